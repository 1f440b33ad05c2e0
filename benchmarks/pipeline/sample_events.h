// Events of 390 bytes in attune's own shape, every second one with a text of about 70 bytes.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace attune::bench {

inline constexpr std::size_t kEventBytes = 390;

/// Seeded: the same events in every run. `start_ms` rises by `step_ms` an event.
inline std::vector<std::string> sample_events(std::size_t count, std::int64_t start_ms,
                                              std::int64_t step_ms,
                                              std::uint32_t customers = 100'000) {
  static constexpr const char* kTexts[] = {
      "I do not understand why the payment failed again, what should I do?",
      "This is the third time I write to you and nobody answers, I am angry.",
      "Thank you so much, the replacement arrived today and works perfectly!",
      "My parcel says delivered but nothing is here, I am worried about it.",
      "Could you please tell me where I can change the delivery address now?",
      "Honestly disappointed, the jacket looks nothing like the picture here.",
      "Great, the refund is on my account. Thanks for sorting it out quickly",
      "The app keeps crashing on the payment page and I am losing patience.",
  };
  static constexpr const char* kChannels[] = {"chat", "mail", "web", "app"};
  static constexpr const char* kSteps[] = {"browse", "basket", "payment", "confirmation",
                                           "tracking"};
  std::mt19937 random(42);
  std::vector<std::string> events;
  events.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool message = i % 2 == 0;
    std::string event =
        R"({"id":"0f8fad5b-d9cb-469f-a165-)" + std::to_string(100'000'000'000 + i) +
        R"(","time":)" + std::to_string(start_ms + static_cast<std::int64_t>(i) * step_ms) +
        R"(,"type":")" + (message ? "message" : "ui.click") + R"(","customer":"customer-)" +
        std::to_string(random() % customers) + R"(","conversation":"conversation-)" +
        std::to_string(random() % customers) + R"(","actor":"customer","channel":")" +
        kChannels[random() % 4] + R"(","journey":"shopping","step":")" + kSteps[random() % 5] +
        R"(","segment":"returning","locale":"en-GB")";
    event +=
        message
            ? R"(,"text":")" + std::string(kTexts[random() % 8]) + "\""
            : std::string(
                  R"(,"ui":{"action":"click","target":"button.checkout.primary","x":512,"y":384})");
    event += message ? R"(,"tags":["a","b"])"
                     : R"(,"app":{"version":"4.18.2","build":20261,"platform":"web"})";
    event += R"(,"trace":")";  // not mapped; fills up
    event += std::string(event.size() + 2 < kEventBytes ? kEventBytes - event.size() - 2 : 0, 'f') +
             "\"}";
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace attune::bench
