#include "harness/sql/lexer.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_reader.hpp"

namespace enginediff {

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool begins_word(char c) { return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool continues_word(char c) { return begins_word(c) || is_digit(c) || c == '$'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Longest first, so that the first that fits is the one.
constexpr std::array<std::string_view, 25> kLongSymbols = {"!~*", "->>", "<=>", "#>>", "||", "::", ":=", "->", "<>",
                                                           "<=",  ">=",  "!=",  "==",  "<<", ">>", "&&", "@>", "<@",
                                                           "#>",  "!~",  "~*",  "=>",  "@@", "#-", "^@"};

template <class Accept>
std::size_t end_of(std::string_view text, std::size_t from, Accept accept) {
  while (from < text.size() && accept(text[from])) ++from;
  return from;
}

// Whether a quote took in the end of one comment and the beginning of another: it opened inside of the first.
bool spans_comments(std::string_view quoted) {
  const std::size_t end = quoted.find("*/");
  return end != quoted.npos && quoted.substr(0, end).find("/*") == quoted.npos &&
         quoted.find("/*", end + 2) != quoted.npos;
}

}  // namespace

void TokenReader::emit(Kind kind, std::size_t end, bool terminated) {
  end = std::min(end, sql_.size());
  token_ = {kind, sql_.substr(at_, end - at_), terminated};
  at_ = end;
  if (kind == Kind::space) {
    if (continuation_ == Continuation::on_its_line && token_.text.find('\n') != token_.text.npos)
      continuation_ = Continuation::on_the_next;
  } else if (kind != Kind::comment || !token_.text.starts_with("--")) {
    continuation_ = Continuation::none;
  }
}

SqlToken TokenReader::next() {
  read_one();
  return token_;
}

void TokenReader::move_to(std::size_t position) {
  at_ = position;
  in_executable_comment_ = false;
  continuation_ = Continuation::none;
}

void TokenReader::read_one() {
  const char c = peek();
  if (is_space(c)) return emit(Kind::space, end_of(sql_, at_, is_space));
  // No dialect makes more than one character of these.
  if (c == '(' || c == ')' || c == ',' || c == ';') return emit(Kind::symbol, at_ + 1);
  if (read_comment() || read_quoted() || read_dollar_quoted()) return;
  if (begins_word(c) || (c == '$' && !rules_->dollar_quotes && continues_word(peek(1)))) {
    return emit(Kind::word, end_of(sql_, at_, continues_word));
  }
  if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return read_number();
  if (c == '?') return emit(Kind::parameter, at_ + (peek(1) == '?' ? 2 : 1));
  for (const std::string_view symbol : kLongSymbols) {
    if (looking_at(symbol) && !(rules_->hash_comments && symbol.find('#') != symbol.npos)) {
      return emit(Kind::symbol, at_ + symbol.size());
    }
  }
  emit(Kind::symbol, at_ + 1);
}

// ---- Comments ----

bool TokenReader::read_comment() {
  const char first = peek();
  if (first != '-' && first != '/' && first != '*' && first != '#') return false;
  const bool dashes = looking_at("--") && (!rules_->dash_comment_needs_space || at_ + 2 == sql_.size() ||
                                           static_cast<unsigned char>(peek(2)) <= ' ');
  if (dashes || (rules_->hash_comments && peek() == '#')) {
    emit(Kind::comment, end_of(sql_, at_, [](char c) { return c != '\n'; }));
    return true;
  }
  if (in_executable_comment_ && looking_at("*/")) {
    in_executable_comment_ = false;
    emit(Kind::symbol, at_ + 2);
    return true;
  }
  if (!looking_at("/*")) return false;
  if (rules_->executable_comments && read_executable_comment_opening()) return true;
  read_block_comment();
  return true;
}

// `/*!80000`, also MariaDB's `/*M!`: what follows is code up to the matching `*/`.
bool TokenReader::read_executable_comment_opening() {
  const std::size_t bang = peek(2) == 'M' ? 3 : 2;
  if (peek(bang) != '!' || in_executable_comment_) return false;
  const std::size_t behind = end_of(sql_, at_ + bang + 1, is_digit);
  if (!is_code_to_its_end(behind)) return false;
  in_executable_comment_ = true;
  emit(Kind::symbol, behind);
  return true;
}

// A server that is too old for such a comment does not read what it holds, and so it may hold what is no code: where a
// quote opens that the end of the comment does not leave closed, nobody is meant to read it.
bool TokenReader::is_code_to_its_end(std::size_t begin) const {
  if (sql_.find("*/", begin) == sql_.npos) return true;
  TokenReader inside(sql_, *rules_);
  inside.move_to(begin);
  inside.in_executable_comment_ = true;
  while (!inside.at_end()) {
    const SqlToken token = inside.next();
    if (!inside.in_executable_comment_) return true;
    if (!token.terminated || (token.kind == Kind::text && spans_comments(token.text))) return false;
  }
  return false;
}

void TokenReader::read_block_comment() {
  int depth = 1;
  std::size_t end = at_ + 2;
  while (depth > 0 && end < sql_.size()) {
    const std::string_view rest = sql_.substr(end);
    if (rest.starts_with("*/")) {
      --depth;
      end += 2;
    } else if (rules_->nested_comments && rest.starts_with("/*")) {
      ++depth;
      end += 2;
    } else {
      ++end;
    }
  }
  emit(Kind::comment, end, depth == 0);
}

// ---- Quotes ----

void TokenReader::emit_quoted(Kind kind, std::size_t open, char close, bool doubling, bool backslashes) {
  for (std::size_t i = open + 1; i < sql_.size(); ++i) {
    if (backslashes && sql_[i] == '\\') {
      ++i;
    } else if (sql_[i] == close) {
      if (!doubling || i + 1 >= sql_.size() || sql_[i + 1] != close) return emit(kind, i + 1);
      ++i;
    }
  }
  emit(kind, sql_.size(), false);
}

// Text with backslashes in it goes on behind a line feed in the same way: E'a'⏎'b\'c'.
void TokenReader::emit_escaped_text(std::size_t open) {
  emit_quoted(Kind::text, open, '\'', true, true);
  continuation_ = Continuation::on_its_line;
}

bool TokenReader::read_quoted() {
  const char c = peek();
  if (c == '\'') {
    if (continuation_ == Continuation::on_the_next) {
      emit_escaped_text(at_);
    } else {
      emit_quoted(Kind::text, at_, '\'', true, rules_->backslash_escapes);
    }
  } else if (is_letter(c) && read_prefixed_text()) {
  } else if (c == '"') {
    const bool text = rules_->double_quotes_are_text;
    emit_quoted(text ? Kind::text : Kind::quoted_identifier, at_, '"', true, text && rules_->backslash_escapes);
  } else if (c == '`' && rules_->backtick_identifiers) {
    emit_quoted(Kind::quoted_identifier, at_, '`', true, false);
  } else if (c == '[' && rules_->bracket_identifiers) {
    emit_quoted(Kind::quoted_identifier, at_, ']', false, false);
  } else {
    return false;
  }
  return true;
}

// N'…', x'…', b'…', E'…', U&'…'. Asked only where a token begins, so the letter is no end of a longer word.
bool TokenReader::read_prefixed_text() {
  const char c = to_lower(peek());
  if (c == 'u' && peek(1) == '&' && peek(2) == '\'') {
    emit_quoted(Kind::text, at_ + 2, '\'', true, false);
    return true;
  }
  const bool escaped = c == 'e' && rules_->e_strings;
  if (peek(1) != '\'' || !(escaped || c == 'n' || c == 'x' || c == 'b')) return false;
  if (escaped) {
    emit_escaped_text(at_ + 1);
  } else {
    emit_quoted(Kind::text, at_ + 1, '\'', true, rules_->backslash_escapes);
  }
  return true;
}

bool TokenReader::read_dollar_quoted() {
  if (!rules_->dollar_quotes || peek() != '$' || is_digit(peek(1))) return false;
  const std::size_t tag_end = end_of(sql_, at_ + 1, [](char c) { return continues_word(c) && c != '$'; });
  if (tag_end == sql_.size() || sql_[tag_end] != '$') return false;
  const std::string_view tag = sql_.substr(at_, tag_end + 1 - at_);
  const std::size_t close = sql_.find(tag, tag_end + 1);
  emit(Kind::text, close == sql_.npos ? sql_.size() : close + tag.size(), close != sql_.npos);
  return true;
}

void TokenReader::read_number() {
  if (peek() == '0' && to_lower(peek(1)) == 'x' && is_hex_digit(peek(2))) {
    return emit(Kind::number, end_of(sql_, at_ + 2, is_hex_digit));
  }
  const auto digits = [](char c) { return is_digit(c) || c == '_'; };
  std::size_t end = end_of(sql_, at_, digits);
  if (end < sql_.size() && sql_[end] == '.') end = end_of(sql_, end + 1, digits);
  if (end < sql_.size() && to_lower(sql_[end]) == 'e') {
    std::size_t exponent = end + 1;
    if (exponent < sql_.size() && (sql_[exponent] == '+' || sql_[exponent] == '-')) ++exponent;
    if (exponent < sql_.size() && is_digit(sql_[exponent])) end = end_of(sql_, exponent, is_digit);
  }
  emit(Kind::number, end);
}

std::vector<SqlToken> tokenize(std::string_view sql, const LexicalRules& rules) {
  constexpr std::size_t kUsualLength = 4;  // of a token, the spaces counted as tokens
  std::vector<SqlToken> tokens;
  tokens.reserve(sql.size() / kUsualLength + 1);
  for (TokenReader reader(sql, rules); !reader.at_end();) tokens.push_back(reader.next());
  return tokens;
}

}  // namespace enginediff
