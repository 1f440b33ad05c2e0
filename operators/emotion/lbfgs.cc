#include "operators/emotion/lbfgs.h"

#include <cmath>

namespace attune {
namespace {

constexpr std::size_t kHistory = 6;
constexpr std::size_t kChunkRows = 4096;  // sums add up by chunk, so that threads never change them

using Vector = std::vector<float>;
using LaneBools = std::array<bool, kLanes>;

class Minimiser {
 public:
  Minimiser(Vector& point, const Parallel& parallel)
      : point_(point),
        parallel_(parallel),
        gradient_(point.size()),
        direction_(point.size()),
        trial_(point),
        trial_gradient_(point.size()) {
    for (auto& pair : history_) {
      pair.step.resize(point.size());
      pair.change.resize(point.size());
    }
  }

  void run(const LaneObjective& objective, const LbfgsOptions& options,
           const std::function<void(const LbfgsProgress&)>& progress) {
    value_ = objective(trial_, trial_gradient_);
    gradient_ = trial_gradient_;
    first_norm_ = dot(gradient_, gradient_);
    done_.fill(false);
    choose_direction(LaneBools{}, true);
    for (int evaluation = 1; evaluation < options.max_evaluations; ++evaluation) {
      step_out();
      const LaneDoubles value = objective(trial_, trial_gradient_);
      const LaneBools accepted = judge(value);
      remember(accepted);
      const std::size_t left = settle(options.tolerance);
      double loss = 0;
      for (std::size_t l = 0; l < kLanes; ++l) loss += value_[l];
      progress({evaluation, left, loss});
      if (left == 0) break;
      choose_direction(accepted, false);
    }
  }

 private:
  struct Pair {
    Vector step, change;
    LaneDoubles rho{};  // 0: this lane did not move then
  };

  std::size_t rows() const { return point_.size() / kLanes; }
  std::size_t chunks() const { return (rows() + kChunkRows - 1) / kChunkRows; }

  template <class Body>
  void over_rows(Body&& body) const {
    parallel_(chunks(), [&](std::size_t chunk) {
      const std::size_t end = std::min(rows(), (chunk + 1) * kChunkRows);
      for (std::size_t row = chunk * kChunkRows; row < end; ++row) body(row * kLanes);
    });
  }

  LaneDoubles dot(const Vector& a, const Vector& b) const {
    std::vector<LaneDoubles> sums(chunks());
    parallel_(chunks(), [&](std::size_t chunk) {
      LaneDoubles sum{};
      const std::size_t end = std::min(rows(), (chunk + 1) * kChunkRows) * kLanes;
      for (std::size_t at = chunk * kChunkRows * kLanes; at < end; at += kLanes)
        for (std::size_t l = 0; l < kLanes; ++l)
          sum[l] += static_cast<double>(a[at + l]) * static_cast<double>(b[at + l]);
      sums[chunk] = sum;
    });
    LaneDoubles total{};
    for (const LaneDoubles& sum : sums)
      for (std::size_t l = 0; l < kLanes; ++l) total[l] += sum[l];
    return total;
  }

  /// to += factor * from, lane by lane.
  void add(Vector& to, const LaneFloats& factor, const Vector& from) const {
    over_rows([&](std::size_t at) {
      for (std::size_t l = 0; l < kLanes; ++l) to[at + l] += factor[l] * from[at + l];
    });
  }

  void step_out() {
    LaneFloats step;
    for (std::size_t l = 0; l < kLanes; ++l) step[l] = done_[l] ? 0 : static_cast<float>(step_[l]);
    over_rows([&](std::size_t at) {
      for (std::size_t l = 0; l < kLanes; ++l)
        trial_[at + l] = point_[at + l] + step[l] * direction_[at + l];
    });
  }

  /// Sufficient decrease; a lane that misses it halves its step and tries again in the next pass.
  LaneBools judge(const LaneDoubles& value) {
    LaneBools accepted{};
    for (std::size_t l = 0; l < kLanes; ++l) {
      if (done_[l]) continue;
      if (value[l] <= value_[l] + 1e-4 * step_[l] * slope_[l]) {
        accepted[l] = true;
        value_[l] = value[l];
      } else {
        step_[l] *= 0.5;
        if (step_[l] < 1e-9) done_[l] = true;  // float has no more to give
      }
    }
    return accepted;
  }

