// Which models a process reads with, as JSON.
#pragma once

#include <string>

#include "operators/emotion/models.h"

namespace attune {

/// `{"en":"name version"}`, in the order of the configuration.
std::string model_versions(const EmotionModels& models);

}  // namespace attune
