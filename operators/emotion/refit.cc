#include "operators/emotion/refit.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>

#include "operators/emotion/calibration.h"
#include "operators/emotion/refit_search.h"
#include "operators/emotion/strata.h"

namespace attune {
namespace {

// A threshold weighs as much as this many tickets of its label when it is moved.
constexpr float kThresholdTickets = 10;
constexpr int kThresholdSamples = 24;
// Accuracy over 200 tickets moves by chance as much as most refits bring; log-loss says it sooner.
// But log-loss also falls where labels are chance and the model only learns to be unsure.
constexpr double kNormal99 = 2.576, kErrors95 = 2 * 1.96;

std::vector<ShiftText> seen_by(const StudentModel& model, LabelSet set,
                               std::span<const GoldText> texts) {
  const auto scorer = std::make_unique<StudentScorer>(model);
  std::vector<ShiftText> seen(texts.size());
  StudentOutput output;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!scorer->judge(scorer->tokenize(texts[i].text), output))
      output = {.logits = model.head().bias,
                .support = model.head().support_bias};  // a text without a token
    seen[i].hidden = output.hidden;
    seen[i].outputs = outputs_of(set, output);
  }
  return seen;
}

void aim_at_labels(std::span<ShiftText> texts, std::span<const std::uint32_t> gold) {
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t l = 0; l < kLanes; ++l)
      texts[i].target[l] = static_cast<float>(gold[i] >> l & 1u);
}

/// Reference texts are to be judged as the model judges them.
void aim_at_itself(LabelSet set, std::span<ShiftText> texts) {
  const std::size_t labels = label_names(set).size();
  for (ShiftText& text : texts) {
    float all = 0;
    const float largest = *std::max_element(
        text.outputs.begin(), text.outputs.begin() + static_cast<std::ptrdiff_t>(labels));
    for (std::size_t l = 0; l < labels; ++l) all += exponential(text.outputs[l] - largest);
    for (std::size_t l = 0; l < labels; ++l)
      text.target[l] = is_exclusive(set) ? exponential(text.outputs[l] - largest) / all
                                         : sigmoid(text.outputs[l]);
  }
}

std::vector<std::uint32_t> labels_of(std::span<const GoldText> texts) {
  std::vector<std::uint32_t> labels;
  for (const GoldText& text : texts) labels.push_back(text.labels);
  return labels;
}

struct Split {
  std::vector<GoldText> learnt, held_out;
};

Split split(std::span<const GoldText> tickets, const RefitOptions& options) {
  const std::vector<std::uint32_t> order =
      stratified_order(labels_of(tickets), options.seed ^ 0x5eedu);
  Split result;
  double owed = 0.5;  // systematic: a label with n tickets gives n * held_out of them, within one
  for (const std::uint32_t place : order) {
    owed += static_cast<double>(options.held_out);
    auto& side = owed >= 1 ? result.held_out : result.learnt;
    if (owed >= 1) owed -= 1;
    side.push_back(tickets[place]);
  }
  return result;
}

/// Labels with enough tickets; all of them where exactly one holds, since each is what the others
/// are not.
std::uint32_t fitted_lanes(LabelSet set, std::span<const std::uint32_t> gold) {
  const std::size_t labels = label_names(set).size();
  if (is_exclusive(set)) return (1u << labels) - 1;
  std::uint32_t lanes = 0;
  for (std::size_t l = 0; l < labels; ++l)
    if (std::count_if(gold.begin(), gold.end(),
                      [l](std::uint32_t bits) { return (bits >> l & 1u) != 0; }) >= kFewestOfLabel)
      lanes |= 1u << l;
  return lanes;
}

