// Why a text reads as it does: exact occlusion through the real model. A word's share of a label is
// how far the label's log-odds fall when the text is read without it.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"

namespace attune {

/// What can be explained: the 28 labels, the twelve emotions, urgency, valence; in this order.
inline constexpr std::size_t kEmotionTarget = kFineLabelCount;
inline constexpr std::size_t kUrgencyTarget = kEmotionTarget + kEmotionCount;
inline constexpr std::size_t kValenceTarget = kUrgencyTarget + 1;
inline constexpr std::size_t kExplainTargets = kValenceTarget + 1;

/// A number per target: log-odds, or shares of them; for valence its own scale, -1 to 1.
using TargetValues = std::array<float, kExplainTargets>;

/// Up to so many tokens every two are looked at, which is a reading for each two; in longer texts
/// only neighbours.
inline constexpr std::size_t kMaxPairTokens = 64;

/// Two tokens, by their numbers. `share`: what they say together beyond what either says alone
/// beside the rest: all - without first - without second + without both. Negative: together they
/// say less, as "not happy" does of joy, and as two words do that say the same.
struct PairShare {
  std::uint32_t first = 0, second = 0;
  TargetValues share{};
};

/// Tokens stand in text order.
struct Explanation {
  struct Word {
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    TargetValues share{};
  };
  Reading reading;          ///< `scored` false: no token, and the rest is empty
  TargetValues score{};     ///< of the whole text
  TargetValues holds_at{};  ///< from which one holds, a text is urgent; 0 for valence
  std::vector<Word> words;
  std::vector<PairShare> pairs;
  std::size_t bytes_read = 0;  ///< a text that is longer than kMaxTextBytes is read up to there
};

/// Reads a text once, once without each token and once without each two. A text of one token is
/// compared with one of a mark that says nothing. Thread rule: one owner.
class Explainer {
 public:
  explicit Explainer(std::shared_ptr<const EmotionModel> model);
  ~Explainer();
  Explainer(Explainer&&) noexcept;
  Explainer& operator=(Explainer&&) noexcept;

  Explanation explain(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

inline double probability_of_log_odds(double log_odds) noexcept {
  return 1 / (1 + std::exp(-log_odds));
}

/// "anger" for the label and for the emotion alike; "urgency", "valence".
std::string_view name_of_target(std::size_t target) noexcept;
bool target_holds(const Reading& reading, std::size_t target) noexcept;  ///< valence: always

/// Numbers of the words by what they do to the target, largest share first either way; those of the
/// same size in text order. At most `most`, none with a share of exactly 0.
std::vector<std::uint32_t> strongest_words(const Explanation& found, std::size_t target,
                                           std::size_t most);

/// Pairs whose share is at least `least` in size, strongest first, at most `most`.
std::vector<const PairShare*> strongest_pairs(const Explanation& found, std::size_t target,
                                              float least, std::size_t most);

}  // namespace attune
