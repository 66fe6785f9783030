#include "harness/sql/time_limits.hpp"

#include <gmock/gmock.h>

#include <array>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

using namespace std::chrono_literals;
using Ends = TimeLimitWord::Ends;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::array<TimeLimitWord, 6> kWords = {
    {{"lock_timeout", 1ms},
     {"lock_wait_timeout", 1000ms},
     {"idle_session_timeout", 1ms, Ends::idleness},
     {"get_lock", 1000ms},
     {"wait", 1000ms, Ends::waits, TimeLimitWord::Place::right_behind},
     {"pg_settings", 1ms, Ends::both, TimeLimitWord::Place::first_assigned}}};

std::vector<long long> times(std::string_view sql, const LexicalRules& rules = kPostgres) {
  std::vector<long long> out;
  for (const TimeLimit& limit : time_limits_in(sql, rules, kWords)) out.push_back(limit.time.count());
  return out;
}

TEST(TimeLimits, AreReadInEachWayToSetThem) {
  EXPECT_THAT(times("SET lock_timeout = '300ms'"), ElementsAre(300));
  EXPECT_THAT(times("set LOCAL Lock_Timeout TO 300"), ElementsAre(300));
  EXPECT_THAT(times("SET lock_timeout = '1.5 s'"), ElementsAre(1500));
  EXPECT_THAT(times("SET \"lock_timeout\" = '2min'"), ElementsAre(120'000));
  EXPECT_THAT(times("SELECT set_config('lock_timeout', '70', true)"), ElementsAre(70));
  EXPECT_THAT(times("SET @@session.lock_wait_timeout := 1, SESSION lock_timeout = 5", kMysql), ElementsAre(1000, 5));
  EXPECT_THAT(times("SET lock_wait_timeout=0.2", kMysql), ElementsAre(200));
  EXPECT_THAT(times("SET lock_wait_timeout = .5", kMysql), ElementsAre(500));
  EXPECT_THAT(times("PRAGMA lock_timeout(40)", kSqlite), ElementsAre(40));
  EXPECT_THAT(times("SELECT GET_LOCK('a', 2)", kMysql), ElementsAre(2000));
  EXPECT_THAT(times("SELECT GET_LOCK(CONCAT('a', 3), 2), 7", kMysql), ElementsAre(2000));
  EXPECT_THAT(times("SET lock_timeout = E'500ms'"), ElementsAre(500));
  EXPECT_THAT(times("ALTER ROLE CURRENT_USER SET lock_timeout = '500ms'"), ElementsAre(500));
}

TEST(TimeLimits, AreTakenForSomeTimeWhereTheyAreComputed) {
  EXPECT_THAT(times("SET lock_wait_timeout = @seconds", kMysql), ElementsAre(1000));
  EXPECT_THAT(times("SET lock_timeout = (SELECT 1), SESSION lock_wait_timeout = 2", kMysql), ElementsAre(1000, 2000));
  EXPECT_THAT(times("SELECT GET_LOCK(@name, @seconds)", kMysql), ElementsAre(1000));
  EXPECT_THAT(times("SELECT set_config('lock_timeout', $1, false)"), ElementsAre(1000));
  EXPECT_THAT(times("SELECT lock_timeout FROM t WHERE a = b"), IsEmpty());
  EXPECT_THAT(times("SELECT @@lock_wait_timeout, @@version, 5", kMysql), IsEmpty());
  EXPECT_THAT(times("SELECT get_lock('a', -1), 5"), IsEmpty());
}

TEST(TimeLimits, AreReadInCodeAndHints) {
  EXPECT_THAT(times("DO $$ BEGIN SET LOCAL lock_timeout = '1s'; END $$"), ElementsAre(1000));
  EXPECT_THAT(times("SELECT /*+ LOCK_TIMEOUT(1000) */ 1", kMysql), ElementsAre(1000));
  EXPECT_THAT(times("EXECUTE 'SET lock_timeout = 9'"), ElementsAre(9));
}

TEST(TimeLimits, AreReadInCodeThatIsPutTogether) {
  EXPECT_THAT(times("DO $$ BEGIN EXECUTE 'SET LOCAL lock_timeout = ' || 300; END $$"), ElementsAre(300));
  EXPECT_THAT(times("EXECUTE 'SET LOCAL lock_timeout TO ' || w"), ElementsAre(1000));
  EXPECT_THAT(times("EXECUTE 'SET LOCAL lock_timeout = ''' || w || ''''"), ElementsAre(1000));
  EXPECT_THAT(times("SET @s = CONCAT('SET SESSION lock_wait_timeout = ', 2)", kMysql), ElementsAre(2000));
  EXPECT_THAT(times("EXECUTE format('SET lock_timeout = %s', w)"), ElementsAre(1000));
  EXPECT_THAT(times("SELECT 'ended by lock_timeout' || n, 'lock_timeout = '"), IsEmpty());
}

TEST(TimeLimits, SayWhetherTheyAreComputed) {
  EXPECT_THAT(time_limits_in("SELECT set_config('lock_timeout', (100*3)::text, false)", kPostgres, kWords),
              ElementsAre(TimeLimit{1000ms, Ends::waits, true}));
  EXPECT_THAT(time_limits_in("SELECT set_config('lock_timeout', '1s', false)", kPostgres, kWords),
              ElementsAre(TimeLimit{1000ms, Ends::waits, false}));
}

TEST(TimeLimits, SomeStandRightBehindTheirWord) {
  EXPECT_THAT(times("SELECT n FROM t FOR UPDATE WAIT 1", kMysql), ElementsAre(1000));
  EXPECT_THAT(times("ALTER TABLE t wait 2 ADD COLUMN z INT", kMysql), ElementsAre(2000));
  EXPECT_THAT(times("UPDATE t SET wait = 5 WHERE wait IN (3)", kMysql), IsEmpty());
  EXPECT_THAT(times("SELECT n FROM t FOR UPDATE NOWAIT", kMysql), IsEmpty());
}

TEST(TimeLimits, SomeAreTheFirstThingThatIsAssigned) {
  EXPECT_THAT(times("UPDATE pg_settings SET setting = '300' WHERE name = 'x'"), ElementsAre(300));
  EXPECT_THAT(times("UPDATE pg_catalog.pg_settings AS s SET setting = $1 WHERE name = 'x'"), ElementsAre(1000));
  EXPECT_THAT(times("SELECT setting FROM pg_settings WHERE name = 'x'"), IsEmpty());
  EXPECT_THAT(times("SELECT setting FROM pg_settings; UPDATE t SET a = 5"), IsEmpty());
}

TEST(TimeLimits, NoTimeIsNoLimit) {
  for (const char* sql :
       {"SET lock_timeout = 0", "SET lock_timeout = DEFAULT", "SHOW lock_timeout", "RESET lock_timeout; SELECT 5",
        "SELECT current_setting('lock_timeout'), 5", "SELECT get_lock('a', -1)", "SET lock_timeout = '1 fortnight'",
        "SET other_lock_timeout = 5", "SET lock_timeout = '99999999d'", "SELECT lock_timeout FROM t LIMIT 5"}) {
    EXPECT_THAT(times(sql), IsEmpty()) << sql;
  }
}

TEST(TimeLimits, SayWhatTheyEnd) {
  EXPECT_THAT(time_limits_in("SET idle_session_timeout = 7", kPostgres, kWords),
              ElementsAre(TimeLimit{7ms, Ends::idleness}));
}

}  // namespace
}  // namespace enginediff
