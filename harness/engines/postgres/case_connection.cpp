#include "harness/engines/postgres/case_connection.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "harness/base/ascii.hpp"

namespace enginediff::postgres {

namespace {

bool is_word(char c) { return is_word_part(c) || c == '"' || c == '$'; }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::string_view after_word(std::string_view text) {
  while (!text.empty() && is_word(text.front())) text.remove_prefix(1);
  return text;
}

std::string_view after_space(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// What follows the word SET: `[SESSION|LOCAL] name.name`.
bool names_placeholder(std::string_view text) {
  text = after_space(text);
  for (const std::string_view scope : {"session", "local"}) {
    if (starts_with_ignoring_case(text, scope) && text.size() > scope.size() && is_space(text[scope.size()])) {
      text = after_space(text.substr(scope.size()));
    }
  }
  text = after_space(after_word(text));
  return text.starts_with('.');
}

}  // namespace

tl::expected<std::unique_ptr<CaseConnection>, ConnectFailure> CaseConnection::open(
    const ConnectionParameters& parameters) {
  auto connection = Connection::try_open(parameters, Deadline::never());
  if (!connection) return tl::unexpected(connection.error());
  return around(std::move(*connection));
}

std::unique_ptr<CaseConnection> CaseConnection::around(Connection connection) {
  PgCancel cancel(PQgetCancel(connection.raw()));
  return std::unique_ptr<CaseConnection>(new CaseConnection(std::move(connection), std::move(cancel)));
}

bool CaseConnection::begin_reset() {
  if (tainted_ || resetting_) return false;
  const PGTransactionStatusType status = PQtransactionStatus(raw());
  if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR) {
    const auto rolled_back = connection_.try_query("ROLLBACK");
    if (!rolled_back || !succeeded(*rolled_back)) return false;
  }
  if (PQtransactionStatus(raw()) != PQTRANS_IDLE) return false;
  resetting_ = PQsendQuery(raw(), "DISCARD ALL") == 1;
  return resetting_;
}

bool CaseConnection::finish_reset() {
  if (!resetting_) return !tainted_;
  resetting_ = false;
  const Deadline deadline = Connection::default_deadline();
  bool clean = true;
  for (;;) {
    while (PQisBusy(raw()) != 0) {
      if (!wait_readable(raw(), deadline)) return false;
      if (PQconsumeInput(raw()) == 0) break;
    }
    const PgResult result(PQgetResult(raw()));
    if (!result) break;
    clean = clean && succeeded(result);
  }
  return clean && connection_.alive();
}

bool may_make_placeholder_setting(std::string_view sql) {
  // Most statements have neither the dot of such a name nor the underscore of set_config().
  if (sql.find('.') == std::string_view::npos && sql.find('_') == std::string_view::npos) return false;
  for (auto at = sql.find_first_of("sS"); at != std::string_view::npos; at = sql.find_first_of("sS", at + 1)) {
    const std::string_view rest = sql.substr(at);
    if (!starts_with_ignoring_case(rest, "set")) continue;
    if (starts_with_ignoring_case(rest, "set_config")) return true;
    if (rest.size() > 3 && is_space(rest[3]) && names_placeholder(rest.substr(3))) return true;
  }
  return false;
}

bool may_reach_outside_schema(std::string_view sql) {
  constexpr std::array<std::string_view, 11> kWords = {"role",     "user", "privileges", "lo_", "do",    "execute",
                                                       "function", "call", "procedure",  "xml", "dblink"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return contains_ignoring_case(sql, word); });
}

bool may_set_for_later_sessions(std::string_view sql) {
  return contains_ignoring_case(sql, "alter") &&
         (contains_ignoring_case(sql, "role") || contains_ignoring_case(sql, "user") ||
          contains_ignoring_case(sql, "database"));
}

bool speaks_of_advisory_locks(std::string_view sql) { return contains_ignoring_case(sql, "advisory"); }

}  // namespace enginediff::postgres
