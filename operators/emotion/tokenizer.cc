#include "operators/emotion/tokenizer.h"

#include <bit>
#include <cstring>

#include "operators/hash.h"

namespace attune {
namespace {

enum class Kind : std::uint8_t {
  separator,
  letter,
  digit,
  mark,
  face,
  bracket,
  at,
  slash,
  less,
  caret,
  high
};

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> kinds{};
  for (unsigned c = 0; c < 256; ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) kinds[c] = Kind::letter;
    if (c >= '0' && c <= '9') kinds[c] = Kind::digit;
    if (c >= 0x80) kinds[c] = Kind::high;
  }
  for (const char c : {'!', '?', '.', ','}) kinds[static_cast<unsigned char>(c)] = Kind::mark;
  for (const char c : {':', ';', '='}) kinds[static_cast<unsigned char>(c)] = Kind::face;
  kinds['['] = Kind::bracket;
  kinds['@'] = Kind::at;
  kinds['/'] = Kind::slash;
  kinds['<'] = Kind::less;
  kinds['^'] = Kind::caret;
  return kinds;
}
constexpr std::array<Kind, 256> kKinds = make_kinds();

/// The small letter of an ASCII letter, 0 for everything else.
constexpr std::array<char, 256> make_small_letters() {
  std::array<char, 256> small{};
  for (unsigned c = 'a'; c <= 'z'; ++c) small[c] = small[c - 32] = static_cast<char>(c);
  return small;
}
constexpr std::array<char, 256> kSmallLetters = make_small_letters();

/// Of `size` bytes in the buffer, which has sixteen more behind them: no copy of unknown length and
/// no branch, as this runs for every token.
inline std::uint64_t token_hash(const char* bytes, std::size_t size) {
  if (size > kMaskedBytes) return hash64({bytes, size});
  const ByteMasks mask = first_of_sixteen(size);
  std::uint64_t a, b;
  std::memcpy(&a, bytes, 8);
  std::memcpy(&b, bytes + 8, 8);
  return hash_mix(
      hash_mix((a & mask.low) ^ 0xe7037ed1a0b428dbull, (b & mask.high) ^ 0xa0761d6478bd642full),
      0x8ebc6af09c88c6e3ull ^ size);
}

Kind kind_of(char c) {
  return kKinds[static_cast<unsigned char>(c)];
}
bool is_alnum(char c) {
  return kind_of(c) == Kind::letter || kind_of(c) == Kind::digit;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Four bytes as one number, as they are loaded.
constexpr std::uint32_t four(const char (&text)[5]) {
  std::uint32_t number = 0;
  for (int i = 3; i >= 0; --i) number = number << 8 | static_cast<unsigned char>(text[i]);
  return number;
}
constexpr std::uint32_t kHttp = four("http"), kWww = four("www.");

struct CodePoint {
  std::uint32_t value = 0;
  std::uint32_t size = 1;  ///< bytes; 1 and value 0 for what is not UTF-8
};

CodePoint decode(const char* p, const char* end) {
  const auto byte = [&](int i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(p[i]));
  };
  const auto follows = [&](int i) { return end - p > i && (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t first = byte(0);
  if (first >= 0xC2 && first < 0xE0 && follows(1))
    return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2))
    return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3))
    return {
        (first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
        4};
  return {};
}

bool is_apostrophe(std::uint32_t c) {
  return c == 0x2019 || c == 0x2018 || c == 0x02BC;
}
bool is_glue(std::uint32_t c) {  // joins or colours what stands before it
  return c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF);
}
bool is_emoji(std::uint32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) ||
         (c >= 0x2B00 && c <= 0x2BFF);
}
bool is_letter(std::uint32_t c) {
  return (c >= 0xC0 && c <= 0x1FFF && c != 0xD7 && c != 0xF7) || (c >= 0x3040 && c <= 0xD7FF);
}
std::uint32_t lower(std::uint32_t c) {  // Latin-1, Greek and Cyrillic capitals; all stay two bytes
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x0391 && c <= 0x03A9) ||
      (c >= 0x0410 && c <= 0x042F))
    return c + 0x20;
  return c >= 0x0400 && c <= 0x040F ? c + 0x50 : c;
}

}  // namespace

/// One pass over one text: reads from `p_`, writes bytes to `out_` and tokens to `next_`.
class TokenScan {
 public:
  TokenScan(Tokenizer& tokenizer, std::string_view text)
      : masks_(tokenizer.masks_),
        base_(tokenizer.buffer_.data()),
        out_(base_ + Tokenizer::kWrittenAt),
        first_(tokenizer.tokens_.data()),
        next_(first_),
        text_(text.data()),
        p_(text.data()),
        end_(text.data() + text.size()) {
    masks_.read(text, base_);
  }

