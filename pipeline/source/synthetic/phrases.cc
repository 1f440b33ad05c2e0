#include "pipeline/source/synthetic/phrases.h"

#include <algorithm>

#include "pipeline/source/synthetic/phrase_bank.h"

namespace attune {
namespace {

/// One draw picks all parts: 16 bits each.
struct Draw {
  std::uint64_t bits;
  std::uint32_t below(std::size_t bound) noexcept {
    const auto low = static_cast<std::uint32_t>(bits & 0xffff);
    bits >>= 16;
    return static_cast<std::uint32_t>((low * bound) >> 16);
  }
};

/// One of the words, or nothing in the rest of `of` cases.
std::string_view maybe(Words words, std::size_t of, Draw& draw) noexcept {
  const std::size_t i = draw.below(of);
  return i < words.size() ? words[i] : std::string_view();
}

bool ends_sentence(const std::string& out, std::size_t begin) noexcept {
  std::size_t end = out.size();
  while (end > begin && out[end - 1] == ' ') --end;
  return end == begin || out[end - 1] == '.' || out[end - 1] == '!' || out[end - 1] == '?';
}

/// Openers and closers are as likely as it takes to come near 70 bytes.
void append_from(std::string& out, const PhraseBank& bank, std::size_t step, Random& random) {
  Draw draw{random.next()};
  const std::size_t begin = out.size();
  out.append(maybe(bank.openers, bank.openers.size() * 3 / 2, draw));
  const bool capital = ends_sentence(out, begin);
  const std::size_t core_at = out.size();
  const std::string_view core = bank.cores[draw.below(bank.cores.size())];
  const Words things = kThings[step];
  const std::size_t slot = core.find('@');
  out.append(core.substr(0, slot));
  out.append(things[draw.below(things.size())]);
  out.append(core.substr(slot + 1));
  if (capital && out[core_at] >= 'a' && out[core_at] <= 'z') out[core_at] = static_cast<char>(out[core_at] - 32);
  Draw last{random.next()};
  out.append(maybe(bank.closers, bank.closers.size() + 1, last));
}

}  // namespace

void append_phrase(std::string& out, Mood mood, std::size_t step, Random& random) {
  append_from(out, kMoodBanks[static_cast<std::size_t>(mood)], step, random);
}

void append_reply(std::string& out, std::size_t step, Random& random) { append_from(out, kReplyBank, step, random); }

std::size_t phrase_count(Mood mood) noexcept {
  const PhraseBank& bank = kMoodBanks[static_cast<std::size_t>(mood)];
  std::size_t things = kThings[0].size();
  for (const Words& words : kThings) things = std::min(things, words.size());
  return (bank.openers.size() + 1) * bank.cores.size() * (bank.closers.size() + 1) * things;
}

}  // namespace attune
