#include "pipeline/commands/classify.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <iostream>

#include "operators/emotion/emotion.h"
#include "pipeline/commands/exit_codes.h"

namespace attune {
namespace {

struct Arguments {
  std::string model, text;
};

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

/// Built of names and numbers only, so it is JSON whatever the text was.
void append_line(std::string& line, EmotionReader& reader, std::string_view text) {
  const Reading reading = reader.read(text);
  append_names(line, "{\"labels\":", reading.fine, kFineLabelNames);
  line.append(",\"scores\":{");
  if (reading.scored) {
    const EmotionScores scores = reader.scores(text);
    for (std::size_t l = 0; l < kFineLabelCount; ++l) {
      line.append(l == 0 ? "\"" : ",\"").append(kFineLabelNames[l]).append("\":");
      append_number(line, static_cast<double>(scores.probability[l]));
    }
  }
  append_names(line, "},\"emotions\":", reading.emotions, kEmotionNames);
  line.append(",\"valence\":");
  append_number(line, static_cast<double>(reading.valence) / kValenceOne);
  line.append("}\n");
}

int classify(const Arguments& arguments, bool one_text) {
  std::shared_ptr<const EmotionModel> model = EmotionModel::embedded();
  if (!arguments.model.empty()) {
    auto file = EmotionModel::from_file(arguments.model);
    if (!file) {
      std::fprintf(stderr, "attune classify: %s\n", file.error().c_str());
      return kExitInput;
    }
    model = *file;
  }
  EmotionReader reader(model);
  std::string out, text = arguments.text;
  if (one_text) append_line(out, reader, text);
  std::ios::sync_with_stdio(false);
  while (!one_text && std::getline(std::cin, text)) {
    append_line(out, reader, text);
    // A person who types sees an answer per line; a pipe gets large writes.
    if (out.size() < (1 << 16) && std::cin.rdbuf()->in_avail() > 0) continue;
    if (!std::cout.write(out.data(), static_cast<std::streamsize>(out.size())).flush()) break;
    out.clear();
  }
  if (!std::cout.write(out.data(), static_cast<std::streamsize>(out.size())).flush()) {
    std::fprintf(stderr, "attune classify: standard output cannot be written\n");
    return kExitOutput;
  }
  return kExitOk;
}

}  // namespace

void add_classify_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("classify", "Read texts from standard input, a line each; print what is felt");
  command->add_option("--model", arguments->model, "Model file; without it the one in the binary");
  CLI::Option* text = command->add_option("--text", arguments->text, "Classify this text instead of standard input");
  command->footer(
      "One JSON line per input line: labels (28 names), scores, emotions (twelve names), valence (-1 to 1).\n"
      "An input line without a word has no labels, no scores and valence 0.\n\n"
      "Example:\n"
      "  echo 'Where is my parcel?! I am so angry' | attune classify");
  command->callback([arguments, text, &exit_code] { exit_code = classify(*arguments, text->count() != 0); });
}

}  // namespace attune
