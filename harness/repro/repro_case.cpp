#include "harness/repro/repro_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

Spelling common_spelling(std::string sql, bool raw) {
  Spelling out;
  out.statements.push_back({std::move(sql), raw, {}});
  return out;
}

// `-- @`, `-- |` and `-- =>` at the beginning of a line, also with other blanks behind the dashes.
bool holds_line_of_case_file(std::string_view sql) {
  for (std::size_t at = sql.find("--"); at != sql.npos; at = sql.find("--", at + 2)) {
    const std::size_t mark = sql.find_first_not_of(" \t", at + 2);
    if (mark == sql.npos) return false;
    const std::string_view rest = sql.substr(mark);
    if (rest.starts_with('@') || rest.starts_with('|') || rest.starts_with("=>")) return true;
  }
  return false;
}

// A body with semicolons is one statement only between `@raw` and `@end`, and only there a line that looks like one of
// a case file is SQL.
bool needs_raw(const std::string& sql, const LexicalRules& rules) {
  return split_statements(sql, rules).size() > 1 || sql.find(";\n") != std::string::npos ||
         holds_line_of_case_file(sql);
}

// Lines end as those of a case file do, but for those inside of quotes: there the carriage return is a part of a value.
std::string with_plain_line_ends(const std::string& sql, const LexicalRules& rules) {
  if (sql.find('\r') == std::string::npos) return sql;
  std::string out;
  std::size_t at = 0;
  for (const SqlToken& token : tokenize(sql, rules)) {
    for (const char c : token.text) {
      const bool ends_line = c == '\r' && sql.find_first_not_of('\r', at) == sql.find('\n', at);
      if (!ends_line || is_significant(token)) out += c;
      ++at;
    }
  }
  return out;
}

bool succeeded(const StepRecord& record) { return record.outcome() != nullptr && record.outcome()->succeeded(); }

class CaseMaker {
 public:
  CaseMaker(const Script& script, const ScriptRun& run, const ScriptRunner& runner,
            const std::vector<Divergence>& divergences)
      : script_(script), run_(run), runner_(runner) {
    for (const Divergence& one : divergences) divergent_.insert(one.statement);
  }

  Case make(const CaseNames& names) {
    Case out;
    out.id = names.id;
    out.category = names.category;
    bool in_setup = true;
    for (std::size_t i = 0; i < script_.statements.size(); ++i) {
      if (in_setup && leaves_setup(i)) in_setup = false;
      out.steps.push_back(step(i, in_setup));
    }
    return out;
  }

 private:
  bool leaves_setup(std::size_t statement) const {
    if (script_.statements[statement].housekeeping || script_.statements[statement].added) return false;
    const bool asks =
        statement_kind(tokens_of(script_.statements[statement].sql, *script_.rules)) == StatementKind::read;
    if (asks || divergent_.contains(statement) || script_.statements[statement].prepared) return true;
    return std::any_of(run_.records.begin(), run_.records.end(),
                       [&](const auto& records) { return !succeeded(records[statement]); });
  }

  Step step(std::size_t statement, bool in_setup) const {
    const ScriptStatement& source = script_.statements[statement];
    Step out;
    out.role = in_setup ? StepRole::setup : StepRole::step;
    out.named = !in_setup && divergent_.contains(statement);
    if (out.named) out.name = divergent_.size() == 1 ? "diverge" : fmt::format("diverge-{}", statement + 1);
    out.prepared = source.prepared;
    if (source.prepared) out.binds.push_back(source.parameters);
    out.spellings = spellings(statement);
    return out;
  }

  // By engine, since that is what selectors name.
  std::vector<Spelling> spellings(std::size_t statement) const {
    const ScriptStatement& source = script_.statements[statement];
    const std::string sql = with_plain_line_ends(source.sql, *script_.rules);
    const bool raw = needs_raw(sql, *script_.rules);
    std::vector<Spelling> out;
    std::set<std::string> engines;
    bool somewhere_as_written = false;
    for (std::size_t target = 0; target < run_.records.size(); ++target) {
      const std::string& engine = runner_.target(target).engine;
      if (!engines.insert(engine).second) continue;
      const StepRecord& record = run_.records[target][statement];
      Spelling own;
      if (((source.housekeeping || source.added) && !succeeded(record)) || record.outcome() == nullptr) {
        own.absent = true;
      } else if (!source.prepared && record.sql != source.sql && !record.sql.empty()) {
        own.statements.push_back({with_plain_line_ends(record.sql, runner_.rules(target)), raw, {}});
      } else {
        somewhere_as_written = true;
        continue;
      }
      Selector selector;
      selector.engine = engine;
      own.selectors.push_back(std::move(selector));
      out.push_back(std::move(own));
    }
    if (somewhere_as_written || out.empty()) out.push_back(common_spelling(sql, raw));
    return out;
  }

  const Script& script_;
  const ScriptRun& run_;
  const ScriptRunner& runner_;
  std::set<std::size_t> divergent_;
};

std::string id_word(std::string_view text) {
  std::string out;
  for (const char c : text) out += is_alphanumeric(c) ? to_lower(c) : '-';
  while (out.starts_with('-')) out.erase(0, 1);
  return out.empty() || is_digit(out.front()) ? "case-" + out : out;
}

}  // namespace

Case case_to_show(const Script& script, const std::vector<std::size_t>& shown) {
  Case out;
  out.id = "script";
  out.file = script.name;
  for (const std::size_t i : shown) {
    const ScriptStatement& statement = script.statements[i];
    Step step;
    step.name = fmt::format("{}", statement.origin + 1);
    step.named = true;
    step.lines.first = step.lines.last = statement.line;
    step.prepared = statement.prepared;
    if (statement.prepared) step.binds.push_back(statement.parameters);
    step.spellings.push_back(common_spelling(statement.sql, false));
    out.steps.push_back(std::move(step));
  }
  return out;
}

CaseNames names_for_file(const std::string& path) {
  const std::filesystem::path file(path);
  const std::string stem = id_word(file.stem().string());
  const std::string folder = file.parent_path().filename().string();
  const std::string category = folder.empty() || folder == "." || folder == "cases" ? "repro" : id_word(folder);
  return {category + "." + stem, category};
}

Case case_to_save(const Script& script, const ScriptRun& run, const ScriptRunner& runner,
                  const std::vector<Divergence>& divergences, const CaseNames& names) {
  return CaseMaker(script, run, runner, divergences).make(names);
}

}  // namespace enginediff
