// SIGINT and SIGTERM as calls on one thread of our own, not as interruptions of any.
#pragma once

#include <functional>
#include <thread>

namespace attune {

/// Blocks SIGINT and SIGTERM for this thread and all it starts from now on, and ignores SIGPIPE.
/// Call it first in main, before any library starts threads.
void block_signals();

/// Waits for the signals that block_signals holds back and calls `on_signal(number, how_many)` on its own
/// thread: 1 = stop in good order, 2 and more = now. An ordinary thread, so the callback may lock and
/// allocate. REQUIRES: block_signals before. Lifetime: the destructor returns after the last callback.
class SignalWaiter {
 public:
  explicit SignalWaiter(std::function<void(int number, int how_many)> on_signal);
  ~SignalWaiter();
  SignalWaiter(const SignalWaiter&) = delete;
  SignalWaiter& operator=(const SignalWaiter&) = delete;

 private:
  void wait();

  const std::function<void(int, int)> on_signal_;
  int signals_ = -1, wake_ = -1;  ///< signalfd; eventfd that ends the thread
  std::thread thread_;
};

}  // namespace attune
