// What is special about the values that a statement sorts by, told from the rows that were written before it: engines
// sort NULL, case, accents and punctuation differently.
#pragma once

#include <map>
#include <set>
#include <string>

#include "harness/repro/features.hpp"
#include "harness/repro/known_tables.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// The literals that were written into columns, by the column's name.
class WrittenValues {
 public:
  // Takes note of an INSERT with rows, or of an UPDATE that sets literals.
  void see(const Tokens& tokens, const KnownTables& tables);

  struct Column {
    bool null = false;
    std::set<std::string> texts;  // without their quotes; at most some hundreds
  };
  const Column* find(const std::string& column) const;

 private:
  void add(const std::string& column, const Token& value);

  std::map<std::string, Column> columns_;
};

// A query inside of a statement that takes the first rows of an order: from its SELECT up to LIMIT or FETCH. Empty
// where there is none.
TokenRange first_of_an_order(const Tokens& tokens);

// `sorts:NULL`, `sorts:texts that differ in case`, …, for the columns that an ORDER BY of the statement names.
Features sort_features(const Tokens& tokens, const WrittenValues& written);

}  // namespace enginediff
