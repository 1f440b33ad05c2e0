#include "pipeline/source/synthetic/phrase_bank.h"

namespace attune {
namespace {

constexpr std::string_view kContentOpeners[] = {"Hi, ", "Hello, ", "Just saying, ", "Well, ", "Okay, "};
constexpr std::string_view kContentCores[] = {
    "I really like how easy @ is.", "@ works very well for me.", "I am happy with @ so far.",
    "@ looks great, nice work.", "I love the new look of @.", "@ was quick and simple this time.",
    "good job on @, it is much better than before.", "I enjoy shopping here and @ is excellent.",
    "@ is exactly what I hoped for.", "what a lovely surprise, @ was perfect.", "I am very pleased with @.",
    "@ went smoothly, great service.", "everything about @ was wonderful.", "that was a nice experience with @.",
    "my family loves it and @ was great.", "@ is the best I have seen in any shop.", "I am impressed by @.",
    "@ was so fast, amazing.", "so far so good, @ is awesome.", "I would recommend you to my friends, @ was great.",
    "great colours and good quality, and @ is fine too.", "the whole thing was fun, and @ is brilliant."};
constexpr std::string_view kContentClosers[] = {" Keep it up!", " Great shop.", " I love it.", " Very nice.",
                                                " Five stars from me.", " Well done!"};

constexpr std::string_view kNeutralOpeners[] = {"Hi, ", "Hello, ", "Good morning, ", "Hi there, ", "Dear team, "};
constexpr std::string_view kNeutralCores[] = {
    "this message is about @ from Tuesday.", "I am writing about @ for order 48213.",
    "the order number for @ is 77120.", "I will be at home between nine and twelve for @.",
    "please send the details of @ to my work address.", "I have changed the address for @ in my account.",
    "the invoice for @ should go to the company.", "I ordered two of them on Monday, see @.",
    "my name is on the account that belongs to @.", "@ is for the blue one in size 42.",
    "I am using the app on my phone for @.", "please add the second item to @.",
    "@ is from last week, the number is 55301.", "I sent the form for @ on Friday.",
    "the box is in the hall, it belongs to @.", "I would take the morning slot for @.",
    "please use the new phone number for @.", "the card on file is the one for @.",
    "I have attached the receipt for @.", "the e-mail address for @ is the same as before.",
    "@ has two items and one voucher.", "I am at step two of @ on the website."};
constexpr std::string_view kNeutralClosers[] = {" The name is Miller.", " It is the second item.", " Order 48213.",
                                                " That is all.", " Regards, Kim", " See the attached file."};

constexpr std::string_view kConfusedOpeners[] = {"Hm, ", "Wait, ", "Hello? ", "I'm confused. ", "Huh? ", "I'm lost. "};
constexpr std::string_view kConfusedCores[] = {
    "I don't understand what is happening with @.", "why does @ show an error, what does it mean?",
    "I'm confused about @, what am I supposed to do?", "I have no idea what @ wants from me?",
    "what is going on with @? I don't get it.", "I don't know why @ stopped, did I do something wrong?",
    "how is @ supposed to work? I don't understand.", "@ makes no sense to me, what is it asking?",
    "I'm not sure what happened to @, can someone explain?", "is @ done or not? I'm really confused.",
    "why do I see @ twice? I don't understand.", "what does code 402 at @ mean? I'm lost.",
    "I don't get it, @ says try later but later than what?", "I'm puzzled, why is @ still open?",
    "does anyone know why @ went back to the start?", "I can't figure out what is wrong with @?",
    "did @ go through or not? I have no idea.", "what is this message at @? I don't understand it.",
    "confused about @, it says yes and no at once?", "where did @ go? I don't understand this.",
    "why is @ asking me the same thing again? I'm confused.", "I don't understand, is @ my mistake or yours?",
    "how come @ just reloads? What is it doing?", "I really don't know what to make of @?"};
constexpr std::string_view kConfusedClosers[] = {" What does that mean?", " I don't understand.", " I'm confused.",
                                                 " What am I missing?", " How does this work?", " I don't get it."};

constexpr std::string_view kAnxiousOpeners[] = {"Please, ", "Oh no, ", "Hello, ", "Sorry, but ", "Hi, "};
constexpr std::string_view kAnxiousCores[] = {
    "I'm worried about @.", "I'm really nervous that @ got lost.", "I'm afraid something went wrong with @.",
    "I'm scared that I lose my money over @.", "I'm getting anxious about @, it is for a birthday.",
    "I worry that @ will not be there in time.", "it makes me nervous that @ is still not done.",
    "I'm so worried, @ is all I have for the wedding.", "I fear that someone else has @.",
    "I'm terrified that I was charged twice for @.", "I feel uneasy about @ and can't sleep.",
    "I'm nervous, the deadline for @ is tomorrow.", "I'm concerned that @ is a scam.",
    "I'm worried sick about @, it was expensive.", "I'm afraid that @ is gone for good.",
    "I'm really anxious, no news about @ for days.", "it scares me that nobody knows where @ is.",
    "I'm worried that my card data leaked at @.", "I dread that @ fails again.", "I panic a little about @."};
constexpr std::string_view kAnxiousClosers[] = {" I'm really worried.", " It scares me.", " I'm so nervous.",
                                                " I'm afraid it is lost.", " This worries me a lot."};

constexpr std::string_view kFrustratedOpeners[] = {"Come on, ", "Seriously, ", "Again. ", "Ugh, ", "Honestly, "};
constexpr std::string_view kFrustratedCores[] = {
    "I tried five times and @ still does not work.", "it is so annoying that @ keeps failing.",
    "this is frustrating, @ fails at the last second.", "I'm tired of typing it all again for @.",
    "@ is a waste of my time.", "I'm fed up with @, nothing ever works.", "it is annoying, @ logs me out each time.",
    "I have been waiting for an hour because of @, so annoying.", "@ is terribly slow and it annoys me.",
    "I'm sick of @ failing every single time.", "how annoying, @ lost everything that I typed.",
    "why can't @ just work for once, so frustrating.", "I'm losing my patience with @.",
    "stop sending me in circles over @.", "every time the same mess with @, I'm tired of it.",
    "nobody answers about @ and it is really annoying.", "it is ridiculous how hard @ is.",
    "I hate that @ never works when I need it.", "@ is useless, I have to start over again.",
    "so frustrating, I'm stuck at @ for the third time."};
constexpr std::string_view kFrustratedClosers[] = {" So annoying.", " This is frustrating.", " What a waste of time.",
                                                   " It's ridiculous.", " I'm fed up."};

// "I hate" and curses are read as frustration too; most of these stay with plain anger.
constexpr std::string_view kAngryOpeners[] = {"How dare you! ", "Are you kidding me? ", "I am so angry. ", "Enough! ",
                                              "Unbelievable. "};
constexpr std::string_view kAngryCores[] = {
    "I am furious, @ failed again!", "I am so angry about @ right now!", "I am angry about @, this is an outrage!",
    "fuming about @, I am so angry!", "this makes me angry, you stole my money with @!", "what the hell is wrong with @?!",
    "you make me angry, nobody fixed @!", "how dare you, @ was never fixed!", "I am really angry, nobody cares about @!",
    "this damn @ makes me so mad!", "how dare you lie to me about @!", "how dare you, @ took my money and failed!",
    "I'm angry with all of you because of @!", "your stupid @ is broken and you lie!", "your lies about @ make me angry!",
    "I'm angry, you ruined my day with @!", "@ makes me so angry that I could scream!", "I hate this shop and I hate @!",
    "I have never been so angry, @ is trash!", "I am angry and I want my money back for @!",
    "this is outrageous, @ is a disgrace!", "to hell with @, I am so angry with you!"};
constexpr std::string_view kAngryClosers[] = {" I am so angry!", " How dare you!", " You make me so angry!",
                                              " This makes me so angry!", " Damn you!", " I am furious!"};

constexpr std::string_view kGratefulOpeners[] = {"Thank you! ", "Hi, ", "Thanks! ", "Wow, ", "Hello, "};
constexpr std::string_view kGratefulCores[] = {
    "thank you so much for your help with @.", "thanks a lot for sorting out @ so quickly.",
    "I really appreciate the help with @.", "many thanks, @ is all good now.", "thank you for being so kind about @.",
    "I'm grateful that you took care of @.", "thanks to your team @ arrived in time.",
    "thank you for the quick answer about @.", "thanks, that solved @ for me.",
    "I appreciate that you called me about @.", "thank you, you saved my day with @.",
    "thanks for explaining @ so patiently.", "a big thank you to Anna, she fixed @.",
    "thank you for the voucher because of @.", "thanks for letting me know about @.",
    "thank you very much, @ is perfect.", "I can't thank you enough for @.", "thanks again for the help with @.",
    "much appreciated, @ works again.", "thank you for not giving up on @."};
constexpr std::string_view kGratefulClosers[] = {" Thank you!", " Thanks again.", " I appreciate it.", " Many thanks!",
                                                 " Thanks so much."};

constexpr std::string_view kRelievedOpeners[] = {"Phew, ", "Finally! ", "Oh good, ", "Ah, ", "Okay, "};
constexpr std::string_view kRelievedCores[] = {
    "what a relief, @ is there at last.", "I'm so relieved that @ worked out.", "I'm glad that @ is finally done.",
    "glad to hear that @ is not lost.", "that is a load off my mind, @ is fine.", "I can relax now, @ is here.",
    "I was worried for nothing, @ is okay, what a relief.", "good to know that @ is safe, I'm relieved.",
    "finally, @ is there and I can breathe again.", "I'm relieved, I thought that @ was gone.",
    "thank goodness, @ went through.", "so glad that @ is over.", "it is a relief to see @ again.",
    "at last, @ is settled, I feel better now.", "I'm happy and relieved that @ arrived.",
    "thank god, nothing bad happened to @.", "relieved to see @ in my account.", "I'm glad it all ended well with @."};
constexpr std::string_view kRelievedClosers[] = {" What a relief.", " I'm so glad.", " I can relax now.",
                                                 " I feel better.", " Thank goodness."};

constexpr std::string_view kReplyOpeners[] = {"Hello, ", "Thank you for your message, ", "Hi, this is Anna, ",
                                              "I am sorry about this, "};
constexpr std::string_view kReplyCores[] = {
    "I have looked into @ and will write to you by five.", "our team checks @ right now.",
    "I can see @ in our system and have passed it on.", "please tell me the order number of @.",
    "I understand that @ is important to you.", "I have restarted @, please try once more.",
    "@ will be with you tomorrow before noon.", "could you send me a picture of what you see at @?",
    "I have asked a colleague who knows @ best.", "there is a known fault at @, we work on it.",
    "I will stay with you until @ is solved.", "you do not need to do anything more for @."};
constexpr std::string_view kReplyClosers[] = {" Kind regards, Anna", " Can I help with anything else?",
                                              " Thank you for your patience.", " I will keep you posted."};

constexpr std::string_view kBrowse[] = {"the search", "the product page", "the size guide", "the shop"};
constexpr std::string_view kBasket[] = {"my basket", "the discount code", "the basket", "the voucher"};
constexpr std::string_view kPayment[] = {"the payment", "my card payment", "the checkout", "the payment page"};
constexpr std::string_view kConfirmation[] = {"my order", "the confirmation", "the order page", "the receipt"};
constexpr std::string_view kDispatch[] = {"the shipment", "my parcel", "the dispatch", "the shipping"};
constexpr std::string_view kTracking[] = {"the tracking", "my parcel", "the tracking link", "my package"};
constexpr std::string_view kArrival[] = {"the delivery", "my package", "the courier", "my parcel"};
constexpr std::string_view kRequest[] = {"my return", "the return form", "the return label", "the return"};
constexpr std::string_view kPickup[] = {"the pickup", "the collection", "the return pickup", "the pickup slot"};
constexpr std::string_view kRefund[] = {"my refund", "the refund", "the credit note", "the refund page"};

}  // namespace

const std::array<PhraseBank, kMoodCount> kMoodBanks = {{
    {kContentOpeners, kContentCores, kContentClosers},
    {kNeutralOpeners, kNeutralCores, kNeutralClosers},
    {kConfusedOpeners, kConfusedCores, kConfusedClosers},
    {kAnxiousOpeners, kAnxiousCores, kAnxiousClosers},
    {kFrustratedOpeners, kFrustratedCores, kFrustratedClosers},
    {kAngryOpeners, kAngryCores, kAngryClosers},
    {kGratefulOpeners, kGratefulCores, kGratefulClosers},
    {kRelievedOpeners, kRelievedCores, kRelievedClosers},
}};
const PhraseBank kReplyBank = {kReplyOpeners, kReplyCores, kReplyClosers};
const std::array<Words, kSteps.size()> kThings = {kBrowse,   kBasket,  kPayment, kConfirmation, kDispatch,
                                                  kTracking, kArrival, kRequest, kPickup,       kRefund};

}  // namespace attune
