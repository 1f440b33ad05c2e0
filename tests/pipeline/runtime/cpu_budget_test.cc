#include "pipeline/runtime/cpu_budget.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace attune {
namespace {

/// A made-up machine: files under a folder of its own.
class CpuBudgetOf : public ::testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_);
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  void file(const std::string& path, const std::string& content) const {
    const std::filesystem::path place = root_ + path;
    std::filesystem::create_directories(place.parent_path());
    std::ofstream(place) << content;
  }
  CpuBudget budget(unsigned affinity = 64, unsigned option = 0, const char* environment = nullptr) const {
    return cpu_budget(root_, affinity, option, environment);
  }

  const std::string root_ = (std::filesystem::temp_directory_path() / ("attune-cpu-" + std::to_string(::getpid()))).string();
};

TEST_F(CpuBudgetOf, a_machine_without_limits_is_its_affinity) {
  EXPECT_EQ(budget(6).threads, 6u);
  EXPECT_STREQ(budget(6).source, "affinity");
  EXPECT_EQ(budget(0).threads, 1u);
}

TEST_F(CpuBudgetOf, a_container_of_version_two_is_its_cpu_max) {
  file("/proc/self/cgroup", "0::/\n");
  file("/sys/fs/cgroup/cpu.max", "300000 100000\n");
  EXPECT_EQ(budget().threads, 3u);
  EXPECT_EQ(budget().quota_cores, 3.0);
  EXPECT_STREQ(budget().source, "quota");
  EXPECT_EQ(budget(2).threads, 2u) << "affinity caps the quota";
}

TEST_F(CpuBudgetOf, no_limit_is_spelled_max) {
  file("/proc/self/cgroup", "0::/\n");
  file("/sys/fs/cgroup/cpu.max", "max 100000\n");
  EXPECT_EQ(budget(5).threads, 5u);
  EXPECT_EQ(budget(5).quota_cores, 0.0);
}

TEST_F(CpuBudgetOf, the_tightest_parent_counts) {
  file("/proc/self/cgroup", "0::/kubepods/burstable/pod7/box\n");
  file("/sys/fs/cgroup/kubepods/burstable/pod7/box/cpu.max", "max 100000\n");
  file("/sys/fs/cgroup/kubepods/burstable/pod7/cpu.max", "400000 100000\n");
  file("/sys/fs/cgroup/kubepods/cpu.max", "800000 100000\n");
  EXPECT_EQ(budget().threads, 4u);
}

TEST_F(CpuBudgetOf, a_path_of_the_host_falls_back_to_the_mount) {
  file("/proc/self/cgroup", "0::/system.slice/docker-abc.scope\n");
  file("/sys/fs/cgroup/cpu.max", "150000 100000\n");
  EXPECT_EQ(budget().threads, 2u) << "1.5 CPUs round up";
}

TEST_F(CpuBudgetOf, a_path_of_another_namespace_is_not_followed) {
  file("/proc/self/cgroup", "0::/../../x\n");
  file("/sys/fs/cgroup/cpu.max", "100000 100000\n");
  EXPECT_EQ(budget().threads, 1u);
}

TEST_F(CpuBudgetOf, version_one_is_quota_over_period) {
  file("/proc/self/cgroup", "5:memory:/docker/a\n4:cpu,cpuacct:/docker/a\n1:name=systemd:/docker/a\n");
  file("/sys/fs/cgroup/cpu/docker/a/cpu.cfs_quota_us", "250000\n");
  file("/sys/fs/cgroup/cpu/docker/a/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(budget().threads, 2u) << "2.5 CPUs round down";
  file("/sys/fs/cgroup/cpu/docker/a/cpu.cfs_quota_us", "-1\n");
  EXPECT_EQ(budget(7).threads, 7u);
}

TEST_F(CpuBudgetOf, mounts_are_found_where_they_are) {
  file("/proc/self/mountinfo",
       "25 20 0:22 / /sys rw - sysfs sysfs rw\n"
       "33 25 0:28 / /mnt/limits rw,nosuid shared:9 - cgroup cgroup rw,cpu,cpuacct\n");
  file("/proc/self/cgroup", "4:cpu,cpuacct:/a\n0::/a\n");
  file("/mnt/limits/a/cpu.cfs_quota_us", "500000\n");
  file("/mnt/limits/a/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(budget().threads, 5u);
}

TEST_F(CpuBudgetOf, nonsense_in_the_files_is_no_limit) {
  file("/proc/self/cgroup", "0::/\nrubbish\n:\n9:cpu\n");
  for (const char* content : {"", "\n", "x y", "100000", "0 100000", "100000 0", "-5 100000", "99999999999999999999 1"}) {
    file("/sys/fs/cgroup/cpu.max", content);
    EXPECT_EQ(budget(3).threads, 3u) << content;
  }
}

TEST_F(CpuBudgetOf, an_option_wins_over_the_environment_and_both_over_limits) {
  file("/proc/self/cgroup", "0::/\n");
  file("/sys/fs/cgroup/cpu.max", "100000 100000\n");
  EXPECT_EQ(budget(4, 9, "7").threads, 9u);
  EXPECT_STREQ(budget(4, 9, "7").source, "option");
  EXPECT_EQ(budget(4, 0, "7").threads, 7u);
  EXPECT_STREQ(budget(4, 0, "7").source, "ATTUNE_THREADS");
  for (const char* wrong : {"", "0", "x", "3x", "-1", "99999"}) EXPECT_EQ(budget(4, 0, wrong).threads, 1u) << wrong;
}

TEST(CpuBudget, quotas_below_two_round_up_and_above_round_down) {
  EXPECT_EQ(threads_of_quota(0.1), 1u);
  EXPECT_EQ(threads_of_quota(1.0), 1u);
  EXPECT_EQ(threads_of_quota(1.01), 2u);
  EXPECT_EQ(threads_of_quota(2.0), 2u);
  EXPECT_EQ(threads_of_quota(2.99), 2u);
  EXPECT_EQ(threads_of_quota(1e12), 1024u);
}

TEST_F(CpuBudgetOf, memory_is_the_tightest_limit) {
  EXPECT_FALSE(memory_limit_bytes(root_));
  file("/proc/self/cgroup", "0::/a/b\n");
  file("/sys/fs/cgroup/a/b/memory.max", "max\n");
  EXPECT_FALSE(memory_limit_bytes(root_));
  file("/sys/fs/cgroup/a/memory.max", "536870912\n");
  EXPECT_EQ(memory_limit_bytes(root_), 536870912u);
  file("/proc/self/cgroup", "3:memory:/a\n");
  file("/sys/fs/cgroup/memory/a/memory.limit_in_bytes", "9223372036854771712\n");
  EXPECT_FALSE(memory_limit_bytes(root_)) << "version one's spelling of no limit";
  file("/sys/fs/cgroup/memory/memory.limit_in_bytes", "1024\n");
  EXPECT_EQ(memory_limit_bytes(root_), 1024u);
}

TEST(CpuBudget, this_process_has_at_least_one_worker) {
  EXPECT_GE(worker_threads(0), 1u);
  EXPECT_EQ(worker_threads(3), 3u);
}

}  // namespace
}  // namespace attune
