#include "pipeline/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace attune {
namespace {

constexpr mode_t kMode = 0666;  // less the umask
constexpr const char* kNameAnother = "Name a file in a directory that exists and may be written";

/// Where a name leads in the end: a link stays a link, its target is replaced.
std::string resolved(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         std::free);
  return real ? real.get() : path;
}

}  // namespace

Result<OutputFile> OutputFile::open(std::string option, std::string path) {
  OutputFile file(std::move(option), std::move(path));
  if (file.path_.empty()) return file;
  if (file.path_ == "-") {
    file.fd_ = ::dup(STDOUT_FILENO);
    if (file.fd_ < 0) return file.failed("standard output cannot be opened", "Name a file instead");
    return file;
  }
  struct stat info {};
  const bool exists = ::stat(file.path_.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) {
    errno = EISDIR;
    return file.failed("cannot be opened", kNameAnother);
  }
  if (!exists || S_ISREG(info.st_mode)) {
    if (auto opened = file.open_partial(resolved(file.path_)); !opened)
      return Error{opened.error()};
    if (exists) ::fchmod(file.fd_, info.st_mode & 07777);
    return file;
  }
  file.fd_ = ::open(file.path_.c_str(), O_WRONLY | O_CLOEXEC);
  if (file.fd_ < 0) return file.failed("cannot be opened", kNameAnother);
  return file;
}

Result<bool> OutputFile::open_partial(const std::string& target) {
  target_ = target;
  partial_ = target + ".partial-" + std::to_string(::getpid());
  fd_ = ::open(partial_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode);
  if (fd_ >= 0) return true;
  partial_.clear();
  return failed("cannot be opened", kNameAnother);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : option_(std::move(other.option_)),
      path_(std::move(other.path_)),
      partial_(std::exchange(other.partial_, {})),
      target_(std::move(other.target_)),
      fd_(std::exchange(other.fd_, -1)) {}

OutputFile::~OutputFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!partial_.empty()) ::unlink(partial_.c_str());
}

Error OutputFile::failed(const char* what, const std::string& remedy) const {
  const std::string why = std::strerror(errno);
  return Error{option_ + " " + path_ + ": " + what + ": " + why + ". " + remedy};
}

Result<bool> OutputFile::commit(std::string_view content) {
  if (fd_ < 0) return true;
  const char* remedy = partial_.empty()
                           ? "What was written is incomplete; free some space or name another place"
                           : "Nothing was left there; free some space or name another place";
  while (!content.empty()) {
    const ssize_t written = ::write(fd_, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failed("cannot be written", remedy);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!partial_.empty() && ::fsync(fd_) != 0) return failed("cannot be written", remedy);
  if (::close(std::exchange(fd_, -1)) != 0) return failed("cannot be closed", remedy);
  if (partial_.empty()) return true;
  if (::rename(partial_.c_str(), target_.c_str()) != 0)
    return failed("cannot be put in place", remedy);
  partial_.clear();
  return true;
}

}  // namespace attune
