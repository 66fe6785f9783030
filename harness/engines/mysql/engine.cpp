#include "harness/engines/mysql/engine.hpp"

#include <fmt/format.h>

#include "harness/engines/mysql/fingerprint.hpp"
#include "harness/engines/mysql/scratch.hpp"
#include "harness/engines/mysql/session_setup.hpp"

namespace enginediff::mysql {

const LexicalRules& default_lexical_rules() {
  static const LexicalRules rules = lexical_rules_under("");
  return rules;
}

LexicalRules lexical_rules_under(const std::string& sql_mode) {
  LexicalRules rules;
  rules.dialect = "mysql";
  rules.engines = "mysql mariadb";
  rules.backslash_escapes = sql_mode.find("NO_BACKSLASH_ESCAPES") == std::string::npos;
  rules.double_quotes_are_text = sql_mode.find("ANSI_QUOTES") == std::string::npos;
  rules.backtick_identifiers = true;
  rules.hash_comments = true;
  rules.dash_comment_needs_space = true;
  rules.executable_comments = true;
  rules.schema_is_database = true;
  rules.server_tables = "mysql";
  return rules;
}

MysqlEngine::MysqlEngine(std::unique_ptr<Server> server, std::unique_ptr<RunRegistry> registry)
    : server_(std::move(server)), registry_(std::move(registry)), slots_(*server_, *registry_), views_(*server_) {}

Result<std::unique_ptr<Engine>> MysqlEngine::connect(const TargetSpec& spec, const ConnectOptions& options) {
  TRY_ASSIGN(TargetSettings settings, read_target_settings(spec));
  TRY_ASSIGN(auto server, Server::connect(std::move(settings), options.deadline));
  TRY_ASSIGN(auto registry, RunRegistry::open(*server, options.run_token, options.deadline));
  std::unique_ptr<MysqlEngine> engine(new MysqlEngine(std::move(server), std::move(registry)));
  {
    TRY_ASSIGN(const ControlLease control, engine->server_->borrow_control());
    engine->account_ = create_case_account(*engine->server_, *engine->registry_, *control);
  }
  engine->server_->use_case_account(engine->account_.credentials, engine->account_.repair);
  TRY(engine->describe(spec));
  return engine;
}

MysqlEngine::~MysqlEngine() {
  // Gives back the connections that are still emptying: at the end of a process a new one may not be possible any more.
  slots_.settle();
  auto control = server_->borrow_control();
  const auto answers = [](Connection& on) { return on.run("the server does not answer", "DO 0"); };
  // The server is gone, or does not let us in any more; clean() will see to the rest.
  if (!control || !do_on(*control, answers)) return;
  if (account_.created) drop_case_account(*registry_, **control);
  slots_.drop_all(**control);
  registry_->close(**control);
}

// Opens the first session: that checks the settings, and tells what sessions are really like.
Result<void> MysqlEngine::describe(const TargetSpec& spec) {
  TRY_ASSIGN(auto connection, server_->take_case_connection(""));
  TRY(set_up_session(*connection, server_->facts(), server_->settings(), SessionOptions()));
  TRY_ASSIGN(const auto variables, ask_variables(*connection, fingerprint_variables()));
  const auto sql_mode = variables.find("sql_mode");
  rules_ = lexical_rules_under(sql_mode == variables.end() ? "" : sql_mode->second);
  probe_ = make_lock_probe(server_->facts(), rules_);

  const ServerFacts& facts = server_->facts();
  TargetInfo& target = info_.target;
  target.name = spec.name;
  target.engine = facts.is_mariadb() ? "mariadb" : "mysql";
  target.profile = spec.profile;
  target.build = server_->settings().build;
  target.version = facts.version;
  target.version_number = facts.number;
  target.fingerprint = make_fingerprint(*connection, *server_, variables, account_.sandbox, probe_.get());
  info_.features = server_features(facts);
  if (probe_ == nullptr) info_.features.erase("lock_queue");
  const auto detects = variables.find("innodb_deadlock_detect");
  if (detects != variables.end() && detects->second == "OFF") {
    info_.features.erase("deadlock_detection");
    info_.features.erase("immediate_deadlock_detection");
  }
  info_.isolation_levels = {"read uncommitted", "read committed", "repeatable read", "serializable"};
  info_.session_settings = portable_session_settings(facts);
  info_.time_limits = time_limit_words();
  info_.stop_words = stop_words();
  info_.prepared_transactions = prepared_transaction_words();
  server_->give_back(std::move(connection));
  return {};
}

Result<std::unique_ptr<Scratch>> MysqlEngine::create_scratch(const ScratchOptions& options) {
  if (!options.begin_mode.empty() || !options.journal_mode.empty()) {
    return fail(Fault::usage, fmt::format("{} has neither begin modes nor journal modes", info_.target.engine));
  }
  // A database is as cheap here as a schema elsewhere: all that `exclusive` needs is that nothing of other cases still
  // runs.
  if (options.exclusive) slots_.settle();
  for (;;) {
    registry_->stay_alive();
    TRY_ASSIGN(const MysqlSlot slot, slots_.take());
    TRY_ASSIGN(auto scratch, MysqlScratch::create(*this, slot));
    if (scratch == nullptr) continue;
    if (options.compares_sessions) TRY(scratch->keep_purge_away());
    return scratch;
  }
}

Result<void> MysqlEngine::ping() {
  TRY_ASSIGN(const auto connection, server_->open_control(Deadline::after(std::chrono::seconds(5))));
  return connection->run("the server does not answer", "DO 0");
}

}  // namespace enginediff::mysql
