// What a target's URL and profile say to this driver: how to connect, and what to lay over each session.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "harness/base/result.hpp"
#include "harness/model/target.hpp"

namespace enginediff::mysql {

// As MySQL's own clients name them (`ssl-mode`).
enum class TlsMode { disabled, preferred, required, verify_ca, verify_identity };
const char* tls_mode_name(TlsMode mode);

// How to reach the server, for whichever user.
struct ConnectionParameters {
  std::string host;  // empty: the library's default, which is the local socket
  std::optional<int> port;
  std::string socket;  // path of a local socket, instead of host and port
  TlsMode tls = TlsMode::preferred;
  std::string tls_ca, tls_cert, tls_key;
  std::string charset = "utf8mb4";
  unsigned connect_timeout_seconds = 10;

  // `127.0.0.1:3306` or the socket, for messages.
  std::string where() const;
};

struct Credentials {
  std::string user, password;
  // The user's option files (`~/.my.cnf`) and MYSQL_PWD fill in what is empty.
  bool from_environment = false;
};

struct TargetSettings {
  ConnectionParameters connection;
  Credentials administrator;
  std::string build;
  std::string collation;                         // of scratch databases and of sessions; empty: the server's
  std::string isolation;                         // `READ-COMMITTED`, as the variable takes it; empty: the server's
  std::map<std::string, std::string> variables;  // further session variables by name
};

// Reads URL and settings; Fault::usage names what is wrong. Whether a session variable exists only the server knows.
//
//   ssl-mode            DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY. Not given: PREFERRED, but DISABLED
//                       on this machine's own addresses, where encryption protects nothing and costs on each statement.
//   ssl-ca, ssl-cert, ssl-key, socket, charset      as MySQL's clients take them
//   connect_timeout     in seconds
//   collation           what strings compare by: default of the scratch databases and of the connection
//   isolation           any spelling of a level; the sessions' default
//   build               a name for reports
//   anything else       a session variable: sql_mode, time_zone, …
//
// The URL's path (a database) is not used: cases run in databases of their own.
Result<TargetSettings> read_target_settings(const TargetSpec& spec);

// How `client`, a command-line client, is called to look at `database` as the administrator. Asks for a password where
// the URL has one, and never holds it.
std::string client_command(const TargetSettings& settings, std::string_view client, std::string_view database);

// `read committed` and its like as the session variable takes it; nullopt for what is no level. `default` and empty
// give "".
std::optional<std::string> isolation_value(const std::string& level);

// The other way: `READ-COMMITTED` as `read committed`.
std::string isolation_words(std::string value);

}  // namespace enginediff::mysql
