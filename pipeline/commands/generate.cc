#include "pipeline/commands/generate.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <thread>

#include "config/units.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/source/synthetic/event_producer.h"

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;

struct Arguments {
  std::string file, brokers, topic, texts, duration;
  std::uint64_t count = 0;
  std::int64_t start_ms = -1;
  TrafficOptions traffic;
  double rate = 1000;
  bool flat_out = false;
};

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune generate: %s\n", message.c_str());
  return code;
}

/// One sink for both kinds of target.
class Target {
 public:
  virtual ~Target() = default;
  virtual bool write(const TrafficEvent& event) = 0;
  virtual bool finish() = 0;
  virtual std::string error() const = 0;
};

class FileTarget : public Target {
 public:
  explicit FileTarget(const std::string& path)
      : path_(path), file_(path == "-" ? stdout : std::fopen(path.c_str(), "wb")) {}
  ~FileTarget() override {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
  }
  bool open() const { return file_ != nullptr; }
  bool write(const TrafficEvent& event) override {
    return std::fwrite(event.json.data(), 1, event.json.size(), file_) == event.json.size() &&
           std::fputc('\n', file_) != EOF;
  }
  bool finish() override { return std::fflush(file_) == 0; }
  std::string error() const override {
    return "--to-file " + path_ + ": cannot be written: " + std::strerror(errno);
  }

 private:
  std::string path_;
  std::FILE* file_;
};

