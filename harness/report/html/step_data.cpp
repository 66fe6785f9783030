#include "harness/report/html/step_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "harness/casefile/printer.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/html/answer_data.hpp"
#include "harness/report/html/behaviour_row.hpp"
#include "harness/report/summary.hpp"
#include "harness/sql/abbreviated_sql.hpp"

namespace enginediff::html {

namespace {

// With many different answers the pairs that say most come first, and the rest can be worked out from them.
constexpr std::size_t kMaxRelations = 15;

using Places = std::vector<std::size_t>;

// Texts with the targets that they are about, each text once.
class ByText {
 public:
  void add(std::string text, std::size_t place) {
    const auto at = std::find_if(all_.begin(), all_.end(), [&](const auto& one) { return one.first == text; });
    (at == all_.end() ? all_.emplace_back(std::move(text), Places()) : *at).second.push_back(place);
  }
  const std::vector<std::pair<std::string, Places>>& all() const { return all_; }

 private:
  std::vector<std::pair<std::string, Places>> all_;
};

class StepMaker {
 public:
  StepMaker(const RunReport& report, const CaseReport& one, const VariantReport& variant, const StepJudgement& step,
            Pools& pools)
      : report_(report),
        variant_(variant),
        step_(step),
        source_(step_of(one, variant, step)),
        pools_(pools),
        groups_(group_answers(variant, step, "")) {
    for (const Trace& trace : variant.traces) places_.push_back(place_of(report, trace.target));
  }

  Json make() {
    Json json{{"n", shown(step_.step)}};
    add_source(json);
    if (Json sql = this->sql(); !sql.is_null()) json["q"] = std::move(sql);
    add_answers(json);
    add_without_outcome(json);
    add_relations(json);
    add_verdicts(json);
    return json;
  }

  // A number where all were sent the same, otherwise each spelling with its targets.
  Json sql() {
    ByText spellings;
    for (std::size_t i = 0; i < variant_.traces.size(); ++i) {
      const StepRecord* record = record_of(variant_.traces[i], step_);
      if (record != nullptr && !record->sql.empty())
        spellings.add(shown_lines(abbreviated_sql(record->sql)), places_[i]);
    }
    const auto& all = spellings.all();
    if (all.size() == 1) return pools_.texts.add_text(all.front().first);
    Json json;
    for (const auto& [sql, places] : all) json.push_back(Json::array({pools_.texts.add_text(sql), places}));
    return json;
  }

 private:
  static std::size_t place_of(const RunReport& report, const std::string& target) {
    for (std::size_t i = 0; i < report.targets.size(); ++i) {
      if (report.targets[i].info.name == target) return i;
    }
    return report.targets.size();
  }

  void add_source(Json& json) const {
    if (source_ == nullptr) return;
    if (source_->role == StepRole::setup) json["r"] = "setup";
    if (source_->role == StepRole::portable) json["r"] = "portable", json["of"] = shown(source_->portable_of);
    if (source_->lines.first > 0) json["l"] = source_->lines.first;
    if (!source_->session.empty()) json["x"] = shown(source_->session);
    const auto bind = static_cast<std::size_t>(step_.execution);
    if (bind < source_->binds.size()) json["b"] = shown(bind_key(source_->binds[bind]));
  }

  void add_answers(Json& json) {
    const std::vector<Json> answers = answer_data(report_, variant_, step_, groups_, places_, pools_);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      Json places = Json::array();
      for (const std::size_t trace : groups_[i].traces) places.push_back(places_[trace]);
      json["g"].push_back(
          Json::array({pools_.places.add_json(dump_line(places)), pools_.answers.add_json(dump_line(answers[i]))}));
    }
  }

  // Targets that said nothing to this step while they ran the case; of those that did not, the case speaks.
  void add_without_outcome(Json& json) const {
    ByText reasons;
    for (std::size_t i = 0; i < variant_.traces.size(); ++i) {
      const Trace& trace = variant_.traces[i];
      const StepRecord* record = record_of(trace, step_);
      if (record == nullptr) {
        if (!trace.unsupported && !trace.not_run) reasons.add("has no such step in this variant", places_[i]);
      } else if (const auto* not_run = std::get_if<NotRun>(&record->result)) {
        reasons.add("not run: " + shown(not_run->reason), places_[i]);
      } else if (std::holds_alternative<Absent>(record->result)) {
        reasons.add("does not exist there", places_[i]);
      }
    }
    for (const auto& [reason, places] : reasons.all()) json["m"].push_back(Json::array({reason, places}));
  }

  // ---- How the answers relate ----

