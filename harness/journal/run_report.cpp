#include "harness/journal/run_report.hpp"

#include <algorithm>
#include <map>

#include "harness/casefile/claims_file.hpp"
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

// Where a value stands in the file; values that stand nowhere (`default`) come first.
std::size_t position(const std::vector<std::string>& values, const std::string& value) {
  const auto at = std::find(values.begin(), values.end(), value);
  return at == values.end() ? 0 : static_cast<std::size_t>(at - values.begin()) + 1;
}

// Sorts variants as the file lists the values of the axes.
std::vector<std::size_t> sort_key(const Case& parsed, const Variant& variant) {
  std::vector<std::size_t> key;
  const auto add = [&](const std::string& name, const std::vector<std::string>& values) {
    const std::string* value = variant.find(name);
    key.push_back(value == nullptr ? 0 : position(values, *value));
  };
  for (const MatrixAxis& axis : parsed.axes) add(axis.name, axis.values);
  add("isolation", parsed.isolation);
  for (const EngineAxis& axis : parsed.engine_axes) add(axis.name, axis.values);
  return key;
}

// The variants to show: those that are no part of another. A target that lacks an axis is shown with each of its values.
std::vector<Variant> whole_variants(const Case& parsed, const std::vector<const Trace*>& traces) {
  std::vector<Variant> variants;
  for (const Trace* trace : traces) {
    if (std::find(variants.begin(), variants.end(), trace->variant) == variants.end()) variants.push_back(trace->variant);
  }
  std::vector<Variant> whole;
  for (const Variant& one : variants) {
    const bool is_part = std::any_of(variants.begin(), variants.end(),
                                     [&](const Variant& other) { return !(other == one) && is_part_of(one, other); });
    if (!is_part) whole.push_back(one);
  }
  std::sort(whole.begin(), whole.end(), [&](const Variant& a, const Variant& b) {
    const auto left = sort_key(parsed, a), right = sort_key(parsed, b);
    return left != right ? left < right : a.to_string() < b.to_string();
  });
  return whole;
}

// The target's trace that tells most about the variant.
const Trace* trace_for(const Variant& variant, const std::string& target, const std::vector<const Trace*>& traces) {
  const Trace* best = nullptr;
  for (const Trace* trace : traces) {
    if (trace->target != target || !is_part_of(trace->variant, variant)) continue;
    if (best == nullptr || trace->variant.values.size() > best->variant.values.size()) best = trace;
  }
  return best;
}

VariantReport report_variant(const Case& parsed, Variant variant, const std::vector<TargetStatus>& targets,
                             const std::vector<const Trace*>& traces) {
  VariantReport report;
  std::vector<TargetInfo> infos;
  for (const TargetStatus& status : targets) {
    const Trace* trace = trace_for(variant, status.info.name, traces);
    if (trace == nullptr) continue;
    report.traces.push_back(*trace);
    infos.push_back(status.info);
  }
  report.variant = std::move(variant);
  report.judgement = judge(parsed, report.traces, infos);
  return report;
}

}  // namespace

RunReport make_run_report(std::vector<Journal> journals) {
  MergedJournals merged = merge_journals(std::move(journals));
  std::map<std::string_view, std::vector<const Trace*>> traces_of;
  for (const Trace& trace : merged.traces) traces_of[trace.case_id].push_back(&trace);
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
    const std::vector<const Trace*>& traces = traces_of[parsed.id];
    for (Variant& variant : whole_variants(parsed, traces)) {
      one.variants.push_back(report_variant(parsed, std::move(variant), report.targets, traces));
    }
    one.parsed = std::move(parsed);
    report.cases.push_back(std::move(one));
  }
  return report;
}

}  // namespace enginediff
