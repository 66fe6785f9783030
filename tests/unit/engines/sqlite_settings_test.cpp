#include "harness/engines/sqlite/settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/sqlite/connection.hpp"
#include "harness/engines/sqlite/driver.hpp"

namespace enginediff::sqlite {
namespace {

using testing::HasSubstr;

Settings settings(const std::string& url, std::map<std::string, std::string> more = {}) {
  auto read = read_settings({"sqlite", "", url, std::move(more)});
  EXPECT_TRUE(read.has_value()) << (read ? "" : read.error().message);
  return read ? *read : Settings();
}

std::string problem(const std::string& url) {
  const auto read = read_settings({"sqlite", "", url, {}});
  if (read) return "(accepted)";
  EXPECT_EQ(read.error().fault, Fault::usage);
  return read.error().message;
}

TEST(SqliteSettingsTest, ReadsTheUrlAndThenTheProfile) {
  const Settings read =
      settings("sqlite:?Journal_Mode=WAL&busy_timeout=2s&foreign_keys=on&build=orm", {{"busy_timeout", "500ms"}});
  EXPECT_EQ(read.journal_mode, "wal");
  EXPECT_EQ(read.busy_timeout, std::chrono::milliseconds(500));
  EXPECT_EQ(read.pragmas, (std::vector<std::pair<std::string, std::string>>{{"foreign_keys", "on"}}));
  EXPECT_EQ(read.build, "orm");
  EXPECT_FALSE(read.in_memory);
  EXPECT_THAT(read.shown, testing::Contains(std::pair<std::string, std::string>("busy_timeout", "500ms")));
}

TEST(SqliteSettingsTest, ReadsOpenFlags) {
  EXPECT_TRUE(settings("sqlite::memory:").in_memory);
  EXPECT_TRUE(settings("sqlite:?mode=memory").in_memory);
  EXPECT_FALSE(settings("sqlite:?mode=memory&cache=shared").in_memory) << "shared, it holds several sessions";
  EXPECT_EQ(settings("sqlite:?mode=ro").open_flags & SQLITE_OPEN_READWRITE, 0);
  EXPECT_NE(settings("sqlite:?cache=shared").open_flags & SQLITE_OPEN_SHAREDCACHE, 0);
  EXPECT_NE(settings("sqlite:?mutex=no").open_flags & SQLITE_OPEN_NOMUTEX, 0);
}

TEST(SqliteSettingsTest, RefusesWhatItDoesNotKnow) {
  EXPECT_THAT(problem("sqlite:app.db"), HasSubstr("app.db"));
  EXPECT_THAT(problem("sqlite://host/app.db"), HasSubstr("app.db"));
  EXPECT_THAT(problem("sqlite://host"), HasSubstr("no host"));
  EXPECT_THAT(problem("sqlite:?journal_mode=fast"), HasSubstr("journal_mode=fast"));
  EXPECT_THAT(problem("sqlite:?busy_timeout=soon"), HasSubstr("busy_timeout=soon"));
  EXPECT_THAT(problem("sqlite:?busy_timeout=2147484s"), HasSubstr("at most 2147483647"));
  EXPECT_THAT(problem("sqlite:?mode=best"), HasSubstr("mode=best"));
  EXPECT_THAT(problem("sqlite:?isolation=serializable"), HasSubstr("isolation=serializable"));
  EXPECT_THAT(problem("sqlite:?foreign_keys=1;DROP"), HasSubstr("foreign_keys"));
  EXPECT_THAT(problem("sqlite:?foreign-keys=1"), HasSubstr("foreign-keys"));
  EXPECT_THAT(problem("sqlite:?temp_store_directory=x"), HasSubstr("temp_store_directory"));
  EXPECT_THAT(problem("sqlite:?dqs_dml=perhaps"), HasSubstr("dqs_dml=perhaps"));
  EXPECT_THAT(problem("sqlite:?build=a/b"), HasSubstr("build"));
  EXPECT_THAT(problem("sqlite:?encoding=UTF-7"),
              HasSubstr("encoding=UTF-7: expected UTF-8, UTF-16, UTF-16le, UTF-16be"));
  EXPECT_TRUE(settings("sqlite:?encoding=utf-16LE").utf16);
}

TEST(SqliteSettingsTest, RefusesWhatWouldHaveNoEffect) {
  EXPECT_THAT(problem("sqlite::memory:?cache=shared"), HasSubstr("cache=shared: sqlite::memory: has one session"));
  EXPECT_THAT(problem("sqlite:?mutex=full"), HasSubstr("mutex=full: sessions have no mutex"));
  EXPECT_THAT(problem("sqlite:?fullmutex="), HasSubstr("fullmutex: sessions have no mutex"));
}

TEST(SqliteSettingsTest, ReadsTimes) {
  using std::chrono::milliseconds;
  EXPECT_EQ(parse_milliseconds("0"), milliseconds(0));
  EXPECT_EQ(parse_milliseconds("250"), milliseconds(250));
  EXPECT_EQ(parse_milliseconds("250ms"), milliseconds(250));
  EXPECT_EQ(parse_milliseconds("3s"), milliseconds(3000));
  for (const char* wrong : {"", "s", "-1", "1h", "1.5", " 1"})
    EXPECT_FALSE(parse_milliseconds(wrong).has_value()) << wrong;
}

// Only the library can tell which pragmas it has.
TEST(SqliteSettingsTest, NamesThePragmaThatTheBuildLacks) {
  const auto engine =
      driver().connect({"sqlite", "", "sqlite:", {{"foreign_kees", "1"}}}, {"settings", Deadline::never()});
  ASSERT_FALSE(engine.has_value());
  EXPECT_EQ(engine.error().fault, Fault::usage);
  EXPECT_THAT(engine.error().message, HasSubstr("has no setting 'foreign_kees'; did you mean `foreign_keys`?"));
}

TEST(SqliteSettingsTest, SaysWhichSettingsThereAreWhereNoneIsLikeTheOneGiven) {
  const auto engine = driver().connect({"sqlite", "", "sqlite:", {{"nosuch", "1"}}}, {"settings", Deadline::never()});
  ASSERT_FALSE(engine.has_value());
  EXPECT_THAT(engine.error().message,
              HasSubstr("has no setting 'nosuch'; its settings are build, busy_timeout, cache, dqs_ddl"));
  EXPECT_THAT(engine.error().message, HasSubstr("PRAGMA pragma_list"));
  EXPECT_THAT(problem("sqlite:?busy-timeout=5"), HasSubstr("did you mean `busy_timeout`?"));
  EXPECT_THAT(problem("sqlite:?foreign-keys=1"), HasSubstr("its settings are"));
}

TEST(SqliteSettingsTest, AJournalModeThatDoesNotTakeIsSaid) {
  const auto engine =
      driver().connect({"sqlite", "", "sqlite::memory:", {{"journal_mode", "wal"}}}, {"settings", Deadline::never()});
  ASSERT_FALSE(engine.has_value());
  EXPECT_THAT(engine.error().message, HasSubstr("journal_mode=wal"));
}

// A build's functions, some of which a test replaces: they can keep nothing of their own.
const Api& system_build() {
  static const auto api = load_api(kSystemLibrary);
  EXPECT_TRUE(api.has_value());
  return **api;
}

// A build that was compiled with less: it has one pragma, and of a size takes nothing.
int prepare_of_a_small_build(sqlite3* db, const char* sql, int length, unsigned flags, sqlite3_stmt** statement,
                             const char** rest) {
  constexpr std::pair<std::string_view, const char*> kAnswers[] = {
      {"PRAGMA compile_options", "VALUES ('DQS=0'), ('OMIT_SHARED_CACHE'), ('OMIT_WAL')"},
      {"PRAGMA pragma_list", "VALUES ('mmap_size')"},
      {"PRAGMA mmap_size", "VALUES ('0')"},
  };
  for (const auto& [asked, answer] : kAnswers) {
    if (std::string_view(sql).substr(0, static_cast<std::size_t>(length)) != asked) continue;
    return system_build().prepare_v3(db, answer, -1, flags, statement, rest);
  }
  return system_build().prepare_v3(db, sql, length, flags, statement, rest);
}

Api small_build() {
  Api api = system_build();
  api.prepare_v3 = &prepare_of_a_small_build;
  return api;
}

// A build that cannot do what is asked is a target that cannot be used; others run.
TEST(SqliteSettingsTest, ABuildThatWasCompiledWithoutASettingCannotBeUsed) {
  for (const auto& [url, said] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"sqlite:?cache=shared", {"cache=shared", "OMIT_SHARED_CACHE"}},
           {"sqlite:?journal_mode=wal", {"journal_mode=wal", "OMIT_WAL"}},
           {"sqlite:?trusted_schema=off", {"trusted_schema=off", "does not have it"}},
       }) {
    EXPECT_TRUE(check_build(system_build(), settings(url)).has_value()) << url;
    const auto checked = check_build(small_build(), settings(url));
    ASSERT_FALSE(checked.has_value()) << url;
    EXPECT_EQ(checked.error().fault, Fault::target_unusable) << url;
    for (const std::string& words : said) EXPECT_THAT(checked.error().message, HasSubstr(words));
    EXPECT_THAT(checked.error().hint, HasSubstr("another build"));
  }
  for (const char* url : {"sqlite:?cache=private", "sqlite:?journal_mode=delete", "sqlite:?mmap_size=4096"})
    EXPECT_TRUE(check_build(small_build(), settings(url)).has_value()) << url;
}

