// Texts that a refit must not forget: general English with people's labels, in the binary.
#pragma once

#include <string_view>

namespace attune {

/// config/models/reference-en.tsv: a header, then text<TAB>label,label of the 28.
std::string_view embedded_reference();

}  // namespace attune
