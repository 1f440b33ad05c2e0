#include "config/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <map>
#include <sstream>
#include <utility>

namespace attune {
namespace {

constexpr std::size_t kMaxNodes = 20'000;  ///< far above any real file, far below a memory bomb

struct Refusal {
  YamlProblem what;
};

std::size_t count_nodes(const YamlValue& value) {
  std::size_t count = 1;
  for (const YamlValue& item : value.items) count += count_nodes(item);
  return count;
}

/// Receives the parser's events and builds the tree. Open containers are a stack of values.
class Builder final : public YAML::EventHandler {
 public:
  YamlValue take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(make(YamlValue::Kind::null, mark), anchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    YamlValue scalar = make(YamlValue::Kind::scalar, mark);
    scalar.text = value;
    add(std::move(scalar), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto known = anchors_.find(anchor);
    if (known == anchors_.end())
      throw Refusal{{mark.line + 1, "an alias refers to the section it stands in", "Write the value out."}};
    YamlValue copy = known->second;
    spend(count_nodes(copy), mark.line + 1);
    add(std::move(copy), 0);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(YamlValue::Kind::sequence, mark, anchor);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(YamlValue::Kind::map, mark, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlValue value;
    YAML::anchor_t anchor;
    bool has_key = false;
  };

  YamlValue make(YamlValue::Kind kind, const YAML::Mark& mark) {
    spend(1, mark.line + 1);
    YamlValue value;
    value.kind = kind;
    value.line = mark.line + 1;
    return value;
  }

  void spend(std::size_t nodes, int line) {
    nodes_ += nodes;
    if (nodes_ > kMaxNodes)
      throw Refusal{{line, "the file unfolds into more than 20000 values", "Use fewer aliases, or a smaller file."}};
  }

  void open(YamlValue::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (!stack_.empty() && stack_.back().value.kind == YamlValue::Kind::map && !stack_.back().has_key)
      throw Refusal{{mark.line + 1, "a list or a section stands where a key is expected", "Keys are plain words."}};
    stack_.push_back({make(kind, mark), anchor, false});
  }

  void close() {
    Open done = std::move(stack_.back());
    stack_.pop_back();
    add(std::move(done.value), done.anchor);
  }

  void add(YamlValue value, YAML::anchor_t anchor) {
    if (anchor != 0) anchors_[anchor] = value;
    if (stack_.empty()) {
      root_ = std::move(value);
      return;
    }
    Open& parent = stack_.back();
    if (parent.value.kind == YamlValue::Kind::map && !parent.has_key) {
      if (value.kind == YamlValue::Kind::sequence || value.kind == YamlValue::Kind::map)
        throw Refusal{{value.line, "a list or a section stands where a key is expected", "Keys are plain words."}};
      parent.value.keys.push_back(std::move(value.text));
      parent.value.key_lines.push_back(value.line);
      parent.has_key = true;
      return;
    }
    parent.has_key = false;
    parent.value.items.push_back(std::move(value));
  }

  YamlValue root_;
  std::vector<Open> stack_;
  std::map<YAML::anchor_t, YamlValue> anchors_;
  std::size_t nodes_ = 0;
};

/// yaml-cpp accepts bytes that nobody means in a configuration; refuse them with their line first.
bool has_control_bytes(const std::string& text, int& line) {
  line = 1;
  for (const char c : text) {
    if (c == '\n') ++line;
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') return true;
  }
  return false;
}

}  // namespace

const char* name_of(YamlValue::Kind kind) noexcept {
  switch (kind) {
    case YamlValue::Kind::null: return "nothing";
    case YamlValue::Kind::scalar: return "a single value";
    case YamlValue::Kind::sequence: return "a list";
    case YamlValue::Kind::map: return "a section of keys";
  }
  return "";
}

std::variant<YamlValue, YamlProblem> parse_yaml(const std::string& text) {
  int line = 0;
  if (has_control_bytes(text, line))
    return YamlProblem{line, "the line holds a control character", "Save the file as plain UTF-8 text."};
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    Builder builder;
    if (!parser.HandleNextDocument(builder)) return YamlValue{};
    YamlValue root = builder.take();
    Builder second;
    if (parser.HandleNextDocument(second))
      return YamlProblem{second.take().line, "the file holds more than one YAML document",
                         "Keep one document: remove the line with --- and what follows."};
    return root;
  } catch (const Refusal& refusal) {
    return refusal.what;
  } catch (const YAML::Exception& error) {
    return YamlProblem{error.mark.is_null() ? 0 : error.mark.line + 1, "not valid YAML: " + error.msg,
                       "Check indentation (spaces, no tabs), colons and quotes around here."};
  } catch (const std::exception& error) {
    return YamlProblem{0, std::string("not valid YAML: ") + error.what(), "Check the file's syntax."};
  }
}

}  // namespace attune
