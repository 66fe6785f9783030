#include "harness/repro/bound_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

namespace {

Parameter parameter_of(const Value& value) { return {OwnedValue(value), ""}; }

// A number as it is written; a whole one of 64 bits is an integer, one with a point a double.
std::optional<Parameter> number_of(std::string_view text) {
  const char* const end = text.data() + text.size();
  std::int64_t whole = 0;
  if (const auto [stop, error] = std::from_chars(text.data(), end, whole); error == std::errc{} && stop == end)
    return parameter_of(Value::integer(whole));
  double real = 0;
  if (const auto [stop, error] = std::from_chars(text.data(), end, real); error == std::errc{} && stop == end)
    return parameter_of(Value::real(real));
  return std::nullopt;
}

class ValueListReader {
 public:
  explicit ValueListReader(std::string_view text) : text_(text) {}

  std::optional<std::vector<BoundValue>> read() {
    skip_blanks();
    std::vector<BoundValue> values;
    if (!read_items(values)) return std::nullopt;
    skip_blanks();
    if (at_ != text_.size()) return std::nullopt;
    return values;
  }

  // Python's `[(1, 'x'), (2, 'y')]` is a statement that was run twice.
  std::optional<std::vector<std::vector<BoundValue>>> read_sets() {
    skip_blanks();
    const char open = peek();
    if (open != '(' && open != '[') return std::nullopt;
    ++at_;
    skip_blanks();
    if (peek() != '(' && peek() != '{') return std::nullopt;
    std::vector<std::vector<BoundValue>> sets;
    for (const char close = open == '(' ? ')' : ']'; peek() != close; skip_blanks()) {
      if (!read_items(sets.emplace_back())) return std::nullopt;
      skip_blanks();
      if (!take(",") && peek() != close) return std::nullopt;
    }
    ++at_;
    skip_blanks();
    return at_ == text_.size() ? std::optional(std::move(sets)) : std::nullopt;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
  }
  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  // `[…]`, `(…)` or `{…}`.
  bool read_items(std::vector<BoundValue>& values) {
    const char open = peek();
    const char close = open == '[' ? ']' : open == '(' ? ')' : open == '{' ? '}' : '\0';
    if (close == '\0') return false;
    ++at_;
    for (skip_blanks(); peek() != close; skip_blanks()) {
      BoundValue value;
      if (open == '{' ? !read_member(value) : !read_element(value)) return false;
      values.push_back(std::move(value));
      skip_blanks();
      if (!take(",") && peek() != close) return false;
    }
    ++at_;
    return true;
  }

  bool read_member(BoundValue& value) {
    std::string name;
    if (!read_quoted(name)) return false;
    skip_blanks();
    if (!take(":") && !take("=>")) return false;
    skip_blanks();
    value.name = name;
    return read_value(value.parameter);
  }

  // A value, or Ruby's pair of a column's name and a value. The name says nothing about the placeholder.
  bool read_element(BoundValue& value) {
    if (peek() != '[') return read_value(value.parameter);
    const std::size_t begin = at_;
    std::vector<BoundValue> pair;
    if (!read_items(pair)) return false;
    const bool named = pair.size() == 2 && (pair[0].parameter.value.kind() == TypeKind::text ||
                                            pair[0].parameter.value.kind() == TypeKind::null);
    value.parameter = named ? pair[1].parameter : parameter_of(Value::text(text_.substr(begin, at_ - begin)));
    return true;
  }

  bool read_value(Parameter& out) {
    std::string text;
    if (peek() == 'b' && at_ + 1 < text_.size() && (text_[at_ + 1] == '\'' || text_[at_ + 1] == '"')) {
      ++at_;
      if (!read_quoted(text)) return false;
      out = parameter_of(Value::blob(text));
      return true;
    }
    if (peek() == 'u' && at_ + 1 < text_.size() && text_[at_ + 1] == '\'') ++at_;
    if (peek() == '"' || peek() == '\'') {
      if (!read_quoted(text)) return false;
      out = parameter_of(Value::text(text));
      return true;
    }
    if (is_digit(peek()) || peek() == '-' || peek() == '+' || peek() == '.') return read_number(out);
    return read_word(out);
  }

