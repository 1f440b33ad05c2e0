// Drawing a share of labelled texts so that each label has its share of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace attune {

/// All places, texts with the same labels beside each other and otherwise in an order that only the
/// seed decides: every n-th of them is a sample in which labels are about as frequent as in all.
std::vector<std::uint32_t> stratified_order(std::span<const std::uint32_t> labels,
                                            std::uint64_t seed);

}  // namespace attune
