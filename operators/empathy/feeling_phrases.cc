// Feelings that a reply names, by emotion: any word of one, and the same said of "you".
#include <array>

#include "operators/empathy/reply_phrases.h"
#include "operators/reading.h"

namespace attune {
namespace {

#define ATTUNE_OF_YOU                                                \
  "(you|you're|your|you are|ur|u|being|to be|to feel) "              \
  "(must|really|so|feel|felt|are|were|be|sound|seem|very|"           \
  "quite|look|have|been|also|completely|obviously|understandably)? " \
  "(so|very|be|have|been|really|quite|too)? "

constexpr auto rejoices = static_cast<std::uint16_t>(ReplyPhrase::rejoices);

constexpr std::uint16_t named(Emotion emotion) {
  return static_cast<std::uint16_t>(static_cast<unsigned>(ReplyPhrase::feeling) +
                                    static_cast<unsigned>(emotion));
}
constexpr std::uint16_t yours(Emotion emotion) {
  return static_cast<std::uint16_t>(static_cast<unsigned>(ReplyPhrase::your_feeling) +
                                    static_cast<unsigned>(emotion));
}

#define ATTUNE_FEELING(emotion, words)    \
  Phrase{named(emotion), words}, Phrase { \
    yours(emotion), ATTUNE_OF_YOU words   \
  }

constexpr std::array kPhrases = {
    ATTUNE_FEELING(Emotion::anger,
                   "(angry|furious|livid|mad|outraged|cross|enraged|incensed|anger|rage|fury|"
                   "seething|infuriated|"
                   "infuriating|maddening)"),
    ATTUNE_FEELING(
        Emotion::frustration,
        "(frustrated|frustrating|frustration|annoyed|annoying|annoyance|irritated|irritating|"
        "irritation|fed up|exasperated|aggravating|tiresome|exasperation|peeved|impatient)"),
    ATTUNE_FEELING(
        Emotion::confusion,
        "(confused|confusing|confusion|puzzled|puzzling|baffled|baffling|bewildered|bewildering)"),
    ATTUNE_FEELING(
        Emotion::anxiety,
        "(anxious|anxiety|worried|worry|worrying|worries|nervous|nerves|scared|scary|afraid|"
        "frightened|"
        "frightening|stressed|stress|stressful|panic|panicked|terrified|terrifying|uneasy|fear|"
        "nerve racking|nerve wracking|overwhelmed|overwhelming|concerned|alarming|unsettling)"),
    ATTUNE_FEELING(
        Emotion::disappointment,
        "(disappointed|disappointing|disappointment|let down|disheartened|disheartening)"),
    ATTUNE_FEELING(Emotion::sadness,
                   "(sad|upset|upsetting|heartbroken|heartbreaking|grief|devastated|devastating|"
                   "hurt|distressed|"
                   "distressing|distress|gutted|miserable|sadness|grieving)"),
    ATTUNE_FEELING(Emotion::gratitude, "(grateful|thankful)"),
    ATTUNE_FEELING(Emotion::relief, "(relieved|relief)"),
    ATTUNE_FEELING(Emotion::delight,
                   "(happy|delighted|pleased|thrilled|excited|glad|joy|excitement)"),
    ATTUNE_FEELING(Emotion::hope, "(hopeful|optimistic)"),
    Phrase{rejoices,
           "(glad|happy|pleased|delighted|lovely|great|good|nice|wonderful|thrilled|chuffed|"
           "fantastic|awesome|super|excited) to (hear|read|see|know|learn|find)"},
    Phrase{rejoices,
           "(great|good|wonderful|fantastic|excellent|lovely|brilliant|awesome|happy) news "
           "(about|that|on|to|for you|indeed|$)"},
    Phrase{rejoices,
           "(that's|that is|how|so) <very>? "
           "(wonderful|fantastic|awesome|lovely|exciting|amazing|great to|good to|brilliant "
           "to|delightful)"},
    Phrase{
        rejoices,
        "(glad|happy|pleased|delighted|thrilled) (that)? (you|you're|it|everything|all|we|our) *2 "
        "(enjoy|enjoyed|enjoying|like|liked|love|loved|loving|pleased|happy|worked|satisfied|good|"
        "well|great)"},
    Phrase{rejoices, "(congratulations|congrats|hooray|hurrah|woohoo|yay|whoop)"},
};

#undef ATTUNE_FEELING
#undef ATTUNE_OF_YOU

}  // namespace

std::span<const Phrase> feeling_phrases() {
  return kPhrases;
}

}  // namespace attune
