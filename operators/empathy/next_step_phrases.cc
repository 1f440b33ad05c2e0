// What happens next, whoever does it.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto next = static_cast<std::uint16_t>(ReplyPhrase::next_step);

constexpr std::array kPhrases = {
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::others_will),
           "(will|shall|he'll|she'll|they'll|who'll|somebody'll|someone'll|going to|gonna|is about "
           "to|are about to)"},
    Phrase{next, "(the|our|your|my) next (step|steps|thing|stage|part)"},
    Phrase{next, "what (happens|comes) (next|now|then|after|from here)"},
    Phrase{next,
           "(you'll|you will|you can expect to|you are going to|you're going to|youll) "
           "(then|now|also|soon|shortly|still|first|automatically|both|each|all|again)? "
           "(receive|get|hear|see|be (contacted|called|refunded|notified|charged "
           "the|able|sent|moved|rebooked|transferred|reimbursed|credited|paid|informed|connected)|"
           "have)"},
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
           "<thing> (will|should) (then|now|also)? (be (with you|there|back|yours|ready|on "
           "(its|the|your|his|her)|in "
           "your|live|up|sent|delivered|posted|paid|shipped|fixed|refunded|replaced|collected|"
           "credited|rebooked|reissued|returned|processed|reviewed|removed|corrected|updated|"
           "closed|switched|installed|moved|reopened|activated|repaired|dispatched)|arrive|reach|"
           "go|come|follow|land|leave|ship|show up|appear|start again|update itself|drop|open|turn "
           "up|vanish|disappear|hit|clear|pop)"},
    Phrase{next, "<who> (then|now|also|still|just|first|from * team)? <does>"},
    Phrase{
        next,
        "(and|who|then) (calls|rings|collects|contacts|visits|writes|answers|brings|picks|comes) "
        "(to|you|your|it|at|the|by|back|round|with)"},
    Phrase{next,
           "<thing> (then|now|also|still)? "
           "(goes|leaves|ships|arrives|follows|reaches|lands|updates|shows|appears|drops|changes|"
           "switches|travels|moves) "
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
           "(i'm|i am|we're|we are|im|i'll be|we'll be) <adv>? (coming (over|round|by|out to "
           "you|to you|to your|back to you)|calling you|replacing|rebooking|issuing|having "
           "(it|this|that|the|them|someone|somebody|him|her|your|one|another|a new))"},
    Phrase{next,
           "^ (and|so)? (then|next|after that|afterwards|from there|once that's done|when that is "
           "done) (we|i|he|she|they)"},
    Phrase{next,
           "(after that|and then|then) (the|a|an|we|you|our|it|he|she|they|your) *2 "
           "(get|gets|calls|call|sends|send|reviews|checks|check|orders|receive|will|pays|goes|"
           "comes|writes|decides|decide|does|can|move|pick|issue)"},
    Phrase{next,
           "(once|as soon as|after) *5 (we|i|you|it|the|a|they|he|she) "
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
    Phrase{next, "you should (then|now|also|soon|first|still)? (receive|get|hear)"},
    Phrase{
        next,
        "they "
        "(look|check|call|ring|read|send|bring|collect|pick|answer|write|decide|come|fit|test|pay|"
        "review|contact|deliver|email|text|reply|repair|replace) "
        "(it|you|the|at|to|up|your|them|back|into|that|this|within|by|in|today|tomorrow|next|on)"},
    Phrase{next, "(expects|expect) to (have|be|finish|get|fix|send)"},
    Phrase{next,
           "(goes|travels|ships|heads) (straight|right|out|back|directly|over|now|off)? to *3 "
           "(by|tomorrow|today|tonight|this (morning|afternoon|evening|week)|within|next|via|at)"},
    Phrase{next,
           "(goes|go|comes|come) (straight|right)? (back|out|off) (to|in|on|by|with|within) "
           "(you|your|the|our|them|him|her|next|#|<day>|tomorrow|today|a)"},
    Phrase{next,
           "(is|are|being) (going|coming) (straight|right)? (back|out|off|over|round) "
           "(to|in|on|by|with|within|today|tonight|tomorrow)"},
    Phrase{next,
           "(comes|visits|calls|arrives|rings|lands|collects|delivers|phones) "
           "(round|over|by|out|back)? (<day>|tomorrow|tonight|today|this "
           "(morning|afternoon|evening)|next|between|first thing)"},
    Phrase{next,
           "(lands|land|arrives|arrive|pops|drops|appears|turns up|shows up|pings|hits) "
           "(up|back|through)? (in|on|with|into)? (your|his|her) "
           "(inbox|account|phone|mail|email|door|doorstep|doormat|letterbox|hands|bank|card|"
           "statement|app)"},
    Phrase{next,
           "(is|are|it's|he's|she's|they're|that's) (already|now)? (loaded)? (in|on) "
           "(the|today's|tomorrow's|tonight's|this|a|our) (van|truck|lorry|courier|night "
           "train|next (van|lorry|truck|delivery|flight|train|bus|post|run))"},
    Phrase{next, "on (van|truck|lorry|route|round) #"},
    Phrase{next,
           "(out|back|off) (for delivery|with the "
           "(driver|courier|post)|(today|tonight|tomorrow|this afternoon|this morning) $)"},
    Phrase{next,
           "(i|we) can (just|now|also|then|quickly|happily|certainly)? "
           "(pass|put|transfer|connect|hand|forward|get|hook|patch|route|redirect|direct) "
           "(you|it|this|that|your) *2 (to|through|over|with|on to|onto)"},
    Phrase{next, "^ only (once|when|after)"},
    Phrase{next,
           "(i'm|i am|we're|we are|im|i'll be|we'll be) <adv>? "
           "(transferring|connecting|forwarding|passing|handing|putting|routing|sending|paying|"
           "posting|shipping|rebooking|refunding|crediting|returning|wiring|dispatching|bringing|"
           "ordering|issuing|couriering|emailing|texting|mailing|delivering|getting) "
           "(you|it|this|that|them|him|her|the|a|an|your|all|both|out|back|over|one|another|some|#)"
           " (through|over|across|on|back|out|to|up|the|a|an|your|one|by|now|today|tonight|"
           "tomorrow|round|in|with|via|for|some|all|#|number|next|new|right|straight|$)"},
    Phrase{next,
           "(i'm|i am|we're|we are|im|i'll be|we'll be) <adv>? "
           "(paying|refunding|crediting|posting|shipping|ordering|bringing|returning|wiring|"
           "couriering|dispatching|rebooking|issuing|replacing|giving) *2 "
           "(out|back|you|your|it|a|an|the|this|that|both|all)"},
    Phrase{next,
           "^ (ok|okay|right|sure|yes|alright|and|now|just|so)? "
           "(passing|putting|handing|posting|shipping|refunding|popping|forwarding|sending|"
           "transferring|connecting|moving|switching|routing) (you|it|this|that|them|your) "
           "(to|through|over|on|back|out|across|up|up to|straight|right|now|off)"},
    Phrase{next, "^ (back|over|off|across) (over|back)? to (them|you|the|our|him|her|my)"},
    Phrase{next,
           "(booked|reserved|arranged|scheduled|set up|organised|organized|lined up|pencilled "
           "in|penciled in|slotted|fixed up|sorted) (you|him|her|it|them)? *2 "
           "(in|a|an|the|first|new|another|your)? *1 (slot|visit|appointment|callback|call "
           "back|engineer|technician|delivery|collection|pick "
           "up|pickup|courier|taxi|cab|driver|plumber|viewing|assessor|inspection|surveyor|nurse|"
           "doctor|crew|locksmith|van|electrician|repair)"},
    Phrase{next,
           "should (then|now|soon|also|all)? (reach|arrive|land|hit|come "
           "(through|back|out|in)|drop (in|into|through)|be (with you|back|there|in your|live|up "
           "and|on its|on their|delivered|sent|refunded|credited|paid|posted|shipped))"},
    Phrase{next, "you should (then|soon|shortly) (see|find)"},
    Phrase{next,
           "you should (see|find) *4 "
           "(within|by|tomorrow|later|tonight|next|shortly|soon|refund|money|payment|credit|amount|"
           "difference|parcel|in (#|a|an|the next))"},
    Phrase{next,
           "(is|are|it's|he's|she's|they're|that's|are all|is now|is then|and) "
           "(due|set|scheduled|expected|planned|booked|down) (to "
           "(arrive|leave|go|come|land|reach|call|ring|visit|start|be delivered|be "
           "with|ship|collect)|for (delivery|collection|dispatch|repair|pick up))"},
    Phrase{next,
           "(here's|here is|heres) (what (happens|i'll|we'll|i will|we will|i'm|we're|i "
           "am|comes)|the plan|how (it|this|that|we'll|we|i'll) (works|goes|do|will))"},
    Phrase{next,
           "(the plan is|next up|the next bit|first (thing|up) (i'll|we'll|is|i|we)|step "
           "(one|two|1|2)|first step|from here (on)? (it's|it|we|i|you|the|i'll|we'll)|going "
           "forward (we|you|i|your))"},
    Phrase{next,
           "(keep an eye (out)?|look out|watch out|listen out|be on the lookout) (for|on) "
           "(a|an|the|our|it|my|your|their|his|her|that|#|some)"},
    Phrase{
        next,
        "(after that|afterwards|after which|from there|once that's (done|in|through|sorted)|when "
        "that's done|and then|then) (it's|it|that's|he|she|they|we|i|you|your|the) "
        "(goes|comes|takes|gets|call|calls|ring|rings|check|checks|send|sends|receive|pick|come|be|"
        "collect|collects|follow|follows|go|move|moves|book|books|review|reviews|issue|issues|pay|"
        "pays|start|starts|write|writes|see|get|done|off|all|yours|with|fit|fits|test|tests|need|"
        "sign|look|refund|refunds|post|posts)"},
    Phrase{next,
           "(a|an|the|our|my|your|one of our|one of the) *2 "
           "(collects|delivers|picks|phones|emails|texts|contacts|fits|repairs|replaces|reissues|"
           "swaps|installs|releases|refunds|unblocks|rebooks) (it|you|your|them|him|her|up)"},
    Phrase{next,
           "you (then)? (get|receive) (a|an|the|your|it|our|one|another|them|both) *4 "
           "(by|within|tomorrow|today|tonight|once|when|after|as soon|next|on <day>|in "
           "(#|a|an|<number>))"},
    Phrase{next,
           "(you'll|you will|youll|u will|ull|you'd) (then|also|now|soon|all|both|still|just)? (be "
           "(home|back|seen|through|called|picked|met|collected|offered|given|sent|reading|flying|"
           "hearing)|reach|fly|speak|talk|collect|notice|travel|meet|come off|come back|go "
           "home|start|sit with|pay less)"},
    Phrase{next,
           "(will|should) (be with you|be in touch|be there|be back|be round|be over|be along|be "
           "out to|be calling|be ringing|be on (it|the|its|their|his|her)|reach you|reach out|come "
           "to|get (back|in touch|you|to you|the|a|your)|take "
           "(it|over|you|the|your|care|this|that|a look)|make (contact|an|the|sure|a|it)|find "
           "(out|you|the|a|it|your)|look (at|into|after|over|through|for)|ask "
           "(you|for|them|the)|talk (you|to)|show you|start (on|with|again|work)|run "
           "(a|the|it|again|tests)|stop (the|it|by)|give (you|it|the|him|her))"},
    Phrase{next,
           "(someone|somebody|a member of staff|one of (us|our team|the team|my colleagues|our "
           "people|the managers)|a human|a person|a real person) *2 (is going|is coming|is "
           "on|rings|calls|writes|comes|takes|picks|joins|reads|looks|can help|can take)"},
    Phrase{next,
           "(refund|payment|replacement|parcel|order|card|letter|money|claim) (is|has been|was) "
           "(now|already|just)? (on (its|the) way|being "
           "(sent|posted|shipped|processed|packed|prepared|printed|paid)|queued|released|approved "
           "and)"},
    Phrase{next,
           "(await|look forward to|wait for) (our|my|their|his|her|the) "
           "(call|email|mail|reply|update|confirmation|letter|text|visit|callback)"},
    Phrase{next, "(until|till) (then|that) (you|we|it|i|the|your)"},
    Phrase{next, "when *5 (we|i|you|it|they|he|she) (will|then)"},
    Phrase{next,
           "<thing> (then|now|also|still)? comes "
           "(back|out|by|on|in|tomorrow|today|tonight|within|next|directly|straight|over|again|up|"
           "from (us|our|the)|with (the|your|a|our|tonight's|tomorrow's))"},
    Phrase{next,
           "(is|are|it's|they're|he's|she's) being "
           "(couriered|posted|printed|driven|flown|transferred|refunded|credited|returned|sorted|"
           "arranged|rebooked|restored|loaded|picked up|wired|handed|carried|brought|called|made "
           "up|wrapped|labelled|dispatched|issued|set up|put (on|in|through|back)|taken "
           "(to|off|over|out)|looked after)"},
    Phrase{next,
           "(<who>|he|she|they) (are|is|am) (already|now|just|also)? "
           "(driving|heading|leaving|taking (this|it|that|you)|picking|bringing|setting "
           "off|getting (it|the|your|on|ready)|packing|loading|rolling|travelling|crossing|pulling "
           "(it|the|your)|walking over)"},
    Phrase{next,
           "(<who>|he|she|they) (has|have) (just)? (set off|left the|started on|begun|picked "
           "(it|this|up|your)|taken (it|this|your) (on|over|up))"},
    Phrase{next,
           "from (billing|claims|support|finance|accounts|payments|(the|our|my) *2 "
           "(team|desk|department|office)|refunds|repairs|technical|engineering|customer care) "
           "(is|will|takes|calls|rings|picks|can|joins|has taken|has picked)"},
    Phrase{next,
           "(is|has been|are|have been|it's|you're|he's|she's|that's|now) "
           "(booked|scheduled|arranged|lined up|pencilled in|penciled in|slotted in|down) "
           "(for|on|in|with|at) "
           "(you|<day>|tomorrow|today|tonight|the|a|an|your|our|#|next|this|between|first)"},
    Phrase{next, "(goes|go) (straight|directly)? (before|in front of) (the|our|a|an)"},
    Phrase{next,
           "in (tomorrow's|tonight's|today's|this afternoon's|this evening's|the next|the "
           "evening|the morning|the last) "
           "(post|mail|run|batch|delivery|van|dispatch|collection|shipment|payment)"},
    Phrase{next,
           "(runs|goes out|go "
           "out|leaves|drops|lands|clears|completes|settles|reverses|refreshes|updates|switches "
           "over) (tonight|tomorrow|today|overnight|on <day>|within|by|in (#|a|an|about|under)|at "
           "(#|midnight|noon|lunchtime))"},
    Phrase{next,
           "(they'll|he'll|she'll|they will|he will|she will|<who> will) "
           "(probably|also|then|first|just)? (want|need|have|like) to "
           "(see|check|ask|look|talk|speak|know|test|measure|hear|read|confirm|take)"},
    Phrase{next,
           "(picks|pick|picked) (it|this|that|your|them|you) up "
           "(first|from|next|at|on|tomorrow|tonight|today|now|when|within|in)"},
    Phrase{
        next,
        "(fee|money|amount|deposit|charge|balance|difference|item|card|cash) is (then|also|now)? "
        "(returned|refunded|credited|paid|sent|waived|released|reversed|handed)"},
    Phrase{next,
           "(hold on|hang on|please hold|bear with me|one moment|one sec|a moment|stay on) *2 (and "
           "i'll|i'll|and i will|we'll|and we'll)"},
    Phrase{next,
           "(you'll|you will|youll|u will|you'd) be "
           "(getting|receiving|hearing|speaking|seeing|meeting|talking|moved|flying|sleeping|"
           "driving|met|back|contacted|notified|credited|refunded|reimbursed|paid|rebooked|"
           "transferred|connected|charged the)"},
    Phrase{next,
           "^ (as soon as|soon as|the moment|the minute|once) (we|i|they|he|she|it's|that's|your "
           "*1|our *1|my *1|stock|the "
           "(bank|stock|crew|engineer|driver|lab|doctor|depot|payment|money|form|part|parcel|photo|"
           "claim|team|office|paperwork|refund|letter))"},
    Phrase{
        next,
        "^ (and|so|ok|okay)? (then|next|after that|afterwards|from there|thereafter|subsequently) "
        "(the|a|an|our|my|it|he|she|they|we|i'll|we'll|you'll|it'll|it's|someone|somebody|he'll|"
        "she'll|they'll)"},
    Phrase{next,
           "<who> (is|are) <adv>? (calling|ringing|phoning|emailing|texting|writing "
           "to|contacting|visiting|collecting|bringing|sending|taking|fixing|repairing|replacing|"
           "fitting|releasing|rebooking|refunding|delivering|picking|checking|calling round) "
           "(you|it|this|that|your|them|the|him|her|up|over|a|an|round|back)"},
    Phrase{next,
           "will have (it|this|that|them|you|your *1|the *1|a|an|something|someone|news|word) *2 "
           "(on|in|out|back|ready|sent|with|fixed|done|for|at|to|by|up|through|over|sorted)"},
    Phrase{next,
           "you can (now|then|also|soon)? expect "
           "(the|a|an|your|our|to|delivery|him|her|them|it|my|this|news|us|me)"},
    Phrase{next,
           "let me (just|quickly|now|go ahead and)? "
           "(transfer|connect|put|pass|hand|forward|route|redirect|get) (you|this|it|your *1) *1 "
           "(to|through|over|across|on)"},
    Phrase{
        next,
        "^ (and|so)? next (i'm|i|we|we're|you|you'll|the|it's|comes|up|he|she|they|our|a|an|step)"},
    Phrase{next,
           "(tonight|tomorrow|later today|this afternoon|this evening|this morning|overnight|on "
           "<day>|on monday|after lunch|in the morning) *3 (we|i|he|she|they|(our|the|a) "
           "*1|someone) (<does>|<do>|tries|try|runs|starts|opens|goes|go)"},
    Phrase{next,
           "^ (hang on|hold on|one sec|one second|one moment|a moment|a sec|wait|bear with me) *1 "
           "(getting|fetching|calling|finding|grabbing|asking) "
           "(my|the|a|our|him|her|them|someone|you|it)"},
};

}  // namespace

std::span<const Phrase> next_step_phrases() {
  return kPhrases;
}

}  // namespace attune
