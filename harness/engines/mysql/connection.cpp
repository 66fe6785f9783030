#include "harness/engines/mysql/connection.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <chrono>

#include "harness/engine/target_url.hpp"
#include "harness/engines/mysql/connect_options.hpp"
#include "harness/engines/mysql/error_map.hpp"

namespace enginediff::mysql {

namespace {

// How long a statement of the harness's own may go without an answer. Those that wait for locks do for 10 seconds.
constexpr auto kPatience = std::chrono::seconds(30);

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

// The whole seconds that may be spent on connecting.
unsigned connect_seconds(const ConnectionParameters& parameters, Deadline deadline) {
  if (deadline.is_never()) return parameters.connect_timeout_seconds;
  const auto left = static_cast<unsigned>((deadline.poll_timeout() + 999) / 1000);
  return std::clamp(left, 1u, parameters.connect_timeout_seconds);
}

// As mysql_real_query(), but of a server that does not answer in time the connection is lost. Those of cases have no
// limit of the library's, since a case's statement may take as long as it wants: there the answer's begin is awaited.
bool query(Connection& connection, std::string_view sql) {
  enter_client_thread();
  if (mysql_send_query(connection.get(), sql.data(), static_cast<unsigned long>(sql.size())) != 0) return false;
  unsigned limit = 0;
  mysql_get_option(connection.get(), MYSQL_OPT_READ_TIMEOUT, &limit);
  if (limit > 0) return mysql_read_query_result(connection.get()) == 0;
  const Deadline deadline = Deadline::after(kPatience);
  pollfd answer{connection.socket(), POLLIN, 0};
  while (::poll(&answer, 1, deadline.poll_timeout()) <= 0) {
    if (deadline.expired()) {
      connection.shut_down_socket();
      break;
    }
  }
  return mysql_read_query_result(connection.get()) == 0;
}

}  // namespace

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionParameters& parameters,
                                                     const Credentials& credentials, const std::string& database,
                                                     Deadline deadline, unsigned answer_seconds) {
  enter_client_thread();
  if (deadline.expired())
    return fail(Fault::target_unusable, fmt::format("no time left to connect to {}", parameters.where()));
  ConnectionHandle handle(mysql_init(nullptr));
  if (!handle) return fail(Fault::target_unusable, "out of memory while preparing a connection");
  TRY(set_connect_options(handle.get(), parameters, credentials,
                          {connect_seconds(parameters, deadline), answer_seconds}));
  // CLIENT_FOUND_ROWS stays off: affected rows are those changed. CLIENT_MULTI_STATEMENTS stays off: one text, one
  // statement.
  const MYSQL* const connected = mysql_real_connect(handle.get(), or_null(parameters.host), or_null(credentials.user),
                                                    or_null(credentials.password), or_null(database),
                                                    static_cast<unsigned>(parameters.port.value_or(0)),
                                                    or_null(parameters.socket), CLIENT_MULTI_RESULTS);
  if (connected == nullptr) {
    return tl::unexpected(connect_failure(handle.get(), parameters, credentials));
  }
  TRY(check_tls(handle.get(), parameters));
  std::unique_ptr<Connection> connection(new Connection(std::move(handle)));
  if (connection->socket() < 0) {
    return fail(Fault::target_unusable, "this process may not open any more files",
                "raise the limit (ulimit -n), or use fewer --jobs");
  }
  return connection;
}

// Both libraries keep the descriptor here, and neither offers another way to it from a second thread.
Connection::Connection(ConnectionHandle handle)
    : handle_(std::move(handle)), socket_(::fcntl(static_cast<int>(handle_->net.fd), F_DUPFD_CLOEXEC, 0)) {}

bool Connection::lost() const {
  const unsigned code = last_error();
  return ends_connection(Flavor::mysql, code) || ends_connection(Flavor::mariadb, code);
}

unsigned Connection::attempt(std::string_view sql) {
  if (!query(*this, sql)) return last_error();
  const ResultHandle result(mysql_store_result(get()));
  return last_error();
}

Result<void> Connection::run(std::string_view what, std::string_view sql) {
  if (attempt(sql) != 0) return tl::unexpected(last_failure(what));
  return {};
}

Result<void> Connection::send(std::string_view what, std::string_view sql) {
  enter_client_thread();
  if (mysql_send_query(get(), sql.data(), static_cast<unsigned long>(sql.size())) != 0)
    return tl::unexpected(last_failure(what));
  return {};
}

unsigned Connection::receive() {
  enter_client_thread();
  if (mysql_read_query_result(get()) != 0) return last_error();
  const ResultHandle result(mysql_store_result(get()));
  return last_error();
}

Result<std::vector<TextRow>> Connection::rows(std::string_view what, std::string_view sql) {
  if (!query(*this, sql)) return tl::unexpected(last_failure(what));
  const ResultHandle result(mysql_store_result(get()));
  if (!result && last_error() != 0) return tl::unexpected(last_failure(what));
  std::vector<TextRow> rows;
  if (!result) return rows;
  const unsigned columns = mysql_num_fields(result.get());
  while (MYSQL_ROW row = mysql_fetch_row(result.get())) {
    const unsigned long* const lengths = mysql_fetch_lengths(result.get());
    TextRow& cells = rows.emplace_back(columns);
    for (unsigned i = 0; i < columns; ++i) {
      if (row[i] != nullptr) cells[i].emplace(row[i], lengths[i]);
    }
  }
  return rows;
}

std::string Connection::quote(std::string_view text) const {
  std::string escaped(text.size() * 2 + 1, '\0');
  // libmysqlclient asks for the kind of quote in a function of its own, since in ANSI mode it matters.
#ifdef MARIADB_PACKAGE_VERSION
  const unsigned long length =
      mysql_real_escape_string(get(), escaped.data(), text.data(), static_cast<unsigned long>(text.size()));
#else
  const unsigned long length =
      mysql_real_escape_string_quote(get(), escaped.data(), text.data(), static_cast<unsigned long>(text.size()), '\'');
#endif
  escaped.resize(length);
  return "'" + escaped + "'";
}

Result<void> Connection::reset() {
  enter_client_thread();
  if (mysql_reset_connection(get()) != 0) return tl::unexpected(last_failure("cannot reset a connection"));
  return {};
}

void Connection::shut_down_socket() noexcept { ::shutdown(socket(), SHUT_RDWR); }

Error Connection::last_failure(std::string_view what) const {
  return Error{lost() ? Fault::connection_lost : Fault::target_unusable,
               fmt::format("{}: {} ({})", what, last_message(), last_error()),
               {}};
}

std::string quote_identifier(std::string_view name) {
  std::string quoted = "`";
  for (const char c : name) {
    if (c == '`') quoted.push_back('`');
    quoted.push_back(c);
  }
  quoted.push_back('`');
  return quoted;
}

}  // namespace enginediff::mysql
