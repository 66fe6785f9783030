#include "harness/casefile/changing_values.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/item_names.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Kind = ChangingValue::Kind;
using Tokens = std::span<const SqlToken>;

template <std::size_t size>
bool is_word_of(const SqlToken& token, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return is_sql_word(token, word); });
}

// What makes a question of the values around it.
bool is_question_operator(const SqlToken& token) {
  constexpr std::string_view kWords[] = {"AND",      "BETWEEN", "EXISTS", "GLOB",    "ILIKE", "IN",      "IS",
                                         "ISNULL",   "LIKE",    "MATCH",  "MEMBER",  "NOT",   "NOTNULL", "OR",
                                         "OVERLAPS", "REGEXP",  "RLIKE",  "SIMILAR", "XOR"};
  constexpr std::string_view kSymbols[] = {"=",   "==", "<",  ">",   "<=", ">=", "<>", "!=", "!",
                                           "<=>", "~*", "!~", "!~*", "&&", "@>", "<@", "^@"};
  if (token.kind == SqlToken::Kind::symbol)
    return std::find(std::begin(kSymbols), std::end(kSymbols), token.text) != std::end(kSymbols);
  return is_word_of(token, kWords);
}

// Whether an operand ends with it, so that what follows stands between two.
bool ends_operand(const SqlToken& token) {
  if (token.kind == SqlToken::Kind::symbol) return token.text == ")" || token.text == "]" || token.text == "}";
  return token.kind != SqlToken::Kind::parameter || token.text == "?";
}

bool stands_between(Tokens tokens, std::size_t at) { return at > 0 && ends_operand(tokens[at - 1]); }

// Behind the END of the CASE at `begin`; the size where there is none.
std::size_t behind_case(Tokens tokens, std::size_t begin) {
  int open = 0;
  for (std::size_t i = begin; i < tokens.size(); ++i) {
    if (depth_change(tokens[i]) > 0) {
      i = closing(tokens, i);
    } else if (is_sql_word(tokens[i], "CASE")) {
      ++open;
    } else if (is_sql_word(tokens[i], "END") && --open == 0) {
      return i + 1;
    }
  }
  return tokens.size();
}

// The position of the first token outside of parentheses and CASE that `wanted` takes; the size if there is none.
template <class Wanted>
std::size_t find_outside(Tokens tokens, Wanted wanted) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (depth_change(tokens[i]) > 0) {
      i = closing(tokens, i);
    } else if (is_sql_word(tokens[i], "CASE")) {
      i = behind_case(tokens, i) - 1;
    } else if (wanted(i)) {
      return i;
    }
  }
  return tokens.size();
}

Tokens without_alias(Tokens tokens) {
  return tokens.first(find_outside(tokens, [&](std::size_t at) { return is_sql_word(tokens[at], "AS"); }));
}

Tokens without_order(Tokens tokens) {
  return tokens.first(find_outside(tokens, [&](std::size_t at) {
    return is_sql_word(tokens[at], "ORDER") && at + 1 < tokens.size() && is_sql_word(tokens[at + 1], "BY");
  }));
}

// `YEAR FROM a`: what it is taken from.
Tokens behind_from(Tokens tokens) {
  const std::size_t at = find_outside(tokens, [&](std::size_t i) { return is_sql_word(tokens[i], "FROM"); });
  return tokens.subspan(std::min(at + 1, tokens.size()));
}

bool is_question(Tokens tokens) {
  const auto asks = [&](std::size_t at) {
    const std::string_view text = tokens[at].text;
    // `~` and `@@` are something else before an operand.
    const bool either = tokens[at].kind == SqlToken::Kind::symbol && (text == "~" || text == "@@");
    return is_question_operator(tokens[at]) || (either && stands_between(tokens, at));
  };
  return find_outside(tokens, asks) != tokens.size();
}

// Whether a name there may be that of a column: not a type (`a::date`, `DATE '…'`), and not a unit (`1 DAY`).
bool names_column(Tokens tokens, std::size_t at) {
  if (at + 1 < tokens.size() && tokens[at + 1].kind == SqlToken::Kind::text) return false;
  return at == 0 || (!is_sql_symbol(tokens[at - 1], "::") && !may_stand_before_alias(tokens[at - 1]));
}

bool is_literal(Tokens tokens) {
  if (tokens.size() == 2 && is_sql_symbol(tokens[0], "-")) tokens = tokens.subspan(1);
  return tokens.size() == 1 && (tokens[0].kind == SqlToken::Kind::text || tokens[0].kind == SqlToken::Kind::number);
}

