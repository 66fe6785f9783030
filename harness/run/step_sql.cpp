#include "harness/run/step_sql.hpp"

#include <fmt/format.h>

#include "harness/casefile/variants.hpp"
#include "harness/sql/abbreviated_sql.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// The statement as records and reports have it: the scratch is another one in every run, and is called as the case file
// calls it.
std::string shown_sql(const Case& parsed, const SqlText& text, const Step& step, const LexicalRules& rules,
                      const Variant& variant) {
  const std::string sql = substitute(parsed, text.sql, variant, "${scratch}");
  int placeholders = 0;
  return step.prepared ? translate_placeholders(sql, rules, &placeholders) : sql;
}

}  // namespace

int executions_of(const Step& step) { return step.binds.empty() ? 1 : static_cast<int>(step.binds.size()); }

Result<StepSql> step_sql(const Case& parsed, const Step& step, int execution, const Engine& engine,
                         const Variant& variant, const std::string& scratch) {
  StepSql out;
  const Spelling* spelling = spelling_for(step, engine.info().target, variant);
  if (spelling == nullptr || spelling->absent) {
    out.absent = true;
    return out;
  }
  const LexicalRules& rules = engine.lexical_rules();
  const auto index = static_cast<std::size_t>(execution);
  const std::vector<Parameter> parameters = index < step.binds.size() ? step.binds[index] : std::vector<Parameter>();
  std::size_t bound = 0;
  for (const SqlText& text : spelling->statements) {
    Statement statement{substitute(parsed, text.sql, variant, scratch), step.prepared, {}};
    if (step.prepared) {
      int placeholders = 0;
      statement.sql = translate_placeholders(statement.sql, rules, &placeholders);
      for (int i = 0; i < placeholders && bound < parameters.size(); ++i)
        statement.parameters.push_back(parameters[bound++]);
      if (statement.parameters.size() != static_cast<std::size_t>(placeholders)) {
        return fail(Fault::malformed, fmt::format("{}:{}: step '{}' has more placeholders than bound values",
                                                  parsed.file, text.lines.first, step.name));
      }
    }
    if (!out.shown.empty()) out.shown += ";\n";
    out.shown += shown_sql(parsed, text, step, rules, variant);
    out.statements.push_back(std::move(statement));
  }
  if (bound != parameters.size()) {
    return fail(Fault::malformed, fmt::format("{}:{}: step '{}' binds {} values and has {} placeholders", parsed.file,
                                              step.lines.first, step.name, parameters.size(), bound));
  }
  out.shown = abbreviated_sql(out.shown);
  if (!out.statements.empty()) out.ordered = has_top_level_order_by(out.statements.back().sql, rules);
  return out;
}

}  // namespace enginediff
