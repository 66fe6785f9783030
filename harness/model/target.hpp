// A target: one concrete thing to run against, and what identifies it in every report.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace enginediff {

// Where a target is and what is laid over it, as the user named it. Holds the password; never printed whole.
struct TargetSpec {
  std::string name;     // as reports show it: `sqlite`, `mysql-9.7`, `sqlite:wal`, `prod`
  std::string profile;  // the profile's name without the engine (`wal`), empty if none
  std::string url;
  std::map<std::string, std::string> settings;  // from the URL's query, then the profile; the driver knows their names
};

// Versions compare part by part as numbers: 11.8.9 > 11.6 and 18 == 18.0.
struct Version {
  std::vector<int> parts;

  static std::optional<Version> parse(std::string_view text);  // the leading digits-and-dots of `text`
  std::string to_string() const;
};
int compare_versions(const Version& a, const Version& b);  // negative, 0 or positive

// What a connected target is. Everything here may be shown.
struct TargetInfo {
  std::string name;     // TargetSpec::name
  std::string engine;   // the family: `sqlite`, `mysql`, `mariadb`, `postgres`
  std::string profile;  // as in TargetSpec
  std::string build;    // names a build where one engine has several (SQLite: `debian`, `better-sqlite3`); may be empty
  std::string version;  // full text, for people
  Version version_number;
  // Name and value, in the order to show: compile options, collation provider, default collation, sql_mode,
  // isolation default, client library, privileges of the role used (`sandboxed` or `unsandboxed: why`), settings laid
  // over.
  std::vector<std::pair<std::string, std::string>> fingerprint;

  bool operator==(const TargetInfo& other) const;
};

}  // namespace enginediff
