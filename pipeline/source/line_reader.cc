#include "pipeline/source/line_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace attune {
namespace {

constexpr std::size_t kBlockBytes = 1 << 20;

Error refuse(const std::string& path, const std::string& why) {
  return Error{"--input " + path + ": " + why};
}

}  // namespace

Result<std::unique_ptr<LineReader>> LineReader::open(const std::string& path,
                                                     const std::string& wanted) {
  const std::string remedy = ". Give " + wanted + ", or - for standard input";
  const int fd = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return refuse(path, std::strerror(errno) + remedy);
  struct stat info {};
  ::fstat(fd, &info);
  if (S_ISDIR(info.st_mode)) {
    ::close(fd);
    return refuse(path, "is a directory" + remedy);
  }
  const auto total = S_ISREG(info.st_mode) ? static_cast<std::uint64_t>(info.st_size) : 0;
  return std::unique_ptr<LineReader>(new LineReader(fd, path, total));
}

LineReader::~LineReader() {
  ::close(fd_);
}

Result<std::shared_ptr<const LineBlock>> LineReader::next() {
  if (at_end_) return std::shared_ptr<const LineBlock>();
  auto block = std::make_shared<LineBlock>();
  std::vector<char>& bytes = block->bytes;
  bytes.swap(rest_);
  std::size_t used = bytes.size();
  std::size_t searched = 0;
  for (;;) {
    bytes.resize(used + kBlockBytes + LineBlock::kTail);
    const ssize_t got = ::read(fd_, bytes.data() + used, kBlockBytes);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refuse(path_, std::string("cannot be read: ") + std::strerror(errno));
    used += static_cast<std::size_t>(got);
    bytes_read_ += static_cast<std::uint64_t>(got);
    if (got == 0) {
      at_end_ = true;
      block->used = used;
      break;
    }
    const void* newline = ::memrchr(bytes.data() + searched, '\n', used - searched);
    searched = used;
    if (newline == nullptr) continue;
    const auto whole =
        static_cast<std::size_t>(static_cast<const char*>(newline) - bytes.data()) + 1;
    rest_.assign(bytes.begin() + static_cast<std::ptrdiff_t>(whole),
                 bytes.begin() + static_cast<std::ptrdiff_t>(used));
    block->used = whole;
    break;
  }
  if (block->used == 0) return std::shared_ptr<const LineBlock>();
  return std::shared_ptr<const LineBlock>(std::move(block));
}

}  // namespace attune
