#include "harness/casefile/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

SourceLine::Kind kind_of(std::string_view line) {
  if (line.starts_with("-- =>")) return SourceLine::Kind::expectation;
  if (line.starts_with("-- |")) return SourceLine::Kind::outcome;
  if (line.starts_with("-- @") && line.size() > 4 && is_letter(line[4])) return SourceLine::Kind::directive;
  return SourceLine::Kind::sql;
}

}  // namespace

Source::Source(std::string_view text, std::string file) : file_(std::move(file)) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (begin < text.size()) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, newline - begin);
    while (line.ends_with('\r')) line.remove_suffix(1);
    lines_.push_back({kind_of(line), line, begin});
    if (!is_valid_utf8(line)) {
      problem(line_count(), std::string_view::npos, "the line is not UTF-8",
              R"(UTF-8; other bytes as \xHH in an outcome or x'…' in SQL)");
    } else if (const std::size_t nul = line.find('\0'); nul != line.npos) {
      problem(line_count(), nul, "a NUL character", "text without NUL");
    }
    begin = newline + 1;
  }
}

std::size_t Source::column_of(int number, std::string_view word) const {
  constexpr std::string_view kBlanks = " \t";
  const std::string_view text = line(number).text;
  const auto is_part = [](char c) { return is_word_part(c) || c == '-' || c == '.'; };
  for (std::size_t at = text.find_first_of(kBlanks, kMark); at < text.size(); ++at) {
    at = text.find(word, at);
    if (at == text.npos) break;
    const std::size_t end = at + word.size();
    if (!is_part(text[at - 1]) && (end == text.size() || !is_part(text[end]))) return at;
  }
  return text.npos;
}

std::size_t Source::column_of_argument(int number) const {
  constexpr std::string_view kBlanks = " \t";
  const std::string_view text = line(number).text;
  const std::size_t behind = text.find_first_of(kBlanks, kMark);
  const std::size_t argument = behind == text.npos ? behind : text.find_first_not_of(kBlanks, behind);
  return argument == text.npos ? kMark : argument;
}

std::size_t Source::column_of_sql(int number, std::string_view sql) const {
  return line(number).text.find(sql.substr(0, sql.find('\n')));
}

void Source::problem(int line, std::size_t column, std::string message, std::string expected) {
  CaseDiagnostic diagnostic;
  diagnostic.file = file_;
  diagnostic.line = line;
  diagnostic.message = std::move(message);
  diagnostic.expected = std::move(expected);
  if (line >= 1 && line <= line_count()) {
    const std::string_view text = this->line(line).text;
    diagnostic.offending_line = std::string(text);
    if (column != std::string_view::npos)
      diagnostic.column = code_points(text.substr(0, std::min(column, text.size()))) + 1;
  }
  problems_.emplace(line, std::move(diagnostic));
}

std::vector<CaseDiagnostic> Source::take_problems() {
  std::vector<CaseDiagnostic> problems;
  for (auto& [line, problem] : std::exchange(problems_, {})) problems.push_back(std::move(problem));
  return problems;
}

bool Cursor::take_word(std::string_view word) {
  if (!rest().starts_with(word)) return false;
  const char next = peek(word.size());
  if (is_word_part(next) || next == '-' || next == '.') return false;
  at_ += word.size();
  skip_blanks();
  return true;
}

std::string_view Cursor::take_name(std::string_view more) {
  const std::size_t from = at_;
  while (!at_end() && (is_alphanumeric(peek()) || more.find(peek()) != more.npos)) ++at_;
  return text_since(from);
}

bool Cursor::expect_end(std::string_view expected) {
  skip_blanks();
  return at_end() || fail("unexpected text", std::string(expected));
}

bool Cursor::fail_at(std::size_t position, std::string message, std::string expected) {
  if (!failed_) source_->problem(line_, position, std::move(message), std::move(expected));
  failed_ = true;
  return false;
}

int code_points(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && Cursor::is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && Cursor::is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string to_string(const CaseDiagnostic& diagnostic) {
  constexpr std::size_t kWidestLine = 200;
  std::string out = escape_for_terminal(diagnostic.file);
  if (diagnostic.line > 0) out += fmt::format(":{}", diagnostic.line);
  if (diagnostic.column > 0) out += fmt::format(":{}", diagnostic.column);
  out += ": " + escape_for_terminal(diagnostic.message);
  if (diagnostic.line > 0 && !diagnostic.offending_line.empty()) {
    std::string_view line = diagnostic.offending_line;
    // Every control character takes as many columns as its escape, so a mark below it would be off: none is drawn then.
    const std::string shown = escape_for_terminal(line.substr(0, kWidestLine));
    out += "\n    " + shown + (line.size() > kWidestLine ? "…" : "");
    const bool markable = shown == line.substr(0, kWidestLine) && diagnostic.column <= static_cast<int>(kWidestLine);
    if (diagnostic.column > 0 && markable)
      out += "\n    " + std::string(static_cast<std::size_t>(diagnostic.column) - 1, ' ') + "^";
  }
  if (!diagnostic.expected.empty()) out += "\n    expected " + escape_for_terminal(diagnostic.expected);
  return out;
}

}  // namespace enginediff
