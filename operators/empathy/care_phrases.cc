// Whom a customer cares for, and what endangers them: dependants, safety.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kDependants = R"(
(single|lone) (mum|mom|mam|mother|dad|father|parent|parents)
(my|our|with|two|three|four|five|both|and|<number>|have a|got a|with a) (little|small|young|tiny|newborn|new|youngest|sick|#|two|three|four|month|months|week|weeks|old|year|premature|hungry|six|five|poor)+? (baby|babies|newborn|newborns|toddler|toddlers|infant|infants|twins|triplets|little one|little ones|little girl|little boy|small children|young children|small kids|young kids|new born|preemie)
(the|his|her) (baby|babies|newborn|toddler|infant|twins|baby's|babys) (is|are|has|have|can't|won't|needs|need|sleeps|hungry|cries|cot|asleep|crying|wakes|at home|in the|with|and|seat)
(the|my|our) (baby's|babys|baby is|kids are|children are|twins are) (asleep|sleeping|upstairs|in bed|in there|crying|in the (room|house|car|next))
(my|our|the) (baby's|son's|daughter's|child's|toddler's|kid's|boy's|girl's|twins) (inhaler|medication|medicine|insulin|epipen|formula|milk|cot|feeding|operation|surgery|treatment|oxygen|wheelchair|hearing aid|hearing aids|allergy|allergies)
(my|our) (son|daughter|little boy|little girl|boy|girl) *3 (he's|she's|he is|she is|is) (only|just|barely) (<number>|#|six|seven) (years|months|and|$)
kids (have|got) (their|no) (coats|heating|food|dinner)
(baby's|babys|toddler's|toddlers|newborn's|infant's) (formula|milk|cot|crib|bottle|bottles|room|bed|car seat|medicine|nappies|seat|pram|monitor|food|first|heating|things|clothes|passport)
(baby|infant) (formula|milk powder|milk) (hasn't|has|is|was|never|didn't|not|out)
(my|our|his|her|the) (<number>|small|young|little|poor|other|own|three|two|four|#)+? (kids|children|kid|child|child's|grandchildren|grandkids|grandson|granddaughter|son|daughter|daughters|sons|boys|girls) (are|is|can't|cannot|have|has|need|needs|won't|will|were|was|who|keep|keeps|don't|doesn't|didn't|haven't|hasn't|had|couldn't|relies|rely|depends|depend|cry|cries|sit|sits|go|asks|waits|missed|wait|could|sleep|sleeps)+ *1 (cold|freezing|hungry|crying|waiting|stuck|alone|sick|ill|scared|frightened|upset|disabled|eat|sleep|school|breathe|without|nothing|no|need|needs|asthma|allergic|allergy|severe|autistic|special|nut|stranded|left alone|missing|# years|# months|devastated|heartbroken|sobbing|shivering|outside|starving|to bed|in bed|medicine|medication|inhaler|attend|drink|small|sleeping|relying|wet|terrified|anaphylactic|epilepsy|hospital|unattended)
(i|we) (have|got|have got|also have) (a|an|<number>|#|small|young|little|three|two|hungry)+ (kids|children|kid|child|son|daughter|year old|month old|week old|baby|little ones|boys|girls) (and|with|to|who|at home|in|under|here|waiting|at|that|$|on|without|#|of|too|i)
(with|and) (<number>|a|my|our|two|three|#|small|young|little|four|five|hungry|tired|crying)+ (kids|children|kid|child|toddlers|babies|grandchildren|year old|month old|year olds) (and|in|at|to|here|with|who|that|waiting|alone|on|without|it's|we|under|in tow|$|this|is|are|no|what|how)
(<number>|#|one|two|three|four|five) (small|young|little|hungry|tired|crying|of)+? (kids|children|little ones|toddlers|babies|grandchildren) (at home|in the car|and|with|to feed|waiting|alone|here|who|are|under|without|in|crying|asleep|$)
(#|<number>) (year|years|yr|yrs|month|months|week|weeks|mth|mths|yo|day|days) (old|olds)? (son|daughter|baby|child|girl|boy|kid|mother|father|mum|mom|dad|grandmother|grandfather|nan|gran|grandma|grandpa|grandson|granddaughter|toddler|infant|twins|who|is crying|is sick|can't|with)
(kids|children|family|baby|mouths|child|babies) (to feed|to look after|to care for|to support|to put to bed|to think of|depend on|depends on|rely on|relying on)
(feed|feeding|fed|support|bath|bathe|wash|house|clothe|look after|warm|looking after|caring for|care for|raise|raising) (my|our|the|his|her|<number>|a) (newborn|elderly|disabled|sick|little|small|own|whole|two|three)+? (baby|family|kids|kid|children|child|son|daughter|toddler|twins|newborn|mother|father|mum|mom|dad|parents|grandmother|grandchildren|nan|gran|brother|sister|wife|husband|grandma|elderly parents|grandson|granddaughter|mother in law)
(i'm|i am|im|am|as|being|been|we are|we're|works as|i) (a|the|his|her|their|my|full time|sole|only|unpaid|family|<elder>|mum's|mother's|dad's|husband's|wife's|main|also)+ (carer|caregiver|caretaker for|guardian|foster parent|foster carer|sole provider|breadwinner)
(carer|caregiver|caring|care|responsible|guardian|power of attorney) (for|of) (my|an|a|his|her|our|two|three) *2 (mother|father|mum|mom|dad|parents|grandmother|grandma|nan|gran|brother|sister|son|daughter|wife|husband|child|children|aunt|uncle|parent|grandfather|grandad|relative)
(elderly|disabled|housebound|bedridden|frail|vulnerable|# year old|<number> year old|widowed|aging|ageing|blind|deaf|sick|ill|dying|confused) (mother|father|mum|mom|dad|parents|parent|grandmother|grandma|nan|gran|neighbour|neighbor|relative|relatives|aunt|uncle|brother|sister|wife|husband|resident|residents|child|son|daughter|mother in law|father in law)
(my|our|his|her|their) <elder> (is|who is|who's|has|can't|cannot|needs|need|lives|live|depends|relies|rely|doesn't|won't|sits|with|couldn't|hasn't|are|isn't|suffers|uses|waits)+ *1 (alone|on her own|on his own|on their own|disabled|elderly|dementia|alzheimer's|housebound|bedridden|frail|vulnerable|blind|deaf|depends|relies|care|on it|on that|on this|without|confused|waiting for|cold|a wheelchair|walk|leave|hear|stairs|can't|cannot|get|over|nearly|almost|in her|in his|in a care|wheelchair|carer|help|heating|him|it|medication|parkinson's|immobile|paralysed|eat|oxygen|cope|reach|wash|use)
<elder> (is|has|with|who has) (severe|early|late|advanced|onset)? (dementia|alzheimer's|disabled|housebound|bedridden|living alone|lives alone|parkinson's|parkinsons)
(lives|sits|sitting|left|is) (all)? (alone|on her own|on his own) (and|in|at|with|without|outside) (she|the (station|dark|platform|airport|school|house|cold|street)|no|depends|needs|can't)
(she|he|mum|mom|mother|dad|father|nan|gran) (lives|sits|is) (all)? (alone|on her own|on his own)
(look|looking|looks) after (my|an|a|our|his|her|two|three|elderly) *2 (mother|father|mum|mom|dad|parents|grandmother|grandma|nan|gran|brother|sister|son|daughter|wife|husband|child|children|kids|baby|grandchildren|aunt|uncle|grandad|grandfather|toddler)
(leave|left|leaving|drag|dragging|pick up|picking up|collect|put|putting|get) (the|my|our|two|three|a|<number>) (small|little|young)? (kids|children|baby|toddler|twins|newborn) (alone|at home|unattended|in there|to bed|from (school|nursery|daycare)|to (school|nursery|hospital|the hospital|the doctor)|warm)
(kids|children|child|baby|toddler|son|daughter|grandson|granddaughter) (is|are|was|were|sat|sitting|left|stood|standing|has been)+ (waiting|alone|crying|freezing|hungry|cold|stranded|stuck|terrified|scared|screaming|shivering|starving|distraught|sobbing|unattended|locked|trapped|outside|in tears|home alone)
(<child>|<elder>) (is|was|are) (alone|stranded|waiting|stuck|all alone|by herself|by himself|locked)
(she|he|they|mum|dad|son|daughter) (depends|relies|depend|rely) (entirely|completely|heavily)? on (it|that|this|me|the|us|you|your)
(my|our|his|her) (son|daughter|child|kid|kids|children|boy|girl|little boy|grandson|granddaughter) (has|have|had|who has|with|suffers from|needs|is) (severe|autism|asthma|type|epilepsy|special|additional|adhd|autistic|diabetic|diabetes|disabled|nut|allergic|anaphylaxis|allergies|complex|medical|his|her|learning)
(my|our|his|her) (son|daughter|child|kid|kids|children|boy|girl|little boy|grandson|granddaughter) (has|have|had|who has|with|suffers from|needs) (a|an) (severe|special|additional|nut|medical|learning|fever|temperature|high|disability|condition|allergy|rash|seizure|infection|complex|genetic|heart|hearing|wheelchair|nebuliser|epipen|inhaler|operation|scan)
(nursery|school|daycare|kindergarten|childcare|childminder|babysitter) (run|pick up|pickup|pick|is closed|called|closes|fees|place|won't|bus|costs)
(nappies|diapers|breast pump|pram|pushchair|stroller|car seat|cot|crib|baby monitor|baby gate) *4 (broke|broken|baby|newborn|won't|doesn't|buckle|lock|unsafe|missing|arrived|come|collapsed|brake|fell)
(twin|twins|triplet) (girls|boys|daughters|sons|babies|toddlers|of (two|#|three|one|four))
(two|three|four|both|<number>|tiny|small|hungry|cold|screaming|crying|little)+ (babies|toddlers|infants|newborns|little ones|little girls|little boys|wee ones|weans|bairns|bubs|under (fives|threes|twos|5 s))
(screaming|crying|hungry|teething|feverish|sick|poorly|overtired|tired|cranky|exhausted|wailing|soaked|shivering|freezing|sobbing|frightened|scared|fractious|thirsty|carsick|starving|distressed|inconsolable|autistic|disabled|newborn|premature|unwell|vomiting|wheezing) (baby|babies|toddler|toddlers|kid|kids|child|children|newborn|infant|twins|little one|little ones|# (year|yr|month|week) (old|olds)|<number> (year|month|week) (old|olds)|son|daughter|grandchild|grandson|granddaughter|boy|girl|teenager|mother|father|mum|dad|nan|gran)
(baby|toddler|little one|little ones|newborn|twins|bairn|wean|bub|kids|infant) (is|are)? (crawling|sleeping|crying|screaming|asleep|freezing|shivering|hungry|coughing|teething|wheezing|vomiting|upstairs|at home|on the way|on its way|in the (car|house|room|bath|pram|back|next)|in my arms|on my (hip|lap|knee|chest)|due (in|any|next|this|on)|can't (sleep|breathe)|needs|with (me|a fever|a temperature|colic|reflux)|won't (stop|eat|sleep|settle)|has (a fever|no|nothing|reflux|colic|a temperature)|and (no|i|we))
(i've|i have|i've got|ive got|ive|we've|we have|we've got|have|having|got|with|and|there's|there is|and i've|caring for|looking after|holding|carrying|feeding|nursing|pushing|juggling) (a|my|our|<number>|small|young|two|three|tiny|little|new|an|the|#|week|month|months|weeks|old|year|poorly|sick)+ (baby|babies|newborn|toddler|toddlers|infant|infants|bairn|wean|bub|wee one|wee ones|little one|little ones|young kids|small kids|small children|young children|young family|kids under (#|<number>|five|ten)|premature|preemie|month old|week old|teenager with|disabled (son|daughter|child|brother|sister|mother|father|husband|wife)|autistic (son|daughter|child|boy|girl)|elderly (mum|mother|father|dad|parents|relative|aunt|neighbour)|foster (child|children|kids))
(food|nappies|diapers|formula|milk|heating|medicine|dinner|shoes|clothes|uniform|electric|electricity|presents|a roof|bread|lunch|lunches|tea|hot water|warm|a bed) (for|over) (my|our|the|her|his|two|three) (little|small|poor|own|two|three|young|<number>)+? (kids|children|child|daughter|son|baby|babies|one|ones|girl|boy|boys|girls|family|mum|mother|father|dad|nan|gran|grandson|granddaughter|grandchildren|twins|toddler|head|heads)
(my|our) (little|wee|youngest|disabled|autistic|small|tiny|baby|poor|eldest|# year old|<number> year old|teenage) (girl|boy|lad|lass|son|daughter|brother|sister|man|angel|princess|child|grandson|granddaughter|mum|mother|dad|father) (sleeps|sleep|is|was|has|had|needs|can't|cannot|won't|keeps|asks|asked|cries|cried|goes|waited|waits|relies|depends|who|with|and|sat|gets|got|uses|wears|eats|lives|starts|doesn't|isn't|couldn't|missed|will|went|will be)
(mum's|mom's|mam's|mother's|dad's|da's|father's|nan's|nana's|gran's|granny's|grandma's|grandmother's|grandad's|granddad's|grandfather's|son's|daughter's|kid's|kids|baby's|wife's|husband's|boy's|girl's|brother's|sister's|parents|partner's|child's|toddler's|aunt's|uncle's|grandson's|granddaughter's|mother in law's|father in law's|children's|little one's|twins) (daily|heart|only|new|old|emergency|life|electric|repeat|epilepsy|asthma|hospital|special|personal|home|insulin|medical|oxygen|feeding|sensory)+? (insulin|medication|meds|medicine|medicines|tablets|pills|oxygen|wheelchair|stairlift|pendant|alarm|carer|carers|care|dialysis|tube|hearing aid|hearing aids|inhaler|pump|nebuliser|cpap|bed|commode|walker|operation|surgery|condition|dementia|frame|pads|lifeline|prescription|epipen|formula|milk|special needs|wheezing|chair|hoist|monitor|allergy|appointment|treatment|chemo|therapy|school (place|transport|meals|uniform))
(mum's|mom's|mam's|mother's|dad's|father's|nan's|gran's|granny's|grandma's|grandad's|grandfather's|mum is|mom is|mother is|dad is|father is|nan is|gran is|grandma is|grandad is|parents are|she's|he's|husband's|wife's|who is|who's|husband is|wife is|mam is|neighbour is|aunt is|uncle is) (in|now|over|nearly|almost|about|aged|only|just|home|all|got|at home|still|upstairs|downstairs|sat|lying|stuck|very|so|completely|mostly|a|an)+? (eighty|ninety|seventy|on oxygen|housebound|bedridden|bed bound|bedbound|disabled|frail|blind and|deaf and|on (dialysis|her own|his own|their own)|home alone|wheelchair|in a wheelchair|dementia|got dementia|alzheimer's|parkinson's|paralysed|immobile|elderly|vulnerable|upstairs on|autistic|special needs|non verbal|incontinent|terminally ill|dying|confused and|at risk of falls|can't walk|can't get out of bed|the one who needs|the only one who)
(mum|mom|mam|mother|dad|father|nan|gran|granny|grandma|grandad|grandfather|son|daughter|husband|wife|partner|brother|sister|child|baby|parents|kids|children|family|grandson|granddaughter|neighbour) *2 (relies on|rely on|depends on|depend on|needs (it|this|that|the|her|his|them|their|me|to be|care|help|feeding|looking|insulin|oxygen|medication|constant|round|warmth|heating|a bath|to eat|to sleep|special)|can't (manage|cope|be left|live|survive|do without|reach|use the|get (up|down|out|to)|breathe|walk|do the stairs|do stairs|see|hear)|cannot (manage|cope|be left|live|do without|reach|walk|breathe)|lives alone|live alone|lives on (her|his) own|is (on her own|on his own|alone)|has (dementia|alzheimer's|parkinson's|a heart|ms|copd|epilepsy|asthma|special|autism|a disability|learning|mobility|a pacemaker|nobody|no one|no (heating|water|phone|food|way)|to be fed|to have|only me)|is (disabled|autistic|bedridden|housebound|diabetic|# years|elderly|vulnerable|freezing|in a wheelchair|terrified|in tears))
(he|she|they) (can't|cant|cannot|can not|can hardly|can barely) (do|manage|climb|get (up|down)) (the)? stairs
(i|we|i'm|i am|we're|am) (care for|caring for|look after|looking after|carer (for|of)|caregiver (for|of)|responsible for|registered carer for|full time carer (for|of)|sole carer (for|of)|unpaid carer for) (my|an|a|our|her|him|them|two|three|his|their|someone|elderly|disabled)
(i'm|i am|im|am|as) (her|his|their|my|mum's|dad's|mother's|a|the|an|only|sole|full time|unpaid|main)+ (carer|caregiver|carers|guardian|foster (mum|mom|parent|carer)|single (mum|mom|mam|dad|parent|mother|father))
(pick|picking|collect|collecting|fetch|fetching|get|getting|drop|dropping|drive|driving|take|taking) (up|off)? (my|our|the|his|her) *1 (kids|children|son|daughter|boy|boys|girl|girls|child|twins|little one|toddler|grandkids|grandchildren) (up|off)? (from|to|at|in) (school|nursery|daycare|day care|kindergarten|preschool|creche|the childminder|childminder|the (school|nursery|doctor|hospital|airport|station|dentist)|hospital|football|swimming|practice|#)
(school run|childcare|child care|nursery fees|childminder|child minder|babysitter|baby sitter|no one to (mind|watch|look after)|nobody to (mind|watch|look after)|school dinner|school dinners|free school meals|breastfeeding|breast feeding|baby milk|bottle feeds|night feeds|feed the (baby|kids|children|twins|little)|put the (kids|children|baby) to bed|bath the (kids|baby|children)|wash the (kids|baby)|kids to (feed|bath|bathe|school|bed|look after|get)|children to (feed|look after)|mouths to feed|dependent on me|depend on me|depends on me|rely on me|relies on me|relying on me|only carer|single mum|single mom|single parent|single mother|single father|single dad|lone parent|two under (two|three|2|3)|three under (five|5|4))
(my|our|the|with|two|three|four|<number>|both|all|small|young|little|and)+ (kids|children|kiddies|kiddos|littluns|little uns|boys|girls|grandkids|grandchildren|nippers|weans|bairns) *2 (in the (car|back|cold|dark|heat|rain|snow|back seat)|asleep|waiting|crying|screaming|hungry|freezing|cold|ill|sick|to feed|under (#|<number>|five|ten|two|seven)|off school|home alone|no (food|heating|hot water|dinner|bags|coats|beds|clothes|car seats|nappies|pushchair)|without (food|heating|hot water|beds|dinner|clothes|light|power)|sleeping|in tears|sobbing|shivering|scared|terrified|exhausted|dehydrated|vomiting|thirsty|starving|wheezing|bathing|eating cold|doing homework by|sharing)
(no|not a|any) child should
(the|my|our|his|her|two|three) (wee|little|small) (one|ones|fella|lad|lads|lass|lasses|man|mite|mites|uns|un) (is|has|are|can't|needs|need|won't|was|have|were|keeps|in|and|asleep|with|to|at|here)
(mum|mom|mother|dad|father|parents|gran|nan|grandmother|grandfather|aunt) (is|are)? *2 (in (her|his|their) (eighties|nineties|seventies|80 s|90 s)|over (80|90|eighty|ninety)|nearly (80|90|eighty|ninety))
)";

/// Whom they care for, told by the way.
constexpr std::string_view kInCare = R"(
<forebear> (just|has|had|recently|already)+? (fell|fallen|had a (fall|stroke)|collapsed|wanders|forgets|gets (confused|lost|dizzy)|is in hospital)
(nappies|diapers|baby (food|formula|milk)|formula) (was|were|are|is) (in|all in) (that|this|my|our|there|the (order|parcel|delivery|bag|box|case|suitcase|missing|lost))
(no|out of|last|run out of|without|for|hasn't got) (nappies|diapers|formula|baby (food|formula|milk)) (left|for|until|now|and|$)
(kids|children's|son's|daughter's|kid's|child's|boy's|girl's) (lunch|dinner|school|nursery|bus|homework) (money|fees|dinners|meals|trip|is|was|due)
(i've|we've|i have|we have|i got|we got|i've got|we've got) (small|young|little|tiny|newborn)+? (twins|triplets|small kids|small children|young kids|young children|little kids|little ones|little children)
(grandson|granddaughter|grandchildren|grandkids|kids|children|son|daughter|nephew|niece|baby|toddler) (is|are) (here|staying|home)? with (me|us) (this|today|tonight|all|over|and|for|until|at|$)
(pick|picking|collect|collecting|fetch|fetching|get|getting|drop|dropping|take|taking|bring|bringing) (up|off)? (my|our|the|his|her) *1 (kid|baby|grandson|granddaughter|niece|nephew|child|children|kids|son|daughter) (up|off)? (from|at|to) (my|the)? (school|nursery|daycare|kindergarten|preschool|creche|childminder|football|training)
(get|back|home|return|go) (home|back)? to (my|our|the|his|her) *1 (kids|children|baby|toddler|little ones|little one|newborn|grandchildren)
(be|am|are|get|getting) home (for|before|when) (my|our|the) *1 (kids|children|son|daughter|baby|toddler) (get|gets|come|comes|is|are|$)
(my|our|the) (<number>|all) (kids|children|boys|girls|sons|daughters|teenagers|grandchildren) (share|use|need|sleep|wait|waited|sit|live|depend|have (no|school|homework|nothing))
(youngest|smallest|littlest|oldest|eldest) (one|child)? (is|has|only|just|turned)+ (only|just|about|barely|turned)? (#|<number>|in nappies) (weeks|months|years|days|and|$)?
(my|our) (teenager|teen|daughter|son|kid|boy|girl|child|nephew|niece|grandson|granddaughter|sister|brother) *4 (alone|on (her|his|their) own|all alone|by (herself|himself)) (on|at|in|with|without|and|there|outside|because|since|$)
(with|pushing|carrying|and) (a|the|my|our|double)+? (pram|pushchair|buggy|stroller|baby carrier) (no|you|i|we|it|there|up|and|on|in|at|is|can't|$)
(with|pushing|carrying) (a|the|my|our|double)+? (pram|pushchair|buggy|stroller)
(my|our|the|a|two) (foster|adopted|adoptive) (child|children|son|daughter|kids|baby|kid)
(take|taking|drive|driving|bring|bringing|get|getting) (my|our|old|the)+? (mum|mom|mother|dad|father|gran|nan|grandma|grandad|grandmother|grandfather|aunt|wife|husband|brother|sister|son|daughter|kid|baby|child) to (her|his|the|a)? (dialysis|doctor|doctor's|doctors|hospital|chemo|appointment|therapy|surgery|clinic|day (centre|center|care)|radiotherapy|specialist|physio)
(he|she|he's|she's) (is|will be)? (now|already|over|nearly|almost|about|only|just)? # *1 (he|she|and|so|who)+? ((can't|cannot) (climb|walk|do|manage|get|see|hear|use|go|leave|cook|wait|stand)|can hardly|needs|lives|struggles|doesn't (understand|see|hear)|isn't able|is not able|barely|depends|relies)
(mum|mom|mother|dad|father|parent|mam|parents) (of|to) (a|<number>|#|two|three|four|five) (baby|toddler|newborn|infant|disabled|autistic|sick|little|small|young|special|child with|kid with|children under|under|kids under|premature) 
(child|children|kid|kids|son|daughter|brother|sister|teenager|boy|girl|husband|wife|mother|father|mum|dad) with (special needs|additional needs|autism|a disability|disabilities|epilepsy|asthma|down|down's|dementia|cerebral|severe|learning)
(mum|mom|mam|mother|dad|father|nan|gran|granny|grandma|grandad|grandmother|grandfather|parents|she|he) (only|just)? (has|have|got|has got) (only|just)? (me|nobody (else)?|no one (else)?) (to|and|else|here|nearby|$)
(can't|cannot|couldn't|unable to|not able to|can not) (reach|get hold of|contact|call|ring|get through to|check on|visit|leave) (my|our) (old|elderly|poor|sick|frail)? (mum|mom|mother|dad|father|nan|gran|grandma|grandad|parents|grandparents|son|daughter|kids|children|child)
<forebear> (doesn't|don't|does not|can't|cannot|isn't able to|struggles to|never learned to|can hardly|can barely) (understand|know how|manage|cope|hear|see|speak|walk|climb|operate|get out|go out|use|stand|read)
(little ones|kids|children|baby|toddler|infant|newborn|small ones) in (the|our|my|this) (house|home|flat|room|car|apartment|cold|dark|back)
(kids|children|child|son|daughter|little one|toddler) (keep|keeps|is|are|kept) (asking|begging|crying|sobbing|waiting) (for|every|me|when|where|why|if|about|all)
(her|his|mum's|mom's|dad's|nan's|gran's|mother's|father's) (carer|carers|care worker|home help|nurse) (comes|come|can't|is|arrives|cannot|visits|has|couldn't|won't)
(child|baby|booster) (seat|seats) *3 (not|missing|wasn't|never|isn't|weren't|available|provided|broken|gone)
(away|apart|separated) from (my|our|her|his|their) (kids|children|baby|child|toddler|son|daughter|little ones)
(leave|left|leaving) (my|the|our) (kids|children|baby|toddler|son|daughter) (with|at) (a|the|my)
(in|under) (my|our) care (since|and|because|after|now|$)
(explain|explains|explaining|tell|tells|telling|say) (this|that|it)? to (my|our|a|the|two|three|<number>)+ (#|<number>|little|small|young)+? (year old|kids|children|toddler|little one|boy|girl|son|daughter)
(look|looks|looking) after (him|her|them) (alone|myself|on my own|full time|at home|all day)
(need|needs|needed|expected|wanted) (at home|back|there|home) (by|for|with) (my|our|the) (kids|children|baby|mother|father|mum|dad)
(sitting|sit|sat|stuck|standing|waiting|stranded|stand|sleeping) *3 with (the|my|our|two|three|all)+ (kids|children|little ones|baby|boys|girls|twins|family)
<forebear> (is|are|being|who are|who is|aged)+ (both|now|well)+? (over|past|nearly|almost|in (their|her|his))? (80|85|90|eighty|ninety|eighties|nineties)
<forebear> (is|are|lives|live|sits|was|being) (all|still|now|here|there)? (on (her|his|their) own|alone|by (herself|himself|themselves))
<forebear> (needs|relies|depends|is waiting|waits|is (freezing|confused|frightened|cold|frail|ill|unwell|bedridden|desperate))
(little one|baby|toddler|newborn|child|kid|daughter|son|infant) (on|in) my (arm|arms|lap|hip|back|shoulder)
(kids|children|son|daughter|boy|girl) and i (can't|cannot|couldn't) (reach|call|see|contact|get|find)
(<forebear>|brother|sister|nephew|niece|grandson|granddaughter) (lives|live|is living) with (me|us) (and|because|since|who|he|she|$)
a (#|<number>) (month|week|day) (old|olds) (at|in|and|with|here|is|who|can't|needs|without|$)
(my|our) (#|<number>) (year|month|week) (old|olds) (and|in|is|has|was|can't|at|with|who|needs|keeps|alone|here|$)
(kids|children|son|daughter|boy|girl|grandchildren|twins) (have|has|need|needs|do|miss|missed|got|missing) (their|her|his|an|online|no)+ (online|school|zoom|remote|virtual)? (classes|class|lessons|lesson|school|homework|exam|exams|dinner|food|bed|beds|coat|coats)
(cot|crib|pram|car seat|nursery|baby) *5 (before|for) (the|our|my) (birth|due date|baby)
(she|he|she's|he's) (is)? (only|just|barely) (one|two|three|four|five|six|seven|eight|nine|ten) (and|years|when|so|$)
(she's|he's|she is|he is) (one|two|three|four|five|six) (and (has|is|can't|he|she|he's|she's|keeps|doesn't|wants|cries)|years old|$)
(carry|carrying|carried|lift|lifting|lifted|drag|dragging|push) (my|our|the|his|her)? (old|poor|disabled)? <forebear> (up|down|out|in|to|through|over)
(mother|father|mum|mom|mam|dad|parent|widow|widower) (of|with) (two|three|four|five|six|seven|#)
(leave|leaving|left) (the|my|our) (children|kids|baby|toddler|son|daughter) *1 (by themselves|alone|on their own|unattended|by (herself|himself))
(wife|husband|partner|<forebear>|brother|sister) (can't|cannot|couldn't|isn't allowed to|is not allowed to|can barely|can hardly) (lift|carry|walk|climb|get up|stand|bend|see|hear|manage|cope|move|swallow|breathe)
(nursery|school|kindergarten|daycare|creche|childminder) (rings|calls|called|rang|phoned|closes|shuts|finishes|is out|bus) (at|in|if|because|me|again|now|early|arrives|comes|$)
<forebear> (is|are) (very|quite|too|rather|both|really)+? (old|elderly|frail|ill|sick|dying|blind|deaf|disabled|poorly|unwell|forgetful)
(expecting|having) (our|my|a) (first|second|third)? (child|baby) (<when>|in|next|any|soon|$)
(son|daughter|kid|child|boy|girl|children|kids) (was|were|has been|have been) (just)? (left|crying|stranded|refused|turned away|abandoned)
(at|to) the (kindergarten|nursery|daycare|school|school gate) (in|by|before) (#|<number>)
(care|caring|look|looking) (for|after) <forebear>
there (is|are) (a|small|two|three|young)? (baby|children|kids|toddler|newborn) (in|living|here|with|who)
(<child>|<forebear>) (he|she|is|who|has|been)+? in hospital
elderly (lady|gentleman|woman|man|person|people|couple) (here|who|with|in|upstairs|downstairs|next|without|alone)
alone with (the|my|our|<number>|a|small|little)+ (kids|children|baby|toddler|twins)
<forebear> (gets|has|takes|ran out of|is out of) (her|his|their) (daily|weekly)? (medicine|medication|tablets|pills|meals|insulin|food|shopping|dinner|groceries)
(do|doing|finish|hand in|submit|miss|missing) (her|his|their) (homework|school work|schoolwork|coursework|lessons|online lessons|school)
(whole|my|our) family (is|are|has|sits|sleeps|of (four|five|six|seven)) *2 (sleeping|freezing|cold|waiting|without|stuck|sitting|sick|hungry|stranded)
(son|daughter|kid|kiddo|child|kids|children|little one|boy|girl|grandson|granddaughter) (starts|start|begins|is starting) (at|back at|his|her)? *1 (school|nursery|kindergarten|reception|first grade|year one)
(lets|let|letting|make|makes|making|made) (her|him|them|my (son|daughter|kid|child|mum|mother|dad|father)) (fly|travel|sit|wait|walk|stand) (alone|next to strangers|by (herself|himself|themselves)|outside)
)";

constexpr std::string_view kNoDependants = R"(
(son|daughter|child|boy|girl) (is|who is|who's|aged) (now|already)? (18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40)
(no|without|don't have|do not have|haven't got|haven't|not have|never had) (any)? (kids|children|child|baby|dependants|dependents|family)
(<child>|<elder>|mum|mom|wife|husband|dad) (absolutely|really|all|just|also|both|already|simply|totally|and i|will)+? (love|loves|loved|like|likes|liked|enjoy|enjoyed|enjoys|adore|adores|adored|works for|work for|says hi|thanks you|was delighted|were delighted|are delighted|is delighted|are happy|is happy|was happy|is thrilled|are thrilled)
(baby) (blue|pink|steps|carrots|shower|grand|spinach|boomer|boomers|yoda|face|monitor app|names|photos in)
(parent|child|children) (company|theme|element|class|node|component|account|process|page|directory|category|window|row|record|org|organisation|organization|task|menu|lock|proof|ticket|fare|price|seat price|policy)
(kids|children's|childrens|child's|toddler|baby) (menu|menus|size|sizes|shoes|books|book|clothes|clothing|section|department|club|discount|price|prices|channel|range|mode|profile|table|area|ticket|tickets|toys in stock)
(suitable|good|appropriate|ok|okay|safe|fun) for (my|a|an|the|#|<number>)? (<child>|year old|year olds|kids|children|<number> year olds)
(for|from) <number> (adults|adult) and
(kindly|lovely) family
(baby|kids|children's|toddler|child|kid's) (clothes|clothing|wear|shower gift|toys|toy|menu|section|department|shoes|range|books|book|photos|carrier prices|name|names|blue|pink|grand|steps|size|sizes|club|party bags|tv|channel|profile|account|ticket price|tickets price|tickets|ticket|fares|fare|corner|pool|bike|bikes|bedding|pyjamas|costume|costumes|t shirt)
(love|loves|loved|enjoyed|enjoys|enjoying|adore|adores|happy|chuffed|delighted|smiled|laughing|laughed|thrilled|plays with|playing with|grew out|outgrown|grown up|all grown|moved out|graduated) (it|them|the|with|by|this|that|your|now|and|her|his|every|of|up)?
still (runs|plays|works|drives|rides|swims|dances|climbs|travels)
(singing|sing|sang) along
family (ticket|tickets|pass|plan|discount)
)";

constexpr std::string_view kSafety = R"(
(smell|smelling|smells|smelled|smelt|stink|reek|leak|leaking|escape) (of|like|strongly of)? (gas|burning|smoke|fumes|petrol|burnt plastic|electrical burning|carbon monoxide|chemicals|burned plastic)
gas (leak|leaking|smell|escape|is leaking|alarm|explosion|fumes)
(burning|burnt|smoky|toxic|chemical|fishy) (smell|smells|plastic smell|fumes|odour|odor)
(caught|catch|catches|catching|on|set|start a|started a|cause a|caused a|house|kitchen|electrical|a|small|battery) (a)? fire (last|yesterday|and|in|today|this|while|when|hazard|risk|broke|brigade|department|service|started|alarm went|because|after|overnight|near|next|at|again|in my|on|$)
(caught|catch|catches|catching) (on)? fire
(went|gone|going) up in flames
(fire brigade|fire department|fire engine|firefighters|fire service|fire hazard|fire risk|fire alarm (went|keeps|is going))
(sparks|sparking|sparked|flames|smoking|smouldering|smoldering|short circuit|short circuited|exploded|explodes|explode|exploding|blew up|melted|melting|scorched|overheating|overheats|electrocuted|electrocution) (and|are|is|from|coming|out|in|when|at|near|while|after|the|my|on|all|inside|now|again|badly|in my|last|yesterday|next|so|$)
smoke (coming|comes|came|is coming|was coming|pouring|from|rising|filled|out of|everywhere|in the|and)
there's smoke
(electric|electrical|electrics|static|massive|nasty|an|a|got|mild) (electric|electrical)? shock (from|off|when|when i|through|touching|of|because|by)
(got|get|was|been|were|being) (shocked|electrocuted|zapped|burned|burnt|scalded|hurt|injured|mugged|attacked|assaulted|robbed|stalked|harassed|threatened|followed|hit by|bitten|groped|trapped|spiked)
(carbon monoxide|co alarm|co detector|radiation|asbestos|toxic fumes|poisonous|mould is making|black mould|lead paint|sewage)
(brakes|brake|steering|airbag|airbags|seatbelt|seat belt|accelerator|throttle|car seat buckle|tyre|tire|wheel|wheels|lift|elevator|ladder|scaffold|railing|balcony|ceiling|roof|stairs|banister|harness) *2 (failed|fail|fails|failing|don't work|doesn't work|stopped working|locked up|blew|burst|came off|fell off|collapsed|collapse|loose|came loose|came down|coming down|falling|fell|snapped|broke off|gave way|not working|stuck on|cracked)
(plaster|ceiling|tiles|bricks|glass|wall|tree|roof) (is|are|was|has|keeps|keep)? (falling|fell|coming down|collapsed|collapsing|came down|crashing|dropping)
water (is|was|near|next|right|running|dripping|leaking|pouring|coming|getting|in|on|into|inside|by|close)+ *2 (socket|sockets|electrics|electric|outlet|outlets|fuse box|fusebox|fuse|plug|plugs|power|lights|switchboard|wiring|live wires|light fitting)
(exposed|bare|live|frayed|dangling) (electrical)? (wire|wires|wiring|cable|cables|cabling)
(wires|wire|cables|wiring) (is|are|was|were) (exposed|bare|live|hanging|loose|frayed|sticking out|hot)
(threatened|threatening|threatens|threat|threats|threaten) (me|us|to (kill|hurt|hit|beat|come)|my (wife|life|family|son|daughter|husband|children)|with a|to kill|against (my|our) life|violence)
(my|her|his|an|the|violent|abusive|your) (violent|abusive|crazy|jealous|controlling)? (ex|ex husband|ex wife|ex partner|ex boyfriend|stalker|abuser) (husband|wife|partner|boyfriend|girlfriend)? *2 (found|knows|has|is|got|can|keeps|was|followed|tracked|tracking|threatened|stalking|uses|will|logged|turned up|could|have)
(domestic (violence|abuse)|restraining order|stalker|stalking me|stalked|abusive (ex|partner|husband|relationship|boyfriend|father|wife)|violent (ex|partner|husband|neighbour|neighbor|man|father|boyfriend|and)|women's refuge|safe house|shelter for women|sexual assault|sexually assaulted)
(is|was|became|gets|been|very|getting) (very|really|extremely|physically)? (violent|abusive and|aggressive and)
(someone|somebody|burglar|burglars|thief|thieves|intruder|intruders|man|men|people|stranger|they|he) (has|have|just|had|tried to|is|keeps|keep|are|was|were|trying to|attempted to|once|already)+? (broke in|break in|broken in|breaking in|broke into|broken into|break into|in my house|outside my|followed me|following me|climbed|entered my|attacked|assaulted|robbed|mugged|stalking|watching me|watching my house|outside my door|inside my|forced the|in our house|at my door)
(break in|burglary|burgled|intruder|home invasion|burglars|broken into|robbed at|knifepoint|gunpoint|mugged|kidnapped|kidnap)
(followed|following|chased|chasing|grabbed|attacked|assaulted|harassing|harassed|stalking|punched|groped) (me|us|my daughter|my son|my wife|her|him) (from|to|home|in|through|all|by|and|at|with|on|down|after|around|when|into|$)
(feel|feeling|felt|be|am|are|is|was|isn't|it's|not|i'm|we're|very|extremely|completely|so|really|totally|makes me feel) (really|very|no longer|so|completely|not|totally|at all|incredibly|quite)? (unsafe|in danger|endangered|not safe|a danger to|life threatening)
(don't|do not|doesn't|didn't|not|no longer|never|isn't|aren't|hardly|can't) (even|really)? (feel|feels|felt|feeling|be|being)? (very|really|at all|that|particularly)? safe (here|there|in|at|any|anymore|any more|to (drive|use|be|stay|live|walk|sleep|go|leave|touch|have|enter|turn|plug|eat|drink|sit|stand|let)|with|walking|driving|being|for|on|alone|now|sleeping|because|and|$)
(in|real|serious|grave|immediate|great|mortal) danger
(dangerous|dangerously|hazardous) (for|situation|driving|and|condition|conditions|because|place|fault|defect|with|to (use|drive|be|leave|have|walk|people|children)|loose|close|hot|low|product|state|thing|when|man|people|area|$)
(could|can|might|nearly|almost|would|will|going to|gonna|about to|just|someone will|have|must) (have|be|get|easily|really|seriously|already|to)+? (killed|killing|died|been killed|dead|hurt|injured|electrocuted|seriously injured|burned down|burnt down|drowned|suffocated|choked|run over|crashed|kill (someone|somebody|us|me|him|her|people|my|a)|hurt (someone|somebody|us|a|my|badly|himself|herself)|cut (myself|herself|himself)|fall (on|down|through)|burn (down|the house|us))
(fear|fearing|afraid|scared|worried|terrified|frightened) (for|of|about) (my|our|her|his|their) (life|lives|safety|own safety|ex|family's safety|children's safety|husband|landlord|neighbour|kids safety|personal safety)
(my|our|her|his|personal|public|passenger|for|child|their|children's|whose) (own|personal)? safety (is|at|was|concerns|concern|risk|issue|issues|hazard|and|because|of|first|reasons)
(at|safety|security|a|serious|health|major) (serious|real|huge|major)? (risk of injury|safety hazard|safety issue|safety risk|safety concern|hazard to|danger to|risk to life)
(don't|do not) want to (live|be alive|be here|exist|carry on living|wake up) (any more|anymore|any longer|like this|$)
(end it all|end my life|kill myself|killing myself|take my own life|taking my own life|harm myself|self harm|suicide|suicidal|no reason to live|better off dead|want to die|wanna die|rather be dead|don't want to live|jump off)
(call|called|calling|rang|phoned|with|to|told|tell|from|the|contact|contacted|involve|report to|reported to|get) (the)? (police|cops|emergency services) (came|are|were|had|have|is|about|because|on|to|here|again|last|yesterday|when|after|tonight|today|said|report about|now|and|$)
(call|called|calling|dialled|dialed|ring|rang) (911|999|112|the emergency)
(alone|by myself|on my own|stuck|stranded|left|standing|outside|walking|walk home|waiting|sitting|locked out) (and|at|on|in|outside|here|there|a|an|the|woman|girl|home|night|street|car park|parking lot|station|platform|road|with|all alone|by myself|alone)+ (night|dark|the dark|midnight|middle of the night|nowhere|platform|the station|motorway|hard shoulder|highway|the cold|freezing|am|alone|a dark|street|3 am|2 am)
(locked|trapped|stuck|shut) (in|inside) (the|a|an|my|your|this) (lift|elevator|building|car|room|toilet|bathroom|car park|store|shop|garage|cabin|vault|office|train)
(door|lock|locks|front door|doors|window|gate) (won't|doesn't|does not|can't|will not|didn't|isn't|no longer|not)+ (lock|locking|close and anyone|locked|hold and|secure)
(battery|phone|laptop|charger|scooter|bike battery|power bank|vape|tablet|hoverboard) (is|was|has|got|gets|started|keeps|suddenly|just)+ (swollen|swelling|bulging|smoking|burning|exploded|hissing|leaking|on fire|melting|melted|expanding|boiling hot|burning hot|sparking)
(glass|metal|needle|plastic|blade|shards|mould|mold|rat|maggots|insect|razor|screw|nail|shard) (in|inside) (my|the|her|his|our|a|their) (food|meal|salad|burger|baby food|milk|jar|bread|sandwich|drink|bottle|cereal|soup|formula|pizza|chocolate|dinner|yoghurt|cake)
(swallowed|swallowing) (a|one|the|some|it|two|three) (of|battery|magnet|magnets|button|piece|part|pill|coin|screw|the)
(seat|belt|buckle|wheel|door|brake) (buckle|belt)? (came off|came loose|opened|fell off) while *2 driving
(choke|choked|choking|suffocate|suffocated|choking hazard|drown|drowned|drowning|crushed|poisoned|poisoning|strangled|scalded) (on|hazard|and|my|in|by|because|risk|her|his|when|the|$|us|me)
(flood|flooded|flooding|landslide|earthquake|hurricane|tornado|wildfire|avalanche) (in|and|the|my|our|is|has|warning|with|near|through|basement|everywhere|house|$)
(frightened|scared|terrified|afraid|fearing) (to (sleep|leave the|stay|live|drive)|he will|he'll|that he|someone|of him|for (our|my) lives)
(pointed|pulled|had|with|waving|carrying) a (gun|knife|weapon)
(smell|smells|smelling|smelled|smelt|stinks|reeks|stink|whiff|odour|odor|stench) (of|like)? (strongly|really|a lot|a bit|some)? (of|like)? (gas|smoke|burning|burnt plastic|something burning|burning plastic|rotten eggs|petrol fumes|chemicals|melting|electrical|electric burning|fumes)
(gas|burning|burnt|smoky|chemical|electrical|rotten egg|plastic burning|fishy|hot plastic|acrid) (smell|smells|odour|odor|stink|fumes)
(spark|sparks|sparking|sparked|arcing|smoke|smoking|flames|flame|flashes|bang|bangs|fizzing|buzzing) (are|is|and|flying|came|coming|comes|shooting|pouring|started|billowing)+? (from|out of|behind|in|inside|at|off|under|near) (the|my|our|a|an|its|his|her|every)+? (kitchen|wall|back|main|bathroom)? (socket|sockets|plug|fuse|fusebox|fuse box|meter|charger|battery|boiler|oven|outlet|wall|cable|wire|wires|machine|phone|laptop|box|panel|radiator|engine|bonnet|dryer|cooker|kettle|fridge|light|heater|switch|consumer unit|adapter|scooter|dishwasher|hob|lamp|tv|router|microwave|toaster|blanket|car)
(socket|sockets|plug|charger|cable|battery|fuse box|switch|wire|wiring|heater|blanket|boiler|meter|oven|adapter|outlet|toaster|kettle|hairdryer|dryer) (is|was|are|has|just|keeps|got|gets|started|went|now)+ (sparking|buzzing|smoking|melted|melting|hot to touch|burning|burnt|scorched|on fire|glowing|too hot|caught fire|exposed|hissing|crackling|swollen|bulging|exploded|shocked me|banging)
(bare|exposed|live) (wire|wires|wiring|cables|cable|electrics)
(electric|electrical|an|nasty|static|got a|a) (electric)? shock (from|off|when|every time|touching|off the)
(gave|gives|giving) (me|him|her|us) (a|an) (nasty|electric|bad|big)* shock
(carbon monoxide|co) (alarm|detector|monitor|poisoning|leak|sensor) (is|went|going|goes|keeps|beeping|sounding|just|chirping|has|won't|and|in)
(smoke alarm|fire alarm|gas alarm) (is|went|going|goes|keeps|won't|has|just)+ (off|going off|beeping|gone off|sounding|stop|gone)
(water|leak|rain) (is|was|keeps|has been)? (dripping|coming|running|leaking|pouring|gushing|getting|flooding) (through|into|onto|near|in|on|down|over|by|out of) (the|my|our) *1 (light|lights|electrics|fuse|socket|sockets|ceiling light|fuse box|electricity|light fitting|plugs|wiring|consumer unit|electric)
(ceiling|roof|wall|balcony|floor|stairs|tree|chimney|scaffolding) (has|is|just|came|collapsed|about to|fell|caved)+ (collapsed|coming down|caved|in on|fallen|falling|come down|down on|collapse|in|through)
(locked|stuck|left|stranded|stood|standing|waiting|walk|walking|sleep) (out|outside|out here|here)+ *3 (at night|in the dark|dark|midnight|freezing|in the cold|in the snow|alone|# am|minus|with (my|the|two|a) (kids|baby|children|toddler|kid)|barefoot|in (my)? pyjamas|on my own|no phone|by myself|no coat)
(my ex|ex husband|ex wife|ex partner|ex boyfriend|stalker|neighbour|man|men|someone|somebody|guy|stranger|landlord|he|intruder|burglar) (has|have|found|knows|got|is|keeps|turned|was|broke|tried|came|threatened|threatens|just|now)+ (out|trying to|to|up|threatening)? *1 (where i live|where we live|my (new)? (address|number|location)|following me|follow me|stalking|threatening|threatened|watching (me|us|the house)|at my (door|window|work)|outside (my|our) (door|house|flat|window)|break in|breaking in|get in|hit me|hurt me|hurt us|kill|into my (house|home|flat|account and)|tracking me|harassing me|a knife|a gun|violent|in my (garden|house|hallway|flat))
(restraining order|domestic (abuse|violence)|women's (refuge|shelter|aid)|non molestation|abusive (ex|partner|husband|relationship|father|boyfriend|man)|coercive|fled (my|with)|in hiding|hiding from|death threats|death threat|blackmail|blackmailed|blackmailing|sextortion|extortion|extorted|trafficking|honour based|sexually assaulted|raped|rape|grooming|groomed|revenge porn|threatened me|threatening me|threatening us|threatens me|threatened us|threats against)
(brakes|brake|steering|tyre|tire|wheel|airbag|seat belt|seatbelt|accelerator|throttle|wheels|front fork|handlebar|handlebars) *2 (failed|failing|fail|don't work|doesn't work|didn't work|gone|came off|locked|stuck|burst|blew|loose|not working|snapped|broke off|fell off|cut out|jammed)
(car|van|lift|elevator|bike|scooter|ride|bus|train) (just)? (cut out|died|stopped|stalled|caught fire|is on fire|lost power) (on|in) (the)? (motorway|highway|fast lane|middle|tunnel|bridge|level crossing|dark|freeway|m #)
(trapped|stuck|locked) (in|inside|under|between) (the|a|your|this|my) (lift|elevator|car|bathroom|toilet|room|cellar|shaft|garage|store|building|stairwell|cabin|tunnel|train|flood)
(scared|afraid|frightened|terrified|too scared|too afraid|not safe|unsafe) to (be (at|in|here|there|alone)|stay|leave|sleep|walk|drive|answer|use|turn|touch|plug|come|live|enter|breathe|drink|eat)
(child|baby|toddler|son|daughter|dog|someone|kid|he|she|somebody) (nearly|almost|could have|could've|has|just|just about|has just|might|is going to) (been)? (swallowed|choked|drowned|electrocuted|strangled|suffocated|fallen|killed|crushed|burned|burnt|hurt|run over|hit by|fell (out|from|through|down))
(call|calling|called|ring|rang|phoned|need|send|get) (me|us)? (the|an)? (ambulance|fire brigade|fire service|fire department|police (now|to|because|here|on)|000|112 now|coastguard)
(someone|somebody|a man|two men|they|people|strangers|a stranger|some guy|a guy|intruders) (is|are|was|were|keeps|keep)? (trying|tried|attempting|going) to (get in|get into|break|break in|force|open (my|the|our)|attack|hurt|follow|grab)
(someone|somebody|a man|men|a stranger|an intruder|someone unknown) (is|are|was)? (in|outside|at|inside|behind) (my|the|our) (garden|house|yard|flat|window|door|room|car|home|back door|front door)
)";

constexpr std::string_view kNoSafety = R"(
(fire) (tv|stick|stick's|hd|tablet|wall|sale|emblem|fox|base|extinguisher prices|pit|pits|fly|place)
(fired) (up|my|the|an)
(smoke|co|carbon monoxide) (detector|detectors|alarm|alarms) (for sale|in stock|do you|battery|batteries|model|sell|price)
(sell|stock|buy|order|supply|install) (a|any|the|some)? (smoke|co|carbon monoxide|fire) (detector|detectors|alarm|alarms|extinguisher|extinguishers)
(is it|are they|it's|its|would it be|is this|are these) (safe|dangerous) to (store|save|use this link|click|enter|order|pay|put in the|buy|send|share|freeze|microwave)
(safety|security) (data sheet|data|sheet|certificate|manual|instructions|shoes|boots|goggles|vest|pin|match|matches|deposit box|features|rating|standard|standards|training|course)
dangerous goods
(no|not in|isn't in|wasn't in|not|never|without any|never in|out of) (any|real|immediate)? (danger|dangerous|a danger)
(i'm|im|i am|we're|we are|they are|everyone is|everybody is|all|i feel|we feel|i felt|we felt) (all|quite|completely|now|very)? safe (thanks|thank|now|and sound|and well|here|$|with you|in your)
(saved|save) (my|our) life
(kill|killed|killing) (the|it|my|a|an)? (process|session|job|app|time|switch|server|task|old|vibe|mood|battery)
(to die for|dead battery|dead pixel|killing it|drop dead gorgeous|scared of your prices|price shock|sticker shock|a shock so|shock so cheap|exploded view|explode the|culture shock)
(app|website|site|page|software|browser|game|program|system|server|cart) (blew up|exploded|melted|crashes|crashed|keeps crashing|died|is dead)
(police) (check|station is|certificate|clearance|report number|reference|report attached)
(flood|flooded|flooding) (of|my inbox|me with|us with|by|with|with emails) (emails|email|mails|messages|spam|calls|notifications|ads|inbox)?
(fire) (sticks|drill)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::dependants, Tells::holds, kDependants},
                                 CuePhrases{Cue::dependants, Tells::holds, kInCare},
                                 CuePhrases{Cue::dependants, Tells::denied, kNoDependants},
                                 CuePhrases{Cue::safety, Tells::holds, kSafety},
                                 CuePhrases{Cue::safety, Tells::denied, kNoSafety}};

}  // namespace

std::span<const CuePhrases> care_phrases() {
  return kPhrases;
}

}  // namespace attune
