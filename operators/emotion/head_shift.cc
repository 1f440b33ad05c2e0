#include "operators/emotion/head_shift.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "operators/emotion/lbfgs.h"

namespace attune {
namespace {

constexpr std::size_t kBiasRow = kMaxHidden, kRows = kMaxHidden + 1;
constexpr LbfgsOptions kSolver{.max_evaluations = 80, .tolerance = 1e-3};

bool has(std::uint32_t lanes, std::size_t lane) {
  return (lanes >> lane & 1u) != 0;
}

double log1p_exp(double x) {
  return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

/// log of the sum of e^output over the lanes.
double log_sum(const LaneFloats& outputs, std::uint32_t lanes) {
  float largest = -1e30f;
  for (std::size_t l = 0; l < kLanes; ++l)
    if (has(lanes, l)) largest = std::max(largest, outputs[l]);
  double sum = 0;
  for (std::size_t l = 0; l < kLanes; ++l)
    if (has(lanes, l)) sum += static_cast<double>(exponential(outputs[l] - largest));
  return static_cast<double>(largest) + std::log(sum);
}

/// The problem in the units of the scale: rows of lanes, the bias last.
class Problem {
 public:
  Problem(std::span<const ShiftText* const> texts, const HiddenScale& scale, std::uint32_t lanes,
          bool exclusive, const ShiftPrior& prior)
      : texts_(texts),
        lanes_(lanes),
        exclusive_(exclusive),
        prior_(prior),
        fixed_(!std::isfinite(prior.weights)) {
    for (const ShiftText* text : texts) {
      auto& x = x_.emplace_back();
      for (std::size_t j = 0; j < kMaxHidden; ++j)
        x[j] = (text->hidden[j] - scale.mean[j]) / scale.deviation;
    }
  }

  /// Loss per lane (all of it in lane 0 when they depend on each other) and its gradient.
  LaneDoubles operator()(const LaneFloats* point, LaneFloats* gradient) const {
    LaneDoubles value{};
    std::fill_n(gradient, kRows, LaneFloats{});
    for (std::size_t i = 0; i < texts_.size(); ++i) add_text(i, point, gradient, value);
    for (std::size_t row = 0; row < kRows; ++row) hold(row, point, gradient, value);
    return value;
  }

 private:
  void add_text(std::size_t i, const LaneFloats* point, LaneFloats* gradient,
                LaneDoubles& value) const {
    const ShiftText& text = *texts_[i];
    LaneFloats z = text.outputs, error{};
    for (std::size_t l = 0; l < kLanes; ++l) z[l] += point[kBiasRow][l];
    for (std::size_t j = 0; !fixed_ && j < kMaxHidden; ++j)
      for (std::size_t l = 0; l < kLanes; ++l) z[l] += x_[i][j] * point[j][l];
    const double all = exclusive_ ? log_sum(z, lanes_) : 0;
    for (std::size_t l = 0; l < kLanes; ++l) {
      if (!has(lanes_, l)) continue;
      const float p = exclusive_ ? exponential(z[l] - static_cast<float>(all)) : sigmoid(z[l]);
      const auto logit = static_cast<double>(z[l]), target = static_cast<double>(text.target[l]);
      error[l] = text.weight * (p - text.target[l]);
      value[exclusive_ ? 0 : l] +=
          static_cast<double>(text.weight) *
          (exclusive_ ? target * (all - logit) : log1p_exp(logit) - target * logit);
    }
    for (std::size_t j = 0; !fixed_ && j < kMaxHidden; ++j)
      for (std::size_t l = 0; l < kLanes; ++l) gradient[j][l] += x_[i][j] * error[l];
    for (std::size_t l = 0; l < kLanes; ++l) gradient[kBiasRow][l] += error[l];
  }

  void hold(std::size_t row, const LaneFloats* point, LaneFloats* gradient,
            LaneDoubles& value) const {
    if (fixed_ && row != kBiasRow) return;
    const float strength = row == kBiasRow ? prior_.bias : prior_.weights;
    for (std::size_t l = 0; l < kLanes; ++l) {
      gradient[row][l] += strength * point[row][l];
      value[exclusive_ ? 0 : l] +=
          0.5 * static_cast<double>(strength * point[row][l] * point[row][l]);
    }
  }

  std::span<const ShiftText* const> texts_;
  std::uint32_t lanes_;
  bool exclusive_;
  ShiftPrior prior_;
  bool fixed_;
  std::vector<std::array<float, kMaxHidden>> x_;
};

void run_in_turn(std::size_t jobs, const std::function<void(std::size_t)>& job) {
  for (std::size_t i = 0; i < jobs; ++i) job(i);
}

/// Lanes that depend on each other are one lane of the solver: row by row, lane by lane.
class Solver {
 public:
  Solver(const Problem& problem, std::uint32_t lanes, bool exclusive)
      : problem_(problem), width_(exclusive ? std::bit_width(lanes) : 0) {}

  std::array<LaneFloats, kRows> solve() {
    std::vector<float> point(kRows * kLanes * std::max<std::size_t>(width_, 1));
    minimise_lanes(
        point,
        [this](const std::vector<float>& at, std::vector<float>& gradient) {
          unpack(at);
          const LaneDoubles value = problem_(point_.data(), gradient_.data());
          pack(gradient);
          return value;
        },
        kSolver, run_in_turn, [](const LbfgsProgress&) {});
    unpack(point);
    return point_;
  }

 private:
  void unpack(const std::vector<float>& from) {
    for (std::size_t row = 0; row < kRows; ++row)
      for (std::size_t l = 0; l < (width_ == 0 ? kLanes : width_); ++l)
        point_[row][l] = from[place(row, l)];
  }
  void pack(std::vector<float>& to) const {
    std::fill(to.begin(), to.end(), 0.0f);
    for (std::size_t row = 0; row < kRows; ++row)
      for (std::size_t l = 0; l < (width_ == 0 ? kLanes : width_); ++l)
        to[place(row, l)] = gradient_[row][l];
  }
  std::size_t place(std::size_t row, std::size_t lane) const {
    return width_ == 0 ? row * kLanes + lane : (row * width_ + lane) * kLanes;
  }

  const Problem& problem_;
  std::size_t width_;  ///< lanes that are one problem; 0: each is one
  std::array<LaneFloats, kRows> point_{}, gradient_{};
};

}  // namespace

LaneFloats shifted(const ShiftText& text, const HeadShift& shift) {
  LaneFloats result = text.outputs;
  for (std::size_t l = 0; l < kLanes; ++l) result[l] += shift.bias[l];
  for (std::size_t j = 0; j < kMaxHidden; ++j)
    for (std::size_t l = 0; l < kLanes; ++l) result[l] += text.hidden[j] * shift.weights[j][l];
  return result;
}

double loss_of(const LaneFloats& outputs, const LaneFloats& target, std::uint32_t lanes,
               bool exclusive) {
  const double all = exclusive ? log_sum(outputs, lanes) : 0;
  double loss = 0;
  for (std::size_t l = 0; l < kLanes; ++l) {
    if (!has(lanes, l)) continue;
    const auto logit = static_cast<double>(outputs[l]), is = static_cast<double>(target[l]);
    loss += exclusive ? is * (all - logit) : log1p_exp(logit) - is * logit;
  }
  return loss;
}

HiddenScale scale_of(std::span<const ShiftText> texts) {
  HiddenScale scale;
  double variance = 0;
  std::size_t used = 0;
  for (std::size_t j = 0; j < kMaxHidden; ++j) {
    double sum = 0, squares = 0;
    for (const ShiftText& text : texts) {
      const auto x = static_cast<double>(text.hidden[j]);
      sum += x;
      squares += x * x;
    }
    const auto n = static_cast<double>(std::max<std::size_t>(texts.size(), 1));
    scale.mean[j] = static_cast<float>(sum / n);
    const double here = squares / n - sum / n * (sum / n);
    variance += here;
    used += here > 1e-9;  // a lane that never moves teaches nothing
  }
  variance /= static_cast<double>(std::max<std::size_t>(used, 1));
  if (variance > 1e-12) scale.deviation = static_cast<float>(std::sqrt(variance));
  return scale;
}

HeadShift fit_shift(std::span<const ShiftText* const> texts, const HiddenScale& scale,
                    std::uint32_t lanes, bool exclusive, const ShiftPrior& prior) {
  const Problem problem(texts, scale, lanes, exclusive, prior);
  const auto found = Solver(problem, lanes, exclusive).solve();
  HeadShift shift;
  shift.bias = found[kBiasRow];
  for (std::size_t j = 0; j < kMaxHidden; ++j)
    for (std::size_t l = 0; l < kLanes; ++l) {
      shift.weights[j][l] = found[j][l] / scale.deviation;
      shift.bias[l] -= scale.mean[j] * shift.weights[j][l];
    }
  return shift;
}

}  // namespace attune
