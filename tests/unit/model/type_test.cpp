#include "harness/model/type.hpp"

#include <gtest/gtest.h>

#include <set>

namespace enginediff {
namespace {

TEST(Type, EveryKindReadsBack) {
  std::set<std::string> names;
  for (int i = 0; i < kTypeKindCount; ++i) {
    TypeName type{static_cast<TypeKind>(i), {}};
    if (type.kind == TypeKind::array || type.kind == TypeKind::other) type.detail = "inet";
    EXPECT_TRUE(names.insert(to_string(type)).second) << to_string(type);
    EXPECT_EQ(parse_type_name(to_string(type)), type) << to_string(type);
  }
}

TEST(Type, HasTheVocabularyOfTheDesign) {
  for (const char* name : {"bool", "integer", "unsigned",       "decimal", "double",      "text",        "blob",
                           "bit",  "date",    "time",           "timetz",  "timestamp",   "timestamptz", "interval",
                           "json", "uuid",    "array(integer)", "null",    "other(inet)", "any"}) {
    ASSERT_TRUE(parse_type_name(name)) << name;
    EXPECT_EQ(to_string(*parse_type_name(name)), name);
  }
}

TEST(Type, KnowsTextsOfFixedLength) {
  for (const char* name : {"character(10)", "CHAR(10)", "bpchar", "NCHAR(3)"})
    EXPECT_TRUE(is_fixed_length_text(name)) << name;
  for (const char* name : {"character varying(10)", "VARCHAR(10)", "NCHAR VARYING(3)", "text", ""})
    EXPECT_FALSE(is_fixed_length_text(name)) << name;
}

TEST(Type, DetailsMayHoldParentheses) {
  const TypeName nested{TypeKind::array, "array(text)"};
  EXPECT_EQ(to_string(nested), "array(array(text))");
  EXPECT_EQ(parse_type_name("array(array(text))"), nested);
}

TEST(Type, RefusesWhatIsNoType) {
  for (const char* bad :
       {"", "int", "INTEGER", "integer(", "integer(3)", "array(text", "boolean", "unsigned ", "text(10)"}) {
    EXPECT_EQ(parse_type_name(bad), std::nullopt) << bad;
  }
}

}  // namespace
}  // namespace enginediff
