// Text that a dump writes as a call, since the program that reads it takes one line at a time.
#pragma once

#include "harness/repro/token_text.hpp"

namespace enginediff {

// `replace('one\ntwo','\n',char(10))` and `unistr('one\u000atwo')`, as sqlite3's .dump writes them, become the text
// that they stand for. Returns whether there was any.
bool fold_dumped_text(Tokens& tokens);

}  // namespace enginediff
