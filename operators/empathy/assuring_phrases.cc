// Assurance: what we do so that there is nothing to fear, and our word for it.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto soothes = static_cast<std::uint16_t>(ReplyPhrase::soothes);

constexpr std::array kPhrases = {
    Phrase{soothes,
           "(rest|be|stay) assured (that)? (your "
           "(money|data|booking|order|account|place|seat|seats|refund|file|photos|card|details|"
           "savings|deposit|policy)|the|no|nothing|nobody|it|this|everything|you)"},
    Phrase{
        soothes,
        "(i|we) (can)? (also|fully|absolutely|certainly)? (assure|promise|reassure|guarantee) you"},
    Phrase{soothes,
           "you can (safely|really|absolutely|always|certainly)? (count|rely|depend|bank) on "
           "(it|that|me|us|this|him|her|them)"},
    Phrase{soothes,
           "(have|has|got|you've got|that's|give you|gave you|you have|on) (my|our) (word|solemn "
           "word|full support|guarantee)"},
    Phrase{soothes,
           "(hand on heart|cross my heart|promise you that|and that's a promise|that's a promise|i "
           "promise (that|it|this|we|nothing|no|nobody|you)|guarantee (it|that|you|this))"},
    Phrase{soothes,
           "(we've|i've|we have|i have|we|i) (got|have) (you (covered|sorted)|your back|it (all)? "
           "(covered|under control|in hand|from here)|this (covered|under control|in hand|from "
           "here)|everything (covered|under control|in hand))"},
    Phrase{soothes, "(we've|we have|i've|i have) got (you|this|your back)"},
    Phrase{soothes,
           "(has|have|had)? (got)? (it|this|everything|that|things) (is|all)? (under control|in "
           "hand)"},
    Phrase{soothes,
           "(we|i) (still)? (have|keep|hold|kept|saved) (every|all|a copy of|copies of) *2 "
           "(version|copy|copies|backup|photo|message|file|note|word|of it|of them|record)"},
    Phrase{
        soothes,
        "(server|system|cloud|backup|archive) (has|keeps|holds|kept) (every|all|a copy of|copies "
        "of) *2 (version|copy|copies|backup|photo|message|file|note|word|of it|of them)"},
    Phrase{soothes,
           "(i'll|we'll|i will|we will|let me|let us|i can) take (it|this|things|over|that) (all)? "
           "(from here|off your (hands|shoulders|plate)|on for you)"},
    Phrase{soothes,
           "(leave|let) (that (to (me|us))|us do the worrying|the (rest|worrying|chasing|hard "
           "part|paperwork|running)|all (that|the rest)|the rest of it|us worry|me worry)"},
    Phrase{soothes,
           "(let|leave) (me|us|that part|it) (to)? (do the|handle the|carry|worry about|take the) "
           "(worrying|chasing|rest|running|that|it|this|weight|stress|load)"},
    Phrase{
        soothes,
        "(i'm|i am|we're|we are|im) (definitely|certainly|really|absolutely)? not "
        "(leaving|letting|hanging up|putting the phone|giving up|going to (let|leave|lose|give "
        "up|hang up|drop)|going (anywhere|away)|cross with|angry with|judging|upset with|blaming)"},
    Phrase{soothes,
           "(i|we) (won't|will not|wont|shan't) (leave you|let "
           "(you|this|it|that|anything|anyone)|hang up|rest until|abandon|forget "
           "(you|about|this)|give up|drop (you|this|the)|lose (you|it|your)|go anywhere|be going "
           "anywhere|stop until|see you|charge you|bill you|cut you)"},
    Phrase{soothes,
           "(we'll|we will|i'll|i will|we're going to|let's|we|together we'll) "
           "(soon|definitely|certainly|surely)? (get (this|it|that|you|everything|the) *2 "
           "(sorted|fixed|resolved|solved|right|straightened|back|there|home|through)|sort "
           "(this|it|that|everything) (out)?|make (it|this|things) right|find a "
           "(solution|way|fix)|take (good)? care of (it|this|that|everything|you|the|your)|fix "
           "(this|it) (together|for you)|figure (this|it) out|work (this|it) out|see this "
           "through|get through)"},
    Phrase{soothes,
           "(we'll|we will|i'll|i will|we can|we're going to|together we'll|let's|we|us) "
           "(all|both|soon|definitely|certainly|surely|always)? (look after "
           "(you|it|this|him|her|them|everything|that)|take (it|this|things) "
           "(one|slowly|step|slow|calmly|bit|from there)|go (slowly|slow|through it together)|do "
           "(it|this|that) together|get (you|him|her|them) *2 (there|home|through|in time|on "
           "time|to your|back|okay|safe|seen|down the aisle|moving|sorted)|have you "
           "(back|up|home|on your way|sorted|moving|out)|put (it|this|that|things) right|sort "
           "(you|it all|all of (it|this|that)|all this|things|everything) (out)?)"},
    Phrase{soothes,
           "(make|making|made) (absolutely|very)? sure (that)? (you're|you "
           "are|he's|she's|they're|you|it|he|she|they|nothing|this|that) (on|back|get "
           "there|home|safe|don't|doesn't|do not|never|make it|not "
           "left|won't|aren't|isn't|can't|still get|happens|is lost)"},
    Phrase{soothes,
           "(worst case|at worst|at the very worst|if all else fails|the worst that can "
           "happen|even if (that|it|this) (fails|doesn't|does not|happens)) (is)? *1 "
           "(we|i|we'll|i'll|we'd|i'd|you (still|get|keep|can|have)|a|it (takes|arrives|comes))"},
    Phrase{soothes,
           "(either way|whatever happens|come what may|no matter what) "
           "(we|we'll|i'll|i|nobody|nothing|you're (covered|safe|not)|you'll "
           "(have|get|keep|be|still)|you (keep|still|won't|will not|get|have your)|your *1 "
           "(is|are|stays|stay) (safe|kept|yours|covered|booked|held))"},
};

}  // namespace

std::span<const Phrase> assuring_phrases() {
  return kPhrases;
}

}  // namespace attune