TEST(SqliteSettingsTest, APragmaThatNoBuildHasIsMisspelt) {
  const auto checked = check_build(small_build(), settings("sqlite:?trusted_shema=off"));
  ASSERT_FALSE(checked.has_value());
  EXPECT_EQ(checked.error().fault, Fault::usage);
}

TEST(SqliteSettingsTest, ASizeThatTheBuildBoundsIsABuildsMatter) {
  const auto opened = open_connection(system_build(), ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
  ASSERT_TRUE(opened.has_value());
  const auto fault = [&](const std::string& url) {
    const auto checked = check_pragmas_taken(small_build(), opened->get(), settings(url));
    return checked ? std::optional<Fault>() : checked.error().fault;
  };
  EXPECT_EQ(fault("sqlite:?mmap_size=4096"), Fault::target_unusable);
  EXPECT_EQ(fault("sqlite:?mmap_size=much"), Fault::usage);
  EXPECT_EQ(fault("sqlite:?mode=memory&mmap_size=4096"), Fault::usage) << "no build maps a database in memory";
  EXPECT_EQ(fault("sqlite:?mmap_size=0"), std::nullopt);
}

int no_db_config(sqlite3*, int, ...) { return SQLITE_ERROR; }

TEST(SqliteSettingsTest, ASwitchThatTheBuildLacksIsSaid) {
  const auto opened = open_connection(system_build(), ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
  ASSERT_TRUE(opened.has_value());
  sqlite3* const db = opened->get();
  const Settings read = settings("sqlite:?dqs_dml=off");
  ASSERT_EQ(read.db_configs.size(), 1u);
  EXPECT_TRUE(set_db_config(system_build(), db, read.db_configs.front()).has_value());
  Api without = system_build();
  without.db_config = &no_db_config;
  const auto set = set_db_config(without, db, read.db_configs.front());
  ASSERT_FALSE(set.has_value());
  EXPECT_EQ(set.error().fault, Fault::target_unusable);
  EXPECT_THAT(set.error().message, HasSubstr("dqs_dml=off"));
}

TEST(SqliteSettingsTest, EveryBuiltInProfileConnects) {
  for (const Profile& profile : driver().profiles) {
    const auto engine = driver().connect({"sqlite", std::string(profile.name), "sqlite:", profile.settings},
                                         {"settings", Deadline::never()});
    EXPECT_TRUE(engine.has_value()) << profile.name;
  }
}

// The driver's own refusal of a pragma's value, or `(accepted)`.
std::string refusal(const std::string& pragma) {
  const auto engine =
      driver().connect({"sqlite", "", "sqlite:?" + pragma, {}}, {"pragmas", Deadline::after(std::chrono::seconds(10))});
  if (engine) return "(accepted)";
  EXPECT_EQ(engine.error().fault, Fault::usage);
  return engine.error().message;
}

TEST(SqliteSettingsTest, RefusesValuesThatSqliteWouldIgnore) {
  for (const char* pragma : {"foreign_keys=maybe", "synchronous=bogus", "cache_size=abc", "foreign_keys=1.5",
                             "recursive_triggers=yess", "temp_store=ram", "auto_vacuum=half", "encoding=latin1"}) {
    EXPECT_THAT(refusal(pragma), HasSubstr(pragma));
  }
  // What only a file tells: a database in memory takes any value, or answers nothing.
  EXPECT_THAT(refusal("page_size=1000"), HasSubstr("page_size=1000: expected"));
  EXPECT_THAT(refusal("mode=memory&mmap_size=4096"), HasSubstr("makes nothing of it"));
  for (const char* pragma : {"foreign_keys=on", "foreign_keys=0", "synchronous=off", "synchronous=EXTRA",
                             "synchronous=2", "cache_size=-2000", "temp_store=memory", "auto_vacuum=incremental",
                             "encoding=UTF-16", "recursive_triggers=yes", "locking_mode=exclusive", "mmap_size=4096",
                             "secure_delete=fast", "case_sensitive_like=on", "page_size=8192", "mmap_size=0"}) {
    EXPECT_EQ(refusal(pragma), "(accepted)") << pragma;
  }
}

}  // namespace
}  // namespace enginediff::sqlite
