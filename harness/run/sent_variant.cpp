#include "harness/run/sent_variant.hpp"

#include <algorithm>
#include <utility>

namespace enginediff {

namespace {

// The first kind that is worse than reading, unknown before all.
Effects effects_of_step(const StepSql& sql, const LexicalRules& rules) {
  Effects worst = Effects::reads;
  for (const Statement& statement : sql.statements) worst = std::max(worst, effects_of(statement.sql, rules));
  return worst;
}

}  // namespace

SentVariant sent_variant(const Case& parsed, const Variant& variant, const Engine& engine) {
  SentVariant out;
  for (const Step& step : parsed.steps) {
    auto sql = step_sql(parsed, step, 0, engine, variant, "${scratch}");
    if (!sql) return {};  // running it says why
    const bool names_scratch = text_of(*sql).find("${scratch}") != std::string::npos;
    out.effects.push_back(names_scratch ? Effects::unknown : effects_of_step(*sql, engine.lexical_rules()));
    out.steps.push_back(std::move(*sql));
  }
  return out;
}

std::string modes_of(const Variant& variant) {
  std::string out;
  for (const char* axis : {"isolation", "begin", "journal"}) {
    if (const std::string* value = variant.find(axis)) out += std::string(axis) + '=' + *value;
    out += '\0';
  }
  return out;
}

std::string text_of(const StepSql& sql) {
  std::string out;
  for (const Statement& statement : sql.statements) out += statement.sql + '\0';
  return out;
}

}  // namespace enginediff
