// What might be lost, and is not: money, a place, data, a home.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto soothes = static_cast<std::uint16_t>(ReplyPhrase::soothes);

constexpr std::array kPhrases = {
    Phrase{soothes,
           "(is|are|stays|stay|remains|remain|was|all|both|perfectly|completely|still|it's|they're|"
           "you're|your) (all|both|completely|perfectly|totally|fully|quite|still|very|and "
           "well|now|absolutely)? (safe|protected|secure|backed up|untouched|intact|unharmed|in "
           "safe hands|in good hands|guaranteed|accounted for)"},
    Phrase{soothes,
           "(its|it's|they're|theyre|you're|youre|he's|she's|that's|thats|everything's|everythings|"
           "all's|money's|data's|account's|place's|seat's|booking's|spot's|and|be) "
           "(all|still|perfectly|completely|quite|totally|absolutely|very|100|now|kept)? "
           "(safe|secure|intact|untouched|unharmed|unaffected|protected|backed up)"},
    Phrase{soothes,
           "(safe|safely|secure) (with us|with me|here|where|there|stored|in (our|the|my|its)|as "
           "houses|and sound|on our|at our|behind)"},
    Phrase{soothes,
           "(is|are|all|both|it's|still|you're|everything's|quite) (safe and sound|safe and "
           "well|as good as new|right as rain|in one piece|under control|in hand|well looked "
           "after|taken care of)"},
    Phrase{soothes, "(in)? (good|safe|capable|the best) hands"},
    Phrase{soothes,
           "nothing (is|has been|was|will be|will|gets|has|can) (been)? "
           "(missing|broken|happen|wrong|go wrong|change|switched|be cut|taken|to fear|going to "
           "happen)"},
    Phrase{soothes,
           "(nothing's|none of it is|none of them are|none of it has been|none of that is|none of "
           "this is|none of your *2 is|none of your *2 are|nothing is|nothing has been|nothing "
           "was|nothing will be|nothing gets) (been|going to be|yet|ever|actually|really)? "
           "(lost|gone|broken|missing|deleted|wiped|wrong|changed|shut|closed|switched|cut|taken|"
           "charged|stolen|leaked|your fault|your doing|on you|wasted|at risk|in "
           "danger|damaged|cancelled)"},
    Phrase{soothes,
           "nothing (has|is) (left (your|the|my)|been taken|been changed|been charged|expired)"},
    Phrase{soothes,
           "nothing (bad|serious|terrible|more|worse|scary|sinister|awful) "
           "(has|is|will|to|can|happened|in|about|came)"},
    Phrase{
        soothes,
        "nothing (else|more|that)? (you|for you) (need|to|have to) (to)? (do|worry|pay|sign|fill)"},
    Phrase{soothes,
           "(so)? (nothing|no money|no more|not a cent|not a penny) (more)? (comes out|goes "
           "out|leaves|will be taken|will leave|is lost|is taken)"},
    Phrase{soothes,
           "(no|not a single|not one|not a) "
           "(harm|damage|loss|money|data|photo|file|message|word|note|record|penny|cent|minute) "
           "(is|was|has been|will be|gets|done|been|of it (is|was)|of (it|yours) (is|was|has)) "
           "(lost|gone|done|deleted|taken|missing)?"},
    Phrase{soothes, "no (harm|damage) (done|was done|has been done|at all)"},
    Phrase{soothes,
           "(does|do|did|doing|causes|cause|means|meant) (you|it|them)? (no|any|zero) "
           "(harm|damage|lasting harm)"},
    Phrase{soothes,
           "(you won't|you will not|you'll not|you wont|u wont|you'll never|you shan't|you're not "
           "going to|you are not going to|you don't|you do not|he won't|she won't|they won't) "
           "(ever|actually|now|even)? (lose|owe|be (charged|billed|left|out "
           "of|cut|penalised|penalized|fined|disconnected|alone|stuck|without|stranded|turned "
           "(away|down)|asked again|chased|on your own|homeless|evicted|bounced|late|punished|in "
           "trouble|hit|stung|doubled|sent (round|away|back)|passed "
           "(round|around|on|along)|affected|kept)|have to "
           "(pay|do|worry|explain|start|repeat|wait|queue|fight|go through|chase|ask|call)|pay "
           "(a|anything|twice|for|extra|more|again|the)|miss (it|your|the|out|a|anything)|need to "
           "(pay|do anything|worry|explain|start)|go without|get "
           "(charged|cut|billed|fined|stung|into trouble|another bill|turned|lost)|run out|fall "
           "behind|drop off|see (that|this|it) (charge|fee|bill)? again|hear from them)"},
    Phrase{soothes,
           "(it|that|this) (won't|will not|wont) (ever|now)? (happen again|cost you|leave you|let "
           "you down|affect|hurt|hold you)"},
    Phrase{soothes, "(you don't|you do not|you needn't) (have|need) to do (anything|a thing)"},
    Phrase{soothes,
           "(haven't|hasn't|have not|has not|didn't|did not) (been)? (touched|gone "
           "anywhere|leaked|(lost|missed) (anything|it|your|the|a|out))"},
    Phrase{soothes,
           "(you've|you have|it's|it has|they've|they have|he has|she has|has|have|it is|is|are) "
           "(definitely|certainly|really)? not been "
           "(dropped|lost|forgotten|deleted|cancelled|canceled|taken|overlooked|touched|hacked|"
           "stolen|leaked|compromised|wiped|given away|affected|charged (twice|again|for "
           "(it|this|that)|anything|a|$))"},
    Phrase{soothes,
           "(isn't|aren't|wasn't|weren't|is not|are not|((hasn't|haven't|has not|have not) been)) "
           "(actually|really|all|even|yet|at all)? "
           "(lost (and|at|yet|just|only|it "
           "is|it's|i|we|so|but|or|by|$)|forgotten|wiped|stolen|hacked|compromised|leaked|in "
           "danger|at risk|forgotten "
           "about|ruined|given away|dropped|out of pocket|liable|to blame|a bad sign|in (any)? "
           "trouble)"},
    Phrase{soothes,
           "(hasn't|haven't|has not|have not) (actually|really|all|even|yet|at all)? "
           "(forgotten|disappeared|vanished)"},
    Phrase{soothes, "not getting (anyone|anybody|him|her|them|you|somebody) (in|into) trouble"},
    Phrase{soothes, "(works|work|runs) even (when|if) *4 (down|off|out|dead|cut|closed)"},
    Phrase{soothes,
           "(photos|files|data|messages|account|money|everything|booking|seat|place|they|it) "
           "(hasn't|haven't|isn't|aren't|has not|have not|is not|are not) (been)? (deleted|gone "
           "$|gone for good|gone forever|cancelled|lost)"},
    Phrase{soothes,
           "(you|u|your *1|it|he|she|they|this|that|nothing|everything|the *1|we) (won't|will "
           "not|wont|isn't going to|is not going to|aren't going to|are not going to|won't "
           "be|never be|never will|are never|will never) *3 <loss>"},
    Phrase{soothes,
           "(nothing|nobody|no one|noone|none of (it|them|you|this)) "
           "(will|is|was|has|can|could|gets|got|is going to|are|were|would|here is) (be|been|going "
           "to|get|getting|being|ever|actually)+? <loss>"},
    Phrase{soothes,
           "(won't|will not|wont|never|doesn't|does not) (ever|now)? (be "
           "(lost|touched|taken|deleted|closed|cancelled|cut off|switched off|shut off|turned "
           "off|charged|repeated)|run out|disappear|vanish|crash|go (wrong|missing|anywhere)|come "
           "back to (bite|haunt)|let you down)"},
    Phrase{soothes,
           "(can't|cannot|can not|cant) (ever|now)? (be (lost|touched|taken|cut off|switched "
           "off|turned off|used by)|run out|disappear|vanish|crash|go "
           "(wrong|missing|anywhere)|come back to (bite|haunt)|let you down)"},
    Phrase{soothes,
           "(can't|cannot|won't|will not|wont|doesn't|does not|never|can not) (ever|now)? "
           "(bounce|happen|fail|break|stop|crash|expire|go down|cut out|get lost|come up) *2 "
           "(again|twice|a second|this time|another time|anymore|any more|ever|next time)"},
    Phrase{soothes,
           "(can't|cannot|won't|couldn't|can't possibly) (really|actually|possibly)? "
           "(break|harm|damage|ruin|hurt|mess|spoil) (anything|it|this|that|you|him|her|up)"},
    Phrase{soothes,
           "(nobody|no one|noone|nobody's|nobodys|none of us) (will|can|could|would|is|are|is "
           "going to|here|has|ever|at all|of us)? (ever|even|else|now|going to)? "
           "(blame|blames|blaming|judge|judges|judging|switch|lose|close|evict|charge|cancel|stop "
           "you|knock|turn you|turns you|spend|withdraw|move (your|it|the)|take (it|your *1 "
           "(off|away|from)|that|them|the)|chase|accuse|accusing|cross with|angry "
           "with|touch|touched|use (it|your|the)|access (it|your|the)|see "
           "(it|your|them)|throw|open|get in|got in|get at|get into|cut|come after|doubts|thinks "
           "(you|badly|less))"},
    Phrase{soothes,
           "((they|he|she|the "
           "(thief|bank|landlord|company|fraudsters|scammers)|thieves|fraudsters|scammers|we) "
           "(can't|cannot|won't|will not|are not going to|aren't going to|not going to)|(nobody|no "
           "one|noone|none of them) (can|will|could|is going to|would)) "
           "(now|even|ever|just|simply|come to|come and)? (evict|take "
           "(it|your|you|a|another|any|the|anything)|cut (you|it)|charge you|bill you|touch "
           "(it|your|you|the|a)|use (it|your|the)|chase you|throw (you|it)|turn (you|it)|fine "
           "you|sell (it|your)|lock you|drop (you|your)|stop you|spend|get (in|at|into|near|to) *1 "
           "(it|your|account|money)?|see (it|your)|hold (it|this|that) against)"},
    Phrase{
        soothes,
        "(nobody|no one) will be able to (use|get (in|at|into|to)|touch|see|open|log|take|reach) "
        "(it|that|this|your|in|the)"},
    Phrase{soothes,
           "(they|thieves|scammers|fraudsters) (won't|will not|wont) be able to (use (it|your)|get "
           "(in|at|into|to) (it|your)?|touch (it|your)|log in|(reach|take|see) your)"},
    Phrase{
        soothes,
        "(don't|doesn't|do not|does not|won't) (expire|lapse|vanish|run out|disappear|close|end|go "
        "anywhere) (while|until|before|as long as|during|just because|on you)"},
    Phrase{soothes,
           "(is|are|it's|that's|he's|she's|they're) not (about|going) to "
           "(blow|explode|fall|collapse|hurt|crash|close|go (wrong|away|off|missing)|leave "
           "you|cost you|be (lost|cancelled|closed|deleted|taken)|disappear|vanish|run "
           "out|expire|lose|let you)"},
    Phrase{soothes, "(isn't|is not|aren't|are not) going anywhere"},
    Phrase{soothes,
           "(doesn't|does not|didn't|don't) mean (that)? (you (owe|have "
           "to|did|lose|are|must|failed|broke)|anything (bad|is wrong|serious|went wrong)|it's "
           "(over|lost|gone)|we've (lost|forgotten))"},
    Phrase{soothes,
           "(it's|it is|this is|that's|that is|its) (not|nothing|isn't) "
           "(serious|dangerous|anything (bad|you did)|harmful|permanent|too late|as bad as|bad "
           "news|sinister|life threatening|lost|gone (forever|for good|$))"},
    Phrase{soothes,
           "(it's|it is|that's|that is|this is|which is|is|are) "
           "(all|completely|entirely|perfectly|fully|easily|quite|very)? "
           "(fixable|reversible|recoverable|sortable|salvageable|solvable|undoable)"},
    Phrase{soothes,
           "(can|could) (all|still|easily|always|certainly|definitely)? be "
           "(undone|reversed|recovered|put right|saved|rescued|salvaged|sorted out|brought "
           "back|got back|gotten back|restored|retrieved|won back|made good|made up|turned "
           "around|turned round) (and|so|in|within|at|by "
           "(us|me|phone)|from|if|with|without|easily|quickly|today|now|for you|when|$)"},
    Phrase{soothes,
           "(you|they) (keep|will keep|get to keep|still have) (your|the|their) "
           "(seat|seats|place|number|spot|discount|slot|home|cover|appointment|turn)"},
    Phrase{soothes,
           "(you'll|you will|you'd|you) (still|always|both|all)? (have|keep|get) (your|the|that) "
           "(place|seat|spot|slot|room|table|home|job|money|heating|power|light|lights|water|cover|"
           "points|number|photos|files|data|deposit) (no matter|either "
           "way|whatever|regardless|back|safe|come what|throughout|in any case)"},
    Phrase{soothes,
           "(is|are|stays|remains|will stay|will be) (kept|held|reserved|yours|there) (for "
           "you|until|no matter|whatever|either way)"},
    Phrase{soothes,
           "(still|is|are|it's|remains) (fully|completely|absolutely)? (guaranteed|ring "
           "fenced|insured|backed by|protected by|waiting for you|yours to keep|yours for)"},
    Phrase{soothes,
           "(held|kept|saved|reserved|holding|keeping|saving) (your|the|his|her|a) "
           "(place|seat|spot|slot|room|table|home|file|points|number|turn) (for "
           "you|open|warm|until|safe|no matter)"},
    Phrase{soothes,
           "(place|places|seat|seats|spot|slot|booking|bookings|reservation|money|savings|photos|"
           "files|data|points|ticket|tickets|room|table|cover|offer|discount|deposit|balance|"
           "voucher|job|everything|everything *2|all of it|it "
           "all|memories|messages|notes|work|project|progress) (is|are|it's) (all|both)? still "
           "(there|here|yours|safe)"},
    Phrase{soothes,
           "(ticket|tickets|voucher|offer|cover|policy|discount|pass|warranty|booking) (is|are) "
           "(all|both)? still valid (and|so|until|today|tomorrow|whatever|$)"},
    Phrase{soothes, "(place|spot|offer|slot) is still open"},
    Phrase{soothes,
           "(is|are|it's|they're|still) all (there|here|accounted|present|safe|intact|in "
           "order|where|yours|good here)"},
    Phrase{soothes,
           "(booking|reservation|order|offer|agreement|claim|tenancy|policy|contract|place|cover|"
           "appointment|ticket|visit|discount|deal|slot|everything|your price) (still|all)? "
           "(stands (and|as|so|whatever|no matter|exactly|with|until|$)|carries on|goes "
           "ahead|holds good|stays put|stays as|is unchanged|are "
           "unchanged|carry on)"},
    Phrase{soothes,
           "(exactly|just) (as|where|how|the way) (it|they|you|everything) "
           "(is|are|was|were|left|had)"},
    Phrase{soothes, "(stays on|covers you|protects you|keeps you) even (when|if|though)"},
    Phrase{soothes,
           "(covers|cover) (the lot|it all|everything|all of (it|this|that)|the whole "
           "(thing|lot|amount|sum)) (and|so|including|even|you|that|for you|$)"},
    Phrase{soothes,
           "(caught|spotted|found|stopped|noticed) (it|this|that|them) (early|in (good)? "
           "time|before (any|anything|it|they|he))"},
};

}  // namespace

std::span<const Phrase> unharmed_phrases() {
  return kPhrases;
}

}  // namespace attune
