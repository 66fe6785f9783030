#include "harness/repro/carry_trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>

#include "harness/base/ascii.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/engines/carried_types.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// Rows that are tried one by one before a table of which nothing was taken is given up.
constexpr std::size_t kTriedAlone = 400;
// Rows of a table that are told one by one, with the column that is to blame.
constexpr std::size_t kToldRows = 10;
constexpr std::size_t kToldBytes = 60;

std::string shortened(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() > kToldBytes) text = text.substr(0, kToldBytes) + "…";
  return text;
}

std::string first_line(const std::string& message) { return message.substr(0, message.find('\n')); }

// What every type takes, to find out whether another value was to blame.
std::string neutral_value(CarriedKind kind) {
  switch (kind) {
    case CarriedKind::integer:
    case CarriedKind::real:
    case CarriedKind::decimal:
    case CarriedKind::boolean: return "0";
    case CarriedKind::temporal: return "'2000-01-01'";
    case CarriedKind::blob: return "x''";
    case CarriedKind::text:
    case CarriedKind::other: return "''";
  }
  return "NULL";
}

class Trial {
 public:
  Trial(const StoredDatabase& database, const CarriedStatements& statements, const LexicalRules& rules, Engine& engine,
        CarriedSchema& schema, std::chrono::milliseconds timeout, StopSwitch* stop)
      : database_(database),
        statements_(statements),
        rules_(rules),
        engine_(engine),
        schema_(schema),
        timeout_(timeout),
        stop_(stop),
        types_(carried_types_for(engine.info().target.engine)) {
    out_.target = engine.info().target.name;
  }

  Result<CarryTrial> run() {
    TRY_ASSIGN(scratch_, engine_.create_scratch({}));
    TRY_ASSIGN(session_, scratch_->open_session({}));
    scratch_name_ = scratch_->name();
    for (std::size_t table = 0; table < database_.tables.size(); ++table) TRY(carry_table(table));
    for (std::size_t table = 0; types_ != nullptr && table < database_.tables.size(); ++table) {
      for (const std::string& reference : statements_.later_references(table)) TRY(add_reference(table, reference));
    }
    for (const StoredObject& object : database_.objects) TRY(carry_object(object));
    for (std::size_t table = 0; table < database_.tables.size(); ++table) {
      if (out_.tables[table].missing.empty()) TRY(look_at(table));
    }
    session_.reset();
    TRY(scratch_->drop());
    return std::move(out_);
  }

 private:
  CarriedSpelling spelled(const std::string& sql) const {
    if (types_ != nullptr) return spell_carried(sql, rules_, engine_.lexical_rules(), *types_, schema_, out_.target);
    CarriedSpelling out;
    out.sql = sql;
    return out;
  }

  Result<Outcome> send(const std::string& sql) {
    RowSink sink(&make_row_digester);
    const StopSwitch::Executing executing(stop_, *session_);
    if (is_stopped(stop_)) return fail(Fault::internal, "stopped");
    TRY_ASSIGN(Outcome outcome, session_->execute({sql, false, {}}, Deadline::after(timeout_), sink));
    mask_scratch_name(outcome, scratch_name_);
    return outcome;
  }

  // What the target says against it; empty: it did it.
  Result<std::string> refusal(const std::string& sql) {
    TRY_ASSIGN(const Outcome outcome, send(sql));
    if (outcome.succeeded()) return std::string();
    if (outcome.error() == nullptr) return std::string("it took too long");
    return first_line(outcome.error()->message);
  }

  // ---- Tables ----

  Result<void> carry_table(std::size_t index) {
    const StoredTable& table = database_.tables[index];
    TableTrial& trial = out_.tables.emplace_back();
    TRY_ASSIGN(trial.missing, create(index));
    if (!trial.missing.empty()) {
      out_.not_carried.push_back(
          fmt::format("table {} with its {} row(s): {}", table.name, table.rows.size(), trial.missing));
      return {};
    }
    if (types_ != nullptr) {
      for (const std::string& remark : table.remarks) out_.changes.push_back({remark + " is left out", table.name});
    }
    std::vector<std::size_t> all(table.rows.size());
    std::iota(all.begin(), all.end(), 0);
    tried_alone_ = taken_ = 0;
    for (const auto& part : statements_.parts(index, all)) TRY(load(index, part));
    TRY(try_late(index));
    return tell_refused(index);
  }

