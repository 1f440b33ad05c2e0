// Saying of a thing that it is hard on somebody.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto hardship = static_cast<std::uint16_t>(ReplyPhrase::hardship);

constexpr std::array kPhrases = {
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
    Phrase{hardship, "(is|was|are|were|be|feels) <very>? <very>? (a|an)? <hard> $"},
    Phrase{hardship,
           "(is|was|are|were|feels) <very>? <very>? (a|an)? <hard> (and|to|indeed|of "
           "course|i|especially|when|for|in|with|before|after|on|at|enough|as|no matter|yes|by)"},
    Phrase{hardship,
           "(what a|it is a|it's a|that's a|that is a|such a|must be a) "
           "(nightmare|shock|blow|mess|worry|disappointment|letdown|let "
           "down|headache|scare|fright|hassle|rotten|horrible|strain|burden|ordeal|palaver|saga)"},
    Phrase{hardship,
           "(it is|it's|that is|that's|this is) <very>? (confusing|serious|hard on|difficult "
           "for|hard when|hard for|tough on|tough when|hard to (live|cope|bear|manage|be))"},
    Phrase{hardship,
           "would "
           "(make|drive|wear|upset|worry|annoy|frustrate|anger|scare|frighten|shake|leave|try|test|"
           "unsettle|infuriate|rattle|hurt|stress) (out|down)? "
           "(anybody|anyone|everybody|everyone|any of us|me|most people|a saint)"},
    Phrase{hardship,
           "(is|was|are|be|you're|being|feel|reaction is|feels) <very>? <very>? "
           "(entirely|perfectly|fully|totally|quite)? (understandable|justified|warranted)"},
    Phrase{hardship, "(is|was|are|sounds|looks) <very>? (serious|no joke|a lot) $"},
    Phrase{hardship, "(far|much|way) too (long|much|many|often|late) $"},
    Phrase{hardship, "(gone on|taken|waited|waiting|been) (for)? (far|much|way) too long"},
    Phrase{hardship, "too (long|much) (to|for) (ask|wait|anyone|anybody|be|a)"},
    Phrase{hardship,
           "a "
           "(horrid|horrible|awful|terrible|miserable|dreadful|nasty|rotten|frightening|terrifying|"
           "maddening|heavy|scary|sad|rough|grim|stressful|wretched|lonely) "
           "(experience|thing|place|feeling|way|position|spot|time|week|day|night|wait|situation|"
           "start|shock)"},
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
    Phrase{hardship,
           "(going|sent|running|being sent|passed|pushed|handed|bounced) (round|around|about|to "
           "and fro|from pillar|back and forth|from (desk|one|person|team|department)) *5 "
           "(<hard>|is|must|would|anyone|anybody)"},
    Phrase{hardship,
           "(it|that|this) (feels|felt|must feel|would feel|must have felt) (like|as if|as though) "
           "*5 (you|wall|ignored|nobody|no one|joke|nowhere|circles|forgotten)"},
    Phrase{hardship,
           "(kept|left|sitting|being left|leaving you|left you|keeping you) (completely|all)? in "
           "the (dark|cold|lurch|rain|lobby)"},
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
    Phrase{hardship,
           "(should never|should not|shouldn't|must not|must never|ought not to) (ever)? (have)? "
           "(happened|happen|been|be allowed)"},
    Phrase{hardship, "(as if|like) *5 (wasn't|weren't|was not|isn't) (bad|hard|enough|already)"},
    Phrase{hardship,
           "(is|was|that's|it's|been) (a|an) <very>? long (time|wait|while|stretch|haul) $"},
    Phrase{hardship,
           "(is|was|that's|it's|been) (a|an) <very>? long (time|wait|while|stretch|haul) "
           "(to|for|without|with|when|and)"},
    Phrase{hardship,
           "(is|was|would be|are) (a|the) (week's|month's|day's|year's|whole (week|month|day))"},
    Phrase{hardship, "(is|are|was|were|be|been) in (shreds|tatters|pieces|bits)"},
    Phrase{hardship,
           "(not nothing|no trifle|no small (thing|matter|sum)|more than (annoying|a "
           "nuisance|anyone|a person|inconvenient))"},
    Phrase{hardship,
           "(ruined|spoilt|spoiled|wrecked|botched) "
           "(it|your|that|this|the|a|by|for|and|after|on|before)"},
    Phrase{hardship, "makes (absolutely)? no sense"},
    Phrase{hardship,
           "(is|was|must be|must have been|it's|that's|can be|would be|feels) <very>? <very>? "
           "(hard|tough|difficult|horrible|awful|impossible|stressful|miserable|scary|frightening|"
           "exhausting|upsetting) (enough)? (to "
           "(work|sleep|sit|wait|live|cope|watch|hear|focus|concentrate|enjoy|plan|manage|bear|be|"
           "feel|keep|carry|juggle|read|take|swallow|trust|relax|switch off|lie|see|lose|find "
           "out|go|come|have|face|deal|end|start|chase|rely|stand|travel|run)|when|with "
           "(a|the|your|two|three|kids|children|so)|on (you|your|anyone|anybody|the|a)|for "
           "(you|your|anyone|anybody|a family))"},
    Phrase{hardship,
           "(is|was|that's|it's|are|feels like|sounds like|been) "
           "(really|just|quite|such|clearly|truly)? (a lot|too much|asking a lot|plenty|more than "
           "enough) (to "
           "(ask|put|take|carry|bear|go|sit|cope|deal|handle|expect|lose|worry|juggle|pay|wait)|"
           "for (anyone|anybody|one|a|any|you)|on (anyone|your|you|one)|at once|all at once)"},
    Phrase{hardship,
           "(that|this|it|which) (really|totally|just|must)? (sounds|sounded|feels|felt|seems|must "
           "feel|must have felt|looks) (like)? (a|an)? <very>? (hell|torture|ordeal|chaos|too "
           "much|overwhelming|lonely|isolating|never "
           "ending|endless|hard|tough|rough|difficult|serious|painful|scary)"},
    Phrase{hardship, "(as|however) <hard> as (it|this|that) (is|must|may|was|feels|sounds)"},
    Phrase{hardship,
           "(hours|days|weeks|months|ages|years) (and|of) "
           "(waiting|silence|hours|days|weeks|months|chasing|nothing|no answer|back and "
           "forth|guesswork|worry|being) *4 (is|was|must|would|and|with)"},
    Phrase{hardship,
           "(no|without) *2 (and|or|with|in|for) *4 (is|must be|that's|would be) <very>? (a|an)? "
           "(<hard>|<tough>)"},
    Phrase{hardship,
           "no *1 should (ever)? (have (to|had)|be "
           "(left|made|kept|sent|told|treated|alone|without|worrying|waiting)|go "
           "(without|to|through|hungry|cold)|sit|wait|spend|live|sleep)"},
    Phrase{hardship,
           "<hard> (for|on) (you|anyone|anybody|everyone|the whole family|your "
           "(family|children|kids|mum|dad|mother|father|daughter|son)|both of you|all of you)"},
    Phrase{hardship,
           "(sounds|sounded|must be|must have been|must feel|feels|felt|looks|would be) <very>? "
           "(like)? (a|an|the)? (absolute|total|complete|real|proper|right|utter|bloody|living)? "
           "<hard>"},
    Phrase{hardship,
           "(is|are|was|were|it's|that's) <very>? "
           "(hard|tough|bad|stressful|difficult|painful|sad|worrying|scary|awful|exhausting) "
           "enough (without|as|already|on|for|when|with|at|to|alone)"},
    Phrase{hardship,
           "(a|an|such|what) "
           "(absolute|total|complete|real|proper|right|utter|bloody|awful|terrible|horrible|living|"
           "horrendous) "
           "(nightmare|ordeal|mess|shambles|disgrace|disaster|headache|shock|blow|worry|farce|joke|"
           "time|day|week|night|morning|start|wait|experience|palaver|carry on)"},
    Phrase{hardship, "(is|was|are) (no|hardly a|hardly any|not a|not any) way (to|for|of)"},
};

}  // namespace

std::span<const Phrase> burden_phrases() {
  return kPhrases;
}

}  // namespace attune
