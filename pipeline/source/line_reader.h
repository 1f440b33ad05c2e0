// Lines of a file, a pipe or standard input, in blocks that outlive their batches.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "operators/result.h"
#include "pipeline/batch.h"

namespace attune {

/// Bytes of whole lines. Shared by the batches whose records view into it.
struct LineBlock {
  std::vector<char> bytes;  ///< with kTail readable bytes behind the last line
  std::size_t used = 0;
  static constexpr std::size_t kTail = 64;
};

/// Keeps a block alive for one batch.
class LineBlockOwner : public RecordOwner {
 public:
  explicit LineBlockOwner(std::shared_ptr<const LineBlock> block) : block_(std::move(block)) {}

 private:
  std::shared_ptr<const LineBlock> block_;
};

/// Reads blocks of whole lines; a line longer than a block grows it. The last line needs no
/// newline. Lifetime: closes what it opened. Thread rule: one owner.
class LineReader {
 public:
  /// "-" is standard input. A missing file, a directory or an unreadable one is a sentence that
  /// asks for what is `wanted` instead.
  static Result<std::unique_ptr<LineReader>> open(
      const std::string& path, const std::string& wanted = "a file of JSON lines");
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// The next block; null at the end of input. A read error is a sentence.
  Result<std::shared_ptr<const LineBlock>> next();
  std::uint64_t bytes_read() const noexcept { return bytes_read_; }
  std::uint64_t total_bytes() const noexcept { return total_bytes_; }  ///< 0 when unknown (a pipe)

 private:
  LineReader(int fd, std::string path, std::uint64_t total)
      : fd_(fd), path_(std::move(path)), total_bytes_(total) {}

  int fd_;
  std::string path_;
  std::uint64_t total_bytes_, bytes_read_ = 0;
  std::vector<char> rest_;  ///< the beginning of a line whose end has not been read yet
  bool at_end_ = false;
};

/// Cuts the next line off `text` (without its newline).
inline std::string_view cut_line(std::string_view& text) noexcept {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  return line;
}

}  // namespace attune
