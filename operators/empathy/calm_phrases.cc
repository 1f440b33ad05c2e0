// Calm: plain short answers, excuses and requests that a model takes for distress by their first
// word ("nope", "sorry, English please", "no, i was asleep"). They count only where nothing in the
// text says otherwise: no exasperation, trouble, threat or request for somebody else. [O]
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kCalm = R"(
^(ok|okay|oh|ah|hi|hello|um|er|well|right|yes|no|and|hiya|hey|yeah|oops|whoops|ahh)+? (sorry|apologies|my apologies|excuse me|pardon|beg your pardon|oops|sry|soz|forgive me) (what|which|who|whose|when|where|how|could|can|would|do|did|does|is|are|was|english|in english|i (meant|mean|don't (speak|read|understand|follow|have)|dont (speak|read|understand|follow|have)|do not (speak|read|understand|have)|mistyped|misread|missed|didn't (see|catch|get|notice|know|mean|quite)|didnt (see|catch|get|notice|know|mean|quite)|was (away|asleep|in|on|at|driving|cooking|out|busy)|had to|forgot|should have|thought|put|typed|just|am (new|not)|pressed|had|only|got)|for (the|my|being|asking|all|late|typo|confusion|delay|another|so)|to (bother|ask|trouble|hear|be)|wrong|typo|meant|about|my|the|that|that's|one|just|quick|if|no|not|got|phone|had|missed|misread|back|didn't|didnt|yes|it's|its|you|your|there|bad|autocorrect|this|a)
^(no|nope|nah|non|nay|neither|none|not really|not yet|nothing|never|no no)$
^(no|nope|nah|no no|not yet|not really|neither)+ (i|it|it's|its|we|that's|thats|she|he|they|works|just|only|nothing else|not yet|both|all|the (other|first|second|one|same|card|app|email|link|new|old)|my (wife|husband|phone|own|first|name|address|card|mum|son|daughter|email)|thanks|thank|worries|problem|need|i'm|im|i've|ive|i'll|i'd|that|don't|dont|haven't|havent|never|at|on|in|from|same|two|#|a|an|this|yesterday|today|i was|i am|i did|i have|sorry|rush|hurry|idea|neither|this is|mine|still have|other|others|questions|changes|matter)
^(don't|dont|do not|didn't|haven't|havent|never|can't) (own|have|use|use one|own one|had|know|remember|think so|see|mind|see one|have one|have it|have a|need|want to change) (one|any|it|a|an|that|the|them|either|yet|much|so|which|by|off|my|this|to|$) *3
^(no|nope|nah|it's|its|that's|thats|really)+? (not a|not any|no) (big|real)? (problem|issue|bother|worry|trouble|rush|hurry|deal|matter)$
^(fair enough|no worries|no problem|all good|not a problem|no rush|no hurry|take your time|understood|makes sense|got it|whatever works|either is fine|whichever)$
^(tomorrow|today|yesterday|<day>|this morning|last week|last night|by (card|phone|mail|post|email|direct debit|bank|paypal|app|chat|transfer)|with (card|paypal|a)|visa (debit|card|ending)|mastercard (debit|card|ending)|paypal|debit|credit|android|iphone|samsung|windows|mac|safari|chrome|firefox|both|neither|black|blue|white|red|green|grey|gray)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::calm, Tells::holds, kCalm}};

}  // namespace

std::span<const CuePhrases> calm_phrases() {
  return kPhrases;
}

}  // namespace attune
