#include "harness/report/html/answer_data.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "harness/report/anomaly_matrix.hpp"
#include "harness/report/answer_grid.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/html/pool.hpp"
#include "harness/report/html/step_data.hpp"
#include "harness/report/outcome_words.hpp"

namespace enginediff::html {

namespace {

constexpr std::size_t kMaxRows = 40, kMaxColumns = 24;
constexpr int kCellWidth = 240, kShortWidth = 44;
constexpr std::size_t kShortCells = 6;

std::string cut(std::string_view text, int width) { return cut_to_width(text, width, "…"); }

// What the targets of a group say in different words, each once, with who says it.
class Said {
 public:
  void add(std::string words, std::size_t place) {
    if (words.empty()) return;
    const auto at = std::find_if(all_.begin(), all_.end(), [&](const auto& one) { return one.first == words; });
    (at == all_.end() ? all_.emplace_back(std::move(words), std::vector<std::size_t>()) : *at).second.push_back(place);
  }
  const std::vector<std::pair<std::string, std::vector<std::size_t>>>& all() const { return all_; }
  std::string joined() const {
    std::vector<std::string> words;
    for (const auto& [one, places] : all_) words.push_back(one);
    return fmt::format("{}", fmt::join(words, " · "));
  }

 private:
  std::vector<std::pair<std::string, std::vector<std::size_t>>> all_;
};

class AnswerMaker {
 public:
  AnswerMaker(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
              const std::vector<AnswerGroup>& groups, const std::vector<std::size_t>& places, Pools& pools)
      : variant_(variant),
        step_(step),
        groups_(groups),
        places_(places),
        pools_(pools),
        grid_(report, variant, step, groups, {kMaxRows, kMaxColumns, true}) {
    for (const AnswerGroup& group : groups) {
      const Outcome &outcome = *group.record->outcome(), &first = *groups.front().record->outcome();
      affected_differ_ = affected_differ_ || outcome.affected_rows != first.affected_rows;
      warnings_differ_ = warnings_differ_ || warning_classes(outcome) != warning_classes(first);
      states_differ_ = states_differ_ || outcome.transaction != first.transaction;
    }
    choose_columns();
  }

  Json make(std::size_t index) const {
    const AnswerGroup& group = groups_[index];
    const Outcome& outcome = *group.record->outcome();
    Json json{{"s", short_text(index)}};
    if (const ResultSet* result = outcome.rows()) {
      add_rows(json, index, *result);
    } else if (outcome.error() != nullptr) {
      add_error(json, group, *outcome.error());
    } else if (const Interrupted* interrupted = outcome.interrupted()) {
      json["i"] = Json::array({reason_words(interrupted->reason), shown(interrupted->message)});
    }
    add_notes(json, group, outcome);
    return json;
  }

 private:
  // Those to show, from left to right.
  void choose_columns() {
    columns_ = grid_.column_order();
    std::sort(columns_.begin(), columns_.end());
  }

  const StepRecord& record(std::size_t trace) const { return *record_of(variant_.traces[trace], step_); }

  // ---- Rows ----

  Json header(std::size_t index, std::size_t column) const {
    const GridHeader head = grid_.header(index, column);
    Said wire, declared, collation;
    for (const std::size_t trace : groups_[index].traces) {
      const ResultSet* result = record(trace).outcome()->rows();
      if (result == nullptr || column >= result->columns.size()) continue;
      wire.add(shown(result->columns[column].wire_type), places_[trace]);
      declared.add(shown(result->columns[column].declared_type), places_[trace]);
      collation.add(shown(result->columns[column].collation), places_[trace]);
    }
    Json json = Json::array({head.name, head.type, (head.name_differs ? 1 : 0) + (head.type_differs ? 2 : 0),
                             wire.joined(), declared.joined(), collation.joined()});
    while (json.size() > 3 && json.back() == "") json.erase(json.size() - 1);
    return json;
  }

  Json line(std::size_t index, const ResultSet& result, std::size_t at) const {
    const GridLine& place = grid_.lines()[at];
    if (place.skipped > 0) return Json(place.skipped);
    Json cells = Json::array();
    bool any = false;
    for (const std::size_t column : columns_) {
      if (column >= result.columns.size()) break;
      const GridCell* cell = grid_.cell(index, column, at);
      if (cell == nullptr) continue;
      any = true;
      std::string text = cut_cell_text(cell->text, kCellWidth, cell->keep, cell->length, "…");
      cells.push_back(cell->differs ? Json::array({std::move(text)}) : Json(std::move(text)));
    }
    return any || result.columns.empty() ? cells : Json(nullptr);
  }

