#include "harness/repro/cause.hpp"

#include <algorithm>
#include <array>

#include "harness/repro/equal_tables.hpp"
#include "harness/repro/evident_cause.hpp"
#include "harness/repro/other_column.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/table_views.hpp"

namespace enginediff {

namespace {

// Past so many writes the one is looked for by halving.
constexpr std::size_t kWritesLookedAtOneByOne = 48;

// What is to be explained: that a statement's answers part, or that a table holds other rows behind a write.
struct Effect {
  std::size_t statement = 0;
  std::optional<View> behind;  // of a write
};

class CauseFinder {
 public:
  CauseFinder(const Script& script, const ScriptRun& run, const std::vector<Divergence>& all,
              const Divergence& divergence, ScriptRunner& runner)
      : script_(script),
        run_(run),
        divergence_(divergence),
        runner_(runner),
        creations_(creations_before(script, divergence.statement)),
        evident_(script, run, all, divergence, creations_),
        equal_(script, creations_, runner, divergence.first, divergence.second) {}

  Result<Cause> find() {
    if (auto evident = evident_.find()) return *evident;
    Effect effect{divergence_.statement, {}};
    TRY_ASSIGN(Cause cause, source_of(effect));
    if (cause.kind == Cause::Kind::statement_itself) return with_what_it_leaves(std::move(cause));
    // What that write read may have differed already.
    while (cause.kind == Cause::Kind::earlier_write && cause.statement < effect.statement) {
      effect = {cause.statement, differing_view_};
      TRY_ASSIGN(Cause deeper, source_of(effect));
      if (deeper.kind != Cause::Kind::earlier_write) break;
      deeper.by_way_of = std::move(cause.by_way_of);
      deeper.by_way_of.insert(deeper.by_way_of.begin(), effect.statement);
      cause = std::move(deeper);
    }
    if (const auto trigger = evident_.missing_trigger(cause)) return *trigger;
    if (auto parted = evident_.parted_transaction(cause)) return std::move(*parted);
    return cause;
  }

 private:
  const StepRecord& record(std::size_t target, std::size_t statement) const { return run_.records[target][statement]; }
  Tokens tokens_at(std::size_t statement) const { return tokens_of(script_.statements[statement].sql, *script_.rules); }

  // Where only the numbers of affected rows differ, whether the rows do as well.
  Result<Cause> with_what_it_leaves(Cause cause) {
    const std::string table = written_table(tokens_at(divergence_.statement));
    if (divergence_.agreement.divergence != DivergenceKind::rows || !creations_.tables.contains(table) ||
        !created_on_both(table, divergence_.statement))
      return cause;
    const View view = all_columns(creations_, table);
    TRY_ASSIGN(const auto answers, ask(view, {divergence_.statement + 1}));
    cause.leaves_the_same = answered(answers) && !differ(view, answers, 0);
    return cause;
  }

  // The write that the effect comes from; `statement_itself` when it is there as well with the same rows in the tables.
  Result<Cause> source_of(const Effect& effect) {
    const std::size_t end = effect.statement;
    if (effect.behind && takes_nothing_from_tables(end)) return Cause{};
    TRY_ASSIGN(const auto views, differing_before(effect));
    if (views.empty()) return Cause{};
    std::vector<std::string> tables;
    for (const View& view : views) tables.push_back(view.table);
    TRY_ASSIGN(const auto vanishes, vanishes_with(tables, end, effect));
    if (vanishes == false) {
      Cause itself;
      itself.despite = std::move(tables);
      return itself;
    }
    const View* view = &views.front();
    for (std::size_t i = 0; vanishes && i < views.size() && views.size() > 1; ++i) {
      TRY_ASSIGN(const auto alone, vanishes_with({views[i].table}, end, effect));
      if (alone != true) continue;
      view = &views[i];
      tables = {view->table};
      break;
    }
    TRY_ASSIGN(Cause cause, find_write(*view, end));
    differing_view_ = *view;
    if (!vanishes || cause.kind != Cause::Kind::earlier_write) return cause;
    return last_that_matters(std::move(cause), tables, effect);
  }

