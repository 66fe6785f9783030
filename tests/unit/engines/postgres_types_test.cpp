#include <gmock/gmock.h>

#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

ENGINEDIFF_ON_POSTGRES_SERVERS(PostgresTypes);

std::string describe(const Outcome& outcome) {
  if (outcome.rows() == nullptr) return "(no rows)";
  std::string out;
  for (const Column& column : outcome.rows()->columns) {
    if (!out.empty()) out += ", ";
    out += to_string(column.type) + " <" + column.wire_type + ">";
  }
  return out;
}

TEST_P(PostgresTypes, WireTypesAreTheServersOwnWords) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  const std::vector<std::string> types = {"integer",
                                          "numeric(10,2)",
                                          "numeric",
                                          "character varying(3)",
                                          "character varying",
                                          "character(4)",
                                          "bpchar",
                                          "text",
                                          "bit(3)",
                                          "bit varying(5)",
                                          "time(2) without time zone",
                                          "time with time zone",
                                          "timestamp(3) with time zone",
                                          "timestamp without time zone",
                                          "interval",
                                          "double precision",
                                          "real",
                                          "jsonb",
                                          "uuid",
                                          "bytea",
                                          "boolean[]",
                                          "numeric(4,1)[]",
                                          "inet",
                                          "money",
                                          "tsvector",
                                          "int4range",
                                          "regclass",
                                          "xid8",
                                          "point",
                                          "oid",
                                          "name",
                                          "date"};
  for (const std::string& type : types) {
    const Outcome outcome = run(*session, "SELECT NULL::" + type);
    ASSERT_NE(outcome.rows(), nullptr) << type;
    EXPECT_EQ(outcome.rows()->columns[0].wire_type, type);
  }
}

TEST_P(PostgresTypes, TypesOfTheServersOwnAreNamedTheFirstTimeAndLater) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  for (int round = 0; round < 2; ++round) {
    const Outcome outcome = run(*session, "SELECT '::1'::inet, ARRAY['::1'::inet], 1::oid");
    EXPECT_EQ(describe(outcome), "other(inet) <inet>, array(other(inet)) <inet[]>, other(oid) <oid>");
    ASSERT_NE(outcome.rows(), nullptr);
    EXPECT_EQ(tagged_literal(outcome.rows()->at(0, 1)), "array:'{::1}'");
    EXPECT_EQ(tagged_literal(outcome.rows()->at(0, 2)), "other:'1'");
  }
}

TEST_P(PostgresTypes, TypesOfTheCaseAreNamedWithoutItsSchema) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch), other = this->session(*scratch);
  run_all(*session, {"CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TYPE pair AS (a int, b text)",
                     "CREATE DOMAIN posint AS int CHECK (VALUE > 0)", "BEGIN", "CREATE TYPE fresh AS ENUM ('x')"});
  const Outcome outcome =
      run(*session, "SELECT 'ok'::mood, ARRAY['ok', NULL]::mood[], (1,'x')::pair, 5::posint, 'x'::fresh");
  EXPECT_EQ(
      describe(outcome),
      "other(mood) <mood>, array(other(mood)) <mood[]>, other(pair) <pair>, integer <integer>, other(fresh) <fresh>");
  EXPECT_EQ(show(outcome), "'ok'|'{ok,NULL}'|'(1,x)'|5|'x'");
  run_all(*session, {"COMMIT", "ALTER TYPE mood RENAME TO temper"});
  EXPECT_EQ(describe(run(*other, "SELECT 'ok'::temper")), "other(temper) <temper>");
}

TEST_P(PostgresTypes, TablesDeclareTypesAndCollations) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  const auto declared = [&](const std::string& sql) {
    const Outcome outcome = run(*session, sql);
    std::string out;
    if (outcome.rows() == nullptr) return show(outcome);
    for (const Column& column : outcome.rows()->columns) out += column.declared_type + "/" + column.collation + " ";
    return out;
  };
  run_all(*session,
          {"CREATE DOMAIN short AS varchar(3)", "CREATE TABLE t (a int, b text, c text COLLATE \"C\", d short)"});
  EXPECT_EQ(declared("SELECT a, b, c, d, a + 1 FROM t"), "integer/ text/default text/C short/default / ");
  run_all(*session, {"BEGIN", "ALTER TABLE t ALTER a TYPE bigint", "CREATE TABLE u (x numeric(5,2))"});
  EXPECT_EQ(declared("SELECT u.x, t.a FROM t, u"), "numeric(5,2)/ bigint/ ");
  run_all(*session, {"ROLLBACK"});
  EXPECT_EQ(declared("SELECT a FROM t"), "integer/ ");
  EXPECT_EQ(declared("SELECT relname FROM pg_class LIMIT 1"), "/ ");  // not a table of the case
}

