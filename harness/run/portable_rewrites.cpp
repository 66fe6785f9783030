#include "harness/run/portable_rewrites.hpp"

#include <algorithm>

namespace enginediff {

namespace {

class RewriteChoice {
 public:
  RewriteChoice(const Case& parsed, const std::vector<SentVariant>& variants, const LexicalRules& rules)
      : case_(parsed), variants_(variants), rules_(rules) {}

  std::set<std::size_t> run() const {
    std::set<std::size_t> chosen;
    for (std::size_t i = 0; i < case_.steps.size(); ++i) {
      const Step& step = case_.steps[i];
      if (step.role == StepRole::portable && !step.prepared && stands_alone(i)) chosen.insert(i);
    }
    return chosen;
  }

 private:
  bool stands_alone(std::size_t step) const {
    std::set<std::string> own;
    for (const SentVariant& one : variants_) {
      if (one.steps.empty() || !all_known(one)) return false;
      const std::set<std::string> made = tables_made(one.steps[step]);
      if ((made.empty() && !one.steps[step].absent) || makes_more(one.steps[step])) return false;
      own.insert(made.begin(), made.end());
    }
    return std::all_of(variants_.begin(), variants_.end(),
                       [&](const SentVariant& one) { return apart(step, own, one); });
  }

  // The rewrite names no table that others make, and no other step a table of the rewrite's.
  bool apart(std::size_t step, const std::set<std::string>& own, const SentVariant& one) const {
    const std::set<std::string> used = names(one.steps[step]);
    for (std::size_t i = 0; i < one.steps.size(); ++i) {
      if (i == step) continue;
      for (const std::string& table : tables_made(one.steps[i])) {
        if (used.contains(table)) return false;
      }
      for (const std::string& name : names(one.steps[i])) {
        if (own.contains(name)) return false;
      }
    }
    return true;
  }

  static bool all_known(const SentVariant& one) {
    return std::none_of(one.effects.begin(), one.effects.end(),
                        [](Effects effects) { return effects == Effects::unknown; });
  }

  // Views and indexes have names as well, which are not looked for.
  bool makes_more(const StepSql& sql) const {
    return std::any_of(sql.statements.begin(), sql.statements.end(), [&](const Statement& statement) {
      return effects_of(statement.sql, rules_) == Effects::tables && created_table(statement.sql, rules_).empty();
    });
  }

  std::set<std::string> tables_made(const StepSql& sql) const {
    std::set<std::string> out;
    for (const Statement& statement : sql.statements) out.insert(created_table(statement.sql, rules_));
    out.erase("");
    return out;
  }

  std::set<std::string> names(const StepSql& sql) const {
    std::set<std::string> out;
    for (const Statement& statement : sql.statements) out.merge(names_in(statement.sql, rules_));
    return out;
  }

  const Case& case_;
  const std::vector<SentVariant>& variants_;
  const LexicalRules& rules_;
};

std::string memory_key(std::size_t step, const Variant& variant, const StepSql& sql) {
  return std::to_string(step) + '\0' + modes_of(variant) + text_of(sql);
}

}  // namespace

std::set<std::size_t> rewrites_standing_alone(const Case& parsed, const std::vector<SentVariant>& variants,
                                              const LexicalRules& rules) {
  return RewriteChoice(parsed, variants, rules).run();
}

std::optional<StepRecord> RewriteMemory::find(std::size_t step, const Variant& variant, const StepSql& sql) const {
  const std::lock_guard lock(mutex_);
  const auto found = records_.find(memory_key(step, variant, sql));
  if (found == records_.end()) return std::nullopt;
  return found->second;
}

void RewriteMemory::remember(std::size_t step, const Variant& variant, const StepSql& sql, const StepRecord& record) {
  const std::lock_guard lock(mutex_);
  records_.emplace(memory_key(step, variant, sql), record);
}

}  // namespace enginediff
