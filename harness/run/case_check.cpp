#include "harness/run/case_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "harness/casefile/lint_checks.hpp"
#include "harness/casefile/source.hpp"
#include "harness/engines/registry.hpp"
#include "harness/engines/vocabulary.hpp"

namespace enginediff {

namespace {

// A part of a line, without the blanks around it.
struct Word {
  std::size_t at;
  std::string_view text;
};

// The parts of `line` from `from` on that commas separate.
std::vector<Word> words_from(std::string_view line, std::size_t from) {
  std::vector<Word> words;
  while (from <= line.size()) {
    const std::size_t end = std::min(line.find(',', from), line.size());
    const std::string_view text = trim_blanks(line.substr(from, end - from));
    if (!text.empty()) words.push_back({static_cast<std::size_t>(text.data() - line.data()), text});
    from = end + 1;
  }
  return words;
}

class MetadataCheck {
 public:
  MetadataCheck(const std::string& file, std::string_view text) : source_(text, file) {}

  std::vector<CaseDiagnostic> run() {
    for (int number = 1; number <= source_.line_count(); ++number) {
      const std::string_view line = trim_blanks(source_.line(number).text);
      if (!line.empty() && !line.starts_with("--")) break;  // metadata stands above the first statement
      check_line(number, source_.line(number).text);
    }
    return source_.take_problems();
  }

 private:
  void check_line(int number, std::string_view line) {
    constexpr std::string_view kRequires = "-- @requires ", kBegin = "-- @begin ", kJournal = "-- @journal ";
    if (line.starts_with(kRequires)) {
      check_features(number, line, kRequires.size());
    } else if (line.starts_with(kBegin)) {
      check_modes(number, line, kBegin.size(), "begin", &EngineModes::begin);
    } else if (line.starts_with(kJournal)) {
      check_modes(number, line, kJournal.size(), "journal", &EngineModes::journal);
    }
  }

  void check_features(int number, std::string_view line, std::size_t from) {
    const std::vector<std::string_view> known(known_features().begin(), known_features().end());
    for (const Word& word : words_from(line, from)) {
      if (std::find(known.begin(), known.end(), word.text) != known.end()) continue;
      source_.problem(number, word.at,
                      fmt::format("no engine knows the feature `{}`{}", word.text, did_you_mean(word.text, known)),
                      "a feature of docs/features.md (`enginediff targets` lists those of each target)");
    }
  }

  void check_modes(int number, std::string_view line, std::size_t from, std::string_view axis,
                   std::vector<std::string> EngineModes::* modes) {
    const std::size_t colon = line.find(':', from);
    if (colon == std::string_view::npos) return;
    const std::string_view engine = trim_blanks(line.substr(from, colon - from));
    const auto& engines = modes_of_engines();
    const auto known =
        std::find_if(engines.begin(), engines.end(), [&](const EngineModes& one) { return one.engine == engine; });
    if (known == engines.end() || ((*known).*modes).empty()) {
      std::vector<std::string_view> having;
      for (const EngineModes& one : engines) {
        if (!(one.*modes).empty()) having.push_back(one.engine);
      }
      const std::string hint = did_you_mean(engine, having);
      source_.problem(number, static_cast<std::size_t>(engine.data() - line.data()),
                      known == engines.end() ? fmt::format("there is no engine `{}`{}", engine, hint)
                                             : fmt::format("`{}` has no {} modes", engine, axis),
                      fmt::format("an engine that has them: {}", fmt::join(having, ", ")));
      return;
    }
    std::vector<std::string_view> values = {"default"};
    values.insert(values.end(), ((*known).*modes).begin(), ((*known).*modes).end());
    for (const Word& word : words_from(line, colon + 1)) {
      if (std::find(values.begin(), values.end(), word.text) != values.end()) continue;
      source_.problem(
          number, word.at,
          fmt::format("`{}` is no {} mode of {}{}", word.text, axis, engine, did_you_mean(word.text, values)),
          fmt::format("modes of: {}", fmt::join(values, ", ")));
    }
  }

  Source source_;
};

}  // namespace

std::span<const LexicalRules* const> dialects_of_drivers() {
  static const std::vector<const LexicalRules*> all = [] {
    std::vector<const LexicalRules*> dialects;
    for (const Driver* driver : drivers()) dialects.push_back(driver->lexical_rules);
    return dialects;
  }();
  return all;
}

ParseResult parse_case_file(std::string_view text, std::string file) {
  return parse_case(text, std::move(file), dialects_of_drivers());
}

std::vector<CaseDiagnostic> unknown_words(const std::string& file, std::string_view text) {
  return MetadataCheck(file, text).run();
}

std::vector<CaseDiagnostic> unfit_bind_lists(const Case& parsed, std::string_view text) {
  LintContext context(parsed, text, dialects_of_drivers());
  lint_placeholders(context);
  return context.take_problems();
}

std::vector<CaseDiagnostic> unknown_engines(const Case& parsed, std::string_view text) {
  LintContext context(parsed, text, dialects_of_drivers());
  lint_engines(context);
  return context.take_problems();
}

std::vector<CaseDiagnostic> no_question(const Case& parsed, std::string_view text) {
  Source source(text, parsed.file);
  if (parsed.steps.empty())
    source.problem(1, std::string_view::npos, "the file holds no statement", "a statement, then `;`");
  return source.take_problems();
}

}  // namespace enginediff
