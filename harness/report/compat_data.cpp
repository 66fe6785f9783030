#include "harness/report/compat_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/journal/json_codec.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_line.hpp"
#include "harness/report/case_answers.hpp"
#include "harness/report/markdown_sections.hpp"
#include "harness/report/summary.hpp"
#include "harness/report/version_lines.hpp"

namespace enginediff {

namespace {

// A string whatever the bytes.
std::string text(std::string_view bytes) {
  return is_valid_utf8(bytes) ? std::string(bytes) : escape_for_terminal(bytes);
}

class CompatData {
 public:
  explicit CompatData(const RunReport& report) : report_(report), lines_(version_lines(report)) {
    for (const VersionLine& line : lines_) {
      std::vector<std::string>& versions = versions_.emplace_back();
      for (const std::size_t target : line.targets)
        versions.push_back(report.targets[target].info.version_number.to_string());
    }
  }

  Json document() const {
    Json json{
        {"format", 1}, {"generator", text("enginediff " + report_.tool_version)}, {"date", text(day_of(report_))}};
    json["problems"] = Json::array();
    for (const std::string& problem : report_.problems) json["problems"].push_back(text(problem));
    for (const TargetStatus& status : report_.targets) {
      if (!status.unusable.empty())
        json["problems"].push_back(
            text(fmt::format("target {} could not be used: {}", status.info.name, status.unusable)));
    }
    json["engines"] = Json::object();
    for (const VersionLine& line : lines_) json["engines"][text(line.name)] = engine(line);
    json["behaviours"] = Json::object();
    for (const CaseReport& one : report_.cases) json["behaviours"][text(one.parsed.id)] = behaviour(one);
    return json;
  }

 private:
  Json engine(const VersionLine& line) const {
    Json releases = Json::array();
    for (const std::size_t target : line.targets) {
      const TargetInfo& info = report_.targets[target].info;
      Json release{{"version", info.version_number.to_string()},
                   {"target", text(info.name)},
                   {"full_version", text(info.version)}};
      if (!info.build.empty()) release["build"] = text(info.build);
      release["fingerprint"] = Json::object();
      for (const auto& [name, value] : info.fingerprint) release["fingerprint"][text(name)] = text(value);
      releases.push_back(std::move(release));
    }
    return Json{{"releases", std::move(releases)}};
  }

  Json behaviour(const CaseReport& one) const {
    const Case& parsed = one.parsed;
    Json json{{"title", text(parsed.title)}, {"category", text(category_of(parsed))}};
    if (!parsed.why.empty()) json["why"] = text(parsed.why);
    json["see"] = Json::array();
    for (const std::string& address : parsed.see) json["see"].push_back(text(address));
    json["file"] = text(parsed.file);
    std::optional<Severity> worst;
    Json steps = Json::array();
    for (const ShownStep& shown : telling_steps(one)) {
      const auto difference = worst_difference(*shown.step, {});
      const bool counts = difference && difference->after.empty();
      if (counts && (!worst || difference->severity < *worst)) worst = difference->severity;
      steps.push_back(step(one, shown));
    }
    json["severity"] = worst ? Json(severity_name(*worst)) : Json(nullptr);
    json["support"] = support(one);
    json["steps"] = std::move(steps);
    return json;
  }

  // ---- Which versions can run the case at all ----

  struct CaseState {
    std::optional<bool> supported;  // nothing: not run
    std::string reason;
  };

  static const NotRun* first_not_run(const Trace& trace) {
    for (const StepRecord& record : trace.records) {
      if (const auto* not_run = std::get_if<NotRun>(&record.result)) return not_run;
    }
    return nullptr;
  }

  CaseState state_of(const CaseReport& one, std::size_t target) const {
    CaseState state;
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) {
        if (trace.target != report_.targets[target].info.name) continue;
        if (trace.not_run || trace.unsupported) {
          if (state.reason.empty()) state.reason = trace.not_run ? *trace.not_run : *trace.unsupported;
          if (trace.unsupported && !state.supported) state.supported = false;
        } else if (lacks_every_step(one, trace)) {
          if (state.reason.empty()) state.reason = kLacksEveryStep;
          if (!state.supported) state.supported = false;
        } else if (const NotRun* not_run = has_answer(one, trace) ? nullptr : first_not_run(trace)) {
          if (state.reason.empty()) state.reason = not_run->reason;
        } else {
          state.supported = true;
        }
      }
    }
    return state;
  }

