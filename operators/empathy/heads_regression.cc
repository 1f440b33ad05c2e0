#include "operators/empathy/heads_regression.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "operators/exponential.h"
#include "operators/hash.h"

namespace attune {
namespace {

/// A length of seven bits then weighs about as much as a question.
constexpr double kLengthScale = 0.2;

double probability_of(double log_odds) {
  return static_cast<double>(sigmoid(static_cast<float>(log_odds)));
}

/// A feature's place in one of the texts that are learnt from.
struct Cell {
  std::uint32_t at = 0;
  double value = 0;
};

class Descent {
 public:
  Descent(std::span<const TrainingRow> rows, std::span<const std::uint32_t> learnt,
          std::uint32_t head, std::size_t features, const RegressionOptions& options)
      : options_(options),
        columns_(features + kWhole),
        ratio_(features),
        weight_(features + kWhole) {
    for (const std::uint32_t row : learnt) {
      const auto at = static_cast<std::uint32_t>(is_.size());
      is_.push_back((rows[row].heads >> head & 1u) != 0 ? 1 : 0);
      for (const HeadsFeature& one : rows[row].features)
        columns_[one.number].push_back({at, static_cast<double>(one.value)});
      columns_[features].push_back({at, 1});
      columns_[features + 1].push_back({at, static_cast<double>(rows[row].asks)});
      columns_[features + 2].push_back({at, kLengthScale * static_cast<double>(rows[row].length)});
    }
    log_odds_.resize(is_.size());
    multiply_ratios();
  }

  HeadWeights run() {
    for (int pass = 0; pass < options_.passes; ++pass) {
      double most = 0;
      for (std::size_t column = 0; column < columns_.size(); ++column)
        most = std::max(most, step(column));
      if (most < options_.tolerance) break;
    }
    HeadWeights weights;
    const std::size_t features = ratio_.size();
    for (std::size_t f = 0; f < features; ++f)
      weights.feature.push_back(static_cast<float>(weight_[f] * ratio_[f]));
    weights.bias = weight_[features];
    weights.asks = weight_[features + 1];
    weights.length = weight_[features + 2] * kLengthScale;
    return weights;
  }

 private:
  static constexpr std::size_t kWhole = 3;  ///< columns of whole texts: bias, asks, length

  void multiply_ratios() {
    const std::size_t features = ratio_.size();
    std::vector<double> with(features, options_.smoothing), without(features, options_.smoothing);
    double all_with = 0, all_without = 0;
    for (std::size_t f = 0; f < features; ++f) {
      for (const Cell& cell : columns_[f]) (is_[cell.at] > 0 ? with : without)[f] += 1;
      all_with += with[f];
      all_without += without[f];
    }
    for (std::size_t f = 0; f < features; ++f) {
      ratio_[f] = std::abs(std::log((with[f] / all_with) / (without[f] / all_without)));
      for (Cell& cell : columns_[f]) cell.value *= ratio_[f];
    }
  }

  /// One Newton step of one weight; how far it moved a text's log-odds at most. A step that would
  /// move one by more than 1 is cut there: that far the curvature can be trusted.
  double step(std::size_t column) {
    const std::vector<Cell>& cells = columns_[column];
    const bool penalised = column != ratio_.size();  // all but the bias
    double gradient = penalised ? weight_[column] : 0, curvature = penalised ? 1 : 1e-9,
           largest = 0;
    for (const Cell& cell : cells) {
      const double p = probability_of(log_odds_[cell.at]);
      gradient += options_.c * (p - is_[cell.at]) * cell.value;
      curvature += options_.c * p * (1 - p) * cell.value * cell.value;
      largest = std::max(largest, std::abs(cell.value));
    }
    if (largest == 0) return 0;
    const double move = std::clamp(-gradient / curvature, -1 / largest, 1 / largest);
    weight_[column] += move;
    for (const Cell& cell : cells) log_odds_[cell.at] += move * cell.value;
    return std::abs(move) * largest;
  }

