// docs/case-format.md is what people learn the format from: its examples are cases, and its messages are ours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "harness/casefile/metadata.hpp"
#include "harness/casefile/printer.hpp"
#include "tests/source_folder.hpp"
#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

// One fenced block: what stands behind its ``` and its lines.
struct Block {
  std::string kind;
  std::string text;
  int line = 0;
};

std::string page() {
  std::ostringstream text;
  text << std::ifstream(source_folder() / "docs/case-format.md").rdbuf();
  return text.str();
}

std::vector<Block> blocks() {
  std::vector<Block> out;
  std::istringstream text(page());
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(text, line);) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) out.push_back({line.substr(3), "", number});
    } else if (inside) {
      out.back().text += line + "\n";
    }
  }
  EXPECT_FALSE(inside) << "a block is not closed";
  return out;
}

TEST(CaseFormatPage, ShowsCasesThatAreWellFormed) {
  int cases = 0;
  for (const Block& block : blocks()) {
    if (block.kind != "sql") continue;
    SCOPED_TRACE("docs/case-format.md:" + std::to_string(block.line));
    const Case c = parsed(block.text);
    EXPECT_FALSE(c.steps.empty());
    EXPECT_THAT(lint(block.text), ::testing::IsEmpty());
    EXPECT_EQ(parsed(print_case(c)), c) << print_case(c);
    ++cases;
  }
  EXPECT_GE(cases, 10);
}

// The expectations stand as bless would write them.
TEST(CaseFormatPage, ShowsExpectationsAsTheyArePrinted) {
  for (const Block& block : blocks()) {
    if (block.kind != "sql") continue;
    const Case c = parsed(block.text);
    std::vector<StepExpectations> same;
    for (std::size_t i = 0; i < c.steps.size(); ++i) same.push_back({i, c.steps[i].expectations});
    EXPECT_EQ(rewrite_expectations(block.text, c, same), block.text) << "docs/case-format.md:" << block.line;
  }
}

TEST(CaseFormatPage, ShowsTheMessagesOfWhatIsRefused) {
  const std::vector<Block> all = blocks();
  int refused = 0;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (all[i].kind != "sql malformed") continue;
    std::string messages;
    for (const CaseDiagnostic& problem : parse_case(all[i].text, "case.sql").problems)
      messages += to_string(problem) + "\n";
    EXPECT_EQ(all[i + 1].kind, "text");
    EXPECT_EQ(messages, all[i + 1].text) << "docs/case-format.md:" << all[i].line;
    ++refused;
  }
  EXPECT_GE(refused, 5);
}

TEST(CaseFormatPage, NamesEveryDirective) {
  const std::string text = page();
  for (const MetadataDirective& directive : metadata_directives()) {
    EXPECT_THAT(text, ::testing::HasSubstr("| `@" + std::string(directive.name))) << "the table of metadata";
  }
  for (const char* name : {"step", "portable", "session", "final", "after", "prepared", "bind", "history", "sql", "end",
                           "raw", "wait", "cancel", "kill"}) {
    EXPECT_THAT(text, ::testing::HasSubstr(std::string("-- @") + name));
  }
}

TEST(CaseFormatPage, NamesEveryType) {
  const std::string text = page();
  for (int kind = 0; kind < kTypeKindCount; ++kind) {
    EXPECT_THAT(text, ::testing::HasSubstr("`" + std::string(type_kind_name(static_cast<TypeKind>(kind)))));
  }
}

}  // namespace
}  // namespace enginediff
