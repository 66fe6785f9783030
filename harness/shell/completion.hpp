// What TAB offers: commands, targets, sessions, and of SQL the names that were made and the keywords. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// The tables and columns that statements made.
class KnownNames {
 public:
  // A statement that some target carried out.
  void see(std::string_view sql, const LexicalRules& rules);
  void clear() { tables_.clear(); }

  // As they were written. Views are tables here.
  std::vector<std::string> tables() const;
  std::vector<std::string> columns() const;                           // of all tables
  std::vector<std::string> columns_of(std::string_view table) const;  // empty for a table that is not known

 private:
  struct Table {
    std::string written;
    std::vector<std::string> columns;
  };
  std::map<std::string, Table> tables_;  // by name in lower case
};

struct CompletionWords {
  const KnownNames* names = nullptr;
  std::vector<std::string> targets, sessions;
};

struct TabCompletion {
  std::size_t begin = 0;                // where the word begins that is completed; it ends at the cursor
  std::vector<std::string> candidates;  // whole words, sorted
};

// `line` is what stands before the cursor, `before` the lines of the same statement above it.
TabCompletion complete(std::string_view line, std::string_view before, const CompletionWords& words);

// The longest beginning that all have, letters compared without their case. REQUIRES: not empty.
std::string common_beginning(const std::vector<std::string>& candidates);

}  // namespace enginediff
