// form_abandonment: form.start without form.submit before the visit ends, by visit.end or by being
// idle (conversation.visit_idle); once per form. A form is known by its target, else its page; a
// submit that names none of the open ones closes the one that was started last.
#pragma once

#include "operators/scene.h"
#include "operators/visit.h"

namespace attune::friction {

void form_abandonment(VisitScene& scene) noexcept;
void on_form_abandonment(VisitPassing& passing, Ending ending);

}  // namespace attune::friction
