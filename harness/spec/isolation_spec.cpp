#include "harness/spec/isolation_spec.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/spec/spec_lexer.hpp"

namespace enginediff {

namespace {

// Walks through all merges of the sessions' steps, one step deeper with each call.
class Merges {
 public:
  Merges(const IsolationSpec& spec, std::size_t limit) : spec_(spec), limit_(limit), taken_(spec.sessions.size()) {}

  std::optional<std::vector<Permutation>> take() {
    if (!extend()) return std::nullopt;
    return std::move(all_);
  }

 private:
  bool extend() {
    if (current_.size() == spec_.steps.size()) {
      if (all_.size() == limit_) return false;
      all_.push_back(current_);
      return true;
    }
    for (std::size_t i = 0; i < spec_.sessions.size(); ++i) {
      const auto& steps = spec_.sessions[i].steps;
      if (taken_[i] == steps.size()) continue;
      current_.push_back({steps[taken_[i]++], {}});
      const bool fits = extend();
      current_.pop_back();
      --taken_[i];
      if (!fits) return false;
    }
    return true;
  }

  const IsolationSpec& spec_;
  const std::size_t limit_;
  std::vector<std::size_t> taken_;  // of each session: how many of its steps stand in current_
  Permutation current_;
  std::vector<Permutation> all_;
};

std::string blocker_text(const IsolationSpec& spec, const SpecBlocker& blocker) {
  switch (blocker.kind) {
    case SpecBlocker::Kind::once: return "*";
    case SpecBlocker::Kind::step: return spec_name_text(spec.steps[blocker.step].name);
    case SpecBlocker::Kind::notices:
      return fmt::format("{} notices {}", spec_name_text(spec.steps[blocker.step].name), blocker.notices);
  }
  return {};
}

}  // namespace

std::optional<std::vector<Permutation>> all_permutations(const IsolationSpec& spec, std::size_t limit) {
  return Merges(spec, limit).take();
}

std::string permutation_text(const IsolationSpec& spec, const Permutation& permutation) {
  std::string out;
  for (const PlannedStep& planned : permutation) {
    if (!out.empty()) out += ' ';
    out += spec_name_text(spec.steps[planned.step].name);
    for (std::size_t i = 0; i < planned.blockers.size(); ++i) {
      out += i == 0 ? "(" : ", ";
      out += blocker_text(spec, planned.blockers[i]);
    }
    if (!planned.blockers.empty()) out += ')';
  }
  return out;
}

std::vector<std::size_t> unused_steps(const IsolationSpec& spec) {
  std::vector<bool> used(spec.steps.size(), spec.permutations.empty());
  for (const Permutation& permutation : spec.permutations) {
    for (const PlannedStep& planned : permutation) used[planned.step] = true;
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) out.push_back(i);
  }
  std::sort(out.begin(), out.end(),
            [&](std::size_t one, std::size_t other) { return spec.steps[one].name < spec.steps[other].name; });
  return out;
}

}  // namespace enginediff
