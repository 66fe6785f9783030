#include "harness/repro/cause.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "harness/compare/compare.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

// Past so many writes the one is looked for by halving.
constexpr std::size_t kWritesLookedAtOneByOne = 48;

// What the script creates: how each table is written, and what views mention.
struct Creations {
  std::map<std::string, std::string> tables;              // name, as it is written
  std::map<std::string, std::set<std::string>> mentions;  // of views
};

Creations creations_before(const Script& script, std::size_t end) {
  Creations out;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string& sql = script.statements[i].sql;
    // Dumps are mostly rows.
    if (sql.empty() || (sql.front() | 0x20) != 'c') continue;
    const Tokens tokens = tokens_of(sql, *script.rules);
    const std::string name = created_name(tokens);
    if (name.empty()) continue;
    if (const auto table = table_outline(tokens)) {
      Tokens written(tokens.begin() + static_cast<std::ptrdiff_t>(table->name.begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(table->name.end));
      out.tables[name] = to_sql(written);
    } else if (std::any_of(tokens.begin(),
                           tokens.begin() + std::min<std::ptrdiff_t>(5, static_cast<std::ptrdiff_t>(tokens.size())),
                           [](const Token& token) { return is_word(token, "TABLE"); })) {
      out.tables[name] = name;  // CREATE TABLE … AS
    } else {
      out.mentions[name] = names_in(tokens);
    }
  }
  return out;
}

void add_mentioned(const Creations& creations, const std::set<std::string>& names, std::set<std::string>& tables,
                   std::set<std::string>& seen) {
  for (const std::string& name : names) {
    if (!seen.insert(name).second) continue;
    if (creations.tables.contains(name)) tables.insert(name);
    if (const auto view = creations.mentions.find(name); view != creations.mentions.end())
      add_mentioned(creations, view->second, tables, seen);
  }
}

std::set<std::string> tables_mentioned(const Creations& creations, const Script& script, std::size_t statement) {
  std::set<std::string> tables, seen;
  add_mentioned(creations, names_in(tokens_of(script.statements[statement].sql, *script.rules)), tables, seen);
  return tables;
}

bool succeeded(const StepRecord& record) { return record.outcome() != nullptr && record.outcome()->succeeded(); }

class CauseFinder {
 public:
  CauseFinder(const Script& script, const ScriptRun& run, const std::vector<Divergence>& all,
              const Divergence& divergence, ScriptRunner& runner)
      : script_(script),
        run_(run),
        all_(all),
        divergence_(divergence),
        runner_(runner),
        creations_(creations_before(script, divergence.statement)) {}

  Result<Cause> find() {
    if (const auto aborted = aborted_transaction()) return *aborted;
    if (const auto missing = missing_object()) return *missing;
    if (refused_for_its_form()) return Cause{};
    const auto tables = tables_mentioned(creations_, script_, divergence_.statement);
    for (const std::string& table : tables) {
      if (!created_on_both(table)) continue;
      const std::size_t here = divergence_.statement;
      TRY_ASSIGN(const auto answers, ask(table, {here}));
      if (!differ(answers, 0)) continue;
      return find_write(table);
    }
    return Cause{};
  }

 private:
  const StepRecord& record(std::size_t target, std::size_t statement) const { return run_.records[target][statement]; }

  // The targets' own answers of `in_failed_sql_transaction` follow from the statement that failed.
  std::optional<Cause> aborted_transaction() const {
    for (const std::size_t target : {divergence_.first, divergence_.second}) {
      const Outcome* outcome = record(target, divergence_.statement).outcome();
      if (outcome == nullptr || outcome->error() == nullptr ||
          outcome->error()->error_class != ErrorClass::in_failed_sql_transaction)
        continue;
      std::size_t at = divergence_.statement;
      while (at > 0) {
        const Outcome* before = record(target, at - 1).outcome();
        if (before == nullptr || before->transaction != TransactionState::aborted) break;
        --at;
      }
      if (at < divergence_.statement) return Cause{Cause::Kind::transaction_aborted, at, "", {}, {}};
    }
    return std::nullopt;
  }

  // Whatever the tables hold, an engine that cannot parse a statement refuses it.
  bool refused_for_its_form() const {
    static constexpr std::array kClasses = {ErrorClass::syntax_error, ErrorClass::undefined_function,
                                            ErrorClass::feature_unsupported, ErrorClass::feature_not_supported};
    for (const std::size_t target : {divergence_.first, divergence_.second}) {
      const Outcome* outcome = record(target, divergence_.statement).outcome();
      const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
      if (error != nullptr && std::find(kClasses.begin(), kClasses.end(), error->error_class) != kClasses.end())
        return true;
    }
    return false;
  }

