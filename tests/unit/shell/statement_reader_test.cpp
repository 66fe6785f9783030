#include "harness/shell/statement_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StatementReaderTest : public testing::Test {
 protected:
  StatementReaderTest() {
    std::vector<const LexicalRules*> dialects;
    for (const char* scheme : {"sqlite", "mysql", "postgresql"})
      dialects.push_back(driver_for_scheme(scheme)->lexical_rules);
    reader_.set_dialects(std::move(dialects));
  }

  // Statements as they are, commands as `\word(rest)`, those of other clients as `?line`.
  std::vector<std::string> take(std::string_view line) {
    std::vector<std::string> out;
    for (const TypedInput& input : reader_.take_line(line)) {
      if (const auto* statement = std::get_if<TypedStatement>(&input)) out.push_back(statement->sql);
      if (const auto* command = std::get_if<TypedCommand>(&input))
        out.push_back("\\" + command->word + "(" + command->rest + ")");
      if (const auto* foreign = std::get_if<ForeignCommand>(&input)) out.push_back("?" + foreign->line);
    }
    return out;
  }

  StatementReader reader_;
};

TEST_F(StatementReaderTest, AStatementEndsAtItsSemicolon) {
  EXPECT_THAT(take("SELECT 1"), IsEmpty());
  EXPECT_TRUE(reader_.open());
  EXPECT_THAT(take("FROM t"), IsEmpty());
  EXPECT_THAT(take("WHERE a = ';' ;"), ElementsAre("SELECT 1\nFROM t\nWHERE a = ';'"));
  EXPECT_FALSE(reader_.open());
  EXPECT_THAT(take("SELECT 1; SELECT 2; SELECT"), ElementsAre("SELECT 1", "SELECT 2"));
  EXPECT_THAT(take("3;;"), ElementsAre("SELECT\n3"));
  EXPECT_FALSE(reader_.open());
}

TEST_F(StatementReaderTest, WhatHoldsNothingIsNoStatement) {
  EXPECT_THAT(take(""), IsEmpty());
  EXPECT_THAT(take("  -- a comment"), IsEmpty());
  EXPECT_THAT(take(";"), IsEmpty());
  EXPECT_THAT(take("/* one;"), IsEmpty());
  EXPECT_EQ(reader_.open_quote(), '*');
  EXPECT_THAT(take("two */"), IsEmpty());
  EXPECT_FALSE(reader_.open());
}

TEST_F(StatementReaderTest, QuotesOfEveryDialectAreFollowed) {
  EXPECT_THAT(take("SELECT 'it"), IsEmpty());
  EXPECT_EQ(reader_.open_quote(), '\'');
  EXPECT_THAT(take("goes; on';"), ElementsAre("SELECT 'it\ngoes; on'"));
  EXPECT_THAT(take("SELECT 'C:\\';"), ElementsAre("SELECT 'C:\\'"));
  EXPECT_THAT(take("SELECT 'it\\'s';"), ElementsAre("SELECT 'it\\'s'"));
  EXPECT_THAT(take("SELECT $$a;"), IsEmpty());
  EXPECT_EQ(reader_.open_quote(), '$');
  EXPECT_THAT(take("b$$;"), ElementsAre("SELECT $$a;\nb$$"));
}

TEST_F(StatementReaderTest, BodiesAndDelimitersHoldSemicolons) {
  EXPECT_THAT(take("CREATE TRIGGER tr AFTER INSERT ON t BEGIN"), IsEmpty());
  EXPECT_THAT(take("  DELETE FROM u;"), IsEmpty());
  EXPECT_THAT(take("END;"), ElementsAre("CREATE TRIGGER tr AFTER INSERT ON t BEGIN\n  DELETE FROM u;\nEND"));
  EXPECT_THAT(take("DELIMITER //"), IsEmpty());
  EXPECT_THAT(take("SELECT 1; SELECT 2 //"), ElementsAre("SELECT 1; SELECT 2"));
  EXPECT_THAT(take("delimiter ;"), IsEmpty());
  EXPECT_THAT(take("SELECT 3;"), ElementsAre("SELECT 3"));
}

TEST_F(StatementReaderTest, CommandsBeginWithABackslash) {
  EXPECT_THAT(take("  \\save a.sql A title  "), ElementsAre("\\save(a.sql A title)"));
  EXPECT_THAT(take("\\quit;"), ElementsAre("\\quit()"));
  EXPECT_THAT(take("\\?"), ElementsAre("\\?()"));
  // Also where a semicolon was forgotten, but not inside of a quote.
  EXPECT_THAT(take("SELECT 1"), IsEmpty());
  EXPECT_THAT(take("\\help"), ElementsAre("\\help()"));
  EXPECT_THAT(take("+ '"), IsEmpty());
  EXPECT_THAT(take("\\help"), IsEmpty());
  EXPECT_THAT(take("';"), ElementsAre("SELECT 1\n+ '\n\\help\n'"));
}

TEST_F(StatementReaderTest, CommandsOfOtherClientsAreTold) {
  EXPECT_THAT(take(".headers on"), ElementsAre("?.headers on"));
  EXPECT_THAT(take("quit"), ElementsAre("?quit"));
  EXPECT_THAT(take("SELECT 1\\G"), ElementsAre("SELECT 1"));
}

TEST_F(StatementReaderTest, WhatIsUnfinishedCanBeTakenOrForgotten) {
  take("-- why");
  take("SELECT 1");
  EXPECT_EQ(reader_.take_unfinished().sql, "SELECT 1");
  EXPECT_FALSE(reader_.open());
  take("SELECT 'a");
  reader_.clear();
  EXPECT_EQ(reader_.open_quote(), 0);
  EXPECT_THAT(take("SELECT 2;"), ElementsAre("SELECT 2"));
}

}  // namespace
}  // namespace enginediff
