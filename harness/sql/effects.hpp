// What a statement can do beside answering, told by its words alone; doubt counts as anything.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

enum class Effects {
  reads,    // rows, definitions and the session are afterwards as they were, and of the session only settings matter to
            // it
  rows,     // INSERT, UPDATE, DELETE, REPLACE: rows of tables are others
  tables,   // makes, alters or drops tables, views or indexes that outlast the session
  unknown,  // all else, and whatever names a variable or a function that keeps or tells a state
};

// Of one statement without its semicolon. The functions known to leave nothing behind are not listed, those known to do
// so are: a function that somebody defined is taken for harmless, so whoever asks must know that there is none.
Effects effects_of(std::string_view sql, const LexicalRules& rules);

// The table that a CREATE TABLE makes, in lower case; empty for anything else, and where the name has two parts.
std::string created_table(std::string_view sql, const LexicalRules& rules);

// All words and quoted identifiers, in lower case and without quotes.
std::set<std::string> names_in(std::string_view sql, const LexicalRules& rules);

}  // namespace enginediff
