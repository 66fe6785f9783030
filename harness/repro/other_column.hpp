// Which column of two answers it is that holds other values, and what a query says about that column alone: what stands
// beside it in the list of a SELECT is no reason for it.
#pragma once

#include <optional>

#include "harness/model/target.hpp"
#include "harness/model/trace.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// The first column, by the rules of comparing, of two answers with as many rows and columns; nothing where there is
// none.
std::optional<std::size_t> first_other_column(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b,
                                              const TargetInfo& b_target);

// The query without the other items of its list: `SELECT AVG(n) FROM t` of `SELECT id, AVG(n) FROM t`, for position 1.
// As it is where its list cannot be matched with `columns`: `*`, a union, something that is no SELECT.
Tokens with_only_item(const Tokens& query, std::size_t item, std::size_t columns);

}  // namespace enginediff
