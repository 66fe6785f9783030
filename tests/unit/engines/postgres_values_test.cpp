#include "harness/engines/postgres/values.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace enginediff::postgres {
namespace {

// The literal of one cell of the well-known type `oid`.
std::string decoded(Oid oid, std::string_view text) {
  const auto type = well_known_type(oid, -1);
  RowSink sink;
  sink.begin({Column{"c", type->type, {}, {}, {}}});
  append_cell(sink, decoder_for(type->type), text);
  sink.end_row();
  return tagged_literal(sink.finish().at(0, 0));
}

TEST(PostgresValues, NumbersAndTruthValues) {
  EXPECT_EQ(decoded(16, "t"), "bool:true");
  EXPECT_EQ(decoded(16, "f"), "bool:false");
  EXPECT_EQ(decoded(20, "-9223372036854775808"), "integer:-9223372036854775808");
  EXPECT_EQ(decoded(21, "7"), "integer:7");
  EXPECT_EQ(decoded(701, "0.1"), "double:0.1");
  EXPECT_EQ(decoded(701, "1e-320"), "double:1e-320");
  EXPECT_EQ(decoded(701, "-0"), "double:-0.0");
  EXPECT_EQ(decoded(700, "-Infinity"), "double:-inf");
  EXPECT_EQ(decoded(701, "NaN"), "double:nan");
}

TEST(PostgresValues, ExactNumbersKeepTheirDigits) {
  EXPECT_EQ(decoded(1700, "12345678901234567890.1200"), "decimal:12345678901234567890.1200");
  EXPECT_EQ(decoded(1700, "NaN"), "decimal:'NaN'");
}

TEST(PostgresValues, BlobsInBothOutputFormats) {
  EXPECT_EQ(decoded(17, "\\x00ff27"), "blob:x'00ff27'");
  EXPECT_EQ(decoded(17, "\\x"), "blob:x''");
  EXPECT_EQ(decoded(17, "a\\000\\\\b"), "blob:x'61005c62'");  // bytea_output = escape
}

TEST(PostgresValues, WhatDoesNotReadAsItsTypeIsKept) {
  EXPECT_EQ(decoded(23, "12x"), "other:'12x'");
  EXPECT_EQ(decoded(17, "\\x0g"), "other:'\\\\x0g'");
}

TEST(PostgresValues, ModifiersAreShown) {
  const auto wire = [](Oid oid, int modifier) { return well_known_type(oid, modifier)->wire_type; };
  EXPECT_EQ(wire(1700, ((10 << 16) | 2) + 4), "numeric(10,2)");
  EXPECT_EQ(wire(1700, ((3 << 16) | (-2 & 0x7ff)) + 4), "numeric(3,-2)");
  EXPECT_EQ(wire(1043, 7), "character varying(3)");
  EXPECT_EQ(wire(1042, -1), "bpchar");
  EXPECT_EQ(wire(1560, 3), "bit(3)");
  EXPECT_EQ(wire(1266, 2), "time(2) with time zone");
  EXPECT_EQ(wire(1015, 7), "character varying(3)[]");
}

TEST(PostgresValues, ArraysNameTheirElements) {
  EXPECT_EQ(to_string(well_known_type(1007, -1)->type), "array(integer)");
  EXPECT_EQ(to_string(well_known_type(1231, -1)->type), "array(decimal)");
  EXPECT_FALSE(well_known_type(600, -1));  // point
}

TEST(PostgresValues, TypesAreKnownByAllTheirNames) {
  EXPECT_EQ(well_known_oid("int"), 23u);
  EXPECT_EQ(well_known_oid("integer"), 23u);
  EXPECT_EQ(well_known_oid("int8"), 20u);
  EXPECT_EQ(well_known_oid("double precision"), 701u);
  EXPECT_EQ(well_known_oid("decimal"), 1700u);
  EXPECT_EQ(well_known_oid("numeric"), 1700u);
  EXPECT_EQ(well_known_oid("timestamp with time zone"), 1184u);
  EXPECT_EQ(well_known_oid("mood"), 0u);
}

}  // namespace
}  // namespace enginediff::postgres
