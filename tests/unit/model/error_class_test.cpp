#include "harness/model/error_class.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace enginediff {
namespace {

// Every class of the table, in its order.
const ErrorClass kAll[] = {
#define ENGINEDIFF_ERROR_CLASS(name, sqlstate, meaning) ErrorClass::name,
#include "harness/model/error_class.def"
#undef ENGINEDIFF_ERROR_CLASS
};

TEST(ErrorClass, NamesAreUniqueAndReadBack) {
  std::set<std::string_view> names;
  for (const ErrorClass one : kAll) {
    EXPECT_TRUE(names.insert(error_class_name(one)).second) << error_class_name(one);
    EXPECT_EQ(parse_error_class(error_class_name(one)), one);
    EXPECT_FALSE(error_class_meaning(one).empty()) << error_class_name(one);
  }
  EXPECT_EQ(parse_error_class("no_such_class"), std::nullopt);
  EXPECT_EQ(parse_error_class(""), std::nullopt);
}

TEST(ErrorClass, AFormerNameIsReadAndNotWritten) {
  EXPECT_EQ(parse_error_class("feature_unsupported"), ErrorClass::feature_not_supported);
  EXPECT_EQ(error_class_name(*parse_error_class("feature_unsupported")), "feature_not_supported");
}

TEST(ErrorClass, NamesAreWordsOfACaseFile) {
  for (const ErrorClass one : kAll) {
    EXPECT_EQ(error_class_name(one).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string_view::npos)
        << error_class_name(one);
  }
}

TEST(ErrorClass, SqlstatesAreUniqueAndFindTheirClass) {
  std::set<std::string> states;
#define ENGINEDIFF_ERROR_CLASS(name, sqlstate, meaning)                              \
  if (std::string_view(sqlstate).size() != 0) {                                      \
    EXPECT_EQ(std::string_view(sqlstate).size(), 5u) << #name;                       \
    EXPECT_TRUE(states.insert(sqlstate).second) << #name << " repeats " << sqlstate; \
    EXPECT_EQ(error_class_of_sqlstate(sqlstate), ErrorClass::name);                  \
  }
#include "harness/model/error_class.def"
#undef ENGINEDIFF_ERROR_CLASS
  EXPECT_EQ(error_class_of_sqlstate("99999"), std::nullopt);
  EXPECT_EQ(error_class_sqlstate(ErrorClass::unique_violation), "23505");
  EXPECT_EQ(error_class_sqlstate(ErrorClass::busy), "");
  EXPECT_EQ(error_class_of_sqlstate(""), std::nullopt);  // classes without a state are not found by none
}

TEST(ErrorClass, KnowsTheConditionsThatTheReportsNameMost) {
  EXPECT_EQ(error_class_of_sqlstate("23505"), ErrorClass::unique_violation);
  EXPECT_EQ(error_class_of_sqlstate("22012"), ErrorClass::division_by_zero);
  EXPECT_EQ(error_class_of_sqlstate("40001"), ErrorClass::serialization_failure);
  EXPECT_EQ(error_class_of_sqlstate("40P01"), ErrorClass::deadlock_detected);
  EXPECT_EQ(error_class_of_sqlstate("55P03"), ErrorClass::lock_not_available);
  EXPECT_EQ(static_cast<int>(ErrorClass::other), 0);
}

}  // namespace
}  // namespace enginediff
