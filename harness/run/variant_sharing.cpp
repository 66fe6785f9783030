#include "harness/run/variant_sharing.hpp"

#include <algorithm>
#include <utility>

#include "harness/sql/effects.hpp"

namespace enginediff {

namespace {

// Of the variants of one case; the more follow each other, the longer others wait for a thread.
constexpr std::size_t kMostTogether = 50;

// Axes that decide how the scratch and its session are made.
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

// What a step does, all its statements together: the first kind that is worse than reading, unknown before all.
Effects effects_of_step(const StepSql& sql, const LexicalRules& rules) {
  Effects worst = Effects::reads;
  for (const Statement& statement : sql.statements) worst = std::max(worst, effects_of(statement.sql, rules));
  return worst;
}

// One variant as it would be sent.
struct SentVariant {
  std::vector<StepSql> steps;  // as Case::steps; empty: it cannot be told
  std::vector<Effects> effects;
};

SentVariant sent(const Case& parsed, const Variant& variant, const Engine& engine) {
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

// What the scratch of a variant is made by; nothing where no other variant may have it.
std::optional<std::string> shared_setup(const Case& parsed, const Variant& variant, const SentVariant& one) {
  if (one.steps.empty()) return std::nullopt;
  std::string setup = modes_of(variant);
  for (std::size_t i = 0; i < parsed.steps.size(); ++i) {
    const bool is_setup = parsed.steps[i].role == StepRole::setup;
    if (one.effects[i] == Effects::unknown || (!is_setup && one.effects[i] != Effects::reads)) return std::nullopt;
    if (is_setup) setup += text_of(one.steps[i]);
  }
  return setup;
}

// ---- Rewrites ----

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

VariantSharing plan_sharing(const Case& parsed, std::vector<Variant> variants, const Engine& engine) {
  VariantSharing out;
  if (variants.size() < 2) {
    for (Variant& variant : variants) out.groups.push_back({std::move(variant)});
    return out;
  }
  std::vector<SentVariant> all;
  for (const Variant& variant : variants) all.push_back(sent(parsed, variant, engine));
  out.rewrites = RewriteChoice(parsed, all, engine.lexical_rules()).run();
  std::map<std::string, std::size_t> open;  // where the variants of a setup are gathered
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const auto setup = shared_setup(parsed, variants[i], all[i]);
    const auto known = setup ? open.find(*setup) : open.end();
    if (known != open.end() && out.groups[known->second].size() < kMostTogether) {
      out.groups[known->second].push_back(std::move(variants[i]));
      continue;
    }
    if (setup) open[*setup] = out.groups.size();
    out.groups.push_back({std::move(variants[i])});
  }
  return out;
}

}  // namespace enginediff
