#include <fmt/format.h>
#include <gmock/gmock.h>

#include "harness/engines/postgres/home_plan.hpp"
#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

using testing::HasSubstr;
using testing::Not;

ENGINEDIFF_ON_POSTGRES_SERVERS(PostgresConnect);

// Between processes of one machine TLS protects nothing, so cases do without unless somebody asks for it.
TEST_P(PostgresConnect, CasesDoWithoutTlsOnThisMachineUnlessTheUrlAsksForIt) {
  auto admin = administrator();
  const std::string ssl = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
  const std::string address = PQhostaddr(admin.raw());
  if (ask(admin, ssl) != "t" || !address.starts_with("127.")) GTEST_SKIP() << "no TLS, or another machine";
  const auto engine = connect();
  EXPECT_EQ(told(*session(*scratch(*engine)), ssl), "false");
  const auto asked = connect({{"sslmode", "prefer"}});
  EXPECT_EQ(told(*session(*scratch(*asked)), ssl), "true");
  const std::string seen = ask(admin, "SELECT pg_catalog.host(pg_catalog.inet_client_addr())");
  ConnectionParameters given;
  EXPECT_TRUE(may_skip_tls(given, admin.raw(), seen));
  // A tunnel begins at a loopback address, and the server sees where it ends.
  EXPECT_FALSE(may_skip_tls(given, admin.raw(), "192.0.2.1"));
  given.set("channel_binding", "require");
  EXPECT_FALSE(may_skip_tls(given, admin.raw(), seen));
}

TEST_P(PostgresConnect, TellsWhoTheTargetIs) {
  const auto engine = connect();
  EXPECT_EQ(engine->info().target.engine, "postgres");
  EXPECT_EQ(engine->info().target.name, GetParam().name);
  EXPECT_THAT(fingerprint(*engine, "server"),
              HasSubstr("PostgreSQL " + engine->info().target.version_number.to_string()));
  EXPECT_EQ(fingerprint(*engine, "encoding"), "UTF8");
  EXPECT_EQ(fingerprint(*engine, "privileges"), "sandboxed");
  EXPECT_EQ(fingerprint(*engine, "default_transaction_isolation"), "read committed");
  EXPECT_THAT(fingerprint(*engine, "client library"), HasSubstr("libpq "));
  EXPECT_TRUE(engine->info().features.contains("lock_queue"));
  EXPECT_EQ(engine->info().features.contains("merge_returning"), engine->info().target.version_number.parts[0] >= 17);
}

TEST_P(PostgresConnect, TheFingerprintIsTheSameEachTime) {
  EXPECT_EQ(connect()->info().target, connect()->info().target);
}

TEST_P(PostgresConnect, TheTargetAnswersAPing) { EXPECT_TRUE(connect()->ping()); }

TEST_P(PostgresConnect, AWrongPasswordIsSaidAndNotRepeated) {
  const auto engine = try_connect({{"password", "not-the-secret"}});
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().fault, Fault::target_unusable);
  EXPECT_THAT(engine.error().message, HasSubstr(GetParam().name));
  EXPECT_THAT(engine.error().hint, HasSubstr("check the user and the password"));
  EXPECT_THAT(engine.error().message + engine.error().hint, Not(HasSubstr("not-the-secret")));
}

TEST_P(PostgresConnect, ADatabaseThatIsMissingIsSaid) {
  const auto engine = try_connect({{"dbname", "no_such_database"}});
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().fault, Fault::target_unusable);
  EXPECT_THAT(engine.error().hint, HasSubstr("existing database"));
}

TEST_P(PostgresConnect, AServerThatIsDownIsSaid) {
  const auto engine = try_connect({{"host", "127.0.0.1"}, {"port", "1"}});
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().fault, Fault::target_unusable);
  EXPECT_THAT(engine.error().hint, HasSubstr("server is up"));
}

TEST_P(PostgresConnect, SslmodeIsHonoured) {
  EXPECT_EQ(fingerprint(*connect({{"sslmode", "disable"}}), "tls"), "off");
  EXPECT_THAT(fingerprint(*connect({{"sslmode", "require"}}), "tls"), HasSubstr("TLS"));
  const auto unverified = try_connect({{"sslmode", "verify-full"}, {"sslrootcert", "/nonexistent/root.crt"}});
  ASSERT_FALSE(unverified);
  EXPECT_EQ(unverified.error().fault, Fault::target_unusable);
  EXPECT_THAT(unverified.error().hint, HasSubstr("sslmode"));
}

