// Sarcasm: praise or thanks that are none. A model reads the praise; what gives it away is the
// trouble beside it (trouble_phrases.cc). Source: irony by polarity contrast, as in the literature
// on verbal irony (a positive sentiment word in a negative situation); the wording: [O].
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

/// No praise at all, whatever stands beside it: what could be meant as it is said has no place
/// here.
constexpr std::string_view kIrony = R"(
(thanks|thank you|thx|cheers|ta|thank u) (a lot|very much|so much|ever so much|a bunch|a million)? for (nothing|absolutely nothing|wasting|ruining|ignoring|the runaround|the wasted|your useless|your incompetence|no help|making me (wait|queue|miss|look (stupid|silly|like)|feel (stupid|small|like an idiot|like a fool|worse|sick)|late|repeat|cry|chase|run around)|lying|the lies|losing my|breaking (my|our|the|everything)|another wasted|messing|screwing|the headache|keeping me (waiting|hanging)|leaving (me|us) (waiting|hanging|stranded|in the|without)|hanging up|not (reading|listening|helping|answering|calling|replying|bothering|turning|showing|delivering|caring)|sod all|bugger all|f all|reading (none|nothing)|robbing|stealing|taking my money|charging me twice|the copy (and)? paste|telling me nothing|the (lecture|sermon|canned|useless|non answer)|destroying|trashing|locking (me|us) out|cutting (me|us) off|stressing|insulting)
(thanks|thank you) (to)? (your|you|ur) (useless|incompetent|incompetence|shambles|negligence) *1 (i|we|my|our|us|people|i'm|we're|and)
(great|good|nice|fantastic|excellent|amazing|superb|brilliant|wonderful|fabulous|stellar|top|sterling|cracking|bang up|outstanding|lovely|splendid) (job|work|going|effort|service|show|stuff|customer service|support|teamwork|organisation|communication) (guys|everybody|everyone|all|team|folks|people|lads|on|in|at)? (losing|ruining|breaking|messing|ignoring|wasting|deleting|overcharging)
(love|loving|adore|enjoy|enjoying|enjoyed|loved) (being|paying (to be|for)|spending *3|talking to|sitting|having to|when i'm|repeating|explaining) *3 (ignored|lied to|on hold|a (robot|bot|machine|wall)|robots|bots|in circles|for nothing|cut off|passed (around|on)|charged twice|treated like dirt|to myself)
(love|loving|adore) (how|it when|the way) (you|your *1|they|it|nobody|no one) (just|always|still|all|never|can't|don't|won't|keep|simply)+? (ignore|ignores|ignored|ignoring|lie|lied|lies|answer|answers|listen|listens|reply|replies|call back|calls back|turn up|turns up|show up|shows up|lose|loses|charge me twice|hang up|hangs up|refuse to)
(congratulations|congrats|well done|bravo|kudos|hats off|slow clap|round of applause|applause|give yourselves|pat yourselves|gold star|medal|hooray|hurrah|chapeau|take a bow|clap clap|10 out of 10|ten out of ten|five stars|# stars) (to|for|on|you|guys|everyone|everybody|all|your|yourselves|a|team|then|again|because|from me)+? *3 (losing|ruined|ruining|worst|(managed to|managing to) (lose|break|ruin|delete|miss|forget|mess)|breaking|useless|ignoring|lying|wasting|making it worse|deleting|charging (me|us) twice|incompetence|slowest|robbery|rudest|stupidest|messing|screwing|cheating)
(i'll|i will|we'll|guess i'll|should i|shall i|i suppose i'll|looks like i'll|maybe i should|do i|am i to|then i'll)+ just+ (teleport|starve|freeze to death|freeze then|sit in the (dark|cold)|read (your|her|his) mind|live (on|without) air|magic|conjure|print (my own|money)|wait (until hell|forever)|hold my breath|use (telepathy|smoke signals|carrier pigeons|pigeons|magic)|sprout)
(silly|how silly of|foolish|stupid|excuse|forgive|pardon) me for (thinking|expecting|believing|hoping|assuming|trusting) (that|in)? (you|anyone|someone|somebody|customer service|this company|a (company|bank|shop|hotel|person|human)) *1 (would|might|could|actually|cared|to|read|knew)
(silly|how silly of|foolish|stupid|excuse|forgive|pardon) me for (expecting|wanting|asking for|hoping for) (an|a|some|any)? (answer|reply|help|service|human|refund|person|customer service)
(what|such) (a|an)? (pleasure|joy|delight|treat|luxury|privilege|honour|honor) (to|being|waiting|spending|talking to) *3 (ignored|on hold|bot|robot|machine|nobody|circles|lied to)
(couldn't|could not|can't|cannot) (be|have been|get) (less|any less|more un) (helpful|interested|bothered|useful|caring|clear)
at this rate *3 (retire|retired|dead|grandchildren|christmas|grey|gray|extinct|pension|grave|next century)
by the time you *3 (i'll|i will|we'll|we will) (be|have) (dead|retired|extinct|grey|gray|grandchildren)
(is|was) (this|it|that) (some|your) (kind of|sort of|idea of)? (a|an)? (guessing game|riddle|treasure hunt|escape room|social experiment)
(invisible|imaginary|phantom|ghost|mythical) (parcel|delivery|driver|engineer|technician|refund|callback|agent|support|customer service|courier|attempt|letter|email|invoice)
^(wow|yay|hooray|oh joy|joy|whoopee) another (bot|robot|apology|excuse|delay|template|queue|recording|chatbot)
# for (incompetence|rudeness|uselessness|ignorance)
^(oh|ah|and|well|ha)+? how (lovely|nice|sweet|charming|wonderful|delightful|kind|thoughtful|convenient|marvellous|splendid) (another|yet another|more|now a|still) *1 (bot|robot|machine|form|link|template|delay|fee|charge|queue|error|chatbot|computer|menu|recording|apology|wait|cancellation)
)";

/// "Nothing less than perfect".
constexpr std::string_view kNoIrony = R"(
for nothing (less|short|but|other) (than|of|praise|good)?
)";

constexpr std::array kPhrases = {CuePhrases{Cue::sarcastic, Tells::holds, kIrony},
                                 CuePhrases{Cue::sarcastic, Tells::denied, kNoIrony}};

}  // namespace

