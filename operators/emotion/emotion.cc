#include "operators/emotion/emotion.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <utility>

#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/linear_model.h"
#include "operators/emotion/rollup.h"

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
  std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(pages_), size_}; }

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
    return Error{path + ": not a usable attune model: " + (known && S_ISREG(about.st_mode) ? "the file is empty"
                                                                                          : "not a regular file")};
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

ModelResult make_model(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
  auto view = open_model(bytes);
  if (!view) return Error{view.error()};
  return std::shared_ptr<const EmotionModel>(std::make_shared<LinearModel>(*view, std::move(owner)));
}

}  // namespace

ModelResult EmotionModel::from_bytes(std::span<const std::byte> bytes) {
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % kModelAlignment == 0) return make_model(bytes, nullptr);
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
      : model(std::move(of)), linear(static_cast<const LinearModel&>(*model)), scorer(linear.view()) {}
  std::shared_ptr<const EmotionModel> model;
  const LinearModel& linear;
  LinearScorer scorer;
};

EmotionReader::EmotionReader(std::shared_ptr<const EmotionModel> model)
    : state_(std::make_unique<State>(std::move(model))) {}
EmotionReader::~EmotionReader() = default;
EmotionReader::EmotionReader(EmotionReader&&) noexcept = default;
EmotionReader& EmotionReader::operator=(EmotionReader&&) noexcept = default;

Reading EmotionReader::read(std::string_view text) noexcept {
  Reading reading;
  reading.has_text = !text.empty();
  LaneFloats logits;
  if (!state_->scorer.logits(text, logits)) return reading;
  reading.scored = true;
  reading.fine = choose_labels(state_->linear.view().head, logits);
  reading.emotions = roll_up(reading.fine);
  reading.valence = static_cast<std::int32_t>(std::lround(valence_of(logits) * static_cast<float>(kValenceOne)));
  return reading;
}

EmotionScores EmotionReader::scores(std::string_view text) noexcept {
  EmotionScores scores;
  LaneFloats logits;
  if (!state_->scorer.logits(text, logits)) return scores;
  for (std::size_t l = 0; l < kFineLabelCount; ++l) scores.probability[l] = sigmoid(logits[l]);
  scores.valence = valence_of(logits);
  return scores;
}

}  // namespace attune
