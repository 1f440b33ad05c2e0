#include "operators/emotion/emotion.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <utility>

#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/large_pages.h"
#include "operators/emotion/student_model.h"

extern "C" {
extern const std::byte attune_emotion_model_begin[];
extern const std::byte attune_emotion_model_end[];
}

namespace attune {
namespace {

/// A file's pages, read-only, until the last user is gone.
class Mapping {
 public:
  Mapping(void* pages, std::size_t size) : pages_(pages), size_(size) {}
  ~Mapping() { ::munmap(pages_, size_); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  std::span<const std::byte> bytes() const {
    return {static_cast<const std::byte*>(pages_), size_};
  }

 private:
  void* pages_;
  std::size_t size_;
};

Result<std::shared_ptr<const Mapping>> map_file(const std::string& path) {
  const auto failed = [&path](const char* what) {
    return Error{path + ": " + what + ": " + std::strerror(errno)};
  };
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return failed("cannot open the model");
  struct stat about {};
  const bool known = ::fstat(file, &about) == 0;
  if (!known || !S_ISREG(about.st_mode) || about.st_size == 0) {
    ::close(file);
    return Error{path + ": not a usable attune model: " +
                 (known && S_ISREG(about.st_mode) ? "the file is empty" : "not a regular file")};
  }
  const auto size = static_cast<std::size_t>(about.st_size);
  void* pages = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  const int why = errno;
  ::close(file);
  errno = why;
  if (pages == MAP_FAILED) return failed("cannot map the model");
  return std::shared_ptr<const Mapping>(std::make_shared<Mapping>(pages, size));
}

using ModelResult = Result<std::shared_ptr<const EmotionModel>>;

/// Reading hops through all of a model, so it lies on large pages where there are some.
ModelResult make_model(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
  if (auto pages = LargePages::copy_of(bytes)) {
    bytes = pages->bytes();
    owner = std::move(pages);
  }
  auto view = open_model(bytes);
  if (!view) return Error{view.error()};
  return std::shared_ptr<const EmotionModel>(
      std::make_shared<StudentModel>(std::move(*view), std::move(owner)));
}

}  // namespace

ModelResult EmotionModel::from_bytes(std::span<const std::byte> bytes) {
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % kModelAlignment == 0)
    return make_model(bytes, nullptr);
  auto copy = std::make_shared<const AlignedBytes>(bytes);
  return make_model(copy->span(), copy);
}

ModelResult EmotionModel::from_file(const std::string& path) {
  auto mapping = map_file(path);
  if (!mapping) return Error{mapping.error()};
  auto model = make_model((*mapping)->bytes(), *mapping);
  if (!model) return Error{path + ": " + model.error()};
  return model;
}

std::shared_ptr<const EmotionModel> EmotionModel::embedded() {
  // Checked once; the build's own tests hold that the bytes in the binary are a model.
  static const auto model = from_bytes({attune_emotion_model_begin, attune_emotion_model_end});
  return model ? *model : nullptr;
}

struct EmotionReader::State {
  explicit State(std::shared_ptr<const EmotionModel> of)
      : model(std::move(of)), student(static_cast<const StudentModel&>(*model)), scorer(student) {}
  std::shared_ptr<const EmotionModel> model;
  const StudentModel& student;
  StudentScorer scorer;
  StudentOutput out;
};

EmotionReader::EmotionReader(std::shared_ptr<const EmotionModel> model)
    : state_(std::make_unique<State>(std::move(model))) {}
EmotionReader::~EmotionReader() = default;
EmotionReader::EmotionReader(EmotionReader&&) noexcept = default;
EmotionReader& EmotionReader::operator=(EmotionReader&&) noexcept = default;

Reading EmotionReader::read(std::string_view text) noexcept {
  Reading reading;
  reading.has_text = !text.empty();
  StudentOutput& out = state_->out;
  if (!state_->scorer.judge(state_->scorer.tokenize(text), out)) return reading;
  reading.scored = true;
  reading.fine = choose_labels(state_->student.view().head.threshold, out.logits);
  reading.emotions = choose_emotions(state_->student.twelve(), out.odds);
  reading.valence = static_cast<std::int32_t>(
      std::lround(valence_of(out.odds) * static_cast<float>(kValenceOne)));
  reading.confidence = static_cast<std::uint16_t>(
      confidence_of(out.odds) * static_cast<float>(kConfidenceOne) + 0.5f);
  reading.words = static_cast<std::uint16_t>(state_->scorer.words());
  reading.unknown_words = static_cast<std::uint16_t>(state_->scorer.unknown_words());
  return reading;
}

EmotionScores EmotionReader::scores(std::string_view text) noexcept {
  EmotionScores scores;
  StudentOutput& out = state_->out;
  const std::span<const Token> tokens = state_->scorer.tokenize(text);
  if (!state_->scorer.judge(tokens, out)) return scores;
  for (std::size_t l = 0; l < kFineLabelCount; ++l)
    scores.probability[l] = out.odds[l] / (1 + out.odds[l]);
  scores.valence = valence_of(out.odds);
  const float all = out.odds[kNegativeLane] + out.odds[kNeutralLane] + out.odds[kPositiveLane];
  for (std::size_t k = 0; k < 3; ++k) scores.polarity[k] = out.odds[kNegativeLane + k] / all;
  const LabelGroups& twelve = state_->student.twelve();
  for (std::size_t e = 0; e < std::min(kEmotionCount, twelve.size()); ++e) {
    const float odds = twelve.odds_of(e, out.odds);
    scores.emotion[e] = odds / (1 + odds);
  }
  scores.ekman = state_->student.ekman().choose(out.odds);
  scores.sentiment = state_->student.sentiment().choose(out.odds);
  scores.tokens = static_cast<std::uint32_t>(tokens.size());
  scores.unknown_words = static_cast<std::uint32_t>(state_->scorer.unknown_words());
  return scores;
}

}  // namespace attune
