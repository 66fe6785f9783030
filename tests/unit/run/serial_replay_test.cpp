#include "harness/run/serial_replay.hpp"

#include <gtest/gtest.h>

#include "tests/unit/run/tiny_database.hpp"

namespace enginediff {
namespace {

// Both read, then both write what they computed: A is lost.
TEST(SerialReplay, FindsNoOrderForALostUpdate) {
  TinyDatabase database({{"b", "r", "w11", "c"}, {"b", "r", "w12", "c"}});
  SerialReplay replay = database.replay();
  Answers answers = answers_of({database.record(1, 10), database.record(5, 10), database.record(8, 12)});
  for (const std::size_t other : {0, 2, 3, 4, 6, 7}) answers[{other, 0}] = answer_text(database.record(other, 0));
  const std::vector<ReplayedTransaction> both = {{"A", "A", {0, 1, 2, 3}, 1}, {"B", "B", {4, 5, 6, 7}, 2}};
  EXPECT_EQ(replay.find(both, answers)->kind, SerialMatch::Kind::none);
  EXPECT_EQ(replay.runs(), 2);
}

TEST(SerialReplay, FindsTheOrderThatGivesTheAnswers) {
  TinyDatabase database({{"b", "r", "w11", "c"}, {"b", "r", "w12", "c"}});
  SerialReplay replay = database.replay();
  const std::vector<ReplayedTransaction> both = {{"A", "A", {0, 1, 2, 3}, 1}, {"B", "B", {4, 5, 6, 7}, 2}};
  const Answers b_first = answers_of(database.run({4, 5, 6, 7, 0, 1, 2, 3, 8}));
  const auto match = replay.find(both, b_first);
  EXPECT_EQ(match->kind, SerialMatch::Kind::found);
  EXPECT_EQ(match->order, "B, A");
}

TEST(SerialReplay, RunsNoOrderTwiceAndTheLikelyOneFirst) {
  TinyDatabase database({{"+1"}, {"+2"}, {"+4"}});
  SerialReplay replay = database.replay();
  const std::vector<ReplayedTransaction> all = {{"A", "A", {0}, 3}, {"B", "B", {1}, 1}, {"C", "C", {2}, 2}};
  const Answers answers = answers_of(database.run({1, 2, 0, 3}));
  database.runs = 0;
  EXPECT_EQ(replay.find(all, answers)->order, "B, C, A");
  EXPECT_EQ(database.runs, 1);
  EXPECT_EQ(replay.find(all, answers)->order, "B, C, A");
  EXPECT_EQ(database.runs, 1);
}

TEST(SerialReplay, ComparesTheFinalState) {
  TinyDatabase database({{"+1"}, {"+2"}});
  SerialReplay replay = database.replay();
  Answers answers = answers_of(database.run({0, 1, 2}));
  answers[{2, 0}] = answer_text(database.record(2, 12));  // A's addition is not there
  const std::vector<ReplayedTransaction> both = {{"A", "A", {0}, 0}, {"B", "B", {1}, 1}}, only_b = {{"B", "B", {1}, 1}};
  EXPECT_EQ(replay.find(both, answers)->kind, SerialMatch::Kind::none);
  EXPECT_EQ(replay.find(only_b, answers)->kind, SerialMatch::Kind::found);
}

TEST(SerialReplay, KeepsTheOrderOfOneSession) {
  TinyDatabase database({{"w1", "w2"}, {"r"}});
  SerialReplay replay = database.replay();
  const std::vector<ReplayedTransaction> all = {{"A", "A", {0}, 1}, {"A/2", "A", {1}, 2}, {"B", "B", {2}, 3}};
  Answers answers = answers_of(database.run({0, 2, 1, 3}));
  EXPECT_EQ(replay.find(all, answers)->order, "A, B, A/2");
  answers[{3, 0}] = answer_text(database.record(3, 1));  // as if A had written 1 last
  EXPECT_EQ(replay.find(all, answers)->kind, SerialMatch::Kind::none);
  EXPECT_EQ(database.runs, 1 + 3);
}

TEST(SerialReplay, GivesUpWhereThereAreTooManyOrders) {
  std::vector<std::vector<std::string>> sessions(7, {"+1"});
  TinyDatabase database(sessions);
  SerialReplay replay = database.replay();
  std::vector<ReplayedTransaction> all;
  std::vector<StepPart> order;
  for (std::size_t i = 0; i < 7; ++i) {
    all.push_back({std::string(1, static_cast<char>('A' + i)), std::string(1, static_cast<char>('A' + i)), {i}, 0});
    order.emplace_back(i);
  }
  order.emplace_back(7);
  Answers answers = answers_of(database.run(order));
  EXPECT_EQ(replay.find(all, answers)->kind, SerialMatch::Kind::found);
  answers[{7, 0}] = "something else";
  EXPECT_EQ(replay.find(all, answers)->kind, SerialMatch::Kind::undecided);
}

TEST(SerialReplay, NothingCommittedIsSerialWhenTheStateIsAsBefore) {
  TinyDatabase database({{"w1"}});
  SerialReplay replay = database.replay();
  EXPECT_EQ(replay.find({}, answers_of({database.record(1, 10)}))->kind, SerialMatch::Kind::found);
  EXPECT_EQ(replay.find({}, answers_of({database.record(1, 1)}))->kind, SerialMatch::Kind::none);
}

TEST(SerialReplay, ComparesNotWhatOnlyLeavesSomethingBehind) {
  TinyDatabase database({{"r", "+1"}, {"r"}});
  SerialReplay replay = database.replay();
  std::vector<ReplayedTransaction> both = {{"A", "A", {0, 1}, 0}, {"B", "B", {2}, 1}};
  Answers answers = answers_of(database.run({0, 1, 2, 3}));
  answers[{0, 0}] = answer_text(database.record(0, 99));
  EXPECT_EQ(replay.find(both, answers)->kind, SerialMatch::Kind::none);
  both.front().compared = false;
  EXPECT_EQ(replay.find(both, answers)->order, "A, B");
}

TEST(SerialReplay, LeavesTheFinalStateOutWhereItIsNotKnown) {
  TinyDatabase database({{"+1"}});
  SerialReplay replay = database.replay();
  const std::vector<ReplayedTransaction> one = {{"A", "A", {0}, 0}};
  Answers answers = answers_of(database.run({0, 1}));
  answers[{1, 0}] = "error busy";
  EXPECT_EQ(replay.find(one, answers)->kind, SerialMatch::Kind::none);
  SerialSearch search;
  search.final_state = false;
  EXPECT_EQ(replay.find(one, answers, search)->kind, SerialMatch::Kind::found);
}

TEST(SerialReplay, TriesNoMoreOrdersThanItIsAskedTo) {
  TinyDatabase database({{"+1"}, {"+2"}, {"+4"}});
  SerialReplay replay = database.replay();
  Answers answers = answers_of(database.run({0, 1, 2, 3}));
  answers[{3, 0}] = "something else";
  SerialSearch search;
  search.most_orders = 2;
  const std::vector<ReplayedTransaction> all = {{"A", "A", {0}, 0}, {"B", "B", {1}, 1}, {"C", "C", {2}, 2}};
  EXPECT_EQ(replay.find(all, answers, search)->kind, SerialMatch::Kind::undecided);
  EXPECT_LE(replay.runs(), 3);  // and the order of their ends
}

// A read the first order's answer, B the second one's: neither order gives both.
TEST(SerialReplay, KnowsTheNearestOrder) {
  TinyDatabase database({{"r", "+1"}, {"r", "+2"}});
  SerialReplay replay = database.replay();
  Answers answers = answers_of(database.run({0, 1, 2, 3, 4}));
  answers[{2, 0}] = answer_text(database.record(2, 10));
  const std::vector<ReplayedTransaction> both = {{"A", "A", {0, 1}, 1}, {"B", "B", {2, 3}, 0}};
  const auto match = replay.find(both, answers);
  EXPECT_EQ(match->kind, SerialMatch::Kind::none);
  EXPECT_EQ(match->order, "B, A");
  EXPECT_EQ(match->nearest.at({0, 0}), answer_text(database.record(0, 12)));
  EXPECT_TRUE(match->given.contains({0, 0}) && match->given.contains({2, 0}));
}

// ---- What counts as the same answer ----

StepRecord rows(const std::vector<std::int64_t>& values, bool ordered) {
  StepRecord record;
  record.ordered = ordered;
  ResultSet result;
  result.columns.resize(1);
  for (const std::int64_t value : values) result.append(Value::integer(value));
  result.total_rows = values.size();
  Outcome outcome;
  outcome.answer = std::move(result);
  record.result = std::move(outcome);
  return record;
}

TEST(AnswerText, KnowsRowsInAnotherOrder) {
  EXPECT_EQ(answer_text(rows({1, 2}, false)), answer_text(rows({2, 1}, false)));
  EXPECT_NE(answer_text(rows({1, 2}, true)), answer_text(rows({2, 1}, true)));
  EXPECT_NE(answer_text(rows({1, 2}, false)), answer_text(rows({1, 2, 2}, false)));
  EXPECT_NE(answer_text(rows({}, false)), answer_text(StepRecord()));
}

TEST(AnswerText, TellsErrorsByClassAndCountsAffectedRows) {
  const auto error = [](ErrorClass error_class, const char* message) {
    StepRecord record;
    Outcome outcome;
    outcome.answer = SqlError{"", 0, error_class, message};
    record.result = outcome;
    return record;
  };
  EXPECT_EQ(answer_text(error(ErrorClass::unique_violation, "key 1")),
            answer_text(error(ErrorClass::unique_violation, "key 2")));
  EXPECT_NE(answer_text(error(ErrorClass::unique_violation, "")), answer_text(error(ErrorClass::check_violation, "")));
  const auto affected = [](std::int64_t count, TransactionState state) {
    StepRecord record;
    Outcome outcome;
    outcome.answer = Completion{};
    outcome.affected_rows = count;
    outcome.transaction = state;
    record.result = outcome;
    return record;
  };
  EXPECT_NE(answer_text(affected(1, TransactionState::open)), answer_text(affected(0, TransactionState::open)));
  EXPECT_EQ(answer_text(affected(1, TransactionState::open)), answer_text(affected(1, TransactionState::none)));
}

}  // namespace
}  // namespace enginediff
