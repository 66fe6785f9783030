// Connecting under the conditions that people meet: option files, TLS, accounts with few rights.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "harness/engine/target_url.hpp"
#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// An authority that has signed no server's certificate.
constexpr const char* kOtherAuthority = R"(-----BEGIN CERTIFICATE-----
MIIDGzCCAgOgAwIBAgIUMC9FE5fKpcjW8ZiAe2R3zU3Ar8kwDQYJKoZIhvcNAQEL
BQAwHDEaMBgGA1UEAwwRYW5vdGhlciBhdXRob3JpdHkwIBcNMjYxMTIwMTkwNjI4
WhgPMjEyNjEwMjcxOTA2MjhaMBwxGjAYBgNVBAMMEWFub3RoZXIgYXV0aG9yaXR5
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0vfh5GW7h73NMAlsIbw/
/DhETPa4/Iv/0bRFZQdE8nn+Hv9P7Z5NhXXdYYj24TCqx6hQY9p/zHOren4JPYLV
2LUAz+twkQ1P6j839G1IG6Z9zfkHGaX6x4UshMo+g+lqgujS3TNqgJWgKJyecUpi
fHgSXn2Y1dwhbtBoWZhmwLGKjFAOH4Vi3IB8dxOFtm308fbvD2/LJqA2MufU7zfW
QqvDdpquE0cECbvXWc9BYeXZXWPNNQbJiAtDihc27bAlJsXyZbeecpgjVL9igYng
9szqorvGUdzu9kFpCIWXANrjiYusFbRzWxm8l/pXKyyLltVSKfUc83Dl6wFNA2wf
qwIDAQABo1MwUTAdBgNVHQ4EFgQU6p9A2KtyJRc4YC/DfREfPTRpvNgwHwYDVR0j
BBgwFoAU6p9A2KtyJRc4YC/DfREfPTRpvNgwDwYDVR0TAQH/BAUwAwEB/zANBgkq
hkiG9w0BAQsFAAOCAQEAQRyuTNWDNgzhhkJ8s2gfS8kBEF/uoSbtoDGRzW7nWI0q
QqMlcCFK4xs61HY9kbk9gdWu7hZb53le9JG33v4XMWg34DU66g8ilaa+nTbugiV4
Fi7a5NSFKuV9+JX7FgZ9Ri3y7EZErgl1o1gUsaUkPo8VZzuR/KuTrauUkgVxvFPt
VIv6u8O9A70eZKIw56pNDOMqQMl7rCz1rhJVO1aikuHe1nLuwXWMIwslUcaaQ2mD
8WpWV4sAQ25HWMkd8YCH7tXF37ho8Mo7C9MEXO6IWOx2gePouCg5SwKDBqm7aJF2
4tdVvc+ZWyIoqReN+FFsiZ9/4enbVQ9kkwIz8TyISw==
-----END CERTIFICATE-----
)";

// A folder for the length of a test, and environment variables put back at its end.
class TemporaryHome {
 public:
  TemporaryHome() : path_(std::filesystem::temp_directory_path() / fmt::format("enginediff-home-{}", ::getpid())) {
    std::filesystem::create_directories(path_);
    const char* const home = std::getenv("HOME");
    if (home != nullptr) before_ = home;
    ::setenv("HOME", path_.c_str(), 1);
  }
  ~TemporaryHome() {
    ::setenv("HOME", before_.c_str(), 1);
    ::unsetenv("MYSQL_PWD");
    std::filesystem::remove_all(path_);
  }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
  std::string before_ = "/";
};

class MysqlConnectTest : public MysqlServerTest {
 protected:
  void SetUp() override {
    administrator_ = administrator();
    const auto url = parse_target_url(GetParam().url);
    user_ = url->user;
    password_ = url->password;
  }
  std::string text_of(const Error& error) const { return error.message + " / " + error.hint; }

  std::unique_ptr<Connection> administrator_;
  std::string user_, password_;
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MysqlConnectTest);
INSTANTIATE_TEST_SUITE_P(Servers, MysqlConnectTest, testing::ValuesIn(server_targets()), test_name);

TEST_P(MysqlConnectTest, TheEngineIsToldByTheServerAndNotByTheScheme) {
  TargetSpec spec = GetParam();
  const auto rest = spec.url.substr(spec.url.find(':'));
  for (const char* scheme : {"mysql", "mariadb"}) {
    spec.url = scheme + rest;
    const auto engine = driver().connect(spec, {new_token(), Deadline::after(kPatience)});
    ASSERT_TRUE(engine) << engine.error().message;
    EXPECT_EQ((*engine)->info().target.engine, GetParam().name.substr(0, GetParam().name.find('-')));
  }
}

TEST_P(MysqlConnectTest, TheOptionFileKnowsUserAndPassword) {
  const TemporaryHome home;
  home.write(".my.cnf", fmt::format("[client]\nuser={}\npassword=\"{}\"\n", user_, password_));
  const auto engine = connect_as("", "");
  ASSERT_TRUE(engine) << text_of(engine.error());
  EXPECT_EQ(fingerprint(**engine, "privileges"), "sandboxed");
}

