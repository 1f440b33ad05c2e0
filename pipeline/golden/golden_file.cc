#include "pipeline/golden/golden_file.h"

#include <algorithm>
#include <filesystem>

#include "config/suggest.h"
#include "operators/parse/labelled_line.h"
#include "operators/parse/time_value.h"
#include "operators/time_text.h"
#include "pipeline/golden/event_block.h"
#include "pipeline/golden/event_file.h"

namespace attune {
namespace {

using Kind = GoldenLine::Kind;

std::string meant(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : ". Did you mean " + near + "?";
}

/// Makes lines of a golden file, one after the other.
class Reader {
 public:
  Reader(GoldenFile& file, const std::shared_ptr<const Mapping>& mapping)
      : file_(file), block_(mapping) {}

  /// "" or what is wrong.
  std::string add(std::string_view line, std::size_t number) {
    const Result<LabelledLine> read = reader_.read(line);
    if (!read) return read.error();
    const LabelledLine& raw = *read;
    if (!raw.unknown.empty())
      return "unknown key \"" + raw.unknown + "\"" +
             meant(raw.unknown, {std::begin(kLabelledKeys), std::end(kLabelledKeys)});
    if (raw.has_golden) return begin(raw);
    if (file_.name.empty())
      return "the first line names the story: {\"golden\": \"name\", \"about\": \"what it tests\"}";
    GoldenLine made;
    made.number = number;
    std::string error = take_kind(raw, made);
    if (error.empty()) error = take_expect(raw, made);
    if (error.empty()) error = in_order(made);
    if (!error.empty()) return error;
    file_.judges_prompts |= raw.has_prompts;
    file_.lines.push_back(std::move(made));
    return "";
  }

  /// Ids are looked up when all events are known: a `closed` line may name what a later one brings.
  std::string finish(std::size_t& number) {
    for (Named& one : named_) {
      number = file_.lines[one.line].number;
      if (std::string error = look_up(one); !error.empty()) return error;
    }
    number = 0;
    if (file_.name.empty()) return "is empty; the first line of a golden file names the story";
    if (block_.empty()) return "has no event";
    file_.events = block_.finish();
    return "";
  }

 private:
  /// An id that a line names.
  struct Named {
    std::size_t line;
    std::string id;
    bool customer;
  };
  struct Known {
    std::string id;
    std::uint64_t hash;
  };

  std::string begin(const LabelledLine& raw) {
    if (!file_.name.empty()) return "the story was named above; a file holds one";
    file_.name = raw.golden;
    file_.industry = raw.industry;
    file_.about = raw.about;
    return "";
  }

  std::string take_kind(const LabelledLine& raw, GoldenLine& made) {
    const int kinds =
        !raw.event.empty() + !raw.due.empty() + !raw.until.empty() + !raw.closed.empty();
    if (kinds != 1) return "a line has one of \"event\", \"due\", \"until\", \"closed\"";
    if (!raw.event.empty()) return take_event(raw, made);
    if (!raw.closed.empty()) {
      made.kind = Kind::closed;
      named_.push_back({file_.lines.size(), std::string(raw.closed), false});
      return "";
    }
    made.kind = raw.due.empty() ? Kind::until : Kind::due;
    const std::string_view time = raw.due.empty() ? raw.until : raw.due;
    if (read_time(time, TimeUnit::detect, made.time_ms) != TimeReading::ok)
      return "its time is not like 2026-11-02T10:02:00Z";
    if (made.kind == Kind::until) return "";
    if (raw.conversation.empty() == raw.customer.empty())
      return "a deadline is of a \"conversation\", or of a \"customer\" (clicks, forms, journeys)";
    const bool customer = raw.conversation.empty();
    named_.push_back(
        {file_.lines.size(), std::string(customer ? raw.customer : raw.conversation), customer});
    return "";
  }

  std::string take_event(const LabelledLine& raw, GoldenLine& made) {
    std::string error = block_.add(raw.event, made);
    if (error.empty()) remember_ids(made);
    return error;
  }

  /// What lines may call this event's conversation and customer.
  void remember_ids(const GoldenLine& line) {
    const Event& event = block_.event();
    for (const Field field : {Field::conversation, Field::case_id, Field::customer}) {
      if (event[field].empty()) continue;
      conversations_.push_back({std::string(event[field]), line.conversation});
      break;
    }
    if (!event[Field::customer].empty())
      customers_.push_back({std::string(event[Field::customer]), line.customer});
  }

  std::string look_up(const Named& one) {
    GoldenLine& line = file_.lines[one.line];
    std::vector<std::string> ids;
    for (const Known& known : one.customer ? customers_ : conversations_) {
      if (known.id == one.id) {
        (one.customer ? line.customer : line.conversation) = known.hash;
        return "";
      }
      ids.push_back(known.id);
    }
    return std::string("no event is of the ") + (one.customer ? "customer" : "conversation") +
           " that it names" + meant(one.id, ids);
  }

