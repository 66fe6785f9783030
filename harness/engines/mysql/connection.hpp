// One connection to a server, and the harness's own small statements on it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/deadline.hpp"
#include "harness/base/result.hpp"
#include "harness/base/unique_fd.hpp"
#include "harness/engines/mysql/client_api.hpp"
#include "harness/engines/mysql/target_settings.hpp"

namespace enginediff::mysql {

using TextRow = std::vector<std::optional<std::string>>;

class Connection {
 public:
  // Connects; errors are Fault::target_unusable and say what to do. `database` may be empty. Of a server that is silent
  // for `answer_seconds` in the middle of a statement the connection is lost; 0 is no limit.
  static Result<std::unique_ptr<Connection>> open(const ConnectionParameters& parameters,
                                                  const Credentials& credentials, const std::string& database,
                                                  Deadline deadline, unsigned answer_seconds = 0);

  MYSQL* get() const { return handle_.get(); }
  unsigned long id() const { return mysql_thread_id(handle_.get()); }  // the server's number for the connection
  unsigned last_error() const { return mysql_errno(handle_.get()); }
  std::string last_message() const { return mysql_error(handle_.get()); }
  // Whether the last call found that the connection is gone.
  bool lost() const;

  // Runs one statement and drops its rows; returns the error number, 0 for success.
  unsigned attempt(std::string_view sql);
  // As attempt(); `what` begins the message of the Error: `cannot drop the scratch database`.
  Result<void> run(std::string_view what, std::string_view sql);
  // Sends a statement without waiting for its answer, which receive() reads; nothing else may use the connection until
  // then.
  Result<void> send(std::string_view what, std::string_view sql);
  // Waits for the answer of what send() sent, and drops its rows; returns the error number, 0 for success.
  unsigned receive();
  // All rows of one statement. For the harness's own questions only.
  Result<std::vector<TextRow>> rows(std::string_view what, std::string_view sql);

  // `text` as a quoted SQL literal under the session's current mode.
  std::string quote(std::string_view text) const;

  // Puts the session back to where it was after connecting, but keeps the current database.
  Result<void> reset();

  // Its descriptor, to be watched and not read. Stays its own until the destructor, though the library closes the
  // connection before that when it is lost.
  int socket() const noexcept { return socket_.get(); }

  // Ends what another thread waits for on this connection, when the server cannot be asked to.
  void shut_down_socket() noexcept;

  // Error (connection_lost or target_unusable) for what the last call answered.
  Error last_failure(std::string_view what) const;

 private:
  explicit Connection(ConnectionHandle handle);

  ConnectionHandle handle_;
  // A duplicate: the library's own is closed in the middle of a call, and its number may be another connection's by
  // then.
  UniqueFd socket_;
};

// `name` in backticks.
std::string quote_identifier(std::string_view name);

}  // namespace enginediff::mysql
