// The TSV files of `train` and `evaluate`: one header line, `text<TAB>labels`, plain or gzipped.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/rollup.h"
#include "operators/emotion/support_texts.h"
#include "operators/emotion/train_corpus.h"
#include "operators/result.h"

namespace attune {

/// Calls `use(line number, line)` for each line of a file, plain or gzipped. A sentence that begins
/// with the path when the file is empty or cannot be read, or when `use` gives one; "" otherwise.
std::string for_each_line(const std::string& path,
                          const std::function<std::string(std::size_t, std::string_view)>& use);

/// Cut at tabs, without a carriage return at the end.
std::vector<std::string_view> columns_of(std::string_view line);

/// Calls `use(text, labels)` for each line under the header text<TAB>labels; errors as
/// for_each_line.
std::string for_each_labelled(
    const std::string& path,
    const std::function<std::string(std::string_view, std::string_view)>& use);

/// Gold labels by their GoEmotions names, comma-separated. Errors name file and line, never a text.
Result<std::vector<GoldText>> read_gold_texts(const std::string& path);

/// The twelve emotions by their names, comma-separated, and where there is a third column the
/// urgency, 0 to 1. A header line is not needed.
Result<std::vector<SupportText>> read_support_texts(const std::string& path);
/// `text<TAB>urgency`.
Result<std::vector<SupportText>> read_urgency_texts(const std::string& path);

/// Three-way sentiment; `polarity` numbers kPolarityNames.
struct PolarityText {
  std::string text;
  std::size_t polarity = 0;
};
Result<std::vector<PolarityText>> read_polarity_texts(const std::string& path);

/// A teacher's opinion: a column per fine label and pol_negative, pol_neutral, pol_positive.
struct SoftText {
  std::string text, corpus;
  LaneFloats target{};
};
Result<std::vector<SoftText>> read_soft_texts(const std::string& path);

/// All bytes of a file, plain or gzipped. Errors go on after its path.
Result<std::string> read_whole_file(const std::string& path);

}  // namespace attune
