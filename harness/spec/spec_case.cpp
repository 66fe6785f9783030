#include "harness/spec/spec_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "harness/base/ascii.hpp"
#include "harness/base/check.hpp"
#include "harness/spec/spec_parser.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kAxis = "permutation";

// Ids are dotted words: what fits in none of them becomes a hyphen.
std::string id_word(std::string_view name) {
  std::string out;
  for (const char c : name) out += is_word_part(c) ? to_lower(c) : '-';
  return out;
}

std::vector<std::string> labels_of(const std::vector<SpecSession>& sessions) {
  std::vector<std::string> out;
  for (const SpecSession& session : sessions) {
    std::string label = session.name;
    for (int i = 2; std::find(out.begin(), out.end(), label) != out.end(); ++i)
      label = fmt::format("{}#{}", session.name, i);
    out.push_back(std::move(label));
  }
  return out;
}

// How often each step stands in one permutation at most.
std::vector<std::size_t> repetitions(const IsolationSpec& spec, const std::vector<Permutation>& permutations) {
  std::vector<std::size_t> most(spec.steps.size(), 1);
  for (const Permutation& permutation : permutations) {
    std::map<std::size_t, std::size_t> count;
    for (const PlannedStep& planned : permutation)
      most[planned.step] = std::max(most[planned.step], ++count[planned.step]);
  }
  return most;
}

}  // namespace

class SpecCaseBuilder {
 public:
  SpecCaseBuilder(IsolationSpec spec, const std::string& file) {
    out_.spec = std::move(spec);
    out_.parsed.file = file;
  }

  SpecCase run() {
    const IsolationSpec& spec = out_.spec;
    out_.permutations =
        spec.permutations.empty() ? all_permutations(spec, kMaxPermutations).value() : spec.permutations;
    out_.session_labels = labels_of(spec.sessions);
    describe();
    for (std::size_t i = 0; i < spec.setups.size(); ++i)
      add(StepRole::setup, fmt::format("setup.{}", i + 1), "", spec.setups[i]);
    for (std::size_t i = 0; i < spec.sessions.size(); ++i)
      add_of_session(i, "setup", spec.sessions[i].setup, out_.session_setups_);
    const auto most = repetitions(spec, out_.permutations);
    for (std::size_t i = 0; i < spec.steps.size(); ++i) {
      auto& places = out_.steps_.emplace_back();
      const SpecStep& step = spec.steps[i];
      for (std::size_t k = 1; k <= most[i]; ++k) {
        places.push_back(out_.parsed.steps.size());
        add(StepRole::step, k == 1 ? step.name : fmt::format("{}#{}", step.name, k),
            label(static_cast<std::size_t>(step.session)), step.sql);
      }
    }
    for (std::size_t i = 0; i < spec.sessions.size(); ++i)
      add_of_session(i, "teardown", spec.sessions[i].teardown, out_.session_teardowns_);
    if (spec.teardown) add(StepRole::setup, "teardown", "", *spec.teardown);
    return std::move(out_);
  }

 private:
  const std::string& label(std::size_t session) const { return out_.session_labels[session]; }

  void describe() {
    Case& parsed = out_.parsed;
    const std::string name = spec_name_of(parsed.file);
    parsed.id = "spec." + id_word(name);
    parsed.category = "spec";
    parsed.title = out_.spec.comment.empty() ? name : out_.spec.comment.substr(0, out_.spec.comment.find('\n'));
    MatrixAxis axis{std::string(kAxis), {}};
    std::map<std::string, int> seen;
    for (const Permutation& permutation : out_.permutations) {
      const std::string text = permutation_text(out_.spec, permutation);
      // A permutation may be listed twice, and each is a variant of its own.
      const int number = ++seen[text];
      axis.values.push_back(number == 1 ? text : fmt::format("{} #{}", text, number));
    }
    parsed.axes.push_back(std::move(axis));
    parsed.requires_features = {"multi_session"};
  }

  void add_of_session(std::size_t session, std::string_view what, const std::optional<std::string>& sql,
                      std::vector<std::size_t>& places) {
    places.push_back(out_.parsed.steps.size());
    if (sql) add(StepRole::setup, fmt::format("{}.{}", label(session), what), label(session), *sql);
  }

  void add(StepRole role, std::string name, const std::string& session, const std::string& sql) {
    Step step;
    step.role = role;
    step.name = std::move(name);
    step.named = role == StepRole::step;
    step.session = session;
    step.spellings.push_back({{}, false, {SqlText{sql, true, {}}}});
    out_.parsed.steps.push_back(std::move(step));
  }

  SpecCase out_;
};

std::size_t SpecCase::permutation_of(const Variant& variant) const {
  const std::string* text = variant.find(kAxis);
  CHECK(text != nullptr);
  const auto& values = parsed.axes.front().values;
  const auto at = std::find(values.begin(), values.end(), *text);
  CHECK(at != values.end());
  return static_cast<std::size_t>(at - values.begin());
}

SpecCase make_spec_case(IsolationSpec spec, const std::string& file) {
  return SpecCaseBuilder(std::move(spec), file).run();
}

ParseResult parse_spec_case(std::string_view text, std::string file) {
  SpecParseResult result = parse_spec(text, file);
  ParseResult out;
  out.problems = std::move(result.problems);
  if (!out.ok()) return out;
  if (result.spec.permutations.empty() && !all_permutations(result.spec, kMaxPermutations)) {
    out.problems.push_back({file, 1, 0, "",
                            fmt::format("the steps can be run in more than {} orders", kMaxPermutations),
                            "permutations, listed"});
    return out;
  }
  out.parsed = make_spec_case(std::move(result.spec), file).parsed;
  return out;
}

void keep_permutations_of(Case& parsed, std::string_view text, const std::set<int>& lines) {
  const auto spans = parse_spec(text, parsed.file).permutation_lines;
  std::set<std::size_t> wanted;
  for (const int line : lines) {
    const auto span = std::find_if(spans.begin(), spans.end(), [&](const auto& lines_of) {
      return lines_of.first <= line && line <= lines_of.second;
    });
    if (span == spans.end()) return;
    wanted.insert(static_cast<std::size_t>(span - spans.begin()));
  }
  auto& values = parsed.axes.front().values;
  std::vector<std::string> kept;
  for (const std::size_t number : wanted) kept.push_back(values[number]);
  values = std::move(kept);
}

std::string spec_name_of(const std::string& file) { return std::filesystem::path(file).stem().string(); }

}  // namespace enginediff
