// The questions about SQL text that need tokens and no grammar.
#include <algorithm>
#include <array>
#include <span>

#include "harness/base/ascii.hpp"
#include "harness/sql/lexer.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

template <std::size_t size>
bool one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Follows one statement and knows whether a semicolon is inside the body of a trigger or routine.
class BodyTracker {
 public:
  void restart() { *this = BodyTracker(); }
  bool inside_body() const { return depth_ > 0; }

  // A semicolon was reached: an END before it closes what is open.
  void settle() {
    if (end_pending_) --depth_;
    end_pending_ = false;
  }

  // REQUIRES: the token is significant.
  void see(const SqlToken& token) {
    const std::string word = token.kind == Kind::word && !after_dot_ ? to_upper(token.text) : std::string();
    after_dot_ = is_sql_symbol(token, ".");
    if (opening_ != Opening::known) return see_opening(word);
    if (!has_body_kind_) return;
    if (is_sql_symbol(token, "(")) ++parentheses_;
    if (is_sql_symbol(token, ")")) --parentheses_;
    see_body(word);
  }

 private:
  enum class Opening { nothing_yet, modifiers, definer, known };

  // CREATE [OR REPLACE] [TEMP] [CONSTRAINT] [DEFINER = …] TRIGGER: only these have a body.
  void see_opening(const std::string& word) {
    static constexpr std::array<std::string_view, 8> kModifiers = {"OR",         "REPLACE", "TEMP",      "TEMPORARY",
                                                                   "CONSTRAINT", "ALTER",   "AGGREGATE", "EDITIONABLE"};
    static constexpr std::array<std::string_view, 4> kWithBody = {"TRIGGER", "PROCEDURE", "FUNCTION", "EVENT"};
    if (opening_ == Opening::nothing_yet) {
      opening_ = word == "CREATE" ? Opening::modifiers : Opening::known;
    } else if (one_of(word, kWithBody)) {
      has_body_kind_ = true;
      opening_ = Opening::known;
    } else if (word == "DEFINER") {
      opening_ = Opening::definer;
    } else if (opening_ == Opening::modifiers && !one_of(word, kModifiers)) {
      opening_ = Opening::known;
    }
  }

  // BEGIN and CASE open, END closes; END IF, END LOOP and their like close what was not counted.
  void see_body(const std::string& word) {
    static constexpr std::array<std::string_view, 5> kUncounted = {"IF", "LOOP", "WHILE", "REPEAT", "FOR"};
    if (end_pending_) {
      end_pending_ = false;
      if (!one_of(word, kUncounted)) --depth_;
      if (word == "CASE") return;
    }
    if (word == "BEGIN" && (depth_ > 0 || parentheses_ == 0)) ++depth_;
    if (depth_ == 0) return;
    if (word == "CASE") ++depth_;
    if (word == "END") end_pending_ = true;
  }

  Opening opening_ = Opening::nothing_yet;
  bool has_body_kind_ = false, end_pending_ = false, after_dot_ = false;
  int depth_ = 0, parentheses_ = 0;
};

// Drops parentheses that enclose the whole statement: `(SELECT … ORDER BY a)`.
std::span<const SqlToken> without_enclosing_parentheses(std::span<const SqlToken> tokens) {
  while (tokens.size() >= 2 && is_sql_symbol(tokens.front(), "(")) {
    int depth = 0;
    std::size_t close = 0;
    for (; close < tokens.size(); ++close) {
      if (is_sql_symbol(tokens[close], "(")) ++depth;
      if (is_sql_symbol(tokens[close], ")") && --depth == 0) break;
    }
    if (close + 1 != tokens.size()) break;
    tokens = tokens.subspan(1, tokens.size() - 2);
  }
  return tokens;
}

}  // namespace

bool is_doubtful_comment(const SqlToken& token) {
  if (token.kind != Kind::comment || !token.text.starts_with("--") || token.text.size() < 3) return false;
  return static_cast<unsigned char>(token.text[2]) > ' ';
}

std::vector<StatementSpan> split_statements(std::string_view sql, const LexicalRules& rules) {
  std::vector<StatementSpan> spans;
  BodyTracker body;
  StatementSpan span;
  bool open = false;
  for (const SqlToken& token : tokenize(sql, rules)) {
    const auto begin = static_cast<std::size_t>(token.text.data() - sql.data());
    // What others read as two minuses is sent with the statement that it follows.
    if (open && is_doubtful_comment(token)) span.end = span.after = begin + token.text.size();
    if (!is_significant(token)) continue;
    if (is_sql_symbol(token, ";")) {
      body.settle();
      if (!body.inside_body()) {
        span.terminated = true;
        span.after = begin + 1;
        if (open) spans.push_back(span);
        open = false;
        body.restart();
        continue;
      }
    }
    if (!open) span = StatementSpan{begin, begin, begin, false};
    open = true;
    span.end = span.after = begin + token.text.size();
    body.see(token);
  }
  if (open) spans.push_back(span);
  return spans;
}

bool has_top_level_order_by(std::string_view sql, const LexicalRules& rules) {
  // Spares most statements the cutting into tokens.
  if (!contains_ignoring_case(sql, "ORDER")) return false;
  static constexpr std::array<std::string_view, 4> kQueries = {"SELECT", "WITH", "VALUES", "TABLE"};
  static constexpr std::array<std::string_view, 5> kWrites = {"INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE"};
  const std::vector<SqlToken> all = significant_tokens(sql, rules);
  std::span<const SqlToken> tokens(all);
  while (!tokens.empty() && is_sql_symbol(tokens.back(), ";")) tokens = tokens.first(tokens.size() - 1);
  tokens = without_enclosing_parentheses(tokens);
  if (tokens.empty()) return false;
  const std::string first = to_upper(tokens.front().text);
  if (!is_sql_symbol(tokens.front(), "(") && !one_of(first, kQueries)) return false;
  int depth = 0;
  bool ordered = false, after_dot = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    depth += is_sql_symbol(tokens[i], "(") ? 1 : is_sql_symbol(tokens[i], ")") ? -1 : 0;
    const bool keyword = tokens[i].kind == Kind::word && depth == 0 && !after_dot;
    after_dot = is_sql_symbol(tokens[i], ".");
    if (!keyword) continue;
    const std::string word = to_upper(tokens[i].text);
    // After WITH the statement may still turn out to be a write: WITH … DELETE … RETURNING.
    const bool called = i + 1 < tokens.size() && is_sql_symbol(tokens[i + 1], "(");
    if (first == "WITH" && one_of(word, kWrites) && !called) return false;
    if (word == "ORDER" && i + 1 < tokens.size() && to_upper(tokens[i + 1].text) == "BY") ordered = true;
  }
  return ordered;
}

std::string translate_placeholders(std::string_view sql, const LexicalRules& rules, int* count) {
  std::string out;
  int placeholders = 0;
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (token.kind != Kind::parameter) {
      out += token.text;
    } else if (token.text == "??") {
      out += "?";
    } else {
      ++placeholders;
      const bool numbered = rules.placeholder == LexicalRules::Placeholder::dollar_number;
      out += numbered ? "$" + std::to_string(placeholders) : "?";
    }
  }
  if (count != nullptr) *count = placeholders;
  return out;
}

std::string leading_words(std::string_view sql, const LexicalRules& rules, int words) {
  std::string out;
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (words <= 0) break;
    if (!is_significant(token) || (out.empty() && is_sql_symbol(token, "("))) continue;
    if (token.kind != Kind::word) break;
    out += (out.empty() ? "" : " ") + to_upper(token.text);
    --words;
  }
  return out;
}

}  // namespace enginediff
