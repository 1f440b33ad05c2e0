// attune: one binary, one subcommand each. Every command lives in pipeline/commands/.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "pipeline/commands/check.h"
#include "pipeline/commands/classify.h"
#include "pipeline/commands/demo.h"
#include "pipeline/commands/evaluate.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/explain.h"
#include "pipeline/commands/generate.h"
#include "pipeline/commands/map.h"
#include "pipeline/commands/metrics.h"
#include "pipeline/commands/replay.h"
#include "pipeline/commands/run.h"
#include "pipeline/commands/test.h"
#include "pipeline/commands/train.h"
#include "pipeline/commands/version.h"

namespace {

/// What a command printed must have got there, too.
int printed(int exit_code) {
  const bool whole = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (whole || exit_code != attune::kExitOk) return exit_code;
  std::fprintf(stderr, "attune: standard output cannot be written: %s\n", std::strerror(errno));
  return attune::kExitOutput;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"attune: feels what customers feel, at the speed of the stream"};
  app.require_subcommand(1);
  int exit_code = attune::kExitOk;
  attune::add_demo_command(app, exit_code);
  attune::add_run_command(app, exit_code);
  attune::add_check_command(app, exit_code);
  attune::add_replay_command(app, exit_code);
  attune::add_generate_command(app, exit_code);
  attune::add_classify_command(app, exit_code);
  attune::add_explain_command(app, exit_code);
  attune::add_map_command(app, exit_code);
  attune::add_test_command(app, exit_code);
  attune::add_train_command(app, exit_code);
  attune::add_evaluate_command(app, exit_code);
  attune::add_metrics_command(app, exit_code);
  attune::add_version_command(app, exit_code);
  app.footer(
      "Start with:  attune demo\nExit codes: 0 done, 1 what was asked for failed, 2 usage, 3 "
      "unusable input or "
      "configuration, 4 Kafka, a port or an output failed");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int cli_code = app.exit(error);
    return cli_code == 0 ? attune::kExitOk : attune::kExitUsage;
  }
  return printed(exit_code);
}
