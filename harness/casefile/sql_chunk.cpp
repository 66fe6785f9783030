#include "harness/casefile/sql_chunk.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

constexpr LexicalRules standard_rules() {
  LexicalRules rules;
  rules.dialect = "any";
  rules.e_strings = true;
  rules.backtick_identifiers = true;
  rules.executable_comments = true;
  rules.dollar_quotes = true;
  return rules;
}

constexpr LexicalRules with_backslashes(LexicalRules rules) {
  rules.backslash_escapes = true;
  rules.double_quotes_are_text = true;
  return rules;
}

constexpr LexicalRules with_nested_comments(LexicalRules rules) {
  rules.nested_comments = true;
  return rules;
}

constexpr std::array kRules = {standard_rules(), with_backslashes(standard_rules()),
                               with_nested_comments(standard_rules())};

// The lines joined by \n, and the way back from an offset in them to the file.
class ChunkText {
 public:
  ChunkText(const Source& source, int first, int last) : source_(source), first_(first) {
    for (int number = first; number <= last; ++number) {
      begins_.push_back(text_.size());
      text_ += source.line(number).text;
      text_ += '\n';
    }
  }

  const std::string& text() const { return text_; }
  int line_of(std::size_t offset) const { return first_ + static_cast<int>(index_of(offset)); }
  std::size_t column_of(std::size_t offset) const { return offset - begins_[index_of(offset)]; }
  std::size_t file_offset(std::size_t offset) const { return source_.line(line_of(offset)).begin + column_of(offset); }

 private:
  std::size_t index_of(std::size_t offset) const {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
    return static_cast<std::size_t>(after - begins_.begin()) - 1;
  }

  const Source& source_;
  int first_;
  std::string text_;
  std::vector<std::size_t> begins_;
};

const SqlToken* first_open(const std::vector<SqlToken>& tokens) {
  const auto at = std::find_if(tokens.begin(), tokens.end(), [](const SqlToken& token) { return !token.terminated; });
  return at == tokens.end() ? nullptr : &*at;
}

// A comment needs no blank behind its dashes here, so that a line which is nearly one of ours is found in every text,
// and `5 --1` is refused instead of being read in one of its two ways.
std::vector<LexicalRules> candidates(std::span<const LexicalRules* const> dialects) {
  if (dialects.empty()) return {kRules.begin(), kRules.end()};
  std::vector<LexicalRules> out;
  for (const LexicalRules* rules : dialects) {
    out.push_back(*rules);
    out.back().dash_comment_needs_space = false;
  }
  return out;
}

// Whether `rules` find in `text` exactly these statements, one after the other.
bool cuts_into(std::string_view text, const LexicalRules& rules, std::span<const std::string_view> statements) {
  const std::vector<StatementSpan> spans = split_statements(text, rules);
  return std::equal(spans.begin(), spans.end(), statements.begin(), statements.end(),
                    [&](const StatementSpan& span, std::string_view statement) {
                      return span.terminated && text.substr(span.begin, span.end - span.begin) == statement;
                    });
}

constexpr std::string_view kLineOfOurs = "`-- ` with one space at the start of a line, and no statement open before it";

// What a person might have meant as a line of ours: `--@step`, `--  =>`, or one in the middle of a line.
bool looks_like_ours(std::string_view comment) {
  if (!comment.starts_with("--")) return false;
  const std::string_view rest = trim_blanks(comment.substr(2));
  const bool directive = rest.size() > 1 && rest[0] == '@' && is_letter(rest[1]);
  return directive || rest.starts_with("=>") || rest.starts_with("|");
}

class ChunkReader {
 public:
  // REQUIRES: `rules` holds one at least.
  ChunkReader(Source& source, const ChunkText& chunk, std::vector<LexicalRules> rules)
      : source_(source), chunk_(chunk), rules_(std::move(rules)) {}

