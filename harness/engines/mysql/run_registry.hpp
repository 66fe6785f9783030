// What enginediff creates on a server is written down on that server before it exists: the marker that makes dropping
// safe.
//
// A run has a database of its own, `enginediff_<instance>`, which holds one table, `enginediff_marker`. Its comment is
// `enginediff run <instance>`, and its rows name each database and account that the run creates, exactly:
//
//   enginediff_k3f9x2ab01i1            the run's database, with enginediff_marker
//   enginediff_k3f9x2ab01i1_1, _2, …   scratch databases; each has a row ('database', name)
//   enginediff_k3f9x2ab01i1            the account that cases run as; row ('account', name)
//
// MySQL has no comments on databases, and a table in each scratch would be seen by the cases and cost as much as the
// database, hence the list beside them. A row is written before its object is created, and taken back when the server
// says that an object of that name is there already: that one is somebody else's. So a name in the list is ours, and
// what merely looks like ours is never touched. Scratch databases are reused by name (slot 1, 2, …), so that a case
// costs no row.
//
// The run is alive as long as a connection of it holds the user lock `enginediff_<instance>`. clean() takes that lock
// first; the server frees it when the process that held it is gone. User locks belong to one server: on replicas and
// Galera nodes clean() must run where the run did.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/connection.hpp"

namespace enginediff::mysql {

class Server;

class RunRegistry {
 public:
  // Registers this process's next instance of the run `token` and declares it alive.
  static Result<std::unique_ptr<RunRegistry>> open(Server& server, const std::string& token, Deadline deadline);

  // The run's name on the server, `enginediff_<instance>`; scratch databases add `_<slot>`.
  const std::string& name() const { return name_; }

  enum class Kind { database, account };
  // Writes `object` down. Call it before creating the object.
  Result<void> add(Connection& control, Kind kind, const std::string& object);
  // Takes it back, for what turned out not to be ours or is gone.
  Result<void> remove(Connection& control, Kind kind, const std::string& object);

  // Drops the run's own database, unless objects are still written down in it.
  void close(Connection& control);

  // Declares the run dead, at once: the server would notice only a moment after the connection is gone.
  ~RunRegistry();

 private:
  RunRegistry(std::string name, std::unique_ptr<Connection> alive) : name_(std::move(name)), alive_(std::move(alive)) {}

  const std::string name_;
  const std::unique_ptr<Connection> alive_;  // holds the user lock
};

// Drops what dead runs left, and nothing else.
Result<std::vector<Leftover>> drop_leftovers(Connection& administrator);

}  // namespace enginediff::mysql
