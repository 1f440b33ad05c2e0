// Finds the files of this process's control groups, whatever the version.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// The folders that limit a controller ("cpu", "memory"), from the process's own group up to the root of
/// the mount. `unified` = cgroup v2. Folders may be missing: inside a container the path of the host is
/// often not visible, and then the mount's root is the container's own group.
struct CgroupPaths {
  bool unified = false;
  std::vector<std::string> folders;
};

/// One entry per hierarchy that may limit the controller: v1's own, v2's, or both on a mixed machine.
std::vector<CgroupPaths> cgroup_paths(const std::string& root, std::string_view controller);

/// The first line of a small file; empty when there is none.
std::string first_line(const std::string& path);

}  // namespace attune