TEST_P(MysqlConnectTest, TheEnvironmentKnowsThePassword) {
  const TemporaryHome home;
  ASSERT_FALSE(connect_as(user_, ""));
  ::setenv("MYSQL_PWD", password_.c_str(), 1);
  const auto engine = connect_as(user_, "");
  EXPECT_TRUE(engine) << text_of(engine.error());
}

TEST_P(MysqlConnectTest, EncryptsWhenAsked) {
  EXPECT_EQ(fingerprint(*connect(), "TLS"), "off");
  for (const char* mode : {"REQUIRED", "PREFERRED"}) {
    const auto engine = connect({{"ssl-mode", mode}});
    ASSERT_NE(engine, nullptr);
    EXPECT_NE(fingerprint(*engine, "TLS"), "off");
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    EXPECT_THAT(told(*session, "SHOW STATUS LIKE 'Ssl_cipher'"), Not(HasSubstr("''"))) << "cases' connections too";
  }
}

TEST_P(MysqlConnectTest, AnUnknownCertificateIsRefusedWhenVerified) {
  const TemporaryHome home;
  const std::string authority = home.write("authority.pem", kOtherAuthority);
  for (const char* mode : {"VERIFY_CA", "VERIFY_IDENTITY"}) {
    const auto engine = try_connect({{"ssl-mode", mode}, {"ssl-ca", authority}});
    ASSERT_FALSE(engine) << mode;
    EXPECT_EQ(engine.error().fault, Fault::target_unusable);
    EXPECT_THAT(engine.error().hint, HasSubstr("ssl-"));
  }
}

TEST_P(MysqlConnectTest, AnAccountThatNeedsTlsIsToldApart) {
  const TemporaryAccount account(*administrator_, "enginediff_tls" + new_token(), {"ALL ON *.*"}, "REQUIRE SSL");
  const auto refused = connect_as(account.name(), account.password(), {{"ssl-mode", "DISABLED"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::target_unusable);
  EXPECT_THAT(refused.error().hint, HasSubstr("ssl-mode=REQUIRED"));
  EXPECT_THAT(text_of(refused.error()), Not(HasSubstr(account.password())));
  const auto engine = connect_as(account.name(), account.password(), {{"ssl-mode", "REQUIRED"}});
  EXPECT_TRUE(engine) << text_of(engine.error());
}

TEST_P(MysqlConnectTest, WithFewRightsItSaysWhatTheSandboxLacks) {
  const TemporaryAccount account(*administrator_, "enginediff_few" + new_token(), {"ALL ON `enginediff\\_%`.*"});
  const auto engine = connect_as(account.name(), account.password());
  ASSERT_TRUE(engine) << text_of(engine.error());
  EXPECT_THAT(fingerprint(**engine, "privileges"), StartsWith("unsandboxed: no account could be created"));
  EXPECT_THAT(fingerprint(**engine, "privileges"), Not(HasSubstr(account.password())));
  EXPECT_FALSE((*engine)->info().features.contains("lock_queue"));
  const auto scratch = this->scratch(**engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, "CREATE TABLE t (a INT)"), "ok CREATE TABLE");
}

TEST_P(MysqlConnectTest, WithoutRightsItSaysWhichToGive) {
  const TemporaryAccount account(*administrator_, "enginediff_none" + new_token(), {});
  const auto engine = connect_as(account.name(), account.password());
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().fault, Fault::target_unusable);
  EXPECT_THAT(engine.error().hint, HasSubstr("GRANT ALL ON `enginediff\\_%`.*"));
}

TEST_P(MysqlConnectTest, ACaseThatChangesItsPasswordHurtsNobody) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto a = session(*scratch, "A");
  run_all(*a,
          {is_mariadb(*engine) ? "SET PASSWORD = PASSWORD('another')" : "ALTER USER USER() IDENTIFIED BY 'another'"});
  const auto b = session(*scratch, "B");  // `a` still has the only pooled connection, so this one logs in
  ASSERT_NE(b, nullptr);
  EXPECT_EQ(told(*b, "SELECT 1"), "1");
}

TEST_P(MysqlConnectTest, ASettingTheServerRefusesIsNamed) {
  const std::vector<std::pair<std::string, std::string>> refused = {
      {"sql_mode", "NO_SUCH_MODE"}, {"max_connections", "5"},    {"time_zone", "Mars/Olympus"},
      {"no_such_variable", "1"},    {"collation", "no_such_ci"},
  };
  for (const auto& [name, value] : refused) {
    const auto engine = try_connect({{"group_concat_max_len", "4321"}, {name, value}});
    ASSERT_FALSE(engine) << name;
    EXPECT_EQ(engine.error().fault, Fault::usage) << engine.error().message;
    EXPECT_THAT(engine.error().message, HasSubstr(name == "collation" ? value : name));
  }
}

TEST_P(MysqlConnectTest, ValuesOfSettingsAreQuoted) {
  const auto engine = try_connect({{"sql_mode", "x', SESSION autocommit = 'OFF"}});
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().fault, Fault::usage);
  EXPECT_THAT(engine.error().message, HasSubstr("sql_mode"));
}

}  // namespace
}  // namespace enginediff::mysql
