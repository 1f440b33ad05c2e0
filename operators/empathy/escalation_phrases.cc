// A customer asks for a person, a supervisor, a manager, a complaint body.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kAsks = R"(
// to speak to somebody
(speak|speaking|talk|talking|chat|chatting|spk|speek|tlk|converse) (directly|now|straight|please|pls)? (to|with|2) (a|an|the|your|ur|one of your|any|some|another|somebody|my)? (<person>|<boss>)
(get through|be put through|be transferred|be transfered|get transferred|be connected|be referred|be passed|be redirected|speak) (on)? (to|with) (a|an|the|your|ur|any)? (<person>|<boss>)
(connect|transfer|transfere|redirect|forward|refer|pass|put|hand|move|direct|take|switch|send) (me|us|this|my (case|call|complaint|issue|ticket|query)) (over|through|thru|on|back|up|straight|directly|please)? (to|with|onto) (a|an|the|your|ur|any|another)? (<person>|<boss>)
(put|get) me (on|through|thru|on the phone|on the line) (to|with)? (a|an|the|your|ur)? (<person>|<boss>)
(get|give|fetch|find|bring|send|assign|offer|pass) me (a|an|the|your|ur|to a|to your)? (<human>|<boss>|person|agent|representative|rep|somebody|someone else|operator|adviser|advisor)
(a|an|some)? <human> (please|pls|plz|now)
(put|get) (a|an|your|the) (<boss>|<human>) on (the phone|the line|please|now|here|$)
(his|her|their|your) (supervisor's|manager's|boss's|superior's) (name|number|email)
(want|put|bring) (this|it) (in front of|before) (your|the) (<boss>|board)
(get|give|fetch|find) me (someone|somebody|a person|anyone) (else|who|that|with|from|real|competent|higher)
<want> (see|get|have|contact|reach|meet|email|call|phone|hear from|deal with|write to) (a|an|the|your|ur|with)? (<human>|<boss>)
(want|need|demand|require|requesting|request|would like|i'd like|we'd like|id like|prefer|get|have|want to have) (a|an|some|ur|your|the)? (<human>|<boss>|live chat agent)
(want|need|demand|would like|i'd like) (a|an|to have)? (call back|callback|call|reply|answer|response|email|visit) (back)? (from|by|of) (a|an|your|the|some)? (<human>|<boss>)
(call back|callback|call) from (a|an|your|the) (<boss>|<human>)
(ask|asking|asked|begging|beg|begged|requesting) for (a|an|your|the|ur)? (<human>|<boss>|person|representative)
(request|requesting|requested|demand|demanding) (a|an|your|the|ur) (<human>|<boss>)
(is|are) there (a|an|any|some|no)? (actual|way to get|chance of)? (<human>|<boss>) (here|there|available|around|i|we|who|on|at|to|that|in|please|$)?
(is|are) there (anyone|anybody|someone|somebody|a person|a number|a phone number|any person) (else|real|there|here)? (i|we|that i|who i|where i) (can|could|may)? (actually|please)? (speak|talk|chat|reach|escalate|complain|call and speak)
(is|are) (anyone|anybody|someone|there) (actually|a)? (real|human) (there|here|person)?
(phone|telephone) number where (a|an|i can reach a|i get a) (real|actual|live)? (person|human)
(can|could|will|would|please|let|have|get|ask|tell) (a|an|the|your|ur|some)? (<boss>|<human>) (please|at least|to|then|actually)? (look|call|contact|phone|ring|review|help|respond|reply|explain|take|get|deal|handle|sort|email|message|speak|talk|assist|answer|read|decide|reach)
(who|what) (is|are) (the name of)? (your|ur) <boss>
(what's|whats|who's|whos|who|give me|need|what is) (the)? (name of|number of|email of|contact details of|details of)? (your|ur) (direct|line|duty)? (manager|manager's|managers|supervisor|supervisor's|supervisors|boss|boss's|superior) (name|number|email|details|contact|full)?
(name|number|email|details|contact|address) (details|address|number)? (of|for) (your|ur|the|a) <boss>
(take|bring|raise|taking|raising|bringing|escalating) (this|it|that|the matter|my case|my complaint) (up|further|higher)? (with|to) (your|ur|the|a) <boss>
(take|taking) (this|it) (further|higher|higher up|up the chain)
(don't|do not|not|never|stop|hate|refuse to|won't|rather not|tired of|sick of|fed up of|fed up with|done|instead of) (want to|wanna|wish to|need to|like to|want|going to|be)? (speak|speaking|talk|talking|chat|chatting|deal|dealing|argue|arguing) (to|with) (a|an|this|your|the|stupid|some|another|bloody|damn|dumb|useless)+? (bot|bots|robot|robots|machine|machines|computer|chatbot|ai|chat bot|algorithm|automated)
^(ok|okay|no|just|hi|hello|hey|can i have|i said|i want|want|need|a|an|the|get me|give me|to|please|pls|plz|yes|sorry|now)+? (agent|agents|representative|rep|representitive|operator|adviser|advisor|supervisor|superviser|manager|mangaer|manger|customer service|customer care|real person|live person|live agent|live chat|real agent|human|human agent|human being|actual human|real human|live support|human support|human please|someone real|speak agent|talk agent) (<plz>|being|asap)+?$
(a|the|your|any|some) <boss> (should|must|needs to|need to|has to|ought to|had better|better) (call|ring|contact|phone|look|see|write|get|deal|reply|explain|know|hear|speak|answer|step|read|decide)
<boss> (should|must|needs to|has to|ought to|better) (call|ring|contact|phone) (me|us)
(someone|somebody|anyone|a person|a colleague) (from|in|at) (your|the)? (management|head office|headquarters|senior management|complaints|(claims|complaints|billing|legal|technical|refunds|fraud|your|the) (team|department|desk|office|branch|level)|your (team|department|office|branch)|branch|billing|accounts|store) (please|should|must|needs to|need to|has to|to)? (call|ring|phone|contact|speak|look|reply|explain|get back|write|email|answer)
(let me have|give me|get me|want|need|send) (someone|somebody) (from (the|your) *1 (team|department|office|management)|from (management|head office|billing)|with (authority|experience|a brain|the power|power|real|actual|more|decision)|who (can|could|is able to|is allowed to|has the power to) (actually|really)? (decide|make (a|the)? decisions?|decisions|authorise|authorize|approve|think|understand|override))
(transfer|connect|pass|put|hand) (me|us) (over|on|through|back)+? to (a|another|your|the)? *1 (colleague|colleagues|specialist|expert|technician)
(whoever|whomever) (runs|owns|manages|decides|makes|is (in charge|responsible|above|the boss)|can (decide|actually|fix|override))
who's in charge (of|there|here|at|$)
who (there|here|at your (company|end|place)|in your (team|company|office))? (can|could|is able to|is allowed to) (actually|really|finally)? (decide|approve|authorise|authorize|make (a|the|that) decision|override)
(copy|copying|cc|loop|loop in|involve|fetch|call in|bring in) (in)? (your|the|a) <boss>
(make sure|ensure|see to it|see that|sure) (that)? (a|the|your|some)? <boss> (sees|reads|knows|gets|hears|looks|receives|learns|is told)
(looked at|reviewed|handled|checked|read|dealt with|decided|seen|looked into|examined|answered|assessed) by (a|an|the|your|some)? (<human>|<boss>|(someone|somebody|a person|anyone) (with|who|in|from|higher|above|else|senior|competent))
(speak|talk|chat) (to|with) (the|a|your)? (whoever|(somebody|someone)? (responsible|competent|senior|higher|in charge))
how (far|high) (up)? (the (chain|ladder))? do (i|we) (have|need) to (go|take|escalate)
(are|aren't) you (even|actually|really)? (able|allowed|authorised|authorized|empowered|entitled) to (make|take) (a|the|any|this|that|these)? (decision|decisions)
(want|need|give me|send me|what's|what is|have) (the|your)? (head office|headquarters|hq) (number|address|phone|contact|email|details)
(want|need|give me|send me|have) (the|your|a)? (number|address|phone|contact|email|details) (of|for) (your|the)? (head office|headquarters|hq|complaints)
(want|need|give me|send me|have|where is|i'd like) (the|your|a)? (complaint|complaints) (address|email|number|form|line|office|process|department)
(this|the case|my case|the matter|my complaint|my claim|it) (has|needs|must|should|ought|is going|will have) (to)? (go|be taken|be raised|be brought|move) (higher|further up|upstairs|to the top|up the (chain|ladder)|to (a|the) (higher|next|upper))
(have|want|need|get|having|like) a (quick|proper|real)? (word|chat|conversation|talk|meeting) with (a|an|the|your|some|one of your)? (<boss>|<human>|<person>|advisers|advisors|agents|colleagues|staff)
(writing|write|emailing|letter|complaining|complain|straight|directly|message|mail) to (your|the) (<boss>|board|owner|owners|headquarters|head office|directors|chairman|president|managing director)
(person|human|someone|somebody|people|agent|staff|herself|himself|colleague) *4 (not|rather than|instead of) (the|a|an|your|another)? *1 (bot|robot|machine|chatbot|ai|program|computer|script|scripts|automaton|voice menu)
(no more|no|stop|enough|spare me) (these|those|the|of|your|with)+? (automated|automatic|canned|scripted|bot|robot|ai|template) (answers|replies|responses|messages|answer|reply|mails)
(my|this|the) complaint (to be|on|put on|put|be|is|gets)+ (on)? (record|registered|logged|recorded|documented|filed|escalated)
^(a|the|your|some|get me|then)? <boss> (please|pls|now)
^(a|an)? (representative|agent|operator|human|person|adviser|advisor) (please|pls|plz|now)
(could|can|would|will|let|have|may|ask|get) (a|any|some|one of your|another|a senior|an experienced) (person|people|employee|employees|colleague|expert|specialist|technician|human being|member of staff) *3 (please|actually)? (read|look|answer|handle|check|take|see|review|call|phone|ring|deal|reply|respond|explain|contact)
(explain|discuss|describe|sort|settle) (this|it|that|things|everything)? (to|with) (somebody|someone|a person|a human) (on the phone|in person|by phone|there|who|with|at|face|real)
is (your|the|a|any) <boss> (in|there|available|around|free|on|here|about) (today|now|tonight|please|duty|$)
(passed|sent|taken|forwarded|pushed|moved|goes|go|brought|pass|send|push) (this|it)? (up|higher|further up) the (line|chain|ladder|food chain|hierarchy)
(next|my|last) (step|stop|call|letter|move|mail) (for me|then|now|from me)? (is|will be|goes to) (to|with)? <body>
(treat|take|regard|log|handle|consider|see|count) (this|it|my) (message|mail|email|chat|letter|note|call|one) as (a|my|an)? (formal|official)? complaint
(get|give|fetch|find|bring) me (a|an|one of your|some) (employee|colleague|staff|member of staff)
(put|get|be|bring|come) (me|us)? in (touch|contact) with (a|an|the|your|some)? (<human>|<boss>|*1 (team|department|colleague)|<person> (who|that) (can|could|is|decides|takes|makes|knows|handles|deals|has))
(can|could|may|want to|wanna|need to|let me|let us|like to|demand to|insist on|must) (i|we)? (speak|talk|chat|speaking|talking) (to|with) (the|your) (owner|owners|proprietor|founder|head|principal|(claims|complaints|billing|legal|technical|refunds|fraud|other|right|actual|escalation|escalations|responsible|managing|whole) (team|department)) (please|now|about|of (the|this|your) (company|restaurant|shop|store|hotel|business|place|gym|bank|firm|agency|clinic|salon|practice)|directly|instead|today|then|$)
(review|answer|reply|look|decision|check|appeal|handled|call|second opinion) *2 (by|from|with|to) (a|an|your|somebody|someone|a more)? (senior|higher|experienced|more experienced)
(not|won't|don't|refuse to|never|stop) (going to|gonna|want to|be|like)? (discuss|argue|talk|deal|arguing|discussing|dealing|talking|chat) (this|it|about *1)? with (a|an|your|this)? (software|bot|algorithm|program|machine|computer|ai|script|app|chatbot)
(switch|transfer|connect|put|pass|hand|move|let) (me|us) (through|over)? (to|with) (a|an|the|your)? (staff|employee|colleague|next level|level (two|#)|human team)
who (can|could|may|is allowed to|has the power to) (overrule|override|overturn|reverse) (this|that|the|it|your)
(contact|details|name|number|email|address) (details|number)? of (the|your|a)? *1 (officer|supervisor|director|owner|complaints|head of)
(appeal|appealing|appeals) (against)? (this|the|that|your) (decision|ruling|refusal|outcome|rejection)
(looked at|reviewed|checked|handled|answered) (again)? by (another|a different|a second) (person|pair|adviser|agent|colleague|employee)
(speak|talk|chat) (to|with) the (one|person|people|man|woman) (who|that|in charge|behind)
(the|your|industry|insurance|energy|financial|national|consumer|health)+ (ombudsman|watchdog|authority|commission) (will|shall) (be (hearing|informed|told|notified)|hear|know|get (this|my|a))
(ombudsman|regulator|trading standards|ofcom|ofgem|fca|bbb) (will|shall) (be (hearing|informed|told|notified)|hear) (about|from|of)?
(connect|transfer|put|pass) (me|us) (through|over|on)? (to|with) (the|your) (fraud|billing|legal|technical|claims|complaints|sales|accounts|security|refunds|support)+ (department|team|desk|office|people)?
(reach|get hold of|get to|get through to) (a|an|any)? <human>
(let|have|get|ask) (someone|somebody|anyone) with (actual|real|some|proper|any|more)? (authority|power|experience|responsibility)
(deal|dealing) with (a|an) (different|other|another|senior) (agent|person|adviser|advisor|colleague)
(head office|headquarters) (will|shall) (hear|be|get|know)
who (handles|deals with|takes|receives|answers) (the|your|my|formal)? (complaints|complaint)
(better|prefer|easier|rather|appreciate it) (if|that|it if) (someone|somebody|a person|one of you) (phoned|called|rang|spoke|would call|could call|would ring|could ring) (me|us|to|with)
(get|let me|want) (off|out of|away from|past|around) (this|the|your) (stupid|damn|useless)? (bot|robot|chatbot|ai|assistant|machine)
how do i get (off|out of|away from|past|around) (this|the|your) (stupid|damn|useless)? (bot|robot|chatbot|ai|assistant|machine)

// to escalate
(escalate|escalating|elevate|esculate|escelate) (this|it|my|the|that|to|immediately|asap|please|now|further|matter|$)
(this|it|that|case|complaint|issue|ticket|matter) (to|must|should|needs to|has to|need to|be|get|to be|please|immediately|formally)+ escalated
(want|need|like|have|get|having) (this|it|that|my (case|complaint|issue|ticket)|the (matter|case|issue)) escalated
(request|requesting|want|need|demand) (an|a|immediate)+? escalation

// to complain
(make|making|file|filing|raise|raising|lodge|lodging|submit|submitting|log|logging|register|registering|start|open|put in|putting in|send|place|launch|issue|escalate) (a|an|another|my|this as a|this as an|it as a|yet another|this as)? (formal|official|written|serious|proper|legal|stage|one|1|second|strong)+? (complaint|complaints|complain|grievance|compliant)
(want|like|going|need|wish|have|forced|i'd like|id like|intend|plan|mean|planning|decided) to (formally|officially|seriously)? complain (about|formally|officially|to|$)
(who|how|where) (do|can|could|should|would) (i|we) (formally|officially)? (complain|escalate)
(who|where) (do|can|could|should|would) (i|we) (formally|officially)? (send|address|make|take|direct) (a|my|this|the) complaint
(this is|consider this|treat this as|take this as|regard this as|see this as) (a|my|an) (formal|official|written)? complaint
(formal|official) complaint$
(complaints|complaint) (team|department|dept|procedure|handler)
complain to (your|ur|the|a|my)? (<boss>|head office|headquarters|bosses)
(go|goes|going|report|reporting|reported|take|taking|complain|complaining|contact|contacting|write|writing|escalate|escalating|refer|referring|turn|turning|inform|informing|submit|submitting|send|head|heading|forward|forwarding|call|calling|notify|notifying|involve|involving|approach|approaching|straight|raise|raising|passing|file|filing) *3 (to|with|at|by|for) <body>
(contact|contacting|notify|notifying|inform|informing|involve|involving|call|calling|ring|approach|approaching) <body>
(file|filing|filed|lodge|lodging|lodged|open|opened|make|making|made|submit|submitted|submitting) (a|an|my|formal|official)+? (complaint|case|claim|report|dispute) (about|against|over)? (you|this|it)? (with|to|at) <body>
(hear|hearing) from <body>
(to|at|with|from) head office (about|if|then|please|$)
^(a|an|get me|i want|i need|need|want|real|human|actual|live|please|no|ok|just|not a bot|stop|enough)+? (person|human|human being|manager|supervisor|operator|representative|real human|someone real|somebody real|real agent|agent) (now|please|pls|plz|asap|immediately|today|right now|not a bot|not bot|not a robot|or nothing)? $
(put|get|bring|fetch|pass|send|hand) (me (to|on to)?|us)? (them|him|her|someone|somebody|a human|a person|whoever *2|one of them|your (manager|boss|supervisor)|anyone|anybody) (on|over|in) (the (line|phone|chat|case)|then|now|please|here|who|$)
(anyone|anybody|someone|somebody|human|person|one) (there|in your company)? (with|who has) a (pulse|brain|heartbeat)
(let|can|could|may|want|need|like) (me|i|we|to|us) (speak|talk|chat|write|complain) (to|with) (someone|somebody|anyone|anybody|a person) (who|with|that|real|else|human|higher|above|proper|competent|in charge|senior|alive|living|breathing|actual)
who (is|are) (above|over|in charge (of|there|here)|responsible (for|there|here)|your (boss|manager|superior|supervisor)) (you|this|here|there|your|at|in|for|then|$)
(no more|not another|enough with the|without the|not a|instead of a|rather than a) (bot|bots|robot|robots|chatbot|machine|machines|computer) (please)? (a|an|i want|give me|get me|just)? (person|human|somebody|someone|real|agent)
(a|an) (real|actual|human|living)? (person|human|human being) (please|pls|plz|now|instead|for once|$)
)";

constexpr std::string_view kDenied = R"(
(become|be|becoming) (a|your) (partner|supplier|reseller|dealer|member|stockist)
(a|an) (real|actual) (person|human) or (a|an|some)
(manager|supervisor|agent|operator|representative|rep|human|director|management|boss|advisor|service) (account|accounts|login|access|role|roles|password|app|view|dashboard|console|licence|license|licences|licenses|plan|position|job|level|software|approval|permission|permissions|training|rights|manual|mode|fee|panel|feature|resources|name tag|desk chair|edition|course|vacancy|portal|api|tool|system)
(password|task|file|download|device|package|product|project|window|session|asset|content|property|estate|travel|letting|lettings|insurance|ticket|event|tour|office|secret|free|release|boot|partition|fan|world|contact|sim) (manager|agent|agents)
(thanks|thank you|thx|cheers|grateful|glad|happy|pleased|appreciate) (for|that|so much|very much|a lot|i|you|u|it)+? (putting|getting|passing|transferring|letting|connecting|escalating|forwarding|escalated|arranging|able to)
(was|were|managed|got|been) (finally|able|eventually|to|lucky enough)+ (speak|talk|chat|get through|get)
(spoke|spoken|talked|chatted) (to|with) * (who|and|yesterday|last|already|today) * (sorted|helped|fixed|lovely|helpful|resolved|solved|great|kind|nice)
(told|advised|asked|instructed|suggested|said) (me|us|him|her|them)? (to|that i should|i should|i could|i can|i must|i need to|i'd have to|i have to) (just|please|then)? (speak|talk|chat|ask|complain|contact|escalate|call|get|make|raise|file|go|take)
(no need|needn't|no reason|not necessary|unnecessary) (for me|for you)? to
(whenever|every time|each time|after|when) (i|we) (speak|talk|chat|get through|call)
(have|need|want|like) to (ask|check with|talk to|speak to|speak with) (my|our) (manager|boss|supervisor|director|ceo|superior|husband|wife)
(speak|talk|chat|speaking|talking) (to|with) (my|our) (manager|boss|supervisor|director|superior|agent|team leader|ceo|line manager)
(my|our|her|his|their) (manager|boss|supervisor|director|superior|team leader|ceo|line manager) (said|says|told|wants|asked|asks|needs|wanted|will|would|is|has|and)
(does|do|did|will) (your|the|it|this|that) (app|system|tool|software|bot|platform|workflow|product|integration)? (automatically)? (escalate|forward|transfer|connect)
(wanted|want|going) to (speak|talk) (to|with) (someone|somebody|people) (my|our|his|her) (age|own)
(made|raised|filed|lodged) (a|my) complaint (last|in|yesterday) * (handled|resolved|sorted|solved)
(a|the|an|our|any) (user|users|customer|customers|client|clients|visitor|visitors|guest|guests|patients|students) (to|can|could|should|must|want to|wants to|asks to|asked to|needs to|need to)+ (speak|talk|chat|escalate|complain|contact|request|be connected|file)
(am|are) (i|we) (talking|speaking|chatting|writing) (to|with)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::escalation_request, Tells::holds, kAsks},
                                 CuePhrases{Cue::escalation_request, Tells::denied, kDenied}};

}  // namespace

std::span<const CuePhrases> escalation_phrases() {
  return kPhrases;
}

}  // namespace attune
