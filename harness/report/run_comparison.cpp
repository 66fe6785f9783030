#include "harness/report/run_comparison.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/compare/race.hpp"
#include "harness/journal/journal.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

namespace {

const TargetStatus* find_target(const RunReport& report, const std::string& name) {
  const auto at = std::find_if(report.targets.begin(), report.targets.end(),
                               [&](const TargetStatus& one) { return one.info.name == name; });
  return at == report.targets.end() ? nullptr : &*at;
}

std::vector<std::string> names_of(const RunReport& report) {
  std::vector<std::string> names;
  for (const TargetStatus& status : report.targets) names.push_back(status.info.name);
  return names;
}

// Pairs targets that are the only ones left of their engine and profile.
void pair_by_engine(const RunReport& before, const RunReport& after, TargetPairing& pairing) {
  using Kind = std::pair<std::string, std::string>;
  const auto by_kind = [](const RunReport& report, const std::vector<std::string>& names) {
    std::map<Kind, std::vector<std::string>> kinds;
    for (const std::string& name : names) {
      const TargetInfo& info = find_target(report, name)->info;
      if (!info.engine.empty()) kinds[{info.engine, info.profile}].push_back(name);
    }
    return kinds;
  };
  const auto others = by_kind(after, pairing.only_after);
  for (const auto& [kind, names] : by_kind(before, pairing.only_before)) {
    const auto at = others.find(kind);
    if (names.size() != 1 || at == others.end() || at->second.size() != 1) continue;
    pairing.pairs.emplace_back(names.front(), at->second.front());
    std::erase(pairing.only_before, names.front());
    std::erase(pairing.only_after, at->second.front());
  }
}

// The target's traces of a case, by variant. One that stands in several variants of the report counts once.
std::map<std::string, const Trace*> traces_of(const CaseReport& one, const std::string& target) {
  std::map<std::string, const Trace*> traces;
  for (const VariantReport& variant : one.variants) {
    for (const Trace& trace : variant.traces) {
      if (trace.target == target) traces.emplace(trace.variant.to_string(), &trace);
    }
  }
  return traces;
}

std::string place_of(const std::string& id, const std::string& variant, const std::string& step = {}) {
  return id + (variant.empty() ? "" : "[" + variant + "]") + (step.empty() ? "" : " › " + step);
}

// Compares one target of the older run with one of the newer.
class TargetComparing {
 public:
  TargetComparing(const RunReport& before, const RunReport& after, const TargetPair& pair)
      : before_(before), after_(after), pair_(pair) {
    comparison_.before = *find_target(before, pair.first);
    comparison_.after = *find_target(after, pair.second);
    name_targets();
  }

  TargetComparison run() {
    std::map<std::string_view, const CaseReport*> older;
    for (const CaseReport& one : before_.cases) older.emplace(one.parsed.id, &one);
    for (const CaseReport& one : after_.cases) {
      const auto at = older.find(one.parsed.id);
      if (at != older.end()) take_case(*at->second, one);
    }
    journal_.complete = true;
    std::vector<Journal> journals;
    journals.push_back(std::move(journal_));
    comparison_.report = make_run_report(std::move(journals));
    for (std::size_t i = 0; i < comparison_.report.cases.size(); ++i) look_for_changes(i);
    put_worst_first();
    for (auto& [reason, places] : not_compared_)
      comparison_.not_compared.push_back({reason, {}, {places.begin(), places.end()}});
    return std::move(comparison_);
  }

 private:
  // Both stand in one report, where targets are told apart by their names.
  void name_targets() {
    TargetStatus first = comparison_.before, second = comparison_.after;
    std::string &one = first.info.name, &other = second.info.name;
    if (one == other) {
      const bool known = !first.info.engine.empty() && !second.info.engine.empty();
      const bool told = known && first.info.version != second.info.version;
      one += told ? " " + first.info.version_number.to_string() : " before";
      other += told ? " " + second.info.version_number.to_string() : " after";
      if (one == other) one += " before", other += " after";
    }
    names_ = {one, other};
    journal_.header = {after_.tool_version, after_.started, {}, {}};
    // Where one could not be used its records say so.
    first.unusable.clear(), second.unusable.clear();
    journal_.targets = {std::move(first), std::move(second)};
  }

  void leave_out(const std::string& reason, std::string place) { not_compared_[reason].insert(std::move(place)); }

  void take_case(const CaseReport& older, const CaseReport& newer) {
    const std::string& id = newer.parsed.id;
    const auto before = traces_of(older, pair_.first), after = traces_of(newer, pair_.second);
    bool taken = false;
    for (const auto& [variant, trace] : after) {
      const auto at = before.find(variant);
      if (at == before.end()) {
        leave_out("only the newer run has this variant", place_of(id, variant));
      } else {
        taken = take_traces(newer.parsed, variant, *at->second, *trace) || taken;
      }
    }
    for (const auto& [variant, trace] : before) {
      if (!after.contains(variant)) leave_out("only the older run has this variant", place_of(id, variant));
    }
    if (taken) journal_.cases.push_back(newer.parsed);
  }

