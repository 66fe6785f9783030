#include "harness/engines/fake/language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff::fake {

namespace {

// Thrown and caught in this file: what the text should have been.
struct SyntaxError {
  std::string message;
};

bool continues_word(char c) { return is_word_part(c) || c == '.' || c == '-'; }

// A literal's bytes with the quotes and escapes undone, as quote_text() in model/value.hpp writes them.
class Unquoter {
 public:
  explicit Unquoter(std::string_view quoted) : rest_(quoted) {}

  std::string text() {
    while (!rest_.empty()) {
      const char c = take();
      if (c != '\\') {
        out_.push_back(c);
      } else {
        escape();
      }
    }
    return out_;
  }

 private:
  char take() {
    if (rest_.empty()) throw SyntaxError{"a backslash stands at the end of a text"};
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  void escape() {
    const char c = take();
    switch (c) {
      case 'n': out_.push_back('\n'); return;
      case 'r': out_.push_back('\r'); return;
      case 't': out_.push_back('\t'); return;
      case 'x': out_.push_back(static_cast<char>(number(rest_.substr(0, 2)))); return rest_.remove_prefix(2);
      case 'u': return code_point();
      default: out_.push_back(c);
    }
  }

  void code_point() {
    const auto close = rest_.find('}');
    if (!rest_.starts_with('{') || close == std::string_view::npos) throw SyntaxError{"\\u is written \\u{…}"};
    append_utf8(out_, number(rest_.substr(1, close - 1)));
    rest_.remove_prefix(close + 1);
  }

  static std::uint32_t number(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (problem != std::errc() || end != digits.data() + digits.size())
      throw SyntaxError{"not hexadecimal: " + std::string(digits)};
    return value;
  }

  std::string_view rest_;
  std::string out_;
};

template <class Number>
std::optional<Number> read_number(std::string_view text) {
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

OwnedValue blob_of(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
    bytes.push_back(static_cast<char>(byte));
  }
  return OwnedValue(Value::blob(bytes));
}

// A bare literal as its looks say.
OwnedValue natural_value(const std::string& text) {
  const std::string word = to_upper(text);
  if (word == "NULL") return OwnedValue();
  if (word == "TRUE" || word == "FALSE") return OwnedValue(Value::boolean(word == "TRUE"));
  if (const auto number = read_number<std::int64_t>(text)) return OwnedValue(Value::integer(*number));
  if (const auto number = read_number<std::uint64_t>(text)) return OwnedValue(Value::unsigned_integer(*number));
  const auto number = read_number<double>(text);
  if (!number) throw SyntaxError{"not a literal: " + text};
  if (text.find_first_of("eEin") == std::string::npos) return OwnedValue(Value::of_bytes(TypeKind::decimal, text));
  return OwnedValue(Value::real(*number));
}

// A bare literal in a column of a declared type.
OwnedValue typed_value(const std::string& text, const TypeName& type) {
  if (equal_ignoring_case(text, "NULL")) return OwnedValue();
  switch (type.kind) {
    case TypeKind::null:
    case TypeKind::any:
    case TypeKind::boolean:
    case TypeKind::integer: return natural_value(text);
    case TypeKind::unsigned_integer:
      if (const auto number = read_number<std::uint64_t>(text)) return OwnedValue(Value::unsigned_integer(*number));
      throw SyntaxError{"not an unsigned number: " + text};
    case TypeKind::double_precision:
      if (const auto number = read_number<double>(text)) return OwnedValue(Value::real(*number));
      throw SyntaxError{"not a double: " + text};
    default: return OwnedValue(Value::of_bytes(type.kind, text));
  }
}

class CommandReader {
 public:
  CommandReader(std::string_view text, const std::vector<Parameter>& parameters)
      : rest_(text), parameters_(parameters) {}

  Command command() {
    const std::string verb = to_upper(word("a statement"));
    Command command = body(verb);
    skip_space();
    if (!rest_.empty()) throw SyntaxError{fmt::format("nothing may follow here: {}", rest_)};
    return command;
  }

