#include "harness/report/html/lane_data.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "harness/base/contains.hpp"
#include "harness/report/html/step_data.hpp"
#include "harness/sql/abbreviated_sql.hpp"

namespace enginediff::html {

namespace {

// `o` succeeded, `e` refused, `i` interrupted, `n` not run.
char tone_of(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr) return 'n';
  if (outcome->interrupted() != nullptr) return 'i';
  return outcome->error() != nullptr ? 'e' : 'o';
}

std::string words_of(const StepRecord& record) {
  if (record.outcome() != nullptr) return answer_in_short(record);
  if (const auto* not_run = std::get_if<NotRun>(&record.result)) return "not run: " + shown(not_run->reason);
  return "does not exist there";
}

class Diagram {
 public:
  explicit Diagram(const std::vector<StepRecord>& records) {
    for (const StepRecord& record : records) {
      if (!record.session.empty()) steps_.push_back(&record);
    }
    // What was never launched stands where it would have been.
    std::stable_sort(steps_.begin(), steps_.end(), [](const StepRecord* a, const StepRecord* b) {
      return a->launched >= 0 && b->launched >= 0 && a->launched < b->launched;
    });
    name_lanes();
  }

  Json make(Pools& pools) const {
    Json json{{"lanes", lanes_}, {"steps", Json::array()}};
    for (std::size_t row = 0; row < steps_.size(); ++row) {
      const StepRecord& record = *steps_[row];
      const auto lane = std::find(lanes_.begin(), lanes_.end(), shown(record.session)) - lanes_.begin();
      Json step = Json::array({lane, shown(record.step), pools.texts.add_text(shown_lines(abbreviated_sql(record.sql))),
                               end_of(row), words_of(record), std::string(1, tone_of(record))});
      if (!record.waits.empty() || record.deferred)
        step.push_back(record.waits.empty() ? Json() : Json(wait_words(record)));
      if (record.deferred) step.push_back(1);
      json["steps"].push_back(std::move(step));
    }
    return json;
  }

 private:
  // In the order of the file.
  void name_lanes() {
    std::vector<const StepRecord*> in_file = steps_;
    std::stable_sort(in_file.begin(), in_file.end(), [](const auto* a, const auto* b) { return a->index < b->index; });
    for (const StepRecord* step : in_file) {
      const std::string session = shown(step->session);
      if (std::find(lanes_.begin(), lanes_.end(), session) == lanes_.end()) lanes_.push_back(session);
    }
  }

  // The last row that was launched while the step was under way. A step that frees it is one of them; where a time-out
  // ended the wait, or the server, nothing else tells how long it lasted.
  std::size_t end_of(std::size_t row) const {
    const StepRecord& record = *steps_[row];
    if (record.waits.empty()) return row;
    std::size_t end = row;
    for (std::size_t other = row + 1; other < steps_.size(); ++other) {
      if (steps_[other]->launched < 0) continue;
      // The session's next step would be another one that others are launched beside.
      if (!contains(steps_[other]->while_waiting, record.session)) break;
      end = other;
    }
    return end;
  }

  static std::string wait_words(const StepRecord& record) {
    std::vector<std::string> words;
    for (const WaitRecord& wait : record.waits) {
      const auto& by = wait.by_steps.empty() ? wait.by_sessions : wait.by_steps;
      std::string one = fmt::format("waits for {}", fmt::join(by, ", "));
      if (!wait.until.empty()) one += fmt::format(" until {}", wait.until);
      words.push_back(shown(one));
    }
    return fmt::format("{}", fmt::join(words, "; then "));
  }

  std::vector<const StepRecord*> steps_;
  std::vector<std::string> lanes_;
};

std::string count_of(std::uint64_t number) {
  return number == std::numeric_limits<std::uint64_t>::max() ? "very many" : fmt::format("{}", number);
}

Json census_data(const Census& census, Pools& pools) {
  Json json{{"all", count_of(census.interleavings)},
            {"planned", census.planned},
            {"serial", census.serial_runs},
            {"classes", Json::array()}};
  if (census.seed) json["seed"] = count_of(*census.seed);
  if (census.racy != 0) json["racy"] = census.racy;
  for (const CensusClass& one : census.classes) {
    json["classes"].push_back(
        Json::array({shown(one.name), one.schedules, shown(one.evidence), diagram_of(one.example, pools)}));
  }
  return json;
}

}  // namespace

std::size_t diagram_of(const std::vector<StepRecord>& records, Pools& pools) {
  return pools.diagrams.add_json(dump_line(Diagram(records).make(pools)));
}

bool has_sessions(const std::vector<StepRecord>& records) {
  return std::any_of(records.begin(), records.end(), [](const StepRecord& record) { return !record.session.empty(); });
}

void add_lanes(Json& json, const VariantReport& variant, const std::vector<std::size_t>& places, Pools& pools) {
  std::vector<std::pair<std::size_t, std::vector<std::size_t>>> diagrams;
  for (std::size_t i = 0; i < variant.traces.size(); ++i) {
    const Trace& trace = variant.traces[i];
    if (trace.census) {
      Json census = census_data(*trace.census, pools);
      census["target"] = places[i];
      json["census"].push_back(std::move(census));
    } else if (has_sessions(trace.records)) {
      const std::size_t diagram = diagram_of(trace.records, pools);
      const auto at =
          std::find_if(diagrams.begin(), diagrams.end(), [&](const auto& one) { return one.first == diagram; });
      (at == diagrams.end() ? diagrams.emplace_back(diagram, std::vector<std::size_t>()) : *at)
          .second.push_back(places[i]);
    }
  }
  for (const auto& [diagram, targets] : diagrams) json["lanes"].push_back(Json::array({diagram, targets}));
}

}  // namespace enginediff::html
