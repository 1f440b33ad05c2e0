// Naming a feeling or a hardship and saying that it is one.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto hardship = static_cast<std::uint16_t>(ReplyPhrase::hardship);
constexpr auto validates = static_cast<std::uint16_t>(ReplyPhrase::validates);

constexpr std::array kPhrases = {
    // The hardship, said to be one.
    Phrase{hardship,
           "(that|this|it|that all|which|all of (that|this)|all that) "
           "(is|was|sounds|looks|feels|seems|has been|would be|gets|felt|looked) (like|to be)? "
           "<very>? <very>? (a|an)? <hard>"},
    Phrase{hardship,
           "(that's|it's|thats|that must be|that must have been|that'd be) <very>? <very>? (a|an)? "
           "<hard>"},
    Phrase{hardship,
           "(it|that|this|which|you) must (be|have been|feel|have felt|seem|come as) (like)? "
           "<very>? <very>? (a|an)? (<hard>|<tough>|<felt>)"},
    Phrase{hardship,
           "must (be|have been|feel|have felt) <very>? <very>? (a|an)? (<hard>|<tough>|<felt>)"},
    Phrase{hardship, "(can|could) (be|feel) <very>? (a|an)? <hard>"},
    Phrase{hardship,
           "(that's|it's|that is|it is|what|how|that must be|must be|must have been|such) "
           "(such|quite)? (a|an) <very>? "
           "(horrible|awful|terrible|dreadful|miserable|rotten|nasty|stressful|frightening|scary|"
           "rough|tough|awkward|frustrating|annoying|upsetting|worrying|difficult|hard|painful|"
           "heavy|bad|sad|rubbish|horrid|disappointing|exhausting|lousy|maddening|embarrassing|"
           "infuriating|ghastly|distressing|unpleasant|wretched|long) (and "
           "(horrible|awful|stressful|frustrating|lonely|worrying|sad))? "
           "(spot|place|situation|position|start|experience|thing|feeling|way|wait|week|day|night|"
           "morning|evening|month|mix "
           "up|mess|shock|surprise|blow|moment|time|letter|message|sight|welcome|end|discovery|"
           "business|journey|thing to|state|scare|let "
           "down|string|run|combination|hour|hours|days|weeks)"},
    Phrase{validates, "(how|so) <very>? <hard>"},
    Phrase{hardship, "(is|was|are|were|be|feels) <very>? <very>? (a|an)? <hard> $"},
    Phrase{hardship,
           "(is|was|are|were|feels) <very>? <very>? (a|an)? <hard> (and|to|indeed|of "
           "course|i|especially|when|for|in|with|before|after|on|at|enough|as|no matter|yes|by)"},
    Phrase{validates,
           "^ (that's|how|yes|yeah|oh|oh no|ugh|ouch|hm|no)? <very>? (<hard>|confusing) "
           "(indeed|yes|i agree|i know|isn't it|of course|to say the least|and i|and you|agreed|no "
           "question|i get it|i see that|i must say|too|really)"},
    Phrase{validates,
           "^ (oh|ugh|ouch|oh no|yikes|oof)? (how|what an|what a) <very>? (<hard>|<tough>)"},
    Phrase{hardship,
           "(what a|it is a|it's a|that's a|that is a|such a|must be a) "
           "(nightmare|shock|pain|blow|mess|worry|disappointment|letdown|let "
           "down|headache|scare|fright|hassle|rotten|horrible|strain|burden|ordeal|palaver|saga)"},
    Phrase{hardship,
           "(it is|it's|that is|that's|this is) <very>? (confusing|serious|hard on|difficult "
           "for|hard when|hard for|tough on|tough when|hard to (live|cope|bear|manage|be))"},
    // By what anybody would feel.
    Phrase{validates,
           "(anybody|anyone|everybody|everyone|any of us|all of us|most people|any "
           "parent|nobody|no one|who) (would|wouldn't|could|should|likes|wants|enjoys|deserves)"},
    Phrase{hardship,
           "would "
           "(make|drive|wear|upset|worry|annoy|frustrate|anger|scare|frighten|shake|leave|try|test|"
           "unsettle|infuriate|rattle|hurt|stress) (out|down)? "
           "(anybody|anyone|everybody|everyone|any of us|me|most people|a saint)"},
    Phrase{validates,
           "(i'd|i would|i'd have|i would have) (be|been|feel|felt|have been|have felt|probably "
           "be|also be|certainly be|surely be|honestly be) <very>? <very>? (<felt>|the same|that "
           "way)"},
    Phrase{validates,
           "(i'd|i would) *4 (too|as well|the same|also|in your "
           "(place|shoes|position|situation)|if i were you)"},
    Phrase{validates, "(i'd|i would) (lose|hate|want|not want|not like|be <felt>|have lost)"},
    Phrase{validates, "who (wouldn't|would not) (be|feel)?"},
    // By its being right.
    Phrase{validates, "no wonder"},
    Phrase{validates, "(small|little) wonder"},
    Phrase{validates,
           "(every|all the|good|full|a perfect|a|plenty of|all) (right|reason|cause|reasons) (in "
           "the world)? (to|for being|for it|for that)"},
    Phrase{validates, "(you|you're|you are) * (right|entitled|allowed) to (be|feel)"},
    Phrase{hardship,
           "(is|was|are|be|you're|being|feel|reaction is|feels) <very>? <very>? "
           "(entirely|perfectly|fully|totally|quite)? (understandable|justified|warranted)"},
    Phrase{validates,
           "(it's|that's) (<very>|entirely|perfectly|fully|totally)? (understandable|justified)"},
    Phrase{validates, "^ (<very>|entirely|perfectly|fully|totally)? understandable"},
    Phrase{validates,
           "(<felt>|<feeling_noun>|it|that) *5 (is|are) <very>? (entirely|perfectly)? "
           "(natural|fair|fair enough|reasonable|legitimate|valid|human|no surprise|normal)"},
    Phrase{validates,
           "(it's|it is|only|perfectly|completely|quite|totally|only) "
           "(natural|normal|human|ok|okay|fair) (to (feel|be)|that you (feel|are|re|were)|for you "
           "to (feel|be)|you're|you are|you feel)"},
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
    Phrase{hardship, "(is|was|are|sounds|looks) <very>? (serious|no joke|a lot) $"},
    Phrase{validates,
           "(put|puts|putting|leave|leaves|left|leaving|in) (you|anyone|a family|people)? (in)? "
           "(a|an) <very>? "
           "(difficult|tight|tough|awkward|bad|horrible|impossible|terrible|hard|horrid|nasty) "
           "(position|spot|situation|place)"},
    Phrase{validates, "last thing (you|anyone|anybody|a person|a family)"},
    Phrase{validates, "^ i (really|truly|do)? (hear|feel) (you|ya)"},
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
    Phrase{hardship, "(far|much|way) too (long|much|many|often|late) $"},
    Phrase{hardship, "(gone on|taken|waited|waiting|been) (for)? (far|much|way) too long"},
    Phrase{hardship, "too (long|much) (to|for) (ask|wait|anyone|anybody|be|a)"},
    Phrase{validates,
           "(you were|you are|you're) right to (say|be|stop|complain|insist|ask|push|speak|write)"},
    Phrase{hardship,
           "a "
           "(horrid|horrible|awful|terrible|miserable|dreadful|nasty|rotten|frightening|terrifying|"
           "maddening|heavy|scary|sad|rough|grim|stressful|wretched|lonely) "
           "(experience|thing|place|feeling|way|position|spot|time|week|day|night|wait|situation|"
           "start|shock|place)"},
    Phrase{hardship, "(is|was|are) (a)? lot for (one|anyone|anybody|any|a)"},
    Phrase{hardship,
           "must (feel|be|seem) (like|as if|as though) *3 "
           "(wall|hour|hours|years|forever|joke|nightmare|never|ages|slap|end)"},
    Phrase{hardship,
           "must have (felt|been|seemed|come|cost|hit|taken|looked) "
           "(like|as|a|an|so|very|you|hard|long|such)"},
    Phrase{hardship,
           "(what a|what an) (runaround|run "
           "around|ordeal|shambles|mess|palaver|day|week|night|start|welcome|way)"},
    Phrase{validates,
           "(you|you've|you have) (asked|told|said|explained|written|called|wrote|rang) *2 "
           "(twice|three times|four times|five times|again and again|over and over|several "
           "times|many times) (already|now|and)?"},
    Phrase{validates,
           "(nobody|no one|noone|none of us) (listened|answered|called you|called "
           "back|replied|came|cared|took|bothered|read|rang|showed)"},
    Phrase{hardship,
           "(going|sent|running|being sent|passed|pushed|handed|bounced) (round|around|about|to "
           "and fro|from pillar|back and forth|from (desk|one|person|team|department)) *5 "
           "(<hard>|is|must|would|anyone|anybody)"},
    Phrase{hardship,
           "(it|that|this) (feels|felt|must feel|would feel|must have felt) (like|as if|as though) "
           "*5 (you|wall|ignored|nobody|no one|joke|nowhere|circles|forgotten)"},
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
    Phrase{hardship,
           "(kept|left|sitting|being left|leaving you|left you|keeping you) (completely|all)? in "
           "the (dark|cold|lurch|rain|lobby)"},
    Phrase{validates,
           "(at|come at|happened at) (a|the) (worse|worst|bad) (possible)? (time|moment)"},
    Phrase{validates,
           "(worst|bad|terrible|awful|poor|rotten|horrible) (possible)? (timing|moment|time)"},
    Phrase{validates, "(not|hardly|little|isn't|not at all) (surprised|surprising)"},
    Phrase{validates, "how much (hangs|depends|rides|is riding|this|that|it|you)"},
    Phrase{validates,
           "(understand|know|see|realise|realize|appreciate|get) (exactly|full well|very well)? "
           "what (is|was|that|this|it)? *2 (at stake|hangs on|depends on|riding on|means "
           "(for|to)|does to|meant to)"},
    Phrase{validates,
           "(no|not any|hardly a|not a|hardly the) (good|fit|nice|decent)? way (to|for|anyone) "
           "(start|treat|spend|live|be|find|travel|end|run|welcome|handle|hear|learn|begin)"},
    Phrase{hardship,
           "(that|this|it|which) (must|would|does|can|will|could) (really|surely|just|only)? "
           "(worry|scare|frighten|upset|hurt|sting|annoy|bother|shake|unsettle|stress|rattle|grate|"
           "wear|make you|drive you|leave you|keep you (up|awake))"},
    Phrase{hardship,
           "(that|this|it|which) (really|must|would|will|does|can|just|surely)? "
           "(hurts|stings|worries|scares|frightens|upsets|annoys|bothers|grates|rankles) "
           "(you|anyone|anybody|anyone's|everybody)?"},
    Phrase{hardship,
           "(hurts|stings|smarts|hard) (to (read|hear|see|be)|badly|so much|a lot|when|and)"},
    Phrase{validates, "(rightly|rightfully|justifiably|understandably) (so|<felt>)"},
    Phrase{validates, "(don't|can't|cannot|wouldn't|do not|nobody could|no one could) blame you"},
    Phrase{hardship,
           "(should never|should not|shouldn't|must not|must never|ought not to) (ever)? (have)? "
           "(happened|happen|been|be allowed)"},
    Phrase{validates,
           "(we|i|we've|we have|i've|i have|our team) (really|badly|clearly|have)? (let|failed) "
           "you (down|badly|there|here|twice|all)?"},
    Phrase{hardship, "(as if|like) *5 (wasn't|weren't|was not|isn't) (bad|hard|enough|already)"},
    Phrase{validates, "enough on (your|her|his|their) (plate|mind|hands)"},
    Phrase{validates,
           "(what|all|everything|all that|after what) (you've|you have|you both have|your family "
           "has) (been|gone|had to go) through"},
    Phrase{
        validates,
        "(you've|you have|you had) (already|clearly|really|certainly|had)? (been through|had|gone "
        "through) <very>? (enough|a lot|so much|too much|more than enough|hell|a <very>? "
        "(rough|awful|terrible|long|hard|tough|horrible|miserable|dreadful|rotten|bad|stressful))"},
    Phrase{hardship,
           "(is|was|that's|it's|been) (a|an) <very>? long (time|wait|while|stretch|haul) $"},
    Phrase{hardship,
           "(is|was|that's|it's|been) (a|an) <very>? long (time|wait|while|stretch|haul) "
           "(to|for|without|with|when|and)"},
};

}  // namespace

std::span<const Phrase> validating_phrases() {
  return kPhrases;
}

}  // namespace attune
