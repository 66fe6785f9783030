#include "harness/repro/bound_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"
#include "harness/repro/logged_number.hpp"

namespace enginediff {

namespace {

Parameter parameter_of(const Value& value) { return {OwnedValue(value), ""}; }
Parameter parameter_of(OwnedValue value) { return {std::move(value), ""}; }

// Kinds that no list has a form of its own for: they are written as `date:"2024-01-31"`.
bool is_written_with_kind(TypeKind kind) {
  return kind == TypeKind::unsigned_integer || (Value::kind_carries_bytes(kind) && kind != TypeKind::decimal &&
                                                kind != TypeKind::text && kind != TypeKind::blob);
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

  // What is wrong with one value of a list that was not read; empty where the whole is no list.
  const std::string& fault() const { return fault_; }

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
    const std::string_view word = text_.substr(begin, at_ - begin);
    auto number = exact_number(word);
    if (!number) number = number_word(word);
    if (!number && word.ends_with('n')) number = exact_number(word.substr(0, word.size() - 1));  // JavaScript's BigInt
    if (!number) return false;
    out = parameter_of(std::move(*number));
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
    } else if (auto number = number_word(word)) {
      out = parameter_of(std::move(*number));
    } else if (peek() == ':') {
      return read_of_kind(word, out);
    } else if (!word.empty() && peek() == '(') {
      std::vector<BoundValue> arguments;
      return read_items(arguments) && make_object(lower, arguments, out);
    } else {
      return false;
    }
    return true;
  }

  // Behind the kind's name: `:"2024-01-31"`, or `:7` of an unsigned number.
  bool read_of_kind(std::string_view name, Parameter& out) {
    const auto type = parse_type_name(name);
    if (!type || !is_written_with_kind(type->kind)) return false;
    ++at_;
    std::string text;
    if (type->kind != TypeKind::unsigned_integer) {
      if (!read_quoted(text)) return false;
      out = parameter_of(Value::of_bytes(type->kind, text));
      return true;
    }
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), number);
    if (error != std::errc{}) return false;
    at_ = static_cast<std::size_t>(stop - text_.data());
    out = parameter_of(Value::unsigned_integer(number));
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
    if (c == 'u') return read_character(out);
    if (c != 'x') {
      out += c;
      return true;
    }
    const auto byte = read_hexadecimal(2);
    if (!byte) return false;
    out += static_cast<char>(*byte);
    return true;
  }

  // REQUIRES: at a letter with digits behind it. Leaves at_ on the last of them.
  std::optional<std::uint32_t> read_hexadecimal(std::size_t digits) {
    std::uint32_t code = 0;
    const char* const begin = text_.data() + at_ + 1;
    const auto [stop, error] =
        std::from_chars(begin, text_.data() + std::min(text_.size(), at_ + 1 + digits), code, 16);
    if (error != std::errc{} || stop != begin + digits) return std::nullopt;
    at_ += digits;
    return code;
  }

  // REQUIRES: at the `u` of `\u00e9`, or of the first of the two that stand for a character past U+FFFF.
  bool read_character(std::string& out) {
    const std::size_t begin = at_ - 1;
    auto code = read_hexadecimal(4);
    if (!code) return false;
    if (is_surrogate(*code) && text_.substr(at_ + 1).starts_with("\\u")) {
      at_ += 2;
      const auto low = read_hexadecimal(4);
      const auto whole = low ? join_surrogates(*code, *low) : std::nullopt;
      if (whole) code = whole;
    }
    if (is_surrogate(*code)) {
      fault_ = fmt::format("{} is half of a surrogate pair without its other half, and no character",
                           text_.substr(begin, 6));
      return false;
    }
    append_utf8(out, *code);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string fault_;
};

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

std::optional<std::vector<BoundValue>> read_value_list(std::string_view text, std::string* fault) {
  ValueListReader reader(text);
  auto values = reader.read();
  if (!values && fault != nullptr) *fault = reader.fault();
  return values;
}

std::optional<std::vector<std::vector<BoundValue>>> read_value_sets(std::string_view text, std::string* fault) {
  ValueListReader reader(text);
  if (auto sets = reader.read_sets()) return sets;
  auto values = read_value_list(text, fault);
  if (!values) {
    if (fault != nullptr && fault->empty()) *fault = reader.fault();
    return std::nullopt;
  }
  return std::vector<std::vector<BoundValue>>(1, std::move(*values));
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
    auto number = exact_number(text);
    if (!number) number = number_word(text);  // of a type that has it, and no text
    if (number) return parameter_of(std::move(*number));
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
      // A small one would be read as any other integer.
      case TypeKind::unsigned_integer:
        out += fmt::format("{}{}", value.as_unsigned() > INT64_MAX ? "" : "unsigned:", value.as_unsigned());
        break;
      case TypeKind::double_precision: out += literal(value); break;
      case TypeKind::decimal: out += fmt::format("Decimal({})", json_text(value.bytes())); break;
      case TypeKind::blob: out += "b" + json_text(value.bytes()); break;
      case TypeKind::text: out += json_text(value.bytes()); break;
      default: out += fmt::format("{}:{}", type_kind_name(value.kind()), json_text(value.bytes()));
    }
  }
  return out + "]";
}

}  // namespace enginediff
