// Types of the shared vocabulary as case files write them: `integer`, `array(text)`, `other(macaddr)`.
#pragma once

#include <optional>
#include <string>

#include "harness/casefile/source.hpp"
#include "harness/model/type.hpp"

namespace enginediff {

// Reads one type; reports what is none. In parentheses a backslash makes the next character an ordinary one, and \n,
// \r,
// \t, \u{…} and \xHH stand for what they do in quoted text.
std::optional<TypeName> read_type(Cursor& cursor);
std::string print_type(const TypeName& type);

}  // namespace enginediff
