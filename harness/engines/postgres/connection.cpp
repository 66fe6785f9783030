#include "harness/engines/postgres/connection.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include "harness/base/ascii.hpp"
#include "harness/base/check.hpp"
#include "harness/engine/target_url.hpp"

namespace enginediff::postgres {

namespace {

// Stands when neither the URL nor the environment says how long to wait for a server.
constexpr const char* kConnectTimeoutSeconds = "10";

// The password in use may come from a file or the environment, so ask libpq.
std::string without_password(PGconn* connection, std::string_view text) {
  const char* password = PQpass(connection);
  return one_line(redact_password(text, password == nullptr ? "" : password));
}

struct Remedy {
  std::string_view sqlstate, hint;
};
constexpr std::array<Remedy, 8> kRemedies = {{
    {"28P01", "check the user and the password (in the URL, PGPASSWORD or PGPASSFILE)"},
    {"28000",
     "the server's pg_hba.conf admits no such connection: check user, database and address; if it admits TLS "
     "only, use sslmode=require"},
    {"3D000", "name an existing database in the URL, such as …/postgres"},
    {"42501", "the role may not connect to this database: grant it CONNECT or name another database"},
    {"53300", "all connections of the server are taken: end some, use fewer --jobs, or raise max_connections"},
    {"57P03", "the server is starting up or shutting down: try again when it accepts connections"},
    {"55000", "the database does not accept connections: name another one in the URL"},
    {"08P01", "what answers there may not be PostgreSQL: check host and port"},
}};

// libpq keeps the SQL state of a refused connection to itself, but writes it into verbose messages ("FATAL:  28P01:
// …"). So a failed attempt is made once more, verbosely and only to learn that code.
std::string refused_sqlstate(const CStrings& parameters) {
  PgConnection connection(PQconnectStartParams(parameters.keywords.data(), parameters.values.data(), 0));
  if (!connection || PQstatus(connection.get()) == CONNECTION_BAD) return {};
  PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
  const Deadline deadline = Deadline::after(std::chrono::seconds(3));
  PostgresPollingStatusType status = PGRES_POLLING_WRITING;
  while (status == PGRES_POLLING_READING || status == PGRES_POLLING_WRITING) {
    const short events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
    pollfd fd = {PQsocket(connection.get()), events, 0};
    if (::poll(&fd, 1, deadline.poll_timeout()) <= 0) return {};
    status = PQconnectPoll(connection.get());
  }
  const std::string_view text = PQerrorMessage(connection.get());
  // The last one counts: earlier lines belong to other hosts of the list or to attempts without TLS.
  const auto is_code_letter = [](char c) { return is_digit(c) || is_upper(c); };
  for (auto at = text.rfind(":  "); at != std::string_view::npos && at > 0; at = text.rfind(":  ", at - 1)) {
    const std::string_view code = text.substr(at + 3, 5);
    const bool is_code = code.size() == 5 && std::all_of(code.begin(), code.end(), is_code_letter);
    if (is_code && text.substr(at + 8, 2) == ": ") return std::string(code);
  }
  return {};
}

std::string remedy(PGconn* connection, std::string_view sqlstate) {
  // libpq says so where it had none to give.
  if (connection != nullptr && PQconnectionNeedsPassword(connection) == 1) {
    return "the server wants a password: put one into the URL, PGPASSWORD or PGPASSFILE";
  }
  for (const Remedy& row : kRemedies) {
    if (row.sqlstate == sqlstate) return std::string(row.hint);
  }
  return "check that the server is up and that host, port and sslmode are right";
}

ConnectFailure describe_failure(PGconn* connection, const CStrings& parameters) {
  ConnectFailure failure;
  failure.sqlstate = refused_sqlstate(parameters);
  failure.message = connection == nullptr ? "out of memory" : without_password(connection, PQerrorMessage(connection));
  failure.hint = remedy(connection, failure.sqlstate);
  return failure;
}

ConnectionParameters with_timeout(ConnectionParameters parameters, Deadline deadline) {
  if (parameters.find("connect_timeout") == nullptr && std::getenv("PGCONNECT_TIMEOUT") == nullptr) {
    parameters.set("connect_timeout", kConnectTimeoutSeconds);
    // libpq counts whole seconds and takes 1 for 2.
    if (!deadline.is_never())
      parameters.set("connect_timeout", fmt::to_string(std::clamp(deadline.poll_timeout() / 1000, 2, 10)));
  }
  return parameters;
}

void ignore_notice(void*, const PGresult*) {}

}  // namespace

CStrings::CStrings(const ConnectionParameters& parameters) {
  for (const auto& [keyword, value] : parameters.values()) {
    keywords.push_back(keyword.c_str());
    values.push_back(value.c_str());
  }
  keywords.push_back(nullptr);
  values.push_back(nullptr);
}

void ConnectionParameters::set(std::string_view keyword, std::string_view value) {
  for (auto& [known, old] : values_) {
    if (known == keyword) {
      old = value;
      return;
    }
  }
  values_.emplace_back(keyword, value);
}

void ConnectionParameters::remove(std::string_view keyword) {
  std::erase_if(values_, [&](const auto& pair) { return pair.first == keyword; });
}

const std::string* ConnectionParameters::find(std::string_view keyword) const {
  for (const auto& [known, value] : values_) {
    if (known == keyword) return &value;
  }
  return nullptr;
}

bool wait_readable(PGconn* connection, Deadline deadline) {
  for (;;) {
    pollfd fd = {PQsocket(connection), POLLIN, 0};
    const int ready = ::poll(&fd, 1, deadline.poll_timeout());
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;  // what is wrong with the socket shows when reading
    if (ready == 0 && deadline.expired()) return false;
  }
}

Error ConnectFailure::error(std::string_view attempt) const {
  // libpq refuses a word of the URL (`invalid sslmode value: "bogus"`) before it looks for the server.
  if (message.starts_with("invalid ") && message.find(" value: ") != std::string::npos)
    return Error{Fault::usage, fmt::format("{}: {}", attempt, message), "mend the URL, or the PG… variable"};
  return Error{Fault::target_unusable, fmt::format("{}: {}", attempt, message), hint};
}

tl::expected<Connection, ConnectFailure> Connection::try_open(const ConnectionParameters& parameters,
                                                              Deadline deadline) {
  const ConnectionParameters timed = with_timeout(parameters, deadline);
  const CStrings strings(timed);
  PgConnection connection(PQconnectdbParams(strings.keywords.data(), strings.values.data(), 0));
  if (!connection || PQstatus(connection.get()) != CONNECTION_OK) {
    return tl::unexpected(describe_failure(connection.get(), strings));
  }
  return around(std::move(connection));
}

Connection Connection::around(PgConnection connection) {
  PQsetNoticeReceiver(connection.get(), ignore_notice, nullptr);
  return Connection(std::move(connection));
}

Result<Connection> Connection::open(const ConnectionParameters& parameters, std::string_view attempt,
                                    Deadline deadline) {
  auto connection = try_open(parameters, deadline);
  if (!connection) return tl::unexpected(connection.error().error(attempt));
  return std::move(*connection);
}

Error Connection::lost(std::string_view doing) const {
  return Error{Fault::connection_lost, fmt::format("{}: {}", doing, without_password(raw(), PQerrorMessage(raw()))),
               ""};
}

Error Connection::out_of_time() {
  give_up();
  return Error{Fault::connection_lost, "the server did not answer in time", ""};
}

void Connection::give_up() {
  if (!alive()) return;
  ::shutdown(PQsocket(raw()), SHUT_RDWR);
  // libpq notices at the end of what had come before.
  while (alive() && PQconsumeInput(raw()) == 1) {
  }
}

Result<std::vector<PgResult>> Connection::collect(Deadline deadline) {
  std::vector<PgResult> results;
  for (;;) {
    while (PQisBusy(raw()) != 0) {
      if (!wait_readable(raw(), deadline)) return tl::unexpected(out_of_time());
      if (PQconsumeInput(raw()) == 0) break;  // PQgetResult tells what happened
    }
    PgResult result(PQgetResult(raw()));
    if (!result) break;
    results.push_back(std::move(result));
  }
  if (!alive() || results.empty()) return tl::unexpected(lost("the connection was lost"));
  return results;
}

// The last result, or the first error: statements after it were not run.
Result<PgResult> Connection::collect_last(Deadline deadline) {
  TRY_ASSIGN(std::vector<PgResult> results, collect(deadline));
  const auto failed = std::find_if_not(results.begin(), results.end(), succeeded);
  return std::move(failed == results.end() ? results.back() : *failed);
}

Result<PgResult> Connection::try_query(const std::string& sql, Deadline deadline) {
  if (PQsendQuery(raw(), sql.c_str()) == 0) return tl::unexpected(lost("cannot send a query"));
  return collect_last(deadline);
}

Result<PgResult> Connection::query(const std::string& sql, Deadline deadline) {
  TRY_ASSIGN(PgResult result, try_query(sql, deadline));
  if (succeeded(result)) return result;
  return tl::unexpected(refusal_of(result));
}

Result<std::vector<PgResult>> Connection::query_all(const std::string& sql) {
  if (PQsendQuery(raw(), sql.c_str()) == 0) return tl::unexpected(lost("cannot send a query"));
  TRY_ASSIGN(std::vector<PgResult> results, collect(default_deadline()));
  for (const PgResult& result : results) {
    if (!succeeded(result)) return tl::unexpected(refusal_of(result));
  }
  return results;
}

Result<PgResult> Connection::execute_prepared(const char* name, const std::vector<std::string>& parameters) {
  std::vector<const char*> values;
  for (const std::string& parameter : parameters) values.push_back(parameter.c_str());
  const int count = static_cast<int>(values.size());
  if (PQsendQueryPrepared(raw(), name, count, values.data(), nullptr, nullptr, 0) == 0) {
    return tl::unexpected(lost("cannot send a query"));
  }
  TRY_ASSIGN(PgResult result, collect_last(default_deadline()));
  if (succeeded(result)) return result;
  return tl::unexpected(refusal_of(result));
}

Result<std::vector<PgResult>> Connection::query_groups(const std::vector<StatementGroup>& groups, Deadline deadline) {
  TRY(send_groups(groups));
  TRY_ASSIGN(std::vector<PgResult> out, take_groups(groups.size(), deadline));
  TRY(end_groups());
  return out;
}

Result<void> Connection::send_groups(const std::vector<StatementGroup>& groups) {
  bool sent = PQenterPipelineMode(raw()) == 1;
  for (const StatementGroup& group : groups) {
    for (const std::string& sql : group) {
      sent = sent && PQsendQueryParams(raw(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0) == 1;
    }
    sent = sent && PQpipelineSync(raw()) == 1;
  }
  if (sent) return {};
  const Error error = lost("cannot send a query");
  give_up();  // what was sent of them is outstanding
  return tl::unexpected(error);
}

Result<std::vector<PgResult>> Connection::take_groups(std::size_t count, Deadline deadline) {
  std::vector<PgResult> out(count);
  for (std::size_t at = 0; at < count && alive();) {
    while (PQisBusy(raw()) != 0 && wait_readable(raw(), deadline) && PQconsumeInput(raw()) == 1) {
    }
    if (PQisBusy(raw()) != 0 && deadline.expired()) return tl::unexpected(out_of_time());
    PgResult result(PQgetResult(raw()));
    if (!result) continue;  // ends each statement in a pipeline
    if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) {
      ++at;
    } else if (!out[at] || succeeded(out[at])) {
      out[at] = std::move(result);
    }
  }
  if (!alive()) return tl::unexpected(lost("the connection was lost"));
  return out;
}

Result<void> Connection::end_groups() {
  if (PQexitPipelineMode(raw()) == 1) return {};
  const Error error = lost("the connection was lost");
  give_up();
  return tl::unexpected(error);
}

std::string Connection::identifier(std::string_view name) const {
  const PgMemory quoted(PQescapeIdentifier(raw(), name.data(), name.size()));
  CHECK(quoted != nullptr);
  return quoted.get();
}

std::string Connection::literal(std::string_view text) const {
  const PgMemory quoted(PQescapeLiteral(raw(), text.data(), text.size()));
  CHECK(quoted != nullptr);
  return quoted.get();
}

std::string quoted_identifier(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string one_line(std::string_view message) {
  std::string out;
  while (!message.empty()) {
    const auto end = std::min(message.find('\n'), message.size());
    const std::string_view line = message.substr(0, end);
    message.remove_prefix(std::min(end + 1, message.size()));
    if (line.empty() || line.front() == '\t' || out.find(line) != std::string::npos) continue;
    out += out.empty() ? "" : "; ";
    out += line;
  }
  return out;
}

bool succeeded(const PgResult& result) {
  const ExecStatusType status = PQresultStatus(result.get());
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

Error refusal_of(const PgResult& result) {
  return {Fault::target_unusable, fmt::format("{} (SQLSTATE {})", message_of(result), sqlstate_of(result)), ""};
}

std::string_view sqlstate_of(const PgResult& result) {
  const char* const sqlstate = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  return sqlstate == nullptr ? std::string_view() : sqlstate;
}

std::string message_of(const PgResult& result) {
  const char* const primary = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
  return primary != nullptr ? primary : one_line(PQresultErrorMessage(result.get()));
}

std::string_view cell(const PgResult& result, int row, int column) {
  return {PQgetvalue(result.get(), row, column), static_cast<std::size_t>(PQgetlength(result.get(), row, column))};
}

}  // namespace enginediff::postgres
