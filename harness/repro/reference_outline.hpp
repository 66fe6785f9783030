// The foreign keys that a CREATE TABLE declares, and how they are declared without it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

struct ReferenceOutline {
  std::string table;     // that it refers to, in lower case, without schema and quotes
  TokenRange columns;    // its own, without parentheses
  TokenRange reference;  // from REFERENCES on, with actions and when it is checked
  TokenRange clause;     // all of it, with the name of the constraint and the comma that sets it off
};
std::vector<ReferenceOutline> references_of(const Tokens& tokens, const TableOutline& outline);

// Behind what follows REFERENCES, at most `end`: table, columns, actions.
std::size_t behind_reference(const Tokens& tokens, std::size_t at, std::size_t end);

// The names of the primary key's columns as the statement writes them; none where it declares no such key.
Tokens primary_key_of(const Tokens& tokens, const TableOutline& outline);

// The CREATE TABLE without some of its foreign keys.
Tokens without_references(const Tokens& tokens, const TableOutline& outline,
                          const std::function<bool(const ReferenceOutline&)>& leave_out);

// ALTER TABLE … ADD FOREIGN KEY, which declares the same. `key` are the columns that it refers to where it names none.
std::string added_reference(const Tokens& tokens, const TableOutline& outline, const ReferenceOutline& one,
                            const Tokens& key);

}  // namespace enginediff
