#include "pipeline/commands/train_heads.h"

#include <cstdio>
#include <iterator>

#include "operators/empathy/heads_trainer.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/heads_report.h"
#include "pipeline/commands/heads_texts.h"
#include "pipeline/commands/model_output.h"

namespace attune {
namespace {

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune train: %s\n", message.c_str());
  return code;
}

using ReadTexts = Result<std::vector<HeadsText>> (*)(const std::string&);

template <class Kind>
int train(const TrainHeadsArguments& arguments, ReadTexts read, const HeadsTrainOptions& options) {
  std::vector<HeadsText> texts;
  for (const std::string& path : arguments.texts) {
    auto more = read(path);
    if (!more) return complain(more.error(), kExitInput);
    std::move(more->begin(), more->end(), std::back_inserter(texts));
  }
  texts = join_texts(std::move(texts));
  if (const auto head = head_without_texts<Kind>(texts, options))
    return complain(
        arguments.texts.front() + ": too few texts to learn " + std::string(Kind::kNames[*head]) +
            ": it must be there in some and absent in some, whichever tenth is left out",
        kExitInput);
  TrainedHeads<Kind> trained = train_heads<Kind>(texts, options);
  trained.parts.name = arguments.name;
  trained.parts.version = arguments.version;
  trained.parts.data = arguments.data;
  trained.parts.attributions = arguments.attributions;
  const std::vector<std::byte> bytes = write_heads(trained.parts);
  // Too many words for its table, say: better told now than by whoever reads the file.
  if (const auto model = HeadsModel<Kind>::from_bytes(bytes); !model)
    return complain(model.error(), kExitInput);
  if (!write_model_file(arguments.out, bytes))
    return complain(arguments.out + ": cannot be written", kExitOutput);
  std::fprintf(stderr, "%s: %zu bytes, %zu words and pairs, from %zu texts; cross-validated:\n%s",
               arguments.out.c_str(), bytes.size(), trained.parts.rows.size(), texts.size(),
               heads_table<Kind>(trained.cross_validated).c_str());
  return kExitOk;
}

}  // namespace

int train_reply_heads(const TrainHeadsArguments& arguments) {
  HeadsTrainOptions options;
  options.seed = arguments.seed;
  options.most_false = kMostFalseReplies;
  options.bounded = 1u << ReplyHeads::acknowledges;
  return train<ReplyHeads>(arguments, read_reply_texts, options);
}

int train_cue_heads(const TrainHeadsArguments& arguments) {
  HeadsTrainOptions options;
  options.seed = arguments.seed;
  options.most_false = kMostFalseCues;
  options.bounded = CueHeads::kCueBits;
  options.min_count = kLeastCueTexts;
  return train<CueHeads>(arguments, read_cue_texts, options);
}

}  // namespace attune
