// Feeling for somebody, and what only looks like it.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto sympathy = static_cast<std::uint16_t>(ReplyPhrase::sympathy);
constexpr auto stock = static_cast<std::uint16_t>(ReplyPhrase::stock_apology);
constexpr auto boilerplate = static_cast<std::uint16_t>(ReplyPhrase::boilerplate);

constexpr auto weak = static_cast<std::uint16_t>(ReplyPhrase::weak_sympathy);

constexpr auto platitude = static_cast<std::uint16_t>(ReplyPhrase::platitude);

constexpr std::array kPhrases = {
    Phrase{sympathy,
           "sorry (to (hear|read|see|learn|find)|for (your|what|all|that|this|the "
           "(wait|long|delay|confusion|trouble|mix "
           "up|mess|stress|worry|frustration|experience|upset|problem|problems|mistake|error|"
           "hassle|bother|way|bad|silence|runaround|run "
           "around|late|slow|disappointment|shock|scare|distress|misunderstanding|loss|hold "
           "up|poor)|being|keeping|making|letting|putting|not|any "
           "(trouble|distress|stress|confusion|worry|upset))|about "
           "(that|this|your|the|what|all|how|it|everything)|you|u|you're|you've|you'd|your|it|it's|"
           "that|that's|this|the|things|we|we've|they|our|my|nobody|no one|i|i've)"},
    Phrase{sympathy,
           "(apologies|apologise|apologize|apology) (again|sincerely|deeply|profusely)? for "
           "(the|this|that|your|our|my|any|such|being|keeping|making|not|how|what|all) "
           "(very|long|unacceptable|late|slow|poor|the)? (wait|delay|delays|confusion|mix "
           "up|mess|stress|worry|frustration|experience|upset|problem|problems|mistake|error|"
           "hassle|bother|way|silence|runaround|trouble|distress|misunderstanding|loss|hold "
           "up|service|you|late|response|reply|happened|this|being|disappointment|oversight|"
           "disruption|waiting)"},
    Phrase{sympathy,
           "(my|our|sincere|deepest|heartfelt) (sincere|deepest|heartfelt|warmest)? "
           "(condolences|sympathies|sympathy)"},
    Phrase{sympathy, "(my|our) (heart|hearts|thoughts) (goes|go|are|is) (out|with)"},
    Phrase{sympathy, "(i|we) (do|really|truly)? feel (for|with) (you|your|anyone)"},
    Phrase{sympathy,
           "(i|we) (do|really|truly|honestly)? feel (so|really|just)? "
           "(terrible|awful|bad|horrible|dreadful)"},
    Phrase{sympathy,
           "(sad|saddened|heartbreaking|awful|terrible|horrible|dreadful|gutted) (to|for) "
           "(hear|read|learn|you)"},
    Phrase{sympathy, "(speedy|quick|full|swift) recovery"},
    Phrase{sympathy, "(get|feel|feeling) (well|better) soon"},
    Phrase{sympathy,
           "hope (that)? (you|your|he|she|they) *3 (better|well soon|recover|recovers|okay|all "
           "right|alright)"},
    Phrase{sympathy, "(poor you|you poor|poor thing|bless you)"},
    Phrase{sympathy, "(i|we) (really|truly|do)? regret (that|what|how|hearing|to hear)"},
    Phrase{
        sympathy,
        "(i'm|i am|we're|we are|im) (truly|so|very|really|deeply|terribly|genuinely|sincerely|ever "
        "so|awfully) (truly|so|very|deeply)? sorry $"},
    Phrase{sympathy,
           "(sorry|apologise|apologize|apologies) (again|once more|deeply|sincerely|so much|very "
           "much|profusely)? (for|about) "
           "(the|your|all|this|that|my|our|such|being|making|keeping|how|what|letting)"},
    Phrase{sympathy, "sorry (for|about)"},
    Phrase{sympathy, "(so|truly|terribly|awfully|ever so|deeply|dreadfully) (very)? sorry"},

    Phrase{stock,
           "(apologise|apologize|apologies|sorry|regret|regrets|apology|apologised|apologized) "
           "(again)? *3 (inconvenience|inconveniences|inconvinience|inconvenienced|inconveniance)"},
    Phrase{stock,
           "(apologise|apologize|apologies) (for|about) (any|the) (trouble|issue|issues|problem) "
           "(caused|this|you|that|faced)? *2 $"},

    Phrase{boilerplate,
           "(your|every|all) "
           "(feedback|business|satisfaction|enquiry|inquiry|comfort|opinion|call|message|query|"
           "experience|concern|concerns|custom|comments|loyalty|patronage|case|complaint) "
           "(is|are|matters|matter|means|has been) (very|extremely|really|of|so|a|duly|also)? "
           "(important|valuable|valued|appreciated|utmost|great|lot|received|registered|noted|to "
           "us|lot to)? (importance|lot)? (to us)?"},
    Phrase{
        boilerplate,
        "(be|rest) assured that (your|every|we) *5 (matters|important|seriously|valued|priority)"},
    Phrase{boilerplate,
           "(value|values|appreciate|appreciates) your "
           "(business|feedback|custom|loyalty|patronage|understanding|patience|cooperation|support|"
           "time)"},
    Phrase{boilerplate, "helps us (to)? (improve|serve|get better|provide)"},
    Phrase{boilerplate,
           "(thank you|thanks) (very much|so much)? (for|in advance for) "
           "(your|contacting|writing|reaching|choosing|being|calling|getting)? (continued)? "
           "(patience|understanding|cooperation|message|email|mail|feedback|business|enquiry|"
           "inquiry|to us|us|out|out to us|a valued customer|in touch)? (and understanding|and "
           "patience|and cooperation)?"},
    Phrase{
        boilerplate,
        "(dear|valued|hello|hi|good morning|good afternoon) "
        "(valued|sir|customer|madam|client|guest|member|user|passenger|or|traveller|subscriber)"},
    Phrase{boilerplate, "(kind|best|warm|warmest|many) (regards|wishes|thanks)"},
    Phrase{boilerplate,
           "(customer|client) (service|services|support|care|relations|accounts) (team)?"},
    Phrase{boilerplate, "(team|the team|your|the) (support|service|customer)"},
    Phrase{boilerplate,
           "(your|the) (request|query|case|issue|enquiry|complaint|ticket) (is being|has been|is "
           "currently being|will be) (processed|noted|registered|received|reviewed|handled|looked "
           "into|looked)"},
    Phrase{boilerplate,
           "(that|which|this) (you|this|we|it|our) (may|might|has|have) (have)? (may|might)? "
           "(experienced|caused|cause|faced|suffered|caused you|had)"},
    Phrase{boilerplate,
           "(we|i) (sincerely|deeply|truly|do|would like to|humbly)? (apologise|apologize|regret)"},
    Phrase{boilerplate, "please (accept|do accept) (our|my)"},
    Phrase{
        boilerplate,
        "(we|our) (strive|aim|endeavour|endeavor|always|are committed|pride ourselves|commitment)"},
    Phrase{boilerplate, "(hope|trust) (this|that|you) (helps|clarifies|understand)"},
    Phrase{sympathy, "(i'm|i am|we're|we are|im|i'm so|we're all) <very>? <very>? sorry $"},
    Phrase{sympathy, "^ <very> sorry $"},
    Phrase{sympathy,
           "(i know|yes|no|ah|oh|yeah|right|honestly|and) (i'm|i am|we're|we are|im) <very>? "
           "<very>? sorry"},
    Phrase{sympathy,
           "(i'm|i am|we're|we are|im) <very>? <very>? sorry "
           "(you|u|you're|that|to|for|about|it|this|your|the|we|i|our|how|all|again|mate|love|pet|"
           "hun|my)"},
    Phrase{sympathy,
           "(my|our) (heart|hearts) (breaks|aches|go|goes|went|sank) "
           "(out|for|reading|hearing|with|to|when)?"},
    Phrase{sympathy,
           "(thinking of|praying for|thoughts are with|hearts go out|feeling for|sending (you)? "
           "(love|hugs|a hug|strength|my love|our love|thoughts|best wishes|warm)) "
           "(you|your|him|her|them)"},
    Phrase{sympathy,
           "(sorry for your loss|deepest sympathy|heartfelt sympathy|condolence|condolences)"},
    Phrase{sympathy,
           "(i|we) (really|truly|honestly|just|so)? (hate|hated|feel sick|am sad|are sad|am "
           "saddened|am gutted|am heartbroken|was sad) "
           "(that|to|for|hearing|reading|seeing|how|when) (you|this|that|hear|read|see|your|it)"},
    Phrase{sympathy,
           "(it|that|this) (breaks|broke|hurts|pains|saddens|upsets) (my|our|me|us) "
           "(heart|to|hearts|that)?"},
    Phrase{sympathy,
           "(wish|wishing) (you|him|her|them|your) *3 (recovery|better|well|strength|all the best "
           "with|healing|courage)"},
    Phrase{sympathy,
           "hope (that)? (he|she|they|you|your *2|it) "
           "(is|are|feels|feel|gets|get|recovers|heals|mends) (okay|ok|alright|all "
           "right|better|well|soon|on the mend|feeling)"},
    Phrase{weak,
           "^ (oh|ah|ach|och|aw)? (oh no|oh dear|dear me|oh gosh|oh man|oh love|oh pet|oh hun|oh "
           "bless|oh goodness|oh heavens|oh crap|oh mate|aw man|aww no|ah no|ach "
           "no|ouch|oof|crikey|good grief|blimey|yikes|bummer|oh you poor|oh bother|alas)"},
    Phrase{weak,
           "(what|that's|that is|it's|such) (a|an) <very>? "
           "(shame|pity|pain|bummer|nuisance|letdown|let "
           "down|disappointment|bother|sickener|bore|sin)"},
    Phrase{weak, "(hard|tough|rotten|bad|rough) luck"},
    Phrase{weak, "that (really|truly|just|totally|must)? (sucks|stinks|suck)"},
    Phrase{weak,
           "(that's|that is|thats) (too bad|a bit rubbish|not great|not "
           "good|rough|tough|rotten|unlucky|unfortunate|a downer|gutting) $"},
    Phrase{platitude,
           "(your|every) "
           "(feedback|business|satisfaction|enquiry|inquiry|comfort|opinion|call|message|query|"
           "experience|concern|concerns|custom|comments|loyalty|patronage|complaint|correspondence|"
           "request|email|time) (is|are|matters|matter|means) "
           "(very|extremely|really|of|so|a|always|truly|most|highly)? "
           "(important|valuable|valued|appreciated|utmost|great|lot|to us|a lot|paramount)"},
    Phrase{platitude,
           "(we|i) (really|truly|do|greatly|highly|sincerely|always)? "
           "(value|values|appreciate|appreciates|take) (your|all|every|each|customer|any) "
           "(business|feedback|custom|loyalty|patronage|cooperation|complaints|complaint|comments|"
           "concerns|opinion|opinions|satisfaction)"},
    Phrase{platitude,
           "(as per|per|in line with|according to|in accordance with|subject to|under|due to) "
           "(our|the|company|standard|current|internal|applicable)+ "
           "(policy|policies|procedure|procedures|terms|process|guidelines|protocol|regulations|"
           "rules|tariff|conditions)"},
    Phrase{
        platitude,
        "(we|i) (strive|endeavour|endeavor|are committed|pride ourselves|aim|do our utmost|are "
        "dedicated|work hard) (to|on|in|at) "
        "(provide|providing|offer|offering|deliver|delivering|give|giving|ensure|ensuring|serve|"
        "serving|the|our|improve|improving|resolve|respond|excellent|exceptional|every|customer)"},
    Phrase{platitude,
           "(helps us|help us|allows us|enables us) (to)? (improve|serve|get "
           "better|provide|continue|better)"},
    Phrase{platitude,
           "(this|your) (is an automated|an automatic|automated|auto) "
           "(message|reply|response|acknowledgement)"},
    Phrase{platitude, "(please do not|do not|don't) reply to this (message|email|mail|e mail)"},
    Phrase{platitude,
           "(your) "
           "(request|query|case|issue|enquiry|complaint|ticket|message|mail|email|correspondence|"
           "concern|feedback|application) (is being|has been|is currently being|will be|was) "
           "(duly)? (processed|noted|registered|received|reviewed|handled|looked "
           "into|logged|forwarded|escalated|acknowledged|recorded|assigned|passed on)"},
    Phrase{platitude,
           "(we|i) (hereby)? (acknowledge|confirm) (receipt|the receipt|having received)"},
    Phrase{platitude,
           "(we|i) (kindly|respectfully|humbly)? (ask for|request|thank you for|appreciate) "
           "(your)? (continued|kind)? (patience|understanding|cooperation|indulgence)"},
    Phrase{platitude,
           "(be|rest|please be|please rest) assured (that)? (your|every|we|all|our|it) *5 "
           "(matters|important|seriously|valued|priority|attention|best|process)"},
    Phrase{platitude,
           "(we|i) (understand|apologise for|regret) your "
           "(frustration|concern|concerns|inconvenience|dissatisfaction|disappointment) (and|but) "
           "(we|i|are|our|appreciate|ask|request|thank|unfortunately)"},
    Phrase{sympathy,
           "^ (i'm|i am|im|we're|we are|and|but|oh)? "
           "(really|very|extremely|genuinely|sincerely|honestly|incredibly) "
           "(really|very|so|truly)? sorry $"},
    Phrase{
        sympathy,
        "(i|we) (really|truly|so|do|only|just)? wish (this|that|it|you|we|things|none) (hadn't|had "
        "never|never|didn't|weren't|wasn't|had not|could have|had gone|had been|of this)"},
    Phrase{sympathy,
           "(gutted|heartbroken|sad|sorry|devastated|upset) for (you|your|him|her|them|all of "
           "you|you all|you both)"},
    Phrase{
        stock,
        "(sorry|apologise|apologize|apologies|regret) (again|sincerely|deeply)? *1 (any|the|all) "
        "(trouble|distress|delay|issue|issues|problem|problems|disruption|confusion|discomfort|"
        "hassle|dissatisfaction|difficulty|difficulties|upset|trouble this|annoyance) *2 "
        "(may|might|could|has|have|was|were|been) (have|has)? (been)? "
        "(caused|experienced|faced|encountered|experiencing|had)"},
    Phrase{platitude,
           "(is|are|remains) (always)? our (top|number one|highest|first|main|utmost|greatest)? "
           "(priority|concern|commitment)"},
    Phrase{sympathy,
           "^ (aw|ah|oh|aww|ach|och|oh no|oh dear|no|god|gosh) (i'm|so|really|very)? sorry"},
};

}  // namespace

std::span<const Phrase> sympathy_phrases() {
  return kPhrases;
}

}  // namespace attune