  /// Stores what accepted lanes moved and how their gradient changed; the others store nothing.
  void remember(const LaneBools& accepted) {
    Pair& pair = history_[newest_ = (newest_ + 1) % kHistory];
    over_rows([&](std::size_t at) {
      for (std::size_t l = 0; l < kLanes; ++l) {
        const std::size_t i = at + l;
        pair.step[i] = accepted[l] ? trial_[i] - point_[i] : 0;
        pair.change[i] = accepted[l] ? trial_gradient_[i] - gradient_[i] : 0;
        point_[i] = accepted[l] ? trial_[i] : point_[i];
        gradient_[i] = accepted[l] ? trial_gradient_[i] : gradient_[i];
      }
    });
    const LaneDoubles curvature = dot(pair.step, pair.change);
    const LaneDoubles size = dot(pair.change, pair.change);
    for (std::size_t l = 0; l < kLanes; ++l) {
      pair.rho[l] = curvature[l] > 1e-12 ? 1 / curvature[l] : 0;
      if (pair.rho[l] > 0) scale_[l] = curvature[l] / size[l];
    }
  }

  std::size_t settle(double tolerance) {
    const LaneDoubles norm = dot(gradient_, gradient_);
    std::size_t left = 0;
    for (std::size_t l = 0; l < kLanes; ++l) {
      if (norm[l] <= tolerance * tolerance * first_norm_[l]) done_[l] = true;
      left += done_[l] ? 0u : 1u;
    }
    return left;
  }

  /// The two loops of L-BFGS, for lanes that moved; the others keep the line they search on.
  void choose_direction(const LaneBools& moved, bool first) {
    Vector fresh = gradient_;
    std::array<LaneDoubles, kHistory> alpha{};
    for (std::size_t back = 0; back < kHistory; ++back) {
      const std::size_t k = (newest_ + kHistory - back) % kHistory;
      const LaneDoubles along = dot(history_[k].step, fresh);
      LaneFloats factor;
      for (std::size_t l = 0; l < kLanes; ++l) {
        alpha[k][l] = history_[k].rho[l] * along[l];
        factor[l] = static_cast<float>(-alpha[k][l]);
      }
      add(fresh, factor, history_[k].change);
    }
    over_rows([&](std::size_t at) {
      for (std::size_t l = 0; l < kLanes; ++l) fresh[at + l] *= static_cast<float>(scale_[l]);
    });
    for (std::size_t ahead = 1; ahead <= kHistory; ++ahead) {
      const std::size_t k = (newest_ + ahead) % kHistory;
      const LaneDoubles along = dot(history_[k].change, fresh);
      LaneFloats factor;
      for (std::size_t l = 0; l < kLanes; ++l)
        factor[l] = static_cast<float>(alpha[k][l] - history_[k].rho[l] * along[l]);
      add(fresh, factor, history_[k].step);
    }
    over_rows([&](std::size_t at) {
      for (std::size_t l = 0; l < kLanes; ++l)
        if (moved[l] || first) direction_[at + l] = -fresh[at + l];
    });
    slope_ = dot(direction_, gradient_);
    for (std::size_t l = 0; l < kLanes; ++l)
      if (first) step_[l] = 1 / std::max(1.0, std::sqrt(first_norm_[l]));
      else if (moved[l]) step_[l] = 1;
  }

  Vector& point_;
  const Parallel& parallel_;
  Vector gradient_, direction_, trial_, trial_gradient_;
  std::array<Pair, kHistory> history_;
  std::size_t newest_ = 0;
  LaneDoubles value_{}, first_norm_{}, slope_{}, step_{};
  LaneDoubles scale_ = [] {
    LaneDoubles ones;
    ones.fill(1);
    return ones;
  }();
  LaneBools done_{};
};

}  // namespace

void minimise_lanes(std::vector<float>& point, const LaneObjective& objective,
                    const LbfgsOptions& options, const Parallel& parallel,
                    const std::function<void(const LbfgsProgress&)>& progress) {
  Minimiser(point, parallel).run(objective, options, progress);
}

}  // namespace attune
