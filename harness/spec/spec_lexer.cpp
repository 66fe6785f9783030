#include "harness/spec/spec_lexer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

constexpr std::array<std::string_view, 6> kKeywords = {"notices", "permutation", "session",
                                                       "setup",   "step",        "teardown"};

bool is_keyword(std::string_view word) {
  return std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
}

// Blanks within a line. A line break is none: at the ends of an SQL block it stays.
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f'; }
// Bytes beyond ASCII are letters, whatever the encoding.
bool begins_name(char c) { return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool continues_name(char c) { return begins_name(c) || is_digit(c) || c == '$'; }

class SpecLexer {
 public:
  explicit SpecLexer(std::string_view text) : text_(text) {}

  std::vector<SpecToken> run() {
    do {
      skip();
      tokens_.push_back({SpecToken::Kind::end, "", line_, at_ - line_begin_});
      next();
    } while (tokens_.back().kind != SpecToken::Kind::end && tokens_.back().kind != SpecToken::Kind::error);
    return std::move(tokens_);
  }

 private:
  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return text_[at_]; }

  void skip() {
    for (; !at_end(); ++at_) {
      if (peek() == '#') {
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
        if (at_end()) return;
      }
      if (peek() == '\n') {
        ++line_;
        line_begin_ = at_ + 1;
      } else if (!is_blank(peek())) {
        return;
      }
    }
  }

  template <class Belongs>
  std::string take_while(Belongs belongs) {
    const std::size_t begin = at_;
    while (!at_end() && belongs(peek())) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  // Fills the token that was just added.
  void next() {
    SpecToken& token = tokens_.back();
    if (at_end()) return;
    const char c = peek();
    if (c == '{') return sql(token);
    if (c == '"') return quoted(token);
    if (begins_name(c)) {
      token.text = take_while(continues_name);
      token.kind = is_keyword(token.text) ? SpecToken::Kind::keyword : SpecToken::Kind::name;
    } else if (is_digit(c)) {
      token.text = take_while(is_digit);
      token.kind = SpecToken::Kind::number;
    } else if (c == '(' || c == ')' || c == ',' || c == '*') {
      token.text = std::string(1, text_[at_++]);
      token.kind = SpecToken::Kind::symbol;
    } else {
      fail(token, fmt::format("unexpected character '{}'", c));
    }
  }

  void sql(SpecToken& token) {
    ++at_;
    const std::size_t close = text_.find('}', at_);
    if (close == std::string_view::npos) return fail(token, "an SQL block that does not end: no '}' follows");
    std::string_view inside = text_.substr(at_, close - at_);
    line_ += static_cast<int>(std::count(inside.begin(), inside.end(), '\n'));
    if (const std::size_t last = inside.rfind('\n'); last != inside.npos) line_begin_ = at_ + last + 1;
    at_ = close + 1;
    while (!inside.empty() && is_blank(inside.front())) inside.remove_prefix(1);
    while (!inside.empty() && is_blank(inside.back())) inside.remove_suffix(1);
    token.kind = SpecToken::Kind::sql;
    token.text = inside;
  }

  void quoted(SpecToken& token) {
    std::string name;
    for (++at_; !at_end() && peek() != '\n'; ++at_) {
      if (peek() == '"') {
        ++at_;
        if (at_end() || peek() != '"') {
          token.kind = SpecToken::Kind::name;
          token.text = std::move(name);
          return;
        }
      }
      name += peek();
    }
    fail(token, "a quoted name that does not end on its line");
  }

  static void fail(SpecToken& token, std::string what) {
    token.kind = SpecToken::Kind::error;
    token.text = std::move(what);
  }

  const std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::size_t line_begin_ = 0;
  std::vector<SpecToken> tokens_;
};

}  // namespace

std::vector<SpecToken> tokenize_spec(std::string_view text) { return SpecLexer(text).run(); }

std::string spec_name_text(std::string_view name) {
  const bool plain = !name.empty() && begins_name(name.front()) &&
                     std::all_of(name.begin(), name.end(), continues_name) && !is_keyword(name);
  if (plain) return std::string(name);
  std::string out = "\"";
  for (const char c : name) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace enginediff
