// The file of the trained heads. Little endian: header, heads, rows, slots, then four texts.
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>
#include <type_traits>

#include "operators/empathy/heads_features.h"
#include "operators/empathy/heads_model.h"
#include "operators/hash.h"

namespace attune {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little endian");

constexpr std::size_t kTexts = 4;
constexpr std::uint64_t kMostSlots = 1u << 20;  // so many rows can a slot number
constexpr float kMostLogOdds = 1e6f;            // of a number that a trainer wrote

/// Fixed for all versions up to `checksum`, so that a newer file can be told from a damaged one.
struct Header {
  std::array<char, 8> magic;
  std::uint32_t format_version;
  std::uint32_t heads;
  std::uint64_t file_bytes;
  std::uint64_t checksum;  // hash64 of all bytes after this header
  std::uint64_t token_fingerprint;
  std::uint32_t rows, slots;
  std::array<std::uint32_t, kTexts> text_bytes;
};
static_assert(sizeof(Header) == 64);

template <class Kind>
using Heads = std::array<HeadNumbers, Kind::kCount>;

template <class Kind>
std::string refusal(const std::string& why) {
  return "not a usable file of " + std::string(Kind::kWhat) + ": " + why;
}

std::uint64_t checksum_of(std::span<const std::byte> file) {
  const std::span<const std::byte> rest = file.subspan(sizeof(Header));
  return hash64({reinterpret_cast<const char*>(rest.data()), rest.size()});
}

template <class T>
void append(std::vector<std::byte>& to, const T* values, std::size_t count) {
  static_assert(std::is_trivially_copyable_v<T>);
  const auto* bytes = reinterpret_cast<const std::byte*>(values);
  to.insert(to.end(), bytes, bytes + count * sizeof(T));
}

/// The next values of a file whose size was checked.
class Cursor {
 public:
  explicit Cursor(std::span<const std::byte> rest) : rest_(rest) {}
  template <class T>
  void take(T* values, std::size_t count) {
    if (count != 0) std::memcpy(values, rest_.data(), count * sizeof(T));
    rest_ = rest_.subspan(count * sizeof(T));
  }

 private:
  std::span<const std::byte> rest_;
};

template <class Kind>
std::uint64_t size_of(const Header& header) {
  std::uint64_t size = sizeof(Header) + sizeof(Heads<Kind>) +
                       std::uint64_t{header.rows} * sizeof(HeadsRow<Kind>) +
                       std::uint64_t{header.slots} * sizeof(std::uint64_t);
  for (const std::uint32_t text : header.text_bytes) size += text;
  return size;
}

/// Why a file with this header is not read; nothing when it is.
template <class Kind>
std::optional<std::string> refuse_header(std::span<const std::byte> bytes, const Header& header) {
  const std::string reads = std::to_string(kHeadsFormatVersion);
  if (header.magic != Kind::kMagic)
    return "it does not start with attune's mark; is it another program's file?";
  if (header.format_version != kHeadsFormatVersion)
    return "it has format " + std::to_string(header.format_version) +
           ", this attune reads format " + reads +
           (header.format_version > kHeadsFormatVersion ? ": upgrade attune, or train again"
                                                        : ": train again");
  if (header.file_bytes != bytes.size())
    return "it should have " + std::to_string(header.file_bytes) + " bytes and has " +
           std::to_string(bytes.size()) + "; copy it again";
  if (checksum_of(bytes) != header.checksum)
    return "its checksum does not hold, so it is damaged; copy it again";
  if (header.token_fingerprint != heads_fingerprint<Kind>())
    return "it was trained with words that are cut in another way: train again";
  if (header.heads != Kind::kCount)
    return "it has " + std::to_string(header.heads) + " heads, this attune reads " +
           std::to_string(Kind::kCount);
  if (header.slots > kMostSlots || !std::has_single_bit(header.slots) ||
      size_of<Kind>(header) != bytes.size())
    return "its parts do not add up to its size";
  return std::nullopt;
}

bool is_sane(float number) {
  return std::abs(number) <= kMostLogOdds;
}  // and a number at all

template <class Kind>
std::optional<std::string> refuse_parts(const HeadsParts<Kind>& parts) {
  for (const HeadNumbers& head : parts.heads)
    if (!is_sane(head.scale) || !is_sane(head.bias) || !is_sane(head.asks) ||
        !is_sane(head.length) || !(head.threshold > 0 && head.threshold < 1))
      return "a head has numbers out of range";
  bool ends = false;
  for (const std::uint64_t slot : parts.slots) {
    ends |= slot == 0;
    if (slot == 0) continue;
    const std::uint64_t row = slot & KeyTable::kRowMask;
    if (row == 0 || row > parts.rows.size()) return "its table leads outside of its rows";
  }
  if (!ends) return "its table has no end";
  return std::nullopt;
}

}  // namespace