  bool read_number(Parameter& out) {
    const std::size_t begin = at_;
    while (is_word_part(peek()) || peek() == '.' || peek() == '-' || peek() == '+') ++at_;
    std::string_view word = text_.substr(begin, at_ - begin);
    if (word.starts_with('+')) word.remove_prefix(1);
    if (word.ends_with('n')) word.remove_suffix(1);  // a JavaScript BigInt
    const auto number = number_of(word);
    if (!number) return false;
    out = *number;
    return true;
  }

  // null, true, Decimal('1.50'), datetime.date(2024, 1, 2) and their like.
  bool read_word(Parameter& out) {
    const std::size_t begin = at_;
    while (is_word_part(peek()) || peek() == '.') ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    const std::string lower = to_lower(word);
    if (lower == "null" || lower == "none" || lower == "nil" || lower == "undefined") {
      out = parameter_of(Value::null());
    } else if (lower == "true" || lower == "false") {
      out = parameter_of(Value::boolean(lower == "true"));
    } else if (!word.empty() && peek() == '(') {
      std::vector<BoundValue> arguments;
      return read_items(arguments) && make_object(lower, arguments, out);
    } else {
      return false;
    }
    return true;
  }

  static bool make_object(std::string_view name, const std::vector<BoundValue>& arguments, Parameter& out) {
    if (arguments.empty()) return false;
    const Value first = arguments.front().parameter.value.view();
    if (name.ends_with("decimal")) {
      if (!first.carries_bytes()) return false;
      out = parameter_of(Value::of_bytes(TypeKind::decimal, first.bytes()));
    } else if (name.ends_with("datetime") || name.ends_with("date") || name.ends_with("time")) {
      out = parameter_of(Value::text(
          moment(arguments, name.ends_with("datetime") || name.ends_with("date"), !name.ends_with("date"))));
    } else {
      out = arguments.front().parameter;  // UUID('…') and wrappers
    }
    return true;
  }

  static std::string moment(const std::vector<BoundValue>& arguments, bool has_date, bool has_time) {
    std::vector<std::int64_t> parts;
    for (const BoundValue& one : arguments) {
      if (one.parameter.value.kind() == TypeKind::integer) parts.push_back(one.parameter.value.view().as_integer());
    }
    parts.resize(7, 0);
    std::string out;
    std::size_t at = 0;
    if (has_date) {
      out = fmt::format("{:04}-{:02}-{:02}", parts[0], parts[1], parts[2]);
      at = 3;
    }
    if (!has_time) return out;
    if (has_date) out += ' ';
    out += fmt::format("{:02}:{:02}:{:02}", parts[at], parts[at + 1], parts[at + 2]);
    if (parts[at + 3] != 0) out += fmt::format(".{:06}", parts[at + 3]);
    return out;
  }

