#include "harness/journal/run_report.hpp"

#include <algorithm>
#include <map>

#include "harness/casefile/claims_file.hpp"
#include "harness/casefile/variants.hpp"
#include "harness/journal/journal.hpp"
#include "harness/journal/merge.hpp"

namespace enginediff {

namespace {

// Whether every value of `part` stands in `whole` too.
bool is_part_of(const Variant& part, const Variant& whole) {
  return std::all_of(part.values.begin(), part.values.end(), [&](const auto& pair) {
    const std::string* value = whole.find(pair.first);
    return value != nullptr && *value == pair.second;
  });
}

// The variants to show: those that are no part of another. A target that lacks an axis is shown with each of its
// values.
std::vector<Variant> whole_variants(const Case& parsed, const std::vector<Trace*>& traces) {
  std::vector<Variant> variants;
  for (const Trace* trace : traces) {
    if (std::find(variants.begin(), variants.end(), trace->variant) == variants.end())
      variants.push_back(trace->variant);
  }
  std::vector<Variant> whole;
  for (const Variant& one : variants) {
    const bool is_part = std::any_of(variants.begin(), variants.end(),
                                     [&](const Variant& other) { return !(other == one) && is_part_of(one, other); });
    if (!is_part) whole.push_back(one);
  }
  std::sort(whole.begin(), whole.end(), [&](const Variant& a, const Variant& b) { return comes_before(parsed, a, b); });
  return whole;
}

// The target's trace that tells most about the variant.
Trace* trace_for(const Variant& variant, const std::string& target, const std::vector<Trace*>& traces) {
  Trace* best = nullptr;
  for (Trace* trace : traces) {
    if (trace->target != target || !is_part_of(trace->variant, variant)) continue;
    if (best == nullptr || trace->variant.values.size() > best->variant.values.size()) best = trace;
  }
  return best;
}

// The traces of one variant, in the order of the targets; null where a target has none.
using TracesOfVariant = std::vector<Trace*>;

// Hands each trace over where it is needed last; a target that lacks an axis shows the same trace in several variants.
class TraceSource {
 public:
  explicit TraceSource(const std::vector<TracesOfVariant>& all) {
    for (const TracesOfVariant& traces : all) {
      for (const Trace* trace : traces) ++uses_[trace];
    }
  }
  Trace take(Trace* trace) { return --uses_[trace] == 0 ? std::move(*trace) : *trace; }

 private:
  std::map<const Trace*, int> uses_;
};

std::vector<VariantReport> report_variants(const Case& parsed, const std::vector<TargetStatus>& targets,
                                           const std::vector<Trace*>& traces) {
  std::vector<Variant> variants = whole_variants(parsed, traces);
  std::vector<TracesOfVariant> chosen;
  for (const Variant& variant : variants) {
    TracesOfVariant& of_variant = chosen.emplace_back();
    for (const TargetStatus& status : targets) of_variant.push_back(trace_for(variant, status.info.name, traces));
  }
  TraceSource source(chosen);
  std::vector<VariantReport> reports;
  for (std::size_t v = 0; v < variants.size(); ++v) {
    VariantReport& report = reports.emplace_back();
    std::vector<TargetInfo> infos;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      if (chosen[v][i] == nullptr) continue;
      report.traces.push_back(source.take(chosen[v][i]));
      infos.push_back(targets[i].info);
    }
    report.variant = std::move(variants[v]);
    report.judgement = judge(parsed, report.traces, infos);
  }
  return reports;
}

}  // namespace

RunReport make_run_report(std::vector<Journal> journals) {
  MergedJournals merged = merge_journals(std::move(journals));
  std::map<std::string, std::vector<Trace*>> traces_of;
  for (Trace& trace : merged.traces) traces_of[trace.case_id].push_back(&trace);
  RunReport report;
  report.tool_version = std::move(merged.header.tool_version);
  report.started = std::move(merged.header.started);
  report.reference = std::move(merged.header.reference);
  report.targets = std::move(merged.targets);
  report.problems = std::move(merged.problems);
  // A journal's claims were read when it was, so they can be read.
  if (!merged.claims.text.empty()) {
    auto claims = parse_claims(merged.claims.text, merged.claims.file);
    if (claims) report.claims = std::move(*claims);
  }
  for (Case& parsed : merged.cases) {
    CaseReport one;
    one.variants = report_variants(parsed, report.targets, traces_of[parsed.id]);
    one.parsed = std::move(parsed);
    report.cases.push_back(std::move(one));
  }
  return report;
}

}  // namespace enginediff
