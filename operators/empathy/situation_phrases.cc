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
(exam|exams|test|interview|presentation|hearing|meeting|closing|completion|viewing|inspection|audit|demo|launch|event|conference|lecture|class|seminar|webinar|shift|match|concert|show|competition|pitch|thesis|assignment|trial|viva|match|course|ceremony|move|moving day|opening|performance|appointment) (is|are|starts|start|begins|begin|takes place|happens|due|comes up|which is|in|coming up|s)+ (<when>|at #|today|tomorrow|tonight|<day>|now|soon|very soon|only)
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
)";

/// Opening hours deny a deadline, and these have some.
constexpr std::string_view kSureDeadline = R"(
(check in|gate|boarding|bag drop) *3 (closes|close|ends|shuts) (at|in)
)";

constexpr std::string_view kNoDeadline = R"(
(no|not a|without a|isn't a|not any|there's no|any|what's the|what is the|extend the|whats the|when is the|missed deadline) (real|strict|hard|particular|fixed)? (deadline|time limit|rush|hurry|due date)
(you|they|he|she|courier|driver|website|email|colleague|tracking|agent|app) (said|say|says|promised|told|wrote|had promised|claimed|swore|guaranteed|assured|announced) *3 (by|before|until|on|in|at)
(deadline|due date) (picker|field|column|feature|reminder|widget|filter|colour|color|label|button|view|tracker)
(open|opens|closed|close|closes|opening hours|shop|store|office|branch|library) (until|till|from|at|on)
(take your time|can wait|whenever|no rush|no hurry|not urgent)
what (time|day|date) (does|do|is|are|will)
)";

constexpr std::string_view kOccasion = R"(
(my|our|his|her|their|the|mums|moms|a|sister's|this|for|is|it's|its) *3 (birthday|bday|b day|birthdays|brithday|birtday|wedding|weding|funeral|anniversary|aniversary|graduation|christening|baptism|baby shower|bridal shower|bachelorette|hen do|hen party|hen night|stag do|stag party|stag night|engagement party|engagement|honeymoon|bar mitzvah|bat mitzvah|first communion|communion|confirmation party|prom|quinceanera|retirement party|retirement do|leaving do|memorial service|memorial|wake|burial|cremation|farewell party|house warming|housewarming|family reunion|naming ceremony|golden wedding|silver wedding|nikah|bris|eid party|school play|vow renewal|wedding day|big day|rehearsal dinner|sweet sixteen)
(birthday|wedding|funeral|anniversary|graduation|christening|party|prom|ceremony|bday|memorial|wake|baby shower|burial|reunion|hen do|stag do) (is|was|takes place|starts|begins|happening|coming up|which is)+ (<when>|on|in|at|next|already|ruined|coming|over|only|almost|spoiled|now|just)
(birthday|wedding|funeral|anniversary|bday|graduation) (present|presents|gift|gifts|cake|surprise|party|dress|outfit|suit|flowers|dinner|rings|guests|speech|photos|ceremony|reception|card for|trip|breakfast|day|venue|video|trip)
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
(miss|missed|missing|catch) (my|our|the|this|that|a|his|her|their) (connecting|connection|return|only|last|onward)+? (flight|flights|train|ferry|connection|plane|coach|eurostar|cruise|boat|transfer)
(at|in|inside|outside|stuck at) (the)? (departure|check in|boarding|airport|wrong|international)? (airport|gate|departures|check in desk|border|ferry port|bus terminal)
(get|getting|go|going|leave|leaving|drive|driving|rush|rushing|heading) (to|for) the airport
(stuck|stranded|trapped|stranted|left|sitting|waiting|marooned|sleeping) (here|now|alone|overnight|for hours)? (at|in|on|abroad|outside) (the|a|an|some|this)? (airport|train|station|gate|border|foreign|hotel|ferry|plane|tarmac|motorway|highway|terminal|middle of nowhere|platform|hard shoulder|roadside|ferry port|lounge|side of the road|transit)
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
)";

constexpr std::string_view kNoTravel = R"(
(flight|airplane|plane) mode
(frequent flyer|air miles|flight simulator|flight deck|flight tracker|flight of stairs|trip (report|mode|computer|hazard|planner)|train set|model train|toy train|train my|train the|train our|personal train|holiday (season|catalogue|catalog|sale|hours|pay|let|allowance|request|module|calendar|entitlement|collection|jumper|home)|public holiday|bank holiday|annual leave|vacation (days|policy|request)|travel (kettle|adapter|cot|mug|pillow|size|agent|insurance price|bag colour|iron|bug|card balance))
(not|no longer|isn't|aren't|wasn't|never) (travelling|traveling|going abroad|flying|abroad|on holiday|away|going on holiday)
(got|arrived|came|are|made it|reached) (home|back|there) (safe|safely|well|fine)
(lovely|great|wonderful|fantastic|amazing|nice|perfect|good|smooth|pleasant) (flight|trip|holiday|journey|vacation|cruise)
(like|love|want|wish|how|looking|hoping|able|need|possible|planning|thinking) (do i|can i|could i|would i|of|about)? (to)? (book|booking|reserve|buy|upgrade) (a|an|two|three|the|my|our|another|some|one|#)? *2 (flight|flights|seat|seats|trip|holiday|train|ticket|tickets|cruise|room)
(do|does) (you|the airport|your airline|any airline) (fly|run|offer|go|serve|sail|have)
(which|what) (train|bus|ferry|gate|airport|flight|flights) (line|stop|goes|do|does|is|stops|number)
(garden|gate|driveway|baby) gate
(airport) (shuttle|parking|lounge|transfer prices|hotel|code)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::deadline, Tells::holds, kDeadline},
                                 CuePhrases{Cue::deadline, Tells::for_sure, kSureDeadline},
                                 CuePhrases{Cue::deadline, Tells::denied, kNoDeadline},
                                 CuePhrases{Cue::occasion, Tells::holds, kOccasion},
                                 CuePhrases{Cue::occasion, Tells::denied, kNoOccasion},
                                 CuePhrases{Cue::travel, Tells::holds, kTravel},
                                 CuePhrases{Cue::travel, Tells::denied, kNoTravel}};

}  // namespace

std::span<const CuePhrases> situation_phrases() {
  return kPhrases;
}

}  // namespace attune
