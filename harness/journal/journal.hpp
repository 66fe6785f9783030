// The journal: one JSON line per case variant × target, appended as it finishes. docs/journal.schema.json describes it.
//
// Lines: a `run` line (tool, start, reference), a `target` line for each target, a `case` line before the first trace of each
// case, `trace` lines, and an `end` line when the run came to its end. A line is written whole with one write(2) or not at all.
#pragma once

#include <iosfwd>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/base/unique_fd.hpp"
#include "harness/journal/run_report.hpp"

namespace enginediff {

struct RunHeader {
  std::string tool_version;
  std::string started;    // ISO 8601 in UTC
  std::string reference;  // may be empty
  std::string shard;      // `2/8`, empty when not sharded
};

// Appends to a journal file. Thread-safe.
class JournalWriter {
 public:
  // Creates `path`, or continues it when `resume`. Fault::io when that fails.
  static Result<std::unique_ptr<JournalWriter>> open(const std::string& path, bool resume);

  Result<void> run(const RunHeader& header);
  Result<void> target(const TargetStatus& status);  // may come again when a target becomes unusable
  Result<void> trace(const Case& parsed, const Trace& trace);  // writes the case line first when the case is new
  Result<void> end();

 private:
  explicit JournalWriter(UniqueFd fd) : fd_(std::move(fd)) {}
  Result<void> append(const std::string& line);

  std::mutex mutex_;
  UniqueFd fd_;
  std::set<std::string> cases_written_;
};

// A journal as it was recorded.
struct Journal {
  RunHeader header;
  std::vector<TargetStatus> targets;
  std::vector<Case> cases;     // with steps and expectations, enough to judge again
  std::vector<Trace> traces;
  bool complete = false;       // it has its `end` line
  std::vector<std::string> problems;  // a cut last line, …
};

// Reads one journal; a cut last line is a problem and no error, anything else that is not a journal is Fault::malformed.
Result<Journal> read_journal(const std::string& path);

// Merges shards and judges: the one way to a RunReport, whether the run is this process's own or an old one.
RunReport make_run_report(std::vector<Journal> journals);

}  // namespace enginediff
