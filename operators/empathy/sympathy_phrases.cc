// Feeling for somebody, and what only looks like it.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto sympathy = static_cast<std::uint16_t>(ReplyPhrase::sympathy);
constexpr auto stock = static_cast<std::uint16_t>(ReplyPhrase::stock_apology);
constexpr auto boilerplate = static_cast<std::uint16_t>(ReplyPhrase::boilerplate);

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
    Phrase{sympathy,
           "sorry (for|about) "
           "(the|your|all|this|that|my|our|any|such|being|making|keeping|how|what|letting|not|"
           "having|every|so)"},
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
};

}  // namespace

std::span<const Phrase> sympathy_phrases() {
  return kPhrases;
}

}  // namespace attune
