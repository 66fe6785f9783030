#include "harness/model/target.hpp"

#include <fmt/ranges.h>

#include <charconv>

namespace enginediff {

std::optional<Version> Version::parse(std::string_view text) {
  Version version;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    int part = 0;
    const auto [next, error] = std::from_chars(at, end, part);
    if (error != std::errc{} || part < 0) break;
    version.parts.push_back(part);
    at = next;
    if (at == end || *at != '.') break;
    ++at;
  }
  if (version.parts.empty()) return std::nullopt;
  return version;
}

std::string Version::to_string() const { return fmt::format("{}", fmt::join(parts, ".")); }

int compare_versions(const Version& a, const Version& b) {
  const std::size_t length = std::max(a.parts.size(), b.parts.size());
  for (std::size_t i = 0; i < length; ++i) {
    const int left = i < a.parts.size() ? a.parts[i] : 0;
    const int right = i < b.parts.size() ? b.parts[i] : 0;
    if (left != right) return left < right ? -1 : 1;
  }
  return 0;
}

bool TargetInfo::operator==(const TargetInfo& other) const {
  return name == other.name && engine == other.engine && profile == other.profile && build == other.build &&
         version == other.version && version_number.parts == other.version_number.parts &&
         fingerprint == other.fingerprint;
}

}  // namespace enginediff
