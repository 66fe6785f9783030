#include "harness/repro/reducer.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <vector>

#include "harness/compare/compare.hpp"
#include "harness/repro/bound_tokens.hpp"
#include "harness/repro/reduction_passes.hpp"

namespace enginediff {

namespace {

// Thrown through the passes when the user or a limit ends the reduction. Never leaves this file.
struct Stopped {};

class Reducer {
 public:
  Reducer(const Script& script, const Shows& shows, const ReductionOptions& options)
      : best_(script), shows_(shows), options_(options) {}

  Result<Reduction> run() {
    Reduction out;
    try {
      reduce_all();
    } catch (const Stopped&) {
      out.stopped = true;
    }
    if (error_) return tl::unexpected<Error>(*error_);
    TRY_ASSIGN(out.confirmed, shows_(best_));
    out.script = std::move(best_);
    out.runs = runs_ + 1;
    out.remembered = remembered_;
    return out;
  }

 private:
  void reduce_all() {
    tell("statements");
    try_related();
    for (bool smaller = true; smaller;) {
      const std::string before = print_script(best_, true);
      reduce_statements();
      reduce_rows();
      reduce_columns();
      reduce_each("clauses", &Reducer::reduce_clauses);
      reduce_each("tokens", &Reducer::reduce_tokens);
      reduce_each("literals", &Reducer::reduce_literals);
      smaller = print_script(best_, true) != before;
    }
  }

  void tell(std::string_view pass) {
    pass_ = pass;
    if (!options_.progress) return;
    options_.progress({pass_, best_.statements.size(), print_script(best_, true).size(), runs_});
  }

  // Takes the candidate for the best if it still shows the divergence.
  bool keep_if_it_shows(Script candidate) {
    if (options_.stop != nullptr && *options_.stop) throw Stopped();
    std::string text = print_script(candidate, true);
    const auto [known, is_new] = outcomes_.try_emplace(std::move(text), false);
    if (!is_new) {
      ++remembered_;
    } else {
      if (runs_ >= options_.max_runs) throw Stopped();
      ++runs_;
      const auto shown = shows_(candidate);
      if (!shown) {
        error_ = shown.error();
        throw Stopped();
      }
      known->second = *shown;
    }
    if (!known->second) return false;
    best_ = std::move(candidate);
    tell(pass_);
    return true;
  }

  Script with(const std::vector<std::size_t>& kept) const {
    Script out = best_;
    out.statements.clear();
    for (const std::size_t i : kept) out.statements.push_back(best_.statements[i]);
    return out;
  }

  Tokens tokens(std::size_t statement) const { return bound_tokens(best_.statements[statement], *best_.rules); }

  // The tokens are those of the statement with some taken away or changed.
  bool replace(std::size_t statement, Tokens tokens) {
    if (is_needed_setting(best_.statements[statement], best_.statements, *best_.rules)) return false;
    if (changes_a_moment(this->tokens(statement), tokens)) return false;
    ScriptStatement shorter = with_tokens(best_.statements[statement], std::move(tokens), *best_.rules);
    if (shorter.sql.empty() || shorter.sql == best_.statements[statement].sql) return false;
    if (adds_a_fault(best_, statement, tokens_of(shorter.sql, *best_.rules))) return false;
    Script candidate = best_;
    candidate.statements[statement] = std::move(shorter);
    return keep_if_it_shows(std::move(candidate));
  }

  // Delta debugging: leaves out ever smaller parts of `items` while `keep` accepts what is left. `keep` has to make it
  // the best.
  template <class Keep>
  void minimise(std::vector<std::size_t> items, Keep keep) {
    std::size_t size = std::max<std::size_t>(1, items.size() / 2);
    while (!items.empty()) {
      bool smaller = false;
      // From the end: what stands last depends on what stands first.
      for (std::size_t end = items.size(); end > 0;) {
        const std::size_t begin = end > size ? end - size : 0;
        std::vector<std::size_t> left(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(begin));
        left.insert(left.end(), items.begin() + static_cast<std::ptrdiff_t>(end), items.end());
        if (keep(left)) {
          items = std::move(left);
          smaller = true;
        }
        end = begin;
      }
      if (size == 1 && !smaller) break;
      if (size > 1) size /= 2;
    }
  }

  void try_related() {
    const auto kept = related_statements(best_, best_.statements.size() - 1);
    if (kept.size() < best_.statements.size()) keep_if_it_shows(with(kept));
  }

  void reduce_statements() {
    tell("statements");
    const std::vector<ScriptStatement> all = best_.statements;
    std::vector<std::size_t> items(all.size() - 1);
    std::iota(items.begin(), items.end(), 0);
    minimise(items, [&](const std::vector<std::size_t>& left) {
      std::vector<std::size_t> kept = left;
      kept.push_back(all.size() - 1);
      return keep_if_it_shows(with_needed_settings(all, kept));
    });
  }

  // The statements at `kept`, which is sorted, with the settings that concern any of them, left out or not.
  Script with_needed_settings(const std::vector<ScriptStatement>& all, const std::vector<std::size_t>& kept) const {
    std::vector<ScriptStatement> rest;
    for (const std::size_t i : kept) rest.push_back(all[i]);
    Script out = best_;
    out.statements.clear();
    auto next = kept.begin();
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_kept = next != kept.end() && *next == i;
      if (is_kept) ++next;
      if (is_kept || is_needed_setting(all[i], rest, *best_.rules)) out.statements.push_back(all[i]);
    }
    return out;
  }

