#include "harness/engines/mysql/target_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "harness/base/ascii.hpp"
#include "harness/engine/target_url.hpp"

namespace enginediff::mysql {

namespace {

struct TlsModeName {
  TlsMode mode;
  const char* name;
};
constexpr std::array kTlsModes = {
    TlsModeName{TlsMode::disabled, "DISABLED"}, TlsModeName{TlsMode::preferred, "PREFERRED"},
    TlsModeName{TlsMode::required, "REQUIRED"}, TlsModeName{TlsMode::verify_ca, "VERIFY_CA"},
    TlsModeName{TlsMode::verify_identity, "VERIFY_IDENTITY"}};

// Of all spellings of a setting's name.
std::string shared_name(const std::string& name) {
  std::string out = to_lower(name);
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

bool is_this_machine(const ConnectionParameters& connection) {
  return !connection.socket.empty() || connection.host.empty() || connection.host == "localhost" ||
         connection.host == "::1" || connection.host.starts_with("127.");
}

// One setting that is about connecting rather than about the session.
struct ConnectionSetting {
  const char* name;  // with dashes; underscores are accepted too
  Result<void> (*apply)(TargetSettings&, const std::string& value);
};

Result<void> set_tls_mode(TargetSettings& settings, const std::string& value) {
  for (const TlsModeName& row : kTlsModes) {
    if (!equal_ignoring_case(value, row.name)) continue;
    settings.connection.tls = row.mode;
    return {};
  }
  return fail(Fault::usage, fmt::format("`{}` is no ssl-mode", value),
              "use DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY");
}

Result<void> set_timeout(TargetSettings& settings, const std::string& value) {
  unsigned seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error != std::errc() || end != value.data() + value.size() || seconds == 0) {
    return fail(Fault::usage, fmt::format("connect_timeout is a number of seconds, not `{}`", value));
  }
  settings.connection.connect_timeout_seconds = seconds;
  return {};
}

// The character set goes into SQL as a bare word.
Result<void> set_charset(TargetSettings& settings, const std::string& value) {
  const bool plain = !value.empty() && std::all_of(value.begin(), value.end(), is_word_part);
  if (!plain) return fail(Fault::usage, fmt::format("`{}` is no character set", value));
  settings.connection.charset = value;
  return {};
}

Result<void> set_isolation(TargetSettings& settings, const std::string& value) {
  const auto level = isolation_value(value);
  if (!level) {
    return fail(Fault::usage, fmt::format("`{}` is no isolation level", value),
                "use read uncommitted, read committed, repeatable read or serializable");
  }
  settings.isolation = *level;
  return {};
}

Result<void> set_collation(TargetSettings& settings, const std::string& value) {
  // It goes into SQL as a bare word; which collations there are only the server knows.
  const bool plain = !value.empty() && std::all_of(value.begin(), value.end(), is_word_part);
  if (!plain) return fail(Fault::usage, fmt::format("`{}` is no collation", value));
  settings.collation = value;
  return {};
}

template <std::string ConnectionParameters::* member>
Result<void> set_text(TargetSettings& settings, const std::string& value) {
  settings.connection.*member = value;
  return {};
}

constexpr ConnectionSetting kConnectionSettings[] = {
    {"ssl-mode", set_tls_mode},
    {"ssl-ca", set_text<&ConnectionParameters::tls_ca>},
    {"ssl-cert", set_text<&ConnectionParameters::tls_cert>},
    {"ssl-key", set_text<&ConnectionParameters::tls_key>},
    {"socket", set_text<&ConnectionParameters::socket>},
    {"charset", set_charset},
    {"connect-timeout", set_timeout},
    {"collation", set_collation},
    {"isolation", set_isolation},
    {"build",
     [](TargetSettings& settings, const std::string& value) -> Result<void> {
       settings.build = value;
       return {};
     }},
};

Result<void> apply(TargetSettings& settings, const std::string& name, const std::string& value) {
  const std::string dashed = shared_name(name);
  for (const ConnectionSetting& setting : kConnectionSettings) {
    if (dashed == setting.name) return setting.apply(settings, value);
  }
  // Its value must not get into the server's message about an unknown variable.
  if (dashed == "password" || dashed == "passwd" || dashed == "pwd" || dashed == "pass" || dashed == "mysql-pwd") {
    return fail(Fault::usage, fmt::format("`{}` is no setting", name),
                "the password stands before the @ of the URL, in MYSQL_PWD, or in the [client] section of ~/.my.cnf");
  }
  const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), is_word_part);
  if (!plain) {
    return fail(Fault::usage,
                fmt::format("`{}` is neither a connection setting nor the name of a session variable", name));
  }
  settings.variables[to_lower(name)] = value;
  return {};
}

