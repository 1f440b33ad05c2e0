#include "pipeline/commands/heads_report.h"

#include <array>
#include <cstdio>

#include "pipeline/commands/evaluation_view.h"
#include "pipeline/commands/labelled_texts.h"

namespace attune {

template <class Kind>
Result<std::shared_ptr<const HeadsModel<Kind>>> load_heads(const std::string& path) {
  if (path.empty()) return HeadsModel<Kind>::embedded();
  const auto bytes = read_whole_file(path);
  if (!bytes) return Error{path + ": " + bytes.error()};
  auto model = HeadsModel<Kind>::from_bytes(std::as_bytes(std::span(*bytes)));
  if (!model) return Error{path + ": " + model.error()};
  return model;
}

template <class Kind>
std::vector<Metric> metrics_of(const HeadsReport<Kind>& report) {
  std::vector<Metric> metrics;
  for (std::size_t h = 0; h < Kind::kCount; ++h) {
    const std::string head =
        std::string(kHeadsWords<Kind>.metric) + "." + std::string(Kind::kNames[h]);
    const HeadScore& score = report.heads[h];
    metrics.push_back({head + ".accuracy", score.accuracy(), false, score.texts != 0});
    for (const auto& [name, value] : {std::pair{".precision", score.precision()},
                                      {".recall", score.recall()},
                                      {".f1", score.f1()}})
      metrics.push_back({head + name, value, false, score.support != 0});
  }
  return metrics;
}

template <class Kind>
std::string heads_table(const HeadsEvaluation<Kind>& heads) {
  std::string table =
      "  head                 accuracy     F1  precision  recall  labelled   of  calibration "
      "error\n";
  for (std::size_t h = 0; h < Kind::kCount; ++h) {
    const HeadScore& score = heads[h];
    if (score.texts == 0) continue;  // not looked for
    std::array<char, 160> line;
    const int size =
        std::snprintf(line.data(), line.size(), "  %-20s %8.1f %6.1f %10.1f %7.1f %9u %4u %18.3f\n",
                      std::string(Kind::kNames[h]).c_str(), 100 * score.accuracy(),
                      100 * score.f1(), 100 * score.precision(), 100 * score.recall(),
                      score.support, score.texts, score.expected_error);
    table.append(line.data(), static_cast<std::size_t>(size));
  }
  return table;
}

template <class Kind>
std::string draw_evaluation(const HeadsReport<Kind>& report, std::string_view file,
                            const ModelCard& card, const Terminal& terminal) {
  return draw_head_and_legend(file, report.texts, kHeadsWords<Kind>.labels_are, card,
                              heads_table<Kind>(report.heads), terminal);
}

template <class Kind>
std::string evaluation_json(const HeadsReport<Kind>& report, const ModelCard& card,
                            const std::vector<BarResult>& bars) {
  std::vector<NamedHeadScore> heads;
  for (std::size_t h = 0; h < Kind::kCount; ++h)
    heads.push_back({Kind::kNames[h], report.heads[h]});
  return heads_json(report.texts, kHeadsWords<Kind>.metric, heads, card, bars);
}

template Result<std::shared_ptr<const ReplyHeadsModel>> load_heads<ReplyHeads>(const std::string&);
template Result<std::shared_ptr<const CueHeadsModel>> load_heads<CueHeads>(const std::string&);
template std::vector<Metric> metrics_of(const HeadsReport<ReplyHeads>&);
template std::vector<Metric> metrics_of(const HeadsReport<CueHeads>&);
template std::string heads_table<ReplyHeads>(const HeadsEvaluation<ReplyHeads>&);
template std::string heads_table<CueHeads>(const HeadsEvaluation<CueHeads>&);
template std::string draw_evaluation(const HeadsReport<ReplyHeads>&, std::string_view,
                                     const ModelCard&, const Terminal&);
template std::string draw_evaluation(const HeadsReport<CueHeads>&, std::string_view,
                                     const ModelCard&, const Terminal&);
template std::string evaluation_json(const HeadsReport<ReplyHeads>&, const ModelCard&,
                                     const std::vector<BarResult>&);
template std::string evaluation_json(const HeadsReport<CueHeads>&, const ModelCard&,
                                     const std::vector<BarResult>&);

}  // namespace attune