TEST_P(PostgresConnect, SettingsReachEveryCaseSession) {
  const auto engine = connect({{"time_zone", "America/New_York"},
                               {"isolation", "repeatable read"},
                               {"work_mem", "8MB"},
                               {"app.note", "a b\\c"}});
  EXPECT_EQ(fingerprint(*engine, "default_transaction_isolation"), "repeatable read");
  EXPECT_EQ(fingerprint(*engine, "setting work_mem"), "8MB");
  const auto scratch = this->scratch(*engine);
  for (int round = 0; round < 2; ++round) {  // the second time on the connection that was reset
    const auto session = this->session(*scratch);
    EXPECT_EQ(told(*session, "SHOW TimeZone"), "'America/New_York'");
    EXPECT_EQ(told(*session, "SHOW transaction_isolation"), "'repeatable read'");
    EXPECT_EQ(told(*session, "SHOW work_mem"), "'8MB'");
    EXPECT_EQ(told(*session, "SELECT current_setting('app.note')"), "'a b\\\\c'");
    EXPECT_EQ(told(*session, "SET work_mem = '9MB'"), "ok SET");
  }
}

TEST_P(PostgresConnect, WhatOptionsAndTheEncodingSayReachesCasesOnlyAndIsShown) {
  const auto engine = connect({{"options", "-c statement_timeout=1h --work-mem=7MB"}, {"client_encoding", "LATIN1"}});
  EXPECT_EQ(fingerprint(*engine, "setting statement_timeout"), "1h");
  EXPECT_EQ(fingerprint(*engine, "setting work_mem"), "7MB");
  EXPECT_EQ(fingerprint(*engine, "setting client_encoding"), "LATIN1");
  const auto scratch = this->scratch(*engine);
  for (int round = 0; round < 2; ++round) {  // the second time on the connection that was reset
    const auto session = this->session(*scratch);
    EXPECT_EQ(told(*session, "SHOW statement_timeout"), "'1h'");
    EXPECT_EQ(told(*session, "SHOW work_mem"), "'7MB'");
    EXPECT_EQ(told(*session, "SHOW client_encoding"), "'LATIN1'");
    EXPECT_EQ(told(*session, "SET work_mem = '9MB'"), "ok SET");
  }
}

TEST_P(PostgresConnect, ASettingForSuperusersIsGranted) {
  const auto engine = connect({{"lc_messages", "C"}, {"session_replication_role", "replica"}});
  const auto scratch = this->scratch(*engine);
  EXPECT_EQ(told(*session(*scratch), "SHOW session_replication_role"), "'replica'");
}

TEST_P(PostgresConnect, UnknownSettingsAreNamed) {
  const auto unknown = try_connect({{"no_such_setting", "1"}});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().fault, Fault::usage);
  EXPECT_THAT(unknown.error().message, HasSubstr("no_such_setting"));
  const auto invalid = try_connect({{"work_mem", "much"}});
  ASSERT_FALSE(invalid);
  EXPECT_EQ(invalid.error().fault, Fault::usage);
  EXPECT_THAT(invalid.error().message, HasSubstr("work_mem"));
}

TEST_P(PostgresConnect, ACollationBecomesTheDatabasesOwn) {
  const auto order = [&](const std::string& collation) {
    const auto engine = connect({{"collation", collation}});
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    return fingerprint(*engine, "collation provider") + ": " +
           told(*session, "SELECT string_agg(v, ' ' ORDER BY v) FROM (VALUES ('b'), ('B'), ('a'), ('A')) AS t(v)");
  };
  EXPECT_EQ(order("C"), "libc: 'A B a b'");
  EXPECT_EQ(order("en-x-icu"), "icu: 'a A b B'");
  const auto unknown = try_connect({{"collation", "nowhere"}});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().fault, Fault::usage);
}

TEST_P(PostgresConnect, TheDatabaseTakesAfterTheOneInTheUrl) {
  auto admin = administrator();
  const std::string database = "postgres_connect_" + new_token();
  ASSERT_TRUE(admin.query(fmt::format("CREATE DATABASE {} TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'", database)));
  ASSERT_TRUE(
      admin.query(fmt::format("ALTER DATABASE {} SET default_transaction_isolation = 'serializable'", database)));
  {
    const auto engine = connect({{"dbname", database}});
    EXPECT_EQ(fingerprint(*engine, "default collation"), "C");
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    EXPECT_EQ(told(*session, "SELECT 'a' < 'B'"), "false");
    EXPECT_EQ(told(*session, "SHOW transaction_isolation"), "'serializable'");
  }
  EXPECT_TRUE(admin.query(fmt::format("DROP DATABASE {} WITH (FORCE)", database)));
}

}  // namespace
}  // namespace enginediff::postgres