  bool take_traces(const Case& parsed, const std::string& variant, const Trace& before, const Trace& after) {
    for (const auto& [trace, when] : {std::pair(&before, "older"), std::pair(&after, "newer")}) {
      if (!trace->not_run) continue;
      leave_out(fmt::format("not run in the {} run: {}", when, *trace->not_run), place_of(parsed.id, variant));
      return false;
    }
    if (before.unsupported || after.unsupported) {
      if (before.unsupported && after.unsupported) return false;
      comparison_.support_changes.push_back(
          {place_of(parsed.id, variant), parsed.title, before.unsupported, after.unsupported});
      return false;
    }
    Trace older = in_order_of(parsed, before), newer = after;
    older.target = names_.first;
    newer.target = names_.second;
    journal_.traces.push_back(std::move(older));
    journal_.traces.push_back(std::move(newer));
    return true;
  }

  // The case may have other steps now.
  Trace in_order_of(const Case& parsed, Trace trace) {
    for (StepRecord& record : trace.records) {
      const auto at = std::find_if(parsed.steps.begin(), parsed.steps.end(),
                                   [&](const Step& step) { return step.name == record.step; });
      record.index = static_cast<std::size_t>(at - parsed.steps.begin());
    }
    std::erase_if(trace.records, [&](const StepRecord& record) {
      const bool gone = record.index == parsed.steps.size();
      if (gone)
        leave_out("only the older run has this step", place_of(parsed.id, trace.variant.to_string(), record.step));
      return gone;
    });
    return trace;
  }

  void look_for_changes(std::size_t number) {
    const CaseReport& one = comparison_.report.cases[number];
    const std::size_t found = comparison_.changes.size();
    for (std::size_t variant = 0; variant < one.variants.size(); ++variant) {
      const auto& steps = one.variants[variant].judgement.steps;
      changed_steps_.clear();
      for (std::size_t step = 0; step < steps.size(); ++step)
        look_at(one, {number, variant, step, Severity::silent, {}});
    }
    ++comparison_.behaviours;
    comparison_.changed += comparison_.changes.size() > found;
  }

  void look_at(const CaseReport& one, BehaviourChange change) {
    const VariantReport& variant = one.variants[change.variant];
    const StepJudgement& step = variant.judgement.steps[change.step];
    if (variant.traces.size() != 2) return;
    const StepRecord *before = record_of(variant.traces[0], step), *after = record_of(variant.traces[1], step);
    const std::string place = place_of(one.parsed.id, variant.variant.to_string(), step.step);
    if (before == nullptr || after == nullptr) return leave_out("only one of the runs has this step", place);
    if (before->outcome() == nullptr && after->outcome() == nullptr) return;
    if (before->outcome() == nullptr || after->outcome() == nullptr) return leave_out("not run on one side", place);
    if (before->sql != after->sql) return leave_out("sent in other words on each side", place);
    for (const PairAgreement& pair : step.agreements) {
      const auto severity = severity_of(pair.agreement);
      const bool freedom =
          pair.agreement.rules == std::vector<std::string>{"row-order"} && severity == Severity::cosmetic;
      if (!severity || freedom) continue;
      change.severity = *severity;
      // What it follows from may not have been compared. Those who raced before it need not differ.
      const bool raced = std::any_of(variant.traces.begin(), variant.traces.end(), [&](const Trace& trace) {
        return std::any_of(trace.records.begin(), trace.records.end(),
                           [&](const StepRecord& record) { return record.step == pair.after && is_racy(record); });
      });
      if (raced || changed_steps_.contains(pair.after)) change.after = pair.after;
      comparison_.changes.push_back(change);
      changed_steps_.insert(step.step);
    }
  }

  void put_worst_first() {
    std::map<std::size_t, Severity> worst;  // of each case
    for (const BehaviourChange& change : comparison_.changes) {
      Severity& held = worst.try_emplace(change.one, Severity::cosmetic).first->second;
      if (change.after.empty()) held = std::min(held, change.severity);
    }
    std::stable_sort(comparison_.changes.begin(), comparison_.changes.end(),
                     [&](const BehaviourChange& a, const BehaviourChange& b) {
                       return std::pair(worst[a.one], a.one) < std::pair(worst[b.one], b.one);
                     });
  }

  const RunReport &before_, &after_;
  const TargetPair& pair_;
  std::set<std::string> changed_steps_;  // of the variant at hand
  std::pair<std::string, std::string> names_;
  Journal journal_;
  TargetComparison comparison_;
  std::map<std::string, std::set<std::string>> not_compared_;  // places by reason
};

std::set<std::string> ids_of(const RunReport& report) {
  std::set<std::string> ids;
  for (const CaseReport& one : report.cases) ids.insert(one.parsed.id);
  return ids;
}

}  // namespace

