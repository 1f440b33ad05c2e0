#include "operators/phrase_negation.h"

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace attune {
namespace {

/// What a word does to the reach of a negation. Bits.
enum Role : std::uint8_t {
  negates = 1,
  ends = 2,     ///< the clause
  subject = 4,  ///< turns a negation before it around
  speaker = 8,  ///< a new subject, unless somebody thinks or says what follows
  thinks = 16,
  only = 32,     ///< behind "not"
  prefers = 64,  ///< negates together with "than" or "of"
  than = 128,
};

struct RoleWords {
  std::uint8_t role;
  std::string_view words;  // with blanks between them
};

constexpr std::array<RoleWords, 8> kRoles = {{
    {negates,
     "not no never don't dont doesn't doesnt didn't didnt won't wont can't cant cannot couldn't "
     "couldnt wouldn't "
     "wouldnt shouldn't shouldnt isn't isnt aren't arent wasn't wasnt weren't werent haven't "
     "havent hasn't hasnt "
     "hadn't hadnt ain't aint without neither nor nobody needn't mustn't dnt"},
    {ends,
     "but and so because cause cuz then though although however until till unless while otherwise "
     "plus please pls just yet"},
    {subject, "i you u we they he she someone somebody anyone anybody it there"},
    {speaker, "i we i'm im i'll ill i've ive i'd we'll we're we've we'd"},
    {thinks,
     "think believe feel say says saying said mean know suggest suggesting asked ask guess suppose "
     "that if "
     "thought whether why how what when where imply implying sure"},
    {only, "only just"},
    {prefers, "rather instead"},
    {than, "than of"},
}};

/// Open addressing by hash; few words, every text asks for each of its own.
class RoleTable {
 public:
  RoleTable() {
    for (const auto& [role, words] : kRoles)
      for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        slot(phrase_hash(words.substr(begin, end - begin))) |= role;
        begin = end + 1;
      }
  }
  std::uint8_t roles(std::uint64_t hash) const noexcept {
    for (std::size_t at = hash % kSlots; hashes_[at] != 0; at = (at + 1) % kSlots)
      if (hashes_[at] == hash) return roles_[at];
    return 0;
  }

 private:
  static constexpr std::size_t kSlots = 512;

  std::uint8_t& slot(std::uint64_t hash) {
    std::size_t at = hash % kSlots;
    while (hashes_[at] != 0 && hashes_[at] != hash) at = (at + 1) % kSlots;
    hashes_[at] = hash;
    return roles_[at];
  }
  std::array<std::uint64_t, kSlots> hashes_{};
  std::array<std::uint8_t, kSlots> roles_{};
};

const RoleTable& role_table() {
  static const RoleTable table;
  return table;
}

}  // namespace

void mark_negations(std::span<PhraseToken> tokens) noexcept {
  const RoleTable& table = role_table();
  int left = 0;             // words that the negation still reaches
  std::uint8_t before = 0;  // roles of the word before
  bool opened = false;      // the word before is the negation
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    PhraseToken& token = tokens[i];
    const std::uint8_t roles = table.roles(token.hash);
    if (token.is(PhraseToken::clause)) left = 0;
    else if (opened && (roles & (subject | only)) != 0) left = 0;
    else if ((roles & ends) != 0) left = 0;
    else if ((roles & speaker) != 0 && (before & thinks) == 0) left = 0;
    opened = false;
    if (left > 0) {
      token.flags |= PhraseToken::negated;
      --left;
    }
    if ((roles & negates) != 0 || ((roles & than) != 0 && (before & prefers) != 0)) {
      token.flags |= PhraseToken::negator;
      left = kNegationReach;
      opened = true;
    }
    before = roles;
  }
}

}  // namespace attune