/// Thresholds for outputs of tickets that the fit had not seen, near the old ones where few tickets
/// have the label.
LaneFloats moved_thresholds(const LaneFloats& old, std::uint32_t lanes,
                            const std::vector<LaneFloats>& outputs,
                            const std::vector<std::uint32_t>& gold, std::uint64_t seed) {
  LaneFloats thresholds = old;
  if (outputs.empty()) return thresholds;
  const BootstrapSamples samples(outputs.size(), kThresholdSamples, seed);
  std::vector<float> score(outputs.size());
  std::vector<bool> is(outputs.size());
  for (std::size_t l = 0; l < kLanes; ++l) {
    if ((lanes >> l & 1u) == 0) continue;
    float support = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      score[i] = outputs[i][l];
      is[i] = (gold[i] >> l & 1u) != 0;
      support += is[i] ? 1.0f : 0.0f;
    }
    const float cut = tune_threshold(score, is, samples, old[l]);
    thresholds[l] = (support * cut + kThresholdTickets * old[l]) / (support + kThresholdTickets);
  }
  return thresholds;
}

/// The mean, and where 99 % of means of as many would lie.
Interval mean_interval(const std::vector<double>& values) {
  double sum = 0, squares = 0;
  for (const double value : values) {
    sum += value;
    squares += value * value;
  }
  const auto n = static_cast<double>(std::max<std::size_t>(values.size(), 2));
  const double mean = sum / n, variance = std::max(0.0, squares / n - mean * mean) / (n - 1);
  return {mean, mean - kNormal99 * std::sqrt(variance), mean + kNormal99 * std::sqrt(variance)};
}

/// One refit under way.
class Refitting {
 public:
  Refitting(const StudentModel& parent, const RefitOptions& options)
      : parent_(parent), options_(options), parts_(parts_of(parent.view())) {
    old_ = thresholds_of(options.set, parts_);
  }

  Refitted run(std::span<const GoldText> tickets, std::span<const GoldText> reference,
               const RefitProgress& progress) {
    const Split halves = split(tickets, options_);
    report_.learnt = halves.learnt.size();
    report_.held_out = halves.held_out.size();
    read_tickets(halves.learnt, reference);
    choice_ = choose_step(input_, options_.seed, progress);
    report_.steps = choice_.steps;
    report_.chosen = choice_.chosen;
    learn();
    judge_tickets(halves.held_out);
    judge_reference(reference);
    if (report_.chosen != 0) apply(options_.set, shift_, thresholds_, parts_);
    const BeforeAfter& all = first_score(options_.set, report_.on_all);
    const Interval& gain = all.difference;
    report_.better = report_.log_loss.high < 0 && gain.value > (gain.high - gain.low) / kErrors95;
    return {std::move(parts_), std::move(report_)};
  }

 private:
  void read_tickets(std::span<const GoldText> learnt, std::span<const GoldText> reference) {
    input_.set = options_.set;
    input_.keep = options_.keep;
    input_.tickets = seen_by(parent_, options_.set, learnt);
    input_.gold = labels_of(learnt);
    aim_at_labels(input_.tickets, input_.gold);
    input_.lanes = fitted_lanes(options_.set, input_.gold);
    input_.scale = scale_of(input_.tickets);
    std::uint32_t given = 0;
    for (const std::uint32_t bits : input_.gold) given |= bits;
    report_.left = given & ~input_.lanes;
    std::vector<GoldText> remembered;
    for (std::size_t i = 0; i < reference.size() && options_.keep > 0; i += 2)
      remembered.push_back(reference[i]);
    input_.remembered = seen_by(parent_, options_.set, remembered);
    aim_at_itself(options_.set, input_.remembered);
  }

  std::vector<std::uint32_t> gold_of_choice() const {
    std::vector<std::uint32_t> gold;
    for (const std::uint32_t place : choice_.place) gold.push_back(input_.gold[place]);
    return gold;
  }

  LaneFloats thresholds_from(const std::vector<LaneFloats>& outputs,
                             const std::vector<std::uint32_t>& gold) const {
    if (is_exclusive(options_.set) || choice_.chosen == 0) return old_;
    return moved_thresholds(old_, input_.lanes, outputs, gold, options_.seed);
  }

