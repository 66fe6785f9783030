// Adya's direct serialization graph: which committed transaction must come before which, and why.
#pragma once

#include <string>
#include <vector>

#include "harness/history/history.hpp"

namespace enginediff {

struct Dependency {
  enum class Kind {
    ww,  // `to` wrote the next version
    wr,  // `to` read what `from` wrote
    rw,  // `to` overwrote what `from` had read
  };
  int from = 0, to = 0;  // positions in History::transactions, never the same
  Kind kind = Kind::ww;
  int object = 0;
  std::string predicate;  // of what a predicate matched; empty: of the object itself
  int at = 0;             // of wr and rw: History::Read::at of the read
  bool of_predicate() const { return !predicate.empty(); }
};

// `rw(x)`, `wr(P: x)`
std::string to_string(const Dependency& dependency, const History& history);

// All direct dependencies between committed transactions. A predicate read depends on every earlier version that
// changed what it matches, and is overwritten by every later one.
std::vector<Dependency> dependencies(const History& history);

// The position of a version in the version order: of an intermediate version that of its writer's last one, -1 when the
// writer did not commit, or took the version back.
int rank_of(const History::Object& object, int version);

// A way from one transaction to another along dependencies that `use` accepts; empty when there is none.
template <class Use>
std::vector<const Dependency*> find_path(const std::vector<Dependency>& graph, std::size_t transactions, int from,
                                         int to, Use use) {
  std::vector<const Dependency*> reached_by(transactions, nullptr);
  std::vector<int> queue = {from};
  for (std::size_t next = 0; next < queue.size(); ++next) {
    for (const Dependency& one : graph) {
      if (one.from != queue[next] || !use(one) || reached_by[static_cast<std::size_t>(one.to)] != nullptr) continue;
      reached_by[static_cast<std::size_t>(one.to)] = &one;
      if (one.to != to) {
        queue.push_back(one.to);
        continue;
      }
      std::vector<const Dependency*> path;
      for (int at = to; path.empty() || at != from; at = path.back()->from) {
        path.push_back(reached_by[static_cast<std::size_t>(at)]);
      }
      return {path.rbegin(), path.rend()};
    }
  }
  return {};
}

}  // namespace enginediff
