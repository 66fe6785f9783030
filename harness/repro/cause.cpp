#include "harness/repro/cause.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "harness/compare/compare.hpp"
#include "harness/repro/declared_columns.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

// Past so many writes the one is looked for by halving.
constexpr std::size_t kWritesLookedAtOneByOne = 48;

// What the script creates: how each table is written, and what views mention.
struct Creations {
  std::map<std::string, std::string> tables;                          // name, as it is written
  std::map<std::string, std::map<std::string, std::string>> columns;  // of a table: name, as it is written
  std::map<std::string, std::set<std::string>> mentions;              // of views
  std::set<std::string> altered;                                      // tables
  std::set<std::string> in_triggers;                                  // all names in them
  DeclaredColumns declared;
};

std::string written(const Tokens& tokens, TokenRange range) {
  return to_sql(Tokens(tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.end)));
}

bool begins_with(const std::string& sql, char letter) { return !sql.empty() && (sql.front() | 0x20) == letter; }

bool is_among_the_first(const Tokens& tokens, std::string_view word) {
  return std::any_of(tokens.begin(),
                     tokens.begin() + std::min<std::ptrdiff_t>(5, static_cast<std::ptrdiff_t>(tokens.size())),
                     [&](const Token& token) { return is_word(token, word); });
}

