// Saying that something was not understood: a word, a sentence, or all of it. Not that it is wrong,
// and not what somebody else did not understand. The model hears most of "I'm confused"; it misses
// questions for a meaning, which are calm. [O]
#include "operators/empathy/customer_phrases.h"

namespace attune {

extern constexpr std::string_view kPuzzledPhrases = R"(
what (does|do|did|would) (that|this|it|all that|all this|all of that|all of this|those|these|any of that|any of this|any of it) (even|actually|really|exactly)? mean (for me|to me|exactly|please|in english|in practice|now|then|$)
what (on earth|exactly|the hell|even)? (is|are) (a|an|the|that|this|these|those) *2 (supposed to mean|when (it's|its|it is) at home)
(what|which) (do|did) you mean (by|with|exactly|please|there|$)
what (is|was) (that|this) supposed to mean
what (is|does) *2 mean (please|exactly|$)
what (is|does) *1 stand for (please|exactly|$)
(not|no longer|never)+? (sure|clear|certain) (what|which) (that|this|you|it|any of (that|this|it)|all (that|this)) (means|mean|meant|is supposed)
^(sorry|honestly|absolutely|and|but|i|i've|ive|i have|i've got|i have got|we have|we've)+? no (idea|clue) what (that|this|it|you|any of (that|this|it)|all (that|this)) (means|mean|meant|just said|wrote|wants|want from me|are (saying|talking|on about)|is supposed)
(i've|ive|i have|i got|i've got|we have|we've) (absolutely|honestly|really|literally|still)? no (idea|clue) what (that|this|it|you|any of (that|this|it)|all (that|this)) (means|mean|meant|just said|wrote|wants|want from me|are (saying|talking|on about)|is supposed)
(put|say|explain|tell|translate|repeat|answer|try|speak|again|what|once more) *5 in (plain|simple|normal|layman's|laymans|everyday|proper|easy|easier|simpler|plainer) (english|words|terms|language)
in (plain|simple|normal|layman's|laymans|everyday|proper|easy|easier|simpler|plainer) (english|words|terms|language) please
^(and|so|sorry|please|now|ok|but)+? in (plain|simple|normal|layman's|laymans|everyday|proper|easy|easier|simpler|plainer) (english|words|terms|language) (for|$)
(in|into) (english|words) (i|we|a normal person|normal people|a child|anyone|someone) (can|could|would) (understand|follow|read|get)
(explain|say|put|write|tell me|repeat) (that|this|it|me that|me this|again)+? (again|more|a bit more|a little more)? (simply|plainly|slower|more slowly|in simple|in plain|like i'm five|like im five|as if i)
(you|you've|you have|that|this|it)+ lost me (there|at|with|again|completely|a bit|after|now|$)
(you've|you|that's|thats) (completely|totally|rather|quite)? (lost|confused|baffled|confusing|baffling) me
(i|we) (really|honestly|still|just|simply|quite|totally|completely)? (don't|dont|do not|can't|cant|cannot|didn't|didnt|did not|couldn't) (really|quite|fully|even)? (understand|follow|grasp|make sense of) (a word|any of|what (you|that|this|it|all)|that|this|it|(the|your) (letter|mail|email|message|answer|reply|wording|question|terms|term|sentence|explanation|last|policy|bill)|half|all|most|those|these|$)
(i|we) (really|honestly|still|just|simply|quite|totally|completely)? (don't|dont|do not|can't|cant|cannot|didn't|didnt|did not) (really|quite|fully|even)? understand you (at all|sorry|there|now|$)
(i|we) (really|honestly|still|just|simply)? (don't|dont|do not) (really|quite)? get (it|this|that|any of (it|this|that)|a word|what (you|that|this)) (and|but|sorry|at all|either|please|mean|means|are|is|say|want|$)
(that|this|it|which|none of (that|this|it)|all that) (makes|make|made|is making) (no|little|zero) sense (to me|at all|$)
(that|this|it|which|none of (that|this|it)) (doesn't|doesnt|does not|didn't|didnt) make (any|much)? sense
(that|this|it|that's|thats|this is|it's|its|that was|all)+ (is|was|sounds|reads)? (all|just|complete|double|total)? (gibberish|greek to me|double dutch|gobbledygook|legalese|over my head|above my head|beyond me|goes over my head|went over my head|as clear as mud)
(i'm|im|i am|we're|we are) (now|even|still|really|completely|totally|a bit|a little|rather|very|so|more|utterly|thoroughly)+? ((confused|baffled|puzzled|bewildered|perplexed) (now|by|about|with|what|which|here|again|sorry|$)|lost (now|here|again|sorry|$))
now (i'm|im|i am) (really|even|completely|totally|more|properly)+? (confused|lost|baffled|puzzled)
)";

}  // namespace attune
