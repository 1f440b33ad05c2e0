// Thanks, goodbye, questions.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kThanks = R"(
(thanks|thank|thx|thanx|thnx|thnks|thks|tks|tnx|thankyou|thanku|thankss|tysm|tyvm|tq|thnk|thanking|thnaks|tahnks|thansk|thankfully yours) (you|u|ya|guys|again|so|very|a|for|everyone|everybody)?
(ty|cheers|ta|merci|gracias|danke|kudos|bless you|much obliged|much appreciated|very much appreciated|really appreciated|greatly appreciated|god bless)$
^(ok|okay|great|perfect|cool|nice|oh|ah|brilliant|lovely|alright|right)+? (ty|cheers|ta|kudos|nice one) (mate|man|pal|for|so|very|then|again|love|$)
(appreciate|appreciated|appreciating) (it|that|this|the|your|you|all|everything|u|what|how|ur)
(grateful|thankful|indebted) (to|for|that|$)
(you|u|you're|ur|youre) (are|were|have been|guys are)? (a|an|such a|my|the|amazing|absolute|total|real|true)+ (star|stars|legend|hero|lifesaver|life saver|angel|gem|saint|best|darling)
)";

constexpr std::string_view kNoThanks = R"(
(no thanks|no thank you|no thankyou|no thx|no ty)
(thanks|thank you|thx|cheers) (a lot|very much|so much)? for (nothing|wasting|ruining|ignoring|the runaround|the wasted|your useless|your incompetence|zero|absolutely nothing|no help|making me|lying|the lies|losing|breaking|another wasted|messing|screwing|the headache)
(thanks|no thanks|thank you) to (you|your|the|this|that|ur|them) *1 (i|we|company|incompetence|useless|mistake|driver|bank|error|system|delay|my|app|team's)
(can't|cannot|could not|never) thank
)";

constexpr std::string_view kAsks = R"(
^(so|and|but|hi|hello|hey|please|ok|okay|then|also|well|sorry|good morning|good afternoon|good evening|morning|just|oh|um|now|btw|or|right|dear team|there|no|yes)+? (what|what's|whats|when|when's|where|where's|wheres|which|who|who's|whos|whose|how|how's|hows|why|why's|wat|wen|wher|hw) (is|are|do|does|did|can|could|should|would|will|was|were|has|have|am|the|about|much|many|long|often|far|come|if|to|i|time|day|kind|sort|happens|happened|exactly|on earth|the hell|else|one|ones|size|sizes|number|it|that|this|your|my|u|r|not|and|$)
^(so|and|but|hi|hello|hey|please|ok|okay|then|also|well|sorry|good morning|good afternoon|good evening|just|oh|now|btw|or|right|there|no|yes)+? (is|are|can|could|will|would|do|does|did|has|should|may|am|was|were|shall|isn't|aren't|can't|couldn't|won't|wouldn't|don't|doesn't|didn't|haven't|hasn't) (i|you|u|we|it|that|this|there|they|he|she|my|your|ur|the|someone|somebody|anyone|anybody|one|these|those|any|a|an|our|his|her)
(can|could|would|will) (you|u|someone|somebody|anyone) (please|pls|plz|kindly|just|maybe|possibly|also|at least)? (tell|let|help|check|send|explain|confirm|look|give|show|do|fix|refund|change|call|make|sort|have|get|resend|update|advise|clarify|add|see|be|put|take|find|go|cancel|arrange|provide|mail|email|hold|please)
(tell|let|show|explain to|advise|inform) (me|us) (know)? (please|pls)? (what|when|where|why|how|if|whether|who|which)
(any|some) (update|updates|news|idea|ideas|chance|way|progress|clue|eta|word|luck|info|timeline) (on|of|about|when|if|yet|to|how|why|for|$)
(i'm|i am|im|was|just|we're|we are|been)? (wondering|curious|asking) (if|whether|when|what|how|why|about|where|which|who)
(want|wanted|like|need|love|wish|have|trying|had) to (ask|know|find out|check|understand|enquire|inquire|see) (if|whether|when|what|how|why|about|where|which|something|a|you|the|who|for)
(don't|do not|dont|not sure|no idea|unsure|have no idea|doesn't say|not clear|unclear) (know|understand|see)? (how|what|where|which|when|who|why|whether|if)
^(so|and|but|hi|hello|or|ok)+? have (i|you|u|we|they|the|my|your)
(question|questions) (about|for|is|regarding|on|please|$)
(is|was) it (possible|ok|okay|true|normal|correct|allowed)
)";

/// Asks for something to be done, or waits for more.
constexpr std::string_view kRequests = R"(
(please|pls|plz|plase|kindly|pretty please)
(i|we) (need|want|would like|also need|still need|also want|still want|expect|require|await|request|look forward|am waiting|wait for|will wait|hope (to|you))
(i'd|we'd|id) (like|love|prefer|rather|also)
(can|could|would|will) (you|u|someone|somebody|anyone|i|we)
(let|tell|send|give|call|mail|email|ring|text|show|get back to|keep|remind|refund|pay|put|sort) (me|us)
(but|however|although|though|except|only) (i|it|the|my|there|what|when|how|where|still|now|that|this|one|it's|its|not|no|why|we|our|you|is|can|could|also|they)
(one|two|another|last|tiny|small|quick|just one|just a|also) (more|other|last|small|quick|tiny)? (thing|question|q|detail|favour|favor|point|request|issue|problem)
(also|and|plus|btw|by the way|then|so) (the|my|what|when|how|where|is|can|could|do|does|there's|there is|one|a|another|please|i need|i still|still|will|should|which|who|why|if) *2 (is|was|are|still|not|wrong|missing|should|needs|need|says|to|for|i|you|it|much|long|about)
(waiting|looking forward|hoping|hope) (for|to (hear|hearing|your|a|the)|you (can|will|could))
)";

/// What they did, not whether somebody did.
constexpr std::string_view kToldNotAsked = R"(
^(ok|okay|yes|yep|yeah|hi|right|already|so|no|done|just|i)+? (did|done|tried|have done) (it|that|this|all (of)? (that|this|it)|as (you|told)|so|everything|both) (on|with|via|twice|already|now|and|just|before|but|from|in|again|three|yesterday|this|last|through|works|work|thanks|thank|same|still|no|nothing|theyre|they're|it|its|it's|the|did|myself|$)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::request, Tells::holds, kRequests},
                                 CuePhrases{Cue::thanks, Tells::holds, kThanks},
                                 CuePhrases{Cue::thanks, Tells::denied, kNoThanks},
                                 CuePhrases{Cue::question, Tells::holds, kAsks},
                                 CuePhrases{Cue::question, Tells::denied, kToldNotAsked}};

}  // namespace

