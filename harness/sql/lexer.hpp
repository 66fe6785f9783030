// Cuts SQL text into tokens under a dialect's lexical rules, and answers the few questions that need no parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

struct SqlToken {
  enum class Kind {
    space,
    comment,
    word,               // bare identifiers and keywords
    quoted_identifier,  // "…", `…`, […]
    text,               // '…', E'…', $$…$$, "…" where that is text; with a prefix such as N, x, b
    number,
    parameter,  // ? — and ?? , a literal question mark
    symbol,     // one operator or punctuation mark; `;`, `(` and `)` always alone
  };
  Kind kind = Kind::space;
  std::string_view text;   // a part of the text that was cut
  bool terminated = true;  // false: a quote or comment that the text ends inside
};

// The tokens of `sql` in order; joined they are `sql` again. Never fails: what fits nothing is a symbol.
std::vector<SqlToken> tokenize(std::string_view sql, const LexicalRules& rules);

// A comment that begins `--` without a blank: two minuses for those whose comments need one.
bool is_doubtful_comment(const SqlToken& token);

// One statement of a text that holds several.
struct StatementSpan {
  // Byte offsets, without the semicolon and the space and comments around; a doubtful comment behind it belongs to it.
  std::size_t begin = 0, end = 0;
  std::size_t after = 0;    // behind the semicolon; equal to `end` where there is none
  bool terminated = false;  // a semicolon follows; only the last one may be without
};
// Cuts at semicolons; statements without a token are left out. Knows the `BEGIN … END` bodies of triggers and routines
// (CREATE … TRIGGER … BEGIN … END), so that a dump with triggers cuts right.
std::vector<StatementSpan> split_statements(std::string_view sql, const LexicalRules& rules);

// True when the statement is a query whose outermost level has an ORDER BY, so that the order of its rows means
// something. An INSERT, UPDATE or DELETE with RETURNING never is.
bool has_top_level_order_by(std::string_view sql, const LexicalRules& rules);

// Writes `?` as the dialect's own placeholder and `??` as a question mark; `count` receives how many there were.
std::string translate_placeholders(std::string_view sql, const LexicalRules& rules, int* count);

// The first words of a statement in upper case, comments and opening parentheses skipped: `CREATE TABLE`, `SELECT`; at
// most `words` of them.
std::string leading_words(std::string_view sql, const LexicalRules& rules, int words);

}  // namespace enginediff
