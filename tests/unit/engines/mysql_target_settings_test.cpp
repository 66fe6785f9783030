#include "harness/engines/mysql/target_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/mysql/engine.hpp"

namespace enginediff::mysql {
namespace {

using testing::HasSubstr;
using testing::Not;

Result<TargetSettings> read(const std::string& url, std::map<std::string, std::string> settings = {}) {
  return read_target_settings({"target", "", url, std::move(settings)});
}

TEST(MysqlTargetSettings, ReadsAUrl) {
  const auto settings =
      read("mysql://u:p%40ss@db.example:3307/app?sql_mode=ANSI&ssl-mode=VERIFY_CA&ssl-ca=/ca.pem&connect_timeout=3");
  ASSERT_TRUE(settings.has_value()) << settings.error().message;
  EXPECT_EQ(settings->connection.where(), "db.example:3307");
  EXPECT_EQ(settings->connection.tls, TlsMode::verify_ca);
  EXPECT_EQ(settings->connection.tls_ca, "/ca.pem");
  EXPECT_EQ(settings->connection.connect_timeout_seconds, 3u);
  EXPECT_EQ(settings->administrator.user, "u");
  EXPECT_EQ(settings->administrator.password, "p@ss");
  EXPECT_FALSE(settings->administrator.from_environment);
  EXPECT_EQ(settings->variables, (std::map<std::string, std::string>{{"sql_mode", "ANSI"}}));
}

TEST(MysqlTargetSettings, TheProfileWinsOverTheUrl) {
  const auto settings = read("mysql://h/?sql_mode=ANSI",
                             {{"sql_mode", ""}, {"isolation", "read committed"}, {"collation", "utf8mb4_bin"}});
  ASSERT_TRUE(settings.has_value());
  EXPECT_EQ(settings->variables.at("sql_mode"), "");
  EXPECT_EQ(settings->isolation, "READ-COMMITTED");
  EXPECT_EQ(settings->collation, "utf8mb4_bin");
}

TEST(MysqlTargetSettings, NamesAreTheSameInAnyCase) {
  for (const char* url :
       {"mysql://h/?sql_mode=TRADITIONAL&SQL_MODE=ANSI", "mysql://h/?ssl-mode=REQUIRED&SSL_MODE=DISABLED"}) {
    const auto settings = read(url);
    ASSERT_FALSE(settings) << url;
    EXPECT_EQ(settings.error().fault, Fault::usage);
    EXPECT_THAT(settings.error().message, HasSubstr("are the same setting"));
  }
  // As the target list hands it over: what the URL says is among the settings.
  const auto settings = read("mysql://127.0.0.1/?SQL_MODE=ANSI&SSL-Mode=REQUIRED",
                             {{"SQL_MODE", "ANSI"}, {"SSL-Mode", "REQUIRED"}, {"sql_mode", ""}});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->variables, (std::map<std::string, std::string>{{"sql_mode", ""}}));
  EXPECT_EQ(settings->connection.tls, TlsMode::required);
}

TEST(MysqlTargetSettings, EncryptsWhereThePacketsLeaveTheMachine) {
  EXPECT_EQ(read("mysql://u@db.example/")->connection.tls, TlsMode::preferred);
  for (const char* url : {"mysql://u@127.0.0.1:3306/", "mysql://u@localhost/", "mysql:///?socket=/run/s.sock"}) {
    EXPECT_EQ(read(url)->connection.tls, TlsMode::disabled) << url;
  }
  EXPECT_EQ(read("mysql://u@127.0.0.1/?ssl-mode=required")->connection.tls, TlsMode::required);
  EXPECT_EQ(read("mysql://u@127.0.0.1/?ssl-ca=/ca.pem")->connection.tls, TlsMode::preferred);
}

TEST(MysqlTargetSettings, AsksTheEnvironmentForWhatTheUrlLeavesOut) {
  EXPECT_TRUE(read("mysql://127.0.0.1/")->administrator.from_environment);
  EXPECT_TRUE(read("mysql://u@127.0.0.1/")->administrator.from_environment);
  EXPECT_FALSE(read("mysql://u:p@127.0.0.1/")->administrator.from_environment);
}

TEST(MysqlTargetSettings, NamesWhatIsWrong) {
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"ssl-mode", "MAYBE"}, {"isolation", "chaos"},      {"charset", "utf8; DROP"},
      {"collation", "a b"},  {"connect_timeout", "soon"}, {"a=b", "1"},
  };
  for (const auto& [name, value] : wrong) {
    const auto settings = read("mysql://u:secret@127.0.0.1/", {{name, value}});
    ASSERT_FALSE(settings.has_value()) << name;
    EXPECT_EQ(settings.error().fault, Fault::usage);
    EXPECT_THAT(settings.error().message, HasSubstr(name == "a=b" ? name : value));
    EXPECT_THAT(settings.error().message, Not(HasSubstr("secret")));
  }
}

TEST(MysqlTargetSettings, APasswordAmongTheSettingsIsRefusedAndNotShown) {
  for (const char* name : {"password", "passwd", "pwd", "PASSWORD", "Pwd", "pass", "mysql_pwd"}) {
    const auto settings = read(std::string("mysql://u@h/?") + name + "=hunter2");
    ASSERT_FALSE(settings) << name;
    EXPECT_EQ(settings.error().fault, Fault::usage);
    EXPECT_THAT(settings.error().message + settings.error().hint, Not(HasSubstr("hunter2")));
  }
}

TEST(MysqlTargetSettings, SaysHowAClientLooksAtADatabase) {
  const auto command = [](const std::string& url) { return client_command(*read(url), "client", "db"); };
  EXPECT_EQ(command("mysql://me:hunter2@h:3307/"), "client -h h -P 3307 --protocol=tcp -u me -p db");
  EXPECT_EQ(command("mysql://me@h/"), "client -h h -u me db");
  EXPECT_EQ(command("mysql://me:hunter2@localhost/?socket=/run/s.sock"), "client -S /run/s.sock -u me -p db");
  EXPECT_EQ(command("mysql:///"), "client db") << "the user's option files say the rest";
}

TEST(MysqlTargetSettings, KnowsEverySpellingOfALevel) {
  EXPECT_EQ(isolation_value("Read Committed"), "READ-COMMITTED");
  EXPECT_EQ(isolation_value("repeatable-read"), "REPEATABLE-READ");
  EXPECT_EQ(isolation_value("read_uncommitted"), "READ-UNCOMMITTED");
  EXPECT_EQ(isolation_value("default"), "");
  EXPECT_EQ(isolation_value(""), "");
  EXPECT_EQ(isolation_value("snapshot"), std::nullopt);
  EXPECT_EQ(isolation_words("READ-COMMITTED"), "read committed");
}

TEST(MysqlLexicalRules, FollowTheSqlMode) {
  EXPECT_TRUE(default_lexical_rules().backslash_escapes);
  EXPECT_TRUE(default_lexical_rules().double_quotes_are_text);
  const LexicalRules ansi = lexical_rules_under("REAL_AS_FLOAT,ANSI_QUOTES,NO_BACKSLASH_ESCAPES");
  EXPECT_FALSE(ansi.backslash_escapes);
  EXPECT_FALSE(ansi.double_quotes_are_text);
}

}  // namespace
}  // namespace enginediff::mysql
