#include "pipeline/commands/model_output.h"

#include <cstdio>
#include <fstream>

namespace attune {

bool write_model_file(const std::string& path, const std::vector<std::byte>& bytes) {
  const std::string fresh = path + ".part";
  std::ofstream out(fresh, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out && std::rename(fresh.c_str(), path.c_str()) == 0;
}

}  // namespace attune
