// Comfort: what is said of the customer, who is neither alone nor to blame.
#include <array>

#include "operators/empathy/reply_phrases.h"

namespace attune {
namespace {

constexpr auto soothes = static_cast<std::uint16_t>(ReplyPhrase::soothes);

constexpr std::array kPhrases = {
    Phrase{soothes,
           "(isn't|is not|wasn't|was not|not) (at all)? (your|your own) (fault|mistake|doing)"},
    Phrase{soothes, "(fault|mistake|error|doing|mess|problem|slip|fail) (and)? not yours"},
    Phrase{soothes, "(on|down to) us and? not (on)? you"},
    Phrase{soothes, "not (on|down to) you $"},
    Phrase{soothes,
           "(haven't|hasn't|have not|has not|didn't|did not) (done anything wrong|do anything "
           "wrong|made a mistake)"},
    Phrase{soothes,
           "(you've|you have|you|nobody) (done|did|have done) (nothing wrong|everything "
           "(right|you|we)|the right thing|exactly (right|what (we|you|i|anyone|anybody))|all (you "
           "can|the "
           "right)|brilliantly|absolutely nothing)"},
    Phrase{soothes,
           "(you're|you are|ur|youre|u r) (really|definitely|certainly|absolutely)? not (on your "
           "own|alone|by yourself|the (only|first) "
           "(one|ones|person|customer|parent|family|to|who|guest|traveller|household|$)|in this "
           "alone|in (any)? trouble|a "
           "(bad|terrible|horrible|stupid|rude|difficult|bother|nuisance|burden|silly|pest|failure|"
           "fool|pain)|stupid|silly|daft|being (silly|difficult|rude|a pain|unreasonable|daft|a "
           "nuisance|stupid|dramatic)|to blame|at fault|losing|too late|wasting|bothering|going to "
           "(lose|miss|be left|be stuck|be charged|have to)|going mad|going crazy)"},
    Phrase{soothes,
           "(you're|you are|you aren't|you are not) (no|any|not) (trouble|a bother|bother|a "
           "nuisance|nuisance|alone|a burden)"},
    Phrase{soothes,
           "(you're|you are|you) (are)? (far from|hardly|by no means|certainly not|definitely not) "
           "(alone|the (only|first) (one|person|customer|to|who|$))"},
    Phrase{
        soothes,
        "(you're|you are|you were|ur|youre) (doing|handling|managing) "
        "(great|fine|brilliantly|really well|so well|very well|the "
        "right|((everything|all|it|this|that|all of it) (just|exactly)? "
        "(right|well|perfectly|brilliantly|beautifully|correctly|you can|we asked|you should)))"},
    Phrase{soothes, "(you're|you are) safe (where|there|now|here|in|at)"},
    Phrase{soothes,
           "(you're|you are|we're|he's|she's) (grand|sound|golden|sorted|home and dry|good to "
           "go|in the clear|out of the woods)"},
    Phrase{soothes, "(you're|you are) (fully|well|both|all) covered"},
    Phrase{soothes, "(you're|you are) covered (either way|whatever|here|no matter|in any case|$)"},
    Phrase{
        soothes,
        "(you|your *1) (are|is|will be) (well|fully|completely)? (looked after|taken care of|in "
        "(good|safe) hands|protected|covered either|covered whatever|safe (with|now|here|again))"},
    Phrase{soothes,
           "(you're|you are) not being "
           "(scammed|charged|punished|sued|evicted|watched|hacked|ignored|fined|blamed|billed|"
           "judged|difficult|silly)"},
    Phrase{
        soothes,
        "(happens|happen) (a lot|to (everyone|everybody|all of us|the best|many|most)|more often)"},
    Phrase{soothes,
           "(we|i) see (it|this|that) (a lot|all the time|every day|often|daily|quite often|so "
           "often)"},
    Phrase{
        soothes,
        "(plenty|lots|loads|many|most|a lot) of (people|customers|families|parents|us|folk|users) "
        "(feel|struggle|find (it|this)|go through|ask (that|this|the same)|(make|have|do) "
        "(that|this|the same|it)|get (this|it|that) wrong|are in the same)"},
    Phrase{soothes,
           "(you|he|she|they) (will)? (still|definitely|certainly)? (make it (in time|on "
           "time|to|there)|be (there|home|back|in) in (good)? time|have it in (good)? time|get "
           "there in (good)? time)"},
    Phrase{soothes,
           "(you'll|you will|he'll|she'll|they'll|it'll|we'll|it will|you're going to|it's going "
           "to|things are going to|everything's going to|all going to|gonna) "
           "(still|definitely|all|certainly)? (be (ok|okay|alright|all right|fine|grand|looked "
           "after|well looked|in good|in safe|safe|safe and)|make it|work out|turn out|come "
           "right|get through|pull through|be over soon|be there for)"},
    Phrase{soothes,
           "(you'll|you will|youll|he'll|she'll|they'll) "
           "(still|definitely|certainly|surely|absolutely) "
           "(make|get|have|catch|be|keep|receive|see|fly|arrive|travel|sleep)"},
    Phrase{soothes,
           "(i'm|i am|we're|we are) (right)? (here (for|to|with|until|if|the whole)|with you "
           "(all|on|until|in|through)|with you $|by your side|on your side|not going "
           "(anywhere|away))"},
    Phrase{soothes,
           "(i'm|i am|we're|we are|im|i'll be|i will be|i'll|i will|we'll) (be)? "
           "(stay|staying|sticking|stick|remain|remaining|keep|keeping|here|right here) (on "
           "(the|this|with)|with (you|this)|right (here|with)|here|in|by (you|your|the)|you "
           "company|online|until|till)"},
    Phrase{soothes, "(staying|stay|stick|sticking) (on|with) (this|it|you) (with you|until)"},
    Phrase{soothes, "(on|every) step of the way"},
    Phrase{soothes, "(help|somebody|someone) is (on the way|on its way|coming)"},
    Phrase{
        soothes,
        "(there's|there is|theres|you're|it's|is|are|it is|that's|under) (really|absolutely)? "
        "(no|not any|not in any|in no|no real|no immediate) "
        "(danger|risk|trouble|rush|hurry|harm|pressure|damage|cause for|reason to "
        "(worry|panic|fear)|need to (worry|panic|rush|hurry|fear|be)|shame in|judgement|judgment)"},
};

}  // namespace

std::span<const Phrase> comfort_phrases() {
  return kPhrases;
}

}  // namespace attune
