// Which librdkafka properties a configuration may set, asked of librdkafka itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/loader.h"

namespace attune {

/// Why attune keeps a property for itself, "" when it does not: correctness of commit, rebalance and
/// delivery stands on these.
std::string_view reserved_property_reason(std::string_view name) noexcept;

/// Tries every property of kafka.properties and kafka.properties_files on a fresh librdkafka configuration.
/// Errors carry the library's own message (without the value, when it is a secret).
std::vector<ConfigError> check_kafka_properties(const Config& config, const std::string& file);

}  // namespace attune
