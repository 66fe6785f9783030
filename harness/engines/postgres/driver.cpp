#include "harness/engines/postgres/driver.hpp"

#include <fmt/format.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "harness/engines/postgres/case_role.hpp"
#include "harness/engines/postgres/engine.hpp"
#include "harness/engines/postgres/features.hpp"
#include "harness/engines/postgres/identity.hpp"
#include "harness/engines/postgres/leftovers.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/session_setup.hpp"
#include "harness/engines/postgres/target_parameters.hpp"

namespace enginediff::postgres {

const LexicalRules kLexicalRules = {
    .dialect = "postgres",
    .e_strings = true,
    .nested_comments = true,
    .dollar_quotes = true,
    .placeholder = LexicalRules::Placeholder::dollar_number,
};

namespace {

// Has OpenSSL load what TLS takes, some milliseconds, while the server still starts a process for the connection.
class TlsWarmUp {
 public:
  explicit TlsWarmUp(const ConnectionParameters& parameters) {
    const std::string* const mode = parameters.find("sslmode");
    if (mode != nullptr && *mode == "disable") return;
    thread_ = std::thread([] { SSL_CTX_free(SSL_CTX_new(TLS_client_method())); });
  }
  ~TlsWarmUp() {
    if (thread_.joinable()) thread_.join();
  }
  TlsWarmUp(const TlsWarmUp&) = delete;
  TlsWarmUp& operator=(const TlsWarmUp&) = delete;

