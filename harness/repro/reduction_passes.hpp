// What may be taken out of a script, from large pieces to small ones. Nothing here runs anything.
#pragma once

#include <string>
#include <vector>

#include "harness/repro/script.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// Positions of the statements that have to do with the one at `target`: names that it mentions, that those mention
// which create or write them, and so on; transactions and settings too. Sorted, with `target` last. REQUIRES: it is the
// last one.
std::vector<std::size_t> related_statements(const Script& script, std::size_t target);

// An INSERT with only the rows `kept`, which are sorted. REQUIRES: it has as many rows.
std::size_t row_count(const Tokens& tokens);
Tokens with_rows(const Tokens& tokens, const std::vector<std::size_t>& kept);

// The script without one column of a table: in its CREATE TABLE, and in the INSERTs into it.
struct ColumnName {
  std::string table, column;
};
std::vector<ColumnName> columns_in(const Script& script);
Script without_column(const Script& script, const ColumnName& name);

// Whether a statement that mentions the table still mentions what is no column of it any more.
bool mentions_column(const Script& script, const ColumnName& name);

// Whether a shorter spelling of the statement has a fault that the longer one has not, which an error that comes
// before it may hide: rows are cut off (LIMIT) or numbered in no order, a condition or what rows are sorted by is a
// bare value, a table's name or what qualified a column is one, a type lacks its length or digits or has others, the
// word for one is left of a CAST as an alias, a column is gone that others name.
bool adds_a_fault(const Script& script, std::size_t statement, const Tokens& shorter);

// Whether a text that is a date has another form than in the longer spelling: without its time, its letter T, its zone
// or offset. A fraction of a second may go.
bool changes_a_moment(const Tokens& longer, const Tokens& shorter);

// Whether the statement is a setting (PRAGMA, SET) by which one of `rest` means something else or is checked otherwise:
// one for foreign keys concerns a table that has some. Such a one is neither taken away nor changed, since the script
// may go on to diverge without it, for want of it.
bool is_needed_setting(const ScriptStatement& statement, const std::vector<ScriptStatement>& rest,
                       const LexicalRules& rules);

// Shorter ways to write the statement, which may or may not mean anything, the shortest first: without a clause, an
// item of a list, one side of AND, a constraint; with `(x)` or `f(x)` as `x`.
std::vector<Tokens> without_clauses(const Tokens& tokens);

// Simpler literals for the one at `at`, the simplest first; none where there is nothing simpler. What reads as a date,
// though it may be no day of the calendar, stays that date.
std::vector<std::string> simpler_literals(const Token& token);

// Whether taking the range out leaves half of PRIMARY KEY, NOT NULL, GROUP BY or the like.
bool splits_a_phrase(const Tokens& tokens, TokenRange range);

// Whether the parentheses in the range close each other.
bool is_balanced(const Tokens& tokens, TokenRange range);

}  // namespace enginediff