  void add_rows(Json& json, std::size_t index, const ResultSet& result) const {
    Json headers = Json::array();
    for (const std::size_t column : columns_) {
      if (column < result.columns.size()) headers.push_back(header(index, column));
    }
    json["h"] = pools_.headers.add_json(dump_line(headers));
    json["c"] = Json::array();
    for (std::size_t at = 0; at < grid_.lines().size(); ++at) json["c"].push_back(line(index, result, at));
    json["n"] = result.total_rows;
    if (grid_.row_counts_differ()) json["nd"] = 1;
    if (!result.all_rows_kept()) json["kept"] = result.row_count();
    if (result.columns.size() > columns_.size()) json["more"] = result.columns.size() - columns_.size();
  }

  // ---- In short ----

  // The first line on which cells differ, or on which some have no row.
  std::optional<std::size_t> telling_line() const {
    for (std::size_t at = 0; at < grid_.lines().size(); ++at) {
      if (grid_.lines()[at].skipped > 0) continue;
      for (std::size_t group = 0; group < groups_.size(); ++group) {
        if (grid_.result(group) == nullptr) continue;
        bool any = false;
        for (const std::size_t column : columns_) {
          const GridCell* cell = grid_.cell(group, column, at);
          any = any || cell != nullptr;
          if (cell != nullptr && cell->differs) return at;
        }
        if (!any && !columns_.empty()) return at;
      }
    }
    return std::nullopt;
  }

  bool column_tells(std::size_t column, std::size_t at) const {
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const GridCell* cell = grid_.result(group) == nullptr ? nullptr : grid_.cell(group, column, at);
      if (cell != nullptr && cell->differs) return true;
    }
    return false;
  }

  std::string short_rows(std::size_t index, const ResultSet& result) const {
    const auto at = telling_line();
    if (!at) return answer_in_short(*groups_[index].record);
    std::vector<std::string> cells;
    bool any = false;
    const bool some_tell =
        std::any_of(columns_.begin(), columns_.end(), [&](std::size_t column) { return column_tells(column, *at); });
    for (const std::size_t column : columns_) {
      const GridCell* cell = grid_.cell(index, column, *at);
      if (cell == nullptr) continue;
      any = true;
      if ((some_tell && !column_tells(column, *at)) || cells.size() == kShortCells) continue;
      std::string text = cut_cell_text(cell->text, kShortWidth, cell->keep, "", "…");
      // The same digits in another type are another answer.
      const GridHeader head = grid_.header(index, column);
      if (head.types_vary && !cell->differs && text != "NULL") text += " " + head.type;
      cells.push_back(std::move(text));
    }
    if (!any) return result.total_rows == 0 ? "no rows" : counted(result.total_rows, "row", "rows");
    return cut(fmt::format("{}", fmt::join(cells, ", ")), kShortWidth);
  }

  std::string short_text(std::size_t index) const {
    const StepRecord& record = *groups_[index].record;
    // What the interleavings came to: the rows are a table of that.
    const Trace& trace = variant_.traces[groups_[index].traces.front()];
    if (trace.census && &record == &trace.records.back()) return cut(shown(census_label(*trace.census)), kShortWidth);
    const Outcome& outcome = *record.outcome();
    std::string text = outcome.rows() != nullptr ? short_rows(index, *outcome.rows()) : answer_in_short(record);
    if (outcome.rows() != nullptr && !telling_line() && types_differ(index) && text != "NULL")
      text += " " + grid_.header(index, 0).type;
    if (warnings_differ_ && !warning_classes(outcome).empty()) text += ", warns";
    if (states_differ_ && groups_.size() > 1)
      text += outcome.transaction == TransactionState::none
                  ? "; no transaction"
                  : fmt::format("; transaction {}", transaction_state_name(outcome.transaction));
    if (!record.waits.empty()) text = "waits, then " + text;
    return text;
  }

  bool types_differ(std::size_t index) const {
    const ResultSet* result = grid_.result(index);
    return result->columns.size() == 1 && grid_.header(index, 0).types_vary;
  }

  // ---- Besides rows ----

