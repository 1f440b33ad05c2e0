#include "operators/parse/cloudevents.h"

#include <optional>

#include "operators/parse/base64.h"
#include "operators/parse/json_text.h"
#include "operators/parse/utf8.h"

namespace attune {
namespace {

constexpr std::string_view kAttributePrefix = "ce_";

bool begins_with_any_case(std::string_view text, std::string_view small) noexcept {
  if (text.size() < small.size()) return false;
  for (std::size_t i = 0; i < small.size(); ++i) {
    const char c = text[i];
    if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != small[i]) return false;
  }
  return true;
}

bool is_content_type(std::string_view name) noexcept {
  constexpr std::string_view kName = "content-type";
  return name.size() == kName.size() && begins_with_any_case(name, kName);
}

/// The content type decides; without it, attributes in headers mean binary mode.
bool is_binary(const Record& record) noexcept {
  bool has_attributes = false;
  for (const Header& header : record.headers) {
    if (is_content_type(header.name) &&
        begins_with_any_case(header.value, "application/cloudevents+json"))
      return false;
    has_attributes = has_attributes || header.name.starts_with(kAttributePrefix);
  }
  return has_attributes;
}

/// Whether data of this type is JSON: so it is said, or nothing is.
bool is_json_type(std::string_view type) noexcept {
  type = type.substr(0, type.find(';'));
  while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
  constexpr std::string_view kSuffix = "+json";
  const auto is = [&](std::string_view small) {
    return type.size() == small.size() && begins_with_any_case(type, small);
  };
  return type.empty() || is("application/json") || is("text/json") ||
         (type.size() > kSuffix.size() &&
          begins_with_any_case(type.substr(type.size() - kSuffix.size()), kSuffix));
}

/// Bytes from outside JSON as if they were the string at `slot`; what came there before is
/// replaced.
void capture_bytes(SlotMask slot, std::string_view bytes, Captures& captures) noexcept {
  captures.forget(slot);
  if (bytes.empty()) return;  // an attribute has at least one character: this one is missing
  if (!is_utf8(bytes)) {
    captures.no_text |= slot;
    return;
  }
  captures.put(slot, bytes);
  captures.string |= slot;
}

/// A header as if it were the string at `/name`.
void capture_attribute(std::string_view name, std::string_view value, const Mapping& mapping,
                       Captures& captures) noexcept {
  const std::uint32_t found = mapping.member_of(Mapping::kRoot, name);
  if (found == Mapping::kNoNode || found == mapping.data_node) return;
  if (const SlotMask slot = mapping.nodes[found].here; slot != 0)
    capture_bytes(slot, value, captures);
}

/// The string at `slot` without its escapes; nothing when there is no string or it holds no text.
std::optional<std::string_view> plain_string(SlotMask slot, const Captures& captures,
                                             Arena& arena) noexcept {
  if ((captures.string & slot) == 0) return std::nullopt;
  const std::string_view text = captures[slot];
  if ((captures.escaped & slot) == 0) return text;
  char* const plain = arena.allocate(text.size());
  const std::size_t size = unescape(text, plain);
  if (size == kNotText) return std::nullopt;
  return std::string_view(plain, size);
}

/// The data, outside of any envelope: a JSON object at /data, or a text there when it is of another
/// type.
DropReason read_data(std::string_view data, std::string_view type, const Mapping& mapping,
                     JsonWalk& json, Captures& captures) noexcept {
  if (!is_json_type(type)) {
    capture_bytes(mapping.envelope.data, data, captures);
    return DropReason::none;
  }
  captures.container |= mapping.envelope.data;
  return json.walk(data, mapping.data_node, captures);
}

bool has_required_attributes(const EnvelopeSlots& envelope, const Captures& captures) noexcept {
  const auto is_text = [&](SlotMask slot) {
    return (captures.string & slot) != 0 && !captures[slot].empty();
  };
  return is_text(envelope.specversion) && captures[envelope.specversion] == "1.0" &&
         is_text(envelope.id) && is_text(envelope.source) && is_text(envelope.type);
}

DropReason read_binary(const Record& record, const Mapping& mapping, JsonWalk& json,
                       Captures& captures) noexcept {
  std::string_view type;
  for (const Header& header : record.headers) {
    if (header.name.starts_with(kAttributePrefix)) {
      capture_attribute(header.name.substr(kAttributePrefix.size()), header.value, mapping,
                        captures);
    } else if (is_content_type(header.name)) {
      type = header.value;
      capture_bytes(mapping.envelope.datacontenttype, type, captures);
    }
  }
  if (!has_required_attributes(mapping.envelope, captures)) return DropReason::bad_envelope;
  return read_data(record.payload, type, mapping, json, captures);
}

DropReason read_base64(const Mapping& mapping, JsonWalk& json, Arena& arena,
                       Captures& captures) noexcept {
  const auto encoded = plain_string(mapping.envelope.data_base64, captures, arena);
  if (!encoded) return DropReason::bad_envelope;
  char* const decoded = arena.allocate(encoded->size());
  std::size_t size = 0;
  if (!decode_base64(*encoded, decoded, size)) return DropReason::bad_envelope;
  const auto type = plain_string(mapping.envelope.datacontenttype, captures, arena);
  return read_data({decoded, size}, type.value_or(std::string_view{}), mapping, json, captures);
}

}  // namespace

DropReason read_cloudevent(const Record& record, const Mapping& mapping, JsonWalk& json,
                           Arena& arena, Captures& captures) noexcept {
  if (is_binary(record)) return read_binary(record, mapping, json, captures);
  if (const DropReason reason = json.walk(record.payload, Mapping::kRoot, captures);
      reason != DropReason::none)
    return reason;
  const EnvelopeSlots& envelope = mapping.envelope;
  if (!has_required_attributes(envelope, captures)) return DropReason::bad_envelope;
  const SlotMask present = captures.scalar | captures.container;
  if ((present & envelope.data_base64) == 0) return DropReason::none;
  if ((present & envelope.data) != 0) return DropReason::bad_envelope;
  return read_base64(mapping, json, arena, captures);
}

}  // namespace attune