template <class Kind>
std::uint64_t heads_fingerprint() {
  static const std::uint64_t fingerprint = [] {
    const auto cutter = std::make_unique<PhraseText>();
    std::uint64_t all = Kind::kCount;
    const auto take = [&all](std::uint64_t key) {
      all = hash_mix(all ^ key, 0x9e3779b97f4a7c15ull);
    };
    for (const std::string_view text :
         {"I'm so sorry, that must've been HARD. What happened? We'll fix it!",
          "don\xE2\x80\x99t wait... 2hrs",
          "caf\xC3\xA9 \"quoted\" e.g. 12.50 (really)\nSecond line? Yes: see www.example.com, "
          "ok",
          "He asked \"are you sure?\" I am. \"No.\""}) {
      const TextShape shape = for_each_text_feature<Kind>(cutter->read(text), take);
      take(shape.features * 64 + static_cast<std::uint64_t>(shape.length) * 2 +
           (shape.asks ? 1 : 0));
    }
    return all;
  }();
  return fingerprint;
}

template <class Kind>
std::vector<std::byte> write_heads(const HeadsParts<Kind>& parts) {
  const std::array<const std::string*, kTexts> texts = {&parts.name, &parts.version, &parts.data,
                                                        &parts.attributions};
  Header header{Kind::kMagic,
                kHeadsFormatVersion,
                Kind::kCount,
                0,
                0,
                heads_fingerprint<Kind>(),
                static_cast<std::uint32_t>(parts.rows.size()),
                static_cast<std::uint32_t>(parts.slots.size()),
                {}};
  for (std::size_t i = 0; i < kTexts; ++i)
    header.text_bytes[i] = static_cast<std::uint32_t>(texts[i]->size());
  header.file_bytes = size_of<Kind>(header);
  std::vector<std::byte> file;
  file.reserve(header.file_bytes);
  append(file, &header, 1);
  append(file, parts.heads.data(), parts.heads.size());
  append(file, parts.rows.data(), parts.rows.size());
  append(file, parts.slots.data(), parts.slots.size());
  for (const std::string* text : texts) append(file, text->data(), text->size());
  header.checksum = checksum_of(file);
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

template <class Kind>
Result<std::shared_ptr<const HeadsModel<Kind>>> HeadsModel<Kind>::from_bytes(
    std::span<const std::byte> bytes) {
  Header header;
  if (bytes.size() < sizeof header)
    return Error{refusal<Kind>("it has only " + std::to_string(bytes.size()) + " bytes")};
  std::memcpy(&header, bytes.data(), sizeof header);
  if (const auto why = refuse_header<Kind>(bytes, header)) return Error{refusal<Kind>(*why)};
  HeadsParts<Kind> parts;
  Cursor cursor(bytes.subspan(sizeof header));
  cursor.take(parts.heads.data(), parts.heads.size());
  parts.rows.resize(header.rows);
  cursor.take(parts.rows.data(), parts.rows.size());
  parts.slots.resize(header.slots);
  cursor.take(parts.slots.data(), parts.slots.size());
  std::size_t i = 0;
  for (std::string* text : {&parts.name, &parts.version, &parts.data, &parts.attributions}) {
    text->resize(header.text_bytes[i++]);
    cursor.take(text->data(), text->size());
  }
  if (const auto why = refuse_parts<Kind>(parts)) return Error{refusal<Kind>(*why)};
  return std::shared_ptr<const HeadsModel>(
      std::make_shared<const HeadsModel>(std::move(parts), header.checksum));
}

template std::uint64_t heads_fingerprint<ReplyHeads>();
template std::uint64_t heads_fingerprint<CueHeads>();
template std::vector<std::byte> write_heads(const HeadsParts<ReplyHeads>&);
template std::vector<std::byte> write_heads(const HeadsParts<CueHeads>&);
template Result<std::shared_ptr<const ReplyHeadsModel>> HeadsModel<ReplyHeads>::from_bytes(
    std::span<const std::byte>);
template Result<std::shared_ptr<const CueHeadsModel>> HeadsModel<CueHeads>::from_bytes(
    std::span<const std::byte>);

}  // namespace attune
