// Statements as a script and a case may have them alike, word for word.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "harness/repro/token_text.hpp"

namespace enginediff {

// The same for statements that differ only in white space, comments, a semicolon at the end, and capitals of words.
std::string statement_key(const Tokens& tokens);

// Whether many scripts have the statement, whatever they are about: BEGIN, COMMIT or ROLLBACK and no more, or a SELECT
// of columns from one table without any condition.
bool is_plain(const Tokens& tokens);

// What a script has, by such keys.
struct VerbatimScript {
  std::set<std::string> all;
  std::vector<std::string>
      concerned;                     // the write that caused it, if there is one, and then the statement that diverges
  std::set<std::string> plain = {};  // those of `concerned` that are plain
};

// A step of a case.
struct VerbatimStep {
  struct Earlier {
    std::string table;           // that it makes or writes, in lower case; may be empty
    std::set<std::string> keys;  // of its spellings
    bool setup = false;
    bool creates = false;  // a table, a view, …
  };
  std::set<std::string> keys;   // of its spellings
  std::set<std::string> words;  // all that its statements have
  std::vector<Earlier> before;
};

// How sure it is that a divergence is that of a case's step, by the words alone: 0 not at all, 1 and more where the
// step's statement is the one that diverges or causes it, less than 1 where the script has it as well and an earlier
// statement of the case diverges. All of the setup has to be there that is about tables which the step mentions, and
// whatever defines these. A plain statement counts only where it diverges itself, behind all that the case does to its
// tables (where it mentions none: behind all that the case does).
double verbatim_score(const VerbatimScript& script, const VerbatimStep& step);

// Whether all that diverges or causes it, and that the step has as well, is plain.
bool shares_only_plain(const VerbatimScript& script, const VerbatimStep& step);

}  // namespace enginediff
