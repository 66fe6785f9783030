#include "harness/engine/target_url.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

using testing::HasSubstr;
using testing::Not;

TargetUrl parsed(std::string_view url) {
  auto result = parse_target_url(url);
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
  return result ? *result : TargetUrl();
}

std::string message(std::string_view url) {
  const auto result = parse_target_url(url);
  if (result) return "(accepted)";
  EXPECT_EQ(result.error().fault, Fault::usage);
  EXPECT_FALSE(result.error().hint.empty());
  return result.error().message;
}

TEST(TargetUrlTest, ReadsEveryPart) {
  const TargetUrl url = parsed("MySQL://me:secret@db.example:3307/shop?sql_mode=ANSI&ssl-mode=REQUIRED");
  EXPECT_EQ(url.scheme, "mysql");
  EXPECT_EQ(url.user, "me");
  EXPECT_EQ(url.password, "secret");
  EXPECT_EQ(url.host, "db.example");
  EXPECT_EQ(url.port, 3307);
  EXPECT_EQ(url.path, "shop");
  EXPECT_EQ(url.query, (std::map<std::string, std::string>{{"sql_mode", "ANSI"}, {"ssl-mode", "REQUIRED"}}));
}

TEST(TargetUrlTest, LeavesAbsentPartsEmpty) {
  const TargetUrl url = parsed("postgresql://localhost");
  EXPECT_EQ(url.host, "localhost");
  EXPECT_EQ(url.user + url.password + url.path, "");
  EXPECT_FALSE(url.port.has_value());
  EXPECT_TRUE(url.query.empty());
}

TEST(TargetUrlTest, ReadsEmbeddedEngines) {
  EXPECT_EQ(parsed("sqlite:").path, "");
  EXPECT_EQ(parsed("sqlite::memory:").path, ":memory:");
  EXPECT_EQ(parsed("sqlite:app.db?journal_mode=wal").path, "app.db");
  EXPECT_EQ(parsed("sqlite:app.db?journal_mode=wal").query.at("journal_mode"), "wal");
  EXPECT_EQ(parsed("fake:?answer.q=3").query.at("answer.q"), "3");
}

TEST(TargetUrlTest, DecodesPercentEscapes) {
  const TargetUrl url = parsed("mysql://a%40b:p%3Aq%2F%25@%2Frun%2Fmysqld/d%20b?a%3D=%26+x");
  EXPECT_EQ(url.user, "a@b");
  EXPECT_EQ(url.password, "p:q/%");
  EXPECT_EQ(url.host, "/run/mysqld");
  EXPECT_EQ(url.path, "d b");
  EXPECT_EQ(url.query.at("a="), "&+x");
}

TEST(TargetUrlTest, TakesThePasswordUpToTheLastAt) {
  const TargetUrl url = parsed("mysql://me:p@ss:word@host/");
  EXPECT_EQ(url.password, "p@ss:word");
  EXPECT_EQ(url.host, "host");
}

TEST(TargetUrlTest, ReadsBracketedAndListedHosts) {
  EXPECT_EQ(parsed("postgres://[::1]:5433/").host, "::1");
  EXPECT_EQ(parsed("postgres://[::1]:5433/").port, 5433);
  EXPECT_EQ(parsed("postgres://[::1]/").port, std::nullopt);
  EXPECT_EQ(parsed("postgres://a:1,b:2/x").host, "a:1,b:2");
}

TEST(TargetUrlTest, RefusesWhatIsMalformed) {
  EXPECT_THAT(message("localhost"), HasSubstr("no scheme"));
  EXPECT_THAT(message("://host"), HasSubstr("no scheme"));
  EXPECT_THAT(message("mysql://h:99999/"), HasSubstr("port"));
  EXPECT_THAT(message("mysql://h:abc/"), HasSubstr("port"));
  EXPECT_THAT(message("mysql://[::1/"), HasSubstr("never closed"));
  EXPECT_THAT(message("mysql://[::1]x/"), HasSubstr("follows the host"));
  EXPECT_THAT(message("mysql://h/?=x"), HasSubstr("no name"));
  EXPECT_THAT(message("mysql://h/?a=1&a=2"), HasSubstr("given twice"));
  EXPECT_THAT(message("mysql://h/%zz"), HasSubstr("hexadecimal"));
  EXPECT_THAT(message("mysql://h/%4"), HasSubstr("hexadecimal"));
  EXPECT_THAT(message("mysql:/me@host/"), HasSubstr("behind //"));
  EXPECT_THAT(message("postgresql:me:@host"), HasSubstr("behind //"));
}

