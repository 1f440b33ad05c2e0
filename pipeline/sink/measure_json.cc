#include "pipeline/sink/measure_json.h"

#include <array>

namespace attune {
namespace {

constexpr std::array<std::string_view, 3> kGroupNames = {"friction", "empathy", "journey"};

/// 1250 -> 1.25
void append_thousandths(std::string& out, std::uint64_t value) {
  out += std::to_string(value / 1000);
  std::uint64_t rest = value % 1000;
  if (rest == 0) return;
  out += '.';
  for (std::uint64_t place = 100; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_name(std::string& out, std::string_view name) {
  out.append("\"").append(name).append("\":");
}

/// A JSON object that knows whether it needs a comma.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ += '{'; }
  ~Members() { out_ += '}'; }
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;
  void next(std::string_view name) {
    if (any_) out_ += ',';
    any_ = true;
    append_name(out_, name);
  }

 private:
  std::string& out_;
  bool any_ = false;
};

void append_count(std::string& out, const MeasureFamily& family, std::uint64_t n) {
  if (family.scale == Scale::thousandth) append_thousandths(out, n);
  else out += std::to_string(n);
}

void append_histogram(std::string& out, const MeasureFamily& family, const Measures& measures) {
  const std::size_t bounds = family.values.size();
  std::uint64_t count = 0;
  std::string buckets;
  {
    Members members(buckets);
    for (std::size_t i = 0; i < bounds; ++i) {
      count += measures.of(measure(family.id, i));
      members.next(family.values[i]);
      buckets += std::to_string(count);
    }
  }
  count += measures.of(measure(family.id, bounds));
  Members members(out);
  members.next("count");
  out += std::to_string(count);
  members.next("sum");
  append_thousandths(out, measures.of(measure(family.id, bounds + 1)));
  members.next("le");
  out += buckets;
}

void append_pairs(std::string& out, const MeasureFamily& family, std::size_t i,
                  const Measures& measures) {
  Members members(out);
  for (std::size_t j = 0; j < family.second_values.size(); ++j) {
    const std::uint64_t n = measures.of(measure(family.id, i, j));
    if (n == 0) continue;
    members.next(family.second_values[j]);
    append_count(out, family, n);
  }
}

bool any_in(const Measures& measures, MeasureId first, std::size_t size) noexcept {
  for (const Measures::Count& count : measures.counts())
    if (count.id >= first) return count.id < first + size;
  return false;
}

void append_family(std::string& out, const MeasureFamily& family, const Measures& measures) {
  if (family.kind == FamilyKind::histogram) return append_histogram(out, family, measures);
  if (family.label.empty()) return append_count(out, family, measures.of(measure(family.id)));
  Members members(out);
  const std::size_t width = family.second_values.empty() ? 1 : family.second_values.size();
  for (std::size_t i = 0; i < family.values.size(); ++i) {
    if (!any_in(measures, measure(family.id, i), width)) continue;
    members.next(family.values[i]);
    if (family.second_values.empty()) append_count(out, family, measures.of(measure(family.id, i)));
    else append_pairs(out, family, i, measures);
  }
}

}  // namespace

void append_measures(std::string& out, const Measures& measures, std::uint64_t staff) {
  for (std::size_t group = 0; group < kGroupNames.size(); ++group) {
    out += ',';
    append_name(out, kGroupNames[group]);
    Members members(out);
    for (const MeasureFamily& family : measures::kFamilies) {
      if (static_cast<std::size_t>(family.group) != group ||
          !any_in(measures, first_of(family.id), family.size()))
        continue;
      members.next(family.key);
      append_family(out, family, measures);
    }
    if (staff == 0 || group != static_cast<std::size_t>(JsonGroup::empathy)) continue;
    members.next("staff_agents");
    out += std::to_string(staff);
  }
}

}  // namespace attune