  // Without what the target does not take: one clause if that is enough, or all of those that have to go.
  Result<std::string> create(std::size_t index) {
    const std::string& definition = statements_.definition(index);
    CarriedSpelling spelling = spelled(definition);
    TRY_ASSIGN(const std::string why, refusal(spelling.sql));
    if (why.empty() || types_ == nullptr) return taken(spelling, why);
    const std::string table = to_lower(database_.tables[index].name);
    const std::vector<std::string> optional = spelling.optional;
    for (const std::string& clause : optional) {
      schema_.drop(out_.target, table, clause);
      spelling = spelled(definition);
      TRY_ASSIGN(const std::string still, refusal(spelling.sql));
      if (still.empty()) return left_out(spelling, database_.tables[index].name, {clause}, why);
      schema_.keep_again(out_.target, table, clause);
    }
    for (const std::string& clause : optional) schema_.drop(out_.target, table, clause);
    TRY_ASSIGN(const std::string bare, refusal(spelled(definition).sql));
    if (!bare.empty()) return bare;
    // It can be made without all of them: those that it takes come back.
    std::vector<std::string> gone;
    for (const std::string& clause : optional) {
      TRY(refusal("DROP TABLE " + created(definition)));
      schema_.keep_again(out_.target, table, clause);
      TRY_ASSIGN(const std::string still, refusal(spelled(definition).sql));
      if (still.empty()) continue;
      schema_.drop(out_.target, table, clause);
      gone.push_back(clause);
      TRY(refusal(spelled(definition).sql));
    }
    return left_out(spelled(definition), database_.tables[index].name, gone, why);
  }

  // The name of a table as the target is told it.
  std::string created(const std::string& definition) const {
    const std::string sql = spelled(definition).sql;
    const Tokens tokens = tokens_of(sql, engine_.lexical_rules());
    const auto outline = table_outline(tokens);
    return outline ? to_sql(Tokens(tokens.begin() + static_cast<std::ptrdiff_t>(outline->name.begin),
                                   tokens.begin() + static_cast<std::ptrdiff_t>(outline->name.end)))
                   : std::string();
  }

  std::string taken(const CarriedSpelling& spelling, const std::string& why) {
    if (why.empty()) out_.changes.insert(out_.changes.end(), spelling.changes.begin(), spelling.changes.end());
    return why;
  }

  std::string left_out(const CarriedSpelling& spelling, const std::string& table,
                       const std::vector<std::string>& clauses, const std::string& why) {
    for (const std::string& clause : clauses) out_.not_carried.push_back(fmt::format("{}: {}: {}", table, clause, why));
    return taken(spelling, "");
  }

  // ---- Rows ----

  Result<void> load(std::size_t table, const std::vector<std::size_t>& rows) {
    if (rows.empty()) return {};
    TRY_ASSIGN(const std::string why, refusal(spelled(statements_.insert(table, rows)).sql));
    if (why.empty()) {
      taken_ += rows.size();
      return {};
    }
    // Where nothing was taken of so many, looking on would only take time.
    if (rows.size() == 1 || (taken_ == 0 && tried_alone_ >= kTriedAlone)) {
      for (const std::size_t row : rows) out_.tables[table].refused[row] = why;
      tried_alone_ += rows.size();
      return {};
    }
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
    TRY(load(table, {rows.begin(), middle}));
    return load(table, {middle, rows.end()});
  }

  // A row may refer to one of the same table that comes behind it.
  Result<void> try_late(std::size_t index) {
    const StoredTable& table = database_.tables[index];
    TableTrial& trial = out_.tables[index];
    const bool refers_to_itself =
        std::any_of(table.references.begin(), table.references.end(),
                    [&](const StoredReference& one) { return equal_ignoring_case(one.table, table.name); });
    for (bool progress = refers_to_itself && trial.refused.size() <= kTriedAlone; progress;) {
      progress = false;
      for (auto at = trial.refused.begin(); at != trial.refused.end();) {
        TRY_ASSIGN(const std::string why, refusal(spelled(statements_.insert(index, {at->first})).sql));
        if (!why.empty()) {
          ++at;
          continue;
        }
        trial.late.insert(at->first);
        at = trial.refused.erase(at);
        progress = true;
      }
    }
    return {};
  }

  Result<void> tell_refused(std::size_t index) {
    const StoredTable& table = database_.tables[index];
    const TableTrial& trial = out_.tables[index];
    std::size_t told = 0;
    for (const auto& [row, why] : trial.refused) {
      if (++told > kToldRows) break;
      TRY_ASSIGN(const std::string value, value_to_blame(index, row));
      out_.not_carried.push_back(fmt::format("{}, {} {}: {}: {}", table.name, table.rows_have_ids ? "rowid" : "row",
                                             table.rows[row].id, value, why));
    }
    if (trial.refused.size() > kToldRows) {
      out_.not_carried.push_back(fmt::format("{}: {} more row(s)", table.name, trial.refused.size() - kToldRows));
    }
    return {};
  }

