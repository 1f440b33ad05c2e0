#include "operators/parse/json_walk.h"

#define SIMDJSON_EXCEPTIONS 0  // error codes only: a conversion that could throw does not compile
#include <simdjson.h>

#include <bit>
#include <cstring>
#include <vector>

#include "operators/parse/json_text.h"
#include "operators/parse/utf8.h"

#if defined(ATTUNE_SANITIZED) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ATTUNE_ALWAYS_COPY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define ATTUNE_ALWAYS_COPY 1
#endif
#endif
#ifndef ATTUNE_ALWAYS_COPY
#define ATTUNE_ALWAYS_COPY 0
#endif

namespace attune {
namespace {

namespace od = simdjson::ondemand;

constexpr std::size_t kPageBytes = 4096;
constexpr std::size_t kFirstCapacity = 16 * 1024;

/// simdjson may read past the end. Bytes on the same page as the last one are readable, whoever owns them,
/// and decide nothing; so most payloads need no copy. Sanitizers do not know this: for them always a copy.
bool is_readable_past_end(std::string_view document) noexcept {
  if (ATTUNE_ALWAYS_COPY) return false;
  const auto last = reinterpret_cast<std::uintptr_t>(document.data()) + document.size() - 1;
  return last % kPageBytes + simdjson::SIMDJSON_PADDING < kPageBytes;
}

/// Brackets outside strings, whatever else is wrong with the document.
bool nests_deeper_than(std::string_view document, std::uint32_t limit) noexcept {
  std::uint32_t depth = 0;
  bool inside_string = false;
  for (std::size_t i = 0; i < document.size(); ++i) {
    const char c = document[i];
    if (inside_string) {
      if (c == '\\') ++i;
      else if (c == '"') inside_string = false;
    } else if (c == '"') {
      inside_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > limit) return true;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return false;
}

/// The name that begins at `first`, of the member whose value begins at `value`: in between are only the
/// closing quote, a colon and white space.
std::string_view name_before(const char* value, const char* first) noexcept {
  do --value;
  while (*value != '"');
  return {first, static_cast<std::size_t>(value - first)};
}

}  // namespace

bool is_utf8(std::string_view text) noexcept { return simdjson::validate_utf8(text.data(), text.size()); }

struct JsonWalk::State {
  explicit State(const Mapping& mapping_in) : mapping(&mapping_in), key_space(mapping_in.longest_key * 6 + MemberTable::kReadBytes) {
    simdjson_unused const auto error = parser.allocate(kFirstCapacity);  // tried again when needed
  }

  const Mapping* mapping;
  od::parser parser;
  std::vector<char> padded;     ///< a copy, for documents that end near the end of a page
  std::vector<char> key_space;  ///< an unescaped key and room to read on; longer ones match nothing

  // Of the document being walked.
  Captures* captures = nullptr;
  const char* read = nullptr;      ///< what simdjson reads
  const char* original = nullptr;  ///< what views must point into
  bool has_escapes = false;        ///< a backslash somewhere: strings must be looked at
  std::uint32_t depth = 0;

  const char* end = nullptr;       ///< of what simdjson reads

