#include "config/options.h"

#include "config/amounts.h"
#include "config/experience_keys.h"
#include "config/scalar.h"

namespace attune {
namespace {

using namespace amounts;

using V = const OptionValue&;

std::string topic_or_off(const OptionValue& value) { return value.text == "none" ? "" : value.text; }

TimeUnit time_unit(const std::string& word) {
  if (word == "s") return TimeUnit::seconds;
  if (word == "ms") return TimeUnit::milliseconds;
  if (word == "us") return TimeUnit::microseconds;
  return word == "ns" ? TimeUnit::nanoseconds : TimeUnit::detect;
}

// key, kind, default, minimum, maximum, help, setter
const OptionSpec kInputOptions[] = {
    option("kafka.brokers", OptionKind::text, "", 0, 0,
           "Where to find the cluster: host:port, several with commas.",
           [](Config& c, V v) { c.kafka.brokers = v.text; }).needed().such_as("kafka-1:9092,kafka-2:9092"),
    option("kafka.group", OptionKind::text, "attune", 0, 0,
           "The consumer group. Processes of one group share the partitions.",
           [](Config& c, V v) { c.kafka.group = v.text; }),
    option("kafka.topics", OptionKind::topics, "", 0, 0,
           "The topics to read. Key them by customer, so that one customer stays in one partition.",
           nullptr).needed().such_as("[interactions]"),
    option("kafka.offset_reset", OptionKind::choice, "", 0, 0,
           "Where a partition starts that has no committed position: at its oldest record or at its end.",
           [](Config& c, V v) { c.kafka.offset_reset = v.text; }).among("earliest|latest").needed().such_as("earliest"),
    option("kafka.properties", OptionKind::properties, "", 0, 0,
           "Any librdkafka property, passed through. The ones that attune owns are refused, with the reason.",
           nullptr).such_as("{security.protocol: SASL_SSL}"),
    option("kafka.properties_files", OptionKind::property_files, "", 0, 0,
           "librdkafka properties whose value is the content of a file (its last line break removed): for secrets.",
           nullptr).such_as("{sasl.password: /run/secrets/kafka-password}"),

    option("event.format", OptionKind::choice, "json", 0, 0,
           "json: one object per record. cloudevents: CloudEvents 1.0, structured or binary, detected per record.",
           [](Config& c, V v) { c.event.format = v.text == "json" ? EventFormat::json : EventFormat::cloudevents; }).among("json|cloudevents"),
    option("event.time_unit", OptionKind::choice, "detect", 0, 0,
           "The unit of a time that is a number of the Unix epoch; detect tells by its size.",
           [](Config& c, V v) { c.event.time_unit = time_unit(v.text); }).among("detect|s|ms|us|ns"),
    option("event.max_bytes", OptionKind::size, "1MiB", 64, 256 * kMiB,
           "A larger payload is dead-lettered as too_large.",
           [](Config& c, V v) { c.event.max_bytes = static_cast<std::size_t>(v.whole); }),
    option("event.max_depth", OptionKind::integer, "64", 1, 512,
           "Deeper nesting is dead-lettered as too_deep.",
           [](Config& c, V v) { c.event.max_depth = static_cast<std::uint32_t>(v.whole); }),
    option("event.fields", OptionKind::sources, "", 0, 0,
           "Where each field comes from: an RFC 6901 pointer (/user/id), header:NAME, key, or a constant "
           "(=chat). Replaces the default mapping as a whole. Default: each field at its own name (/survey/kind); "
           "with cloudevents, id, time and type of the envelope and the others under /data.",
           nullptr).such_as("{time: /created_at, customer: key, channel: =mail}"),
    option("event.values", OptionKind::value_maps, "", 0, 0,
           "Per field, your words for attune's. A value that is not listed stays as it is.",
           nullptr).such_as("{actor: {end_user: customer}}"),
    option("event.only", OptionKind::filter, "", 0, 0,
           "Records whose field is none of these are left out on purpose, and counted as filtered.",
           nullptr).such_as("{channel: [chat, mail]}"),
    option("event.except", OptionKind::filter, "", 0, 0,
           "Records whose field is one of these are left out on purpose, and counted as filtered.",
           nullptr).such_as("{type: [case.note]}"),

    option("emotion.model", OptionKind::path, "", 0, 0,
           "A model file made by attune train, for English: short for emotion.models with en alone. Without both, the model inside the binary.",
           [](Config& c, V v) { c.emotion.model = v.text; }).such_as("models/our-tickets.bin"),
    option("emotion.drift_window", OptionKind::duration, "6h", kHour, 31 * kDay,
           "How far back attune_emotion_drift looks: this many hours, rounded up, and the running one.",
           [](Config& c, V v) { c.emotion.drift_window_ms = v.whole; }).such_as("24h"),
    option("emotion.drift_minimum", OptionKind::integer, "1000", 100, 1e9,
           "With fewer scored texts than this in the window there is no attune_emotion_drift: chance alone would move it.",
           [](Config& c, V v) { c.emotion.drift_minimum = static_cast<std::uint64_t>(v.whole); }),

    option("emotion.models", OptionKind::models, "{en: embedded}", 0, 0,
           "The model of each language that is read, by its ISO 639-1 code: a file made by attune train, or embedded (en only). Texts in "
           "other languages are counted by language and not scored. What is too short to tell is read by the first.",
           nullptr).such_as("{en: embedded, de: models/german.bin}"),
    option("emotion.least_letters", OptionKind::integer, "2", 0, 1000,
           "A text with fewer letters, and no emoji, emoticon, ! or ?, is counted as too_short and not scored.",
           [](Config& c, V v) { c.emotion.abstention.least_letters = static_cast<std::uint32_t>(v.whole); }),
    option("emotion.most_unknown_words", OptionKind::number, "0.99", 0, 1,
           "A text of whose words a larger share is unknown to its model, and without an emoji or emoticon, is counted as "
           "unknown_words and not scored. 1 scores all.",
           [](Config& c, V v) { c.emotion.abstention.most_unknown_words = v.number; }),

    option("time.allowed_lateness", OptionKind::duration, "10s", 0, 30 * kDay,
           "How far event time may run behind the latest record of its partition and still count.",
           [](Config& c, V v) { c.window.allowed_lateness_ms = v.whole; }),
    option("time.max_future", OptionKind::duration, "1h", 0, 366 * kDay,
           "A time further ahead of its record's own timestamp is dead-lettered as absurd_time.",
           [](Config& c, V v) { c.event.max_future_ms = v.whole; }),
    option("time.idle_after", OptionKind::duration, "30s", 10, kDay,
           "A partition at its end with nothing new for this long closes its windows by the clock.",
           [](Config& c, V v) { c.runtime.idle_after_ms = v.whole; }),

    option("windows", OptionKind::windows, "[{name: 1m, size: 1m}]", 1, 16,
           "The event-time windows, aligned to the Unix epoch. All of them share their panes.",
           nullptr).such_as("[{name: 1m, size: 1m}, {name: 1h, size: 1h, every: 5m}]"),
    option("windows[].name", OptionKind::text, "", 0, 0,
           "The value of the label window. Unique; the size as written when missing.",
           nullptr).such_as("1m"),
    option("windows[].size", OptionKind::duration, "", 1, 366 * kDay,
           "How long the window is.",
           nullptr).needed().such_as("1h"),
    option("windows[].every", OptionKind::duration, "", 1, 366 * kDay,
           "How often one starts (a hopping window). The size is a multiple of it; the size itself when missing.",
           nullptr).such_as("5m"),
    option("labels", OptionKind::labels, "[channel, journey, step]", 0, kMaxLabels,
           "The fields by which windows and metrics are kept apart. No ids, no text, no names of people.",
           nullptr).such_as("[channel, team]"),
};

const OptionSpec kOutputOptions[] = {
    option("privacy.min_customers", OptionKind::integer, "1", 1, 1e6,
           "Windows and series of fewer distinct customers are held back, their totals under __held__; 1 holds nothing back.",
           [](Config& c, V v) { c.window.min_customers = static_cast<std::uint64_t>(v.whole); }).such_as("10"),

    option("outputs.windows.topic", OptionKind::topic_or_none, "attune.windows", 0, 0,
           "Where closed windows go as JSON; none switches it off.",
           [](Config& c, V v) { c.outputs.windows_topic = topic_or_off(v); }),
    option("outputs.prompts.topic", OptionKind::topic_or_none, "attune.prompts", 0, 0,
           "Where prompts to agents go as JSON; none: nobody is prompted, and the same situations are judged as unprompted ones.",
           [](Config& c, V v) { c.outputs.prompts_topic = topic_or_off(v); }),
    option("outputs.signals.topic", OptionKind::topic_or_none, "none", 0, 0,
           "Where every signal goes as JSON with its evidence; none switches it off.",
           [](Config& c, V v) { c.outputs.signals_topic = topic_or_off(v); }).such_as("attune.signals"),
    option("outputs.dead_letters.topic", OptionKind::topic_or_none, "attune.dead-letters", 0, 0,
           "Where records go that could not be understood, byte for byte; none: they are only counted.",
           [](Config& c, V v) { c.outputs.dead_letters_topic = topic_or_off(v); }),
    option("outputs.dead_letters.on_failure", OptionKind::choice, "stop", 0, 0,
           "When a dead letter cannot be delivered: stop that partition, or drop the letter and count it.",
           [](Config& c, V v) { c.outputs.stop_on_dead_letter_failure = v.text == "stop"; }).among("stop|drop"),
    option("outputs.dead_letters.alarm_share", OptionKind::number, "0.05", 0, 1,
           "Readiness falls when more than this share of the last minute's records is dead: a schema has changed.",
           [](Config& c, V v) { c.outputs.dead_share_alarm = v.number; }),
    option("outputs.dead_letters.alarm_minimum", OptionKind::integer, "100", 1, 1e9,
           "With fewer records than this in the last minute, the share says nothing.",
           [](Config& c, V v) { c.outputs.dead_alarm_minimum = static_cast<std::uint64_t>(v.whole); }),

    option("metrics.listen", OptionKind::address, "0.0.0.0:9464", 0, 0,
           "Address of /metrics, /healthz and /readyz. Port 0 takes any free one.",
           [](Config& c, V v) { c.board.listen = v.text; }),
    option("metrics.max_series", OptionKind::integer, "20000", 1, 1e7,
           "Label sets per metric family; the excess counts under __other__, with totals intact.",
           [](Config& c, V v) { c.board.max_series_per_family = static_cast<std::size_t>(v.whole); }),
    option("metrics.max_label_values", OptionKind::integer, "1000", 1, 1e7,
           "Distinct values per label; the excess counts under __other__.",
           [](Config& c, V v) { c.board.max_values_per_label = static_cast<std::size_t>(v.whole); }),
    option("metrics.expire_after", OptionKind::duration, "1h", kSecond, 366 * kDay,
           "A series without news for this long leaves /metrics. At least twice the longest range in your rules.",
           [](Config& c, V v) { c.board.expire_after_ms = v.whole; }),

    option("runtime.threads", OptionKind::integer, "0", 0, 1'024,
           "Workers; 0 takes ATTUNE_THREADS or else what the CPU quota and affinity allow.",
           [](Config& c, V v) { c.runtime.threads = static_cast<unsigned>(v.whole); }),
    option("runtime.in_flight", OptionKind::size, "64MiB", 64 * kKiB, 64 * kGiB,
           "Bytes being worked on at most: records, and about 600 more for what is read from each. This is the backpressure.",
           [](Config& c, V v) { c.runtime.in_flight_bytes = static_cast<std::size_t>(v.whole); }),
    option("runtime.batch_records", OptionKind::integer, "512", 1, 65'536,
           "Records per batch at most.",
           [](Config& c, V v) { c.runtime.batch_records = static_cast<std::size_t>(v.whole); }),
    option("runtime.linger", OptionKind::duration, "5ms", 0, 10 * kSecond,
           "How long a batch waits to fill.",
           [](Config& c, V v) { c.runtime.linger_ms = v.whole; }),
    option("runtime.commit_interval", OptionKind::duration, "1s", 10, 10 * kMinute,
           "How often positions are committed. What lies between may repeat after a crash.",
           [](Config& c, V v) { c.runtime.commit_interval_ms = v.whole; }),
    option("runtime.shutdown_deadline", OptionKind::duration, "20s", 100, kHour,
           "How long SIGTERM may take to drain, deliver and commit. Below the pod's grace period.",
           [](Config& c, V v) { c.runtime.shutdown_deadline_ms = v.whole; }),
    option("runtime.max_label_sets", OptionKind::integer, "10000", 1, 1e7,
           "Distinct sets of label values per partition and pane; the excess folds into __other__.",
           [](Config& c, V v) { c.window.max_label_sets = c.experience.memory.max_label_sets = static_cast<std::size_t>(v.whole); }),
};

}  // namespace

std::span<const OptionSpec> option_specs() noexcept {
  static const std::vector<OptionSpec> all = [] {
    std::vector<OptionSpec> joined(std::begin(kInputOptions), std::end(kInputOptions));
    const std::span<const OptionSpec> experience = experience_option_specs();
    joined.insert(joined.end(), experience.begin(), experience.end());
    joined.insert(joined.end(), std::begin(kOutputOptions), std::end(kOutputOptions));
    return joined;
  }();
  return all;
}

const OptionSpec* find_option(std::string_view key) noexcept {
  for (const OptionSpec& option : option_specs())
    if (option.key == key) return &option;
  return nullptr;
}

bool is_section(std::string_view key) noexcept {
  for (const OptionSpec& option : option_specs())
    if (option.key.size() > key.size() && option.key.starts_with(key) && option.key[key.size()] == '.') return true;
  return key.empty();
}

std::vector<std::string> children_of(std::string_view section) {
  const std::string prefix = section.empty() ? "" : std::string(section) + ".";
  std::vector<std::string> children;
  for (const OptionSpec& option : option_specs()) {
    if (!option.key.starts_with(prefix)) continue;
    const std::string_view rest = option.key.substr(prefix.size());
    const std::string child(rest.substr(0, rest.find('.')));
    if (child.ends_with("[]") || (!children.empty() && children.back() == child)) continue;
    children.push_back(child);
  }
  return children;
}

Config default_config() {
  Config config;
  for (const OptionSpec& option : option_specs()) {
    OptionValue value;
    if (option.set == nullptr || option.fallback.empty()) continue;
    if (check_scalar(option, std::string(option.fallback), value).empty()) option.set(config, value);
  }
  config.window.windows = {{"1m", 60'000, 60'000}};
  config.window.labels = {Field::channel, Field::journey, Field::step};
  return config;
}

}  // namespace attune