  Command answer() {
    Command answer = answer_body();
    skip_space();
    if (!rest_.empty()) throw SyntaxError{fmt::format("nothing may follow here: {}", rest_)};
    return answer;
  }

 private:
  Command body(const std::string& verb) {
    if (verb == "SELECT") return select();
    if (verb == "ANSWER") return answer_body();
    if (verb == "ASK") return Ask{word("a name")};
    if (verb == "COUNT") return CountRows{count()};
    if (verb == "FAIL") return error();
    if (verb == "WARN") return diagnostic(Diagnostic::Level::warning);
    if (verb == "NOTE")
      return AnswerDiagnostic{{Diagnostic::Level::notice, {"", 0, ErrorClass::other, message("note")}}};
    if (verb == "BEGIN" || verb == "START") return take_word("TRANSACTION"), Begin{};
    if (verb == "COMMIT") return Commit{};
    if (verb == "ROLLBACK") return Rollback{};
    if (verb == "PUT") return put();
    if (verb == "GET") return Get{word("a key")};
    if (verb == "LOCK") return Lock{word("a key")};
    if (verb == "UNLOCK") return Unlock{word("a key")};
    if (verb == "FOREVER") return Forever{};
    if (verb == "LOSE") return lose();
    throw SyntaxError{"no such statement: " + verb};
  }

  Command select() {
    AnswerRows rows;
    rows.rows.emplace_back();
    do {
      OwnedValue value = literal(nullptr);
      Column column;
      column.name = take_word("AS") ? word("a column name") : fmt::format("column{}", rows.columns.size() + 1);
      column.type.kind = value.kind();
      column.wire_type = std::string(type_kind_name(value.kind()));
      rows.columns.push_back(std::move(column));
      rows.rows.front().push_back(std::move(value));
    } while (take(','));
    return rows;
  }

  Command answer_body() {
    if (take('[')) return rows();
    if (take_word("ERROR")) return error();
    if (!take_word("OK")) throw SyntaxError{"an answer begins with [, ok or error"};
    skip_space();
    if (rest_.empty()) return AnswerOk{};
    const std::int64_t affected = count();
    if (!take_word("ROWS") && !take_word("ROW")) throw SyntaxError{"expected rows"};
    return AnswerOk{affected};
  }

  AnswerRows rows() {
    AnswerRows answer;
    do {
      Column column;
      column.name = word("a column name");
      const auto end = rest_.find_first_of(",]");
      if (end == std::string_view::npos) throw SyntaxError{"the columns end with ]"};
      const std::string_view type = trimmed(rest_.substr(0, end));
      const auto name = parse_type_name(type);
      if (!name) throw SyntaxError{fmt::format("no such type: {}", type)};
      column.type = *name;
      column.wire_type = std::string(type);
      answer.columns.push_back(std::move(column));
      rest_.remove_prefix(end);
    } while (take(','));
    expect(']');
    while (take('(')) answer.rows.push_back(row(answer.columns));
    return answer;
  }

  std::vector<OwnedValue> row(const std::vector<Column>& columns) {
    std::vector<OwnedValue> cells;
    do {
      if (cells.size() == columns.size()) throw SyntaxError{"a row has more cells than there are columns"};
      cells.push_back(literal(&columns[cells.size()].type));
    } while (take(','));
    expect(')');
    if (cells.size() != columns.size()) throw SyntaxError{"a row has fewer cells than there are columns"};
    return cells;
  }

  AnswerError error() {
    const ErrorClass error_class = this->error_class();
    return {error_class, message(error_class_name(error_class))};
  }

  AnswerDiagnostic diagnostic(Diagnostic::Level level) {
    const ErrorClass error_class = this->error_class();
    return {{level, {"", 0, error_class, message(error_class_name(error_class))}}};
  }

  Command put() {
    std::string key = word("a key");
    return Put{std::move(key), literal(nullptr)};
  }

