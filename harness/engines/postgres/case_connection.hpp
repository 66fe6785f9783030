// A connection that cases run on: pooled, reset between cases, cancellable from any thread.
#pragma once

#include <memory>

#include "harness/engines/postgres/cancel_requests.hpp"
#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

class CaseConnection {
 public:
  static tl::expected<std::unique_ptr<CaseConnection>, ConnectFailure> open(const ConnectionParameters& parameters);

  static std::unique_ptr<CaseConnection> around(Connection connection);

  Connection& connection() { return connection_; }
  PGconn* raw() const { return connection_.raw(); }

  // By which any thread asks the server to stop what the connection runs.
  CancelRequests& cancels() { return cancels_; }

  // Begins to undo everything that a case did to the session; finish_reset() waits for the end. In between the
  // connection is not to be used. False: throw the connection away.
  bool begin_reset();
  bool finish_reset();

  // The connection cannot be cleaned and must not serve another case.
  void taint() { tainted_ = true; }
  bool tainted() const { return tainted_; }

 private:
  CaseConnection(Connection connection, PgCancel cancel)
      : connection_(std::move(connection)), cancels_(std::move(cancel)) {}

  Connection connection_;
  CancelRequests cancels_;
  bool resetting_ = false;
  bool tainted_ = false;
};

// Whether a statement's text may leave behind what DISCARD ALL does not undo: a placeholder setting (`SET app.user =
// …`), which from then on reads as '' instead of failing. Says yes too often rather than too rarely.
bool may_make_placeholder_setting(std::string_view sql);

// Whether a statement may make what outlasts its schema: settings of its role, default privileges, large objects. Told
// by its words, and true of all that may run SQL of its own making.
bool may_reach_outside_schema(std::string_view sql);

// Whether a statement may give settings to the sessions that come after it (`ALTER ROLE … SET …`): those have to be new
// connections, and a connection made then keeps them through every reset. Told by its words.
bool may_set_for_later_sessions(std::string_view sql);

// Whether a statement names advisory locks: a function that takes them is one, or is made by a statement that does.
bool speaks_of_advisory_locks(std::string_view sql);

}  // namespace enginediff::postgres
