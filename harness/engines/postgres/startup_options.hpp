// libpq's `options` (PGOPTIONS, `?options=-c%20work_mem%3D7MB`): what is in it as settings, and settings as its text.
#pragma once

#include <strings.h>

#include <map>
#include <string>
#include <string_view>

#include "harness/base/result.hpp"

namespace enginediff::postgres {

// Setting names are the same in any case.
struct SettingNameLess {
  bool operator()(const std::string& a, const std::string& b) const { return strcasecmp(a.c_str(), b.c_str()) < 0; }
};
// Names and values of server settings (`TimeZone`, `work_mem`).
using ServerSettings = std::map<std::string, std::string, SettingNameLess>;

// Adds what `options` sets and `settings` does not hold yet. `origin` names the place for messages (`options`,
// `PGOPTIONS`). Fault::usage for another switch than -c and --name, for one without a value, and for what cases have of
// their own (search_path, role).
Result<void> add_startup_options(const std::string& target, std::string_view origin, std::string_view options,
                                 ServerSettings& settings);

// The value of `options` that lays `settings` over a session; empty when there are none.
std::string startup_options(const ServerSettings& settings);

// Whether a value of `options` says anything.
bool says_something(std::string_view options);
// One that says nothing; an empty one would make libpq take PGOPTIONS, or that of a service.
inline constexpr std::string_view kNoStartupOptions = " ";

}  // namespace enginediff::postgres
