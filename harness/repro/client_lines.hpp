// What command-line clients and dumps put between statements: their commands, other delimiters, rows behind COPY.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// A piece of a script in which one delimiter holds.
struct ScriptPiece {
  std::string text;
  int line = 1;  // where it begins, from 1
  std::string delimiter = ";";
  bool generated = false;  // one statement that stands for rows behind COPY; all of it is of line `line`
};

// Cuts at DELIMITER lines and turns the rows behind `COPY … FROM stdin` into INSERTs that `rules` read. A line inside
// of a quote or a comment by these rules is no command. `copied` receives how many rows.
std::vector<ScriptPiece> cut_into_pieces(std::string_view text, const LexicalRules& rules, int* copied);

// What of the beginning of `text` is SQL, if it is written by these rules: neither rows behind COPY, DELIMITER lines
// nor lines that begin with a backslash and a letter. Enough of it to know its dialect by.
std::string sql_sample(std::string_view text, const LexicalRules& rules);

// The length of the command of a client that `text` begins with (`\connect app`, `.mode csv`, `GO`), its line feed
// included; 0 where there is none.
std::size_t client_command_length(std::string_view text);

// Whether a client's command holds what SQL would take for a quote, a comment or an end: `\echo it's`. What follows
// must then be cut without it.
bool disturbs_splitting(std::string_view command);

}  // namespace enginediff
