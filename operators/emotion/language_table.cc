#include "operators/emotion/language_table.h"

#include <algorithm>
#include <bit>
#include <cstring>

extern "C" {
extern const std::byte attune_languages_begin[];
extern const std::byte attune_languages_end[];
}

namespace attune {
namespace {

struct Header {
  std::array<char, 8> magic;
  std::uint32_t latin_slots, latin_rows, narrow_slots, narrow_rows, marker_bytes;
};
static_assert(sizeof(Header) == 28);
constexpr std::array<char, 8> kMagic = {'A', 'T', 'T', 'U', 'N', 'E', 'L', '\n'};

bool sound(std::span<const std::uint32_t> slots, std::uint32_t rows) noexcept {
  return std::has_single_bit(slots.size()) &&
         std::find(slots.begin(), slots.end(), 0u) != slots.end() &&
         std::all_of(slots.begin(), slots.end(), [rows](std::uint32_t slot) {
           return slot == 0 || ((slot & 0xFFFF) != 0 && (slot & 0xFFFF) <= rows);
         });
}

/// Takes one table off the front of `rest`.
template <std::size_t Lanes>
std::optional<LanguageRows<Lanes>> take_rows(std::span<const std::byte>& rest,
                                             std::uint32_t slot_count,
                                             std::uint32_t row_count) noexcept {
  const std::size_t slot_bytes = std::size_t{4} * slot_count,
                    row_bytes = std::size_t{row_count} * Lanes;
  if (rest.size() < slot_bytes + row_bytes) return std::nullopt;
  const std::span slots(reinterpret_cast<const std::uint32_t*>(rest.data()), slot_count);
  const std::span rows(reinterpret_cast<const std::uint8_t*>(rest.data() + slot_bytes), row_bytes);
  rest = rest.subspan(slot_bytes + row_bytes);
  const auto is_lane = [](std::uint8_t lane) { return lane <= kMostLanguageLane; };
  if (!sound(slots, row_count) || !std::all_of(rows.begin(), rows.end(), is_lane))
    return std::nullopt;
  return LanguageRows<Lanes>(slots, rows);
}

}  // namespace

std::optional<LanguageTable> LanguageTable::from_bytes(std::span<const std::byte> bytes) noexcept {
  Header header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::span<const std::byte> rest = bytes.subspan(sizeof header);
  if (header.magic != kMagic) return std::nullopt;
  const auto latin = take_rows<kLatinLanes>(rest, header.latin_slots, header.latin_rows);
  if (!latin) return std::nullopt;
  const auto narrow = take_rows<kNarrowLanes>(rest, header.narrow_slots, header.narrow_rows);
  if (!narrow || rest.size() != header.marker_bytes) return std::nullopt;
  return LanguageTable{*latin, *narrow, {reinterpret_cast<const char*>(rest.data()), rest.size()}};
}

const LanguageTable& LanguageTable::embedded() noexcept {
  // Checked once; the build's own tests hold that the bytes in the binary are a table.
  static const LanguageTable table = *from_bytes({attune_languages_begin, attune_languages_end});
  return table;
}

}  // namespace attune
