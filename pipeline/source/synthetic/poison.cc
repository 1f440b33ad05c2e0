#include "pipeline/source/synthetic/poison.h"

namespace attune {
namespace {

constexpr std::size_t kDepth = 200;  ///< far over any reader's bound, small enough to stay a normal record

std::string nested() {
  std::string text;
  for (std::size_t i = 0; i < kDepth; ++i) text += "{\"a\":";
  text += '0';
  text.append(kDepth, '}');
  return text;
}

}  // namespace

void append_poison(std::string& out, Poison kind, EventDraft draft, EventJson& json) {
  const std::size_t begin = out.size();
  switch (kind) {
    case Poison::cut_off:
      json.append(out, draft);
      out.resize(begin + (out.size() - begin) * 2 / 3);
      return;
    case Poison::no_json:
      out.append("<html><head><title>502 Bad Gateway</title></head><body>upstream timed out</body></html>");
      return;
    case Poison::array:
      out += '[';
      json.append(out, draft);
      out += ']';
      return;
    case Poison::broken_utf8: draft.raw_text = "\"caf\xe9 \xc3( is broken \xff\""; break;
    case Poison::lone_surrogate: draft.raw_text = "\"half an emoji \\ud83d here\""; break;
    case Poison::too_deep: {
      static const std::string kNested = nested();
      draft.raw_survey_score = kNested;
      break;
    }
    case Poison::time_future: draft.raw_time = "\"2999-01-01T00:00:00Z\""; break;
    case Poison::time_negative: draft.raw_time = "-1763632804123"; break;
    case Poison::time_1970: draft.raw_time = "\"1970-01-01T00:00:00Z\""; break;
    case Poison::time_huge: draft.raw_time = "1e30"; break;
    case Poison::time_words: draft.raw_time = "\"yesterday at noon\""; break;
    case Poison::time_object: draft.raw_time = "{\"seconds\":1763632804}"; break;
    case Poison::customer_object: draft.raw_customer = "{\"name\":\"Kim\"}"; break;
    case Poison::text_array: draft.raw_text = "[\"one\",\"two\"]"; break;
    case Poison::score_words: draft.raw_survey_score = "\"very easy\""; break;
  }
  json.append(out, draft);
}

}  // namespace attune
