#include "harness/repro/feature_words.hpp"

#include <fmt/format.h>

namespace enginediff {

std::string describe_feature(std::string_view feature) {
  const std::size_t colon = feature.find(':');
  const std::string_view kind = feature.substr(0, colon), what = feature.substr(colon + 1);
  if (kind == "function") return fmt::format("{}()", what);
  if (kind == "operator") return fmt::format("operator {}", what);
  if (kind == "assigns") return fmt::format("sets {}", what);
  if (kind == "compares") return fmt::format("compares {}", what);
  if (kind == "stores") return what == "not all columns" ? "a column left out" : fmt::format("stores {}", what);
  if (kind == "casts") return fmt::format("casts {}", what);
  if (kind == "bound") return "a bound value";
  if (kind == "refusal") return fmt::format("a refused grouping {}", what);
  if (kind == "reserved") return fmt::format("use of a reserved word for a {}", what);
  if (kind == "counts" || kind == "state") return std::string(what);
  if (kind == "sorts") return fmt::format("sorts {}", what);
  if (kind == "referred")
    return what == "by others" ? "a table that others refer to" : fmt::format("a table that others refer to {}", what);
  if (kind == "operands" || kind == "clause" || kind == "verb" || kind == "argument") return std::string(what);
  if (kind == "column") return fmt::format("a column of type {}", what);
  if (kind == "declares") return fmt::format("declares {}", what);
  if (kind == "table") return fmt::format("a table with {}", what);
  if (kind == "text") return fmt::format("text: {}", what);
  if (kind == "texts") return fmt::format("texts that {}", what);
  if (kind == "number") return fmt::format("the number {}", what);
  if (kind == "condition") return fmt::format("{} as a condition", what);
  if (kind == "arguments") {
    const std::size_t of = what.find(" of ");
    return fmt::format("{}() with {} argument{}", what.substr(of + 4), what.substr(0, of),
                       what.starts_with("one") ? "" : "s");
  }
  return std::string(what);
}

}  // namespace enginediff
