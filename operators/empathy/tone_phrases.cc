// Thanks for effort, calm, priority.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto appreciates = static_cast<std::uint16_t>(ReplyPhrase::appreciates);
constexpr auto soothes = static_cast<std::uint16_t>(ReplyPhrase::soothes);
constexpr auto urgent = static_cast<std::uint16_t>(ReplyPhrase::urgent);

constexpr std::array kPhrases = {
    Phrase{appreciates,
           "(thank you|thanks|thank u|cheers|many thanks|thx) (so|very|a lot|ever so|again|a "
           "million|kindly|really)? (much)? (for|to you for) "
           "(your|the|all|such|this|that|being|having|both)? "
           "(very|so|great|kind|honest|clear|detailed|quick|continued|amazing|incredible|really|"
           "extremely|helpful|careful|full|swift|long|good|extra|useful|frank|open)? "
           "(patience|understanding|honesty|feedback|detail|details|photo|photos|picture|pictures|"
           "screenshot|screenshots|report|heads "
           "up|letting|telling|flagging|raising|bringing|sharing|sending|trying|waiting|reporting|"
           "explaining|sticking|pointing|bearing|hanging|holding|staying|confirming|checking|"
           "taking|giving|spotting|patient|understanding|effort|efforts|help|time|trust|clarity|"
           "information|info|story|letter|testing|going|doing|putting|keeping|quick|suggestion|"
           "idea|tip|warning|coming "
           "back|catching|walking|clarifying|providing|trusting|mentioning|asking|noticing|looking|"
           "digging|persisting|persistence|cooperation|speaking up|writing this|writing it|writing "
           "all|saying|calm|courtesy|kindness|kind "
           "words|words|note|list|log|logs|video|proof|form|copy|documents|link|update|correction|"
           "reminder|clear)"},
    Phrase{appreciates,
           "(i|we) (really|truly|do|very much|greatly|so|sincerely|also|highly)? appreciate "
           "(your|you|it|the|that|this|all|everything)"},
    Phrase{appreciates, "(is|are|be) (really|truly|very|much|greatly|so|very much)? appreciated"},
    Phrase{appreciates,
           "(well spotted|good catch|great catch|good spot|nice catch|good thinking|well "
           "done|nicely done)"},
    Phrase{appreciates,
           "(i'm|i am|we're|we are) (really|very|so|truly|most)? (grateful|thankful|glad (you "
           "(told|wrote|said|reported|flagged|asked|let|called|raised|spoke|mentioned|came)|that "
           "you))"},
    Phrase{appreciates, "(means|mean) (a lot|so much|the world) to (us|me)"},
    Phrase{appreciates,
           "(that's|that is|this is|it's) (really|very|super|so|extremely)? (helpful|useful|good "
           "to know)"},
    Phrase{appreciates,
           "(you've been|you have been|you were) (so|very|incredibly|really|more than)? "
           "(patient|kind|gracious|helpful)"},
    Phrase{appreciates, "(nice|kind|good|decent|generous|thoughtful|brave|sweet|lovely) of you"},
    Phrase{appreciates, "(you did) (the right thing|well to)"},
    Phrase{appreciates,
           "(thank you|thanks) (so much|very much|a lot)? for (holding|chasing|the quick|the "
           "clear|the swift|all of|everything you)"},
    Phrase{appreciates, "(thanks|thank you|cheers) (so much|very much|a lot)? for being"},
    Phrase{appreciates,
           "(really|also|already)? helps (a lot|me|so much|enormously|very much|a great deal)"},
    Phrase{appreciates,
           "(it's|it is|that's|that is|i'm) (very|really|so)? (good|great|lovely|right|kind|glad) "
           "that you "
           "(told|called|wrote|asked|let|said|reported|came|rang|checked|noticed|flagged|mentioned|"
           "spoke)"},

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
    Phrase{soothes, "^ breathe"},
    Phrase{
        soothes,
        "nothing (has|is) (left|moved|happened|been taken|been done|been changed|expired|moving)"},

    Phrase{urgent,
           "(treat|treating|treated|handle|handling|marked|mark|marking|flagged|flag|flagging|"
           "logged|dealing|deal|raised|prioritise|class|classed|put|escalated|escalating|passed|"
           "set|sent) *4 (urgent|urgently|priority|as an emergency|as critical|critical)"},
    Phrase{urgent,
           "(top|high|highest|first|absolute|utmost|number one|maximum|full|our|my|a|as) (of|a)? "
           "(priority)"},
    Phrase{urgent,
           "(prioritising|prioritizing|prioritised|prioritized|prioritise|prioritize|expedite|"
           "expedited|expediting|fast track|fast tracked|fast tracking|rush|rushed|rushing) "
           "(it|this|your|you|the|that|a|them|for)"},
    Phrase{urgent, "(been|is|are|be|was|were) (expedited|prioritised|prioritized|fast tracked)"},
    Phrase{urgent,
           "(straight away|straightaway|right away|immediately|without delay|this minute|this "
           "instant|this second|as a matter of urgency|with urgency|urgently|asap|as fast as i "
           "can|as fast as we can|as quickly as i can)"},
    Phrase{urgent, "(i'm|i am|we're|we are|im|she's|he's|they're|having) *5 right now"},
    Phrase{urgent, "right now (i'm|i am|we're|we are)"},
    Phrase{urgent,
           "(top|front|head|start) of (my|our|the|his|her|their|every) "
           "(list|queue|line|pile|shift|round|day)"},
    Phrase{urgent,
           "(before everything|ahead of everything|drop everything|dropping everything|dropped "
           "everything)"},
    Phrase{urgent, "(this|it|that) (can't|cannot|won't|will not|can not) wait"},
    Phrase{urgent,
           "(this|yours|your case|your matter) (is|comes) (urgent|first|an emergency|critical|time "
           "critical|before)"},
    Phrase{urgent,
           "(this|that|it|yours) (comes first|goes first|jumps the queue|goes to the (top|front))"},
    Phrase{urgent, "(i'm|i am|we're|we are) (already)? (on it|on this) (right)? (now|already)"},
    Phrase{urgent,
           "(every minute counts|no time to lose|let's be quick|quickly now|let's move fast|let's "
           "hurry)"},
    Phrase{urgent, "has priority"},
    Phrase{urgent, "^ first thing"},
    Phrase{urgent, "immediate (action|attention|help|priority)"},
    Phrase{urgent,
           "(get out|go outside|leave the (house|building|flat)|call #) (now|at "
           "once|immediately|first)"},
    Phrase{urgent, "(this very minute|this very moment|on the double)"},
    Phrase{urgent, "(on|to) (the|my) other line"},
    Phrase{urgent, "(express desk|fast lane|priority desk|priority queue)"},
    Phrase{urgent, "goes to the (top|front|head) of"},
    Phrase{urgent, "(off|from) *2 other (jobs|job|calls|work|visits)"},
    Phrase{urgent, "(i'll|we'll|i will|we will) do (this|that|it) first"},
    Phrase{urgent, "(get|act|do|start|send|look|come|call|go|on|begin|fix) *4 at once"},
    Phrase{urgent,
           "(sending|sent|send) *3 emergency (crew|team|unit|plumber|engineer|line|service)"},
    Phrase{urgent, "(you're|you are) (next|first) (in line|in the queue|on my list|up)"},
    Phrase{urgent, "(jumped|jumping|jumps|skip|skipping) the queue"},
    Phrase{urgent,
           "(moved|moving|pushed|pushing|bumped|bumping|put|putting) (you|it|this|your *2) (up|to "
           "the (top|front)|first|ahead)"},
    Phrase{urgent,
           "(emergency|urgent) (case|ticket|job|slot|appointment) (for|now|opened|raised|booked)"},
    Phrase{urgent,
           "(we|i|let's) (need to|must|have to|will|should)? (now)? (move|act|be) "
           "(fast|quick|quickly|at once)"},
    Phrase{urgent, "straight to the (top|front)"},
};

}  // namespace

std::span<const Phrase> tone_phrases() {
  return kPhrases;
}

}  // namespace attune