TEST_P(PostgresTypes, NothingIsAskedInTheCasesOwnTransaction) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch), other = this->session(*scratch);
  run_all(*session, {"CREATE TYPE mood AS ENUM ('ok')", "CREATE TABLE t (a mood)", "BEGIN", "SELECT a FROM t"});
  auto admin = administrator();
  EXPECT_EQ(ask(admin, "SELECT query FROM pg_stat_activity WHERE pid = " + session->description().substr(4)),
            "SELECT a FROM t");
  EXPECT_EQ(describe(run(*session, "SELECT 'ok'::mood")), "other(mood) <mood>");
}

TEST_P(PostgresTypes, ExplicitParameterTypes) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  const auto bound = [&](const char* sql, const Value& value, std::string type) {
    return run_prepared(*session, sql, {{OwnedValue(value), std::move(type)}});
  };
  run_all(*session, {"CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TYPE \"Odd\" AS ENUM ('x')"});
  EXPECT_EQ(describe(bound("SELECT $1", Value::integer(7), "bigint")), "integer <bigint>");
  EXPECT_EQ(describe(bound("SELECT $1", Value::text("{1,2}"), "integer[]")), "array(integer) <integer[]>");
  EXPECT_EQ(describe(bound("SELECT $1", Value::text("ok"), "mood")), "other(mood) <mood>");
  EXPECT_EQ(describe(bound("SELECT $1", Value::text("x"), "\"Odd\"")), "other(Odd) <Odd>");
  EXPECT_EQ(describe(bound("SELECT $1", Value::text("::1"), "inet")), "other(inet) <inet>");
  EXPECT_EQ(describe(bound("SELECT $1", Value::text("1.5"), "numeric(10,2)")), "decimal <numeric>");
  EXPECT_EQ(show(bound("SELECT $1", Value::integer(1), "nosuch")), "error undefined_object");
  EXPECT_EQ(show(bound("SELECT 1", Value::integer(1), "")), "error indeterminate_datatype");  // nothing says what it is
  EXPECT_EQ(show(bound("SELECT 1", Value::integer(1), "int")), "1");
  EXPECT_EQ(show(bound("SELECT $1 || 'x'", Value::text(std::string_view("a\0b", 3)), "")),
            "error character_not_in_repertoire");
}

TEST_P(PostgresTypes, APreparedStatementIsParsedOnceForItsBinds) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  const auto twice = [&](std::int64_t value) {
    return show(run_prepared(*session, "SELECT $1::int * 2", {{OwnedValue(Value::integer(value)), ""}}));
  };
  EXPECT_EQ(twice(1), "2");
  EXPECT_EQ(twice(2), "4");
  EXPECT_EQ(told(*session, "SELECT 1"), "1");  // replaces the unnamed prepared statement
  EXPECT_EQ(twice(3), "6");
  run_all(*session, {"CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)"});
  const auto all = [&] { return show(run_prepared(*session, "SELECT * FROM t")); };
  EXPECT_EQ(all(), "1");
  EXPECT_EQ(all(), "1");
  run_all(*session, {"ALTER TABLE t ADD b int DEFAULT 5"});
  EXPECT_EQ(all(), "1|5");
  EXPECT_EQ(show(run_prepared(*session, "SELECT 1/$1::int", {{OwnedValue(Value::integer(0)), ""}})),
            "error division_by_zero");
  EXPECT_EQ(show(run_prepared(*session, "SELECT 1/$1::int", {{OwnedValue(Value::integer(1)), ""}})), "1");
}

}  // namespace
}  // namespace enginediff::postgres
