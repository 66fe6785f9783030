// Values as case files write them: NULL, 3, 3.5, 'text', x'00ff', true, date:'2024-01-31'.
#pragma once

#include <optional>
#include <string>

#include "harness/casefile/source.hpp"
#include "harness/model/type.hpp"
#include "harness/model/value.hpp"

namespace enginediff {

// What a number with a point or an exponent is where no type says it.
enum class Fractions { are_decimals, are_doubles };

// Reads one value. With a type the value is of that kind (or NULL); without, or when a `kind:` tag stands before it, of
// the kind that it looks like or that the tag says. Reports what is wrong and returns nullopt.
std::optional<OwnedValue> read_value(Cursor& cursor, const std::optional<TypeName>& type, Fractions fractions);

// Writes what read_value() reads back as exactly this value, with a tag only where it is needed.
std::string print_value(const Value& value, const std::optional<TypeName>& type, Fractions fractions);

// One of \\ \' \" \| \n \r \t \u{…} \xHH, the bytes that it stands for behind `out`; false, and reported, where it is
// none. REQUIRES: the cursor is at a backslash.
bool read_escape(Cursor& cursor, std::string& out);

// `'…'` or `"…"` with backslash escapes, the bytes that it stands for. REQUIRES: the cursor is at a quote.
std::optional<std::string> read_quoted(Cursor& cursor);

}  // namespace enginediff
