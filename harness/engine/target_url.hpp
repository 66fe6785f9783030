// Reads target URLs (`mysql://user:password@host:port/database?sql_mode=ANSI`), and shows them without the password.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "harness/base/result.hpp"

namespace enginediff {

// The parts of a URL, percent-decoded. Absent parts are empty.
struct TargetUrl {
  std::string scheme;  // lower case
  std::string user, password, host;
  std::optional<int> port;
  std::string path;  // without its leading slash for URLs with `//`; a file name for `sqlite:app.db`
  std::map<std::string, std::string> query;
};

// What stands before the first colon, in lower case, however the URL spells it; empty without a colon.
std::string scheme_of(std::string_view url);

// Errors (Fault::usage) name what is wrong and never repeat the password.
Result<TargetUrl> parse_target_url(std::string_view url);

// The URL with its password as `***`, for messages and fingerprints. Of malformed text it hides whatever could be one.
std::string redact_url(std::string_view url);

// `text` with every occurrence of `password` replaced by `***`: client libraries repeat connection strings in messages.
std::string redact_password(std::string_view text, std::string_view password);

}  // namespace enginediff
