#include "harness/engines/mysql/error_map.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <set>
#include <string>
#include <vector>

namespace enginediff::mysql {
namespace {

const std::vector<std::span<const CodeRow>> kTables = {codes_from_1000(), codes_from_1300(), mysql_codes(),
                                                       mariadb_codes()};

TEST(MysqlErrorMap, EveryTableIsSortedAndSaysEachNumberOnce) {
  for (const auto& table : kTables) {
    for (std::size_t i = 1; i < table.size(); ++i) EXPECT_LT(table[i - 1].code, table[i].code);
  }
}

TEST(MysqlErrorMap, TheSharedTablesMeetAt1300) {
  EXPECT_LT(codes_from_1000().back().code, 1300u);
  EXPECT_GE(codes_from_1300().front().code, 1300u);
}

TEST(MysqlErrorMap, KnowsAFewHundredNumbers) {
  std::size_t known = 0;
  for (const auto& table : kTables) known += table.size();
  EXPECT_GT(known, 800u);
}

TEST(MysqlErrorMap, TheSameNumberMeansDifferentThingsOnTheTwoServers) {
  EXPECT_EQ(classify_error(Flavor::mariadb, 4025, "23000", "INSERT"), ErrorClass::check_violation);
  EXPECT_EQ(classify_error(Flavor::mysql, 3819, "HY000", "INSERT"), ErrorClass::check_violation);
  EXPECT_EQ(classify_error(Flavor::mariadb, 1969, "70100", "SELECT"), ErrorClass::query_canceled);
  EXPECT_EQ(classify_error(Flavor::mysql, 3024, "HY000", "SELECT"), ErrorClass::query_canceled);
  EXPECT_EQ(classify_error(Flavor::mysql, 3572, "HY000", "SELECT"), ErrorClass::lock_not_available);
  EXPECT_EQ(classify_error(Flavor::mariadb, 1205, "HY000", "SELECT"), ErrorClass::lock_not_available);
  EXPECT_NE(classify_error(Flavor::mysql, 4025, "HY000", "INSERT"), ErrorClass::check_violation);
}

TEST(MysqlErrorMap, WarningsBesideADefinitionHaveTheirClass) {
  EXPECT_EQ(classify_warning(Flavor::mariadb, 150), ErrorClass::invalid_foreign_key);
  EXPECT_EQ(classify_warning(Flavor::mysql, 150), ErrorClass::warning_other);
  EXPECT_EQ(classify_warning(Flavor::mariadb, 121), ErrorClass::duplicate_object);
  EXPECT_EQ(classify_warning(Flavor::mariadb, 152), ErrorClass::program_limit_exceeded);
  for (const Flavor flavor : {Flavor::mysql, Flavor::mariadb})
    EXPECT_EQ(classify_warning(flavor, 124), ErrorClass::warning);
  EXPECT_EQ(classify_warning(Flavor::mariadb, 4027), ErrorClass::invalid_object_definition);
  EXPECT_EQ(classify_warning(Flavor::mysql, 1751), ErrorClass::warning);
  EXPECT_EQ(classify_error(Flavor::mysql, 3813, "HY000", "CREATE"), ErrorClass::invalid_object_definition);
}

TEST(MysqlErrorMap, ConcurrencyErrorsHaveTheirClass) {
  EXPECT_EQ(classify_error(Flavor::mysql, 1213, "40001", "UPDATE"), ErrorClass::deadlock_detected);
  EXPECT_EQ(classify_error(Flavor::mariadb, 1020, "HY000", "UPDATE"), ErrorClass::write_conflict);
  EXPECT_EQ(classify_error(Flavor::mysql, 1412, "HY000", "SELECT"), ErrorClass::table_definition_changed);
  EXPECT_EQ(classify_error(Flavor::mysql, 3058, "HY000", "SELECT"), ErrorClass::deadlock_detected);
}

TEST(MysqlErrorMap, AMissingSavepointIsToldFromAMissingRoutineByTheStatement) {
  EXPECT_EQ(classify_error(Flavor::mysql, 1305, "42000", "ROLLBACK"), ErrorClass::unknown_savepoint);
  EXPECT_EQ(classify_error(Flavor::mysql, 1305, "42000", "RELEASE"), ErrorClass::unknown_savepoint);
  EXPECT_EQ(classify_error(Flavor::mysql, 1305, "42000", "CALL"), ErrorClass::undefined_function);
}

TEST(MysqlErrorMap, ATableThatCannotBeCreatedHasTheStorageEnginesReason) {
  const auto of = [](Flavor flavor, std::string_view message) {
    return classify_error(flavor, 1005, "HY000", "CREATE", message);
  };
  EXPECT_EQ(of(Flavor::mariadb, R"(Can't create table `d`.`t` (errno: 185 "Too many columns"))"),
            ErrorClass::too_many_columns);
  EXPECT_EQ(of(Flavor::mariadb, R"(Can't create table `d`.`f2` (errno: 121 "Duplicate key on write or update"))"),
            ErrorClass::duplicate_object);
  EXPECT_EQ(of(Flavor::mariadb, R"(Can't create table `d`.`t` (errno: 140 "Wrong create options"))"),
            ErrorClass::feature_not_supported);
  EXPECT_EQ(of(Flavor::mariadb, R"(Can't create table `d`.`t` (errno: 139 "Row too big"))"),
            ErrorClass::program_limit_exceeded);
  for (const std::string_view key :
       {R"(Can't create table `d`.`t` (errno: 150 "Foreign key constraint is incorrectly formed"))",
        R"(Can't create table `d`.`(errno: 185 ` (errno: 150 "Foreign key constraint is incorrectly formed"))"})
    EXPECT_EQ(of(Flavor::mariadb, key), ErrorClass::invalid_foreign_key) << key;
  for (const std::string_view other :
       {"Can't create table `d`.`t`", R"(Can't create table `t` (errno: 168 "x"))", "(errno: x)", ""})
    EXPECT_EQ(of(Flavor::mariadb, other), ErrorClass::internal_error) << other;
  EXPECT_EQ(of(Flavor::mysql, R"(Can't create table 't' (errno: 150 - Foreign key constraint is incorrectly formed))"),
            ErrorClass::invalid_foreign_key);
}

// One number for numbers, UUIDs and moments: what the value was to be stands in the message alone.
TEST(MysqlErrorMap, AValueThatDoesNotReadIsOfTheKindThatTheMessageNames) {
  const auto of = [](std::string_view message) {
    return classify_error(Flavor::mariadb, 1292, "22007", "UPDATE", message);
  };
  for (const std::string_view other :
       {"Truncated incorrect DOUBLE value: 'x'", "Truncated incorrect INTEGER value: 'abcdef'",
        "Truncated incorrect DECIMAL value: '1x'", "Truncated incorrect BOOLEAN value: 'x'",
        "Incorrect uuid value: '' for column `d`.`t`.`a` at row 1",
        "Truncated incorrect DOUBLE value: ' date value: '"})
    EXPECT_EQ(of(other), ErrorClass::invalid_text_representation) << other;
  for (const std::string_view moment :
       {"Incorrect date value: '2024-02-30' for column 'd' at row 1", "Incorrect datetime value: 'incorrect double'",
        "Truncated incorrect date value: 'now'", "Incorrect time value: '10:61:00' for column 'a' at row 1",
        "Truncated incorrect unixtime value: '0.0'", "Incorrect DATE value: 'Truncated incorrect DOUBLE value: '", ""})
    EXPECT_EQ(of(moment), ErrorClass::invalid_datetime_format) << moment;
  EXPECT_EQ(of("Truncated incorrect CHAR(3) value: 'abcdef'"), ErrorClass::string_data_right_truncation);
  EXPECT_EQ(classify_warning(Flavor::mysql, 1292), ErrorClass::value_converted);
}

TEST(MysqlErrorMap, AValueThatDoesNotFitOrReadIsOfItsKindUnderEachNumber) {
  for (const Flavor flavor : {Flavor::mysql, Flavor::mariadb}) {
    const auto of = [flavor](unsigned code, std::string_view message) {
      return classify_error(flavor, code, "HY000", "SELECT", message);
    };
    for (const std::string_view moment : {"Incorrect DATE value: 'hello'", "Incorrect DATETIME value: '2024-03-01'",
                                          "Incorrect TIME value: 'x'", "Incorrect TIMESTAMP value: 'x'"})
      EXPECT_EQ(of(1525, moment), ErrorClass::invalid_datetime_format) << moment;
    EXPECT_EQ(of(1525, "Incorrect UUID value: 'x'"), ErrorClass::invalid_text_representation);
    EXPECT_EQ(of(1525, "Incorrect CODE value: ' DATE value: '"), ErrorClass::invalid_text_representation);
    EXPECT_EQ(of(1366, R"(Incorrect string value: '\xFFb' for column 'a' at row 1)"),
              ErrorClass::character_not_in_repertoire);
    for (const std::string_view other : {"Incorrect integer value: 'x' for column 'a' at row 1",
                                         "Incorrect decimal value: 'string value: ' for column 'a' at row 1", ""})
      EXPECT_EQ(of(1366, other), ErrorClass::invalid_text_representation) << other;
    EXPECT_EQ(classify_warning(flavor, 1366), ErrorClass::value_converted);
    EXPECT_EQ(classify_warning(flavor, 1525), ErrorClass::value_converted);
  }
}

TEST(MysqlErrorMap, AFunctionsValueIsAMomentOrATextOfItsOwn) {
  const auto of = [](std::string_view message) {
    return classify_error(Flavor::mysql, 1411, "HY000", "SELECT", message);
  };
  for (const std::string_view text : {"Incorrect string value: 'x' for function uuid_to_bin",
                                      "Incorrect string value: ' datetime value:' for function bin_to_uuid"})
    EXPECT_EQ(of(text), ErrorClass::invalid_text_representation) << text;
  for (const std::string_view moment : {"Incorrect datetime value: 'x' for function str_to_date",
                                        "Incorrect time value: 'string value:' for function str_to_date", ""})
    EXPECT_EQ(of(moment), ErrorClass::invalid_datetime_format) << moment;
}

TEST(MysqlErrorMap, ALiteralThatIsNoneOfItsKindIsToldByTheKind) {
  for (const Flavor flavor : {Flavor::mysql, Flavor::mariadb}) {
    const auto of = [flavor](std::string_view message) {
      return classify_error(flavor, 1367, "22007", "CREATE", message);
    };
    EXPECT_EQ(of("Illegal set 'a,b' value found during parsing"), ErrorClass::invalid_column_definition);
    EXPECT_EQ(of("Illegal non geometric '1' value found during parsing"), ErrorClass::datatype_mismatch);
    EXPECT_EQ(of("Illegal double '1e500' value found during parsing"), ErrorClass::numeric_value_out_of_range);
  }
}

TEST(MysqlErrorMap, AnUnknownColumnOfDigitsInAnOrderIsAPosition) {
  for (const Flavor flavor : {Flavor::mysql, Flavor::mariadb}) {
    const auto of = [flavor](std::string_view message) {
      return classify_error(flavor, 1054, "42S22", "SELECT", message);
    };
    for (const std::string_view position :
         {"Unknown column '5' in 'group statement'", "Unknown column '0' in 'GROUP BY'",
          "Unknown column '12' in 'order clause'", "Unknown column '1' in 'ORDER BY'"})
      EXPECT_EQ(of(position), ErrorClass::invalid_column_reference) << position;
    for (const std::string_view name : {"Unknown column '5' in 'field list'", "Unknown column '5a' in 'order clause'",
                                        "Unknown column 't.5' in 'ORDER BY'", "Unknown column '' in 'ORDER BY'",
                                        "Unknown column 'GROUP BY' in 'where clause'", ""})
      EXPECT_EQ(of(name), ErrorClass::undefined_column) << name;
  }
}

TEST(MysqlErrorMap, AWrongNameOfMoreThan64CharactersIsTooLong) {
  const auto of = [](unsigned code, const std::string& name) {
    const std::string kind = code == 1102 ? "database" : "table";
    return classify_error(Flavor::mariadb, code, "42000", "CREATE", "Incorrect " + kind + " name '" + name + "'");
  };
  std::string sixty_four;
  for (int i = 0; i < 32; ++i) sixty_four += "a\u00e9";
  for (const unsigned code : {1102u, 1103u}) {
    EXPECT_EQ(of(code, sixty_four + "b"), ErrorClass::identifier_too_long);
    EXPECT_EQ(of(code, sixty_four), ErrorClass::invalid_name);
    EXPECT_EQ(of(code, "abc "), ErrorClass::invalid_name);
  }
}

TEST(MysqlErrorMap, WhatAnExpressionMustNotHoldIsToldByItsName) {
  const auto of = [](Flavor flavor, std::string_view what) {
    return classify_error(
        flavor, 1901, "HY000", "CREATE",
        "Function or expression '" + std::string(what) + "' cannot be used in the CHECK clause of `CONSTRAINT_1`");
  };
  for (const char* aggregate : {"sum()", "count()", "count(distinct )", "avg(distinct )", "group_concat()", "std()",
                                "variance()", "bit_or()", "json_arrayagg()"})
    EXPECT_EQ(of(Flavor::mariadb, aggregate), ErrorClass::grouping_error) << aggregate;
  for (const char* window : {"row_number()", "lag()", "percentile_cont()", "first_value()"})
    EXPECT_EQ(of(Flavor::mariadb, window), ErrorClass::windowing_error) << window;
  EXPECT_EQ(of(Flavor::mariadb, "select ..."), ErrorClass::feature_not_supported);
  for (const char* other : {"rand()", "summary()", "selected", "@x", ""})
    EXPECT_EQ(of(Flavor::mariadb, other), ErrorClass::invalid_object_definition) << other;
  EXPECT_EQ(of(Flavor::mysql, "sum()"), ErrorClass::other);
}

struct CodeClass {
  unsigned code;
  ErrorClass as_error;
};

TEST(MysqlErrorMap, NumbersOfBothServers) {
  using enum ErrorClass;
  for (const auto& [code, as_error] :
       std::initializer_list<CodeClass>{{1168, object_not_in_prerequisite_state},
                                        {1259, data_corrupted},
                                        {1272, undefined_object},
                                        {1363, invalid_object_definition},
                                        {1372, invalid_password},
                                        {1414, syntax_error},
                                        {1500, invalid_object_definition},
                                        {1504, invalid_object_definition},
                                        {1508, invalid_table_definition},
                                        {1509, wrong_object_type},
                                        {1512, wrong_object_type},
                                        {1514, invalid_object_definition},
                                        {1520, invalid_object_definition},
                                        {1542, invalid_parameter_value},
                                        {1543, invalid_parameter_value},
                                        {1641, syntax_error},
                                        {1645, stacked_diagnostics_accessed_without_active_handler},
                                        {1659, datatype_mismatch},
                                        {1736, datatype_mismatch}}) {
    for (const Flavor flavor : {Flavor::mysql, Flavor::mariadb})
      EXPECT_EQ(classify_error(flavor, code, "HY000", "SELECT"), as_error) << code;
  }
  EXPECT_EQ(classify_warning(Flavor::mariadb, 1259), data_corrupted);
}

TEST(MysqlErrorMap, NumbersOfOneServer) {
  using enum ErrorClass;
  for (const auto& [code, as_error] : std::initializer_list<CodeClass>{{1687, invalid_table_definition},
                                                                       {3033, invalid_parameter_value},
                                                                       {3156, invalid_text_representation},
                                                                       {3516, datatype_mismatch}})
    EXPECT_EQ(classify_error(Flavor::mysql, code, "HY000", "SELECT"), as_error) << code;
  EXPECT_EQ(classify_warning(Flavor::mysql, 3674), warning);
  for (const auto& [code, as_error] : std::initializer_list<CodeClass>{{1919, invalid_binary_representation},
                                                                       {4085, invalid_parameter_value},
                                                                       {4135, object_not_in_prerequisite_state},
                                                                       {4153, datatype_mismatch},
                                                                       {4154, invalid_table_definition},
                                                                       {4157, syntax_error},
                                                                       {4176, no_sql_json_item},
                                                                       {4201, invalid_column_reference}})
    EXPECT_EQ(classify_error(Flavor::mariadb, code, "HY000", "SELECT"), as_error) << code;
}

TEST(MysqlErrorMap, WrongArgumentsAreThoseOfTheFunctionThatTheMessageNames) {
  const auto of = [](std::string_view message) {
    return classify_error(Flavor::mysql, 1210, "HY000", "SELECT", message);
  };
  EXPECT_EQ(of("Incorrect arguments to ntile"), ErrorClass::invalid_argument_for_ntile_function);
  EXPECT_EQ(of("Incorrect arguments to nth_value"), ErrorClass::invalid_argument_for_nth_value_function);
  EXPECT_EQ(of("Incorrect arguments to ESCAPE"), ErrorClass::invalid_escape_sequence);
  EXPECT_EQ(of("Incorrect arguments to SPATIAL INDEX"), ErrorClass::invalid_table_definition);
  EXPECT_EQ(classify_error(Flavor::mysql, 1687, "42000", "CREATE"), ErrorClass::invalid_table_definition);
  for (const std::string_view other : {"Incorrect arguments to EXECUTE", "Incorrect arguments to antile", ""})
    EXPECT_EQ(of(other), ErrorClass::invalid_parameter_value) << other;
}

TEST(MysqlErrorMap, ACascadeThatIsTooDeepIsALimitOnBothServers) {
  const auto of = [](std::string_view message) {
    return classify_error(Flavor::mariadb, 1296, "HY000", "DELETE", message);
  };
  EXPECT_EQ(of("Got error 193 '`d`.`node`, CONSTRAINT `c` FOREIGN KEY' from InnoDB"),
            ErrorClass::program_limit_exceeded);
  EXPECT_EQ(of("Got error 1 'x' from InnoDB"), ErrorClass::other);
  EXPECT_EQ(classify_error(Flavor::mysql, 3008, "HY000", "DELETE"), ErrorClass::program_limit_exceeded);
}

TEST(MysqlErrorMap, WhatIsToBeDroppedAndIsNotThereHasItsKindInTheMessageOfOneServer) {
  const auto of = [](Flavor flavor, std::string_view message) {
    return classify_error(flavor, 1091, "42000", "ALTER", message);
  };
  EXPECT_EQ(of(Flavor::mariadb, "Can't DROP COLUMN `nosuch`; check that it exists"), ErrorClass::undefined_column);
  EXPECT_EQ(of(Flavor::mariadb, "Can't DROP INDEX `nosuch`; check that it exists"), ErrorClass::undefined_object);
  EXPECT_EQ(of(Flavor::mariadb, "Can't DROP CONSTRAINT `nosuch`; check that it exists"), ErrorClass::undefined_object);
  EXPECT_EQ(of(Flavor::mysql, "Can't DROP 'nosuch'; check that column/key exists"), ErrorClass::undefined_object);
}

TEST(MysqlErrorMap, WhatOneEngineCannotDoOrDoesNotHaveIsTheSameOnBothServers) {
  for (const Flavor flavor : {Flavor::mysql, Flavor::mariadb}) {
    EXPECT_EQ(classify_error(flavor, 1191, "HY000", "SELECT"), ErrorClass::undefined_object);
    EXPECT_EQ(classify_error(flavor, 1506, "HY000", "CREATE"), ErrorClass::feature_not_supported);
    EXPECT_EQ(classify_error(flavor, 1830, "HY000", "CREATE"), ErrorClass::invalid_foreign_key);
  }
  EXPECT_EQ(classify_error(Flavor::mariadb, 4022, "HY000", "SELECT"), ErrorClass::feature_not_supported);
  EXPECT_EQ(classify_error(Flavor::mysql, 3586, "HY000", "SELECT"), ErrorClass::invalid_preceding_or_following_size);
  EXPECT_EQ(classify_error(Flavor::mariadb, 4020, "HY000", "SELECT"), ErrorClass::invalid_preceding_or_following_size);
}

TEST(MysqlErrorMap, ASignalIsWhatItsSqlstateSays) {
  EXPECT_EQ(classify_error(Flavor::mysql, 1644, "23505", "CALL"), ErrorClass::unique_violation);
  EXPECT_EQ(classify_error(Flavor::mysql, 1644, "45000", "CALL"), ErrorClass::raise_exception);
}

TEST(MysqlErrorMap, WhatNoTableKnowsIsOtherUnlessTheSqlstateSaysMore) {
  EXPECT_EQ(classify_error(Flavor::mysql, 65000, "HY000", "SELECT"), ErrorClass::other);
  EXPECT_EQ(classify_error(Flavor::mysql, 65000, "42000", "SELECT"), ErrorClass::other);
  EXPECT_EQ(classify_error(Flavor::mysql, 65000, "22003", "SELECT"), ErrorClass::numeric_value_out_of_range);
  EXPECT_EQ(classify_warning(Flavor::mysql, 65000), ErrorClass::warning_other);
}

TEST(MysqlErrorMap, AMissingColumnOrIndexIsTheSameOnBothServers) {
  for (const Flavor flavor : {Flavor::mysql, Flavor::mariadb}) {
    EXPECT_EQ(classify_error(flavor, 1072, "42000", "CREATE"), ErrorClass::undefined_column);
    EXPECT_EQ(classify_error(flavor, 1176, "42000", "SELECT"), ErrorClass::undefined_object);
  }
  EXPECT_EQ(classify_warning(Flavor::mariadb, 150), ErrorClass::invalid_foreign_key);
}

TEST(MysqlErrorMap, WhatOnlyAnotherOptimizerOrEngineCanDoIsNotSupported) {
  EXPECT_EQ(classify_error(Flavor::mysql, 3889, "HY000", "SELECT"), ErrorClass::feature_not_supported);
  EXPECT_EQ(classify_error(Flavor::mysql, 6037, "HY000", "SELECT"), ErrorClass::feature_not_supported);
}

TEST(MysqlErrorMap, AConditionMayWarnUnderAnotherClass) {
  EXPECT_EQ(classify_error(Flavor::mysql, 1406, "22001", "INSERT"), ErrorClass::string_data_right_truncation);
  EXPECT_EQ(classify_warning(Flavor::mysql, 1406), ErrorClass::data_too_long);
  EXPECT_EQ(classify_warning(Flavor::mysql, 1265), ErrorClass::value_converted);
  EXPECT_EQ(classify_warning(Flavor::mysql, 1365), ErrorClass::division_by_zero);
  EXPECT_EQ(classify_warning(Flavor::mysql, 1751), ErrorClass::warning);  // a temporary table outlives the rollback
}

TEST(MysqlErrorMap, KnowsWhatEndsAConnection) {
  EXPECT_TRUE(ends_connection(Flavor::mysql, 2013));
  EXPECT_TRUE(ends_connection(Flavor::mariadb, 1927));
  EXPECT_TRUE(ends_connection(Flavor::mysql, 2026)) << "a loss with TLS";
  EXPECT_FALSE(ends_connection(Flavor::mariadb, 4031)) << "there it is about a trigger";
  EXPECT_FALSE(ends_connection(Flavor::mysql, 1205));
}

}  // namespace
}  // namespace enginediff::mysql
