// The expressions that become the columns of a result, as far as the text alone tells.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "harness/sql/token_words.hpp"

namespace enginediff {

// What all dialects write alike, and quotes of identifiers wherever they come from: a statement that was accepted
// somewhere has no other use for them.
inline constexpr LexicalRules kAnyDialect = {
    .dialect = "any", .e_strings = true, .backtick_identifiers = true, .dollar_quotes = true};

struct SelectItems {
  bool values = false;  // the rows come from VALUES: there is no list, and no names
  // Each without space and comments, with its alias; views into the statement.
  std::vector<std::vector<SqlToken>> items;
};
// Of the outermost query, the first one of a UNION, or of RETURNING; of several statements the last counts. nullopt
// where there is nothing like that, and where a quote or comment is left open, since then nothing is certain.
std::optional<SelectItems> select_items(std::string_view sql);

// The significant tokens of the last statement; none where a quote or comment is left open.
std::vector<SqlToken> last_statement(std::string_view sql);

// What stands in the list that names the result's columns.
struct SelectList {
  bool values = false;     // VALUES: the tokens are rows, and there are no names
  bool returning = false;  // of RETURNING
  std::span<const SqlToken> tokens;
};
// As select_items: of the outermost query and its first branch.
std::optional<SelectList> find_select_list(std::span<const SqlToken> tokens);

// The tokens cut at the commas that stand outside parentheses.
std::vector<std::span<const SqlToken>> split_at_commas(std::span<const SqlToken> tokens);

}  // namespace enginediff
