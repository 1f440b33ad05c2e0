// Thanks for effort, and priority.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto appreciates = static_cast<std::uint16_t>(ReplyPhrase::appreciates);
constexpr auto urgent = static_cast<std::uint16_t>(ReplyPhrase::urgent);

constexpr std::array kPhrases = {
    Phrase{
        appreciates,
        "(thank you|thanks|thank u|cheers|many thanks|thx) (so|very|a lot|ever so|again|a "
        "million|kindly|really)? (much)? (for|to you for) "
        "(your|the|all|such|this|that|being|having|both)? "
        "(very|so|great|kind|honest|clear|detailed|quick|continued|amazing|incredible|really|"
        "extremely|helpful|careful|full|swift|long|good|extra|useful|frank|open)? "
        "(patience|understanding|honesty|feedback|detail|details|photo|photos|picture|pictures|"
        "screenshot|screenshots|report|heads "
        "up|letting|telling|flagging|raising|bringing|sharing|sending|trying|waiting|reporting|"
        "explaining|sticking|pointing|bearing|hanging|holding|staying|confirming|checking|taking|"
        "giving|spotting|patient|effort|efforts|help|time|trust|clarity|information|info|story|"
        "letter|testing|going|doing|putting|keeping|quick|suggestion|idea|tip|warning|coming "
        "back|catching|walking|clarifying|providing|trusting|mentioning|asking|noticing|looking|"
        "digging|persisting|persistence|cooperation|speaking up|writing this|writing it|writing "
        "all|saying|calm|courtesy|kindness|kind "
        "words|words|note|list|log|logs|video|proof|form|copy|documents|link|update|correction|"
        "reminder|clear)"},
    Phrase{appreciates,
           "(i|we) (really|truly|do|very much|greatly|so|sincerely|also|highly)? appreciate "
           "(your|you|it|the|that|this|all|everything)"},
    Phrase{appreciates, "(is|are|be) (really|truly|very|much|greatly|so|very much)? appreciated"},
    Phrase{appreciates,
           "(well spotted|good catch|great catch|good spot|nice catch|good thinking|well "
           "done|nicely done)"},
    Phrase{appreciates,
           "(i'm|i am|we're|we are) (really|very|so|truly|most)? (grateful|thankful|glad (you "
           "(told|wrote|said|reported|flagged|asked|let|called|raised|spoke|mentioned|came)|that "
           "you))"},
    Phrase{appreciates, "(means|mean) (a lot|so much|the world) to (us|me)"},
    Phrase{appreciates,
           "(that's|that is|this is|it's) (really|very|super|so|extremely)? (helpful|useful|good "
           "to know)"},
    Phrase{appreciates,
           "(you've been|you have been|you were) (so|very|incredibly|really|more than)? "
           "(patient|kind|gracious|helpful)"},
    Phrase{appreciates, "(nice|kind|good|decent|generous|thoughtful|brave|sweet|lovely) of you"},
    Phrase{appreciates, "(you did) (the right thing|well to)"},
    Phrase{appreciates,
           "(thank you|thanks) (so much|very much|a lot)? for (holding|chasing|the quick|the "
           "clear|the swift|all of|everything you)"},
    Phrase{appreciates, "(thanks|thank you|cheers) (so much|very much|a lot)? for being"},
    Phrase{appreciates,
           "(really|also|already)? helps (a lot|me|so much|enormously|very much|a great deal)"},
    Phrase{appreciates,
           "(it's|it is|that's|that is|i'm) (very|really|so)? (good|great|lovely|right|kind|glad) "
           "that you "
           "(told|called|wrote|asked|let|said|reported|came|rang|checked|noticed|flagged|mentioned|"
           "spoke)"},
    Phrase{urgent,
           "(treat|treating|treated|handle|handling|marked|mark|marking|flagged|flag|flagging|"
           "logged|dealing|deal|raised|prioritise|class|classed|put|escalated|escalating|passed|"
           "set|sent) *4 (urgent|urgently|priority "
           "(case|ticket|job|now|for|and|so|over|today|with|status|queue|call)|priority "
           "$|(top|high|highest|first|a|as|our|my) priority|as an emergency|as critical|critical)"},
    Phrase{urgent,
           "(top|high|highest|first|absolute|utmost|number one|maximum|full|our|my|a|as) (of|a)? "
           "(priority)"},
    Phrase{urgent,
           "(prioritising|prioritizing|prioritised|prioritized|prioritise|prioritize|expedite|"
           "expedited|expediting|fast track|fast tracked|fast tracking|rush|rushed|rushing) "
           "(it|this|your|you|the|that|a|them|for)"},
    Phrase{urgent, "(been|is|are|be|was|were) (expedited|prioritised|prioritized|fast tracked)"},
    Phrase{urgent,
           "(straight away|straightaway|right away|immediately|without delay|as a matter of "
           "urgency|with urgency|urgently|asap|as fast as i can|as fast as we can|as quickly as i "
           "can)"},
    Phrase{urgent, "(i'm|i am|we're|we are|im|she's|he's|they're|having) *5 right now"},
    Phrase{urgent, "right now (i'm|i am|we're|we are)"},
    Phrase{urgent,
           "(top|front|head|start) of (my|our|the|his|her|their|every) "
           "(list|queue|line|pile|shift|round|day)"},
    Phrase{urgent,
           "(before everything|ahead of everything|drop everything|dropping everything|dropped "
           "everything)"},
    Phrase{urgent, "(this|it|that) (can't|cannot|won't|will not|can not) wait"},
    Phrase{urgent,
           "(this|yours|your case|your matter) (is|comes) (urgent|first|an emergency|critical|time "
           "critical|before)"},
    Phrase{urgent,
           "(this|that|it|yours) (comes first|goes first|jumps the queue|goes to the (top|front))"},
    Phrase{urgent, "(i'm|i am|we're|we are) (already)? (on it|on this) (right)? (now|already)"},
    Phrase{urgent,
           "(every minute counts|no time to lose|let's be quick|quickly now|let's move fast|let's "
           "hurry)"},
    Phrase{urgent, "has priority"},
    Phrase{urgent, "^ first thing"},
    Phrase{urgent, "immediate (action|attention|help|priority)"},
    Phrase{urgent,
           "(get out|go outside|leave the (house|building|flat)|call #) (now|at "
           "once|immediately|first)"},
    Phrase{urgent, "(this very minute|this very moment|on the double)"},
    Phrase{urgent, "(on|to) (the|my) other line"},
    Phrase{urgent, "(express desk|fast lane|priority desk|priority queue)"},
    Phrase{urgent, "goes to the (top|front|head) of"},
    Phrase{urgent, "(off|from) *2 other (jobs|job|calls|work|visits)"},
    Phrase{urgent, "(i'll|we'll|i will|we will) do (this|that|it) first"},
    Phrase{urgent, "(get|act|do|start|send|look|come|call|go|on|begin|fix) *4 at once"},
    Phrase{urgent,
           "(sending|sent|send) *3 emergency (crew|team|unit|plumber|engineer|line|service)"},
    Phrase{urgent, "(you're|you are) (next|first) (in line|in the queue|on my list|up)"},
    Phrase{urgent, "(jumped|jumping|jumps|skip|skipping) the queue"},
    Phrase{urgent,
           "(moved|moving|pushed|pushing|bumped|bumping|put|putting) (you|it|this|your *2) (up|to "
           "the (top|front)|first|ahead)"},
    Phrase{urgent,
           "(emergency|urgent) (case|ticket|job|slot|appointment) (for|now|opened|raised|booked)"},
    Phrase{urgent,
           "(we|i|let's) (need to|must|have to|will|should)? (now)? (move|act|be) "
           "(fast|quick|quickly|at once)"},
    Phrase{urgent, "straight to the (top|front)"},
    Phrase{urgent,
           "(doing|calling|on|sending|ringing|checking|looking|starting|right|do|call|ring|at|come|"
           "go|leave) *3 (this (minute|instant|second)|this very (minute|moment|second|instant))"},
    Phrase{urgent,
           "(go|get|ring|call|come|leave|head|run|do|send|drive|move|fetch|take|stop|sending|"
           "calling|ringing|pulling|paging|looking|doing) *5 right now"},
    Phrase{urgent,
           "^ (ok|okay|right|yes|alright|i'm|i am)? (on it|on this|on "
           "that|coming|calling|ringing|sending|paging) (right)? (now|already|straight away|this "
           "minute|immediately|asap|at once)"},
    Phrase{urgent, "(before|ahead of) (everything|all|everyone) (else|other)"},
    Phrase{urgent,
           "(top|front|head) of (the|my|our|their|his|her) (pile|stack|list|queue|board|line)"},
    Phrase{urgent,
           "(no time to (waste|lose)|time is (short|tight|running out|against us|critical|of the "
           "essence)|clock is ticking|every (second|minute|hour) counts|not a "
           "(moment|minute|second) to lose)"},
    Phrase{urgent,
           "(jump|jumping|jumped|hop|hopping) (on|onto|straight on) (this|it|that) "
           "(now|right|straight|immediately)?"},
    Phrase{urgent,
           "(dropped|parked|pausing|paused|stopped|leaving|left) (everything|all else|my other|the "
           "other|other)"},
    Phrase{urgent,
           "(escalating|escalated|pushing|pushed|raising|raised|paging|paged|rushing|rushed) "
           "(this|it|you|your *1|that) (through|up)? (now|right now|straight|immediately|as "
           "critical|as an emergency|to the duty|to on call|to emergency)"},
    Phrase{urgent,
           "(emergency|urgent|same day|express|rush|duty|on call) "
           "(crew|team|line|engineer|plumber|locksmith|doctor|courier|delivery|callout|call "
           "out|slot|dispatch|replacement|card|payment|escalation|case|queue) (now|straight|right "
           "now|immediately|opened|raised)"},
    Phrase{urgent,
           "(pronto|double quick|at top speed|with the highest|top urgency|of the highest|fast as "
           "i can)"},
    Phrase{urgent,
           "(critical|time critical|time sensitive|an emergency) (case|and|so|for|to)? "
           "(now|today|us|first|we|i)"},
    Phrase{urgent,
           "(doing|handling|sorting|fixing|calling|putting|taking|dealing|working) *3 "
           "(before|ahead of) (anything|everything|anyone|everyone)"},
    Phrase{urgent, "(you're|you are|yours is|your case is|your call is) (up)? next (in|on|up|$)"},
    Phrase{urgent,
           "(crew|engineer|engineers|driver|team|ambulance|van|someone|somebody|plumber|doctor|"
           "nurse|courier|colleague|technician|locksmith) *3 (leaving|leaves|dispatched|on the "
           "way|setting off|coming|rolling|running|racing|heading) *1 (right "
           "now|now|immediately|straight away|already|this minute)"},
    Phrase{appreciates,
           "(made|makes|make|making|you've made) (my|our|his|her|their) "
           "(day|morning|week|afternoon|evening|year|whole day)"},
    Phrase{appreciates,
           "(really|also|already|truly|that|this|it|photo|picture|screenshot|list|log|note|detail|"
           "details) (really)? (helped|helps|saves|saved) (us|me|a lot|enormously|hugely|a great "
           "deal|loads|massively|no end)?"},
    Phrase{appreciates,
           "(ta|cheers|tks|thx|thanks|thank you|thankyou|many thanks|much obliged) (ever so|so "
           "much|very much|a lot|loads|mate|again|kindly)? for (waiting|the "
           "(nudge|shout|photo|photos|info|detail|details|patience|time|update|pic|pics|screenshot|"
           "chase|reminder|clear|quick|full|honest)|bearing|holding|sticking|hanging|letting|"
           "telling|flagging|your (help|time|patience|trust|honesty|understanding|note|message "
           "about|report|photos|photo|kindness|kind))"},
    Phrase{appreciates,
           "(you've|you have) (been|shown) (so|very|really|incredibly|more than|such|great|a lot "
           "of)? (patient|kind|helpful|gracious|understanding|good about|great "
           "about|brilliant|patience|grace)"},
    Phrase{appreciates,
           "(good|great|nice|well|lovely) (shout|spot|catch|spotted|find|thinking|call|point well "
           "made)"},
    Phrase{appreciates, "(grateful|thankful|obliged) (to you|for|that you)"},
    Phrase{urgent, "(put|putting|placed) (a|the) (rush|urgent flag|priority|hurry) on"},
    Phrase{urgent,
           "(as|to) (a|an)? (p #|sev #|severity one|severity #|priority one|priority "
           "#|blocker|critical incident|critical|code red)"},
    Phrase{urgent,
           "(very)? next (one|call|thing|job|case|mail) (i|we) (do|make|take|handle|answer|touch)"},
};

}  // namespace

std::span<const Phrase> tone_phrases() {
  return kPhrases;
}

}  // namespace attune
