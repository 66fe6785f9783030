#include "harness/history/anti_dependency_cycle.hpp"

#include <algorithm>
#include <limits>

namespace enginediff {

namespace {

using Kind = Dependency::Kind;
using Path = std::vector<const Dependency*>;

// To pass a given dependency on a way that passes nothing twice is hard in general; the graphs of schedules are small.
constexpr int kMostSteps = 100'000;
constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

class CycleSearch {
 public:
  CycleSearch(const std::vector<Dependency>& graph, const Dependency& first, bool items_only) : first_(first) {
    for (const Dependency& one : graph) {
      if (one.kind != Kind::rw || !items_only || !one.of_predicate()) note(one);
    }
    measure_distances();
  }

  Path run() {
    for (std::size_t length = 1; length < edges_.size() && steps_left_ > 0; ++length) {
      path_ = {&first_};
      visited_.assign(edges_.size(), false);
      visited_[at(first_.to)] = true;
      if (reach(first_.to, length, false)) return path_;
    }
    return {};
  }

 private:
  static std::size_t at(int transaction) { return static_cast<std::size_t>(transaction); }

  // Of several between the same two transactions one is enough: a read-write dependency where there is one.
  void note(const Dependency& one) {
    edges_.resize(std::max({edges_.size(), at(one.from) + 1, at(one.to) + 1}));
    Path& out = edges_[at(one.from)];
    const auto known = std::find_if(out.begin(), out.end(), [&](const Dependency* d) { return d->to == one.to; });
    if (known == out.end()) {
      out.push_back(&one);
    } else if ((*known)->kind != Kind::rw && one.kind == Kind::rw) {
      *known = &one;
    }
  }

  // Of each transaction how many dependencies lead from it back to where the cycle begins, at least.
  void measure_distances() {
    distance_.assign(edges_.size(), kNever);
    distance_[at(first_.from)] = 0;
    for (std::size_t length = 0, known = 1; known > 0; ++length) {
      known = 0;
      for (std::size_t from = 0; from < edges_.size(); ++from) {
        const bool leads = std::any_of(edges_[from].begin(), edges_[from].end(),
                                       [&](const Dependency* one) { return distance_[at(one->to)] == length; });
        if (distance_[from] != kNever || !leads) continue;
        distance_[from] = length + 1;
        ++known;
      }
    }
  }

  // Goes on with the path to its beginning by exactly so many dependencies.
  bool reach(int from, std::size_t length, bool has_another) {
    if (from == first_.from) return length == 0 && has_another;
    if (length == 0 || --steps_left_ <= 0) return false;
    for (const Dependency* one : edges_[at(from)]) {
      if (visited_[at(one->to)] || distance_[at(one->to)] >= length) continue;
      path_.push_back(one);
      visited_[at(one->to)] = true;
      if (reach(one->to, length - 1, has_another || one->kind == Kind::rw)) return true;
      visited_[at(one->to)] = false;
      path_.pop_back();
    }
    return false;
  }

  const Dependency& first_;
  std::vector<Path> edges_;            // from each transaction
  std::vector<std::size_t> distance_;  // from each transaction to the first one's
  std::vector<bool> visited_;
  Path path_;
  int steps_left_ = kMostSteps;
};

}  // namespace

std::vector<const Dependency*> cycle_with_another_rw(const std::vector<Dependency>& graph, const Dependency& first,
                                                     bool items_only) {
  return CycleSearch(graph, first, items_only).run();
}

}  // namespace enginediff
