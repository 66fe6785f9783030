#include "harness/repro/carried_database.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "harness/compare/compare.hpp"
#include "harness/report/display_text.hpp"
#include "harness/repro/carry_trial.hpp"

namespace enginediff {

namespace {

// Refused rows that get a statement of their own.
constexpr std::size_t kRefusedAlone = 20;
constexpr std::size_t kNamedPlaces = 8;

class ScriptWriter {
 public:
  ScriptWriter(const StoredDatabase& database, const CarriedStatements& statements,
               const std::vector<CarryTrial>& trials, bool alone)
      : database_(database), statements_(statements), trials_(trials), alone_(alone) {}

  std::vector<ScriptStatement> write() {
    for (std::size_t table = 0; table < database_.tables.size(); ++table) write_table(table);
    for (std::size_t table = 0; table < database_.tables.size(); ++table) {
      for (const std::string& reference : statements_.later_references(table)) {
        add(reference);
        out_.back().added = true;
      }
    }
    for (const StoredObject& object : database_.objects) {
      if (object.kind != "virtual table") add(object.sql);
    }
    for (std::size_t table = 0; alone_ && table < database_.tables.size(); ++table) add(statements_.question(table));
    return std::move(out_);
  }

 private:
  void add(std::string sql) {
    ScriptStatement statement;
    statement.sql = std::move(sql);
    statement.carried = true;
    statement.housekeeping = !alone_;
    out_.push_back(std::move(statement));
  }

  void write_table(std::size_t table) {
    add(statements_.definition(table));
    std::vector<std::size_t> usual, late;
    std::map<std::set<std::size_t>, std::vector<std::size_t>> refused;  // by the targets that refuse them
    for (std::size_t row = 0; row < database_.tables[table].rows.size(); ++row) {
      std::set<std::size_t> by;
      bool is_late = false;
      for (std::size_t i = 0; i < trials_.size(); ++i) {
        if (trials_[i].tables[table].refused.contains(row)) by.insert(i);
        is_late = is_late || trials_[i].tables[table].late.contains(row);
      }
      (!by.empty() ? refused[by] : is_late ? late : usual).push_back(row);
    }
    for (const auto* rows : {&usual, &late}) {
      for (const auto& part : statements_.parts(table, *rows)) add(statements_.insert(table, part));
    }
    std::size_t alone = 0;
    for (auto& [by, rows] : refused) {
      std::size_t at = 0;
      for (; at < rows.size() && alone < kRefusedAlone; ++at, ++alone) add(statements_.insert(table, {rows[at]}));
      rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(at));
      for (const auto& part : statements_.parts(table, rows)) add(statements_.insert(table, part));
    }
  }

  const StoredDatabase& database_;
  const CarriedStatements& statements_;
  const std::vector<CarryTrial>& trials_;
  const bool alone_;
  std::vector<ScriptStatement> out_;
};

// The account: what was done to what, and what is missing, with the targets that it is about.
class AccountWriter {
 public:
  AccountWriter(const StoredDatabase& database, const std::vector<CarryTrial>& trials, std::span<Engine* const> engines)
      : database_(database), trials_(trials), engines_(engines) {}

  CarryAccount write(const std::string& file) {
    CarryAccount out;
    out.file = file;
    out.summary = summary();
    for (const CarryTrial& trial : trials_) {
      std::map<std::string, std::vector<std::string>> places;
      for (const CarriedChange& change : trial.changes) places[change.what].push_back(change.where);
      for (auto& [what, where] : places) {
        const std::size_t all = where.size();
        if (all > kNamedPlaces) where.resize(kNamedPlaces);
        add(fmt::format("changed: {}: {}{}", what, fmt::join(where, ", "),
                        all > kNamedPlaces ? fmt::format(" and {} more", all - kNamedPlaces) : ""),
            trial.target);
      }
    }
    for (const CarryTrial& trial : trials_) {
      for (const std::string& line : trial.not_carried) add("not carried: " + line, trial.target);
    }
    for (std::size_t i = 1; i < trials_.size(); ++i) compare_tables(i);
    for (const auto& [text, targets] : lines_)
      out.lines.push_back(fmt::format("{}: {}", fmt::join(targets, ", "), text));
    return out;
  }