  std::vector<ChunkPart> parts() {
    const LexicalRules& rules = choose_rules(chunk_.text());
    const std::vector<SqlToken> tokens = tokenize(chunk_.text(), rules);
    if (const SqlToken* open = first_open(tokens)) {
      problem_at(offset_of(*open), "this quote or comment is not closed before the next line of ours or the end",
                 "its end, or `-- @raw … -- @end` around text that holds such lines");
      // Something stands for the statements here, so that what follows is not reported as well.
      SqlText unread;
      unread.lines.first = unread.lines.last = chunk_.line_of(offset_of(*open));
      return {ChunkStatement{std::move(unread)}};
    }
    const std::vector<StatementSpan> spans = split_statements(chunk_.text(), rules);
    std::size_t next = 0;
    for (const SqlToken& token : tokens) {
      if (token.kind == SqlToken::Kind::comment && looks_like_ours(token.text)) {
        problem_at(offset_of(token), "a comment that looks like a directive", std::string(kLineOfOurs));
        continue;
      }
      while (next < spans.size() && spans[next].end <= offset_of(token)) add_statement(spans[next++]);
      const bool between = next == spans.size() || offset_of(token) < spans[next].begin;
      if (token.kind == SqlToken::Kind::comment && between) add_comment(token);
    }
    while (next < spans.size()) add_statement(spans[next++]);
    if (!spans.empty() && spans.back().terminated) check_independence(spans);
    return std::move(parts_);
  }

 private:
  const LexicalRules& choose_rules(std::string_view text) const {
    for (const LexicalRules& rules : rules_) {
      if (first_open(tokenize(text, rules)) == nullptr) return rules;
    }
    return rules_.front();
  }

  std::size_t offset_of(const SqlToken& token) const {
    return static_cast<std::size_t>(token.text.data() - chunk_.text().data());
  }

  void problem_at(std::size_t offset, std::string message, std::string expected) {
    source_.problem(chunk_.line_of(offset), chunk_.column_of(offset), std::move(message), std::move(expected));
  }

  void add_statement(const StatementSpan& span) {
    if (!span.terminated)
      problem_at(span.begin, "the statement has no `;`", "`;` at its end, before the next line of ours");
    SqlText text;
    text.sql = chunk_.text().substr(span.begin, span.end - span.begin);
    text.lines = {chunk_.line_of(span.begin), chunk_.line_of(span.after - 1), chunk_.file_offset(span.after - 1) + 1};
    parts_.push_back(ChunkStatement{std::move(text)});
  }

  // Each statement alone, and all without the comments between, must be cut as they were here.
  void check_independence(const std::vector<StatementSpan>& spans) {
    std::vector<std::string_view> statements;
    std::string joined;
    for (const StatementSpan& span : spans) {
      const std::string_view statement = std::string_view(chunk_.text()).substr(span.begin, span.end - span.begin);
      const std::string alone = std::string(statement) + ";\n";
      if (!cuts_into(alone, choose_rules(alone), std::array{statement})) return report_dependence(span);
      statements.push_back(statement);
      joined += alone;
    }
    if (!cuts_into(joined, choose_rules(joined), statements)) report_dependence(spans.front());
  }

  void report_dependence(const StatementSpan& span) {
    problem_at(span.begin, "where this statement ends depends on the dialect", "`-- @raw … -- @end` around it");
  }

  void add_comment(const SqlToken& token) {
    std::string_view text = token.text;
    const int line = chunk_.line_of(offset_of(token));
    if (text.starts_with("--")) {
      text.remove_prefix(text.starts_with("-- ") ? 3 : 2);
      return add_comment_line(text, line);
    }
    if (text.starts_with('#')) return add_comment_line(text.substr(text.starts_with("# ") ? 2 : 1), line);
    text = text.substr(2, text.size() - 4);
    for (int number = line;; ++number) {
      const std::size_t newline = text.find('\n');
      add_comment_line(trim_blanks(text.substr(0, newline)), number);
      if (newline == text.npos) return;
      text.remove_prefix(newline + 1);
    }
  }

  void add_comment_line(std::string_view text, int line) {
    while (!text.empty() && Cursor::is_blank(text.back())) text.remove_suffix(1);
    if (looks_like_ours("--" + std::string(text))) {
      return source_.problem(line, std::string_view::npos, "a comment that looks like a directive",
                             std::string(kLineOfOurs));
    }
    parts_.push_back(PlainComment{std::string(text), line});
  }

  Source& source_;
  const ChunkText& chunk_;
  const std::vector<LexicalRules> rules_;
  std::vector<ChunkPart> parts_;
};

}  // namespace

bool is_cut_by_standard_rules(std::string_view statement) {
  const std::string alone = std::string(statement) + ";\n";
  return first_open(tokenize(alone, kRules.front())) == nullptr &&
         cuts_into(alone, kRules.front(), std::array{statement});
}

std::vector<ChunkPart> read_chunk(Source& source, int first, int last, std::span<const LexicalRules* const> rules) {
  const ChunkText chunk(source, first, last);
  return ChunkReader(source, chunk, candidates(rules)).parts();
}

}  // namespace enginediff
