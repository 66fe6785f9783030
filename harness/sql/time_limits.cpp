#include "harness/sql/time_limits.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

struct Unit {
  std::string_view name;
  double milliseconds;
};
constexpr std::array<Unit, 6> kUnits = {
    {{"us", 0.001}, {"ms", 1}, {"s", 1000}, {"min", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};

bool is_content(char c) { return is_word_part(c) || c == '.'; }

// What stands between quotes, or between the marks of a comment. `E'…'` and `N'…'` have a letter before the quote.
std::string_view inside(std::string_view text) {
  if (text.size() > 1 && text[1] == '\'') text.remove_prefix(1);
  const auto begin = std::find_if(text.begin(), text.end(), is_content);
  const auto end = std::find_if(text.rbegin(), std::make_reverse_iterator(begin), is_content).base();
  return {begin, end};
}

// `300`, `0.3`, `300ms`, `1 min`
std::optional<std::chrono::milliseconds> parse_time(std::string_view text, std::chrono::milliseconds unit) {
  text = inside(text);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  std::string_view name(end, static_cast<std::size_t>(text.data() + text.size() - end));
  name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
  double milliseconds = number * static_cast<double>(unit.count());
  if (!name.empty()) {
    const auto known = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& one) { return one.name == name; });
    if (known == kUnits.end()) return std::nullopt;
    milliseconds = number * known->milliseconds;
  }
  // More than a year is no limit, and may be more than fits.
  constexpr double kYear = 366.0 * 86'400'000;
  if (!(milliseconds > 0 && milliseconds < kYear)) return std::chrono::milliseconds(0);
  return std::chrono::milliseconds(std::max(1LL, static_cast<long long>(milliseconds)));
}

class Scan {
 public:
  Scan(const LexicalRules& rules, std::span<const TimeLimitWord> words) : rules_(rules), words_(words) {}

