// The frame of a model file: a header with a checksum, a table of sections, sections on 64-byte
// boundaries. Little endian. What the sections mean is in model_file.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/result.h"

namespace attune {

inline constexpr std::uint32_t kModelFormatVersion = 3;
inline constexpr std::size_t kModelAlignment = 64;

/// In the order in which they lie in the file.
enum class Section : std::uint32_t {
  name,
  version,
  data,
  attributions,
  labels,
  shape,
  head,
  calibration,
  groups,
  reference,
  support,
  rows,
  pair_rows,
  words,
  chars,
  pairs,
};
inline constexpr std::array<std::string_view, 16> kSectionNames = {
    "name",   "version",   "data",    "attributions", "labels",    "shape", "head",  "calibration",
    "groups", "reference", "support", "rows",         "pair_rows", "words", "chars", "pairs"};
inline constexpr std::size_t kSectionCount = kSectionNames.size();

using SectionContents = std::array<std::span<const std::byte>, kSectionCount>;

/// A file of these sections, with the header that `ModelSections::open` expects.
std::vector<std::byte> write_sections(const SectionContents& contents);

/// "not a usable attune model: " and why.
std::string refusal(std::string_view why);

/// Sections of a file whose frame was checked: mark, versions, length, checksum, places.
class ModelSections {
 public:
  /// REQUIRES: bytes aligned to kModelAlignment; they must outlive this.
  static Result<ModelSections> open(std::span<const std::byte> file);

  std::uint32_t format_version() const { return kModelFormatVersion; }
  std::uint64_t checksum() const { return checksum_; }
  std::string_view text(Section section) const;

  /// Nothing when the section's size is no multiple of a T.
  template <class T>
  std::optional<std::span<const T>> values(Section section) const {
    const std::span<const std::byte> bytes = contents_[static_cast<std::size_t>(section)];
    if (bytes.size() % sizeof(T) != 0) return std::nullopt;
    return std::span(reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T));
  }
  /// Nothing when the section is not exactly one T.
  template <class T>
  std::optional<T> value(Section section) const {
    const auto all = values<T>(section);
    if (!all || all->size() != 1) return std::nullopt;
    return all->front();
  }

 private:
  SectionContents contents_{};
  std::uint64_t checksum_ = 0;
};

}  // namespace attune
