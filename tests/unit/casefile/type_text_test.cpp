#include "harness/casefile/type_text.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

std::optional<TypeName> read(std::string_view text, std::string* message = nullptr) {
  Source source(text, "f");
  Cursor cursor(source, 1, 0);
  auto type = read_type(cursor);
  const auto problems = source.take_problems();
  if (message != nullptr && !problems.empty()) *message = problems.front().message;
  return type;
}

TEST(ReadType, ReadsEveryType) {
  for (int i = 0; i < kTypeKindCount; ++i) {
    const auto kind = static_cast<TypeKind>(i);
    const bool detailed = kind == TypeKind::array || kind == TypeKind::other;
    const TypeName type{kind, detailed ? "x y" : ""};
    EXPECT_EQ(read(print_type(type)), type);
  }
}

TEST(ReadType, ReadsAnyDetail) {
  for (const char* detail : {"", "integer", "array(text)", "a|b", "a\\b", ")", "((", "a)b(", "'", "a\nb", "\r\t)\x01",
                             "\xFF(", "\u202e", "a\\nb", "\\'", "größe"}) {
    const TypeName type{TypeKind::other, detail};
    EXPECT_EQ(read(print_type(type)), type) << print_type(type);
  }
  EXPECT_EQ(print_type({TypeKind::other, "a\nb'"}), "other(a\\nb')");
  EXPECT_EQ(read("other(a\\d\\))"), (TypeName{TypeKind::other, "ad)"}));
  EXPECT_EQ(print_type({TypeKind::array, "array(text)"}), "array(array(text))");
}

TEST(ReadType, SaysWhatIsNone) {
  std::string message;
  EXPECT_FALSE(read("interger", &message));
  EXPECT_EQ(message, "`interger` is no type; did you mean `integer`?");
  for (const auto& [there, here] : {std::pair{"int", "integer"}, {"VARCHAR(3)", "text"}, {"real", "double"}}) {
    EXPECT_FALSE(read(there, &message));
    EXPECT_EQ(message, fmt::format("`{}` is no type; did you mean `{}`?", there, here));
  }
  EXPECT_FALSE(read("array", &message));
  EXPECT_EQ(message, "`array` is no type");
  EXPECT_FALSE(read("integer(3)", &message));
  EXPECT_EQ(message, "`integer(3)` is no type");
  EXPECT_FALSE(read("other(x", &message));
  EXPECT_EQ(message, "the type's parenthesis is not closed");
  EXPECT_FALSE(read("|", &message));
}

}  // namespace
}  // namespace enginediff
