#include "harness/run/session_lanes.hpp"

#include <gmock/gmock.h>

#include "harness/casefile/parser.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;

constexpr const char* kCase = R"(-- @title t
-- @id a.b
-- @why w

CREATE TABLE t (v INTEGER);
INSERT INTO t VALUES (1);

-- @session A
BEGIN;
-- @session B
BEGIN;
-- @session A
-- @sql sqlite none
-- @sql *
SELECT v FROM t FOR UPDATE;
-- @end
COMMIT;
-- @session B
-- @wait
COMMIT;
-- @final
SELECT v FROM t;
)";

Case parsed() {
  ParseResult result = parse_case(kCase, "t.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  return std::move(result.parsed);
}

TargetInfo target(const std::string& engine) {
  TargetInfo info;
  info.engine = engine;
  return info;
}

TEST(SessionLanes, TellWhatComesBeforeInAndAfterTheSessions) {
  const SessionLanes lanes = lanes_of(parsed(), target("postgres"), {});
  EXPECT_THAT(lanes.before, ElementsAre(0, 1));
  EXPECT_THAT(lanes.names, ElementsAre("A", "B"));
  EXPECT_THAT(lanes.steps, ElementsAre(ElementsAre(2, 4, 5), ElementsAre(3, 6, 7)));
  EXPECT_THAT(lanes.after, ElementsAre(8));
  EXPECT_THAT(lanes.lengths(), ElementsAre(3, 3));
}

TEST(SessionLanes, LeaveOutWhatDoesNotExistOnTheTarget) {
  const SessionLanes lanes = lanes_of(parsed(), target("sqlite"), {});
  EXPECT_THAT(lanes.steps[0], ElementsAre(2, 5));
}

TEST(SessionLanes, PutTheCaseInAnyOrder) {
  const SessionLanes lanes = lanes_of(parsed(), target("postgres"), {});
  EXPECT_THAT(lanes.in_order({1, 1, 0, 0, 1, 0}), ElementsAre(0, 1, 3, 6, 2, 4, 7, 5, 8));
}

}  // namespace
}  // namespace enginediff
