#include "harness/engines/mysql/connect_options.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>

#include "harness/engine/target_url.hpp"

namespace enginediff::mysql {

namespace {

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

#ifdef MARIADB_PACKAGE_VERSION

Result<void> set_tls(MYSQL* handle, const ConnectionParameters& parameters) {
  const TlsMode mode = parameters.tls;
  if (mode == TlsMode::verify_ca && parameters.tls_ca.empty()) {
    return fail(Fault::usage, "ssl-mode=VERIFY_CA needs ssl-ca, the file with the certificate of the authority");
  }
  if (mode != TlsMode::disabled) {
    mysql_ssl_set(handle, or_null(parameters.tls_key), or_null(parameters.tls_cert),
                  // Given an authority, the library checks the chain, whatever else is set.
                  mode >= TlsMode::verify_ca ? or_null(parameters.tls_ca) : nullptr, nullptr, nullptr);
  }
  const ClientBool enforce = mode != TlsMode::disabled;
  const ClientBool verify = mode == TlsMode::verify_identity;
  mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &enforce);
  mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify);
  return {};
}

#else

Result<void> set_tls(MYSQL* handle, const ConnectionParameters& parameters) {
  static constexpr std::array kModes = {SSL_MODE_DISABLED, SSL_MODE_PREFERRED, SSL_MODE_REQUIRED, SSL_MODE_VERIFY_CA,
                                        SSL_MODE_VERIFY_IDENTITY};
  const unsigned mode = kModes[static_cast<std::size_t>(parameters.tls)];
  mysql_options(handle, MYSQL_OPT_SSL_MODE, &mode);
  mysql_options(handle, MYSQL_OPT_SSL_CA, or_null(parameters.tls_ca));
  mysql_options(handle, MYSQL_OPT_SSL_CERT, or_null(parameters.tls_cert));
  mysql_options(handle, MYSQL_OPT_SSL_KEY, or_null(parameters.tls_key));
  // caching_sha2_password over plain TCP encrypts the password with the server's key; MariaDB Connector/C asks for it
  // unbidden.
  const bool get_key = true;
  mysql_options(handle, MYSQL_OPT_GET_SERVER_PUBLIC_KEY, &get_key);
  return {};
}

#endif

// Refuses LOAD DATA LOCAL, should a server ask for a file though the capability is off.
int refuse_file(void**, const char*, void*) { return 1; }
int refuse_read(void*, char*, unsigned) { return -1; }
void refuse_end(void*) {}
int refuse_error(void*, char* message, unsigned length) {
  fmt::format_to_n(message, length - 1, "LOAD DATA LOCAL is refused: cases do not read files of this machine").out[0] =
      '\0';
  return 2068;  // CR_LOAD_DATA_LOCAL_INFILE_REJECTED
}

struct Remedy {
  unsigned code;
  const char* hint;
};

constexpr Remedy kRemedies[] = {
    {1040, "the server has no connection left: raise max_connections, or use fewer --jobs"},
    {1044, "give the account rights on `enginediff\\_%`.*"},
    {1045,
     "check user and password: in the URL, in the [client] section of ~/.my.cnf, or in MYSQL_PWD; an account that "
     "requires TLS answers like this too: then add ssl-mode=REQUIRED"},
    {1129, "the server blocks this host after many failed attempts: FLUSH HOSTS there"},
    {1130, "the server does not let this host in: create the account for it"},
    {1203, "the account has no connection left: raise max_user_connections, or use fewer --jobs"},
    {1251, "the account's authentication is older than the client library: set its password anew"},
    {1524, "the account uses an authentication plugin that the server has not loaded"},
    {1698, "the account takes no password (unix_socket): use another account, or its socket"},
    {1820, "the account's password has expired: set it anew"},
    {2002, "is the server running, and does the socket or port exist?"},
    {2003, "is the server running, and is the port right?"},
    {2005, "the host name is unknown: check the URL"},
    {2013, "something answered and hung up: is it really this kind of server, and is it still starting?"},
    {2026, "TLS failed: check ssl-mode, ssl-ca, ssl-cert and ssl-key"},
    {2054, "the account's authentication method is unknown to the client library"},
    {2059, "the client library has no such authentication plugin: give the account another one"},
    {2061, "the account's authentication needs TLS: add ssl-mode=REQUIRED"},
    {3118, "the account is locked"},
    {3159, "the server wants TLS: add ssl-mode=REQUIRED"},
    {4151, "the account is locked"},
};

constexpr const char* kSilence =
    "nothing answered in time: check host and port, and that no firewall stands between; "
    "--connect-timeout waits longer";

const char* hint_for(unsigned code) {
  for (const Remedy& remedy : kRemedies) {
    if (remedy.code == code) return remedy.hint;
  }
  return "";
}

}  // namespace

Result<void> set_connect_options(MYSQL* handle, const ConnectionParameters& parameters, const Credentials& credentials,
                                 Patience patience) {
  // First, so that what follows wins over the user's option files.
  if (credentials.from_environment) mysql_options(handle, MYSQL_READ_DEFAULT_GROUP, "client");
  mysql_options(handle, MYSQL_OPT_CONNECT_TIMEOUT, &patience.connect_seconds);
  // libmysqlclient reads up to three times before it gives up. Without a limit of ours one in an option file stands.
  if (patience.answer_seconds > 0) {
    mysql_options(handle, MYSQL_OPT_READ_TIMEOUT, &patience.answer_seconds);
    mysql_options(handle, MYSQL_OPT_WRITE_TIMEOUT, &patience.answer_seconds);
  }
  mysql_options(handle, MYSQL_SET_CHARSET_NAME, parameters.charset.c_str());
  const unsigned local_infile = 0;
  mysql_options(handle, MYSQL_OPT_LOCAL_INFILE, &local_infile);
  mysql_set_local_infile_handler(handle, refuse_file, refuse_read, refuse_end, refuse_error, nullptr);
  const unsigned long packet = 1UL << 30;
  mysql_options(handle, MYSQL_OPT_MAX_ALLOWED_PACKET, &packet);
  // `localhost` alone means the socket to both libraries; with a port beside it nobody means that.
  if (parameters.port && parameters.socket.empty()) {
    const unsigned protocol = MYSQL_PROTOCOL_TCP;
    mysql_options(handle, MYSQL_OPT_PROTOCOL, &protocol);
  }
  return set_tls(handle, parameters);
}

Error connect_failure(MYSQL* handle, const ConnectionParameters& parameters, const Credentials& credentials) {
  const unsigned code = mysql_errno(handle);
  const std::string said = redact_password(mysql_error(handle), credentials.password);
  // Both libraries call silence a lost connection, and name what the system says of it by its number.
  const bool silent = said.ends_with(fmt::format("system error: {}", ETIMEDOUT));
  return Error{Fault::target_unusable, fmt::format("cannot connect to {}: {} ({})", parameters.where(), said, code),
               silent ? kSilence : hint_for(code)};
}

Result<void> check_tls(MYSQL* handle, const ConnectionParameters& parameters) {
  if (parameters.tls < TlsMode::required || mysql_get_ssl_cipher(handle) != nullptr) return {};
  return fail(Fault::target_unusable,
              fmt::format("{} does not speak TLS, which ssl-mode={} demands", parameters.where(),
                          tls_mode_name(parameters.tls)),
              "set the server up with a certificate, or ask for less with ssl-mode");
}

}  // namespace enginediff::mysql
