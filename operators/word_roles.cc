#include "operators/word_roles.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "operators/phrase_text.h"

namespace attune {
namespace {

// What every text has, and how customers and agents greet, ask and thank.
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

constexpr std::string_view kEnglish =
    "the and you your to of for is it that this with have are be we on i i'm i've i'll we've "
    "we'll we're you're it's that's can will not what how when please thank thanks sorry has "
    "from our my there which would could should been at by or if but as they he she let me us "
    "hello hi yes out up here now just don't does did do was were good any all so who why "
    "where their them about into tomorrow today welcome one then than an a its im u these "
    "things get got it'll he's she's they're you'll never only after before back off over "
    "down too more some his him going know well much very need want make take again until "
    "still think those both because nothing nobody everything always something won't can't "
    "isn't didn't hasn't haven't";

/// Words of German, French, Spanish, Italian, Dutch, Portuguese, the Nordic languages, Polish and
/// Turkish, without their marks. What is in kEnglish as well counts as English.
constexpr std::string_view kOtherTongues =
    "der das und ist nicht ich sie wir ihr ihre ihnen ihren mit ein eine einen auf fur von zu "
    "den dem danke dank vielen bitte haben wird sind kann auch werden le la les des une est "
    "vous votre vos nous je pas que qui pour dans avec sur merci bonjour avez et du ce el los "
    "las un una por para con su sus gracias usted hola pero esta lo se muy nos il di che per "
    "non sono della grazie suo ciao abbiamo het een van ik niet wij uw zijn voor op dat met "
    "bedankt naar o os um uma nao obrigado obrigada voce seu sua com em och att det som jag "
    "vi inte tack til og ikke jeg takk tak nie jest prosze dziekuje na w ve bir bu icin "
    "tesekkurler mais au aux notre nuestro nuestra mas como wie zum zur bei oder aber uns "
    "unser mein meine si da al del ne y en de";

struct RoleWords {
  std::uint16_t role;
  std::string_view words;  // with blanks between them
};

constexpr std::array<RoleWords, 14> kRoles = {{
    {WordRole::negates,
     "not no never don't dont doesn't doesnt didn't didnt won't wont can't cant cannot couldn't "
     "couldnt wouldn't "
     "wouldnt shouldn't shouldnt isn't isnt aren't arent wasn't wasnt weren't werent haven't "
     "havent hasn't hasnt "
     "hadn't hadnt ain't aint without neither nor nobody needn't mustn't dnt"},
    {WordRole::ends,
     "but and so because cause cuz then though although however until till unless while otherwise "
     "plus please pls just yet"},
    {WordRole::subject, "i you u we they he she someone somebody anyone anybody it there"},
    {WordRole::speaker, "i we i'm im i'll ill i've ive i'd we'll we're we've we'd"},
    {WordRole::thinks,
     "think believe feel say says saying said mean know suggest suggesting asked ask guess suppose "
     "that if "
     "thought whether why how what when where imply implying sure"},
    {WordRole::only, "only just"},
    {WordRole::prefers, "rather instead"},
    {WordRole::than, "than of"},
    {WordRole::title, "mr mrs ms dr st approx"},
    {WordRole::scheme, "http https"},
    {WordRole::site, "www"},
    {WordRole::stop_word, kStopWords},
    {WordRole::english, kEnglish},
    {WordRole::other_tongue, kOtherTongues},
}};

struct Word {
  std::uint64_t hash;
  std::uint16_t roles;
};

/// Each once.
std::vector<Word> all_words() {
  std::vector<Word> all;
  const auto add = [&all](std::uint64_t hash, std::uint16_t role) {
    const auto same = [hash](const Word& word) { return word.hash == hash; };
    const auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end()) all.push_back({hash, role});
    else if (role != WordRole::other_tongue || (found->roles & WordRole::english) == 0)
      found->roles |= role;
  };
  for (const auto& [role, words] : kRoles)
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      add(phrase_hash(words.substr(begin, end - begin)), role);
      begin = end + 1;
    }
  return all;
}

}  // namespace

const WordRoles& WordRoles::instance() {
  static const WordRoles roles;
  return roles;
}

WordRoles::WordRoles() {
  std::array<std::vector<Word>, kGroups> groups;
  for (const Word& word : all_words()) groups[word.hash % kGroups].push_back(word);
  std::vector<std::size_t> order(kGroups);
  for (std::size_t i = 0; i < kGroups; ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return groups[a].size() > groups[b].size();  // large ones while there is room
  });
  std::vector<std::size_t> taken;
  for (const std::size_t group : order) {
    std::uint16_t move = 0;
    const auto fits = [&] {
      taken.clear();
      for (const Word& word : groups[group]) {
        const std::size_t at = place(word.hash, move);
        if (hashes_[at] != 0 || std::find(taken.begin(), taken.end(), at) != taken.end())
          return false;
        taken.push_back(at);
      }
      return true;
    };
    while (!fits()) ++move;  // soon: half of the places stay free
    moves_[group] = move;
    for (std::size_t i = 0; i < taken.size(); ++i) {
      hashes_[taken[i]] = groups[group][i].hash;
      roles_[taken[i]] = groups[group][i].roles;
    }
  }
}

}  // namespace attune
