// Whose time is meant: what somebody commits to, or what the customer told of.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto commits = static_cast<std::uint16_t>(ReplyPhrase::commits);
constexpr auto customers = static_cast<std::uint16_t>(ReplyPhrase::customers_time);
constexpr auto lead = static_cast<std::uint16_t>(ReplyPhrase::time_lead);
constexpr auto when_known = static_cast<std::uint16_t>(ReplyPhrase::when_known);
constexpr auto vague = static_cast<std::uint16_t>(ReplyPhrase::vague_time);

constexpr std::array kPhrases = {
    Phrase{
        commits,
        "(will|i'll|we'll|you'll|he'll|she'll|they'll|it'll|that'll|who'll|ill|youll|shall|gonna)"},
    Phrase{commits,
           "(going|about|ready|due|expected|scheduled|planned|set|able|estimated|promised|bound|"
           "likely) to"},
    Phrase{commits,
           "(should|expect|expects|plan|plans|aim|aims|aiming|estimate|estimated|guess|promise|("
           "hope|hopes|hoping) (to|that we|we))"},
    Phrase{commits, "(let me|lemme|give me|give us|give it|allow|gimme|bear with|ready)"},
    Phrase{commits, "(take|takes|taking|back|done|due|latest)"},
    Phrase{
        commits,
        "(leaves|goes|arrives|comes|collects|rings|answers|shows|ships|calls|lands|starts|follows|"
        "appears|updates|gets|reaches|visits|writes|replies|delivers|drops|picks|reviews|brings|is "
        "back|are "
        "back|looks|sends|runs|turns|restarts|switches|decides|meets|travels|works|moves|releases|"
        "pays|opens|prints|fits|installs|checks|signs|hands|takes|issues|confirms|finishes|repairs|"
        "replaces|completes|ends up|clears|refunds (you|it|the|your|within)|contacts|posts)"},
    Phrase{commits,
           "(i'm|i am|we're|we are|im|he's|she's|they're|is|are|it's|that's|being|been) "
           "(now|just|already|both|also|still)? "
           "(sending|calling|coming|shipping|posting|booked|scheduled|delivering|replacing|ringing|"
           "mailing|emailing|expected|planned|arriving|leaving|arranged|rebooked|dispatching|out|"
           "collecting|visiting|having|getting|working|back|texting|writing|confirmed|set|with "
           "you|there|reserved|delivered|moving|meeting|doing|fixing|landing|putting|due|ready|"
           "reissuing|refunding|issuing|paying|looking)"},
    Phrase{commits,
           "(i've|we've|i have|we have|ive|has|have been|been) (now|just|already|also)? "
           "(booked|scheduled|arranged|rebooked|reserved|planned|set|moved|asked|told|got|fixed|"
           "agreed|held|confirmed|ordered)"},
    Phrase{commits, "(told|asked) (the|them|him|her|our|my)"},
    Phrase{commits,
           "(you can|you could|you may|you should|able to) "
           "(expect|see|use|log|collect|pick|have|get|receive|fly|call|access|start|move)"},
    Phrase{commits, "(in touch|with you|on (his|her|their|its|the) way|back to you)"},

    Phrase{customers,
           "(you|u|they|we|i) "
           "(need|needed|want|wanted|have|had|said|are|were|asked|ordered|mentioned|paid|fly|leave|"
           "travel|called|wrote|must|booked|told|chose|bought|moved|got|reported|know|see|"
           "understand|hear|requested|sent|received|opened|closed|started|signed|cancelled|tried|"
           "spoke|waited|missed|require)"},
    Phrase{
        customers,
        "(you're|you are|you've|you were|since you) "
        "(flying|leaving|travelling|traveling|moving|getting|having|starting|due|told|been|had)"},
    Phrase{customers,
           "your "
           "(flight|train|wedding|exam|deadline|trip|surgery|operation|contract|birthday|party|"
           "move|holiday|interview|meeting|course|term|event|lease|last|daughter's|son's|mother's|"
           "father's|scan|check in|journey|departure|plane|bus|ferry|boat) *2 "
           "(leaves|goes|departs|is|starts|runs|on|in|at|tomorrow|arrives)?"},
    Phrase{
        customers,
        "(if|when|unless|since|because|whether|after) (you|it|the|they|this|that|your|he|she|a)"},
    Phrase{customers,
           "(was|were|did|had|ended|expired|open|opened|closed|close|closes|ends|end|expires|must "
           "be|must "
           "have|must|holiday|yesterday|last|renews|every|daily|deadline|wedding|funeral|birthday|"
           "exam|interview|appointment was|ago|since|being|having)"},
    Phrase{
        customers,
        "(please|kindly|could you|can you|would you|make sure you|remember to|don't forget to) *1 "
        "(send|return|pay|provide|upload|submit|call|contact|bring|reply|come|fill|sign|complete|"
        "confirm|check|try|use|give|let|write)"},
    Phrase{customers, "(see|speak|talk|meet) (to|with)? you"},
    Phrase{customers, "^ hope (it|that|this|you|your|all|the|everything)"},
    Phrase{customers, "(you have|you've|you've got) (until|till|to)"},
    Phrase{customers,
           "(your|the) (appointment|booking|slot|form|office|shop|deadline) "
           "(is|has|was|closes|opens)"},

    Phrase{commits,
           "(won't|shouldn't|wouldn't|will not|should not) (take|be) (you)? (longer|more|later)"},
    Phrase{commits, "(pick it up|collect it|collect them)"},
    Phrase{commits, "come (to|by|back|in|round|over|on)"},
    Phrase{commits,
           "(start|starts|restart|resume|resumes|begin|begins|continue) "
           "(again|on|in|with|from|tomorrow|next)"},
    Phrase{commits, "so (that)? you (have|get|know)"},
    Phrase{commits, "let (you|them|him|her) (have|know|see)"},
    Phrase{commits,
           "<number> (working|business|work)? (days|hours|minutes|weeks) from "
           "(the|when|now|receipt|then|today)"},
    Phrase{commits,
           "(about|around|roughly|another|maybe|only|just)? <number> (more)? "
           "(minutes|minute|min|mins|hours|hour|days|day|weeks|week) (off|away|more|out|from "
           "now|max|tops|at most|at the most|until|till|to go)"},

    Phrase{lead,
           "(about|around|roughly|approximately|within|in|inside|over|during|by|before|than|at|on|"
           "from|give|gimme|need|needs|take|takes|taking|allow|allows|up|another|between|first|"
           "this|next|later|end|eod|cob|close|today|tonight|tonite|tomorrow|tmrw|tmr|tmw|tomorow|"
           "tommorow|tommorrow|tomoz|<day>|the|tonight's|today's|tomorrow's)"},
    Phrase{lead,
           "^ (about|around|roughly|approximately|usually|normally)? <number> (to|or)? <number>? "
           "(minutes|minute|min|mins|hour|hours|day|days|working|business|weeks|week|months)"},
    Phrase{lead, "^ (#|<month>)"},
    Phrase{lead,
           "(an|a|half an|<number>) (hour|hours|minutes|mins|days|day|week|weeks) (at most|or "
           "so|max|tops|or two|at the most|at the latest|from now|or less)"},

    Phrase{when_known,
           "(as soon as|once|when|the moment|the minute|if) "
           "(i|we|it|there|the|they|he|she|you|any|that|your|it's|they're|that's|there's|we've|i'"
           "ve|anything|someone|something|this|a)"},
    Phrase{vague,
           "(shortly|soon|in a (moment|minute|sec|second|bit|while|jiffy|mo)|momentarily|right "
           "(back|away)|straight (away|back)|immediately|now|at once)"},
    Phrase{commits,
           "(first|next|earliest|a|the|an|this) *1 (slot|appointment|visit|window|callback|call "
           "back|booking|viewing|delivery slot)"},
    Phrase{commits,
           "(gave|gives|give|given|granted|extended) (you|it|us|him|her|them) (till|until|up "
           "to|an|a|another)"},
    Phrase{commits, "^ only (once|when|after)"},
    Phrase{commits,
           "(and|then|also) (booked|reserved|scheduled|arranged|held|rebooked|set|fixed|put|moved) "
           "(you|it|him|her|them|a|an|the|your)"},
    Phrase{commits,
           "(parcels|orders|payments|refunds|letters|transfers|deliveries|banks|items|replacements|"
           "cards|results|changes|most|most of (them|these)|they|we|these|all) "
           "(usually|normally|typically|generally|always|all|can|now|then|tend "
           "to|parcels|orders|people|payments|refunds)? "
           "(arrive|ship|land|reach|come|leave|clear|appear|deliver|answer|respond|reply|show|go "
           "through|go out|go live|turn up|process)"},
    Phrase{
        commits,
        "(it's|it is|that's|is|are|was) (live|up|open|ready|there|yours|bookable|available|valid) "
        "(again|by|in|within|from|tomorrow|tonight|today)"},
    Phrase{commits, "(expect|expecting|look for|look out for|watch for|await)"},
    Phrase{customers,
           "^ (and|so|then|ok|okay|good|great|thanks|lovely|perfect|well|cheers)? "
           "(have|enjoy|happy|merry|see you|speak|talk|safe|sleep|wish|till|until) "
           "(a|an|the|your|some|to)?"},
    Phrase{customers,
           "(anyone|anybody|nobody|no "
           "one|noone|people|someone|one|child|family|customer|patient|person) should "
           "(ever|have|be)?"},
    Phrase{customers,
           "(at|with|of|see|browse|on) (today's|tonight's|tomorrow's|this week's) "
           "(offers|offer|deals|deal|specials|date|prices|menu|sale)"},
    Phrase{lead,
           "<number> (more)? (minutes|minute|min|mins|hours|hour|days|day|weeks|week) "
           "(off|away|from now|max|tops|at most|at the most|or so|or less)"},
    Phrase{lead,
           "<number> (minutes|min|mins|hour|hours|days|weeks) (to|or) (an|a|<number>) "
           "(minutes|min|mins|hour|hours|days|weeks)"},
};

}  // namespace

std::span<const Phrase> time_phrases() {
  return kPhrases;
}

}  // namespace attune
