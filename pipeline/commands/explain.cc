#include "pipeline/commands/explain.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "config/suggest.h"
#include "operators/emotion/explain.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/explain_conversation.h"
#include "pipeline/commands/explanation_view.h"
#include "pipeline/demo/screen.h"
#include "pipeline/source/line_reader.h"

namespace attune {
namespace {

constexpr const char* kLegend =
    "Shares: how far the log-odds fall without the word. Together: what two words say beyond "
    "either alone.\n\n";

struct Arguments {
  std::string model, text, input = "-";
  std::vector<std::string> labels;
  std::size_t top = 5;
  bool json = false;
  ExplainConversationArguments conversation;
};

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune explain: %s\n", message.c_str());
  return code;
}

/// "label.anger", "emotion.anger"; "" where there is one of the name alone.
std::string full_name(std::size_t target) {
  if (target >= kUrgencyTarget) return "";
  return (target < kEmotionTarget ? "label." : "emotion.") + std::string(name_of_target(target));
}

/// "anger" is the label and the emotion of that name.
bool is_named(std::size_t target, std::string_view name) {
  return !name.empty() && (name == name_of_target(target) || name == full_name(target));
}

std::string unknown_label(const std::string& name) {
  std::vector<std::string> known;
  for (std::size_t t = 0; t < kExplainTargets; ++t) {
    known.emplace_back(name_of_target(t));
    if (const std::string full = full_name(t); !full.empty()) known.push_back(full);
  }
  const std::string near = nearest(name, known);
  return "--label " + name + ": no such label or emotion" +
         (near.empty() ? "; `attune classify` prints their names" : ". Did you mean " + near + "?");
}

/// What to explain of a text: what was asked for, or whatever holds, urgency where it is urgent,
/// and valence.
class Targets {
 public:
  Result<bool> ask_for(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      const std::size_t before = asked_.size();
      for (std::size_t t = 0; t < kExplainTargets; ++t)
        if (is_named(t, name)) asked_.push_back(t);
      if (asked_.size() == before) return Error{unknown_label(name)};
    }
    return true;
  }
  std::vector<std::size_t> of(const Reading& reading) const {
    if (!asked_.empty()) return asked_;
    std::vector<std::size_t> held;
    for (std::size_t t = 0; t < kExplainTargets; ++t)
      if (target_holds(reading, t)) held.push_back(t);
    return held;
  }

 private:
  std::vector<std::size_t> asked_;
};

class Shell {
 public:
  Shell(const Arguments& arguments, Targets targets, std::shared_ptr<const EmotionModel> model)
      : arguments_(arguments),
        targets_(std::move(targets)),
        explainer_(std::move(model)),
        terminal_(standard_output()) {}

  /// False when it cannot be written.
  bool show(std::string_view text) {
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    const Explanation found = explainer_.explain(text);
    const std::vector<std::size_t> targets = targets_.of(found.reading);
    std::string out;
    if (arguments_.json) append_explanation_json(out, text, found, targets);
    else
      out = (shown_++ == 0 ? wrapped(kLegend, terminal_.width) : "\n\n") +
            draw_explanation(text, found, targets, arguments_.top, terminal_);
    return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
  }

 private:
  const Arguments& arguments_;
  Targets targets_;
  Explainer explainer_;
  Terminal terminal_;
  std::size_t shown_ = 0;
};

int cannot_write() {
  return complain(std::string("standard output cannot be written: ") + std::strerror(errno),
                  kExitOutput);
}

int explain_lines(const std::string& input, Shell& shell) {
  auto lines = LineReader::open(input, "a file of texts, a line each");
  if (!lines) return complain(lines.error(), kExitInput);
  for (;;) {
    const auto block = (*lines)->next();
    if (!block) return complain(block.error(), kExitInput);
    if (!*block) return kExitOk;
    std::string_view text((*block)->bytes.data(), (*block)->used);
    while (!text.empty())
      if (!shell.show(cut_line(text))) return cannot_write();
  }
}

