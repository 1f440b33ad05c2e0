// Languages: which one a text is in, and which model reads it.
#include "operators/emotion/language_gate.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <random>

#include "operators/emotion/language_guess.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

using Cells = std::vector<std::string>;

std::vector<std::string> cut(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t to; (to = text.find(separator, from)) != std::string::npos; from = to + 1)
    parts.push_back(text.substr(from, to - from));
  if (from < text.size()) parts.push_back(text.substr(from));
  return parts;
}

std::vector<Cells> rows_of(const std::string& path) {
  std::vector<Cells> rows;
  for (const std::string& line : cut(testing::source_file(path), '\n'))
    rows.push_back(cut(line, '\t'));
  return rows;
}

/// Characters, not bytes.
std::size_t length_of(const std::string& text) {
  std::size_t length = 0;
  for (const char c : text) length += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1u : 0u;
  return length;
}

class LanguageTest : public ::testing::Test {
 protected:
  std::string guess(std::string_view text, LanguageSet favoured = set_of(Language::en)) {
    return std::string(name_of(guesser_.guess(tokenizer_->tokenize(text), *tokenizer_, favoured)));
  }
  Routed route(std::string_view text) {
    return english_.route(tokenizer_->tokenize(text), *tokenizer_);
  }

  /// Share of texts of at least 20 characters whose language the gate of an English model says
  /// right.
  double share_right(const std::string& path) {
    std::map<std::string, int> wrong;
    int texts = 0, right = 0;
    for (const Cells& row : rows_of(path)) {
      if (length_of(row[0]) < 20) continue;
      const std::string said(name_of(route(row[0]).language));
      ++texts;
      said == row[1] ? ++right : ++wrong[row[1] + " taken for " + said];
    }
    std::printf("%s: %d of %d right\n", path.c_str(), right, texts);
    for (const auto& [pair, count] : wrong) std::printf("  %s: %d\n", pair.c_str(), count);
    EXPECT_GT(texts, 70);
    return static_cast<double>(right) / texts;
  }

  struct Special {
    int texts = 0, right = 0, mixed_in = 0;
  };
  /// Per kind: how many lines are right, and in how many the mixed-in language was said.
  std::map<std::string, Special> specials(const std::string& path) {
    std::map<std::string, Special> found;
    for (const Cells& row : rows_of(path)) {
      const std::string said(name_of(route(row[0]).language));
      const std::vector<std::string> expected = cut(row[2], ',');
      Special& kind = found[row[1]];
      ++kind.texts;
      kind.right += said == (expected[0] == "none" ? "unknown" : expected[0]) ? 1 : 0;
      kind.mixed_in += expected.size() > 1 && said == expected[1] ? 1 : 0;
      if (said != (expected[0] == "none" ? "unknown" : expected[0]))
        std::printf("  %s: %s\n", said.c_str(), row[0].c_str());
    }
    for (const auto& [kind, s] : found)
      std::printf("%s %s: %d of %d right, %d named for the mixed-in words\n", path.c_str(),
                  kind.c_str(), s.right, s.texts, s.mixed_in);
    return found;
  }

  /// Share of the English texts of at least 20 characters that an English model would not read.
  double share_refused(const std::string& path, bool header) {
    int texts = 0, refused = 0, guessed = 0;
    for (const Cells& row : rows_of(path)) {
      if (header || length_of(row[0]) < 20) {
        header = false;
        continue;
      }
      ++texts;
      guessed += english_.by_markers(tokenizer_->tokenize(row[0])) ? 0 : 1;
      refused += route(row[0]).model ? 0 : 1;
    }
    std::printf("%s: %d of %d English texts refused (%.2f %%), %.1f %% needed a guess\n",
                path.c_str(), refused, texts, 100.0 * refused / texts, 100.0 * guessed / texts);
    EXPECT_GT(texts, 200);
    return static_cast<double>(refused) / texts;
  }

  std::unique_ptr<Tokenizer> tokenizer_ = std::make_unique<Tokenizer>();
  LanguageGuesser guesser_;
  LanguageGate english_{std::array{Language::en}};
};

