// ALTER TABLE answers with a completion, also where SQLite checks the table by a query of its own.
#include <gtest/gtest.h>

#include "harness/engines/sqlite/api.hpp"
#include "harness/engines/sqlite/driver.hpp"

namespace enginediff::sqlite {
namespace {

class SqliteAlterTest : public testing::TestWithParam<std::string> {};

TEST_P(SqliteAlterTest, HasNoRows) {
  const auto engine =
      driver().connect({"sqlite", "", "sqlite:", {{"library", kSystemLibrary}}}, {"alter", Deadline::never()});
  ASSERT_TRUE(engine.has_value()) << engine.error().message;
  const auto scratch = (*engine)->create_scratch({});
  const auto session = (*scratch)->open_session({});
  for (const std::string& sql : {std::string("CREATE TABLE t (a INTEGER)"), GetParam()}) {
    RowSink sink;
    const auto outcome = (*session)->execute({sql, false, {}}, Deadline::never(), sink);
    ASSERT_TRUE(outcome.has_value());
    EXPECT_TRUE(std::holds_alternative<Completion>(outcome->answer)) << sql;
  }
}

INSTANTIATE_TEST_SUITE_P(Statements, SqliteAlterTest,
                         testing::Values("ALTER TABLE t ADD COLUMN b INTEGER NOT NULL",
                                         "ALTER TABLE t ADD COLUMN b TIMESTAMP DEFAULT CURRENT_TIMESTAMP",
                                         "ALTER TABLE t ADD COLUMN b INTEGER CHECK (b > 0)",
                                         "ALTER TABLE t RENAME TO u"));

}  // namespace
}  // namespace enginediff::sqlite
