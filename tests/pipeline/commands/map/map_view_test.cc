#include "pipeline/commands/map_view.h"

#include <gmock/gmock.h>

#include "pipeline/commands/mood_curve.h"
#include "pipeline/map/gather.h"
#include "tests/pipeline/commands/map/map_lines.h"

namespace attune {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> lines_of(std::string text) {
  std::vector<std::string> lines;
  for (std::size_t end; (end = text.find('\n')) != std::string::npos; text.erase(0, end + 1))
    lines.push_back(text.substr(0, end));
  return lines;
}

Gathered journey_of(std::size_t steps, const std::string& name = "step number ") {
  Gatherer gatherer({});
  for (std::size_t i = 0; i < steps; ++i) {
    ResultLine line = testing::at_step("shopping", name + std::to_string(i), 1'000 - i);
    line.tally.texts = line.tally.scored = 500;
    line.tally.emotions[0] = 100 + i;
    line.tally.positive = 2'000'000 - 400'000 * (i % 5);
    line.tally.negative = 400'000 * (i % 5);
    line.measures.add(measure(Family::friction_points, 2), 10);
    line.measures.add(measure(Family::first_response, 1), 3);
    if (i == 1) line.measures.add(measure(Family::friction_peaks, 0), 2);
    gatherer.add(line);
  }
  return gatherer.result();
}

TEST(JourneyView, NoLineIsWiderThanItsTerminalWhateverTheNames) {
  for (const std::size_t width : {40u, 60u, 80u, 120u, 200u})
    for (const std::size_t steps : {1u, 4u, 5u, 17u}) {
      const Gathered gathered =
          journey_of(steps, "a very long name of a step that never ends \xF0\x9F\x98\x80");
      const auto maps = journey_maps_of(gathered, {});
      ASSERT_EQ(maps.size(), 1u);
      const Terminal terminal{.width = width};
      for (const std::string& line :
           lines_of(draw_map_heading(gathered, {}, terminal) + draw_journey_map(maps[0], terminal) +
                    journey_legend(terminal) +
                    draw_empathy_map(empathy_map_of(gathered), gathered, {}, terminal)))
        EXPECT_LE(width_of(line), width) << line;
    }
}

TEST(JourneyView, ShowsEveryStepOnceOverAsManyPanelsAsItTakes) {
  const Gathered gathered = journey_of(9, "s");
  const std::string drawn = draw_journey_map(journey_maps_of(gathered, {})[0], {.width = 80});
  std::size_t panels = 0;
  for (const std::string& line : lines_of(drawn)) panels += line.starts_with("mood");
  EXPECT_EQ(panels, 3u);
  for (int i = 0; i < 9; ++i) EXPECT_THAT(drawn, HasSubstr(" s" + std::to_string(i)));
}

TEST(JourneyView, MarksPeaksAndSaysWhatStandsOut) {
  const Gathered gathered = journey_of(3, "s");
  const std::string drawn = draw_journey_map(journey_maps_of(gathered, {})[0], {.width = 80});
  EXPECT_THAT(drawn, HasSubstr("! 2 confused"));
  EXPECT_THAT(drawn, HasSubstr("+0.24!"));
  EXPECT_THAT(drawn, HasSubstr("Lowest mood: s2, +0.08 in 500 texts."));
  EXPECT_THAT(drawn, HasSubstr("33% 10/30"));
  EXPECT_THAT(drawn, HasSubstr("within 30 s"));
  EXPECT_THAT(drawn, HasSubstr("20% 100/500"));
  EXPECT_THAT(drawn, HasSubstr("1000+"));
}

TEST(JourneyView, HasColourOnlyOnATerminalAndTheSameWordsThere) {
  const Gathered gathered = journey_of(4);
  const auto maps = journey_maps_of(gathered, {});
  const std::string plain = draw_journey_map(maps[0], {.width = 80});
  std::string coloured = draw_journey_map(maps[0], {.width = 80, .colour = true});
  EXPECT_THAT(plain, Not(HasSubstr("\033")));
  EXPECT_THAT(coloured, HasSubstr("\033[1;32m+0.40\033[0m"));
  for (std::size_t at; (at = coloured.find('\033')) != std::string::npos;)
    coloured.erase(at, coloured.find('m', at) - at + 1);
  EXPECT_EQ(coloured, plain);
}

TEST(JourneyView, NamesCannotSteerTheTerminal) {
  const Gathered gathered = journey_of(2, "\033[31mred\xE2\x80\xAE ");
  const MapQuestion question{.labels = {{"step", "\033[2J"}}};
  const Terminal terminal{.width = 80};
  const std::string drawn =
      draw_map_heading(gathered, question, terminal) +
      draw_journey_map(journey_maps_of(gathered, {})[0], terminal) +
      draw_empathy_map(empathy_map_of(gathered), gathered, question, terminal);
  EXPECT_THAT(drawn, Not(HasSubstr("\033")));
  EXPECT_THAT(drawn, Not(HasSubstr("\xE2\x80\xAE")));
}

TEST(MapHeading, TellsOfLinesThatWereLeftOut) {
  Gathered gathered = journey_of(1);
  gathered.lines.skipped = 1;
  gathered.lines.overlapping = 11;
  gathered.lines.repeated = 2;
  gathered.unknown_measures = {"journey.dance"};
  const std::string drawn =
      draw_map_heading(gathered, {.labels = {{"segment", "new"}}}, {.width = 200});
  EXPECT_THAT(drawn,
              HasSubstr("Of segment new, 2025-11-20 10:00 to 10:01 UTC, from 1 window of 1 min."));
  EXPECT_THAT(drawn, HasSubstr("1 line left out: no closed windows."));
  EXPECT_THAT(drawn, HasSubstr("11 lines left out: these windows overlap"));
  EXPECT_THAT(drawn, HasSubstr("2 lines left out: told before"));
  EXPECT_THAT(drawn, HasSubstr("journey.dance, which this version does not know"));
}

TEST(EmpathyView, SaysWhichLabelToAddAndStandsInOneColumnWhereNarrow) {
  const Gathered gathered = journey_of(1);
  const std::string narrow =
      draw_empathy_map(empathy_map_of(gathered), gathered, {}, {.width = 60});
  const std::string wide = draw_empathy_map(empathy_map_of(gathered), gathered, {}, {.width = 200});
  EXPECT_THAT(
      wide,
      HasSubstr(
          "what they talk about: not in these windows; add topic to labels: in the configuration"));
  EXPECT_GT(lines_of(narrow).size(), lines_of(wide).size());
  for (const char* title : {"THINK & FEEL", "SAY & DO", "HEAR", "SEE", "PAINS", "GAINS"}) {
    EXPECT_THAT(narrow, HasSubstr(title));
    EXPECT_THAT(wide, HasSubstr(title));
  }
}

TEST(MoodCurve, PutsNumbersAtTheirHeightsAndALineBetween) {
  EXPECT_EQ(draw_mood_curve({{true, 0.2}, {true, -0.1, true}}, 12, 16, false),
            "mood  +0.2       +0.20\n"
            "      +0.1              . .\n"
            "         0  - - - - - - - - . . - - - - - -\n"
            "      -0.1                       -0.10!\n");
}

TEST(MoodCurve, HasAGapWhereNobodyWroteAndCoarseRowsForWideMoods) {
  const std::string drawn = draw_mood_curve({{true, 0.9}, {}, {true, -0.9}}, 12, 16, false);
  EXPECT_THAT(drawn, HasSubstr("no texts"));
  EXPECT_THAT(drawn, HasSubstr("+0.90"));
  EXPECT_THAT(drawn, Not(HasSubstr(" .")));
  EXPECT_EQ(lines_of(drawn).size(), 11u);  // rows of 0.2: 0.9 is drawn at 1.0
}

}  // namespace
}  // namespace attune
