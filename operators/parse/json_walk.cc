#include "operators/parse/json_walk.h"

#define SIMDJSON_EXCEPTIONS 0  // error codes only: a conversion that could throw does not compile
#include <simdjson.h>

#include <bit>
#include <cstring>
#include <optional>
#include <vector>

#include "operators/parse/json_text.h"
#include "operators/parse/utf8.h"

#if defined(ATTUNE_SANITIZED) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ATTUNE_ALWAYS_COPY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define ATTUNE_ALWAYS_COPY 1
#endif
#endif
#ifndef ATTUNE_ALWAYS_COPY
#define ATTUNE_ALWAYS_COPY 0
#endif

namespace attune {
namespace {

constexpr std::size_t kPageBytes = 4096;
constexpr std::size_t kFirstCapacity = 16 * 1024;

/// simdjson may read past the end. Bytes on the same page as the last one are readable, whoever
/// owns them, and decide nothing; so most payloads need no copy. Sanitizers do not know this: for
/// them always a copy.
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

/// What begins behind the quote at `open` and ends at the closing quote before `next`, the next
/// mark of the document: in between is only white space.
std::string_view quoted(const char* open, const char* next) noexcept {
  do --next;
  while (*next != '"');
  return {open + 1, static_cast<std::size_t>(next - open - 1)};
}

}  // namespace

bool is_utf8(std::string_view text) noexcept {
  return simdjson::validate_utf8(text.data(), text.size());
}

struct JsonWalk::State {
  /// Where in the document a bracket, a colon, a comma or a value begins, as simdjson's first stage
  /// found it outside of strings. A walk over the marks needs to look at little else.
  using Mark = std::uint32_t;

  explicit State(const Mapping& mapping_in)
      : mapping(&mapping_in), key_space(mapping_in.longest_key * 6 + MemberTable::kReadBytes) {
    make_room(kFirstCapacity);  // tried again when needed
  }

  const Mapping* mapping;
  std::unique_ptr<simdjson::internal::dom_parser_implementation> index;
  std::vector<char> padded;     ///< a copy, for documents that end near the end of a page
  std::vector<char> key_space;  ///< an unescaped key and room to read on; longer ones match nothing

  // Of the document being walked.
  Captures* captures = nullptr;
  const char* read = nullptr;      ///< the bytes that marks count from
  const char* original = nullptr;  ///< what views must point into
  const Mark* end = nullptr;       ///< behind the last mark
  bool has_escapes = false;        ///< a backslash somewhere: strings must be looked at
  std::uint32_t depth = 0;

  bool make_room(std::size_t bytes) noexcept;
  bool prepare(std::string_view document) noexcept;
  bool run(std::string_view document, std::uint32_t node) noexcept;

  // Each reads what begins at `at` and returns the mark behind it; null when that is not JSON.
  // `node` is null where nothing is mapped: then what stands there is only checked.
  const Mark* value(const Mark* at, const MappingNode* node) noexcept;
  const Mark* object(const Mark* at, const MappingNode* node) noexcept;
  const Mark* array(const Mark* at, const MappingNode* node) noexcept;