  void read(std::string_view sql) {
    std::vector<SqlToken> tokens = tokenize(sql, rules_);
    std::erase_if(tokens, [](const SqlToken& token) { return token.kind == Kind::space; });
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const SqlToken& token = tokens[i];
      const bool quoted = token.kind == Kind::text || token.kind == Kind::comment;
      if (!quoted && token.kind != Kind::word && token.kind != Kind::quoted_identifier) continue;
      const std::string_view text = inside(token.text);
      if (const TimeLimitWord* const word = word_of(token); word != nullptr) {
        add(*word, quoted, std::span(tokens).subspan(i + 1));
      } else if (quoted && text.size() < token.text.size() && may_hold_time_limits(text, words_)) {
        read(text);
        read_joined(token, std::span(tokens).subspan(i + 1));
      }
    }
  }

  std::vector<TimeLimit> take() { return std::move(found_); }

 private:
  using Tokens = std::span<const SqlToken>;

  // Of code that is put together, as `'SET lock_timeout = ' || 300` or `CONCAT('SET lock_timeout TO ', x)`, it is what
  // stands behind the sign that joins.
  void read_joined(const SqlToken& code, Tokens behind) {
    if (behind.empty() || (behind.front().text != "||" && behind.front().text != ",")) return;
    const std::string_view text = inside(code.text);
    const std::string_view rest(text.data() + text.size(), code.text.data() + code.text.size());
    std::vector<SqlToken> tokens = tokenize(text, rules_);
    std::erase_if(tokens, [](const SqlToken& token) { return token.kind == Kind::space; });
    const bool to = !tokens.empty() && is_sql_word(tokens.back(), "to");
    if (to) tokens.pop_back();
    if (tokens.empty() || !(to || rest.find('=') != rest.npos)) return;
    const TimeLimitWord* const word = word_of(tokens.back());
    if (word != nullptr && word->place == TimeLimitWord::Place::assigned) add(*word, true, behind);
  }

  const TimeLimitWord* word_of(const SqlToken& token) const {
    const std::string_view text = inside(token.text);
    const auto word = std::find_if(words_.begin(), words_.end(),
                                   [&](const TimeLimitWord& one) { return equal_ignoring_case(text, one.word); });
    return word == words_.end() ? nullptr : &*word;
  }

  // The time that stands behind the word, which may be quoted, if one does.
  void add(const TimeLimitWord& word, bool quoted, Tokens behind) {
    while (!behind.empty() && behind.front().kind == Kind::comment) behind = behind.subspan(1);
    if (behind.empty()) return;
    std::optional<TimeLimit> limit;
    if (word.place == TimeLimitWord::Place::first_assigned) {
      limit = first_assigned(word, behind);
    } else if (behind.front().text == "(" && word.place == TimeLimitWord::Place::assigned) {
      limit = last_argument(word, behind);
    } else if (word.place == TimeLimitWord::Place::right_behind || is_literal(behind.front())) {
      limit = is_literal(behind.front()) ? written(word, behind.front()) : std::nullopt;
    } else {
      limit = assigned(word, quoted, behind);
    }
    if (limit && limit->time.count() > 0) found_.push_back(*limit);
  }

  // Of `GET_LOCK('name', 1)` it is the second.
  std::optional<TimeLimit> last_argument(const TimeLimitWord& word, Tokens behind) const {
    int depth = 0, arguments = 1;
    Tokens last = behind.subspan(1);
    for (std::size_t i = 0; i < behind.size() && behind[i].text != ";"; ++i) {
      depth += behind[i].text == "(" ? 1 : behind[i].text == ")" ? -1 : 0;
      if (depth == 1 && behind[i].text == ",") {
        last = behind.subspan(i + 1);
        ++arguments;
      }
      if (depth == 0) break;
    }
    return is_literal(last) || arguments > 1 ? expression(word, last) : std::nullopt;
  }

  // What stands behind `=`, `:=`, `TO` or, where the word is quoted, what joins it: in `set_config('name', …)` a comma.
  std::optional<TimeLimit> assigned(const TimeLimitWord& word, bool quoted, Tokens behind) const {
    std::size_t i = 0;
    const auto assigns = [&](const SqlToken& token) {
      const bool joins = quoted && (token.text == "," || token.text == "||");
      const bool symbol = token.text == "=" || token.text == ":=" || token.text == ":";
      return joins || symbol || token.kind == Kind::comment || is_sql_word(token, "to");
    };
    while (i < behind.size() && assigns(behind[i])) ++i;
    return i == 0 ? std::nullopt : expression(word, behind.subspan(i));
  }

  std::optional<TimeLimit> first_assigned(const TimeLimitWord& word, Tokens behind) const {
    const auto ends_search = [](const SqlToken& token) { return token.text == "=" || token.text == ";"; };
    const auto sign = std::find_if(behind.begin(), behind.end(), ends_search);
    if (sign == behind.end() || sign->text == ";") return std::nullopt;
    return expression(word, Tokens(sign + 1, behind.end()));
  }

  // A time that is computed is not known: it is taken for one that is worth waiting for.
  std::optional<TimeLimit> expression(const TimeLimitWord& word, Tokens tokens) const {
    constexpr std::chrono::milliseconds kSomeTime(1000);
    while (!tokens.empty() && tokens.front().kind == Kind::comment) tokens = tokens.subspan(1);
    if (tokens.empty() || tokens.front().text == "-" || is_sql_word(tokens.front(), "default")) return std::nullopt;
    // What is joined may begin with the quote that the time stands in.
    const bool quote_only = is_literal(tokens) && inside(tokens.front().text).empty();
    if (is_literal(tokens) && !quote_only) return written(word, tokens.front());
    return TimeLimit{kSomeTime, word.ends, true};
  }

  static std::optional<TimeLimit> written(const TimeLimitWord& word, const SqlToken& literal) {
    const auto time = parse_time(literal.text, word.unit);
    return time ? std::optional(TimeLimit{*time, word.ends}) : std::nullopt;
  }

  static bool is_literal(const SqlToken& token) { return token.kind == Kind::number || token.kind == Kind::text; }
  static bool is_literal(Tokens tokens) { return !tokens.empty() && is_literal(tokens.front()); }

  const LexicalRules& rules_;
  const std::span<const TimeLimitWord> words_;
  std::vector<TimeLimit> found_;
};

}  // namespace

std::vector<TimeLimit> time_limits_in(std::string_view sql, const LexicalRules& rules,
                                      std::span<const TimeLimitWord> words) {
  if (!may_hold_time_limits(sql, words)) return {};
  Scan scan(rules, words);
  scan.read(sql);
  return scan.take();
}

bool may_hold_time_limits(std::string_view text, std::span<const TimeLimitWord> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const TimeLimitWord& one) { return contains_ignoring_case(text, one.word); });
}

}  // namespace enginediff
