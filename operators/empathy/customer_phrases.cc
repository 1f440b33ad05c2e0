#include "operators/empathy/customer_phrases.h"

#include <array>

namespace attune {
namespace {

constexpr std::array kClasses = {
    PhraseClass{"i", R"(
i|we|i'm|im|we're|i've|we've|i'd|we'd|i'll|we'll|id
)"},
    PhraseClass{"plz", R"(
please|pls|plz|plase|now|right now|today|immediately|immediatly|asap|straight away|at once|thanks|ty
)"},
    // What stands before a verb of somebody who wants or is about to do something.
    PhraseClass{"want", R"(
(want|wants|wanted|need|needs|demand|wish|would like|would love|would prefer|would rather|i'd like|we'd like|id like|insist|intend|
prefer|have|must be able|trying|try|tried|asking|asked|request|requesting|requested|hoping|hope|able|like) to|wanna|gotta|insist on|can
i|could i|may i|can we|could we|let me|let us|must|needing to|allowed to
)"},
    PhraseClass{"will", R"(
(will|shall|i'll|we'll|ill|gonna|wanna|might|may as well|might as well|could just as well|would rather|i'd rather|we'd rather|must|want
to|need to|have to|would like to|i'd like to|we'd like to|id like to|would prefer to|wish to|intend to|decided to|going to|about to|
ready to|tempted to|time to|plan to|planning to|trying to|tried to|forced to|choice but to|prepared to|thinking i'll|hoping to|looking
to|here to|writing to|calling to|wanting to|determined to|happy to|would love to) (just|really|now|simply|also|probably|definitely|then|
have to|instead|only|be forced to|seriously|like to|gladly|officially|formally|immediately|certainly|absolutely|have no choice but to|
go and|please)+?
)"},
    PhraseClass{"ing", R"(
i am|i'm|im|we are|we're|be|thinking about|thinking of|thinkin of|considering|consider|think about|think of|contemplating|seriously
(considering|thinking (of|about))|start|close to|tempted by|proceed with
)"},
    PhraseClass{"boss", R"(
(duty|line|shift|store|shop|branch|floor|area|regional|general|senior|service|claims|hotel|restaurant|office|customer|support|account|department|team|higher|actual|
real|human|direct|call|centre|center|your|the|a)+? (manager|managers|mangaer|manger|maneger|managr|manageer|mgr|supervisor|supervisors|
superviser|supervisior|suprvisor|superior|superiors|boss|bosses|team lead|team leader|teamleader|director|ceo|management)|head of
(customer)? (service|services|support|care|complaints)|(someone|somebody|anyone|anybody|person|people) (who|much|a bit|far|is|who's|
that|that's|with|the)+? (more)? (higher up|higher|above you|senior|in charge|responsible|authority|in management|from management|real
authority)|(senior|higher) (person|agent|member of staff|advisor|adviser|colleague|staff|representative|rep|level)|higher ups|(higher|next|upper) (authority|instance|level)|(second|
2) (nd)? (level|line) support|escalations? (team|department)
)"},
    PhraseClass{"human", R"(
(real|actual|live|living|proper|human|breathing|genuine|normal|physical)+ (human|person|people|being|agent|agents|representative|
representatives|rep|advisor|adviser|operator|support|customer service)|human|humans|humna|huamn|(someone|somebody|anyone|anybody) (who
is|who's|that is|that's|thats)? (real|human|alive)|real life person|person (not|instead of|rather than) a (bot|machine|robot|computer)
)"},
    PhraseClass{"person", R"(
<human>|(customer service|customer support|customer|support|service|sales|competent|trained|chat|different|another|responsible|qualified|knowledgeable)? (person|people|
agent|agents|representative|representatives|rep|reps|representitive|representive|advisor|adviser|advisors|operator|csr|consultant|
somebody|someone|sombody|some one|anyone|anybody|employee)|member of (staff|your team|the team)|(customer|tech|technical|live) (service|
services|support|care|chat)|complaints? (team|department|dept|manager|handler)
)"},
    PhraseClass{"body", R"(
(the|your|a|an|my|our|local|national|financial|energy|telecoms|insurance|consumer|state|industry|relevant|official|data|protection|
legal|public|health|airline|aviation|rail|transport|telecom|telecommunications|banking|housing|postal|water|federal|city|county|bank's|industry's)+? (ombudsman|ombudsmen|ombudsperson|ombusdman|ombudsman's|trading standards|bbb|better business bureau|fca|cfpb|
ftc|fcc|ofcom|ofgem|ofwat|citizens advice|consumer (protection|rights|council|association|affairs|watchdog|advice|agency|authority)|
attorney general|regulator|regulators|regulatory (body|authority)|watchdog|financial conduct authority|information commissioner|ico|
aviation authority|complaints? (board|body|commission|authority)|supervisory authority|protection (authority|officer|commissioner)|mp|
congressman|senator|arbitration|mediator)
)"},
    // What a customer waits for: what has not been done, or does not work.
    PhraseClass{"due", R"(
work|works|working|worked|arrive|arrived|come|came|turned up|shown up|showed up|here|there|fixed|sorted|solved|resolved|refunded|received|
delivered|answered|replied|called|rung|connected|back|heard|got|on|up|paid|credited|updated|processed|changed|moved|sent|dispatched|
shipped|load|loading|loads|open|opened|available|able|right|good enough|ready|show|shows|let|lets|log|fit|charge|connect|help|helps|
helped|a (word|reply|thing|single|call|penny|cent|sign)|happened|happens|one|see|find|reach|access|use|pay|heating|up and running
)"},
    // What one leaves when one leaves a company, and where one goes.
    PhraseClass{"account", R"(
(gym|broadband|internet|phone|mobile|premium|annual|monthly|yearly|bank|savings|current|car|home|travel|pet|health|house|energy|
electricity|gas|tv|online|entire|whole|family|business|pro|paid|customer|existing|remaining|streaming|life|motor|landline|sim|loyalty|
club|season|both|all|two|three|four|of|my|our|the|these|this|data|maintenance|fibre|support|software|insurance|service|credit|card|ur|
your)+? (account|accounts|acount|accont|acct|subscription|subscriptions|subscribtion|subscripton|subsciption|sub|subs|membership|
memberships|memebership|contract|contracts|policy|policies|plan|plans|tariff|direct debit|direct debits|service|services|insurance|
broadband|agreement|agreements|licences|licenses|licence|license|seats|cover|package|standing order)
)"},
    PhraseClass{"provider", R"(
(energy|internet|phone|mobile|new|different|another|other|cheaper|better|network|service|broadband|insurance|cloud|rival|your|local|
hosting|software|car|pet|alternative|reliable|competent|decent|proper|a|an|the|one|of|some|any|to|cheapest|building|electricity|gas|
more)+? (provider|providers|supplier|suppliers|company|companies|bank|banks|competitor|competitors|competition|competiton|rival|rivals|
network|networks|carrier|carriers|insurer|insurers|vendor|vendors|airline|airlines|brand|brands|platform|shop|shops|store|stores|
retailer|gym|firm|broker|society|agency|courier|pharmacy|dentist|clinic|hotel)
)"},
    PhraseClass{"elsewhere", R"(
elsewhere|else where|somewhere else|someplace else|to (someone|somebody) (else|who|that)|away from you|<provider>
)"},
    // A few that many know: who is named as where one goes instead.
    PhraseClass{"brand", R"(
vodafone|o2|t mobile|tmobile|verizon|comcast|xfinity|telekom|giffgaff|virgin|bt|talktalk|starlink|
octopus|eon|british gas|edf|ovo|bulb|monzo|revolut|starling|chase|n26|hsbc|barclays|santander|lloyds|natwest|nationwide|wells fargo|citi|
lufthansa|ryanair|easyjet|delta|united|emirates|klm|british airways|jetblue|southwest|hilton|marriott|airbnb|ibis|hertz|
sixt|uber|lyft|tesco|aldi|lidl|asda|sainsbury's|sainsburys|waitrose|walmart|costco|amazon|ebay|zalando|asos|ikea|argos|aviva|axa|
allianz|geico|netflix|spotify|disney|jira|asana|trello|hubspot|salesforce|zendesk|shopify|aws|azure|puregym|david lloyd|planet fitness|dhl|fedex|ups
)"},
    PhraseClass{"company", R"(
you|u|yous|your (company|bank|service|services|shop|store|firm|brand|airline|network|platform|app|website|site|gym|hotel)|(this|the|
that|such a) (awful|terrible|useless|stupid|damn|bloody|shitty|ridiculous|horrible)? (company|bank|firm|shop|store|airline|provider|
network|platform|gym|joke|shambles|outfit|lot|insurer|supplier)|(these|those) (people|clowns|guys)
)"},
    // How they feel, and that they do.
    PhraseClass{"am", R"(
i'm|im|i am|we're|we are|i feel|we feel|i'm feeling|im feeling|feeling|i am feeling|i was left|leaves me|has me|got me|i've got|
i've been|we've been|i am getting|i'm getting|i get|and am|but am|am now|i must say i'm|i must say i am
)"},
    PhraseClass{"very", R"(
(so|very|really|quite|rather|pretty|extremely|absolutely|totally|utterly|completely|bloody|incredibly|beyond|getting|more than|a bit|
a little|a tad|a touch|honestly|just|now|also|all|genuinely|seriously|properly|dead|well|truly|proper|literally|starting to get|
beginning to get|terribly|awfully|too|increasingly|still|already|sat here|sitting here|here|pure|deeply|fairly|hugely|massively|
unbelievably|sooo|soo|fucking|even more|far from amused and|most|somewhat|slightly|at the moment|frankly|mildly|becoming|physically)+?
)"},
    PhraseClass{"upset", R"(
angry|annoyed|frustrated|furious|livid|fuming|upset|disgusted|appalled|outraged|enraged|irate|cross|mad (at|about|with|that|now)|raging|
seething|incensed|infuriated|exasperated|irritated|aggravated|peeved|miffed|fed up|pissed|pissed off|distraught|devastated|heartbroken|
disappointed|dissapointed|disapointed|let down|dismayed|freaking out|freaked out|humiliated|insulted|offended|horrified|mortified|frustated|
frustrted|anoyed|furius|upseting|unhappy|dissatisfied|displeased|not happy|not impressed|not amused|unimpressed|sick of|tired of|losing it|
losing my|going (mad|crazy|insane|nuts|spare|mental|out of my mind|round the bend)|at (the end|my wits|my wit's|breaking)|
climbing the walls|sick to|so done|disheartened|discouraged|disillusioned|steaming|vexed|hacked off|cheesed off
)"},
    // What one is moved by, which may as well be something good.
    PhraseClass{"moved", R"(
worried|scared|anxious|frightened|afraid for|terrified|panicking|panicky|panicked|in a panic|stressed|stressed out|distressed|
desperate|gutted|crushed|sad|saddened|depressed|miserable|hopeless|helpless|lost here|totally lost|completely lost|
at a loss|in tears|crying|shaking|trembling|exhausted|worn out|drained|overwhelmed|embarrassed|ashamed|hurt|shocked|dreading|
stranded|desparate|worrried|stresed|begging|ready to (cry|scream|explode|give up|burst|throw)|about to (cry|scream|explode|lose)|
close to (tears|crying|giving up|a breakdown)|near tears|in (despair|pieces|bits|shock|agony|a state|limbo)|worried sick|sick with|
scared stiff|losing sleep|not sleeping|hysterical|paranoid|heart broken|knackered|speechless|gobsmacked|flabbergasted
)"},
    PhraseClass{"awful", R"(
(appalling|disgusting|terrible|awful|horrible|horrendous|atrocious|abysmal|dreadful|shocking|diabolical|pathetic|useless|rubbish|crap|
crappy|shit|shitty|shite|garbage|trash|dire|lousy|disgraceful|shameful|ridiculous|incompetent|hopeless|woeful|dismal|rotten|
unacceptable|stupid|idiotic|bloody|damn|damned|fucking|wretched|poxy|third rate|moronic|worthless|shambolic|chaotic|heartless|
laughable|unprofessional|dumb|extortionate|cowboy|nightmare|joke|infuriating|godawful|deplorable)+
)"},
    // Who belongs to a customer.
    PhraseClass{"child", R"(
(little|small|young|tiny|newborn|youngest|eldest|older|sick|disabled|hungry|premature|teenage|autistic|unborn|#|two|three|four|five|
month|months|week|weeks|year|years|old|yo)+? (baby|babies|newborn|toddler|toddlers|infant|infants|twins|kid|kids|kiddo|kiddos|child|children|little
(one|ones|girl|boy|man)|son|sons|daughter|daughters|grandson|granddaughter|grandchild|grandchildren|grandkids|stepson|stepdaughter|
girls|boys)
)"},
    PhraseClass{"elder", R"(
(elderly|old|disabled|frail|widowed|housebound|bedridden|vulnerable|blind|deaf|#|year|years|yo|late|dear|sick|ill|poor|own|best)+? (mum|
mom|mam|mother|dad|father|parents|parent|grandmother|grandma|gran|granny|nan|nana|grandfather|grandad|granddad|grandpa|grandparents|
aunt|auntie|uncle|brother|sister|wife|husband|partner|in law)+
)"},
    // Parents and grandparents: whoever tells of them tells of age, too.
    PhraseClass{"forebear", R"(
(mum|mom|mam|mother|dad|father|parents|mother and father|mum and dad|mom and dad|nan|nana|gran|granny|grandma|grandmother|grandad|
granddad|grandpa|grandfather|grandparents|aunt|auntie|uncle|great aunt) (in law)?|in laws
)"},
    PhraseClass{"kin", R"(
<child>|<elder>|mother's|father's|mum's|mom's|dad's|sister's|brother's|son's|daughter's|wife's|husband's|nan's|gran's|friend's|friends|
parents|parent's|grandmother's|grandma's|grandad's|grandfather's|cousin|cousin's|niece|niece's|nephew|nephew's|friend|mate|mate's|
fiance|fiancee|girlfriend|boyfriend|partner's|hubby|hubby's|uncle's|aunt's|family|boss|boss's|girlfriend's|boyfriend's|colleague's
)"},
    // Where somebody is who is under way.
    PhraseClass{"waypoint", R"(
(departure|boarding|wrong|right|the)? gate (#|now)?|platform (#|now)?|departure (board|hall|lounge)|departures|arrivals|check in (desk|queue|counter|line|hall)|bag drop|
(hotel|hostel) (reception|lobby|desk|room)|car rental|(bus|tram) stop|taxi rank|(rental|hire|car rental|rental car|car hire) (desk|counter|office|station)|passport control|border control|
(airport|train|bus|railway|ferry|central|coach|metro|tube|main) (security|station|terminal|port|hall)|security (line|queue|check)|baggage (belt|claim|
reclaim|hall)|luggage (belt|carousel)|carousel|terminal (#|one|two|three)?|border|customs (hall|queue)|ferry (port|terminal)|harbour|pier|
quay|service station|rest stop|lay by|layby|side of the road|(counter|desk) of the (car hire|car rental|rental)|car (hire|rental) (counter|desk)|immigration|tarmac|runway|motorway|highway|autobahn|freeway|hard shoulder|charging (station|point|stop)|
toll (booth|station)|campsite|station (#|now|in)?|<airport>
)"},
    // Where people travel to. Not where many live who write in English: they would be at home.
    PhraseClass{"abroad", R"(
(north|south|northern|southern|downtown|central|the)? (spain|italy|france|greece|portugal|turkey|croatia|germany|austria|switzerland|norway|
sweden|denmark|iceland|poland|egypt|morocco|tunisia|kenya|south africa|japan|china|korea|thailand|vietnam|indonesia|bali|
malaysia|mexico|brazil|argentina|peru|cuba|dubai|qatar|israel|jordan|cyprus|crete|majorca|
mallorca|ibiza|tenerife|sicily|rome|milan|venice|naples|florence|paris|nice|lyon|marseille|madrid|barcelona|seville|malaga|lisbon|porto|faro|
athens|istanbul|antalya|berlin|munich|hamburg|frankfurt|vienna|zurich|geneva|prague|budapest|warsaw|krakow|amsterdam|brussels|copenhagen|oslo|
stockholm|helsinki|reykjavik|cairo|marrakech|nairobi|cape town|tokyo|kyoto|osaka|seoul|beijing|shanghai|
hong kong|bangkok|phuket|hanoi|manila|jakarta|kuala lumpur|doha|abu dhabi|
las vegas|cancun|rio|buenos aires|lima|bogota|havana)
)"},
    PhraseClass{"airport", R"(
heathrow|gatwick|stansted|luton|jfk|laguardia|newark|o'hare|lax|schiphol|frankfurt airport|charles de gaulle|cdg|orly|barajas|changi|
dubai airport|the airport|kings cross|king's cross|euston|paddington|st pancras|waterloo station|victoria station|grand central|penn station
)"},
    PhraseClass{"when", R"(
the day after tomorrow|today|tonight|tonite|tomorrow|tomorow|tommorow|tommorrow|tomorrows|tmrw|tmr|this (morning|afternoon|evening|week|weekend|month|<day>)|
(on|by|next|coming|this|before)? <day> (morning|afternoon|evening|night)?|in (under|less than|about|just|only|around|like|exactly)? (an|
a|<number>) (minute|minutes|mins|min|hour|hours|hrs|hr|h|day|days|week|weeks)|in (half an hour|a fortnight)|(on|by|before)? the # (st|
nd|rd|th)? (of <month>)?|(at|by|before) (noon|midnight|midday)|at # (am|pm)?|next week|(on|by|before)? <month> # (st|nd|rd|th)?|(on|by|
before) # (st|nd|rd|th)? (of)? <month>|first thing
)"},
};

}  // namespace

std::span<const PhraseClass> customer_phrase_classes() {
  return kClasses;
}

}  // namespace attune
