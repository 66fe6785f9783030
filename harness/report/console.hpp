// The report for people at a terminal: failures in full, then what was counted, and one case explained.
#pragma once

#include <iosfwd>
#include <string_view>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

struct ConsoleOptions {
  int width = 100;       // columns of the terminal; less than 40 is taken as 40
  bool color = false;    // never the only sign: every coloured thing has a word or a mark too
  bool unicode = true;   // lines and marks; otherwise ASCII. Results are shown as they are in both
  bool verbose = false;  // recorded divergences in full, too, and every table
  bool quiet = false;    // failures and the last line only
  FailOn fail_on = default_fail_on();
};

// Failed steps in full; what was not run and why; targets that could not be used; the tables. Recorded divergences are
// counted, and shown in full when verbose.
void write_console(const RunReport& report, const ConsoleOptions& options, std::ostream& out);

// Everything about one case: all steps with all answers, expectations, rules, portable rewrites, fingerprints.
void write_explanation(const RunReport& report, std::string_view case_id, const ConsoleOptions& options,
                       std::ostream& out);

}  // namespace enginediff