  Command lose() {
    if (take_word("SERVER")) return Lose{true};
    if (take_word("CONNECTION")) return Lose{false};
    throw SyntaxError{"expected CONNECTION or SERVER"};
  }

  // ---- Parts ----

  OwnedValue literal(const TypeName* type) {
    skip_space();
    if (take('?')) {
      if (next_parameter_ == parameters_.size()) throw SyntaxError{"a parameter has no value"};
      return parameters_[next_parameter_++].value;
    }
    const bool is_blob = rest_.starts_with("x'");
    if (is_blob) rest_.remove_prefix(1);
    if (rest_.starts_with('\'')) {
      const std::string_view inside = quoted();
      if (is_blob) return blob_of(inside);
      const std::string text = Unquoter(inside).text();
      const bool as_declared = type != nullptr && Value::kind_carries_bytes(type->kind);
      return OwnedValue(Value::of_bytes(as_declared ? type->kind : TypeKind::text, text));
    }
    const auto end = std::min(rest_.find_first_of(",) \n"), rest_.size());
    const std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return type == nullptr ? natural_value(text) : typed_value(text, *type);
  }

  // What stands between the quotes, escapes and all.
  std::string_view quoted() {
    for (std::size_t i = 1; i < rest_.size(); ++i) {
      if (rest_[i] == '\\') {
        ++i;
      } else if (rest_[i] == '\'') {
        const std::string_view inside = rest_.substr(1, i - 1);
        rest_.remove_prefix(i + 1);
        return inside;
      }
    }
    throw SyntaxError{"a text is never closed"};
  }

  ErrorClass error_class() {
    const std::string name = word("an error class");
    const auto found = parse_error_class(name);
    if (!found) throw SyntaxError{"no such error class: " + name};
    return *found;
  }

  std::int64_t count() {
    const std::string digits = word("a number");
    const auto number = read_number<std::int64_t>(digits);
    if (!number || *number < 0) throw SyntaxError{"not a number: " + digits};
    return *number;
  }

  // All that is left of the text.
  std::string message(std::string_view otherwise) {
    std::string text(trimmed(rest_));
    rest_ = {};
    return text.empty() ? std::string(otherwise) : text;
  }

  std::string word(std::string_view expected) {
    skip_space();
    std::size_t length = 0;
    while (length < rest_.size() && continues_word(rest_[length])) ++length;
    if (length == 0) throw SyntaxError{fmt::format("expected {}", expected)};
    std::string text(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return text;
  }

  bool take_word(std::string_view wanted) {
    skip_space();
    if (!starts_with_ignoring_case(rest_, wanted)) return false;
    if (rest_.size() > wanted.size() && continues_word(rest_[wanted.size()])) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }

  bool take(char c) {
    skip_space();
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect(char c) {
    if (!take(c)) throw SyntaxError{fmt::format("expected {}", c)};
  }

  void skip_space() {
    for (;;) {
      while (!rest_.empty() && std::isspace(static_cast<unsigned char>(rest_.front())) != 0) rest_.remove_prefix(1);
      if (!rest_.starts_with("--")) return;
      rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
    }
  }

  static std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
  }

  std::string_view rest_;
  const std::vector<Parameter>& parameters_;
  std::size_t next_parameter_ = 0;
};

}  // namespace

Command parse_command(const Statement& statement) {
  try {
    return CommandReader(statement.sql, statement.parameters).command();
  } catch (const SyntaxError& error) {
    return AnswerError{ErrorClass::syntax_error, error.message};
  }
}

Command parse_answer(std::string_view text, const std::string& name) {
  const bool is_answer = text.starts_with('[') || text.starts_with("ok") || text.starts_with("error ");
  try {
    if (is_answer) return CommandReader(text, {}).answer();
    Statement select{fmt::format("SELECT {} AS {}", text, name), false, {}};
    return parse_command(select);
  } catch (const SyntaxError& error) {
    return AnswerError{ErrorClass::syntax_error, error.message};
  }
}

}  // namespace enginediff::fake
