// What a case may have left in its database, told from the statements that it sent.
//
// Dropping and creating a database costs about as much as three tables; where a case made nothing but tables whose
// names are known, dropping these leaves the database as it was found, for the next case.
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff::mysql {

// Thread-safe: the sessions of one scratch tell it, each in its thread.
class ScratchContents {
 public:
  // `sql`, which begins with the word `verb`, is about to run, whatever comes of it.
  void note(std::string_view sql, std::string_view verb, const LexicalRules& rules);

  // Tables of these names may be there, and nothing else. Meaningless where only_tables() is false.
  std::set<std::string> tables() const;
  // False when something else may be there too, or the database itself may have been altered.
  bool only_tables() const;

 private:
  mutable std::mutex mutex_;  // guards all below
  std::set<std::string> tables_;
  bool only_tables_ = true;
};

}  // namespace enginediff::mysql
