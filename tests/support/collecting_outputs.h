// A sink that keeps what lanes send, and can be corked: nothing is done until it is opened again.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "pipeline/outputs.h"
#include "pipeline/progress.h"

namespace attune::testing {

class CollectingOutputs : public Outputs {
 public:
  struct Dead {
    std::int64_t offset;
    DropReason reason;
    std::string payload;
  };

  void window_closed(const LaneId& lane, const WindowSummary& window, std::shared_ptr<Progress> progress,
                     std::uint64_t sequence) override {
    std::unique_lock lock(mutex_);
    open_.wait(lock, [&] { return !corked_; });
    windows.emplace_back(lane, window);
    progress->done(sequence);
  }
  void dead_letter(const LaneId&, const Record& record, DropReason reason, const std::string&,
                   std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    std::unique_lock lock(mutex_);
    open_.wait(lock, [&] { return !corked_; });
    dead.push_back({record.offset, reason, std::string(record.payload)});
    progress->done(sequence);
  }

  void cork() {
    std::lock_guard lock(mutex_);
    corked_ = true;
  }
  void uncork() {
    std::lock_guard lock(mutex_);
    corked_ = false;
    open_.notify_all();
  }

  std::vector<std::pair<LaneId, WindowSummary>> windows;
  std::vector<Dead> dead;

 private:
  std::mutex mutex_;
  std::condition_variable open_;
  bool corked_ = false;
};

}  // namespace attune::testing