  bool read_quoted(std::string& out) {
    const char quote = peek();
    if (quote != '"' && quote != '\'') return false;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == quote) {
        ++at_;
        return true;
      }
      if (text_[at_] != '\\') {
        out += text_[at_];
      } else if (!read_escape(out)) {
        return false;
      }
    }
    return false;
  }

  // REQUIRES: at a backslash. Leaves at_ on the escape's last character.
  bool read_escape(std::string& out) {
    static constexpr std::string_view kNames = "ntrbf0", kMeanings("\n\t\r\b\f\0", 6);
    if (++at_ >= text_.size()) return false;
    const char c = text_[at_];
    if (const std::size_t known = kNames.find(c); known != kNames.npos) {
      out += kMeanings[known];
      return true;
    }
    const std::size_t digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
    if (digits == 0) {
      out += c;
      return true;
    }
    std::uint32_t code = 0;
    const auto [stop, error] =
        std::from_chars(text_.data() + at_ + 1, text_.data() + std::min(text_.size(), at_ + 1 + digits), code, 16);
    if (error != std::errc{}) return false;
    at_ = static_cast<std::size_t>(stop - text_.data()) - 1;
    if (c == 'x') {
      out += static_cast<char>(code);
    } else {
      append_utf8(out, code);
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// `\x0061`, as PostgreSQL writes bytes.
std::optional<Parameter> bytes_of(std::string_view text) {
  if (!text.starts_with("\\x") || text.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t at = 2; at < text.size(); at += 2) {
    unsigned byte = 0;
    const char* const end = text.data() + at + 2;
    const auto [stop, error] = std::from_chars(text.data() + at, end, byte, 16);
    if (error != std::errc{} || stop != end) return std::nullopt;
    bytes += static_cast<char>(byte);
  }
  return parameter_of(Value::blob(bytes));
}

// Goes over the comma between two values, or tells that the end is reached.
bool take_comma(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return true;
  if (!text.substr(at).starts_with(", ")) return false;
  at += 2;
  return true;
}

std::string json_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace

std::optional<std::vector<BoundValue>> read_value_list(std::string_view text) { return ValueListReader(text).read(); }

std::optional<std::vector<std::vector<BoundValue>>> read_value_sets(std::string_view text) {
  if (auto sets = ValueListReader(text).read_sets()) return sets;
  auto values = read_value_list(text);
  if (!values) return std::nullopt;
  return std::vector<std::vector<BoundValue>>(1, std::move(*values));
}

std::optional<std::vector<BoundValue>> read_numbered_values(std::string_view text) {
  std::vector<BoundValue> values;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t equals = text.find(" = ", at);
    if (text[at] != '$' || equals == text.npos) return std::nullopt;
    at = equals + 3;
    if (text.substr(at).starts_with("NULL")) {
      at += 4;
      values.push_back({"", parameter_of(Value::null())});
    } else if (text.substr(at).starts_with('\'')) {
      std::string value;
      for (++at; at < text.size(); ++at) {
        if (text[at] == '\'' && (at + 1 >= text.size() || text[at + 1] != '\'')) break;
        if (text[at] == '\'') ++at;
        value += text[at];
      }
      if (at >= text.size()) return std::nullopt;  // the value goes on in the next line
      ++at;
      if (const auto bytes = bytes_of(value)) {
        values.push_back({"", *bytes});
        if (!take_comma(text, at)) return std::nullopt;
        continue;
      }
      const auto number = value.empty() || (value.front() == '0' && value.size() > 1) ? std::nullopt : number_of(value);
      values.push_back({"", number ? *number : parameter_of(Value::text(value))});
    } else {
      return std::nullopt;
    }
    if (!take_comma(text, at)) return std::nullopt;
  }
  return values;
}

Parameter value_of_type(std::string_view text, std::string_view type) {
  const std::string upper = to_upper(type);
  if (text == "null" || text == "<null>") return parameter_of(Value::null());
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), upper) != names.end();
  };
  if (is_one_of({"BIT", "BOOLEAN"}) && (text == "true" || text == "false"))
    return parameter_of(Value::boolean(text == "true"));
  if (is_one_of({"BIGINT", "INTEGER", "SMALLINT", "TINYINT", "DOUBLE", "FLOAT", "REAL"})) {
    if (const auto number = number_of(text)) return *number;
  }
  if (is_one_of({"NUMERIC", "DECIMAL"})) return parameter_of(Value::of_bytes(TypeKind::decimal, text));
  return parameter_of(Value::text(text));
}

std::string print_value_list(const std::vector<Parameter>& parameters) {
  std::string out = "[";
  for (const Parameter& parameter : parameters) {
    if (out.size() > 1) out += ", ";
    const Value value = parameter.value.view();
    switch (value.kind()) {
      case TypeKind::null: out += "null"; break;
      case TypeKind::boolean: out += value.as_boolean() ? "true" : "false"; break;
      case TypeKind::integer: out += fmt::format("{}", value.as_integer()); break;
      case TypeKind::unsigned_integer: out += fmt::format("{}", value.as_unsigned()); break;
      case TypeKind::double_precision: out += literal(value); break;
      case TypeKind::decimal: out += fmt::format("Decimal({})", json_text(value.bytes())); break;
      case TypeKind::blob: out += "b" + json_text(value.bytes()); break;
      default: out += json_text(value.bytes());
    }
  }
  return out + "]";
}

}  // namespace enginediff
