// What a customer's days hold: a deadline, an occasion, a journey.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kDeadline = R"(
(deadline|deadlines|time limit|cut off (date|time|is)|due date)
(by|before|until|til|till) (the)? (latest|very latest)
(on|by|before) (<day>|tomorrow|tonight|noon|midnight|today|the #) *3 at the (very)? latest
(need|needs|needed|want|must|have to|has to|gotta|got to|had to|required|supposed to|should|require|needing|be here|expected to|cannot be later than|ready|there|here|sorted|fixed|done|delivered|signed|submitted|paid|returned|sent|finished|in place|working|pay|submit|sign|file|complete|return|finish) *5 (by|before|no later than|not later than|ahead of) (tomorrow|tonight|today|<day>|noon|midnight|midday|the (weekend|end of|morning|evening|deadline|exam|interview|hearing|meeting|move|#)|end of (the)? (day|week|month|business)|eod|cob|close of business|# (am|pm|st|nd|rd|th)|#|lunch|lunchtime|<month>|then|next <day>|next week|this (evening|afternoon|weekend|week|<day>)|christmas|school starts|(my|our|the|his|her) (exam|interview|hearing|meeting|trip|flight|holiday|wedding|party|surgery|shift|move|appointment|completion|event|birthday|presentation))
(need|needs|must have|have to have|has to be|gotta be|must be) *5 <when> (or|otherwise|at the latest|because|cause|cos|since|as|else)
(need|needs|must have|want) (it|this|that|them|these|the *2) (for|on|at) (tomorrow|tonight|today|<day>|this (evening|afternoon|weekend|<day>)|(my|our|the|a|an) (exam|interview|hearing|meeting|event|presentation|show|conference|concert|match|competition|party|trip|flight|holiday))
(submission|submissions|registration|enrolment|enrollment|application|applications|offer|sale|auction|window|period|voucher|coupon|portal|booking|ballot|tender|discount|gift card|grant|scheme|claim) *1 (closes|close|ends|end|expires|expire|runs out|run out|shuts|finishes|is ending|closing|expiring) <when>?
(visa|passport|permit|licence|license|insurance|lease|contract|tenancy|policy|mot|certificate|domain|prescription|ticket|tickets|pass|guarantee|warranty|cover|quote|offer) (will|is going to|is about to)? (expires|expire|expiring|runs out|run out|lapses|lapse|ends) (<when>|soon|before|at|on|tomorrow)
(expires|runs out|closes|ends|due|lapses) (today|tonight|tomorrow|at midnight|at noon|in (a few|a couple of|<number>|an|a) (hour|hours|days|minutes|day|mins))
(is|are|due|was|be|it's) due (in <number> (hours|days)|today|tonight|tomorrow|by|at midnight|at noon|at #|this (afternoon|evening|week|friday)|(on|by|next)? <day>|before)
(rent|mortgage|tax|taxes|payment|bill|payroll|salaries|wages|loan|tuition|fee|instalment) (goes out|go out|leaves|comes out|due|is due|are due|is taken|run|runs|has to be paid|must be paid|is paid) *2 (today|tonight|tomorrow|on the #|<day>|the #|in <number> (days|hours)|this week|next week|by|soon)
(exam|exams|test|interview|presentation|hearing|meeting|closing|completion|viewing|inspection|audit|demo|launch|event|conference|lecture|class|seminar|webinar|shift|match|concert|show|competition|pitch|thesis|assignment|trial|viva|course|ceremony|move|moving day|opening|performance|appointment) (is|are|starts|start|begins|begin|takes place|happens|due|comes up|which is|in|coming up|s)+ (<when>|at #|today|tomorrow|tonight|<day>|now|soon|very soon|only)
(got|have|having|has|had|there's|i've got) (a|an|my|the|our)? (job|big|important|final|client|board|zoom|video|work|driving|doctor's|court|citizenship|passport)+? (exam|exams|test|interview|presentation|hearing|meeting|inspection|audit|demo|launch|pitch|conference|deadline|lecture|viewing|viva) (<when>|at #|at <number>|today|tomorrow|tonight|<day>|now)
(go|going|goes|went) live <when>
(hand|handing|submit|submitting|file|filing|deliver|delivering|upload|uploading) (in|it|this|that|my|the|our|a|an)+ *2 (by|before|at|until|tonight|today|tomorrow|<when>)
(flight|flights|train|ferry|plane|coach|boat|eurostar|bus|cruise) (leaves|departs|goes|boards|takes off|sails|is) (<when>|at #|at <number>|tomorrow|at noon)
(exam|test|interview|presentation|hearing|meeting|viewing|inspection|audit|demo|launch|broadcast|stream|show|lecture|webinar|match|concert|pitch|viva|call|wedding|ceremony) *3 (in <number> (minutes|mins|hours)|in an hour|in half an hour|the day after tomorrow)
(wages|salaries|payroll|invoices|payments|newsletter|mailing) *4 (go|goes) out (at|today|tonight|tomorrow|on <day>|the day after tomorrow)
(before|until|by) nine (tonight|tomorrow|in the)
(we|i) (fly|sail|depart|board|travel) (out|home|back|to *1)? (<when>|at #|in <number>)
(dialysis|chemo|surgery|operation|scan|transplant|appointment) (at #|at <number>|today|tomorrow|tonight|in (an|<number>) (hour|hours))
(leave|leaving) for (our|my|the) (holiday|holidays|trip|honeymoon|cruise|vacation) (today|tonight|tomorrow|<day>|on <day>|in <number> hours)
(gotta|must|have to|need to|has to|needs to|had to|supposed to) (submit|hand in|file|finish|turn in|sign|complete|upload|deliver|pay|return|send|register|apply|enrol|enroll|present|move out|be there|be out|exchange) *4 (by|before|until|tonight|today|tomorrow|at midnight|at noon|<when>)
(running|run|runs) out of time
time (is|was) (running|ticking|almost|nearly)+ (out|up|away|short|by)
(clock is ticking|last (day|minute) to|today is (the|my|our) last|last day (is|to|for) (today|tomorrow)|only have (until|till|til)|have (only)? (until|till|til) (<day>|tomorrow|tonight|midnight|noon|today|the #|end of|#)|(<number>|a few|couple of) (days|hours|minutes) (left|to go) (to|until|before|till)?|(useless|no use|no good|pointless|worthless|too late) (to me)? (after|if|by then|then|otherwise)|before it's too late|before its too late)
(or|otherwise|else) (i|we|i'll|we'll|they|i'd|they'll) (will|would|might|could)? (lose|miss|forfeit) (the|my|our|out|this|that) (grant|place|deposit|job|spot|offer|contract|chance|slot|house|flat|apartment|funding|seat|client|visa|sale|deal|scholarship|exam|course)
(in place|ready|working|here|sorted|there|back|done|fixed|delivered|installed|available|up and running|live) ((by|before) (then|<day>|tomorrow|tonight|noon)|(in time for|on time for) (then|<day>|tomorrow|tonight|noon|the|my|our|his|her))
in time for (my|our|the|his|her|their|<day>|tomorrow|christmas|tonight)
(arrive|be here|here|arrives|come|comes|get here|deliver|delivered|receive it|reach me|reach us|show up) *2 (before|by|in time for) (my|our|the) (flight|trip|exam|interview|holiday|wedding|party|birthday|meeting|event|move|surgery|shift|show)
line (stands|stand|is standing) still
(we|i|they|buyers|sellers) (sign|exchange|complete|launch|present|submit|pitch|file|move (out|in|house)|move|go to (press|print|court)|ship|broadcast|hand over) (contracts|papers|the (papers|contract|lease|deeds)|on (the|our) (house|flat|sale))? <when>
(i'm|im|i am|we're|we are|she's|he's) (presenting|moving|signing|pitching|performing|submitting|exchanging|completing|demoing|launching|on stage|on air|in court|due in|due at|sitting|defending|speaking|auditioning|moving out|moving in) *2 <when>
(has|have|needs|need|must|got|gotta|ought|had|supposed|meant) to? (leave|go out|go|be out|be gone|be there|be here|be in|arrive|ship|clear|land|be (posted|shipped|paid|submitted|signed|filed|handed in|sent|ready|done|fixed|sorted|working|uploaded|approved|delivered|collected|transferred|processed|stamped|returned|cleared|up|running|live|gone|out)|get (here|there|in)|reach|happen|come|start) *4 (today|tonight|by (tonight|tomorrow|<day>|noon|midnight|#|the (end|#))|before (tonight|tomorrow|<day>|noon|midnight|#|the)|this (morning|afternoon|evening|<day>)|at (midnight|noon)|within the hour|in (an hour|<number> (hours|minutes|mins)))
(exam|exams|test|driving test|interview|hearing|meeting|presentation|viva|audition|recital|defence|trial|tribunal|inspection|completion|closing|viewing|appointment|assessment|finals|resit|mock|oral|board meeting|pitch|demo|launch|show|concert|match|match day|final|audit|funeral|wedding|ceremony|surgery|operation) (is)? (at|from) # (am|pm|o'clock)? (today|tomorrow|tonight|sharp|<day>|and)
(exam|exams|test|interview|hearing|presentation|viva|audition|recital|trial|tribunal|driving test|finals|resit|pitch|defence|audit) (is)? (today|tomorrow|tonight|tmrw|this (morning|afternoon|evening)|in (an hour|<number> (minutes|mins|hours)|half an hour)|first thing|on <day>)
(server|servers|system|timer|countdown|clock|session|event|quest|season|game|store|offer|auction|sale|bid|bidding|access|window|gate|doors|kitchen|lobby|raid) (says)? (reset|resets|resetting|shuts|closes|wipes|ends|runs out|expires|shutdown|shuts down|goes down|locks) (in|at|tonight|today|tomorrow) (#|<number>|an|half|midnight|noon|minutes)?
(in|only|just|got|have|has|under|about|like|maybe|less than) (<number>|#|an|one|half an|a few|a couple of|ten|fifteen|five) (min|mins|minutes|minute|secs|seconds|hour|hours|hrs) (left|to go|before|until|till|til|to (get|make|do|submit|upload|pay|sign|fix|catch|finish|board|checkout)|or (it's|its|i|we|else|it|they)|hurry|max)
(<number>|#|few) (min|mins|minutes|secs|seconds|hours|hrs) (left|to go)
(<day>|today|tomorrow|tonight|midnight|noon|the # (st|nd|rd|th)?) (is|was) (really|actually|literally|definitely)? (the|my|our) (very|absolute)? (last|latest|final|deadline|cut off|limit|closing) (day|date|chance|possible|moment|i|we|it|$)
(<day>|today|tomorrow|tonight|midnight|noon) (is|was) (really|actually|literally)? (the|my|our)? (very|absolute)? (last|latest|deadline)$
(last|final) (day|date|chance|night|possible (day|date)|few hours) (to (submit|apply|pay|register|return|hand|file|enrol|enroll|renew|claim|upload|sign|get|book|use|vote|cancel|appeal|send|exchange|order|accept|confirm|move|switch|do)|for (submission|applications|registration|filing|payment|returns|entry|renewal|enrolment|appeals))
(today|tonight|tomorrow|<day>|it|this) (is|was) (the|my|our) (last|final) (day|chance|date|night|evening)
the (very)? latest (i|we|it|they|he|she) (can|could|will|would|may|is allowed|must)
(<number>|#|one|two|three) (day|days|week|weeks|hours|hour|months) (max|maximum|at most|tops|at the most|at the latest|latest|no longer)
(need|needs|require|must have) (it|this|that|them|these|those|an answer|someone|somebody|him|her|access|the money|my money|help|to know|(the|a|an|my|our|your|that|this|to) *4) (today|tonight|by tonight|by noon|by midnight|this (morning|afternoon|evening)|by (end of|close of|eod|cob|tomorrow|<day>|#|lunchtime|lunch)|before (tomorrow|tonight|noon|midnight|<day>|#|the (weekend|bank|notary|exam|flight|meeting|interview|wedding|funeral|hearing|shop|office|school))|within the hour|in the next (hour|<number>|few|#)|first thing|now or)
(flight|flights|train|ferry|plane|coach|eurostar|bus|boat|cruise|ship|transfer) (home|back|out|there|to *1|home to *1|over to *1)? (is|leaves|goes|departs|boards|takes off|sails) (on|at|in|already)? (tomorrow|today|tonight|this (morning|afternoon|evening)|<day>|# (am|pm)?|<number> (hours|minutes)|an hour)
(by|before) (tonight|midnight|noon|end of (the)? (day|business|play|today)|eod|cob|close of (business|play)|tomorrow (morning|noon|lunchtime|evening|night)?|# (am|pm|o'clock)? (today|tomorrow|tonight)|<day> (morning|noon|evening|lunchtime)?|the end of (the)? (day|week|today)) (or|otherwise|at the latest|latest|the latest|or else|because|cos|cause|as i|as we|at the very latest|no later)
(notary|solicitor|landlord|landlady|lawyer|registrar|embassy|consulate|court|judge|council|school|university|uni|client|clients|boss|buyer|buyers|seller|estate agent|letting agent|mortgage lender|customs|vet|surgeon|removal (men|van|company)|movers|removers|removal|van|undertaker|bailiff|bailiffs|vicar|priest|caterer|photographer|employer|examiner|publisher|printer|accountant|auditor|auditors|tax office|hmrc|immigration|home office|hospital|surgery|nursery) (is|are|has)? *2 (waiting|coming (at|today|tomorrow|in|on)|arrives (at|today|tomorrow|in)|needs (it|this|that|them|an answer|(the|my|our|a) *2) (by|before|today|tonight|tomorrow|this|until|within|in)|wants (it|this|that|them|an answer|(the|my|our|a) *2) (by|before|today|tonight|tomorrow|this)|gave (me|us) (until|till|<number>|#|a (week|day)|one)|gives (me|us) (until|till)|given (me|us) (until|till|<number>|#)|won't wait|will not wait|can't wait|is here (at|in|tomorrow|today))
(will be|be|get|getting|being|is|are|going to be|have been) (cut off|disconnected|evicted|towed|cancelled|deleted|auctioned|repossessed|suspended|closed|terminated|deported|fined|charged a late fee|kicked out|locked out|sent back|returned to sender|destroyed|sold|given away|given to (someone|somebody) else|withdrawn) (today|tonight|tomorrow|at midnight|on (<day>|the #)|in (<number>|an|a few) (hours|days|hour|minutes)|this (week|afternoon|evening|<day>)|if (i|we) (don't|do not|can't|miss|haven't)|unless (i|we|it|this|the))
(they|bank|landlord|council|bailiffs|court|it) (tow|evict|disconnect|cut (me|us) off|auction|repossess|close|fine|charge|cancel) *2 (here|today|tonight|tomorrow|at midnight|on <day>|in <number>)
(homework|assignment|essay|coursework|dissertation|thesis|report|tax return|return|payment|rent|invoice|application|form|submission|proposal|manuscript|files|slides|bid|grant|project|paperwork|premium|instalment|fee) *2 (due|closes|to be (in|handed in|submitted|paid)) (today|tonight|tomorrow|at|in|by|on|this|within|first|before|next|<day>|midnight)
(start|starting|starts|begin|beginning|begins) (my|a|the|his|her|our)? (new)? (job|work|school|uni|university|term|course|shift|college|treatment|nursery|contract|placement|role|position) (on|at|in)? (<when>|<day>|tomorrow|today|tonight|#|an hour)
(clock|time) (is|s)? (running out|ticking|against (me|us))
(won't|will not|can't|cannot) (make it|be in time|get there|get it|be ready|arrive) (in time|on time|before|by|otherwise|if)
(too late|no use|pointless|useless|no good|worthless|over) (by then|after (that|today|tomorrow|tonight|<day>|the)|if (it|you|they) (come|comes|arrive|arrives|wait)|tomorrow|on <day>|next week)
(runs|run|running|expires|expire|expiring|ends|lapses|closes) (out)? (tonight|today|tomorrow|at (midnight|noon|# (pm|am|tonight|today|tomorrow))|this (morning|afternoon|evening|<day>)|on <day>|on the # (st|nd|rd|th)?|in (an|<number>|a few|half an) (hour|hours|days|minutes|mins|day))
(exam|exams|test|driving test|interview|hearing|meeting|presentation|viva|audition|recital|defence|trial|tribunal|inspection|viewing|appointment|assessment|resit|oral|pitch|demo|launch|funeral|wedding|ceremony|surgery|operation|court date|signing|completion) (is|starts|begins)? (at|from) <number> (am|pm|o'clock|sharp)? (today|tomorrow|tonight|in the morning|this (morning|afternoon|evening)|on <day>|<day>)
(last|final|closing|due|expiry) date (is|was|to *2 is|for *3 is) (on)? (today|tonight|tomorrow|<day>|the #|#)
(i've|i have|we've|we have|i|we|have|got|only) (only|just)? (got|have)? (until|till|til|up to) (noon|midnight|midday|<number>|lunch|lunchtime|tonight|tomorrow|today|the end of|end of|this (afternoon|evening|<day>)|<day>|close of) (o'clock|am|pm)? (to|or|before|and|then|today|tomorrow|tonight|$)
(must|have to|has to|need to|needs to|got to|gotta) (be|get) (out|there|in|at *2|done|paid|signed|submitted|posted) (by|before|at) (<number>|noon|midnight|lunch|lunchtime|tonight|tomorrow|<day>|the (weekend|end))
(appointment|flight|train|surgery|interview|exam|hearing|wedding|funeral|meeting|court) (is)? (tomorrow|today|tonight) (at|in|and|morning|afternoon|evening)
(do the needful) (today|by (today|tomorrow|evening)|immediately|before)
)";

/// Opening hours deny a deadline, and these have some.
constexpr std::string_view kSureDeadline = R"(
(check in|gate|boarding|bag drop) *3 (closes|close|ends|shuts) (at|in)
(it|upload|uploads|portal|submission|submissions|application|applications|registration|form|booking|enrolment|sale|bidding|auction|tender|round|entries|ballot|page|poll|inbox|drop box|dropbox|assignment|exam|test|system|link|window|call) (closes|close|shuts|shut|ends|end|locks|expires|expire) (at midnight|tonight|at noon|at # (am|pm)? (today|tonight|tomorrow)|today|tomorrow|in <number> (min|mins|minutes|hours|hrs)|in (an|half an) hour|at # (and|but))
)";

constexpr std::string_view kNoDeadline = R"(
(no|not a|without a|isn't a|not any|there's no|any|what's the|what is the|extend the|whats the|when is the|missed deadline) (real|strict|hard|particular|fixed)? (deadline|time limit|rush|hurry|due date)
(you|they|he|she|courier|driver|website|email|colleague|tracking|agent|app) (said|say|says|promised|told|wrote|had promised|claimed|swore|guaranteed|assured|announced) *3 (by|before|until|on|in|at)
(deadline|due date) (picker|field|column|feature|reminder|widget|filter|colour|color|label|button|view|tracker)
(open|opens|closed|close|closes|opening hours|shop|store|office|branch|library) (until|till|from|at|on)
(take your time|can wait|whenever|no rush|no hurry|not urgent)
what (time|day|date) (does|do|is|are|will)
(deadline|deadlines|due date) (passed|has passed|is over|was (yesterday|last|extended|moved)|extended|has been extended|isn't until|is not until|isn't for)
(i|we|he|she|they|she'll|he'll|we'll|i'll|they'll) (can|will|could|should)? be (there|here|home|back|in|with you|at the) (by|before|at|around|from)
(parcel|delivery|order|package|engineer|technician|fridge|driver|shipment|refund|courier|sofa|item|baby|letter|card|replacement|statement|bill|update|release|reply|call|sim|washing machine|results) *2 (is|was|are|were)? due
(baby|she|wife) (is|was)? due
(what|when) (is|are|was|would be|s) (the|my|our|your) (last|latest|final|closing|cut off)
(need|want|have|like) (to)? (pay|change|know|ask|check|book|order|cancel|update) *2 (today's|tomorrow's)
not (needed|need|until|before|due|urgent)
(rest of the|have a|enjoy your|enjoy the) (day|evening|weekend|night|trip)
^(hi|hello|so|and|ok|also|quick question|just wondering|please|hey)+? (when|what time|what day|until when|till when|how long) (does|do|is|will|are|did) (the|your|this|that|it|my|a|an)
)";

constexpr std::string_view kOccasion = R"(
(my|our|his|her|their|the|mums|moms|a|sister's|this|for|is|it's|its) *3 (birthday|bday|b day|birthdays|brithday|birtday|wedding|weding|funeral|anniversary|aniversary|graduation|christening|baptism|baby shower|bridal shower|bachelorette|hen do|hen party|hen night|stag do|stag party|stag night|engagement party|engagement|honeymoon|bar mitzvah|bat mitzvah|first communion|communion|confirmation party|prom|quinceanera|retirement party|retirement do|leaving do|memorial service|memorial|wake|burial|cremation|farewell party|house warming|housewarming|family reunion|naming ceremony|golden wedding|silver wedding|nikah|bris|eid party|school play|vow renewal|wedding day|big day|rehearsal dinner|sweet sixteen)
(birthday|wedding|funeral|anniversary|graduation|christening|party|prom|ceremony|bday|memorial|wake|baby shower|burial|reunion|hen do|stag do) (is|was|takes place|starts|begins|happening|coming up|which is)+ (<when>|on|in|at|next|already|ruined|coming|over|only|almost|spoiled|now|just)
(birthday|wedding|funeral|anniversary|bday|graduation) (present|presents|gift|gifts|cake|surprise|party|dress|outfit|suit|flowers|dinner|rings|guests|speech|photos|ceremony|reception|card for|trip|breakfast|day|venue|video)
(birthday|wedding|funeral|anniversary|graduation) <when>
(getting|get|got|gets|be|are|is|was|i'm) married
(marrying|marries|marry) (in|on|tomorrow|this|next|my|her|him|today|<day>)
(turns|turning|turned|turn) (#|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (<when>|years|and|this|next|on|old|$)
(my|our|his|her|their|mums|mum's|moms|mom's|dads|dad's|nans|<kin>|for) # (th|st|nd|rd) (birthday|anniversary|party|bday|do|wedding|<when>|and|on|is|so|$)
(christmas|xmas) (eve|morning|present|presents|gift|gifts|dinner|lunch|party|tree|ruined|is ruined|day ruined|without) *3 (ruined|present|presents|kids|because|for my|for our|no|missing|never|didn't|hasn't|you|me|us|late|there)
(ruined|spoiled|wrecked|ruin|save|saved) (my|our|her|his|their|the whole|the)? (christmas|xmas|birthday|wedding|graduation|anniversary|valentine's|mother's day|father's day|easter|party|day)
(bride|groom|bridesmaid|bridesmaids|best man|maid of honour|maid of honor|bridesmaid's|groomsmen)
(passed away|lost (his|her) battle|in mourning|bereaved|bereavement|mourning|grieving|condolences)
(he|she|who|they|him|her|<kin>) (has|had|is|just|sadly|recently|suddenly|unexpectedly)+? (died|dead|deceased|passed on)
(<kin> death|ashes|urn with|loss of (my|our) <kin>)
(wedding's|funeral's|birthday's) (tomorrow|today|on|in|next|this)
(death of|buried|burying|bury|to bury) (him|her|my <kin>|our <kin>)
(lost|losing|burying|buried|bury) (my|our) <kin> (last|on|yesterday|this|recently|in|to|tomorrow|today|two|three|<number>|$)
(mother's day|father's day|valentine's day|valentines|eid|diwali|hanukkah|easter|ramadan|thanksgiving|new year's eve|first day of school) (gift|gifts|present|presents|dinner|surprise|for my|lunch|with my)
(order of service|condolences|wreath|coffin|hearse|undertaker|funeral director|casket|eulogy)
(on|for|our|my|her|his|their) (honeymoon|wedding day|big day)
)";

constexpr std::string_view kNoOccasion = R"(
(date of birth|dob|no special occasion)
(enter|entering|change|changing|update|wrong|correct|incorrect|edit|verify|confirm|type in|put in|register|set|hide|show|remove|delete) (in|the|my|a|your)+? (birthday|birth date|birthdate|anniversary)
(birthday|anniversary|christmas|wedding|graduation|funeral) (voucher|vouchers|discount|discounts|code|codes|coupon|offer|offers|email|emails|field|reward|rewards|points|club|treat|freebie|deal|deals|sale|bonus|edition|market|catalogue|catalog|list page|insurance|packages|package|department|menu|script|font|theme|template|templates|emoji|sticker|cover cost|plan|plans|cap|calculator|calendar|reminder|notification|widget|venues|fairs|fair|cards in bulk)
(wedding|funeral|graduation|party) (department|section|page|category|venue prices|planning app|software|collection|range)
(do|can) you (sell|offer|stock|do|have|host|cater) *3 (birthday|wedding|weddings|funeral|anniversary|party|graduation|engagement)
happy (birthday|anniversary) to (you|your)
(party|anniversary) (size|mode|edition|speaker|issue)
(battery|phone|laptop|screen|car|engine|device|line|connection|app|tablet|watch|router|tv|boiler|machine|computer|site|server|fridge|freezer|plant|plants|printer|charger|hard drive|motor|light|remote|internet|call|kindle|console|washing machine|it|ipad|iphone|heating|toaster|kettle|dishwasher|earbud|speaker|headphones|session|thing|unit|bulb|pump) (has|just|have|had|has just|already|suddenly|completely|also|then|literally|basically|again)+? (died|is dead|passed on)
)";

constexpr std::string_view kTravel = R"(
(my|our|his|her|their|the|a|this|return|connecting|onward|outbound|next|#|<day>) (outbound|return|connecting|morning|evening|first|#|only|train|next|original|<month>)+? (flight|flights|fligth|plane|train|ferry|coach|boat|cruise|connection|eurostar|layover) *3 (is|was|leaves|leave|departs|departing|goes|boards|boarding|takes off|cancelled|canceled|delayed|overbooked|vanished|missed|left without|disappeared|tomorrow|today|tonight|in <number>|in an hour|in two|in three|got cancelled|got canceled|has been|hasn't)
(flight|train|ferry|coach|plane|boat|bus) (is|was|got|has been|were|just got|been|just|gets)+ (cancelled|canceled|cancled|delayed|late|missed|rescheduled|diverted|overbooked|full|leaving|boarding|about to|tomorrow|today|tonight|in|at|on)
(flight|flights|train|ferry|plane|coach|boat) (leaves|departs|goes|boards|takes off|leaving|boarding|departing) (<when>|at|in|on|from|soon|now|without|tomorrow|today)
(at|in|inside|outside|stuck at) (the)? (departure|check in|boarding|airport|wrong|international)? (airport|gate|departures|check in desk|border|ferry port|bus terminal)
(get|getting|go|going|leave|leaving|drive|driving|rush|rushing|heading) (to|for) the airport
(stuck|trapped|stranted|left|sitting|waiting|sleeping) (here|now|alone|overnight|for hours)? (at|in|on|abroad|outside) (the|a|an|some|this)? (airport|train|station|gate|border|foreign|hotel|ferry|plane|tarmac|motorway|highway|terminal|middle of nowhere|platform|hard shoulder|roadside|ferry port|lounge|side of the road|transit)
(stranded|marooned)
(i'm|im|i am|we're|we are|currently|while|family is|wife is|husband is|son is|daughter is|being|still|am|are) (currently|still|now|away|here|presently|just|actually)? (abroad|overseas|travelling|traveling|on holiday|on vacation|on a business trip|on a trip|on my honeymoon|on our honeymoon|in a foreign country|on a cruise|in transit|away on holiday|backpacking|on tour)
(travelling|traveling|flying|fly|flies) (out|home|back|abroad|to *2|with *3)? (<when>|in <number> (days|weeks|hours))
(leave|leaving|setting off|heading off|heading|depart|departing) for (<number> (days|weeks)|a (week|fortnight|month)|*2 (tomorrow|tonight|on <day>|on the #|<day>|next week))
(we|i) (fly|leave|depart|sail|set off|head off|take off|travel|jet off) (out|home|back|off|for *2)? (<when>|on|in|at|early)
(leave|leaving|off|go|going|packed) (for|on) (our|my|a|the)? (summer|winter|family)? (holiday|holidays|vacation|honeymoon|trip|cruise|city break|airport)
(my|our|the)+ (whole|family|summer|dream)? (holiday|holidays|vacation|trip|cruise|honeymoon|city break|journey|business trip) (is (ruined|over|<when>|off|in danger)|starts|begins|ruined|tomorrow|next week|got cancelled|was ruined|was cancelled)
on (my|our|the|his|her) way to (the)? (airport|station|ferry|hotel|border|flight|port|train|gate)
(my|our|the|her|his) (suitcase|suitcases|luggage|bag|bags|baggage|case|cases) (is|was|never|has|didn't|did not|hasn't|got|are|were|still|is still|went|have|haven't|isn't) *2 (lost|missing|arrive|arrived|delayed|in|at|left|never|damaged|gone|turned up|made it|rerouted|still)
(lost|missing|delayed) (my|our|the)? (suitcase|suitcases|luggage|baggage)
(passport|passports|visa|visas) (is|are|has|have|still|not|hasn't|been)+ (with you|stolen|lost|missing|arrived|stuck|in your|at your|back)
(lost|stolen|forgot|renew|need|expired) (my|our|his|her) (passport|visa|boarding pass|boarding passes|travel documents)
(no|without a|without my|get my|got my|print my|issue my|find my|need my) (boarding pass|boarding passes|boarding card)
(boarding|check in|bag drop|gate) (is|has|closes|close|closed|starts|just|already)+ (in|now|closed|closing|at|started|soon|about)
(won't|not|don't|refuse to|refused to|didn't|wouldn't|will not) let (us|me|him|her|them) (board|on board|fly|on the plane|on the flight|on|check in|through)
denied boarding
(hire|rental|rented) car *2 (broke|broken|broken down|gone|not|isn't|stolen)
(no|not a|without) (hotel|room|place to sleep|bed|accommodation) (tonight|for|for the night|booked|available|left|because|$)
(hotel|hostel|airbnb|apartment|resort) (is|was|has|lost|cancelled|doesn't|says|overbooked|claims|gave away|have|had|turned us|refused)+ (overbooked|no|our|my|cancelled|fully|full|away|lost|have)
(lands|landed|landing|arrive|arriving|land) (in|at) (an hour|<number> (hours|minutes)|the airport)
broke down on (the)? (motorway|highway|way|road|m #|autobahn|freeway|interstate)
(emergency|repatriation|fly home|get back home|how do we get home) (from|flight|travel|now|to)
(disrupted|cancelled|canceled|interrupted) (trip|holiday|journey|vacation)
(wrecked|ruined|spoiled|spoilt|destroyed) (my|our) (whole|entire|family|summer|dream)? (holiday|holidays|vacation|trip|cruise|honeymoon|city break)
(flight|ferry|train|boat|plane|cruise) (sails|lands)
(flight|flights|train|ferry|plane|eurostar|cruise|connection|layover) (home|back|out|there|over)? (to *1|from *1)? (is|leaves|goes|departs|boards|was|lands|takes off) (on|at|in|just|now|been)? (<when>|#|<number>|cancelled|canceled|delayed|gone|full|overbooked|moved)
(honeymoon|return|connecting|outbound|onward|long haul|early|red eye|evening|morning|night|last|only|next) (flight|flights|train|ferry|cruise|trip|plane) (on (the|<day>)|is|tomorrow|today|tonight|next (week|<day>)|leaves|at #|home|back|out)
(flight|flights|cruise|holiday|trip|honeymoon|vacation|hols|city break|safari|pilgrimage|hajj|umrah|tour) (is)? (on the # (st|nd|rd|th)?|tomorrow|tonight|this (weekend|week|<day>|afternoon|evening|morning)|next (week|<day>)|in <number> (days|weeks|hours)|on <day>)
(nowhere|no where|no place|not anywhere|nowhere else) to (sleep|stay|spend the night)
(i|we|i've|we've) (have|got|have got)? (nowhere|no room|no hotel|no bed|no flight|no way (home|back|to get (home|back))|no passport|no visa|no transfer|no luggage|no bags|no suitcase|no boarding) (tonight|to (stay|sleep|go)|for (tonight|the night)|here|now|and|$)
(and|what about|who pays (for)?|where's|where is|pay for|lost|cancelled|who covers) (the|my|our|a) hotel (room)? (tonight|for tonight|for the night|then|now)
(stuck|trapped|held up|sitting|sleeping) (here|now|still|overnight)? (in|at|on) (a|the|another|some|an)? (foreign|strange|small|random)? (city|country|airport|transit|lounge|terminal|platform|layby|services|border|customs hall|immigration|passport control|departures|arrivals|check in|ferry port|hostel lobby|hotel lobby|departure lounge)
(we're|we are|i'm|im|i am) (still|now|currently)? (stuck|trapped) in *1 (and|with|because|until|till|since|now|tonight|flight|without|cos|after|trying|overnight|airport|on the way|$)
(at|in|by|inside|outside|through|from|to) (the)? (departures|arrivals|baggage (claim|reclaim|belt)|luggage (belt|carousel)|carousel|ferry port|check in (desk|queue|counter)|bag drop|passport control|hire car desk|rental car desk|car hire desk|departure (gate|lounge)|boarding gate|gate #|terminal (#|one|two|three)|security queue|airside|departure hall)
(final|last) (call|boarding call) (for|at|now|is|was|and)
(landed|just landed|touched down|arrived) (in|at) *2 (and|but|without|no|with no|to find) *3 (bag|bags|luggage|suitcase|transfer|taxi|driver|hotel|booking|reservation|nobody|car)
(flying|travelling|traveling|driving|sailing|jetting) (to|out|home|back|out to|from|off to|over to|up to|down to) *2 (today|tonight|tomorrow|<day>|this (morning|afternoon|evening|<day>|weekend)|in (<number>|an) (hours|hour|days|weeks)|on (the #|<day>)|next (week|month|<day>)|at # (am|pm|tomorrow|tonight))
(cancelled|canceled|overbooked|rescheduled|bumped|rebooked|diverted|delayed|grounded) (my|our|the|us|me|off)+ (from)? (the|our|my)? (return|connecting|outbound|early|evening|morning|last|only|next)? (flight|flights|train home|ferry|plane|cruise|connection|transfer|hotel room|eurostar)
(miss|missing|missed|catch|rebook) (my|our|the|this|that|a|his|her|their) *2 (flight|flights|train|ferry|connection|plane|eurostar|cruise|boat|ship|coach|transfer|last bus|last train|airport transfer|boarding)
(make|making) (my|our|the|this|that|his|her|their) (return|connecting|onward|next|only|last|morning|evening)? (flight|flights|train|ferry|connection|plane|eurostar|cruise|boat)
(left|leave|took off|departed|gone|sailed|fly|flew|flown) without (us|me|her|him|my *1|our *1)
(broke|broken|breaking) down (on the|at the side|near|miles from|in the middle|on our way|on my way|abroad|outside of|# miles|in france|in spain|on holiday)
(hire|rental|rented) car (desk|has|is|was|never|isn't|wasn't|not|broke|at the airport|company refuses)
(away from home|far from home|long way from home|don't speak the language|middle of (nowhere|our (holiday|trip|honeymoon)|my (holiday|trip))|mid trip|mid journey|en route|jet lagged|layover|stopover)
(our|my|the|whole) (holiday|trip|honeymoon|vacation|cruise|hols|getaway|city break|pilgrimage) (is|was|has been|will be|being)? *1 (ruined|in ruins|spoiled|spoilt|cancelled|over|cut short|in danger|at risk|wrecked|in jeopardy|gone)
(we|i|they|we're|i'm|im|passengers|everyone) (are|am|is)? (already|now|just|about to be)? boarding (now|soon|at|in|already|the|and|a)
(stuck|alone|lost|robbed|ill|hospitalised|locked out|penniless) (abroad|overseas)
(in|on) (a|an|the|my|our) (taxi|cab|uber|train|bus|coach|shuttle|car|tube) (on the way)? to (the)? (airport|ferry|port|terminal|station|hotel)
(we|i|they) (land|landed|touch down|dock|docked) (at|in|tonight|tomorrow|on|late|an|<number>)
(arrived|arriving|turned up|got|standing|stood|at) (at|to|in)? (the|our|my) (hotel|hostel|apartment|airbnb|villa|resort|b b|guesthouse|cottage) (and|but) *3 (no|not|nobody|never|closed|locked|overbooked|full|given|booked|fully|lost)
(wrong|different) (airport|terminal|gate|train|flight)
(train|flight|bus|ferry|coach) (never|didn't|hasn't) (came|come|turned|show|showed|left|arrive|arrived|run)
)";

/// Where one is only on the way, and what happens there.
constexpr std::string_view kUnderWay = R"(
(i'm|im|i am|we're|we are|were|standing|stood|sitting|sat|waiting|stuck|currently|queueing|queuing|queue|just|already|am|i've been|we've been) (still|now|here|already|currently|just|both|all|in (the|a) (queue|line))+? (at|on|in|by|inside|outside|in front of) (the|a|an|our|my|this|your)? <waypoint>
^(at|on|in) (the|a|an|our)? <waypoint> (now|and|in|with|already|here|since|waiting|but|on|near|outside|#|$)
^(at|in) <airport>
(i'm|i am|im|we're|we are|currently|robbed|pickpocketed|mugged|lost|ill|night|alone) (currently|now|here|still|right now)? in <abroad> (and|but|with|without|now|until|$|no|my|the|block|help|roaming|for)
(suitcase|luggage|bag|bags|baggage|rucksack|backpack|case|passport) (is|are|was|went|flew|got|has) (still|now|sent|left|gone|been)+? (in|to) <abroad>
(the|our|my) # # (to|from) *1 (is|was|has|never|didn't|hasn't|left|isn't|just)
(bus|coach|shuttle|train|ship|boat|ferry|plane|flight|tram) (has|had|just|already)+? (left|gone|went|drove off|departed|sailed) (and|without|early|us|me|before|while|$)
(left|went|drove off|gone) without (us|me|my *1|our *1)
(let|allow|allowed) (me|us|him|her) (on|onto) (the|my|our|a) *1 (ferry|plane|train|bus|boat|ship|flight|coach)
(stuck|waiting|standing|sitting|now|currently) at *1 (station|airport|port|central)
(airline|you|they|have|has) lost (our|my|both|all) *1 (bags|cases|suitcases)
(outside|in front of|reached) (the|our|my) (holiday (flat|home|cottage|apartment|house|let|rental)|airbnb|villa|chalet|guesthouse|hostel|hotel) (and|with|but)
(car rental|rental car|car hire|hire car) (people|staff|company|guy|agent|desk) (won't|refuse|refuses|refused|say|says|don't|want|wants)
^(just|only just)? landed (an|#|<number>|hours|and|in|at|but|with)
(camping|staying|hiking|skiing|driving|sailing|cycling|touring|arrived|landed|travelling|backpacking) (in|through|around|across) <abroad>
(in|at|from|outside) (a|an|the|our|my) (taxi|cab|bus|train|hotel|hostel|restaurant|airport|hospital) in <abroad>
on (holiday|vacation|honeymoon|safari) (without|with no|since|now|right now)
(flight's|train's|ferry's|plane's) (been|just)? (cancelled|canceled|delayed|late|left|gone)
(sent|thrown|kicked|taken|ordered) off (the|our|a) (plane|train|bus|boat|ferry|flight|coach)
(out of|no|ran out of) (fuel|petrol|diesel|charge) (on|near|in the middle|between|miles)
(we|i|we've|i've) (have|just|only|already)+ checked (in|into) (and|but|to|at|the|our)
(we|i|finally|and|just) (got|arrived|came|get) (back)? (to|at) (the|our|my) (hotel|hostel|resort|airport|terminal|gate|port|villa|guesthouse|campsite)
(ship|ferry|boat|coach|bus|liner) (leaves|sails|departs|is leaving|goes) (port|the port|harbour|without|in|at|now)
(connection|flight|train|ferry|plane) (in|to|from|at) *1 (missed|lost|gone|cancelled|delayed|was|is)
(we|i|we're|i'm|we've|i've) (have|had|were|was|been|are|got|am)+? (rerouted|rebooked|diverted|bumped|offloaded)
on (our|my|this) (cruise|honeymoon|voyage|journey)
(airline|crew|coach|bus|train|ferry|tour|cruise|operator) *1 (left|dumped|abandoned) (us|me)
(stand|standing|stood|waiting|sitting|outside) *4 with (our|my|the|all)+? (bags|suitcases|luggage|backpacks|suitcase)
(passport control|border control|customs queue|immigration queue|security queue|immigration line|security line) (is|takes|taking|has|won't|wants|and)
(departure|departures|arrivals|train) (board|boards|screen) (says|shows|said|showed|still|just|reads)
(train|flight|ferry|coach) *1 (on|off) the (departure|departures)? board
(last|final) (train|bus|ferry|flight|boat|tram|metro|connection) (is|has|was|home|just|already)+? (gone|left|missed|cancelled|departed)
(close|closed|closing|shut|shutting) the (gate|gates|boarding|check in)
(boarding|check in|bag drop) (ends|end|finishes|starts|begins|opens|shuts) (at|in|soon|now)?
^boarding (now|soon|already|in|at|and)
(can't|cannot|couldn't|unable to|not able to|not allowed to|can not|about to|won't let (me|us)|wouldn't let (me|us)) (get on|board) (without|because|and|with|$|(the|my|our) (plane|flight|train|ferry|bus|boat|ship))
(not|isn't|wasn't|weren't|aren't) (allowed|let) (on|onto) (the|my|our|a) (next|last|first)? (flight|plane|train|ferry|bus|coach|boat|ship)
(pilot|conductor|stewardess|steward|flight attendant|purser|cabin crew|ticket inspector|train manager|ground staff|gate agent|tour guide|coach driver) (says|said|just|announced|told|wants|won't|can't|couldn't|did|fined|threw|kicked|wouldn't|refuses|refused|claims|is asking|will)
(rebooked|moved|bumped|put|booked|switched|shifted|transferred) (me|us|him|her|them) (on|onto|to|off|for) (a|an|the|another) *2 (flight|train|ferry|plane|coach|cruise|boat|connection)
(flight|train|ferry|plane|coach|boat|connection) (that|which) (left|already|departed|departs|leaves|is gone|does not exist|doesn't exist)
(be|get|sitting|sat|still|i'm|im|we're|i am|we are|already|currently|stuck|hop|got|put me) (now)? on (the|that|my|our|a|this) *2 (train|flight|plane|ferry|coach|ship|bus|tram|sleeper|shuttle|eurostar|boat)
(plane|train|flight|ferry|bus|coach|connection) to catch
(my|our|the) (bus|train|tram|ferry|coach|flight|plane|taxi|shuttle|ride|boat) (is|comes|leaves|goes|arrives|departs|will be) (here|there|already|due|away)? in (#|<number>|a few|under|less)
(waiting|waited|wait|standing) (here)? (for|on) (the|a|my|our|your|that) (airport|hotel|next|last|night|delayed)? (shuttle|taxi|coach|bus|train|ferry|plane|flight|tram|uber|cab)
(checking|checked) (in|out|into) (at|of|in|into)? (the|our|my|a|your)? (hotel|hostel|apartment|airbnb|room|cottage|villa|resort|guesthouse|flat|cabin|ship|flight)
(hotel|hostel|resort) (reception|lobby|receptionist|front desk|room (key|card)) (is|says|and|they|won't|doesn't|said|can't|has|didn't|with|where|$)
(my|our) stay (began|started|begins|starts) (yesterday|today|tonight|tomorrow|on|in)
(no|without (a|the|my|our)) (hotel)? room (key|card)
(drove|driven|flew|flown|travelled|traveled|rode) (all the way|(#|<number>|many|several) (miles|km|kilometres|kilometers|hours|hrs)) *5 (and (the|your|nobody|no|nothing|now|you|we|it's)|but|to find|only to|for nothing)
(spent|spend|spending|slept|sleeping|sleep) (the|a|our|last|all)? *1 (night)? (in|at|on) (the|an|a) (airport|terminal|station|platform|departure|departures|bench|lounge|lobby|ferry|coach|arrivals)
(#|<number>) (km|kms|kilometres|kilometers|miles|hours|hrs|hour) (drive)? (away)? from (anywhere|home (and|but|with|without|now|in|on|$))
(halfway|half way|on the way|en route|on our way|on my way) (to|between) *3 (car|van|bus|train|engine|camper|campervan|bike|coach) (has)? (broke|broken|died|stopped|won't|is dead|cut|overheated)
(train|bus|ferry|coach|plane|shuttle|tram|boat) (has|had|just)+? (broke|broken|breaks) down
(car|van|campervan|camper|motorhome|caravan|motorbike) (has|had|just)+? (broke|broken|died|stopped) (down)? (on|near|outside|between|halfway|miles|just) (the (way|motorway|road|highway|border)|outside|before|after|*1 and)
(on|during|middle of) (a|our|my|the|this) (road trip|roadtrip|camping trip|city trip|interrail|safari|ski trip|sailing trip|school trip|tour)
(stuck|trapped) in *1 (no|without) (hotel|flight|flights|train|trains|rebooking|room|way|bus|luggage|money|passport)
(i|we|i've|we've|just) (have|just|only just)? (landed|touched down|disembarked) (and|at|but|with|without|in <abroad>|$)
(got|get|getting|came|stepped|coming) off (the|our|my|a) *1 (boat|plane|train|bus|ferry|flight|ship|coach)
(cancelled|canceled|missed|delayed|dropped|scrapped) (the|our|my) # #? (to|from) *1
(bag|bags|luggage|suitcase|suitcases|baggage|backpack|skis|pram) *2 make it (to|on|onto)
(hotel|hostel|airbnb|resort|guesthouse|host|cottage) *3 (cancelled on|canceled on|gave (our|my|away)|sold (our|my)|refused (us|me)|turned (us|me) away|isn't answering|won't let|has no (room|record|booking|reservation)|doesn't have (our|my))
(i'm|i am|im|we're|we are) (currently|now|just|already)? (driving|sailing|cycling|hiking) (to|from|through|across|along|back|home|down|up) *3 (right now|now|at the moment|currently)
(get|getting|go|went|got|let me|let us) through (passport control|border control|immigration|airport security|security (because|without|with|before))
(flight|train|ferry|plane|cruise|connection|coach) (got|was|is|has been|been|now|just)+? (moved|changed|pushed back|brought forward|postponed|diverted|redirected|turned (back|around)|shifted|grounded|held|evacuated|terminated) (to|by|from|without|again|for|and|at|on|$)
(baggage|luggage) (belt|carousel|hall) (has|is|stopped|stood|empty|keeps|isn't|was)
(they|airline|you) (bumped|offloaded|kicked|threw) (me|us|him|her) (off|from)
)";

constexpr std::string_view kNoTravel = R"(
train of thought
(pick|picking|collect|collecting|drop|dropping) (up|off)? (a|an|my|the|your|our) (parcel|package|order|locker|return)
// over, or far away
(last|previous) (year|summer|winter|spring|autumn|season)
next (year|summer|winter|spring|autumn)
had (a|such a) (great|lovely|wonderful|fantastic|amazing|good|nice|brilliant) time
(package|parcel|shipment|container|delivery|pallet) (is|was|has|been|still|stuck|waiting|sitting|held)+ (at|in|on) (the)? <waypoint>
(do|does|can|is|are) (you|there|one|it|they) (sell|have|offer|stock|accept|serve|open|any|a|an) *4 (at|in|near) (the)? (airport|station|gate|border|terminal)
(work|working|works|job|employed|live|lives|living|shop|store|branch|shift) (at|in|near|by|from|for|on) (the|an|a|your)? <waypoint>
(how early|how long before) (should|must|do|does) (one|i|we|you|passengers|people)
(flight|airplane|plane) mode
(seat|seats|row|box|aisle) *2 (at|in|for) (the|a) (theatre|theater|cinema|concert|stadium|arena|opera|gig|match)
(did|done|doing) a (great|good|brilliant|fantastic|lovely|wonderful|super|superb) job (on|during|at|of)
(frequent flyer|air miles|flight simulator|flight deck|flight tracker|flight of stairs|trip (report|mode|computer|hazard|planner)|train set|model train|toy train|train my|train the|train our|personal train|holiday (season|catalogue|catalog|sale|hours|pay|let|allowance|request|module|calendar|entitlement|collection|jumper|home)|public holiday|bank holiday|annual leave|vacation (days|policy|request)|travel (kettle|adapter|cot|mug|pillow|size|agent|insurance price|bag colour|iron|bug|card balance))
(not|no longer|isn't|aren't|wasn't|never) (travelling|traveling|going abroad|flying|abroad|on holiday|away|going on holiday)
(got|arrived|came|are|made it|reached) (home|back|there) (safe|safely|well|fine)
(lovely|great|wonderful|fantastic|amazing|nice|perfect|good|smooth|pleasant) (flight|trip|holiday|journey|vacation|cruise)
(like|love|want|wish|how|looking|hoping|able|need|possible|planning|thinking) (do i|can i|could i|would i|of|about)? (to)? (book|booking|reserve|buy|upgrade) (a|an|two|three|the|my|our|another|some|one|#)? *2 (flight|flights|seat|seats|trip|holiday|train|ticket|tickets|cruise|room)
(do|does) (you|the airport|your airline|any airline) (fly|run|offer|go|serve|sail|have)
(which|what) (train|bus|ferry|gate|airport|flight|flights) (line|stop|goes|do|does|is|stops|number)
(garden|gate|driveway|baby) gate
(airport) (shuttle|parking|lounge|transfer prices|hotel|code)
(travel|trip) (mug|mugs|pillow|bag|size|adapter|adaptor|kit|cot|iron|steamer|card|money|insurance (quote|renewal|premium|documents)|expenses|guide|blog|magazine|app)
stuck in (your|ur|the|a|an|this|my|that|bed|traffic|limbo|customs|queue|line|loop|it|there|between|processing|pending|some|our|one|draft|transit)
(frequent|miles|points|loyalty) (flyer|flyers)
(holiday|christmas|summer|half term|school) (opening|hours|cover|club|camp|clubs|pay|let|decorations|sale)
(flight|trip|journey|holiday|train|cruise|transfer) (was|is|has been) (smooth|great|lovely|fine|perfect|wonderful|good|comfortable|on time|amazing|fantastic|pleasant|nice|excellent)
(travelling|traveling|travel) light
)";

constexpr std::array kPhrases = {CuePhrases{Cue::deadline, Tells::holds, kDeadline},
                                 CuePhrases{Cue::deadline, Tells::for_sure, kSureDeadline},
                                 CuePhrases{Cue::deadline, Tells::denied, kNoDeadline},
                                 CuePhrases{Cue::occasion, Tells::holds, kOccasion},
                                 CuePhrases{Cue::occasion, Tells::denied, kNoOccasion},
                                 CuePhrases{Cue::travel, Tells::holds, kTravel},
                                 CuePhrases{Cue::travel, Tells::holds, kUnderWay},
                                 CuePhrases{Cue::travel, Tells::denied, kNoTravel}};

}  // namespace

std::span<const CuePhrases> situation_phrases() {
  return kPhrases;
}

}  // namespace attune
