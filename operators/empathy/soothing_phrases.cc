// To calm: what a reply asks of somebody who is afraid, in a hurry or ashamed.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto soothes = static_cast<std::uint16_t>(ReplyPhrase::soothes);

constexpr std::array kPhrases = {
    Phrase{soothes,
           "(don't|dont|do not|u don't|no need to|never|not to|please don't|nothing "
           "to|needn't|need not|please do not|kindly do not|kindly don't) (you|ever)? "
           "(worry|panic|apologise|apologize|fret|stress|fear|blame yourself|torment yourself|give "
           "up|sit (there|up)|be "
           "(afraid|scared|worried|embarrassed|sorry|alarmed|ashamed|nervous|frightened|anxious|("
           "too)? hard on yourself)|feel "
           "(bad|silly|guilty|stupid|embarrassed|daft|ashamed|foolish|awkward)|lose "
           "(sleep|heart|hope)|beat yourself|go without)"},
    Phrase{soothes,
           "(no need|you needn't|you don't need) (to)? (rush|hurry|explain|chase|repeat|start "
           "(again|over|from)|go through|do anything|feel|panic|worry|be "
           "(sorry|silly|embarrassed|alarmed|afraid|scared|worried|ashamed))"},
    Phrase{soothes,
           "(no worries|no panic|no need for (panic|alarm|worry)|no reason to worry|nothing to "
           "worry|never fear|not to worry|worry not|fear not|no bother at all|no fuss)"},
    Phrase{soothes, "(try|do try|please try) not to (worry|panic|stress|fret|upset|be)"},
    Phrase{soothes,
           "(don't|do not|please don't) (think about|bother about|give it) (the|a|that|it|any)"},
    Phrase{soothes,
           "(you can|you may) (relax (now|$)|be (sure|certain|calm|at ease)|breathe|put your "
           "mind|sleep (tonight|easy|easily|well|soundly|again|now|$)|rest (easy|now|assured|$))"},
    Phrase{soothes,
           "you can (safely|now|just|all|both)? (stop worrying|let go|stand down|go (back)? to "
           "(bed|sleep)|breathe|relax (now|$)|unclench|stop holding|put (it|that|this) (down|out "
           "of your mind)|forget about (it|this)|keep (it|the|your|them|both|your place))"},
    Phrase{soothes, "(go|get|head) back to (bed|sleep)"},
    Phrase{soothes, "(go|get|head) to (bed|sleep) (now|and|tonight|nothing|knowing|$)"},
    Phrase{soothes, "(get|go get|try to get) some (sleep|rest)"},
    // "Sleep well" and "rest well" only say goodbye.
    Phrase{soothes, "^ (sleep|rest) (easy|soundly)"},
    Phrase{soothes, "(put|set) your (mind|heart) (at (rest|ease)|to rest)"},
    Phrase{soothes,
           "(peace of mind|mind at (rest|ease)|ease your (mind|worries)|put your feet up|breathe "
           "(easy|again|easier)|weight off your)"},
    Phrase{soothes,
           "(take your time|no rush|no hurry|no pressure|one step at a time|step by step|at your "
           "own pace)"},
    Phrase{soothes, "(plenty of time|all the time you need|no need to (rush|hurry)|time enough)"},
    Phrase{soothes, "(loads|lots|plenty|heaps|tons|bags|oodles) of time"},
    Phrase{soothes,
           "(we|you) (still)? (have|have got|got) (ages|long enough|(all day|all night|all the "
           "time|time) (to spare|$))"},
    Phrase{soothes,
           "(take|have|you have|you've got|got|there's|with) (all the|as much|as long as|as "
           "many|plenty of|lots of|loads of|enough) (time|minutes|you)? *2 (you need|you like|you "
           "want|in the world|left|to spare|takes|needed|for (that|it|this))"},
    Phrase{soothes,
           "(in your own|at your own|in his own|at whatever|whenever you're|when you're|whenever "
           "you are|when you are|as soon as you're) (own)? (time|pace|ready|up to it|feeling)"},
    Phrase{soothes, "(as long|for as long) as (it|that|you) (takes|need|want|needs|like)"},
    Phrase{soothes,
           "(no|there's no|zero|absolutely no|really no|without any) "
           "(rush|hurry|pressure|panic|stress|judgement|judgment) (at "
           "all|here|whatsoever|on|from|to)?"},
    Phrase{soothes, "(one|a) (thing|step|day|bit|bill|page|question) at a time"},
    Phrase{
        soothes,
        "(deep|take a|deep breaths|breathe in|just breathe|keep breathing|slow breaths|(take|have) "
        "(a|one) (deep|slow|big|long|moment to)?) (breath|breather|now|and|slowly|$)"},
    Phrase{soothes, "^ (just|and|now|please|okay)? breathe $"},
    Phrase{soothes,
           "^ (please|now|ok|so)? relax (now|and|we|i|it|it's|the|everything|your|you|there|$)"},
    Phrase{soothes, "^ (easy now|there there|steady now|easy|gently now|come now|now now)"},
    Phrase{soothes, "(please)? (be|feel|stay) (at ease|reassured|calm|comforted)"},
    Phrase{soothes,
           "(hang in there|chin up|keep calm|stay calm|all is well|all will be well|all shall be "
           "well|bear up|stay strong|keep your spirits)"},
    Phrase{soothes,
           "(it's|it is|its) (quite|totally|perfectly|completely|absolutely)? (okay|ok|alright|all "
           "right|fine) (you|to (be|feel|cry|ask|say|take|worry|not)|that "
           "you|love|really|honestly|i promise|don't)"},
    Phrase{soothes,
           "(that's|it's|it is|that is) (all right|alright|perfectly fine|totally fine|quite all "
           "right|completely okay)"},
    Phrase{soothes,
           "(everything (is|will be|is going to be)|all (is|will be)|(it|things|this|that|you) "
           "(will be|is going to be|are going to be)) (all)? (fine|ok|okay|alright|all right|in "
           "order|under control|taken care of|sorted|well)"},
    Phrase{
        soothes,
        "(it'll|everything's|you'll|that'll) (all)? (be)? (fine|okay|ok|alright|all right|sorted)"},
    Phrase{soothes,
           "(look|looks|sound|sounds) (alarming|scary|worse|frightening|serious) *5 (than|but|i "
           "do|they)"},
    Phrase{soothes, "(looks|sounds|seems) (much|far|a lot)? worse than"},
    Phrase{soothes,
           "(that|this|it|which|is|all of that|it's) (is|are)? "
           "(completely|perfectly|totally|quite|absolutely|all|a|entirely)? (harmless|nothing "
           "serious|nothing to fear|expected behaviour|standard thing|(normal|routine) "
           "(in|at|and|so|after|with|when|here|now|nothing|to (feel|be)|$))"},
    Phrase{soothes,
           "(completely|perfectly|absolutely|quite|totally|entirely|very) "
           "(harmless|safe|routine|painless|ordinary|normal "
           "(in|at|and|so|after|with|when|here|now|nothing|to|$))"},
    Phrase{soothes,
           "(disappears|goes away|vanishes|resolves|drops off|clears|falls off) (by|on|all by) "
           "(itself|its own|themselves)"},
    Phrase{
        soothes,
        "(just|only|merely|nothing but) a (formality|precaution|glitch|technicality|hiccup|routine "
        "(check|letter|test|step)|blip)"},
    Phrase{soothes,
           "(it's|its|that's|this is|thats|is|was|only|was just|is just) (just|only|merely|simply) "
           "(a|an|our|some)? *1 (glitch|formality|scratch|hiccup|scare|typo|precaution|backlog|mix "
           "up|rounding)"},
    Phrase{soothes,
           "(it's|its|that's|this is|it is) (just|only|merely) the (display|screen|app|cache) "
           "(your|not|that|the|nothing|and|$)"},
    Phrase{soothes, "(just|only|merely) (a reminder $|an automatic (letter|message|text) $)"},
    Phrase{soothes,
           "(just|only|a|some) (harmless|minor|small|tiny|little|passing) "
           "(hiccup|glitch|quirk|snag|blip|slip)"},
    Phrase{
        soothes,
        "(easy|quick|simple|easily) (to|fixed)? (fix|fixed|solve|sort|put right|mend|sorted|undo)"},
    Phrase{soothes,
           "(it's|it is|that's|this is|just|only|really)? (an|a)? (easily done|easy mistake|common "
           "mistake|honest mistake|simple mistake|easy fix|quick fix|simple fix|easy one to|quick "
           "one to|easy slip)"},
    Phrase{soothes,
           "(the worst|the hard part|the hardest part|the bad part|the scary part|the danger) is "
           "(now|all|well)? (over|behind|past|done)"},
    Phrase{soothes,
           "(isn't|is not|it's not|not) (an emergency|the end of the world|anything "
           "(serious|sinister|to worry))"},
};

}  // namespace

std::span<const Phrase> soothing_phrases() {
  return kPhrases;
}

}  // namespace attune