  void add_error(Json& json, const AnswerGroup& group, const SqlError& error) const {
    Said said;
    for (const std::size_t trace : group.traces) {
      const SqlError* own = record(trace).outcome()->error();
      if (own != nullptr) said.add(evidence(*own), places_[trace]);
    }
    Json messages = Json::array();
    for (const auto& [words, places] : said.all())
      messages.push_back(said.all().size() > 1 ? Json::array({words, places}) : Json::array({words}));
    json["e"] = Json::array({error_class_name(error.error_class), std::move(messages)});
  }

  // Codes and message in one line: `23505, 1062: Duplicate entry`
  static std::string evidence(const SqlError& error) {
    std::string codes = shown(error.sqlstate);
    if (error.native_code != 0) codes += fmt::format("{}{}", codes.empty() ? "" : " · ", error.native_code);
    return codes.empty() ? shown(error.message) : fmt::format("{}: {}", codes, shown(error.message));
  }

  void add_notes(Json& json, const AnswerGroup& group, const Outcome& outcome) const {
    const StepRecord& own = *group.record;
    if (rolled_back_unasked(own)) json["u"] = 1;
    if (own.failed_statement) json["f"] = *own.failed_statement + 1;
    if (outcome.affected_rows) json["a"] = *outcome.affected_rows;
    if (affected_differ_) json["ad"] = 1;
    for (const Diagnostic& one : outcome.diagnostics) {
      const bool warning = one.level == Diagnostic::Level::warning;
      json["w"].push_back(Json::array(
          {warning ? "warning" : "notice", error_class_name(one.condition.error_class), evidence(one.condition)}));
    }
    if (warnings_differ_) json["wd"] = 1;
    if (outcome.transaction != TransactionState::none || states_differ_)
      json["t"] = transaction_state_name(outcome.transaction);
    if (states_differ_) json["td"] = 1;
    for (std::size_t i = 0; i < own.waits.size(); ++i) json["z"].push_back(wait(group, i));
    if (own.deferred) json["def"] = 1;
  }

  Json wait(const AnswerGroup& group, std::size_t at) const {
    const WaitRecord& own = group.record->waits[at];
    Said resources;
    for (const std::size_t trace : group.traces) {
      const StepRecord& there = record(trace);
      if (at < there.waits.size()) resources.add(shown(there.waits[at].resource), places_[trace]);
    }
    const auto& by = own.by_steps.empty() ? own.by_sessions : own.by_steps;
    return Json::array(
        {shown(fmt::format("{}", fmt::join(by, ", "))), shown(own.until), own.racy ? 1 : 0, resources.joined()});
  }

  const VariantReport& variant_;
  const StepJudgement& step_;
  const std::vector<AnswerGroup>& groups_;
  const std::vector<std::size_t>& places_;
  Pools& pools_;
  const AnswerGrid grid_;
  std::vector<std::size_t> columns_;
  bool affected_differ_ = false, warnings_differ_ = false, states_differ_ = false;
};

std::string row_in_short(const ResultSet& result, std::size_t row) {
  std::vector<std::string> cells;
  for (std::size_t column = 0; column < result.columns.size() && column < kShortCells; ++column)
    cells.push_back(full_cell_text(result, row, column));
  return fmt::format("{}", fmt::join(cells, ", "));
}

}  // namespace

std::string answer_in_short(const StepRecord& record) {
  const Outcome& outcome = *record.outcome();
  if (const ResultSet* result = outcome.rows()) {
    if (result->total_rows == 0) return "no rows";
    if (result->columns.empty() || result->row_count() == 0) return counted(result->total_rows, "row", "rows");
    if (result->total_rows == 1) return cut(row_in_short(*result, 0), kShortWidth);
    return cut(fmt::format("{} rows: {}", with_thousands(result->total_rows), row_in_short(*result, 0)), kShortWidth);
  }
  if (const SqlError* error = outcome.error()) return fmt::format("error {}", error_class_name(error->error_class));
  if (const Interrupted* interrupted = outcome.interrupted()) return std::string(reason_words(interrupted->reason));
  if (!outcome.affected_rows) return fmt::format("ok{}", rollback_words(record));
  return "ok, " + counted(static_cast<std::uint64_t>(std::max<std::int64_t>(0, *outcome.affected_rows)), "row", "rows");
}

std::vector<Json> answer_data(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
                              const std::vector<AnswerGroup>& groups, const std::vector<std::size_t>& places,
                              Pools& pools) {
  const AnswerMaker maker(report, variant, step, groups, places, pools);
  std::vector<Json> all;
  for (std::size_t i = 0; i < groups.size(); ++i) all.push_back(maker.make(i));
  return all;
}

}  // namespace enginediff::html
