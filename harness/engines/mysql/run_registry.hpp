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
// The run is alive as long as a connection of it holds the user lock `enginediff_<instance>`, or the process list shows
// one whose current database is the run's. clean() takes that lock first; the server frees it when the process that
// held it is gone. Since only one connection can hold it, and a network or an administrator may end that one, each
// connection that a run borrows has its database: a server says so without being asked to remember anything. Seeing
// other accounts' connections takes the right PROCESS. After a loss the lock is taken again. Locks and process lists
// belong to one server: on replicas and Galera nodes clean() must run where the run did.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/connection.hpp"

namespace enginediff::mysql {

class Server;

class RunRegistry {
 public:
  // Registers this process's next instance of the run `token` and declares it alive: from now on the server's borrowed
  // connections belong to it. The server outlives the registry.
  static Result<std::unique_ptr<RunRegistry>> open(Server& server, const std::string& token, Deadline deadline);

  // The run's name on the server, `enginediff_<instance>`; scratch databases add `_<slot>`.
  const std::string& name() const { return name_; }

  enum class Kind { database, account };
  // Writes `object` down, if it is not yet. Call it before creating the object.
  Result<void> add(Connection& control, Kind kind, const std::string& object);
  // Takes it back, for what turned out not to be ours or is gone.
  Result<void> remove(Connection& control, Kind kind, const std::string& object);

  // Takes the lock again if its connection was lost; looks only when others were lost or opened since the last time.
  // Thread-safe.
  void stay_alive();

  // Drops the run's own database, unless objects are still written down in it.
  void close(Connection& control);

  // Declares the run dead, at once: the server would notice only a moment after the connection is gone.
  ~RunRegistry();

 private:
  RunRegistry(Server& server, std::string name, std::unique_ptr<Connection> alive);

  Server& server_;
  const std::string name_;
  std::mutex mutex_;                   // guards what follows
  std::unique_ptr<Connection> alive_;  // holds the user lock
  unsigned losses_, openings_;         // of the server, when it was last looked at
};

// Drops what dead runs left, and nothing else.
Result<std::vector<Leftover>> drop_leftovers(Connection& administrator);

}  // namespace enginediff::mysql
