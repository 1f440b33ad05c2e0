#include "pipeline/runtime/signals.h"

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <utility>

namespace attune {
namespace {

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

}  // namespace

void block_signals() {
  const sigset_t set = stop_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
}

SignalWaiter::SignalWaiter(std::function<void(int, int)> on_signal) : on_signal_(std::move(on_signal)) {
  const sigset_t set = stop_signals();
  signals_ = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  wake_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  thread_ = std::thread([this] { wait(); });
}

SignalWaiter::~SignalWaiter() {
  const std::uint64_t one = 1;
  if (wake_ >= 0) [[maybe_unused]] const auto written = write(wake_, &one, sizeof one);
  thread_.join();
  if (signals_ >= 0) close(signals_);
  if (wake_ >= 0) close(wake_);
}

void SignalWaiter::wait() {
  if (signals_ < 0 || wake_ < 0) return;  // out of descriptors: signals stay pending, SIGKILL works
  int how_many = 0;
  while (true) {
    pollfd waits[2] = {{wake_, POLLIN, 0}, {signals_, POLLIN, 0}};
    if (poll(waits, 2, -1) < 0 && errno != EINTR) return;
    if (waits[0].revents != 0) return;
    signalfd_siginfo info{};
    while (read(signals_, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
      on_signal_(static_cast<int>(info.ssi_signo), ++how_many);
  }
}

}  // namespace attune