  // The first write that made a table differ need not be the one that matters: where its rows are made the same behind
  // it, the effect may stay. Then it is a later one.
  Result<Cause> last_that_matters(Cause first, const std::vector<std::string>& tables, const Effect& effect) {
    TRY_ASSIGN(const auto at_first, vanishes_with(tables, first.statement + 1, effect));
    if (at_first != false) return first;
    std::vector<std::size_t> later;
    for (const std::size_t write : writes(first.table, effect.statement)) {
      if (write > first.statement) later.push_back(write);
    }
    if (later.empty()) return first;
    std::size_t low = 0, high = later.size() - 1;
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      TRY_ASSIGN(const auto vanishes, vanishes_with(tables, later[middle] + 1, effect));
      if (vanishes == true) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    View view = *differing_view_;
    TRY_ASSIGN(auto answers, ask(view, {later[low] + 1}));
    if (!differ(view, answers, 0)) {
      view = all_columns(creations_, view.table);
      TRY_ASSIGN(answers, ask(view, {later[low] + 1}));
    }
    first.statement = later[low];
    first.differed_before = true;
    first.first_rows = std::move(answers[divergence_.first][0]);
    first.second_rows = std::move(answers[divergence_.second][0]);
    return first;
  }

  // Whether the effect is gone once the tables hold the same before the statement at `point`; nothing when they cannot
  // be made to.
  Result<std::optional<bool>> vanishes_with(const std::vector<std::string>& tables, std::size_t point,
                                            const Effect& effect) {
    const std::size_t at = effect.statement;
    if (point > at) return std::optional(false);
    TRY_ASSIGN(const auto run, equal_.run(tables, point, at + 1, effect.behind));
    if (!run) return std::optional<bool>();
    if (effect.behind)
      return std::optional(!differ(*effect.behind, run->answers, run->answers[divergence_.first].size() - 1));
    const auto again = divergence_at(script_, run->run, runner_, at, divergence_.first, divergence_.second);
    return std::optional(!again || again->signature != divergence_.signature ||
                         other_column_at(run->run, at) != other_column_at(run_, at));
  }

  std::optional<std::size_t> other_column_at(const ScriptRun& run, std::size_t statement) const {
    return first_other_column(run.records[divergence_.first][statement], runner_.target(divergence_.first),
                              run.records[divergence_.second][statement], runner_.target(divergence_.second));
  }

  // A row of literals is what it is whatever the tables hold.
  bool takes_nothing_from_tables(std::size_t statement) const {
    static constexpr std::array<std::string_view, 5> kReads = {"SELECT", "CONFLICT", "DUPLICATE", "REPLACE", "OR"};
    const Tokens tokens = tokens_at(statement);
    const auto insert = insert_outline(tokens);
    return insert && !creations_.in_triggers.contains(insert->table) &&
           std::none_of(tokens.begin(), tokens.end(), [](const Token& token) {
             return std::any_of(kReads.begin(), kReads.end(),
                                [&](std::string_view word) { return is_word(token, word); });
           });
  }

  // Tables that the effect's statement mentions, and those whose rows may refuse it.
  std::set<std::string> tables_read(const Effect& effect) const {
    std::set<std::string> tables = tables_mentioned(creations_, script_, effect.statement);
    if (effect.behind || !evident_.is_refused_with(ErrorClass::foreign_key_violation)) return tables;
    const std::string own = written_table(tokens_at(effect.statement));
    for (const auto& [from, to] : creations_.references) {
      if (from == own) tables.insert(to);
      if (to == own) tables.insert(from);
    }
    std::erase_if(tables, [&](const std::string& table) { return !creations_.tables.contains(table); });
    return tables;
  }

  // What the effect's statement sees of tables that hold other rows before it.
  Result<std::vector<View>> differing_before(const Effect& effect) {
    std::vector<View> out;
    const std::size_t statement = effect.statement;
    const Tokens tokens = tokens_at(statement);
    for (const std::string& table : tables_read(effect)) {
      if (!created_on_both(table, statement)) continue;
      const bool keys_only =
          !effect.behind && table == written_table(tokens) && evident_.is_refused_with(ErrorClass::unique_violation);
      View view = keys_only ? view_of_keys(creations_, table) : view_of(creations_, table, tokens);
      TRY_ASSIGN(auto answers, ask(view, {statement}));
      if (!answered(answers)) {
        // A name that is no column, or is quoted in a way that not both know.
        view = all_columns(creations_, table);
        TRY_ASSIGN(answers, ask(view, {statement}));
      }
      if (differ(view, answers, 0)) out.push_back(std::move(view));
    }
    return out;
  }

