#include "harness/report/html/page_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff::html {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

json data_of(const RunReport& report) { return json::parse(page_data(report, {})); }

Outcome one_value(Value value, TypeKind kind = TypeKind::integer) {
  return sample_rows({{"q", {kind, ""}, "", "", ""}}, {{value}});
}

TEST(PageData, equal_answers_are_stored_once) {
  const RunReport report = sample_report(
      {"a", "b", "c"}, {{"1",
                         "SELECT 1",
                         {one_value(Value::integer(1)), one_value(Value::integer(1)), one_value(Value::integer(1))},
                         {}},
                        {"2",
                         "SELECT 1",
                         {one_value(Value::integer(1)), one_value(Value::integer(1)), one_value(Value::integer(1))},
                         {}}});
  const json data = data_of(report);
  EXPECT_EQ(data["answers"].size(), 1u);
  EXPECT_EQ(data["texts"], json::array({"SELECT 1"}));
  EXPECT_EQ(data["cases"][0]["variants"][0]["steps"][0]["g"], json::parse("[[0,0]]"));
  EXPECT_EQ(data["places"], json::parse("[[0,1,2]]"));
}

TEST(PageData, cells_that_differ_are_marked) {
  const json data = data_of(
      sample_report({"a", "b"}, {{"1", "S", {one_value(Value::integer(3)), one_value(Value::integer(4))}, {}}}));
  EXPECT_EQ(data["answers"][0]["c"], json::parse(R"([[["3"]]])"));
  EXPECT_EQ(data["answers"][0]["s"], "3");
  EXPECT_EQ(data["answers"][1]["s"], "4");
}

TEST(PageData, the_same_digits_of_another_type_say_their_type) {
  const json data = data_of(sample_report(
      {"a", "b"},
      {{"1",
        "S",
        {one_value(Value::integer(3)), one_value(Value::of_bytes(TypeKind::decimal, "3"), TypeKind::decimal)},
        {}}}));
  EXPECT_EQ(data["answers"][0]["s"], "3 integer");
  EXPECT_EQ(data["answers"][1]["s"], "3 decimal");
}

TEST(PageData, the_headline_of_a_long_result_is_the_row_that_differs) {
  const auto rows = [](int third) {
    return sample_rows({{"k", {TypeKind::text, ""}, "", "", ""}, {"v", {TypeKind::integer, ""}, "", "", ""}},
                       {{Value::text("x"), Value::integer(1)},
                        {Value::text("y"), Value::integer(2)},
                        {Value::text("z"), Value::integer(third)}});
  };
  const json data = data_of(sample_report({"a", "b"}, {{"1", "S", {rows(3), rows(9)}, {}}}));
  EXPECT_EQ(data["answers"][0]["s"], "3");
  EXPECT_EQ(data["answers"][1]["s"], "9");
}

TEST(PageData, messages_of_one_class_stand_with_who_said_them) {
  const json data =
      data_of(sample_report({"a", "b"}, {{"1",
                                          "S",
                                          {sample_error(ErrorClass::division_by_zero, 1365, "22012", "Division by 0"),
                                           sample_error(ErrorClass::division_by_zero, 0, "22012", "division by zero")},
                                          {}}}));
  EXPECT_EQ(
      data["answers"][0]["e"],
      json::parse(R"(["division_by_zero",[["22012 · 1365: Division by 0",[0]],["22012: division by zero",[1]]]])"));
}

TEST(PageData, nothing_in_it_ends_the_script_element_or_begins_a_comment) {
  RunReport report =
      sample_report({"</script>", "b"},
                    {{"<!--",
                      "SELECT '</script><script>'",
                      {one_value(Value::text("</script>\xe2\x80\xa8\xe2\x80\xae\x01"), TypeKind::text), sample_ok()},
                      {}}});
  report.claims = {{{"g", "<!--"}}, {{"c", "g", "</script>", "<", {}}}};
  const std::string data = page_data(report, {});
  EXPECT_THAT(data, Not(HasSubstr("<")));
  EXPECT_THAT(data, Not(HasSubstr("\xe2\x80\xa8")));
  EXPECT_THAT(data, Not(HasSubstr("\xe2\x80\xae")));
  EXPECT_EQ(json::parse(data)["targets"][0]["name"], "</script>");
}

TEST(PageData, sql_keeps_its_lines_and_writes_out_what_is_unsafe) {
  const json data = data_of(sample_report({"a"}, {{"1", "SELECT\n\t1\x01", {sample_ok()}, {}}}));
  EXPECT_EQ(data["texts"][0], "SELECT\n\t1\\u{1}");
}

TEST(PageData, a_claim_stands_with_what_was_seen_of_it) {
  RunReport report = sample_report(
      {"a", "b"}, {{"divide", "S", {sample_ok(1), sample_error(ErrorClass::division_by_zero, 1, "22012", "no")}, {}}});
  for (TargetVerdict& verdict : report.cases[0].variants[0].judgement.steps[0].targets) verdict.record = 0;
  const ClaimCheck check{"it is refused", "", report.cases[0].parsed.id, "divide", {Selector{}}, ClaimAnswersError{}};
  report.claims = {{{"g", "A guide"}}, {{"c1", "g", "Engines refuse it", "", {check}}}};
  const json claim = data_of(report)["claims"][0];
  EXPECT_EQ(claim["guide"], "A guide");
  EXPECT_EQ(claim["verdict"], "depends");
  const json& seen = claim["checks"][0];
  EXPECT_EQ(seen[0], report.cases[0].parsed.id);
  ASSERT_EQ(seen[4].size(), 2u);
  EXPECT_EQ(seen[4][0][0], 0);
  EXPECT_EQ(seen[4][0][2], "a");
  EXPECT_EQ(seen[4][1][0], 1);
  EXPECT_EQ(seen[4][1][2], "b");
}

TEST(PageData, a_list_has_rows_and_no_evidence) {
  const RunReport report =
      sample_report({"a", "b"}, {{"1", "SELECT 7", {one_value(Value::integer(3)), one_value(Value::integer(4))}, {}}});
  const json data = json::parse(page_data(report, {PagePart::Kind::list, 0, {"behaviours/x.html"}}));
  EXPECT_EQ(data["pages"], json::array({"behaviours/x.html"}));
  EXPECT_EQ(data["cases"][0]["shorts"], json::array({"3", "4"}));
  EXPECT_FALSE(data["cases"][0].contains("variants"));
  EXPECT_TRUE(data["answers"].empty());
}

}  // namespace
}  // namespace enginediff::html
