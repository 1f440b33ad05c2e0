// What a lane remembers has nobody's words and nobody's ids in it, nor parts of them: not in a
// snapshot, not in its structs, not in a core file of a process that folds.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <unordered_set>

#include "operators/emotion/emotion.h"
#include "operators/empathy/utterance_reader.h"
#include "operators/make_turn.h"
#include "operators/parse/parse.h"
#include "pipeline/experience.h"

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'763'632'800'000, kLateness = 10'000;
constexpr std::size_t kCustomers = 8;
constexpr char kTurnsAt[] = "ATTUNE_PRIVACY_TURNS";

/// Words and ids that nothing else has. Made at run time, so that the program itself does not hold
/// them.
class Canaries {
 public:
  explicit Canaries(unsigned seed) : random_(seed) {}

  std::string id() { return keep(made(12 + random_() % 13), 5); }
  std::string word() { return keep(made(12 + random_() % 13), 8); }

  /// A part of any of them that stands in `bytes`; empty: none does.
  std::string found_in(std::string_view bytes) const {
    for (const std::size_t size : {std::size_t{5}, std::size_t{8}})
      for (std::size_t at = 0; at + size <= bytes.size(); ++at)
        if (const std::string_view part = bytes.substr(at, size);
            parts_.contains(packed(part)) && is_part(part))
          return std::string(part);
    return {};
  }
  std::size_t parts() const noexcept { return parts_.size(); }

 private:
  static std::uint64_t packed(std::string_view part) noexcept {
    std::uint64_t value = part.size() == 5 ? std::uint64_t{1} << 63
                                           : 0;  // letters are below 0x80: the two kinds stay apart
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, part.data(), part.size());
    return value | bytes;
  }
  static bool is_part(std::string_view part) noexcept {
    for (const char c : part)
      if (c < 'a' || c > 'z') return false;
    return true;
  }
  std::string made(std::size_t size) {
    static constexpr std::string_view kLetters = "qxzjkvwbgfpmdh";
    std::string word;
    while (word.size() < size) word += kLetters[random_() % kLetters.size()];
    return word;
  }
  std::string keep(std::string word, std::size_t part) {
    for (std::size_t at = 0; at + part <= word.size(); ++at)
      parts_.insert(packed(std::string_view(word).substr(at, part)));
    return word;
  }

  std::mt19937 random_;
  std::unordered_set<std::uint64_t> parts_;
};

/// Events of a few customers who write, are answered, click, fill in forms and are asked, all of
/// them in canaries.
std::vector<std::string> records(Canaries& canaries) {
  static constexpr std::string_view kTexts[] = {
      "I am so angry about the ", "You promised, and my wedding is tomorrow, where is ",
      "This is useless, I want a manager for ", "I will cancel and leave because of ",
      "Thank you so much for the "};
  static constexpr std::string_view kReplies[] = {
      "I understand how frustrating that must be. I will call you back within 2 hours about ",
      "We apologize for the inconvenience of ", "What happened with your "};
  std::vector<std::string> all;
  std::int64_t at = kStart;
  const auto add = [&](std::string_view type, std::string_view ids, const std::string& more) {
    at += 700;
    all.push_back(R"({"time":)" + std::to_string(at) + R"(,"type":")" + std::string(type) +
                  R"(","channel":"chat","id":")" + canaries.id() + '"' + std::string(ids) + more +
                  "}");
  };
  for (std::size_t customer = 0; customer < kCustomers; ++customer) {
    const std::string ids = R"(,"customer":")" + canaries.id() + R"(","conversation":")" +
                            canaries.id() + R"(","case":")" + canaries.id() + '"';
    const auto says = [&](std::string_view text) {
      return R"(,"text":")" + std::string(text) + canaries.word() + ' ' + canaries.word() + ' ' +
             canaries.word() + '"';
    };
    for (std::size_t i = 0; i < 6; ++i) {
      add("message", ids, says(kTexts[(customer + i) % std::size(kTexts)]));
      const std::string agent = R"(,"actor":"agent","agent":")" + canaries.id() + R"(","team":"t)" +
                                std::to_string(i % 3) + '"';
      add("message", ids, agent + says(kReplies[(customer + i) % std::size(kReplies)]));
      add("ui.click", ids, R"(,"ui":{"target":"pay","x":3,"y":4})");
    }
    add("form.start", ids, R"(,"touchpoint":"address")");
    add("journey.start", ids, R"(,"journey":"shopping","step":"pay")");
    add("case.handoff", ids, R"(,"team":"t9")");
    add("survey.answered", ids, R"(,"survey":{"kind":"csat","score":2})");
    if (customer % 3 == 0) add("conversation.ended", ids, "");
  }
  return all;
}

