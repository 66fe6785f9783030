// Lint: portable rewrites that rewrite nothing, or are recorded otherwise of some targets than of others.
#include <fmt/format.h>

#include <algorithm>

#include "harness/casefile/lint_checks.hpp"

namespace enginediff {

namespace {

// With one blank for all white space that stands together.
std::string folded(std::string_view sql) {
  std::string out;
  for (const char c : sql) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

bool same_sql(const Spelling& a, const Spelling& b) {
  return a.selectors == b.selectors && a.absent == b.absent &&
         std::equal(a.statements.begin(), a.statements.end(), b.statements.begin(), b.statements.end(),
                    [](const SqlText& one, const SqlText& other) { return folded(one.sql) == folded(other.sql); });
}

bool sends_the_same(const Step& a, const Step& b) {
  return a.binds == b.binds && a.prepared == b.prepared &&
         std::equal(a.spellings.begin(), a.spellings.end(), b.spellings.begin(), b.spellings.end(), same_sql);
}

void lint_repetition(LintContext& context, const Step& rewrite) {
  const auto& steps = context.parsed.steps;
  const auto rewritten =
      std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.name == rewrite.portable_of; });
  if (rewritten == steps.end() || !sends_the_same(*rewritten, rewrite)) return;
  context.problem(context.find_line("-- @portable", rewrite.lines.first),
                  fmt::format("the rewrite is `{}` itself, word for word", rewrite.portable_of),
                  "another way to write it, which all engines answer alike");
}

void lint_one_answer(LintContext& context, const Step& rewrite) {
  const auto& all = rewrite.expectations;
  if (all.size() < 2) return;
  context.problem(all[1].lines.first,
                  fmt::format("of a rewrite `{}` is recorded apart from `{}`", to_string(all[1].selectors),
                              to_string(all[0].selectors)),
                  "one expectation under `*`: a rewrite that does not agree everywhere is none");
}

}  // namespace

void lint_rewrites(LintContext& context) {
  bool first = true;
  for (const Step& step : context.parsed.steps) {
    if (step.role != StepRole::portable) continue;
    // Behind another rewrite the same words may read what that one has changed.
    if (first) lint_repetition(context, step);
    first = false;
    lint_one_answer(context, step);
  }
}

}  // namespace enginediff
