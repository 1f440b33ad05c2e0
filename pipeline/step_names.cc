#include "pipeline/step_names.h"

#include <map>

#include "operators/journey/transition.h"
#include "operators/window/window.h"

namespace attune {

void StepNames::learn(std::uint32_t hash, std::string_view value) {
  if (hash == 0 || names_.size() >= kMost || names_.contains(hash)) return;
  append_label_value(names_[hash], value);
}

std::string_view StepNames::name_of(std::uint32_t hash) const noexcept {
  switch (hash) {
    case Transition::kStart:
      return "__start__";
    case Transition::kFinished:
      return "__finished__";
    case Transition::kAbandoned:
      return "__abandoned__";
    default:
      break;
  }
  const auto name = names_.find(hash);
  return name == names_.end() ? std::string_view(kOtherLabel) : name->second;
}

void StepNames::save(StateWriter& out) const {
  out.put(static_cast<std::uint64_t>(names_.size()));
  for (const auto& [hash, name] : std::map(names_.begin(), names_.end())) {
    out.put(hash);
    out.put_text(name);
  }
}

bool StepNames::load(StateReader& in) {
  std::uint64_t names = 0;
  if (!in.get(names) || names > kMost) return false;
  names_.clear();
  for (; names != 0; --names) {
    std::uint32_t hash = 0;
    if (!in.get(hash) || !in.get_text(names_[hash], kMaxLabelBytes)) return false;
  }
  return true;
}

}  // namespace attune