// Whether it cuts one of the places out of a UUID that are the same in all that a function makes: the dashes, and the
// version.
bool cuts_fixed_place(const SqlToken& function, const std::vector<Tokens>& arguments) {
  constexpr std::string_view kFunctions[] = {"SUBSTR", "SUBSTRING", "MID"};
  constexpr std::string_view kPlaces[] = {"9", "14", "15", "19", "24"};
  if (!is_word_of(function, kFunctions) || arguments.size() != 3) return false;
  if (arguments[1].size() != 1 || arguments[2].size() != 1 || arguments[2][0].text != "1") return false;
  return std::find(std::begin(kPlaces), std::end(kPlaces), arguments[1][0].text) != std::end(kPlaces);
}

bool is_uuid(const std::optional<ChangingValue>& value) {
  return value && (to_upper(value->name).find("UUID") != std::string::npos || to_upper(value->name) == "NEWID");
}

bool is_time(const std::optional<ChangingValue>& value) { return value && value->kind == Kind::clock; }

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

ChangingValues::ChangingValues(const Case& parsed) : case_(parsed) {
  for (const Step& step : parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) {
        const std::vector<std::string> words = upper_words(text.sql);
        defines_rows_ |= !words.empty() && words.front() == "CREATE" &&
                         (holds(words, "VIEW") || holds(words, "AS") || holds(words, "SELECT"));
        const bool sets = !words.empty() && words.front() == "SET";
        fixed_clock_ |= sets && holds(words, "TIMESTAMP") && !holds(words, "DEFAULT");
        fixed_zone_ |= sets && (holds(words, "TIME_ZONE") || holds(words, "TIMEZONE") || holds(words, "ZONE"));
        fixed_seed_ |= holds(words, "SETSEED") || holds(words, "RAND_SEED1");
      }
    }
  }
}

std::optional<ChangingValue> ChangingValues::unless_fixed(std::optional<ChangingValue> value) const {
  if (!value) return value;
  switch (value->kind) {
    case Kind::clock: return fixed_clock_ ? std::nullopt : std::move(value);
    case Kind::random: return fixed_seed_ ? std::nullopt : std::move(value);
    case Kind::zone: return fixed_zone_ ? std::nullopt : std::move(value);
    case Kind::chance:
    case Kind::machine: return value;
  }
  return value;
}

std::optional<ChangingValue> ChangingValues::in(Tokens expression, const Scope& scope) const {
  const Tokens tokens = without_alias(expression);
  if (begins_query(tokens)) return query(tokens, scope);
  if (is_question(tokens)) return std::nullopt;
  std::optional<ChangingValue> first;
  bool subtracts = false;
  for (std::size_t at = 0; at < tokens.size();) {
    const bool minus = is_sql_symbol(tokens[at], "-") && stands_between(tokens, at);
    const Piece piece = piece_at(tokens, at, scope);
    // How far two times are apart is the same in each run.
    if (subtracts && is_time(first) && is_time(piece.found)) return std::nullopt;
    if (!first) first = piece.found;
    subtracts |= minus;
    at += piece.length;
  }
  return first;
}

ChangingValues::Piece ChangingValues::piece_at(Tokens tokens, std::size_t at, const Scope& scope) const {
  const Tokens rest = tokens.subspan(at);
  if (is_sql_symbol(rest[0], "@@")) {
    Piece piece;
    piece.found = unless_fixed(changing_variable(rest, piece.length));
    return piece;
  }
  if (is_sql_word(rest[0], "CASE")) return choice(rest, scope);
  if (depth_change(rest[0]) > 0) return parenthesis(rest, scope);
  if (rest[0].kind == SqlToken::Kind::text) return {1, unless_fixed(changing_literal(tokens, at))};
  return is_sql_name(rest[0]) ? name(tokens, at, scope) : Piece();
}

// `(a + b)`, `(SELECT a)`, `[a, b]`, `(t).a`
ChangingValues::Piece ChangingValues::parenthesis(Tokens tokens, const Scope& scope) const {
  const std::size_t close = closing(tokens, 0);
  const Tokens inside = tokens.subspan(1, std::min(close, tokens.size()) - 1);
  const std::size_t length = std::min(close + 1, tokens.size());
  const bool part = length + 1 < tokens.size() && is_sql_symbol(tokens[length], ".");
  if (part && inside.size() == 1 && is_sql_name(tokens[length + 1])) {
    const auto column = scope.find(unquoted_name(inside[0]), unquoted_name(tokens[length + 1]));
    return {length + 2, column ? column->value : std::nullopt};
  }
  return {length, begins_query(inside) ? query(inside, scope) : first_in(split_at_commas(inside), scope)};
}

