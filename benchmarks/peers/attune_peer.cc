// attune among its peers: `attune_peer labels` and `attune_peer emotions` serve the model of the
// binary (peer.h says how); `attune_peer tables` prints the label names and the groups by which
// everybody's labels are rolled up.
#include <array>
#include <cstdio>
#include <iostream>
#include <string_view>

#include "benchmarks/peers/peer.h"
#include "operators/emotion/emotion.h"
#include "operators/emotion/rollup.h"

namespace attune::peers {
namespace {

/// With the thresholds of the model file. One call of EmotionReader::read is timed, whichever of
/// its answers is looked at.
class AttunePeer : public Peer {
 public:
  explicit AttunePeer(bool twelve) : reader_(EmotionModel::embedded()), twelve_(twelve) {}
  std::size_t label_count() const override { return kFineLabelCount; }
  void probabilities(const std::string& text, std::span<float> out) override {
    const EmotionScores scores = reader_.scores(text);
    std::copy(scores.probability.begin(), scores.probability.end(), out.begin());
  }
  std::uint32_t label(const std::string& text) override {
    const Reading reading = reader_.read(text);
    return twelve_ ? reading.emotions : reading.fine;
  }
  void set_thresholds(std::span<const float>) override {}

 private:
  EmotionReader reader_;
  bool twelve_;
};

template <std::size_t N>
void print_names(const char* what, const std::array<std::string_view, N>& names) {
  std::printf("\"%s\": [", what);
  for (std::size_t i = 0; i < N; ++i)
    std::printf("%s\"%.*s\"", i == 0 ? "" : ", ", static_cast<int>(names[i].size()),
                names[i].data());
  std::printf("]");
}

template <std::size_t N>
void print_masks(const char* what, const std::array<std::uint32_t, N>& masks) {
  std::printf(", \"%s_of\": [", what);
  for (std::size_t i = 0; i < N; ++i) std::printf("%s%u", i == 0 ? "" : ", ", masks[i]);
  std::printf("], ");
}

int print_tables() {
  std::printf("{");
  print_names("twelve", kEmotionNames);
  print_masks("twelve", kFineOfEmotion);
  print_names("ekman", kEkmanNames);
  print_masks("ekman", kFineOfEkman);
  print_names("sentiment", kSentimentNames);
  print_masks("sentiment", kFineOfSentiment);
  print_names("labels", kFineLabelNames);
  std::printf("}\n");
  return 0;
}

}  // namespace
}  // namespace attune::peers

int main(int count, char** words) {
  const std::string_view what = count == 2 ? words[1] : "";
  if (what == "tables") return attune::peers::print_tables();
  if (what != "labels" && what != "emotions") {
    std::fputs("attune_peer labels|emotions|tables\n", stderr);
    return 2;
  }
  attune::peers::AttunePeer peer(what == "emotions");
  return attune::peers::serve(peer, std::cin, std::cout);
}
