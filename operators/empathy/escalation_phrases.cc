// A customer asks for a person, a supervisor, a manager, a complaint body.
#include <array>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

constexpr std::string_view kAsks = R"(
// to speak to somebody
(speak|speaking|talk|talking|chat|spk|speek|tlk|converse) (directly|now|straight|please|pls)? (to|with|2) (a|an|the|your|ur|one of your|any|some|another|somebody|my)? (<person>|<boss>)
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
(what's|whats|who's|whos|who|give me|need|what is) (the)? (name of|number of|email of|contact details of|details of)? (your|ur) (direct)? (manager|manager's|managers|supervisor|supervisor's|supervisors|boss|boss's|superior) (name|number|email|details|contact|full)?
(name|number|email|details|contact|address) (details|address|number)? (of|for) (your|ur|the|a) <boss>
(take|bring|raise|taking|raising|bringing|escalating) (this|it|that|the matter|my case|my complaint) (up|further|higher)? (with|to) (your|ur|the|a) <boss>
(take|taking) (this|it) (further|higher|higher up|up the chain)
(don't|do not|not|never|stop|hate|refuse to|won't|rather not|tired of|sick of|fed up of|fed up with|done|instead of) (want to|wanna|wish to|need to|like to|want|going to|be)? (speak|speaking|talk|talking|chat|chatting|deal|dealing|argue|arguing) (to|with) (a|an|this|your|the|stupid|some|another|bloody|damn|dumb|useless)+? (bot|bots|robot|robots|machine|machines|computer|chatbot|ai|chat bot|algorithm|automated)
(human|person|somebody|someone|real person|agent) (not|instead of|rather than) (a|this|another|your) (stupid|dumb|useless)? (bot|robot|machine|computer|chatbot|ai)
^(ok|okay|no|just|hi|hello|hey|can i have|i said|i want|want|need|a|an|the|get me|give me|to|please|pls|plz|yes|sorry|now)+? (agent|agents|representative|rep|representitive|operator|adviser|advisor|supervisor|superviser|manager|mangaer|manger|customer service|customer care|real person|live person|live agent|live chat|real agent|human|human agent|human being|actual human|real human|live support|human support|human please|someone real|speak agent|talk agent) (<plz>|being|asap)+?$

// to escalate
(escalate|escalating|elevate|esculate|escelate) (this|it|my|the|that|to|immediately|asap|please|now|further|matter|$)
^(please|pls|plz|just|then|so|escalate|now)+? escalate$
(this|it|that|case|complaint|issue|ticket|matter) (to|must|should|needs to|has to|need to|be|get|to be|please|immediately|formally)+ escalated
(want|need|like|have|get|having) (this|it|that|my (case|complaint|issue|ticket)|the (matter|case|issue)) escalated
(request|requesting|want|need|demand) (an|a|immediate)+? escalation

// to complain
(make|making|file|filing|raise|raising|lodge|lodging|submit|submitting|log|logging|register|registering|start|open|put in|putting in|send|place|launch|issue|escalate) (a|an|another|my|this as a|this as an|it as a|yet another|this as)? (formal|official|written|serious|proper|legal|stage|one|1|second|strong)+? (complaint|complaints|complain|grievance|compliant)
(want|like|going|need|wish|have|forced|i'd like|id like) to (formally|officially|seriously)? complain (about|formally|officially|to|$)
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
(put|get|bring|fetch|pass|send|hand) (me (to|on to)?|us)? (them|him|her|someone|somebody|a human|a person|whoever *2|one of them|your (manager|boss|supervisor)|anyone|anybody) (on|over|in) (the (line|phone|chat|case)|then|now|please|here|$)
(anyone|anybody|someone|somebody|human|person|one) (there|in your company)? (with|who has) a (pulse|brain|heartbeat)
(let|can|could|may|want|need|like) (me|i|we|to|us) (speak|talk|chat|write|complain) (to|with) (someone|somebody|anyone|anybody|a person) (who|with|that|real|else|human|higher|above|proper|competent|in charge|senior|alive|living|breathing|actual)
who (is|are) (above|over|in charge (of|there|here)|responsible (for|there|here)|your (boss|manager|superior|supervisor)) (you|this|here|there|your|at|in|for|then|$)
(no more|not another|enough with the|without the|not a|instead of a|rather than a) (bot|bots|robot|robots|chatbot|machine|machines|computer) (please)? (a|an|i want|give me|get me|just)? (person|human|somebody|someone|real|agent)
(a|an) (real|actual|human|living)? (person|human|human being) (please|pls|plz|now|instead|for once|$)
)";

constexpr std::string_view kDenied = R"(
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
(for (sale|hire|rent)|gas bottle|pub quiz)
)";

constexpr std::array kPhrases = {CuePhrases{Cue::escalation_request, Tells::holds, kAsks},
                                 CuePhrases{Cue::escalation_request, Tells::denied, kDenied}};

}  // namespace

std::span<const CuePhrases> escalation_phrases() {
  return kPhrases;
}

}  // namespace attune