class TopicTarget : public Target {
 public:
  explicit TopicTarget(std::unique_ptr<EventProducer> producer) : producer_(std::move(producer)) {}
  bool write(const TrafficEvent& event) override {
    return producer_->send(event) && producer_->failed() == 0;
  }
  bool finish() override { return producer_->finish(30'000); }
  std::string error() const override {
    return "events were not delivered: " + producer_->last_error();
  }

 private:
  std::unique_ptr<EventProducer> producer_;
};

int pump(const Arguments& arguments, Target& target, std::uint64_t count, double seconds) {
  Traffic traffic(arguments.traffic);
  const auto began = Clock::now();
  auto told = began;
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  std::uint64_t sent = 0;
  for (; count == 0 || sent < count; ++sent) {
    const double now = std::chrono::duration<double>(Clock::now() - began).count();
    if (count == 0 && now >= seconds) break;
    const TrafficEvent event = traffic.next();
    // Open loop: an event has its due time whatever became of those before it.
    if (!arguments.flat_out)
      std::this_thread::sleep_until(
          began + std::chrono::milliseconds(event.due_ms - arguments.traffic.start_ms));
    if (!target.write(event)) return complain(target.error(), kExitOutput);
    if ((sent & 1023) == 0 && Clock::now() - told >= std::chrono::seconds(1)) {
      told = Clock::now();
      const double elapsed = std::chrono::duration<double>(told - began).count();
      std::fprintf(stderr, "%s%llu events, %.0f/s%s", terminal ? "\r" : "",
                   static_cast<unsigned long long>(sent), static_cast<double>(sent) / elapsed,
                   terminal ? "   " : "\n");
    }
  }
  if (!target.finish()) return complain(target.error(), kExitOutput);
  std::fprintf(stderr, "%sattune generate: %llu events\n", terminal ? "\r\033[K" : "",
               static_cast<unsigned long long>(sent));
  return kExitOk;
}

int generate(Arguments arguments) {
  if (arguments.file.empty() == arguments.topic.empty())
    return complain("name one target: --to-file FILE, or --brokers HOST:PORT --topic NAME",
                    kExitUsage);
  if (!arguments.topic.empty() && arguments.brokers.empty())
    return complain("--topic needs --brokers HOST:PORT", kExitUsage);
  if (arguments.traffic.incident_for_ms >= 0 && arguments.traffic.incident_after_ms < 0)
    return complain("--incident-for-ms needs --incident-after-ms", kExitUsage);
  double seconds = 0;
  if (!arguments.duration.empty()) {
    const auto parsed = parse_duration_ms(arguments.duration);
    if (!parsed || *parsed <= 0)
      return complain("--for " + arguments.duration + ": is no duration; write 30s, 5m or 1h",
                      kExitUsage);
    seconds = static_cast<double>(*parsed) / 1000;
  }
  if (arguments.count == 0 && seconds == 0)
    return complain("say how much: --count N or --for 30s", kExitUsage);
  arguments.flat_out = arguments.rate == 0 || !arguments.file.empty();
  arguments.traffic.rate = arguments.rate == 0 ? 1000 : arguments.rate;
  // To a file nobody waits for the clock: the duration is one of event time.
  if (!arguments.file.empty() && arguments.count == 0)
    arguments.count = static_cast<std::uint64_t>(seconds * arguments.traffic.rate);
  arguments.traffic.start_ms = arguments.start_ms >= 0
                                   ? arguments.start_ms
                                   : std::chrono::duration_cast<std::chrono::milliseconds>(
                                         std::chrono::system_clock::now().time_since_epoch())
                                         .count();
  if (!arguments.texts.empty()) {
    std::ifstream texts(arguments.texts);
    for (std::string line; std::getline(texts, line);)
      if (!line.empty()) arguments.traffic.texts.push_back(line);
    if (arguments.traffic.texts.empty())
      return complain("--texts " + arguments.texts + ": has no lines that can be read", kExitInput);
  }
  if (!arguments.file.empty()) {
    FileTarget target(arguments.file);
    if (!target.open())
      return complain("--to-file " + arguments.file + ": cannot be opened: " + std::strerror(errno),
                      kExitOutput);
    return pump(arguments, target, arguments.count, seconds);
  }
  auto producer = EventProducer::start(arguments.brokers, arguments.topic);
  if (!producer) return complain(producer.error(), kExitOutput);
  TopicTarget target(std::move(*producer));
  return pump(arguments, target, arguments.count, seconds);
}

}  // namespace

void add_generate_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  TrafficOptions& traffic = arguments->traffic;
  CLI::App* command =
      app.add_subcommand("generate", "Write synthetic customer events to a file or a topic");
  command->add_option("--to-file", arguments->file, "JSON lines; - = standard output");
  command->add_option("--brokers", arguments->brokers, "Kafka brokers, HOST:PORT[,HOST:PORT]");
  command->add_option("--topic", arguments->topic, "Topic; records are keyed by customer");
  command->add_option("--rate", arguments->rate, "Events per second, open loop; 0 = flat out")
      ->check(CLI::Range(0.0, 1e8))
      ->capture_default_str();
  command->add_option("--count", arguments->count, "How many events");
  command->add_option("--for", arguments->duration, "How long, as 30s or 5m");
  command->add_option("--seed", traffic.seed, "The same seed gives the same events")
      ->capture_default_str();
  command->add_option("--start-ms", arguments->start_ms,
                      "Event time of the first event, epoch ms; default now");
  command->add_option("--customers", traffic.customers, "How many customers")
      ->check(CLI::Range(1u, 100'000'000u))
      ->capture_default_str();
  command->add_option("--zipf", traffic.zipf, "Exponent of the customers' activity; 0 = all alike")
      ->check(CLI::Range(0.0, 5.0))
      ->capture_default_str();
  command->add_option("--out-of-order", traffic.out_of_order_share, "Share of events shifted back")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_option("--max-skew-ms", traffic.max_skew_ms, "By at most this")
      ->check(CLI::Range(0, 86'400'000))
      ->capture_default_str();
  command->add_option("--late", traffic.late_share, "Share of events that are late")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_option("--late-by-ms", traffic.late_by_ms, "By this much")
      ->check(CLI::Range(0, 2'000'000'000))
      ->capture_default_str();
  command
      ->add_option("--poison", traffic.poison_share, "Share of records that cannot be understood")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      ->add_option("--incident-after-ms", traffic.incident_after_ms,
                   "The payment step breaks then; -1 = never")
      ->capture_default_str();
  command
      ->add_option("--incident-for-ms", traffic.incident_for_ms,
                   "It works again after this long, and what went wrong is put right; -1 = never")
      ->capture_default_str();
  command->add_option("--texts", arguments->texts,
                      "Take the customers' words from this file, one a line");
  command->footer(
      "Example:\n"
      "  attune generate --to-file events.jsonl --count 100000 --seed 7 --late 0.01 --poison "
      "0.001\n"
      "  attune generate --brokers localhost:9092 --topic events --rate 5000 --for 60s");
  command->callback([arguments, &exit_code] { exit_code = generate(*arguments); });
}

}  // namespace attune
