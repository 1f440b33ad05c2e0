// survey.asked and survey.answered: counts by kind, answers by band, sums of scores, and each
// answer against the customer's last conversation of the last seven days: did it need empathy and
// get it, what effort did it cost; for CES also as pairs of inferred effort and answer, which show
// how far the inferred one can be trusted. Bands [V]; joins [S].
#pragma once

#include "operators/findings.h"
#include "operators/journey/last_conversation.h"
#include "operators/journey/options.h"
#include "operators/turn.h"

namespace attune::journey {

/// The last conversation that an answer at `time_ms` speaks of; not known when it is too long ago.
/// `live` (the conversation that the survey names) goes before `customer`; either may be null.
LastConversation spoken_of(const JourneyOptions& options, std::int64_t time_ms,
                           const CustomerMemory* customer, const Conversation* live) noexcept;

void survey(const Turn& turn, const LastConversation& last, Findings& findings);

}  // namespace attune::journey
