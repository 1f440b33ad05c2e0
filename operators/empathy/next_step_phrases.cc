// What happens next, whoever does it.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto next = static_cast<std::uint16_t>(ReplyPhrase::next_step);

constexpr std::array kPhrases = {
    Phrase{next, "(the|our|your|my) next (step|steps)"},
    Phrase{next, "what happens (next|now|then|after)"},
    Phrase{next,
           "(you'll|you will|you can expect to|you are going to|you're going to|youll) "
           "(then|now|also|soon|shortly|still|first|automatically|both|each|all|again)? "
           "(receive|get|hear|see|be (contacted|called|refunded|notified|charged "
           "the|able|sent|moved|rebooked|transferred|reimbursed|credited|paid|informed|connected)|"
           "find|have)"},
    Phrase{next,
           "expect (an|a|the|our|my) "
           "(email|mail|call|text|letter|message|visit|reply|parcel|update|link|delivery|sms)"},
    Phrase{next,
           "<who> (from|of|at|in|for)? *2 (will|is going to|are going to|shall|is about to) "
           "(then|now|also|first|be|have|personally|soon|come|and)? <adv>? (<do>|in "
           "touch|there|with|calling|coming|you|on|come|have|let|give|arrive|decide|receive|go)"},
    Phrase{next,
           "(he'll|she'll|they'll|it'll|who'll|somebody) <adv>? "
           "(<do>|be|come|have|arrive|go|let|give)"},
    Phrase{next,
           "will (be)? "
           "(contact|call|calling|phone|ring|visit|email|message|text|reach|notify|refund|"
           "contacting|visiting) (you|out)"},
    Phrase{next,
           "will (be|get) "
           "(contacted|sent|refunded|delivered|shipped|dispatched|posted|replaced|issued|collected|"
           "processed|fixed|repaired|credited|paid|reviewed|emailed|mailed|returned|picked "
           "up|transferred|forwarded|assessed|corrected|updated|removed|switched|cancelled|closed|"
           "installed|taken|moved|reopened|activated)"},
    Phrase{next,
           "<thing> (will|should) "
           "(then|now|also|be|arrive|reach|go|come|follow|land|leave|ship|show|appear|start|update|"
           "stop|drop|open|turn|change|vanish|disappear)"},
    Phrase{next, "<who> (then|now|also|still|just|first|from * team)? <does>"},
    Phrase{
        next,
        "(and|who|then) (calls|rings|collects|contacts|visits|writes|answers|brings|picks|comes) "
        "(to|you|your|it|at|the|by|back|round|with)"},
    Phrase{next,
           "<thing> (then|now|also|still)? "
           "(goes|leaves|ships|arrives|comes|follows|reaches|lands|starts|updates|shows|appears|"
           "drops|changes|switches|collects|expires|travels|moves|gets) "
           "(to|with|out|on|in|within|by|directly|straight|tonight|today|tomorrow|from|back|there|"
           "at|over|up|next|this|off|the|again|by itself|into|as|after|through)"},
    Phrase{next, "(is|are|be) (already|now)? on (his|her|their|its|the|it's|your) way"},
    Phrase{next,
           "^ (first|so)? (i'm|i am|we're|we are|am|now)? "
           "(transferring|connecting|forwarding|passing|handing|routing|sending) "
           "(you|this|it|your|the)"},
    Phrase{next,
           "(i'm|i am|we're|we are|i'm now|im) <adv>? "
           "(transferring|connecting|forwarding|passing|handing|putting|routing|redirecting) "
           "(you|this|it|your) *2 (to|through|over|on|back|across)"},
    Phrase{next,
           "(i'm|i am|we're|we are|im) <adv>? (sending|posting|shipping|rushing) "
           "(someone|somebody|a|an|out|you)"},
    Phrase{next,
           "(i'm|i am|we're|we are|im|i'll be|we'll be) <adv>? (coming|calling "
           "you|replacing|rebooking|issuing|having)"},
    Phrase{next,
           "^ (and|so)? (then|next|after that|afterwards|from there|once that's done|when that is "
           "done) (we|i|he|she|they)"},
    Phrase{next,
           "(after that|and then|then) (the|a|an|we|you|our|it|he|she|they|your) *2 "
           "(get|gets|calls|call|sends|send|reviews|checks|check|orders|receive|will|pays|goes|"
           "comes|writes|decides|decide|does|can|move|pick|issue)"},
    Phrase{next,
           "(once|as soon as|when|after) *5 (we|i|you|it|the|a|they|he|she) "
           "(will|can|send|sends|get|issue|ship|start|pay|release|call|refund|check|checks|book|"
           "goes|receive|then)"},
    Phrase{next, "(once|as soon as|when) *5 (we'll|i'll|you'll|it'll|they'll|he'll|she'll)"},
    Phrase{next,
           "(it|that|this|they|someone|somebody) (goes|leaves|ships) "
           "(out|today|tonight|tomorrow|with|on|by|first)"},
    Phrase{next,
           "(next time|from now on|from then on|in future|the next time|from tomorrow|from today) "
           "(you|we|it|the|your)"},
    Phrase{next,
           "(he|she|they) "
           "(shuts|turns|switches|tests|checks|takes|fits|measures|opens|cuts|lays|drains|dries|"
           "cleans|signs|has a look|drives|rides|walks|books|puts)"},
    Phrase{next, "<who> (visit|appointment|call) comes"},
    Phrase{next, "^ (ok|okay|right|sure|yes)? (transferring|connecting|forwarding)"},
    Phrase{next, "(and|then) you (get|receive|sign|see)"},
    Phrase{next,
           "(is|are) being "
           "(redone|reissued|rewritten|replaced|reprinted|sent|moved|prepared|rebuilt|shipped|"
           "packed|fixed|repaired|corrected|delivered|collected)"},
    Phrase{
        next,
        "(is|are|will be|gets|get) (then|now|also|still)? (sent out|posted|sent|paid "
        "out|released|shipped|dispatched|mailed|delivered|redone|being redone|reissued|reprinted) "
        "(in|on|by|tonight|tomorrow|to|with|out|next|within|today|as)"},
    Phrase{next, "(the|your|all) *2 (start again|starts again|resume|resumes|restart|restarts)"},
    Phrase{next, "(the|our|your|a|an) * (comes|follows) (next|the day|on|tomorrow|by|with|in|to)"},
    Phrase{next, "<who> * (expects|expect|plans|aims|hopes|hope|plan) to"},
    Phrase{next,
           "(asked|told|instructed) (the|them|him|her|our|my|a) *2 to "
           "(<do>|do|have|hurry|be|come|go|get|keep|leave)"},
    Phrase{next, "(reaches|follows|meets) you"},
    Phrase{next,
           "^ (and|so)? (then|next|after that|afterwards|from there) you "
           "(get|will|receive|can|sign|have|go|hear|see|choose)"},
    Phrase{next,
           "(it's|he's|she's|they're|that's|help is|someone's|somebody's) (already|now)? on "
           "(its|his|her|their|the) way"},
    Phrase{next,
           "(my|our|a|the) "
           "(colleague|manager|supervisor|engineer|driver|technician|doctor|nurse|specialist) *1 "
           "<does>"},
    Phrase{next,
           "<who> can (be|come|call|visit|collect|ring|pick|drop|look|see|meet|start|do|fit)"},
    Phrase{next, "you should (then|now|also|soon|first|still)? (receive|get|hear|see|find)"},
    Phrase{
        next,
        "they "
        "(look|check|call|ring|read|send|bring|collect|pick|answer|write|decide|come|fit|test|pay|"
        "review|contact|deliver|email|text|reply|repair|replace) "
        "(it|you|the|at|to|up|your|them|back|into|that|this|within|by|in|today|tomorrow|next|on)"},
    Phrase{next, "(expects|expect) to (have|be|finish|get|fix|send)"},
};

}  // namespace

std::span<const Phrase> next_step_phrases() {
  return kPhrases;
}

}  // namespace attune