int explain(const Arguments& arguments, bool one_text) {
  Targets targets;
  if (const auto asked = targets.ask_for(arguments.labels); !asked)
    return complain(asked.error(), kExitUsage);
  std::shared_ptr<const EmotionModel> model = EmotionModel::embedded();
  if (!arguments.model.empty()) {
    auto file = EmotionModel::from_file(arguments.model);
    if (!file) return complain(file.error(), kExitInput);
    model = *file;
  }
  Shell shell(arguments, std::move(targets), std::move(model));
  if (one_text) return shell.show(arguments.text) ? kExitOk : cannot_write();
  return explain_lines(arguments.input, shell);
}

void add_conversation_options(CLI::App& command, Arguments& arguments, CLI::Option& input,
                              CLI::Option& text) {
  ExplainConversationArguments& asked = arguments.conversation;
  CLI::Option* conversation =
      command
          .add_option("--conversation", asked.what,
                      "Show the conversations of this file of events (JSON lines, or a golden "
                      "file; - = standard input); with --topic the conversation of this id")
          ->excludes(&input)
          ->excludes(&text);
  CLI::Option* id = command.add_option("--conversation-id", asked.id,
                                       "Of a file only this one: its id, else its case, else its "
                                       "customer")
                        ->needs(conversation);
  CLI::Option* config = command.add_option("--config", asked.config,
                                           "Configuration: mapping, limits, models, brokers; for "
                                           "a file without it the defaults")
                            ->needs(conversation);
  command.add_option("--text-lines", asked.lines, "Lines of a text that are drawn")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str()
      ->needs(conversation);
  add_topic_options(command, asked.topic, "Look for the conversation in this topic of kafka.brokers")
      ->needs(conversation)
      ->needs(config)
      ->excludes(id);
}

}  // namespace

void add_explain_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "explain",
      "Show which words made each label of a text; or how a conversation went, turn by turn");
  command->add_option("--model", arguments->model, "Model file; without it the one in the binary");
  CLI::Option* input =
      command->add_option("--input", arguments->input, "Texts, a line each; - = standard input")
          ->capture_default_str();
  CLI::Option* text =
      command->add_option("--text", arguments->text, "Explain this text instead")->excludes(input);
  command->add_option(
      "--label", arguments->labels,
      "Explain this label, held or not: anger, label.anger, emotion.anger, urgency, "
      "valence; "
      "may be repeated");
  command->add_option("--top", arguments->top, "Words shown of each label")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_flag("--json", arguments->json,
                    "A JSON line per text (config/explanation.schema.json) or per conversation "
                    "(config/conversation.schema.json) instead");
  add_conversation_options(*command, *arguments, *input, *text);
  command->footer(
      "A word's share is how far the label's log-odds fall when the text is read without it; the "
      "share of two\n"
      "words together is what they say beyond either alone (negative: less, as \"not happy\" of "
      "joy). Without\n"
      "--label everything that holds is explained, urgency of what is urgent, and valence. Every "
      "two "
      "words are\n"
      "looked at up to 64; in longer texts neighbours. The text itself is printed.\n\n"
      "A conversation is drawn as a timeline: who wrote when, what customers felt, what replies "
      "did, every signal with "
      "its reason,\n"
      "prompts to the agent, deadlines that passed, and what was known at its end. Clicks and "
      "pages of its customers from "
      "half an\n"
      "hour before it are in it. Its words are printed where they are in a file that you give, never of a topic.\n\n"
      "Example:\n"
      "  attune explain --text 'I am not happy, nobody answers my mails!'\n"
      "  attune explain --conversation events.jsonl --conversation-id v1\n"
      "  attune explain --conversation v1 --config attune.yaml --topic tickets --from 2026-11-20T10:00:00Z");
  command->callback([arguments, text, &exit_code] {
    arguments->conversation.json = arguments->json;
    exit_code = arguments->conversation.what.empty()
                    ? explain(*arguments, text->count() != 0)
                    : explain_conversation(arguments->conversation);
  });
}

}  // namespace attune
