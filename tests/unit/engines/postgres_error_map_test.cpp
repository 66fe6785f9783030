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

TEST(PostgresErrorMap, TextThatIsNoJsonIsToldFromOtherTexts) {
  for (const char* function : {"json_ereport_error", "json_errsave_error"})
    EXPECT_EQ(classify("22P02", function, "invalid input syntax for type json"), ErrorClass::invalid_json_text);
  for (const char* function : {"jsonPathFromCstring", "setPathArray", "pg_strtoint32_safe", ""})
    EXPECT_EQ(classify("22P02", function), ErrorClass::invalid_text_representation) << function;
  EXPECT_EQ(classify("22P05", "json_errsave_error"), ErrorClass::untranslatable_character);
}

TEST(PostgresErrorMap, AColumnOfAViewThatCannotBeWritten) {
  EXPECT_EQ(classify("0A000", "rewriteTargetView", "cannot update column \"x\" of view \"d\""),
            ErrorClass::object_not_in_prerequisite_state);
  EXPECT_EQ(classify("0A000", "transformMergeStmt"), ErrorClass::feature_not_supported);
}

TEST(PostgresErrorMap, TheMessageTellsApartWhatOneFunctionRaises) {
  const auto of = [](std::string_view message) { return classify("42809", "ParseFuncOrColumn", message); };
  EXPECT_EQ(of("window function row_number requires an OVER clause"), ErrorClass::windowing_error);
  EXPECT_EQ(of("OVER specified, but abs is not a window function nor an aggregate function"),
            ErrorClass::windowing_error);
  for (const char* other : {"FILTER specified, but abs is not an aggregate function",
                            "DISTINCT specified, but abs is not an aggregate function", ""})
    EXPECT_EQ(of(other), ErrorClass::wrong_object_type) << other;
  EXPECT_EQ(classify("42809", "other", "OVER specified, but"), ErrorClass::wrong_object_type);
  EXPECT_EQ(classify("42601", "DefineView", "CREATE VIEW specifies more column names than columns"),
            ErrorClass::invalid_column_reference);
  EXPECT_EQ(classify("42601", "DefineView"), ErrorClass::syntax_error);
}

TEST(PostgresErrorMap, StatesOfACaseOwnMakingAreOther) {
  EXPECT_EQ(classify("U0001", ""), ErrorClass::other);
  EXPECT_EQ(classify("", ""), ErrorClass::other);
}

}  // namespace
}  // namespace enginediff::postgres