Creations creations_before(const Script& script, std::size_t end) {
  Creations out;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string& sql = script.statements[i].sql;
    // Dumps are mostly rows.
    if (begins_with(sql, 'a')) out.altered.insert(written_table(tokens_of(sql, *script.rules)));
    if (!begins_with(sql, 'c')) continue;
    const Tokens tokens = tokens_of(sql, *script.rules);
    out.declared.see(tokens);
    const std::string name = created_name(tokens);
    if (name.empty()) continue;
    if (const auto table = table_outline(tokens)) {
      out.tables[name] = written(tokens, table->name);
      for (std::size_t column = 0; column < table->columns.size(); ++column) {
        const std::size_t at = table->items[column].begin;
        if (table->columns[column]) out.columns[name][table->columns[column]->name] = written(tokens, {at, at + 1});
      }
    } else if (is_among_the_first(tokens, "TABLE")) {
      out.tables[name] = name;  // CREATE TABLE … AS
    } else if (is_among_the_first(tokens, "TRIGGER")) {
      out.in_triggers.merge(names_in(tokens));
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

// `*` of a select list, and not the one of COUNT(*) or of a product.
bool has_star(const Tokens& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const Token& before = tokens[at - 1];
    if (is_symbol(tokens[at], "*") && (is_word(before, "SELECT") || is_word(before, "DISTINCT") ||
                                       is_word(before, "ALL") || is_symbol(before, ",") || is_symbol(before, ".")))
      return true;
  }
  return false;
}

// What a statement can see of a table: the rows of some columns, or only how many there are.
struct View {
  std::string table, sql;
  bool only_count = false;
};

View all_columns(const Creations& creations, const std::string& table) {
  return {table, "SELECT * FROM " + creations.tables.at(table)};
}

// A query sees the columns that it names; whatever else reads the table may see all of them.
View view_of(const Creations& creations, const std::string& table, const Tokens& statement) {
  View view = all_columns(creations, table);
  const std::set<std::string> names = names_in(statement);
  const auto columns = creations.columns.find(table);
  if (statement_kind(statement) != StatementKind::read || has_star(statement) || !names.contains(table) ||
      names.contains("natural") || creations.altered.contains(table) || columns == creations.columns.end())
    return view;
  std::string named;
  for (const auto& [name, spelling] : columns->second) {
    if (names.contains(name)) named += (named.empty() ? "" : ", ") + spelling;
  }
  view.only_count = named.empty();
  if (!named.empty()) view.sql = "SELECT " + named + " FROM " + creations.tables.at(table);
  return view;
}

// The columns that a row may meet another one in.
View view_of_keys(const Creations& creations, const std::string& table) {
  View view = all_columns(creations, table);
  std::set<std::string> columns;
  for (const Tokens& key : creations.declared.keys(table)) {
    for (const Token& column : key) columns.insert(column.text);
  }
  if (!columns.empty())
    view.sql = fmt::format("SELECT {} FROM {}", fmt::join(columns, ", "), creations.tables.at(table));
  return view;
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
    if (refused_for_its_form() || refused_for_its_values()) {
      Cause itself;
      itself.whatever_it_reads = true;
      return itself;
    }
    TRY_ASSIGN(Cause cause, differing_before(divergence_.statement));
    // What that write took from another table may have differed already.
    for (std::size_t shown = divergence_.statement;
         cause.kind == Cause::Kind::earlier_write && cause.statement < shown;) {
      shown = cause.statement;
      TRY_ASSIGN(Cause deeper, differing_before(shown, cause.table));
      if (deeper.kind != Cause::Kind::earlier_write) break;
      deeper.by_way_of = std::move(cause.by_way_of);
      deeper.by_way_of.insert(deeper.by_way_of.begin(), shown);
      cause = std::move(deeper);
    }
    if (const auto trigger = missing_trigger(cause)) return *trigger;
    return cause;
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
      if (at < divergence_.statement) return Cause{Cause::Kind::transaction_aborted, at, "", {}, {}, {}};
    }
    return std::nullopt;
  }

  // The write that made what a statement reads differ; `statement_itself` when that is the same on both.
  Result<Cause> differing_before(std::size_t statement, const std::string& except = "") {
    const Tokens tokens = tokens_of(script_.statements[statement].sql, *script_.rules);
    for (const std::string& table : tables_mentioned(creations_, script_, statement)) {
      if (table == except || !created_on_both(table, statement)) continue;
      const bool keys_only = statement == divergence_.statement && table == written_table(tokens) && is_duplicate();
      View view = keys_only ? view_of_keys(creations_, table) : view_of(creations_, table, tokens);
      TRY_ASSIGN(auto answers, ask(view, {statement}));
      if (!answered(answers)) {
        // A name that is no column, or is quoted in a way that not both know.
        view = all_columns(creations_, table);
        TRY_ASSIGN(answers, ask(view, {statement}));
      }
      if (differ(view, answers, 0)) return find_write(view, statement);
    }
    return Cause{};
  }

  // Whether one of both refuses a row for a key that another row has.
  bool is_duplicate() const {
    for (const std::size_t target : {divergence_.first, divergence_.second}) {
      const Outcome* outcome = record(target, divergence_.statement).outcome();
      const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
      if (error != nullptr && error->error_class == ErrorClass::unique_violation) return true;
    }
    return false;
  }

  // A row of literals that does not fit its columns is refused whatever the table holds.
  bool refused_for_its_values() const {
    static constexpr std::array kClasses = {ErrorClass::invalid_text_representation,
                                            ErrorClass::numeric_value_out_of_range,
                                            ErrorClass::string_data_right_truncation,
                                            ErrorClass::datetime_field_overflow,
                                            ErrorClass::invalid_datetime_format,
                                            ErrorClass::character_not_in_repertoire,
                                            ErrorClass::not_null_violation,
                                            ErrorClass::datatype_mismatch,
                                            ErrorClass::undefined_column};
    const Tokens tokens = tokens_of(script_.statements[divergence_.statement].sql, *script_.rules);
    const auto insert = insert_outline(tokens);
    if (!insert || insert->values.empty() || creations_.in_triggers.contains(insert->table) ||
        std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return is_word(token, "SELECT"); }))
      return false;
    bool refused = false;
    for (const std::size_t target : {divergence_.first, divergence_.second}) {
      const Outcome* outcome = record(target, divergence_.statement).outcome();
      const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
      if (error == nullptr) continue;
      if (std::find(kClasses.begin(), kClasses.end(), error->error_class) == kClasses.end()) return false;
      refused = true;
    }
    return refused;
  }

  // Whatever the tables hold, an engine that cannot parse a statement refuses it.
  bool refused_for_its_form() const {
    static constexpr std::array kClasses = {ErrorClass::syntax_error,        ErrorClass::undefined_function,
                                            ErrorClass::feature_unsupported, ErrorClass::feature_not_supported,
                                            ErrorClass::grouping_error,      ErrorClass::ambiguous_column};
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
        return Cause{Cause::Kind::earlier_failure, earlier.statement, made, {}, {}, {}};
      }
    }
    return std::nullopt;
  }

  // A write that fills another table does that through a trigger, which may be there on one of both only.
  std::optional<Cause> missing_trigger(const Cause& cause) const {
    if (cause.kind != Cause::Kind::earlier_write) return std::nullopt;
    const std::string written = written_table(tokens_of(script_.statements[cause.statement].sql, *script_.rules));
    if (written.empty() || written == cause.table) return std::nullopt;
    for (std::size_t i = 0; i < cause.statement; ++i) {
      if (!begins_with(script_.statements[i].sql, 'c')) continue;
      if (succeeded(record(divergence_.first, i)) == succeeded(record(divergence_.second, i))) continue;
      const Tokens tokens = tokens_of(script_.statements[i].sql, *script_.rules);
      const auto names = names_in(tokens);
      if (!is_among_the_first(tokens, "TRIGGER") || !names.contains(written) || !names.contains(cause.table)) continue;
      return Cause{Cause::Kind::earlier_failure, i, created_name(tokens), {}, {}, {}};
    }
    return std::nullopt;
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
    if (!succeeded(a) || !succeeded(b)) return succeeded(a) != succeeded(b);
    if (view.only_count) return a.outcome()->rows()->total_rows != b.outcome()->rows()->total_rows;
    const Agreement agreement = compare(a, runner_.target(divergence_.first), b, runner_.target(divergence_.second));
    if (agreement.kind != Agreement::Kind::divergent) return false;
    // What a column is declared as is no difference in what it holds.
    return agreement.divergence != DivergenceKind::type || agreement.severity == Severity::silent;
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

  Result<Cause> find_write(const View& view, std::size_t before) {
    const std::vector<std::size_t> candidates = writes(view.table, before);
    if (candidates.empty()) return Cause{Cause::Kind::unknown, 0, view.table, {}, {}, {}};
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
      Cause cause{Cause::Kind::earlier_write, points[i] - 1, view.table, {}, {}, {}};
      cause.first_rows = std::move(answers[divergence_.first][i]);
      cause.second_rows = std::move(answers[divergence_.second][i]);
      return cause;
    }
    return Cause{Cause::Kind::unknown, 0, view.table, {}, {}, {}};
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
