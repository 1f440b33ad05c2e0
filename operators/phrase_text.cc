#include "operators/phrase_text.h"

#include <bit>
#include <cstring>

#include "operators/hash.h"
#include "operators/phrase_negation.h"
#include "operators/phrase_word.h"

namespace attune {
namespace {

constexpr bool is_letter(char c) noexcept {
  return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}
constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
constexpr bool is_high(char c) noexcept {
  return static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_word(char c) noexcept {
  return is_letter(c) || is_digit(c) || is_high(c);
}
constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

/// One pass over one part of a text.
class PhraseScan {
 public:
  PhraseScan(PhraseText& out, std::string_view text) noexcept
      : text_(text.data()),
        end_of_text_(text.data() + text.size()),
        tokens_(out.tokens_.data()),
        roles_(*out.roles_) {}

  void part(std::size_t begin, std::size_t end, std::size_t most) noexcept {
    p_ = text_ + begin;
    end_ = text_ + end;
    most_ = most;
    while (p_ < end_ && p_ > text_ && is_word(p_[-1]) && is_word(*p_)) ++p_;
    line_start_ = p_ == text_ || p_[-1] == '\n';
    while (p_ < end_ && count_ < most_) step();
    if (count_ > 0 && end_ < end_of_text_ && is_word(*end_) && tokens_[count_ - 1].end == end)
      --count_;
    if (count_ < sentence_begin_) sentence_begin_ = count_;
    end_line();
    end_sentence(false);
    open_double_ = open_single_ = kNone;
  }

  std::span<const PhraseToken> finish() noexcept {
    mark_negations({tokens_, count_});
    return {tokens_, count_};
  }

 private:
  static constexpr std::size_t kNone = ~std::size_t{0};

  char at(std::ptrdiff_t i) const noexcept {
    return i < end_of_text_ - p_ && i >= text_ - p_ ? p_[i] : '\0';
  }

  void step() noexcept {
    const char c = *p_;
    if (is_letter(c)) return words();
    if (c == ' ') {
      ++p_;
      return;
    }
    if (is_digit(c)) return number();
    if (is_high(c)) return high();
    sign(c);
  }

  void push(const char* begin, const char* end, std::uint64_t hash, unsigned flags,
            std::uint16_t roles = 0) noexcept {
    if (count_ == sentence_begin_) flags |= PhraseToken::first | PhraseToken::clause;
    if (clause_) flags |= PhraseToken::clause;
    clause_ = line_start_ = false;
    tokens_[count_++] = {hash,
                         offset(begin),
                         offset(end),
                         static_cast<std::uint16_t>(sentence_),
                         static_cast<std::uint16_t>(flags),
                         roles};
  }
  std::uint32_t offset(const char* p) const noexcept {
    return static_cast<std::uint32_t>(p - text_);
  }

  /// A word and those behind it that only blanks part. From one to the next nothing goes through
  /// memory: where a word ends is what the next one waits for.
  void words() noexcept {
    const char* p = p_;
    do {
      const LetterRun run = letter_run(p, end_);
      const char* const end = p + run.size;
      const bool is_all = run.size < 8 && end < end_ && *end != '\'' && !is_high(*end);
      p = is_all ? short_word(p, run) : word(p);
    } while (p < end_ && *p == ' ' && ++p < end_ && is_letter(*p) && count_ < most_);
    p_ = p;
  }

  /// Less than eight letters, ASCII, and no apostrophe behind them: what most words are.
  const char* short_word(const char* p, const LetterRun& run) noexcept {
    const char* const end = p + run.size;
    return take(p, end, PhraseWord::hash_of(run.folded, run.size), run.size > 1 && !run.has_small);
  }

  /// Any word; what is behind it. Its registers are not saved for every short one.
  [[gnu::noinline]] const char* word(const char* p) noexcept {
    const char* const begin = p;
    PhraseWord word;
    bool small = false;
    for (;;) {
      const LetterRun run = letter_run(p, end_);
      word.append(run.folded, run.size);
      small |= run.has_small;
      p += run.size;
      if (run.size == 8) continue;
      if (p == end_) break;
      if (*p == '\'' ? !is_letter_at(p + 1) : !is_high(*p)) break;
      if (*p == '\'') {
        word.append('\'', 1);
        ++p;
        continue;
      }
      const HighChar c = high_char(p, end_);
      if (c.kind == HighChar::apostrophe ? !is_letter_at(p + c.size) : c.kind != HighChar::letter)
        break;
      word.append(c.folded, c.folded_size);
      p += c.size;
    }
    const bool as_it_is = p - begin == static_cast<std::ptrdiff_t>(word.size());
    return take(begin, p, word.hash(), word.size() > 1 && !small && as_it_is);
  }

  /// A word, unless it begins a link. What is behind it.
  const char* take(const char* begin, const char* end, std::uint64_t hash, bool capitals) noexcept {
    const std::uint16_t roles = roles_.of(hash);
    if (is_link(end, roles)) {
      while (end < end_ && !is_space(*end)) ++end;
      return end;
    }
    push(begin, end, hash, capitals ? +PhraseToken::capitals : 0u, roles);
    return end;
  }

  bool is_letter_at(const char* p) const noexcept { return p < end_of_text_ && is_letter(*p); }

  /// Behind a word of these roles, at `p`.
  bool is_link(const char* p, unsigned roles) const noexcept {
    if ((roles & (WordRole::site | WordRole::scheme)) == 0 || p == end_) return false;
    if (p + 1 >= end_of_text_) return false;
    return (roles & WordRole::site) != 0 ? p[0] == '.' && is_word(p[1])
                                         : p[0] == ':' && p[1] == '/';
  }

  void number() noexcept {
    const char* const begin = p_;
    PhraseWord word;
    const auto joins = [&] {
      return (*p_ == '.' || *p_ == ',' || *p_ == ':' || *p_ == '/') && p_ + 1 < end_ &&
             is_digit(p_[1]);
    };
    while (p_ < end_ && (is_digit(*p_) || joins()))
      word.append(static_cast<unsigned char>(*p_++), 1);
    push(begin, p_, word.hash(), PhraseToken::number);
  }

  void high() noexcept {
    const HighChar c = high_char(p_, end_);
    switch (c.kind) {
      case HighChar::letter:
        return words();
      case HighChar::apostrophe:
        return single_quote(c.size);
      case HighChar::opens:
        open_double_ = count_;
        break;
      case HighChar::closes:
        close(open_double_);
        break;
      case HighChar::question:
        end_sentence(true);
        break;
      case HighChar::breaks:
        clause_ = true;
        break;
      case HighChar::other:
        break;
    }
    p_ += c.size;
  }

  void sign(char c) noexcept {
    switch (c) {
      case '.':
        return dot();
      case '!':
      case '?':
        end_sentence(c == '?');
        break;
      case '\n':
        return new_line();
      case '"':
        double_quote();
        break;
      case '\'':
        return single_quote(1);
      case '>':
        if (line_start_) quoted_line_ = count_;
        break;
      case ',':
      case ';':
      case ':':
      case '(':
      case ')':
        clause_ = true;
        break;
      case '-':
        clause_ |= !is_word(at(1));  // a hyphen joins, a dash parts
        break;
      default:
        break;
    }
    ++p_;
  }

  /// Ends a sentence where something else than a word goes on, or a large letter does; not in
  /// "shop.com", "wait... what" and behind titles.
  void dot() noexcept {
    const bool several = at(1) == '.' || at(-1) == '.';
    const char next = at(1);
    const bool large = next >= 'A' && next <= 'Z';
    ++p_;
    if (several) {
      clause_ = true;
      return;
    }
    if (is_word(next) && !large) return;
    if (count_ > sentence_begin_ && (tokens_[count_ - 1].roles & WordRole::title) != 0) return;
    end_sentence(false);
  }

  /// Mails are wrapped: a line goes on with a small letter, or with "I".
  void new_line() noexcept {
    end_line();
    ++p_;
    line_start_ = true;
    while (p_ < end_ && (*p_ == ' ' || *p_ == '\r' || *p_ == '\t')) ++p_;
    const char next = p_ < end_ ? *p_ : '\n';
    const bool goes_on = (next >= 'a' && next <= 'z') || (next == 'I' && !is_letter(at(1)));
    if (!goes_on) end_sentence(false);
  }

  void end_line() noexcept { close(quoted_line_); }

  void end_sentence(bool question) noexcept {
    const bool within = open_double_ != kNone && open_double_ > sentence_begin_;
    if (question)  // of what is quoted, if it stands there
      for (std::size_t i = within ? open_double_ : sentence_begin_; i < count_; ++i)
        tokens_[i].flags |= PhraseToken::question;
    if (count_ > sentence_begin_) ++sentence_;
    sentence_begin_ = count_;
  }

  void double_quote() noexcept {
    if (open_double_ != kNone && !is_space(at(-1))) close(open_double_);
    else if (!is_word(at(-1)) && !is_space(at(1))) open_double_ = count_;
  }

  /// Of `size` bytes. Opens in front of a word, closes behind one.
  void single_quote(std::uint32_t size) noexcept {
    const bool behind = p_ > text_ && is_word(p_[-1]);
    const bool before = is_word(at(size));
    if (open_single_ != kNone && !before && p_ > text_ && !is_space(p_[-1])) {
      if (count_ > open_single_ + 1) close(open_single_);
      open_single_ = kNone;
    } else if (!behind && before) {
      open_single_ = count_;
    }
    p_ += size;
  }

  /// Marks what was said since `open`, if it is open.
  void close(std::size_t& open) noexcept {
    for (std::size_t i = open; i < count_; ++i) tokens_[i].flags |= PhraseToken::quoted;
    open = kNone;
  }

  const char* const text_;
  const char* const end_of_text_;
  PhraseToken* const tokens_;
  const WordRoles& roles_;
  const char* p_ = nullptr;
  const char* end_ = nullptr;
  std::size_t most_ = 0, count_ = 0, sentence_begin_ = 0, sentence_ = 0;
  std::size_t open_double_ = kNone, open_single_ = kNone, quoted_line_ = kNone;
  bool clause_ = false, line_start_ = true;
};

std::span<const PhraseToken> PhraseText::read(std::string_view text) noexcept {
  text = text.substr(0, ~std::uint32_t{0});
  PhraseScan scan(*this, text);
  if (text.size() <= kPhraseHeadBytes + kPhraseTailBytes) {
    scan.part(0, text.size(), kMostPhraseTokens);
  } else {
    scan.part(0, kPhraseHeadBytes, kMostPhraseHeadTokens);
    scan.part(text.size() - kPhraseTailBytes, text.size(), kMostPhraseTokens);
  }
  return scan.finish();
}

std::uint64_t phrase_hash(std::string_view word) noexcept {
  PhraseWord out;
  for (const char c : word) out.append(static_cast<unsigned char>(c), 1);
  return out.hash();
}

}  // namespace attune
