// The checks that lint is made of.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/casefile/block_rules.hpp"
#include "harness/casefile/source.hpp"
#include "harness/model/case.hpp"
#include "harness/model/engine_abilities.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// What every check gets.
class LintContext {
 public:
  LintContext(const Case& parsed_case, std::string_view text, std::span<const LexicalRules* const> all_dialects,
              std::span<const std::string> all_profiles = {}, std::span<const std::string> all_builds = {},
              std::span<const EngineAbilities> all_abilities = {})
      : parsed(parsed_case),
        dialects(all_dialects),
        profiles(all_profiles),
        builds(all_builds),
        abilities(all_abilities),
        source_(text, parsed_case.file) {}

  const Case& parsed;
  const std::span<const LexicalRules* const> dialects;
  const std::span<const std::string> profiles, builds;
  const std::span<const EngineAbilities> abilities;

  // Without a column it is about the whole line, or the block that begins there.
  void problem(int line, std::string message, std::string expected, std::size_t column = std::string_view::npos) {
    source_.problem(line, column, std::move(message), std::move(expected));
  }
  // About `word` in the line; about the whole line where it does not stand there as it is.
  void problem_at(int line, std::string_view word, std::string message, std::string expected) {
    problem_in({line, line}, word, std::move(message), std::move(expected));
  }
  // About `word` in the lines of an expectation; about all of it where it does not stand there as it is.
  void problem_in(const LineRange& lines, std::string_view word, std::string message, std::string expected);
  // The first line from `first` on that begins with `text`; `first` where none does.
  int find_line(std::string_view text, int first = 1) const;
  // The line of `-- @directive` that goes on with the word `argument`; 1 where there is none.
  int find_directive(std::string_view directive, std::string_view argument);
  // The lines of all `-- @directive`, in the order of the file.
  std::vector<int> lines_of_directive(std::string_view directive);
  const Source& source() const { return source_; }
  std::vector<CaseDiagnostic> take_problems() { return source_.take_problems(); }

 private:
  Source source_;
};

// The folder below `cases` that the file is in: `cases/typing/x.sql` is in `typing`. Empty for files elsewhere.
std::string_view published_folder(std::string_view file);

// The words and symbols of a statement in upper case, without commas; a text is `'`.
std::vector<std::string> upper_words(std::string_view sql);

// Whether the spelling is sent to an engine of this dialect: it names one, or it is the one for all others and no block
// takes all targets of such an engine away.
bool is_for(const Spelling& spelling, const Step& step, const LexicalRules& rules);

void lint_metadata(LintContext& context);
void lint_sameness(LintContext& context);  // of published cases: what shows no difference says so
void lint_nature(LintContext& context);    // what says that it shows no difference records none
void lint_axes_and_macros(LintContext& context);
void lint_selectors(LintContext& context);
void lint_engines(LintContext& context);  // of selectors: those that do not exist
void lint_defined_names(
    LintContext& context);  // of selectors: profiles and builds that look misspelt, versions that there are not
void lint_expectations(LintContext& context);
void lint_history(LintContext& context);
void lint_history_reads(LintContext& context);   // those of which no rows tell what they saw
void lint_history_values(LintContext& context);  // those that may mean more than one thing where they are read
void lint_interleaving(LintContext& context);
void lint_settings(LintContext& context);
void lint_splitting(LintContext& context);
void lint_placeholders(LintContext& context);
void lint_server_wide(LintContext& context);
void lint_chance(LintContext& context);  // what takes time, comes in a random order, or is another value in each run
void lint_recorded_engines(LintContext& context);  // of published cases: engines and steps of which nothing is recorded
void lint_required(LintContext& context);          // of expectations: engines that `@requires` leaves out
void lint_rewrites(LintContext& context);
void lint_paths(LintContext& context);  // of published cases: files of one machine

}  // namespace enginediff
