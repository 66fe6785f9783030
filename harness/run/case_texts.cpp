#include "harness/run/case_texts.hpp"

#include <algorithm>

#include "harness/casefile/values_in_sql.hpp"
#include "harness/casefile/variants.hpp"

namespace enginediff {

namespace {

// A statement of the step as each of its executions reads.
std::vector<std::string> texts_of(const Case& parsed, const Variant& variant, const Step& step, const SqlText& text,
                                  const LexicalRules& rules) {
  const std::string sql = substitute(parsed, text.sql, variant, "");
  if (step.binds.empty()) return {sql};
  std::vector<std::string> out;
  for (const std::vector<Parameter>& values : step.binds) out.push_back(with_values(sql, values, rules));
  return out;
}

}  // namespace

bool any_piece_of(const Case& parsed, const Variant& variant, const std::function<bool(std::string_view)>& holds) {
  const auto in_statement = [&](const SqlText& text) { return holds(text.sql); };
  const auto in_spelling = [&](const Spelling& one) {
    return std::any_of(one.statements.begin(), one.statements.end(), in_statement);
  };
  const auto in_value = [&](const Parameter& one) {
    return one.value.view().kind() == TypeKind::text && holds(one.value.view().bytes());
  };
  const auto in_execution = [&](const std::vector<Parameter>& values) {
    return std::any_of(values.begin(), values.end(), in_value);
  };
  const auto in_step = [&](const Step& step) {
    return std::any_of(step.spellings.begin(), step.spellings.end(), in_spelling) ||
           std::any_of(step.binds.begin(), step.binds.end(), in_execution);
  };
  const auto in_axis = [&](const auto& axis) { return holds(axis.second); };
  const auto in_macro = [&](const RepeatMacro& macro) { return holds(macro.text); };
  return std::any_of(parsed.steps.begin(), parsed.steps.end(), in_step) ||
         std::any_of(variant.values.begin(), variant.values.end(), in_axis) ||
         std::any_of(parsed.repeats.begin(), parsed.repeats.end(), in_macro);
}

void visit_sent_sql(const Case& parsed, const Variant& variant, const TargetInfo& target, const LexicalRules& rules,
                    const std::function<void(const Step&, const std::string&)>& visit) {
  for (const Step& step : parsed.steps) {
    const Spelling* const spelling = spelling_for(step, target, variant);
    if (spelling == nullptr) continue;
    for (const SqlText& text : spelling->statements) {
      for (const std::string& sql : texts_of(parsed, variant, step, text, rules)) visit(step, sql);
    }
  }
}

}  // namespace enginediff
