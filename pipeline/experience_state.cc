// A lane's memory as bytes, and back.
#include <algorithm>
#include <unordered_map>

#include "operators/hash.h"
#include "operators/state_bytes.h"
#include "pipeline/experience.h"

namespace attune {
namespace {

/// Changes with whatever the bytes mean; sizes catch what somebody forgets.
struct Frame {
  std::uint64_t magic = 0x31656e7574746178ull;
  std::uint32_t version = 7;
  std::uint32_t turn = sizeof(Turn), conversation = sizeof(Conversation), words = sizeof(LastWords),
                customer = sizeof(CustomerMemory);
  std::uint32_t visit = sizeof(Visit), journey = sizeof(JourneyProgress),
                prompts = sizeof(PromptMemory), outcomes = sizeof(PromptOutcomes);
  std::uint32_t confirmation = sizeof(Confirmations::Entry);
  bool operator==(const Frame&) const = default;
};
static_assert(sizeof(Frame) == 48);

constexpr std::uint64_t kMostLabelBytes = 1 << 20;

}  // namespace

/// Visits every place that holds a label set.
template <class Each>
void Experience::each_labels(const Each& each) {
  waiting_.for_each([&each](Turn& turn) { each(turn.labels); });
  conversations_.for_each(
      [&each](Index, Conversation& conversation) { each(conversation.labels); });
  visits_.for_each([&each](Index, Visit& visit) { each(visit.labels); });
  journeys_.for_each([&each](Index, JourneyProgress& journey) { each(journey.labels); });
  confirmations_.for_each([&each](Confirmations::Entry& entry) { each(entry.labels); });
  prompted_.for_each([&each](Index, Prompted& prompted) { each(prompted.labels); });
}

void Experience::save(std::string& out) const {
  std::string body;
  StateWriter writer(body);
  writer.put(watermark_ms_);
  writer.put(latest_ms_);
  writer.put(counts_);
  waiting_.save(writer);
  timers_.save(writer);
  prompt_timers_.save(writer);
  conversations_.save(writer);
  visits_.save(writer);
  journeys_.save(writer);
  customers_.save(writer);
  replies_.save(writer);
  confirmations_.save(writer);
  words_.save(writer);
  heads_.save(writer);
  writer.put_all(prompt_counts_);
  prompted_.save(writer);
  // Ids of label sets are this process's own: their values go along.
  std::vector<LabelSets::Id> held;
  const_cast<Experience*>(this)->each_labels([&held](LabelSets::Id& id) { held.push_back(id); });
  std::sort(held.begin(), held.end());
  held.erase(std::unique(held.begin(), held.end()), held.end());
  writer.put(static_cast<std::uint64_t>(held.size()));
  for (const LabelSets::Id id : held) {
    writer.put(id);
    for (const std::string& value : label_sets_.values(id)) writer.put_text(value);
  }
  StateWriter framed(out);
  framed.put(Frame{});
  framed.put(hash64(body));
  framed.put_text(body);
}

bool Experience::load(std::string_view bytes) {
  StateReader framed(bytes);
  Frame frame;
  std::uint64_t checksum = 0;
  std::string body;
  if (!framed.get(frame) || !(frame == Frame{}) || !framed.get(checksum) ||
      !framed.get_text(body, bytes.size()))
    return false;
  if (!framed.at_end() || hash64(body) != checksum) return false;
  StateReader in(body);
  const std::uint64_t most = body.size();
  if (!in.get(watermark_ms_) || !in.get(latest_ms_) || !in.get(counts_) || !waiting_.load(in, options_.memory.max_pending) ||
      !timers_.load(in, most) || !prompt_timers_.load(in, most) || !conversations_.load(in) ||
      !visits_.load(in) || !journeys_.load(in) || !customers_.load(in) || !replies_.load(in) ||
      !confirmations_.load(in) || !words_.load(in) ||
      !heads_.load(in) || !in.get_all(prompt_counts_, most) || !prompted_.load(in))
    return false;
  std::uint64_t sets = 0;
  if (!in.get(sets) || sets > most) return false;
  std::unordered_map<LabelSets::Id, LabelSets::Id> now;
  for (std::uint64_t i = 0; i < sets; ++i) {
    LabelSets::Id id = 0;
    std::vector<std::string> values(label_sets_.label_count());
    if (!in.get(id)) return false;
    for (std::string& value : values)
      if (!in.get_text(value, kMostLabelBytes)) return false;
    now[id] = label_sets_.find_or_add(values);
  }
  bool known = in.at_end() && sound();
  if (!known) return false;
  each_labels([&](LabelSets::Id& id) {
    const auto found = now.find(id);
    known = known && found != now.end();
    if (known) id = labels_.hold(found->second);
  });
  return known;
}

}  // namespace attune