/// What the stateless stage makes of them.
std::vector<Turn> turns_of(const std::vector<std::string>& records) {
  Parser parser(*compile_mapping(default_parse_options()));
  EmotionReader reader(EmotionModel::embedded());
  UtteranceReader utterances;
  Arena arena;
  std::vector<Turn> turns;
  for (const std::string& payload : records) {
    Record record;
    record.payload = payload;
    record.offset = static_cast<std::int64_t>(turns.size());
    record.timestamp_ms = kStart;
    Event event;
    const ParseResult parsed = parser.parse(record, arena, event);
    EXPECT_EQ(parsed.outcome, ParseOutcome::accepted) << payload;
    const std::string_view text = event[Field::text];
    const Reading reading =
        event.actor == Actor::customer && !text.empty() ? reader.read(text) : Reading{};
    const Utterance said =
        text.empty() ? Utterance{} : utterances.read(text, event.actor, event.time_ms);
    std::memset(static_cast<void*>(&turns.emplace_back()), 0,
                sizeof(Turn));  // what lies between fields is not told
    make_turn(turns.back(), event, reading, said, record.offset);
  }
  return turns;
}

class Counting : public ExperienceSink {
 public:
  void found(const Moment&, const Findings& findings) override {
    signals += findings.found().size();
  }
  void prompt(const Prompt&, bool) override { ++prompts; }
  std::size_t signals = 0, prompts = 0;
};

/// A lane's memory after the turns, as it lives.
struct Folded {
  explicit Folded(const std::vector<Turn>& turns)
      : labels({Field::channel, Field::step}), experience({}, kLateness, labels, INT64_MIN) {
    for (Turn turn : turns) {
      turn.labels = labels.find_or_add({"chat", turn.step != 0 ? "pay" : ""});
      experience.reach(turn.time_ms, sink);
      experience.take(turn, sink);
    }
    labels.end_batch();
  }
  LabelSets labels;
  Counting sink;
  Experience experience;
};

/// So many of everything that the search means something.
void expect_full(const Folded& folded) {
  const ExperienceCounts counts = folded.experience.counts();
  EXPECT_GE(counts.conversations_opened, kCustomers);
  EXPECT_GT(counts.conversations_live, 2u);
  EXPECT_GT(counts.visits_live, 2u);
  EXPECT_GT(counts.journeys_live, 2u);
  EXPECT_GE(counts.customers_known, kCustomers - 1);
  EXPECT_GT(counts.waiting, 0u);
  EXPECT_GT(folded.sink.signals, 0u);
}

TEST(Privacy, a_part_of_an_id_or_of_a_word_is_found_where_one_is) {
  Canaries canaries(1);
  const std::string id = canaries.id(), word = canaries.word();
  EXPECT_GT(canaries.parts(), 10u);
  EXPECT_EQ(canaries.found_in("nothing of anybody here"), "");
  EXPECT_EQ(canaries.found_in("before" + id.substr(3, 5) + "after"), id.substr(3, 5));
  EXPECT_EQ(canaries.found_in(std::string(3, '\0') + word.substr(2, 8)), word.substr(2, 8));
}

TEST(Privacy, what_an_event_leaves_for_the_folds_has_no_words_and_no_ids) {
  Canaries canaries(2);
  const std::vector<Turn> turns = turns_of(records(canaries));
  ASSERT_GT(turns.size(), 150u);
  for (const Turn& turn : turns)
    ASSERT_EQ(canaries.found_in({reinterpret_cast<const char*>(&turn), sizeof turn}), "")
        << "offset " << turn.offset;
}

TEST(Privacy, a_snapshot_of_what_is_remembered_has_no_words_and_no_ids) {
  Canaries canaries(3);
  const Folded folded(turns_of(records(canaries)));
  expect_full(folded);
  std::string bytes;
  folded.experience.save(bytes);
  ASSERT_GT(bytes.size(), kCustomers * sizeof(Conversation))
      << "every struct is in it as it lies in memory";
  EXPECT_EQ(canaries.found_in(bytes), "");
}

TEST(Privacy, what_lay_between_the_fields_before_is_in_no_snapshot) {
#ifndef ATTUNE_CLEARS_PADDING
  GTEST_SKIP() << "this compiler cannot tell where fields end";
#endif
  Canaries canaries(6);
  const std::string word = canaries.word();
  std::vector<Turn> turns(2);
  for (Turn& one : turns) {
    std::string filled;
    while (filled.size() < sizeof(Turn)) filled += word;
    std::memcpy(static_cast<void*>(&one), filled.data(), sizeof(Turn));
    make_turn(one, Event{}, Reading{}, Utterance{}, 0);
  }
  std::string bytes;
  StateWriter writer(bytes);
  writer.put(turns[0]);
  writer.put_all(turns);
  EXPECT_EQ(canaries.found_in(bytes), "");
}