  const RegressionOptions& options_;
  std::vector<std::vector<Cell>> columns_;  ///< features, then bias, asks, length
  std::vector<double> is_, log_odds_, ratio_, weight_;
};

/// Between the two neighbours where holding from the upper one on makes most drawn texts right.
double best_cut(const std::vector<double>& sorted, const std::vector<std::size_t>& order,
                const std::vector<bool>& is, const std::vector<int>& drawn) {
  int right = 0, most = 0;  // beside a cut below all
  double cut = sorted.front();
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    right += is[order[i]] ? -drawn[order[i]] : drawn[order[i]];
    if (right <= most) continue;
    most = right;
    cut = (sorted[i] + sorted[i + 1]) / 2;
  }
  return cut;
}

}  // namespace

double HeadWeights::log_odds(const TrainingRow& row) const {
  double sum =
      bias + asks * static_cast<double>(row.asks) + length * static_cast<double>(row.length);
  for (const HeadsFeature& one : row.features)
    sum += static_cast<double>(feature[one.number]) * static_cast<double>(one.value);
  return sum;
}

HeadWeights fit_head(std::span<const TrainingRow> rows, std::span<const std::uint32_t> learnt,
                     std::uint32_t head, std::size_t features, const RegressionOptions& options) {
  return Descent(rows, learnt, head, features, options).run();
}

HeadCalibration calibrate_head(std::span<const double> log_odds, const std::vector<bool>& is) {
  HeadCalibration found;
  for (int pass = 0; pass < 100; ++pass) {
    // Newton in two dimensions; the 1e-6 keeps it solvable where texts are told apart without
    // fault.
    double g0 = 0, g1 = 0, h00 = 1e-6, h01 = 0, h11 = 1e-6;
    for (std::size_t i = 0; i < log_odds.size(); ++i) {
      const double p = probability_of(found.slope * log_odds[i] + found.shift);
      const double off = p - (is[i] ? 1 : 0), bend = p * (1 - p);
      g0 += off;
      g1 += off * log_odds[i];
      h00 += bend;
      h01 += bend * log_odds[i];
      h11 += bend * log_odds[i] * log_odds[i];
    }
    const double size = h00 * h11 - h01 * h01;
    const double shift = std::clamp((h11 * g0 - h01 * g1) / size, -1.0, 1.0);
    const double slope = std::clamp((h00 * g1 - h01 * g0) / size, -0.5, 0.5);
    found.shift -= shift;
    found.slope -= slope;
    if (std::abs(shift) + std::abs(slope) < 1e-6) break;
  }
  return found;
}

double tune_threshold(std::span<const double> log_odds, const std::vector<bool>& is, int samples,
                      std::uint64_t seed) {
  std::vector<std::size_t> order(log_odds.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return log_odds[a] < log_odds[b]; });
  std::vector<double> sorted;
  for (const std::size_t i : order) sorted.push_back(log_odds[i]);
  double sum = 0;
  std::vector<int> drawn(order.size());
  for (int sample = 0; sample < samples; ++sample) {
    std::fill(drawn.begin(), drawn.end(), 0);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      seed += 0x9e3779b97f4a7c15ull;
      const auto die = static_cast<Product>(hash_mix(seed, seed ^ 0xe7037ed1a0b428dbull));
      ++drawn[order[static_cast<std::size_t>(die * drawn.size() >> 64)]];
    }
    sum += best_cut(sorted, order, is, drawn);
  }
  return 0.5 * sum / samples;
}

double bound_false(std::span<const double> log_odds, const std::vector<bool>& is,
                   double most_false) {
  std::vector<double> absent;
  for (std::size_t i = 0; i < is.size(); ++i)
    if (!is[i]) absent.push_back(log_odds[i]);
  std::sort(absent.begin(), absent.end(), std::greater<>());
  const auto allowed = static_cast<std::size_t>(most_false * static_cast<double>(absent.size()));
  const double below = absent[std::min(allowed, absent.size() - 1)];
  double above = below + 2;
  constexpr double kApart = 1e-4;  // so that rounding to a float cannot turn the two around
  for (const double value : log_odds)
    if (value > below + kApart) above = std::min(above, value);
  return (below + above) / 2;
}

}  // namespace attune