 private:
  std::string summary() const {
    std::size_t rows = 0;
    for (const StoredTable& table : database_.tables) rows += table.rows.size();
    std::string out =
        fmt::format("{}, {}", counted(database_.tables.size(), "table", "tables"), counted(rows, "row", "rows"));
    static constexpr std::string_view kKinds[][2] = {
        {"index", "indexes"}, {"view", "views"}, {"trigger", "triggers"}, {"virtual table", "virtual tables"}};
    for (const auto& kind : kKinds) {
      const auto count = std::count_if(database_.objects.begin(), database_.objects.end(),
                                       [&](const StoredObject& one) { return one.kind == kind[0]; });
      if (count > 0) out += ", " + counted(static_cast<std::uint64_t>(count), kind[0], kind[1]);
    }
    return out;
  }

  void add(const std::string& text, const std::string& target) {
    auto at = std::find_if(lines_.begin(), lines_.end(), [&](const auto& line) { return line.first == text; });
    if (at == lines_.end()) at = lines_.insert(lines_.end(), {text, {}});
    at->second.push_back(target);
  }

  // Rows that were taken may yet have been changed: rounded, padded, cut.
  void compare_tables(std::size_t other) {
    for (std::size_t table = 0; table < database_.tables.size(); ++table) {
      const TableTrial &own = trials_[0].tables[table], &theirs = trials_[other].tables[table];
      if (!own.missing.empty() || !theirs.missing.empty() || !own.refused.empty() || !theirs.refused.empty()) continue;
      const Agreement agreement =
          compare(own.holds, engines_[0]->info().target, theirs.holds, engines_[other]->info().target);
      if (agreement.kind != Agreement::Kind::divergent) continue;
      add(fmt::format("changed: {} holds not quite what it holds on {} ({} {})", database_.tables[table].name,
                      trials_[0].target, severity_name(agreement.severity), divergence_kind_name(agreement.divergence)),
          trials_[other].target);
    }
  }

  const StoredDatabase& database_;
  const std::vector<CarryTrial>& trials_;
  std::span<Engine* const> engines_;
  std::vector<std::pair<std::string, std::vector<std::string>>> lines_;
};

void number(Script& script) {
  for (std::size_t i = 0; i < script.statements.size(); ++i) script.statements[i].origin = i;
}

}  // namespace

Result<CarriedDatabase> carry_database(const StoredDatabase& database, const std::string& file,
                                       const LexicalRules& rules, std::span<Engine* const> engines, bool alone,
                                       std::chrono::milliseconds statement_timeout, StopSwitch* stop) {
  const CarriedStatements statements(database, rules);
  const auto schema = std::make_shared<CarriedSchema>(database, rules);
  std::vector<CarryTrial> trials;
  for (Engine* engine : engines) {
    TRY_ASSIGN(CarryTrial trial, try_to_carry(database, statements, rules, *engine, *schema, statement_timeout, stop));
    trials.push_back(std::move(trial));
  }
  CarriedDatabase out;
  out.account = AccountWriter(database, trials, engines).write(file);
  out.script.name = file;
  out.script.rules = &rules;
  out.script.carried = schema;
  out.script.statements = ScriptWriter(database, statements, trials, alone).write();
  number(out.script);
  return out;
}

Script behind_carried(Script carried, Script script) {
  carried.name = std::move(script.name);
  carried.notes = std::move(script.notes);
  std::move(script.statements.begin(), script.statements.end(), std::back_inserter(carried.statements));
  number(carried);
  return carried;
}

}  // namespace enginediff