TEST(TargetUrlTest, NeverRepeatsThePassword) {
  for (const char* url : {"mysql://me:hush%zz@host/",
                          "mysql://me:hush/x@host:1/",
                          "mysql://me:hush?x@host/",
                          "mysql://me:hush@host:abc/",
                          "mysql://h:abc/?password=hush&x=1",
                          "mysql://me:a@hush/@host:1/",
                          "mysql:/me:hush@host/",
                          "postgres:me:hush@host/db",
                          "mysql//me:hush@host/",
                          "mysql;//me:hush@host/",
                          "//me:hush@host",
                          ":hush@host",
                          "mysql:me:hush@host",
                          "me:hush@host/db",
                          "mysql://me:hush/",
                          "mysql//me:hush",
                          "mysql://me:hush%40host/",
                          "mysql//me%3Ahush%40host",
                          "me/hush@host",
                          "host=h password=hush",
                          "mysql://h:abc/?PASSWORD=hush",
                          "mysql://h:abc/?pass%77ord=hush",
                          "mysql://h:abc/?password%3Dhush",
                          "mysql://h:abc/?x=1&MySQL_Pwd=x&hush"}) {
    EXPECT_THAT(message(url), Not(HasSubstr("hush"))) << url;
  }
}

TEST(RedactUrlTest, HidesPasswordsOnly) {
  EXPECT_EQ(redact_url("mysql://me:secret@host:1/db?x=1"), "mysql://me:***@host:1/db?x=1");
  EXPECT_EQ(redact_url("mysql://me@host/"), "mysql://me@host/");
  EXPECT_EQ(redact_url("mysql://host:3306/"), "mysql://host:3306/");
  EXPECT_EQ(redact_url("postgres://h/?sslpassword=a&password=b&c=d"), "postgres://h/?sslpassword=***&password=***&c=d");
  EXPECT_EQ(redact_url("sqlite:app.db"), "sqlite:app.db");
  EXPECT_EQ(redact_url("mysql://me:a/b?c@host/"), "mysql://me:***@host/");
  EXPECT_EQ(redact_url("mysql://me:a@b/c@host/"), "mysql://me:***@host/");
  EXPECT_EQ(redact_url("mysql://u@h/?PASSWORD=secret&Pwd=b"), "mysql://u@h/?PASSWORD=***&Pwd=***");
  EXPECT_EQ(redact_url("MySQL://me:secret@host/"), "MySQL://me:***@host/");
  EXPECT_EQ(redact_url("prod=mysql://me:secret@host/"), "prod=mysql://me:***@host/");
  EXPECT_EQ(redact_url("mysql://a%40b:p%3A%40@%2Frun/d?a%3D=%26+x"), "mysql://a%40b:***@%2Frun/d?a%3D=%26+x");
}

TEST(RedactUrlTest, ShowsWhatHoldsNoPassword) {
  for (const char* url :
       {"sqlite:/home/a%40c/app.db", "sqlite::memory:", "sqlite:", "prod=sqlite:app.db", "prod=env:DATABASE_URL",
        "postgres://[::1]:5433/", "postgres://a:1,b:2/x", "postgres://me@a:1,b:2/x", "mysql://h:99999/",
        "mysql://me@host:abc/", "mysql://h:3306/?zone=a%40b", "postgres://h/?passfile=/home/me/.pgpass&x=1",
        "cases/typing.sql:12", "127.0.0.1:3306", "sqlite:wal"}) {
    EXPECT_EQ(redact_url(url), url);
  }
}

TEST(RedactUrlTest, HidesWhateverCouldBeAPasswordInMalformedText) {
  EXPECT_EQ(redact_url("mysql//me:secret@host/"), "mysql//me:***@host/");
  EXPECT_EQ(redact_url("mysql;//me:secret@host/"), "mysql;//me:***@host/");
  EXPECT_EQ(redact_url("//me:secret@host"), "//me:***@host");
  EXPECT_EQ(redact_url("://me:secret@host"), ":***@host");
  EXPECT_EQ(redact_url("me:secret@host/db"), "me:***@host/db");
  EXPECT_EQ(redact_url("mysql:/me:secret@host/"), "mysql:***@host/");
  EXPECT_EQ(redact_url("MYSQL:me:secret@host/db"), "MYSQL:***@host/db");
  EXPECT_EQ(redact_url("mysql:///me:secret@host/"), "mysql:///me:***@host/");
  EXPECT_EQ(redact_url("me/secret@host"), "***@host");
  EXPECT_EQ(redact_url("mysql://me%3asecret@host/"), "mysql://me%3a***@host/");
  EXPECT_EQ(redact_url("mysql://me:secret%40host/db"), "mysql://me:***%40host/db");
  EXPECT_EQ(redact_url("mysql://me:secret/db"), "mysql://me:***");
  EXPECT_EQ(redact_url("mysql//me:secret/db"), "mysql//me:***");
  EXPECT_EQ(redact_url("host=h user=u password=se cret"), "host=h user=u password=***");
  EXPECT_EQ(redact_url("mysql://h/?pass%77ord=a&b&c=d"), "mysql://h/?pass%77ord=***&c=d");
}

TEST(RedactPasswordTest, HidesEverySpelling) {
  EXPECT_EQ(redact_password("a s@c b s@c mysql://u:s%40c@h", "s@c"), "a *** b *** mysql://u:***@h");
  EXPECT_EQ(redact_password("nothing here", "s@c"), "nothing here");
  EXPECT_EQ(redact_password("an empty password hides nothing", ""), "an empty password hides nothing");
}

}  // namespace
}  // namespace enginediff
