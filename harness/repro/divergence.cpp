#include "harness/repro/divergence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/rules.hpp"
#include "harness/model/error_class.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

namespace {

// A message without what stands in quotes, digits, and what follows a line feed. Where the class alone says little (a
// syntax error), the first word in quotes is kept: it is what the engine stumbled over.
std::string shape_of_message(const SqlError& error) {
  const bool keep_word = error.error_class == ErrorClass::syntax_error || error.error_class == ErrorClass::other;
  std::string out;
  char quote = '\0';
  bool in_word = false;
  for (const char c : error.message) {
    if (c == '\n') break;
    if (quote != '\0') {
      if (c == quote) {
        quote = '\0';
        continue;
      }
      in_word = in_word && is_letter(c);
      if (in_word && keep_word) out += c;
    } else if (c == '"' || c == '\'' || c == '`') {
      quote = c;
      in_word = true;
    } else if (!is_digit(c)) {
      out += c;
    }
  }
  return out;
}

std::string messages_of(const Outcome& a, const Outcome& b) {
  std::string out;
  for (const Outcome* outcome : {&a, &b}) {
    if (outcome->error() != nullptr) out += shape_of_message(*outcome->error());
    out += '\n';
  }
  return out;
}

std::multiset<std::string> cells_of(const ResultSet& rows, std::size_t column) {
  std::multiset<std::string> cells;
  for (std::size_t row = 0; row < rows.row_count(); ++row) cells.insert(tagged_literal(rows.at(row, column)));
  return cells;
}

bool is_moment(TypeKind kind) {
  return kind == TypeKind::date || kind == TypeKind::timestamp || kind == TypeKind::timestamptz;
}

bool has_fraction(std::string_view moment) {
  const std::size_t point = moment.find('.');
  return point != moment.npos && moment.find_first_of("123456789", point) != moment.npos;
}

// How a text is written of which the other side made another moment: a script about fractions of a second must not
// become one about strange dates.
std::string form_of_moment(const ResultSet& a, const ResultSet& b, std::size_t column) {
  const TypeKind first = a.columns[column].type.kind, second = b.columns[column].type.kind;
  const bool text_first = first == TypeKind::text && is_moment(second);
  if (!text_first && !(second == TypeKind::text && is_moment(first))) return {};
  for (std::size_t row = 0; row < std::min(a.row_count(), b.row_count()); ++row) {
    const Value text = (text_first ? a : b).at(row, column), moment = (text_first ? b : a).at(row, column);
    if (text.kind() != TypeKind::text || !is_moment(moment.kind()) || text.bytes() == moment.bytes()) continue;
    const std::string_view written = text.bytes();
    const bool iso = written.size() >= 10 && written[4] == '-' && written[7] == '-';
    return !iso ? ", in another form" : has_fraction(written) ? ", with a fraction" : ", in ISO form";
  }
  return {};
}

// Types of the cells that one side has and the other has not, in the first column where there are any.
std::string differing_types(const ResultSet& a, const ResultSet& b) {
  for (std::size_t column = 0; column < std::min(a.columns.size(), b.columns.size()); ++column) {
    if (cells_of(a, column) == cells_of(b, column)) continue;
    return fmt::format("{} and {}{}", type_kind_name(a.columns[column].type.kind),
                       type_kind_name(b.columns[column].type.kind), form_of_moment(a, b, column));
  }
  return {};
}

std::string result_detail(const Agreement& agreement, const Outcome& a, const Outcome& b) {
  if (a.rows() != nullptr && b.rows() != nullptr) {
    if (a.rows()->total_rows != b.rows()->total_rows)
      return a.rows()->total_rows > b.rows()->total_rows ? "more rows" : "fewer rows";
    if (agreement.divergence == DivergenceKind::value || agreement.divergence == DivergenceKind::type)
      return differing_types(*a.rows(), *b.rows());
  }
  if (agreement.divergence == DivergenceKind::rows && a.affected_rows && b.affected_rows)
    return *a.affected_rows > *b.affected_rows ? "more rows" : "fewer rows";
  return {};
}

// A grouping that is refused must not become an aggregate without any while the script shrinks.
std::string form_of_grouping(const Outcome& a, const Outcome& b, const std::string& sql) {
  const auto refused = [](const Outcome& one) {
    return one.error() != nullptr && one.error()->error_class == ErrorClass::grouping_error;
  };
  if (!refused(a) && !refused(b)) return {};
  const std::string upper = to_upper(sql);
  for (std::size_t at = upper.find("GROUP"); at != upper.npos; at = upper.find("GROUP", at + 1)) {
    const std::size_t next = upper.find_first_not_of(" \t\r\n", at + 5);
    if (next != upper.npos && next > at + 5 && upper.compare(next, 2, "BY") == 0) return "with GROUP BY";
  }
  return "without GROUP BY";
}

bool compared(const ScriptStatement& statement) { return !statement.housekeeping; }

}  // namespace

