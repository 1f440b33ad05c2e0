#include "operators/emotion/model_file.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

#include "operators/emotion/tokenizer.h"
#include "operators/hash.h"

namespace attune {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little endian");

constexpr std::array<char, 8> kMagic = {'A', 'T', 'T', 'U', 'N', 'E', 'M', '\n'};

/// Fixed for all versions up to `checksum`, so that a newer file can be told from a damaged one.
struct Header {
  std::array<char, 8> magic;
  std::uint32_t format_version;
  std::uint32_t tokenizer_version;
  std::uint64_t file_bytes;
  std::uint64_t checksum;  // hash64 of all bytes after this header
  std::uint32_t sections;
  std::array<std::uint32_t, 7> unused;
};
static_assert(sizeof(Header) == 64);

enum Section : std::uint32_t {
  kName, kVersion, kData, kAttributions, kLabels, kHead, kRows, kWords, kPairs, kChars, kSectionCount,
};
constexpr std::array<std::string_view, kSectionCount> kSectionNames = {
    "name", "version", "data", "attributions", "labels", "head", "rows", "words", "pairs", "chars"};

struct SectionEntry {
  std::uint64_t offset, bytes;
};

std::string joined_labels() {
  std::string labels;
  for (const std::string_view name : kFineLabelNames) labels.append(name) += '\n';
  return labels;
}

std::vector<std::uint64_t> build_slots(const ModelParts::Keys& keys) {
  std::vector<std::uint64_t> slots(std::bit_ceil(keys.size() * 2 + 2));
  for (const auto& [key, row] : keys) {
    std::uint64_t at = key & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = (key & ~KeyTable::kRowMask) | (row + 1);
  }
  return slots;
}

template <class T>
std::span<const std::byte> bytes_of(const std::vector<T>& values) {
  return std::as_bytes(std::span(values));
}
std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

std::uint64_t checksum_of(std::span<const std::byte> file) {
  const std::span<const std::byte> rest = file.subspan(sizeof(Header));
  return hash64({reinterpret_cast<const char*>(rest.data()), rest.size()});
}

std::string refusal(std::string_view why) { return "not a usable attune model: " + std::string(why); }

/// The sections of a file whose checksum holds.
class Sections {
 public:
  static Result<Sections> open(std::span<const std::byte> file, std::uint32_t count) {
    Sections sections;
    if (count != kSectionCount) return Error{refusal("its section table has an unexpected size")};
    if (file.size() < sizeof(Header) + sizeof sections.entries_) return Error{refusal("its section table is cut off")};
    std::memcpy(&sections.entries_, file.data() + sizeof(Header), sizeof sections.entries_);
    sections.file_ = file;
    for (std::size_t i = 0; i < kSectionCount; ++i) {
      const SectionEntry& entry = sections.entries_[i];
      if (entry.offset % kModelAlignment != 0 || entry.offset > file.size() || entry.bytes > file.size() - entry.offset)
        return Error{refusal("section '" + std::string(kSectionNames[i]) + "' lies outside of the file")};
    }
    return sections;
  }

  std::string_view text(Section section) const {
    return {reinterpret_cast<const char*>(file_.data() + entries_[section].offset), entries_[section].bytes};
  }
  template <class T>
  std::optional<std::span<const T>> values(Section section) const {
    const SectionEntry& entry = entries_[section];
    if (entry.bytes % sizeof(T) != 0) return std::nullopt;
    return std::span(reinterpret_cast<const T*>(file_.data() + entry.offset), entry.bytes / sizeof(T));
  }

