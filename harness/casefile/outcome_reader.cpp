#include "harness/casefile/outcome_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/casefile/inline_outcome.hpp"
#include "harness/casefile/parameters.hpp"
#include "harness/casefile/printer.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kOutcomeLine = "-- |";

bool starts_inline(const Cursor& cursor) {
  const std::string_view rest = cursor.rest();
  if (rest.starts_with('[') || rest.starts_with("racy:") || looks_like_wait(cursor)) return true;
  Cursor ahead = cursor;
  if (ahead.take_word("ok")) return ahead.at_end() || ahead.peek() == ';' || is_digit(ahead.peek());
  if (ahead.take_word("stuck")) return ahead.at_end() || ahead.peek() == ';';
  return rest.starts_with("error ") || looks_like_census(cursor);
}

// The cells of a matrix line before the outcome, as written; `\|` is a bar that separates nothing.
bool read_keys(Cursor& cursor, std::size_t count, std::vector<std::string>& keys, std::vector<std::size_t>& places) {
  while (keys.size() < count) {
    cursor.skip_blanks();
    places.push_back(cursor.position());
    std::string key;
    for (; !cursor.at_end() && cursor.peek() != '|'; cursor.advance()) {
      if (cursor.peek() == '\\' && cursor.peek(1) == '|') cursor.advance();
      key += cursor.peek();
    }
    if (!cursor.take('|'))
      return cursor.fail("the row is too short", fmt::format("{} keys and an outcome, separated by `|`", count));
    keys.emplace_back(trim_blanks(key));
  }
  return true;
}

class BlockReader {
 public:
  BlockReader(Source& source, int first, int last, std::span<const MatrixColumn> matrix)
      : source_(source), line_(first), last_(last), matrix_(matrix) {}

  std::optional<Expected> read() {
    Cursor cursor = next();
    if (std::optional<std::vector<std::size_t>> columns = matrix_header(cursor)) return read_matrix(*columns);
    if (cursor.rest().starts_with("racy:")) {
      ExpectedRace race;
      return finish(read_race(cursor, race), race);
    }
    if (looks_like_census(cursor)) {
      ExpectedCensus census;
      return finish(read_census(cursor, census), census);
    }
    ExpectedOutcome outcome;
    return finish(read_outcome(cursor, outcome), outcome);
  }

 private:
  bool more() const { return line_ <= last_; }
  Cursor next() {
    Cursor cursor(source_, line_++, kOutcomeLine.size());
    cursor.skip_blanks();
    return cursor;
  }

  template <class T>
  std::optional<Expected> finish(bool good, T& expected) {
    if (!good) return std::nullopt;
    if (more()) {
      next().fail("unexpected line after the outcome", "nothing more under this `-- =>`");
      return std::nullopt;
    }
    return Expected(std::move(expected));
  }

  bool read_outcome(Cursor cursor, ExpectedOutcome& outcome) {
    if (looks_like_wait(cursor)) {
      if (!read_wait(cursor, outcome.wait.emplace())) return false;
      if (cursor.at_end()) {
        if (!more()) return cursor.fail("the outcome after `then` is missing", "an outcome on this line or the next");
        cursor = next();
      }
    }
    if (starts_inline(cursor)) {
      if (!read_answer(cursor, outcome) || !read_tails(cursor, outcome) ||
          !cursor.expect_end("`;` or the end of the line"))
        return false;
    } else if (!read_table(cursor, outcome)) {
      return false;
    }
    if (!read_tail_lines(outcome)) return false;
    sort_warnings(outcome);
    return true;
  }

  static bool is_tail(const Cursor& cursor) { return cursor.peek() == ';' || cursor.rest().starts_with("warning "); }

  bool read_table(Cursor& header, ExpectedOutcome& outcome) {
    ExpectedRows rows;
    do {
      ExpectedColumn column;
      if (!read_column(header, "|", column)) return false;
      rows.columns.push_back(std::move(column));
    } while (header.take('|'));
    bool good = true;
    while (more()) {
      Cursor cursor = next();
      if (is_tail(cursor)) {
        --line_;
        break;
      }
      good = read_cells(cursor, '|', 0, rows) && good;
    }
    outcome.answer = std::move(rows);
    return good;
  }

