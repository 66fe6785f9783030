#include "harness/repro/equal_tables.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/compare/compare.hpp"
#include "harness/repro/evident_cause.hpp"

namespace enginediff {

namespace {

// Only the rows: in which state the transaction is and what was warned of has nothing to do with what a table holds.
StepRecord only_rows(StepRecord record) {
  if (auto* outcome = std::get_if<Outcome>(&record.result)) {
    outcome->transaction = TransactionState::none;
    outcome->diagnostics.clear();
    outcome->affected_rows.reset();
  }
  return record;
}

bool is_plain_name(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), is_word_part);
}

}  // namespace

bool are_other_rows(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b, const TargetInfo& b_target) {
  if (!succeeded(a) || !succeeded(b)) return succeeded(a) != succeeded(b);
  const ResultSet *ours = a.outcome()->rows(), *theirs = b.outcome()->rows();
  if (ours != nullptr && theirs != nullptr && hold_the_same(*ours, *theirs)) return false;
  const Agreement agreement = compare(only_rows(a), a_target, only_rows(b), b_target);
  if (agreement.kind != Agreement::Kind::divergent) return false;
  // What a column is declared as is no difference in what it holds.
  return agreement.divergence != DivergenceKind::type || agreement.severity == Severity::silent;
}

EditedTable EqualTables::edited(const std::string& table) const {
  EditedTable out;
  out.name = creations_.tables.at(table);
  if (creations_.altered.contains(table)) return out;
  std::vector<std::string> names;
  for (const Token& column : creations_.declared.settable(table)) {
    out.columns.push_back(column.text);
    names.push_back(name_of(column));
  }
  for (const Tokens& key : creations_.declared.keys(table)) {
    for (const Token& column : key) {
      const auto at = std::find(names.begin(), names.end(), name_of(column));
      if (at == names.end()) break;
      out.key.push_back(static_cast<std::size_t>(at - names.begin()));
    }
    if (out.key.size() == key.size()) break;
    out.key.clear();
  }
  return out;
}

std::optional<std::vector<Probe>> EqualTables::edits(const EditedTable& table, const StepRecord& first,
                                                     const StepRecord& second, Way way, std::size_t point) const {
  if (!succeeded(first) || !succeeded(second)) return std::nullopt;
  const ResultSet *ours = first.outcome()->rows(), *theirs = second.outcome()->rows();
  if (ours == nullptr || theirs == nullptr) return std::nullopt;
  EditedTable full = table;
  if (full.columns.empty()) {
    for (const Column& column : ours->columns) full.columns.push_back(column.name);
    if (!std::all_of(full.columns.begin(), full.columns.end(), &is_plain_name)) return std::nullopt;
  }
  switch (way) {
    case Way::as_second: return edits_towards(full, *ours, *theirs, {point, first_});
    case Way::as_first: return edits_towards(full, *theirs, *ours, {point, second_});
    case Way::without_differing: break;
  }
  auto out = edits_without_differing(full, *ours, *theirs, {point, first_});
  const auto other = edits_without_differing(full, *theirs, *ours, {point, second_});
  if (!out || !other) return std::nullopt;
  out->insert(out->end(), other->begin(), other->end());
  return out;
}

Result<std::optional<ProbedRun>> EqualTables::run(const std::vector<std::string>& tables, std::size_t point,
                                                  std::size_t statements, const std::optional<View>& question) {
  std::vector<EditedTable> all;
  std::vector<Probe> contents;
  for (const std::string& table : tables) {
    all.push_back(edited(table));
    const std::string columns =
        all.back().columns.empty() ? "*" : fmt::format("{}", fmt::join(all.back().columns, ", "));
    contents.push_back({point, fmt::format("SELECT {} FROM {}", columns, all.back().name)});
  }
  TRY_ASSIGN(const auto held, runner_.ask(script_, contents));
  for (const Way way : {Way::as_second, Way::as_first, Way::without_differing}) {
    std::vector<Probe> probes;
    bool possible = true;
    for (std::size_t i = 0; i < all.size() && possible; ++i) {
      const auto one = edits(all[i], held[first_][i], held[second_][i], way, point);
      possible = one.has_value();
      if (possible) probes.insert(probes.end(), one->begin(), one->end());
    }
    if (!possible) continue;
    const std::size_t edited = probes.size();
    probes.insert(probes.end(), contents.begin(), contents.end());
    if (question) probes.push_back({statements, question->sql});
    TRY_ASSIGN(ProbedRun run, runner_.run_with(script_, probes, statements));
    bool equal = true;
    for (std::size_t i = 0; i < edited; ++i) equal = equal && succeeded(run.answers[*probes[i].only_target][i]);
    for (std::size_t i = edited; i < edited + all.size(); ++i) {
      const StepRecord &a = run.answers[first_][i], &b = run.answers[second_][i];
      equal = equal && succeeded(a) && succeeded(b) &&
              !are_other_rows(a, runner_.target(first_), b, runner_.target(second_));
    }
    if (equal) return std::optional(std::move(run));
  }
  return std::optional<ProbedRun>();
}

}  // namespace enginediff
