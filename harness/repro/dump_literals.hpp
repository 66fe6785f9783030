// Literals that a dump writes in a way of its own: text as a call, truth values as letters.
#pragma once

#include "harness/repro/token_text.hpp"
#include "harness/repro/translator.hpp"

namespace enginediff {

struct FoldedText {
  bool any = false;   // some call became its text
  std::string fault;  // why a call stays one although it looks like those; for people, empty: none does
};

// `replace('one\ntwo','\n',char(10))` and `unistr('one\u000atwo')`, as sqlite3's .dump writes them, become the text
// that they stand for.
FoldedText fold_dumped_text(Tokens& tokens);

// 't' and 'f', as rows behind COPY have them, become TRUE and FALSE in BOOLEAN columns. Returns whether there was any.
bool write_dumped_booleans(Tokens& tokens, const DeclaredColumns& declared);

}  // namespace enginediff
