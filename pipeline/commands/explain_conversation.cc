#include "pipeline/commands/explain_conversation.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>
#include <set>

#include "config/suggest.h"
#include "pipeline/commands/configuration.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/timeline_view.h"
#include "pipeline/golden/event_file.h"
#include "pipeline/golden/golden_run.h"
#include "pipeline/runtime/cpu_budget.h"
#include "pipeline/source/kafka_handles.h"
#include "pipeline/timeline/collector.h"

namespace attune {
namespace {

using Arguments = ExplainConversationArguments;

/// Among which the id that was meant is looked for.
constexpr std::size_t kMostIds = 10'000;

void say(const std::string& message) {
  std::fprintf(stderr, "attune explain: %s\n", message.c_str());
}

int complain(const std::string& message, int code) {
  say(message);
  return code;
}

/// One place for both kinds of input. `first`: what is wrong with it, and where it lies.
void tell_unusable(std::size_t count, const char* one, const std::string& first) {
  if (count != 0)
    say(std::to_string(count) + " " + one + (count == 1 ? " is" : "s are") +
        " left out; the first: " + first);
}

int cannot_write() {
  return complain(std::string("standard output cannot be written: ") + std::strerror(errno),
                  kExitOutput);
}

/// One lane's part of what timelines are made of.
struct Heard {
  TimelineCollector collector;
  std::vector<SignalRecord> signals;
  std::vector<Prompt> prompts;
};

/// Draws conversations, or prints them as JSON.
class Teller {
 public:
  Teller(const Arguments& arguments, const std::string& id)
      : arguments_(arguments), terminal_(standard_output()) {
    if (!id.empty()) wanted_.emplace(conversation_hashes(id));
  }

  /// False: it cannot be written.
  bool tell(Heard& heard) {
    const std::vector<TimelineEvent> events = std::move(heard.collector).events();
    for (const Timeline& timeline : make_timelines(events, heard.signals, heard.prompts)) {
      if (!is_wanted(timeline)) continue;
      std::string out;
      if (arguments_.json) append_timeline_json(out, timeline, events);
      else
        out =
            (told_ == 0 ? "" : "\n") + draw_timeline(timeline, events, terminal_, arguments_.lines);
      ++told_;
      if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return false;
    }
    return std::fflush(stdout) == 0;
  }
  bool told_any() const { return told_ != 0; }

 private:
  bool is_wanted(const Timeline& timeline) const {
    return !wanted_ || std::find(wanted_->begin(), wanted_->end(), timeline.conversation) !=
                           wanted_->end();
  }

  const Arguments& arguments_;
  std::optional<std::array<std::uint64_t, 3>> wanted_;  ///< nothing: all
  const Terminal terminal_;
  std::size_t told_ = 0;
};

std::optional<std::string> asked(const std::string& id) {
  return id.empty() ? std::nullopt : std::optional(id);
}

int explain_file(const Arguments& arguments, const Config& config, const EmotionModels& models) {
  const auto mapping = compile_mapping(config.event);
  if (!mapping) return complain(mapping.error(), kExitInput);
  auto read = read_event_file(arguments.what, *mapping);
  if (!read) return complain(read.error(), kExitInput);
  tell_unusable(read->unusable, "line", read->first_unusable);
  if (read->file.lines.empty()) return complain(arguments.what + ": has no event", kExitInput);

  Heard heard{{/*words=*/true, asked(arguments.id)}, {}, {}};
  std::set<std::string> ids;
  GoldenRunOptions options{.threads = worker_threads(config.runtime.threads), .end_apart = false};
  options.events = [&](std::size_t, const Event& event, const Reading& reading, const Turn& turn) {
    heard.collector.take(event, reading, turn);
    if (turn.names_conversation && ids.size() < kMostIds)
      ids.emplace(event[event[Field::conversation].empty() ? Field::case_id : Field::conversation]);
  };
  const std::vector<GoldenFile> files{std::move(read->file)};
  auto found = run_golden(files, config, *mapping, models, options);
  heard.signals = std::move(found[0].signals);
  heard.prompts = std::move(found[0].prompts);
  Teller teller(arguments, arguments.id);
  if (!teller.tell(heard)) return cannot_write();
  if (teller.told_any()) return kExitOk;
  const std::string near = nearest(arguments.id, {ids.begin(), ids.end()});
  return complain(arguments.what + ": no event is of the conversation " + arguments.id +
                      (near.empty() ? "" : ". Did you mean " + near + "?"),
                  kExitInput);
}

/// Everything but the words: those are not even kept. Of the rest only what is shown.
int explain_topic(const Arguments& arguments, const Config& config, const EmotionModels& models) {
  std::mutex mutex;  // guards `heard` while lanes fold
  std::map<std::int32_t, Heard> heard;
  const auto of = [&](std::int32_t partition) -> Heard& {
    return heard.try_emplace(partition, Heard{{/*words=*/false, asked(arguments.what)}, {}, {}})
        .first->second;
  };
  ReplayWants wants{.signals = true, .prompts = true, .windows = false, .bodies = false};
  wants.event = [&](const LaneId& lane, const Event& event, const Reading& reading,
                    const Turn& turn) {
    std::lock_guard lock(mutex);
    of(lane.partition).collector.take(event, reading, turn);
  };
  wants.about = [wanted = conversation_hashes(arguments.what)](std::uint64_t conversation) {
    return conversation == 0 ||
           std::find(wanted.begin(), wanted.end(), conversation) != wanted.end();
  };
  const ReplayOutcome outcome = replay_range("explain", arguments.topic, config, arguments.config,
                                             models, worker_threads(config.runtime.threads), wants);
  if (const int* code = std::get_if<int>(&outcome)) return *code;
  const auto& result = std::get<ReplayResult>(outcome);
  if (!result.dead.empty())
    tell_unusable(result.dead.size(), "record",
                  partition_name(arguments.topic.topic, result.dead[0].partition) + " offset " +
                      std::to_string(result.dead[0].offset) + ": " + result.dead[0].message);
  for (const ReplayedSignal& one : result.signals) of(one.partition).signals.push_back(one.record);
  for (const ReplayedPrompt& one : result.prompts) of(one.partition).prompts.push_back(one.prompt);
  Teller teller(arguments, arguments.what);
  for (auto& [partition, part] : heard)
    if (!teller.tell(part)) return cannot_write();
  if (teller.told_any()) return kExitOk;
  return complain("no event of that range is of the conversation " + arguments.what +
                      "; --from, --to and --partition say where to look; the id of a conversation, "
                      "of a case, or of a customer without either is what --conversation takes",
                  kExitInput);
}

}  // namespace

int explain_conversation(const Arguments& arguments) {
  const std::optional<Config> config = read_configuration(arguments.config);
  if (!config) return kExitInput;
  const auto models = load_models(config->emotion);
  if (!models) return complain(models.error(), kExitInput);
  return arguments.topic.topic.empty() ? explain_file(arguments, *config, *models)
                                       : explain_topic(arguments, *config, *models);
}

}  // namespace attune
