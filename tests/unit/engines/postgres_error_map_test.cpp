#include "harness/engines/postgres/error_map.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

TEST(PostgresErrorMap, StatesThatAreTheirOwnClass) {
  EXPECT_EQ(classify("23505", ""), ErrorClass::unique_violation);
  EXPECT_EQ(classify("40001", ""), ErrorClass::serialization_failure);
  EXPECT_EQ(classify("40P01", ""), ErrorClass::deadlock_detected);
  EXPECT_EQ(classify("55P03", ""), ErrorClass::lock_not_available);
  EXPECT_EQ(classify("25P02", ""), ErrorClass::in_failed_sql_transaction);
  EXPECT_EQ(classify("25P04", ""), ErrorClass::transaction_timeout);
}

TEST(PostgresErrorMap, StatesThatShareANameWithAnother) {
  EXPECT_EQ(classify("22001", ""), ErrorClass::string_data_right_truncation);
  EXPECT_EQ(classify("38002", ""), ErrorClass::modifying_sql_data_not_permitted);
}

TEST(PostgresErrorMap, StatesWithAPortableClass) {
  EXPECT_EQ(classify("3F000", ""), ErrorClass::no_such_database);
  EXPECT_EQ(classify("3B001", ""), ErrorClass::unknown_savepoint);
}

TEST(PostgresErrorMap, TheRaisingFunctionTellsApartWhatSharesAState) {
  EXPECT_EQ(classify("42704", "get_collation_oid"), ErrorClass::unknown_collation);
  EXPECT_EQ(classify("42704", "typenameType"), ErrorClass::undefined_object);
}

TEST(PostgresErrorMap, StatesOfACaseOwnMakingAreOther) {
  EXPECT_EQ(classify("U0001", ""), ErrorClass::other);
  EXPECT_EQ(classify("", ""), ErrorClass::other);
}

}  // namespace
}  // namespace enginediff::postgres
