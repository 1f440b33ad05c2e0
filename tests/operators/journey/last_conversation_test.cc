#include "operators/journey/last_conversation.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;
using journey::LastConversation;

TEST(LastConversation, FitsIntoOneByteAndComesOutAgain) {
  for (unsigned empathy = 0; empathy < 3; ++empathy)
    for (unsigned effort = 0; effort < 6; ++effort)
      for (std::uint8_t repeats = 0; repeats <= journey::kMostRepeats; ++repeats) {
        const LastConversation last{true, static_cast<EmpathyShown>(empathy),
                                    static_cast<Effort>(effort), repeats};
        EXPECT_EQ(journey::unpacked(journey::packed(last)), last);
      }
}

TEST(LastConversation, LeavesTheHighestBitToOthers) {
  const LastConversation last{true, EmpathyShown::missing, Effort::very_hard, 3};
  EXPECT_EQ(journey::packed(last) & 0x80, 0);
  EXPECT_EQ(journey::unpacked(journey::packed(last) | 0x80), last);
}

TEST(LastConversation, OfAnyByteHasAnEffortThatThereIs) {
  for (unsigned byte = 0; byte < 256; ++byte)
    EXPECT_LE(journey::unpacked(static_cast<std::uint8_t>(byte)).effort, Effort::very_hard);
}

TEST(LastConversation, OfNobodyIsZero) {
  EXPECT_EQ(journey::packed({}), 0);
  EXPECT_FALSE(journey::unpacked(0).known);
}

TEST(LastConversation, NeededNoEmpathyWithoutDistressOrStakes) {
  JourneyTalk talk;
  talk.text(0, {}).reply(9, bit(Act::acknowledges));
  EXPECT_EQ(journey::empathy_of(talk.conversation), EmpathyShown::not_needed);
}

TEST(LastConversation, GaveEmpathyWhereOneNeedWasMet) {
  JourneyTalk talk;
  talk.text(0, {-0.8}).reply(5, bit(Act::acknowledges)).text(9, {-0.8}).reply(12);
  EXPECT_EQ(journey::empathy_of(talk.conversation), EmpathyShown::given);
}

TEST(LastConversation, IsMissingEmpathyWhereNoNeedWasMet) {
  JourneyTalk talk;
  talk.text(0, {-0.8}).reply(5).text(9, {}).reply(12, bit(Act::acknowledges));
  EXPECT_EQ(journey::empathy_of(talk.conversation), EmpathyShown::missing);
}

class LeftWith : public ::testing::Test {
 protected:
  /// What the customer's memory says of repeats after a turn with this signal.
  std::uint8_t repeats_after(Signal signal) {
    Findings findings;
    findings.signal(signal);
    fold.remember(talk.conversation, findings, customer);
    return journey::unpacked(customer.ended).repeats;
  }
  JourneyTalk talk;
  JourneyFold fold{JourneyOptions{}};
  CustomerMemory customer;
};

TEST_F(LeftWith, RepeatContactsAndReopeningsUpToThree) {
  EXPECT_EQ(repeats_after(Signal::long_wait), 0);
  EXPECT_EQ(repeats_after(Signal::repeat_contact), 1);
  EXPECT_EQ(repeats_after(Signal::reopening), 2);
  EXPECT_EQ(repeats_after(Signal::repeat_contact), 3);
  EXPECT_EQ(repeats_after(Signal::repeat_contact), 3);
}

TEST_F(LeftWith, AnEndKeepsTheRepeats) {
  repeats_after(Signal::repeat_contact);
  talk.text(0, {-0.8}).end(&customer);
  const LastConversation last = journey::unpacked(customer.ended);
  EXPECT_EQ(last.repeats, 1);
  EXPECT_EQ(last.empathy, EmpathyShown::missing);
}

TEST_F(LeftWith, AResolutionIsConfirmedWhereNothingCameAfterIt) {
  Findings findings;
  talk.text(0, {0.5}).event(9, EventType::case_resolved).end(&customer);
  ASSERT_TRUE(fold.may_be_confirmed(talk.conversation, &customer));
  fold.on_confirmation(0, &customer, findings);
  EXPECT_EQ(attune::testing::counts_of(findings).of(measure(Family::resolutions, 2)), 1u);
}

TEST_F(LeftWith, AResolutionIsNotConfirmedAfterARepeatContactNorWhereTheCustomerIsForgotten) {
  Findings findings;
  talk.text(0, {0.5}).event(9, EventType::case_resolved).end(&customer);
  repeats_after(Signal::repeat_contact);
  fold.on_confirmation(0, &customer, findings);
  fold.on_confirmation(0, nullptr, findings);
  EXPECT_TRUE(findings.counts().empty());
}

TEST_F(LeftWith, AfterThreeRepeatsNobodyCanTellAndNothingIsConfirmed) {
  for (int i = 0; i < 3; ++i) repeats_after(Signal::repeat_contact);
  talk.text(0, {0.5}).event(9, EventType::case_resolved).end(&customer);
  EXPECT_FALSE(fold.may_be_confirmed(talk.conversation, &customer));
}

TEST_F(LeftWith, AResolutionWithoutQualityIsNotWaitedFor) {
  talk.text(0, {-0.8}).event(9, EventType::case_resolved).end(&customer);
  EXPECT_FALSE(fold.may_be_confirmed(talk.conversation, &customer));
}

}  // namespace
}  // namespace attune