  std::string take_expect(const LabelledLine& raw, GoldenLine& made) {
    const Judged where = made.kind == Kind::closed ? Judged::at_the_end : Judged::on_the_way;
    for (const std::string& name : raw.expect)
      if (std::string error = add_signal(name, where, made); !error.empty()) return error;
    std::sort(made.expect.begin(), made.expect.end());
    std::vector<std::string> names(std::begin(measures::kPromptKinds),
                                   std::end(measures::kPromptKinds));
    for (const std::string& name : raw.prompts) {
      const auto at = std::find(names.begin(), names.end(), name);
      if (at == names.end()) return "no such prompt: \"" + name + "\"" + meant(name, names);
      made.prompts.push_back(static_cast<PromptKind>(at - names.begin()));
    }
    std::sort(made.prompts.begin(), made.prompts.end());
    if (made.kind == Kind::until && !(raw.expect.empty() && raw.prompts.empty()))
      return "nothing is expected while time goes on; write a \"due\" line with its time";
    return "";
  }

  static std::string add_signal(const std::string& name, Judged where, GoldenLine& made) {
    std::vector<std::string> names;
    for (const SignalInfo& info : signals::kTable) {
      if (name != info.name) {
        if (judged(info.id) != Judged::no) names.emplace_back(info.name);
        continue;
      }
      if (judged(info.id) == Judged::no)
        return "\"" + name + "\" is not judged by golden files; leave it out";
      if (judged(info.id) == Judged::at_the_end && where == Judged::on_the_way)
        return "\"" + name +
               "\" is known when a conversation has ended; put it in its \"closed\" line";
      if (judged(info.id) == Judged::on_the_way && where == Judged::at_the_end)
        return "\"" + name + "\" arises at an event or a deadline; put it there";
      made.expect.push_back(info.id);
      return "";
    }
    return "no such signal: \"" + name + "\"" + meant(name, names);
  }

  std::string in_order(const GoldenLine& made) {
    if (made.kind == Kind::closed) return "";
    if (made.time_ms < last_ms_) {
      std::string before;
      append_time_text(before, last_ms_);
      return "lines stand in time order, and one above it is of " + before;
    }
    last_ms_ = made.time_ms;
    return "";
  }

  GoldenFile& file_;
  EventBlock block_;
  LabelledLineReader reader_;
  std::vector<Named> named_;
  std::vector<Known> conversations_, customers_;
  std::int64_t last_ms_ = INT64_MIN;
};

}  // namespace

Judged judged(Signal signal) noexcept {
  switch (signal) {
    case Signal::jargon:
    case Signal::readable:
    case Signal::effort_unknown:
    case Signal::route_routine:
    case Signal::route_emotional:
      return Judged::no;
    default:
      break;
  }
  switch (info(signal).group) {
    case SignalGroup::journey:
      return Judged::no;
    case SignalGroup::conversation:
      return Judged::at_the_end;
    default:
      return Judged::on_the_way;
  }
}

Result<GoldenFile> parse_golden(std::string_view bytes, const std::string& path,
                                const std::shared_ptr<const Mapping>& mapping) {
  GoldenFile file;
  file.path = path;
  Reader reader(file, mapping);
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::string_view line = cut_line(bytes);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (const std::string error = reader.add(line, number); !error.empty())
      return Error{path + ":" + std::to_string(number) + ": " + error};
  }
  if (const std::string error = reader.finish(number); !error.empty())
    return Error{path + (number != 0 ? ":" + std::to_string(number) : "") + ": " + error};
  return file;
}

Result<GoldenFile> read_golden(const std::string& path,
                               const std::shared_ptr<const Mapping>& mapping) {
  const auto bytes = read_bytes(path);
  if (!bytes) return Error{bytes.error()};
  return parse_golden(*bytes, path, mapping);
}

Result<std::vector<std::string>> golden_paths(const std::vector<std::string>& given) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  for (const std::string& one : given) {
    std::error_code error;
    if (!fs::is_directory(one, error)) {
      if (error || !fs::exists(one, error)) return Error{one + ": no such file or folder"};
      paths.push_back(one);
      continue;
    }
    const std::size_t before = paths.size();
    for (fs::recursive_directory_iterator at(one, error), end; !error && at != end;
         at.increment(error))
      if (at->path().extension() == ".jsonl" && at->is_regular_file(error))
        paths.push_back(at->path().string());
    if (error) return Error{one + ": cannot be read: " + error.message()};
    if (paths.size() == before) return Error{one + ": has no file *.jsonl"};
    std::sort(paths.begin() + static_cast<std::ptrdiff_t>(before), paths.end());
  }
  return paths;
}

}  // namespace attune
