#include "harness/engines/mysql/driver.hpp"

#include "harness/engines/mysql/client_api.hpp"
#include "harness/engines/mysql/engine.hpp"

namespace enginediff::mysql {

namespace {

Result<std::vector<Leftover>> clean(const TargetSpec& spec, const ConnectOptions& options) {
  TRY_ASSIGN(TargetSettings settings, read_target_settings(spec));
  TRY_ASSIGN(const auto server, Server::connect(std::move(settings), options.deadline));
  TRY_ASSIGN(const ControlLease control, server->borrow_control());
  return drop_leftovers(*control);
}

}  // namespace

const Driver& driver() {
  static const Driver instance = {
      .name = "mysql",
      .url_schemes = {"mysql", "mariadb"},
      .lexical_rules = &default_lexical_rules(),
      .client_library = client_library,
      .connect = MysqlEngine::connect,
      .clean = clean,
      .embedded_url = {},
      .profiles = {},
  };
  return instance;
}

}  // namespace enginediff::mysql