Result<TargetPairing> pair_targets(const RunReport& before, const RunReport& after,
                                   const std::vector<TargetPair>& wanted) {
  TargetPairing pairing;
  pairing.only_before = names_of(before);
  pairing.only_after = names_of(after);
  const auto known = [&](const RunReport& report, const std::string& name, std::string_view which) -> Result<void> {
    if (find_target(report, name) != nullptr) return {};
    return fail(Fault::usage, fmt::format("the {} run has no target {}", which, name),
                fmt::format("it has: {}", fmt::join(names_of(report), ", ")));
  };
  for (const TargetPair& pair : wanted) {
    TRY(known(before, pair.first, "older"));
    TRY(known(after, pair.second, "newer"));
    pairing.pairs.push_back(pair);
  }
  if (wanted.empty()) {
    for (const std::string& name : names_of(before)) {
      if (std::erase(pairing.only_after, name) == 0) continue;
      std::erase(pairing.only_before, name);
      pairing.pairs.emplace_back(name, name);
    }
    pair_by_engine(before, after, pairing);
  } else {
    // Only what was asked for; the others are not missing.
    pairing.only_before.clear();
    pairing.only_after.clear();
  }
  if (!pairing.pairs.empty()) return pairing;
  return fail(Fault::usage, "the two runs have no target in common",
              fmt::format("pair them with --map OLD=NEW; the older run has {}, the newer {}",
                          fmt::join(names_of(before), ", "), fmt::join(names_of(after), ", ")));
}

RunComparison compare_runs(const RunReport& before, const RunReport& after, const TargetPairing& pairing) {
  RunComparison comparison;
  for (const TargetPair& pair : pairing.pairs) comparison.targets.push_back(TargetComparing(before, after, pair).run());
  comparison.only_before = pairing.only_before;
  comparison.only_after = pairing.only_after;
  const std::set<std::string> older = ids_of(before), newer = ids_of(after);
  std::set_difference(older.begin(), older.end(), newer.begin(), newer.end(),
                      std::back_inserter(comparison.cases_only_before));
  std::set_difference(newer.begin(), newer.end(), older.begin(), older.end(),
                      std::back_inserter(comparison.cases_only_after));
  comparison.problems = before.problems;
  for (const std::string& problem : after.problems) {
    if (std::find(comparison.problems.begin(), comparison.problems.end(), problem) == comparison.problems.end())
      comparison.problems.push_back(problem);
  }
  for (const TargetComparison& one : comparison.targets) {
    for (const auto& [status, when] : {std::pair(&one.before, "older"), std::pair(&one.after, "newer")}) {
      if (!status->unusable.empty())
        comparison.problems.push_back(
            fmt::format("target {} could not be used in the {} run: {}", status->info.name, when, status->unusable));
    }
  }
  return comparison;
}

bool RunComparison::is_whole() const {
  return problems.empty() && std::all_of(targets.begin(), targets.end(), [](const TargetComparison& one) {
           return one.behaviours > 0 || one.has_changes();
         });
}

bool RunComparison::has_changes() const {
  return std::any_of(targets.begin(), targets.end(), [](const TargetComparison& one) { return one.has_changes(); });
}

const std::vector<ComparisonFormat>& comparison_formats() {
  static const std::vector<ComparisonFormat> kFormats = {{"console", write_comparison_console},
                                                         {"markdown", write_comparison_markdown}};
  return kFormats;
}

std::string comparison_headline(const TargetComparison& comparison) {
  const std::string behaviours = counted(comparison.behaviours, "behaviour", "behaviours");
  std::string line = comparison.behaviours == 0 ? "nothing was compared"
                     : comparison.changed == 0
                         ? "nothing changed in " + behaviours
                         : fmt::format("{} of {} changed", with_thousands(comparison.changed), behaviours);
  if (const std::size_t support = comparison.support_changes.size(); support > 0)
    line += fmt::format("; {} can be run on one side only", counted(support, "case", "cases"));
  return line;
}

std::vector<FingerprintChange> fingerprint_changes(const TargetComparison& comparison) {
  const TargetInfo &before = comparison.before.info, &after = comparison.after.info;
  std::vector<FingerprintChange> changes;
  const auto add = [&](const std::string& name, const std::string& one, const std::string& other) {
    if (one != other) changes.push_back({name, one, other});
  };
  add("version", before.version, after.version);
  add("build", before.build, after.build);
  add("profile", before.profile, after.profile);
  const auto value_in = [](const TargetInfo& info, const std::string& name) {
    for (const auto& [key, value] : info.fingerprint) {
      if (key == name) return value;
    }
    return std::string();
  };
  for (const auto& [name, value] : before.fingerprint) add(name, value, value_in(after, name));
  for (const auto& [name, value] : after.fingerprint) {
    if (value_in(before, name).empty()) add(name, "", value);
  }
  return changes;
}

}  // namespace enginediff
