#include "pipeline/commands/classify.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>

#include "operators/emotion/emotion.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/source/line_reader.h"

namespace attune {
namespace {

struct Arguments {
  std::vector<std::string> models;
  std::string text, input = "-";
};

using Clock = std::chrono::steady_clock;
constexpr std::size_t kWriteBytes = 1 << 16;

template <std::size_t N>
void append_names(std::string& line, const char* key, std::uint32_t bits,
                  const std::array<std::string_view, N>& names) {
  line.append(key).append("[");
  bool first = true;
  for (std::size_t i = 0; i < N; ++i) {
    if ((bits >> i & 1u) == 0) continue;
    line.append(first ? "\"" : ",\"").append(names[i]).append("\"");
    first = false;
  }
  line += ']';
}

void append_number(std::string& line, double value) {
  std::array<char, 32> digits;
  const int size = std::snprintf(digits.data(), digits.size(), "%.4f", value);
  std::string_view text(digits.data(), static_cast<std::size_t>(size));
  while (text.back() == '0') text.remove_suffix(1);
  if (text.back() == '.') text.remove_suffix(1);
  line.append(text == "-0" ? "0" : text);
}

/// An empty line has nothing to judge either.
std::string_view reason_of(const Reading& reading) {
  return name_of(reading.has_text ? reading.abstention : Abstention::no_token);
}

/// Nothing between the braces when the text was not scored.
template <std::size_t N>
void append_scores(std::string& line, const char* key, const std::array<float, N>& scores,
                   const std::array<std::string_view, N>& names, bool scored) {
  line.append(key);
  for (std::size_t i = 0; i < N && scored; ++i) {
    line.append(i == 0 ? "\"" : ",\"").append(names[i]).append("\":");
    append_number(line, static_cast<double>(scores[i]));
  }
  line += '}';
}

/// Built of names and numbers only, so it is JSON whatever the text was.
void append_line(std::string& line, EmotionReader& reader, std::string_view text) {
  const Reading reading = reader.read(text);
  const EmotionScores scores = reader.scores(text);
  append_names(line, "{\"labels\":", reading.fine, kFineLabelNames);
  append_scores(line, ",\"scores\":{", scores.probability, kFineLabelNames, reading.scored);
  append_names(line, ",\"emotions\":", reading.emotions, kEmotionNames);
  line.append(",\"valence\":");
  append_number(line, static_cast<double>(reading.valence) / kValenceOne);
  line.append(",\"language\":\"").append(name_of(reading.language)).append("\"");
  if (!reading.scored) line.append(",\"unscored\":\"").append(reason_of(reading)).append("\"");
  append_scores(line, ",\"emotion_scores\":{", scores.emotion, kEmotionNames, reading.scored);
  line.append(",\"urgency\":");
  append_number(line, static_cast<double>(reading.urgency) / kUrgencyOne);
  line.append(reading.urgent ? ",\"urgent\":true}\n" : ",\"urgent\":false}\n");
}

bool write_out(std::string& out) {
  const bool written =
      std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
  out.clear();
  return written;
}

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune classify: %s\n", message.c_str());
  return code;
}

int cannot_write() {
  return complain(std::string("standard output cannot be written: ") + std::strerror(errno),
                  kExitOutput);
}

void tell_speed(std::uint64_t texts, Clock::duration took) {
  if (::isatty(STDERR_FILENO) != 1) return;
  const double seconds = std::chrono::duration<double>(took).count();
  std::fprintf(stderr, "attune classify: %llu texts in %.2f s, %.0f/s\n",
               static_cast<unsigned long long>(texts), seconds,
               static_cast<double>(texts) / std::max(seconds, 1e-9));
}

/// A block is what one read gave: a person who types sees an answer per line, a pipe gets large
/// writes.
int classify_lines(LineReader& lines, EmotionReader& reader) {
  const auto began = Clock::now();
  std::uint64_t texts = 0;
  std::string out;
  for (;;) {
    const auto block = lines.next();
    if (!block) return complain(block.error(), kExitInput);
    if (!*block) break;
    std::string_view text((*block)->bytes.data(), (*block)->used);
    for (; !text.empty(); ++texts) {
      append_line(out, reader, cut_line(text));
      if (out.size() >= kWriteBytes && !write_out(out)) return cannot_write();
    }
    if (!write_out(out)) return cannot_write();
  }
  tell_speed(texts, Clock::now() - began);
  return kExitOk;
}

/// "de=FILE", or a file alone, whose words say which language it reads.
Result<EmotionModels::Entry> model_of(const std::string& written) {
  const auto named = language_of(std::string_view(written).substr(0, written.find('=')));
  ModelChoice choice;
  choice.path = named ? written.substr(written.find('=') + 1) : written;
  if (choice.path == "embedded") choice.path.clear();
  choice.language = named.value_or(Language::en);
  if (named || choice.path.empty()) {
    auto model = load_model(choice);
    if (!model) return Error{model.error()};
    return EmotionModels::Entry{choice.language, std::move(*model)};
  }
  auto model = EmotionModel::from_file(choice.path);
  if (!model) return Error{model.error()};
  const Language language = language_of(**model, choice.language);
  return EmotionModels::Entry{language, std::move(*model)};
}

Result<EmotionModels> models_of(const std::vector<std::string>& written) {
  if (written.empty()) return EmotionModels(EmotionModel::embedded());
  EmotionModels models;
  for (const std::string& one : written) {
    auto entry = model_of(one);
    if (!entry) return Error{entry.error()};
    for (const EmotionModels::Entry& other : models.entries)
      if (other.language == entry->language)
        return Error{"--model " + one + ": another model reads " +
                     std::string(name_of(entry->language)) + " already"};
    models.entries.push_back(std::move(*entry));
  }
  return models;
}

int classify(const Arguments& arguments, bool one_text) {
  const auto models = models_of(arguments.models);
  if (!models) return complain(models.error(), kExitInput);
  EmotionReader reader(*models);
  if (one_text) {
    std::string out;
    append_line(out, reader, arguments.text);
    return write_out(out) ? kExitOk : cannot_write();
  }
  auto lines = LineReader::open(arguments.input, "a file of texts, a line each");
  if (!lines) return complain(lines.error(), kExitInput);
  return classify_lines(**lines, reader);
}

}  // namespace

void add_classify_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("classify", "Say what is felt in texts, a line each");
  command->add_option(
      "--model", arguments->models,
      "Model file, or LANGUAGE=FILE once per language; without it the one in the binary");
  CLI::Option* input =
      command->add_option("--input", arguments->input, "Texts, a line each; - = standard input")
          ->capture_default_str();
  CLI::Option* text =
      command->add_option("--text", arguments->text, "Classify this text instead")->excludes(input);
  command->footer(
      "One JSON line per input line: labels (28 names), scores, emotions (twelve names), valence "
      "(-1 to 1).\n"
      "Then the language; a text that is not scored has no labels, no scores, valence 0 and says "
      "why in\n"
      "unscored: no_token, too_short, unknown_words, other_language. Then emotion_scores, urgency "
      "(0 to 1), urgent.\n\n"
      "Example:\n"
      "  echo 'Where is my parcel?! I am so angry' | attune classify");
  command->callback(
      [arguments, text, &exit_code] { exit_code = classify(*arguments, text->count() != 0); });
}

}  // namespace attune
