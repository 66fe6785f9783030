#include "harness/report/html/behaviour_row.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "harness/report/answer_groups.hpp"
#include "harness/report/html/pool.hpp"
#include "harness/report/summary.hpp"

namespace enginediff::html {

namespace {

bool is_divergent(char mark) { return mark == 's' || mark == 'o' || mark == 'w' || mark == 'l'; }

std::optional<std::size_t> position_of(const RunReport& report, const std::string& target) {
  for (std::size_t i = 0; i < report.targets.size(); ++i) {
    if (report.targets[i].info.name == target) return i;
  }
  return std::nullopt;
}

StepRole role_of(const CaseReport& one, const VariantReport& variant, const StepJudgement& step) {
  const Step* source = step_of(one, variant, step);
  return source == nullptr ? StepRole::step : source->role;
}

class RowMaker {
 public:
  RowMaker(const RunReport& report, const CaseReport& one) : report_(report), case_(one), size_(report.targets.size()) {
    row_.pairs.assign(size_ * (size_ - std::min<std::size_t>(size_, 1)) / 2, '-');
    row_.letters.assign(size_, '-');
    row_.silent_because.resize(size_);
    answered_.resize(size_);
  }

  BehaviourRow make() {
    for (std::size_t v = 0; v < case_.variants.size(); ++v) {
      const VariantReport& variant = case_.variants[v];
      for (std::size_t s = 0; s < variant.judgement.steps.size(); ++s) {
        const StepJudgement& step = variant.judgement.steps[s];
        switch (role_of(case_, variant, step)) {
          case StepRole::step: add_step({v, s}, variant, step); break;
          case StepRole::setup: add_pairs(step, true); break;
          case StepRole::portable: break;
        }
      }
    }
    choose_letters();
    for (std::size_t i = 0; i < size_; ++i) {
      if (!answered_[i]) row_.silent_because[i] = reason(i);
    }
    return std::move(row_);
  }

 private:
  struct Difference {
    char worst = '-';
    std::size_t divergent = 0;  // pairs
  };

  Difference add_pairs(const StepJudgement& step, bool only_divergent) {
    Difference out;
    for (const PairAgreement& pair : step.agreements) {
      const auto first = position_of(report_, pair.first), second = position_of(report_, pair.second);
      if (!first || !second || *first == *second) continue;
      const char mark = relation_mark(pair.agreement);
      if (!pair.after.empty() || (only_divergent && !is_divergent(mark))) continue;
      char& held = row_.pairs[pair_position(std::min(*first, *second), std::max(*first, *second), size_)];
      held = worse_mark(held, mark);
      out.worst = worse_mark(out.worst, mark);
      out.divergent += is_divergent(mark);
    }
    return out;
  }

  void add_step(Headline here, const VariantReport& variant, const StepJudgement& step) {
    const Difference difference = add_pairs(step, false);
    std::size_t rows = 0;
    bool any = false;
    for (const Trace& trace : variant.traces) {
      const StepRecord* record = record_of(trace, step);
      const auto target = position_of(report_, trace.target);
      if (record == nullptr || record->outcome() == nullptr || !target) continue;
      any = answered_[*target] = true;
      if (const ResultSet* result = record->outcome()->rows()) rows += result->total_rows > 0;
    }
    if (!any) return;
    // The worst difference, seen between the most pairs; without one, what has rows to show.
    const std::tuple<std::size_t, std::size_t, std::size_t> rank{kMarks.size() - kMarks.find(difference.worst),
                                                                 difference.divergent, rows};
    if (row_.headline && rank <= best_) return;
    best_ = rank;
    row_.headline = here;
  }

  // ---- Letters ----

  bool belongs(std::size_t target, const std::vector<std::size_t>& group) const {
    bool comparable = false;
    for (const std::size_t member : group) {
      const char mark = row_.pairs[pair_position(std::min(target, member), std::max(target, member), size_)];
      if (is_divergent(mark)) return false;
      comparable = comparable || mark != '-';
    }
    return comparable;
  }

  std::size_t engines(const std::vector<std::size_t>& group) const {
    std::set<std::string> names;
    for (const std::size_t target : group) names.insert(report_.targets[target].info.engine);
    return names.size();
  }

  void choose_letters() {
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t target = 0; target < size_; ++target) {
      if (!answered_[target]) continue;
      const auto at =
          std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return belongs(target, group); });
      (at == groups.end() ? groups.emplace_back() : *at).push_back(target);
    }
    const auto main = std::max_element(groups.begin(), groups.end(),
                                       [&](const auto& a, const auto& b) { return engines(a) < engines(b); });
    if (main != groups.end()) std::rotate(groups.begin(), main, main + 1);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (const std::size_t target : groups[i])
        row_.letters[target] = static_cast<char>('A' + std::min<std::size_t>(i, 25));
    }
  }

  // ---- Why there is no answer ----

  std::string reason(std::size_t target) const {
    const std::string& name = report_.targets[target].info.name;
    if (!report_.targets[target].unusable.empty()) return "not run: " + shown(report_.targets[target].unusable);
    for (const VariantReport& variant : case_.variants) {
      for (const Trace& trace : variant.traces) {
        if (trace.target != name) continue;
        if (trace.unsupported) return "unsupported: " + shown(*trace.unsupported);
        if (trace.not_run) return "not run: " + shown(*trace.not_run);
        for (const StepRecord& record : trace.records) {
          if (const auto* not_run = std::get_if<NotRun>(&record.result)) return "not run: " + shown(not_run->reason);
        }
        return "absent: the steps do not exist there";
      }
    }
    return "not run: the journal has no record of it";
  }

  const RunReport& report_;
  const CaseReport& case_;
  const std::size_t size_;
  BehaviourRow row_;
  std::vector<bool> answered_;
  std::tuple<std::size_t, std::size_t, std::size_t> best_;
};

}  // namespace

char relation_mark(const Agreement& agreement) {
  switch (agreement.kind) {
    case Agreement::Kind::identical: return '=';
    case Agreement::Kind::equivalent: return 'c';
    case Agreement::Kind::incomparable: return '-';
    case Agreement::Kind::divergent: break;
  }
  switch (agreement.severity) {
    case Severity::silent: return 's';
    case Severity::outcome: return 'o';
    case Severity::warning: return 'w';
    case Severity::loud: return 'l';
    case Severity::cosmetic: return 'c';
  }
  return '-';
}

char worse_mark(char a, char b) { return kMarks[std::min(kMarks.find(a), kMarks.find(b))]; }

std::size_t pair_position(std::size_t first, std::size_t second, std::size_t targets) {
  return first * (2 * targets - first - 1) / 2 + (second - first - 1);
}

char BehaviourRow::worst() const {
  char worst = '-';
  for (const char mark : pairs) worst = worse_mark(worst, mark);
  return worst;
}

BehaviourRow behaviour_row(const RunReport& report, const CaseReport& one) { return RowMaker(report, one).make(); }

}  // namespace enginediff::html
