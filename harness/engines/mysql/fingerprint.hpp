// What identifies a server and its settings in every report.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

// The variables that make_fingerprint() wants.
const std::vector<std::string>& fingerprint_variables();

// Who built a server: what `version_comment` says, or where that holds an address (some releases ask for stars there),
// what the version says behind the name: `0+deb13u1 from Debian`; empty where neither says anything.
std::string build_text(std::string_view comment, std::string_view version);

// Name and value in the order to show. `variables` are those of a case's session, which `connection` is.
std::vector<std::pair<std::string, std::string>> make_fingerprint(Connection& connection, const Server& server,
                                                                  const std::map<std::string, std::string>& variables,
                                                                  const std::string& sandbox, const LockProbe* probe);

}  // namespace enginediff::mysql
