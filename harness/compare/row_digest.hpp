// Digests rows that are too many to keep, as received and with every rule applied.
#pragma once

#include <memory>

#include "harness/engine/row_sink.hpp"

namespace enginediff {

std::unique_ptr<RowDigester> make_row_digester();

}  // namespace enginediff
