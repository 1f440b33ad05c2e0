#include "operators/emotion/emotion.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "operators/emotion/abstention.h"
#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/language_gate.h"
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

ModelResult EmotionModel::from_bytes(std::vector<std::byte>&& bytes) {
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
  static const auto model =
      from_bytes(std::span<const std::byte>(attune_emotion_model_begin, attune_emotion_model_end));
  return model ? *model : nullptr;
}

struct EmotionReader::State {
  /// A model at work.
  struct Seat {
    explicit Seat(std::shared_ptr<const EmotionModel> of)
        : model(std::move(of)),
          student(static_cast<const StudentModel&>(*model)),
          scorer(std::make_unique<StudentScorer>(student)) {}
    std::shared_ptr<const EmotionModel> model;
    const StudentModel& student;
    std::unique_ptr<StudentScorer> scorer;
  };

  /// What a text's tokens are, and who reads them.
  struct Opened {
    std::span<const Token> tokens;
    Seat* seat = nullptr;       ///< null: nobody
    std::uint32_t letters = 0;  ///< up to what somebody asks for
    Language language = Language::unknown;
    Abstention abstention = Abstention::none;
  };

  explicit State(const EmotionModels& models) : abstention(models.abstention) {
    std::vector<Language> languages;
    for (const EmotionModels::Entry& entry : models.entries) {
      seats.emplace_back(entry.model);
      languages.push_back(entry.language);
    }
    gate.emplace(languages);
  }
  explicit State(std::shared_ptr<const EmotionModel> model) {
    seats.emplace_back(std::move(model));
  }

  /// The first model's tokens are everybody's for choosing; another model cuts them again.
  Opened open(std::string_view text) noexcept {
    Opened opened;
    StudentScorer& first = *seats.front().scorer;
    opened.tokens = first.tokenize(text);
    if (opened.tokens.empty()) {
      opened.abstention = text.empty() ? Abstention::none : Abstention::no_token;
      return opened;
    }
    opened.seat = &seats.front();
    if (!gate) return opened;
    opened.letters = letters_in(opened.tokens, first.tokenizer(),
                                std::max(abstention.least_letters, kLeastLetters));
    choose(opened, first.tokenizer());
    if (is_too_short(opened.letters, opened.tokens, first.tokenizer(), abstention)) {
      opened.abstention = Abstention::too_short;
      opened.seat = nullptr;
    }
    if (opened.seat != nullptr && opened.seat != &seats.front())
      opened.tokens = opened.seat->scorer->tokenize(text);
    return opened;
  }

  /// Markers, then the model's own words where there is one model, then the guess.
  void choose(Opened& opened, const Tokenizer& tokenizer) noexcept {
    if (const auto place = gate->by_markers(opened.tokens)) return give(opened, *place);
    if (seats.size() == 1 && opened.letters >= kLeastLetters && knows(0, opened.tokens))
      return give(opened, 0);
    const Routed routed = gate->guess(opened.tokens, tokenizer);
    opened.language = routed.language;
    opened.seat = routed.model ? &seats[*routed.model] : nullptr;
    // A guess over a few words may err: a text of nothing but words of a model's is its own.
    for (std::size_t i = 0; i < seats.size() && opened.seat == nullptr; ++i)
      if (knows(i, opened.tokens)) give(opened, i);
    if (opened.seat == nullptr) opened.abstention = Abstention::other_language;
  }

  void give(Opened& opened, std::size_t place) noexcept {
    opened.seat = &seats[place];
    opened.language = gate->languages()[place];
  }

  bool knows(std::size_t place, std::span<const Token> tokens) const noexcept {
    const KeyTable& words = seats[place].student.view().words;
    return std::all_of(tokens.begin(), tokens.end(), [&words](const Token& token) {
      return !token.is_word || words.find(token.hash) != KeyTable::kNoRow;
    });
  }

  std::vector<Seat> seats;
  std::optional<LanguageGate> gate;
  AbstentionOptions abstention;
  StudentOutput out;
};

EmotionReader::EmotionReader(const EmotionModels& models)
    : state_(std::make_unique<State>(models)) {}
EmotionReader::EmotionReader(std::shared_ptr<const EmotionModel> model)
    : state_(std::make_unique<State>(std::move(model))) {}
EmotionReader::~EmotionReader() = default;
EmotionReader::EmotionReader(EmotionReader&&) noexcept = default;
EmotionReader& EmotionReader::operator=(EmotionReader&&) noexcept = default;

Reading EmotionReader::read(std::string_view text) noexcept {
  Reading reading;
  reading.has_text = !text.empty();
  const State::Opened opened = state_->open(text);
  reading.language = opened.language;
  reading.abstention = opened.abstention;
  if (opened.seat == nullptr) return reading;
  StudentOutput& out = state_->out;
  opened.seat->scorer->judge(opened.tokens, out);
  const StudentScorer& scorer = *opened.seat->scorer;
  if (state_->gate && has_unknown_words(scorer.words(), scorer.unknown_words(), opened.tokens,
                                        scorer.tokenizer(), state_->abstention)) {
    reading.abstention = Abstention::unknown_words;
    return reading;
  }
  const StudentModel& student = opened.seat->student;
  reading.scored = true;
  reading.model = static_cast<std::uint8_t>(opened.seat - state_->seats.data());
  reading.fine = choose_labels(student.view().head.threshold, out.logits);
  reading.emotions = student.emotions_of(out);
  reading.valence = static_cast<std::int32_t>(
      std::lround(valence_of(out.odds) * static_cast<float>(kValenceOne)));
  reading.confidence = static_cast<std::uint16_t>(
      confidence_of(out.odds) * static_cast<float>(kConfidenceOne) + 0.5f);
  reading.words = static_cast<std::uint16_t>(scorer.words());
  reading.unknown_words = static_cast<std::uint16_t>(scorer.unknown_words());
  const float urgency = student.urgency_of(out, opened.tokens);
  reading.urgent = urgency >= student.urgent_from();
  reading.urgency =
      static_cast<std::int32_t>(std::lround(sigmoid(urgency) * static_cast<float>(kUrgencyOne)));
  return reading;
}

EmotionScores EmotionReader::scores(std::string_view text) noexcept {
  EmotionScores scores;
  const State::Opened opened = state_->open(text);
  if (opened.seat == nullptr) return scores;
  StudentOutput& out = state_->out;
  StudentScorer& scorer = *opened.seat->scorer;
  const StudentModel& student = opened.seat->student;
  scorer.judge(opened.tokens, out);
  for (std::size_t l = 0; l < kFineLabelCount; ++l)
    scores.probability[l] = out.odds[l] / (1 + out.odds[l]);
  scores.valence = valence_of(out.odds);
  const float all = out.odds[kNegativeLane] + out.odds[kNeutralLane] + out.odds[kPositiveLane];
  for (std::size_t k = 0; k < 3; ++k) scores.polarity[k] = out.odds[kNegativeLane + k] / all;
  scores.ekman = student.ekman().choose(out.odds);
  scores.sentiment = student.sentiment().choose(out.odds);
  student.emotion_probabilities(out, scores.emotion);
  scores.urgency = sigmoid(student.urgency_of(out, opened.tokens));
  scores.tokens = static_cast<std::uint32_t>(opened.tokens.size());
  scores.unknown_words = static_cast<std::uint32_t>(scorer.unknown_words());
  return scores;
}

}  // namespace attune
