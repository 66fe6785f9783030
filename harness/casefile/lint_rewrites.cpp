// Lint: portable rewrites that rewrite nothing, or are recorded otherwise of some targets than of others.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// Quotes and comments as they are read where it is not known whose they are.
constexpr LexicalRules kAnyDialect = {.dialect = "any",
                                      .e_strings = true,
                                      .backtick_identifiers = true,
                                      .executable_comments = true,
                                      .dollar_quotes = true};

// Words that are no names, whoever reads them. The case of a name may matter: of a table, and of a column's title.
constexpr std::string_view kKeywords[] = {
    "ALL",     "AND",      "AS",     "ASC",       "BETWEEN",  "BY",     "CASE",   "CAST",  "CROSS",  "DELETE",
    "DESC",    "DISTINCT", "ELSE",   "END",       "EXCEPT",   "EXISTS", "FROM",   "FULL",  "GROUP",  "HAVING",
    "IN",      "INNER",    "INSERT", "INTERSECT", "INTO",     "IS",     "JOIN",   "LEFT",  "LIKE",   "LIMIT",
    "NATURAL", "NOT",      "NULL",   "OFFSET",    "ON",       "OR",     "ORDER",  "OUTER", "OVER",   "PARTITION",
    "RIGHT",   "SELECT",   "SET",    "TABLE",     "THEN",     "UNION",  "UPDATE", "USING", "VALUES", "WHEN",
    "WHERE",   "WITH",     "TRUE",   "FALSE",     "RETURNING"};

// What of the statement an engine reads. Comments are none of it, except those that are hints.
std::vector<SqlToken> read_tokens(std::string_view sql) {
  std::vector<SqlToken> tokens = tokenize(sql, kAnyDialect);
  std::erase_if(tokens, [](const SqlToken& token) {
    return token.kind == SqlToken::Kind::space ||
           (token.kind == SqlToken::Kind::comment && !token.text.starts_with("/*+"));
  });
  return tokens;
}

bool is_keyword(const SqlToken& token) {
  return token.kind == SqlToken::Kind::word &&
         std::any_of(std::begin(kKeywords), std::end(kKeywords),
                     [&](std::string_view word) { return is_sql_word(token, word); });
}

bool same_token(const SqlToken& a, const SqlToken& b) {
  return a.text == b.text || (is_keyword(a) && is_sql_word(b, a.text));
}

bool same_statement(const SqlText& a, const SqlText& b) {
  const std::vector<SqlToken> one = read_tokens(a.sql), other = read_tokens(b.sql);
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), same_token);
}

bool same_sql(const Spelling& a, const Spelling& b) {
  return a.selectors == b.selectors && a.absent == b.absent &&
         std::equal(a.statements.begin(), a.statements.end(), b.statements.begin(), b.statements.end(), same_statement);
}

bool sends_the_same(const Step& a, const Step& b) {
  return a.binds == b.binds && a.prepared == b.prepared &&
         std::equal(a.spellings.begin(), a.spellings.end(), b.spellings.begin(), b.spellings.end(), same_sql);
}

// Null where there is none.
const Step* rewritten_by(const Case& c, const Step& rewrite) {
  const auto at =
      std::find_if(c.steps.begin(), c.steps.end(), [&](const Step& step) { return step.name == rewrite.portable_of; });
  return at == c.steps.end() ? nullptr : &*at;
}

void lint_repetition(LintContext& context, const Step& rewrite) {
  const Step* const rewritten = rewritten_by(context.parsed, rewrite);
  if (rewritten == nullptr || !sends_the_same(*rewritten, rewrite)) return;
  context.problem(context.find_line("-- @portable", rewrite.lines.first),
                  fmt::format("the rewrite is `{}` itself, word for word", rewrite.portable_of),
                  "another way to write it, which all engines answer alike");
}

// ---- What it reads ----

