#include "harness/report/html/page_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "harness/compare/rules.hpp"
#include "harness/journal/json_codec.hpp"
#include "harness/report/anomaly_matrix.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/claim_verdicts.hpp"
#include "harness/report/html/behaviour_row.hpp"
#include "harness/report/html/lane_data.hpp"
#include "harness/report/html/pool.hpp"
#include "harness/report/html/step_data.hpp"
#include "harness/report/summary.hpp"

namespace enginediff::html {

namespace {

Json texts(const std::vector<std::string>& all) {
  Json json = Json::array();
  for (const std::string& one : all) json.push_back(shown(one));
  return json;
}

Json target_data(const TargetStatus& status) {
  const TargetInfo& info = status.info;
  Json json{{"name", shown(info.name)},
            {"engine", shown(info.engine.empty() ? info.name : info.engine)},
            {"profile", shown(info.profile)},
            {"build", shown(info.build)},
            {"version", shown(info.version)},
            {"number", info.version_number.parts.empty() ? "" : info.version_number.to_string()}};
  json["fingerprint"] = Json::array();
  for (const auto& [name, value] : info.fingerprint)
    json["fingerprint"].push_back(Json::array({shown(name), shown(value)}));
  if (!status.unusable.empty()) json["unusable"] = shown(status.unusable);
  return json;
}

class CaseMaker {
 public:
  CaseMaker(const RunReport& report, const CaseReport& one, Pools& pools, std::set<std::string>& rules)
      : report_(report), case_(one), pools_(pools), rules_(rules), row_(behaviour_row(report, one)) {}

  // `with_evidence` or only what a row of the matrix needs.
  Json make(bool with_evidence) {
    const Case& parsed = case_.parsed;
    Json json{{"id", shown(parsed.id)},
              {"title", shown(parsed.title)},
              {"category", shown(category_of(parsed))},
              {"pairs", row_.pairs},
              {"letters", row_.letters}};
    add_facts(json, with_evidence);
    std::vector<Json> steps_of_variants;
    Json variants = Json::array();
    for (const VariantReport& variant : case_.variants) variants.push_back(variant_data(variant));
    add_results(json, variants);
    if (with_evidence) {
      if (row_.headline) json["head"] = Json::array({row_.headline->variant, kept_position(*row_.headline)});
      json["variants"] = std::move(variants);
    } else {
      add_shorts(json);
    }
    return json;
  }

 private:
  void add_facts(Json& json, bool with_evidence) {
    const Case& parsed = case_.parsed;
    for (std::size_t i = 0; i < row_.silent_because.size(); ++i) {
      if (!row_.silent_because[i].empty()) json["silent"][std::to_string(i)] = row_.silent_because[i];
    }
    if (!parsed.why.empty()) json["why"] = shown(parsed.why);
    if (!with_evidence) return;
    json["file"] = shown(parsed.file);
    for (const std::string& address : parsed.see) json["see"].push_back(pools_.texts.add_text(shown(address)));
    if (!parsed.comments.empty()) json["notes"] = texts(parsed.comments);
    if (!parsed.requires_features.empty()) json["requires"] = texts(parsed.requires_features);
  }

  // What the steps came to, for filters: verdicts that fail, and portable rewrites.
  void add_results(Json& json, const Json& variants) const {
    std::set<std::string> fails;
    std::optional<bool> portable_agrees;
    for (const Json& variant : variants) {
      for (const Json& step : variant.at("steps")) {
        if (step.contains("v")) {
          for (const Json& verdict : step.at("v")) fails.insert(verdict.at(0).at(0).get<std::string>());
        }
        if (step.value("r", "") != "portable" || !step.contains("s")) continue;
        const std::string mark = step.at("s");
        portable_agrees = portable_agrees.value_or(true) && (mark == "=" || mark == "c");
      }
    }
    if (!fails.empty()) json["fails"] = fails;
    if (portable_agrees) json["portable"] = *portable_agrees ? "agrees" : "differs";
  }

  // The short answers to the headline for each target, which otherwise come from its evidence.
  void add_shorts(Json& json) {
    if (!row_.headline) return;
    const VariantReport& variant = case_.variants[row_.headline->variant];
    const Json step = step_data(report_, case_, variant, variant.judgement.steps[row_.headline->step], pools_);
    std::vector<std::string> shorts(report_.targets.size());
    for (const Json& group : step.at("g")) {
      const Json answer = Json::parse(pools_.answers.values()[group.at(1).get<std::size_t>()]);
      for (const Json& place : Json::parse(pools_.places.values()[group.at(0).get<std::size_t>()])) {
        if (place.get<std::size_t>() < shorts.size())
          shorts[place.get<std::size_t>()] = answer.at("s").get<std::string>();
      }
    }
    json["shorts"] = shorts;
    json["headline"] = step.at("n");
    if (!variant.variant.values.empty()) json["headlineVariant"] = shown(variant.variant.to_string());
    json["sql"] = all_sql();
  }

