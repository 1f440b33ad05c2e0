#include "operators/empathy/content_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace attune {
namespace {

/// What every text has, and how customers and agents greet, ask and thank.
constexpr std::string_view kStopWords =
    "a about after again ain't aint all already also although always am an and any anybody anyone "
    "anything are aren't arent as ask "
    "asked at away back be because been before being bit both but by bye can can't cannot cant "
    "come could couldn't couldnt dear did "
    "didn't didnt do does doesn't doesnt doing don't done dont down each either else ever every "
    "everything fine first for from get gets "
    "getting give go goes going gonna good got great guys had hadn't hadnt has hasn't hasnt have "
    "haven't havent he he's hello help her "
    "here hers hey hi him his how however i i'd i'll i'm i've id if ill im in instead into is "
    "isn't isnt it it's its itself ive just kind "
    "know let like ll lol look lot made make many may maybe me mean might mine more morning most "
    "much must my myself need never no nobody "
    "none nor not nothing now of off oh ok okay on once one only or other our ours out over own "
    "per perhaps please pls plz put quite re "
    "really regards regarding right said same say says see seem she she's should shouldn't "
    "shouldnt since sir so some somebody someone "
    "something soon sorry still such sure take tell than thank thanks that that's thats the their "
    "theirs them then there there's theres "
    "these they they're theyre they've thing things think this those though through thx till to "
    "told too try trying u ur under until up "
    "upon us use very want wanted wanting was wasn't wasnt way we we'd we'll we're we've well went "
    "were weren't werent what what's whats "
    "when where which while who who's whose why will with within without won't wont would wouldn't "
    "wouldnt yeah yes yet you you'd you'll "
    "you're you've your youre yours yourself afternoon evening";

/// Open addressing by hash.
class StopList {
 public:
  StopList() {
    for (std::size_t begin = 0; begin < kStopWords.size();) {
      const std::size_t end = std::min(kStopWords.find(' ', begin), kStopWords.size());
      const std::uint64_t hash = phrase_hash(kStopWords.substr(begin, end - begin));
      std::size_t at = hash % kSlots;
      while (slots_[at] != 0) at = (at + 1) % kSlots;
      slots_[at] = hash;
      begin = end + 1;
    }
  }
  bool has(std::uint64_t hash) const noexcept {
    for (std::size_t at = hash % kSlots; slots_[at] != 0; at = (at + 1) % kSlots)
      if (slots_[at] == hash) return true;
    return false;
  }

 private:
  static constexpr std::size_t kSlots = 1024;
  std::array<std::uint64_t, kSlots> slots_{};
};

const StopList& stop_list() {
  static const StopList list;
  return list;
}

}  // namespace

ContentWords content_words(std::span<const PhraseToken> tokens) noexcept {
  const StopList& stops = stop_list();
  ContentWords words;
  for (const PhraseToken& token : tokens) {
    if (stops.has(token.hash)) continue;
    const auto hash = static_cast<std::uint16_t>(token.hash);
    const auto end = words.hash.begin() + words.count;
    if (std::find(words.hash.begin(), end, hash) != end) continue;
    if (words.count == kMostContentWords) break;
    words.hash[words.count++] = hash;
  }
  return words;
}

}  // namespace attune
