// What a customer bears: health, money hardship.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kHealth = R"(
(i|i'm|im|i've|he|he's|she|she's|they|we|we're|my|our|<kin>|who|who's|being|am|is|was|are|were|since|became|been|getting|got|feeling|fell|feel|so|very|and|also|currently|severely|terminally|chronically|seriously|really|quite|heavily|# months|months|partially|registered|totally|legally) (diabetic|pregnant|asthmatic|epileptic|disabled|ill|unwell|hospitalised|hospitalized|anaphylactic|coeliac|celiac|immunocompromised|bedridden|housebound|blind|deaf|paralysed|paralyzed|paraplegic|wheelchair bound|autistic|dying|suicidal|injured|poorly|infected|sick (with|and|in|at|for|since|today|because|from|so|$)|visually impaired|hearing impaired|hard of hearing|partially sighted|expecting (a|our|my|twins|in)|on dialysis|on oxygen|on medication|on chemo|terminally ill|recovering from)
(terminally|chronically|seriously|critically|gravely|mentally|severely) (ill|sick|unwell|disabled|injured)
(insulin|chemo|chemotherapy|radiotherapy|dialysis|inhaler|inhalers|epipen|epi pen|pacemaker|catheter|catheters|colostomy|stoma|nebuliser|nebulizer|cpap|ventilator|oxygen (machine|tank|tanks|concentrator|supply|cylinder|bottle|at home)|stairlift|stair lift|wheelchair|mobility scooter|hearing aid|hearing aids|walking frame|crutches|glucose (monitor|sensor|meter)|test strips|defibrillator|blood pressure|painkillers|antidepressants|antibiotics)
(cancer|leukaemia|leukemia|tumour|tumor|dementia|alzheimer's|alzheimers|parkinson's|parkinsons|epilepsy|diabetes|asthma|copd|angina|anaphylaxis|anaphylactic|sepsis|pneumonia|miscarriage|preeclampsia|multiple sclerosis|cerebral palsy|heart (condition|failure|disease|surgery|attack|problem|problems|bypass)|kidney (failure|disease|stones|transplant)|autism|adhd|ptsd|arthritis|fibromyalgia|crohn's|crohns|migraine|migraines|seizure|seizures|concussion|covid|schizophrenia|bipolar|stroke|strokes|ms sufferer|long covid|eating disorder|anorexia|coeliac disease|cystic fibrosis|lupus)
(my|his|her|our|their|severe|clinical|with|from|suffer from|having|of|postnatal|have|has|and|chronic|crippling) (depression|anxiety (attack|attacks|disorder|is|and|has|because)|panic (attack|attacks)|mental health|anxiety$|nervous breakdown|health (condition|problem|problems|issue|issues|is|has|suffers|reasons|concerns)|condition is|disability|illness|disease|injury|injuries|blood sugar|back pain|chronic pain|medical condition|immune system)
(panic|anxiety) (attack|attacks)
(giving|gives|gave|make|makes|making|made) (me|him|her|us) (physically)?(ill|unwell|anxious and|a migraine)
(my|his|her|our|their|the|this|no|out of|of|without|missing|need|daily|vital|heart|prescribed|important|running out of|more|get|take|<kin>) (prescription|prescribed|repeat|essential|urgent|daily|heart|epilepsy|blood|vital|life saving)+? (medication|medications|medicine|medicines|meds|prescription|prescriptions|tablets|pills|antibiotics|epilepsy tablets)
(prescription|medication|medicine|meds|tablets|pills|treatment|operation) (was|is|were|are|has|have|hasn't|haven't|didn't|isn't|ran|runs|run|running|not|never)+ (due|out|ready|arrived|late|delivered|come|here|ran out|sent|low|lost|delayed|wrong|missing|been|collected|with)
(in|into|to|from|at|out of|left) (the)? (hospital|a and e|icu|intensive care|emergency room|the er|hospice|rehab|the clinic|casualty|maternity|nursing home|care home|the ward|surgery for)
(hospital|clinic|surgery|medical|doctor's|doctors|dentist|scan|gp|mri|specialist|oncology) (appointment|appt|appointments|bed rest|treatment|operation|letter|test|results|visit) *2 (today|tomorrow|on|at|this|next|is|was|because|missed|in|for my)
(had|have|having|need|needs|needed|after|before|from|for|awaiting|post|undergoing|waiting for|recovering from|due|got|has|facing|emergency) (a|an|my|his|her|major|emergency|heart|hip|knee|back|brain|eye|the|open|urgent|recent|spinal|#)+? (surgery|operation (on|last|next|and|tomorrow|to|yesterday|this|today)|op (on|last|next|tomorrow|and)|transplant|biopsy|caesarean|c section|hip replacement|knee replacement|chemo|miscarriage|amputation|mastectomy|bypass|procedure at)
(broke|broken|fractured|sprained|dislocated|tore|torn) (my|his|her|a|their|the) (hip|leg|arm|wrist|ankle|foot|hand|neck|collarbone|shoulder|back|ribs|rib|knee|finger|elbow|toe|nose|jaw|pelvis|femur|ligament)
(nut|peanut|food|severe|lactose|gluten|milk|egg|latex|wheat|shellfish|penicillin|soy|sesame|bee|wasp|serious|strong|life threatening) (nut|allergy|allergies|allergic|intolerance|allergic reaction)
allergic (reaction|reactions|shock)
(i'm|im|i am|is|are|he's|she's|my <child> is) (severely|badly|highly|very|deathly|extremely)? allergic to (nuts|peanuts|nut|peanut|latex|milk|eggs|gluten|penicillin|cats|dogs|shellfish|dust|it|sesame|soy|dairy|wheat|fish|bees|wasps|this|the)
(my|his|her|our|the) (doctor|gp|consultant|cardiologist|oncologist|surgeon|psychiatrist|therapist|midwife|nurse|carer|dr|physician|specialist|psychologist|neurologist) (says|said|told|prescribed|advised|ordered|warned|insists|recommends|recommended|diagnosed)
(doctor|doctors|ambulance|paramedics|paramedic|a and e|nhs 111|nurse) (had to|came|was|were|called|took|said|says|have|has|told)
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
(pregnant|pregnancy|in labour|in labor|giving birth|gave birth)
(dizzy|dizziness|wheezing|fainting|fainted|feverish|feeling faint|bad fever|(has|have|had|got|with) a (high|bad)? (fever|temperature|seizure|fit))
(kill|killing|end|harm|hurt|harming|hurting) (myself|my life|it all)
(nurse|nurses|carer|carers|care worker) (comes|visits|needs|can't|cannot|uses|twice|every|is coming)
on (oxygen|dialysis|a drip|a monitor|a ventilator|life support|insulin|chemo|chemotherapy|blood thinners|a feeding tube|morphine|steroids|warfarin|immunosuppressants|crutches|bed rest|suicide watch|strong painkillers|antidepressants|beta blockers|the (cardiac|oncology|maternity|children's|stroke) ward|the waiting list for|a waiting list for (surgery|an operation|a hip|a knee|treatment|therapy)|iv antibiotics|antibiotics|medication|meds for)
(found|find|has|have|had|got|with|removed|feel|felt|detected|discovered|saw) (a|an|another|some|two|my)+? (small|big|large|suspicious|second)? (lump|lumps|tumour|tumor|growth|polyp|blood clot|clot|cyst|nodule|melanoma|shadow on|mass in|hole in (my|his|her) heart|suspicious mole|abnormal cells)
(my|his|her|our|their|the|an|a|mum's|dad's|son's|daughter's|wife's|husband's|urgent|second|follow up) (mri|ct scan|ct|biopsy|chemo|dialysis|transplant|infusion|radiotherapy|colonoscopy|endoscopy|mammogram|cardiology|oncology|ultrasound|bone scan|brain scan|heart scan|cancer|transfusion|pet scan|ecg|lumbar puncture|hip op|knee op|cataract)
(mri|ct scan|biopsy|scan|operation|op|surgery|chemo|infusion|transplant|c section|radiotherapy|dialysis) (session|appointment|date|slot)? (on|for|at|next|this|tomorrow|today) *2 (is|was|has|been|got)? *1 (off|cancelled|canceled|postponed|moved|delayed|called off|pushed back)
(doctor|doctors|gp|consultant|hospital|nurse|clinic|specialist|surgeon|midwife|oncologist|cardiologist|paramedic|paediatrician|pediatrician|psychiatrist|health visitor|dentist) (rang|called|phoned|wants|left (me)? (a)? (message|voicemail)|has (told|said|asked|put|referred|stopped|prescribed)|needs (it|the|to (see|know|operate|check))|insists|is (worried|concerned|waiting)|suspects|thinks (it|i|he|she)|advised|changed my|put me on|put him on|put her on|won't|refused to (treat|see)|can't see)
(my|his|her|their) (heart|kidney|kidneys|lungs|liver|spine|hip|knee|knees|legs|eyesight|sight|hearing|blood pressure|sugar|sugars|blood sugar|oxygen|immune system|pancreas|bowel|bladder|joints) (is|are|has|have|keeps|went)? *1 (failing|failed|gone|racing|stopped|weak|giving out|problem|problems|condition|trouble|disease|failure|dropping|dropped|too low|too high|dangerously|through the roof|collapsed|worse|deteriorating|bad)
(puff|puffs|dose|doses|tablets|pills|injections|patches|strips|pens|sachets|vials|ampoules|capsules) (left|remaining|to last)
(ran|run|running|nearly|almost|completely|am|is|we're|i'm) (running)? out of (my|his|her|the)? (insulin|inhalers|inhaler|medication|meds|medicine|tablets|pills|painkillers|antidepressants|epilepsy|strips|blood pressure|oxygen|dressings|pads|catheters|feed|hrt|pill|heart)
(ventolin|salbutamol|methotrexate|metformin|levothyroxine|prednisolone|warfarin|morphine|adrenaline pen|humira|tramadol|codeine|sertraline|citalopram|amoxicillin|clozapine|epilim|keppra|apixaban|creon|omeprazole|fluoxetine|hrt patches|insulin pump|libre sensor|dexcom|freestyle libre|nebules|oxygen tank|oxygen concentrator|feeding pump|suction machine|hoist|hospital bed|commode|incontinence pads|medical alarm)
(i'm|im|i am|i|he's|she's|he is|she is|been|get|feel|feeling|currently|severely|clinically|is|who is|being|as|am) (severely|clinically|so|very|really|registered|profoundly|partially|now)? (depressed|agoraphobic|dyslexic|neurodivergent|bipolar|schizophrenic|anorexic|immunosuppressed|haemophiliac|hemophiliac|quadriplegic|tetraplegic|amputee|wheelchair user|type (1|one|2|two) diabetic|post op|post surgery|in recovery|in remission|terminal|concussed|feverish|dehydrated|hypoglycaemic|hypoglycemic|going blind|going deaf|losing my sight|losing my hearing|in chronic pain|in severe pain|in agony|in labour|in labor|# weeks (pregnant|gone)|having contractions|having a (seizure|stroke|heart attack|panic attack|miscarriage|fit|hypo))
(had|having|has|have|suffered|recovering from|after|since|got|with) (a|an|my|his|her|another|mild|bad|major|minor|second)+? (stroke|heart attack|tia|seizure|breakdown|miscarriage|panic attack|asthma attack|bad fall|nasty fall|hypo|allergic reaction|relapse|infection|car accident|car crash|head injury|brain (injury|bleed|haemorrhage|tumour|tumor)|nervous breakdown|flare up|bleed|stillbirth|overdose|hernia|ulcer|kidney infection|chest infection|blood infection|slipped disc|concussion|knee replacement|new hip|stent|bypass|hysterectomy|amputation|appendix)
(wife|partner|girlfriend|daughter|she|i) (is|am|has|just)+ (just)? (due any|overdue|in labour|in labor|gone into labour|given birth|gave birth|expecting any|had (a|our|her|the) (baby|c section)|pregnant|# weeks)
(mental health|self harm|self harming|suicidal thoughts|eating disorder|psychosis|crisis team|burnout|burn out|insomnia|post natal depression|postnatal depression|ocd|anxiety disorder|social anxiety|learning disability|learning difficulties|special needs|down syndrome|down's syndrome|cerebral|motor neurone|mnd|als|huntington's|sickle cell|haemophilia|hemophilia|coeliacs|endometriosis|ibs|colitis|sciatica|osteoporosis|glaucoma|macular|tinnitus|vertigo|shingles|gout|hepatitis|hiv|tuberculosis|dengue|malaria|typhoid|jaundice|measles|chickenpox|chicken pox|whooping cough|croup|bronchiolitis|meningitis|norovirus|flu and|thyroid|anaemia|anemia|eczema|psoriasis|lymphoma|myeloma|sarcoma|melanoma|chronic fatigue|me cfs|cfs)
(in|at|to|from) a e (with|since|last|all|for|because|now|on|and|$|yesterday|tonight)
(he's|she's|he is|she is|mum is|dad is|mum's|dad's|husband is|wife is|son is|daughter is|baby is) (in|on)? (critical|stable|unconscious|in a coma|sedated|in theatre|in surgery|in a and e|in icu|in intensive care|in recovery|in the ambulance|being operated|having (surgery|an operation|tests)|poorly|very ill|so ill|really ill|very sick|so sick|really sick)
(stable|critical) (they say|the doctors say|doctors say|they said|the hospital says|says the)
(sending|took|taken|rushed|admitted|blue lighted|driving|off|back) (him|her|me|them|mum|dad|my *1)? (to|into|in) (the)? (hospital|a and e|a e|icu|emergency|casualty|er|emergency room|maternity|hospice|surgery|theatre)
(i|he|she|mum|dad|we|they|husband|wife|son|daughter) (take|takes|am on|is on|need|needs|have to take|has to take|am taking|is taking|require|requires) (my|his|her|daily|regular|strong|special|heart|blood|some|a)+? (blood thinners|insulin|heart tablets|heart pills|blood pressure (tablets|pills|medication)|steroids|antidepressants|painkillers|epilepsy|medication|meds|tablets|pills|injections|dialysis|oxygen|inhalers|inhaler|chemo|wheelchair|walking stick|walker|crutches|catheters|stoma bags)
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
(makes|make|made|making) (me|us|you|one)? (feel)? (quite|so|physically)? (ill|sick|unwell|dizzy|ache) (just|to (think|see|read|look|hear)|every|reading|when|seeing|looking|counting|thinking|how|that|waiting)
(health|medical|dental|pet) (insurance|plan|cover) (quote|quotes|price|prices|renewal|documents|premium|comparison)
(health|hospital) (check|radio|drama|app|lottery|magazine|food|drinks|bar|club|and safety|scrubs|bag list|parking|car park)
(depressed|depressing|heart|headache|pain|stroke|fever|allergic|blind|sick) (market|price|prices|of gold|shaped|emoji|pitch|button|key|burn|warming|melting|of a|in the (neck|arse|ass|backside|bum)|beat)
(doctor|gp|dentist|physio|midwife|nurse|therapist|consultant) (recommended|recommends|suggested|told me about|likes|loves|sleeps|swears) *1 (your|you|this (mattress|brand|shop|app|product|chair))
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
(i'm|im|i am|we're|we are|am|was|been|totally|completely|flat|dead|so) (so|totally|completely|flat|literally|absolutely|already|basically|pretty much)? broke (and|until|til|till|now|right|at|because|so|this|after|as|rn|$)
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
there goes (my|our|the|all my|this month's|next month's) (rent|mortgage|food|food money|rent money|electric|heating|grocery|groceries|deposit|savings|month|week's|pension|wages|wage|salary|kids|shopping|bills|budget)
(i|we|i've|we've|i'll|we'll|literally|only|just|now|with|me|us|still) (have|got|have got|had|be left with|only have|only got|left with|with|left)+ (literally|absolutely|only|about|just|less than|like)? (nothing|no money|zero|not a penny|not a cent|no cash|zilch|# (quid|euro|euros|pounds|pound|dollars|bucks|p|cents|rupees|eur|gbp|usd)?|<number> (quid|euros|pounds|dollars|bucks)|hardly anything|a fiver|a tenner|pennies|no more money|no money left|not enough) (left)? (till|until|til|to (live|eat|last|get (by|through)|feed|survive)|for (food|the (week|month|rest|kids|children|weekend)|rent|groceries|this week|this month|heating)|in (my|the|our) (account|bank|purse|wallet|pocket)|to my name|on me and|for the meter)
(know how to|know how i'll|know how we'll|how (do|will|can|am|are|shall) (i|we) (going to|supposed to|meant to|to)?|can't|cannot|couldn't|can not|unable to|not able to|money to|nothing to|no money to|no way to|struggle to|struggling to|trying to|barely) (buy|afford|pay for|pay|put|cover|feed|heat|keep|fill|top up) (any|enough|some|basic|our|my|the|even|for|her|his|their|in)+? (food|groceries|nappies|diapers|bread|milk|formula|heating|medicine|electricity|electric|gas bill|fuel|petrol to|rent|school (shoes|uniform|meals|trip)|coal|oil|kids|children|family|daughter|son|myself|ourselves|home|house|flat|meter|warm|dinner|presents|on the table|fridge|cupboards)
(turn|turned|turning|switch|switched|keep|kept|leave|had|keeping|have) (to)? (turn|switch)? (the|my|our)? (heating|heat|fridge|freezer|boiler|electric|electricity|gas|lights|radiators|hot water) off (because|as (i|we)|to save|since (i|we)|cause|cos|so|for money|we can't|i can't|at night to save|to afford)
(as|because|since|cos|cause|and|but|that|which) (i|we) (cannot|can't|can not|couldn't|could not|cant|can no longer|simply can't) (pay for (it|them|that|this|heating|food|everything|both)|afford|pay (it|them|that|both|the|my|our) *1 (any|anymore|bill|bills|rent|this month|now|until|all|$))
(leaves|left|leave|leaving|leaves us|put|puts|putting) (me|us|my family|her|him) (with|only|at|in)? (absolutely|literally|virtually|only)? (nothing|no money|zero|short|penniless|skint|destitute|without (money|food|rent|enough|any money|a penny|income|heating)|hardly (any|enough)|barely enough|not enough|in arrears|in debt|in the red|overdrawn|into (debt|overdraft|my overdraft)|out of pocket and|# (quid|euros|pounds|dollars) (for|to|until)) (for|to|until|till|this|and|with|on|again|$)
(on|living (on|off)|live (on|off)|got|relying on|rely on|depend on|surviving on|survive on|scraping by on) (my|a|the|her|his|our|just|only|low|tiny|basic)+? (emergency (credit|fiver|tenner|loan)|overdraft|credit cards|handouts|food parcels|food bank|food banks|jobseekers|jobseeker's|dole|disability|universal credit|uc|centrelink|newstart|medicaid|food stamps|snap|ebt|ssi|ssdi|state pension|pension credit|pension|widow's pension|disability pension|minimum wage|student loan|student budget|half pay|statutory sick pay|ssp|maternity pay|sick pay|carer's allowance|carers allowance|tax credits|hap|rent supplement|benefits|social welfare|one (wage|salary|income)|savings until)
(the|my|our|your|any) (money|payment|payments|support|benefit) (has|have|did) not (come|arrived|been paid|come in) (since|for (weeks|months|<number>)|and (the|my|our|we|i))
(universal credit|uc|benefit|benefits|wages|wage|salary|pension|housing benefit|child benefit|giro|dole|centrelink|student loan|maintenance|child support|hardship fund|pip|sick pay|maternity pay|tax credits|paycheck|pay cheque) (money|payment)? (has|have|did|does|do|is|isn't|isnt|hasn't|hasnt|haven't|didn't|won't|will)+ (not|never|been|only|just|still)+? (in|come|came|coming|arrive|arrived|land|landed|stopped|cut|sanctioned|suspended|gone in|go in|paid) (in|through|until|till|til|since|yet|for (weeks|months|<number>)|this (week|month)|monday|<day>|and (the|my|our)|off)
(sanctioned by|benefit cap|bedroom tax|benefits (were|are|got|have been) (stopped|cut|sanctioned|suspended)|hours (have been|were|got|are) cut|lost (my|our|his|her) (hours|shifts|contract|tenancy|benefits|savings|everything)|laid off|let go (last|from|by|in|because)|made redundant|on notice|company (folded|went under|went bust)|business (failed|went under|is failing|collapsed)|went bankrupt|zero hour|no savings|no income|without (an)? income|no wages|not been paid|haven't been paid|hasn't been paid|wasn't paid this|unpaid for|not getting paid)
(emergency (credit|fiver|tenner)|(meter|prepay|prepayment meter|electric|gas|electricity|power|heating|credit) (has|have|is|just|ran|run|runs|going|about to|nearly|almost|already)+ (run out|out of credit|ran out|out of money|on emergency|gone off|out and i can't|out till|cut off for))
(out of|from|took|take|taken|taking) (a|my|the|our) (payday|student|bank|personal|emergency)? loan (and|to (pay|cover|buy|get)|so|just|for (this|it|the|my|rent|food))
(borrow|borrowing|borrowed|borrowin) (money|from (my|a|friends|family|the neighbours|everyone|people)|off|# *1|to (eat|pay|buy|feed))
(my|our|his|her|the) (very)? (last|only) (money|tenner|fiver|# (quid|pounds|euros|dollars|euro|bucks|rupees)|pennies|penny|cent|cents|few (quid|pounds|euros|dollars)|savings|income|wages|paycheck)
(life savings|all (my|our|his|her) savings|every (penny|cent) (i|we) (have|had|own|earn)|rainy day money|deposit for (our|my) (house|flat|home)|pension pot)
(food|rent|electric|school|nappy|bus|petrol|lunch|meter|heating|dinner|grocery|tuition|bill|christmas|wedding|deposit) money (for|is|was|gone|till|until|and|i|this|that|you|now|$)
(can't|cannot|couldn't|won't be able to|not going to be able to|not gonna be able to|unable to|how (do|will|can) (i|we)) (make|cover|meet|manage|pay) (my|the|our|this month's|next month's) (rent|mortgage|repayments|payments|bills|bill|loan|council tax|instalment|deposit|car payment|minimum payment)
(choose|choosing|choice) between (heating|eating|food|rent|heat|bills|medicine|paying|feeding|my)
(living|sleeping|slept|sleep|stay|staying) (in|on) (my|our|a|the|friends|someone's|people's) (car|sofa|sofas|couch|couches|hostel|shelter|refuge|park|temporary accommodation|street)
(down to (my|our) last|counting (every|the) (penny|pennies|cent|cents)|pinching pennies|robbing peter|making do|going without|gone without|tightening|can't stretch|stretched to the limit|to the bone|on the breadline|below the poverty line|poverty|destitute|penniless|skint|brassic|boracic|potless|cash strapped|strapped for cash|hard up|hand to mouth|heat or eat|negative balance|minus balance|account is (empty|minus|overdrawn|in the red|negative)|gone overdrawn|went overdrawn|going overdrawn|pushed (me|us) (into|over)|bounced (rent|direct)|rent arrears|debt (collector|collectors|agency|advisor|charity|letter|management|relief)|section 21|notice to quit|possession order|disconnection notice|bailiff|warrant)
(can't|cannot|couldn't|can not|won't be able to|unable to|don't know how to|no way to|struggling to|how am i supposed to|how do i) (pay|make|cover|meet|find) (for)? (my|the|our|this|next|any|even) *2 (this|next) (month|week)
(can't|cannot|couldn't|can not|won't be able to|unable to|struggling to) (pay|cover|afford|top up) (for)? (my|the|our|any|even|more) (leccy|lecky|electric|gas|meter|heating|council tax|tv licence|phone bill|water bill|school fees|tuition|nursery fees|emi|emis|hire purchase|installment|installments|hospital bill)
(wiped|cleaned|drained) (me|us|out|my|our) (out|account|savings|clean)
(took|taken|take|taking|swallowed|spent|ate|gone) (my|our|all my|all our|the) (rent|food|grocery|mortgage|wages|pension|benefit|benefits|christmas|holiday|savings|emergency|heating|gas|bill|kids) (money|fund|payment)? (and|for|because|this|away|so|out|$)
(emi|emis|loan|mortgage|rent|direct debit|payment|cheque) (has|have|was|got|will|is|going to)+ (bounced|bounce|be returned|returned unpaid|fail because)
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
(ask|asking|asked|question|questions|enquire|enquiring|inquire|apply|applying|applied|information|info|know|wondering|query|form|learn|check|update|start|new|open|claim) *2 (about|for|on|regarding) (my|the|a|your|getting)? *1 (housing benefit|benefits|benefit|pension|universal credit|student loan|state pension|pip|carers allowance|child benefit)
(housing benefit|universal credit|pension|student loan|child benefit) (form|forms|application|page|office|number|reference|statement|letter|portal|account|calculator|department|section|line|rates|rate)
(all|every penny|everything) (good|fine|sorted)
(overdraft|overdrawn) (protection|facility|arrangement|increase|limit|limits|settings|alert)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::health, Tells::holds, kHealth},
                                 CuePhrases{Cue::health, Tells::denied, kNoHealth},
                                 CuePhrases{Cue::hardship, Tells::holds, kHardship},
                                 CuePhrases{Cue::hardship, Tells::denied, kNoHardship}};

}  // namespace

std::span<const CuePhrases> hardship_phrases() {
  return kPhrases;
}

}  // namespace attune
