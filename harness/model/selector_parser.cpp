#include <algorithm>
#include <charconv>

#include "harness/base/ascii.hpp"
#include "harness/model/selector.hpp"

namespace enginediff {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The first failure stops the reading: every function returns at once when `error_` is set.
class SelectorReader {
 public:
  explicit SelectorReader(std::string_view text) : text_(text) {}

  tl::expected<Selector, SelectorError> one() {
    Selector selector = read_selector();
    skip_blanks();
    if (!error_ && !at_end()) fail("unexpected text after the selector", "one selector");
    return result(std::move(selector));
  }

  tl::expected<std::vector<Selector>, SelectorError> several() {
    std::vector<Selector> selectors;
    do {
      selectors.push_back(read_selector());
      skip_blanks();
    } while (!error_ && take(','));
    if (!error_ && !at_end()) fail("unexpected text after the selector", what_may_follow(selectors.back()));
    return result(std::move(selectors));
  }

 private:
  // A bracket behind the conditions is most likely one of a value, which has ended at the one before.
  std::string what_may_follow(const Selector& last) const {
    std::string expected = "`,` and another selector, or the end of the line";
    const bool bracket = !last.conditions.empty() && text_.find(']', at_) != text_.npos;
    return bracket ? expected + "; `\\]` for a bracket that belongs to a value" : expected;
  }

  template <class T>
  tl::expected<T, SelectorError> result(T value) {
    if (error_) return tl::unexpected(*error_);
    return value;
  }

  void fail(std::string message, std::string expected) {
    if (!error_) error_ = SelectorError{at_, std::move(message), std::move(expected)};
  }

  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  bool take(char c) {
    if (peek() != c || at_end()) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    while (is_blank(peek())) ++at_;
  }
  template <class Accept>
  std::string take_while(Accept accept) {
    const std::size_t from = at_;
    while (!at_end() && accept(text_[at_])) ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  Selector read_selector() {
    Selector selector;
    skip_blanks();
    if (!take('*')) {
      selector.engine = read_engine();
      if (error_) return selector;
      if (peek() == '-')
        fail("a selector names an engine, not a target",
             "a version written as `" + selector.engine + ">=…` or `" + selector.engine + "=…`");
      if (take(':')) selector.profile = read_profile();
      selector.versions = read_versions();
    }
    if (take('[')) read_conditions(selector);
    return selector;
  }

  std::string read_engine() {
    const std::size_t from = at_;
    if (!is_letter(peek())) {
      fail("a selector is missing", "an engine such as `sqlite` (lower case), or `*` for all");
      return {};
    }
    std::string engine = take_while(is_word_part);
    std::string lower = to_lower(engine);
    if (lower != engine) {
      at_ = from;
      fail("an engine is written in lower case, and not as `" + engine + "`", "`" + lower + "`");
    }
    return engine;
  }

  std::string read_profile() {
    std::string profile = take_while([](char c) { return is_word_part(c) || c == '-' || c == '.'; });
    if (profile.empty()) fail("the profile after `:` is missing", "a profile's name, as in `sqlite:wal`");
    return profile;
  }

  VersionRange read_versions() {
    VersionRange range;
    while (!error_ && (peek() == '<' || peek() == '>' || peek() == '=')) {
      read_bound(range);
      // A comma goes on with the range only when another bound follows it.
      const std::size_t before = at_;
      if (!take(',')) break;
      skip_blanks();
      if (peek() != '<' && peek() != '>' && peek() != '=') {
        at_ = before;
        break;
      }
    }
    if (!error_ && range.at_least && range.below && compare_versions(*range.at_least, *range.below) >= 0) {
      fail("no version is in this range", "a lower bound below the upper one");
    }
    return range;
  }

  void read_bound(VersionRange& range) {
    const std::size_t from = at_;
    const std::string op = take_while([](char c) { return c == '<' || c == '>' || c == '='; });
    const bool sets_lower = op != "<", sets_upper = op != ">=";
    if ((op != "<" && op != ">=" && op != "=") || (sets_lower && range.at_least) || (sets_upper && range.below)) {
      at_ = from;
      fail("not a version range: `" + op + "`", "`>=X`, `<X`, `>=X,<Y` or `=X` (X up to the next release)");
      return;
    }
    const std::optional<Version> version = read_version();
    if (!version) return;
    if (sets_lower) range.at_least = version;
    if (sets_upper) range.below = version;
    if (op == "=") ++range.below->parts.back();
  }

  std::optional<Version> read_version() {
    constexpr int kLargestPart = 100'000'000;
    Version version;
    do {
      const std::string digits = take_while(is_digit);
      int part = -1;
      std::from_chars(digits.data(), digits.data() + digits.size(), part);
      if (part < 0 || part > kLargestPart) {
        fail("not a version", "numbers with dots between, as in `11.6`");
        return std::nullopt;
      }
      version.parts.push_back(part);
    } while (take('.'));
    return version;
  }

  void read_conditions(Selector& selector) {
    do {
      skip_blanks();
      const std::size_t from = at_;
      std::string key = take_while(is_word_part);
      const bool again = std::any_of(selector.conditions.begin(), selector.conditions.end(),
                                     [&](const auto& condition) { return condition.first == key; });
      if (again) {
        at_ = from;
        return fail("the key `" + key + "` stands here twice", "each key once; several values as `" + key + "=(a|b)`");
      }
      skip_blanks();
      if (key.empty() || !take('=')) return fail("a condition is missing", "`key=value` or `key=(a|b)`");
      selector.conditions.emplace_back(std::move(key), read_values());
    } while (!error_ && take(','));
    if (!error_ && !take(']')) fail("the conditions are not closed", "`,` and another condition, or `]`");
  }

  std::vector<std::string> read_values() {
    skip_blanks();
    if (!take('(')) return {read_value(false)};
    std::vector<std::string> values;
    do {
      std::string value = read_value(true);
      if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
    } while (!error_ && take('|'));
    if (!error_ && !take(')')) fail_in_set();
    skip_blanks();
    return values;
  }

  // A value that holds one of these characters has to say that it is no end.
  void fail_in_set() {
    const std::string end(1, peek());
    fail("the set is not closed before `" + end + "`",
         "`|` and another value, or `)`; where `" + end + "` belongs to the value, `\\" + end + "`");
  }

  // Up to `,`, `]`, `|` (or in a set `)`) outside quotes and parentheses. Blanks around are dropped.
  std::string read_value(bool in_set) {
    skip_blanks();
    std::string out;
    std::size_t keep = 0;  // up to here blanks belong to the value
    int depth = 0;
    char quote = 0;
    for (; !at_end(); ++at_) {
      char c = text_[at_];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '\\') {
        if (++at_ == text_.size()) break;
        c = text_[at_];
        out += c;
        keep = out.size();
        continue;
      } else if (depth == 0 && (c == ',' || c == ']' || c == '|' || (in_set && c == ')'))) {
        break;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        ++depth;
      } else if (c == ')') {
        --depth;
      }
      out += c;
      if (!is_blank(c)) keep = out.size();
    }
    if (at_end()) fail(quote != 0 ? "the quote is not closed" : "the condition is not closed", "`]`");
    if (!in_set && peek() == '|') fail("several values need parentheses", "`key=(a|b)`");
    out.resize(keep);
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<SelectorError> error_;
};

}  // namespace

tl::expected<Selector, SelectorError> parse_selector(std::string_view text) { return SelectorReader(text).one(); }

tl::expected<std::vector<Selector>, SelectorError> parse_selectors(std::string_view text) {
  return SelectorReader(text).several();
}

}  // namespace enginediff
