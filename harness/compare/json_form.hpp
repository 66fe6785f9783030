// One text for each JSON document, however it is spaced, ordered and escaped.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace enginediff {

// The document without white space, the members of objects sorted by name (equal names keep their order), strings with
// as few escapes as JSON allows. Numbers stay as they are written: 1.0 is not 1. nullopt when `text` is not one JSON
// document, or is nested more than 1,000 deep.
std::optional<std::string> canonical_json(std::string_view text);

}  // namespace enginediff