  // For the search in a list without evidence.
  std::string all_sql() const {
    std::string all;
    for (const Step& step : case_.parsed.steps) {
      for (const Spelling& spelling : step.spellings) {
        for (const SqlText& text : spelling.statements) all += shown_lines(text.sql) + '\n';
      }
    }
    return all.size() > 2000 ? shown_lines(all.substr(0, 2000)) : all;
  }

  bool is_kept(const VariantReport& variant, const StepJudgement& step) const {
    const Step* source = step_of(case_, variant, step);
    if (source == nullptr || source->role != StepRole::setup) return true;
    // Setup that succeeded everywhere is shown as text alone.
    return std::any_of(step.targets.begin(), step.targets.end(),
                       [](const TargetVerdict& one) { return one.verdict == Verdict::changed; });
  }

  std::size_t kept_position(const Headline& headline) const {
    const VariantReport& variant = case_.variants[headline.variant];
    std::size_t position = 0;
    for (std::size_t i = 0; i < headline.step; ++i) position += is_kept(variant, variant.judgement.steps[i]);
    return position;
  }

  Json variant_data(const VariantReport& variant) {
    Json json = Json::object();
    if (!variant.variant.values.empty()) json["label"] = shown(variant.variant.to_string());
    std::vector<std::size_t> places;
    std::map<std::string, std::vector<std::size_t>> without;
    for (const Trace& trace : variant.traces) {
      places.push_back(place_of(trace.target));
      if (trace.unsupported) without["unsupported: " + shown(*trace.unsupported)].push_back(places.back());
      if (trace.not_run) without["not run: " + shown(*trace.not_run)].push_back(places.back());
    }
    for (const auto& [reason, targets] : without) json["without"].push_back(Json::array({reason, targets}));
    add_lanes(json, variant, places, pools_);
    json["steps"] = Json::array();
    for (const StepJudgement& step : variant.judgement.steps) {
      if (is_kept(variant, step)) {
        json["steps"].push_back(step_data(report_, case_, variant, step, pools_));
      } else if (Json sql = sql_data(report_, case_, variant, step, pools_); !sql.is_null()) {
        json["setup"].push_back(std::move(sql));
      }
      for (const PairAgreement& pair : step.agreements)
        rules_.insert(pair.agreement.rules.begin(), pair.agreement.rules.end());
    }
    return json;
  }

  std::size_t place_of(const std::string& target) const {
    for (std::size_t i = 0; i < report_.targets.size(); ++i) {
      if (report_.targets[i].info.name == target) return i;
    }
    return report_.targets.size();
  }

