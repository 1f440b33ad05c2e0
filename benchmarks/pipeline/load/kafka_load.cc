// The runs that need a Kafka, one a process: kafka_bench.py starts the broker and says which.
//   kafka_load fill|bare|bare-single|engine|load brokers=HOST:PORT topic=NAME events=N partitions=N
//   rate=R seconds=S
// Prints one line of JSON; exits 1 when the answer was wrong.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "benchmarks/pipeline/load/bare_consumer.h"
#include "benchmarks/pipeline/load/engine_drain.h"
#include "benchmarks/pipeline/load/engine_load.h"
#include "benchmarks/pipeline/load/sample_producer.h"

namespace attune::bench {
namespace {

using Arguments = std::map<std::string, std::string>;

/// A second of event time has a thousand events, and the last one is of now.
Measured fill(Arguments& arguments) {
  Measured measured;
  auto producer = SampleProducer::start({arguments["brokers"], arguments["topic"],
                                         std::atoi(arguments["partitions"].c_str()), "50",
                                         arguments["compression"]});
  if (!producer) {
    measured.problem = producer.error();
    return measured;
  }
  const std::uint64_t events = std::strtoull(arguments["events"].c_str(), nullptr, 10);
  const std::int64_t now_ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                                  std::chrono::system_clock::now().time_since_epoch())
                                  .count();
  const std::int64_t began_ns = steady_ns();
  for (std::uint64_t i = 0; i < events; ++i)
    (*producer)->send(now_ms - static_cast<std::int64_t>(events - i));
  if (!(*producer)->finish(120'000)) measured.problem = "the topic could not be filled";
  measured.events = events;
  measured.seconds = static_cast<double>(steady_ns() - began_ns) / 1e9;
  return measured;
}

Measured run(const std::string& mode, Arguments& arguments) {
  const std::uint64_t events = std::strtoull(arguments["events"].c_str(), nullptr, 10);
  if (mode == "fill") return fill(arguments);
  if (mode == "bare" || mode == "bare-single")
    return consume_bare(arguments["brokers"], arguments["topic"], events,
                        mode == "bare" ? BareReads::batches : BareReads::single_records);
  if (mode == "engine") return drain_with_engine(arguments["brokers"], arguments["topic"], events);
  if (mode == "load") {
    LoadOptions options;
    options.brokers = arguments["brokers"];
    options.topic = arguments["topic"];
    options.partitions = std::atoi(arguments["partitions"].c_str());
    options.rate = std::atof(arguments["rate"].c_str());
    options.seconds = std::atof(arguments["seconds"].c_str());
    return run_load(options);
  }
  Measured measured;
  measured.problem = "unknown mode " + mode;
  return measured;
}

void print_quantiles(const char* name, std::vector<float> values) {
  if (values.empty()) return;
  std::sort(values.begin(), values.end());
  const auto at = [&](double q) {
    return static_cast<double>(
        values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))]);
  };
  std::printf(
      ", \"%s_p50_ms\": %.3f, \"%s_p99_ms\": %.3f, \"%s_p999_ms\": %.3f, \"%s_max_ms\": %.3f", name,
      at(0.5), name, at(0.99), name, at(0.999), name, at(1));
}

int main_of(int count, char** words) {
  Arguments arguments;
  for (int i = 2; i < count; ++i) {
    const std::string word = words[i];
    arguments[word.substr(0, word.find('='))] = word.substr(word.find('=') + 1);
  }
  const Measured measured = run(count > 1 ? words[1] : "", arguments);
  if (!measured.problem.empty()) {
    std::fprintf(stderr, "kafka_load: %s\n", measured.problem.c_str());
    return 1;
  }
  std::printf(
      "{\"events\": %llu, \"seconds\": %.6f, \"cpu_seconds\": %.6f, \"closed_windows\": %llu, "
      "\"allocations\": %llu",
      static_cast<unsigned long long>(measured.events), measured.seconds, measured.cpu_seconds,
      static_cast<unsigned long long>(measured.closed_windows),
      static_cast<unsigned long long>(measured.allocations));
  print_quantiles("latency", measured.latencies_ms);
  print_quantiles("producer_late", measured.producer_late_ms);
  std::printf("}\n");
  return 0;
}

}  // namespace
}  // namespace attune::bench

int main(int count, char** words) {
  return attune::bench::main_of(count, words);
}
