// What command-line clients and dumps put between statements: their commands, other delimiters, rows behind COPY.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

// A piece of a script in which one delimiter holds.
struct ScriptPiece {
  std::string text;
  int line = 1;  // where it begins, from 1
  std::string delimiter = ";";
  bool generated = false;  // one statement that stands for rows behind COPY; all of it is of line `line`
};

// Cuts at DELIMITER lines and turns the rows behind `COPY … FROM stdin` into INSERTs. `copied` receives how many rows.
std::vector<ScriptPiece> cut_into_pieces(std::string_view text, int* copied);

// The length of the command of a client that `text` begins with (`\connect app`, `.mode csv`, `GO`), its line feed
// included; 0 where there is none.
std::size_t client_command_length(std::string_view text);

// Whether a client's command holds what SQL would take for a quote, a comment or an end: `\echo it's`. What follows
// must then be cut without it.
bool disturbs_splitting(std::string_view command);

// The text with those of its lines emptied that begin with a backslash and a letter: they are no SQL, whatever they
// hold.
std::string without_backslash_lines(std::string_view text);

}  // namespace enginediff