  std::span<const Token> run() {
    // Place and token are kept here: members would be written for every word.
    const char* p = p_;
    Token* next = next_;
    while (p < end_) {
      const auto at = static_cast<std::size_t>(p - text_);
      if (const std::size_t size = plain_word(at); size != 0) {
        *next++ = {token_hash(base_ + at, size),          static_cast<std::uint32_t>(at),
                   static_cast<std::uint16_t>(size),      static_cast<std::uint16_t>(at),
                   static_cast<std::uint16_t>(at + size), true};
        p += size + (base_[at + size] == ' ' ? 1u : 0u);
        continue;
      }
      if (const int spaces = std::countr_one(masks_.spaces(at)); spaces != 0) {
        p += spaces;
        continue;
      }
      p_ = p;
      next_ = next;
      step();
      p = p_;
      if (next_ == next) continue;
      next->source_begin = static_cast<std::uint16_t>(at);
      next->source_end = static_cast<std::uint16_t>(p - text_);
      next = next_;
    }
    // Hashed at the end: a load of eight bytes that were just stored one by one would stall.
    for (Token* token = first_; token != next; ++token)
      if (token->hash == 0) token->hash = token_hash(base_ + token->begin, token->size);
    return {first_, static_cast<std::size_t>(next - first_)};
  }

 private:
  /// Bytes of a word that its lower case already is: most are. 0: look closer.
  std::size_t plain_word(std::size_t at) const {
    static_assert(kMaxWordBytes + 1 < TextMasks<kMaxTextBytes>::kWindow);
    const auto size = static_cast<std::size_t>(std::countr_one(masks_.words(at)));
    if (size == 0 || size > kMaxWordBytes || text_[at] == '\'') return 0;
    if ((masks_.odd(at) & ((std::uint64_t{2} << size) - 1)) != 0) return 0;
    std::uint32_t start;
    std::memcpy(&start, base_ + at, sizeof start);
    return start == kHttp || start == kWww ? 0 : size;
  }

  void step() {
    switch (kind_of(*p_)) {
      case Kind::separator:
        ++p_;
        return;
      case Kind::letter:
        return word();
      case Kind::digit:
        return number();
      case Kind::mark:
        return *p_ == '.' || *p_ == ',' ? dots() : shout();
      case Kind::face:
        return face();
      case Kind::bracket:
        return bracket();
      case Kind::at:
        return mention();
      case Kind::slash:
        return slash();
      case Kind::less:
        return heart();
      case Kind::caret:
        return caret();
      case Kind::high:
        return high();
    }
  }

  char at(std::ptrdiff_t i) const { return i < end_ - p_ ? p_[i] : '\0'; }
  bool starts(std::string_view prefix) const {
    for (std::size_t i = 0; i < prefix.size(); ++i)
      if (lower(at(static_cast<std::ptrdiff_t>(i))) != prefix[i]) return false;
    return true;
  }

  void emit(std::string_view bytes) {
    std::memcpy(out_, bytes.data(), bytes.size());
    finish(out_, bytes.size(), false);
    out_ += bytes.size();
  }
  void finish(const char* begin, std::size_t size, bool is_word) {
    *next_++ = {
        0,      static_cast<std::uint32_t>(begin - base_), static_cast<std::uint16_t>(size), 0, 0,
        is_word};
  }

  /// Letters with apostrophes between them. A letter more than twice in a row is written twice.
  void word() {
    if ((*p_ == 'h' || *p_ == 'H' || *p_ == 'w' || *p_ == 'W') && link()) return;
    char* const begin = out_;
    char* const limit = begin + kMaxWordBytes;
    char* w = begin;
    char last = '\0', before = '\0';
    while (p_ < end_) {
      if (const char c = kSmallLetters[static_cast<unsigned char>(*p_)]; c != '\0') {
        ++p_;
        *w = c;  // stays only if it is no third in a row
        w += static_cast<int>((last != c) | (before != c)) & static_cast<int>(w != limit);
        before = last;
        last = c;
      } else if (*p_ == '\'' && kind_of(at(1)) == Kind::letter && w > begin) {
        ++p_;
        if (w < limit) *w++ = '\'';
        last = '\0';
      } else if (kind_of(*p_) != Kind::high || !high_letter(w, begin, limit)) {
        break;
      } else {
        last = '\0';
      }
    }
    finish(begin, static_cast<std::size_t>(w - begin), true);
    out_ = w;
  }

  /// A letter or apostrophe beyond ASCII inside a word; false: the word ends here.
  bool high_letter(char*& w, const char* begin, const char* limit) {
    const CodePoint c = decode(p_, end_);
    if (is_apostrophe(c.value)) {
      if (kind_of(at(c.size)) != Kind::letter || w == begin) return false;
      if (w < limit) *w++ = '\'';
      p_ += c.size;
      return true;
    }
    if (!is_letter(c.value)) return false;
    if (limit - w >= static_cast<std::ptrdiff_t>(c.size)) {
      std::memcpy(w, p_, c.size);
      if (c.size == 2) {
        const std::uint32_t small = lower(c.value);
        w[0] = static_cast<char>(0xC0 | small >> 6);
        w[1] = static_cast<char>(0x80 | (small & 0x3F));
      }
      w += c.size;
    }
    p_ += c.size;
    return true;
  }

