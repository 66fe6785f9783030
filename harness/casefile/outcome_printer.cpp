// Writes outcomes and expectations: what outcome_reader.cpp reads.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/casefile/inline_outcome.hpp"
#include "harness/casefile/literal.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/casefile/type_text.hpp"

namespace enginediff {

namespace {

// Columns wider than this are not padded: the table would be all blanks.
constexpr std::size_t kWidestPadding = 40;

bool is_plain_word(std::string_view name) {
  return !name.empty() && !is_digit(name.front()) && std::all_of(name.begin(), name.end(), is_word_part) &&
         !is_outcome_word(name);
}

// quote_text() with the other quote: `"` is escaped and `'` is not.
std::string quote_name(std::string_view name) {
  const std::string quoted = quote_text(name);
  std::string out = "\"";
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    if (quoted[i] == '"') out += '\\';
    if (quoted[i] != '\\') {
      out += quoted[i];
    } else if (quoted[++i] == '\'') {
      out += '\'';
    } else {
      out += {'\\', quoted[i]};
    }
  }
  return out + "\"";
}

std::string print_column(const ExpectedColumn& column) {
  const std::string name = is_plain_word(column.name) ? column.name : quote_name(column.name);
  return column.type ? name + " " + print_type(*column.type) : name;
}

std::string print_cell(const ExpectedRows& rows, const std::vector<OwnedValue>& row, std::size_t column) {
  return print_value(row[column].view(), rows.columns[column].type, Fractions::are_decimals);
}

std::string print_rows_inline(const ExpectedRows& rows) {
  std::string out = "[";
  for (const ExpectedColumn& column : rows.columns) out += (out.size() > 1 ? ", " : "") + print_column(column);
  out += "]";
  for (const std::vector<OwnedValue>& row : rows.rows) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i) cells += (i > 0 ? ", " : "") + print_cell(rows, row, i);
    out += " (" + cells + ")";
  }
  return out;
}

struct AnswerPrinter {
  std::string operator()(const ExpectedRows& rows) const { return print_rows_inline(rows); }
  std::string operator()(const ExpectedOk& ok) const {
    if (!ok.affected_rows) return "ok";
    return fmt::format("ok {} {}", *ok.affected_rows, *ok.affected_rows == 1 ? "row" : "rows");
  }
  std::string operator()(const ExpectedError& error) const {
    return fmt::format("error {}", error_class_name(error.error_class));
  }
  std::string operator()(const ExpectedStuck&) const { return "stuck"; }
};

std::string print_wait(const ExpectedWait& wait) {
  return fmt::format("blocked by {} until {}, then", fmt::join(wait.by, ", "), wait.until);
}

// What stands behind the answer: `warning CLASS`, `affected 2`, `transaction open`.
std::vector<std::string> print_tails(const ExpectedOutcome& outcome) {
  std::vector<std::string> tails;
  for (const ErrorClass warning : outcome.warnings)
    tails.push_back(fmt::format("warning {}", error_class_name(warning)));
  if (outcome.affected_rows) tails.push_back(fmt::format("affected {}", *outcome.affected_rows));
  if (outcome.transaction) tails.push_back(fmt::format("transaction {}", transaction_state_name(*outcome.transaction)));
  return tails;
}

// ---- Tables ----

using Table = std::vector<std::vector<std::string>>;

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// One line for each row, columns under each other, the last one not padded.
std::vector<std::string> align(const Table& table) {
  std::vector<std::size_t> widths(table.front().size(), 0);
  for (const auto& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::vector<std::string> lines;
  for (const auto& row : table) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += " | ";
      line += row[i];
      const bool pad = i + 1 < row.size() && widths[i] <= kWidestPadding;
      if (pad) line.append(widths[i] - width_of(row[i]), ' ');
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> print_rows(const ExpectedRows& rows) {
  Table table(1);
  for (const ExpectedColumn& column : rows.columns) table.front().push_back(print_column(column));
  for (const std::vector<OwnedValue>& row : rows.rows) {
    auto& cells = table.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) cells.push_back(print_cell(rows, row, i));
  }
  return align(table);
}

std::string escape_key(std::string_view key) {
  std::string out;
  for (const char c : key) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

// ---- What an expectation says, as lines ----

struct ExpectedPrinter {
  std::vector<std::string> operator()(const ExpectedOutcome& outcome) const {
    const auto* rows = std::get_if<ExpectedRows>(&outcome.answer);
    if (rows == nullptr || rows->columns.empty()) return {print_inline(outcome)};
    std::vector<std::string> lines;
    if (outcome.wait) lines.push_back(print_wait(*outcome.wait));
    for (std::string& line : print_rows(*rows)) lines.push_back(std::move(line));
    for (const std::string& tail : print_tails(outcome))
      lines.push_back(tail.starts_with("warning") ? tail : "; " + tail);
    return lines;
  }

  std::vector<std::string> operator()(const ExpectedMatrix& matrix) const {
    Table table = {matrix.names};
    table.front().push_back("outcome");
    for (const ExpectedVariant& row : matrix.rows) {
      auto& cells = table.emplace_back();
      for (const std::string& key : row.key) cells.push_back(escape_key(key));
      cells.push_back(print_inline(row.outcome));
    }
    return align(table);
  }

  std::vector<std::string> operator()(const ExpectedRace& race) const {
    std::string out;
    for (const auto& alternative : race.alternatives) {
      if (!out.empty()) out += " | ";
      for (std::size_t i = 0; i < alternative.size(); ++i) {
        out += fmt::format("{}{} {}", i > 0 ? ", " : "", alternative[i].first, print_inline(alternative[i].second));
      }
    }
    return {"racy: {" + out + "}"};
  }

  std::vector<std::string> operator()(const ExpectedCensus& census) const {
    std::string counts;
    if (census.schedules == 0) {
      for (const auto& [name, count] : census.counts) counts += (counts.empty() ? "" : ", ") + name;
      return {"schedules by chance: " + counts};
    }
    for (const auto& [name, count] : census.counts)
      counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, name);
    return {fmt::format("{} schedule{}: {}", census.schedules, census.schedules == 1 ? "" : "s", counts)};
  }
};

}  // namespace

std::string print_inline(const ExpectedOutcome& outcome) {
  std::string out = outcome.wait ? print_wait(*outcome.wait) + " " : "";
  out += std::visit(AnswerPrinter{}, outcome.answer);
  for (const std::string& tail : print_tails(outcome)) out += "; " + tail;
  return out;
}

std::string print_expectation(const Expectation& expectation) {
  std::string out = "-- => " + to_string(std::span(expectation.selectors)) + "\n";
  for (const std::string& line : std::visit(ExpectedPrinter{}, expectation.expected)) out += "-- |  " + line + "\n";
  return out;
}

}  // namespace enginediff
