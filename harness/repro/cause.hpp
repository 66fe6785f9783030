// Tells where a divergence was caused from where it was first seen, by comparing what the tables hold after each write.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/repro/divergence.hpp"

namespace enginediff {

struct Cause {
  enum class Kind {
    statement_itself,     // what it reads is the same on both: the engines understand the statement differently
    earlier_write,        // `statement` left different rows behind
    earlier_failure,      // `statement` failed on one of both and what it would have made is missing
    transaction_aborted,  // `statement` failed, and since then the transaction refuses everything
    other_transaction,    // behind `statement` a transaction is open on one of both only
    unknown,              // what it reads differs, and no single statement could be found that did it
  };
  Kind kind = Kind::statement_itself;
  std::size_t statement = 0;  // position in the script, for all but statement_itself and unknown
  std::string table;  // whose rows differ, of earlier_write and unknown, and where a transaction's end made them
  // Writes that carried the difference on from table to table, the first before the others; none where the table is
  // read directly. Of transactions that parted the first is the COMMIT or ROLLBACK that left different rows, if one
  // did.
  std::vector<std::size_t> by_way_of;
  // What the columns that matter hold behind the write, on the divergence's first and second target.
  std::optional<StepRecord> first_rows, second_rows;
  bool differed_before = false;    // of earlier_write: other rows came before, and do not matter here
  bool whatever_it_reads = false;  // of statement_itself: refused for its form or values; the tables were not looked at
  bool leaves_the_same = false;    // of statement_itself: behind it the table that it writes holds the same on both
  // Of statement_itself: these tables hold different rows, and where they are made to hold the same it parts as well.
  std::vector<std::string> despite;
};

// REQUIRES: `run` is of `script`, `all` its divergences, and `divergence` one of them. May run the script again.
Result<Cause> find_cause(const Script& script, const ScriptRun& run, const std::vector<Divergence>& all,
                         const Divergence& divergence, ScriptRunner& runner);

// The tables that a statement may read or write: those that the script creates and whose names it mentions, through
// views too. Sorted.
std::vector<std::string> tables_of(const Script& script, std::size_t statement);

}  // namespace enginediff
