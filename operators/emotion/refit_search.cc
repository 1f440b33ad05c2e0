#include "operators/emotion/refit_search.h"

#include <algorithm>
#include <limits>

#include "operators/emotion/strata.h"

namespace attune {
namespace {

constexpr std::uint32_t kFolds = 5;
// More tickets than this choose no better, and cost time.
constexpr std::size_t kMostTried = 4000;
constexpr std::array kPriors = {300.0f, 100.0f, 30.0f, 10.0f, 3.0f};
// Measured: what exactly one label can be is held by the others, so its biases are held more.
constexpr float kExclusiveBias = 30, kFreeBias = 10;

std::vector<RefitStep> all_steps() {
  std::vector<RefitStep> steps(2);
  for (const float prior : kPriors) steps.push_back({prior, 0});
  return steps;
}

/// Left-out outputs of one step, and what they lose per ticket.
double try_step(const RefitInput& input, const RefitChoice& choice, std::size_t step,
                std::vector<LaneFloats>& outputs) {
  outputs.resize(choice.place.size());
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const ShiftText*> learnt;
    for (std::size_t i = 0; i < choice.place.size(); ++i)
      if (choice.fold[i] != fold) learnt.push_back(&input.tickets[choice.place[i]]);
    const HeadShift shift = fit_step(input, choice, step, learnt);
    for (std::size_t i = 0; i < choice.place.size(); ++i)
      if (choice.fold[i] == fold) outputs[i] = shifted(input.tickets[choice.place[i]], shift);
  }
  double loss = 0;
  for (std::size_t i = 0; i < outputs.size(); ++i)
    loss += loss_of(outputs[i], input.tickets[choice.place[i]].target, input.lanes,
                    is_exclusive(input.set));
  return loss / static_cast<double>(std::max<std::size_t>(outputs.size(), 1));
}

}  // namespace

HeadShift fit_step(const RefitInput& input, const RefitChoice& choice, std::size_t step,
                   const std::vector<const ShiftText*>& tickets) {
  if (step == 0) return {};
  std::vector<const ShiftText*> texts = tickets;
  std::vector<ShiftText> remembered = input.remembered;
  for (ShiftText& text : remembered) {
    text.weight =
        input.keep * static_cast<float>(tickets.size()) / static_cast<float>(remembered.size());
    texts.push_back(&text);
  }
  const bool exclusive = is_exclusive(input.set);
  return fit_shift(texts, input.scale, input.lanes, exclusive,
                   {choice.steps[step].prior.value_or(std::numeric_limits<float>::infinity()),
                    exclusive ? kExclusiveBias : kFreeBias});
}

RefitChoice choose_step(const RefitInput& input, std::uint64_t seed,
                        const RefitProgress& progress) {
  RefitChoice choice;
  choice.steps = all_steps();
  const std::vector<std::uint32_t> order = stratified_order(input.gold, seed);
  const std::size_t tried = std::min(order.size(), kMostTried);
  for (std::size_t k = 0; k < tried; ++k) {
    choice.place.push_back(order[k * order.size() / tried]);
    choice.fold.push_back(static_cast<std::uint32_t>(k) % kFolds);
  }
  std::vector<LaneFloats> outputs;
  for (std::size_t step = 0; step < choice.steps.size(); ++step) {
    choice.steps[step].log_loss = try_step(input, choice, step, outputs);
    if (step == 0 || choice.steps[step].log_loss < choice.steps[choice.chosen].log_loss) {
      choice.chosen = step;
      choice.outputs = outputs;
    }
    progress(step + 1, choice.steps.size());
  }
  return choice;
}

}  // namespace attune