  Json support(const CaseReport& one) const {
    Json json = Json::object();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::vector<std::optional<bool>> does;
      std::string reason;
      for (const std::size_t target : lines_[i].targets) {
        CaseState state = state_of(one, target);
        does.push_back(state.supported);
        if (reason.empty()) reason = std::move(state.reason);
      }
      Json ranges = encode(tested_ranges(versions_[i], does));
      if (ranges.empty()) {
        const bool tested = std::any_of(does.begin(), does.end(), [](const auto& known) { return known.has_value(); });
        Json none{{"version_added", tested ? Json(false) : Json(nullptr)}};
        if (!reason.empty()) none["notes"] = text(reason);
        ranges.push_back(std::move(none));
      }
      json[text(lines_[i].name)] = std::move(ranges);
    }
    return json;
  }

  static Json encode(const std::vector<TestedRange>& ranges) {
    Json json = Json::array();
    for (const TestedRange& range : ranges) {
      Json one{{"version_added", range.added}};
      if (range.previous) one["previous_tested"] = *range.previous;
      if (range.removed) one["version_removed"] = *range.removed;
      json.push_back(std::move(one));
    }
    return json;
  }

  // ---- Which versions give which answer ----

  Json step(const CaseReport& one, const ShownStep& shown) const {
    Json json{{"step", text(shown.step->step)}};
    const Step* source = step_of(one, *shown.variant, *shown.step);
    if (source != nullptr && source->lines.first > 0) json["line"] = source->lines.first;
    if (source != nullptr && !source->portable_of.empty()) json["portable_of"] = text(source->portable_of);
    if (!shown.variant->variant.values.empty()) {
      json["variant"] = Json::object();
      for (const auto& [name, value] : shown.variant->variant.values) json["variant"][text(name)] = text(value);
    }
    const auto bind = static_cast<std::size_t>(shown.step->execution);
    if (source != nullptr && bind < source->binds.size()) json["bind"] = text(bind_key(source->binds[bind]));
    json["sql"] = sql(shown);
    const auto worst = worst_difference(*shown.step, {});
    json["severity"] = worst ? Json(severity_name(worst->severity)) : Json(nullptr);
    if (worst && !worst->after.empty()) json["after"] = text(worst->after);
    const std::vector<AnswerGroup> groups = group_answers(*shown.variant, *shown.step, {});
    json["answers"] = Json::array();
    for (const AnswerGroup& group : groups) json["answers"].push_back(answer(shown, groups, group));
    json["differences"] = differences(shown, groups);
    return json;
  }

  // Spellings, each with the lines of versions that were sent it; one string where all were sent the same.
  Json sql(const ShownStep& shown) const {
    std::vector<std::pair<std::string, Json>> spellings;
    for (const Trace& trace : shown.variant->traces) {
      const StepRecord* record = record_of(trace, *shown.step);
      if (record == nullptr || record->sql.empty()) continue;
      const auto same = std::find_if(spellings.begin(), spellings.end(),
                                     [&](const auto& spelling) { return spelling.first == record->sql; });
      (same == spellings.end() ? spellings.emplace_back(record->sql, Json::array()) : *same)
          .second.push_back(text(trace.target));
    }
    if (spellings.size() <= 1) return spellings.empty() ? "" : text(spellings.front().first);
    Json json = Json::array();
    for (auto& [spelling, targets] : spellings)
      json.push_back(Json{{"sql", text(spelling)}, {"targets", std::move(targets)}});
    return json;
  }

  Json answer(const ShownStep& shown, const std::vector<AnswerGroup>& groups, const AnswerGroup& group) const {
    Json json{{"answer", answer_line(shown.variant->traces[group.traces.front()], *shown.step)},
              {"support", Json::object()}};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::vector<std::optional<bool>> does;
      for (const std::size_t target : lines_[i].targets) {
        const AnswerGroup* own = group_of(shown, groups, report_.targets[target].info.name);
        does.push_back(own == nullptr ? std::nullopt : std::optional(own == &group));
      }
      Json ranges = encode(tested_ranges(versions_[i], does));
      if (!ranges.empty()) json["support"][text(lines_[i].name)] = std::move(ranges);
    }
    return json;
  }

  static const AnswerGroup* group_of(const ShownStep& shown, const std::vector<AnswerGroup>& groups,
                                     const std::string& target) {
    const auto has = [&](const AnswerGroup& group) {
      return std::any_of(group.traces.begin(), group.traces.end(),
                         [&](std::size_t trace) { return shown.variant->traces[trace].target == target; });
    };
    const auto at = std::find_if(groups.begin(), groups.end(), has);
    return at == groups.end() ? nullptr : &*at;
  }

  static Json differences(const ShownStep& shown, const std::vector<AnswerGroup>& groups) {
    Json json = Json::array();
    for (std::size_t a = 0; a < groups.size(); ++a) {
      for (std::size_t b = a + 1; b < groups.size(); ++b) {
        const PairAgreement* pair = agreement_between(*shown.variant, *shown.step, groups[a], groups[b]);
        const auto severity = pair == nullptr ? std::nullopt : severity_of(pair->agreement);
        if (!severity) continue;
        const Agreement* agreement = &pair->agreement;
        Json one{{"answers", {a, b}}, {"severity", severity_name(*severity)}};
        if (agreement->kind == Agreement::Kind::divergent) {
          one["kind"] = divergence_kind_name(agreement->divergence);
        } else {
          one["rules"] = Json::array();
          for (const std::string& rule : agreement->rules) one["rules"].push_back(text(rule));
        }
        if (!pair->after.empty()) one["after"] = text(pair->after);
        json.push_back(std::move(one));
      }
    }
    return json;
  }

  const RunReport& report_;
  const std::vector<VersionLine> lines_;
  std::vector<std::vector<std::string>> versions_;  // of each line
};

}  // namespace

void write_compat_data(const RunReport& report, std::ostream& out) {
  out << dump_pretty(CompatData(report).document()) << '\n';
}

}  // namespace enginediff
