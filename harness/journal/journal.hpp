// The journal: one JSON line per case variant × target, appended as it finishes. docs/journal.schema.json describes it.
//
// Lines: a `run` line (tool, start, reference), a `claims` line where there are claims, a `target` line for each
// target, a `case` line before the first trace of each case, `trace` lines, and an `end` line when the run came to its
// end. A line is written whole with one write(2) or not at all.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/base/unique_fd.hpp"
#include "harness/journal/run_report.hpp"

namespace enginediff {

struct LexicalRules;  // sql/lexical_rules.hpp

struct RunHeader {
  std::string tool_version;
  std::string started;    // ISO 8601 in UTC
  std::string reference;  // may be empty
  std::string shard;      // `2/8`, empty when not sharded
};

// The file of published claims as it was read; empty text: there is none.
struct ClaimsText {
  std::string file, text;
  bool operator==(const ClaimsText&) const = default;
};

// Appends to a journal file. Thread-safe. Holds the file for itself: a second writer is refused, also from another
// process.
class JournalWriter {
 public:
  // Creates `path`, or continues it when `resume`: then a last line that was cut is taken off first, and cases that are
  // there already are not written again. Unless `resume`, a finished journal of that name is replaced as run() begins,
  // and so is one in which nothing is recorded; Fault::usage, and the file stays as it is, when it holds a run that did
  // not come to its end, or is no journal. Fault::io when it cannot be written, Fault::malformed when what is to be
  // resumed cannot be read. `dialects` as read_journal() has them, for what is resumed.
  static Result<std::unique_ptr<JournalWriter>> open(const std::string& path, bool resume,
                                                     std::span<const LexicalRules* const> dialects = {});

  Result<void> run(const RunHeader& header);        // first
  Result<void> claims(const ClaimsText& text);      // once, unless it has changed when a run is resumed
  Result<void> target(const TargetStatus& status);  // may come again when a target becomes unusable, or is usable again

  // Writes the case line first when the case is new or has changed. `text` is the file as it was parsed; without it the
  // canonical text is kept, and the lines on which steps stand.
  Result<void> trace(const Case& parsed, const Trace& trace, std::string_view text = {});
  Result<void> end();

 private:
  JournalWriter(std::string path, UniqueFd fd) : path_(std::move(path)), fd_(std::move(fd)) {}
  Result<void> append(const std::string& line);

  const std::string path_;
  std::mutex mutex_;
  UniqueFd fd_;
  bool replaces_ = false;                      // what is in the file goes when the run begins
  std::map<std::string, Case> cases_written_;  // by id
  ClaimsText claims_written_;
};

// A journal as it was recorded.
struct Journal {
  RunHeader header;
  ClaimsText claims;
  std::vector<TargetStatus> targets;
  std::vector<Case> cases;    // with steps and expectations, enough to judge again
  std::vector<Trace> traces;  // at most one for each case, variant and target: a later line replaces an earlier one
  bool complete = false;      // it has its `end` line
  std::vector<std::string> problems;  // a cut last line, …; each begins with the file's name
  std::string source;                 // the file's name; empty for this process's own run
  bool can_be_resumed = true;         // false for a run of this process's own that is recorded in no file
};

// Reads one journal, compressed with gzip or not; a cut last line is a problem and no error, anything else that is not
// a journal is Fault::malformed. Traces of a case that was written again because its file had changed are left out,
// with a problem. `dialects` as parse_case() has them: those with which the recorded files were read.
Result<Journal> read_journal(const std::string& path, std::span<const LexicalRules* const> dialects = {});

// Leaves in journal.traces what is already there and need not be run again, `cases` being what is asked for as the
// files are now: traces of other cases, of cases that have changed since, and those that say that the target could not
// be used, go. Problems go too: a cut line and a changed case are mended by running again, and reading the finished
// journal finds the rest.
void keep_for_resume(Journal& journal, std::span<const Case> cases);

// Merges shards and judges: the one way to a RunReport, whether the run is this process's own or an old one. Says in
// RunReport::problems what is missing or contradicts itself. The order of `journals` matters only for what is no shard.
RunReport make_run_report(std::vector<Journal> journals);

}  // namespace enginediff