  bool prepare(std::string_view document) noexcept;
  bool run(std::string_view document, std::uint32_t node) noexcept;
  bool object(od::object object, const MappingNode* node) noexcept;
  bool array(od::array array, const MappingNode* node) noexcept;
  bool value(od::value& value, std::string_view token, const MappingNode* node) noexcept;
  bool string(od::value& value, std::string_view token, const MappingNode* node) noexcept;
  bool literal(std::string_view token, const MappingNode* node) noexcept;
  const MappingNode* member(const MappingNode* node, std::string_view name) const noexcept;
  bool escaped_member(const MappingNode* node, std::string_view name, const MappingNode*& child) noexcept;
  void put(const MappingNode* node, std::string_view text) noexcept {
    if (node != nullptr && node->here != 0) captures->put(node->here, {original + (text.data() - read), text.size()});
  }
};

JsonWalk::JsonWalk(const Mapping& mapping) : state_(std::make_unique<State>(mapping)) {}
JsonWalk::~JsonWalk() = default;
JsonWalk::JsonWalk(JsonWalk&&) noexcept = default;
JsonWalk& JsonWalk::operator=(JsonWalk&&) noexcept = default;

DropReason JsonWalk::walk(std::string_view document, std::uint32_t node, Captures& captures) noexcept {
  state_->captures = &captures;
  if (state_->run(document, node)) return DropReason::none;
  // Why not is asked only now, and in a fixed order, so that the reason never depends on what came first.
  if (!is_utf8(document)) return DropReason::broken_utf8;
  return nests_deeper_than(document, state_->mapping->options.max_depth) ? DropReason::too_deep : DropReason::broken_json;
}

/// Room for the index and, where the bytes behind the document may not be read, a copy with padding.
bool JsonWalk::State::prepare(std::string_view document) noexcept {
  original = read = document.data();
  depth = 0;
  has_escapes = std::memchr(document.data(), '\\', document.size()) != nullptr;
  // iterate() would grow to exactly this size, and so again for each document that is a byte longer.
  if (parser.capacity() < document.size() && parser.allocate(std::bit_ceil(document.size()))) return false;
  end = read + document.size();
  if (is_readable_past_end(document)) return true;
  const std::size_t needed = document.size() + simdjson::SIMDJSON_PADDING;
  if (padded.size() < needed) padded.resize(std::bit_ceil(needed));
  std::memcpy(padded.data(), document.data(), document.size());
  read = padded.data();
  end = read + document.size();
  return true;
}

bool JsonWalk::State::run(std::string_view document, std::uint32_t node) noexcept {
  // A byte order mark is no JSON; later simdjson would skip it.
  if (document.empty() || document.front() == '\xef' || !prepare(document)) return false;
  od::document parsed;
  const simdjson::padded_string_view view(read, document.size(), document.size() + simdjson::SIMDJSON_PADDING);
  if (parser.iterate(view).get(parsed)) return false;  // indexes, and checks UTF-8 and control characters
  od::object root;
  if (parsed.get_object().get(root)) return false;
  if (!object(root, &mapping->nodes[node])) return false;
  // Behind the last token there is no location any more: neither text after the object nor one read too many.
  return parsed.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

bool JsonWalk::State::object(od::object object, const MappingNode* node) noexcept {
  if (++depth > mapping->options.max_depth) return false;
  if (node != nullptr && node->keys.empty()) node = nullptr;
  for (auto entry : object) {
    if (entry.error()) return false;
    // By reference: a copy of a field that was written in parts a moment ago stalls the processor.
    od::field& field = entry.value_unsafe();
    od::value& content = field.value();
    const std::string_view token = content.raw_json_token();
    if (token.data() >= end) return false;
    const MappingNode* child = nullptr;
    if (has_escapes) {
      if (!escaped_member(node, name_before(token.data(), field.key().raw()), child)) return false;
    } else if (node != nullptr) {
      child = member(node, name_before(token.data(), field.key().raw()));
    }
    if (!value(content, token, child)) return false;
  }
  --depth;
  return true;
}

/// The node of a member; null when nothing is mapped there.
const MappingNode* JsonWalk::State::member(const MappingNode* node, std::string_view name) const noexcept {
  const std::uint32_t found = node->keys.find(name.data(), name.size());
  return found == MemberTable::kNone ? nullptr : &mapping->nodes[found];
}

/// The same for a name that may be written with escapes; false when it is not JSON. `node` may be null.
bool JsonWalk::State::escaped_member(const MappingNode* node, std::string_view name, const MappingNode*& child) noexcept {
  if (!name.empty() && std::memchr(name.data(), '\\', name.size()) != nullptr) {
    if (!has_valid_escapes(name)) return false;
    if (name.size() + MemberTable::kReadBytes > key_space.size()) return true;
    const std::size_t size = unescape(name, key_space.data());
    if (size == kNotText) return true;  // no pointer has such a name
    name = {key_space.data(), size};
  }
  if (node != nullptr) child = member(node, name);
  return true;
}

bool JsonWalk::State::array(od::array array, const MappingNode* node) noexcept {
  if (++depth > mapping->options.max_depth) return false;
  const bool mapped = node != nullptr && !node->positions.empty();
  std::uint32_t position = 0;
  for (auto entry : array) {
    if (entry.error()) return false;
    od::value& element = entry.value_unsafe();
    const std::string_view token = element.raw_json_token();
    // In an array that is never closed, On-Demand takes a comma behind the document for one between elements.
    if (token.data() >= end) return false;
    const MappingNode* child = nullptr;
    if (mapped) {
      for (const auto& [at, index] : node->positions)
        if (at == position) child = &mapping->nodes[index];
      ++position;
    }
    if (!value(element, token, child)) return false;
  }
  --depth;
  return true;
}

/// `node` is null where nothing is mapped: then the value is only checked.
bool JsonWalk::State::value(od::value& value, std::string_view token, const MappingNode* node) noexcept {
  if (node != nullptr && ((captures->scalar | captures->container) & node->below) != 0)
    captures->forget(node->below);  // a key that comes again replaces all it gave before
  if (token.empty()) return false;
  switch (token.front()) {
    case '"': return string(value, token, node);
    case '{': {
      if (node != nullptr) captures->container |= node->here;
      od::object inner;
      return !value.get_object().get(inner) && object(inner, node);
    }
    case '[': {
      if (node != nullptr) captures->container |= node->here;
      od::array inner;
      return !value.get_array().get(inner) && array(inner, node);
    }
    default: return literal(without_trailing_space(token), node);
  }
}

bool JsonWalk::State::string(od::value& value, std::string_view token, const MappingNode* node) noexcept {
  od::raw_json_string consumed;  // else On-Demand would take a string before a colon for a key, and go on
  if (value.get_raw_json_string().get(consumed)) return false;
  if (node == nullptr && !has_escapes) return true;
  token = without_trailing_space(token);
  if (token.size() < 2 || token.back() != '"') return false;
  const std::string_view inside = token.substr(1, token.size() - 2);
  const bool escaped = has_escapes && !inside.empty() && std::memchr(inside.data(), '\\', inside.size()) != nullptr;
  if (escaped && !has_valid_escapes(inside)) return false;
  if (node == nullptr) return true;
  put(node, inside);
  captures->string |= node->here;
  if (escaped) captures->escaped |= node->here;
  return true;
}

/// A number, true, false or null. On-Demand steps over it by itself.
bool JsonWalk::State::literal(std::string_view token, const MappingNode* node) noexcept {
  if (token == "null") return true;  // is absence
  if (token != "true" && token != "false" && !is_json_number(token)) return false;
  put(node, token);
  return true;
}

}  // namespace attune
