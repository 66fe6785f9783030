#include "harness/report/not_run.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace enginediff {

namespace {

// Collects places under a reason; targets that share a reason and all its places become one entry.
class Reasons {
 public:
  explicit Reasons(const RunReport& report) {
    for (std::size_t i = 0; i < report.targets.size(); ++i) order_.emplace(report.targets[i].info.name, i);
  }

  void add(const std::string& reason, const std::string& target, std::string place) {
    places_[{reason, target}].insert(std::move(place));
  }

  std::vector<NotRunReason> finish() const {
    std::vector<NotRunReason> out;
    for (const auto& [key, places] : places_) {
      const std::vector<std::string> listed(places.begin(), places.end());
      const auto same = std::find_if(out.begin(), out.end(), [&](const NotRunReason& one) {
        return one.reason == key.first && one.places == listed;
      });
      (same == out.end() ? out.emplace_back(NotRunReason{key.first, {}, listed}) : *same).targets.push_back(key.second);
    }
    for (NotRunReason& one : out) {
      std::sort(one.targets.begin(), one.targets.end(),
                [&](const auto& a, const auto& b) { return position(a) < position(b); });
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const NotRunReason& a, const NotRunReason& b) { return a.places.size() > b.places.size(); });
    return out;
  }

 private:
  std::size_t position(const std::string& target) const {
    const auto at = order_.find(target);
    return at == order_.end() ? order_.size() : at->second;
  }

  std::map<std::string, std::size_t> order_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> places_;
};

}  // namespace

std::vector<NotRunReason> not_run_reasons(const RunReport& report) {
  Reasons reasons(report);
  for (const CaseReport& one : report.cases) {
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) {
        if (trace.not_run) reasons.add(*trace.not_run, trace.target, one.parsed.id);
        for (const StepRecord& record : trace.records) {
          const auto* not_run = std::get_if<NotRun>(&record.result);
          // A case that was given up says why once.
          if (not_run != nullptr && !trace.not_run)
            reasons.add(not_run->reason, trace.target, one.parsed.id + " › " + record.step);
        }
      }
    }
  }
  return reasons.finish();
}

std::vector<NotRunReason> unsupported_reasons(const RunReport& report) {
  Reasons reasons(report);
  for (const CaseReport& one : report.cases) {
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) {
        if (trace.unsupported) reasons.add(*trace.unsupported, trace.target, one.parsed.id);
      }
    }
  }
  return reasons.finish();
}

}  // namespace enginediff
