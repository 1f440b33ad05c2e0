// A customer says that they cancel, leave, switch, go to a competitor, to court.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

/// About a contract: not when they only ask how it works, and not when it is about an order.
constexpr std::string_view kCancels = R"(
(cancel|cancle|cancell|canel|cansel|canceling|cancelling|cancling|end|ending|terminate|terminating|close|closing|quit|quitting|stop|discontinue|discontinuing|deactivate|delete|deleting|drop|dropping|ditch|ditching|scrap|withdraw from|pull out of|pulling out of|get out of|getting out of|leave|leaving|opt out of|give up|close down|closing down|shut down|get rid of) (my|our|the|this|these|both my|both of my|all my|all our|all of my|all of our|all|every) <account>
<will> (cancel|cancle|cancell|canel|cansel|terminate) (it all|everything|all of it|the lot|the whole thing|all|today|now|immediately|asap|right away|right now|straight away|please|pls|plz|if|unless|with you|with u|with immediate effect|or|my custom|my business|effective|$)
<will> (cancel|cancle|terminate) and (go|leave|move|switch|take|find|join|never|tell)
<ing> (now|just|also|definitely|officially|hereby|so)? (cancelling|canceling|cancling|terminating) (it all|everything|all of it|the lot|the whole thing|all|today|now|immediately|asap|right away|right now|straight away|please|if|unless|with you|or|and|my custom|my business|effective|this month|next month|$)
(cancel|cancle|cancelling|canceling|end) (everything|the lot|it all|all of it) (with you|immediately|now|please|$)
^(just|so|please|pls|plz|then|ok|fine|right|and|well|honestly)+? cancel (everything|it all|the lot|all of it)
(cancel|cancle|remove|close) me (please|now|from your (service|services|books)|as a (customer|member|subscriber)|$)
(not|won't|never|no longer) (be)? (renewing|renew|resubscribing|extend|extending|resubscribe|renew my)
(won't|will not|never|not) (want to|going to|gonna|wish to|be able to|intend to|ever)? (renew|be renewing|extend my|extend our|resubscribe)
decided (not|against) (to)? (renew|renewing|stay|staying|continue|continuing|extend|extending|remain)
<will> (leave|move on|quit|go elsewhere) (if|unless|$)
<ing> (leaving|quitting) (if|unless|$)
<will> (quit|leave) (this|your|the|my|our) (service|company|bank|platform|gym|app|provider|network|contract|subscription|membership|plan)
(will|i'll|gonna|going to) (vote with (my|our) feet|walk away)
(send|give|request|need|want|requesting|get|for) (me)? (my|a|the)? (pac|mac) (code|key)?
(port|porting|take|taking|move|moving|transfer|transferring) (my|our) number (out|away|elsewhere|somewhere else|to (another|a different))
)";

/// Of the company itself: whatever else the sentence asks.
constexpr std::string_view kLeaves = R"(
(i'm|im|i am|we're|we are|be|definitely) (also|just|now|so|all|definitely|officially|seriously)+? leaving (<company>|as a customer|for|to) (for|to)? (<provider>|the competition|good|your <provider>|$)
(i'm|im|i am|we're|we are|consider|considering|thinking of|thinking about|be|close to) (also|just|now|so|seriously)+? leaving (you|u|your|<company>)
(i'm|im|i am|we're|we are) (also|just|now|so|seriously|off|out)+? (leaving|off|out of here|gone) (and|so|if|unless)? (never|taking|$)
<will> (leave|dump|ditch|drop|abandon) (<company>|as a customer|for <provider>)
<will> (leave|quit|go|switch|move|change|walk|look|shop|buy|order|defect) (and|to|over|straight|for|with|from|at|back)+? <elsewhere>
<will> (look|shop|search|start looking|find|try|use|choose|sign up|sign up with|join|look into|hunt) (for|around|at|with|myself)+? (<elsewhere>|someone else|somebody else)
<ing> (switching|moving|going|changing|looking|shopping|leaving|buying|defecting|searching|heading|ordering|transferring) (to|over|straight|for|at|with|from|back|around|everything|us|out)+? <elsewhere>
(i'm|i am|we're|we are|be|consider|considering|thinking about|thinking of|keep) (now|already|seriously)? (looking|shopping) (for|at|into|around for) (other|new|alternative|different|better|another|an|a|some)+ (provider|providers|supplier|suppliers|company|companies|bank|banks|alternative|alternatives|insurer|vendor|options elsewhere)
(switching|switch|moving|move|changing|change|going|go|defecting|jump|jumping|run|running|off) (ship|straight|over|right)? to (the|a|your|one of your|one of the|ur|another)? (competition|competitor|competitors|competiton|competition's|rival|rivals)
(switch|switching|change|changing|move|moving) (to)? (energy|internet|phone|mobile|network|broadband|insurance|my|our)? (providers|suppliers|banks|carriers|networks|insurers|companies|vendors|airlines|provider|supplier|insurer) (now|because|at this point|if|unless|over this|soon|today|$)
(time|want|need|ready|going|decided|forced|happy|tempted|prepared) to (switch|change|move|look for|find|get|try|join) (to|over to)? (a|an|another|some|my|our)? (new|different|other|better|cheaper|cheapest|competent)? (bank|provider|supplier|insurer|company|carrier|network|competitor|gym|airline|vendor|shop|store|accountant|broker)
(move|moving|take|taking|transfer|transferring|bring|bringing|give|giving|spend|spending|shift|shifting|moved|took) *1 (my|our|all my|all our|the whole|all of my) (hard earned)? (business|custom|money|accounts|account|contract|contracts|policy|policies|everything|savings|mortgage|loyalty|pension|subscription|orders|insurance|energy|funds|trade|phone|portfolio|company's business|company) (back|away|over|and go|straight|with me)? (to|and go)? (<elsewhere>|to the competition|to a different|with someone else)
(take|taking|move|moving) (it|everything|them|that|all of it|all three|both) (to)? (elsewhere|somewhere else|another <provider>|a different <provider>|your <provider>|a competitor)
moving (on|over)? to (someone|somebody|a company|people|one|some place) (who|that|which|else)
(join|joining) (a|your|the|one of your|another) (competitor|competition|competitors|rival|provider|network|gym|bank)
(lost|losing|lose) (a|yet another|another|me as a|us as a|one more|a very|this|a long time|a paying)+ (loyal|good|long|standing|time|term|faithful|regular|longstanding|paying|valuable|valued|lifelong|more)+? (customer|client|subscriber)
(lost|losing|lose) (me|us|my family) (as|for good|forever|over this|today)
(customer|custom|business) (of # years|of <number> years|you) (lost|gone)
(done|finished|through|over and out|finito) with (<company>|u|your <account>|this (service|company|bank|shop|place|app|provider|contract)|all of you)
(never|won't|will not|not|wouldn't) (ever|be|be ever|going to|gonna|want to|going|will i|will we|come)+? (use|using|order|ordering|buy|buying|shop|shopping|book|booking|fly|flying|travel with|travelling with|insure|bank|banking|deal|dealing|do|doing|trust|trusting|come|coming|stay|staying|rent|renting|visit|visiting|set foot|setting foot|return|returning|spend|spending|see me|see us|purchase|purchasing|eat|stepping|step|work|working|sign|signing|subscribe|recommend or use|hear from me|get my business) *4 (again|ever|anymore|any more|in future|in the future|another penny|a penny|one more|another cent|back)
(won't|will not|never) (be)? (see|seeing|hear|hearing) (from)? (me|us) (again|any more|anymore|ever|in your)
^(so|that's it|well|and|definitely|honestly)+? never again (you|with you|will i|$)
(last|final) (time|order|purchase|booking|flight|stay|payment|month|penny|cent) (that)? (i|we|i'll|we'll|i'm|you|you'll) (ever|will|shall|am|are|get|see|will ever|do|going to)+? (use|order|buy|shop|book|fly|get|see|make|stay|deal|give|spend|pay|trust|ordering|buying|purchase|come|with you|from you|from me)
(this|that) (was|is|will be|has been|were) (definitely|surely|certainly|be)? (my|our|the) (very)? (last|final) (time|order|purchase|booking|flight|stay|visit|contract|year|month)
(was|is) (my|our) (very)? last (order|purchase|booking|stay|flight|visit|payment) (with|from|at|here|to)
(no longer|don't|do not) (want|wish|wanna|intend|plan) (to)? (be|remain|stay|continue|continue to be|carry on) (a|your|as|with|one of your|being)+ (you|customer|client|member|u|company|customers|a customer|bank|subscriber|yours)+
(don't|do not|no longer) want (your|this|the) (service|services|subscription|contract|membership|policy) (any|anymore|any more|at all|now|$)
(want|need|get|getting|let me|wanting|let us|be let) out (of)? (my|this|the|our|of) (contract|agreement|subscription|deal|plan|membership)
(one|a single|1) (good|single|decent)? reason (to|why|not|that|i|we|should|shouldn't|shouldnt|would|me)+ (stay|not|remain|leave|keep|cancel|continue|carry|renew|switch|go|pay|be|close)
why (should|would) (i|we) (stay|remain|continue|renew|keep) (with|a|as|my|paying|giving|using|on)
why (shouldn't|should) (i|we) (not|just|simply)+? (leave|cancel|switch|go|move|close|quit|terminate|take)
why (don't|do not) (i|we) (just|simply)? (leave|cancel|switch|quit|take my)
(going|go|shopping|shop|buying|buy|looking|booking|ordering|business|custom|money) (elsewhere|somewhere else) (from now on|next time|in future|then|now|if|unless|instead|in the future|because|$)
(could|would) (get|buy) (this|it|that) (elsewhere|somewhere else) (and|so)? (will|i will)
(would|will|i'll|gonna|going to) (recommend|tell|advise|warn) *4 (to)? (leave|avoid|stay away from) (you|your|u|this company)
(taking|take) my (loyalty|family|team) (elsewhere|somewhere else|away)

(switching|switch|moving|move|migrating|migrate|changing) (over)? to (the|an|a)? (other|another|different|competing|rival|cheaper|better) (tool|app|software|product|system|solution|service|platform|one|site|programme|program)
(i'm|im|i am|we're|we are) (leaving|cancelling|canceling) then
(ship|ships|shipping|order|orders|ordering|buy|buys|buying|go|goes|going|bank|banking|insure|fly|travel|work|works|working|book|booking) (with|from|at) (another|a different|some other|the other|your competitor|someone else's) (<provider>|courier|carrier|one|agency|tool)

you can (close|cancel|terminate|delete) (my|our|both|all) <account>

// to court
(see|meet|seeing) (you|u|them) in court
(take|taking|bring|bringing|drag|dragging) (you|u|this|them|it|your company|the company|the matter) (all the way)? (to|before|in front of) (a|the|small claims|civil)+? (court|judge|tribunal)
(go|going|off|goes|went straight) to (small claims)? court (about|over|if|with|against|for|then|and|unless|$)
(take|taking|start|starting|pursue|pursuing|consider|considering|seek|begin|beginning|initiate|initiating|launch|bring|bringing|prepare|preparing|commence|threaten|explore|exploring|resort to|face|facing|expect) (further)? (a|to|any|all|possible|my|immediate|to take)+? (legal|court) (action|proceedings|steps|measures|route|advice|options)
(will|i'll|we'll|gonna|going to|shall|ready to|happy to|prepared to|want to|could|might) (sue|suing|prosecute) (you|u|them|your|the|for|this|over)?
(i'm|im|i am|we're|we are) suing (you|u|your|the|for|over)?
(small claims) (court|claim|tribunal|track|procedure)? (if|next|then|is|it is|today|against|$)
(my|our) (lawyer|lawyers|solicitor|solicitors|attorney|barrister|legal team) (will|shall|is going to|are going to|to|has been|is|are|have|would|gonna) (be|been|contact|contacting|write|writing|get|informed|instructed|in touch|hear|send|sue|have|love|take|already|preparing|involved|drafting|read|like)+
(hear|hearing|letter|mail|call|heard) from (my|our|a) (lawyer|lawyers|solicitor|solicitors|attorney|barrister|legal team)
(will|i'll|we'll|gonna|going to|shall|about to|have to|ready to|i'm|i am|we're) (be)? (contact|contacting|consult|consulting|call|calling|hire|hiring|instruct|instructing|get|getting|talk to|talking to|speak to|speaking to|speak with|speaking with|involve|involving|engage|engaging|see|seeing) (a|my|our|the)? (lawyer|lawyers|solicitor|solicitors|attorney|barrister|legal team)
(over|with|to|in the hands of|passing this to|handing this to|give this to|giving this to) my (lawyer|lawyers|solicitor|solicitors|attorney) (now|today|if|then|$)
(letter before action|lawsuit against you|class action against)
(move|moving|take|taking|transfer|transferring|switch|switching|bring|bringing|shift|shifting) (all)? (my|our|all my|all our|both my|both our|the whole|everything) *2 (to|over to) (another|a different|a new|a proper|a real|a better|your|a rival|the|some other|one of your|someone|somebody) *1 (bank|provider|supplier|company|insurer|competitor|competition|competitors|carrier|network|society|agency|gym|school|college|shop|firm|broker|dentist|vet|garage|platform|one|who|else)
(i'm|i am|im|we're|we are|i'll|will be|am|i will) (taking|moving|transferring|booking|buying|ordering|going|signing up|enrolling|getting|joining) *4 (at|with|to|from|for) *2 instead
(go|going|off|take|taking|see|seeing|meet|straight|went|goes|head|heading|it's|its|this goes|it goes|this is going|next stop) (it|this|you|them|back)? (to|in|via|through|at) (the|a)? (small claims|county|civil|high|magistrates|consumer) (court|claims|tribunal)
(i've|i have|we've|we have|ive|already|just|today i|now i've|yesterday i|i) (already|just|now|also)? (signed up|signed|filled in (their|the|a)|switched|joined|applied|registered|opened (an|a) account|gone|moved|changed|defected|enrolled|booked|got a quote|got a better (quote|offer|deal)|spoken|requested a switch|started the switch|asked) (form|forms|up)? (with|to|at|from|over to) (another|a different|a competitor|your competitor|your competitors|your rival|someone else|somebody else|the competition|a rival|their form|a new (bank|provider|supplier|insurer|company|broker|gym))
(my|our) (neighbour|friend|brother|sister|colleague|mate|cousin|mum|dad|boss|son|daughter) *4 (with|from|at) (another|a different) (firm|company|bank|provider|supplier|insurer) and (i|i've|we|we've|i'm|i'll|so)
(telling|tell|told|warn|informing|giving) (you|u) (now|straight|here|notice|officially|that)+ (i'm|im|i am|we're|that i'm|that i am|i) (leaving|going|off|done|out|cancelling|switching|moving)
(consider|take|treat) (this|it) (as)? (my|our|a|formal)+ (notice|cancellation|resignation|termination|goodbye|written notice|formal notice)
(i|we) (hereby|herewith|formally|officially) (cancel|terminate|withdraw|give notice|end|close|revoke)
(give|giving|gave|handing|hand|serve|serving|put) (you|in|my|our|u)+ (my|our|one month's|a month's|30 days|thirty days|formal|written)+? notice
(last|final) straw (and)? *2 (i'm|im|we're|i am|i'll) (leaving|off|out|cancelling|gone|done|switching|moving)
(won't|will not|never|not|no longer|wouldn't) (be)? (touch|touching|recommend|recommending|use|using|set|give you|giving you|get another|getting another|see another) (you|u|your|this (company|bank|shop|place|app)|penny|a penny|cent|another (penny|cent|order)|my (money|business|custom))+ (again|ever|anymore|any more|with a barge|to|with a bargepole|from me|out of me|$)
(bye|goodbye|farewell|so long|good riddance|adios|see ya) (and good riddance|forever|for good|<company>)
(good riddance|i'm out of here|we're out of here|im outta here|i'm outta here|done with you lot|done with this lot|voting with my feet|vote with my feet|voting with our feet|taking my money elsewhere|take my money elsewhere|shop elsewhere|bank elsewhere|go elsewhere|going elsewhere|look elsewhere|looking elsewhere|find another (bank|provider|supplier|company|insurer|gym|shop|vet|dentist|school|network)|finding another (bank|provider|supplier|company|insurer|gym|network)|switch providers|switching providers|switching banks|change banks|changing banks|lost me as a|lost our business|lost my business|lost my custom|lost a customer|losing a customer|chargeback|charge back with|dispute (this|the charge) with my bank)
(switching|switch|moving|going|off|leaving|changing|move|change|defecting) (over|straight)? to (someone|somebody|a company|people|one|a bank|a provider|a firm|anyone|anybody|another one|a place|a shop|a network|an insurer) (who|that|which|where|else|with)
(take|taking|taken|spend|spending|bring|put) (my|our|all my) (money|business|custom|savings|account|accounts|loyalty|orders|trade|policy|policies) (somewhere|elsewhere|where|to (someone|somebody|a company|a place|people|a bank|one)|away from)
(that's|that is|thats) (it|me|us) (then)? (i'm|im|we're|i am|we are)? (gone|leaving|cancelling)
)";

/// Said around the corner: of the end of a contract, of others who would have them, of what keeps
/// them. As likely as not beside a question of how it works, which denies.
constexpr std::string_view kHints = R"(
// goodbye
(say|saying|kiss|wave|waving) (goodbye|bye|farewell|adieu) to (<company>|this (company|bank|shop|place|gym)|my (business|custom|money|loyalty)|(my|our) <account>)
kiss (my|our) (business|custom|money|loyalty|contract|renewal) goodbye
(part|parting) (ways|company) (with <company>|when|after|if|unless|then|now|$)
(jump|jumping) ship
(abandon|abandoning|leave|leaving) (the|your|a) sinking ship
(that's it|enough|or|right|so|renewal) (i'm|i am|im|we're|we are) out (of (here|this)|$)
(cut up|cutting up|shred|shredding|bin|binning) (my|your|the) (loyalty|store|membership|club|bonus|points)? card
// somebody else would have them, or is better
(push|pushing|pushes|pushed|drive|driving|drives|driven|send|sending|sends|force|forcing) (me|us|people|customers)? (straight|right|away|over)? (to|towards|into the arms of) (your|the|a)? (competition|competitor|competitors|rival|rivals|<provider>)
(push|pushing|drive|driving|drove|scare|scaring) (me|us|customers|people) (away|off|out)
(competitor|competitors|competition|rival|rivals|<brand>) (has|have|had|just|already|is|are|even)+? (offer|offered|offering|offers|quoted|promised|promises|gives) (me|us)
(<brand>|competitor|competitors|competition|rival|rivals|others|someone else|somebody else) (would|will|they'd|they'll) *1 (love|like|be happy|be glad|be delighted|welcome|gladly|jump at) (to)? (have|take|get|me|us|my|our)
(i'm|im|i am|we're|we are|i'll|we'll|i|we|is|are|been) (now|just|already|also|all)? (off|moving|migrating|migrate|transitioning|defecting|switching|move|switch|changing|change|port|porting) (back|over|straight)? to <brand> (instead|now|already|from now on|then|because|after|next|this|today|tomorrow|soon|over|$)
(back|going|gone|go|went) (back|over|straight)? to <brand> (instead (now|then|of (you|your|this)|$)|from now on|for good)
(signed up|signing up|sign up|opened an account|open an account|joined|join) (now|already|today|instead)? (with|at|from) <brand> (instead|already|now|today|this (morning|afternoon|evening|week)|yesterday|because|$)
(booked|ordered) (now|already|today)? (with|at|from) <brand> instead (now|then|of (you|your|this)|$)
(download|downloaded|downloading|installed|trying|try|testing|trialling|bought|got) (the|a|your|out|one of your) (rival|rivals|competitor|competitors|competitor's|competing|other company's) *1
opened (an|a|my) (new)? account (elsewhere|with (them|someone else|somebody else|another)|at (another|a different))
(back to|return to) (my|our|the) (old|former|previous|last) <provider>
(rather|happily|gladly|sooner) (pay|give|spend) *3 (someone|somebody|anyone|a company|a bank|a provider|another|elsewhere) (who|that|else|which|instead|company|provider|bank|for|$)
(next time|from now on|in future|in the future|from today) (i|we|i'll|we'll|i'm|we're|i will|we will|i am) (will|just|be|rather|am|then|shall|only|simply|going to)+? (fly|flying|book|booking|buy|buying|order|ordering|shop|shopping|stay|staying|rent|renting|bank|banking|travel|get|getting) (my|our|all)? *1 (with|at|from|elsewhere) (<brand>|someone else|somebody else|another|a different|a competitor|the competition)
(fly|book|buy|order|shop|stay|rent|bank|travel|go) *2 (with|at|from|to) <brand> (instead (now|then|of (you|your|this)|$)|from now on|next time|in future)
better off (without (you|your|this)|elsewhere|leaving|somewhere else|with (another|someone else|somebody else|a different|the (competition|other|free|cheaper|rival)|<brand>))
(plenty of|lots of|loads of|enough|so many|many) (other|better|cheaper|competent) (energy|phone|internet|insurance)? (providers|companies|suppliers|banks|insurers|airlines|networks|gyms|fish|vendors|tools) (out there|in the sea|that|who|around|to|and|$)
// looks around
(i'm|im|i am|we're|we are|i'll|we'll|be|been|start|started|will|going to) (be)? (already|now|seriously)? shopping around (for (my|our|a|an|home|car|travel|pet|health|other|another|new|better|cheaper|different)+? (insurance|broadband|energy|electricity|gas|mobile|internet|cover|mortgage|<provider>|quotes|deal)|now|this|because|after|if|unless|elsewhere|again|$)
<will> shop around (for (my|our|a|an|home|car|travel|pet|health|other|another|new|better|cheaper|different)+? (insurance|broadband|energy|electricity|gas|mobile|internet|cover|mortgage|<provider>|quotes|deal)|now|this|because|after|if|unless|elsewhere|again|$)
(evaluate|evaluating|look|looking|explore|exploring|review|reviewing|consider|considering|searching|compare|comparing|assess|assessing|trial|trialling|weighing) (into|at|for|around for|up)? (our|my|the|some|other|all)+? (alternatives|alternative (providers|vendors|suppliers|tools|platforms)|competitors|other (vendors|providers|suppliers|platforms|insurers)) (to (you|your|this)|now|because|due|as|after|since|if|unless|and|$)
(migrate|migrating|moving|move|switching|switch|porting|shift|shifting|transition|transitioning|get|getting) *3 (off|away from) (you|u|your *1)
(drop|dropping|ditch|ditching|replace|replacing|dump|dumping) (you|u|your (company|service|product|tool|platform|software|app)|(the|this|our) (vendor|supplier|provider)) (now|and|for|with|if|unless|by|next|soon|as|because|$)
(pull|pulling) (all)? (my|our|all my|all our|the) (money|savings|funds|deposits|business|investments|adverts|ads|listings|team) (out|away|from)?
(<will>|i|we|then) (hereby|now|just|also)? (unsubscribe|deregister)
// the end of a contract
(contract|contracts|term|months|subscription|membership|policy|agreement|renewal|period) (ends|end|is up|is over|are over|are up|expires|runs out|comes up|finishes|is done|allows it) *3 ((i'm|i'll|we're|we'll|i am|i will) (be)? (counting|gone|leave|leaving|switch|switching|cancel|cancelling|not (renewing|extending|staying)|never)|you won't)
(know|decided) (exactly|already|just|very well|full well|now)+ (what|where) (i'm|i'll|i am|i will|we're|we'll) (be)? (doing|do|going|go|signing|sign) then
(isn't|aren't|hasn't|haven't) *5 (you've|you have|you'll|you will|you|you can) (just|have|can)? (lost|lose|kiss|say goodbye|forget) (a|an|another|me|us|one|my|our|to me|to us)
(use|using|exercise|exercising|invoke|invoking) (my|the|our) (cooling off|right (of|to) (withdrawal|withdraw|cancel)|withdrawal right|break clause)
(put|pass|connect|transfer|give) (me|us) (through|on|over)? (to)? (the|your)? (retention|retentions|cancellation|cancellations|leavers) (team|department|dept|line|desk|please|now|$)
(not|won't|don't|do not|never) (wish|want|intend|going|plan|be|like)+ (to)? (extend|extending|renew|signing anything|sign anything|prolong|prolonging)
(i'm|i am|im|we're|we are) (out|gone|off) (as soon as|the (minute|moment|day|second)|once|when|at the end of) (my|the|our|this|that) *1 (contract|contracts|term|subscription|membership|months|policy|commitment|plan|year|period|renewal)
(or|otherwise|stays|goes up|stay) (i|we) (walk|go|leave|cancel|quit|terminate|switch)$
(and|then|it is|today) (i|we) (cancel|quit|terminate|switch)$
one more *4 and (i|we|i'm|we're|i'll|we'll|i am|we are) (be)? (walk|go|leave|gone|leaving|out|switch|switching|cancel)
(my|our) next *1 (will|won't|is|isn't) (not|be|definitely|certainly|surely|coming)+? (from|with|by|at) (you|your|someone|somebody|another|a different|<brand>)
can't wait (until|till|for|to) ((my|the|this) (contract|subscription|membership|term) (ends|runs out|is (up|over)|to end|expires)|leave you|be rid of|get rid of|get out of)
(process|accept|acknowledge|note) (my|our|this) (resignation|cancellation|termination|notice)
(cancellation|termination|resignation) (form|letter) (is|open|in|ready|attached|filled|sent|already)
(last|final) *1 (you'll|you will|you) (ever|will)? (get|see|have|earn|receive) (out of|from|of) (me|us)
(don't|no need to|needn't) bother (with|sending|calling|offering|renewing)+ *3 (renewal|offer|offers|bills|contract|again)
(i|i've|we|we've|just|i'll|i will|will|we'll) (just|have|already)? (cancelled|canceled|stopped|blocked|revoked|block|revoke) (my|our) (direct debit|standing order) (and|so|with you|to you|now|today|as|because|already|$)
(vote|voting) with (my|our) (wallet|wallets|money)
(end|ending|finish|the end) (of)? our (relationship|business relationship|partnership|custom)
(stop|stopping|cease|quit) being (your|a) (customer|client|member|guest|subscriber)
(see|meet) (you|u) (before|in front of) (the|a) (judge|court|tribunal)
(appointment|contract|deal|new policy) (with|at|from) (another|a different|someone else|your competitor) <provider>
(switch|change|go) to (another|a different) (company|provider|bank|insurer|supplier|network|gym|airline|vendor|operator)
(told|informed|instructed|briefed) (my|our) (lawyer|lawyers|solicitor|solicitors|attorney)
(remove|take|strike) (me|us) (off|from) (your|the) (list of)? (customers|customer list|books|members)
(found|find|finding) (a|an) (new|better)? <provider> (who|that|which) (delivers|works|answers|does|can|cares|listens|actually|picks)
(rather|sooner) (be|go|deal|bank|fly|stay) (with|at) (someone|somebody|another|a company|anyone)
(member|customer|client) and (i'm|i am|we're|we are) (leaving|off|gone|out|done)
(switching|moving|changing|switch|move|transfer) *3 to (a|an) <provider> (with|that|who|which|where)
(not|won't|never) (be|being|get|getting) (renewed|extended|prolonged) (this|next|by|end|and|with|$)
// what keeps them
(only|one|main) (thing|reason) (that|which|i'm|why)? (is)? (keeping|keeps|holding|stopping) (me|us) (here|with|from (leaving|switching|cancelling|going))
(reconsider|reconsidering|rethink|rethinking|questioning) (whether|if|our|my|the|being)+? *3 (right for|worth|contract|membership|relationship|supplier|provider|subscription|stay|staying|partnership)
(find|finding|found) (myself|ourselves|me|us)? (another|a different|a better|a new|an alternative) <provider>
(<will>|am|i'm|we're|are) (take|taking|move|moving|switch|switching|transfer|transferring|give|giving|bring|bringing) (my|our|the|all) *3 to (another|other|a different|a new|someone else|somebody else|your) <provider>
(get|buy|find) (it|this|that|the same|same) (thing|product|deal|speed|cover)? (cheaper|better|for less|for half|faster) *1 (across the street|next door|down the road|elsewhere|somewhere else|round the corner|around the corner|at <brand>)
(not|won't|no longer|never|stop|done|why (would|should|do|am) (i|we)) (going to|gonna|be|to)? (keep|keeping|continue|continuing|carry on|go on) (on|to)? (paying|pay|being|throwing|giving|funding|spending) (for|you|this|a|my|your|good|money|$)
done (paying|giving|funding|being a (customer|member|client))
(can't|cannot|don't|couldn't|can not|hard to|struggle to) (really|even)? (see|imagine|picture) (me|us|myself|ourselves) (staying|stay|being|remaining|renewing|renew|continuing|continue|coming back) (with (you|your|<company>)|(a|your) (customer|member|client)|loyal|on|after|$)
(can't|cannot|don't|couldn't|can not|hard to|struggle to) (really|even)? (see|imagine) (how i|why i|why we|any reason|a reason|the point) (can|should|would|to|of|in)? (staying|stay|being|remaining|renewing|renew|continuing|continue|coming back|keep)
(makes|make|making|made) (me|us) (really|just|seriously)? (want to|wanna|think (of|about)|consider|ready to|look (for|at)) (to)? (switch|switching|leave|leaving|cancel|cancelling|changing|change|quit|quitting|go elsewhere|move|moving) (to|from|you|$|my|our|banks|now|and|providers)
(do|don't|if) you (even|still|actually|really)? (want|wish|care|like) (to|about) (keep|keeping|lose|losing) (me (as|or|then|happy|$)|us (as|or|then|happy|$)|my (business|custom)|our (business|custom)|(your)? customers|a customer|clients)
(keep|keeping) (me|us) as (a|your)? (paying|loyal)? (customer|customers|client|clients|member)
(<will>|wants (me|us) to|thinking (of|about)|considering|time to) (change|changing|switch|switching) (my|our)? (gym|bank|provider|supplier|insurer|network|broker|dentist|airline|vet) (now|because|if|and|then|soon|at|after|$)
(left|leaving|switched|moved|cancelled|canceled|joined) (you|to|from|away|with) *5 (tempted|about|going|ready|thinking|likely|inclined) (to|of|about) (do|doing|follow|following) (the same|suit|likewise|him|her|them)
asking (because of|due to|after|over) (this|that|all this|your|the) (whole|last|recent|latest)? (mess|outage|outages|disaster|experience|increase|price|fiasco|nonsense|circus|farce|treatment|service|shambles|chaos|week|month|bill)
(rest|next|future|remaining|further) (of)? *2 (with|from|at) (another|a different|someone else|somebody else|your competitor|<brand>)
(surprised|surprise|wonder|wondering|shocked|complain|cry) (when|if|that|why) (i|we|i'm|we're|customers|people|everyone) (all|just|also)? (leave|go|am gone|gone|are gone|left|quit|leaving|move on|switch|walk)
)";

constexpr std::string_view kDenied = R"(
(a|such a|always a|real) pleasure (dealing|doing business|working|speaking|talking) (with|to)
(my|our|his|her|the) (shift|night shift|lesson|holiday|break) (ends|finishes|is over|starts)
(unsubscribe|unsubscribing) *3 (newsletter|newsletters|emails|email|mails|mailing|list|notifications|texts|marketing|sms|ads)
(how|where|can|could|if|when|did|do|should) (do|can|could|should|did)? (i|we) (unsubscribe|deregister)
// asks how it works
(how|where|when) (do|can|would|could|does|should|to|will|did|long|much|is|easy|am|easily|soon|exactly|and|where|many|days|the|procedure|process|i|we|one|it|you|take|takes|before|advance|customer|is it)+ (cancel|cancle|close|terminate|end|leave|delete|quit|stop|deactivate|cancelling|canceling|closing|deleting|switching|switch|opt)
(how|what) *3 (cancelling|canceling|cancellation|closing|leaving|terminating|switching|ending)
what (happens|would happen|will happen|if|are the|is the|do i|does|fee|fees|notice) *4 (cancel|close|leave|terminate|cancelling|canceling|cancellation|switch|quit|end|delete|stop)
(if|when|once|after|before|unless|whether|until|in case|should|did|do|does|can|could|am|must|may|would|is it possible for me|without) (i|we|you|one|somebody|someone|people|customers|it|me|they|he|she|members|users|anyone|a (member|customer|user)) (want|wanted|decide|decided|wish|were|need|needed|choose|chose|have|had|still|ever|able|allowed|to|can|could|just|do|already|also|ought|would|should|even|now|required)+? (cancel|close|terminate|end|leave|delete|quit|stop|deactivate|switch|drop|cancelled|cancelling|leaving|moving|give up)
(is it|is there|was it) (still|easy|possible|a|any|an|the|way|option|to|hard|difficult|free|allowed|ok|okay|necessary|fee|charge|penalty|button|for|too late)+ (cancel|close|terminate|end|leave|delete|cancelling|canceling|closing|leaving|stop)
(option|button|link|page|way|form|steps|policy|fee|fees|charge|penalty|period|deadline|possibility|right|instructions|procedure|process|reason|free|able) (for|to) (cancel|close|terminate|end|leave|delete|cancelling|canceling|closing|leaving|ending|terminating|quitting|deactivate)
// somebody else does
(you|they|he|she|it|who|system|app|someone|somebody|bank|company|hacker|scammer|robot|bot|your (system|team|colleague|colleagues|bank|company)|nobody) (will|would|did|are|is|were|was|going|threatened|threaten|threatening|want|wants|wanted|might|may|to|just|have|has|tried|trying|can|could|automatically|then|decide|decided|have to|keep|keeps|randomly|suddenly|about)+ (cancel|close|terminate|end|delete|stop|deactivate|cancelling|closing|terminating|cut|leave|switch|drop|stopping|ending) (my|our|the|me|us|this|a|it)
(you're|they're|he's|she's|it's|you'll|they'll|it'll) (going to|gonna|threatening to|about to|not)? (cancel|cancelling|close|closing|terminate|terminating|delete|deleting|end|ending)
(did|do|does|why|will|would) (you|they|it|the|your|my|system|bank|app|did|do|are|have)+ (cancel|close|terminate|delete|end|cancelling|closing|terminating|stop|drop|leave|deactivate|deleting)
(told|advised|asked|instructed|suggested|said|telling|tells|says|advises) (me|us|him|her|them|that)? (to|that i should|i should|i could|i can|i must|i need to|i have to|we should|we could|just) (just|simply|maybe|please)? (cancel|close|leave|switch|terminate|look|go|take|delete|end|quit|change|move)
(he|she|they|husband|wife|friend|friends|colleague|neighbour|neighbor|brother|sister|people|customers|mum|dad|son|daughter) (is|are|wants|wanted|will|would|keeps|keep|kept|says|said|was|were|going|to|saying|telling|me|always)+ (cancel|leave|leaving|switch|switching|close|cancelling|go|never|sue)
(was|were) (just|really|nearly|almost|seriously|actually|already|originally|first|so)+? (going|about|thinking|planning|considering|ready|tempted|close|on the verge|looking|set|afraid)
(does|do|will|would|is|did) (deleting|cancelling|canceling|removing|changing|uninstalling|closing|downgrading|this|that|it|the|upgrading|pausing) *3 (delete|cancel|close|end|stop|terminate)
(taken|charged|collected|debited|billed|deducted) *2 (twice|double|<number> times|already)
(travel|holiday|dinner|weekend|evening|wedding|party) plans
(thought|almost|nearly|used to think|came close) (about|of|to)? (cancelling|canceling|leaving|switching|cancelled|canceled|left|switched|i would|i'd|i'll)
// ends with life as it was, not with the company
(i'm|im|i am|we're|we are) (emigrating|relocating|retiring|moving (abroad|overseas|house|home))
(so|and|but|now) (i'm|i am|i'll|we're|we are|we'll) (staying|happy|glad|keeping|stay|keep)
(glad|happy|pleased|relieved|good thing) *3 (stay|stayed|didn't|did not|not)
// it is about an order, a visit, a payment
(cancel|cancelling|canceling|cancle|stop) *3 (order|orders|appointment|appointments|booking|reservation|flight|delivery|parcel|ticket|tickets|meeting|table|item|items|purchase|payment|payments|trip|return|shipment|visit|installation|engineer|slot|lesson|class|session|request|transfer|transaction|invoice|renewal|trial|call|demo|download|upload|job|print|event|stay|room|ride|taxi|cab|pickup|collection|exchange|preorder|cheque|check|card|alarm|reminder|notification|newsletter|emails|refund|repair|upgrade|test|interview|viewing|package tour|hotel|auto|automatic|part|line item|one of|change|changes|claim|quote|application)
(service|contract) (call|appointment|visit|booking|request)
(order|booking|reservation|appointment|ticket|delivery|parcel|flight|trial|newsletter|shipped|dispatched|rebook|reorder) *5 (cancel|cancelling|canceling)
(switch|switching|change|changing|move|moving) (my|our|to|from|the|a|an|me|us|your|this)+ (bigger|smaller|cheaper|other|larger|different|new|annual|monthly|yearly|higher|lower|better|basic|premium|pro|family)? (plan|plans|tariff|package|paperless|account|address|size|colour|color|seat|seats|date|language|dark|light|esim|theme|email|time|slot|appointment|subscription|tier|mode|currency|house|home|flat|password|number|card|bank details)
(court) (booking|hire|reservation|shoes|times|hours|surface|lighting|date|order|house)
against (me|us|my (company|business|husband|wife))
)";

constexpr std::string_view kRefuted = R"(
why would (anyone|anybody|you)
why would (i|we) (ever|even|want to|possibly)? (buy|shop|order|book|try|leave|cancel|switch|go|move|change|quit|close|look|look elsewhere|ever|want|need|sue)
(told|advised|advises|tells|suggested|recommended) (me|us|him|her|them)? (to|that i should|i should|we should) (switch|leave|cancel|change|go|move|look|sue|try|join|unsubscribe)
(old|previous|former|last|other) (bank|provider|supplier|insurer|gym|network|company) (has|had)? lost
elsewhere in (the|your|this) (store|shop|app|menu|building|house|hotel|mall|branch|site)
somewhere else in (the|your|this) (store|shop|app|menu|building|house|hotel|mall|branch|site)
(one|a|this|that|inches|seconds|minutes|steps|two|just|an inch|a click|one click|a hair|a whisker|very) (click|step|second|inch|moment|hair|minute|away|close|near|steps)? (away|close|near|short) (from|to|of) (never|leaving|cancelling|canceling|switching|quitting|closing|moving|deleting|going)
(leaving|leave) (you|u|your *1) *3 (star|stars|review|reviews|feedback|tip|tips|message|note|comment|voicemail|key|keys|rating|thumbs)
(order|buy|book|get) (the|that|this) (large|small|big|medium|blue|red|green|black|white|spicy|hot|extra|wrong|other|same|huge)+ (one|ones|size|colour|color) again
(another|any other|a different) (brand|kind|sort|make|type|flavour) of
(nearly|almost|was close to|came close to|was ready to|was about to|was going to|were about to|were going to|was tempted to|was considering|were considering|was thinking (of|about)|used to|had been about to|had considered) (cancelled|canceled|left|leaving|cancel|switch|switched|switching|leave|quit|close|move|go|cancelling|deleted|sue|walked|closing|moving|never)
(you|they|he|she|it|u|people|nobody|who) never *3 (ever|again|anything)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::churn_threat, Tells::holds, kCancels},
                                 CuePhrases{Cue::churn_threat, Tells::holds, kHints},
                                 CuePhrases{Cue::churn_threat, Tells::for_sure, kLeaves},
                                 CuePhrases{Cue::churn_threat, Tells::denied, kDenied},
                                 CuePhrases{Cue::churn_threat, Tells::refuted, kRefuted}};

}  // namespace

std::span<const CuePhrases> churn_phrases() {
  return kPhrases;
}

}  // namespace attune
