// Cycles of the serialization graph in which transactions miss what others did more than once.
#pragma once

#include <vector>

#include "harness/history/serialization_graph.hpp"

namespace enginediff {

// The shortest cycle through the read-write dependency `first` that has another one and passes no transaction twice;
// empty where there is none. `items_only`: none of its read-write dependencies is of a predicate. It points into the
// graph. A graph so tangled that the search does not end in reasonable time has none.
std::vector<const Dependency*> cycle_with_another_rw(const std::vector<Dependency>& graph, const Dependency& first,
                                                     bool items_only);

}  // namespace enginediff