  bool link() {
    const bool bare = starts("http") && !is_alnum(at(4)) && at(4) != '\'';
    if (!bare && !starts("http://") && !starts("https://") && !starts("www.")) return false;
    while (p_<end_&& static_cast<unsigned char>(*p_)> ' ') ++p_;
    emit("#url");
    return true;
  }

  void number() {
    std::size_t digits = 0;
    while (kind_of(at(0)) == Kind::digit ||
           ((at(0) == '.' || at(0) == ',') && kind_of(at(1)) == Kind::digit)) {
      digits += kind_of(*p_) == Kind::digit ? 1u : 0u;
      ++p_;
    }
    emit(std::string_view("00000").substr(0, digits < 5 ? digits : 5));
  }

  void dots() {
    std::size_t dots = 0;
    const char mark = *p_;
    for (; at(0) == mark; ++p_) ++dots;
    emit(mark == ',' ? "," : dots > 1 ? "..." : ".");
  }

  void shout() {
    std::size_t bangs = 0, questions = 0;
    for (; at(0) == '!' || at(0) == '?'; ++p_) ++(*p_ == '!' ? bangs : questions);
    emit(bangs && questions ? "?!" : bangs ? (bangs > 1 ? "!!" : "!") : questions > 1 ? "??" : "?");
  }

  /// Eyes, an optional nose, a mouth. A mouth that could start a word must stand alone.
  void face() {
    const char eyes = *p_;
    std::ptrdiff_t i = 1;
    bool tears = false;
    if (at(i) == '\'') {
      tears = true;
      ++i;
    }
    if (at(i) == '-' || at(i) == '^' || (at(i) == 'o' && at(i + 1) == ')')) ++i;
    const char mouth = lower(at(i));
    const bool sign = std::strchr(")(][/\\|*", mouth) != nullptr && mouth != '\0';
    const bool letter =
        (mouth == 'd' || mouth == 'p' || mouth == 'o' || mouth == '3') && !is_alnum(at(i + 1));
    if ((!sign && !letter) || (eyes == '=' && mouth == '/') || (mouth == '/' && at(i + 1) == '/')) {
      ++p_;
      return;
    }
    const char round = mouth == ']' ? ')' : mouth == '[' ? '(' : mouth == '\\' ? '/' : mouth;
    const char token[3] = {eyes == '=' ? ':' : eyes, tears ? '\'' : round, round};
    const char repeated = at(i);
    p_ += i;
    while (at(0) == repeated) ++p_;
    emit({token, tears ? 3u : 2u});
  }

  /// [NAME], as published data masks persons and the like.
  void bracket() {
    std::ptrdiff_t i = 1;
    while (at(i) >= 'A' && at(i) <= 'Z' && i < 16) ++i;
    if (i < 4 || at(i) != ']') {
      ++p_;
      return;
    }
    char token[16] = {'['};
    for (std::ptrdiff_t k = 1; k < i; ++k) token[k] = lower(p_[k]);
    p_ += i + 1;
    emit({token, static_cast<std::size_t>(i)});
  }

  void mention() {
    ++p_;
    if (!is_alnum(at(0)) && at(0) != '_') return;
    while (is_alnum(at(0)) || at(0) == '_') ++p_;
    emit("@user");
  }

  void slash() {
    ++p_;
    if (lower(at(0)) != 's' || is_alnum(at(1))) return;
    ++p_;
    emit("/s");
  }

  void heart() {
    const bool broken = at(1) == '/';
    if (at(broken ? 2 : 1) != '3') {
      ++p_;
      return;
    }
    p_ += broken ? 3 : 2;
    emit(broken ? "</3" : "<3");
  }

  void caret() {
    ++p_;
    if (at(0) != '^' && !(at(0) == '_' && at(1) == '^')) return;
    while (at(0) == '^' || at(0) == '_') ++p_;
    emit("^^");
  }

  void high() {
    const CodePoint c = decode(p_, end_);
    // A letter apostrophe starts no word: word() would take nothing, and the text would never end.
    if (is_letter(c.value) && !is_apostrophe(c.value)) return word();
    if (is_emoji(c.value) && !is_glue(c.value)) emit({p_, c.size});
    if (c.value == 0x2026) emit("...");
    p_ += c.size;
  }

  TextMasks<kMaxTextBytes>& masks_;
  char* base_;
  char* out_;
  Token* first_;
  Token* next_;
  const char* text_;
  const char* p_;
  const char* end_;
};

std::string_view Tokenizer::marked(const Token& token) noexcept {
  marked_[0] = '<';
  std::memcpy(marked_.data() + 1, buffer_.data() + token.begin, token.size);
  marked_[token.size + std::size_t{1}] = '>';
  return {marked_.data(), token.size + std::size_t{2}};
}

std::span<const Token> Tokenizer::tokenize(std::string_view text) noexcept {
  return TokenScan(*this, text.substr(0, kMaxTextBytes)).run();
}

}  // namespace attune
