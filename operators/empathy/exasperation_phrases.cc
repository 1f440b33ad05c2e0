// A customer is at the end of their patience, or of their strength, in idioms that have a lexicon
// and no average: "are you kidding me", "do you people even read", "worried sick". Sources: the
// words for anger, annoyance, worry and despair of general English dictionaries, the moves of
// complaints that the literature on customer rage names (disbelief, blame, insult, threat, time
// lost, told again), and the wording of tests/golden/conversations/building. [O]
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

/// What they feel, of themselves and now.
constexpr std::string_view kFeels = R"(
<am> <very> <upset> (now|about|at|with|by|that|because|and|here|over|as|when|to|of|for|in|right|today|after|since|if|but|how|enough|already|sitting|this|you|not|lately|i|i've|i'm|it|it's|we|they|nobody|no|my|your|from|$)
(left|leaves|leaving|makes|make|made|making|gets|getting|got|drives|drove|driving|drive|had|have|has) (me|us) <very> <upset>
^(so|very|really|absolutely|totally|just|and|honestly|am|still|now|utterly|beyond|pretty|quite)+? (annoyed|angry|frustrated|furious|livid|fuming|disgusted|disappointed|devastated|raging|seething|fed up|heartbroken|fuming mad) (now|about|at|with|by|that|because|and|here|over|the|your|you|my|$)
(this|it|that|all of this|the whole thing|which) (is|was|has been|keeps|has|really|just|all|so|getting|just so|are)+? <very> (maddening|infuriating|enraging|upsetting|distressing|humiliating|heartbreaking|soul destroying|exhausting|exasperating|nerve wracking|nerve racking|frustrating|demoralising|demoralizing|stressful|embarrassing for me|degrading|insulting|stressing me|killing me|worrying me|scaring me|upsetting me|annoying me|frustrating me|wearing me (out|down)|getting to me|doing my head in|doing my nut|driving me|breaking me|breaks my heart|hurts|tearing me apart|annoying $)
(find|finding|found) (this|that|it|all this) (all)? <very> (upsetting|maddening|distressing|infuriating|unacceptable|insulting|frustrating|irritating|annoying|humiliating|disgraceful|appalling|outrageous|embarrassing|worrying|stressful|shocking|disappointing|disgusting|offensive|ridiculous|incredible)
(drive|drives|driving|drove|driven) (me|us|everyone|everybody) (absolutely|completely|totally|bloody|slowly|literally)? (mad|crazy|insane|nuts|bonkers|mental|up the wall|round the bend|round the twist|to despair|to distraction|bananas|to tears|to drink|over the edge|batty|bats)
(send|sending|sends|sent) (me|us|everyone|everybody) (absolutely|completely|totally|bloody|slowly|literally)? (mad|crazy|insane|mental|up the wall|round the bend|round the twist|to despair|over the edge|batty)
(fed up|fedup|fed to the back teeth|sick and tired|sick to death|sick to the back teeth|sick of (this|it|you|your|all|being|having|waiting|running|chasing|hearing|the|repeating|calling|explaining)|tired of (this|it|you|your|being|having|waiting|chasing|hearing|repeating|explaining|running|all|calling|asking)|cheesed off|hacked off|browned off|ticked off|peed off|pissed (off)?|p off|brassed off|narked|cross with|miffed|teed off)
(at|reached|nearly at) (my|our) (wits|wit's|whits|wit) (end|ends)
(at|reached|near) (the|my|our) (end of (my|our|the) (tether|rope|patience|rag)|limit|breaking point|boiling point|lowest)
(my|our) (patience|nerves|temper) (is|are|has|have|was|were|now)+ (<very> thin|wearing thin|gone|exhausted|running (out|thin|short)|run out|at an end|worn|shot|snapped|at its|over|frayed|done|tested|being tested|in shreds)
(lost|losing|lose|run out of|running out of|out of|no more) (my|all|our|the)? (last bit of)? (patience|faith in|trust in|temper|my mind|the will|will to live|my rag|my cool|all hope|hope|my sanity|my shit|confidence in)
(tearing|pulling|ripping|tear|pull) (my|our) hair (out)?
(worried|worrying|sick|ill|stressed|scared|frightened|bored) (sick|with worry|to death|out of my mind|out of my wits|stiff|witless|myself sick|out of my head|to bits|rigid|senseless)
(beside myself|on the verge of|reduced to tears|having a meltdown|about to (cry|scream|explode|lose it|snap|throw|break down)|could (just)? (scream|weep)|want to (scream|cry|die)|feel like (crying|screaming|giving up|(a|such a|an|a complete|an utter) (fool|idiot|criminal|beggar|burden|mug|number)|the worst|i'm going mad|i'm going crazy|i am going|rubbish|nobody|i'm talking|i'm begging|i'm being))
(can't|cannot|couldn't|can not|unable to|barely|hardly) (sleep (at night|because|over|any more|anymore|since|for worry|with worry|or eat|properly|$)|eat (or sleep|nor sleep|because of (this|you|the worry)|any more|anymore)|cope|bear (it|this) (any|longer|much)|take (it|this|any|much) (any more|anymore|any longer|more|much longer|longer)|go on (like|any|anymore)|(handle|deal with) (this|it) (any|anymore|alone|on my own)|think straight|stand (this|it|you|your) (any|anymore|company|people|lot|longer|useless|stupid|bot|$)|stop (crying|shaking|worrying))
(don't|do not|no longer|dunno|didn't|dont) (honestly|even|really)? know (any (longer|more)|anymore)? (what|where|who) (else)? (to do (any|with myself|now|next|$)|to turn|to turn|i'm supposed|i am supposed|we're supposed|i can do|to cope|to manage|to pay|to survive|to carry on|i'm going to|i'm gonna|we'll (pay|manage|cope|eat|do)|i'll (cope|manage|pay)|to go (on|now)|else to)
(don't|do not|no longer) (honestly|even|really)? know how (to (cope|manage|pay|survive|carry|feed|buy|get through|go on|live)|i'm (supposed|going|gonna)|we're (supposed|going)|i'll|we'll|i am (supposed|going)|much longer|much more)
(no|not an|haven't an|without|haven't got an) idea (any more|anymore|any longer)? (what|how|where) (to do|else|to turn|i'm supposed|i'm meant|we're supposed|we are|to cope|i'll|i'm going)
(lost|losing|given up|giving up|gave up|give up|out of|no|beyond) (all|any|every)? (hope|faith)
(i|we|i'm|i've|just|nearly|about to|ready to|honestly|basically|and) (just|nearly|almost|ready to)? (give up|giving up|gave up|given up) (now|trying|waiting|calling|asking|hope|here|on (you|this|it|your|ever)|with (you|this)|at this|honestly|$)
^(sos|hurry|hurry up|quick|quickly|please hurry|emergency) (please|pls|plz|asap|now|its|it's)? $
(please|pls|plz|can you|you need to|asap) (hurry|be quick|hurry up|rush this|move fast) (up|please|now|i|i'm|im|we|we're|it|it's|its|the|before|my|he|she|they|this|or|with this|$)
^hurry (up)? (please|now|and|i'm|im|we're|it's|its|he|she|my|the|or|before|guys|$)
(begging|beg|imploring|pleading with) (you|u|someone|them|here)
(what|where|how|when|who) (the (hell|fuck|heck|f|hells|actual|bloody|devil|blazes|eff)|in god's name|in heaven's name)
(what|how|when|who|where) (on earth|in the world) (is|are|do|does|did|am|was|were|has|have|can|should|would|kind|sort|happened|happens|going|took|gives|else)
(what|where|how|who) (am|are|is) (i|we|he|she|my *1|they) (now|even)? (supposed|meant|expected) to (do (now|then|without|until|for|if|about (this|it|that)|in the meantime|when|$)|think|live|eat|sleep|manage|cope|get (home|there|to (work|school|the airport|hospital))|survive|say to|tell (my|the|him|her|them)|know (that|this|$)|believe|feed|explain|heat|cook|function|pay (my|the|for (food|rent|my))|work (without|like|now))
(what|where|how|who|when) (do|does|did) you (seriously|honestly|actually|really)? (expect|want|think) (me|us|i|we|him|her|my *1) (to|should|can|could|will) (do (now|then|without|until|if|about|$)|live|eat|sleep|manage|cope|get home|survive|pay (my|the)|feed|heat|cook|work)
(so|but) (then|now) what (am|are) (i|we) (meant|supposed)
(and|so|but) what (am|are) (i|we) (meant to do|supposed to do) (now|then|here)
(i|it|who|you|really|we|just|so|honestly)+ (hate|loathe|despise|detest|cannot stand|can't stand) (this (company|app|bot|bank|place|shop|site|chat|so much|$)|it here|you|your|u|chasing|dealing with|having to (chase|ask|beg|repeat|explain|wait|write|call)|the way you|when you|bots|when companies|how you|waiting for)
(i|we) (just|really|honestly)? (feel|felt|am feeling|are feeling) <very> (ignored|abandoned|cheated|betrayed|robbed|fobbed off|forgotten|unheard|worthless|helpless|powerless)
(can't|cannot|cant) do this (any more|anymore|any longer)
)";

/// What one also feels, or says, over something good.
constexpr std::string_view kMoved = R"(
<am> <very> (confused|baffled|bewildered) (by (your|you|this|that|what|all)|with (your|this|all))
now (i'm|im|i am|we're) <very> (confused|baffled|bewildered)
<am> (so|very|really|quite|rather|pretty|getting|extremely|absolutely|totally|utterly|completely|incredibly|even more|increasingly|thoroughly|seriously)+ (nervous|confused|baffled|bewildered) (now|about|at|with|by|that|because|and|here|as|when|of|since|if|but|$)
(left|leaves|leaving|makes|make|made|making|gets|getting|got|had|have|has) (me|us) <very> (nervous|confused|baffled|bewildered)
<am> <very> <moved> (now|about|at|with|by|that|because|and|here|over|as|when|to|of|for|in|right|today|after (all|<number>|weeks|days|hours|months|this|that|your|what|waiting|being|having|chasing|calling|so|reading|hearing|such)|since|if|but|how|enough|already|sitting|this|you|not|lately|from|all|$)
(left|leaves|leaving|makes|make|made|making|gets|getting|got|drives|drove|driving|drive|had|have|has) (me|us) <very> <moved>
^(so|very|really|absolutely|totally|just|and|honestly|am|still|now|utterly|beyond|pretty|quite)+? (gutted|panicking|terrified|desperate|exhausted) (now|about|at|with|by|that|because|and|here|over|the|your|you|my|$)
(at a loss|(i'm|i am|we're|she's|he's|am) in (bits|pieces)|in (total|complete|utter|absolute|sheer)? (despair|desperation|tears|floods of tears|agony|a panic|a state|a right state|turmoil|distress|shock)|close to tears|near to tears|break down|broke down (in tears|crying)|cried (myself|for hours|all night|on the phone)|sobbing|sobbed|weeping|shaking (all over|here|with (rage|anger|fear|fury|nerves|worry)|like|and|now|$)|trembling|hyperventilating)
(my|her|his) (heart is|heart's|stomach is|stomach's|hands are|nerves are|head is|blood is) (in knots|racing|pounding|broken|breaking|churning|in shreds|shot|shaking|going to explode|spinning|boiling|in pieces|sinking|in bits|about to)
(i|just) (just|then)? (sat|sit|stood|lay|went|came|broke) *4 and (just)? cried
(not|haven't|don't|didn't|barely|hardly|can't|haven't been|not been) (slept|sleep|sleeping) (over (this|it|that)|because|at night|properly|since|for (days|nights|weeks|worry|a week|<number>)|a wink|last night|all night|anymore|any more)
(lie|lying|lay|laying) awake
(so|very|really|bone|just|too|desperately|dog|dead|constantly|utterly|absolutely|mentally|completely)+ (tired|exhausted|worn out|drained|shattered|knackered) (of|with (this|it|you|all)|by (this|it|all)|here|$)
^(just|simply|absolutely|totally|and|that's|this is|really|so|quite)+? (unbelievable|unbelieveable|unbelivable|unreal)$
(nothing|for nothing|no show|again|nobody|unanswered|refused|show|came|late|waited|wait) (just|simply|absolutely)? (unbelievable|unreal)$
)";

/// Disbelief.
constexpr std::string_view kDisbelief = R"(
(are|r) (you|u|yous|you guys|ya|ye|you lot|you people|yall|y'all|they) (actually|even|honestly|seriously|fucking|bloody|freaking|just|all|having me|kidding|literally)+? (kidding|kidding me|serious|joking|having a laugh|having me on|taking the (piss|mick|michael|mickey|p)|for real|insane|mad|crazy|mental|out of your mind|out of your minds|deaf|stupid|thick|dumb|drunk|on drugs|winding me up|messing with me|pulling my leg|trolling|having a giraffe|laughing at me|listening to me|even listening|even reading|reading (what|my|anything)|listening $|human at all|incompetent|off your) (now|me|or|right now|with me|with this|guys|people|i|at all|here|what|today|rocker|head|seriously|just|you|this|that|$)
(is|are) (this|that|he|she|they) (actually|even|honestly|seriously|fucking|bloody|freaking|just|all|literally)+? (kidding|joking|having a laugh|taking the (piss|mick|michael|mickey))
(you|u|you've|youve|u've|ya|they) (must be|must|have got to be|got to be|gotta be|have to be|can't be|cannot be|cant be|are|r|better be|have|got)+ (actually|fucking|bloody|freaking|surely)? (kidding|joking|having a laugh|taking the piss|taking the mick|having me on)
(you|u) (can't|cannot|cant|can not) be (serious|for real)
(is|was) (this|that|it|all this|all that) (supposed to be|meant to be|meant as|actually|really|some kind of|some sort of|your idea of)+? (a|some kind of|some sort of|your idea of)? (sick|bad|cruel)? (joke|wind up|windup|prank|game to you|laugh) (or|to you|now|of yours|is it|please|because|seriously|guys|i|$)
(it's|that's|its|this's|thats|you're|youre|ur) (all|now|really|absolutely|all just|just|such|honestly|becoming)+? (a|an|one big|one|some kind of|beyond a|past a|the)? (absolute|total|complete|utter|bloody|fucking|bad|big|sick|real|cruel|right|damn|massive|bleeding|pure|proper|damned)+? (joke|farce|shambles|disgrace|nightmare|shitshow|shit show|pantomime|fiasco|rip off|ripoff|robbery|daylight robbery|insult|mockery|outrage|travesty|sham|abomination|kafkaesque|laughing stock|slap in the face|kick in the teeth|waste of time|disaster|catch 22|piss take)
(this|that|it|you|u|they|your|which|whole thing|company|service|support|process) (is|are|has become|was|has been|guys are|lot are|people are|all|now|really|absolutely|all just|just|such|honestly|becoming|must be|feels like|getting)+ (a|an|one big|one|some kind of|beyond a|past a|the)? (absolute|total|complete|utter|bloody|fucking|bad|big|sick|real|cruel|right|damn|massive|bleeding|pure|proper|damned)+? (joke|farce|shambles|disgrace|nightmare|shitshow|shit show|pantomime|fiasco|rip off|ripoff|robbery|daylight robbery|insult|mockery|outrage|travesty|sham|abomination|kafkaesque|laughing stock|slap in the face|kick in the teeth|waste of time|disaster|catch 22|piss take)
(you|your company|this company|service|support) (are|is|guys are|lot are|all|just|such)+ (a|an)? (total|complete|absolute|bunch of)? (con|scam|circus|scandal)
(joke|farce|shambles|mockery|disgrace) (of) (a|an)
(pathetic|poor|sorry) excuse for
what (a|an) (absolute|total|complete|utter|bloody|fucking|real|big|huge|sick|cruel|right|damn|massive)+? (joke|farce|shambles|disgrace|nightmare|circus|mess|waste|rip off|ripoff|con|scam|insult|cheek|nerve|fiasco|palaver|carry on|runaround|run around|pantomime|piss take|disaster|letdown|let down|(load|pile) of (rubbish|junk|garbage|trash|nonsense)|disgraceful|terrible|awful|horrible|useless|crap|palava|faff|kerfuffle)
(this|that|it|that's|it's|thats|its|which|you|all|now|simply|just|absolutely|is|are|was|how|frankly|quite|beyond|really|so|getting|honestly|utterly|completely|totally|downright|bloody|truly|fucking)+ (ridiculous|outrageous|unacceptable|disgraceful|disgusting|appalling|ludicrous|farcical|laughable|shameful|pathetic|scandalous|absurd|preposterous|atrocious|abysmal|diabolical|abhorrent|deplorable|despicable|unforgivable|inexcusable|intolerable|infuriating|unprofessional|disrespectful|bullshit|bs|bollocks|shit|shite|not good enough|not acceptable|no way to|unfair|so unfair|taking the piss|taking the mick|inhuman|inhumane|heartless|callous|a liberty|daylight robbery|complete rubbish|absolute rubbish|absolute nonsense)
^(and|but|oh|wow|no|sorry|honestly|well)+? (this|that|it|that's|it's|thats|its) (is|was)? (simply|just|absolutely|beyond|really|so|honestly|utterly|completely|totally|bloody|truly|fucking|getting)+? (shocking|insane|unbelievable|incredible how|beyond belief|beyond a joke|bonkers|madness|nonsense|barmy|cruel|crap|rubbish) (service|behaviour|now|guys|people|from|that you|how you|and|i|what|really|of you|$)
(this|that|it|that's|it's|thats|its) (is|was)? (just|simply|really|so|absolutely)+ not (on|right|fair|ok|okay|acceptable|good enough) (at all|is it|guys|any more|anymore|people|and you|$)
(this|that|it|that's|it's|thats|its) (is|was)? not (fair|ok|okay|acceptable|good enough) (at all|is it|guys|any more|anymore|people|and you|$)
^(absolutely|totally|just|utterly|simply|completely|well|honestly|wow|oh|how|truly|frankly|bloody|so|beyond|really|effing|and)+? (ridiculous|outrageous|unacceptable|disgraceful|disgusting|appalling|ludicrous|farcical|laughable|shameful|pathetic|scandalous|absurd|atrocious|abysmal|diabolical|unforgivable|inexcusable|intolerable|infuriating|unprofessional|disrespectful|unbelievable|unreal|shocking|useless|hopeless|incompetent|terrible|awful|horrible|horrendous|bullshit|bollocks|liars|thieves|crooks|scammers|clowns|idiots|amateurs|cowboys|shocker|shite|disgrace|shambles|wtf|ffs|jfc|smh) (really|service|company|behaviour|customer service|attitude|support|you are|from|that|way|how|absolutely|treatment|lot|the lot|mate|man|people|app|website|site|system|and|i|$)
^(absolutely|totally|just|utterly|simply|completely|well|honestly|bloody|so|really|and)+? (typical|nonsense|scam|joke|garbage|crap|rubbish|lies|mental|madness|pants) (service|company|behaviour|customer service|support|from you|the lot|mate|app|website|site|system|$)
(ridiculous|ridiculus|rediculous|rediculus|riduculous|outragous|disgracefull|unacceptible|unexceptable|unacceptable|appaling|pathetic|shocking|disgusting|outrageous|disgraceful|absurd)$
(i)? (can't|cannot|can not|cant|couldn't) (actually|even|quite|still|fucking|bloody|honestly)? believe (that)? (you|u|they|it|he|she|nobody|no one|anyone|someone|a (company|bank|shop|hotel)) (guys|people|lot|just|still|have|has|had|actually|would|could|can|all|even)+? (lost|lose|charge|charged|cancel|cancelled|lied|lie|hung|left|leave|ignored|ignore|broke|ruined|forgot|overcharged|deleted|refused|refuse|treat|treated|want me|won't|can't|don't|didn't|doesn't|haven't|hasn't|never|not|closed|locked|blocked|stole|sent (me|us|it) (to|the wrong|back)|told (me|us)|so (rude|slow|bad|useless|incompetent))
(i)? (can't|cannot|can not|don't|cant) (actually|even|quite|still|honestly)? believe (this (company|is happening|service|nonsense|crap|$)|what (i'm|i am|im) (reading|hearing|seeing)|the (nerve|cheek|incompetence|audacity)|how (bad|badly|rude|slow|useless|hard|difficult|incompetent|long|stupid|poor|awful|terrible|unhelpful)|(a|one|another) word)
(words|word) (fail|fails) me
(wtf|ffs|wth|jfc|smh|omfg|for (god's|gods|pete's|petes|heaven's|heavens|goodness|christ's|christs|fuck's|fucks|pity's|flip's|the love of god) sake|for (crying out loud|the love of)|jesus christ|jesus wept|bloody hell|holy shit|come off it|pull the other one|what fresh hell|what is going on with you|are we serious|oh come on|come on guys|come on people|seriously guys|seriously people|how dare you)
^(oh|please|and|wow|seriously)+? (give me a break|gimme a break|be serious|get real|get a grip|be for real|you what|excuse me what|do me a favour|do me a favor)$
^(oh|and|wow|but|just|what|honestly)+? (the) (sheer|absolute|bloody)? (cheek|nerve|audacity|gall) (of|to|$)
^(wow|oh|and|but|like|no but|ok|okay|hello|um|er|hang on|wait)+? (seriously|srsly|really seriously) (now|guys|people|still|again|a bot|another|after|nothing)
^(wow|oh|and|but|ok|okay|hello|hang on|wait)+? (really|for real|honestly) (a bot|another (bot|form|link|week|day|hour|department)|still nothing|still no|after (all|<number>))
^(seriously|srsly|really seriously|honestly)$
how (hard|difficult|complicated) (can|could) (it|this|that) (possibly|really)? be
how hard (is|would) it (be)? (really|actually|for (you|a company))? to (just|answer (a|my|the|one)|read (a|my|an|what)|pick up|call (me|a customer|someone) back|reply|do your)
how (stupid|dumb|incompetent|useless|rude|insulting|pathetic|disgusting|dare)
how (the hell|the fuck|the heck)
how (is|was) (that|this|it|any of this) (even (acceptable|legal|allowed|right|fair|possible)|acceptable|ok $|okay $|fair|right $|legal|my (fault|problem)|remotely|supposed to help)
how (can|could|do) (you|they|anyone|a company|a bank) (people|lot|possibly|even)? (justify|just leave|call (this|yourself|yourselves)|sleep at night|live with (yourself|yourselves|that)|be (so|this|that) (rude|stupid|slow|careless|useless|incompetent|bad|heartless|cruel|wrong|unhelpful|dumb)|get (this|it|that) (so)? (wrong|badly)|mess|lose (my|a|our|an|it|something)|treat (me|us|people|your|customers|a customer|someone)|do this to|let this happen|take (our|my) money|not (know|see|care|read|notice|understand|tell)|still not|even (say|ask|suggest|think|justify))
(whose|who's) (bright|clever|stupid|idiotic|daft|dumb|brilliant) (idea|plan|decision) (is|was) (that|this|it)
since when (do|are|is) (i|we|customers) (have to|need to|pay|supposed|expected)
(who does that|who does this|in what world|on what planet|what planet are (you|they)|what century (is|are)|why do i (even)? bother|why bother)
(what is|what's|whats) the (point|use) (of|in) (asking|having (you|a (chat|hotline|bot|promise|number))|you|calling|even|telling|paying|writing|customer service|a promise)
what part of *4 (do|don't|did|didn't|is|was) (you|u|so) (not|people|hard|unclear|find|fail|understand|get|read)
(fat chance|fat lot of|a lot of good (that|it|this)|some help (you are|that was))
call (that|this|yourself|yourselves) (a|an|service|support|help|customer|premium|express|priority) (service|support|help|company|bank|answer|customer|delivery|hotline|fix|solution|$)?
^(well|oh|and|ha|wow)+? so much for
(am|are) (i|we) (just|really|seriously|now)? (supposed|meant|expected) to (sit|starve|freeze|sleep on|live (on|with|without|like)|guess|believe (this|that|you)|pay (twice|again))
how much longer (do|must|will|am|are|can) (i|we) (have to|going to|supposed to|expected to|need to)? (put up|suffer|live like|sit (here|in))
)";

/// What they call the company, and how they speak to it.
constexpr std::string_view kBlames = R"(
(do|does|did|can|could|don't|didn't|won't|will|have|has|haven't|would|are|aren't|what do|why do|why don't|why can't) (you|u|you people|you lot|you guys|any of you|anyone|anybody|nobody|no one|none of you|your people|your team|ya|someone there|they|your staff|your lot) (people|lot|guys|all|there|at all|over there|actually|honestly|seriously|at your company|clowns|idiots|jokers)+? (even|bother to|bothered to|evn|not even|never even|actually even) (to|just|actually|bother to|fucking)+? (read|reading|listen|listening|care|look|looking|looked|know|check|checked|working|understand|talk to each other|speak to each other|communicate|test|see|trained|human|hear|try|bother|realise|realize|give a|want to help|answer|reply|respond|pick up)
(do|does|did|can|could|don't|didn't|won't|will|have|has|would|are|what do|why don't|why can't) (you|u|you people|you lot|you guys|any of you|anyone|anybody|nobody|no one|none of you|your people|ya|someone there|they|your staff|your lot) (people|lot|guys|all|there|at all|over there)+? (ever|actually|honestly|seriously|genuinely|really|fucking|bloody|not|never)+ (read|reading|listen|listening|care|bother|bothered|give a (damn|shit|toss|monkeys)|talk to each other|speak to each other|communicate with each other)
(do|does|can|why can't|why don't) (you|u|you people|you lot|anyone|anybody|nobody|no one|they) (people|there|lot|over there)+? (ever|actually|honestly|seriously|fucking|bloody) (answer|reply|respond|pick up)
(do|does|don't|can|can't|did|why do|why don't|why can't|are|have|what do|how do|isn't|could|would) (you people|you lot|none of you|nobody there|not one of you|any of you|no one there|anyone at your|anyone in your|anyone in that|not a single person) (even|ever|not|never|actually|honestly|seriously|all|just|really|at all) (read|listen|care|know|understand|think|talk|check|bother|look|see|realise|realize|work|answer|do your|have a clue|have any idea|want to|incompetent|stupid|useless)
(do|does|don't|can|can't|did|why do|why don't|why can't|are|have|is|could) (you clowns|you jokers|you idiots|you muppets|you morons|you crooks)
why (can't|don't|do|won't) (you people|you lot|none of you|nobody there|no one there|not one of you)
(you people|you lot|u people|you clowns|you muppets|you idiots|you crooks|you thieves|you jokers|you cowboys|you amateurs|you scammers|you morons|you liars|you bunch of) (never|always|don't|can't|just|keep|won't|make me|really are|should be (ashamed|sued|shut|closed|fined))
(none|not one|not a single one|nobody|no one) (of you|there|at your|in your|over there) (could|can|bothered|thought|has|have|cares|care|knows|know|seems|is|told|ever|even|wants|want|reads|read|listens|listen|had|was|picked|answered|thinks)
(did|have|do|can|could|are|has|had) (you|u|ya|anyone|anybody|he|she|they|your colleague|someone|somebody) (even|bother to|bothered to|at least|not even|actually even)+ (read|reading|look|looking|looked|listen|listening|listened|open|opened|check|checked|hear|heard|understand|care|glance|think|thought|test|tested)
(did|have|do) (you|u|ya|anyone|anybody|he|she|they|your colleague|someone|somebody) (actually|honestly) (read|listen|listened|bother|understand)
(do|does|did) (you|u|anyone|anybody|you people|they) (not|never) (read|listen|care|talk to each other|speak to each other|communicate|check (your|the|anything|before)|look at (your|the|my))
(is|are) (anyone|anybody|there anyone|there anybody|there even anyone|there any human|there any person|there any living) (even|actually|still|ever|really)+? (there|here) (at all|alive|or (not|what|am)|reading|listening|please|$)
(is|are) (anyone|anybody|there anyone|there anybody|there even anyone|there any human|there any person|there any living) (there|here|at your (end|company|office)|in there)? (even|actually|still|ever|really|at all)+? (alive|awake|reading|listening|bothered|competent|bothering|going to (answer|reply|help|tell me|call me)|who reads|who can read|with a (brain|pulse)|with half a brain|with common sense)
^(hello|helo|hellooo|helloo|hellloo|hello hello|knock knock|um|er|hey|well|so|excuse me|hi|ok|and)+? (anyone|anybody|is anyone|is anybody|someone|somebody) (there|here|alive|reading|listening|at home|awake|going to|actually|please|at all)? $
(someone|anyone|somebody|person|human|anybody|agent|people) (with|who has) (a pulse|a brain|half a brain|common sense|a brain cell|two brain cells|an iq)
(what|whats|what's) (is|are|the hell is|exactly is)? (wrong|the matter) with (you|u|these people|this (company|place|bank|shop)) (people|lot|guys|all|today|exactly|$)?
(what|whats|what's) (is|are)? (your|ur|you people's) (problem|excuse)
what (are|r) (you|u) (playing at|even doing|doing all day|on about|talking about|good for|there for $|actually for|here for $|being paid for|smoking|waiting for $)
what (kind|sort) of (an|a)? (idiot|idiots|joke|monster|clowns|nonsense|madness|fool|excuse|moron|mickey mouse|shambles|muppet|attitude is|treatment is (this|that)|logic is (this|that)|outfit (is|are))
what (kind|sort) of (a)? (company|bank|service|customer service|support|person|people|place|shop|business|airline|insurer|insurance|doctor|school|landlord|hotel|operation|organisation|office|hospital|system|provider) (is this|is that|do you think|do you run|lets (a|me|us|people)|let a|treats (people|me|us|a)|leaves (people|me|us|a)|ignores|lies|doesn't (answer|reply|care|even|call)|can't (even|answer)|won't (even|answer))
(you|u|they|y'all|ur) (are|re|r|guys are|lot are|people are|is|were|all|have been|really|just|seem|must be|being|lot)+ (all|just|really|a|an|the|so|such|absolute|absolutely|total|totally|complete|completely|utter|utterly|bunch of|nothing but|bloody|fucking|pack of|proper|very|extremely|incredibly|worse than|beyond|being|shower of|downright|most|bleeding|load of|simply)+? (useless|hopeless|incompetent|pathetic|liars|liar|lying|thieves|thief|crooks|crook|scammers|scammer|con artists|cowboys|amateurs|clowns|clown|idiots|idiot|morons|moron|jokers|joke|criminals|robbers|stealing|robbing|shameless|ridiculous|disgusting|disgraceful|stupid|terrible|awful|rubbish|rude|unprofessional|horrible|heartless|scum|parasites|vultures|sharks|muppets|muppet|numpties|cheats|crap|shit|shite|garbage|trash|a shambles|wasting my|ruining|ripping|taking the piss|insulting|no help|not helping|not listening|not reading|killing me|not even|mocking me|ignoring|a disgrace|arrogant|the worst|worst|evil|cruel|greedy|frauds|fraud|a nightmare|vile|dreadful|inept|clueless|worthless|deaf|blind|con men|conmen|patronising|condescending|so bad)
(worst|shittiest|crappiest|dumbest|stupidest|rudest|slowest|poorest|most (useless|incompetent|pathetic|frustrating|annoying|ridiculous|stupid|horrible|awful|unhelpful|disorganised|disorganized|unprofessional|disgusting|pointless|infuriating)) (customer|delivery|phone|online|insurance|support|internet|shopping|travel|banking|hotel|airline|website|app)+? (service|support|company|bank|shop|store|website|site|app|experience|airline|provider|network|hotel|delivery|courier|insurer|help|bot|chat|care|people|process|system|product|purchase|ever|i've|i have|conversation)
<awful> (customer|after|sales|delivery|phone|online|so called|support|technical|tech|communication)+? (service|support|company|experience|communication|treatment|attitude|behaviour|behavior|care|bot|chatbot|website|site|app|system|process|menu|machine|robot|courier|delivery|bank|airline|response|reply|answer|form|forms|portal|button|policy|policies|excuse|excuses|customer service|organisation|organization|people|place|way to treat|way to|handling|page|update|device|thing|phone line|hold music|music|patch|hotel|line)
(customer|your|this|the|of) (service|support|company|bot|chat|chatbot|app|website|site|system|staff|team|people|courier|driver|attitude|communication|website's|process|form|menu|agent|agents|colleague|colleagues|portal|page|helpline|hotline|line|bank) (is|are|was|were|has been|have been|really|just|absolutely|totally|completely|utterly|all|so|bloody|fucking|such|beyond|truly)+ (a|an|the|total|complete|absolute)+? (useless|appalling|disgusting|pathetic|terrible|awful|horrible|horrendous|atrocious|abysmal|rubbish|crap|shit|shite|garbage|trash|joke|shambles|disgrace|incompetent|dire|diabolical|shocking|worst|hopeless|dreadful|rude|ridiculous|nonsense|nightmare|stupid|unhelpful|non existent|nonexistent|a disgrace|bullshit|poor|infuriating|unacceptable|disgraceful|beyond useless|worthless|lousy|laughable|inept|clueless|pants|gash|trash)
(utterly|completely|absolutely|totally|beyond|worse than|simply|bloody) useless
useless (bot|robot|machine|lot|company|bunch|people|chat|idiots|answer)
^(yes|no|so|just|really|oh|wow)+? useless $
(so|that|this|it|how|what|really|were|was|very|so bloody|that's|you're|being|and|incredibly|extremely|unbelievably)+ (rude|insulting|uncalled for|patronising|patronizing|condescending|dismissive|disrespectful|insensitive|tone deaf|heartless|unkind|nasty|arrogant|offensive) (of you|to me|and|thing to|response|reply|answer|from|man|woman|agent|person|colleague|comment|remark|to say|that|about|tone|message|way|$)
(shame on (you|u|your|all|this)|ashamed of (yourself|yourselves|your)|(should|ought to) be ashamed|how dare (you|they)|have you no shame|go to hell|screw (you|u|this company|off)|f off|piss off|get stuffed|stuff your|stick (it|your *1) (up|where)|shove (it|your)|damn you|damn it|dammit|damnit|to hell with|up yours|rot in hell|kiss my arse|kiss my ass)
^(get lost|bite me|screw this|screw that|stuff (it|you|this))
(fuck|fucks|fucked|fucking|fuckin|fking|fkn|effing|f ing|fckn|fing|motherfucker|bullshit|bullsh|horseshit|shitty|shite|crappy|bastard|bastards|arsehole|arseholes|asshole|assholes|wanker|wankers|twat|twats|dickheads|dickhead|bellend|cretins|imbeciles|imbecile|cunts|scumbags|tossers|gobshites|gobshite|eejit|eejits|feckin|fecking|chutiya)
(pile|piece|load|bunch|heap|bag|pack|shower|sack|crock) of (shit|crap|lies|liars|idiots|amateurs|clowns|thieves|crooks|nonsense|tosh|bollocks|bull|jokers|morons|muppets|incompetents|scammers|useless|excuses|robbers|pricks)
(absolute|total|complete|utter|such a|useless|just a|piece|it's a|is a) (load|pile|piece|heap|crock)? of (junk|garbage|rubbish|trash)
(my|your|this|that|the|a|these|you|such|with|like) (stupid|bloody|damn|damned|goddamn|god damn|poxy|blasted|wretched|ruddy|bleeding|idiotic|dumb|moronic|bleedin|sodding|effing|friggin|frigging|freaking) (bot|robot|menu|machine|app|website|site|form|page|system|company|button|thing|question|questions|reply|survey|portal|code|rule|rules|bank|idea|parcel|phone|policy|answer|helpline|hotline|email|emails|update|card|people|idiots|line|automated|captcha|password|account|chat|script|process|mistake|idiot|order|service|error|password|queue|music|insurance|fee|charge|parcel|meter|bus|train)
(lied|lying) (to (me|us|my|your customers|customers|people)|about (it|this|that|the|my|having|when|everything)|again|through)
(liar|liars|conned|scammed|swindled|deceived|gaslighting|gaslit|gaslight|fobbed off|fobbing|stonewalled|stonewalling|stitched up|mugged off|taken for (a|an) (fool|ride|idiot|mug)|treated like (dirt|rubbish|a (criminal|thief|number|fool|nuisance|beggar|liar|child)|an idiot|cattle|scum|shit|this|that|garbage)|mocking (me|us)|laughing at (me|us)|making a fool|insult (to)? my intelligence|insulting my)
(ripped off|ripping (me|us|people|customers) off|a rip off|robbing (me|us|people)|misled (me|us|by)|playing (games|me|silly))
(treat|treating|treats|treated) (me|us|people|customers|your customers|loyal customers|someone) (like (dirt|rubbish|this|that|a (criminal|thief|number|fool|nuisance|beggar|liar|child)|an idiot|idiots|cattle|scum|shit|crap|criminals|garbage)|this way|that way|so badly|with contempt)
(give|gave|giving) (me|us)? (back)? (back)? what you (stole|took|robbed|owe)
(you|u|you've|they|you guys|bank|company|you just|youve) (literally|basically|just|also|have|already|fucking)+? (stole|stolen|robbed|nicked|pinched|pocketed|stealing|conned|scammed|cheated|lied|screwed|shafted|ruined|wrecked|destroyed|broke|lost|messed up|fucked up|botched|bungled|cocked up|ballsed up|mucked up) (my|me|us|from|our|everything|it|to|up|this|his|her|the|again|over|all)
(you|u|he|she|they|then you|someone|somebody|colleague|agent|which you) (told|gave|sold|sent|advised|informed|quoted|charged) (me|us) (the|a|something|it|completely|totally|complete)+? (wrong|false|lies|nonsense|rubbish|incorrectly|misleading|untrue|bad|incorrect|porkies|bull|crap)
(you|u|they|we|you guys|someone|somebody|that|your colleague|he|she) (told|promised|said|assured|swore|guaranteed|gave) (me|us|your|you|it)+? *4 (and|but|yet|then) (nothing|no one|nobody|still nothing|still no|here we are|here i am|it never|never (came|happened|did|called|arrived)|it still|it hasn't|it didn't|nada|zilch|silence|i'm still|im still)
(your|you're|his|her|their|ur|own) (word|words|promise|promises|guarantee|apologies|apology|sorry|assurances|sorries) (was|were|is|are|mean|means|meant|aren't|isn't|seems|seem)+ (worth (nothing|zero|little)|nothing|worthless|meaningless|empty|not worth|useless|hollow|rubbish|no good|cheap)
(broke|break|broken|breaking) (me|us)? (your|his|her|their) (word|promise|promises)
^(you|u|and you|but you) gave (me|us)? your word
(empty|broken|false|hollow) (promise|promises|words|apologies|excuses|apology)
more (promises|excuses|apologies)$
(spare|save) (me|us) (the|your|all the|all your|that) *1 (apology|apologies|excuses|excuse|lecture|script|platitudes|sorry|sympathy|speech|spiel|lies|promises|nonsense|small talk|rubbish|act)
(don't|do not|dont|stop|quit|enough with|enough of) (you)? (dare|calm down|patronise|patronize|patronising|tell me to (calm|relax|wait|be patient)|lecture (me|us)|lecturing (me|us)|give me (that|excuses|your|another (excuse|link|promise))|fob|fobbing|lie to (me|us)|lying (to (me|us)|$)|feed me|pretend (to|you|that)|pretending|insult (me|us|my)|insulting (me|us|my)|sending me (to|round|links|articles|back|in|from)|saying sorry|wasting (my|our)|ignoring (me|us|my)|hide behind|hiding behind|treat (me|us) (like|as)|treating (me|us) (like|as)|messing (me|us)|play games|playing games|talk to me like)
(don't|do not|dont|stop|quit|no more) (sorry|sir|madam|ma'am|dear|mate|calm|thank you|sweetheart|love) (me|us)
(you|he|she|they|agent|colleague|man|woman) (talk|talks|talked|speak|speaks|spoke|talking|speaking|treat|treated) to me (like (i'm|i am|i was|dirt|that|this|a (child|criminal|idiot|fool)|an idiot)|in that|as if|as though)
(you|u|they|you people|you guys|you lot|company|staff|clearly|obviously) (just|clearly|obviously|really|honestly|people|lot|guys|all)+? (don't|do not|didn't|doesn't|couldn't|can't) (even|seem to|really|actually|all)? (care|give a (damn|shit|toss|monkeys|fuck|hoot|rat's)|be bothered|bother to|care less) (about|to|what|how|if|who|at all|less|one|anymore|any more|read|answer|reply|call|$)?
(nobody|no one|noone|none of you|not one of you) (even|seem to|really|actually|there|at your|over there)+? (cares|care|gives a (damn|shit|toss|monkeys|fuck|hoot)|bothers|bothered|could care less|can be bothered|could be bothered)
(couldn't|could not) care less
(don't|do not|dont|couldn't) (want to hear|wanna hear|want (your|another|any more|anymore) *1 (apology|apologies|excuses|sorry|excuse|articles|article|link|links|bot|sympathy|robot|script|platitudes))
(is|was) (that|this|it) (honestly|really|seriously|genuinely|actually)+? (all you (people|guys)? (have|have got|can|got|had)|all you've got|the best you (people|guys)? (can|have|could|can do|could do|have got)|the best you've got) (to (say|offer|tell|give)|offer|do|say|come up with)? (to me|for me|then|now|guys|after *3)? $
(is|was) (that|this|it) (honestly|really|seriously|genuinely|actually)+? (supposed|meant) to (be (funny|helpful|an answer|a joke)|help (me)? $)
(is|was) (that|this|it) (honestly|really|seriously|just)+? (a copy and paste|copy paste|a (canned|scripted|copied) (answer|reply|response|message))
(copy|copied|copying) (and|n)? (paste|pasting|pasted) (answer|answers|reply|replies|response|responses|message|messages|job|again|apology|nonsense|the same|from a script)
copied from a (script|template|book)
^(just|another|more|wow|oh brilliant|oh great|oh|great|so)+? (copy and paste|copy paste|copied and pasted)$
(copy paste|copypaste|canned|boilerplate|robotic|scripted|templated|cut and paste) (answer|answers|reply|replies|response|responses|nonsense|crap|apology|drivel|bull)
(same|another|one more|yet another) (old)? (scripted|canned|excuse|excuses|bullshit|runaround|pointless|useless|rubbish|nonsense) (answer|answers|reply|replies|response|link|form|bot|article|message|again|every|from|as|same|$)
(same|another|one more|yet another) (old)? (script|template|robot|stock|standard|automated|copy paste) (answer|reply|response|apology|nonsense)
same old (story|story again|excuse|excuses|rubbish|nonsense|script|song) (again|every|from|with you|as|$)
(that|that's|thats|this|this is|which|it|it's) (is|was)? (not|no|isn't|hardly|not even|wasn't|hardly an|not an|really not|doesn't) (an|a|even|my|remotely|really|at all|what i|answering|an actual)+? (answer|help|answers|solution|help at all|helpful|helping|useful|asked|question|good enough|use to me|use|apology|excuse|explanation|answer my)
(no|some|what a|hell of a|a fine|a funny|disgusting|shameful|terrible|awful|horrible|not a|not the) way to (treat|run|talk to|speak to|do business)
(no (respect|decency|empathy|compassion|shame|regard|consideration|accountability) (for|at|whatsoever|from|here|in this|$)|no sense of (shame|decency|urgency|responsibility)|(have|has|had) the (cheek|nerve|audacity|gall|balls|guts)|(not|never|didn't|don't|doesn't|nobody|no one) (even)? (have|had|has) the (decency|courtesy)|common (courtesy|decency)|basic (courtesy|decency|manners|respect|competence|human decency)|bad manners)
^(please)? have a heart $
(i'm so done|right that's it|last straw|final straw|straw that broke|had quite enough|enough is enough|had it up|up to here|crossed the line|takes the (biscuit|piss|mick)|adds insult|insult to injury|rubs salt|salt in the|appalled|disgusted|outraged|enraged|incensed|infuriated|furious|fuming|livid|seething|raging|irate|incandescent|hopping mad|foaming|exasperated|aggrieved|aghast|mortified|humiliated|horrified|sickened|disheartened|despairing|distraught|traumatised|traumatized|petrified|panicking|panicky|panicked|freaking out|freaked out|stressing|stressed (out|here)?|heartbroken|despondent)$
(i've|i have|ive|we've|we have|have|just|really|well and truly|honestly|truly)+ had (it (with|up)|enough (of (this|you|your|it|being|waiting)|already|with)|it up)
(i've|i have|ive) (really|just|honestly|truly|well and truly)? had enough (now|$)
(i'm|im|i am|we're|we are|so|just|really)+ (done|through) (with (this (company|nonsense|circus|app|bank|shop|place|lot|now|$)|all this|you|your (company|lies|excuses|service|bot|nonsense)|that company|waiting)|being (nice|polite|patient|calm|fobbed|ignored|messed))
(i'm|i am|we're|so) (so|totally|completely|absolutely|just) done (here|now|guys|$)
(you|u|they|you lot|you people|you guys|this company) (couldn't|could not|can't|cannot) (organise|organize|run) a
(you|u|they|you lot|you people|you guys|this company) (couldn't|could not|can't|cannot) even (do|get|be|answer|spell|read|find|count|tell|send|deliver|manage|add|organise|call|run)
(you|u|they|you lot|you people|you guys) (can't|cannot|couldn't) (spell|count|read|care less) $
^(simply|just|really|honestly|sorry|thats|that's|that is|this is|well|still)+? not (good enough|acceptable|helpful|helping|funny|amused|impressed|happy) $
^(simply|just|really) not on $
^(jesus|christ|jeez|jaysus|jesus christ|sigh|argh|aargh|ugh|grr|grrr|aaargh|pff|pfft|tut|gah|urgh) (again|what|not again|still|another|seriously|really|now|you|how|why|is|this|the|no|come|do|just|enough|$)
^(god|good god|my god|bloody|dear god|lord) (not again|again|still|another|enough|seriously|why (is|do|does|can't|won't))
(that|this|it) (is|was) (just|really|completely|totally|absolutely|so)? useless $
(for|with|take|pay|of) (this|that|your) (rubbish|crap|nonsense|garbage|farce) (any|again|now|service|$)
(do|does|don't|doesn't|can't|why don't) (you|anybody|anyone|your *1|they) *3 (talk|speak) to each other
stop (passing|pushing|sending|transferring|shoving) (me|us) (around|round|back|from|on|about)
)";

/// Time and effort lost, nobody there, told again.
constexpr std::string_view kLost = R"(
(waste|wasted|wasting|wastes) (of)? (my|our|everyone's|all|his|her|a|an|the|enough|another|hours|days|weeks|more|of my|half|so much|too much|time|money|of|two|three|<number>) (whole|entire|bloody|precious|valuable|half|good|perfectly|more|time|morning|afternoon|evening|day|days|hour|hours|life|money|weekend|week|lunch|holiday|and|on|of|minutes|my)
(all|wasted|waited|queued|drove|came|paid|charged me|charged us|travelled|stood|sat|stayed|work|trip|journey|day|days|hour|hours|weeks|week|months|leave|off) *3 for nothing $
(to no avail|all in vain|in vain|for sod all|wild goose chase)$
(took|taken|lost|wasted|had to take|burned|using up) (a|an|the|another|two|half a|my|three|whole|unpaid|annual|<number>)+ (whole|full|entire|unpaid|annual|half|day's|days)+? (day|days|morning|afternoon|shift|leave|day's leave|wages|pay) (off|of leave|unpaid)? (work|school|unpaid|annual leave)? *2 (for (nothing|this|that|you|your)|to (wait (in)? for|be in for|sit)|waiting for|and (nobody|no one|noone|nothing|you (never|didn't|don't)|your|no))
(whole|entire|all) (day|evening|morning|afternoon|weekend|night|week|holiday|month|trip|bloody day|summer|lunch break|day of leave) (of)? (gone|wasted|ruined|leave gone|down the|stuck (in|at|on|here)|on hold|spoiled|spoilt|waiting (for (you|your|a call|a reply|the (driver|engineer|delivery|technician|courier))|in|at home)|for nothing|wrecked|chasing (you|your|a|my|this)|destroyed|arguing|thrown away)
(waited|waiting|queued|stuck|hanging|been sitting|sat|sitting|stood|stayed) (in|here|at home|home|around|about|up|on hold|by the (phone|door|window)|on the line|in (a|the|your) queue|like an idiot)+ (all (day|morning|afternoon|evening|night|weekend)|(the|a) (whole|entire) (day|morning|afternoon|evening|night|weekend)|from # (to|till|until)|forever|half (the|my|a) (day|morning|night)) (for (you|your|a|an|the|him|nothing|it|this)|and|waiting|because|with no|without|like|$)
(waited|waiting|been waiting|queued|queuing) (all (day|morning|afternoon|evening|weekend)|from # (to|till|until)|forever|for hours|for ever|half (the|my|a) (day|morning|life))
(sat|sitting|stood|waited|stayed) (in|here|at home|home) from # (to|till|until)
(been|kept me|kept us|kept|keep me|left|leave|waiting|waited|sat|sitting|stuck|was|spent *2) on hold (for|since|forever|again|over|an|nearly|almost|three|two|<number>|all|longer|listening|with that)
^(it's|its|it has|that's|thats|it is|already|now|and)+ (now|already|been)+? (over|more than|nearly|almost|well over|close to|upwards of|best part of|the best part of|longer than) (an|a|the|half|<number>|#|ten|fifteen)+ (minute|minutes|min|mins|hour|hours|hrs|hr) (now|already|and (still|nothing|no|nobody|counting)|since (i|you|my)|$)
(<number>|#|eleven|fourteen|sixteen|eighteen|twelve|fifteen|an|half an|a|few|several|couple of|whole|more) (whole|bloody|full|long|fucking|more|of)+? (minute|minutes|min|mins|hour|hours|hrs|day|days|week|weeks|month|months|years|emails|mails|calls|messages|letters|phone calls|tickets|chats|times) (and|later|on|now|gone|with|but|since)+ (still)? (nothing (from|yet|since|happened|so|at|back|$)|no (reply|answer|response|word|news|call|refund|help|sign|parcel|solution|delivery|driver|engineer|callback|update|ring|email)|silence|nobody (has|answers|answered|came|called|rang|can|knows|there|replied)|no one (has|answers|answered|came|called|can|knows|replied)|radio silence|crickets|not (a (word|reply|call|sign|peep|single)|one (word|reply|call|answer)|heard|fixed|here|arrived|delivered|refunded|solved|sorted)|waiting|ignored|on hold|messing)
(absolutely|still|again) (nothing|silence|no reply|no answer|no response|not a word)+ (from (you|anyone) )?(after|for) (<number>|a|all|weeks|days|hours|months)
(not a (word|peep|squeak|single (word|reply|email|call|update))) (from|since|in|for|after|back|about|$)
(radio silence|deafening silence|dead silence|complete silence|total silence|utter silence|stony silence|wall of silence|ghosted (me|us|by)|ghosting (me|us)|been ignored|being ignored|keep ignoring|ignoring (me|my|us)|ignored (me|my|us|again|completely|all my)|ignores (me|my)|left hanging|left (me|us|customers|him|her) in the (dark|lurch|cold)|(been|being|was|were) left in the (dark|lurch)|keep (me|us) (hanging|in the dark|waiting)|kept (me|us) (hanging|in the dark|waiting)|leave (me|us) (hanging|in the dark|like this|in the lurch)|leaving (me|us) (hanging|in the dark|like this|in the lurch|stranded)|(falls|fall|fell|falling) on deaf|like talking to a|(talking|speaking|writing|shouting) (to|into) (a|the) (brick wall|wall|void|black hole)|(hitting|banging|bang) (my|our) head|head against a)
(nobody|no one|noone|no body|not one person|not a soul|none of you|not a single person|not one of you) (there|over there|ever|even|seems to|of you)+? (cares|care|cared|bothers|bothered|gives a|listens|listening|is listening|reads|takes responsibility|wants to (help|know|listen)|can be bothered|could be bothered|thought|has the decency|had the decency|knows anything|has a clue|knows what)
(nobody|no one|noone) ever (answers|picks up|replies|responds|calls back|rings back|turns up|shows up)
how many (bloody|damn|fucking|more bloody|more damn) times
how many more times (do|must|will|am|have|should) (i|we)
how many times (do i have|do i need|must i|am i (going|supposed)|do we have|will i have|should i have|have i got) (to)? (tell|explain|ask|say|call|repeat|write|chase|answer|go through|give you|prove|ring|contact|email|type|spell|beg)
how many times (have i (told|said|asked|explained|called|written|emailed)|are you going to (ask|send|tell|cancel|ignore))
for the (third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|hundredth|millionth|thousandth|nth) time (no|not|where|what|when|why|how|my|is|please|can|i (am|said|told|asked|want|need|don't|did|have)|i'm|it|it's|that's|thats|this is|the|your|do|does|stop|$)
(for the|this is the|this is my|that's the|thats the|it's the|its the|now the|is now the|is the|on my|already the|that makes|makes it the) (third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|hundredth|millionth|thousandth|nth) time (now|already|today|this (week|month|morning)|i (ask|asked|tell|told|explain|explained|write|wrote|call|called|ring|say|said|have (to|asked|told|called|written|explained|had)|am (asking|telling|writing|calling|explaining)|had to|need to (ask|call|explain)|chase|complain)|i've (asked|told|said|explained|called|written|rung|chased|had to)|i'm (asking|telling|writing|calling|explaining|saying|having)|you (ask|asked|cancel|cancelled|send|sent|have (asked|cancelled)|tell|told|lose|lost|charge|charged|people)|it (has|hasn't|breaks|broke|failed|fails|goes|happens|happened|didn't)|it's (broken|failed|gone|happened|late)|that (i (ask|have to|call|write|am)|you|it|nobody)|running|in a (row|week|month) (that|you (lose|lost|cancel|cancelled|charge|send|sent|forgot|miss|missed|fail|failed)|it|nobody|and))
(for the|this is the|this is my|that's the|thats the|it's the|its the|now the|is now the|is the|on my|already the|that makes|makes it the) (third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|hundredth|millionth|nth) (person|agent|department|email|mail|chat|call|message|letter|technician|engineer|complaint|attempt|bot) (now|already|today|this (week|month)|i|i've|i'm|who|that|you|about|and|with|in a row|to|$)
(for the|this is the|that's the|it's the|its the|this is now the) (second|2 nd) time (now|already|today|in (a row|<number> (days|weeks))|i (ask|asked|tell|told|have to|had to|explain|write|call|am asking|am writing)|i've (asked|told|said|had to|explained|called)|i'm (asking|telling|writing|calling|having)|that (i have|you)|you (cancel|cancelled|lose|lost|send|sent|charge|charged|ask|asked|forgot)|it's (broken|failed|gone|happened|late)|running|asking|$)
^(third|fourth|fifth|sixth|seventh|tenth|umpteenth|<number> th) (time|department|person|agent|email|mail|chat|call|message|team|attempt|letter) (now|through|today|this (week|month|morning)|i (ask|write|call|tell|explain|have)|i've|i'm|in a row|that i|asking|writing|calling|telling|about|and (still|nothing|no|nobody|there|theres|there's|i'm|you)|$)
(told|tell|telling|asked|ask|asking|explain|explained|explaining|called|call|calling|write|wrote|writing|chase|chased|chasing|repeat|repeating|same (question|questions|thing|answer|story|error)|sent|promised|excuses|emailed|emails|calls) *3 (again and again|over and over|time and again|time and time again|time after time|day after day|week after week|month after month|back and forth)
(again and again|over and over|time and again|time after time|day after day|week after week|month after month) (the same|nothing|no|still|i (have to|explain|call|ask|tell|get told)|you (promise|tell|say|ask|lose|cancel)|i'm told|excuses|we're told)
(round and round|round in circles|around in circles|going in circles|running in circles|sent in circles|talking in circles|moving in circles|run in circles|turning in circles|send me in circles|sent me in circles|passed on again|passed (around|about|from) (again|like|from|one|department|person|between|and|your|for|$)|passed (me|us) (around|from|on|back)|passing the buck|pass the buck|pillar to post|from pillar|(pushed|shoved|bounced) (me|us)? (from|around|between) (one|department|person|pillar|desk|place|your|and|again|agent|<number>|like)|sent (me|us)? (from (one|person|pillar|department|place|a desk|desk)|back and forth|round in circles)|ping pong|runaround|run around again|wild goose chase|back to square one|starting all over again|start all over again|back to the same (people|person|place|team|department|desk|line|menu|question|start)|endless loop|stuck in a loop|(going|getting|got|gets me|get|getting me) nowhere (with|fast|here|again|and|$))
(i|we|i've|ive|i have|we've|as i|like i) (already|literally|clearly|specifically|explicitly|just already)+ (told|said|explained|answered|gave|typed) (you|that|this|the (bot|chat|other|first|last|guy|man|woman|colleague|agent|person|lady)|your|it|it all|him|her|them|to (you|your|the)|all (this|that|of)|everything|someone|so|u|colleague|i $|$)
(i|we|i've|ive|i have|we've|as i|like i) just (told|said|explained|answered) (you|that|this|it|the (bot|other|last|first)|your|i (have|had|need|don't|can't|want)|so|u|all (this|that)|everything)
as (i|we) (just|already|clearly|literally|have (already|just))+ (told|said|explained|wrote|mentioned|written|stated)
i've (said|told|explained|written|been through) (this|that|it|you|all this)+ (already|<number> times|twice|before|again and again|so many)
(told|asked|explained|said|wrote|mailed|emailed|called|rang|written|phoned|contacted|messaged|chased|complained) (you|this|that|it|them|your|to|him|her|everything|the|all|about|same|u|already|lot|people|story|thing)+? (<number> times|three times|four times|five times|ten times|a dozen times|a hundred times|a million times|countless times|many times|so many times|several times|multiple times|repeatedly|a thousand times|umpteen times|# x|times now|times already|again and again)
(have|having|had|do i|must i|forced|got|why do i|need|expect me|expecting me|make me|making me|made me|tired of|sick of) (to|i|you|of) (keep|have to|really|now|always)* (to)? (repeat|repeating|explain|explaining|chase|chasing|beg|begging|start) *3 (again|over|everything|myself|you|all over|every time|each time|same|the whole|whole story|for my|my own|every)
(have|having|had|do i|must i|forced|why do i need|expect me|expecting me|make me|making me|made me|tired of|sick of) (to|i)+? (tell|telling) (you|them|it|everything|the|my)+ *3 (again|over and over|all over|each time|every time|over again)
(have|having|had|forced|made me|making me|make me|makes me) to? (keep)? (repeat|repeating|explain|explaining) (everything|it all|it|myself|the whole *1|all of (it|this|that)|all that|all this) (again|over and over|all over|once more|every time|each time|to (every|each|yet another|another|your *1|somebody|someone) *2)
(why|how come) (is|do|does|did|can|has|have|are|was|isn't|doesn't|didn't|hasn't|haven't|can't|won't) ((nobody|no one|noone) (ever|there|here|at your end|able|answer|answering|answers|answered|call|calling|called|come|coming|came|help|helping|helped|pick|picking|read|reading|reply|replying|replied|respond|responding|tell|telling|told|listen|listening|bothered|willing|doing anything|know|knows)|none of (you|your)|it always|it impossible|nothing ever|you people|you lot|you always|you never|you keep|everyone keep|everything so hard|you lie|you lying|you treat|you ignore|you ignoring|i even bother|i bother|i pay you|i even pay)
(why|how) (the|on|in) (hell|fuck|heck|earth|actual|world|bloody)
(messing|mess|messed|jerking|stringing|fobbing|fob|string|dicking|jerk|palming|palm|mucking|faffing) (me|us|people|about|around|him|her) (about|around|along|off|on)
(do|did|done|doing|does) (absolutely nothing|naff all|sod all|bugger all|fuck all|jack|squat|f all) (about|for|at all|to help|but|all day|and|$)
(this|it|that|all of this|all this|whole thing|you) (is|are|has|have|just|keeps|really)+ (taken|taking|gone on|going on|been going on|dragged on|dragging on|been dragging on|dragging|took) (for)? (far too long|way too long|much too long|too long|weeks|months|ages|forever|for ever|long enough|weeks and weeks|too far)
(miss|missed|missing|ruined|ruin|spoiled|spoilt|wrecked|lose|lost|losing|cost|costing|costs) (me|us|my|our|his|her|the|because of you|everything|it|all)+ *3 (because of (you|your|this)|due to your|over this|and you|your fault|through your)
(missed|missing|ruined|ruin|spoiled|spoilt|wrecked) (my|our|his|her|the) *2 thanks to (you|your)
(your|you|company's|bank's|their) (own)? (fault|incompetence|negligence|cock up|screw up|cockup|shambles|ineptitude|laziness|mess up|stupidity|carelessness|balls up|greed)
(passed|pushed|bounced|shunted|shoved|batted|kicked) (round|around|about|between|from) (<number>|to|between|five|from|and|again|like|ping|departments|desks|people|every|different) *1
fobbed off
sent (round|around) (and|again|like|from|between|departments|the houses)
(i|we|i've|i have|we've|we have|i'm|i am) (been)? (more than|very|extremely|incredibly|so|really)+? patient (enough|long enough|with you|with this|but|so far|up to)
(i|we|i've|i have|we've|we have) been more than (patient|fair|reasonable|polite|calm|understanding)
(only|nothing but|just|more|always|same|full of|endless|all i get is|all i hear is|enough) (excuses|lies|delays|apologies|empty|promises|standard (answers|replies)|platitudes)
(no|zero|not a shred of|without any|lack of) (sympathy|empathy|compassion|apology|explanation|responsibility|accountability|understanding|shame|remorse) (at all|whatsoever|from|only|no|for|either|just|and no|nothing|$)
(zero) (answers|answer|replies|reply|response|responses|help|communication|solutions|progress)
(ruined|spoiled|spoilt|wrecked) (because of|thanks to|by) (you|your)
(you|u|they) (just)? keep (telling me|telling us|saying|promising|ignoring|cancelling|losing|charging me|fobbing|passing me|passing us|asking (me|us)? (for)? the same)
(explain|tell|ask|say|repeat|send|call|write) *3 a (third|fourth|fifth|sixth|tenth|hundredth) time
(you|u|they|you've|they've) have? had my money for
(third|fourth|fifth|sixth|seventh|tenth|umpteenth) time (you've|you have|youve|you guys have|they've|they have) (sent|cancelled|lost|charged|asked|told|missed|forgotten|got|broken|changed|promised|ignored)
)";

/// The same words of something good, or of nothing at all.
constexpr std::string_view kNoExasperation = R"(
(unbelievable|unreal|incredible|insane|crazy|ridiculously|unbelievably|incredibly|insanely|mad|wicked|sick|shocking|absurdly|stupidly) (good|value|quality|price|prices|deal|deals|service thank|help thank|fast|cheap|kind|helpful|easy|quick|lovely|generous|results|amount of help|beautiful|delicious|cute)
(fucking|bloody|fuckin|damn|effing|feckin|goddamn|frigging|freaking|fing|effin) (love|loving|loved|brilliant|amazing|great|awesome|good|legend|legends|right|yes|beautiful|fantastic|excellent|marvellous|lovely|star|stars|hero|heroes|gorgeous|delicious|marvelous|genius|well|hilarious|perfect)
(can't|cannot|cant|couldn't) believe (how|it|i|we|this|my) *3 (good|great|fast|quick|quickly|easy|kind|lovely|won|excited|happy|lucky|beautiful|wonderful|amazing|nice|helpful|brilliant|friendly|cheap|patient|soft|smooth|worked|works|back|over|here|luck)
(out|running) of order
(just|only|was|im|i'm|am) (kidding|joking|teasing|messing|pulling your leg|having a laugh)
(stupid question|silly question|dumb question|daft question)
what a (nightmare|disaster|mess|horror) (that|the|this) (storm|snow|weather|heat|rain|traffic|exam|game|match|film|winter|flood) (was|is)
(where|how) on earth *5 such (a|an)? (good|great|lovely|beautiful|nice|tasty|wonderful|delicious|amazing)
is it (ridiculous|outrageous|unfair|pathetic|disrespectful|rude) (to|if|that i|when i)
)";

/// What gladdens beside them, or was their own doing: then they are moved, and by no complaint.
constexpr std::string_view kGlad = R"(
(not|no longer|isn't|wasn't|aren't|never|no more|nothing|don't feel|far from|not at all|anything but) (<very>)? (angry|annoyed|upset|worried|frustrated|furious|disappointed|stressed|scared|cross|bothered|desperate|confused|panicking|a (big deal|problem|drama|disaster|complaint)|complaining|urgent|fussed|in a hurry)
(good|nice|lovely|great|glad|happy|pleased|relieved|chuffed) (one|joke|surprise|shock|to|that|and not|i|but|about|we)
(i|we|kids) (really|all|just)? (love|loved|like|liked|enjoy|enjoyed) (the|your|this|that|it|how|my|our|every|watching|spending)
(no|not a|without a|such a|was a|is a|not the) (rush|hurry|problem|worry|worries|pain|big deal|shame|pity|complaint|complaints|problems|issue|issues|regret|regrets|trouble|fault|faults|error|errors|mistakes|delays)
(take your time|when you (get|have) a (chance|minute|moment)|no worries|no rush|whenever you|no hurry|not your fault|isn't your fault|not blaming|my (own)? (fault|mistake|stupid|bad|stupidity)|silly me|stupid me|(my|our) (own)? error|stupid of me|silly of me|i'm an idiot|i am an idiot|feel silly|i feel stupid|i'm stupid|what an idiot i|i'm being stupid|being silly|being thick|maybe i'm)
(was|were|had been|used to be|got|i'd been|felt) <very> (angry|annoyed|upset|worried|frustrated|furious|disappointed|stressed|scared|nervous|terrified|a mess|panicking|anxious|afraid|desperate|fed up|confused|concerned|lost) (but|until|before|and then|at first|earlier|that you|you'd|it would|i would|this morning|yesterday|when i (came|wrote|called|rang)|we'd|i'd|they'd|about it but)
(don't|do not|didn't|wouldn't|won't|no need to|never|hate to|sorry to|don't mean to|not trying to|not wanting to|without wanting to) (want to|mean to|like to|wish to)? (sound|seem|be|come across) (as)? (rude|angry|annoying|a pain|difficult|pushy|funny|ungrateful|impatient|dramatic|harsh|awkward)
since (i|we) (joined|signed|opened|moved|became|bought|started|switched|got|last)
(so|very|really|super)? (excited|thrilled|chuffed|delighted|over the moon|stoked)
(worth (it|the|every|waiting)|looking forward|with (joy|happiness|laughter|excitement|delight|relief)|(laughed|laughing|laugh) (so|until|till|a lot|and)|happy tears|tears of (joy|happiness|laughter)|so (happy|lovely|beautiful|quickly|kind|proud|pretty)|i'm (always|very|so|really)? (happy|pleased|glad|proud))
(so|and|but|simply|just|really|is|was|it's|how|that's) (amazing|delicious|gorgeous|beautiful|brilliant work|magic|fabulous|stunning|wonderful|fantastic|awesome) (and|you|thank|thanks|guys|everyone|job|work|team|$)
^(amazing|delicious|gorgeous|beautiful|fabulous|stunning|wonderful|fantastic|awesome) (and|you|thank|thanks|guys|everyone|job|work|team|$)
(desperate|dying|begging) for (more|another|your *1 (again|back|soon))
such (a|an)? (good|great|lovely|beautiful|nice|tasty|wonderful|delicious|amazing|bargain)
(excuse|excuses|reason) (to|for) (come|visit|go|stay|celebrate|party|buy|shop|eat|a (party|trip|visit|treat|celebration))
exhausted (but|and) (happy|proud|delighted|relieved)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::exasperated, Tells::for_sure, kFeels},
                                 CuePhrases{Cue::exasperated, Tells::holds, kMoved},
                                 CuePhrases{Cue::exasperated, Tells::for_sure, kDisbelief},
                                 CuePhrases{Cue::exasperated, Tells::for_sure, kBlames},
                                 CuePhrases{Cue::exasperated, Tells::for_sure, kLost},
                                 CuePhrases{Cue::exasperated, Tells::denied, kGlad},
                                 CuePhrases{Cue::exasperated, Tells::refuted, kNoExasperation}};

}  // namespace

std::span<const CuePhrases> exasperation_phrases() {
  return kPhrases;
}

}  // namespace attune
