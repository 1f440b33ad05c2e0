// gzip in memory.
#pragma once

#include <string>
#include <string_view>

namespace attune {

/// A gzip member (RFC 1952) of `text`, at zlib's fastest level: expositions repeat themselves so much
/// that better levels cost five times the CPU for a few percent. Empty when zlib has no memory.
std::string gzip(std::string_view text);

}  // namespace attune
