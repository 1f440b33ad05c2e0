#include "pipeline/output_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace attune {
namespace {

Error failed(const std::string& option, const std::string& path, const char* what) {
  return Error{option + " " + path + ": " + what + ": " + std::strerror(errno) +
               ". The file is incomplete; free some space or name another place"};
}

}  // namespace

Result<bool> write_output(const std::string& option, const std::string& path, std::string_view content) {
  const bool standard = path == "-";
  std::FILE* file = standard ? stdout : std::fopen(path.c_str(), "wb");
  if (file == nullptr)
    return Error{option + " " + path + ": cannot be opened: " + std::strerror(errno) + ". Name a file in a directory that exists and may be written"};
  errno = 0;
  const bool written = content.empty() || std::fwrite(content.data(), 1, content.size(), file) == content.size();
  const bool flushed = std::fflush(file) == 0;
  Result<bool> result = true;
  if (!written || !flushed) result = failed(option, path, "cannot be written");
  if (!standard && std::fclose(file) != 0 && result) result = failed(option, path, "cannot be closed");
  return result;
}

}  // namespace attune