  void learn() {
    std::vector<const ShiftText*> all;
    for (const ShiftText& text : input_.tickets) all.push_back(&text);
    shift_ = fit_step(input_, choice_, choice_.chosen, all);
    thresholds_ = thresholds_from(choice_.outputs, gold_of_choice());
  }

  JudgedText judged(const ShiftText& text, std::uint32_t gold, const LaneFloats& outputs,
                    const LaneFloats& thresholds) const {
    return {gold, choose(options_.set, old_, text.outputs),
            choose(options_.set, thresholds, outputs)};
  }

  double loss_change(const ShiftText& text, const LaneFloats& outputs) const {
    const bool exclusive = is_exclusive(options_.set);
    return loss_of(outputs, text.target, input_.lanes, exclusive) -
           loss_of(text.outputs, text.target, input_.lanes, exclusive);
  }

  JudgedScores scored(const std::vector<JudgedText>& texts) const {
    return score_judged(texts, label_names(options_.set), options_.resamples, options_.seed);
  }

  /// Tickets that were learnt from count with what a fit without their fold said of them, at
  /// thresholds without their fold.
  void judge_tickets(const std::vector<GoldText>& held_out) {
    std::vector<JudgedText> texts;
    std::vector<double> loss_changes;
    std::vector<ShiftText> seen = seen_by(parent_, options_.set, held_out);
    aim_at_labels(seen, labels_of(held_out));
    for (const ShiftText& text : seen) {
      const LaneFloats outputs = shifted(text, shift_);
      texts.push_back(judged(text, held_out[texts.size()].labels, outputs, thresholds_));
      loss_changes.push_back(loss_change(text, outputs));
    }
    report_.on_held_out = scored(texts);
    const std::vector<std::uint32_t> gold = gold_of_choice();
    for (std::uint32_t fold = 0; fold <= std::ranges::max(choice_.fold); ++fold) {
      std::vector<LaneFloats> others;
      std::vector<std::uint32_t> others_gold;
      for (std::size_t i = 0; i < gold.size(); ++i) {
        if (choice_.fold[i] == fold) continue;
        others.push_back(choice_.outputs[i]);
        others_gold.push_back(gold[i]);
      }
      const LaneFloats thresholds = thresholds_from(others, others_gold);
      for (std::size_t i = 0; i < gold.size(); ++i)
        if (choice_.fold[i] == fold) {
          const ShiftText& text = input_.tickets[choice_.place[i]];
          texts.push_back(judged(text, gold[i], choice_.outputs[i], thresholds));
          loss_changes.push_back(loss_change(text, choice_.outputs[i]));
        }
    }
    report_.on_all = scored(texts);
    report_.log_loss = mean_interval(loss_changes);
  }

  void judge_reference(std::span<const GoldText> reference) {
    std::vector<GoldText> kept;
    for (std::size_t i = 1; i < reference.size(); i += 2)
      if (const auto labels = from_fine(options_.set, reference[i].labels))
        kept.push_back({reference[i].text, *labels});
    const std::vector<ShiftText> seen = seen_by(parent_, options_.set, kept);
    std::vector<JudgedText> texts;
    for (std::size_t i = 0; i < seen.size(); ++i)
      texts.push_back(judged(seen[i], kept[i].labels, shifted(seen[i], shift_), thresholds_));
    report_.on_reference = scored(texts);
  }

  const StudentModel& parent_;
  const RefitOptions& options_;
  ModelParts parts_;
  RefitInput input_;
  RefitChoice choice_;
  HeadShift shift_;
  LaneFloats old_{}, thresholds_{};
  RefitReport report_;
};

}  // namespace

Refitted refit(const StudentModel& parent, std::span<const GoldText> tickets,
               std::span<const GoldText> reference, const RefitOptions& options,
               const RefitProgress& progress) {
  return Refitting(parent, options).run(tickets, reference, progress);
}

const BeforeAfter& first_score(LabelSet set, const JudgedScores& scores) {
  return is_exclusive(set) ? scores.accuracy : scores.macro_f1;
}

}  // namespace attune
