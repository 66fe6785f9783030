#include "harness/cli/consent.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "harness/base/utf8.hpp"
#include "harness/engine/target_url.hpp"

namespace enginediff {

namespace {

// A host on which nobody else's data is. Sockets and embedded engines have none.
bool is_local(const TargetSpec& spec) {
  const auto url = parse_target_url(spec.url);
  if (!url) return false;
  const std::string& host = url->host;
  const auto other = url->query.find("host");
  const std::string& named = host.empty() && other != url->query.end() ? other->second : host;
  return named.empty() || named == "localhost" || named == "::1" || named == "[::1]" || named.starts_with("127.") ||
         named.starts_with('/');
}

}  // namespace

Result<void> ask_for_consent(const std::vector<TargetSpec>& specs, std::string_view what, bool yes,
                             CommandEnvironment& environment) {
  std::string names;
  for (const TargetSpec& spec : specs) {
    if (is_local(spec)) continue;
    names += (names.empty() ? "" : ", ") + spec.name;
    environment.err << fmt::format(
        "target {} is not on this machine: {}\n"
        "  enginediff would create there databases (or schemas, where it may create no database) and an account or "
        "role\n"
        "  without privileges, all named enginediff_…, run {} in them, and drop them at the end.\n"
        "  It reads and changes nothing else.\n",
        escape_for_terminal(spec.name), escape_for_terminal(redact_url(spec.url)), what);
  }
  if (names.empty() || yes) return {};
  return fail(Fault::usage, fmt::format("{}: not without your consent", names), "say --yes to go on");
}

}  // namespace enginediff
