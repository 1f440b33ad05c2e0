// A file that arrives whole or not at all: every error (a full disk, too) is a sentence.
#pragma once

#include <string>
#include <string_view>

#include "operators/result.h"

namespace attune {

/// Opened before the work, so that a place that cannot be written costs no work; written after it.
/// A regular file comes into being under its name with `commit` only, in place of what was there;
/// until then, and after a failure, the name holds what it held. Devices and pipes take bytes as
/// they come. Lifetime: the destructor removes what was not committed. Thread rule: one owner.
class OutputFile {
 public:
  /// `path` "-" is standard output; "" opens nothing, and `commit` then writes nothing. `option` is
  /// named in errors.
  static Result<OutputFile> open(std::string option, std::string path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  bool wanted() const noexcept { return fd_ >= 0; }
  /// Writes all of it, and makes sure that it got there.
  Result<bool> commit(std::string_view content);

 private:
  OutputFile(std::string option, std::string path)
      : option_(std::move(option)), path_(std::move(path)) {}
  Result<bool> open_partial(const std::string& target);
  Error failed(const char* what, const std::string& remedy) const;

  std::string option_, path_;
  std::string partial_,
      target_;  ///< where bytes go until they are whole; empty = straight to `path_`
  int fd_ = -1;
};

}  // namespace attune