 private:
  std::thread thread_;
};

Result<Connection> open_target(const TargetSpec& spec, ConnectionParameters parameters, const ConnectOptions& options) {
  if (parameters.find("application_name") == nullptr) {
    parameters.set("fallback_application_name", fmt::format("enginediff {}", options.run_token));
  }
  const TlsWarmUp warm_up(parameters);
  return Connection::open(parameters, fmt::format("target {} cannot be reached", spec.name), options.deadline);
}

Result<void> check_server(const std::string& target, const ServerIdentity& identity) {
  if (!identity.build.starts_with("PostgreSQL")) {
    return fail(
        Fault::target_unusable,
        fmt::format("target {} speaks PostgreSQL's protocol but is another database: {}", target, identity.build),
        "only PostgreSQL itself is known to this driver");
  }
  if (identity.version < kOldestVersion) {
    return fail(Fault::target_unusable, fmt::format("target {} is PostgreSQL {}", target, identity.version_text),
                "the oldest that works is 13");
  }
  if (!identity.may_create_databases && !identity.may_create_schemas) {
    return fail(Fault::target_unusable,
                fmt::format("target {}: role {} may create neither databases nor schemas in database {}", target,
                            identity.role, identity.database),
                fmt::format("ALTER ROLE {0} CREATEDB, or GRANT CREATE ON DATABASE {1} TO {0}", identity.role,
                            identity.database));
  }
  return {};
}

// One run may have several targets on one server, with different settings.
std::string next_instance(const std::string& token) {
  static std::mutex mutex;
  static std::map<std::string, int> engines;
  const std::lock_guard lock(mutex);
  const int before = engines[token]++;
  return before == 0 ? "" : fmt::format("e{}", before + 1);
}

// What a service sets in `options` goes to cases like any other setting, and to nobody else.
Result<ServerSettings> wanted_settings(const TargetSpec& spec, const TargetParameters& parameters,
                                       ConnectionParameters& administrator) {
  ServerSettings wanted = parameters.settings;
  if (const std::string* const options = administrator.find("options"); options && says_something(*options)) {
    TRY(add_startup_options(spec.name, "options of its service, or in PGOPTIONS,", *options, wanted));
    administrator.set("options", kNoStartupOptions);
  }
  return wanted;
}

Result<HomePlan> make_plan(const TargetSpec& spec, const TargetParameters& parameters, Connection& admin,
                           const std::string& token, SettledSettings& settled) {
  HomePlan plan;
  plan.target = spec.name;
  plan.token = token;
  plan.instance = next_instance(token);
  plan.administrator = pinned_parameters(admin.raw());
  TRY_ASSIGN(const ServerSettings wanted, wanted_settings(spec, parameters, plan.administrator));
  // In one breath with the first questions: the run is alive before it makes anything.
  TRY_ASSIGN(plan.identity, ask_identity(admin, declare_alive_sql(token)));
  plan.cases_skip_tls = may_skip_tls(parameters.connection, admin.raw(), plan.identity.client_address);
  TRY(check_server(spec.name, plan.identity));
  plan.locale = plan.identity.locale;
  if (parameters.collation) {
    if (!plan.identity.may_create_databases) {
      return fail(Fault::usage,
                  fmt::format("target {}: setting collation needs a role that may create databases", spec.name));
    }
    TRY_ASSIGN(plan.locale, locale_of_collation(admin, *parameters.collation, plan.identity.locale));
  }
  TRY_ASSIGN(settled, settle_settings(admin, spec.name, plan.identity, wanted));
  plan.settings = settled.laid_over;
  plan.privileged = settled.privileged;
  return plan;
}

std::string tls_of(PGconn* connection) {
  if (PQsslInUse(connection) == 0) return "off";
  const char* const protocol = PQsslAttribute(connection, "protocol");
  return protocol == nullptr ? "on" : protocol;
}

// Of the administrator's connection, and of the cases' where one was tried.
struct Tls {
  std::string administrator, cases;
};

EngineInfo describe(const TargetSpec& spec, const HomePlan& plan, const SettledSettings& settled, const CaseRole& role,
                    const Tls& tls) {
  EngineInfo info;
  info.target.name = spec.name;
  info.target.engine = "postgres";
  info.target.profile = spec.profile;
  info.target.version = plan.identity.version_text;
  info.target.version_number =
      Version::parse(plan.identity.version_text).value_or(Version{{plan.identity.version / 10000}});
  auto& fingerprint = info.target.fingerprint;
  fingerprint.emplace_back("server", plan.identity.build);
  for (auto& pair : shown(plan.locale)) fingerprint.push_back(std::move(pair));
  for (const auto& pair : settled.values) fingerprint.push_back(pair);
  const bool differ = !tls.cases.empty() && tls.cases != tls.administrator;
  fingerprint.emplace_back("tls", tls.administrator + (differ ? "; cases on this machine: " + tls.cases : ""));
  fingerprint.emplace_back("client library", client_library());
  fingerprint.emplace_back("cases run in", plan.identity.may_create_databases
                                               ? "schemas of a database of their own"
                                               : fmt::format("schemas of database {}", plan.identity.database));
  fingerprint.emplace_back("privileges",
                           role.unsandboxed_because.empty() ? "sandboxed" : "unsandboxed: " + role.unsandboxed_because);
  for (const auto& [name, value] : plan.settings) fingerprint.emplace_back("setting " + name, value);
  info.features = features_of(plan.identity.version);
  info.isolation_levels = {"read uncommitted", "read committed", "repeatable read", "serializable"};
  info.session_settings = portable_settings(role.may_set_deadlock_timeout);
  info.time_limits = time_limit_words();
  info.stop_words = stop_words();
  info.prepared_transactions = prepared_transaction_words();
  info.database_wide = database_wide_words();
  info.one_database = !plan.identity.may_create_databases;
  return info;
}

// For the sessions of the scratches that follow at once.
std::size_t connections_at_first(const ConnectOptions& options) {
  return std::min(static_cast<std::size_t>(options.scratches * options.sessions), RunHome::kMaxIdle);
}

Result<std::unique_ptr<Engine>> connect(const TargetSpec& spec, const ConnectOptions& options) {
  TRY_ASSIGN(const TargetParameters parameters, read_target_parameters(spec));
  TRY_ASSIGN(Connection admin, open_target(spec, parameters.connection, options));
  SettledSettings settled;
  TRY_ASSIGN(HomePlan plan, make_plan(spec, parameters, admin, options.run_token, settled));
  const bool makes_home = options.scratch_follows && plan.identity.may_create_databases;
  TRY_ASSIGN(TriedRole tried, make_case_role(admin, plan, "", makes_home ? own_name(plan, "") : std::string(),
                                             connections_at_first(options)));
  const Tls tls = {tls_of(admin.raw()), tried.connections.empty() ? "" : tls_of(tried.connections.front()->raw())};
  EngineInfo info = describe(spec, plan, settled, tried.role, tls);
  return std::make_unique<PostgresEngine>(std::move(info), std::move(plan), std::move(tried), makes_home,
                                          std::move(admin));
}

Result<std::vector<Leftover>> clean(const TargetSpec& spec, const ConnectOptions& options) {
  TRY_ASSIGN(const TargetParameters parameters, read_target_parameters(spec));
  TRY_ASSIGN(Connection admin, open_target(spec, parameters.connection, options));
  TRY(declare_alive(admin, options.run_token));
  return drop_leftovers(admin, spec.name, options.run_token);
}

}  // namespace

const Driver& driver() {
  static const Driver kDriver = {
      .name = "postgres",
      .url_schemes = {"postgresql", "postgres"},
      .lexical_rules = &kLexicalRules,
      .client_library = client_library,
      .connect = connect,
      .clean = clean,
  };
  return kDriver;
}

}  // namespace enginediff::postgres
