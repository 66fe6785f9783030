#include "harness/engines/mysql/held_views.hpp"

#include <utility>

#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

namespace {

// InnoDB opens the view at once, and not at the first read, which never comes.
constexpr std::string_view kBegin = "START TRANSACTION WITH CONSISTENT SNAPSHOT";

}  // namespace

HeldView::~HeldView() {
  if (connection_ != nullptr) views_->end(std::move(connection_));
}

Result<HeldView> HeldViews::hold() {
  auto idle = take_idle();
  // One that died while it was idle is replaced.
  if (idle != nullptr && idle->attempt(kBegin) == 0) return HeldView(*this, std::move(idle));
  TRY_ASSIGN(auto connection, open());
  TRY(connection->run("cannot keep the server from purging deleted rows while sessions wait for them", kBegin));
  return HeldView(*this, std::move(connection));
}

std::unique_ptr<Connection> HeldViews::take_idle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

Result<std::unique_ptr<Connection>> HeldViews::open() const {
  TRY_ASSIGN(auto connection, server_.open_control(Deadline::never()));
  // At other levels the server warns and opens no view. A variable for it has another name on each server.
  TRY(connection->run("cannot set up the connection that keeps purge away",
                      "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
  // An administrator may have given them values for everybody; a view is idle by its nature.
  if (server_.facts().is_mariadb() && server_.facts().at_least(10, 3)) {
    TRY(connection->run("cannot set up the connection that keeps purge away",
                        "SET SESSION idle_transaction_timeout = 0, SESSION idle_readonly_transaction_timeout = 0"));
  }
  return connection;
}

void HeldViews::end(std::unique_ptr<Connection> connection) {
  // Where it was lost, its view went with it.
  if (connection->attempt("ROLLBACK") != 0) return;
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connection));
}

}  // namespace enginediff::mysql
