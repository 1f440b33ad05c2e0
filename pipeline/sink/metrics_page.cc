#include "pipeline/sink/metrics_page.h"

#include <chrono>

namespace attune {

std::string MetricsPage::render(ExpositionFormat format) {
  std::lock_guard lock(mutex_);
  const auto start = std::chrono::steady_clock::now();
  std::string out;
  out.reserve(last_bytes_ + last_bytes_ / 8);
  append_families(out, process_.Collect(), format);
  board_.write(out, format);
  if (format == ExpositionFormat::openmetrics_1_0_0) out += "# EOF\n";
  last_bytes_ = out.size();
  process_.scraped(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), out.size());
  return out;
}

}  // namespace attune