  // A table or column that is not there, since the statement that would have made it failed on that target.
  std::optional<Cause> missing_object() const {
    static constexpr std::array kClasses = {ErrorClass::undefined_table, ErrorClass::undefined_column,
                                            ErrorClass::undefined_object, ErrorClass::undefined_function};
    const auto names = names_in(tokens_of(script_.statements[divergence_.statement].sql, *script_.rules));
    for (const Divergence& earlier : all_) {
      if (earlier.statement >= divergence_.statement) break;
      if (earlier.first != divergence_.first || earlier.second != divergence_.second) continue;
      const Tokens tokens = tokens_of(script_.statements[earlier.statement].sql, *script_.rules);
      const StatementKind kind = statement_kind(tokens);
      if (kind != StatementKind::create && kind != StatementKind::change_schema) continue;
      std::string made = created_name(tokens);
      if (made.empty()) made = written_table(tokens);
      if (made.empty() || !names.contains(made)) continue;
      for (const std::size_t target : {divergence_.first, divergence_.second}) {
        const Outcome* outcome = record(target, divergence_.statement).outcome();
        const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
        if (error == nullptr || succeeded(record(target, earlier.statement))) continue;
        if (std::find(kClasses.begin(), kClasses.end(), error->error_class) == kClasses.end()) continue;
        return Cause{Cause::Kind::earlier_failure, earlier.statement, made, {}, {}};
      }
    }
    return std::nullopt;
  }

  bool created_on_both(const std::string& table) const {
    for (std::size_t i = 0; i < divergence_.statement; ++i) {
      const std::string& sql = script_.statements[i].sql;
      if (sql.empty() || (sql.front() | 0x20) != 'c') continue;
      if (created_name(tokens_of(sql, *script_.rules)) != table) continue;
      if (succeeded(record(divergence_.first, i)) && succeeded(record(divergence_.second, i))) return true;
    }
    return false;
  }

  // What the table holds before each of `points`.
  Result<std::vector<std::vector<StepRecord>>> ask(const std::string& table, const std::vector<std::size_t>& points) {
    std::vector<Probe> probes;
    for (const std::size_t point : points) probes.push_back({point, "SELECT * FROM " + creations_.tables.at(table)});
    return runner_.ask(script_, probes);
  }

  bool differ(const std::vector<std::vector<StepRecord>>& answers, std::size_t probe) const {
    const StepRecord &a = answers[divergence_.first][probe], &b = answers[divergence_.second][probe];
    if (!succeeded(a) || !succeeded(b)) return succeeded(a) != succeeded(b);
    const Agreement agreement = compare(a, runner_.target(divergence_.first), b, runner_.target(divergence_.second));
    if (agreement.kind != Agreement::Kind::divergent) return false;
    // What a column is declared as is no difference in what it holds.
    return agreement.divergence != DivergenceKind::type || agreement.severity == Severity::silent;
  }

  // Statements that may have changed rows, and behind which the table exists on both.
  std::vector<std::size_t> writes(const std::string& table) const {
    std::vector<std::size_t> found;
    bool exists = false;
    for (std::size_t i = 0; i < divergence_.statement; ++i) {
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

  Result<Cause> find_write(const std::string& table) {
    const std::vector<std::size_t> candidates = writes(table);
    if (candidates.empty()) return Cause{Cause::Kind::unknown, 0, table, {}, {}};
    std::size_t low = 0, high = candidates.size() - 1;  // behind `high` the rows differ
    while (high - low + 1 > kWritesLookedAtOneByOne) {
      const std::size_t middle = (low + high) / 2;
      TRY_ASSIGN(const auto answers, ask(table, {candidates[middle] + 1}));
      (differ(answers, 0) ? high : low) = differ(answers, 0) ? middle : middle + 1;
    }
    std::vector<std::size_t> points;
    for (std::size_t i = low; i <= high; ++i) points.push_back(candidates[i] + 1);
    TRY_ASSIGN(auto answers, ask(table, points));
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!differ(answers, i)) continue;
      Cause cause{Cause::Kind::earlier_write, points[i] - 1, table, {}, {}};
      cause.first_rows = std::move(answers[divergence_.first][i]);
      cause.second_rows = std::move(answers[divergence_.second][i]);
      return cause;
    }
    return Cause{Cause::Kind::unknown, 0, table, {}, {}};
  }

  const Script& script_;
  const ScriptRun& run_;
  const std::vector<Divergence>& all_;
  const Divergence& divergence_;
  ScriptRunner& runner_;
  const Creations creations_;
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
