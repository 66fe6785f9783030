#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

using testing::HasSubstr;

ENGINEDIFF_ON_POSTGRES_SERVERS(PostgresSandbox);

TEST_P(PostgresSandbox, CasesRunAsARoleWithoutPrivileges) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session,
                 "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles "
                 "WHERE rolname = "
                 "current_user"),
            "false");
  EXPECT_EQ(told(*session, "SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole"), "0");
  EXPECT_EQ(told(*session, "SELECT current_schemas(false)::text"), "'{" + scratch->name() + "}'");
  for (const char* refused :
       {"CREATE TABLE public.t (a int)", "CREATE SCHEMA s", "COPY (SELECT 1) TO PROGRAM 'true'",
        "COPY (SELECT 1) TO '/tmp/enginediff_of_a_case'", "SELECT pg_read_file('/etc/hostname')",
        "SELECT lo_import('/etc/hostname')", "SELECT lo_create(0)", "CREATE EXTENSION pgcrypto",
        "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'libc.so.6', 'fork'", "ALTER SYSTEM SET work_mem = '1MB'"}) {
    EXPECT_THAT(told(*session, refused), testing::AnyOf("error insufficient_privilege", "error undefined_file"))
        << refused;
  }
}

TEST_P(PostgresSandbox, AnExclusiveScratchIsADatabaseOfItsOwn) {
  const auto engine = connect();
  const auto shared = scratch(*engine), own = scratch(*engine, true);
  const auto in_shared = session(*shared), in_own = session(*own);
  EXPECT_NE(told(*in_shared, "SELECT current_database()"), told(*in_own, "SELECT current_database()"));
  EXPECT_EQ(told(*in_own, "SELECT lo_unlink(lo_create(0))"), "1");
  EXPECT_EQ(told(*in_own, "CREATE SCHEMA s"), "ok CREATE SCHEMA");
  EXPECT_EQ(told(*in_own, "CREATE TABLE t (a int)"), "ok CREATE TABLE");
}

TEST_P(PostgresSandbox, WhatACaseDoesToItsRoleDoesNotReachTheNext) {
  const auto engine = connect();
  {
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    this->session(*scratch).reset();  // a connection that could be used again
    run_all(*session,
            {"ALTER ROLE CURRENT_USER SET work_mem = '9MB'",
             "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC", "ALTER ROLE CURRENT_USER PASSWORD 'stolen'"});
    // A session that comes later is one that connects later, with the password given back.
    EXPECT_EQ(told(*this->session(*scratch), "SHOW work_mem"), "'9MB'");
    EXPECT_EQ(told(*this->session(*scratch), "SHOW work_mem"), "'9MB'");
  }
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_NE(told(*session, "SHOW work_mem"), "'9MB'");
  EXPECT_EQ(told(*session, "SELECT count(*) FROM pg_default_acl"), "0");
}

TEST_P(PostgresSandbox, PlaceholderSettingsDoNotReachTheNext) {
  const auto engine = connect();
  for (int round = 0; round < 2; ++round) {
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    EXPECT_EQ(told(*session, "SELECT current_setting('app.note')"), "error undefined_object");
    EXPECT_EQ(told(*session, "SET app.note = 'x'"), "ok SET");
  }
}

TEST_P(PostgresSandbox, AnAdministratorWithoutSuperuserRightsCanSandboxToo) {
  auto admin = administrator();
  const TemporaryRole role(admin, "postgres_manager_" + new_token(), "CREATEDB CREATEROLE");
  {
    const auto engine = connect(role.login());
    EXPECT_EQ(fingerprint(*engine, "privileges"), "sandboxed");
    const auto scratch = this->scratch(*engine);
    const auto first = session(*scratch), second = session(*scratch);
    EXPECT_EQ(told(*first, "CREATE TABLE t (a int)"), "ok CREATE TABLE");
    EXPECT_NE(told(*first, "SELECT current_user"), "'" + role.name() + "'");
    run_all(*first, {"BEGIN", "LOCK TABLE t"});
    RowSink sink;
    ASSERT_TRUE(second->start({"SELECT * FROM t", false, {}}, sink));
    EXPECT_TRUE(std::holds_alternative<WaitingForLock>(settle(*second)));
    EXPECT_TRUE(scratch->kill(*first));
    EXPECT_EQ(ending(*second), "");
  }
  EXPECT_EQ(ask(admin, fmt::format("SELECT count(*) FROM pg_database WHERE datdba = '{}'::regrole", role.name())), "0");
}

TEST_P(PostgresSandbox, WhoMayOnlyMakeDatabasesRunsCasesAsItself) {
  auto admin = administrator();
  const TemporaryRole role(admin, "postgres_creator_" + new_token(), "CREATEDB");
  const auto engine = connect(role.login());
  EXPECT_THAT(fingerprint(*engine, "privileges"),
              HasSubstr(fmt::format("unsandboxed: role {} may not create roles", role.name())));
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, "SELECT current_user"), "'" + role.name() + "'");
  EXPECT_THAT(told(*session, "SELECT current_database()"), HasSubstr("enginediff_"));
}

TEST_P(PostgresSandbox, WhoMayOnlyMakeSchemasRunsCasesInMarkedOnes) {
  auto admin = administrator();
  const std::string shared = "postgres_shared_" + new_token();
  ASSERT_TRUE(admin.query("CREATE DATABASE " + shared));
  auto in_shared = administrator(shared);
  {
    const TemporaryRole role(in_shared, "postgres_guest_" + new_token(), "");
    const auto refused = try_connect(role.login({{"dbname", shared}}));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().hint, HasSubstr("GRANT CREATE ON DATABASE"));
    ASSERT_TRUE(in_shared.query(fmt::format("GRANT CREATE ON DATABASE {} TO {}", shared, role.name())));
    const std::string token = new_token();
    const auto engine = connect(role.login({{"dbname", shared}}), token);
    EXPECT_THAT(fingerprint(*engine, "cases run in"), HasSubstr(shared));
    const std::string list =
        "SELECT string_agg(nspname || ' ' || obj_description(oid), ',') FROM pg_namespace WHERE nspname LIKE "
        "'enginediff%'";
    {
      const auto scratch = this->scratch(*engine, true);
      const auto session = this->session(*scratch);
      EXPECT_EQ(told(*session, "CREATE TABLE t (a int)"), "ok CREATE TABLE");
      EXPECT_THAT(ask(in_shared, list), HasSubstr(fmt::format("enginediff_{}_case_1 enginediff run {}", token, token)));
    }
    EXPECT_EQ(ask(in_shared, list), "");
    EXPECT_FALSE(try_connect(role.login({{"dbname", shared}, {"collation", "C"}})));
  }
  ASSERT_TRUE(admin.query(fmt::format("DROP DATABASE {} WITH (FORCE)", shared)));
}

}  // namespace
}  // namespace enginediff::postgres
