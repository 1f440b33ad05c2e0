#include "pipeline/source/synthetic/incident_words.h"

#include <array>

#include "pipeline/source/synthetic/phrase_bank.h"

namespace attune {
namespace {

// In a text "@" is something of the step, "#" the number of the order.
constexpr std::string_view kMatters[] = {
    "my card was declined at the checkout for order # but the money left my account.",
    "the payment page took the money twice for order # and shows an error.",
    "the checkout froze after my card number and order # is not there.",
    "I paid for order # by card and the payment page still says failed.",
    "the payment for order # hangs and my bank says the money is gone.",
    "the checkout rejects my card for order # with error 402 every time."};
constexpr std::string_view kAgain[] = {
    "As I told your colleague, ", "Once more: ", "I said it already, ", "For the third time: "};

constexpr std::string_view kDemands[] = {
    "I want to speak to a manager right now!", "Let me talk to a real person!",
    "Put me through to your supervisor!", "I want to talk to a human about order #!"};
constexpr std::string_view kThreats[] = {
    "I will cancel my account and shop elsewhere!", "I am going to a competitor!",
    "Close my account, I am leaving you!", "I am taking my business elsewhere!"};
constexpr std::string_view kRage[] = {" I am so angry about order #!", " I am furious!",
                                      " This makes me so angry!", " How dare you!"};

// Not glad yet: they have heard promises before.
constexpr std::string_view kSettleOpeners[] = {"Okay, ", "All right, ", "Good, then ", "Fine, "};
constexpr std::string_view kSettleCores[] = {
    "I will wait for your message.", "I will be at my desk for the next hour.",
    "please write to the address in my account.", "I will look at my mail in a minute.",
    "tell me when order # is through."};

constexpr std::string_view kHelpful[] = {"Hello, @ is all in order.",
                                         "Of course, here is what I see for @.",
                                         "Good to hear from you, I have noted it for @.",
                                         "You are welcome, @ is just as you asked.",
                                         "Certainly, you find that under your account, next to @.",
                                         "I have added your note to @.",
                                         "Yes, that is right, nothing else is needed for @.",
                                         "Glad that you like it, enjoy @."};

constexpr std::string_view kAcknowledgements[] = {
    "I can see why you are so upset about @.",
    "No wonder you are angry, you were left waiting without an answer.",
    "You are right to be frustrated, nobody should have to chase @.",
    "I would be furious too in your place.",
    "That must be really frustrating, and you deserve a straight answer.",
    "I understand how annoying it is when @ fails.",
    "It makes sense that you are worried about @.",
    "I am sorry, you were passed around and that is not acceptable.",
    "How frustrating, and at the worst possible moment.",
    "I know you have been waiting far too long for @."};
constexpr std::string_view kOwnings[] = {" I'm looking into order # myself.",
                                         " I have opened order # and I take care of it personally.",
                                         " I'm checking @ with our engineers right now.",
                                         " I have taken over your case and I stay with it.",
                                         " I've put order # on hold so that nothing is lost.",
                                         " I am going through every booking of order # now.",
                                         " I have stopped the second charge.",
                                         " I've asked the bank to release the money."};
constexpr std::string_view kNextSteps[] = {" Next I will check every detail with you.",
                                           " After that you will receive a confirmation by mail.",
                                           " Then I will send you the corrected receipt.",
                                           " Once that is done, you will get a message from me.",
                                           " The next step is mine: I will update @.",
                                           " You will hear from me as soon as it is settled."};
constexpr std::string_view kPromises[] = {
    " I will write to you within a minute.", " You will hear from me in one minute.",
    " I will get back to you within one minute.", " I'll send you an update in one minute.",
    " I will tell you what I found within a minute."};

constexpr std::string_view kCanned[] = {
    "We apologize for any inconvenience caused. Your request is important to us.",
    "Thank you for contacting us. We are currently experiencing a high volume of requests.",
    "We regret the inconvenience. Please describe your problem again for our records.",
    "Your message has been received. Please refer to our help pages in the meantime."};
constexpr std::string_view kJargon[] = {
    "PSP returned SCA soft decline on the 3DS endpoint, retry the handshake with a new payload.",
    "The issuer webhook failed on our PSP gateway, clear your cache before the next SCA handshake.",
    "Latency on the ACS endpoint: the PSP middleware timed out, whitelist the 3DS redirect.",
    "The ledger holds a chargeback flag, the PSP requires an SCA token for reconciliation."};

constexpr std::string_view kDone[] = {
    "It is done: I have released order # and refunded the second charge.",
    "As promised: I have repaired the payment for order #.",
    "Here I am again: I have restarted @ and order # went through.",
    "Good news: I have booked order # by hand and cancelled the failed payment."};
constexpr std::string_view kAfterwards[] = {
    " You will receive the confirmation by mail within ten minutes.",
    " The receipt will be in your mailbox in ten minutes.",
    " You will see the money in your account within an hour.",
    " The parcel leaves our house today."};

template <class Bank>
std::string_view pick(const Bank& bank, Random& random) noexcept {
  return bank[random.below(static_cast<std::uint32_t>(std::size(bank)))];
}

std::uint32_t order_number(std::uint64_t matter) noexcept {
  return static_cast<std::uint32_t>(10'000 + (matter >> 8) % 90'000);
}

void append_number(std::string& out, std::uint32_t number) {
  char digits[5];
  for (std::size_t i = sizeof digits; i-- > 0; number /= 10)
    digits[i] = static_cast<char>('0' + number % 10);
  out.append(digits, sizeof digits);
}

/// One step of one case.
struct Teller {
  std::string& out;
  std::size_t step;
  std::uint64_t matter;
  Random& random;
  bool staff;  ///< else a customer speaks

