// Several builds of SQLite in one process.
#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "harness/engines/sqlite/api.hpp"
#include "harness/engines/sqlite/driver.hpp"

namespace enginediff::sqlite {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// A copy of the system's library is a library of its own to the loader.
class SqliteLibraryTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto system = load_api(kSystemLibrary);
    ASSERT_TRUE(system.has_value()) << system.error().message;
    system_ = *system;
    folder_ = fs::temp_directory_path() / ("enginediff-library-test-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
    copy_ = folder_ / "libsqlite3-copy.so.1";
    fs::copy_file(system_->path, copy_, fs::copy_options::overwrite_existing);
  }
  void TearDown() override { fs::remove_all(folder_); }

  const Api* system_ = nullptr;
  fs::path folder_, copy_;
};

TEST_F(SqliteLibraryTest, EachLibraryHasItsOwnFunctions) {
  const auto copy = load_api(copy_);
  ASSERT_TRUE(copy.has_value()) << copy.error().message;
  EXPECT_NE((*copy)->open_v2, system_->open_v2);
  EXPECT_EQ((*copy)->path, copy_);
  EXPECT_EQ(*load_api(copy_), *copy) << "loaded once";
}

TEST_F(SqliteLibraryTest, TwoBuildsRunSideBySide) {
  const auto first = driver().connect({"one", "", "sqlite:", {}}, {"library", Deadline::never()});
  const auto second =
      driver().connect({"two", "", "sqlite:?library=" + copy_.string(), {}}, {"library", Deadline::never()});
  ASSERT_TRUE(first.has_value() && second.has_value());
  EXPECT_EQ((*second)->info().target.build, "sqlite3-copy");
  EXPECT_NE((*first)->info().target.build, "sqlite3-copy");
  for (const auto& engine : {&*first, &*second}) {
    const auto scratch = (*engine)->create_scratch({});
    const auto session = (*scratch)->open_session({});
    RowSink sink;
    const auto outcome = (*session)->execute({"SELECT sqlite_version()", false, {}}, Deadline::never(), sink);
    EXPECT_EQ(outcome->rows()->at(0, 0).bytes(), (*engine)->info().target.version);
  }
}

TEST_F(SqliteLibraryTest, TheBuildCanBeNamed) {
  const auto engine =
      driver().connect({"two", "", "sqlite:", {{"library", copy_}, {"build", "orm"}}}, {"library", Deadline::never()});
  ASSERT_TRUE(engine.has_value());
  EXPECT_EQ((*engine)->info().target.build, "orm");
}

TEST_F(SqliteLibraryTest, SaysWhatIsWrongWithALibrary) {
  const auto missing = load_api("/no/such/library.so");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().fault, Fault::target_unusable);
  EXPECT_THAT(missing.error().message, HasSubstr("/no/such/library.so"));
  EXPECT_THAT(missing.error().hint, HasSubstr("library="));
  const auto other = load_api("libc.so.6");
  ASSERT_FALSE(other.has_value());
  EXPECT_THAT(other.error().message, HasSubstr("lacks sqlite3_"));
}

// Linked, a second build would bind to the first one's symbols, and the two would mix silently.
TEST_F(SqliteLibraryTest, IsNotLinked) { EXPECT_EQ(::dlsym(RTLD_DEFAULT, "sqlite3_open_v2"), nullptr); }

}  // namespace
}  // namespace enginediff::sqlite
