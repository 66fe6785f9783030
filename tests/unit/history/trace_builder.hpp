// Small traces of several sessions for tests, without a database.
#pragma once

#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

class TraceBuilder {
 public:
  // Adds a step and its record, launched and finished in the order of the calls. Returns the record to be changed.
  StepRecord& add(const std::string& session, const std::string& sql, TransactionState after);
  // As `@history` has it: `r(x), w(y=11 in P)`. A step whose SQL is `INSERT` or `UPDATE` and no more gets a statement
  // that puts the values into column v of table t.
  TraceBuilder& history(const std::string& events);

  // Answers of the record that was added last.
  // Columns: v, or id and v; of `SELECT` and no more, which then is a query of table t.
  TraceBuilder& returns(const std::vector<std::vector<int>>& rows);
  TraceBuilder& affects(int rows);
  TraceBuilder& fails(ErrorClass error_class);
  TraceBuilder& commits_first();  // Outcome::implied_commit
  TraceBuilder& tag(const std::string& tag);
  TraceBuilder& finishes_after_next();  // it waits until one more step has finished

  TraceBuilder& open(const std::string& session, const std::string& sql);     // and the transaction is open afterwards
  TraceBuilder& none(const std::string& session, const std::string& sql);     // and there is none
  TraceBuilder& aborted(const std::string& session, const std::string& sql);  // and it is aborted

  Case parsed;
  std::vector<StepRecord> records;

 private:
  int finished_ = 0;
  int waiting_ = -1;  // the record that finishes after the next
};

}  // namespace enginediff
