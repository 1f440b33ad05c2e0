#include "pipeline/runtime/cgroup.h"

#include <fstream>
#include <sstream>

namespace attune {
namespace {

/// Is `word` one of the words between commas?
bool lists(std::string_view words, std::string_view word) {
  while (true) {
    const std::size_t comma = words.find(',');
    if (words.substr(0, comma) == word) return true;
    if (comma == std::string_view::npos) return false;
    words.remove_prefix(comma + 1);
  }
}

/// `mount` + path, then every parent, then `mount` itself. A path of another namespace ("/../x") says
/// nothing here.
std::vector<std::string> upwards(const std::string& mount, std::string path) {
  std::vector<std::string> folders;
  if (path.find("..") != std::string::npos) path = "/";
  while (path.size() > 1) {
    folders.push_back(mount + path);
    path.resize(path.rfind('/'));
  }
  folders.push_back(mount);
  return folders;
}

struct Mount {
  std::string point, type, options;
};

/// The cgroup mounts of /proc/self/mountinfo:
/// "36 35 0:30 / /sys/fs/cgroup/cpu rw,nosuid shared:1 - cgroup cgroup rw,cpu,cpuacct".
std::vector<Mount> cgroup_mounts(const std::string& root) {
  std::vector<Mount> mounts;
  std::ifstream file(root + "/proc/self/mountinfo");
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t dash = line.find(" - ");
    if (dash == std::string::npos) continue;
    std::istringstream left(line.substr(0, dash)), right(line.substr(dash + 3));
    std::string skipped, device;
    Mount mount;
    left >> skipped >> skipped >> skipped >> skipped >> mount.point;
    right >> mount.type >> device >> mount.options;
    if (mount.type == "cgroup" || mount.type == "cgroup2") mounts.push_back(std::move(mount));
  }
  return mounts;
}

/// Where the hierarchy is mounted; the customary place when mountinfo does not tell.
std::string mount_point(const std::vector<Mount>& mounts, std::string_view controller, bool unified) {
  for (const Mount& mount : mounts) {
    if (unified && mount.type == "cgroup2") return mount.point;
    if (!unified && mount.type == "cgroup" && lists(mount.options, controller)) return mount.point;
  }
  return unified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/" + std::string(controller);
}

}  // namespace

std::vector<CgroupPaths> cgroup_paths(const std::string& root, std::string_view controller) {
  std::vector<CgroupPaths> all;
  const std::vector<Mount> mounts = cgroup_mounts(root);
  std::ifstream file(root + "/proc/self/cgroup");
  std::string line;
  while (std::getline(file, line)) {  // "0::/path" (v2) or "4:cpu,cpuacct:/path" (v1)
    const std::size_t first = line.find(':');
    const std::size_t second = first == std::string::npos ? first : line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string_view controllers = std::string_view(line).substr(first + 1, second - first - 1);
    const bool unified = controllers.empty();
    if (!unified && !lists(controllers, controller)) continue;
    const std::string mount = root + mount_point(mounts, controller, unified);
    all.push_back({unified, upwards(mount, line.substr(second + 1))});
  }
  return all;
}

std::string first_line(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

}  // namespace attune
