#include "operators/friction/form_abandonment.h"

#include <algorithm>

namespace attune::friction {
namespace {

using Forms = decltype(Visit::forms);

/// 0 stands for no form.
std::uint32_t form_of(const Turn& turn) noexcept {
  const std::uint32_t name = turn.target != 0 ? turn.target : turn.touchpoint;
  return name != 0 ? name : 1;
}

void close(Forms& forms, Forms::iterator form) noexcept {
  std::copy(form + 1, forms.end(), form);
  forms.back() = 0;
}

}  // namespace

void form_abandonment(VisitScene& scene) noexcept {
  Forms& forms = scene.visit.forms;
  const auto end = std::find(forms.begin(), forms.end(), 0u);  // of those that are open
  const auto form = std::find(forms.begin(), end, form_of(scene.turn));
  if (scene.turn.type == EventType::form_start && form == end) {
    if (end == forms.end()) close(forms, forms.begin());
    *std::find(forms.begin(), forms.end(), 0u) = form_of(scene.turn);
  }
  if (scene.turn.type == EventType::form_submit && end != forms.begin())
    close(forms, form != end ? form : end - 1);
}

void on_form_abandonment(VisitPassing& passing, Ending ending) {
  if (ending != Ending::ended && ending != Ending::idle) return;
  for (const std::uint32_t form : passing.visit.forms)
    if (form != 0)
      passing.findings.signal(Signal::form_abandonment,
                              passing.at_ms - passing.visit.at(passing.visit.last));
}

}  // namespace attune::friction
