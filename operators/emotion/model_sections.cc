#include "operators/emotion/model_sections.h"

#include <bit>
#include <cstring>

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

struct SectionEntry {
  std::uint64_t offset, bytes;
};
using SectionTable = std::array<SectionEntry, kSectionCount>;

std::uint64_t checksum_of(std::span<const std::byte> file) {
  const std::span<const std::byte> rest = file.subspan(sizeof(Header));
  return hash64({reinterpret_cast<const char*>(rest.data()), rest.size()});
}

/// Why a file with this header is not read; nothing when it is.
std::optional<std::string> refuse_header(std::span<const std::byte> bytes, const Header& header) {
  const std::string reads = std::to_string(kModelFormatVersion);
  if (header.format_version > kModelFormatVersion)
    return refusal("it has format " + std::to_string(header.format_version) +
                   ", newer than format " + reads +
                   " that this attune reads: upgrade attune, or train again");
  if (header.format_version < kModelFormatVersion)
    return refusal("it has format " + std::to_string(header.format_version) +
                   ", this attune reads format " + reads + ": train again");
  if (header.file_bytes != bytes.size())
    return refusal("it should have " + std::to_string(header.file_bytes) + " bytes and has " +
                   std::to_string(bytes.size()) + "; copy it again");
  if (checksum_of(bytes) != header.checksum)
    return refusal("its checksum does not hold, so it is damaged; copy it again");
  if (header.unused != std::array<std::uint32_t, 7>{})
    return refusal("its header says something that this attune does not know");
  if (header.tokenizer_version != kTokenizerVersion)
    return refusal("it was trained with tokens of version " +
                   std::to_string(header.tokenizer_version) + ", this attune cuts version " +
                   std::to_string(kTokenizerVersion) + ": train again");
  if (header.sections != kSectionCount) return refusal("its section table has an unexpected size");
  if (bytes.size() < sizeof(Header) + sizeof(SectionTable))
    return refusal("its section table is cut off");
  return std::nullopt;
}

}  // namespace

std::string refusal(std::string_view why) {
  return "not a usable attune model: " + std::string(why);
}

std::vector<std::byte> write_sections(const SectionContents& contents) {
  SectionTable entries{};
  std::uint64_t end = sizeof(Header) + sizeof entries;
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    entries[i] = {(end + kModelAlignment - 1) / kModelAlignment * kModelAlignment,
                  contents[i].size()};
    end = entries[i].offset + entries[i].bytes;
  }
  std::vector<std::byte> file(end);
  std::memcpy(file.data() + sizeof(Header), &entries, sizeof entries);
  for (std::size_t i = 0; i < kSectionCount; ++i)
    if (!contents[i].empty())
      std::memcpy(file.data() + entries[i].offset, contents[i].data(), contents[i].size());
  const Header header{kMagic,      kModelFormatVersion, kTokenizerVersion,
                      file.size(), checksum_of(file),   kSectionCount,
                      {}};
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

Result<ModelSections> ModelSections::open(std::span<const std::byte> file) {
  Header header;
  if (file.size() < sizeof header)
    return Error{refusal("it has only " + std::to_string(file.size()) + " bytes")};
  std::memcpy(&header, file.data(), sizeof header);
  if (header.magic != kMagic)
    return Error{refusal("it does not start with attune's mark; is it another program's file?")};
  if (const auto why = refuse_header(file, header)) return Error{*why};
  SectionTable entries;
  std::memcpy(&entries, file.data() + sizeof header, sizeof entries);
  ModelSections sections;
  sections.checksum_ = header.checksum;
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const SectionEntry& entry = entries[i];
    if (entry.offset % kModelAlignment != 0 || entry.offset > file.size() ||
        entry.bytes > file.size() - entry.offset)
      return Error{
          refusal("section '" + std::string(kSectionNames[i]) + "' lies outside of the file")};
    sections.contents_[i] = file.subspan(entry.offset, entry.bytes);
  }
  return sections;
}

std::string_view ModelSections::text(Section section) const {
  const std::span<const std::byte> bytes = contents_[static_cast<std::size_t>(section)];
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace attune
