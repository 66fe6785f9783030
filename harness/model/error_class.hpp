// The portable vocabulary of SQL errors: the SQL standard's conditions as PostgreSQL spells them, and what they lack.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace enginediff {

// An index into the table in error_class.def. `other` is what no table knows; it equals nothing across engines.
enum class ErrorClass : std::uint16_t {
#define ENGINEDIFF_ERROR_CLASS(name, sqlstate, meaning) name,
#include "harness/model/error_class.def"
#undef ENGINEDIFF_ERROR_CLASS
};

std::string_view error_class_name(ErrorClass error_class);
std::string_view error_class_meaning(ErrorClass error_class);
// The standard SQLSTATE that means exactly this; empty where there is none.
std::string_view error_class_sqlstate(ErrorClass error_class);
// Of the name that error_class_name() gives, or of one that the class had before.
std::optional<ErrorClass> parse_error_class(std::string_view name);
// The class whose standard SQLSTATE is exactly `sqlstate`, if the table has one.
std::optional<ErrorClass> error_class_of_sqlstate(std::string_view sqlstate);

}  // namespace enginediff
