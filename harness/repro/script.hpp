// An SQL script as people have it, cut into statements: dumps, files for a command-line client, logs of drivers.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/model/case.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

class CarriedSchema;

struct ScriptStatement {
  std::string sql;                    // without its semicolon; placeholders are `?`
  std::vector<Parameter> parameters;  // for its placeholders
  bool prepared = false;              // sent prepared, with the parameters
  int line = 0;                       // of the input, from 1
  // A setting of a client or a dump (SET, PRAGMA, LOCK TABLES): sent everywhere, and what it answers is not compared.
  bool housekeeping = false;
  // It builds a database file again: every engine is told it as spell_carried() says.
  bool carried = false;
  // A foreign key of a CREATE TABLE that cannot have it yet: sent only where that one had to do without, and no part of
  // the script as a file.
  bool added = false;
  // Rows behind COPY, as the rules of the script read them: every engine is sent the values that they stand for.
  bool copied = false;
  std::size_t origin = 0;  // its position in the script that was read; kept when a script shrinks
  bool operator==(const ScriptStatement&) const = default;
};

struct Script {
  std::string name;  // of the file, for messages
  std::vector<ScriptStatement> statements;
  const LexicalRules* rules = nullptr;           // of the dialect that it is written in
  std::shared_ptr<const CarriedSchema> carried;  // of the file that its carried statements are from; null: none are
  std::vector<std::string> notes;                // what was left out or read in another way, for people; not escaped
};

// Cuts `text` into statements. `dialects` are the lexical rules to choose from, the likeliest first: those are taken
// under which the text makes most sense. Understands DELIMITER, commands of command-line clients (left out), COPY …
// FROM stdin with its rows, executable comments, logs with bound values. Statements that would leave the database that
// we work in (USE, CREATE DATABASE, GRANT, SET GLOBAL, …) are left out; notes say so. Errors: Fault::malformed when
// nothing is left to be run or the text is no text.
Result<Script> read_script(std::string_view text, std::string name, std::span<const LexicalRules* const> dialects);

// The statements as a file: each with its semicolon and, where values are bound, a comment that read_script() reads.
// `with_added`: with what is no part of the script as a file.
std::string print_script(const Script& script, bool with_added = false);

}  // namespace enginediff
