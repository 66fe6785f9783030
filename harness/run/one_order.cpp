#include "harness/run/one_order.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

#include "harness/casefile/source.hpp"

namespace enginediff {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r\n,";
  std::vector<std::string_view> out;
  for (std::size_t begin = text.find_first_not_of(kBetween); begin != text.npos;) {
    const std::size_t end = std::min(text.find_first_of(kBetween, begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(kBetween, end);
  }
  return out;
}

// Positions in Case::steps.
using Positions = std::vector<std::size_t>;

class Reordering {
 public:
  explicit Reordering(const Case& parsed) : case_(parsed) {
    for (std::size_t i = 0; i < parsed.steps.size(); ++i) {
      if (parsed.steps[i].session.empty()) continue;
      of_sessions_.push_back(i);
      names_.push_back(parsed.steps[i].name);
    }
  }

  Result<Case> run(std::string_view order) const {
    if (of_sessions_.empty())
      return fail(Fault::usage, fmt::format("{} has no sessions, so that its steps have one order", case_.id));
    TRY_ASSIGN(const Positions wanted, positions_of(order));
    TRY(check_sessions(wanted));
    Case ordered = rearranged(wanted);
    TRY(check_conditions(ordered));
    return ordered;
  }

 private:
  std::string all_steps() const { return fmt::format("its steps: {}", fmt::join(names_, " ")); }

  Result<Positions> positions_of(std::string_view order) const {
    Positions wanted;
    for (const std::string_view word : words_of(order)) {
      const auto found = std::find(names_.begin(), names_.end(), word);
      if (found == names_.end()) {
        return fail(Fault::usage,
                    fmt::format("{} has no step `{}` of a session{}", case_.id, word, did_you_mean(word, names_)),
                    all_steps());
      }
      const std::size_t position = of_sessions_[static_cast<std::size_t>(found - names_.begin())];
      if (std::find(wanted.begin(), wanted.end(), position) != wanted.end())
        return fail(Fault::usage, fmt::format("the order names {} twice", word), all_steps());
      wanted.push_back(position);
    }
    std::vector<std::string_view> missing;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (std::find(wanted.begin(), wanted.end(), of_sessions_[i]) == wanted.end()) missing.push_back(names_[i]);
    }
    if (missing.empty()) return wanted;
    return fail(Fault::usage, fmt::format("the order leaves out {}", fmt::join(missing, ", ")), all_steps());
  }

  Result<void> check_sessions(const Positions& wanted) const {
    std::map<std::string_view, std::size_t> last;  // of each session
    for (const std::size_t position : wanted) {
      const Step& step = case_.steps[position];
      const auto [before, first] = last.try_emplace(step.session, position);
      if (!first && before->second > position) {
        return fail(
            Fault::usage, fmt::format("the order has {} before {}", case_.steps[before->second].name, step.name),
            fmt::format("steps of one session keep their order, and {} comes first in {}", step.name, step.session));
      }
      before->second = position;
    }
    return {};
  }

  // `@after` names a step that comes before.
  Result<void> check_conditions(const Case& ordered) const {
    std::vector<std::string_view> earlier;
    for (const Step& step : ordered.steps) {
      if (!step.after.empty() && std::find(earlier.begin(), earlier.end(), step.after) == earlier.end()) {
        return fail(Fault::usage,
                    fmt::format("the order has {} before {}, without which it is not run", step.name, step.after));
      }
      earlier.push_back(step.name);
    }
    return {};
  }

  // What is written of a step holds in the order of the file only.
  Case rearranged(const Positions& wanted) const {
    Case out = case_;
    out.interleave_all = false;
    out.interleave_limit.reset();
    std::size_t next = 0;
    bool moved = case_.interleave_all;
    for (std::size_t i = 0; i < out.steps.size(); ++i) {
      if (!case_.steps[i].session.empty()) {
        const std::size_t from = wanted[next++];
        out.steps[i] = case_.steps[from];
        moved |= from != i;
      }
      if (moved) out.steps[i].expectations.clear();
    }
    return out;
  }

  const Case& case_;
  Positions of_sessions_;
  std::vector<std::string_view> names_;  // of these
};

}  // namespace

Result<Case> case_in_order(const Case& parsed, std::string_view order) { return Reordering(parsed).run(order); }

}  // namespace enginediff
