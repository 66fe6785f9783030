#include "harness/engines/mysql/case_account.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>

#include "harness/base/check.hpp"
#include "harness/engine/target_url.hpp"

namespace enginediff::mysql {

namespace {

// 144 random bits, and one of each kind of character for servers with a password policy.
std::string random_password() {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::array<unsigned char, 24> bytes{};
  CHECK(::getrandom(bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  std::string password;
  for (const unsigned char byte : bytes) password.push_back(kLetters[byte % kLetters.size()]);
  return password + "aA1!";
}

// MySQL's default may be an old method that newer client libraries lack; MariaDB's default serves all that can reach
// it.
std::string identified_by(const Server& server, const std::string& password) {
  const ServerFacts& facts = server.facts();
  const bool modern_mysql = !facts.is_mariadb() && facts.at_least(8, 0);
  return fmt::format("IDENTIFIED {}BY '{}'", modern_mysql ? "WITH caching_sha2_password " : "", password);
}

CaseAccount unsandboxed(const Server& server, const std::string& why) {
  return {server.settings().administrator, "", "unsandboxed: " + why, false};
}

}  // namespace

CaseAccount create_case_account(const Server& server, RunRegistry& registry, Connection& control) {
  const std::string account = fmt::format("'{}'@'%'", registry.name());
  const std::string password = random_password();
  const auto said = [&] { return redact_password(control.last_message(), password); };
  if (const auto added = registry.add(control, RunRegistry::Kind::account, registry.name()); !added) {
    return unsandboxed(server, added.error().message);
  }
  if (control.attempt(fmt::format("CREATE USER {} {}", account, identified_by(server, password))) != 0) {
    const std::string why = said();
    (void)registry.remove(control, RunRegistry::Kind::account, registry.name());
    return unsandboxed(server, "no account could be created: " + why);
  }
  // The underscores are escaped: in GRANT a bare one stands for any character.
  std::string pattern;
  for (const char c : registry.name()) pattern += c == '_' ? std::string("\\_") : std::string(1, c);
  if (control.attempt(fmt::format("GRANT ALL PRIVILEGES ON `{}\\_%`.* TO {}", pattern, account)) != 0) {
    const std::string why = said();
    drop_case_account(registry, control);
    return unsandboxed(server, "the account could not be given its rights: " + why);
  }
  return {{registry.name(), password, false},
          fmt::format("ALTER USER {} {}", account, identified_by(server, password)),
          "sandboxed",
          true};
}

void drop_case_account(RunRegistry& registry, Connection& control) {
  if (control.attempt(fmt::format("DROP USER '{}'@'%'", registry.name())) != 0) return;
  (void)registry.remove(control, RunRegistry::Kind::account, registry.name());
}

}  // namespace enginediff::mysql