  void reduce_rows() {
    tell("rows");
    for (std::size_t i = 0; i < best_.statements.size(); ++i) {
      const Tokens whole = tokens(i);
      std::vector<std::size_t> rows(row_count(whole));
      if (rows.size() < 2) continue;
      std::iota(rows.begin(), rows.end(), 0);
      minimise(rows, [&](const std::vector<std::size_t>& left) {
        return !left.empty() && replace(i, with_rows(whole, left));
      });
    }
  }

  void reduce_columns() {
    tell("columns");
    for (const ColumnName& name : columns_in(best_)) {
      Script candidate = without_column(best_, name);
      if (!mentions_column(candidate, name)) keep_if_it_shows(std::move(candidate));
    }
  }

  void reduce_each(std::string_view pass, void (Reducer::*reduce_one)(std::size_t)) {
    tell(pass);
    for (std::size_t i = best_.statements.size(); i-- > 0;) (this->*reduce_one)(i);
  }

  void reduce_clauses(std::size_t statement) {
    for (bool smaller = true; smaller;) {
      smaller = false;
      for (Tokens& shorter : without_clauses(tokens(statement))) {
        if (!replace(statement, std::move(shorter))) continue;
        smaller = true;
        break;
      }
    }
  }

  void reduce_tokens(std::size_t statement) {
    Tokens left = tokens(statement);
    for (std::size_t size = std::max<std::size_t>(1, left.size() / 2);; size /= 2) {
      for (std::size_t at = left.size() >= size ? left.size() - size + 1 : 0; at-- > 0;) {
        const TokenRange range{at, at + size};
        if (range.end > left.size() || range.size() == left.size() || !is_balanced(left, range) ||
            splits_a_phrase(left, range))
          continue;
        Tokens shorter = left;
        erase(shorter, range);
        if (replace(statement, std::move(shorter))) left = tokens(statement);
      }
      if (size == 1) break;
    }
  }

  void reduce_literals(std::size_t statement) {
    Tokens left = tokens(statement);
    for (std::size_t at = 0; at < left.size(); ++at) {
      for (bool simpler = true; simpler;) {
        simpler = false;
        for (const std::string& text : simpler_literals(left[at])) {
          Tokens changed = left;
          changed[at].text = text;
          if (!replace(statement, std::move(changed))) continue;
          left = tokens(statement);
          simpler = true;
          break;
        }
      }
    }
  }

  Script best_;
  const Shows& shows_;
  const ReductionOptions& options_;
  std::string_view pass_;
  std::unordered_map<std::string, bool> outcomes_;  // by the script's text
  int runs_ = 0, remembered_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<Reduction> reduce(const Script& script, const Shows& shows, const ReductionOptions& options) {
  return Reducer(script, shows, options).run();
}

namespace {

// Whether a statement of the script is rewritten for the target in a way that it is not rewritten in in the whole one.
// A fault of the reduction would hide behind that.
bool is_rewritten_otherwise(const Script& script, const std::vector<UsedRewrite>& rewrites, const ScriptRun& whole,
                            std::size_t of_whole) {
  return std::any_of(rewrites.begin(), rewrites.end(), [&](const UsedRewrite& used) {
    const std::size_t origin = script.statements[used.statement].origin;
    return std::any_of(used.names.begin(), used.names.end(), [&](const std::string& name) {
      return std::none_of(whole.rewrites.begin(), whole.rewrites.end(), [&](const UsedRewrite& before) {
        return before.target == of_whole && before.statement == origin &&
               std::find(before.names.begin(), before.names.end(), name) != before.names.end();
      });
    });
  });
}

}  // namespace

bool ShowsDivergence::answers_as_before(const Script& script, const OneTargetRun& run, std::size_t of_whole) const {
  if (is_rewritten_otherwise(script, run.rewrites, whole_, of_whole)) return false;
  const auto& records = run.records;
  const auto succeeded = [](const StepRecord& record) {
    return record.outcome() != nullptr && record.outcome()->succeeded();
  };
  for (std::size_t i = 0; i + 1 < records.size(); ++i) {
    const ScriptStatement& statement = script.statements[i];
    if ((!statement.housekeeping || statement.carried) &&
        succeeded(records[i]) != succeeded(whole_.records[of_whole][statement.origin]))
      return false;
  }
  return true;
}

Result<bool> ShowsDivergence::operator()(const Script& script) const {
  TRY_ASSIGN(auto first, runner_.run_on_one(0, script));
  const StepRecord& a = first.records.back();
  if (a.outcome() == nullptr || answer_class(*a.outcome()) != divergence_.signature.first) return false;
  if (!answers_as_before(script, first, divergence_.first)) return false;
  TRY_ASSIGN(auto second, runner_.run_on_one(1, script));
  if (!answers_as_before(script, second, divergence_.second)) return false;
  ScriptRun run;
  run.records = {std::move(first.records), std::move(second.records)};
  const auto now = divergence_at(script, run, runner_, script.statements.size() - 1, 0, 1);
  if (!now || now->signature != divergence_.signature) return false;
  return also_ ? also_(script, run, *now) : Result<bool>(true);
}

}  // namespace enginediff
