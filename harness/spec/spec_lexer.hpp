// Cuts an isolation spec into tokens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

struct SpecToken {
  enum class Kind {
    keyword,  // notices permutation session setup step teardown
    name,     // bare, or quoted: then `text` has no quotes
    number,
    sql,     // what stands between braces
    symbol,  // ( ) , *
    end,
    error,  // `text` says what is wrong; the last token
  };
  Kind kind = Kind::end;
  std::string text;
  int line = 0;            // from 1; where the token begins
  std::size_t column = 0;  // the byte there, from 0
};

// The tokens, an `end` or an `error` last. Comments (`#` to the end of the line) are left out.
std::vector<SpecToken> tokenize_spec(std::string_view text);

// The name as a spec writes it: quoted where it must be.
std::string spec_name_text(std::string_view name);

}  // namespace enginediff
