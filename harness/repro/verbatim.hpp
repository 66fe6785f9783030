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

// What a script has, by such keys.
struct VerbatimScript {
  std::set<std::string> all;
  std::vector<std::string> concerned;  // the statement that diverges, and the write that caused it
};

// A step of a case.
struct VerbatimStep {
  struct Earlier {
    std::string table;           // that it makes or writes, in lower case; may be empty
    std::set<std::string> keys;  // of its spellings
    bool setup = false;
  };
  std::set<std::string> keys;   // of its spellings
  std::set<std::string> words;  // all that its statements have
  std::vector<Earlier> before;
};

// How sure it is that a divergence is that of a case's step, by the words alone: 0 not at all, 1 and more where the
// step's statement is the one that diverges or causes it, less than 1 where the script has it as well and an earlier
// statement of the case diverges. All of the setup has to be there that is about tables which the step mentions.
double verbatim_score(const VerbatimScript& script, const VerbatimStep& step);

}  // namespace enginediff
