#include <algorithm>
#include <array>

#include "pipeline/commands/explanation_view.h"
#include "pipeline/commands/json_text.h"

namespace attune {
namespace {

constexpr std::size_t kMostJsonPairs = 20;

void append_field(std::string& out, const char* key, double value) {
  out.append(key);
  append_json_number(out, value);
}

std::string_view text_of(std::string_view text, const Explanation::Word& word) {
  return text.substr(word.begin, word.end - word.begin);
}

void append_words(std::string& out, std::string_view text, const Explanation& found,
                  std::size_t target) {
  out += "\"words\":[";
  for (const auto& word : found.words) {
    out += &word == found.words.data() ? "{\"text\":" : ",{\"text\":";
    append_json_text(out, text_of(text, word));
    out += ",\"begin\":" + std::to_string(word.begin) + ",\"end\":" + std::to_string(word.end);
    append_field(out, ",\"share\":", static_cast<double>(word.share[target]));
    out += '}';
  }
  out += ']';
}

void append_pairs(std::string& out, std::string_view text, const Explanation& found,
                  std::size_t target) {
  const float least = kLeastPairShare * (target == kValenceTarget ? 0.1f : 1.0f);
  bool first = true;
  out += ",\"pairs\":[";
  for (const PairShare* pair : strongest_pairs(found, target, least, kMostJsonPairs)) {
    out += first ? "{\"words\":[" : ",{\"words\":[";
    out += std::to_string(pair->first) + "," + std::to_string(pair->second) + "],\"texts\":[";
    append_json_text(out, text_of(text, found.words[pair->first]));
    out += ',';
    append_json_text(out, text_of(text, found.words[pair->second]));
    append_field(out, "],\"share\":", static_cast<double>(pair->share[target]));
    out += '}';
    first = false;
  }
  out += ']';
}

/// Of anything but valence.
void append_explained(std::string& out, std::string_view text, const Explanation& found,
                      std::size_t target) {
  const double log_odds = static_cast<double>(found.score[target]);
  out.append("\"").append(name_of_target(target)).append("\":{");
  out += target_holds(found.reading, target) ? "\"holds\":true" : "\"holds\":false";
  append_field(out, ",\"probability\":", probability_of_log_odds(log_odds));
  append_field(out, ",\"log_odds\":", log_odds);
  append_field(out, ",\"holds_from\":", static_cast<double>(found.holds_at[target]));
  out += ',';
  append_words(out, text, found, target);
  append_pairs(out, text, found, target);
  out += '}';
}

void append_family(std::string& out, std::string_view text, const Explanation& found,
                   std::span<const std::size_t> targets, std::size_t begin, std::size_t end) {
  bool first = true;
  for (const std::size_t target : targets) {
    if (target < begin || target >= end) continue;
    if (!first) out += ',';
    first = false;
    append_explained(out, text, found, target);
  }
}

}  // namespace

void append_explanation_json(std::string& out, std::string_view text, const Explanation& found,
                             std::span<const std::size_t> targets) {
  if (!found.reading.scored) targets = {};
  out += "{\"text\":";
  append_json_text(out, text);
  out += ",\"bytes_read\":" + std::to_string(found.bytes_read) + ",\"labels\":{";
  append_family(out, text, found, targets, 0, kEmotionTarget);
  out += "},\"emotions\":{";
  append_family(out, text, found, targets, kEmotionTarget, kUrgencyTarget);
  out += '}';
  if (std::find(targets.begin(), targets.end(), kUrgencyTarget) != targets.end()) {
    out += ',';
    append_explained(out, text, found, kUrgencyTarget);
  }
  for (const std::size_t target : targets) {
    if (target != kValenceTarget) continue;
    append_field(out, ",\"valence\":{\"value\":", static_cast<double>(found.score[target]));
    out += ',';
    append_words(out, text, found, target);
    append_pairs(out, text, found, target);
    out += '}';
  }
  out += "}\n";
}

}  // namespace attune
