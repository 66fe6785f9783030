#include "harness/casefile/checked_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "harness/casefile/parser.hpp"
#include "harness/casefile/variants.hpp"

namespace enginediff {

namespace {

// ---- What a line cannot hold ----

template <class Visit>
void visit_statements(Case& made, Visit visit) {
  for (Step& step : made.steps) {
    for (Spelling& spelling : step.spellings) {
      for (SqlText& text : spelling.statements) visit(text.sql);
    }
  }
}

// A carriage return before the end of a line is a part of that end to who reads the file.
bool ends_a_line(const std::string& sql, std::size_t at) {
  const std::size_t behind = std::min(sql.find_first_not_of('\r', at), sql.size());
  return behind == sql.size() || sql[behind] == '\n';
}

// `sql` with the texts of @repeat named where a file would read something else.
std::string with_marks(const std::string& sql) {
  std::string out;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    if (sql[i] == '\r' && ends_a_line(sql, i)) {
      out += "${cr}";
    } else if (sql[i] == '$' && i + 1 < sql.size() && sql[i + 1] == '{') {
      out += "${dollar}";
    } else {
      out += sql[i];
    }
  }
  return out;
}

Case with_marks(Case made) {
  bool returns = false, dollars = false;
  visit_statements(made, [&](std::string& sql) {
    const std::string marked = with_marks(sql);
    if (marked == sql) return;
    returns = returns || marked.find("${cr}") != marked.npos;
    dollars = dollars || marked.find("${dollar}") != marked.npos;
    sql = marked;
  });
  if (returns) made.repeats.push_back({"cr", 1, "\r", ""});
  if (dollars) made.repeats.push_back({"dollar", 1, "$", ""});
  return made;
}

// ---- Reading back ----

std::string cannot_say(std::size_t step, std::string_view why) {
  return fmt::format("a case file cannot say what statement {} is: {}", step + 1, why);
}

// The first thing that the case which was read sends otherwise; empty where there is none.
std::string first_difference(const Case& made, const Case& read) {
  for (std::size_t i = 0; i < made.steps.size() && i < read.steps.size(); ++i) {
    const Step &one = made.steps[i], &other = read.steps[i];
    if (one.session != other.session || one.pseudo != other.pseudo) return cannot_say(i, "it is read as another step");
    if (one.prepared != other.prepared || one.binds != other.binds)
      return cannot_say(i, "its bound values are read as others");
    if (one.spellings.size() != other.spellings.size()) return cannot_say(i, "it is read as another step");
    for (std::size_t j = 0; j < one.spellings.size(); ++j) {
      const Spelling &left = one.spellings[j], &right = other.spellings[j];
      const bool same = std::equal(left.statements.begin(), left.statements.end(), right.statements.begin(),
                                   right.statements.end(), [&](const SqlText& meant, const SqlText& found) {
                                     return meant.sql == substitute(read, found.sql, Variant(), "");
                                   });
      if (!same || left.absent != right.absent || left.selectors != right.selectors)
        return cannot_say(i, "a line of it is read as one of the file's own, or as the end of the statement");
    }
  }
  if (made.steps.size() != read.steps.size())
    return fmt::format("a case file cannot say this: its {} statements are read as {}", made.steps.size(),
                       read.steps.size());
  return {};
}

// As text: two outcomes may hold values that equal nothing, such as NaN.
std::string printed(const std::vector<Expectation>& expectations) {
  std::string out;
  for (const Expectation& one : expectations) out += print_expectation(one);
  return out;
}

constexpr std::string_view kByHand = "save the statements as a script and write the case by hand";

}  // namespace

Result<std::string> checked_case_text(const Case& made, std::span<const LexicalRules* const> dialects) {
  const std::string text = print_case(with_marks(made));
  const ParseResult read = parse_case(text, made.file, dialects);
  if (!read.ok()) {
    const CaseDiagnostic& problem = read.problems.front();
    return fail(Fault::malformed,
                fmt::format("a case file cannot say this: {}: {}", problem.message, problem.offending_line),
                std::string(kByHand));
  }
  if (std::string lost = first_difference(made, read.parsed); !lost.empty())
    return fail(Fault::malformed, std::move(lost), std::string(kByHand));
  return text;
}

Result<std::string> checked_rewrite(std::string_view text, const Case& parsed,
                                    const std::vector<StepExpectations>& steps,
                                    std::span<const LexicalRules* const> dialects) {
  std::string out = rewrite_expectations(text, parsed, steps);
  const ParseResult read = parse_case(out, parsed.file, dialects);
  if (!read.ok()) {
    const CaseDiagnostic& problem = read.problems.front();
    return fail(Fault::malformed,
                fmt::format("what was observed cannot be written: line {}: {}", problem.line, problem.message));
  }
  std::map<std::size_t, const std::vector<Expectation>*> changed;
  for (const StepExpectations& one : steps) changed[one.step] = &one.expectations;
  bool same = read.parsed.steps.size() == parsed.steps.size();
  for (std::size_t i = 0; same && i < parsed.steps.size(); ++i) {
    const auto change = changed.find(i);
    const auto& meant = change == changed.end() ? parsed.steps[i].expectations : *change->second;
    same = parsed.steps[i].spellings == read.parsed.steps[i].spellings &&
           printed(meant) == printed(read.parsed.steps[i].expectations);
  }
  if (!same) return fail(Fault::malformed, "what was observed cannot be written: it is read back as something else");
  return out;
}

}  // namespace enginediff