std::span<const CuePhrases> irony_phrases() {
  return kPhrases;
}

/// Praise and thanks as they are thrown in; and what is said of a thing that does nothing, of which
/// alone nobody knows that it should.
extern constexpr std::string_view kThrownPraisePhrases = R"(
(purely|strictly|apparently) (decorative|ornamental|for show)
(thanks|thank you|cheers|thx|ta) (a (bunch|heap|bundle)|ever so (much|kindly)|very much indeed|awfully)
(great|good|nice|fantastic|excellent|amazing|superb|brilliant|wonderful|fabulous|stellar|top|sterling|cracking|outstanding|splendid|marvellous|cool) (job|work|going|effort|show|stuff|customer service|teamwork|support|organisation|communication|planning|system|service) (guys|everybody|everyone|all|team|folks|people|lads|as always|as usual|again|there|then|you lot|really|indeed|$)
^oh (great|brilliant|wonderful|fantastic|lovely|perfect|marvellous|super|terrific|charming|joy|joyous|goody|good|excellent|how nice|nice|sure|of course|yes)
^(oh|well|yes|ha)+? (wonderful|brilliant|fantastic|lovely|great|perfect|marvellous|superb|excellent) (thanks a bunch|so now i|so now you|now i|then (another|i)|another|well done|that's just|just (wonderful|great|brilliant|perfect|lovely|what i))
(congratulations|congrats|bravo|well done|hats off|kudos|slow clap|round of applause|chapeau|my compliments|gold star|top marks)
(another|yet another|one more) (fantastic|brilliant|great|wonderful|lovely|fine|excellent|stellar|classic|glorious|masterful|amazing) (day|example|experience|answer|reply|response|move|effort|display|article|link|bot|performance|service|week|morning) (of|from|with|by|on|at|in|waiting|without|to|$)
)";

