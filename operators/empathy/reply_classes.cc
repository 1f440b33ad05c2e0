#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr std::array kClasses = {
    // How much.
    PhraseClass{"very",
                "(very|really|so|quite|rather|extremely|incredibly|pretty|truly|deeply|just|"
                "absolutely|terribly|super|totally|completely|simply|always|also|such|too|all the "
                "more|a bit|a little|more "
                "than|beyond|only|understandably|genuinely|bloody|doubly|particularly|especially|"
                "thoroughly|hugely|how)"},
    // What is hard on anybody, said of a thing.
    PhraseClass{
        "hard",
        "(frustrating|sickening|soul destroying|soul crushing|inexcusable|unforgivable|out of "
        "order|beyond a joke|a shambles|a "
        "farce|shoddy|dire|diabolical|atrocious|torture|hell|hellish|intolerable|unbearable|"
        "excruciating|mortifying|a kick in the teeth|a punch in the gut|a bitter "
        "pill|dispiriting|deflating|degrading|belittling|dehumanising|isolating|a faff|a hassle|a "
        "drag|a palaver|a mare|brutal|crap|crappy|shitty|unnecessary stress|heart "
        "breaking|traumatic|traumatising|a disaster|disastrous|catastrophic|hard luck|poor "
        "form|bad "
        "luck|rude|disrespectful|thoughtless|horrid|ghastly|wretched|lousy|wearisome|tedious|a "
        "headache|a fright|a scare|an ordeal|a disgrace|disgraceful|not how "
        "(it|this|that|we|things|anyone)|no picnic|no laughing matter|hardly "
        "fair|gruelling|grueling|shattering|annoying|irritating|infuriating|maddening|upsetting|"
        "stressful|worrying|worrisome|frightening|scary|terrifying|distressing|disappointing|"
        "disheartening|embarrassing|humiliating|exhausting|tiring|tiresome|draining|awful|horrible|"
        "terrible|dreadful|miserable|painful|nerve racking|nerve "
        "wracking|unnerving|unsettling|alarming|unacceptable|overwhelming|rubbish|rotten|nasty|"
        "shocking|heartbreaking|devastating|gutting|galling|aggravating|discouraging|disconcerting|"
        "bewildering|baffling|grim|crushing|daunting|horrendous|appalling|ridiculous|unfair|"
        "wearing|wearying|vexing|harrowing|agonising|agonizing|hurtful|insulting|demoralising|"
        "demoralizing|cruel|gut wrenching|unpleasant|a nightmare|a shock|a blow|a worry|a "
        "letdown|a let down|a slap in the face|no fun|no joke|no small thing|a lot to "
        "(deal|cope|take|carry|handle|ask|juggle)|a lot at once|hard going|a heavy "
        "(thing|load|blow)|heavy going|the last thing (you|anyone|anybody)|not "
        "(ok|okay|on|fair|right|acceptable|good enough|easy|fun|nice)|(just|simply) not "
        "(ok|okay|good enough|acceptable)|far too long|much too long|way too long|too long|a long "
        "time|enough to (drive|make|put|ruin))"},
    // Hard, but said of much else too: only behind words that leave no doubt.
    PhraseClass{
        "tough",
        "(hard|difficult|tough|rough|confusing|inconvenient|sad|serious|concerning|tense|lonely|"
        "strange|awkward|uncomfortable|unwelcome|tight|trying|costly|a lot|a mess|cold)"},
    // What people feel, said of a person.
    PhraseClass{"felt",
                "(angry|annoyed|upset|bitter|fuming|distraught|panicking|rattled|petrified|beside "
                "(yourself|myself|themselves)|in bits|in pieces|in tears|tearful|at "
                "(your|my|their) wits end|at (your|my|their) wit's end|at breaking point|sick with "
                "worry|worried sick|out of (your|my) mind|pulling (your|my) hair|climbing the "
                "walls|spitting feathers|hopping mad|freaking out|stressed out|scared "
                "stiff|gobsmacked|numb|crushed|disgusted|dismayed|wound up|het up|in knots|losing "
                "(your|my) patience|sleepless|lost for "
                "words|hurting|grieving|vulnerable|hopeless|stuck|stranded|trapped|unsafe|shaky|"
                "dreading|furious|livid|cross|mad|irritated|frustrated|fed "
                "up|worried|anxious|nervous|stressed|scared|afraid|frightened|concerned|uneasy|"
                "panicked|terrified|disappointed|let "
                "down|gutted|sad|hurt|heartbroken|confused|lost|puzzled|overwhelmed|exhausted|"
                "tired|embarrassed|ashamed|ignored|unheard|helpless|powerless|desperate|shaken|"
                "distressed|unhappy|sceptical|skeptical|wary|impatient|devastated|miserable|sick "
                "of|outraged|incensed|disheartened|discouraged|betrayed|cheated|insulted|"
                "humiliated|alone|shocked|alarmed|agitated|drained|worn out|on edge|in shock|in a "
                "panic|doubtful|suspicious|raging|seething|peeved|ticked off|pissed off|jumpy)"},
    PhraseClass{
        "feeling_noun",
        "(frustration|anger|annoyance|irritation|worry|worries|anxiety|concern|concerns|stress|"
        "disappointment|fear|fears|confusion|distress|sadness|grief|nerves|upset|exasperation|"
        "impatience|panic|dismay|embarrassment|irony|unease|pain|hurt|despair|feelings|position|"
        "predicament|urgency|rush|pressure|shock|fright|alarm|strain|outrage|tears)"},
    PhraseClass{
        "know",
        "(understand|see|imagine|realise|realize|know|hear|get|recognise|recognize|appreciate|feel|"
        "sense|sympathise with|sympathize with|relate to|picture|tell|notice)"},
    PhraseClass{
        "surely",
        "(can|do|fully|completely|totally|really|certainly|absolutely|perfectly|quite|truly|well|"
        "only|very much|also|definitely|entirely|100|sure|very well|can fully|can certainly|can "
        "totally|can really|can only|can absolutely|can completely|can well|could)"},
    PhraseClass{"adv",
                "(now|just|already|also|gladly|personally|immediately|quickly|then|gone ahead "
                "and|been|currently|still|happily|definitely|certainly|now also|right "
                "away|today|first|too|even|just now|both|always|again|go and|go ahead and|try "
                "to|try and|be able to|do my best to|do our best to|quick|actually|really|straight "
                "away|directly|therefore|manually|go|get|carefully|kindly|please|simply|instead|"
                "finally|only|next|started|begun|temporarily|also "
                "just|separately|physically|specially|decided to|managed to)"},
    // What somebody does about a matter.
    PhraseClass{
        "do",
        "(check|double check|have "
        "(someone|somebody|it|this|that|an|your|the|everything|them|you|one|news)|look|have a "
        "look|take a "
        "look|find|fix|sort|resolve|solve|handle|deal|take|chase|contact|call|ring|phone|email|"
        "mail|write|text|message|ping|send|resend|replace|refund|reimburse|credit|cancel|book|"
        "rebook|reserve|arrange|schedule|reschedule|organise|organize|raise|escalate|forward|pass "
        "(it|this|that|them|him|her|you|your|to|along|on (it|this|that|your|the "
        "(message|details|photos|word|news|note)))|transfer|connect|put|move|switch|update|correct|"
        "change|reset|unlock|block|freeze|lift|waive|remove|delete|add|file|log|open|reopen|"
        "register|create|issue|reissue|process|prioritise|prioritize|expedite|investigate|dig|ask|"
        "speak|talk|follow|come|make|ensure|confirm|pull|bring|give|offer|prepare|print|ship|"
        "dispatch|deliver|collect|pick|request|order|submit|review|verify|examine|inspect|test|"
        "restart|listen|read|stay|push|flag|mark|note|attach|hold|pay|return|set|tell|visit|fast "
        "track|monitor|record|upgrade|extend|restore|treat|walk you|guide "
        "you|enable|disable|apply|activate|deactivate|adjust|merge|trace|track|search|own|try|"
        "report|repair|swap|stop|start|pause|clear|run|release|inform|notify|let you know|let them "
        "know|keep you|keep an eye|get (back|this|that|it|you|someone|somebody|in touch|hold|to "
        "the bottom|our|the|a|on|my)|go (through|over|and|back)|see "
        "(what|if|whether|why|where|who|how|to)|work|be (back|in touch|with you|there|right "
        "back|on "
        "(it|this|that|the|site|to|top))|reply|respond|answer|share|provide|post|load|match|cover|"
        "reverse|void|close|assign|hand|drop|link|fetch|compare|count|recheck|re "
        "check|meet|reach|liaise|relay|repeat|show "
        "you|explain|drive|plan|draft|approve|accept|mend|rush|refer|warn|save|keep "
        "(it|this|that|your|the|her|his|their|them|one|looking)|leave "
        "(a|it|this|that|the|one|your)|do (that|this|it|everything|so|both|what)|top up|wait "
        "(here|with|for you)|help you "
        "(with|get|find|to|sort|set|fix)|arrive|secure|rewrite|retry|redo|resubmit|rebuild|"
        "translate|reprint|reverify|reroute|patch|tick|ban|scan|trigger|deduct|recalculate|launch|"
        "sit)"},
    PhraseClass{
        "did",
        "(checked|been (through|over|on to|onto)|double checked|looked|had a "
        "look|found|fixed|sorted|resolved|solved|handled|taken|chased|contacted|called|rung|phoned|"
        "emailed|mailed|written|texted|messaged|pinged|sent|resent|replaced|refunded|reimbursed|"
        "credited|cancelled|canceled|booked|rebooked|reserved|arranged|scheduled|rescheduled|"
        "organised|organized|raised|escalated|forwarded|passed|transferred|connected|put|moved|"
        "switched|updated|corrected|changed|reset|unlocked|blocked|frozen|lifted|waived|removed|"
        "deleted|added|filed|logged|opened|reopened|registered|created|issued|reissued|processed|"
        "prioritised|prioritized|expedited|investigated|dug|asked|spoken|talked|made|ensured|"
        "pulled|brought|given|offered|prepared|printed|shipped|dispatched|delivered|collected|"
        "picked|requested|ordered|submitted|reviewed|verified|examined|inspected|tested|restarted|"
        "listened|flagged|marked|noted|attached|held|paid|returned|set|told|visited|fast "
        "tracked|monitored|recorded|upgraded|extended|restored|enabled|disabled|applied|activated|"
        "deactivated|adjusted|merged|traced|tracked|searched|tried|reported|repaired|swapped|"
        "stopped|started|paused|cleared|run|released|informed|notified|let them know|let "
        "the|shared|provided|posted|loaded|matched|reversed|voided|assigned|handed|dropped|linked|"
        "fetched|compared|counted|rechecked|reached|liaised|relayed|planned|drafted|approved|"
        "accepted|mended|rushed|referred|warned|saved|got (hold|the|your|it|in "
        "touch|someone|a|you)|left (a|it|the|your|them|instructions)|gone "
        "through|signed|gotten|kept (it|the|a|your|one)|stayed|topped|read|secured|written "
        "to|rerouted|patched|ticked|scanned|triggered|reprinted|recalculated|seen "
        "to|agreed|fitted|labelled|packed|bumped|negotiated|confirmed|replied|answered|done)"},
    PhraseClass{
        "doing",
        "(checking|watching|looking "
        "(at|into|for|up|it|this|through|after)|taking|chasing|contacting|calling|ringing|phoning|"
        "emailing|mailing|writing|texting|messaging|sending|resending|replacing|refunding|"
        "reimbursing|crediting|cancelling|canceling|booking|rebooking|reserving|arranging|"
        "scheduling|rescheduling|organising|organizing|raising|escalating|forwarding|passing|"
        "transferring|connecting|putting|moving|switching|updating|correcting|changing|resetting|"
        "unlocking|blocking|freezing|lifting|waiving|removing|deleting|adding|filing|logging|"
        "opening|reopening|registering|creating|issuing|reissuing|processing|prioritising|"
        "prioritizing|expediting|investigating|digging|asking|speaking|talking|following|making|"
        "ensuring|pulling|bringing|giving|offering|preparing|printing|shipping|dispatching|"
        "delivering|collecting|picking|requesting|ordering|submitting|reviewing|verifying|"
        "examining|inspecting|testing|restarting|listening|reading|pushing|flagging|marking|noting|"
        "attaching|holding|paying|returning|setting|visiting|fast "
        "tracking|monitoring|recording|upgrading|extending|restoring|treating|enabling|disabling|"
        "applying|activating|deactivating|adjusting|merging|tracing|tracking|searching|trying|"
        "reporting|repairing|swapping|stopping|starting|pausing|clearing|running|releasing|"
        "informing|notifying|sharing|posting|loading|reversing|voiding|assigning|handing|dropping|"
        "linking|fetching|comparing|going (through|over)|working|on it|on this|on the "
        "case|dealing|handling|sorting|fixing|staying|getting "
        "(this|that|it|you|on|in|hold|the|someone|a|our|my)|keeping "
        "(an|this|it|you|the)|mending|rushing|having "
        "(it|this|that|the|them|someone|him|her)|seeing "
        "(what|if|whether|to)|packing|driving|finding|refreshing|covering|replying|answering|"
        "leaving (a|it|the|this)|securing|rerouting|patching|reprinting|accepting|approving|doing "
        "(this|that|it|everything|a)|bumping)"},
    // Who else acts for the company.
    PhraseClass{
        "who",
        "(locksmith|rider|builder|roofer|vet|dentist|midwife|chef|cook|gardener|cleaner|porter|"
        "guard|host|guide|pilot|captain|tutor|teacher|notary|therapist|physio|optician|engineer|"
        "engineers|technician|technicians|driver|drivers|courier|couriers|plumber|electrician|"
        "colleague|colleagues|team|teams|doctor|nurse|caseworker|crew|manager|supervisor|"
        "specialist|specialists|department|desk|insurer|depot|adviser|advisor|agent|agents|officer|"
        "warehouse|garage|bank|hotel|shop|store|branch|reviewer|developers|accountant|accounts|"
        "mechanic|fitter|installer|clerk|someone|somebody|who|pharmacist|pharmacy|surgery|clinic|"
        "lab|consultant|expert|experts|dispatcher|supplier|seller|merchant|airline|carrier|postman|"
        "van|lawyer|inspector|surveyor|assessor|adjuster|handler|people|staff|lead|office|support|"
        "finance|billing|security|patrol|ombudsman|registrar|council|he|she|they|replacement|"
        "nobody else)"},
    PhraseClass{
        "does",
        "(calls|rings|phones|contacts|visits|collects|brings|answers|writes|sends|checks|reviews|"
        "comes|picks|tests|gets|sets|arrives|replies|inspects|reads|looks|takes|delivers|emails|"
        "texts|goes|pays|decides|assigns|starts|meets|repairs|fixes|replaces|confirms|issues|"
        "processes|handles|messages|follows|drops|swaps|signs|tells you|installs)"},
    PhraseClass{
        "thing",
        "(money|refund|payment|parcel|package|order|replacement|copy|letter|card|part|parts|amount|"
        "credit|form|ticket|delivery|shipment|fee|charge|page|label|link|mail|email|code|file|"
        "update|fix|item|box|one|new "
        "one|line|power|water|service|heating|it|this|that|which|document|documents|certificate|"
        "results|result|prescription|passport|answer|case|claim|application|pair|table|sofa|bed|"
        "mattress|machine|voucher|invoice|router|modem|sim|key|keys|bag|bags|luggage)"},
    // What might be feared, behind a negation.
    PhraseClass{
        "loss",
        "(lose|lost|losing|miss|missed|missing "
        "out|lapse|lapsed|charged|billed|fined|penalised|penalized|evicted|evict|cut off|cut you "
        "off|switched off|turned off|shut "
        "off|disconnected|closed|close|deleted|wiped|erased|forgotten|stuck|stranded|left "
        "(out|behind|alone|waiting|without|in)|alone|on your own|refused|rejected|turned "
        "away|turned down|harmed|damaged|affected|blamed|in trouble|at risk|in danger|out of "
        "pocket|short|punished|queue|repeat yourself|repeat (it|that|this|everything)|start "
        "(over|again|from)|go without|run "
        "out|gone|ruined|spoilt|spoiled|stolen|hacked|leaked|taken away|taken from|taken "
        "off|touched|dropped|bumped|kicked|thrown out|chased|drop|let go|fall through|fail "
        "you|disappear|vanish|sold|given to|given away|bounce|in vain|wasted|hurt you|harm "
        "you|bite|happen again|liable|held liable|responsible for|a bad sign|wasting|knocking|any "
        "further|to blame|in debt|trouble for|into trouble|in any trouble|bad news|going "
        "anywhere|overdue|too late|a burden|suffer|harm|hurt|ruin|spoil|replaced by|cost "
        "you|expire|held against you|on record|on your record|marked down|hold you|come after|fall "
        "behind|pay twice|pay again|pay for (it|this|that)|be late|be alone|panic)"},
    PhraseClass{"matter",
                "(it|this|that|everything|things|the issue|the problem|the matter|this issue|this "
                "problem|all of (it|this))"},
};

}  // namespace

std::span<const PhraseClass> reply_classes() {
  return kClasses;
}

}  // namespace attune