  // `age = 'abc'`: the value without which the target would take the row; otherwise the row.
  Result<std::string> value_to_blame(std::size_t index, std::size_t row) {
    const std::string sql = statements_.insert(index, {row});
    const Tokens tokens = tokens_of(sql, rules_);
    const auto insert = insert_outline(tokens);
    const StoredTable& table = database_.tables[index];
    if (!insert || insert->values.size() != 1 || insert->columns.size() != insert->values[0].size())
      return shortened(table.rows[row].values);
    for (std::size_t i = 0; i < insert->columns.size() && types_ != nullptr; ++i) {
      const StoredColumn* column = schema_.column(insert->table, name_of(tokens[insert->columns[i].begin]));
      if (column == nullptr) continue;
      Tokens other = tokens;
      const TokenRange value = insert->values[0][i];
      erase(other, value);
      const std::size_t open = column->declared.find('(');
      const CarriedKind kind =
          choose_type(*column, std::string_view(column->declared).substr(0, open), "", *types_).kind;
      const bool may_be_null = !column->not_null && column->primary_key == 0;
      other.insert(other.begin() + static_cast<std::ptrdiff_t>(value.begin),
                   tokens_of(may_be_null ? "NULL" : neutral_value(kind), rules_).front());
      TRY(refusal("BEGIN"));
      TRY_ASSIGN(const std::string still, refusal(spelled(to_sql(other)).sql));
      TRY(refusal("ROLLBACK"));
      if (still.empty()) {
        const Tokens blamed(tokens.begin() + static_cast<std::ptrdiff_t>(value.begin),
                            tokens.begin() + static_cast<std::ptrdiff_t>(value.end));
        return fmt::format("{} = {}", column->name, shortened(to_sql(blamed)));
      }
    }
    return shortened(table.rows[row].values);
  }

  Result<void> look_at(std::size_t index) {
    const std::string sql = spelled(statements_.question(index)).sql;
    StepRecord& record = out_.tables[index].holds;
    record.sql = sql;
    record.ordered = has_top_level_order_by(sql, engine_.lexical_rules());
    TRY_ASSIGN(Outcome outcome, send(sql));
    record.result = std::move(outcome);
    return {};
  }

  // Tables that refer to each other in a ring: the key is added when both are there and filled.
  Result<void> add_reference(std::size_t index, const std::string& reference) {
    const StoredTable& table = database_.tables[index];
    if (!out_.tables[index].missing.empty()) return {};
    CarriedSpelling spelling = spelled(reference);
    TRY_ASSIGN(const std::string why, refusal(spelling.sql));
    const std::string clause = spelling.optional.empty() ? reference : spelling.optional.front();
    if (why.empty()) {
      spelling.changes.push_back({"a foreign key of a ring is added behind the rows: " + clause, table.name});
      taken(spelling, why);
    } else {
      schema_.drop(out_.target, to_lower(table.name), clause);
      out_.not_carried.push_back(fmt::format("{}: {}: {}", table.name, clause, why));
    }
    return {};
  }

  // ---- What else there is ----

  Result<void> carry_object(const StoredObject& object) {
    const std::string name = fmt::format("{} {}", object.kind, object.name);
    if (object.kind == "virtual table") {
      out_.not_carried.push_back(name + ": a table of an extension of its engine");
      return {};
    }
    const CarriedSpelling spelling = spelled(object.sql);
    if (spelling.sql.empty()) {
      out_.not_carried.push_back(fmt::format("{} on {}: {}", name, object.table, spelling.not_carried));
      return {};
    }
    TRY_ASSIGN(const std::string why, refusal(spelling.sql));
    if (why.empty()) {
      taken(spelling, why);
    } else {
      out_.not_carried.push_back(fmt::format("{}: {}", name, why));
    }
    return {};
  }

  const StoredDatabase& database_;
  const CarriedStatements& statements_;
  const LexicalRules& rules_;
  Engine& engine_;
  CarriedSchema& schema_;
  const std::chrono::milliseconds timeout_;
  StopSwitch* const stop_;
  const CarriedTypes* types_;
  std::unique_ptr<Scratch> scratch_;
  std::unique_ptr<Session> session_;  // ends before the scratch
  std::string scratch_name_;
  std::size_t tried_alone_ = 0, taken_ = 0;  // rows of the table under way
  CarryTrial out_;
};

}  // namespace

Result<CarryTrial> try_to_carry(const StoredDatabase& database, const CarriedStatements& statements,
                                const LexicalRules& rules, Engine& engine, CarriedSchema& schema,
                                std::chrono::milliseconds statement_timeout, StopSwitch* stop) {
  auto out = Trial(database, statements, rules, engine, schema, statement_timeout, stop).run();
  if (!out) {
    return fail(Fault::target_unusable, fmt::format("target {}: {}", engine.info().target.name, out.error().message),
                out.error().hint);
  }
  return out;
}

}  // namespace enginediff
