#include "harness/compare/aftermath.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "harness/compare/table_names.hpp"

namespace enginediff {

namespace {

enum class Reach {
  nothing,
  rows,        // of the tables that the statement names
  schema,      // those tables themselves
  everything,  // the transaction: whatever was done in it
};

// What is different between two targets after they answered a step so.
Reach reach_of(const StepRecord& a, const StepRecord& b) {
  const Outcome &one = *a.outcome(), &other = *b.outcome();
  if (one.succeeded() && other.succeeded()) return Reach::nothing;
  if (one.transaction != other.transaction) return Reach::everything;
  if (one.succeeded() == other.succeeded()) return Reach::nothing;
  const bool first_did = one.succeeded();
  const Outcome& done = first_did ? one : other;
  const StatementPart part = statement_part(first_did ? a.sql : b.sql);
  // With RETURNING not every engine counts what was changed.
  const bool changes = part == StatementPart::insert || part == StatementPart::change_rows;
  if (done.rows() != nullptr && !done.affected_rows && !changes) return Reach::nothing;
  switch (part) {
    case StatementPart::schema: return Reach::schema;
    case StatementPart::transaction: return Reach::everything;
    case StatementPart::query:  // WITH … UPDATE, SELECT … INTO
    case StatementPart::change_rows:
    case StatementPart::insert:
    case StatementPart::other: return Reach::rows;
  }
  return Reach::nothing;
}

bool is_about_data(const Agreement& agreement) {
  if (agreement.kind == Agreement::Kind::equivalent) return true;
  switch (agreement.divergence) {
    case DivergenceKind::value:
    case DivergenceKind::type:
    case DivergenceKind::order:
    case DivergenceKind::rows: return true;
    case DivergenceKind::error:
    case DivergenceKind::warning:
    case DivergenceKind::blocking:
    case DivergenceKind::state:
    case DivergenceKind::name: return false;
  }
  return false;
}

// Whether other rows than expected can be the reason of the difference.
bool depends_on_rows(std::string_view sql, const Agreement& agreement) {
  const StatementPart part = statement_part(sql);
  return (part == StatementPart::query || part == StatementPart::change_rows) && is_about_data(agreement);
}

// A spelling that an engine does not know is refused whatever came before.
bool is_refused_anyway(const StepRecord& record) {
  const SqlError* error = record.outcome()->error();
  return error != nullptr &&
         (error->error_class == ErrorClass::syntax_error || error->error_class == ErrorClass::feature_not_supported);
}

class Marking {
 public:
  Marking(const Case& parsed, std::span<const Trace> traces, Judgement& judgement)
      : case_(parsed), traces_(traces), judgement_(judgement) {}

  void run() {
    for (StepJudgement& step : judgement_.steps) {
      // A portable rewrite is not the behaviour, and after setup that one refused nothing is asked of it any more.
      const bool can_cause = step.index < case_.steps.size() && case_.steps[step.index].role == StepRole::step;
      for (PairAgreement& pair : step.agreements) look_at(step, pair, can_cause);
    }
  }

 private:
  struct Cause {
    std::string step;
    Reach reach;
    const StepRecord *first, *second;
  };

  void look_at(const StepJudgement& step, PairAgreement& pair, bool can_cause) {
    const bool differs =
        pair.agreement.kind == Agreement::Kind::equivalent || pair.agreement.kind == Agreement::Kind::divergent;
    if (!differs) return;
    const StepRecord *a = record_of(step, pair.first), *b = record_of(step, pair.second);
    if (a == nullptr || b == nullptr) return;
    std::vector<Cause>& causes = causes_[{pair.first, pair.second}];
    for (auto cause = causes.rbegin(); cause != causes.rend() && pair.after.empty(); ++cause) {
      if (cause->step != step.step && follows(*a, *b, pair.agreement, *cause)) pair.after = cause->step;
    }
    const Reach reach = can_cause ? reach_of(*a, *b) : Reach::nothing;
    if (reach != Reach::nothing) causes.push_back({step.step, reach, a, b});
  }

  bool follows(const StepRecord& a, const StepRecord& b, const Agreement& agreement, const Cause& cause) {
    if (cause.reach == Reach::everything) return true;
    if (is_refused_anyway(a) || is_refused_anyway(b)) return false;
    if (cause.reach == Reach::rows && !depends_on_rows(a.sql, agreement) && !depends_on_rows(b.sql, agreement))
      return false;
    const std::set<std::size_t> here = groups_in(a, b), there = groups_in(*cause.first, *cause.second);
    return std::any_of(here.begin(), here.end(), [&](std::size_t group) { return there.contains(group); });
  }

  std::set<std::size_t> groups_in(const StepRecord& a, const StepRecord& b) {
    std::set<std::size_t> groups = groups_in(a.sql);
    if (b.sql != a.sql) groups.merge(groups_in(b.sql));
    return groups;
  }

  std::set<std::size_t> groups_in(std::string_view sql) {
    if (!names_) names_.emplace(all_sql());
    const auto [at, is_new] = known_.try_emplace(sql);
    if (is_new) at->second = names_->groups_in(sql);
    return at->second;
  }

  // Of all steps of all targets, each text once.
  std::vector<std::string_view> all_sql() const {
    std::set<std::string_view> all;
    for (const Trace& trace : traces_) {
      for (const StepRecord& record : trace.records) all.insert(record.sql);
    }
    return {all.begin(), all.end()};
  }

  // Null for what was counted over many schedules: that is no answer to one statement.
  const StepRecord* record_of(const StepJudgement& step, const std::string& target) const {
    for (std::size_t i = 0; i < traces_.size(); ++i) {
      if (traces_[i].target != target) continue;
      const bool known = !traces_[i].census && i < step.targets.size() && step.targets[i].record;
      return known ? &traces_[i].records[*step.targets[i].record] : nullptr;
    }
    return nullptr;
  }

  const Case& case_;
  const std::span<const Trace> traces_;
  Judgement& judgement_;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<Cause>>
      causes_;                       // of each pair, in the order of the file
  std::optional<TableNames> names_;  // made when they are first asked for
  std::map<std::string_view, std::set<std::size_t>> known_;
};

}  // namespace

void mark_what_follows(const Case& parsed, std::span<const Trace> traces, Judgement& judgement) {
  Marking(parsed, traces, judgement).run();
}

}  // namespace enginediff
