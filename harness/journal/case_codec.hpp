// How a journal keeps a case: by the text of its file or, where no case file can say it (an isolation spec), by its
// steps.
#pragma once

#include <span>
#include <string_view>

#include "harness/journal/json_codec.hpp"

namespace enginediff {

struct LexicalRules;  // sql/lexical_rules.hpp

// A `case` line. `text` is the file as it was parsed; without it the canonical text is kept, and the lines on which
// steps stand.
Json encode_case(const Case& parsed, std::string_view text);

// `dialects` as parse_case() has them. Throws like the functions of json_codec.hpp.
Case decode_case(const JsonElement& json, std::span<const LexicalRules* const> dialects = {});

}  // namespace enginediff
