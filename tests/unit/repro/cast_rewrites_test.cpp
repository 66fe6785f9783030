#include "harness/repro/cast_rewrites.hpp"

#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"
#include "harness/engines/spellings.hpp"

namespace enginediff {
namespace {

std::string cast_for(std::string_view engine, std::string_view sql, std::string_view written_for = "postgresql") {
  Tokens tokens = tokens_of(sql, *driver_for_scheme(written_for)->lexical_rules);
  rewrite_casts(tokens, *spellings_for(engine));
  return to_sql(tokens);
}

TEST(CastRewrites, AValueKeepsItsType) {
  EXPECT_EQ(cast_for("sqlite", "SELECT count(*)::float / 4 FROM t"), "SELECT CAST(count(*) AS REAL) / 4 FROM t");
  EXPECT_EQ(cast_for("mysql", "SELECT count(*)::float / 4 FROM t"), "SELECT CAST(count(*) AS DOUBLE) / 4 FROM t");
  EXPECT_EQ(cast_for("mariadb", "SELECT a::int"), "SELECT CAST(a AS SIGNED)");
  // CAST(7 AS NUMERIC) / 2 would be 3.
  EXPECT_EQ(cast_for("sqlite", "SELECT 7::numeric / 2"), "SELECT CAST(7 AS REAL) / 2");
  EXPECT_EQ(cast_for("sqlite", "SELECT a::character varying(9), b::double precision"),
            "SELECT CAST(a AS TEXT), CAST(b AS REAL)");
}

TEST(CastRewrites, LengthsAndDigitsAreKept) {
  EXPECT_EQ(cast_for("mysql", "SELECT a::numeric(10, 2), b::decimal, c::varchar(9)"),
            "SELECT CAST(a AS DECIMAL(10, 2)), CAST(b AS DECIMAL(65,30)), CAST(c AS CHAR(9))");
  EXPECT_EQ(cast_for("mysql", "SELECT a::timestamp, b::timestamp(3) without time zone, c::date"),
            "SELECT CAST(a AS DATETIME(6)), CAST(b AS DATETIME(3)), CAST(c AS DATE)");
  EXPECT_EQ(cast_for("mysql", "SELECT a::char, b::text"), "SELECT CAST(a AS CHAR(1)), CAST(b AS CHAR)");
}

TEST(CastRewrites, TheOperandIsAllThatStandsBefore) {
  EXPECT_EQ(cast_for("sqlite", "SELECT '5'::int + -1::int"), "SELECT CAST('5' AS INTEGER) + -CAST(1 AS INTEGER)");
  EXPECT_EQ(cast_for("sqlite", "WHERE a = ?::int AND u.\"Age\"::text = 'x'"),
            "WHERE a = CAST(? AS INTEGER) AND CAST(u.\"Age\" AS TEXT) = 'x'");
  EXPECT_EQ(cast_for("sqlite", "SELECT (a + b)::int, round((a), 1)::text"),
            "SELECT CAST((a + b) AS INTEGER), CAST(round((a), 1) AS TEXT)");
  EXPECT_EQ(cast_for("sqlite", "SELECT sum(a) FILTER (WHERE b) OVER (PARTITION BY c)::int"),
            "SELECT CAST(sum(a) FILTER (WHERE b) OVER (PARTITION BY c) AS INTEGER)");
  EXPECT_EQ(cast_for("sqlite", "SELECT sum(a) OVER w::int"), "SELECT CAST(sum(a) OVER w AS INTEGER)");
  EXPECT_EQ(cast_for("sqlite", "SELECT 1 + CASE WHEN a THEN CASE b WHEN 1 THEN 2 END ELSE 3 END::real"),
            "SELECT 1 + CAST(CASE WHEN a THEN CASE b WHEN 1 THEN 2 END ELSE 3 END AS REAL)");
  EXPECT_EQ(cast_for("sqlite", "SELECT a FROM t WHERE b AND (c)::int = 1 OR d IN (1, 2)"),
            "SELECT a FROM t WHERE b AND CAST((c) AS INTEGER) = 1 OR d IN (1, 2)");
}

TEST(CastRewrites, CastsNest) {
  EXPECT_EQ(cast_for("sqlite", "SELECT x::text::int"), "SELECT CAST(CAST(x AS TEXT) AS INTEGER)");
  EXPECT_EQ(cast_for("mysql", "SELECT (a::float / b::int)::text"),
            "SELECT CAST((CAST(a AS DOUBLE) / CAST(b AS SIGNED)) AS CHAR)");
}

TEST(CastRewrites, WhatAnEngineHasNoTypeForIsDropped) {
  EXPECT_EQ(cast_for("sqlite", "SELECT a::date, b::timestamp with time zone, c::boolean, d::jsonb, e::uuid, f::mood"),
            "SELECT a, b, c, d, e, f");
  EXPECT_EQ(cast_for("sqlite", "SELECT a::timestamp::text"), "SELECT CAST(a AS TEXT)");
  EXPECT_EQ(cast_for("mysql", "SELECT a::timestamptz, '{}'::jsonb, b::time"), "SELECT a, '{}', b");
}

TEST(CastRewrites, ADefinitionHasThemTakenOut) {
  EXPECT_EQ(cast_for("mysql", "CREATE TABLE t (a VARCHAR(9) DEFAULT 'x'::character varying, n INT DEFAULT '1'::int)"),
            "CREATE TABLE t (a VARCHAR(9) DEFAULT 'x', n INT DEFAULT '1')");
  EXPECT_EQ(cast_for("sqlite", "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'x'::text"),
            "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'x'");
  EXPECT_EQ(cast_for("sqlite", "CREATE VIEW v AS SELECT a::float / 4 FROM t"),
            "CREATE VIEW v AS SELECT CAST(a AS REAL) / 4 FROM t");
}

TEST(CastRewrites, ArraysStay) {
  for (const std::string_view rules : {"postgresql", "sqlite"})
    EXPECT_EQ(cast_for("sqlite", "SELECT a::int[] , b::int", rules),
              cast_for("sqlite", "SELECT a::int[], CAST(b AS INTEGER)", rules));
  Tokens tokens = tokens_of("SELECT a::int[]", *driver_for_scheme("sqlite")->lexical_rules);
  EXPECT_FALSE(rewrite_casts(tokens, *spellings_for("sqlite")));
}

TEST(CastRewrites, AnEngineThatHasTheOperatorKeepsIt) {
  EXPECT_EQ(cast_for("postgres", "SELECT a::int"), "SELECT a::int");
}

}  // namespace
}  // namespace enginediff