TEST_F(LanguageTest, tuning_sentences_are_named_right) {
  EXPECT_GE(share_right("tests/golden/languages/tuning.tsv"), 0.98);
  EXPECT_GE(share_right("tests/golden/languages/close_tuning.tsv"), 0.98);
}

TEST_F(LanguageTest, ninety_eight_in_a_hundred_unseen_sentences_are_named_right) {
  EXPECT_GE(share_right("tests/golden/languages/unseen.tsv"), 0.98);
}

TEST_F(LanguageTest, mixed_and_short_texts_and_texts_without_accents_are_named_right) {
  for (const char* path :
       {"tests/golden/languages/special_tuning.tsv", "tests/golden/languages/special_unseen.tsv"}) {
    std::map<std::string, Special> found = specials(path);
    EXPECT_EQ(found["emoji_only"].right, found["emoji_only"].texts);
    EXPECT_GE(found["too_short"].right, 9);
    EXPECT_GE(found["code_mixed"].right, 17);
    EXPECT_GE(found["no_accents"].right, 17);
  }
}

TEST_F(LanguageTest, fewer_than_one_english_text_in_a_hundred_is_refused) {
  EXPECT_LT(share_refused("tests/golden/goemotions/test.tsv", true), 0.01);
  EXPECT_LT(share_refused("tests/golden/support/tuning.tsv", false), 0.01);
}

TEST_F(LanguageTest, english_product_words_open_the_door_to_no_other_language) {
  for (const char* text :
       {"Ik heb Unlimited Plus opgezegd maar Premium Support reageert niet",
        "El Premium Plan no funciona y Customer Support no contesta",
        "Mein Account ist seit dem letzten Update gesperrt, Support antwortet nicht",
        "Ich habe The North Face Jacket bestellt, where is sie denn nun endlich",
        "Le bouton Add to cart ne marche pas sur l'app mobile"}) {
    EXPECT_FALSE(english_.by_markers(tokenizer_->tokenize(text))) << text;
    EXPECT_FALSE(route(text).model) << text << ": " << name_of(route(text).language);
  }
}

TEST_F(LanguageTest, english_stays_english_with_typos_slang_names_and_numbers) {
  for (const char* text :
       {"wheres my ordr 7719203 its been 2 wks", "OMG this app sux so bad fr fr",
        "THX u guys r the best!!!", "Order #K3PL9-22 not recieved",
        "Jürgen Müller from the Köln shop was rude to Mrs. Gonçalves", "ur site aint workin bro",
        "cant login pls halp", "Bloody brilliant, cheers mate!"})
    EXPECT_EQ(name_of(route(text).language), "en") << text;
}

TEST_F(LanguageTest, what_has_no_language_is_unknown_and_goes_to_the_first_model) {
  for (const char* text : {"", " ", "😡😡😡", "👍", ":-) <3", "12345 678", "???", "ok", "no", "#99812",
                           "https://example.com/a/b"}) {
    EXPECT_EQ(route(text).language, Language::unknown) << text;
    EXPECT_EQ(route(text).model, std::uint8_t{0}) << text;
  }
}

TEST_F(LanguageTest, a_language_that_is_not_in_the_list_is_other) {
  for (const char* text :
       {"გამარჯობა, ჩემი შეკვეთა ჯერ არ მოსულა", "வணக்கம், எனது ஆர்டர் இன்னும் வரவில்லை",
        "Gdje je moj paket, čekam već dva tjedna i nitko mi ne odgovara",
        "Kur yra mano siunta, laukiu jau dvi savaites ir niekas neatsako",
        "سفارش من هنوز نرسیده است لطفا کمک کنید"})
    EXPECT_EQ(name_of(route(text).language), "other") << text;
}

TEST_F(LanguageTest, each_text_goes_to_the_model_of_its_language) {
  LanguageGate gate(std::array{Language::en, Language::de});
  const auto model_of = [&](std::string_view text) {
    return gate.route(tokenizer_->tokenize(text), *tokenizer_).model;
  };
  EXPECT_EQ(model_of("I have been waiting for my parcel for two weeks"), std::uint8_t{0});
  EXPECT_EQ(model_of("Ich warte seit zwei Wochen auf mein Paket"), std::uint8_t{1});
  EXPECT_EQ(model_of("Das Onboarding war nice, aber das Billing-Team hat null Response."),
            std::uint8_t{1});
  EXPECT_EQ(model_of("J'attends mon colis depuis deux semaines"), std::nullopt);
  EXPECT_EQ(model_of("😡"), std::uint8_t{0});
}

