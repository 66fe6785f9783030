// One libpq connection of the harness's own: opening it, and small queries with a deadline.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/base/deadline.hpp"
#include "harness/base/result.hpp"
#include "harness/engines/postgres/handles.hpp"

namespace enginediff::postgres {

// libpq's connection keywords and values. Holds the password; never printed whole.
class ConnectionParameters {
 public:
  void set(std::string_view keyword, std::string_view value);
  void remove(std::string_view keyword);
  // Null when the keyword is not set.
  const std::string* find(std::string_view keyword) const;
  const std::vector<std::pair<std::string, std::string>>& values() const { return values_; }

 private:
  std::vector<std::pair<std::string, std::string>> values_;
};

// The same as libpq takes them. Points into the parameters.
struct CStrings {
  explicit CStrings(const ConnectionParameters& parameters);
  std::vector<const char*> keywords, values;
};

// Waits until the connection has something to read; false when the deadline passed first.
bool wait_readable(PGconn* connection, Deadline deadline);

// Why a connection attempt failed: what libpq said without the password, and what to do about it.
struct ConnectFailure {
  std::string sqlstate;  // empty when no server answered
  std::string message;
  std::string hint;
  Error error(std::string_view what) const;
};

// Statements that make one transaction.
using StatementGroup = std::vector<std::string>;

class Connection {
 public:
  // How long the harness waits for an answer to a small query of its own.
  static Deadline default_deadline() { return Deadline::after(std::chrono::seconds(30)); }

  // `attempt` names the attempt in messages (`cannot connect to target prod`). Errors are Fault::target_unusable.
  static Result<Connection> open(const ConnectionParameters& parameters, std::string_view attempt, Deadline deadline);
  // As open(), for callers that decide on the cause.
  static tl::expected<Connection, ConnectFailure> try_open(const ConnectionParameters& parameters, Deadline deadline);
  // Takes one that is open.
  static Connection around(PgConnection connection);

  PGconn* raw() const { return connection_.get(); }
  int pid() const { return PQbackendPID(raw()); }
  int server_version() const { return PQserverVersion(raw()); }  // 150020
  // As far as libpq knows: that the server has gone meanwhile shows only when the connection is used.
  bool alive() const { return PQstatus(raw()) == CONNECTION_OK; }
  // Cuts the connection without a word to the server, which may not listen: from now on it is not alive, and whatever
  // was awaited on it ends as lost.
  void give_up();

  // Runs one or several statements; gives the last result. What SQL refuses is Fault::target_unusable, with the SQL
  // state in the message; a lost connection or a passed deadline is Fault::connection_lost. Past its deadline the
  // connection is given up, here and below: the answer may still come, and would be taken for that to the next query.
  Result<PgResult> query(const std::string& sql, Deadline deadline = default_deadline());
  // As query(), but what SQL refuses is a result too: ask succeeded() of it.
  Result<PgResult> try_query(const std::string& sql, Deadline deadline = default_deadline());
  // As query(), for a statement prepared before.
  Result<PgResult> execute_prepared(const char* name, const std::vector<std::string>& parameters);
  // Runs several statements as one transaction; gives the result of each, or the first error as query() does.
  Result<std::vector<PgResult>> query_all(const std::string& sql);
  // Sends all groups together, each a transaction of its own: the server does them all even if we die in between. Gives
  // the last result of each group, or its first error.
  Result<std::vector<PgResult>> query_groups(const std::vector<StatementGroup>& groups,
                                             Deadline deadline = default_deadline());
  // The same in parts, so that something else can be done while the server works: sends them, takes the results of the
  // next `count` of them, and comes back to single queries when all results were taken.
  Result<void> send_groups(const std::vector<StatementGroup>& groups);
  Result<std::vector<PgResult>> take_groups(std::size_t count, Deadline deadline);
  Result<void> end_groups();

  std::string identifier(std::string_view name) const;
  std::string literal(std::string_view text) const;

 private:
  explicit Connection(PgConnection connection) : connection_(std::move(connection)) {}
  Result<std::vector<PgResult>> collect(Deadline deadline);
  Result<PgResult> collect_last(Deadline deadline);
  Error lost(std::string_view doing) const;
  Error out_of_time();

  PgConnection connection_;
};

// The name as SQL takes it whatever it holds.
std::string quoted_identifier(std::string_view name);

// A message of libpq's own on one line: without the indented lines of advice, which our hints give, and repetitions.
std::string one_line(std::string_view message);

bool succeeded(const PgResult& result);
// What SQL refused, as query() says it. REQUIRES: !succeeded(result).
Error refusal_of(const PgResult& result);
std::string_view sqlstate_of(const PgResult& result);
// The primary message.
std::string message_of(const PgResult& result);
// The cell's text, empty for NULL.
std::string_view cell(const PgResult& result, int row, int column);

}  // namespace enginediff::postgres