std::span<const CuePhrases> courtesy_phrases() {
  return kPhrases;
}

extern constexpr std::string_view kClosingPhrases = R"(
(thanks|thank you|thank u|thx|thanx|thnx|thnks|thks|tks|tnx|thankyou|thanku|ty|tysm|tyvm|cheers|ta|thank ya|thanking you)
(much|very much|really|greatly)? (appreciated|appreciate it|appreciate that|obliged|grateful)
(bye|goodbye|good bye|byee|byeee|byeeee|byebye|by bye|bye bye|cya|see you|see ya|cu|see u|ciao|later|farewell|take care|so long|ttyl|good night|goodnight|cheerio|adios|toodle pip|night)
(have|enjoy|wish you) (a|an|your|you a)? (nice|great|good|lovely|wonderful|pleasant|fantastic|rest of your|blessed|happy)? (day|evening|weekend|one|afternoon|night|week|morning|time|rest of your day|rest of the day|holidays|christmas|easter)
(that|that's|thats|that is|this is|it|its|it's|that was|that would be|that will be|that'll be|i think that's|i think that is|no that's|was)+ (all|everything|it|all i needed|all i wanted|all for now|all for today|what i needed|all i needed to know|all i wanted to know)
(nothing else|nope nothing else|no nothing else|nothing more|all set|i'm all set|im all set|all good|all good now|all sorted|all done|no more questions|i'm good|im good|no further questions|we're good|we are good|that helps|that helped)
(you too|u too|same to you|likewise|and you|to you too|you as well)
)";

extern constexpr std::string_view kClosingFillers = R"(
(ok|okay|okey|k|kk|oki|okie|alright|allright|right|great|perfect|super|cool|nice|good|fine|lovely|brilliant|fantastic|excellent|awesome|amazing|wonderful|fab|splendid|sure|yes|yep|yeah|yup|no|nope|nah|oh|ah|aha|haha|lol|hehe|hi|hello|wow|phew|sweet|sounds good|got it|understood|makes sense|will do|noted|clear|i see|fair enough|no worries|no problem|np|not now|i will|done|works|it works|it works now|working now|that works|that's great|that's perfect|that is great|that's good|thats great|good to know|very good|well|then|now|there|here|too|indeed|really|super helpful|legend|star|you legend|you star|mate|pal|man|love|dear|sir|madam|guys|folks|team|all|everyone|buddy|friend|hun|bro|xx|x|xxx)
(so|very|a lot|a million|a bunch|lots|again|much|many|ever|million|heaps|loads|tons|kindly|warmly|indeed|once|more|anyway|anyways|and|for now|for today|so far|of course)
for (your|the|all|all your|all of your|ur|everything|that|this|it|being|helping|sorting|the quick|your quick|your kind|your great|your patience|a quick|clarifying|explaining|letting me know|getting back|the info|the information|the update|checking|confirming|responding|replying|answering|coming back) (and|so|the|to|me|us|it|that|this|out|quick|fast|kind|great|patient|prompt|your|swift|amazing|excellent|much|for|good|lovely|hard)+? (help|time|support|assistance|reply|response|answer|answers|patience|work|effort|service|info|information|update|understanding|advice|kindness|honesty|patient|helpful|kind|quickly|fast|so fast|everything|that|this|me|it|up|out|back|know)?
(you|u) (have been|were|are|guys are|are all|are very|were very|are so|were so|have all been|are a|are an|were a) (really|very|so|most|extremely|super|always|absolute|real|true|such a)+? (helpful|kind|great|a star|star|a legend|legend|the best|amazing|patient|nice|a lifesaver|lifesaver|brilliant|lovely|wonderful|awesome|gem|angel|hero|quick|fast)
(very|so|really|extremely|most|super) (helpful|kind|quick|fast|nice|good|appreciated|clear)
(that|this|it) (was|is|has been|helps|helped|really|all)+ (very|really|so|super|a|great|most)+? (helpful|kind|great|quick|fast|easy|good|help|perfect|all|helpful indeed|a lot|lot|much)
(i|we) (really|do|very much|truly|am)? (appreciate it|appreciate that|appreciate your help|appreciate the help|appreciate your time|appreciate you)
(i'm|im|i am|we're|we are) (very|so|really|most|truly|extremely|forever)? (grateful|thankful|happy|relieved|glad|satisfied|good)
(talk|speak|see you|see u|chat) (soon|later|then|tomorrow|around|next time|next week|again)
)";

}  // namespace attune
