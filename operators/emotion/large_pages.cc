#include "operators/emotion/large_pages.h"

#include <sys/mman.h>

#include <cstdint>
#include <cstring>

namespace attune {
namespace {

constexpr std::size_t kPage = 2u << 20;

}  // namespace

std::shared_ptr<const LargePages> LargePages::copy_of(std::span<const std::byte> bytes) {
#if defined(MADV_HUGEPAGE)
  if (bytes.size() < kPage) return nullptr;
  const std::size_t used = (bytes.size() + kPage - 1) / kPage * kPage, mapped_size = used + kPage;
  void* mapped =
      ::mmap(nullptr, mapped_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) return nullptr;
  const std::size_t skip = (kPage - reinterpret_cast<std::uintptr_t>(mapped) % kPage) % kPage;
  auto* begin = static_cast<std::byte*>(mapped) + skip;
  if (::madvise(begin, used, MADV_HUGEPAGE) != 0) {
    ::munmap(mapped, mapped_size);
    return nullptr;
  }
  std::memcpy(begin, bytes.data(), bytes.size());
  ::mprotect(begin, used, PROT_READ);
  return std::make_shared<const LargePages>(mapped, mapped_size,
                                            std::span<const std::byte>(begin, bytes.size()));
#else
  (void)bytes;
  return nullptr;
#endif
}

LargePages::~LargePages() {
  ::munmap(mapped_, mapped_size_);
}

}  // namespace attune
