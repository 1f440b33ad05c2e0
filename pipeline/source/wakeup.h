// An eventfd: how librdkafka's queues, workers and other threads wake the poll thread.
#pragma once

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace attune {

/// Thread rule: `wake` from any thread; `wait` from one.
class Wakeup {
 public:
  Wakeup() : fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
  ~Wakeup() {
    if (fd_ >= 0) close(fd_);
  }
  Wakeup(const Wakeup&) = delete;
  Wakeup& operator=(const Wakeup&) = delete;

  int fd() const noexcept { return fd_; }

  void wake() const noexcept {
    // A full counter means that a wake-up is pending already.
    [[maybe_unused]] const ssize_t written = write(fd_, &kOne, sizeof kOne);
  }

  void wait(int timeout_ms) const noexcept {
    pollfd polled{fd_, POLLIN, 0};
    if (poll(&polled, 1, timeout_ms) > 0) {
      std::uint64_t count = 0;
      [[maybe_unused]] const ssize_t got = read(fd_, &count, sizeof count);
    }
  }

  static constexpr std::uint64_t kOne = 1;

 private:
  int fd_;
};

}  // namespace attune
