// The compiled mapping: a trie over all pointers, and what becomes of the values. Internal to
// parse.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/parse/member_table.h"
#include "operators/parse/parse.h"
#include "operators/parse/word_table.h"

namespace attune {

using FieldMask = std::uint32_t;  ///< bit i = Field(i)
using SlotMask = std::uint64_t;   ///< bit i = slot i: one per different pointer

inline constexpr FieldMask bit_of(Field field) noexcept {
  return FieldMask{1} << static_cast<unsigned>(field);
}

inline constexpr FieldMask kNumberFields = bit_of(Field::survey_score) |
                                           bit_of(Field::survey_scale) | bit_of(Field::ui_x) |
                                           bit_of(Field::ui_y) | bit_of(Field::wait_ms);
inline constexpr FieldMask kScoreFields = bit_of(Field::survey_score) | bit_of(Field::survey_scale);

/// Every field may have a pointer of its own, whose slot then has the field's number; and an
/// envelope has seven members that we must see.
inline constexpr std::size_t kMaxSlots = kFieldCount + 7;
static_assert(kFieldCount <= 32 && kMaxSlots <= 64);

/// One step of a pointer.
struct MappingNode {
  MemberTable keys;  ///< of an object: member name -> index of the node
  std::vector<std::pair<std::uint32_t, std::uint32_t>> positions;  ///< of an array: position, node
  SlotMask here = 0;   ///< the slot whose pointer ends here
  SlotMask below = 0;  ///< all slots whose pointers end here or further down

  /// Pointers go on from here, so an object or array is what is expected.
  bool is_passed_through() const noexcept { return below != here; }
};

/// What every CloudEvent must have, and what we must see to understand one.
struct EnvelopeSlots {
  SlotMask specversion = 0, id = 0, source = 0, type = 0, datacontenttype = 0, data = 0,
           data_base64 = 0;
};

/// Constant after construction; any number of parsers share it.
class Mapping {
 public:
  /// REQUIRES: problems_in(options) is empty.
  explicit Mapping(const ParseOptions& options_in);
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

  static constexpr std::uint32_t kRoot = 0;

  ParseOptions options;            ///< with CloudEvents' defaults filled in
  std::vector<MappingNode> nodes;  ///< nodes[kRoot] is the document
  std::array<FieldMask, kMaxSlots> fields_of_slot{};
  SlotMask own_slots = 0;  ///< feed the field that has their number, and no other
  /// The same, but where pointers go on: there an object is what is expected, and leaves the field
  /// missing.
  std::array<FieldMask, kMaxSlots> scalar_fields_of_slot{};
  std::uint32_t data_node = 0;  ///< CloudEvents: the node of /data
  EnvelopeSlots envelope;
  std::size_t longest_key = 0;  ///< of all tokens of all pointers

  /// The member `name` of the object at `node`; kNoNode when no pointer goes there.
  std::uint32_t member_of(std::uint32_t node, std::string_view name) const noexcept;
  static constexpr std::uint32_t kNoNode = MemberTable::kNone;

  std::vector<std::pair<std::string_view, Field>> headers;    ///< name, field
  FieldMask keys = 0;                                         ///< fields that take the record's key
  std::vector<std::pair<std::string_view, Field>> constants;  ///< value, field

  std::array<WordTable, kFieldCount> value_maps;  ///< raw value -> index into value_targets
  std::vector<std::string_view> value_targets;
  FieldMask has_value_map = 0;
  FieldMask filtered_on = 0;  ///< fields that a filter looks at
  WordTable types;            ///< kEventTypes

 private:
  void add_sources();
  void add_envelope();
  void add_value_maps();
  /// The slot of `pointer`: `free_slot` unless it has one.
  SlotMask add_pointer(std::string_view pointer, std::size_t free_slot);
  std::uint32_t child_of(std::uint32_t parent, const std::string& token);

  std::deque<std::string> tokens_;  ///< the words of MappingNode::keys
};

/// Options as they are meant: CloudEvents without fields of its own reads the envelope and /data.
ParseOptions with_format_defaults(ParseOptions options);

/// "event.fields.survey.score", for a sentence.
std::string key_of(std::string_view section, Field field);

}  // namespace attune
