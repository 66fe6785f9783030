// Values, types and descriptions of columns survive the way from the engine.
#include "tests/contract/contract_test.hpp"

namespace enginediff::contract {
namespace {

TEST_P(ContractTest, GivesEveryKindOfValue) {
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (const ValueProbe& probe : quirks().values) {
    SCOPED_TRACE(probe.sql);
    const Outcome text = run(*session, probe.sql);
    EXPECT_EQ(type(text), probe.type);
    EXPECT_EQ(cell(text), probe.literal);
  }
}

TEST_P(ContractTest, GivesTheSameValuesWhenPrepared) {
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (const ValueProbe& probe : quirks().values) {
    SCOPED_TRACE(probe.sql);
    const Outcome prepared = run_prepared(*session, probe.sql);
    EXPECT_EQ(type(prepared), probe.type);
    EXPECT_EQ(cell(prepared), probe.literal);
  }
}

TEST_P(ContractTest, DescribesDeclaredColumns) {
  for (const ColumnProbe& probe : quirks().columns) {
    SCOPED_TRACE(probe.declaration);
    const auto scratch = this->scratch();
    const auto session = this->session(*scratch);
    run_all(*session,
            {"CREATE TABLE t (c " + probe.declaration + ")", "INSERT INTO t VALUES (" + probe.inserted + ")"});
    for (const bool prepared : {false, true}) {
      const Outcome outcome = prepared ? run_prepared(*session, "SELECT c FROM t") : run(*session, "SELECT c FROM t");
      EXPECT_EQ(type(outcome), probe.type);
      EXPECT_EQ(cell(outcome), probe.literal);
      if (outcome.rows() == nullptr) continue;
      const Column& column = outcome.rows()->columns[0];
      EXPECT_EQ(column.name, "c");
      EXPECT_EQ(probe.wire_type.empty() ? std::string() : column.wire_type, probe.wire_type);
      EXPECT_EQ(probe.collation.empty() ? std::string() : column.collation, probe.collation);
    }
  }
}

TEST_P(ContractTest, BindsParameters) {
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (const BindProbe& probe : quirks().binds) {
    SCOPED_TRACE(probe.sql + " with " + tagged_literal(probe.parameter.value.view()) + "::" + probe.parameter.type);
    const Outcome outcome = run_prepared(*session, probe.sql, {probe.parameter});
    EXPECT_EQ(type(outcome), probe.type);
    EXPECT_EQ(cell(outcome), probe.literal);
  }
}

// A value that became another one on its way would be compared as if it had been asked for.
TEST_P(ContractTest, RefusesToBindWhatIsNotOfTheType) {
  if (quirks().unfit.empty()) GTEST_SKIP() << "the server decides what is of a type";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (const Parameter& parameter : quirks().unfit) {
    SCOPED_TRACE(tagged_literal(parameter.value.view()) + "::" + parameter.type);
    RowSink sink;
    const auto outcome = session->execute(statement("SELECT ?", true, {parameter}), Deadline::after(kPatience), sink);
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().fault, Fault::usage);
    EXPECT_TRUE(outcome.error().message.ends_with(" cannot be bound as " + parameter.type)) << outcome.error().message;
  }
  EXPECT_EQ(cell(run(*session, "SELECT 1")), "1");
}

// A digest is not compared here, only that there is one.
class CountingDigester : public RowDigester {
 public:
  void add(const ResultSet& rows, std::size_t first) override { digests_.ordered_raw.low += rows.row_count() - first; }
  RowDigests finish() override { return digests_; }

 private:
  RowDigests digests_;
};

TEST_P(ContractTest, KeepsTheFirstRowsOfMany) {
  if (quirks().many_rows.empty()) GTEST_SKIP() << "the engine has no such query";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (const bool prepared : {false, true}) {
    RowSink sink([]() -> std::unique_ptr<RowDigester> { return std::make_unique<CountingDigester>(); });
    const auto outcome = session->execute(statement(quirks().many_rows, prepared), Deadline::after(kPatience), sink);
    ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
    ASSERT_NE(outcome->rows(), nullptr) << show(*outcome);
    EXPECT_EQ(outcome->rows()->row_count(), 10'000u);
    EXPECT_EQ(outcome->rows()->total_rows, 200'000u);
    EXPECT_EQ(outcome->rows()->digests->ordered_raw.low, 200'000u);
  }
}

TEST_P(ContractTest, NamesColumnsAsTheQueryDoes) {
  if (quirks().values.empty()) GTEST_SKIP() << "the engine has no expressions";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  const Outcome outcome = run(*session, "SELECT 1 AS a, 2 AS a, 3 AS b");
  ASSERT_NE(outcome.rows(), nullptr) << show(outcome);
  const auto& columns = outcome.rows()->columns;
  ASSERT_EQ(columns.size(), 3u);
  EXPECT_EQ(columns[0].name + columns[1].name + columns[2].name, "aab");
  EXPECT_EQ(outcome.rows()->at(0, 1), Value::integer(2));
}

TEST_P(ContractTest, AResultWithoutRowsHasColumns) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a INTEGER, b VARCHAR(3))"});
  const Outcome outcome = run(*session, "SELECT a, b FROM t");
  ASSERT_NE(outcome.rows(), nullptr) << show(outcome);
  EXPECT_EQ(outcome.rows()->row_count(), 0u);
  ASSERT_EQ(outcome.rows()->columns.size(), 2u);
  EXPECT_EQ(to_string(outcome.rows()->columns[0].type), "integer");
  EXPECT_EQ(to_string(outcome.rows()->columns[1].type), "text");
  EXPECT_FALSE(outcome.affected_rows.has_value());
}

}  // namespace
}  // namespace enginediff::contract