  bool read_tail_lines(ExpectedOutcome& outcome) {
    while (more() && is_tail(peek_next())) {
      Cursor cursor = next();
      cursor.take(';');
      if (!read_tail(cursor, outcome) || !read_tails(cursor, outcome) ||
          !cursor.expect_end("`;` or the end of the line"))
        return false;
    }
    return true;
  }

  Cursor peek_next() {
    Cursor cursor = next();
    --line_;
    return cursor;
  }

  // The positions in matrix_ of the header's columns, when the line is a matrix's header: names of matrix_, then
  // `outcome`.
  std::optional<std::vector<std::size_t>> matrix_header(Cursor cursor) {
    std::vector<std::size_t> columns;
    while (true) {
      cursor.skip_blanks();
      const std::string_view name = cursor.take_name();
      cursor.skip_blanks();
      if (name == "outcome" && cursor.at_end() && !columns.empty()) return columns;
      const auto at =
          std::find_if(matrix_.begin(), matrix_.end(), [&](const MatrixColumn& c) { return c.name == name; });
      if (at == matrix_.end() || !cursor.take('|')) return std::nullopt;
      columns.push_back(static_cast<std::size_t>(at - matrix_.begin()));
    }
  }

  // A bind list may be written in other ways than bind_key() writes it; what is none stays as it is.
  static std::string normalised_bind(const std::string& key) {
    Source source(key, "");
    if (source.line_count() != 1) return key;
    Cursor cursor(source, 1, 0);
    const auto parameters = read_parameters(cursor);
    return parameters ? bind_key(*parameters) : key;
  }

  std::optional<Expected> read_matrix(const std::vector<std::size_t>& columns) {
    ExpectedMatrix matrix;
    for (const std::size_t column : columns) matrix.names.push_back(matrix_[column].name);
    if (std::adjacent_find(columns.begin(), columns.end(), std::greater_equal<>()) != columns.end()) {
      source_.problem(line_ - 1, std::string_view::npos, "the columns are not in the order of the file",
                      "each axis once, in the order of the @each lines, then bind");
      return std::nullopt;
    }
    if (!more()) {
      source_.problem(line_ - 1, std::string_view::npos, "the matrix has no rows", "a row for each value");
      return std::nullopt;
    }
    bool good = true;
    while (more()) good = read_matrix_row(columns, matrix) && good;
    if (!good) return std::nullopt;
    return Expected(std::move(matrix));
  }

  bool read_matrix_row(const std::vector<std::size_t>& columns, ExpectedMatrix& matrix) {
    Cursor cursor = next();
    ExpectedVariant row;
    std::vector<std::size_t> places;
    if (!read_keys(cursor, columns.size(), row.key, places)) return false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const MatrixColumn& column = matrix_[columns[i]];
      if (column.name == kBindColumn) row.key[i] = normalised_bind(row.key[i]);
      if (std::find(column.keys.begin(), column.keys.end(), row.key[i]) != column.keys.end()) continue;
      const std::vector<std::string_view> keys(column.keys.begin(), column.keys.end());
      return cursor.fail_at(
          places[i], fmt::format("`{}` is no value of `{}`{}", row.key[i], column.name, did_you_mean(row.key[i], keys)),
          "a value exactly as the directive has it: " + fmt::format("{}", fmt::join(keys, " | ")));
    }
    if (!seen_.insert(row.key).second)
      return cursor.fail_at(places[0], "this row stands here twice", "each combination of values once");
    if (!read_inline(cursor, row.outcome) || !cursor.expect_end("`;` or the end of the line")) return false;
    matrix.rows.push_back(std::move(row));
    return true;
  }

  Source& source_;
  int line_, last_;
  std::set<std::vector<std::string>> seen_;  // keys of the matrix's rows
  std::span<const MatrixColumn> matrix_;
};

}  // namespace

std::optional<Expected> read_expected(Source& source, int first, int last, std::span<const MatrixColumn> matrix) {
  return BlockReader(source, first, last, matrix).read();
}

}  // namespace enginediff