  void add_relations(Json& json) {
    struct Relation {
      std::size_t a, b;
      const PairAgreement* pair;
    };
    std::vector<Relation> found;
    for (std::size_t a = 0; a < groups_.size(); ++a) {
      for (std::size_t b = a + 1; b < groups_.size(); ++b) {
        const PairAgreement* pair = agreement_between(variant_, step_, groups_[a], groups_[b]);
        if (pair == nullptr || pair->agreement.kind == Agreement::Kind::incomparable) continue;
        found.push_back({a, b, pair});
      }
    }
    add_worst(json);
    const auto rank = [](const Relation& one) {
      return std::pair(!one.pair->after.empty(), kMarks.find(relation_mark(one.pair->agreement)));
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Relation& one, const Relation& other) { return rank(one) < rank(other); });
    if (found.size() > kMaxRelations) json["kn"] = found.size() - kMaxRelations, found.resize(kMaxRelations);
    for (const Relation& one : found)
      json["k"].push_back(pools_.relations.add_json(dump_line(relation(one.a, one.b, *one.pair))));
    add_freedom_within_groups(json);
  }

  // Of the pairs that stand for themselves; where none differs, of those that follow, with what they follow.
  void add_worst(Json& json) const {
    char own = '-', following = '-';
    std::string after;
    for (const PairAgreement& pair : step_.agreements) {
      const char mark = relation_mark(pair.agreement);
      char& worst = pair.after.empty() ? own : following;
      if (!pair.after.empty() && worse_mark(worst, mark) != worst) after = pair.after;
      worst = worse_mark(worst, mark);
    }
    const bool follows = (own == '-' || own == '=') && following != '-';
    if (follows) json["after"] = shown(after);
    if (const char worst = follows ? following : own; worst != '-') json["s"] = std::string(1, worst);
  }

  Json relation(std::size_t a, std::size_t b, const PairAgreement& pair) {
    const Agreement& agreement = pair.agreement;
    const bool divergent = agreement.kind == Agreement::Kind::divergent;
    Json rules = Json::array();
    for (const std::string& rule : agreement.rules) rules.push_back(shown(rule));
    Json json =
        Json::array({a, b, std::string(1, relation_mark(agreement)),
                     divergent ? divergence_kind_name(agreement.divergence) : std::string_view(), std::move(rules),
                     pools_.texts.add_text(shown(agreement.detail)), agreement.unminimised ? 1 : 0});
    if (!pair.after.empty()) json.push_back(shown(pair.after));
    return json;
  }

  // Rows that stand in another order are the same answer, by a rule that is said too.
  void add_freedom_within_groups(Json& json) {
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const auto inside = [&](const std::string& target) {
        return std::any_of(groups_[group].traces.begin(), groups_[group].traces.end(),
                           [&](std::size_t trace) { return variant_.traces[trace].target == target; });
      };
      for (const PairAgreement& pair : step_.agreements) {
        if (pair.agreement.kind != Agreement::Kind::equivalent || !inside(pair.first) || !inside(pair.second)) continue;
        json["k"].push_back(pools_.relations.add_json(dump_line(relation(group, group, pair))));
        break;
      }
    }
  }

  // ---- Verdicts ----

  std::string got(const std::string& target) const {
    for (const Trace& trace : variant_.traces) {
      if (trace.target != target) continue;
      const StepRecord* record = record_of(trace, step_);
      const auto outcome = record == nullptr || record->outcome() == nullptr ? std::nullopt : observed(*record);
      return outcome ? shown(print_inline(*outcome)) : std::string();
    }
    return {};
  }

  // Those that are as they should be need no words.
  void add_verdicts(Json& json) {
    ByText verdicts;
    for (std::size_t i = 0; i < step_.targets.size() && i < places_.size(); ++i) {
      const TargetVerdict& one = step_.targets[i];
      const bool fails =
          one.verdict == Verdict::changed || one.verdict == Verdict::missing || one.verdict == Verdict::new_divergence;
      if (!fails) continue;
      Json words = Json::array({verdict_name(one.verdict)});
      if (one.verdict == Verdict::changed)
        words = Json::array({verdict_name(one.verdict), shown(one.expected), got(one.target), shown(one.detail)});
      verdicts.add(dump_line(words), places_[i]);
    }
    for (const auto& [words, places] : verdicts.all()) {
      Json one = Json::parse(words);
      json["v"].push_back(Json::array({std::move(one), places}));
    }
  }

  const RunReport& report_;
  const VariantReport& variant_;
  const StepJudgement& step_;
  const Step* source_;
  Pools& pools_;
  const std::vector<AnswerGroup> groups_;
  Places places_;
};

}  // namespace

Json step_data(const RunReport& report, const CaseReport& one, const VariantReport& variant, const StepJudgement& step,
               Pools& pools) {
  return StepMaker(report, one, variant, step, pools).make();
}

Json sql_data(const RunReport& report, const CaseReport& one, const VariantReport& variant, const StepJudgement& step,
              Pools& pools) {
  return StepMaker(report, one, variant, step, pools).sql();
}

}  // namespace enginediff::html
