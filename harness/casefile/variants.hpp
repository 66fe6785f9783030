// Expands a case's matrix into variants, and a variant's values into its statements.
#pragma once

#include <string>
#include <string_view>
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
// Isolation levels, begin and journal modes that the engine lacks are left out (`default` never is); so an engine may
// be left with no variant of a case that asks for `serializable` only.
std::vector<Variant> variants_of(const Case& parsed, const VariantSupport& support);

// Whether variant `a` stands before `b` where variants are in the order in which the file lists the values of the axes.
bool comes_before(const Case& parsed, const Variant& a, const Variant& b);

// Replaces `${name}` by the variant's value or the case's @repeat of that name, and `${scratch}` by `scratch`; in
// values of axes and texts of @repeat as well (there no further axis or @repeat respectively). Unknown names stay as
// they are (lint reports them).
std::string substitute(const Case& parsed, std::string_view sql, const Variant& variant, std::string_view scratch);

}  // namespace enginediff
