// First person and an action.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto owns = static_cast<std::uint16_t>(ReplyPhrase::owns);
constexpr auto future = static_cast<std::uint16_t>(ReplyPhrase::owns_future);
constexpr auto contact = static_cast<std::uint16_t>(ReplyPhrase::contact_later);

constexpr std::array kPhrases = {
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::will_act),
           "(i'll|we'll|i will|we will|i'm going to|i am going to|we're going to|we are going "
           "to|im going to|ill|i shall|we shall|i'm gonna|im gonna|we're gonna|i'm about to|i "
           "wil|i'll be able to|we'll be able to|i'll try to|i'll try and|i'll go and|i'll go "
           "ahead and|i'll do my best to|we'll do our best to)"},
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::let_act), "(let me|lemme|allow me to)"},
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::have_acted),
           "(i've|we've|i have|we have|ive|i had|i've gone ahead and|we've gone ahead and|i went "
           "ahead and|i've had to|i managed to get)"},
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::am_acting),
           "(i'm|i am|we're|we are|im|i've been|i have been|we've been|we have been|i was|i'm "
           "after|i'm just after|we're after)"},
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::i_acted), "i"},
    Phrase{
        future,
        "(i'll|we'll|i will|we will|i'm going to|i am going to|we're going to|we are going to|im "
        "going to|ill|i shall|we shall|i'm gonna|im gonna|i'm about to|i wil) <adv>? <adv>? <do>"},
    Phrase{future, "^ (gonna|will|going to) <adv>? <do>"},
    Phrase{future,
           "(and|then|so) (then|will|i'll|i) (will|shall|also)? <adv>? "
           "(call|write|send|email|mail|text|message|ring|let you|come back|get back|update "
           "you|confirm|check)"},
    Phrase{future, "(we|i|we've|i've) have? (received|got) *5 and will <adv>? <do>"},
    Phrase{future,
           "(you'll|you will) (hear|have (it|an answer|news|word)|get (an answer|word|news)) *3 "
           "(from (me|us)|by|before|tonight|today|tomorrow|in|within)"},
    Phrase{future, "(i'm|i am|we're|we are) back (at|in|on|by|tomorrow|from|with you)"},
    Phrase{owns, "(let me|lemme|allow me to|let me just) <adv>? <adv>? <do>"},
    Phrase{owns, "let me (just|quickly|first)? (take|see|be|know what i can)"},
    Phrase{owns, "let's (get|sort|fix|find|have) (this|that|it|you|a|out|your|someone)"},
    Phrase{owns, "(i've|we've|i have|we have|ive|i had|we had) <adv>? <adv>? <did>"},
    Phrase{owns,
           "(i've|we've|i have|we have|i had|we had) (just|already|now)? had "
           "(it|this|the|your|that|a|him|her|them) *3 <did>"},
    Phrase{owns,
           "(i|we) <adv>? <adv>? "
           "(checked|corrected|refunded|cancelled|canceled|contacted|called|phoned|spoke|emailed|"
           "escalated|forwarded|raised|reset|unlocked|blocked|removed|added|opened|reopened|booked|"
           "rebooked|arranged|changed|updated|replaced|resent|processed|credited|waived|filed|"
           "flagged|fixed|ordered|reserved|moved|switched|transferred|chased|looked "
           "(into|up|at|through)|asked (the|them|our|my|him|her|for)|talked "
           "to|found|released|reactivated|activated|restored|reported|registered|cleared|paid|"
           "restarted|put (it|you|the|a|your|aside|this|in)|sent (you|it|the|a|your|an)|got "
           "(hold|the|them|it|someone)|made (sure|a note|an)|set (it|up|the|you)|passed "
           "(it|this|your|that|on)|stopped|traced|tracked|gave (them|him|her|it|the)|took "
           "(it|this|that|the))"},
    Phrase{owns,
           "(i'm|i am|we're|we are|im|i'm now|i was|i've been|i have been|we've been|we have been) "
           "<adv>? <adv>? <doing>"},
    Phrase{owns,
           "(i'm|i am|we're|we are|im) (already|now|right)? (on it|on this|on the case|on that)"},
    Phrase{owns,
           "^ (ok|okay|right|yes|sure|good)? (on it|checking|looking into|looking at|looking it "
           "up|investigating|on my way) (now|this|it|that|right now|with|for)?"},
    Phrase{owns,
           "(leave|leave all) (it|this|that|of that|all of that|everything) (with|to) (me|us)"},
    Phrase{owns,
           "(bear with me|hold on|hang on|one moment|one second|a moment|a minute|a second|a "
           "sec|stay with me|wait) * while (i|we)"},
    Phrase{owns, "(give me|gimme|i need|i just need) *4 to <do>"},
    Phrase{owns,
           "(i'd|i would|we'd|we would|i am|i'm|we are|we're|i'll be|i will be|more than) "
           "(be|very|only|more than|gladly|also|so)? (happy|glad|pleased|happily|delighted) to "
           "(look|check|find|sort|arrange|send|refund|replace|rebook|book|fix|call|raise|escalate|"
           "investigate|chase|see|give|offer|credit|set|issue|waive)"},
    Phrase{owns,
           "(i|we) can (also|now|gladly|certainly|definitely|of course|offer|even)? "
           "(offer|refund|rebook|replace|send|waive|arrange|credit|book|reserve|issue|resend|reset|"
           "move|switch|cancel|reopen|raise|escalate|put|add|extend|set|give "
           "you|transfer|unlock|block|fix|sort|change|swap|post|reissue|remove|lift)"},
    Phrase{owns,
           "(i|we) (take|am taking|are taking|will take) *2 "
           "(personally|responsibility|over|ownership|care)"},
    Phrase{owns, "(i|we) (promise|guarantee|commit)"},
    Phrase{owns,
           "(i|we) (now|also|just|hereby|gladly)? "
           "(put|add|send|book|reserve|refund|raise|escalate|reset|open|credit|transfer|forward|"
           "cancel|waive|reopen|order|attach|note|mark|flag) "
           "(you|it|this|that|the|a|an|your|them|one|both|all)"},
    Phrase{owns, "(i|we) (will|would|shall) (personally|myself|gladly) *2 <do>"},
    Phrase{owns, "(immediate action|done|sorted|fixed) (i|we) (have|froze|blocked|put)"},
    Phrase{owns, "(i'm|i am) the one who"},
    Phrase{owns, "(i|we) (went|have gone|got) (through|over|back|hold|ahead|to the bottom)"},
    Phrase{owns,
           "(count on me|count on us|my job now|on me now|in my hands|that's mine now|mine to)"},
    Phrase{owns, "(i'm|i am|i'll be) your (contact|point|person|only)"},
    Phrase{owns,
           "(i've|i have|we have|we've) (it|this|your (file|case|order|account|booking)) (in "
           "hand|open|here|up|in front)"},
    Phrase{owns, "(i|we) (have|got)? (it|this|that) in hand"},
    Phrase{owns, "(consider it|consider that) (done|sorted)"},
    Phrase{owns, "(with me now|stays with me|on my desk|is with me|in my hands)"},

    Phrase{contact,
           "(i'll|we'll|i will|we will|ill|i'm going to|we're going to|i shall|i promise to) "
           "<adv>? <adv>? (let you know|let u know|let them know|get back|come back to|get in "
           "touch|be in touch|be back (in touch|with|to)|update you|keep you "
           "(posted|updated|informed|in the loop|up to date)|follow up|call you back|ring you "
           "back|message you|write to you|write back|tell you|inform you|report back|contact "
           "you|call you|ring you|email you|text you|reach out|notify you|ping you|send you an "
           "update|give you (an update|a call|a ring|news))"},
    Phrase{contact, "(you'll|you will) (get|have|hear|receive|see|find) *4 from (me|us)"},
    Phrase{contact, "count on (a (call|mail|message|text|reply)|hearing|me to|my (call|mail))"},
    Phrase{future,
           "(i|we) "
           "(ring|call|phone|text|email|mail|write|message|send|post|transfer|refund|book|come|"
           "visit|pick|bring) (you|it|back|to you|the|your) *3 "
           "(at|by|within|tomorrow|tonight|today|once|as soon|in (#|a few|an hour|<number>))"},
    Phrase{future,
           "(i'll|we'll|i will|we will|i shall|we shall|ill) (have|need) to (check|look|look "
           "into|speak|talk|escalate|raise|consult|contact|verify|transfer|pass|get "
           "(back|hold|someone|approval)|find out|ring|call|order|send|test|ask "
           "(the|my|our|a|someone|around))"},
    Phrase{future,
           "^ will (do|check|look|send|get|let "
           "you|update|ask|ring|call|chase|confirm|sort|fix|revert)"},
    Phrase{owns,
           "(i'm|i am|we're|we are|im|i've been|i have been) <adv>? (on to|onto|on with|on the "
           "phone (to|with)|on the line (to|with)|in touch with|in contact with|back on) "
           "(the|him|her|them|our|my|your|a|this|it)"},
    Phrase{owns,
           "(let me|lemme|let us) <adv>? (get|go|grab|run|make|do|keep|start|stay|leave|wait)"},
    Phrase{owns,
           "(i|we) "
           "(took|got|ran|went|rang|wrote|found|put|set|left|kept|made|gave|brought|told|spoke|"
           "sent|drew|began|held|dug) "
           "(the|it|them|your|a|an|this|that|him|her|out|off|up|back|to|through|over|into|around|"
           "both|all|hold|in touch)"},
    Phrase{owns, "(i|we) (managed to|was able to|were able to|had to) <adv>? <do>"},
    Phrase{
        owns,
        "(i've|we've|i have|we have|ive|i had) <adv>? <adv>? (rung|wrote|written|spoken|sent|got "
        "(hold|the|your|a|an|him|her|them|everything|both|all)|put|set|found|made|given|taken|"
        "brought|told|done|left|kept|held|built|drawn|undone|rewritten|redone|rebuilt|bought|gone|"
        "begun|thrown|pulled|cut|read)"},
    Phrase{
        owns,
        "(leave|pop|put|hand|give) (it|this|that|them|everything) (with|to) (me|us|the team and)"},
    Phrase{owns,
           "(i'm|i am|we're|we are|im) <adv>? doing (everything|all|my best|our best|what i "
           "can|what we can|this|that|it)"},
    Phrase{
        owns,
        "(i'm|i am|we're|we are|im) <adv>? "
        "(getting|making|running|starting|leaving|working|following|coming|closing|showing|looking)"
        " (it|this|that|you|the|your|a|an|on|at|into|through|for|someone|somebody|him|her|them|"
        "sure|up|hold|back|straight|round|over)"},
    Phrase{contact,
           "(will|shall|i'll|we'll) (revert|circle back|report back|loop back|swing back|pop "
           "back|drop you|ring back|phone back|call back|text back|mail you|give you a "
           "(ring|bell|buzz|shout|call|tinkle)|send word|keep you in the picture|keep you "
           "abreast|put you in the picture)"},
    Phrase{
        owns,
        "^ (just|have just|have|already|have now|have also|now|also|i|ive|all) <did> "
        "(it|you|your|the|them|this|that|to|with|a|an|for|our|my|both|him|her|off|in|back|over)"},
    Phrase{owns,
           "(i've|we've|i have|we have|ive|i|we) (just|now|also)? had (a|another) "
           "(word|chat|look|think|dig|quick (word|look|chat))"},
    Phrase{owns,
           "(taking|seeing|chasing|sorting|looking|putting|getting|checking|fixing|calling|raising)"
           " (it|this|that|into|on) (now|myself|personally|up with|with the|right)"},
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::am_acting), "^ am"},
    Phrase{owns,
           "^ (all|ok|okay|right|there|now)? <did> (it|that|this|them|your|you|both|all|these) "
           "(for|from|to|off|on|up|in|back|with|over|myself|now|already|today|order|account|card|"
           "booking|through)"},
    Phrase{owns,
           "(i|we) can (just|now|also|easily|certainly)? (get|have) (that|it|this|you|your *1|the "
           "*1|them) *1 <did>"},
    Phrase{future,
           "(i'll|we'll|i will|we will|ill|i'm going to|we're going to|i shall|we shall) have *2 "
           "(look|call|ring|check|send|bring|fix|sort|come|get|make|write|email|contact|review|"
           "pick|take|drop|phone|text|message|talk|speak)"},
    Phrase{future,
           "(i|we) "
           "(move|switch|put|transfer|send|post|bring|refund|pay|credit|swap|replace|upgrade|take) "
           "(you|it|your *1|this|that|them|both|all) *5 (from (the|today|tomorrow|<day>|#)|on "
           "(the|<day>)|by|today|tomorrow|tonight|once|then|first|next)"},
};

}  // namespace

std::span<const Phrase> owning_phrases() {
  return kPhrases;
}

}  // namespace attune
