// What a customer bears: health, money hardship, dependants, safety.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kHealth = R"(
(i|i'm|im|i've|he|he's|she|she's|they|we|we're|my|our|<kin>|who|who's|being|am|is|was|are|were|since|became|been|getting|got|feeling|fell|feel|so|very|and|also|currently|severely|terminally|chronically|seriously|really|quite|heavily|# months|months|partially|registered|totally|legally|became) (diabetic|pregnant|asthmatic|epileptic|disabled|ill|unwell|hospitalised|hospitalized|anaphylactic|coeliac|celiac|immunocompromised|bedridden|housebound|blind|deaf|paralysed|paralyzed|paraplegic|wheelchair bound|autistic|dying|suicidal|injured|poorly|infected|sick (with|and|in|at|for|since|today|because|from|so|$)|visually impaired|hearing impaired|hard of hearing|partially sighted|expecting (a|our|my|twins|in)|on dialysis|on oxygen|on medication|on chemo|terminally ill|recovering from)
(terminally|chronically|seriously|critically|gravely|mentally|severely) (ill|sick|unwell|disabled|injured)
(insulin|chemo|chemotherapy|radiotherapy|dialysis|inhaler|inhalers|epipen|epi pen|pacemaker|catheter|catheters|colostomy|stoma|nebuliser|nebulizer|cpap|ventilator|oxygen (machine|tank|tanks|concentrator|supply|cylinder|bottle|at home)|stairlift|stair lift|wheelchair|mobility scooter|hearing aid|hearing aids|walking frame|crutches|glucose (monitor|sensor|meter)|test strips|defibrillator|blood pressure|painkillers|antidepressants|antibiotics)
(cancer|leukaemia|leukemia|tumour|tumor|dementia|alzheimer's|alzheimers|parkinson's|parkinsons|epilepsy|diabetes|asthma|copd|angina|anaphylaxis|anaphylactic|sepsis|pneumonia|miscarriage|preeclampsia|multiple sclerosis|cerebral palsy|heart (condition|failure|disease|surgery|attack|problem|problems|bypass)|kidney (failure|disease|stones|transplant)|autism|adhd|ptsd|arthritis|fibromyalgia|crohn's|crohns|migraine|migraines|seizure|seizures|concussion|covid|schizophrenia|bipolar|stroke|strokes|ms sufferer|long covid|eating disorder|anorexia|coeliac disease|cystic fibrosis|lupus)
(my|his|her|our|their|severe|clinical|with|from|suffer from|having|of|postnatal|have|has|and|chronic|crippling) (depression|anxiety (attack|attacks|disorder|is|and|has|because)|panic (attack|attacks)|mental health|anxiety$|nervous breakdown|health (condition|problem|problems|issue|issues|is|has|suffers|reasons|concerns)|condition is|disability|illness|disease|injury|injuries|blood sugar|back pain|chronic pain|medical condition|immune system)
(panic|anxiety) (attack|attacks)
(giving|gives|gave|make|makes|making|made) (me|him|her|us) (physically)?(ill|unwell|anxious and|a migraine)
(my|his|her|our|their|the|this|no|out of|of|without|missing|need|daily|vital|heart|prescribed|important|running out of|more|get|take|<kin>) (prescription|prescribed|repeat|essential|urgent|daily|heart|epilepsy|blood|vital|life saving)+? (medication|medications|medicine|medicines|meds|prescription|prescriptions|tablets|pills|antibiotics|epilepsy tablets)
(prescription|medication|medicine|meds|tablets|pills|treatment|operation) (was|is|were|are|has|have|hasn't|haven't|didn't|isn't|ran|runs|run|running|not|never)+ (due|out|ready|arrived|late|late|delivered|come|here|ran out|sent|low|lost|delayed|wrong|missing|been|collected|with)
(in|into|to|from|at|out of|left) (the)? (hospital|a and e|icu|intensive care|emergency room|the er|hospice|rehab|the clinic|casualty|maternity|nursing home|care home|the ward|surgery for)
(hospital|clinic|surgery|medical|doctor's|doctors|dentist|scan|gp|mri|specialist|oncology) (appointment|appt|appointments|bed rest|treatment|operation|letter|test|results|visit) *2 (today|tomorrow|on|at|this|next|is|was|because|missed|in|for my)
(had|have|having|need|needs|needed|after|before|from|for|awaiting|post|undergoing|waiting for|recovering from|due|got|has|facing|emergency) (a|an|my|his|her|major|emergency|heart|hip|knee|back|brain|eye|the|open|urgent|recent|spinal|#)+? (surgery|operation (on|last|next|and|tomorrow|to|yesterday|this|today)|op (on|last|next|tomorrow|and)|transplant|biopsy|caesarean|c section|hip replacement|knee replacement|chemo|miscarriage|amputation|mastectomy|bypass|procedure at)
(broke|broken|fractured|sprained|dislocated|tore|torn) (my|his|her|a|their|the) (hip|leg|arm|wrist|ankle|foot|hand|neck|collarbone|shoulder|back|ribs|rib|knee|finger|elbow|toe|nose|jaw|pelvis|femur|ligament)
(nut|peanut|food|severe|lactose|gluten|milk|egg|latex|wheat|shellfish|penicillin|soy|sesame|bee|wasp|serious|strong|life threatening) (nut|allergy|allergies|allergic|intolerance|allergic reaction)
allergic (reaction|reactions|shock)
(i'm|im|i am|is|are|he's|she's|my <child> is) (severely|badly|highly|very|deathly|extremely)? allergic to (nuts|peanuts|nut|peanut|latex|milk|eggs|gluten|penicillin|cats|dogs|shellfish|dust|it|sesame|soy|dairy|wheat|fish|bees|wasps|this|the)
(my|his|her|our|the) (doctor|gp|consultant|cardiologist|oncologist|surgeon|psychiatrist|therapist|midwife|nurse|carer|dr|physician|specialist|psychologist|neurologist) (says|said|told|prescribed|advised|ordered|warned|insists|recommends|recommended|diagnosed)
(doctor|doctors|ambulance|paramedics|paramedic|a and e|nhs 111|nurse) (had to|came|was|were|called|came|took|said|says|have|has|told)
(call|called|calling|need|needed|by|in an|in the) (an)? ambulance
(suffer|suffers|suffering|suffered|diagnosed|struggle|struggling|living) (from|with) (a|an|my|severe|chronic|bad|serious|the|clinical)+? (depression|anxiety|cancer|asthma|diabetes|epilepsy|arthritis|pain|condition|illness|disability|disease|dementia|ms|autism|adhd|panic|stress|migraines|stroke|insomnia|ptsd|mental|back|heart|long)
diagnosed (with|last|as|in|this)
(in|severe|chronic|constant|terrible|so much|awful|unbearable|a lot of|agonising|back|chest) pain (since|because|and|from|all|every|after|now|for|today|$)
chest (pain|pains)
(can't|cannot|unable to|struggle to|hard to|difficulty|struggling to|couldn't) (breathe|breathing|walk|swallow|stand (up|for long)|eat solid|lift (the|it|anything)|climb (the)? stairs|get up (the)? stairs|move my|see properly|leave my bed|use my (hands|hand|arm|arms|legs))
(food poisoning|vomiting|threw up|throwing up|rash|burned my|burnt my|burns on|bleeding|fainted|passed out|collapsed|swollen|blisters|choked|nosebleed|high fever|a fever|poisoned|unconscious|stitches|broken hip|broken leg|broken arm|hypothermia)
(my|his|her|our|for) (disability|blue badge|disabled|medical|health) (badge|condition|needs|reasons|alarm|device|equipment|aid|access|history)?
(for)? medical (reasons|emergency|condition|device|equipment|needs|supplies|treatment|certificate)
(off|on) sick (leave|because|with|since|for)
(months|weeks|heavily) pregnant
(pregnant|pregnancy|in labour|in labor|giving birth|gave birth)
(dizzy|dizziness|wheezing|fainting|fainted|feverish|feeling faint|bad fever|(has|have|had|got|with) a (high|bad)? (fever|temperature|seizure|fit))
(kill|killing|end|harm|hurt|harming|hurting) (myself|my life|it all)
(nurse|nurses|carer|carers|care worker) (comes|visits|needs|can't|cannot|uses|twice|every|is coming)
)";

constexpr std::string_view kNoHealth = R"(
(sick|ill) (and tired|of|to death|to the back teeth|deal|sale)
(sick of|makes me sick|make me sick|making me sick)
(not|isn't|never|aren't|no longer|wasn't) (ill|sick|unwell|injured|hurt|pregnant|disabled|allergic|blind|in hospital|in pain)
(no one|nobody|no) (was|is|got)? (hurt|injured|injuries)
(nearly|almost|practically|about) (gave|had|giving|have|having) (me|us|him|her)? (a|an)? (heart attack|stroke|aneurysm|seizure|breakdown)
(gave|give|giving|having|had|gives|have) (me|us|him|her)? (a|an|nearly|almost)+ (heart attack|stroke|aneurysm|fit) (when|with|haha|lol|$|at|reading|seeing|looking)
(price|bill|prices|invoice|total|cost) (nearly|almost|gave|gives|will give)+ *2 (heart attack|stroke)
(stroke) (width|colour|color|weight|order|of luck|of genius|path|style)
(blind) (spot|spots|date|copy|order)
(allergic to) (your|small|bad|marketing|paperwork|the word|spam|advertising|monday|mondays|work|change|nonsense|these)
(health|dental|medical|hospital|cancer|disability|sickness|illness|pregnancy|maternity) (insurance|plan|cover|coverage|policy|wear|clothes|dress|jeans|charity|tariff|rider|benefit list|parking fees|bed frame|trousers|section|category|check api|check endpoint|app|food shop|shop|store)
(cover|covers|covered|include|includes|covering|sell|stock|offer|wholesale) *5 (cancer|diabetes|asthma|pregnancy|wheelchair|insulin|hospital|surgery|epilepsy|dementia|crutches|stroke|dialysis|hearing aids|medication|medicine|physio)
(which|what|who|any) (doctor|doctors|hospital|hospitals|dentist|clinic)
(does|do|is|are|can|could) (your|the|this|a|an|you|it|these|any|there)+ (hotel|shop|store|building|museum|stadium|restaurant|bus|train|venue|theatre|cinema|site|office|entrance|lift|wheelchair|access|room|rooms|have|offer|allow|accessible|ramp|for)+ (wheelchair|wheelchairs|disabled|wheelchair accessible)
(first aid|patient portal|virus|infected with (malware|a virus)|file|files|laptop|computer|pc|download|site|server) (kit|is infected|infected|virus)
(deaf ears|blind eye|turn a blind|fell on deaf|rash decision|bleeding edge|bleeding heart|colour blind palette|color blind palette|pain point|pain points|in the neck|pain in|royal pain|real pain|labour|ill advised|ill informed)
)";

constexpr std::string_view kHardship = R"(
(can't|cannot|can not|couldn't|unable to|not able to|barely|hardly|no longer|struggle to|struggling to|don't know how to|won't be able to|how am i supposed to|how are we supposed to|how will i|simply can't|never|not) (simply|even|really|just|possibly|be able to)? afford
(can't|cannot|can not|couldn't|unable to|not able to|barely|hardly|struggle to|struggling to|don't know how to|won't be able to|how am i supposed to|how are we supposed to|how will i|how do i|need it to|need that to|need the money to|money to|behind with|trying to|supposed to) (even|really|just|still|now)? (pay|buy|cover|make|put|feed|keep) (for|up with)? (my|our|the|any|all|these|them|food|for|this|kids|your|enough|basic)? (electricity|gas|energy|phone|council|monthly|household|other|whole|medical|heating|full|mortgage|car)+? (rent|rents|mortgage|bill|bills|food|groceries|loan|wages|staff|council tax|tax|heating|nappies|diapers|formula|medicine|on the table|ends meet|kids|children|family|payment|payments|instalment|instalments|debt|debts|in one go|all at once|in full|roof over)
(lost|losing|lose|loosing|lost both) (my|our|his|her|their|the) (job|jobs|house|home|flat|income|livelihood|benefits|business because|apartment)
(laid off|made redundant|redundancy|unemployed|unemployment|out of work|no income|low income|single income|reduced hours|zero hours|between jobs|no job|furloughed|job loss|on the dole|jobless|lost income|sacked|let go from my job|fired from my job|sick pay|company went bust|lost my wages)
(on|living on|live on|receive|get|claim|claiming|my) (disability|state|housing|universal|unemployment|sickness|carers)? (benefits (and|so|$|because|i|only)|universal credit|pip|esa|jsa|social security|welfare|food stamps|housing benefit|a pension|a small pension|state pension|minimum wage|a fixed income|fixed income|a tight budget|a student loan|disability benefit|unemployment benefit|carers allowance|ssi|snap)
(i'm|im|i am|we're|we are|am|as a|being a) (a|only a|just a|on)? (poor|broke|retired)? (pensioner|oap|poor student|struggling student|broke student|on benefits|on a pension)
(pensioner|small pension|food bank|foodbank|soup kitchen|debt collector|debt collectors|bailiff|bailiffs|repossessed|repossession|repo|foreclosure|bankrupt|bankruptcy|insolvent|insolvency|homeless|homelessness|payday loan to|loan shark|final demand|ccj)
(evict|evicted|eviction|evicting|kick us out|kicked out|throw us out|thrown out|lose the (flat|house|roof)|lose our (home|house|flat)|lose my (home|house|flat|apartment))
(end up|out|live|living|sleep|sleeping|be) on the (street|streets)
(rent|mortgage|bills) (goes|go|is|are|money|due|payment|was|bounced|leaves|comes|has|won't|will|didn't|and food|or food)+ (out|due|gone|bounced|tomorrow|today|overdue|late|unpaid|in|behind|not|on|returned|this|next|go)
(my|our|the|that's|thats|is|was|it's|took) (whole|entire|last|food|rent|my)+ (food|rent|grocery|shopping|money|pension|month's|week's|wages)+ (money|budget|for|gone|$)?
(food|rent|grocery|groceries|bill|heating|gas|electricity) money
(week|weeks|month|month's|week's) (of|worth of)? (groceries|food|wages|rent)
(# (pounds|quid|dollars|euros|euro|bucks|pence|cents|p)?|nothing|no money|not enough|penny|money|a few|only|little) (left to live|to live on|to my name|to get by|to last)
(#|pounds|quid|dollars|euros|euro|bucks|nothing|no money|enough|penny|money) (left|to last me|to last us) (until|til|till|for) (payday|pay day|next|the (month|week|rest)|food|rent|the end|friday|monday|i get)
no money left
(until|till|til) (payday|pay day|(i|im|i'm|i am|we) (get|getting|are)? paid|my next pay)
feed (my|our) (family|kids|children|baby) *4 money
(had|have|having|forced) to sell (my|our) *2 (to|for) (pay|make|cover|buy|rent|food)
make the (next|monthly)? (payment|instalment|payments) (on|this|next|because|by|in)
(sold|selling|pawned) (what|everything|all|whatever) (i|we|my|of)
(support|benefits|allowance|benefit|maintenance) (stopped|has stopped|was stopped|ran out|cut off|was cut)
(make|making|made) ends meet
(money|cash|budget|finances|things) (is|are|gets|has been|have been) (very|really|so|extremely|a bit|quite|pretty)? (tight|short|thin|stretched)
(struggling|struggle|struggled) (financially|to get by|with money|to survive|to pay|with (my|the|our)? (bills|payments|debt|rent|cost|repayments)|for money|to afford|to make|to feed|to heat|to keep up)
(financial|money|cash flow) (hardship|difficulty|difficulties|trouble|troubles|struggle|struggles|problems|worries|situation|crisis|distress|strain|hardships)
(<number> (weeks|months|payments) behind)
(behind|fallen behind|fell behind|falling behind|late|arrears) (on|with|in|for) (my|our|the|some|a few|all|two|three|<number>)? (months)? (mortgage|rent|payments|payment|bills|bill|loan|repayments|instalments|council tax|energy bill|credit card)
(in arrears|overdrawn|into (my|the|an)? (unplanned|unarranged)? overdraft|overdraft (is|fee|fees|charge|charges|used|because|again|and)|maxed out|went into the red|scraping by|living paycheck to paycheck|pay cheque to pay cheque|hand to mouth|cost of living|on the breadline|below the poverty|skint|hard up)
(i'm|im|i am|we're|we are|am|was|been|totally|completely|flat|dead|so) (so|totally|completely|flat|literally|absolutely|already|basically|pretty much|already)? broke (and|until|til|till|now|right|at|because|so|this|after|as|rn|$)
(i'm|i am|we're|we are|am|are|already|deeper|me|us|further) (deep|deeply|heavily|so far)? (in|into) debt
(wages|salary|pay|paycheck|pension|benefits|income|benefit) (haven't|hasn't|is|are|was|were|didn't|have|has|still|not|been|got|won't|stopped|late|cut)+ (late|come|arrived|paid|been|in|not|stopped|delayed|missing|cut|gone|enough|frozen|low|come in|sent)
(waiting|wait) for my (wages|salary|benefits|pension|paycheck|pay)
(go|going|gone|went) (hungry|without (food|heating|eating|dinner))
(skip|skipping|skipped) meals
(can't|cannot|couldn't) (buy|get) (any)? (food|groceries|nappies|diapers|milk)
(single|one) (income|wage|salary) (household|family)?
(lot|lots) of money (for|to) (me|us|someone like|a student|a pensioner|my family)
(every|each) (penny|cent|pound|euro|dollar) (counts|matters|i have|i had|we have)
(need|want) (that|the|this|my) money (back)? (for|to) (rent|food|eat|live|feed|pay|bills|my rent|survive|groceries|buy food)
(pause|reduce|defer|postpone|lower|delay|spread) (the|my|our) (payments|payment|repayments|instalments) (because|as i|since|until i|i lost|due to)
(took|taken|takes|left|leaves|leaving) (all|every penny|everything|the last)+ (my|i|we|our|of)+ (money|have|had|savings|got|wages)
)";

constexpr std::string_view kNoHardship = R"(
afford (to)? (wait|be late|be without|miss|downtime|mistakes|a mistake|delays|a delay|another delay|any more delays|to be|losing|errors|risks|the risk|that risk|to risk|lose (time|another|this client|the client|customers|more time|data|any more time)|wasting|waste|go another|keep waiting|not to|not having)
(gold|card|member|membership|which|what|key|many|main|other|employee|tax|health|the|added|extra|platinum) benefits (of|come|do|does|are|for|from|with|included)
(broke) (down|after|even|again|when|off|my|the|its|his|her|up|in|on|within|as soon|while|straight)
(loan|debt|mortgage|rent|pension|benefits|redundancy|bankruptcy|unemployment|salary) (calculator|calc|offer|adverts|ads|products|rates|rate|page|form|tool|comparison|insurance|module|export|app|tracker|report)
(technical|tech|code|sleep) debt
(server|power|data|network|n|backup) redundancy
(not|isn't|never) (about|a matter of) (the)? money
(not|isn't|aren't|no longer|never) (broke|struggling|homeless|unemployed|in debt)
(job|price|work) alerts
(check|email|ball|message|mail|emails|letter) bounced
(see|where|what|show|find|view|check|apply for|increase|change|limit|set up|raise|my) (is|are|my|the|can i|do i|an|arranged)+? overdraft (limit|limits|$|settings|interest|rate)
)";

constexpr std::string_view kDependants = R"(
(single|lone) (mum|mom|mam|mother|dad|father|parent|mam|parents)
(my|our|with|two|three|four|five|both|and|<number>|have a|got a|with a) (little|small|young|tiny|newborn|new|youngest|sick|#|two|three|four|month|months|week|weeks|old|year|premature|hungry|six|five|poor)+? (baby|babies|newborn|newborns|toddler|toddlers|infant|infants|twins|triplets|little one|little ones|little girl|little boy|small children|young children|small kids|young kids|new born|preemie)
(the|his|her) (baby|babies|newborn|toddler|infant|twins|baby's|babys) (is|are|has|have|can't|won't|needs|need|sleeps|hungry|cries|cot|asleep|crying|wakes|at home|in the|with|and|seat)
(the|my|our) (baby's|babys|baby is|kids are|children are|twins are) (asleep|sleeping|upstairs|in bed|in there|crying|in the (room|house|car|next))
(my|our|the) (baby's|son's|daughter's|child's|toddler's|kid's|boy's|girl's|twins) (inhaler|medication|medicine|insulin|epipen|formula|milk|cot|feeding|operation|surgery|treatment|oxygen|wheelchair|hearing aid|hearing aids|allergy|allergies)
(my|our) (son|daughter|little boy|little girl|boy|girl) *3 (he's|she's|he is|she is|is) (only|just)? (<number>|#|six|seven) (years|and|$)
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
(my|our|his|her|their) <elder> (is|who is|who's|has|can't|cannot|needs|need|lives|live|depends|relies|rely|doesn't|won't|sits|with|couldn't|hasn't|are|isn't|suffers|are|uses|waits)+ *1 (#|alone|on her own|on his own|on their own|disabled|elderly|dementia|alzheimer's|housebound|bedridden|frail|vulnerable|blind|deaf|depends|relies|care|on it|on that|on this|without|confused|waiting for|cold|a wheelchair|walk|leave|hear|stairs|can't|cannot|get|over|nearly|almost|in her|in his|in a care|wheelchair|carer|help|heating|him|it|medication|parkinson's|immobile|paralysed|eat|oxygen|cope|reach|wash|use)
<elder> (is|has|with|who has) (severe|early|late|advanced|onset)? (dementia|alzheimer's|disabled|housebound|bedridden|# and|# years|living alone|lives alone|parkinson's|parkinsons)
(lives|sits|sitting|left|is) (all)? (alone|on her own|on his own) (and|in|at|with|without|outside) (she|the (station|dark|platform|airport|school|house|cold|street)|no|depends|needs|can't)
(she|he|mum|mom|mother|dad|father|nan|gran) (lives|sits|is) (all)? (alone|on her own|on his own)
(look|looking|looks) after (my|an|a|our|his|her|two|three|elderly) *2 (mother|father|mum|mom|dad|parents|grandmother|grandma|nan|gran|brother|sister|son|daughter|wife|husband|child|children|kids|baby|grandchildren|aunt|uncle|grandad|grandfather|toddler)
(leave|left|leaving|drag|dragging|pick up|picking up|collect|put|putting|get) (the|my|our|two|three|a|<number>) (small|little|young)? (kids|children|baby|toddler|twins|newborn) (alone|at home|unattended|in there|to bed|from (school|nursery|daycare)|to (school|nursery|hospital|the hospital|the doctor)|warm)
(kids|children|child|baby|toddler|son|daughter|grandson|granddaughter) (is|are|was|were|sat|sitting|left|stood|standing|has been)+ (waiting|alone|crying|freezing|hungry|cold|stranded|stuck|terrified|scared|screaming|shivering|starving|distraught|sobbing|unattended|locked|trapped|outside|in tears|home alone)
(<child>|<elder>) (is|was|are) (alone|stranded|waiting|stuck|all alone|by herself|by himself|locked)
(she|he|they|mum|dad|son|daughter) (depends|relies|depend|rely) (entirely|completely|heavily)? on (it|that|this|me|the|us|you|your)
(my|our|his|her) (son|daughter|child|kid|kids|children|boy|girl|little boy|grandson|granddaughter) (has|have|had|who has|with|suffers from|needs|is) (a|an|severe|autism|asthma|type|epilepsy|special|additional|adhd|autistic|diabetic|diabetes|disabled|nut|allergic|anaphylaxis|allergies|complex|medical|his|her|learning)
(nursery|school|daycare|kindergarten|childcare|childminder|babysitter) (run|pick up|pickup|pick|is closed|called|closes|fees|place|won't|bus|costs)
(nappies|diapers|breast pump|pram|pushchair|stroller|car seat|cot|crib|baby monitor|baby gate) *4 (broke|broken|baby|newborn|won't|doesn't|buckle|lock|unsafe|missing|arrived|come|collapsed|brake|fell)
)";

constexpr std::string_view kNoDependants = R"(
(no|without|don't have|do not have|haven't got|haven't|not have|never had) (any)? (kids|children|child|baby|dependants|dependents|family)
(<child>|<elder>|mum|mom|wife|husband|dad) (absolutely|really|all|just|also|both|already|simply|totally|and i|will)+? (love|loves|loved|like|likes|liked|enjoy|enjoyed|enjoys|adore|adores|adored|works for|work for|says hi|thanks you|was delighted|were delighted|are delighted|is delighted|are happy|is happy|was happy|is thrilled|are thrilled)
(baby) (blue|pink|steps|carrots|shower|grand|spinach|boomer|boomers|yoda|face|monitor app|names|photos in)
(parent|child|children) (company|theme|element|class|node|component|account|process|page|directory|category|window|row|record|org|organisation|organization|task|menu|lock|proof|ticket|fare|price|seat price|policy)
(kids|children's|childrens|child's|toddler|baby) (menu|menus|size|sizes|shoes|books|book|clothes|clothing|section|department|club|discount|price|prices|channel|range|mode|profile|table|area|ticket|tickets|toys in stock)
(suitable|good|appropriate|ok|okay|safe|fun) for (my|a|an|the|#|<number>)? (<child>|year old|year olds|kids|children|<number> year olds)
(for|from) <number> (adults|adult) and
(kindly|lovely) family
)";

constexpr std::string_view kSafety = R"(
(smell|smelling|smells|smelled|smelt|stink|reek|leak|leaking|escape) (of|like|strongly of)? (gas|burning|smoke|fumes|petrol|burnt plastic|electrical burning|carbon monoxide|chemicals|burned plastic)
gas (leak|leaking|smell|escape|is leaking|alarm|explosion|fumes)
(burning|burnt|smoky|toxic|chemical|fishy) (smell|smells|plastic smell|fumes|odour|odor)
(caught|catch|catches|catching|on|set|start a|started a|cause a|caused a|house|kitchen|electrical|a|small|battery) (a)? fire (last|yesterday|and|in|today|this|while|when|hazard|risk|broke|brigade|department|service|started|alarm went|because|after|overnight|near|next|at|again|in my|on|$)
(caught|catch|catches|catching) (on)? fire
(went|gone|going) up in flames
(fire brigade|fire department|fire engine|firefighters|fire service|fire hazard|fire risk|fire alarm (went|keeps|is going))
(sparks|sparking|sparked|flames|smoking|smouldering|smoldering|short circuit|short circuited|exploded|explodes|explode|exploding|blew up|melted|melting|scorched|overheating|overheats|electrocuted|electrocution) (and|are|is|from|coming|out|in|when|at|near|while|when|after|the|my|on|all|inside|now|again|badly|in my|last|yesterday|next|so|$)
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

constexpr std::array kPhrases = {CuePhrases{Cue::health, Tells::holds, kHealth},
                                 CuePhrases{Cue::health, Tells::denied, kNoHealth},
                                 CuePhrases{Cue::hardship, Tells::holds, kHardship},
                                 CuePhrases{Cue::hardship, Tells::denied, kNoHardship},
                                 CuePhrases{Cue::dependants, Tells::holds, kDependants},
                                 CuePhrases{Cue::dependants, Tells::denied, kNoDependants},
                                 CuePhrases{Cue::safety, Tells::holds, kSafety},
                                 CuePhrases{Cue::safety, Tells::denied, kNoSafety}};

}  // namespace

std::span<const CuePhrases> hardship_phrases() {
  return kPhrases;
}

}  // namespace attune
