// Where `train` puts a model.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attune {

/// Whole or not at all: a reader that maps the path never meets a half-written model.
bool write_model_file(const std::string& path, const std::vector<std::byte>& bytes);

}  // namespace attune
