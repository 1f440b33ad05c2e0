#include "operators/parse/mapping.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "operators/parse/pointer.h"

namespace attune {
namespace {

std::string_view spelling(Field field) {
  return kFieldNames[static_cast<std::size_t>(field)];
}

/// "survey.score" -> "/survey/score".
FieldSource own_place(std::size_t field, const std::string& prefix) {
  std::string pointer = prefix + "/" + std::string(kFieldNames[field]);
  for (char& c : pointer)
    if (c == '.') c = '/';
  return {FieldSource::Kind::pointer, std::move(pointer)};
}

bool is_own_shape(const ParseOptions& options) {
  const ParseOptions own = default_parse_options();
  for (std::size_t i = 0; i < kFieldCount; ++i)
    if (options.fields[i].kind != own.fields[i].kind ||
        options.fields[i].value != own.fields[i].value)
      return false;
  return true;
}

bool is_unmapped(const ParseOptions& options) {
  for (const FieldSource& source : options.fields)
    if (source.kind != FieldSource::Kind::none) return false;
  return true;
}

}  // namespace

std::string key_of(std::string_view section, Field field) {
  return "event." + std::string(section) + "." + std::string(spelling(field));
}

ParseOptions default_parse_options() {
  ParseOptions options;
  for (std::size_t i = 0; i < kFieldCount; ++i) options.fields[i] = own_place(i, "");
  return options;
}

ParseOptions with_format_defaults(ParseOptions options) {
  if (options.format != EventFormat::cloudevents) return options;
  const bool nothing_said = is_unmapped(options) || is_own_shape(options);
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<Field>(i);
    const bool attribute = field == Field::id || field == Field::time || field == Field::type;
    if (attribute && (nothing_said || options.fields[i].kind == FieldSource::Kind::none))
      options.fields[i] = own_place(i, "");
    else if (nothing_said) options.fields[i] = own_place(i, "/data");
  }
  return options;
}

Mapping::Mapping(const ParseOptions& options_in)
    : options(with_format_defaults(options_in)), nodes(1) {
  if (options.format == EventFormat::cloudevents) add_envelope();
  add_sources();
  for (std::size_t i = 0; i < kFieldCount; ++i)
    if (fields_of_slot[i] == FieldMask{1} << i) own_slots |= SlotMask{1} << i;
  for (const MappingNode& node : nodes) {
    if (node.here == 0 || node.is_passed_through()) continue;
    const auto slot = static_cast<std::size_t>(std::countr_zero(node.here));
    scalar_fields_of_slot[slot] = fields_of_slot[slot];
  }
  add_value_maps();
  for (const ParseOptions::Filter& filter : options.filters) filtered_on |= bit_of(filter.field);
  for (std::uint32_t i = 0; i < kEventTypes.size(); ++i) types.add(kEventTypes[i], i);
}

void Mapping::add_sources() {
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<Field>(i);
    const FieldSource& source = options.fields[i];
    switch (source.kind) {
      case FieldSource::Kind::none:
        break;
      case FieldSource::Kind::header:
        headers.emplace_back(source.value, field);
        break;
      case FieldSource::Kind::key:
        keys |= bit_of(field);
        break;
      case FieldSource::Kind::constant:
        constants.emplace_back(source.value, field);
        break;
      case FieldSource::Kind::pointer: {
        const SlotMask slot = add_pointer(source.value, i);
        fields_of_slot[static_cast<std::size_t>(std::countr_zero(slot))] |= bit_of(field);
        break;
      }
    }
  }
}

void Mapping::add_envelope() {
  std::size_t slot = kFieldCount;
  envelope.specversion = add_pointer("/specversion", slot++);
  envelope.id = add_pointer("/id", slot++);
  envelope.source = add_pointer("/source", slot++);
  envelope.type = add_pointer("/type", slot++);
  envelope.datacontenttype = add_pointer("/datacontenttype", slot++);
  envelope.data = add_pointer("/data", slot++);
  envelope.data_base64 = add_pointer("/data_base64", slot++);
  data_node = child_of(kRoot, "data");
}

void Mapping::add_value_maps() {
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    for (const auto& [raw, target] : options.values[i]) {
      value_maps[i].add(raw, static_cast<std::uint32_t>(value_targets.size()));
      value_targets.push_back(target);
      has_value_map |= FieldMask{1} << i;
    }
  }
}

SlotMask Mapping::add_pointer(std::string_view pointer, std::size_t free_slot) {
  std::vector<std::uint32_t> path{kRoot};
  const auto tokens = split_pointer(pointer);
  for (const std::string& token : *tokens) path.push_back(child_of(path.back(), token));
  MappingNode& end = nodes[path.back()];
  if (end.here == 0) end.here = SlotMask{1} << free_slot;
  const SlotMask slot = end.here;
  for (const std::uint32_t node : path) nodes[node].below |= slot;
  return slot;
}

std::uint32_t Mapping::member_of(std::uint32_t node, std::string_view name) const noexcept {
  char padded[MemberTable::kReadBytes] = {};
  if (name.size() > sizeof padded) return nodes[node].keys.find(name.data(), name.size());
  if (!name.empty()) std::memcpy(padded, name.data(), name.size());
  return nodes[node].keys.find(padded, name.size());
}

std::uint32_t Mapping::child_of(std::uint32_t parent, const std::string& token) {
  const std::uint32_t known = member_of(parent, token);
  if (known != kNoNode) return known;
  const auto made = static_cast<std::uint32_t>(nodes.size());
  nodes.emplace_back();
  tokens_.push_back(token);
  longest_key = std::max(longest_key, token.size());
  nodes[parent].keys.add(tokens_.back(), made);
  if (const auto position = array_position(token))
    nodes[parent].positions.emplace_back(*position, made);
  return made;
}

Result<std::shared_ptr<const Mapping>> compile_mapping(const ParseOptions& options) {
  std::string sentences;
  for (const ParseOptionsProblem& problem : problems_in(options)) {
    if (!sentences.empty()) sentences += '\n';
    sentences +=
        problem.key + ": \"" + problem.value + "\": " + problem.problem + ". " + problem.remedy;
  }
  if (!sentences.empty()) return Error{std::move(sentences)};
  return std::shared_ptr<const Mapping>(std::make_shared<Mapping>(options));
}

bool needs_headers(const Mapping& mapping) noexcept {
  return !mapping.headers.empty() || mapping.options.format == EventFormat::cloudevents;
}

}  // namespace attune
