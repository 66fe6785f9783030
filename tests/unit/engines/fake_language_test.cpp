#include "harness/engines/fake/language.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff::fake {
namespace {

using testing::HasSubstr;

Command parse(const std::string& sql, std::vector<Parameter> parameters = {}) {
  return parse_command({sql, false, std::move(parameters)});
}

// Column types and cells on one line.
std::string rows(const Command& command) {
  const auto* const answer = std::get_if<AnswerRows>(&command);
  if (answer == nullptr) return "no rows";
  std::string text;
  for (const Column& column : answer->columns) text += column.name + " " + to_string(column.type) + ";";
  for (const auto& row : answer->rows) {
    for (const OwnedValue& cell : row) text += " " + tagged_literal(cell.view());
  }
  return text;
}

std::string problem(const std::string& sql) {
  const Command command = parse(sql);
  const auto* const error = std::get_if<AnswerError>(&command);
  if (error == nullptr) return "(accepted)";
  EXPECT_EQ(error->error_class, ErrorClass::syntax_error);
  return error->message;
}

TEST(FakeLanguageTest, ReadsLiteralsAsTheyLook) {
  EXPECT_EQ(rows(parse("SELECT 1, -2.50 AS d, 1e3, 'a\\'b', x'00FF', true, NULL")),
            "column1 integer;d decimal;column3 double;column4 text;column5 blob;column6 bool;column7 null; "
            "integer:1 decimal:-2.50 double:1000.0 text:'a\\'b' blob:x'00ff' bool:true NULL");
}

TEST(FakeLanguageTest, ReadsRowsOfDeclaredTypes) {
  EXPECT_EQ(rows(parse("answer [q integer, r array(text), s double] (1, '{a,b}', 3) (NULL, NULL, inf)")),
            "q integer;r array(text);s double; integer:1 array:'{a,b}' double:3.0 NULL NULL double:inf");
  EXPECT_EQ(rows(parse("ANSWER [q date]")), "q date;");
}

TEST(FakeLanguageTest, UndoesEscapes) {
  EXPECT_EQ(rows(parse("SELECT 'a\\n\\t\\\\\\|\\u{1F600}\\xff'")), "column1 text; text:'a\\n\\t\\\\\\|😀\\xFF'");
}

TEST(FakeLanguageTest, TakesParametersInOrder) {
  const std::vector<Parameter> parameters = {{OwnedValue(Value::integer(7)), ""}, {OwnedValue(Value::text("x")), ""}};
  EXPECT_EQ(rows(parse("SELECT ?, 1, ?", parameters)),
            "column1 integer;column2 integer;column3 text; integer:7 integer:1 text:'x'");
  EXPECT_THAT(problem("SELECT ?"), HasSubstr("no value"));
}

TEST(FakeLanguageTest, ReadsEveryOtherStatement) {
  EXPECT_EQ(std::get<AnswerOk>(parse("ANSWER ok 2 rows")).affected_rows, 2);
  EXPECT_FALSE(std::get<AnswerOk>(parse("ANSWER ok")).affected_rows.has_value());
  EXPECT_EQ(std::get<AnswerError>(parse("FAIL division_by_zero just so")).message, "just so");
  EXPECT_EQ(std::get<AnswerError>(parse("ANSWER error busy")).error_class, ErrorClass::busy);
  EXPECT_EQ(std::get<AnswerDiagnostic>(parse("WARN value_converted")).diagnostic.level, Diagnostic::Level::warning);
  EXPECT_EQ(std::get<AnswerDiagnostic>(parse("NOTE so it is")).diagnostic.condition.message, "so it is");
  EXPECT_EQ(std::get<CountRows>(parse("COUNT 30")).rows, 30);
  EXPECT_EQ(std::get<Ask>(parse("ASK q")).name, "q");
  EXPECT_TRUE(std::holds_alternative<Begin>(parse("start transaction")));
  EXPECT_TRUE(std::holds_alternative<Commit>(parse("COMMIT -- so")));
  EXPECT_TRUE(std::holds_alternative<Rollback>(parse("ROLLBACK")));
  EXPECT_EQ(std::get<Put>(parse("PUT k 'v'")).key, "k");
  EXPECT_EQ(std::get<Get>(parse("GET k")).key, "k");
  EXPECT_EQ(std::get<Lock>(parse("LOCK k")).key, "k");
  EXPECT_EQ(std::get<Unlock>(parse("UNLOCK k")).key, "k");
  EXPECT_TRUE(std::holds_alternative<Forever>(parse("FOREVER")));
  EXPECT_TRUE(std::get<Lose>(parse("LOSE SERVER")).server);
  EXPECT_FALSE(std::get<Lose>(parse("LOSE CONNECTION")).server);
}

TEST(FakeLanguageTest, SaysWhatItDoesNotUnderstand) {
  EXPECT_THAT(problem("FROB 1"), HasSubstr("FROB"));
  EXPECT_THAT(problem(""), HasSubstr("a statement"));
  EXPECT_THAT(problem("SELECT abc"), HasSubstr("abc"));
  EXPECT_THAT(problem("SELECT 'a"), HasSubstr("never closed"));
  EXPECT_THAT(problem("SELECT 1 2"), HasSubstr("nothing may follow"));
  EXPECT_THAT(problem("ANSWER [q nothing]"), HasSubstr("nothing"));
  EXPECT_THAT(problem("ANSWER [q integer] (1, 2)"), HasSubstr("more cells"));
  EXPECT_THAT(problem("ANSWER [q integer, r integer] (1)"), HasSubstr("fewer cells"));
  EXPECT_THAT(problem("FAIL not_a_class"), HasSubstr("not_a_class"));
  EXPECT_THAT(problem("LOSE PATIENCE"), HasSubstr("SERVER"));
}

TEST(FakeLanguageTest, ReadsAnswersOfSettings) {
  EXPECT_EQ(rows(parse_answer("3", "q")), "q integer; integer:3");
  EXPECT_EQ(rows(parse_answer("[q text] ('x')", "ignored")), "q text; text:'x'");
  EXPECT_TRUE(std::holds_alternative<AnswerOk>(parse_answer("ok", "q")));
  EXPECT_TRUE(std::holds_alternative<AnswerError>(parse_answer("error busy", "q")));
  EXPECT_TRUE(std::holds_alternative<AnswerError>(parse_answer("nonsense", "q")));
}

}  // namespace
}  // namespace enginediff::fake
