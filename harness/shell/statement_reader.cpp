#include "harness/shell/statement_reader.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/repro/client_lines.hpp"
#include "harness/repro/dialect_guess.hpp"
#include "harness/repro/token_text.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// Longer texts hold more than blanks and comments.
constexpr std::size_t kSmall = 4096;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool looks_like_command(std::string_view line) {
  return line.starts_with('\\') && line.size() > 1 && (is_letter(line[1]) || line[1] == '?');
}

TypedCommand command_of(std::string_view line) {
  const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  // A semicolon behind a command is habit.
  std::string_view word = line.substr(1, end - 1), rest = trimmed(line.substr(end));
  if (rest.empty() && word.ends_with(';')) word.remove_suffix(1);
  if (rest.ends_with(';')) rest = trimmed(rest.substr(0, rest.size() - 1));
  return {std::string(word), std::string(rest)};
}

// What the text ends inside of, or nothing.
const SqlToken* open_token(const std::vector<SqlToken>& tokens) {
  return !tokens.empty() && !tokens.back().terminated ? &tokens.back() : nullptr;
}

char sign_of(const SqlToken& token) {
  if (token.kind == SqlToken::Kind::comment) return '*';
  const std::size_t at = token.text.find_first_of("'\"`[$");
  return at == std::string_view::npos ? '\'' : token.text[at];
}

// `SELECT 1\G`: another client's semicolon. Its length, 0 where there is none.
std::size_t vertical_end(std::string_view text, const LexicalRules& rules) {
  const std::string_view body = trimmed(text);
  if (!body.ends_with("\\G") && !body.ends_with("\\g")) return 0;
  const std::vector<SqlToken> tokens = tokenize(body, rules);
  const bool bare = tokens.size() >= 2 && tokens.back().kind == SqlToken::Kind::word && tokens.back().text.size() == 1;
  return bare ? static_cast<std::size_t>(body.data() - text.data()) + body.size() - 2 : 0;
}

}  // namespace

const LexicalRules& StatementReader::rules_for(std::string_view sql) const {
  // Two dollars mean nothing where they open no quote, so that an open one is meant.
  for (const LexicalRules* rules : dialects_) {
    if (!rules->dollar_quotes || sql.find('$') == sql.npos) continue;
    const std::vector<SqlToken> tokens = tokenize(sql, *rules);
    const SqlToken* open = open_token(tokens);
    if (open != nullptr && open->text.starts_with('$')) return *rules;
  }
  return guess_dialect(sql, dialects_);
}

char StatementReader::open_quote() const {
  if (!open()) return 0;
  const std::vector<SqlToken> tokens = tokenize(buffer_, rules_for(buffer_));
  const SqlToken* token = open_token(tokens);
  return token == nullptr ? '\0' : sign_of(*token);
}

std::vector<TypedInput> StatementReader::take_line(std::string_view line) {
  std::vector<TypedInput> out;
  while (line.ends_with('\r') || line.ends_with('\n')) line.remove_suffix(1);
  const std::string_view word = trimmed(line);
  if (looks_like_command(word) && open_quote() == 0) {
    out.push_back(command_of(word));
    return out;
  }
  if (!open()) {
    if (word.empty() || take_delimiter(word)) return out;
    if (client_command_length(line) > 0) {
      out.push_back(ForeignCommand{std::string(word)});
      return out;
    }
  }
  const bool may_end =
      delimiter_ != ";" || line.find(';') != line.npos || word.ends_with("\\G") || word.ends_with("\\g");
  buffer_ += line;
  buffer_ += '\n';
  if (may_end) {
    cut_statements(out);
  } else if (holds_nothing()) {
    clear();
  }
  return out;
}

// `DELIMITER //`, as dumps and scripts with routines have it.
bool StatementReader::take_delimiter(std::string_view line) {
  constexpr std::string_view kWord = "DELIMITER";
  if (line.size() <= kWord.size() || !starts_with_ignoring_case(line, kWord)) return false;
  if (line[kWord.size()] != ' ' && line[kWord.size()] != '\t') return false;
  delimiter_ = trimmed(line.substr(kWord.size()));
  return true;
}

void StatementReader::cut_statements(std::vector<TypedInput>& out) {
  if (delimiter_ != ";") {
    const std::string_view text = trimmed(buffer_);
    if (!text.ends_with(delimiter_)) return;
    const std::string_view sql = trimmed(text.substr(0, text.size() - delimiter_.size()));
    if (!sql.empty()) out.push_back(TypedStatement{std::string(sql)});
    clear();
    return;
  }
  if (const std::size_t end = vertical_end(buffer_, rules_for(buffer_)); end > 0) buffer_.replace(end, 2, ";");
  // The dialect is asked for again each time: an open quote behind a statement must not change where that one ends.
  for (;;) {
    const std::vector<StatementSpan> spans = split_statements(buffer_, rules_for(buffer_));
    if (spans.empty() || !spans.front().terminated) break;
    const StatementSpan& first = spans.front();
    out.push_back(TypedStatement{buffer_.substr(first.begin, first.end - first.begin)});
    buffer_.erase(0, first.after);
  }
  if (holds_nothing()) clear();
}

// Blanks and closed comments are no statement, and semicolons alone are none either.
bool StatementReader::holds_nothing() const {
  if (trimmed(buffer_).empty()) return true;
  if (buffer_.size() > kSmall) return false;
  const std::vector<SqlToken> tokens = tokenize(buffer_, rules_for(buffer_));
  return open_token(tokens) == nullptr && std::all_of(tokens.begin(), tokens.end(), [](const SqlToken& token) {
           return !is_significant(token) || token.text == ";";
         });
}

TypedStatement StatementReader::take_unfinished() {
  TypedStatement out;
  const std::vector<StatementSpan> spans = split_statements(buffer_, rules_for(buffer_));
  if (!spans.empty()) out.sql = buffer_.substr(spans.front().begin, spans.front().end - spans.front().begin);
  clear();
  return out;
}

}  // namespace enginediff
