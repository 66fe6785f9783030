// Cuts the SQL that stands between two lines of ours into statements and plain comments.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "harness/casefile/source.hpp"
#include "harness/model/case.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// One line of a plain comment, without the dashes.
struct PlainComment {
  std::string text;
  int line = 0;
};

// `text.lines.end` is the byte offset in the file behind the statement's semicolon.
struct ChunkStatement {
  SqlText text;
};

using ChunkPart = std::variant<PlainComment, ChunkStatement>;

// The parts of the lines from `first` to `last`, which are all of kind sql, in order. The lexical rules are the first
// of `rules` under which every quote and comment is closed. Without any it is not known which dialect is meant, and
// they are the first of standard SQL with PostgreSQL's dollar quotes, then with MySQL's backslashes, then with nested
// comments. Lint checks the result under each engine's own rules. Reports a statement without its semicolon, open
// quotes, and comments that look like directives and are none.
std::vector<ChunkPart> read_chunk(Source& source, int first, int last, std::span<const LexicalRules* const> rules = {});

// Whether the statement may stand among others without a block of its own around it: standard rules cut it right.
bool is_cut_by_standard_rules(std::string_view statement);

}  // namespace enginediff