 private:
  std::array<SectionEntry, kSectionCount> entries_{};
  std::span<const std::byte> file_;
};

Result<KeyTable> open_table(const Sections& sections, Section section, std::size_t rows) {
  const auto slots = sections.values<std::uint64_t>(section);
  const std::string name = "table '" + std::string(kSectionNames[section]) + "'";
  if (!slots || !std::has_single_bit(slots->size())) return Error{refusal(name + " has an impossible size")};
  bool room = false;
  for (const std::uint64_t slot : *slots) {
    const std::uint64_t row = slot & KeyTable::kRowMask;
    if (slot == 0) room = true;
    else if (row == 0 || row > rows) return Error{refusal(name + " names a row that does not exist")};
  }
  if (!room) return Error{refusal(name + " is full")};
  return KeyTable(*slots);
}

bool is_sound(const ModelHead& head) {
  for (std::size_t l = 0; l < kLanes; ++l)
    if (!(std::fabs(head.bias[l]) < 1e6f) || !(std::fabs(head.scale[l]) < 1e6f)) return false;
  for (const float threshold : head.threshold)
    if (!(std::fabs(threshold) < 1e6f)) return false;
  return true;
}

std::optional<std::string> refuse_header(std::span<const std::byte> bytes, const Header& header) {
  if (header.format_version > kModelFormatVersion)
    return "this model file has format " + std::to_string(header.format_version) + ", newer than the " +
           std::to_string(kModelFormatVersion) + " that this attune reads: upgrade attune, or train again";
  if (header.format_version != kModelFormatVersion) return refusal("unknown format 0");
  if (header.file_bytes != bytes.size())
    return refusal("it should have " + std::to_string(header.file_bytes) + " bytes and has " +
                   std::to_string(bytes.size()) + "; copy it again");
  if (checksum_of(bytes) != header.checksum) return refusal("its checksum does not hold, so it is damaged; copy it again");
  if (header.tokenizer_version != kTokenizerVersion)
    return refusal("it was trained with tokens of version " + std::to_string(header.tokenizer_version) +
                   ", this attune cuts version " + std::to_string(kTokenizerVersion) + ": train again");
  return std::nullopt;
}

}  // namespace

std::vector<std::byte> write_model(const ModelParts& parts) {
  const std::string labels = joined_labels();
  const std::vector<std::uint64_t> words = build_slots(parts.words), pairs = build_slots(parts.pairs),
                                   chars = build_slots(parts.chars);
  const std::array<std::span<const std::byte>, kSectionCount> contents = {
      bytes_of(parts.name), bytes_of(parts.version), bytes_of(parts.data), bytes_of(parts.attributions),
      bytes_of(labels), std::as_bytes(std::span(&parts.head, 1)), bytes_of(parts.rows), bytes_of(words),
      bytes_of(pairs), bytes_of(chars)};
  std::array<SectionEntry, kSectionCount> entries{};
  std::uint64_t end = sizeof(Header) + sizeof entries;
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    entries[i] = {(end + kModelAlignment - 1) / kModelAlignment * kModelAlignment, contents[i].size()};
    end = entries[i].offset + entries[i].bytes;
  }
  std::vector<std::byte> file(end);
  std::memcpy(file.data() + sizeof(Header), &entries, sizeof entries);
  for (std::size_t i = 0; i < kSectionCount; ++i)
    if (!contents[i].empty()) std::memcpy(file.data() + entries[i].offset, contents[i].data(), contents[i].size());
  const Header header{kMagic, kModelFormatVersion, kTokenizerVersion, file.size(), checksum_of(file), kSectionCount, {}};
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

Result<ModelView> open_model(std::span<const std::byte> bytes) {
  Header header;
  if (bytes.size() < sizeof header) return Error{refusal("it has only " + std::to_string(bytes.size()) + " bytes")};
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kMagic) return Error{refusal("it does not start with attune's mark; is it another program's file?")};
  if (const auto why = refuse_header(bytes, header)) return Error{*why};
  const auto sections = Sections::open(bytes, header.sections);
  if (!sections) return Error{sections.error()};
  if (sections->text(kLabels) != joined_labels()) return Error{refusal("its labels are not the 28 that attune knows")};
  const auto head = sections->values<ModelHead>(kHead);
  const auto rows = sections->values<Row>(kRows);
  if (!head || head->size() != 1 || !is_sound(head->front())) return Error{refusal("its biases or thresholds are broken")};
  if (!rows || rows->size() >= KeyTable::kRowMask) return Error{refusal("its rows have an impossible size")};
  ModelView view{sections->text(kName), sections->text(kVersion), sections->text(kData), sections->text(kAttributions),
                 header.format_version, header.checksum, head->front(), *rows, {}, {}, {}};
  for (const auto& [section, table] : {std::pair{kWords, &view.words}, {kPairs, &view.pairs}, {kChars, &view.chars}}) {
    const auto opened = open_table(*sections, section, rows->size());
    if (!opened) return Error{opened.error()};
    *table = *opened;
  }
  return view;
}

}  // namespace attune
