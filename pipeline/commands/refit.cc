#include "pipeline/commands/refit.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>

#include "operators/emotion/reference_texts.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/model_output.h"
#include "pipeline/commands/refit_report.h"
#include "pipeline/commands/ticket_file.h"

namespace attune {
namespace {

// More unknown words than this are another language; tickets full of product names have a third.
constexpr double kMostUnknown = 0.5;

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune train: %s\n", message.c_str());
  return code;
}

Result<std::shared_ptr<const EmotionModel>> parent_of(const std::string& from) {
  if (from == "embedded") return EmotionModel::embedded();
  return EmotionModel::from_file(from);
}

Result<std::vector<GoldText>> reference_of(const std::string& from) {
  if (from == "none") return std::vector<GoldText>{};
  auto file = from == "embedded" ? parse_tickets(embedded_reference(), LabelSet::fine)
                                 : read_tickets(from, LabelSet::fine);
  if (!file) return Error{file.error()};
  return std::move(file->tickets);
}

std::optional<LabelSet> set_of(const std::string& labels) {
  if (labels == "fine") return LabelSet::fine;
  if (labels == "twelve") return LabelSet::emotions;
  if (labels == "polarity") return LabelSet::polarity;
  return std::nullopt;
}

/// Of the words in the tickets, the share that the model has never seen.
double unknown_share(const StudentModel& model, std::span<const GoldText> tickets) {
  const auto scorer = std::make_unique<StudentScorer>(model);
  StudentOutput output;
  std::size_t words = 0, unknown = 0;
  for (const GoldText& ticket : tickets) {
    const auto tokens = scorer->tokenize(ticket.text);
    if (!scorer->judge(tokens, output)) continue;
    unknown += scorer->unknown_words();
    for (const Token& token : tokens) words += token.is_word;
  }
  return words == 0 ? 1 : static_cast<double>(unknown) / static_cast<double>(words);
}

/// Why nothing can be learnt from the tickets; empty when something can.
std::string unfit(const StudentModel& model, const TicketFile& file) {
  const auto& tickets = file.tickets;
  if (!has_outputs(file.set, model.view()))
    return "has labels of the twelve emotions, and this model rolls those up from the 28: give it "
           "those "
           "(--labels fine), or refit a model that has the twelve";
  if (tickets.size() < kFewestTickets)
    return "has " + std::to_string(tickets.size()) + " tickets that can be used; " +
           std::to_string(kFewestTickets) + " is the least, and 200 are where it begins to pay";
  const auto other = std::find_if(tickets.begin(), tickets.end(), [&](const GoldText& ticket) {
    return ticket.labels != tickets.front().labels;
  });
  if (other == tickets.end())
    return "gives every ticket the same label: there is nothing to tell apart";
  if (const double share = unknown_share(model, tickets); share > kMostUnknown) {
    std::array<char, 160> text;
    std::snprintf(
        text.data(), text.size(),
        "has words of which the model knows only %.0f %%: are the tickets in its language?",
        100 * (1 - share));
    return text.data();
  }
  return "";
}

/// Where the model comes from travels in the file; texts do not.
void sign(ModelParts& parts, const RefitArguments& arguments, const ModelCard& parent,
          const RefitReport& report) {
  std::array<char, 200> made;
  std::snprintf(
      made.data(), made.size(),
      "%sRefitted on %zu tickets (%zu more held out, seed %llu) from %s %s, checksum %016llx.",
      parts.data.empty() ? "" : " ", report.learnt, report.held_out,
      static_cast<unsigned long long>(arguments.options.seed), parent.name.c_str(),
      parent.version.c_str(), static_cast<unsigned long long>(parent.checksum));
  parts.data += made.data();
  parts.name = arguments.name.value_or(parts.name);
  parts.version = arguments.version.value_or(parts.version + "-refit");
}

RefitProgress progress_line() {
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  return [terminal](std::size_t done, std::size_t all) {
    if (terminal)
      std::fprintf(stderr, "\r\033[K%s",
                   done == all
                       ? ""
                       : ("step " + std::to_string(done) + " of " + std::to_string(all)).c_str());
  };
}

int finish(const RefitArguments& arguments, const ModelCard& parent, Refitted& refitted) {
  const bool better = refitted.report.better;
  if (!better) {
    std::printf("\nnot better than the model that it comes from%s\n",
                refitted.report.chosen == 0
                    ? ": what the tickets teach did not hold on other tickets"
                    : "");
    if (!arguments.force) {
      std::printf("nothing was written; --force writes it all the same\n");
      return kExitFailed;
    }
  }
  sign(refitted.parts, arguments, parent, refitted.report);
  if (!write_model_file(arguments.out, write_model(refitted.parts)))
    return complain(arguments.out + ": cannot be written", kExitOutput);
  std::printf("\nwritten: %s, %s %s\n", arguments.out.c_str(), refitted.parts.name.c_str(),
              refitted.parts.version.c_str());
  return kExitOk;
}

}  // namespace

int refit_model(const RefitArguments& arguments) {
  const auto parent = parent_of(arguments.from);
  if (!parent) return complain(parent.error(), kExitInput);
  const auto file = read_tickets(arguments.tickets, set_of(arguments.labels));
  if (!file) return complain(file.error(), kExitInput);
  for (const std::string& note : file->notes)
    std::fprintf(stderr, "%s: %s\n", arguments.tickets.c_str(), note.c_str());
  const auto& model = static_cast<const StudentModel&>(**parent);
  if (const std::string why = unfit(model, *file); !why.empty())
    return complain(arguments.tickets + " " + why, kExitInput);
  const auto reference = reference_of(arguments.reference);
  if (!reference) return complain(reference.error(), kExitInput);

  RefitOptions options = arguments.options;
  options.set = file->set;
  std::printf("%zu tickets, labels %s, from %s %s\n", file->tickets.size(),
              std::string(name_of(options.set)).c_str(), model.card().name.c_str(),
              model.card().version.c_str());
  Refitted refitted = refit(model, file->tickets, *reference, options, progress_line());
  std::fputs(refit_table(options.set, refitted.report, options.seed).c_str(), stdout);
  return finish(arguments, model.card(), refitted);
}

void add_refit_options(CLI::App& command, RefitArguments& arguments) {
  command.add_option(
      "--tickets", arguments.tickets,
      "Your own texts, text<TAB>label[,label]: refits a model instead of making one");
  command
      .add_option("--from", arguments.from, "With --tickets: the model file to refit, or embedded")
      ->capture_default_str();
  command
      .add_option("--labels", arguments.labels,
                  "With --tickets: which labels they have; auto asks the file")
      ->check(CLI::IsMember({"auto", "twelve", "fine", "polarity"}))
      ->capture_default_str();
  command
      .add_option("--held-out", arguments.options.held_out,
                  "With --tickets: share of them that only measures")
      ->check(CLI::Range(0.05, 0.75))
      ->capture_default_str();
  command
      .add_option("--keep", arguments.options.keep,
                  "With --tickets: weight of what the model knew, against the tickets")
      ->check(CLI::Range(0.0, 100.0))
      ->capture_default_str();
  command
      .add_option(
          "--reference", arguments.reference,
          "With --tickets: texts with the 28 labels that it must not forget: a file, embedded "
          "(English), none")
      ->capture_default_str();
  command.add_flag("--force", arguments.force,
                   "With --tickets: write a model that is not better, too");
}

}  // namespace attune
