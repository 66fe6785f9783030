#include "harness/model/error_class.hpp"

#include <algorithm>
#include <iterator>

namespace enginediff {

namespace {

struct Row {
  std::string_view name, sqlstate, meaning;
};

// No std::array: clang gives up deducing one of this size.
constexpr Row kRows[] = {
#define ENGINEDIFF_ERROR_CLASS(name, sqlstate, meaning) {#name, sqlstate, meaning},
#include "harness/model/error_class.def"
#undef ENGINEDIFF_ERROR_CLASS
};

// Names that classes had before, which case files and journals may still hold: they are read and never written.
struct FormerName {
  std::string_view name;
  ErrorClass now;
};
constexpr FormerName kFormerNames[] = {{"feature_unsupported", ErrorClass::feature_not_supported}};

template <class Match>
std::optional<ErrorClass> find(Match match) {
  const auto row = std::find_if(std::begin(kRows), std::end(kRows), match);
  if (row == std::end(kRows)) return std::nullopt;
  return static_cast<ErrorClass>(std::distance(std::begin(kRows), row));
}

}  // namespace

std::string_view error_class_name(ErrorClass error_class) { return kRows[static_cast<std::size_t>(error_class)].name; }

std::string_view error_class_meaning(ErrorClass error_class) {
  return kRows[static_cast<std::size_t>(error_class)].meaning;
}

std::string_view error_class_sqlstate(ErrorClass error_class) {
  return kRows[static_cast<std::size_t>(error_class)].sqlstate;
}

std::optional<ErrorClass> parse_error_class(std::string_view name) {
  for (const FormerName& former : kFormerNames) {
    if (former.name == name) return former.now;
  }
  return find([&](const Row& row) { return row.name == name; });
}

std::optional<ErrorClass> error_class_of_sqlstate(std::string_view sqlstate) {
  if (sqlstate.empty()) return std::nullopt;
  return find([&](const Row& row) { return row.sqlstate == sqlstate; });
}

}  // namespace enginediff
