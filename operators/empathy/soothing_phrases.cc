// Calm and assurance.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto soothes = static_cast<std::uint16_t>(ReplyPhrase::soothes);

constexpr std::array kPhrases = {
    Phrase{soothes,
           "(don't|dont|do not|no need to|never|not to|please don't|nothing to|needn't|need not) "
           "(you|ever)? (worry|panic|apologise|apologize|fret|be "
           "(afraid|scared|worried|embarrassed|sorry)|feel bad|stress|blame yourself|fear)"},
    Phrase{soothes,
           "(no worries|no panic|no need for (panic|alarm|worry)|no harm done|no reason to "
           "worry|nothing to worry)"},
    Phrase{soothes,
           "(rest|be|stay) assured (that)? (your "
           "(money|data|booking|order|account|place|seat|seats|refund|file|photos|card|details|"
           "savings|deposit|policy)|the|no|nothing|nobody|it|this|everything|you)"},
    Phrase{
        soothes,
        "(i|we) (can)? (also|fully|absolutely|certainly)? (assure|promise|reassure|guarantee) you"},
    Phrase{soothes,
           "(you can|you may) (relax|be (sure|certain|calm|at ease)|breathe|put your "
           "mind|sleep|rest easy)"},
    Phrase{soothes,
           "(is|are|stays|stay|remains|remain|was|all|both|perfectly|completely|still|it's|they're|"
           "you're|your) (all|both|completely|perfectly|totally|fully|quite|still|very|and "
           "well|now|absolutely)? (safe|protected|secure|backed up|untouched|intact|unharmed|in "
           "safe hands|in good hands|guaranteed|accounted for)"},
    Phrase{soothes,
           "nothing (is|has been|was|will be|will|gets|has|can) (been)? "
           "(lost|gone|missing|broken|charged|happen|deleted|wrong|go wrong|be lost|be charged|be "
           "deleted|change|switched|switched off|be switched off|be cut|cut off|taken|expire|to "
           "fear|going to happen)"},
    Phrase{
        soothes,
        "(you won't|you will not|you wont|nobody will|no one will|you're not going to|you are not "
        "going to|you don't|you do not|it won't|that won't|this won't|we won't) (lose|be "
        "(charged|billed|left|out of pocket|cut "
        "off|penalised|penalized|fined|disconnected|alone)|have to "
        "(pay|do|worry|explain|start|repeat|wait|fight|go through)|pay|miss|need to (pay|do "
        "anything|worry|explain|start)|happen again|cost you|leave you|let you|affect|hurt|owe)"},
    Phrase{soothes,
           "(haven't|hasn't|have not|has not|didn't|did not) (been)? (done anything wrong|do "
           "anything wrong|lost|touched|made a mistake|been touched|lost anything|gone "
           "anywhere|missed anything|leaked)"},
    Phrase{soothes,
           "(isn't|is not|wasn't|was not|not) (at all)? (your|your own) (fault|mistake|doing)"},
    Phrase{soothes, "(we've|we have|i've|i have) got (you|this|your back)"},
    Phrase{soothes,
           "(we'll|we will|i'll|i will|we're going to|let's|we|together we'll) "
           "(soon|definitely|certainly|surely)? (get (this|it|that|you|everything|the) *2 "
           "(sorted|fixed|resolved|solved|right|straightened|back|there|home|through)|sort "
           "(this|it|that|everything) (out)?|make (it|this|things) right|find a "
           "(solution|way|fix)|take (good)? care of (it|this|that|everything|you|the|your)|fix "
           "(this|it) (together|for you)|figure (this|it) out|work (this|it) out|see this "
           "through|get through)"},
    Phrase{soothes,
           "(take your time|no rush|no hurry|no pressure|one step at a time|step by step|deep "
           "breath|at your own pace)"},
    Phrase{soothes,
           "(everything (is|will be|is going to be)|all (is|will be)|(it|things|this|that|you) "
           "(will be|is going to be|are going to be)) (all)? (fine|ok|okay|alright|all right|in "
           "order|under control|taken care of|sorted|well)"},
    Phrase{
        soothes,
        "(it'll|everything's|you'll|that'll) (all)? (be)? (fine|okay|ok|alright|all right|sorted)"},
    Phrase{
        soothes,
        "(happens|happen) (a lot|to (everyone|everybody|all of us|the best|many|most)|more often)"},
    Phrase{
        soothes,
        "(easy|quick|simple|easily) (to|fixed)? (fix|fixed|solve|sort|put right|mend|sorted|undo)"},
    Phrase{soothes,
           "(i'm|i am|we're|we are) (right)? (here (for|to|with|until|if|the whole)|with you "
           "(all|on|until|in|through)|by your side|not going)"},
    Phrase{soothes,
           "(i'll|i will|we'll) (be)? (stay|staying|here|right here|stick) "
           "(with|on|right|here|in|until|the|by|online)"},
    Phrase{
        soothes,
        "(that|this|it|which|is|all of that|it's) (is|are)? "
        "(completely|perfectly|totally|quite|absolutely|all|a|entirely)? (normal|harmless|nothing "
        "serious|nothing to fear|expected behaviour|routine|standard thing)"},
    Phrase{soothes,
           "(disappears|goes away|vanishes|resolves|drops off|clears|falls off) (by|on|all by) "
           "(itself|its own|themselves)"},
    Phrase{soothes, "(in)? (good|safe|capable|the best) hands"},
    Phrase{soothes,
           "(no one|nobody|noone) (can|could|else can|is going to|has|will) "
           "(use|access|see|touch|take|get|accessed|used|cut|charge|throw|lose)"},
    Phrase{soothes,
           "(so)? (nothing|no money|no more|not a cent|not a penny) (more)? (comes out|goes "
           "out|leaves|will be taken|will leave|is lost|is taken)"},
    Phrase{soothes,
           "(don't|do not|please don't) (think about|bother about|give it) (the|a|that|it|any)"},
    Phrase{soothes, "did (its|their|her|his|the) job"},
    Phrase{soothes,
           "(they|we) (write|send|say|do) (it|that|this) (for|to) "
           "(anything|everyone|everybody|anybody|all)"},
    Phrase{soothes,
           "(look|looks|sound|sounds) (alarming|scary|worse|frightening|serious) *5 (than|but|i "
           "do|they)"},
    Phrase{soothes, "(you're|you are) safe (where|there|now|here|in|at)"},
    Phrase{soothes,
           "(you're|you are|you aren't|you are not) (no|any|not) (trouble|a bother|bother|a "
           "nuisance|nuisance|alone|a burden)"},
    Phrase{soothes, "(plenty of time|all the time you need|no need to (rush|hurry)|time enough)"},
    Phrase{soothes, "(on|every) step of the way"},
    Phrase{soothes,
           "(that's|it's|it is|that is) (all right|alright|perfectly fine|totally fine|quite all "
           "right|completely okay)"},
    Phrase{soothes, "(we're|we are|i'm|i am) (with you|on your side|not going anywhere)"},
    Phrase{soothes,
           "(you|nobody) (did|have done) (nothing wrong|everything right|everything (we|you))"},
    Phrase{soothes,
           "(can't|cannot|won't|will not) (be|get) (lost|cancelled|deleted|charged|cut off|taken)"},
    Phrase{soothes,
           "(you|they) (keep|will keep|get to keep|still have) (your|the|their) "
           "(seat|seats|place|number|spot|discount|slot|home|cover|appointment|turn)"},
    Phrase{soothes,
           "(is|are|stays|remains|will stay|will be) (kept|held|reserved|yours|there) (for "
           "you|until|no matter|whatever|either way)"},
    Phrase{soothes, "(deep|take a) breath"},
    Phrase{soothes, "(help|somebody|someone) is (on the way|on its way|coming)"},
    Phrase{
        soothes,
        "nothing (else|more|that)? (you|for you) (need|to|have to) (to)? (do|worry|pay|sign|fill)"},
    Phrase{soothes, "(you don't|you do not|you needn't) (have|need) to do (anything|a thing)"},
    Phrase{soothes, "(leave|let us do) the worrying"},
    Phrase{soothes, "(leave|let) that to (me|us)"},
    Phrase{soothes, "(is|are) (all|both)? still (there|here|yours|valid|open|on)"},
    Phrase{soothes, "(isn't|is not|aren't|are not) going anywhere"},
    Phrase{soothes, "(you're|you are) (fully|well|both|all)? covered"},
    Phrase{soothes, "(caught|stopped|noticed) (it|this|that) in (good)? time"},
    Phrase{soothes, "(looks|sounds|seems) (much|far|a lot)? worse than"},
    Phrase{soothes, "(staying|stay|stick|sticking) (on|with) (this|it|you) (with you|until)"},
    Phrase{soothes, "^ (just|and|now|please)? breathe $"},
    Phrase{
        soothes,
        "nothing (has|is) (left|moved|happened|been taken|been done|been changed|expired|moving)"},
    // Said of the customer.
    Phrase{soothes,
           "(you're|you are|ur|youre|u r) (really|definitely|certainly|absolutely)? not (on your "
           "own|alone|by yourself|the only|the first|in this alone|in (any)? trouble|a "
           "(bad|terrible|horrible|stupid|rude|difficult|bother|nuisance|burden|silly|pest|failure|"
           "fool|pain)|stupid|silly|daft|being (silly|difficult|rude|a pain|unreasonable|daft|a "
           "nuisance|stupid|dramatic)|to blame|at fault|losing|too late|wasting|bothering|going to "
           "(lose|miss|be left|be stuck|be charged|have to)|going mad|going crazy)"},
    Phrase{
        soothes,
        "(you're|you are|you were|ur|youre) (doing|handling|managing) "
        "(great|fine|brilliantly|really well|so well|very well|the "
        "right|((everything|all|it|this|that|all of it) (just|exactly)? "
        "(right|well|perfectly|brilliantly|beautifully|correctly|you can|we asked|you should)))"},
    Phrase{soothes,
           "(you've|you have|you) (done|did) (nothing wrong|everything (right|you|we)|the right "
           "thing|exactly (right|what)|all (you can|the right)|brilliantly|absolutely nothing)"},
    Phrase{soothes,
           "you can (safely|really|absolutely|always|certainly)? (count|rely|depend|bank) on "
           "(it|that|me|us|this|him|her|them)"},
    Phrase{
        soothes,
        "you can (safely|now|just|all|both)? (stop worrying|let go|stand down|go (back)? to "
        "(bed|sleep)|sleep|breathe|relax|rest|unclench|stop holding|put (it|that|this) (down|out "
        "of your mind)|forget about (it|this)|keep (it|the|your|them|both|your place))"},
    Phrase{soothes, "(go|get|head) (back)? to (bed|sleep)"},
    Phrase{soothes, "(get|go get|try to get) some (sleep|rest)"},
    Phrase{soothes, "(put|set) your (mind|heart) (at (rest|ease)|to rest)"},
    Phrase{soothes,
           "(peace of mind|mind at (rest|ease)|ease your (mind|worries)|put your feet up|breathe "
           "(easy|again|easier)|weight off your)"},
    Phrase{soothes, "(try|do try|please try) not to (worry|panic|stress|fret|upset|be)"},
    Phrase{soothes,
           "(no need to|you needn't|don't) (be|feel) "
           "(sorry|silly|embarrassed|bad|guilty|stupid|daft|afraid|alarmed|scared|worried|ashamed|"
           "nervous|foolish|awkward|frightened|anxious)"},
    Phrase{soothes,
           "no need to "
           "(worry|panic|rush|hurry|stress|apologise|apologize|explain|fret|fear|chase|repeat|"
           "start (again|over|from)|go through|do anything|feel)"},
    Phrase{
        soothes,
        "(don't|dont|do not|never|please don't|u don't) (you)? (lose (sleep|heart|hope)|give up|be "
        "alarmed|beat yourself|be (too)? hard on yourself|torment|go without|sit (there|up|and))"},
    Phrase{soothes, "(never fear|not to worry|worry not|fear not|no bother at all|no fuss)"},
    Phrase{
        soothes,
        "(there's|there is|theres|you're|it's|is|are|it is|that's|under) (really|absolutely)? "
        "(no|not any|not in any|in no|no real|no immediate) "
        "(danger|risk|trouble|rush|hurry|harm|pressure|damage|cause for|reason to "
        "(worry|panic|fear)|need to (worry|panic|rush|hurry|fear|be)|shame in|judgement|judgment)"},
    Phrase{soothes,
           "(it's|it is|this is|that's|that is|its) (not|nothing|isn't) (an "
           "emergency|serious|dangerous|anything (serious|bad|to worry|sinister|you "
           "did)|harmful|permanent|too late|the end of the world|as bad as|bad news|sinister|life "
           "threatening|lost|gone)"},
    Phrase{soothes,
           "(it's|it is|that's|that is|this is|which is|is|are) "
           "(all|completely|entirely|perfectly|fully|easily|quite|very)? "
           "(fixable|reversible|recoverable|sortable|salvageable|solvable|undoable)"},
    Phrase{soothes,
           "(can|could) (all|still|easily|always|certainly|definitely)? be "
           "(undone|reversed|recovered|put right|saved|rescued|salvaged|sorted out)"},
    Phrase{soothes,
           "(it's|it is|that's|this is|just|only|really)? (an|a)? (easily done|easy mistake|common "
           "mistake|honest mistake|simple mistake|easy fix|quick fix|simple fix|easy one to|quick "
           "one to|easy slip)"},
    Phrase{
        soothes,
        "(just|only|merely|nothing but) a (formality|precaution|glitch|technicality|hiccup|routine "
        "(check|letter|test|step)|blip)"},
    Phrase{soothes,
           "(we|i) see (it|this|that) (a lot|all the time|every day|often|daily|quite often|so "
           "often)"},
    Phrase{
        soothes,
        "(plenty|lots|loads|many|most|a lot) of (people|customers|families|parents|us|folk|users) "
        "(do|make|have|get|go|ask|feel|are|find|struggle|miss)"},
    Phrase{soothes,
           "(you're|you are|you) (are)? (far from|hardly|by no means|certainly not|definitely not) "
           "(alone|the (only|first))"},
    // Said of what might be lost.
    Phrase{soothes,
           "(you've|you have|it's|it has|they've|they have|he has|she has|has|have|it is|is|are) "
           "(definitely|certainly|really)? not been "
           "(dropped|lost|forgotten|deleted|cancelled|canceled|removed|taken|sold|overlooked|"
           "touched|hacked|stolen|leaked|compromised|wiped|used|opened|given away|affected)"},
    Phrase{soothes,
           "(hasn't|haven't|isn't|aren't|wasn't|weren't|has not|have not|is not|are not) "
           "(actually|really|been|all|even|yet|at all)? "
           "(lost|forgotten|deleted|gone|wiped|stolen|hacked|compromised|leaked|in danger|at "
           "risk|forgotten about|cancelled|ruined|given away|disappeared|vanished|dropped)"},
    Phrase{soothes,
           "(nothing's|nothing is|nothing has been|nothing was|nothing will be|nothing gets|none "
           "of it is|none of them are|none of it has been|none of that is|none of this is|none of "
           "your *2 is|none of your *2 are) (been|going to be|yet|ever|actually|really)? "
           "(lost|gone|broken|missing|deleted|wiped|wrong|changed|shut|closed|switched|cut|taken|"
           "charged|stolen|leaked|your fault|your doing|on you|wasted|at risk|in "
           "danger|damaged|cancelled)"},
    Phrase{soothes,
           "(no|not a single|not one|not a) "
           "(harm|damage|loss|money|data|photo|file|message|word|note|record|penny|cent|minute) "
           "(is|was|has been|will be|gets|done|been|of it (is|was)|of (it|yours) (is|was|has)) "
           "(lost|gone|done|deleted|taken|missing)?"},
    Phrase{soothes,
           "(its|it's|they're|theyre|you're|youre|he's|she's|that's|thats|everything's|everythings|"
           "all's|money's|data's|account's|place's|seat's|booking's|spot's|is|are|and|be) "
           "(all|still|perfectly|completely|quite|totally|absolutely|very|100|now|kept)? "
           "(safe|secure|intact|untouched|unharmed|unaffected|protected|backed up)"},
    Phrase{soothes,
           "(safe|safely|secure) (with us|with me|here|where|there|stored|in (our|the|my|its)|as "
           "houses|and sound|on our|at our|behind)"},
    Phrase{soothes,
           "(is|are|all|both|it's|still|you're|everything's|quite) (safe and sound|safe and "
           "well|as good as new|right as rain|in one piece|under control|in hand|well looked "
           "after|taken care of|in safe hands|in good hands|accounted for)"},
    Phrase{soothes,
           "(has|have|had)? (got)? (it|this|everything|that|things) (is|all)? (under control|in "
           "hand)"},
    Phrase{soothes,
           "(you won't|you will not|you'll not|you wont|u wont|you won|you'll never|you shan't|you "
           "don't|he won't|she won't|they won't|nobody will|no one will) "
           "(ever|actually|now|even|be)? (be (left|stuck|without|stranded|turned (away|down)|asked "
           "(again|for)|chased|kept|on your own|homeless|evicted|bounced|late|punished|in "
           "trouble|hit|stung|doubled|out of|sent (round|away|back)|passed "
           "(round|around|on|along)|cut|affected|charged|penalised|penalized|alone)|go without|get "
           "(charged|cut|billed|fined|stung|into trouble|another bill|turned|lost)|run out|fall "
           "behind|drop off|see (that|this|it) (charge|fee|bill)? again|hear from them|lose|miss "
           "(it|your|the|out|a)|have to (chase|ask|call|go)|owe)"},
    Phrase{soothes,
           "(can't|cannot|won't|will not|wont|doesn't|does not|never|can not) (ever|now)? (run "
           "out|disappear|vanish|crash|be "
           "(lost|touched|taken|used|repeated|undone|charged|deleted|closed|cancelled|cut "
           "off|switched off|shut off|turned off)|go (wrong|missing|anywhere)|come back to "
           "(bite|haunt)|let you down)"},
    Phrase{soothes,
           "(can't|cannot|won't|will not|wont|doesn't|does not|never|can not) (ever|now)? "
           "(bounce|happen|fail|break|stop|crash|expire|go down|cut out|get lost|come up) *2 "
           "(again|twice|a second|this time|another time|anymore|any more|ever|next time)"},
    Phrase{soothes,
           "(nobody|no one|noone|nobody's|nobodys|none of us) (will|can|could|would|is|are|is "
           "going to|here|has|ever|at all|of us)? (ever|even|else|now|going to)? "
           "(blame|blames|blaming|judge|judges|judging|switch|lose|close|evict|charge|cancel|stop "
           "you|knock|turn you|turns you|spend|withdraw|move (your|it|the)|take "
           "(it|your|that|them|the)|chase|accuse|accusing|cross with|angry "
           "with|touch|touched|reach|open|get in|got in|get at|get into|cut you|come "
           "after|doubts|thinks (you|badly|less))"},
    Phrase{soothes,
           "(you|u|your *1|you're|it|it's|he|she|they|this|that|nothing|everything|the *1|we) "
           "(won't|will not|wont|haven't|have not|hasn't|has not|isn't|is not|aren't|are "
           "not|wasn't|not|didn't|did not|won't be|never be|never will|are never|will never) *3 "
           "<loss>"},
    Phrase{soothes,
           "(nothing|nobody|no one|noone|none of (it|them|you|this)) "
           "(will|is|was|has|can|could|gets|got|is going to|are|were|would|here is) (be|been|going "
           "to|get|getting|being|ever|actually)+? <loss>"},
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
    Phrase{soothes,
           "(i'm|i am|we're|we are|im|i'll be|i will be|i'll|we'll) "
           "(stay|staying|sticking|stick|remain|remaining|keep|keeping) (on (the|this|with)|with "
           "(you|this)|right (here|with)|here|by (you|your|the)|you company|online|until|till)"},
    Phrase{soothes,
           "(you'll|you will|youll|he'll|she'll|they'll) "
           "(still|definitely|certainly|surely|absolutely) "
           "(make|get|have|catch|be|keep|receive|see|fly|arrive|travel|sleep)"},
    Phrase{soothes,
           "(worst case|at worst|at the very worst|if all else fails|the worst that can "
           "happen|whatever happens|even if (that|it|this) (fails|doesn't|does not|happens))"},
    Phrase{soothes,
           "(it's|its|that's|this is|thats|is|was|only|was just|is just) (just|only|merely|simply) "
           "(a|an|the|our|some)? *1 "
           "(display|reminder|glitch|delay|formality|scratch|hiccup|scare|typo|screen|automatic|"
           "routine|precaution|backlog|mix up|rounding|cache|system)"},
    Phrase{soothes, "^ (please|now|ok|so)? relax"},
    Phrase{soothes,
           "(is|are|it's|they're|still) all (there|here|accounted|present|safe|intact|in order|as "
           "it|where|yours|good here)"},
    Phrase{soothes, "(please)? (be|feel|stay) (at ease|reassured|calm|comforted)"},
    Phrase{soothes, "no (harm|damage) (done|was done|has been done|at all)"},
    Phrase{soothes,
           "(don't|do not|dont|please don't|never|kindly do not|kindly don't) (you)? "
           "(worry|panic|fret|fear|be scared|be afraid)"},
    Phrase{soothes,
           "(still|is|are|it's|remains) (fully|completely|absolutely)? (guaranteed|ring "
           "fenced|insured|backed by|protected by|waiting for you|yours to keep|yours for)"},
    Phrase{soothes,
           "(you|your *1) (are|is|will be) (well|fully|completely)? (looked after|taken care of|in "
           "(good|safe) hands|protected|covered for|covered either|covered whatever|safe "
           "(with|now|here|again))"},
    Phrase{soothes, "(loads|lots|plenty|heaps|tons|bags|oodles) of time"},
    Phrase{soothes,
           "can (all|still|easily|always|certainly)? be (brought back|got back|gotten "
           "back|restored|retrieved|won back|made good|made up|turned around|turned round)"},
    Phrase{soothes,
           "(does|do|did|doing|causes|cause|means|meant) (you|it|them)? (no|any|zero) "
           "(harm|damage|lasting harm)"},
    Phrase{soothes,
           "(doesn't|does not|didn't|don't) mean (that)? (you (owe|have "
           "to|did|lose|are|must|failed|broke)|anything (bad|is wrong|serious|went wrong)|it's "
           "(over|lost|gone)|we've (lost|forgotten))"},
    Phrase{
        soothes,
        "(don't|doesn't|do not|does not|won't) (expire|lapse|vanish|run out|disappear|close|end|go "
        "anywhere) (while|until|before|as long as|during|just because|on you)"},
    Phrase{soothes,
           "(is|are|it's|that's|he's|she's|they're) not (about|going) to "
           "(blow|explode|fall|collapse|hurt|crash|close|go (wrong|away|off|missing)|leave "
           "you|cost you|be (lost|cancelled|closed|deleted|taken)|disappear|vanish|run "
           "out|expire|lose|let you)"},
    Phrase{soothes,
           "(can't|cannot|won't|couldn't|can't possibly) (really|actually|possibly)? "
           "(break|harm|damage|ruin|hurt|mess|spoil) (anything|it|this|that|you|him|her|up)"},
    Phrase{soothes,
           "(you're|you are) not being "
           "(scammed|charged|punished|sued|evicted|watched|hacked|ignored|fined|blamed|billed|"
           "judged|difficult|silly)"},
    Phrase{soothes,
           "(it's|it is|its) (quite|totally|perfectly|completely|absolutely)? (okay|ok|alright|all "
           "right|fine) (you|to (be|feel|cry|ask|say|take|worry|not)|that "
           "you|love|really|honestly|i promise|don't)"},
    Phrase{soothes,
           "(make|making|made) (absolutely|very)? sure (that)? (you're|you "
           "are|he's|she's|they're|you|it|he|she|they|nothing|this|that) (on|back|get "
           "there|home|safe|don't|doesn't|do not|never|make it|not "
           "left|won't|aren't|isn't|can't|still get|happens|is lost)"},
    Phrase{soothes,
           "(you're|you are|we're|he's|she's) (grand|sound|golden|sorted|home and dry|good to "
           "go|in the clear|out of the woods)"},
    Phrase{soothes,
           "(known|harmless|common|minor|small|tiny|little|passing) "
           "(hiccup|glitch|quirk|bug|thing|snag|blip|slip)"},
    Phrase{soothes,
           "(booking|reservation|order|offer|agreement|claim|tenancy|policy|contract|place|cover|"
           "price|appointment|ticket|visit|discount|deal|promise|it|that|slot|everything) "
           "(still|all)? (stands|carries on|goes ahead|holds good|stays put|stays as|is "
           "unchanged|are unchanged|carry on)"},
    Phrase{soothes,
           "(exactly|just) (as|where|how|the way) (it|they|you|everything) "
           "(is|are|was|were|left|had)"},
    Phrase{soothes,
           "(works|work|runs|stays on|covers you|protects you) even (when|if|without|though)"},
    Phrase{soothes, "(we|you) (still)? (have|got) (time|all day|all night|ages|long enough)"},
    Phrase{soothes, "^ (easy now|there there|steady now|easy|gently now|come now|now now)"},
    Phrase{soothes, "(as long|for as long) as (it|that|you) (takes|need|want|needs|like)"},
};

}  // namespace

std::span<const Phrase> soothing_phrases() {
  return kPhrases;
}

}  // namespace attune
