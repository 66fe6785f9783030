// Lint: statements that engines cut differently, placeholders without values.
#include <fmt/format.h>

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/lexer.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

bool is_one_statement(const std::string& sql, const LexicalRules& rules) {
  const std::string text = sql + ";\n";
  const std::vector<StatementSpan> spans = split_statements(text, rules);
  return spans.size() == 1 && spans[0].terminated && spans[0].begin == 0 && spans[0].end == sql.size();
}

// Whether users can send it to an engine of this dialect. They are not told of one that exists for tests alone.
bool concerns(const LexicalRules& rules, const Spelling& spelling, const Step& step) {
  return rules.offered && is_for(spelling, step, rules);
}

// `5 --1` is 5 for some and 6 for others.
bool has_doubtful_comment(const LintContext& context, const Step& step, const Spelling& spelling, const SqlText& text) {
  bool two_minuses = false, comment = false;
  for (const LexicalRules* rules : context.dialects) {
    if (!concerns(*rules, spelling, step)) continue;
    const auto tokens = tokenize(text.sql, *rules);
    two_minuses |= rules->dash_comment_needs_space;
    comment |= std::any_of(tokens.begin(), tokens.end(), is_doubtful_comment);
  }
  return two_minuses && comment;
}

void lint_statement_splitting(LintContext& context, const Step& step, const Spelling& spelling, const SqlText& text) {
  if (has_doubtful_comment(context, step, spelling, text)) {
    context.problem(text.lines.first,
                    "a comment inside the statement without a blank behind `--`: two minuses for some engines",
                    "`-- ` for a comment, `- -` for two minuses");
    return;
  }
  std::string apart;
  for (const LexicalRules* rules : context.dialects) {
    if (!concerns(*rules, spelling, step) || is_one_statement(text.sql, *rules)) continue;
    apart += (apart.empty() ? "" : ", ") + std::string(rules->dialect);
  }
  if (apart.empty()) return;
  const bool common = spelling.selectors.empty();
  context.problem(text.lines.first, fmt::format("the statement ends elsewhere under the rules of: {}", apart),
                  common ? "quotes and comments that all engines read alike, or an `-- @sql` block for each spelling"
                         : "the quotes and comments of these engines, or `-- @raw … -- @end`");
}

// A comment without its blank is one for some clients only.
void lint_comment_lines(LintContext& context) {
  const bool matters = std::any_of(context.dialects.begin(), context.dialects.end(),
                                   [](const LexicalRules* rules) { return rules->dash_comment_needs_space; });
  bool raw = false;
  for (int number = 1; matters && number <= context.source().line_count(); ++number) {
    const std::string_view line = context.source().line(number).text;
    if (line.starts_with("-- @raw")) raw = true;
    if (trim_blanks(line) == "-- @end") raw = false;
    const bool blank_missing = line.starts_with("--") && line.size() > 2 && line[2] != ' ' && line[2] != '\t';
    if (!raw && blank_missing)
      context.problem(number, "a comment without a blank behind `--`",
                      "`-- `, which every engine's client takes for a comment");
  }
}

}  // namespace

bool is_for(const Spelling& spelling, const Step& step, const LexicalRules& rules) {
  const std::vector<std::string_view> engines = engines_of(rules);
  const auto speaks = [&](const Selector& selector) {
    return selector.engine.empty() || std::find(engines.begin(), engines.end(), selector.engine) != engines.end();
  };
  if (!spelling.selectors.empty()) return std::any_of(spelling.selectors.begin(), spelling.selectors.end(), speaks);
  const auto is_taken = [&](std::string_view engine) {
    const Selector all{std::string(engine), {}, {}, {}};
    return std::any_of(step.spellings.begin(), step.spellings.end(), [&](const Spelling& other) {
      return std::find(other.selectors.begin(), other.selectors.end(), all) != other.selectors.end();
    });
  };
  return !std::all_of(engines.begin(), engines.end(), is_taken);
}

std::vector<std::string> upper_words(std::string_view sql) {
  std::vector<std::string> words;
  for (const SqlToken& token : significant_tokens(sql, LexicalRules{})) {
    if (token.text == ",") continue;
    words.push_back(to_upper(token.kind == SqlToken::Kind::text ? "'" : token.text));
  }
  return words;
}

void lint_splitting(LintContext& context) {
  lint_comment_lines(context);
  for (const Step& step : context.parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) {
        if (!text.raw) lint_statement_splitting(context, step, spelling, text);
      }
    }
  }
}

void lint_placeholders(LintContext& context) {
  for (const Step& step : context.parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      int placeholders = 0;
      bool certain = !spelling.absent && !step.binds.empty();
      for (const SqlText& text : spelling.statements) {
        certain = certain && text.sql.find("${") == std::string::npos;
        int count = 0;
        // Quotes and comments are all that matters here, and those of one dialect are read like those of another or
        // were reported.
        for (const LexicalRules* rules : context.dialects) {
          if (is_for(spelling, step, *rules)) translate_placeholders(text.sql, *rules, &count);
        }
        if (context.dialects.empty()) translate_placeholders(text.sql, LexicalRules{}, &count);
        placeholders += count;
      }
      if (!certain) continue;
      for (const std::vector<Parameter>& parameters : step.binds) {
        if (static_cast<int>(parameters.size()) == placeholders) continue;
        const SqlText& first = spelling.statements.front();
        context.problem(
            first.lines.first,
            fmt::format("{} placeholder(s) and a bind list of {} value(s)", placeholders, parameters.size()),
            "as many `?` as values", context.source().column_of_sql(first.lines.first, first.sql));
        break;
      }
    }
  }
}

}  // namespace enginediff