TEST_F(LanguageTest, capitals_and_loose_accents_change_nothing) {
  EXPECT_EQ(guess("ŽLUŤOUČKÝ KŮŇ ÚPĚL ĎÁBELSKÉ ÓDY"), "cs");
  EXPECT_EQ(guess("ДЕ МОЯ ПОСИЛКА, ЧЕКАЮ ВЖЕ ТИЖДЕНЬ"), "uk");
  EXPECT_EQ(guess("je n'ai jamais rec\u0327u le code, c\u0327a fait de\u0301ja\u0300 deux heures"),
            "fr");
}

TEST_F(LanguageTest, any_bytes_give_a_language_and_leave_nothing_for_the_next_text) {
  std::mt19937 random(7);
  std::string text;
  for (int round = 0; round < 2'000; ++round) {
    text.clear();
    const std::size_t size = random() % 600;
    for (std::size_t i = 0; i < size; ++i)
      text += static_cast<char>(round % 2 ? random() : 0xC0 + random() % 48);
    const Language language = route(text).language;
    ASSERT_LT(static_cast<std::size_t>(language), kLanguageCount);
    ASSERT_EQ(route(text).language, language);
    ASSERT_EQ(name_of(route("Where is my parcel? I am waiting for it").language), "en");
  }
}

TEST_F(LanguageTest, a_text_of_one_endless_word_is_no_trouble) {
  EXPECT_NE(name_of(route(std::string(100'000, 'x')).language), "zh");
  std::string chinese;
  for (int i = 0; i < 3'000; ++i) chinese += "退款";
  EXPECT_EQ(name_of(route(chinese).language), "zh");
}

TEST(LanguageTableTest, bytes_that_are_no_table_are_refused) {
  const std::string file = testing::source_file("config/languages/languages.bin");
  std::vector<std::byte> bytes(file.size());
  std::memcpy(bytes.data(), file.data(), file.size());
  EXPECT_TRUE(LanguageTable::from_bytes(bytes));
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{27}, std::size_t{28},
                                 bytes.size() / 2, bytes.size() - 1})
    EXPECT_FALSE(LanguageTable::from_bytes(std::span(bytes).first(size))) << size;
  bytes[0] = std::byte{'X'};
  EXPECT_FALSE(LanguageTable::from_bytes(bytes));
}

/// One gram of each kind: a header, a slot that is `slot` and an empty one, a row; twice.
std::vector<std::byte> small_table(std::uint32_t slot, std::uint8_t lane) {
  std::string bytes("ATTUNEL\n", 8);
  const auto add = [&bytes](std::uint32_t number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
  };
  for (const std::uint32_t number : {2u, 1u, 2u, 1u, 0u}) add(number);
  for (const std::size_t lanes : {kLatinLanes, kNarrowLanes}) {
    add(slot);
    add(0);
    bytes.append(lanes, static_cast<char>(lane));
  }
  const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
  return {begin, begin + bytes.size()};
}

TEST(LanguageTableTest, rows_that_are_not_there_and_lanes_over_their_most_are_refused) {
  EXPECT_TRUE(LanguageTable::from_bytes(small_table(0x10001, 127)));
  EXPECT_FALSE(LanguageTable::from_bytes(small_table(0x10001, 128)));
  EXPECT_FALSE(LanguageTable::from_bytes(small_table(0x10002, 127)));
  EXPECT_FALSE(LanguageTable::from_bytes(small_table(0x10000, 127))) << "the row before the first";
}

TEST(LanguageNamesTest, a_code_is_a_language_and_the_rest_is_none) {
  EXPECT_EQ(language_of("de"), Language::de);
  for (const char* none : {"", "DE", "deu", "other", "unknown", "xx"})
    EXPECT_EQ(language_of(none), std::nullopt) << none;
}

}  // namespace
}  // namespace attune
