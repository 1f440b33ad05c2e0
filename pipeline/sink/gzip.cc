#include "pipeline/sink/gzip.h"

#include <zlib.h>

#include <algorithm>

namespace attune {
namespace {

constexpr int kGzipWindowBits = 15 + 16;  // 16: a gzip header instead of zlib's
constexpr std::size_t kStep = 1u << 30;   // zlib counts in 32 bits

}  // namespace

std::string gzip(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzipWindowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out;
  out.resize(std::max<std::size_t>(text.size() / 8, 1024));
  std::size_t written = 0;
  int state = Z_OK;
  while (state != Z_STREAM_END) {
    if (stream.avail_in == 0 && !text.empty()) {
      const std::size_t step = std::min(text.size(), kStep);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
      stream.avail_in = static_cast<uInt>(step);
      text.remove_prefix(step);
    }
    if (written == out.size()) out.resize(out.size() * 2);
    const std::size_t room = std::min(out.size() - written, kStep);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + written);
    stream.avail_out = static_cast<uInt>(room);
    state = deflate(&stream, text.empty() ? Z_FINISH : Z_NO_FLUSH);
    written += room - stream.avail_out;
    if (state == Z_STREAM_ERROR) break;
  }
  deflateEnd(&stream);
  out.resize(state == Z_STREAM_END ? written : 0);
  return out;
}

}  // namespace attune
