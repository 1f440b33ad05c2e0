// What goes wrong, what is only a burden, and what went right in the end: what praise is judged by
// (irony_phrases.cc), what is shouted, and what thanks do not close. [O]
#include "operators/empathy/customer_phrases.h"

namespace attune {

/// Real failures. None counts behind a negation ("no longer stuck", "nothing is missing") or as a
/// case that is only thought of ("if it is lost").
extern constexpr std::string_view kTroublePhrases = R"(
(still|yet again|once again|again) (not|hasn't|haven't|isn't|won't|doesn't|didn't|can't|cannot|nothing|never) (been|actually|even|really|got|had|yet|ever|seen|able to)+? <due>
(still|again|keeps|keep|constantly|yet again) (broken|wrong|missing|failing|fails|late|crashing|crashes|locked|losing|lost|down|dead|charged|charging (me|us)|stuck|got the wrong|overcharged|cancelled|the wrong|unable|offline|pending|refuses|an error|incorrect|bounced|frozen|freezing|cold|leaking|cutting out|dropping|disconnecting)
(still|again) (no|without|without any|without a) (reply|answer|response|sign|refund|parcel|package|order|news|word|update|call|callback|delivery|driver|engineer|internet|heating|hot water|money|luggage|signal|power|water|solution|explanation|email|one|invoice|ticket|tickets|key|keys|card|help)
still (having|have|got|get|getting|see|seeing|shows|showing|says|saying) (the|this|that|a|an|same|my|exactly)+? (problem|problems|issue|issues|error|errors|trouble|fault|pending|message|blank|zero)
(still|been|just|only|here|am|i'm|we're|we are) (still|here|just)? (waiting) (for|on) (my|the|a|an|any|you|your|that|this) *2 (since|for|after|from|and nobody|and nothing|that was|that should)
(doesn't|does not|didn't|did not|won't|isn't|wasn't|never|hasn't|haven't|has not|have not|aren't|no longer|doesnt|didnt|wont|isnt|hasnt|stopped|don't|do not|wouldn't|not|hardly|barely) (even|actually|just|yet|really|been|properly|ever|seem to|be|once|got|had)+? (work|works|worked|working|arrive|arrived|arriving|turn up|turned up|show up|showed up|shown up|load|loading|loads|delivered|delivering|received|answered|replied|respond|responding|responded|called back|rung back|fixed|sorted|solved|resolved|refunded|connect|connecting|connected|heat|heating|log in|log me in|start|starting|charging|updated|processed|credited|recognised|switch on|turn on|switching on|turning on|fit|match|what i (ordered|asked|paid)|exist|appeared|saved)
(didn't|did not|never|hasn't|haven't|nobody|no one|nothing|noone) (even|ever|has|actually)? (come|came|comes|coming|arrived|arrives|showed|appeared) (on|yet|today|yesterday|again|at|either|so|then|since|after|all|till|until|because|when|while|this|and|$)
(nothing|nobody|no one|noone|no body|not one|none of it) (has|ever|even|there|here|at all|seems to|is|of you|still|in there|from you)+? (happens|happened|happening|works|worked|working|turned up|turns up|answers|answered|answering|calls (me|us|back)|called (me|us|back)|picks up|picked up|picking up|replied|replies|rang|helps|helped (me|us)?|delivered|moves|contacted|bothered|bothers|responds|responded|loads|listens|reads|told (me|us)|tells (me|us)|knows (anything|what|where|why|about|how)|shows up|showed up)
(is|are|was|were|has been|have been|got|gets|been|stayed|remains|it's|its|that's|they're|being|keeps|looks|sits) (been|getting|completely|totally|now|all|just|also|again|still|a bit|now also|apparently|already|badly|so)+? (broken|wrong (again|too|now|$)|lost|missing|dead|stuck|damaged|smashed|cracked|faulty|frozen|charged twice|double charged|overcharged|ruined|soaked|leaking|flooded|rejected|declined|refused|ignored|scratched|defective|unusable|useless|mouldy|rotten|melted|torn|shredded|bust|knackered|kaput|dented|stained|stolen|crashing|stranded|disconnected|out of order|unanswered|not what i|shattered|crushed|snapped|infested|contaminated)
(app|site|website|page|line|internet|system|server|portal|network|wifi|phone|heating|boiler|lift|machine|service|account|card|signal) (is|was|has been|went|goes|has|keeps|just|still|again|been)+ (down|dead|off again|locked|blocked|offline|unavailable|suspended|crashed|crashing|freezing|frozen|hanging|dropping|cutting out|gone again)
(arrived|came|turned up|showed up|delivered|was delivered|got here|got it|received it|received them) (completely|totally|all|and|it was|was|half|already|badly|smashed and|late and)+? (empty|late|cold|wet|dirty|open|opened|broken|damaged|smashed|cracked|soaked|squashed|crushed|rotten|dead|torn|wrong|mouldy|melted|half empty|used|incomplete|too late|without the|with a (crack|hole|dent|scratch))
(i'm|i am|we're|we are|am|was|been) (still|now|just|again)+? (locked out|stuck (at|in|outside|on|here)|stranded|charged twice|overcharged|cut off|disconnected|logged out again|freezing)
(sent|got|get|gave|given|delivered|received|shipped|booked|billed|printed|charged|took|put|picked) (me|us|to|it to|on|a|an|the)+? (wrong|broken|damaged|faulty|somebody else's|someone else's) (box|boxes|item|items|size|colour|color|order|parcel|address|house|door|person|name|account|amount|price|one|product|shoes|boots|thing|things|number|date|day|time|bill|room|hotel|seat|city|airport|information|info|department|answer|shoe|part|parts|model|flat|street|neighbour|postcode|medicine|dose|card|tariff|meter|quote|form|gate)
(wrong|broken|damaged|faulty) *1 (again|yet again|arrived|came|turned up|delivered|was sent|was delivered)
(two|three|four|five|six|second|third|fourth|fifth|sixth|#|another|yet another) (wrong|broken|missed|failed|lost|cancelled|damaged|missing|faulty|smashed) (box|boxes|item|items|order|orders|parcel|parcels|delivery|deliveries|one|ones|appointment|appointments|attempt|attempts|payment|payments|bag|bags|call|calls|flight|flights|letter|letters|part|parts|visit|visits|time|times)
(charged|billed|debited|invoiced|taken|took) (me|us|my card|my account|it|money)? (twice|double|again (this|for)|three times|for (nothing|something|it twice)|the wrong|too much|two times|without)
(same|that) (old)? (error|errors|problem|problems|fault|glitch|bug|failure) (as|again|still|every|message|over|all|persists|remains|comes|is back|with|now|$)
(get|gets|getting|got|says|shows|gives|giving|gave|throws|with|just) (me|us)? (an|the|this|same|another|nothing but)+? (error|errors|error message|blank page|blank screen|white screen|spinning wheel|error code)
(can't|cannot|couldn't|could not|unable to|won't let me|wouldn't let me|doesn't let me|not let me|isn't letting me) (even|still|actually|now|seem to)? (log (in|on|into)|login|access (my|the|it|anything)|open (my|the|it|anything)|connect|check (out|in)|reach (you|anyone|anybody|them|a person|anything)|get (in|into|through|hold|past|online|on|any)|download|upload|submit|place (an|my|the|any)|load|finish|complete|reset|turn (it|the *1) (on|off)|sign in|track|pay (online|my|the|it)|print|enter (the|my|it)|call (anyone|you|out)|send (it|anything|the|my)|cook|heat|do anything|work)
(refuses to|refused to|fails to|failed to) (work|load|open|start|deliver|send|connect|let|charge|print|accept|refund|help|answer|show|log|pay|turn|read|respond|reply|come|arrive|update|sync)
(you|they|he|she|driver|courier|company|app|update|bank|airline|technician|engineer|movers|somebody|someone) (just|have|has|also|even|now|then|all|guys|people|lot|went and)+? (lost|lose|broke|ruined|deleted|destroyed|smashed|damaged|wrecked|forgot|ignored|mislaid|crushed|killed|overlooked|threw) (my|our|me|us|everything|it all|it again|the|his|her|all)
(you|they|airline|hotel|clinic|driver|somebody) (just|have|has|also|even|now|then)+? (cancelled|missed|closed|locked|blocked|cut off|shut) (my|our|me|us) *2 (again|without|an hour|for no|twice|on the day|yesterday|out|by mistake|off)
(ruined|destroyed|smashed|wrecked|crushed) (my|our|his|her|everything|the (whole|day|wedding|party|holiday))
^(and|so|now|then)? (lost|deleted|broke|cancelled|missed|forgot|overcharged|locked) (my|our|me|us) *3 (again|out|yet again|twice|on the day|too|$)
(no) (heating|hot water|internet|signal|power|water|reply|answer|refund|parcel|call|callback|update|help|delivery|engineer|driver|explanation|apology|luggage|response|package|news|electricity) (again|since|for (days|weeks|hours|<number>|#|over|a|two)|from|and (no|nobody|nothing)|yet|at all|whatsoever|after|in (days|weeks|hours|<number>|#)|today|still|so far|here|all|$)
(hung up on|hangs up on|hanging up on|cut off|ignored|ghosted|fobbed off|passed around|sent around|passed from) (me|us|by|again|twice|from|for|since|one|three times)
(supposed|meant|booked|due|scheduled|promised|going) to (come|be|arrive|call|ring|deliver|send|happen|turn up|show up|start|pick) *5 (nobody|no one|nothing|nobody's|never|didn't|hasn't|wasn't|haven't|isn't|not)
(your|ur|the|this|that|our|my) *1 (button|app|website|site|page|form|bot|menu|link|portal|machine|login|system|chat|line|helpline|driver|courier|engineer|technician|heating|boiler|internet|router|parcel|package|order|refund|flight|train|card|account|update|code|password|delivery|lock|screen|key|meter|lamp|oven) (has|is|was|did|just|keeps|says|went|goes|threw|does|spins|freezes|crashes|only|still|sits|been|all)+ (nothing|broken|dead|decorative|useless|lost|missing|crashed|crashing|wrong|an error|error|ornamental|a joke|stuck|frozen|spinning|failing|blank|purely|over the (fence|hedge|wall|gate)|behind the (bin|bins)|in the (rain|bin|hedge|wrong)|crashes|freezes)
(parcel|order|package|delivery|refund|engineer|driver|courier|technician|letter|card) (is|was|are|now|still|already)+ (so|very|now|already|an|hour|hours|day|days|week|weeks|a|<number>)+? (late|overdue)
(an hour|two hours|hours|days|weeks|<number> (hours|days|weeks|minutes)) (too)? late
(claims|billing|support|sales|they|he|she|colleague|colleagues|bot|department|desk|shop|store|bank|hotline|agent) (just|only|all|then|have|has)? (sent|passed|transferred|referred|directed|forwarded) (me|us) (back|straight|over|on|away|here)+? (to (you|u|this (chat|line|number))|back here|away|elsewhere)
(takes|took|sends|sent|throws|threw|kicks|kicked|jumps) me (right|straight)? back to (the|page|step) (start|first|login|beginning|home|menu|log|page|1)
(won't|wouldn't|doesn't|didn't|not|isn't|keeps not) (let|letting) (me|us) (top|log|pay|add|use|open|send|book|in|on|do|save|submit|change|sign|play|download|withdraw|transfer|order|enter|access|connect|upload|finish|check|register|print|cancel|buy|select|choose|continue|proceed|get|see|watch|edit|delete|type)
(hasn't|hasnt|haven't|havent|didn't|didnt|not|doesn't|never) (actually|yet)? (gone|go|come|came|going) through
(hasn't|hasnt|haven't|didn't) my *2 (gone|come|go) through
keeps? (declining|rejecting|failing|refusing|crashing|freezing|disconnecting|logging me out|kicking me out|timing out)
(money|balance|savings|booking|data|photos|files|everything|account) (is|are|has|have)? (all|now|just|simply)? gone
(but|and) now (it's|its|it is|they're) gone
(app|site|website|page|system|game|computer|phone) (just|then|has|keeps)? (crashed|crashes|froze|freezes)
(hours|minutes) on hold
(then|got|was|been|just|and) (cut off|hung up on|disconnected|locked out)
(i'm|i am|im|we're|we are) still waiting
(made|makes|making) (it|things|everything|matters) worse
same (article|link|answer|form|email|reply|message|item|box|letter) again
(wrong|broken|faulty|missed|missing) *1 (again|yet again)
(useless|pointless|unhelpful|hopeless)$
)";

/// What weighs on somebody, and what also stands in many a friendly text: it takes praise that is
/// thrown in, rolled eyes or a threat beside it.
extern constexpr std::string_view kBurdenPhrases = R"(
(error|errors|mess|chaos|cock up|no show|no shows|outage|leak|mould)
(another|more|yet another|one more|the same|nothing but|only|just) (problem|problems|issue|issues|mistake|mistakes|delay|delays|fault|faults|bot|robot|form|link|article|survey|faq|script|template|bug|glitch|queue|excuse|excuses)
(stuck|on hold|queued|queuing|queueing|ignored|cut off|locked out|stranded) (for|on|in|here|all|since|over|at|like|while|there|from|outside|#|with|me|by|again|about|nearly|almost)
(still|been|kept|left|keep) (me|us)? (just|here|all)? (waiting|sitting|standing|waited|sat|stood)
(waited|waiting|sat|sitting|stood|standing) (here|all (day|morning|afternoon|evening|night|weekend)|in the (rain|cold|dark|hall|street)|*4 (nothing|no|nobody|in vain))
(still|nothing|no|nobody|down|dead|without|on hold) *3 for (an|a|over|more than|the last|the past|<number>|the whole|nearly|almost|about|#)+ (hour|hours|day|days|week|weeks|month|months|minutes|year|years|morning|afternoon|evening|half)
for (an|a|over|more than|the last|the past|<number>|the whole|nearly|almost|about|#)+ (hour|hours|day|days|week|weeks|month|months|minutes|year|years|morning|afternoon|evening|half) (and|now|still|with)? (still|nothing|no|nobody)
(it's|its|it has|that's|thats|been|has|we've|i've|have been|taken)+ (now|already|been|taken)+? (over|more than|nearly|almost|close to|upwards of|the best part of|longer than) (an|a|the|half|<number>|#)+ (minute|minutes|min|mins|hour|hours|hrs|hr|day|days|week|weeks|month|months|fortnight|year|years)
(<number>|#|few|several) (hours|days|weeks|months|minutes|times|emails|calls|mails) (later|late|of waiting|on hold|of my|gone|and (still|nothing|no|counting|now))
another (hour|day|week|month|night|evening|weekend) (of|without|in|with no)
without (heating|internet|water|hot water|power|light|electricity|a (phone|car|fridge|boiler|bed)|an answer)
(so|now|then) (i|we|i'll|we'll) (have to|get to|must|need to) (start|wait|pay|queue|call|explain|go|do it|do all|begin)
while (i|we|my *1) (get|sit|wait|freeze|stand|starve|am|are|sleep|melt|pay|paid|miss|missed|just sit|sat|was)
(so|now|then) (i|we) (wait|sit|freeze|starve|pay|queue|get to)
(ordered|asked for|paid for|booked|bought|wanted|requested|expected|needed) *4 (got|received|gets|and got|was sent|sent me|came|arrived|instead|and received)
(wrong|the wrong|missing|broken|damaged|different|opposite) (box|boxes|item|items|size|colour|color|order|parcel|address|house|door|person|name|account|amount|price|one|product|shoes|boots|thing|things|way|number|date|day|time|bill|room|hotel|seat|city|airport|information|department|team|answer|part|model|street|neighbour|card|tariff|form|gate)
(is|are|was|were|has been|it's|i'm|we're|still|now|so|just|all)+ (late|down|delayed|cancelled|canceled|locked|blocked|closed|gone|empty|out of stock|denied|cold|offline|unavailable|dirty|suspended|hungry|broken|wrong|lost|stuck|off)
(lost|lose|losing|missed|broke|cancelled|deleted|damaged|forgot|ignored|mislaid|shut|closed) (my|our|me|us|everything|it all|it again|every)
(two|three|four|five|six|several|second|third|fourth|fifth|#) (wrong|broken|missed|failed|lost|late|cancelled|damaged|missing|different|agents|departments|bots|people|attempts|forms|time|times)
(copy and paste|copy paste|copied|template|canned|automated|automatic reply)
(a bot|a robot|a machine|bot again|robot again|chatbot again|script again|a script|a survey|a link)$
(sent|sending|send|sends|gives|gave|got|get|getting) (me|us)? ((a|an) (link|article|faq|survey|bot|robot|script)|(another|the same|only a|just a) (link|article|faq|survey|form|bot|robot|script))
(late|slow|overdue|unanswered|refused)$
(freezing|in the dark|in the rain|in the cold|no food|no money|no idea|no heating|no hot water|no internet|no signal|no power|no water|no reply|no answer|no refund|no parcel|no call|no update|no delivery|no engineer|no driver|no luggage)
(sent|send|sending|passed|pass|transferred|transfer|referred|pointed|forwarded|directed|told) (me|us) (back|straight|over|on|away|here)+? (to|here|back|round|around|from|away|elsewhere)
(can't|cannot|couldn't|unable to) (log|get|access|open|pay|use|see|reach|find|call|speak|send|change|book|print|sign|cancel|enter|connect|download|buy|return|order|check|work|load|track)
(i|we) (just|only|simply)? (want|demand|expect) (an answer|answers|my money|my refund|a refund|a solution|an explanation|action)
)";

/// What was wrong is not any more, or was nobody's fault but their own.
extern constexpr std::string_view kMendedPhrases = R"(
(it|that|this|all|everything|both|they|now|is|are|it's|its|finally|already|was|got|has been|have been|been|phone|app|card|internet|parcel|order|refund|money|heating|and|works|just|thats|that's|theyre|they're)+ (works|working|worked|fixed|sorted|sorted out|solved|resolved|arrived|went through|gone through|go through|done|back|here|there|fine|good|perfect|ok|okay|all right|alright|landed|paid|refunded|cleared|up and running|mended|complete|found|delivered|warm|in one piece|in|on|again) (now|again|thanks|thank|cheers|at last|finally|already|perfectly|like a charm|like a dream|and thank|and i'm so|this time|today|so thank|so thanks|thx|in one piece|$)
(for|you) (sorting|fixing|solving|resolving|helping|finding|mending|replacing|refunding|clearing|rescuing|saving) (it|that|this|me|us|my|our|the|everything|so|out|all)?
(was|were|got|is|been) (swapped|replaced|exchanged|refunded|corrected|mended|repaired) (in|within|at once|immediately|the (same|next)|straight|right away|quickly|for free)
you (all|guys|really|have|also|still|even|then|just)+? (sorted|fixed|solved|resolved|found|replaced|mended|rescued|saved|refunded) (it|that|this|me|us|my|our|the|everything|a|him|her|them)
(saved|made|rescued) (my|our|the|me) (day|afternoon|week|life|bacon|evening|holiday|weekend|morning|trip|us|job|$)
(found it|found them|there it is|it worked|that worked|that did it|that does it|that fixed|(this|that|it) (helped|helps)|problem solved|all good|all sorted|works now|works again|working now|working again|sorted now|all fine|all set|never mind|nevermind|as promised|as described|as (agreed|ordered)|as (i|we) (asked|wanted|ordered|hoped)|as you (said|promised)|on time|ahead of|quicker than|better than|even though|although|despite|after all|but (you|your|the|she|he|they|it's|everything|it all|now|all|we) *2 (great|lovely|helpful|kind|fine|good|sorted|works|worked|perfect|brilliant|amazing|friendly|fixed|made|fast|quick|loved|enjoyed))
(my (own|bad)? (mistake|fault|error|bad|stupidity|doing)|user error|i was wrong|i (misread|mistyped|mixed (it|them)? up|forgot|overlooked)|silly me|stupid me|silly of me|oops|whoops|my bad|upside down|in my spam|in the spam)
(thank you|thanks|thx) (so much|very much|a lot)? (for|it|this|that|now|everything|finally|all|again|both|you|and|really|honestly|mate|anyway|everyone|i) *2 (works|worked|working|sorted|fixed|solved|relieved|relief|saved)
(loved|loves|enjoyed|enjoys|enjoying) (it|them|this|that|the|every|your|our|my|you|how)
(i|we|they|he|she|kids|everyone|everybody|and|but|all|really|just|absolutely) love (it|them|this|that|the|every|your|our|my|you|how)
(no longer|not|nothing|isn't|wasn't|aren't|never) (is|was|been|at all|actually|really)? (broken|lost|missing|stuck|damaged|late|wrong|locked|down|cancelled|delayed)
)";

}  // namespace attune