/// Praise and thanks as they also close what went well: only a real failure turns them around.
extern constexpr std::string_view kPraisePhrases = R"(
(what|such) (a|an)? (great|wonderful|fantastic|brilliant|lovely|amazing|stellar|superb|excellent|outstanding|premium|first class|world class|fine) (service|company|bank|airline|experience|support|customer service|team|system|start|website|app|organisation|communication|lot|job|provider)
^(oh|and|wow|well|so)+? (great|brilliant|lovely|superb|wonderful|fantastic|perfect|nice|excellent|super|marvellous|bravo) (charged|overcharged|lost|broken|locked|cancelled|delayed|nobody|nothing|still|another|two|three|third|fourth|wrong|no|the wrong|not|now)
(thanks|thank you|cheers|thx) (a (lot|million|ton|whole lot)|heaps|loads|so so much)
^(oh|ah|well|how|just|yeah|yes|wow|ha|haha|ok|okay|right|so|and|that's|thats|this is|that is|absolutely|simply|really|how very|again|very|bravo)+? (great|brilliant|wonderful|fantastic|lovely|perfect|marvellous|marvelous|super|terrific|charming|peachy|splendid|superb|excellent|awesome|amazing|fabulous|magnificent|beautiful|nice|cool|smooth|classy|impressive|hooray|yay|love it|love that|loving it|spectacular|delightful|top notch|first class|world class|lucky me|good for you|how nice|how lovely|how sweet|how kind|genius|neat|five stars|helpful|comforting|reassuring|good to know)$
(really|so|very|most|extremely|incredibly|super|truly|ever so) (helpful|impressive|impressed|professional|efficient|reassuring|useful|kind|thoughtful|clever|classy|thanks)$
(how|that's|thats|very|so|really|oh how|oh so|isn't it|isnt that) (convenient|thoughtful|generous|considerate|reassuring|kind|helpful|nice|lovely|clever|comforting|sweet|big) of (you|them|u|your)
^(oh|well|yes|and|ok|okay|ha)+? (great|brilliant|wonderful|fantastic|lovely|perfect|marvellous|terrific|superb|excellent|awesome|super|nice) (now|and now|so now|then)
^(nice|good|great|lovely) one
^(cheers|thanks) for that
(just|oh|well|that's|thats|this is|that is|simply|absolutely|yeah|yes)+ (great|brilliant|wonderful|fantastic|lovely|perfect|marvellous|marvelous|terrific|charming|typical|peachy|dandy|splendid|superb|priceless|what i (need|needed|wanted)|my luck) (so|now|and now|then|another|still|only)
)";

/// Thanks for something that was done: meant as they are said.
extern constexpr std::string_view kEarnestPhrases = R"(
(thanks|thank you|thx|thankyou|cheers|grateful|appreciate) (you|u|so much|very much|a lot|a million|a ton|a bunch|again|all|both|guys|everyone|heaps|loads)+? for (your|the|all your|all the|a|coming|calling|getting|looking|listening|letting|being|picking|sticking|staying|taking|understanding|everything|helping|explaining|sorting|finding|checking|trying) (quick|fast|kind|lovely|great|prompt|speedy|swift|friendly|good|warm|extra|free)? (help|patience|time|reply|response|answer|update|info|information|support|advice|understanding|kindness|effort|work|tip|tips|voucher|gift|call|chat|offer|welcome|so (honest|quick|kind|patient|fast|helpful)|honest|patient|kind|there|up|out|with|the time|back to|into (it|this|that)|me know|to me|my call)
(you've|you have|you were|she was|he was|she's|he's|they were|everyone was|everybody was|staff were|staff was|team was|team were) (all|been|both|always|really|so|very|such a|a|an|the|most|extremely)+ (great|lovely|kind|helpful|patient|wonderful|amazing|brilliant|friendly|star|angel|legend|delight|best|sweet|gem|fantastic|fast|quick)
)";

}  // namespace attune
