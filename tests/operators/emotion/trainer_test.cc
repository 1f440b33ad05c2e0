#include "operators/emotion/trainer.h"

#include <gtest/gtest.h>

#include <thread>

#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/emotion.h"
#include "operators/emotion/rollup.h"

namespace attune {
namespace {

constexpr std::uint32_t kAnger = fine("anger"), kJoy = fine("joy"), kNeutral = fine("neutral");

struct Kind {
  std::uint32_t label;
  std::size_t polarity_lane;
  std::array<const char*, 4> words;
};
constexpr std::array<Kind, 3> kKinds = {
    {{kAnger, kNegativeLane, {"angry", "furious", "hate", "rage"}},
     {kJoy, kPositiveLane, {"happy", "glad", "delighted", "joyful"}},
     {kNeutral, kNeutralLane, {"parcel", "invoice", "tuesday", "number"}}}};
constexpr std::array<const char*, 5> kFrames = {"I am % today", "so % about this", "% again",
                                                "my % thing", "% and % !"};

std::string sentence(const Kind& kind, std::size_t i) {
  std::string text = kFrames[i % kFrames.size()];
  for (std::size_t at; (at = text.find('%')) != std::string::npos; i /= 3)
    text.replace(at, 1, kind.words[i % 4]);
  return text;
}

std::vector<TrainingText> training_texts() {
  std::vector<TrainingText> texts;
  for (const bool derived : {false, true})
    for (std::size_t i = 0; i < 120; ++i) {
      const Kind& kind = kKinds[i % 3];
      TrainingText text{
          sentence(kind, i / 3), {}, derived ? 0.5f : 1, !derived, derived, kind.label};
      for (std::size_t l = 0; l < kFineLabelCount; ++l)
        text.target[l] = (kind.label >> l & 1u) != 0 ? 0.9f : 0.01f;
      text.target[kind.polarity_lane] = 1;
      texts.push_back(text);
    }
  return texts;
}

TuningTexts tuning_texts() {
  TuningTexts tuning;
  std::vector<GoldText>& texts = tuning.fine;
  for (std::size_t i = 0; i < 60; ++i)
    texts.push_back({sentence(kKinds[i % 3], i * 7), kKinds[i % 3].label});
  return tuning;
}

TrainOptions small_options(const StudentShape& shape = kWideStudent) {
  TrainOptions options;
  options.fit.solver.max_evaluations = 20;
  options.pairs = {10, 2, 5};
  options.student.shape = shape;
  options.student.epochs = 30;
  options.features.min_gram_types = 1;  // so few words share no more
  options.student.batch = 32;
  options.bootstraps = 6;
  return options;
}

void in_order(std::size_t jobs, const std::function<void(std::size_t)>& job) {
  for (std::size_t i = 0; i < jobs; ++i) job(i);
}
void backwards(std::size_t jobs, const std::function<void(std::size_t)>& job) {
  for (std::size_t i = jobs; i-- > 0;) job(i);
}
void on_two_threads(std::size_t jobs, const std::function<void(std::size_t)>& job) {
  std::jthread odd([&] {
    for (std::size_t i = 1; i < jobs; i += 2) job(i);
  });
  for (std::size_t i = 0; i < jobs; i += 2) job(i);
}

TrainedModel trained(const TrainOptions& options, const Parallel& parallel = in_order) {
  return train_model(training_texts(), tuning_texts(), options, parallel, [](const TrainState&) {});
}

TEST(Trainer, LearnsWhatItIsShown) {
  for (const StudentShape& shape : {kWideStudent, kNarrowStudent}) {
    const TrainedModel model = trained(small_options(shape));
    const std::vector<std::byte> bytes = write_model(model.parts);  // outlives the model over it
    const auto read = EmotionModel::from_bytes(bytes);
    ASSERT_TRUE(read) << read.error();
    EmotionReader reader(*read);
    int right = 0;
    for (const GoldText& text : tuning_texts().fine)
      right += reader.read(text.text).fine == text.labels;
    EXPECT_GE(right, 57) << "of 60";
    EXPECT_GT(reader.scores("I am delighted").valence, 0.3f);
    EXPECT_LT(reader.scores("I am furious").valence, -0.3f);
    EXPECT_GE(reader.scores("I am furiouss").probability[2], 0.3f)
        << "a misspelled word is read by its characters";
  }
}

TEST(Trainer, MakesTheSameBytesEveryTimeAndOnAnyThreads) {
  const std::vector<std::byte> bytes = write_model(trained(small_options()).parts);
  EXPECT_EQ(write_model(trained(small_options()).parts), bytes);
  EXPECT_EQ(write_model(trained(small_options(), backwards).parts), bytes);
  EXPECT_EQ(write_model(trained(small_options(), on_two_threads).parts), bytes);
  TrainOptions other = small_options();
  other.student.seed = 2;
  EXPECT_NE(write_model(trained(other).parts), bytes);
}

TEST(Trainer, LosesNothingThatMattersByRounding) {
  const TrainReport report = trained(small_options()).report;
  EXPECT_NEAR(report.float_macro_f1, report.tuned.fine.macro_f1(), 0.003);
}

TEST(Trainer, CountsOnlyWordsOfTextsThatPeopleWrote) {
  std::vector<TrainingText> texts = training_texts();
  texts.push_back({"zanzibar zanzibar zanzibar", texts.back().target, 1, false, true, 0});
  const TrainedModel with =
      train_model(texts, tuning_texts(), small_options(), in_order, [](const TrainState&) {});
  EXPECT_EQ(with.report.words, trained(small_options()).report.words);
}

constexpr std::uint32_t bit(Emotion emotion) {
  return 1u << static_cast<unsigned>(emotion);
}

/// Customers' texts with words that the texts with 28 labels do not have.
std::vector<SupportText> support_texts() {
  const std::vector<SupportText> kinds = {{"phew the % is sorted", bit(Emotion::relief), 0},
                                          {"third time the % fails", bit(Emotion::frustration), 0},
                                          {"gas leak near the %", bit(Emotion::anxiety), 1},
                                          {"please send the %", bit(Emotion::neutral), 0}};
  std::vector<SupportText> texts;
  for (const char* thing : {"boiler", "meter", "router", "order", "ticket", "parcel", "card"})
    for (SupportText kind : kinds) {
      kind.text.replace(kind.text.find('%'), 1, thing);
      texts.push_back(kind);
    }
  return texts;
}

TrainedModel trained_with_support(const Parallel& parallel) {
  TrainOptions options = small_options();
  std::vector<TrainingText> texts = training_texts();
  roll_up_targets(texts, options.support);
  const auto derived = std::find_if(texts.begin(), texts.end(),
                                    [](const TrainingText& text) { return text.derived; });
  const auto written = support_training_texts(support_texts(), options.support);
  texts.insert(derived, written.begin(), written.end());
  const auto joined = joined_support_texts(support_texts(), options.support);
  texts.insert(texts.end(), joined.begin(), joined.end());
  TuningTexts tuning = tuning_texts();
  tuning.emotions = tuning.urgency = support_texts();
  return train_model(texts, tuning, options, parallel, [](const TrainState&) {});
}

TEST(Trainer, LearnsTheTwelveFromTextsThatHaveThem) {
  const TrainedModel model = trained_with_support(in_order);
  EXPECT_GE(model.report.support.macro_f1(), 0.9);
  const auto read = EmotionModel::from_bytes(write_model(model.parts));
  ASSERT_TRUE(read) << read.error();
  EmotionReader reader(*read);
  EXPECT_EQ(reader.read("phew, the lamp is sorted").emotions, bit(Emotion::relief));
  EXPECT_EQ(reader.read("third time the lamp fails").emotions, bit(Emotion::frustration));
  EXPECT_TRUE(reader.read("gas leak near the lamp").urgent);
  EXPECT_FALSE(reader.read("please send the lamp").urgent);
  int right = 0;
  for (const GoldText& text : tuning_texts().fine)
    right += reader.read(text.text).fine == text.labels;
  EXPECT_GE(right, 55) << "of 60: the 28 labels are not forgotten over it";
}

TEST(Trainer, MakesTheSameBytesWithTheTwelveOnAnyThreads) {
  EXPECT_EQ(write_model(trained_with_support(on_two_threads).parts),
            write_model(trained_with_support(in_order).parts));
}

TEST(Trainer, TellsHowFarItIs) {
  std::vector<TrainState> states;
  (void)train_model(training_texts(), tuning_texts(), small_options(), in_order,
                    [&](const TrainState& state) { states.push_back(state); });
  EXPECT_EQ(
      std::count_if(states.begin(), states.end(), [](const TrainState& s) { return s.milestone; }),
      30);
  EXPECT_TRUE(std::is_sorted(
      states.begin(), states.end(),
      [](const TrainState& a, const TrainState& b) { return a.student_done < b.student_done; }));
  EXPECT_EQ(states.back().student_done, 1);
}

}  // namespace
}  // namespace attune
