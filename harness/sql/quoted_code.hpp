// Code that stands in a statement between quotes: bodies of routines, and what is prepared or run at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// For whoever looks into bodies, whatever dialect they are written in: what stands between dollars is no text but
// tokens like all others.
inline constexpr LexicalRules kIntoDollars = {.dialect = "any", .backtick_identifiers = true};

// Texts that the statement runs as SQL, or makes the body of a routine: `PREPARE s FROM '…'`, `EXECUTE IMMEDIATE '…'`,
// `DO '…'`, `CREATE FUNCTION … AS '…'`. Without their quotes, a doubled one once.
std::vector<std::string> quoted_code(std::string_view sql);

}  // namespace enginediff
