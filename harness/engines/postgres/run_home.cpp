#include "harness/engines/postgres/run_home.hpp"

#include <algorithm>
#include <utility>

#include "harness/engines/postgres/connections_under_way.hpp"
#include "harness/engines/postgres/run_database.hpp"

namespace enginediff::postgres {

namespace {

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
  if (to.size() < RunHome::kMaxIdle) to.push_back(std::move(one));
}

}  // namespace

RunHome::RunHome(const HomePlan& plan, const CaseRole& role, const std::string& name)
    : plan_(plan),
      role_(role),
      own_database_(plan.identity.may_create_databases),
      database_(own_database_ ? name : plan.identity.database) {}

Result<void> RunHome::make(Connection& admin) {
  if (!own_database_ || made_) return {};
  made_ = true;
  return create_database(admin, plan_, role_, database_);
}

Result<void> RunHome::share() {
  TRY_ASSIGN(Connection control, take_control());
  if (own_database_) TRY(harden_database(control, plan_));
  give(std::move(control));
  return {};
}

Result<void> RunHome::lend(Connection& admin) {
  if (!own_database_) return {};
  return allow_schemas(admin, role_, database_);
}

Result<void> RunHome::destroy(Connection& admin) {
  ClosingConnections closing;
  {
    const std::lock_guard lock(mutex_);
    closing = std::exchange(closing_, {});
    for (Connection& connection : std::exchange(idle_controls_, {})) closing.add(std::move(connection));
    for (auto& connection : std::exchange(idle_case_connections_, {})) closing.add(std::move(connection->connection()));
  }
  if (made_) {
    closing.await(admin, database_);
    TRY(ensure_no_database(admin, database_));
  }
  made_ = false;
  return {};
}

void RunHome::open_ahead(std::size_t controls, std::size_t case_connections) {
  {
    const std::lock_guard lock(mutex_);
    controls -= std::min(controls, idle_controls_.size());
    case_connections -= std::min(case_connections, idle_case_connections_.size());
  }
  if (controls + case_connections < 2) return;
  std::vector<ConnectionParameters> wanted(controls, control_parameters(plan_, database_));
  wanted.resize(controls + case_connections, case_parameters(plan_, role_, database_));
  auto opened = ConnectionsUnderWay(wanted).finish();
  for (std::size_t i = 0; i < opened.size(); ++i) {
    if (!opened[i]) continue;
    if (i >= controls) {
      give(CaseConnection::around(std::move(*opened[i])));
    } else if (set_up_control(*opened[i], plan_)) {
      give(std::move(*opened[i]));
    }
  }
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

std::unique_ptr<CaseConnection> RunHome::take_idle_case_connection() {
  auto idle = take_last(mutex_, idle_case_connections_);
  return idle ? std::move(*idle) : nullptr;
}

tl::expected<std::unique_ptr<CaseConnection>, ConnectFailure> RunHome::open_case_connection() const {
  return CaseConnection::open(case_parameters(plan_, role_, database_));
}

void RunHome::give(std::unique_ptr<CaseConnection> connection) {
  if (!retired_) give_back(mutex_, idle_case_connections_, std::move(connection));
}

void RunHome::let_go(std::unique_ptr<CaseConnection> connection) {
  const std::lock_guard lock(mutex_);
  closing_.add(std::move(connection->connection()));
}

void RunHome::forget_connections() {
  const std::lock_guard lock(mutex_);
  idle_controls_.clear();
  idle_case_connections_.clear();
}

}  // namespace enginediff::postgres
