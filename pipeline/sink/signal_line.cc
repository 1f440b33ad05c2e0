#include "pipeline/sink/signal_line.h"

#include <algorithm>

#include "operators/time_text.h"
#include "pipeline/sink/json_write.h"

namespace attune {
namespace {

constexpr std::string_view kGroupNames[] = {"friction", "empathy",      "act",
                                            "cue",      "conversation", "journey"};

void append_time(std::string& out, std::string_view name, std::int64_t time_ms) {
  out.append(",\"").append(name).append("\":\"");
  append_time_text(out, time_ms);
  out += '"';
}

void append_number(std::string& out, std::string_view name, std::int64_t value) {
  if (out.back() != '{') out += ',';
  out.append("\"").append(name).append("\":");
  static_assert(evidence_one("valence") == kValenceOne);
  const int one = evidence_one(name);
  if (one == 1) append_json_integer(out, value);
  else append_json_fixed_point(out, kValenceOne / one * value);
}

/// Where to look up who it is about, and whether an event or time itself showed it.
void append_place(std::string& out, std::int64_t offset, std::int64_t last_offset,
                  const LaneId* lane) {
  out.append(offset >= 0 ? ",\"by\":\"event\"" : ",\"by\":\"time\"");
  const std::int64_t place = offset >= 0 ? offset : last_offset;
  if (place < 0) return;
  out.append(",\"event\":{");
  if (lane == nullptr) {
    append_number(out, "line", place + 1);
  } else {
    out.append("\"topic\":");
    append_json_string(out, lane->topic);
    append_number(out, "partition", lane->partition);
    append_number(out, "offset", place);
  }
  out += '}';
}

void append_peak(std::string& out, const Found& found) {
  if (found.kind == 0) return;
  out.append(",\"kind\":");
  append_json_string(out, measures::kPeaks[found.kind - 1u]);
}

std::string_view subject_of(std::uint64_t conversation, std::uint64_t customer) {
  return conversation != 0 ? "conversation" : customer != 0 ? "customer" : "step";
}

void append_subject(std::string& out, std::string_view subject, std::span<const std::string> labels,
                    const WindowOptions& options) {
  out.append(",\"subject\":\"").append(subject).append("\",\"labels\":");
  append_json_labels(out, labels, options);
}

}  // namespace

void append_evidence(std::string& out, const Found& found) {
  const SignalInfo& known = info(found.signal);
  if (!known.first.empty()) append_number(out, known.first, found.first);
  if (!known.second.empty()) append_number(out, known.second, found.second);
}

void append_signal_line(std::string& out, const SignalRecord& signal,
                        std::span<const std::string> labels, const LineContext& context) {
  const SignalInfo& known = info(signal.found.signal);
  out.append("{\"signal\":\"").append(known.name);
  out.append("\",\"group\":\"")
      .append(kGroupNames[static_cast<std::size_t>(known.group)])
      .append("\"");
  append_time(out, "time", signal.time_ms);
  out.append(",\"evidence\":{");
  append_evidence(out, signal.found);
  out += '}';
  if (known.group == SignalGroup::friction) {
    out.append(",\"points\":");
    append_json_integer(out, known.points);
    out.append(",\"dimension\":\"")
        .append(kDimensionNames[static_cast<std::size_t>(known.dimension)])
        .append("\"");
  }
  append_peak(out, signal.found);
  append_subject(out, subject_of(signal.conversation, signal.customer), labels, context.windows);
  append_place(out, signal.offset, signal.last_offset, context.lane);
  out += '}';
}

void append_prompt_line(std::string& out, const Prompt& prompt, std::span<const std::string> labels,
                        const LineContext& context) {
  out.append("{\"kind\":\"")
      .append(measures::kPromptKinds[static_cast<std::size_t>(prompt.kind)])
      .append("\"");
  append_time(out, "time", prompt.time_ms);
  append_time(out, "expires", prompt.expires_ms);
  out.append(",\"reason\":{\"signal\":\"").append(info(prompt.reason.signal).name);
  out.append("\",\"evidence\":{");
  append_evidence(out, prompt.reason);
  for (const PromptNumber& number : prompt.beside)
    if (!number.name.empty()) append_number(out, number.name, number.value);
  out += '}';
  append_peak(out, prompt.reason);
  if (!prompt.threshold.name.empty()) {
    out.append(",\"threshold\":{");
    append_number(out, prompt.threshold.name, prompt.threshold.value);
    out += '}';
  }
  out += '}';
  append_subject(out, prompt.conversation != 0 ? "conversation" : "step", labels, context.windows);
  append_place(out, prompt.offset, prompt.last_offset, context.lane);
  out.append(",\"rules\":");
  append_json_integer(out, kPromptRulesVersion);
  out.append(",\"models\":").append(context.models.empty() ? "{}" : context.models);
  out += '}';
}

}  // namespace attune
