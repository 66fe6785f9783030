#include "harness/engines/postgres/startup_options.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

ServerSettings read(std::string_view options, ServerSettings settings = {}) {
  const auto added = add_startup_options("prod", "options", options, settings);
  EXPECT_TRUE(added) << added.error().message;
  return settings;
}

TEST(PostgresStartupOptions, AreReadInEverySpelling) {
  EXPECT_EQ(read(""), ServerSettings());
  EXPECT_EQ(read(" \t\n"), ServerSettings());
  EXPECT_EQ(read("-c geqo=off  -cwork_mem=7MB\t--statement-timeout=100ms -c a.b=x=y"),
            (ServerSettings{{"geqo", "off"}, {"work_mem", "7MB"}, {"statement_timeout", "100ms"}, {"a.b", "x=y"}}));
  EXPECT_EQ(read(R"(-c DateStyle=German,\ DMY -c app.path=a\\b\	c -c app.none=)"),
            (ServerSettings{{"DateStyle", "German, DMY"}, {"app.path", "a\\b\tc"}, {"app.none", ""}}));
  EXPECT_EQ(read("-c geqo=off -c GEQO=on"), (ServerSettings{{"geqo", "on"}})) << "the last one counts";
}

TEST(PostgresStartupOptions, LeaveWhatIsSetAlready) {
  EXPECT_EQ(read("-c timezone=UTC -c geqo=off", {{"TimeZone", "Asia/Tokyo"}}),
            (ServerSettings{{"TimeZone", "Asia/Tokyo"}, {"geqo", "off"}}));
}

TEST(PostgresStartupOptions, RefuseWhatCasesCannotHave) {
  for (const char* options : {"-S 100", "-e", "geqo=off", "-c geqo", "--geqo", "-c", "--", "-c =off", "-c geqo off",
                              "-c search_path=x", "-cRole=me"}) {
    ServerSettings settings;
    const auto added = add_startup_options("prod", "PGOPTIONS", options, settings);
    ASSERT_FALSE(added) << options;
    EXPECT_EQ(added.error().fault, Fault::usage);
    EXPECT_NE(added.error().message.find("PGOPTIONS"), std::string::npos) << added.error().message;
    EXPECT_FALSE(added.error().hint.empty());
  }
}

TEST(PostgresStartupOptions, AreWrittenAsTheyAreRead) {
  EXPECT_EQ(startup_options({}), "");
  const ServerSettings settings = {{"TimeZone", "America/New_York"}, {"application_name", "a b\\c\nd"}};
  EXPECT_EQ(startup_options(settings), "-c application_name=a\\ b\\\\c\\\nd -c TimeZone=America/New_York");
  EXPECT_EQ(read(startup_options(settings)), settings);
  EXPECT_FALSE(says_something(kNoStartupOptions));
  EXPECT_TRUE(says_something(" -c geqo=off"));
}

}  // namespace
}  // namespace enginediff::postgres
