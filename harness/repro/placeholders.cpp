#include "harness/repro/placeholders.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// An array or a place in one, `ARRAY[$1, $2]`, `tags[1:2]`: dialects that quote names with brackets have neither.
bool has_arrays(const std::vector<SqlToken>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool spaced = i > 1 && tokens[i - 1].kind == Kind::space && equal_ignoring_case(tokens[i - 2].text, "ARRAY");
    const SqlToken& before = tokens[spaced ? i - 2 : i - 1];
    const bool behind_value = before.kind == Kind::word || before.kind == Kind::quoted_identifier || before.text == ")";
    if (behind_value && tokens[i].kind == Kind::quoted_identifier && tokens[i].text.starts_with('[')) return true;
  }
  return false;
}

// A part of the text, [begin, end), in which nothing is a placeholder.
struct Range {
  std::size_t begin = 0, end = 0;
};

// Quotes and comments, in order.
std::vector<Range> ranges_to_keep(std::string_view sql, LexicalRules rules) {
  std::vector<SqlToken> tokens = tokenize(sql, rules);
  if (has_arrays(tokens)) {
    rules.bracket_identifiers = false;
    tokens = tokenize(sql, rules);
  }
  std::vector<Range> out;
  for (const SqlToken& token : tokens) {
    if (token.kind != Kind::text && token.kind != Kind::quoted_identifier && token.kind != Kind::comment) continue;
    const auto begin = static_cast<std::size_t>(token.text.data() - sql.data());
    out.push_back({begin, begin + token.text.size()});
  }
  return out;
}

class PlaceholderReader {
 public:
  PlaceholderReader(std::string_view sql, const std::vector<BoundValue>& values, const LexicalRules& rules)
      : sql_(sql), values_(values), kept_(ranges_to_keep(sql, rules)), numbered_by_dollar_(has_dollar_number()) {}