  void say(std::string_view text) {
    for (const char c : text) {
      if (c == '@') name_a_thing();
      else if (c == '#') append_number(out, order_number(matter));
      else out += c;
    }
  }
  /// What is the customer's own is "my" to them alone.
  void name_a_thing() {
    constexpr std::string_view kMy = "my ";
    const std::string_view thing = pick(kThings[step], random);
    const bool theirs = staff && thing.starts_with(kMy);
    if (theirs) out.append("your ");
    out.append(thing.substr(theirs ? kMy.size() : 0));
  }
  template <class... Banks>
  void say_one_of_each(const Banks&... banks) {
    (say(pick(banks, random)), ...);
  }
};

}  // namespace

void append_speech(std::string& out, Speech speech, std::size_t step, std::uint64_t matter,
                   Random& random) {
  Teller teller{out, step, matter, random, speech >= kFirstOfStaff};
  switch (speech) {
    case Speech::ask_for_person:
      return teller.say_one_of_each(kDemands, kRage);
    case Speech::threaten:
      return teller.say_one_of_each(kThreats, kRage);
    case Speech::settle:
      return teller.say_one_of_each(kSettleOpeners, kSettleCores);
    case Speech::helpful:
      return teller.say_one_of_each(kHelpful);
    case Speech::caring:
      return teller.say_one_of_each(kAcknowledgements, kOwnings, kNextSteps);
    case Speech::canned:
      return teller.say_one_of_each(kCanned);
    case Speech::jargon:
      return teller.say_one_of_each(kJargon);
    case Speech::repair:
      return teller.say_one_of_each(kAcknowledgements, kOwnings, kPromises);
    case Speech::keep:
      return teller.say_one_of_each(kDone, kAfterwards);
  }
}

void append_complaint(std::string& out, Mood mood, std::uint64_t matter, bool again,
                      Random& random) {
  const PhraseBank& bank = kMoodBanks[static_cast<std::size_t>(mood)];
  Teller teller{out, kBrokenStep, matter, random, false};
  teller.say(again ? pick(kAgain, random) : pick(bank.openers, random));
  const std::size_t begin = out.size();
  const bool capital = out.ends_with(". ") || out.ends_with("! ") || out.ends_with("? ");
  teller.say(kMatters[matter % std::size(kMatters)]);
  if (capital) out[begin] = static_cast<char>(out[begin] & ~0x20);
  teller.say(pick(bank.closers, random));
}

}  // namespace attune
