// Questions: those that explore the matter, those that check what was understood, and courtesies.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto open = static_cast<std::uint16_t>(ReplyPhrase::open_question);
constexpr auto invites = static_cast<std::uint16_t>(ReplyPhrase::invitation);
constexpr auto courtesy = static_cast<std::uint16_t>(ReplyPhrase::courtesy);
constexpr auto checks = static_cast<std::uint16_t>(ReplyPhrase::checks);
constexpr auto checks_question = static_cast<std::uint16_t>(ReplyPhrase::checks_question);

constexpr auto sums_up = static_cast<std::uint16_t>(ReplyPhrase::sums_up);

constexpr std::array kPhrases = {
    Phrase{open,
           "^ "
           "(and|so|ok|okay|but|right|well|hi|hello|hey|sure|alright|oh|now|first|then|also|great|"
           "good|thanks|just|ah|hm)? (and|so|tell me|may i ask|can i ask|could i "
           "ask|exactly|roughly|about|at|on|in|to|for|from|since|with|by|of|there|quickly|first|"
           "please|again)? "
           "(what|what's|whats|how|how's|when|where|where's|which|who|who's|whom|whose|why|what're|"
           "wht|wat)"},
    Phrase{
        open,
        "(and|or|but|so|please|me|us|ask|know) (since "
        "when|what|how|when|where|which|who|why|what's) "
        "(is|are|was|were|did|do|does|happens|happened|exactly|you|it|the|your|kind|sort|long|many|"
        "much|has|have|would|went|browser|device|version|model|phone|day|one|page|error|made)"},
    Phrase{static_cast<std::uint16_t>(ReplyPhrase::open_word),
           "(what|what's|whats|how|how's|when|where|where's|which|who|who's|whom|whose|why|since "
           "when)"},
    Phrase{invites,
           "(tell|show) (me|us) (more|a (bit|little) more|a "
           "little|about|exactly|what|how|when|where|which|why|who|everything|the "
           "(whole|story)|briefly|roughly|please)"},
    Phrase{invites, "(walk|talk|take) me through"},
    Phrase{invites,
           "(describe|explain) (what|how|the|a|it|your|where|when|exactly|briefly|in|to me|for "
           "me|please|this|that|why|more)"},
    Phrase{invites,
           "(say|share|know|hear|learn|give me) (a (bit|little) more|more (details|about|detail))"},
    Phrase{invites,
           "(i'd|i would|we'd) (like|love|want) to (understand|hear|know) "
           "(what|how|more|why|when|where)"},
    Phrase{invites, "^ (please)? (describe|explain|list)"},

    Phrase{courtesy, "who (wouldn't|would not|would)"},
    Phrase{courtesy, "(anything|something) else"},
    Phrase{courtesy, "(how|what) (else)? (can|may|could|might) (i|we)"},
    Phrase{courtesy,
           "(how are you (today|doing|this|and)|how do you do|how's it going|how are things|how is "
           "your day)"},
    Phrase{courtesy, "(how|what) (does|do|would|about) (that|this|it) (sound|work|suit|be)"},
    Phrase{courtesy,
           "(how was|how would you rate|how likely|how did we|how satisfied|how do you rate)"},
    Phrase{courtesy, "what (brings|can i) (you here|help|do)"},
    Phrase{courtesy,
           "(tell|give|send) me your "
           "(order|account|name|postcode|address|email|phone|number|booking|customer|date|policy|"
           "reference|full|zip|card)"},
    Phrase{courtesy, "(how about|why don't (you|we)|why not|what if (i|we))"},
    Phrase{courtesy,
           "(what are you (talking|doing)|how dare|what do you want|what did you expect|who "
           "cares|so what)"},
    Phrase{courtesy, "would (that|this|it) (suit|work|help|be)"},
    Phrase{courtesy,
           "(which|what) (one|of (these|those|them|the two)|time|slot) (would|do) you "
           "(like|prefer|rather|want)"},
    Phrase{courtesy, "how are you $"},

    Phrase{checks,
           "(if|did|have|do) (i|i've|we|we've|i have) (have)? (understand|understood|understand "
           "you|get|got|heard|hear|read|follow) (you|it|this|that|correctly|right|properly)"},
    Phrase{checks,
           "(just|quickly|only)? (to|let me|i want to|i'd like to) (confirm|make sure|double "
           "check|be sure|sum up|summarise|summarize|recap|clarify|repeat|play) "
           "(i|you|we|what|this|back|the following|so|if)"},
    Phrase{checks,
           "^ (just|so|ok|okay)? (just)? (to|let me) (confirm|sum "
           "up|summarise|summarize|recap|clarify|be clear|make sure|repeat|be sure)"},
    Phrase{checks,
           "(repeat that back|in other words|in short|so in sum|the way i understand|as i "
           "understand)"},
    Phrase{checks, "(you're|you are|so you) (saying|telling me)"},
    Phrase{checks,
           "(it|this|that) (sounds like|sounds as if|looks like|seems) "
           "(the|your|you|it|this|that|they|we|there)"},
    Phrase{checks,
           "from what (you've|you|i) (told|said|told "
           "me|say|describe|described|can|wrote|write|gather|understand|hear)"},
    Phrase{checks,
           "(am i|are we|was i|do i have|have i got|did i get) "
           "(right|correct|that|it|this|following)"},
    Phrase{checks,
           "(what i'm hearing|what i hear|what i understand|what i gather|my understanding)"},
    Phrase{checks, "(i|we) (see|understand|gather|take it|read|hear that) (that)? (you|your|the)"},
    Phrase{checks, "(that's|it's|all|is|are)? (noted|written down) $"},
    Phrase{checks, "^ (ok|okay|right|so|got it|thanks|yes|noted|perfect|alright|ah|oh|and)? #"},
    Phrase{checks, "^ (right|ok|okay|alright|good|hm|ah) so"},
    Phrase{checks,
           "(if|do|did|whether) (i|we) (follow|understand|understood|got that|have that|see it "
           "right)"},
    Phrase{checks_question, "(right|correct|yes|is that it|isn't it|is it|did i|yeah|no) $"},
    Phrase{checks_question, "is (that|this) (right|correct|it|so|what you|still)"},
    Phrase{checks_question, "(you|u) (mentioned|said|wrote|told|mean|meant)"},
    Phrase{checks_question, "^ (so|and so|ok so|okay so)"},
    Phrase{checks_question, "still (so|the case|right|true)"},
    Phrase{sums_up,
           "^ (ok|okay|right|alright|ah|oh|and|good|hm|yes|got it|gotcha|understood|i "
           "see|sure|great|perfect|thanks|thank you|noted|fair enough)? (so|so then|so "
           "basically|so in short|in short|in summary|to recap|to sum up)"},
    Phrase{checks,
           "(just|so|ok|okay|quickly|only)? (to|wanna|want to|let me|lemme|i'll|can i|could i|may "
           "i|i'd like to|wanted to) (just|quickly|first)? ((check|double "
           "check|confirm|clarify|make sure|be sure|be clear) (that)? (i|i've|i "
           "have|you|you're|you've|we|we're|we've|my|both of us|what (you|happened))|recap|sum "
           "up|summarise|summarize|(read|play|say|repeat) (that|this|it) back|get (this|that|it) "
           "straight|see if i (have|get|got|understand|follow))"},
    Phrase{checks,
           "(if|so if|just so) (i've|i have|i|we've|we) "
           "(got|get|have|understand|understood|read|follow|followed|heard) "
           "(this|that|it|you|your|all of this)? *2 (right|correctly|straight|properly|clear)"},
    Phrase{checks,
           "(am i|are we|was i|would i be) (right|correct) (that|in|to|so|thinking|saying)?"},
    Phrase{checks,
           "(have i|did i|have we|did we) "
           "(got|get|understood|understand|read|hear|heard|catch|caught|miss|missed|follow) "
           "(this|that|it|you|your|anything|everything|all)"},
    Phrase{checks,
           "(as|like|what) (you|u) (say|said|describe|described|mention|mentioned|wrote|write|put "
           "it|told|explained|explain)"},
    Phrase{checks,
           "(you|u) (say|tell me|told me|told "
           "us|describe|described|mention|mentioned|explained|wrote|write) "
           "(that|the|your|it|you|a|an|there|how|in|about|of)"},
    Phrase{checks,
           "(correct me if|stop me if|the gist|in a nutshell|in summary|to recap|to summarise|to "
           "summarize|to sum up|long story short|let me play|let me repeat)"},
    Phrase{
        checks,
        "(what you're saying|what you are saying|what you mean|what you're telling|what happened "
        "is|what went wrong is|the (problem|issue|situation|story|question) (is|as i|then|here))"},
    Phrase{checks, "(that's|that is) (quite something|a big|a long way|some (going|number|run))"},
    Phrase{checks,
           "(so|and) "
           "(you|you've|you're|your|you'd|it's|he's|she's|they've|they|it|the|there's|that's) *5 "
           "(and|but|since|for|from|with|without|because|while) *5 (right|correct|yes|yeah|is that "
           "it|have i got that) $"},
    Phrase{courtesy,
           "(which|what|what's|whats) (is|are|was)? (the|your)? (full)? (email|e "
           "mail|street|surgery|branch|address|postcode|post code|zip|name|date of "
           "birth|reference|floor|city|town|country|surname|username|iban|dob)"},
    Phrase{courtesy,
           "(could|can|would|will) you (please|kindly)? (read|send|give) (me|us|out)? "
           "(what|which|where|when)"},
    Phrase{courtesy, "(how|what) (do|can|may|shall|should) (i|we) (call|address|help|assist)"},
    Phrase{checks,
           "^ (and|so|ok|okay|right)? just to (check|confirm|clarify|be "
           "(clear|sure|certain)|recap|make sure|double check)"},
    Phrase{checks,
           "^ (ok|okay|so|right|hm|ah)? (sounds|looks|seems) (like|as if|as though) "
           "(the|your|you|it|this|that|they|a|an|there|we)"},
    Phrase{checks,
           "(in other words|put another way|in short|so in short|basically you|so basically)"},
    Phrase{courtesy,
           "(which|what) (size|colour|color|one|option|flavour|seat) (would|do) you "
           "(like|prefer|want)"},
};

}  // namespace

std::span<const Phrase> question_phrases() {
  return kPhrases;
}

}  // namespace attune
