// `attune train --tickets`: a model learns from a user's own tickets.
#pragma once

#include <optional>
#include <string>

#include "operators/emotion/refit.h"

namespace CLI {
class App;
}

namespace attune {

struct RefitArguments {
  std::string tickets, from = "embedded", reference = "embedded", labels = "auto", out;
  std::optional<std::string> name, version;  ///< none: the parent's
  RefitOptions options;
  bool force = false;
};

/// Adds the options that only this way of training has.
void add_refit_options(CLI::App& command, RefitArguments& arguments);

/// An exit code: kExitFailed when the result is not better, and was not written.
int refit_model(const RefitArguments& arguments);

}  // namespace attune
