// Names the steps of a parsed file, and checks everything that cites a step or a session.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "harness/casefile/step_builder.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kWholeLine = std::string_view::npos;
// What may end a wait besides a step.
constexpr std::array<std::string_view, 4> kEndsOfWait = {"timeout", "detector", "cancel", "disconnect"};

class Resolver {
 public:
  Resolver(Source& source, Case& parsed) : source_(source), parsed_(parsed) {}

  void resolve() {
    for (const Step& step : parsed_.steps) sessions_.insert(step.session);
    for (std::size_t i = 0; i < parsed_.steps.size(); ++i) name_step(i);
    for (const Step& step : parsed_.steps) {
      for (const Expectation& expectation : step.expectations) check_expectation(step, expectation);
      // Where none has begun, that was reported.
      if (step.pseudo && !step.session.empty())
        check_session(step.session, find(step.lines.last, step.lines.last, "", step.session));
    }
    for (const SessionSetting& setting : parsed_.settings) {
      if (!setting.session.empty())
        check_session(setting.session, find(1, source_.line_count(), "-- @setting", setting.session));
    }
    check_interleaving();
  }

 private:
  struct Place {
    int line;
    std::size_t column;
  };
  // The first place from line `first` to `last` where `word` stands in a line that begins with `lead`; otherwise the
  // whole line `first`.
  Place find(int first, int last, std::string_view lead, std::string_view word) const {
    for (int number = first; number <= last; ++number) {
      if (!source_.line(number).text.starts_with(lead)) continue;
      if (const std::size_t column = source_.column_of(number, word); column != kWholeLine) return {number, column};
    }
    return {first, kWholeLine};
  }

  std::string in_session(const Step& step, std::string_view name) const {
    return step.session.empty() || name.find('.') != name.npos ? std::string(name)
                                                               : fmt::format("{}.{}", step.session, name);
  }

  void name_step(std::size_t index) {
    Step& step = parsed_.steps[index];
    if (!step.after.empty()) cite(step, "after", step.after);
    if (step.role == StepRole::portable) {
      cite(step, "portable", step.portable_of);
      step.name = step.portable_of + ".portable";
    } else {
      const int position = ++positions_[step.role == StepRole::setup ? "setup" : "step." + step.session];
      if (step.role == StepRole::setup) {
        step.name = fmt::format("setup.{}", position);
      } else {
        step.name = in_session(step, step.named ? step.name : fmt::format("{}", position));
      }
    }
    if (!names_.emplace(step.name, index).second) {
      source_.problem(step.lines.first, source_.column_of_argument(step.lines.first),
                      fmt::format("a step of the name `{}` stands above already", step.name), "another name");
    }
  }

  // Resolves the name of an earlier, named step.
  void cite(const Step& step, std::string_view directive, std::string& name) {
    const std::string full = in_session(step, name);
    const auto found = names_.find(full);
    if (found == names_.end() || !parsed_.steps[found->second].named) {
      const Place place = find(step.lines.first, step.lines.last, fmt::format("-- @{}", directive), name);
      source_.problem(place.line, place.column, fmt::format("no step above is named `{}`{}", full, hint(full)),
                      "the name of a step that stands above, given with `@step`");
    }
    name = full;
  }

  std::string hint(std::string_view name) const {
    std::vector<std::string_view> known;
    for (const auto& [step, index] : names_) known.push_back(step);
    return did_you_mean(name, known);
  }

  void check_session(std::string_view session, const Place& place) {
    const bool known = std::any_of(parsed_.steps.begin(), parsed_.steps.end(),
                                   [&](const Step& step) { return step.session == session && !step.pseudo; });
    if (!known)
      source_.problem(place.line, place.column, fmt::format("no session `{}` has a statement", session),
                      "a session begun with `-- @session`");
  }

  // ---- Expectations ----

  void check_expectation(const Step& step, const Expectation& expectation) {
    if (const auto* outcome = std::get_if<ExpectedOutcome>(&expectation.expected))
      check_wait(step.session, *outcome, expectation);
    if (const auto* matrix = std::get_if<ExpectedMatrix>(&expectation.expected)) {
      for (const ExpectedVariant& row : matrix->rows) check_wait(step.session, row.outcome, expectation);
    }
    if (const auto* race = std::get_if<ExpectedRace>(&expectation.expected)) {
      for (const auto& alternative : race->alternatives) {
        for (const auto& [who, outcome] : alternative) {
          if (!sessions_.contains(who)) check_cited(who, expectation);
          check_wait(who.substr(0, who.find('.')), outcome, expectation);
        }
      }
    }
    if (std::holds_alternative<ExpectedCensus>(expectation.expected) && !parsed_.interleave_all) {
      source_.problem(expectation.lines.first, kWholeLine, "a census in a case that is not interleaved",
                      "`-- @interleave all` at the top");
    }
  }

  void check_wait(const std::string& session, const ExpectedOutcome& outcome, const Expectation& expectation) {
    if (!outcome.wait) return;
    for (const std::string& step : outcome.wait->by) {
      check_cited(step, expectation);
      check_other_session(session, step, expectation);
    }
    const std::string& until = outcome.wait->until;
    if (std::find(kEndsOfWait.begin(), kEndsOfWait.end(), until) != kEndsOfWait.end()) return;
    check_cited(until, expectation);
    // A `@kill` of who waits is a step of his own session and ends the wait.
    const auto end = names_.find(until);
    if (end != names_.end() && !parsed_.steps[end->second].pseudo) check_other_session(session, until, expectation);
  }

  // A session never waits for itself.
  void check_other_session(const std::string& session, const std::string& name, const Expectation& expectation) {
    const auto step = names_.find(name);
    if (step == names_.end() || parsed_.steps[step->second].session != session) return;
    const Place place = find(expectation.lines.first, expectation.lines.last, "", name);
    source_.problem(place.line, place.column,
                    fmt::format("`{}` is a step of the session that waits, and nobody waits for himself", name),
                    "a step of another session");
  }

  void check_cited(const std::string& name, const Expectation& expectation) {
    if (names_.contains(name)) return;
    const Place place = find(expectation.lines.first, expectation.lines.last, "", name);
    source_.problem(place.line, place.column, fmt::format("there is no step `{}`{}", name, hint(name)),
                    "a step's name with its session, such as `A.hold`");
  }

  void check_interleaving() {
    if (!parsed_.interleave_all) return;
    const auto in_session = [](const Step& step) { return !step.session.empty(); };
    if (std::none_of(parsed_.steps.begin(), parsed_.steps.end(), in_session)) {
      const Place place = find(1, source_.line_count(), "-- @interleave", "all");
      source_.problem(place.line, place.column, "nothing to interleave", "steps in `-- @session` blocks");
    }
  }

  Source& source_;
  Case& parsed_;
  std::map<std::string, std::size_t, std::less<>> names_;
  std::map<std::string, int> positions_;
  std::set<std::string> sessions_;
};

}  // namespace

void resolve_steps(Source& source, Case& parsed) { Resolver(source, parsed).resolve(); }

}  // namespace enginediff
