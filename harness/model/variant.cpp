#include <tuple>

#include "harness/model/case.hpp"

namespace enginediff {

std::string Variant::to_string() const {
  std::string out;
  for (const auto& [name, value] : values) {
    if (!out.empty()) out += ",";
    out += name + "=" + value;
  }
  return out;
}

const std::string* Variant::find(std::string_view name) const {
  for (const auto& [axis, value] : values) {
    if (axis == name) return &value;
  }
  return nullptr;
}

bool Case::operator==(const Case& other) const {
  const auto parts = [](const Case& c) {
    return std::tie(c.title, c.id, c.category, c.why, c.see, c.requires_features, c.axes, c.engine_axes, c.isolation,
                    c.settings, c.exclusive, c.portable_by_nature, c.interleave_all, c.interleave_limit, c.comments,
                    c.steps, c.trailing_comments);
  };
  return parts(*this) == parts(other);
}

}  // namespace enginediff
