#include "operators/parse/cloudevents.h"

#include "operators/parse/base64.h"
#include "operators/parse/json_text.h"

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
    if (is_content_type(header.name) && begins_with_any_case(header.value, "application/cloudevents+json")) return false;
    has_attributes = has_attributes || header.name.starts_with(kAttributePrefix);
  }
  return has_attributes;
}

/// A header as if it were the string at `/name`.
void capture_attribute(std::string_view name, std::string_view value, const Mapping& mapping, Captures& captures) noexcept {
  const std::uint32_t found = mapping.member_of(Mapping::kRoot, name);
  if (found == Mapping::kNoNode || found == mapping.data_node) return;
  const MappingNode& node = mapping.nodes[found];
  if (node.here == 0) return;
  captures.put(node.here, value);
  captures.string |= node.here;
}

bool has_required_attributes(const EnvelopeSlots& envelope, const Captures& captures) noexcept {
  const auto is_text = [&](SlotMask slot) { return (captures.string & slot) != 0 && !captures[slot].empty(); };
  return is_text(envelope.specversion) && captures[envelope.specversion] == "1.0" && is_text(envelope.id) &&
         is_text(envelope.source) && is_text(envelope.type);
}

DropReason read_binary(const Record& record, const Mapping& mapping, JsonWalk& json, Captures& captures) noexcept {
  for (const Header& header : record.headers) {
    if (header.name.starts_with(kAttributePrefix))
      capture_attribute(header.name.substr(kAttributePrefix.size()), header.value, mapping, captures);
    else if (is_content_type(header.name))
      capture_attribute("datacontenttype", header.value, mapping, captures);
  }
  if (!has_required_attributes(mapping.envelope, captures)) return DropReason::bad_envelope;
  captures.container |= mapping.envelope.data;
  return json.walk(record.payload, mapping.data_node, captures);
}

DropReason read_base64(const Mapping& mapping, JsonWalk& json, Arena& arena, Captures& captures) noexcept {
  const SlotMask slot = mapping.envelope.data_base64;
  if ((captures.string & slot) == 0) return DropReason::bad_envelope;
  std::string_view encoded = captures[slot];
  if ((captures.escaped & slot) != 0) {
    char* const plain = arena.allocate(encoded.size());
    const std::size_t size = unescape(encoded, plain);
    if (size == kNotText) return DropReason::bad_envelope;
    encoded = {plain, size};
  }
  char* const decoded = arena.allocate(encoded.size());
  std::size_t size = 0;
  if (!decode_base64(encoded, decoded, size)) return DropReason::bad_envelope;
  captures.container |= mapping.envelope.data;
  return json.walk({decoded, size}, mapping.data_node, captures);
}

}  // namespace

DropReason read_cloudevent(const Record& record, const Mapping& mapping, JsonWalk& json, Arena& arena,
                           Captures& captures) noexcept {
  if (is_binary(record)) return read_binary(record, mapping, json, captures);
  if (const DropReason reason = json.walk(record.payload, Mapping::kRoot, captures); reason != DropReason::none)
    return reason;
  const EnvelopeSlots& envelope = mapping.envelope;
  if (!has_required_attributes(envelope, captures)) return DropReason::bad_envelope;
  const SlotMask present = captures.scalar | captures.container;
  if ((present & envelope.data_base64) == 0) return DropReason::none;
  if ((present & envelope.data) != 0) return DropReason::bad_envelope;
  return read_base64(mapping, json, arena, captures);
}

}  // namespace attune