/// Looks for canaries in everything that is found.
class Searching : public ExperienceSink {
 public:
  explicit Searching(const Canaries& canaries) : canaries_(canaries) {}
  // Field by field: between them lies whatever the stack held, and that is of this test.
  void found(const Moment& moment, const Findings& findings) override {
    all(moment.time_ms, moment.offset, moment.last_offset, moment.conversation, moment.customer,
        moment.labels);
    for (const Found& one : findings.found()) all(one.signal, one.first, one.second);
    for (const Measures::Count& count : findings.counts()) all(count.id, count.n);
  }
  void prompt(const Prompt& prompt, bool) override {
    all(prompt.kind, prompt.reason.signal, prompt.reason.first, prompt.reason.second,
        prompt.time_ms, prompt.expires_ms, prompt.offset, prompt.last_offset, prompt.conversation,
        prompt.customer, prompt.labels, prompt.threshold.value);
    for (const PromptNumber& number : prompt.beside) {
      all(number.value);
      search(number.name.data(), number.name.size());
    }
  }
  std::size_t searched = 0;

 private:
  template <class... Fields>
  void all(const Fields&... fields) {
    (search(&fields, sizeof fields), ...);
  }
  void search(const void* bytes, std::size_t size) {
    ++searched;
    EXPECT_EQ(canaries_.found_in({static_cast<const char*>(bytes), size}), "");
  }
  const Canaries& canaries_;
};

TEST(Privacy, a_prompt_and_what_is_found_name_nobody) {
  static_assert(std::is_trivially_copyable_v<Prompt> && std::is_trivially_copyable_v<SignalRecord>,
                "no string is among them");
  Canaries canaries(4);
  const std::vector<Turn> turns = turns_of(records(canaries));
  LabelSets labels({Field::channel});
  Searching sink(canaries);
  Experience experience({}, kLateness, labels, INT64_MIN);
  for (Turn turn : turns) {
    turn.labels = labels.find_or_add({"chat"});
    experience.reach(turn.time_ms, sink);
    experience.take(turn, sink);
  }
  experience.close_all(sink);
  EXPECT_GT(sink.searched, 200u);
}

// ---- A core file. The process that parses holds records while it reads them; a core file of one
// that only folds shows what state keeps.

/// Runs in a process of its own, which ends here: by the signal that leaves a core file, if all
/// went well.
int fold_and_die_in(const char* folder) {
  std::ifstream file(std::string(folder) + "/turns", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<Turn> turns(bytes.size() / sizeof(Turn));
  std::memcpy(turns.data(), bytes.data(), turns.size() * sizeof(Turn));
  const Folded folded(turns);
  if (folded.experience.counts().conversations_live == 0 || ::chdir(folder) != 0) return 1;
  const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
  ::setrlimit(RLIMIT_CORE, &unlimited);
  ::signal(SIGABRT, SIG_DFL);
  std::abort();
}

std::string core_file_in(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().filename().string().starts_with("core")) {
      std::ifstream file(entry.path(), std::ios::binary);
      return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }
  return {};
}

int run_the_fold_in(const std::filesystem::path& folder) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::setenv(kTurnsAt, folder.c_str(), 1);
    ::execl("/proc/self/exe", "privacy_test", nullptr);
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

TEST(Privacy, a_core_file_of_the_fold_has_no_words_and_no_ids) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the shadow memory of a sanitizer makes core files of terabytes";
#endif
  std::string pattern;
  std::getline(std::ifstream("/proc/sys/kernel/core_pattern"), pattern);
  rlimit limit{};
  ::getrlimit(RLIMIT_CORE, &limit);
  if (!pattern.starts_with("core") || limit.rlim_max != RLIM_INFINITY)
    GTEST_SKIP() << "this system gives core files to \"" << pattern << "\", or forbids them";
  Canaries canaries(5);
  const std::vector<Turn> turns = turns_of(records(canaries));
  std::string name = (std::filesystem::temp_directory_path() / "attune-privacy-XXXXXX").string();
  ASSERT_NE(::mkdtemp(name.data()), nullptr);
  const std::filesystem::path folder = name;
  std::ofstream(folder / "turns", std::ios::binary)
      .write(reinterpret_cast<const char*>(turns.data()),
             static_cast<std::streamsize>(turns.size() * sizeof(Turn)));
  const int status = run_the_fold_in(folder);
  const std::string core = core_file_in(folder);
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT) << status;
  ASSERT_TRUE(WCOREDUMP(status));
  // The state is in it: a turn that still waited lies there with its customer, conversation and
  // case.
  const std::uint64_t customer = turns.back().customer;
  ASSERT_NE(core.find(std::string_view(reinterpret_cast<const char*>(&customer), sizeof customer)),
            std::string::npos);
  EXPECT_EQ(canaries.found_in(core), "");
}

}  // namespace
}  // namespace attune

int main(int argc, char** argv) {
  if (const char* folder = std::getenv(attune::kTurnsAt)) return attune::fold_and_die_in(folder);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
