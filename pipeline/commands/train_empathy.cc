#include "pipeline/commands/train_empathy.h"

#include <cstdio>

#include "operators/empathy/empathy_trainer.h"
#include "pipeline/commands/empathy_report.h"
#include "pipeline/commands/empathy_texts.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/model_output.h"

namespace attune {
namespace {

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune train: %s\n", message.c_str());
  return code;
}

}  // namespace

int train_empathy_file(const TrainEmpathyArguments& arguments) {
  const auto texts = read_empathy_texts(arguments.texts);
  if (!texts) return complain(texts.error(), kExitInput);
  const EmpathyTrainOptions options;
  if (!can_train_empathy(*texts, options))
    return complain(
        arguments.texts + ": too few texts: each head must be there in some and absent in some",
        kExitInput);
  TrainedEmpathy trained = train_empathy(*texts, options);
  trained.parts.name = arguments.name;
  trained.parts.version = arguments.version;
  trained.parts.data = arguments.data;
  trained.parts.attributions = arguments.attributions;
  const std::vector<std::byte> bytes = write_empathy(trained.parts);
  if (!write_model_file(arguments.out, bytes))
    return complain(arguments.out + ": cannot be written", kExitOutput);
  std::fprintf(stderr, "%s: %zu bytes, %zu words and pairs, from %zu texts; cross-validated:\n%s",
               arguments.out.c_str(), bytes.size(), trained.parts.rows.size(), texts->size(),
               empathy_table(trained.cross_validated).c_str());
  return kExitOk;
}

}  // namespace attune
