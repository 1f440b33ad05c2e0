// State as bytes and back: for snapshots. Layer 0: std only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace attune {

#if defined(__has_builtin)
#if __has_builtin(__builtin_clear_padding)
#define ATTUNE_CLEARS_PADDING 1
#endif
#endif

/// Zeroes the bytes between the fields: they hold whatever lay there before, even a piece of a text. What
/// compilers cannot (clang does not yet) leave them.
template <class T>
void clear_padding([[maybe_unused]] T& value) noexcept {
#ifdef ATTUNE_CLEARS_PADDING
  __builtin_clear_padding(&value);
#endif
}

/// Appends values in the machine's own order and layout: a snapshot is read by the same build of the same
/// kind of machine, or not at all (whoever frames it says which).
class StateWriter {
 public:
  explicit StateWriter(std::string& out) : out_(out) {}

  template <class T>
  void put(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    T clean = value;
    clear_padding(clean);
    out_.append(reinterpret_cast<const char*>(&clean), sizeof clean);
  }
  template <class T>
  void put_all(const T* values, std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T>);
    put(static_cast<std::uint64_t>(count));
    if constexpr (std::has_unique_object_representations_v<T>)
      out_.append(reinterpret_cast<const char*>(values), count * sizeof(T));
    else
      for (std::size_t i = 0; i < count; ++i) put(values[i]);
  }
  template <class T>
  void put_all(const std::vector<T>& values) {
    put_all(values.data(), values.size());
  }
  void put_text(std::string_view text) { put_all(text.data(), text.size()); }

 private:
  std::string& out_;
};

/// Reads what a StateWriter wrote. Every get says whether it could; after one that could not, all fail.
class StateReader {
 public:
  explicit StateReader(std::string_view bytes) : left_(bytes) {}

  template <class T>
  bool get(T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (!good_ || left_.size() < sizeof value) return good_ = false;
    std::memcpy(&value, left_.data(), sizeof value);
    left_.remove_prefix(sizeof value);
    return true;
  }
  /// At most `most` values.
  template <class T>
  bool get_all(std::vector<T>& values, std::uint64_t most) {
    static_assert(std::is_trivially_copyable_v<T>);
    std::uint64_t count = 0;
    if (!get(count) || count > most || count > left_.size() / sizeof(T)) return good_ = false;
    values.resize(count);
    if (count != 0) std::memcpy(values.data(), left_.data(), count * sizeof(T));
    left_.remove_prefix(count * sizeof(T));
    return true;
  }
  bool get_text(std::string& text, std::uint64_t most) {
    std::uint64_t count = 0;
    if (!get(count) || count > most || count > left_.size()) return good_ = false;
    text.assign(left_.substr(0, count));
    left_.remove_prefix(count);
    return true;
  }
  bool good() const noexcept { return good_; }
  bool at_end() const noexcept { return good_ && left_.empty(); }

 private:
  std::string_view left_;
  bool good_ = true;
};

}  // namespace attune
