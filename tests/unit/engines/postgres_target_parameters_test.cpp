#include "harness/engines/postgres/target_parameters.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace enginediff::postgres {
namespace {

TargetSpec spec_of(std::string url, std::map<std::string, std::string> settings = {}) {
  return {"prod", "", std::move(url), std::move(settings)};
}

std::string keyword(const TargetParameters& parameters, std::string_view name) {
  const std::string* const value = parameters.connection.find(name);
  return value == nullptr ? "(none)" : *value;
}

// A variable of the environment for the length of a test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  ~Variable() { ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* const name_;
};

TEST(PostgresTargetParameters, SortsTheQueryIntoLibpqsAndTheServers) {
  const auto read = read_target_parameters(
      spec_of("postgresql://u:p%40ss@h:5433/db?sslmode=require&options=-c%20geqo%3Doff&work_mem=8MB&time_zone=UTC"));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(keyword(*read, "user"), "u");
  EXPECT_EQ(keyword(*read, "password"), "p@ss");
  EXPECT_EQ(keyword(*read, "port"), "5433");
  EXPECT_EQ(keyword(*read, "dbname"), "db");
  EXPECT_EQ(keyword(*read, "sslmode"), "require");
  EXPECT_EQ(keyword(*read, "client_encoding"), "UTF8");
  EXPECT_EQ(read->settings, (ServerSettings{{"geqo", "off"}, {"work_mem", "8MB"}, {"TimeZone", "UTC"}}));
}

TEST(PostgresTargetParameters, TakesHostListsAndTheOtherScheme) {
  const auto read =
      read_target_parameters(spec_of("postgres://u@h1:1,h2:2/db?target_session_attrs=read-write&ssl=true"));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(keyword(*read, "host"), "h1,h2");
  EXPECT_EQ(keyword(*read, "port"), "1,2");
  EXPECT_EQ(keyword(*read, "target_session_attrs"), "read-write");
  EXPECT_EQ(keyword(*read, "sslmode"), "require");
}

TEST(PostgresTargetParameters, TakesASchemeWithCapitals) {
  const auto read = read_target_parameters(spec_of("PostgreSQL://u:p@ss@h/db?sslmode=require"));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(keyword(*read, "host"), "h");
  EXPECT_EQ(keyword(*read, "password"), "p@ss");
}

TEST(PostgresTargetParameters, ProfilesLieOverTheUrl) {
  const auto read =
      read_target_parameters(spec_of("postgresql://h/db?sslmode=disable&isolation=serializable&time_zone=UTC",
                                     {{"sslmode", "require"}, {"isolation", "repeatable read"}, {"collation", "C"}}));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(keyword(*read, "sslmode"), "require");
  EXPECT_EQ(read->settings,
            (ServerSettings{{"TimeZone", "UTC"}, {"default_transaction_isolation", "repeatable read"}}));
  EXPECT_EQ(read->collation, "C");
}

TEST(PostgresTargetParameters, DefaultIsolationIsTheServersOwn) {
  EXPECT_TRUE(read_target_parameters(spec_of("postgresql://h/db?isolation=default"))->settings.empty());
}

TEST(PostgresTargetParameters, RefusesAndNeverRepeatsThePassword) {
  for (const char* url : {"postgresql://u:secret@h:port/db", "postgresql://u:secret@h/db?isolation=snapshot",
                          "postgresql://u:secret@[h/db", "postgresql://u@h/db?pwd=secret",
                          "postgresql://u@h/db?passwd=secret", "postgresql://u@h/db?PASSWORD=secret",
                          "postgresql://u@h/db?Pwd=secret", "postgresql://u:secret@h/db?search_path=x",
                          "postgresql://u:secret@h/db?options=-S%201", "postgresql://u:secret@h/d%zz"}) {
    const auto read = read_target_parameters(spec_of(url));
    ASSERT_FALSE(read) << url;
    EXPECT_EQ(read.error().fault, Fault::usage);
    EXPECT_EQ((read.error().message + read.error().hint).find("secret"), std::string::npos) << read.error().message;
    EXPECT_FALSE(read.error().hint.empty()) << url;
  }
}

TEST(PostgresTargetParameters, APasswordMayHoldAnAtThatNobodyEncoded) {
  for (const char* url :
       {"postgresql://u:p@ss@w@h:5433/db", "postgresql://u:p@ss@w@h:5433/db?sslmode=disable&application_name=a@b"}) {
    const auto read = read_target_parameters(spec_of(url));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(keyword(*read, "password"), "p@ss@w");
    EXPECT_EQ(keyword(*read, "host"), "h");
    EXPECT_EQ(keyword(*read, "port"), "5433");
  }
  EXPECT_EQ(keyword(*read_target_parameters(spec_of("postgresql://u:p@ss@h")), "host"), "h");
  EXPECT_EQ(keyword(*read_target_parameters(spec_of("postgresql://h/d@b")), "dbname"), "d@b");
}

// What libpq would send along in each session is a setting like others: seen in the fingerprint, and kept from the
// harness's own sessions.
TEST(PostgresTargetParameters, WhatLibpqWouldSendAlongIsASetting) {
  const auto read = read_target_parameters(
      spec_of("postgresql://h/db?options=-c%20statement_timeout=100ms&client_encoding=LATIN1", {{"geqo", "off"}}));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->settings,
            (ServerSettings{{"client_encoding", "LATIN1"}, {"geqo", "off"}, {"statement_timeout", "100ms"}}));
  EXPECT_EQ(keyword(*read, "client_encoding"), "UTF8");
  EXPECT_EQ(keyword(*read, "options"), kNoStartupOptions);
  const auto profile = read_target_parameters(
      spec_of("postgresql://h/db?options=-c%20geqo=off&time_zone=UTC", {{"options", "-c TimeZone=CET -c a.b=1"}}));
  ASSERT_TRUE(profile) << profile.error().message;
  EXPECT_EQ(profile->settings, (ServerSettings{{"TimeZone", "UTC"}, {"a.b", "1"}}));
  EXPECT_EQ(keyword(*read_target_parameters(spec_of("postgresql://h/db")), "options"), "(none)");
}

TEST(PostgresTargetParameters, SoIsWhatVariablesSay) {
  {
    const Variable variable("PGOPTIONS", "-c work_mem=7MB");
    const auto read = read_target_parameters(spec_of("postgresql://h/db"));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->settings, (ServerSettings{{"work_mem", "7MB"}}));
    EXPECT_EQ(keyword(*read, "options"), kNoStartupOptions);
    // The URL's stand instead of the variable's, as for libpq.
    EXPECT_EQ(read_target_parameters(spec_of("postgresql://h/db?options=--geqo=off"))->settings,
              (ServerSettings{{"geqo", "off"}}));
    // A service may set them, which shows once it was connected to.
    EXPECT_TRUE(read_target_parameters(spec_of("postgresql://h/db?service=s"))->settings.empty());
  }
  const Variable variable("PGTZ", "Asia/Tokyo");
  EXPECT_EQ(read_target_parameters(spec_of("postgresql://h/db"))->settings,
            (ServerSettings{{"TimeZone", "Asia/Tokyo"}}));
  const auto other = read_target_parameters(spec_of("postgresql://h/db?time_zone=UTC"));
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().hint, "unset PGTZ");
}

}  // namespace
}  // namespace enginediff::postgres
