#include "pipeline/commands/empathy_report.h"

#include <array>
#include <cstdio>

#include "pipeline/commands/labelled_texts.h"

namespace attune {

Result<std::shared_ptr<const EmpathyModel>> load_empathy(const std::string& path) {
  if (path.empty()) return EmpathyModel::embedded();
  const auto bytes = read_whole_file(path);
  if (!bytes) return Error{path + ": " + bytes.error()};
  auto model = EmpathyModel::from_bytes(std::as_bytes(std::span(*bytes)));
  if (!model) return Error{path + ": " + model.error()};
  return model;
}

ModelCard card_of(const EmpathyModel& model) {
  const EmpathyParts& parts = model.parts();
  return {parts.name,         parts.version,         parts.data,
          parts.attributions, kEmpathyFormatVersion, model.checksum()};
}

std::vector<Metric> metrics_of(const EmpathyEvaluation& report) {
  std::vector<Metric> metrics;
  for (std::size_t h = 0; h < kEmpathyHeadCount; ++h) {
    const std::string head = "empathy." + std::string(kEmpathyHeadNames[h]);
    const EmpathyHeadScore& score = report[h];
    metrics.push_back({head + ".accuracy", score.accuracy()});
    for (const auto& [name, value] : {std::pair{".precision", score.precision()},
                                      {".recall", score.recall()},
                                      {".f1", score.f1()}})
      metrics.push_back({head + name, value, false, score.support != 0});
  }
  return metrics;
}

std::string empathy_table(const EmpathyEvaluation& report) {
  std::string table =
      "  head                 accuracy     F1  precision  recall  texts  calibration error\n";
  for (std::size_t h = 0; h < kEmpathyHeadCount; ++h) {
    const EmpathyHeadScore& score = report[h];
    std::array<char, 160> line;
    const int size = std::snprintf(
        line.data(), line.size(), "  %-20s %8.1f %6.1f %10.1f %7.1f %6u %18.3f\n",
        std::string(kEmpathyHeadNames[h]).c_str(), 100 * score.accuracy(), 100 * score.f1(),
        100 * score.precision(), 100 * score.recall(), score.support, score.expected_error);
    table.append(line.data(), static_cast<std::size_t>(size));
  }
  return table;
}

}  // namespace attune
