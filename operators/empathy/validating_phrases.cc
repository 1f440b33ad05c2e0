// Saying that a feeling is right, or that anybody would have it.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto validates = static_cast<std::uint16_t>(ReplyPhrase::validates);

constexpr std::array kPhrases = {
    Phrase{validates, "(how|so) <very>? <hard>"},
    Phrase{validates,
           "^ (that's|how|yes|yeah|oh|oh no|ugh|ouch|hm|no)? <very>? (<hard>|confusing) "
           "(indeed|yes|i agree|i know|isn't it|of course|to say the least|and i|and you|agreed|no "
           "question|i get it|i see that|i must say|too|really)"},
    Phrase{validates,
           "^ (oh|ugh|ouch|oh no|yikes|oof)? (how|what an|what a) <very>? (<hard>|<tough>)"},
    // By what anybody would feel.
    Phrase{validates,
           "(anybody|anyone|everybody|everyone|any of us|all of us|most people|any "
           "parent) (would|wouldn't|could|should|deserves)"},
    Phrase{
        validates,
        "(nobody|no one) (would (want|like|blame|wish|expect|choose|enjoy|be|feel|accept|have|put "
        "up)|should|likes|wants|enjoys|deserves|could (live|sleep|cope|blame|be|do without|work "
        "like))"},
    Phrase{validates,
           "who (wouldn't|would (want|like that|not|be happy|enjoy)|wants to|likes "
           "(that|to|it)|enjoys)"},
    Phrase{validates,
           "(i'd|id|i would|id have|i'd have|i would have) (be|been|feel|felt|have been|have "
           "felt|probably be|also be|certainly be|surely be|honestly be) <very>? <very>? "
           "(<felt>|the same|that way)"},
    Phrase{validates,
           "(i'd|id|i would) *5 (too|as well|the same|also|in your "
           "(place|shoes|position|situation)|if i were you)"},
    Phrase{validates, "(i'd|i would|id) (lose|hate|want|not want|not like|be <felt>|have lost)"},
    // By its being right.
    Phrase{validates, "no wonder"},
    Phrase{validates, "(small|little) wonder"},
    Phrase{validates,
           "(every|all the|good|full|a perfect|a|plenty of|all) (right|reason|cause|reasons) (in "
           "the world)? (to|for being|for it|for that)"},
    Phrase{validates, "(you|you're|you are) * (right|entitled|allowed) to (be|feel)"},
    Phrase{validates,
           "(it's|that's) (<very>|entirely|perfectly|fully|totally)? (understandable|justified)"},
    Phrase{validates, "^ (<very>|entirely|perfectly|fully|totally)? understandable"},
    Phrase{validates,
           "(<felt>|<feeling_noun>|it|that) *5 (is|are) <very>? (entirely|perfectly)? "
           "(natural|fair|fair enough|reasonable|legitimate|valid|human|no surprise|normal)"},
    Phrase{
        validates,
        "(it's|it is|only|perfectly|completely|quite|totally) (natural|normal|human|ok|okay|fair) "
        "(to (feel|be)|that you (feel|are|re|were)|for you to (feel|be)|you're|you are|you feel)"},
    Phrase{validates,
           "(fair|fair enough) (to be|of you to be|that you're|that you are|you're) <felt>"},
    Phrase{validates,
           "(makes|make) (complete|total|perfect|all the|every|a lot of|so much)? sense "
           "(that|you|why|to be|to feel|of course)"},
    Phrase{validates, "(<felt>|<feeling_noun>) *5 (makes|make) (complete|total|perfect)? sense"},
    Phrase{validates, "that makes (complete|total|perfect) sense"},
    Phrase{validates,
           "of course (you are|you're|ur|you feel|you felt|you were|you want|that's|that is|it "
           "is|it feels|it was) *2 (<felt>|<hard>)"},
    Phrase{validates,
           "(you|u|they) (surely|really|certainly|absolutely|all)? (deserve|deserved) (so "
           "much|much|far|a lot|a)? (better|more|apology|an apology|an answer|a straight answer)"},
    Phrase{validates,
           "(you|nobody|no one|anyone|one|people|customers|no patient|no customer|a customer) "
           "(shouldn't|should not|should never|should|ought not) (ever|never)? (have to|have had "
           "to|have|need to|be (left|made|passed|sent|kept|treated|chasing|waiting|asked)) "
           "(to|been|had|gone|explain|wait|chase|ask|repeat|deal|worry|find|go|fight|pay|call|live|"
           "spend|feel|put|be|here|there|in|on|around|without|this|like|for)"},
    Phrase{validates,
           "(isn't|is not|wasn't|was not|falls short of|fell short of|is not at all|was far from) "
           "(the|what) (service|experience|standard|level|you (should|deserve|expect|were "
           "promised|signed))"},
    Phrase{validates,
           "you (were|are|have been|you've been|had been) (left|kept) *3 "
           "(waiting|alone|hanging|standing|in the dark|without|wondering|guessing|stranded|in "
           "limbo|in the cold)"},
    Phrase{validates,
           "(you're|you are|ur) (absolutely|completely|quite|totally|so)? right (to "
           "(be|feel|say|complain|point)|that *4 (hard|not|too|wrong|should))"},
    // By knowing it.
    Phrase{validates, "(i|we) <surely>? <surely>? <know> *5 (<hard>|<feeling_noun>)"},
    Phrase{validates,
           "(i|we) <surely>? <surely>? <know> (how|that|why|you|you're|you "
           "are|it|this|that's|it's|what) *3 (<felt>|<tough>|<hard>)"},
    Phrase{validates,
           "(understand|imagine|see|know|get|appreciate|realise|realize|hear) how "
           "(<hard>|<tough>|<felt>|much|long|badly|it (must )?(feel|felt)|that (must "
           ")?(feel|felt)|this (must )?(feel|felt)|you (must )?(feel|felt|are feeling))"},
    Phrase{validates,
           "(understand|imagine|see|know|get|appreciate|realise|realize|hear) how <very>? <very>? "
           "(<hard>|<tough>|<felt>)"},
    Phrase{validates,
           "(understand|see|get|gets|appreciate) (exactly|completely|totally|perfectly)? why "
           "(you|ur|u|you're|this|that|it|someone|anyone|the|he|she)"},
    Phrase{validates,
           "can (only|well|hardly|barely)? imagine "
           "(how|what|that|the|your|it|this|you|waiting|being)"},
    Phrase{validates,
           "(can't|cannot|can not|couldn't) (even|begin to|even begin to|possibly)? imagine "
           "(how|what|the|being|losing)"},
    Phrase{validates,
           "(i|we) <surely>? <surely>? (know|understand|realise|realize|appreciate) (how|what) "
           "(much|important|this|that|it|precious|big|hard) *4 "
           "(means|meant|mean|matters|mattered|is to you|was to you|to you|takes|took)"},
    Phrase{validates,
           "(i|we) <surely>? (know|realise|realize|see|understand) (that)? (you've|you have|you "
           "had|you were|you) (already)? (been waiting|been through|waited|had to|been passed|been "
           "sent|been promised|tried|called|been trying|counted on|been looking forward|were "
           "looking forward|been on hold|been chasing|been patient|spent|lost|been put|been "
           "left|went through|relied|planned)"},
    Phrase{
        validates,
        "(i|we) <surely>? (know|realise|realize|see|understand) (that)? (this|it|that) (isn't|is "
        "not|wasn't|was not|hasn't been) (easy|ideal|what you|the|good|fun|pleasant|great|nice)"},
    Phrase{validates,
           "(not|hardly) what (you|anyone|anybody) (were|was|wanted|want|hoped|had "
           "hoped|expected|needs|need|needed)"},
    Phrase{validates,
           "(put|puts|putting|leave|leaves|left|leaving|in) (you|anyone|a family|people)? (in)? "
           "(a|an) <very>? "
           "(difficult|tight|tough|awkward|bad|horrible|impossible|terrible|hard|horrid|nasty) "
           "(position|spot|situation|place)"},
    Phrase{validates, "last thing (you|anyone|anybody|a person|a family)"},
    Phrase{validates,
           "(you|u) (sound|seem|look|must be|must feel|must have been|are clearly|are "
           "understandably|have been through) <very>? <very>? (<felt>|a lot|so "
           "much|enough|hell|tired)"},
    Phrase{validates,
           "(your) <feeling_noun> (is|are) *2 "
           "(understandable|justified|valid|fair|clear|heard|real|reasonable|shared)"},
    Phrase{validates,
           "(share|feel|hear|understand|understands|sense|get|acknowledge|recognise|recognize|see|"
           "appreciate|validate) your (<very>|very real|genuine|deep|justified)? <feeling_noun>"},
    Phrase{validates,
           "(on top of|when you're already|while you're already|especially "
           "(with|when|after|now|since|before)) *5 (<hard>|<felt>|a lot|too much|enough)"},
    Phrase{validates,
           "(not|isn't|no) (acceptable|okay|ok|on|right|fair|good enough|how it should be|how "
           "things should|the way) $"},
    Phrase{validates,
           "(you were|you are|you're) right to (say|be|stop|complain|insist|ask|push|speak|write)"},
    Phrase{validates,
           "(you|you've|you have) (asked|told|said|explained|written|called|wrote|rang) *2 "
           "(twice|three times|four times|five times|again and again|over and over|several "
           "times|many times) (already|now|and)?"},
    Phrase{validates,
           "(nobody|no one|noone|none of us) (listened|answered|called you|called "
           "back|replied|came|cared|took|bothered|read|rang|showed)"},
    Phrase{validates,
           "(you|u) (trusted|counted on|relied on|were counting on|were relying on|had counted on) "
           "(us|it|that|this|the)"},
    Phrase{validates,
           "(i|we) (do|really|certainly|clearly|all)? owe you (an|a|more|better|that|one|so|both)"},
    Phrase{
        validates,
        "(a lot of|so much|too much) (stress|worry|hassle|trouble|pressure|waiting|upset|running "
        "around|back and forth|chasing|strain|money to)"},
    Phrase{validates, "^ (ouch|oof|yikes)"},
    Phrase{validates,
           "(at|come at|happened at) (a|the) (worse|worst|bad) (possible)? (time|moment)"},
    Phrase{validates,
           "(worst|bad|terrible|awful|poor|rotten|horrible) (possible)? (timing|moment|time)"},
    Phrase{validates, "(not|hardly|little|isn't|not at all) (surprised|surprising)"},
    Phrase{validates,
           "how much (hangs|depends|rides|is riding|(this|that|it) "
           "(means|matters|costs|hangs|hurts|takes|took|cost|meant|worries))"},
    Phrase{validates,
           "(understand|know|see|realise|realize|appreciate|get) (exactly|full well|very well)? "
           "what (is|was|that|this|it)? *2 (at stake|hangs on|depends on|riding on|means "
           "(for|to)|does to|meant to)"},
    Phrase{validates,
           "(no|not any|hardly a|not a|hardly the) (good|fit|nice|decent)? way (to|for|anyone) "
           "(start|treat|spend|live|be|find|travel|end|run|welcome|handle|hear|learn|begin)"},
    Phrase{validates, "(rightly|rightfully|justifiably|understandably) (so|<felt>)"},
    Phrase{validates, "(don't|can't|cannot|wouldn't|do not|nobody could|no one could) blame you"},
    Phrase{validates,
           "(we|i|we've|we have|i've|i have|our team) (really|badly|clearly|have)? (let|failed) "
           "you (down|badly|there|here|twice|all)?"},
    Phrase{validates, "enough on (your|her|his|their) (plate|mind|hands)"},
    Phrase{validates,
           "(what|all|everything|all that|after what) (you've|you have|you both have|your family "
           "has) (been|gone|had to go) through"},
    Phrase{
        validates,
        "(you've|you have|you had) (already|clearly|really|certainly|had)? (been through|had|gone "
        "through) <very>? (enough|a lot|so much|too much|more than enough|hell|a <very>? "
        "(rough|awful|terrible|long|hard|tough|horrible|miserable|dreadful|rotten|bad|stressful))"},
    Phrase{validates,
           "(i|we) (completely|fully|entirely|do|can|totally)? (agree|agreed) (that|it|this|with "
           "you|you)"},
    Phrase{validates,
           "^ (i'm|i am) (entirely|fully|completely|all)? with you (on|there|that|here)"},
    Phrase{validates,
           "your (very|real|deep|understandable|justified)? "
           "(frustration|anger|annoyance|irritation|worry|worries|anxiety|stress|disappointment|"
           "fear|fears|distress|sadness|grief|nerves|exasperation|panic|dismay|embarrassment|"
           "despair|shock|fright|outrage|fury)"},
    Phrase{validates,
           "(hardly|can't|cannot|no|lost for|without|don't have|have no|barely) "
           "(find|have|any|the)? words (for|to)?"},
    Phrase{validates,
           "(cost|costs|costing) you (sleep|a day|your|days|hours|a night|so much|nerves|money "
           "you|an afternoon|a morning|a weekend)"},
    Phrase{validates, "(weighs|weighing|weigh|weighed) on (you|anyone|your)"},
    Phrase{validates, "(taken|takes|took|taking) (it out of you|its toll)"},
    Phrase{validates, "(got|gets|getting|get) to (you|anyone|anybody)"},
    Phrase{validates, "(worn|wore|wearing|grinding|ground|dragged|beaten) you (out|down)"},
    Phrase{validates, "(anybody's|anyone's|everyone's|everybody's|a saint's|most people's)"},
    Phrase{validates,
           "(shouldn't|should not|ought not to) be (the one|the "
           "ones|sitting|waiting|standing|chasing|climbing|paying|left|treated|stuck|made|passed|"
           "spending|doing|writing|calling|explaining|fighting|worrying|lying|having|this "
           "(hard|slow|complicated|difficult))"},
    Phrase{validates,
           "nothing (about|in) (this|that|it) *2 (is|was|has been) (ok|okay|right|fair|good "
           "enough|acceptable|normal|good)"},
    Phrase{validates,
           "your (patience|trust|faith|temper|confidence) (is|has|was|must|in us) *2 "
           "(gone|run|worn|lost|used|tested|thin|shaken|end)"},
    Phrase{validates,
           "(of course|no surprise|naturally|little surprise|small surprise) *2 (your|you've) *1 "
           "(patience|trust|faith|nerves|temper|lost|had|run|given)"},
    Phrase{validates,
           "(had|have had|you've had) (more than)? enough (of (this|it|that|us)|by now|already)"},
    Phrase{validates,
           "(patient|waited|waiting|suffered|chased|explained|put up with) (for)? (more than)? "
           "(long)? enough"},
    Phrase{validates,
           "the (hardest|worst|toughest|most (frustrating|annoying|stressful)) (part|bit|thing|of "
           "it)"},
    Phrase{validates, "^ (understandably|quite rightly|rightly|naturally) (you|so)"},
    Phrase{validates,
           "(insult to injury|salt (in|into) the wound|last straw|final straw|of all "
           "(days|times|nights|weeks|things)|to top it all|on top of (everything|it all))"},
    Phrase{validates, "must (really|surely|just)? (sting|hurt|smart|ache|grate|rankle|burn)"},
    Phrase{validates,
           "must (look|feel|seem|sound|have looked|have felt|have seemed) (as if|as though|like)"},
    Phrase{validates,
           "(rude|shabby|poor|careless|sloppy|thoughtless|unkind|clumsy|bad|wrong|lousy|rotten|"
           "pathetic|disappointing|weak) (of|from|on|form from) (us|our|my|me)"},
    Phrase{validates, "(with|for) <very>? good (reason|cause)"},
    Phrase{validates,
           "(you've|you have|you had|you'd) (every|good|all the|plenty of|more than "
           "enough|real|ample)? (reason|reasons|cause|grounds) (enough)? (to (be|feel)|for "
           "(it|that|being|feeling))"},
    Phrase{validates,
           "(angry|upset|cross|annoyed|furious|worried|frustrated|fed up) (and)? (rightly|quite "
           "rightly|with good reason|with reason|understandably|for good reason|with every right)"},
    Phrase{validates, "who (could|can|would) blame (you|him|her|them|anyone)"},
    Phrase{validates, "(i|we) (don't|can't|couldn't|do not|wouldn't) blame (you|him|her|them)"},
    Phrase{validates,
           "(you must be|you're probably|you're bound to be|you're clearly|you are clearly|no "
           "doubt you're|you're understandably) <very>? <very>? (fed up|livid|furious|worried "
           "sick|at (your|my|their) wits end|at your wit's end|beside yourself|exhausted|worn "
           "out|frightened|scared|terrified|desperate|in bits|in "
           "pieces|frantic|heartbroken|gutted|distraught|stressed|upset|angry)"},
    Phrase{validates,
           "of course (that|this|it) (would|must|does|is going to)? "
           "(upsets|upset|worries|worry|scares|scare|frightens|frighten|stings|sting|hurts|hurt|"
           "annoys|annoy|makes you|leaves you|feels|rattles|panics|gets)"},
    Phrase{validates,
           "(you)? (were|got|have been|you've been|had been|been|being|getting|to be|to get) "
           "(badly|repeatedly|constantly|endlessly)? (fobbed off|messed (about|around)|let "
           "down|lied to|ignored|failed|thrown|bounced|strung along|brushed off|brushed "
           "aside|given the (runaround|run around)|treated (badly|poorly|unfairly|like)|spoken to "
           "(badly|like|in a way|that way)|passed (around|along|on from|from pillar|from "
           "one|between)|sent (round|around|from|back and|in circles)|kept (waiting|in the "
           "dark|hanging)|left (waiting|hanging|in (the|limbo|bits)|high and dry|stranded|out "
           "in|standing|to (wait|wonder|worry))|stood up|snapped at|shouted at|talked down|made to "
           "(wait|feel|chase|repeat)|pushed (around|from|to and)|stranded|taken for a ride|cut off "
           "mid)"},
    Phrase{validates,
           "(being|to be) (stranded|abandoned|stuck (in|at|on|with|out|without)|locked out|shut "
           "out|turned away|charged twice|double charged|overcharged|accused|blamed|told one "
           "thing|hung up on|cut off|on hold for|alone|without "
           "(heating|heat|power|water|money|a|an|any|your))"},
    Phrase{validates,
           "(losing|lose|lost) (your|a) "
           "(dad|mum|mom|father|mother|husband|wife|brother|sister|son|daughter|parent|child|"
           "partner|friend|nan|gran|grandmother|grandfather|grandma|grandad|dog|cat|pet|baby)"},
    Phrase{validates,
           "(the|all that|all this|that) (waiting|not knowing|uncertainty|silence|worry|back and "
           "forth|chasing) (is|must|was|can|itself|would|alone)"},
    Phrase{validates,
           "(your)? (heart|stomach) (sank|sinks|drop|dropped|in knots|turn|turned|in your "
           "mouth|must have|will have)"},
    Phrase{validates,
           "(makes|make|made) (your|anyone's|anybody's) (heart|stomach|blood|head) "
           "(sink|drop|boil|race|break|turn|spin)"},
    Phrase{validates,
           "(lie|lying|lay|kept|keeps|keeping|keep) (you)? (awake|up at night|up all night)"},
    Phrase{validates,
           "(more than) (anyone|anybody|a person|one person|most people|any|you|a family|a human) "
           "*1 (should|could|can|needs|need|deserves|ought|bargained|signed)"},
    Phrase{validates, "(asking|expecting) (a lot|too much|so much|far too much) (of|from)"},
    Phrase{validates,
           "(you're|you are|you've been|you have been|when you're|while you're|already) (already)? "
           "(going through|dealing with|carrying|facing|coping with|juggling|grieving|caring "
           "for|fighting|up against) (so much|a lot|enough|all (this|that|of)|too "
           "much|hell|grief|such|something (so|this|that|awful|terrible|no one|nobody)|more than)"},
    Phrase{
        validates,
        "(so much|a lot|enough|too much|plenty) (going on|on your (plate|shoulders|mind|hands)|to "
        "(carry|cope with|deal with|juggle|worry about|bear|take in|process))"},
    Phrase{validates,
           "you've (clearly|really|obviously|had|been having)? (had|been having|having) "
           "(such|quite|really)? (a|an)? <very>? "
           "(rough|tough|hard|bad|awful|horrible|terrible|long|stressful|miserable|rotten|trying|"
           "dreadful|lousy|torrid|difficult) "
           "(time|day|week|month|year|few|run|ride|start|night|patch|go|wait|morning|evening|"
           "experience)"},
    Phrase{validates,
           "how (important|urgent|special|precious|vital|critical|crucial|time "
           "sensitive|painful|lonely|scary|unsettling|helpless|exhausting) "
           "(this|that|it|your|the|these|those|a|waiting|being)"},
    Phrase{validates,
           "(especially|particularly) (so close|right before|just before|this close|on top of|with "
           "everything|when you're|after everything|after all|when you|after (such|a) "
           "(long|hard|bad))"},
    Phrase{validates,
           "(i'm|i am|im|we're|we are) <very>? not (at all)? (surprised|shocked) (you|that "
           "you|you're|to hear you|by your)"},
    Phrase{validates,
           "(i'm|i am|we're|we are|im) (ashamed|embarrassed|mortified|appalled|horrified) "
           "(of|by|that|to|at|for|on)"},
    Phrase{validates,
           "(that's|that is|this is|it's|it is|which is) (not|never|hardly|no) (the "
           "(kind|sort|way|standard|level|service|experience)|how (you|we|anyone|a|things|it)|what "
           "(you|anyone|we)|good enough|acceptable|a way to|way to)"},
    Phrase{
        validates,
        "(you|anyone|anybody) (deserve|deserved|deserves) (so much|far|much|a lot)? (better|more)"},
    Phrase{validates,
           "(nobody|no one|noone|no child|no parent|no family|no patient|no customer|no bride|no "
           "one's|no person|nobody's) (should|deserves|wants|needs|ought|would "
           "(want|like|choose|enjoy)) (to)? "
           "(ever|have|go|be|sit|wait|spend|live|sleep|stand|face|carry|feel|worry|hear|miss|start|"
           "chase|do|travel|without|that|this)"},
    Phrase{validates,
           "(fourth|fifth|sixth|third|second|#) (time|call|mail|email|message|person|department) "
           "(is|must|would|and|in a) *3 "
           "(too|enough|annoying|frustrating|ridiculous|maddening|unacceptable|no way|not)"},
    Phrase{validates,
           "(there is|there's|that's) nothing (worse|more "
           "(frustrating|annoying|stressful|frightening|upsetting|infuriating))"},
    Phrase{validates,
           "(insult|adds|adding|add) (to)? (insult|injury|the stress|the worry|your "
           "(stress|worry|worries|load))"},
};

}  // namespace

std::span<const Phrase> validating_phrases() {
  return kPhrases;
}

}  // namespace attune