  std::optional<BoundStatement> read() {
    auto kept = kept_.begin();
    while (at_ < sql_.size()) {
      if (kept != kept_.end() && at_ >= kept->begin) {
        copy_to(kept++->end);
      } else if (!read_placeholder()) {
        if (peek() == '[') ++brackets_;
        if (peek() == ']') --brackets_;
        copy_to(at_ + 1);
      }
      if (failed_) return std::nullopt;
    }
    if (found_ == 0) return BoundStatement{std::string(sql_), {}};
    if (next_ != 0 && next_ != values_.size()) return std::nullopt;
    if (by_percent_) halve_percent_signs();
    return std::move(out_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < sql_.size() ? sql_[at_ + ahead] : '\0'; }
  bool is_behind_word() const { return at_ > 0 && is_word_part(sql_[at_ - 1]); }

  void copy_to(std::size_t end) {
    out_.sql += sql_.substr(at_, end - at_);
    at_ = end;
  }

  bool has_dollar_number() const {
    auto kept = kept_.begin();
    for (std::size_t at = sql_.find('$'); at < sql_.size(); at = sql_.find('$', at + 1)) {
      while (kept != kept_.end() && kept->end <= at) ++kept;
      const bool is_kept = kept != kept_.end() && kept->begin <= at;
      const bool is_part = at > 0 && is_word_part(sql_[at - 1]);
      if (!is_kept && !is_part && at + 1 < sql_.size() && is_digit(sql_[at + 1])) return true;
    }
    return false;
  }

  bool read_placeholder() {
    const std::string_view rest = sql_.substr(at_);
    switch (peek()) {
      case '?': return read_question_mark();
      case '%': return read_percent_sign();
      case ':': return read_colon();
      case '$':
        if (!is_digit(peek(1)) || is_behind_word()) return false;
        ++at_;
        return take_numbered(digits());
      case '@':
        if (!rest.starts_with("@p") || !is_digit(peek(2))) return false;
        at_ += 2;
        return take_numbered(digits());
      default: return false;
    }
  }

  bool read_question_mark() {
    if (peek(1) == '?') {  // a question mark that is none
      copy_to(at_ + 2);
    } else if (is_digit(peek(1))) {
      ++at_;
      return take_numbered(digits());
    } else if (numbered_by_dollar_) {
      out_.sql += '?';
      copy_to(at_ + 1);
    } else {
      ++at_;
      return take_next();
    }
    return true;
  }

  bool read_percent_sign() {
    const std::string_view rest = sql_.substr(at_);
    if (rest.starts_with("%%")) {
      copy_to(at_ + 2);
      return true;
    }
    if (rest.starts_with("%s")) {
      by_percent_ = true;
      at_ += 2;
      return take_next();
    }
    const std::size_t close = rest.starts_with("%(") ? rest.find(")s") : rest.npos;
    if (close == rest.npos) return false;
    by_percent_ = true;
    at_ += close + 2;
    return take_named(rest.substr(2, close - 2));
  }

  bool read_colon() {
    if (peek(1) == ':') {
      copy_to(at_ + 2);
      return true;
    }
    if (is_behind_word()) return false;
    if (is_digit(peek(1))) {
      // `tags[1:2]`, `tags[:2]`: a part of an array.
      if (brackets_ > 0 || (at_ > 0 && sql_[at_ - 1] == ']')) return false;
      ++at_;
      return take_numbered(digits());
    }
    std::size_t end = at_ + 1;
    while (end < sql_.size() && is_word_part(sql_[end])) ++end;
    const std::string_view name = sql_.substr(at_ + 1, end - at_ - 1);
    if (name.empty() || !value_called(name)) return false;
    at_ = end;
    return take_named(name);
  }

  // In quotes and comments as well: the drivers know nothing of SQL.
  void halve_percent_signs() {
    for (std::size_t at = out_.sql.find("%%"); at != std::string::npos; at = out_.sql.find("%%", at + 1))
      out_.sql.erase(at, 1);
  }

  std::size_t digits() {
    std::size_t number = 0;
    while (is_digit(peek())) number = number * 10 + static_cast<std::size_t>(sql_[at_++] - '0');
    return number;
  }

  bool take(const BoundValue& value) {
    ++found_;
    out_.sql += '?';
    out_.parameters.push_back(value.parameter);
    return true;
  }
  bool take_next() {
    if (next_ >= values_.size()) return failed_ = true;
    return take(values_[next_++]);
  }
  bool take_numbered(std::size_t number) {
    if (number == 0 || number > values_.size()) return failed_ = true;
    return take(values_[number - 1]);
  }
  const BoundValue* value_called(std::string_view name) const {
    const auto at =
        std::find_if(values_.begin(), values_.end(), [&](const BoundValue& one) { return one.name == name; });
    return at == values_.end() ? nullptr : &*at;
  }
  bool take_named(std::string_view name) {
    const BoundValue* value = value_called(name);
    if (value == nullptr) return failed_ = true;
    return take(*value);
  }

  std::string_view sql_;
  const std::vector<BoundValue>& values_;
  const std::vector<Range> kept_;
  const bool numbered_by_dollar_;
  BoundStatement out_;
  std::size_t at_ = 0, next_ = 0, found_ = 0;
  int brackets_ = 0;         // open ones
  bool by_percent_ = false;  // some placeholder is `%s` or `%(name)s`
  bool failed_ = false;
};

}  // namespace

bool has_placeholders(std::string_view sql, const LexicalRules& rules) {
  const std::vector<BoundValue> none;
  return !PlaceholderReader(sql, none, rules).read();
}

std::optional<BoundStatement> bind_values(std::string_view sql, const std::vector<BoundValue>& values,
                                          const LexicalRules& rules) {
  if (values.empty()) return BoundStatement{std::string(sql), {}};
  return PlaceholderReader(sql, values, rules).read();
}

}  // namespace enginediff
