// First person and an action.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto owns = static_cast<std::uint16_t>(ReplyPhrase::owns);
constexpr auto future = static_cast<std::uint16_t>(ReplyPhrase::owns_future);
constexpr auto contact = static_cast<std::uint16_t>(ReplyPhrase::contact_later);

constexpr std::array kPhrases = {
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
    Phrase{owns,
           "(we've|we have|i've|i have) (already|now|just|also)? (credited|moved|got you "
           "(a|the|on|in|back)|put you|put a)"},
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
    Phrase{contact,
           "(you'll|you will) (hear|get (an update|word|news)) (back|again|more)? from (me|us)"},
    Phrase{contact, "(you'll|you will) (get|have|hear|receive|see|find) *4 from (me|us)"},
    Phrase{contact, "count on (a (call|mail|message|text|reply)|hearing|me to|my (call|mail))"},
};

}  // namespace

std::span<const Phrase> owning_phrases() {
  return kPhrases;
}

}  // namespace attune
