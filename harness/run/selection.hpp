// Finds the case files that the words on the command line mean.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/casefile/parser.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

struct Selection {
  std::vector<Case> cases;               // in the order of their files
  std::vector<std::string> texts;        // texts[i] is the file of cases[i], as read
  std::vector<CaseDiagnostic> problems;  // of malformed files; then nothing may be run
  // Ids of cases whose files have no `@id`: made from where the file lies below what was named (`sub.divide` of
  // `folder/sub/divide.sql` below `folder`), so that they can be run, recorded and reported together. Their category is
  // the folder that the file is in.
  std::set<std::string> derived_ids;
};

// How files with one ending are read.
struct CaseFormat {
  std::string_view extension;  // `.sql`
  ParseResult (*parse)(std::string_view text, std::string file);
  // Leaves of a case what was named by lines of its file. Null: any line means the whole case.
  void (*keep_lines)(Case& parsed, std::string_view text, const std::set<int>& lines) = nullptr;
};
// Case files and nothing else.
std::span<const CaseFormat> case_files();

// Each word is a file, a folder (all files below it that have a format's ending), `FILE:LINE` (the case that has the
// line, or, by its format's keep_lines, a part of it), or a dotted id or the beginning of one (`typing.integer`),
// looked for below `root`. No word: all of `root`. `filters` are shell patterns over ids
// (`*.division`); a case must match one of them, if there are any. Fault::usage when a word or all filters together
// mean nothing, or a file has no such line. A file named itself is read as a case file unless it has another format's
// ending.
Result<Selection> select_cases(const std::vector<std::string>& words, const std::vector<std::string>& filters,
                               const std::string& root, std::span<const CaseFormat> formats = case_files());

}  // namespace enginediff