  bool created_on_both(const std::string& table, std::size_t before) const {
    for (std::size_t i = 0; i < before; ++i) {
      const std::string& sql = script_.statements[i].sql;
      if (!begins_with(sql, 'c')) continue;
      if (created_name(tokens_of(sql, *script_.rules)) != table) continue;
      if (succeeded(record(divergence_.first, i)) && succeeded(record(divergence_.second, i))) return true;
    }
    return false;
  }

  // What the table holds before each of `points`.
  Result<std::vector<std::vector<StepRecord>>> ask(const View& view, const std::vector<std::size_t>& points) {
    std::vector<Probe> probes;
    for (const std::size_t point : points) probes.push_back({point, view.sql});
    return runner_.ask(script_, probes);
  }

  bool answered(const std::vector<std::vector<StepRecord>>& answers) const {
    return succeeded(answers[divergence_.first].front()) && succeeded(answers[divergence_.second].front());
  }

  bool differ(const View& view, const std::vector<std::vector<StepRecord>>& answers, std::size_t probe) const {
    const StepRecord &a = answers[divergence_.first][probe], &b = answers[divergence_.second][probe];
    if (view.only_count && succeeded(a) && succeeded(b))
      return a.outcome()->rows()->total_rows != b.outcome()->rows()->total_rows;
    return are_other_rows(a, runner_.target(divergence_.first), b, runner_.target(divergence_.second));
  }

  // Statements that may have changed rows, and behind which the table exists on both.
  std::vector<std::size_t> writes(const std::string& table, std::size_t before) const {
    std::vector<std::size_t> found;
    bool exists = false;
    for (std::size_t i = 0; i < before; ++i) {
      if (script_.statements[i].housekeeping && !script_.statements[i].carried) continue;
      const Tokens tokens = tokens_of(std::string_view(script_.statements[i].sql).substr(0, 400), *script_.rules);
      if (!exists) {
        exists = created_name(tokens) == table && succeeded(record(divergence_.first, i)) &&
                 succeeded(record(divergence_.second, i));
        if (!exists) continue;
      }
      const StatementKind kind = statement_kind(tokens);
      if (kind != StatementKind::read && kind != StatementKind::setting) found.push_back(i);
    }
    return found;
  }

  static Cause unknown(const std::string& table) {
    Cause cause;
    cause.kind = Cause::Kind::unknown;
    cause.table = table;
    return cause;
  }

  // The first write behind which the rows differ.
  Result<Cause> find_write(const View& view, std::size_t before) {
    const std::vector<std::size_t> candidates = writes(view.table, before);
    if (candidates.empty()) return unknown(view.table);
    std::size_t low = 0, high = candidates.size() - 1;  // behind `high` the rows differ
    while (high - low + 1 > kWritesLookedAtOneByOne) {
      const std::size_t middle = (low + high) / 2;
      TRY_ASSIGN(const auto answers, ask(view, {candidates[middle] + 1}));
      const bool already = differ(view, answers, 0);
      (already ? high : low) = already ? middle : middle + 1;
    }
    std::vector<std::size_t> points;
    for (std::size_t i = low; i <= high; ++i) points.push_back(candidates[i] + 1);
    TRY_ASSIGN(auto answers, ask(view, points));
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!differ(view, answers, i)) continue;
      Cause cause;
      cause.kind = Cause::Kind::earlier_write;
      cause.statement = points[i] - 1;
      cause.table = view.table;
      cause.first_rows = std::move(answers[divergence_.first][i]);
      cause.second_rows = std::move(answers[divergence_.second][i]);
      return cause;
    }
    return unknown(view.table);
  }

  const Script& script_;
  const ScriptRun& run_;
  const Divergence& divergence_;
  ScriptRunner& runner_;
  const Creations creations_;
  const EvidentCause evident_;
  EqualTables equal_;
  std::optional<View> differing_view_;  // of the table that the last source was found in
};

}  // namespace

std::vector<std::string> tables_of(const Script& script, std::size_t statement) {
  const auto tables = tables_mentioned(creations_before(script, statement), script, statement);
  return {tables.begin(), tables.end()};
}

Result<Cause> find_cause(const Script& script, const ScriptRun& run, const std::vector<Divergence>& all,
                         const Divergence& divergence, ScriptRunner& runner) {
  return CauseFinder(script, run, all, divergence, runner).find();
}

}  // namespace enginediff
