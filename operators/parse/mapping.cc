#include "operators/parse/mapping.h"

namespace attune {
namespace {

std::string name_of(Field field) { return std::string(kFieldNames[static_cast<std::size_t>(field)]); }

/// RFC 6901: "/a~1b/0" -> {"a/b", "0"}.
Result<std::vector<std::string>> split_pointer(const std::string& pointer, const std::string& field) {
  const auto refuse = [&](const std::string& why) {
    return Error{"event.fields." + field + ": \"" + pointer + "\" " + why};
  };
  if (pointer.empty() || pointer[0] != '/')
    return refuse("is no JSON pointer: it must begin with /, or be header:NAME, key, or =constant");
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else if (pointer[i] == '~') {
      const char next = i + 1 < pointer.size() ? pointer[i + 1] : '\0';
      if (next != '0' && next != '1') return refuse("has a ~ that is neither ~0 (for ~) nor ~1 (for /)");
      tokens.back() += next == '0' ? '~' : '/';
      ++i;
    } else {
      tokens.back() += pointer[i];
    }
  }
  return tokens;
}

std::uint32_t child_of(Mapping& mapping, std::uint32_t parent, const std::string& key) {
  if (const auto* child = mapping.nodes[parent].find(key)) return child->node;
  const auto made = static_cast<std::uint32_t>(mapping.nodes.size());
  mapping.nodes.emplace_back();
  MappingNode& node = mapping.nodes[parent];
  node.buckets[MappingNode::bucket(key)] |= 1u << node.children.size();
  node.children.push_back({key, made});
  return made;
}

void add_pointer(Mapping& mapping, const std::vector<std::string>& tokens, std::uint32_t bit) {
  std::uint32_t at = 0;
  mapping.nodes[at].below |= bit;
  for (const std::string& token : tokens) {
    at = child_of(mapping, at, token);
    mapping.nodes[at].below |= bit;
  }
  mapping.nodes[at].fields |= bit;
}

void add_cloudevents(Mapping& mapping) {
  add_pointer(mapping, {"specversion"}, CloudEventsAttributes::kSpecVersion);
  add_pointer(mapping, {"id"}, CloudEventsAttributes::kId);
  add_pointer(mapping, {"source"}, CloudEventsAttributes::kSource);
  add_pointer(mapping, {"type"}, CloudEventsAttributes::kType);
  add_pointer(mapping, {"data_base64"}, CloudEventsAttributes::kData);
  mapping.data_node = child_of(mapping, 0, "data");
}

FieldSource pointer_to(std::string pointer) { return {FieldSource::Kind::pointer, std::move(pointer)}; }

}  // namespace

ParseOptions default_parse_options() {
  ParseOptions options;
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    std::string pointer = "/" + std::string(kFieldNames[i]);
    if (const std::size_t dot = pointer.find('.'); dot != std::string::npos) pointer[dot] = '/';
    options.fields[i] = pointer_to(pointer);
  }
  return options;
}

Result<std::shared_ptr<const Mapping>> compile_mapping(const ParseOptions& options) {
  auto mapping = std::make_shared<Mapping>(options);
  if (options.max_bytes == 0) return Error{"event.max_bytes: must be at least 1"};
  if (options.max_depth == 0 || options.max_depth > 512)
    return Error{"event.max_depth: " + std::to_string(options.max_depth) + " is out of range, 1 to 512"};
  if (options.format == EventFormat::cloudevents) add_cloudevents(*mapping);
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<Field>(i);
    const FieldSource& source = mapping->options.fields[i];
    switch (source.kind) {
      case FieldSource::Kind::none: break;
      case FieldSource::Kind::key: mapping->keys.push_back(field); break;
      case FieldSource::Kind::constant: mapping->constants.push_back(field); break;
      case FieldSource::Kind::header:
        if (source.value.empty()) return Error{"event.fields." + name_of(field) + ": header: needs a name, as in header:source"};
        mapping->headers.push_back({source.value, field});
        break;
      case FieldSource::Kind::pointer: {
        auto tokens = split_pointer(source.value, name_of(field));
        if (!tokens) return Error{tokens.error()};
        add_pointer(*mapping, *tokens, field_bit(field));
        break;
      }
    }
    for (const auto& [from, to] : mapping->options.values[i]) {
      mapping->values[i].emplace(from, to);
      mapping->mapped_values |= 1u << i;
    }
  }
  return std::shared_ptr<const Mapping>(std::move(mapping));
}

bool needs_headers(const Mapping& mapping) noexcept {
  return !mapping.headers.empty() || mapping.options.format == EventFormat::cloudevents;
}

std::string describe(const ParseResult& result, const Mapping& mapping) {
  const auto field = [&] { return result.has_field ? name_of(result.field) : std::string("a field"); };
  switch (result.reason) {
    case DropReason::none: return "understood";
    case DropReason::no_payload: return "the record has no value";
    case DropReason::too_large:
      return "the value is over event.max_bytes (" + std::to_string(mapping.options.max_bytes) + "); raise it or send less";
    case DropReason::too_deep:
      return "nested deeper than event.max_depth (" + std::to_string(mapping.options.max_depth) + ")";
    case DropReason::broken_json: return "not one complete JSON object";
    case DropReason::broken_utf8: return "not valid UTF-8";
    case DropReason::wrong_type: return field() + " holds a value of the wrong type; check event.fields." + field();
    case DropReason::missing_time: return "no time, and the source has no record timestamp; map event.fields.time";
    case DropReason::unreadable_time:
      return "time is neither RFC 3339 nor an epoch number; check event.fields.time and event.time_unit";
    case DropReason::absurd_time:
      return "time lies before the year 2000 or further in the future than time.max_future allows";
    case DropReason::bad_envelope: return "not a CloudEvent 1.0: specversion, id, source or type is missing or wrong";
    case DropReason::out_of_scale: return field() + " is no finite number";
  }
  return "unknown";
}

}  // namespace attune