// The name as it is given, and the value, by the name that all its spellings share.
using NamedSettings = std::map<std::string, std::pair<std::string, std::string>>;

// What the URL says and what a profile lays over it.
Result<NamedSettings> settings_of(const TargetUrl& url, const TargetSpec& spec) {
  NamedSettings named;
  for (const auto& [name, value] : url.query) {
    const auto [other, is_new] = named.try_emplace(shared_name(name), name, value);
    if (is_new) continue;
    return fail(Fault::usage, fmt::format("`{}` and `{}` are the same setting", other->second.first, name),
                "keep one of them");
  }
  for (const auto& [name, value] : spec.settings) {
    // The URL's own are among them.
    const auto own = url.query.find(name);
    if (own == url.query.end() || own->second != value) named[shared_name(name)] = {name, value};
  }
  return named;
}

}  // namespace

const char* tls_mode_name(TlsMode mode) {
  const auto row =
      std::find_if(kTlsModes.begin(), kTlsModes.end(), [&](const TlsModeName& r) { return r.mode == mode; });
  return row->name;
}

std::string ConnectionParameters::where() const {
  if (!socket.empty()) return socket;
  if (host.empty()) return "the local server";
  return port ? fmt::format("{}:{}", host, *port) : host;
}

std::string client_command(const TargetSettings& settings, std::string_view client, std::string_view database) {
  const ConnectionParameters& connection = settings.connection;
  std::string out(client);
  if (!connection.socket.empty()) {
    out += " -S " + connection.socket;
  } else {
    if (!connection.host.empty()) out += " -h " + connection.host;
    // Otherwise the client takes its socket, as set_connect_options() says.
    if (connection.port) out += fmt::format(" -P {} --protocol=tcp", *connection.port);
  }
  if (!settings.administrator.user.empty()) out += " -u " + settings.administrator.user;
  if (!settings.administrator.password.empty()) out += " -p";
  return fmt::format("{} {}", out, database);
}

std::optional<std::string> isolation_value(const std::string& level) {
  std::string value = to_upper(level);
  std::replace(value.begin(), value.end(), ' ', '-');
  std::replace(value.begin(), value.end(), '_', '-');
  if (value.empty() || value == "DEFAULT") return "";
  for (const char* known : {"READ-UNCOMMITTED", "READ-COMMITTED", "REPEATABLE-READ", "SERIALIZABLE"}) {
    if (value == known) return value;
  }
  return std::nullopt;
}

std::string isolation_words(std::string value) {
  std::replace(value.begin(), value.end(), '-', ' ');
  return to_lower(value);
}

Result<TargetSettings> read_target_settings(const TargetSpec& spec) {
  TRY_ASSIGN(TargetUrl url, parse_target_url(spec.url));
  TargetSettings settings;
  settings.connection.host = url.host;
  settings.connection.port = url.port;
  settings.administrator = {url.user, url.password, url.user.empty() || url.password.empty()};
  TRY_ASSIGN(const NamedSettings named, settings_of(url, spec));
  for (const auto& [unused, setting] : named) TRY(apply(settings, setting.first, setting.second));
  const bool tls_given = named.contains("ssl-mode");
  const bool wants_tls = !settings.connection.tls_ca.empty() || !settings.connection.tls_cert.empty();
  if (!tls_given && !wants_tls && is_this_machine(settings.connection)) settings.connection.tls = TlsMode::disabled;
  return settings;
}

}  // namespace enginediff::mysql
