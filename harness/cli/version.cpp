#include "harness/cli/version.hpp"

#include <fmt/format.h>

#include "harness/engines/registry.hpp"

namespace enginediff {

std::string tool_version() { return ENGINEDIFF_VERSION; }

std::string version_text() {
  std::string text = fmt::format("enginediff {}", tool_version());
  for (const Driver* driver : drivers()) text += fmt::format("\n  {:<10}{}", driver->name, driver->client_library());
  return text;
}

}  // namespace enginediff
