// Lint: files of one machine that statements name.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// The words behind which a statement names a file.
struct FileWords {
  std::string_view first;   // word of the statement; empty: any
  std::string_view before;  // the name
};
constexpr std::array kFileWords = std::to_array<FileWords>({{"ATTACH", "ATTACH"},
                                                            {"ATTACH", "DATABASE"},
                                                            {"VACUUM", "INTO"},
                                                            {"COPY", "FROM"},
                                                            {"COPY", "TO"},
                                                            {"LOAD", "INFILE"},
                                                            {"", "OUTFILE"},
                                                            {"", "DUMPFILE"}});

bool is_absolute(std::string_view path) {
  if (path.starts_with("file:")) path.remove_prefix(std::string_view("file:").size());
  const bool drive = path.size() > 2 && is_letter(path[0]) && path[1] == ':' && (path[2] == '/' || path[2] == '\\');
  return drive || path.starts_with('/') || path.starts_with('\\');
}

// The absolute path that the statement names, as it stands there without its quotes.
std::optional<std::string_view> absolute_path(std::string_view sql) {
  const std::vector<SqlToken> tokens = significant_tokens(sql, LexicalRules{});
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool quoted = tokens[i].kind == SqlToken::Kind::text || tokens[i].kind == SqlToken::Kind::quoted_identifier;
    const std::string_view text = tokens[i].text;
    if (!quoted || text.size() < 3 || !is_absolute(text.substr(1, text.size() - 2))) continue;
    const auto names_file = [&](const FileWords& words) {
      return (words.first.empty() || equal_ignoring_case(tokens[0].text, words.first)) &&
             equal_ignoring_case(tokens[i - 1].text, words.before);
    };
    if (std::any_of(kFileWords.begin(), kFileWords.end(), names_file)) return text.substr(1, text.size() - 2);
  }
  return std::nullopt;
}

bool is_refused(const Expectation& expectation) {
  const auto* const outcome = std::get_if<ExpectedOutcome>(&expectation.expected);
  return outcome != nullptr && std::holds_alternative<ExpectedError>(outcome->answer);
}

}  // namespace

void lint_paths(LintContext& context) {
  if (published_folder(context.parsed.file).empty()) return;
  for (const Step& step : context.parsed.steps) {
    const auto& recorded = step.expectations;
    // That the file may not be reached is what such a case may be about.
    if (!recorded.empty() && std::all_of(recorded.begin(), recorded.end(), is_refused)) continue;
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) {
        const auto path = absolute_path(text.sql);
        if (!path) continue;
        context.problem_in(text.lines, *path, fmt::format("`{}` is a file of one machine, which cases share", *path),
                           "a file in the case's own folder, as in `'${scratch}/other.db'`");
      }
    }
  }
}

}  // namespace enginediff
