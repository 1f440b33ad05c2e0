// Assurance: what is done so that there is nothing to fear.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto soothes = static_cast<std::uint16_t>(ReplyPhrase::soothes);

constexpr std::array kPhrases = {
    // What we do so that there is nothing to fear.
    Phrase{soothes,
           "(we've|i've|we have|i have|we|i) (got|have) (you (covered|sorted)|your back|it (all)? "
           "(covered|under control|in hand|from here)|this (covered|under control|in hand|from "
           "here)|everything (covered|under control|in hand))"},
    Phrase{soothes,
           "(we|i) (still)? (have|keep|hold|kept|saved) (every|all|a copy of|copies of) *2 "
           "(version|copy|copies|backup|photo|message|file|note|word|of it|of them|record)"},
    Phrase{soothes,
           "(i'll|we'll|i will|we will|let me|let us|i can) take (it|this|things|over|that) (all)? "
           "(from here|off your (hands|shoulders|plate)|on for you)"},
    Phrase{soothes,
           "(leave|let) (the (rest|worrying|chasing|hard part|paperwork|running)|all (that|the "
           "rest)|the rest of it|us worry|me worry)"},
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
           "anywhere|stop until|see you)"},
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
           "(you|he|she|they) (will)? (still|definitely|certainly)? (make it (in time|on "
           "time|to|there)|be (there|home|back|in) in (good)? time|have it in (good)? time|get "
           "there in (good)? time)"},
    Phrase{soothes,
           "(you'll|you will|he'll|she'll|they'll|it'll|we'll|it will|you're going to|it's going "
           "to|things are going to|everything's going to|all going to|gonna) "
           "(still|definitely|all|certainly)? (be (ok|okay|alright|all right|fine|grand|looked "
           "after|well looked|in good|in safe|safe|safe and)|make it|work out|turn out|come "
           "right|get through|pull through|be over soon|be there for)"},
    Phrase{soothes,
           "(have|has|got|you've got|that's|give you|gave you|you have|on) (my|our) (word|solemn "
           "word|full support|guarantee)"},
    Phrase{soothes,
           "(hand on heart|cross my heart|promise you that|and that's a promise|that's a promise|i "
           "promise (that|it|this|we|nothing|no|nobody|you)|guarantee (it|that|you|this))"},
    Phrase{soothes, "(take|have) (a|one) (deep|slow|big|long|moment to)? (breath|breather)"},
    Phrase{soothes, "(deep breaths|breathe in|just breathe|keep breathing|slow breaths)"},
    Phrase{soothes,
           "(take|have|you have|you've got|got|there's|with) (all the|as much|as long as|as "
           "many|plenty of|lots of|loads of|enough) (time|minutes|you)? *2 (you need|you like|you "
           "want|in the world|left|to spare|takes|needed|for (that|it|this))"},
    Phrase{soothes,
           "(in your own|at your own|in his own|at whatever|whenever you're|when you're|whenever "
           "you are|when you are|as soon as you're) (own)? (time|pace|ready|up to it|feeling)"},
    Phrase{soothes,
           "(no|there's no|zero|absolutely no|really no|without any) "
           "(rush|hurry|pressure|panic|stress|judgement|judgment) (at "
           "all|here|whatsoever|on|from|to)?"},
    Phrase{soothes, "(one|a) (thing|step|day|bit|bill|page|question) at a time"},
    Phrase{soothes,
           "(the worst|the hard part|the hardest part|the bad part|the scary part|the danger) is "
           "(now|all|well)? (over|behind|past|done)"},
    Phrase{soothes,
           "(caught|spotted|found|stopped) (it|this|that|them) (early|in time|before "
           "(any|anything|it|they|he))"},
    Phrase{soothes,
           "(hang in there|chin up|keep calm|stay calm|all is well|all will be well|all shall be "
           "well|bear up|stay strong|keep your spirits)"},
    Phrase{soothes, "(fault|mistake|error|doing|mess|problem|slip|fail) (and)? not yours"},
    Phrase{soothes, "(on|down to) us and? not (on)? you"},
    Phrase{soothes, "not (on|down to) you $"},
    Phrase{soothes,
           "(covers|cover) (the lot|it all|everything|all of (it|this|that)|the whole "
           "(thing|lot|amount|sum))"},
    Phrase{soothes,
           "(you'll|you will|you'd|you) (still|always|both|all)? (have|keep|get) (your|the|that) "
           "(place|seat|spot|slot|room|table|home|job|money|heating|power|light|lights|water|cover|"
           "points|number|photos|files|data|deposit) (no matter|either "
           "way|whatever|regardless|back|safe|come what|throughout|in any case)"},
    Phrase{soothes,
           "(either way|whatever happens|come what may|no matter what) "
           "(you|we|your|nobody|nothing|you'll|we'll|you're|we're)"},
    Phrase{soothes,
           "(held|kept|saved|reserved|holding|keeping|saving) (your|the|his|her|a) "
           "(place|seat|spot|slot|room|table|home|file|points|number|turn) (for "
           "you|open|warm|until|safe|no matter)"},
    Phrase{soothes,
           "(completely|perfectly|absolutely|quite|totally|entirely|very) "
           "(normal|harmless|safe|routine|ordinary|painless)"},
    Phrase{soothes, "(simply|just|only) (means|meant) (that)? (nothing|it|the|we|they)"},
    Phrase{soothes,
           "nothing (bad|serious|terrible|more|worse|scary|sinister|awful) "
           "(has|is|will|to|can|happened|in|about|came)"},
};

}  // namespace

std::span<const Phrase> assuring_phrases() {
  return kPhrases;
}

}  // namespace attune
