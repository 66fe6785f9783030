#include "harness/engines/postgres/run_home.hpp"

#include <fmt/format.h>

#include "harness/engines/postgres/case_role.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/run_database.hpp"

namespace enginediff::postgres {

namespace {

// Each idle connection is a process of the server's.
constexpr std::size_t kMaxIdle = 16;
constexpr std::string_view kWrongPassword = "28P01";

template <class T>
std::optional<T> take_last(std::mutex& mutex, std::vector<T>& from) {
  const std::lock_guard lock(mutex);
  if (from.empty()) return std::nullopt;
  std::optional<T> out(std::move(from.back()));
  from.pop_back();
  return out;
}

template <class T>
void give_back(std::mutex& mutex, std::vector<T>& to, T one) {
  const std::lock_guard lock(mutex);
  if (to.size() < kMaxIdle) to.push_back(std::move(one));
}

}  // namespace

Result<std::unique_ptr<CaseConnection>> open_case_connection(const HomePlan& plan, const CaseRole& role,
                                                             const std::string& database, Connection& control) {
  const ConnectionParameters parameters = case_parameters(plan, role, database);
  auto opened = CaseConnection::open(parameters);
  if (!opened && role.own && opened.error().sqlstate == kWrongPassword) {
    // A role may change its own password, so a case did.
    TRY(restore_password(control, role));
    opened = CaseConnection::open(parameters);
  }
  if (opened) return std::move(*opened);
  return tl::unexpected(
      opened.error().error(fmt::format("target {}: cannot connect as role {} of the cases", plan.target, role.name)));
}

RunHome::RunHome(const HomePlan& plan, CaseRole role, const std::string& suffix)
    : plan_(plan),
      role_(std::move(role)),
      own_database_(plan.identity.may_create_databases),
      database_(own_database_ ? marked_name(plan.token, suffix) : plan.identity.database) {}

Result<void> RunHome::prepare(Connection& admin) {
  if (own_database_ && !made_database_) {
    TRY(create_database(admin, plan_, role_, database_, false));
    made_database_ = true;
  }
  TRY_ASSIGN(Connection control, open_control(plan_, database_));
  if (own_database_) TRY(harden_database(control, plan_));
  give(std::move(control));
  return {};
}

Result<void> RunHome::destroy(Connection& admin) {
  forget_connections();
  if (made_database_) TRY(drop_database(admin, database_));
  made_database_ = false;
  if (role_.own) TRY(drop_role(admin, role_.name));
  return {};
}

Result<Connection> RunHome::take_control() {
  while (auto idle = take_last(mutex_, idle_controls_)) {
    if (idle->alive()) return std::move(*idle);
  }
  return open_control(plan_, database_);
}

void RunHome::give(Connection control) {
  if (control.alive() && PQtransactionStatus(control.raw()) == PQTRANS_IDLE)
    give_back(mutex_, idle_controls_, std::move(control));
}

Result<std::unique_ptr<CaseConnection>> RunHome::take_case_connection(Connection& control) {
  if (auto idle = take_last(mutex_, idle_case_connections_)) return std::move(*idle);
  return open_case_connection(plan_, role_, database_, control);
}

void RunHome::give(std::unique_ptr<CaseConnection> connection) {
  if (!retired_) give_back(mutex_, idle_case_connections_, std::move(connection));
}

void RunHome::forget_connections() {
  const std::lock_guard lock(mutex_);
  idle_controls_.clear();
  idle_case_connections_.clear();
}

}  // namespace enginediff::postgres