std::string name_of(const SqlToken& token) {
  const bool quoted = token.kind == SqlToken::Kind::quoted_identifier && token.text.size() > 2;
  return to_lower(quoted ? token.text.substr(1, token.text.size() - 2) : token.text);
}

// What the case makes: tables, views, functions and their like, in lower case.
std::set<std::string> made_names(const Case& c) {
  constexpr std::string_view kKinds[] = {"TABLE", "VIEW", "FUNCTION", "PROCEDURE", "SEQUENCE"};
  std::set<std::string> names;
  for (const Step& step : c.steps) {
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) {
        const std::vector<SqlToken> tokens = read_tokens(text.sql);
        if (tokens.empty() || !is_sql_word(tokens[0], "CREATE")) continue;
        auto at = std::find_if(tokens.begin(), tokens.end(), [&](const SqlToken& token) {
          return std::any_of(std::begin(kKinds), std::end(kKinds),
                             [&](std::string_view kind) { return is_sql_word(token, kind); });
        });
        if (at == tokens.end()) continue;
        ++at;
        while (at != tokens.end() && (is_sql_word(*at, "IF") || is_sql_word(*at, "NOT") || is_sql_word(*at, "EXISTS")))
          ++at;
        if (at != tokens.end()) names.insert(name_of(*at));
      }
    }
  }
  return names;
}

template <class Test>
bool all_statements(const Step& step, Test test) {
  return std::all_of(step.spellings.begin(), step.spellings.end(), [&](const Spelling& spelling) {
    return std::all_of(spelling.statements.begin(), spelling.statements.end(),
                       [&](const SqlText& text) { return test(read_tokens(text.sql)); });
  });
}

bool is_query(const std::vector<SqlToken>& tokens) {
  return !tokens.empty() && (is_sql_word(tokens[0], "SELECT") || is_sql_word(tokens[0], "VALUES"));
}

// Whether the rewrite's answer is written into it: it looks at nothing that the case holds.
bool has_only_literals(const Step& rewrite, const std::set<std::string>& made) {
  return all_statements(rewrite, [&](const std::vector<SqlToken>& tokens) {
    return is_query(tokens) && std::none_of(tokens.begin(), tokens.end(), [&](const SqlToken& token) {
             return is_sql_word(token, "FROM") || is_sql_symbol(token, "$") || made.contains(name_of(token));
           });
  });
}

void lint_reading(LintContext& context, const Step& rewrite) {
  const Step* const rewritten = rewritten_by(context.parsed, rewrite);
  if (rewritten == nullptr) return;
  const std::set<std::string> made = made_names(context.parsed);
  const auto reads = [&](const std::vector<SqlToken>& tokens) {
    return is_query(tokens) && std::any_of(tokens.begin(), tokens.end(),
                                           [&](const SqlToken& token) { return made.contains(name_of(token)); });
  };
  if (!all_statements(*rewritten, reads) || !has_only_literals(rewrite, made)) return;
  context.problem(context.find_line("-- @portable", rewrite.lines.first),
                  fmt::format("`{}` reads a table, and the rewrite reads none", rewrite.portable_of),
                  "another way to ask the same, and not the answer itself");
}

void lint_one_answer(LintContext& context, const Step& rewrite) {
  const auto& all = rewrite.expectations;
  if (all.size() < 2) return;
  context.problem(all[1].lines.first,
                  fmt::format("of a rewrite `{}` is recorded apart from `{}`", to_string(all[1].selectors),
                              to_string(all[0].selectors)),
                  "one expectation under `*`: a rewrite that does not agree everywhere is none");
}

}  // namespace

void lint_rewrites(LintContext& context) {
  bool first = true;
  for (const Step& step : context.parsed.steps) {
    if (step.role != StepRole::portable) continue;
    // Behind another rewrite the same words may read what that one has changed.
    if (first) lint_repetition(context, step);
    first = false;
    lint_reading(context, step);
    lint_one_answer(context, step);
  }
}

}  // namespace enginediff
