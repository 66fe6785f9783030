// Writes what a run observed into its case files.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/journal/journal.hpp"
#include "harness/run/selection.hpp"

namespace enginediff {

struct BlessSummary {
  std::vector<std::string> files;     // rewritten
  std::vector<std::string> changes;   // one line per judgement that changed
  std::vector<std::string> refusals;  // what must not be blessed
  std::vector<std::string> unnamed;   // files in which no step gets an expectation
  std::vector<std::string> races;     // files in which outcomes of a race were written, of which a run sees one
};

// `not_run`: targets that are defined and were not run; what is written about them stays.
// A file that would not be read back as what is to be written is refused and stays as it is.
// Each file is written whole beside itself and then renamed, so that an interrupted bless leaves no half file.
Result<BlessSummary> bless_files(const Selection& selection, const Journal& journal,
                                 const std::vector<TargetInfo>& not_run);

// For people, one line each.
void print_blessing(const BlessSummary& summary, std::ostream& out);

}  // namespace enginediff
