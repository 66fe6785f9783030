#include "harness/spec/permutation_walk.hpp"

#include <algorithm>
#include <optional>

namespace enginediff {

namespace {

class Walk {
 public:
  Walk(const IsolationSpec& spec, const Permutation& permutation, StepPort& port)
      : spec_(spec),
        permutation_(permutation),
        port_(port),
        active_(spec.sessions.size()),
        wanted_notices_(permutation.size()) {}

  Result<WalkEnd> run() {
    for (std::size_t at = 0; at < permutation_.size(); ++at) {
      TRY_ASSIGN(const bool free, free_session(session_of(at)));
      if (!free) return WalkEnd{waiting_};
      TRY(launch(at));
    }
    TRY(ask_waiting(StepPort::Patience::until_it_ends));
    return WalkEnd{waiting_};
  }

 private:
  using Patience = StepPort::Patience;
  using Report = StepPort::Report;

  int session_of(std::size_t at) const { return spec_.steps[permutation_[at].step].session; }
  std::optional<std::size_t>& active(int session) { return active_[static_cast<std::size_t>(session)]; }

  // Waits for what the session still does. False when its step has ended and is held by annotations that nothing in
  // flight can lift.
  Result<bool> free_session(int session) {
    while (active(session)) {
      const std::size_t old = *active(session);
      TRY_ASSIGN(const bool pending, is_pending(old, Patience::until_it_ends));
      if (!pending) {
        finish(old, Report::completed);
        std::erase(waiting_, old);
      }
      const auto before = waiting_;
      const int notices = all_notices();
      TRY(ask_waiting(Patience::until_it_waits));
      // What is held now is held for ever once all others that wait have been waited for in vain.
      if (active(session) && waiting_ == before && all_notices() == notices) {
        TRY(await_any_other(old));
        if (waiting_ == before && all_notices() == notices) return false;
      }
    }
    return true;
  }

  // A step that `old` is annotated to wait for may itself wait for a lock that only its engine's time-out ends.
  Result<void> await_any_other(std::size_t old) {
    for (const std::size_t other : std::vector<std::size_t>(waiting_)) {
      if (other == old) continue;
      TRY_ASSIGN(const bool pending, is_pending(other, Patience::until_it_ends));
      if (pending) continue;
      finish(other, Report::completed);
      std::erase(waiting_, other);
      return {};
    }
    return {};
  }

  Result<void> launch(std::size_t at) {
    TRY(port_.launch(at));
    active(session_of(at)) = at;
    for (const SpecBlocker& blocker : permutation_[at].blockers) {
      wanted_notices_[at].push_back(blocker.notices + port_.notices(spec_.steps[blocker.step].session));
    }
    const bool first_waits =
        std::any_of(permutation_[at].blockers.begin(), permutation_[at].blockers.end(),
                    [](const SpecBlocker& blocker) { return blocker.kind == SpecBlocker::Kind::once; });
    // Reported as waiting whatever it does, and not listened to before the next step was launched. It is awaited all
    // the same: that step must not overtake what it reads.
    if (first_waits) port_.report(at, Report::waiting);
    TRY_ASSIGN(const bool still_pending, is_pending(at, first_waits ? Patience::unheard : Patience::until_it_waits));
    const bool pending = first_waits || still_pending;
    if (!pending) {
      finish(at, Report::done);
    } else if (!first_waits) {
      port_.report(at, Report::waiting);
    }
    TRY(ask_waiting(Patience::until_it_waits));
    if (pending) waiting_.push_back(at);
    return {};
  }

  // Asks every waiting step, in the order of launching, and again as long as an annotation may have been lifted
  // meanwhile.
  Result<void> ask_waiting(Patience patience) {
    for (bool again = true; again;) {
      const std::size_t before = waiting_.size();
      const int notices = all_notices();
      bool annotated = false;
      for (const std::size_t at : std::vector<std::size_t>(waiting_)) {
        TRY_ASSIGN(const bool pending, is_pending(at, patience));
        if (pending) {
          annotated = annotated || !permutation_[at].blockers.empty();
          continue;
        }
        finish(at, Report::completed);
        std::erase(waiting_, at);
      }
      again = annotated && (waiting_.size() < before || all_notices() != notices);
    }
    return {};
  }

  // Whether the step cannot be reported as completed yet.
  Result<bool> is_pending(std::size_t at, Patience patience) {
    TRY_ASSIGN(const bool ended, port_.await(at, patience));
    return !ended || is_held(at);
  }

  bool is_held(std::size_t at) {
    const auto& blockers = permutation_[at].blockers;
    for (std::size_t i = 0; i < blockers.size(); ++i) {
      const int session = spec_.steps[blockers[i].step].session;
      switch (blockers[i].kind) {
        case SpecBlocker::Kind::once: break;
        case SpecBlocker::Kind::step:
          if (active(session) && permutation_[*active(session)].step == blockers[i].step) return true;
          break;
        case SpecBlocker::Kind::notices:
          if (port_.notices(session) < wanted_notices_[at][i]) return true;
          break;
      }
    }
    return false;
  }

  void finish(std::size_t at, Report report) {
    port_.report(at, report);
    active(session_of(at)).reset();
  }

  int all_notices() const {
    int sum = 0;
    for (int session = 0; session < static_cast<int>(spec_.sessions.size()); ++session) sum += port_.notices(session);
    return sum;
  }

  const IsolationSpec& spec_;
  const Permutation& permutation_;
  StepPort& port_;
  std::vector<std::optional<std::size_t>> active_;  // of each session: launched and not reported as completed
  std::vector<std::vector<int>> wanted_notices_;    // of each step and blocker
  std::vector<std::size_t> waiting_;                // reported as waiting, in the order of launching
};

}  // namespace

Result<WalkEnd> walk_permutation(const IsolationSpec& spec, const Permutation& permutation, StepPort& port) {
  return Walk(spec, permutation, port).run();
}

}  // namespace enginediff
