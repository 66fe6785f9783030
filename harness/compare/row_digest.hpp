// Digests rows that are too many to keep, as received and with every rule applied.
#pragma once

#include <memory>
#include <string>

#include "harness/engine/row_sink.hpp"

namespace enginediff {

// A hash of 128 bits of each row's cells, kinds included (XXH3 of what has bytes, taken into one by multiplication); in
// order the rows are chained, as a multiset they are added. Meant against chance, not against an adversary.
// Columns' names and types are no part of it.
//
// Normalised means: the same rows after all rules that rewrite cells, applied without sight of the other side. What a
// rule does only in view of the other side (`double-digits`, texts beside JSON or moments) is not done;
// so a difference that only these would explain counts as one in results too large to keep.
std::unique_ptr<RowDigester> make_row_digester();

// What all rules together make of one cell without sight of the other side. Bytes live in `storage` or where they did.
Value normalised_cell(const Value& value, std::string& storage);

}  // namespace enginediff
