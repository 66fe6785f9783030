// What a server is and can do, asked once after connecting.
#pragma once

#include <map>
#include <set>
#include <string>

#include "harness/base/result.hpp"
#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/error_map.hpp"
#include "harness/model/target.hpp"

namespace enginediff::mysql {

struct ServerFacts {
  Flavor flavor = Flavor::mysql;
  std::string version;  // as the server says it
  Version number;
  std::string isolation_variable;        // `transaction_isolation`, or `tx_isolation` on older servers
  bool lists_row_lock_waits = false;     // performance_schema.data_lock_waits can be read (MySQL 8.0 and later)
  bool lists_metadata_locks = false;     // performance_schema.metadata_locks is kept
  bool lists_innodb_lock_waits = false;  // information_schema.innodb_lock_waits exists (MariaDB, MySQL 5.7)
  bool prints_innodb_status = false;     // SHOW ENGINE INNODB STATUS is allowed

  bool is_mariadb() const { return flavor == Flavor::mariadb; }
  bool at_least(int major, int minor, int patch = 0) const;
};

// Tells MySQL from MariaDB by what the server says of itself, whatever the URL's scheme.
Result<ServerFacts> ask_server_facts(Connection& administrator);

// Names of EngineInfo::features (docs/features.md).
std::set<std::string> server_features(const ServerFacts& facts);

// Session variables of `connection` by name, those of `names` that exist.
Result<std::map<std::string, std::string>> ask_variables(Connection& connection, const std::vector<std::string>& names);

}  // namespace enginediff::mysql
