// Expands a case's matrix into variants, and a variant's values into its statements.
#pragma once

#include <string>
#include <vector>

#include "harness/model/case.hpp"

namespace enginediff {

// Which axes an engine has; everything else of the matrix it runs once.
struct VariantSupport {
  std::string engine;
  std::vector<std::string> isolation_levels;  // without `default`
  std::vector<std::string> begin_modes, journal_modes;
};

// The variants of `parsed` on one engine, in the order of the file; one empty variant for a case without a matrix.
// Isolation levels that the engine lacks are left out (`default` never is).
std::vector<Variant> variants_of(const Case& parsed, const VariantSupport& support);

// Replaces `${name}` by the variant's value and `${scratch}` by `scratch`. Unknown names stay as they are (lint reports them).
std::string substitute(std::string_view sql, const Variant& variant, std::string_view scratch);

}  // namespace enginediff
