#include "harness/sql/database_wide.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Words = std::span<const std::string>;

// Where quoted text begins or ends.
constexpr std::string_view kQuote = "'";

// The next word of a text in which one blank stands between them; it is taken away.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

// What stands between quotes: `'…'`, `E'…'`, `$tag$…$tag$`.
std::string_view inside(std::string_view text) {
  const std::size_t open = text.find_first_of("'\"$");
  if (open == std::string_view::npos) return {};
  std::size_t length = 1;
  if (text[open] == '$') {
    const std::size_t second = text.find('$', open + 1);
    if (second == std::string_view::npos) return {};
    length = second - open + 1;
  }
  text.remove_prefix(open + length);
  return text.substr(0, text.size() - std::min(length, text.size()));
}

// Words in upper case and other marks one by one, what is quoted between two kQuote; no blanks and comments.
void append_words(std::string_view sql, const LexicalRules& rules, std::vector<std::string>& out) {
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (!is_significant(token)) continue;
    if (token.kind != Kind::text) {
      out.push_back(to_upper(token.text));
      continue;
    }
    out.emplace_back(kQuote);
    // Each is shorter than what it stands in.
    append_words(inside(token.text), rules, out);
    out.emplace_back(kQuote);
  }
}

// The words behind options in parentheses, where such stand first.
Words behind_options(Words words) {
  if (words.empty() || words.front() != "(") return words;
  const auto close = std::find(words.begin(), words.end(), ")");
  return {close == words.end() ? close : close + 1, words.end()};
}

// Without what joins the parts of code that is put together: `' || '`, `', '`.
Words behind_joint(Words words) {
  if (words.empty() || words.front() != kQuote) return words;
  const auto joins = [](const std::string& word) { return word == kQuote || word == "||" || word == ","; };
  return {std::find_if_not(words.begin(), words.end(), joins), words.end()};
}

// Whether the words go on with the rest of those that are looked for, of which the first was found.
bool goes_on(Words words, std::string_view rest) {
  words = behind_options(words);
  while (!rest.empty()) {
    words = behind_joint(words);
    if (words.empty() || words.front() != take_word(rest)) return false;
    words = words.subspan(1);
  }
  return true;
}

bool is_option(const std::string& word, std::string_view options) {
  while (!options.empty()) {
    if (take_word(options) == word) return true;
  }
  return false;
}

bool ends(Words words, std::string_view options) {
  words = behind_options(words);
  while (!words.empty() && is_option(words.front(), options)) words = words.subspan(1);
  return words.empty() || words.front() == ";" || words.front() == kQuote;
}

bool stands_in(Words words, const DatabaseWideWords& wanted) {
  std::string_view rest = wanted.words;
  const std::string_view first = take_word(rest);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != first) continue;
    const Words behind = words.subspan(i + 1);
    if (wanted.without_name ? ends(behind, wanted.options) : goes_on(behind, rest)) return true;
  }
  return false;
}

}  // namespace

bool may_reach_database(std::string_view sql, const LexicalRules& rules, std::span<const DatabaseWideWords> words) {
  if (!may_hold_database_wide(sql, words)) return false;
  std::vector<std::string> found;
  append_words(sql, rules, found);
  return std::any_of(words.begin(), words.end(), [&](const DatabaseWideWords& one) { return stands_in(found, one); });
}

bool may_hold_database_wide(std::string_view text, std::span<const DatabaseWideWords> words) {
  return std::any_of(words.begin(), words.end(), [&](const DatabaseWideWords& one) {
    std::string_view rest = one.words;
    return find_word_ignoring_case(text, take_word(rest)) != text.npos;
  });
}

}  // namespace enginediff
