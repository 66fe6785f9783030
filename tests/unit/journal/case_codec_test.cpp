#include "harness/journal/case_codec.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "harness/casefile/parser.hpp"
#include "harness/journal/json_reader.hpp"
#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

// As an isolation spec makes one: steps are called without their sessions, and sessions have a setup.
Case spec_like() {
  Case out;
  out.id = "spec.a";
  out.title = "Two \x1b sessions";
  out.category = "spec";
  out.file = "a.spec";
  out.axes.push_back({"permutation", {"u1 u2(*, u1)", "u2 u1"}});
  out.requires_features = {"multi_session"};
  const auto add = [&](StepRole role, std::string name, std::string session, std::string sql) {
    Step& step = out.steps.emplace_back();
    step.role = role;
    step.name = std::move(name);
    step.named = role == StepRole::step;
    step.session = std::move(session);
    step.spellings.push_back({{}, false, {SqlText{std::move(sql), true, {}}}});
    step.lines = {3, 4};
  };
  add(StepRole::setup, "setup.1", "", "CREATE TABLE t (a INT); INSERT INTO t VALUES (1)");
  add(StepRole::setup, "s1.setup", "s1", "BEGIN");
  add(StepRole::step, "u1", "s1", "UPDATE t SET a = 2");
  add(StepRole::step, "u2", "s one", "UPDATE t SET a = 3\n-- @step x");
  return out;
}

Case decoded(const Json& json) {
  JsonReader reader;
  return decode_case(reader.parse(dump_line(json)));
}

Case through_text(const Case& parsed, std::string_view text = {}) { return decoded(encode_case(parsed, text)); }

TEST(CaseCodec, a_case_that_no_case_file_can_say_comes_back) {
  const Case parsed = spec_like(), read = through_text(parsed);
  EXPECT_EQ(read, parsed);
  EXPECT_EQ(read.file, "a.spec");
  EXPECT_EQ(read.steps[2].lines.first, 3);
}

TEST(CaseCodec, a_case_file_is_kept_as_its_text) {
  const char* const text =
      "-- @title Two\n-- @id test.two\n-- @why w\nCREATE TABLE t (a INT);\n-- @session A\n-- @step u\nUPDATE t SET a = "
      "1;\n-- @session B\nSELECT a FROM t;\n";
  const ParseResult result = parse_case(text, "a.sql");
  ASSERT_TRUE(result.ok());
  const Json json = encode_case(result.parsed, {});
  EXPECT_TRUE(json.contains("text"));
  EXPECT_FALSE(json.contains("steps"));
  EXPECT_EQ(through_text(result.parsed), result.parsed);
  EXPECT_EQ(through_text(result.parsed).steps[1].lines.first, result.parsed.steps[1].lines.first);
  EXPECT_EQ(encode_case(result.parsed, text).at("text").get<std::string>(), text);
}

// What stands in a block is cut by the rules of its engines, when it is read again as well.
TEST(CaseCodec, a_case_file_is_read_with_the_dialects_that_it_was_read_with) {
  const char* const text =
      "-- @id test.hash\n-- @step a\n-- @sql mysql\nSELECT 1 # it's a ; comment\n AS x;\n-- @sql *\nSELECT 1 AS x;\n";
  const LexicalRules* dialects[] = {&kSqlite, &kMysql};
  const ParseResult result = parse_case(text, "a.sql", dialects);
  ASSERT_TRUE(result.ok());
  const std::string line = dump_line(encode_case(result.parsed, text));
  JsonReader reader;
  EXPECT_EQ(decode_case(reader.parse(line), dialects), result.parsed);
  EXPECT_THROW(decode_case(reader.parse(line)), DecodeError);
}

TEST(CaseCodec, refuses_what_it_did_not_write) {
  Json json = encode_case(spec_like(), {});
  json["step_lines"].erase(0);
  EXPECT_THROW(decoded(json), DecodeError);
  EXPECT_THROW(decoded(Json{{"line", "case"}, {"id", "a.b"}, {"steps", Json::array()}}), DecodeError);
}

}  // namespace
}  // namespace enginediff
