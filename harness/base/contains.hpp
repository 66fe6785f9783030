// Whether a sequence holds a value: std::find with its question asked.
#pragma once

#include <algorithm>
#include <iterator>

namespace enginediff {

template <class Sequence, class T>
bool contains(const Sequence& all, const T& one) {
  return std::find(std::begin(all), std::end(all), one) != std::end(all);
}

}  // namespace enginediff