  bool string(std::string_view inside, const MappingNode* node) noexcept;
  bool literal(std::string_view token, const MappingNode* node) noexcept;
  void plain_string(std::string_view inside, const MappingNode& node) noexcept;
  void make_way(const MappingNode& node) noexcept;
  const MappingNode* member(const MappingNode* node, std::string_view name) const noexcept;
  std::optional<const MappingNode*> escaped_member(const MappingNode* node,
                                                   std::string_view name) noexcept;
  void put(const MappingNode* node, std::string_view text) noexcept {
    if (node != nullptr && node->here != 0)
      captures->put(node->here, {original + (text.data() - read), text.size()});
  }
};

JsonWalk::JsonWalk(const Mapping& mapping) : state_(std::make_unique<State>(mapping)) {}
JsonWalk::~JsonWalk() = default;
JsonWalk::JsonWalk(JsonWalk&&) noexcept = default;
JsonWalk& JsonWalk::operator=(JsonWalk&&) noexcept = default;

DropReason JsonWalk::walk(std::string_view document, std::uint32_t node,
                          Captures& captures) noexcept {
  state_->captures = &captures;
  if (state_->run(document, node)) return DropReason::none;
  // Why not is asked only now, and in a fixed order, so that the reason never depends on what came
  // first.
  if (!is_utf8(document)) return DropReason::broken_utf8;
  return nests_deeper_than(document, state_->mapping->options.max_depth) ? DropReason::too_deep
                                                                         : DropReason::broken_json;
}

/// Room for the marks of a document of so many bytes. False: there is not so much memory.
bool JsonWalk::State::make_room(std::size_t bytes) noexcept {
  if (index == nullptr)
    return simdjson::get_active_implementation()->create_dom_parser_implementation(
               std::bit_ceil(bytes), simdjson::DEFAULT_MAX_DEPTH, index) == simdjson::SUCCESS;
  // Not to the byte: documents that are a byte longer each would make room each.
  return index->capacity() >= bytes ||
         index->set_capacity(std::bit_ceil(bytes)) == simdjson::SUCCESS;
}

/// Where the bytes behind the document may not be read, a copy with padding.
bool JsonWalk::State::prepare(std::string_view document) noexcept {
  original = read = document.data();
  depth = 0;
  has_escapes = std::memchr(document.data(), '\\', document.size()) != nullptr;
  if (!make_room(document.size())) return false;
  if (is_readable_past_end(document)) return true;
  const std::size_t needed = document.size() + simdjson::SIMDJSON_PADDING;
  if (padded.size() < needed) padded.resize(std::bit_ceil(needed));
  std::memcpy(padded.data(), document.data(), document.size());
  read = padded.data();
  return true;
}

bool JsonWalk::State::run(std::string_view document, std::uint32_t node) noexcept {
  // A byte order mark is no JSON; later simdjson would skip it.
  if (document.empty() || document.front() == '\xef' || !prepare(document)) return false;
  // Finds the marks; checks UTF-8, control characters in strings and that the last one is closed.
  if (index->stage1(reinterpret_cast<const std::uint8_t*>(read), document.size(),
                    simdjson::stage1_mode::regular))
    return false;
  const Mark* const first = index->structural_indexes.get();
  end = first + index->n_structural_indexes;
  if (first == end || read[*first] != '{') return false;
  return object(first, &mapping->nodes[node]) == end;  // nothing stands behind it
}

/// The node of a member; null when nothing is mapped there.
inline const MappingNode* JsonWalk::State::member(const MappingNode* node,
                                                  std::string_view name) const noexcept {
  const std::uint32_t found = node->keys.find(name.data(), name.size());
  return found == MemberTable::kNone ? nullptr : &mapping->nodes[found];
}

/// A key that comes again replaces all it gave before.
inline void JsonWalk::State::make_way(const MappingNode& node) noexcept {
  if (((captures->scalar | captures->container) & node.below) != 0) captures->forget(node.below);
}

/// REQUIRES: no backslash in it.
inline void JsonWalk::State::plain_string(std::string_view inside,
                                          const MappingNode& node) noexcept {
  make_way(node);
  put(&node, inside);
  captures->string |= node.here;
}

/// REQUIRES: an opening brace at `at`.
const JsonWalk::State::Mark* JsonWalk::State::object(const Mark* at,
                                                     const MappingNode* node) noexcept {
  if (++depth > mapping->options.max_depth) return nullptr;
  if (node != nullptr && node->keys.empty()) node = nullptr;
  const char* const bytes = read;
  const bool plain = !has_escapes;
  ++at;
  if (at != end && bytes[*at] == '}') {
    --depth;
    return at + 1;
  }
  for (;;) {
    if (end - at < 4) return nullptr;  // a name, a colon, a value, a comma or brace
    const char *const open = bytes + at[0], *const colon = bytes + at[1];
    if (*open != '"' || *colon != ':') return nullptr;
    const MappingNode* child = nullptr;
    if (!plain) {
      const auto found = escaped_member(node, quoted(open, colon));
      if (!found) return nullptr;
      child = *found;
    } else if (node != nullptr) {
      child = member(node, quoted(open, colon));
    }
    at += 2;
    if (const char* const first = bytes + at[0]; plain && *first == '"') {  // most are
      if (child != nullptr) plain_string(quoted(first, bytes + at[1]), *child);
      ++at;
    } else {
      at = value(at, child);
      if (at == nullptr || at == end) return nullptr;
    }
    const char behind = bytes[*at++];
    if (behind == ',') continue;
    if (behind != '}') return nullptr;
    --depth;
    return at;
  }
}

/// The same for a name that may be written with escapes; nothing when it is not JSON. `node` may be
/// null.
std::optional<const MappingNode*> JsonWalk::State::escaped_member(const MappingNode* node,
                                                                  std::string_view name) noexcept {
  if (!name.empty() && std::memchr(name.data(), '\\', name.size()) != nullptr) {
    if (!has_valid_escapes(name)) return std::nullopt;
    if (name.size() + MemberTable::kReadBytes > key_space.size()) return nullptr;
    const std::size_t size = unescape(name, key_space.data());
    if (size == kNotText) return nullptr;  // no pointer has such a name
    name = {key_space.data(), size};
  }
  return node == nullptr ? nullptr : member(node, name);
}

/// REQUIRES: an opening bracket at `at`.
const JsonWalk::State::Mark* JsonWalk::State::array(const Mark* at,
                                                    const MappingNode* node) noexcept {
  if (++depth > mapping->options.max_depth) return nullptr;
  const bool mapped = node != nullptr && !node->positions.empty();
  ++at;
  if (at != end && read[*at] == ']') {
    --depth;
    return at + 1;
  }
  for (std::uint32_t position = 0;; ++position) {
    if (end - at < 2) return nullptr;  // a value, a comma or bracket
    const MappingNode* child = nullptr;
    if (mapped)
      for (const auto& [place, index_of_node] : node->positions)
        if (place == position) child = &mapping->nodes[index_of_node];
    at = value(at, child);
    if (at == nullptr || at == end) return nullptr;
    const char behind = read[*at++];
    if (behind == ',') continue;
    if (behind != ']') return nullptr;
    --depth;
    return at;
  }
}

/// REQUIRES: one more mark behind `at`.
inline const JsonWalk::State::Mark* JsonWalk::State::value(const Mark* at,
                                                           const MappingNode* node) noexcept {
  if (node != nullptr) make_way(*node);
  const char *const first = read + at[0], *const next = read + at[1];
  switch (*first) {
    case '"':
      if (node == nullptr && !has_escapes) return at + 1;
      return string(quoted(first, next), node) ? at + 1 : nullptr;
    case '{':
      if (node != nullptr) captures->container |= node->here;
      return object(at, node);
    case '[':
      if (node != nullptr) captures->container |= node->here;
      return array(at, node);
    default: {
      const std::string_view token{first, static_cast<std::size_t>(next - first)};
      return literal(without_trailing_space(token), node) ? at + 1 : nullptr;
    }
  }
}

inline bool JsonWalk::State::string(std::string_view inside, const MappingNode* node) noexcept {
  const bool escaped =
      has_escapes && !inside.empty() && std::memchr(inside.data(), '\\', inside.size()) != nullptr;
  if (escaped && !has_valid_escapes(inside)) return false;
  if (node == nullptr) return true;
  put(node, inside);
  captures->string |= node->here;
  if (escaped) captures->escaped |= node->here;
  return true;
}

/// A number, true, false or null.
bool JsonWalk::State::literal(std::string_view token, const MappingNode* node) noexcept {
  if (token == "null") return true;  // is absence
  if (token != "true" && token != "false" && !is_json_number(token)) return false;
  put(node, token);
  return true;
}

}  // namespace attune