// `a`, `t.a`, `f(a)`, `schema.f(a)`, `CURRENT_DATE`
ChangingValues::Piece ChangingValues::name(Tokens all, std::size_t at, const Scope& scope) const {
  const Tokens tokens = all.subspan(at);
  std::size_t last = 0;
  while (last + 2 < tokens.size() && is_sql_symbol(tokens[last + 1], ".") && is_sql_name(tokens[last + 2])) last += 2;
  const std::size_t open = last + 1;
  const bool word = tokens[last].kind == SqlToken::Kind::word;
  if (word && open < tokens.size() && is_sql_symbol(tokens[open], "(")) {
    const std::size_t close = closing(tokens, open);
    return {std::min(close + 1, tokens.size()), call(tokens[last], tokens.subspan(open + 1, close - open - 1), scope)};
  }
  if (names_column(all, at)) {
    const std::string column = unquoted_name(tokens[last]);
    const auto found = last == 0 ? scope.find(column) : scope.find(unquoted_name(tokens[last - 2]), column);
    if (found) return {last + 1, found->value};
  }
  return {last + 1, word && last == 0 ? unless_fixed(changing_word(tokens[0])) : std::nullopt};
}

// `CASE … END`: of its branches, and not of what decides between them.
ChangingValues::Piece ChangingValues::choice(Tokens tokens, const Scope& scope) const {
  const std::size_t end = behind_case(tokens, 0);
  Piece piece{end, {}};
  Tokens rest = tokens.subspan(1, end - 1);
  const auto find = [&](auto... words) {
    return find_outside(rest, [&](std::size_t at) { return (is_sql_word(rest[at], words) || ...); });
  };
  while (!piece.found) {
    const std::size_t branch = find("THEN", "ELSE");
    if (branch == rest.size()) break;
    rest = rest.subspan(branch + 1);
    const std::size_t length = find("WHEN", "ELSE", "END");
    piece.found = in(rest.first(length), scope);
    rest = rest.subspan(length);
  }
  return piece;
}

std::optional<ChangingValue> ChangingValues::first_in(std::span<const Tokens> expressions, const Scope& scope) const {
  for (const Tokens expression : expressions) {
    if (auto found = in(expression, scope)) return found;
  }
  return std::nullopt;
}

std::optional<ChangingValue> ChangingValues::call(const SqlToken& function, Tokens inside, const Scope& scope) const {
  // What decides about rows and not about values.
  constexpr std::string_view kClauses[] = {"FILTER", "GROUP", "OVER"};
  constexpr std::string_view kConditional[] = {"IF", "IIF", "NVL2"};
  constexpr std::string_view kFirstThatIsThere[] = {"COALESCE", "IFNULL", "ISNULL", "NVL"};
  constexpr std::string_view kDifferences[] = {"AGE",    "DATEDIFF", "DATE_DIFF",    "MONTHS_BETWEEN",
                                               "NULLIF", "TIMEDIFF", "TIMESTAMPDIFF"};
  // An alias would end the value, and here it is the type.
  if (is_sql_word(function, "CAST") && !inside.empty()) {
    if (auto found = changing_literal(inside, 0)) return unless_fixed(std::move(found));
  }
  std::vector<Tokens> arguments = split_at_commas(without_order(inside));
  if (is_word_of(function, kClauses) || is_question_function(function, arguments.size())) return std::nullopt;
  if (auto found = changing_call(function, arguments)) return unless_fixed(std::move(found));
  if (begins_query(inside)) return query(inside, scope);
  if (is_sql_word(function, "EXTRACT")) arguments[0] = behind_from(arguments[0]);
  if (is_word_of(function, kConditional)) arguments.erase(arguments.begin());
  if (is_word_of(function, kFirstThatIsThere)) {
    const auto there = std::find_if(arguments.begin(), arguments.end(), is_literal);
    arguments.erase(there, arguments.end());
  }
  const auto changes = [&](Tokens argument) { return in(argument, scope).has_value(); };
  const auto times = [&](Tokens argument) { return is_time(in(argument, scope)); };
  if (is_word_of(function, kDifferences) && std::count_if(arguments.begin(), arguments.end(), times) > 1)
    return std::nullopt;
  if (cuts_fixed_place(function, arguments) && is_uuid(in(arguments[0], scope))) return std::nullopt;
  if (is_sql_word(function, "NULLIF")) arguments.resize(1);
  // The least of a time and a literal is the literal.
  const bool least = is_sql_word(function, "LEAST") || (is_sql_word(function, "MIN") && arguments.size() > 1);
  if (least && !std::all_of(arguments.begin(), arguments.end(), changes)) return std::nullopt;
  return first_in(arguments, scope);
}

}  // namespace enginediff