  const RunReport& report_;
  const CaseReport& case_;
  Pools& pools_;
  std::set<std::string>& rules_;
  const BehaviourRow row_;
};

// ---- Anomalies and claims ----

Json anomaly_columns(const AnomalyMatrix& matrix) {
  Json json = Json::array();
  for (const AnomalyColumn& column : matrix.columns)
    json.push_back(Json::array({column.target, shown(column_label(column))}));
  return json;
}

Json anomaly_cell(const AnomalyCell& cell) {
  std::string evidence;
  for (const AnomalyFinding& one : cell.found)
    evidence += fmt::format("{}{}: {}", evidence.empty() ? "" : "; ", full_name(one.anomaly), shown(one.evidence));
  for (const std::string& problem : cell.problems)
    evidence += fmt::format("{}{}", evidence.empty() ? "" : "; ", shown(problem));
  // `y` gets through, `n` is prevented, `?` nothing can be said.
  const char state = cell.not_run || cell.undecided() ? '?' : cell.through ? 'y' : 'n';
  Json json = Json::array({std::string(1, state), shown(cell_label(cell))});
  if (cell.not_run) evidence = shown(*cell.not_run);
  if (!evidence.empty()) json.push_back(evidence);
  return json;
}

Json anomaly_data(const RunReport& report) {
  const AnomalyMatrix matrix = anomaly_matrix(report);
  Json json{{"columns", anomaly_columns(matrix)}, {"rows", Json::array()}, {"censuses", Json::array()}};
  for (const AnomalyRow& row : matrix.rows) {
    Json cells = Json::array();
    for (const auto& cell : row.cells) cells.push_back(cell ? anomaly_cell(*cell) : Json(nullptr));
    Json one{{"id", shown(row.id)}, {"label", shown(row.label)}, {"title", shown(row.title)}};
    if (row.provokes) {
      const AnomalyInfo& info = info_of(*row.provokes);
      one["code"] = info.code, one["name"] = info.label, one["meaning"] = info.meaning;
    }
    one["cells"] = std::move(cells);
    json["rows"].push_back(std::move(one));
  }
  for (const CensusRow& row : matrix.censuses) {
    Json cells = Json::array();
    for (const auto& cell : row.cells) cells.push_back(cell ? Json(shown(census_label(*cell))) : Json(nullptr));
    json["censuses"].push_back(Json{
        {"id", shown(row.id)}, {"label", shown(row.label)}, {"title", shown(row.title)}, {"cells", std::move(cells)}});
  }
  return json;
}

// What was seen of one check, equal observations together.
Json check_data(const ClaimCheck& check, const ClaimVerdict& verdict) {
  Json seen = Json::array();
  for (const ClaimObservation& one : verdict.observations) {
    if (one.check != &check) continue;
    std::string who =
        one.other.empty() ? shown(one.target) : fmt::format("{} and {}", shown(one.target), shown(one.other));
    if (!one.variant.empty()) who += fmt::format(" [{}]", shown(one.variant));
    const std::string observed = shown(one.observed);
    const auto at = std::find_if(seen.begin(), seen.end(), [&](const Json& held) {
      return held.at(0) == (one.holds ? 1 : 0) && held.at(1) == observed;
    });
    if (at == seen.end()) {
      seen.push_back(Json::array({one.holds ? 1 : 0, observed, who}));
    } else {
      at->at(2) = at->at(2).get<std::string>() + ", " + who;
    }
  }
  return Json::array({shown(check.case_id), shown(check.step), shown(check.says), shown(check.when), std::move(seen)});
}

Json claim_data(const RunReport& report, const ClaimVerdict& verdict) {
  const PublishedClaim& claim = *verdict.claim;
  const auto& guides = report.claims.guides;
  const auto guide =
      std::find_if(guides.begin(), guides.end(), [&](const Guide& one) { return one.id == claim.guide; });
  Json json{{"id", shown(claim.id)},
            {"guide", shown(guide == guides.end() ? claim.guide : guide->title)},
            {"text", shown(claim.text)}};
  json["verdict"] = claim_decision_name(verdict.decision);
  json["reason"] = shown(verdict.reason);
  json["checks"] = Json::array();
  for (const ClaimCheck& check : claim.checks) json["checks"].push_back(check_data(check, verdict));
  return json;
}

// ---- As text ----

// In a script element `<` could begin an end tag or a comment. (Line separators are escaped by dump_line.)
std::string safe_in_script(std::string json) {
  std::string out;
  out.reserve(json.size() + 64);
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

std::string lines(const std::vector<std::string>& values) {
  std::string out = "[";
  for (std::size_t i = 0; i < values.size(); ++i) out += (i == 0 ? "\n" : ",\n") + values[i];
  return out + "]";
}

std::string rule_reasons(const std::set<std::string>& needed) {
  Json json = Json::object();
  for (const Rule& rule : rules()) {
    if (needed.contains(std::string(rule.name))) json[std::string(rule.name)] = rule.reason;
  }
  if (needed.contains(std::string(kRowOrderRule)) && !json.contains(std::string(kRowOrderRule))) {
    json[std::string(kRowOrderRule)] = "the statement leaves the order of its rows open";
  }
  return dump_line(json);
}

std::string heading(const RunReport& report, const PagePart& part) {
  Json json{{"format", 1},
            {"tool", shown(report.tool_version)},
            {"started", shown(report.started)},
            {"reference", shown(report.reference)}};
  json["problems"] = texts(report.problems);
  json["targets"] = Json::array();
  for (const TargetStatus& status : report.targets) json["targets"].push_back(target_data(status));
  if (part.kind == PagePart::Kind::list) json["pages"] = part.addresses;
  if (part.kind == PagePart::Kind::behaviour) json["around"] = part.addresses;
  std::string text = dump_line(json);
  text.pop_back();
  return text;
}

}  // namespace

std::string page_data(const RunReport& report, const PagePart& part) {
  Pools pools;
  std::set<std::string> rules;
  std::vector<std::string> cases;
  for (std::size_t i = 0; i < report.cases.size(); ++i) {
    if (part.kind == PagePart::Kind::behaviour && i != part.behaviour) continue;
    cases.push_back(
        dump_line(CaseMaker(report, report.cases[i], pools, rules).make(part.kind != PagePart::Kind::list)));
  }
  if (part.kind == PagePart::Kind::list) pools = Pools();
  std::string out = heading(report, part);
  out += ",\n\"rules\":" + rule_reasons(rules);
  out += ",\n\"cases\":" + lines(cases);
  out += ",\n\"answers\":" + lines(pools.answers.values());
  out += ",\n\"diagrams\":" + lines(pools.diagrams.values());
  out += ",\n\"places\":" + lines(pools.places.values());
  out += ",\n\"relations\":" + lines(pools.relations.values());
  out += ",\n\"headers\":" + lines(pools.headers.values());
  out += ",\n\"texts\":" + lines(pools.texts.values());
  if (part.kind != PagePart::Kind::behaviour) {
    std::vector<std::string> claims;
    for (const ClaimVerdict& verdict : decide_claims(report)) claims.push_back(dump_line(claim_data(report, verdict)));
    out += ",\n\"anomalies\":" + dump_line(anomaly_data(report));
    out += ",\n\"claims\":" + lines(claims);
  }
  return safe_in_script(out + "}");
}

}  // namespace enginediff::html
