// Durations ("1m30s") and sizes ("64MiB") as a person writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

/// Whole milliseconds of "250ms", "10s", "1m30s", "1h", "7d"; "0" needs no unit. Nothing when the
/// text is no duration or does not fit.
std::optional<std::int64_t> parse_duration_ms(std::string_view text) noexcept;

/// Bytes of "512", "512B", "64KiB", "64MiB", "2GiB" (powers of 1024), "1kB", "1MB", "1GB" (of 1000).
std::optional<std::uint64_t> parse_size_bytes(std::string_view text) noexcept;

std::string format_duration_ms(std::int64_t ms);  ///< "1m30s"; parse_duration_ms reads it back
std::string format_size_bytes(std::uint64_t bytes);

}  // namespace attune