std::string answer_class(const Outcome& outcome) {
  if (const SqlError* error = outcome.error()) return std::string(error_class_name(error->error_class));
  if (outcome.interrupted() != nullptr) return "interrupted";
  return outcome.rows() != nullptr ? "rows" : "ok";
}

std::string DivergenceSignature::to_string() const {
  std::string out = fmt::format("{} {}: {} and {}", severity_name(severity), divergence_kind_name(kind), first, second);
  if (severity_name(severity) == divergence_kind_name(kind))
    out = fmt::format("{}: {} and {}", severity_name(severity), first, second);
  return detail.empty() ? out : fmt::format("{} ({})", out, detail);
}

DivergenceSignature signature_of(const Agreement& agreement, const StepRecord& first, const StepRecord& second) {
  DivergenceSignature out;
  out.kind = agreement.divergence;
  out.severity = agreement.severity;
  out.first = answer_class(*first.outcome());
  out.second = answer_class(*second.outcome());
  out.detail = result_detail(agreement, *first.outcome(), *second.outcome());
  if (out.detail.empty()) out.detail = form_of_grouping(*first.outcome(), *second.outcome(), first.sql);
  out.messages = messages_of(*first.outcome(), *second.outcome());
  return out;
}

std::optional<Divergence> divergence_at(const Script& script, const ScriptRun& run, const ScriptRunner& runner,
                                        std::size_t statement, std::size_t first, std::size_t second) {
  if (!compared(script.statements[statement])) return std::nullopt;
  const StepRecord &a = run.records[first][statement], &b = run.records[second][statement];
  Agreement agreement = compare(a, runner.target(first), b, runner.target(second));
  if (agreement.kind != Agreement::Kind::divergent) return std::nullopt;
  Divergence out{statement, first, second, {}, signature_of(agreement, a, b)};
  out.agreement = std::move(agreement);
  return out;
}

std::vector<Divergence> find_divergences(const Script& script, const ScriptRun& run, const ScriptRunner& runner) {
  std::vector<Divergence> out;
  for (std::size_t i = 0; i < script.statements.size(); ++i) {
    for (std::size_t other = 1; other < run.records.size(); ++other) {
      if (auto found = divergence_at(script, run, runner, i, 0, other)) out.push_back(std::move(*found));
    }
  }
  return out;
}

const Divergence& first_of(const std::vector<Divergence>& divergences) {
  const auto at = std::find_if(divergences.begin(), divergences.end(),
                               [](const Divergence& one) { return one.agreement.severity != Severity::warning; });
  return at == divergences.end() ? divergences.front() : *at;
}

AgreementCount count_agreements(const Script& script, const ScriptRun& run, const ScriptRunner& runner) {
  AgreementCount out;
  std::set<std::string> used;
  const auto refused = [](const Outcome* outcome) { return outcome != nullptr && outcome->error() != nullptr; };
  for (std::size_t i = 0; i < script.statements.size(); ++i) {
    const bool everywhere = std::all_of(run.records.begin(), run.records.end(),
                                        [&](const auto& records) { return refused(records[i].outcome()); });
    if (everywhere && compared(script.statements[i])) out.failed.push_back(i);
    for (std::size_t other = 1; other < run.records.size(); ++other) {
      const Agreement agreement =
          compare(run.records[0][i], runner.target(0), run.records[other][i], runner.target(other));
      if (!compared(script.statements[i]) || agreement.kind == Agreement::Kind::incomparable) {
        ++out.not_compared;
      } else if (agreement.kind == Agreement::Kind::divergent) {
        ++out.divergent;
      } else {
        ++(agreement.kind == Agreement::Kind::identical ? out.identical : out.equivalent);
        used.insert(agreement.rules.begin(), agreement.rules.end());
      }
    }
  }
  for (const Rule& rule : rules()) {
    if (used.contains(std::string(rule.name))) out.rules.emplace_back(rule.name);
  }
  return out;
}

}  // namespace enginediff
