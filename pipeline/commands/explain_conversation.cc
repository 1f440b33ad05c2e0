#include "pipeline/commands/explain_conversation.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <set>

#include "config/suggest.h"
#include "pipeline/commands/configuration.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/timeline_view.h"
#include "pipeline/golden/event_file.h"
#include "pipeline/golden/golden_run.h"
#include "pipeline/runtime/cpu_budget.h"
#include "pipeline/timeline/collector.h"

namespace attune {
namespace {

/// Among which the one that was meant is looked for.
constexpr std::size_t kMostIds = 10'000;

using Arguments = ExplainConversationArguments;

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune explain: %s\n", message.c_str());
  return code;
}

/// With an id those of its conversation; where it has none, everything.
std::vector<Timeline> chosen(std::vector<Timeline> timelines, const std::string& id) {
  if (id.empty()) return timelines;
  const auto wanted = conversation_hashes(id);
  std::erase_if(timelines, [&](const Timeline& one) {
    return std::find(wanted.begin(), wanted.end(), one.conversation) == wanted.end();
  });
  return timelines;
}

std::string no_such(const Arguments& arguments, const std::vector<std::string>& ids) {
  const std::string near = nearest(arguments.id, ids);
  return arguments.file + ": no event is of the conversation " + arguments.id +
         (near.empty() ? "" : ". Did you mean " + near + "?");
}

int print(const std::vector<Timeline>& timelines, const std::vector<TimelineEvent>& events,
          const Arguments& arguments) {
  const Terminal terminal = standard_output();
  for (const Timeline& timeline : timelines) {
    std::string out;
    if (arguments.json) append_timeline_json(out, timeline, events);
    else
      out = (&timeline == timelines.data() ? "" : "\n") +
            draw_timeline(timeline, events, terminal, arguments.lines);
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size())
      return complain(std::string("standard output cannot be written: ") + std::strerror(errno),
                      kExitOutput);
  }
  if (std::fflush(stdout) == 0) return kExitOk;
  return complain(std::string("standard output cannot be written: ") + std::strerror(errno),
                  kExitOutput);
}

}  // namespace

int explain_conversation(const Arguments& arguments) {
  const std::optional<Config> config = read_configuration(arguments.config);
  if (!config) return kExitInput;
  const auto mapping = compile_mapping(config->event);
  if (!mapping) return complain(mapping.error(), kExitInput);
  auto read = read_event_file(arguments.file, *mapping);
  if (!read) return complain(read.error(), kExitInput);
  if (read->unusable != 0)
    complain(
        std::to_string(read->unusable) + " lines are left out; the first: " + read->first_unusable,
        kExitOk);
  if (read->file.lines.empty()) return complain(arguments.file + ": has no event", kExitInput);
  const auto models = load_models(config->emotion);
  if (!models) return complain(models.error(), kExitInput);

  TimelineCollector collector(/*words=*/true,
                              arguments.id.empty() ? std::nullopt : std::optional(arguments.id));
  std::set<std::string> ids;
  GoldenRunOptions options{.threads = worker_threads(config->runtime.threads), .end_apart = false};
  options.events = [&](std::size_t, const Event& event, const Reading& reading, const Turn& turn) {
    collector.take(event, reading, turn);
    if (turn.names_conversation && ids.size() < kMostIds)
      ids.emplace(event[event[Field::conversation].empty() ? Field::case_id : Field::conversation]);
  };
  const std::vector<GoldenFile> files{std::move(read->file)};
  const auto found = run_golden(files, *config, *mapping, *models, options);
  const std::vector<TimelineEvent> events = std::move(collector).events();
  const auto timelines =
      chosen(make_timelines(events, found[0].signals, found[0].prompts), arguments.id);
  if (timelines.empty()) return complain(no_such(arguments, {ids.begin(), ids.end()}), kExitInput);
  return print(timelines, events, arguments);
}

}  // namespace attune
