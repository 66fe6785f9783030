// Connecting: who the target is, its settings, and errors that say what is wrong and never the password.
#include <fstream>
#include <sstream>

#include "harness/engine/target_url.hpp"
#include "tests/contract/contract_test.hpp"
#include "tests/source_folder.hpp"

namespace enginediff::contract {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kWrongPassword = "surely-not-it-9431";

std::string everything_shown(const EngineInfo& info) {
  std::string text = info.target.name + info.target.version + info.target.build;
  for (const auto& [name, value] : info.target.fingerprint) text += "\n" + name + ": " + value;
  return text;
}

TEST_P(ContractTest, SaysWhoTheTargetIs) {
  const TargetInfo& target = info().target;
  EXPECT_EQ(target.name, GetParam().name);
  EXPECT_EQ(target.profile, GetParam().profile);
  EXPECT_EQ(target.engine, quirks().engine);
  EXPECT_FALSE(target.version.empty());
  EXPECT_FALSE(target.version_number.parts.empty());
  EXPECT_THAT(target.version, HasSubstr(target.version_number.to_string()));
  EXPECT_FALSE(target.fingerprint.empty());
  EXPECT_TRUE(engine().ping().has_value());
  EXPECT_NE(driver().client_library(), "");
}

TEST_P(ContractTest, TheFingerprintIsTheSameEachTime) {
  const auto again = driver().connect(GetParam(), {"contractagain", Deadline::after(kPatience)});
  ASSERT_TRUE(again.has_value()) << again.error().message;
  EXPECT_EQ((*again)->info().target.fingerprint, info().target.fingerprint);
  EXPECT_EQ((*again)->info().features, info().features);
}

TEST_P(ContractTest, EveryFeatureIsDocumented) {
  std::ifstream in(source_folder() / "docs/features.md");
  std::stringstream page;
  page << in.rdbuf();
  std::vector<std::string> missing;
  for (const std::string& feature : info().features) {
    if (page.str().find("| `" + feature + "` |") == std::string::npos) missing.push_back(feature);
  }
  EXPECT_THAT(missing, testing::IsEmpty()) << "add them to docs/features.md";
}

TEST_P(ContractTest, LaysSettingsOverItsSessions) {
  for (const Quirks::Setting& setting : quirks().settings) {
    SCOPED_TRACE(setting.name + "=" + setting.value);
    TargetSpec spec = GetParam();
    spec.settings[setting.name] = setting.value;
    const auto engine = driver().connect(spec, {"contractset", Deadline::after(kPatience)});
    ASSERT_TRUE(engine.has_value()) << engine.error().message;
    EXPECT_THAT(everything_shown((*engine)->info()), HasSubstr(setting.value));
    for (int round = 0; round < 2; ++round) {  // the second may be a connection that was used before
      const auto scratch = (*engine)->create_scratch({});
      ASSERT_TRUE(scratch.has_value()) << scratch.error().message;
      const auto session = (*scratch)->open_session({});
      ASSERT_TRUE(session.has_value()) << session.error().message;
      EXPECT_EQ(cell(run(**session, setting.query)), setting.literal);
    }
  }
}

TEST_P(ContractTest, RefusesAnUnknownSetting) {
  TargetSpec spec = GetParam();
  spec.settings["no_such_setting"] = "1";
  const auto engine = driver().connect(spec, {"contractset", Deadline::after(kPatience)});
  ASSERT_FALSE(engine.has_value());
  EXPECT_EQ(engine.error().fault, Fault::usage);
  EXPECT_THAT(engine.error().message, HasSubstr("no_such_setting"));
}

// ---- Servers ----

bool is_server(const TargetSpec& spec) { return spec.url.find("://") != std::string::npos; }

// The URL's text with one of its parts replaced.
std::string replaced(std::string url, const std::string& part, const std::string& by) {
  const auto at = url.find(part);
  EXPECT_NE(at, std::string::npos);
  return url.replace(at, part.size(), by);
}

TEST_P(ContractTest, ThePasswordIsShownNowhere) {
  if (!is_server(GetParam())) GTEST_SKIP() << "no password";
  const auto url = parse_target_url(GetParam().url);
  ASSERT_TRUE(url.has_value());
  if (url->password.empty()) GTEST_SKIP() << "the URL holds no password";
  EXPECT_THAT(everything_shown(info()), Not(HasSubstr(url->password)));
  auto scratch = this->scratch();
  auto session = this->session(*scratch);
  EXPECT_THAT(session->description(), Not(HasSubstr(url->password)));
  session.reset();
  EXPECT_THAT(scratch->keep(), Not(HasSubstr(url->password)));
}

TEST_P(ContractTest, SaysThatThePasswordIsWrong) {
  if (!is_server(GetParam())) GTEST_SKIP() << "no password";
  const auto url = parse_target_url(GetParam().url);
  ASSERT_TRUE(url.has_value());
  TargetSpec spec = GetParam();
  spec.url = replaced(spec.url, url->password, kWrongPassword);
  const auto engine = driver().connect(spec, {"contractwrong", Deadline::after(kPatience)});
  ASSERT_FALSE(engine.has_value());
  EXPECT_EQ(engine.error().fault, Fault::target_unusable);
  EXPECT_FALSE(engine.error().hint.empty());
  EXPECT_THAT(engine.error().message + engine.error().hint, Not(HasSubstr(kWrongPassword)));
}

TEST_P(ContractTest, SaysThatNoServerAnswers) {
  if (!is_server(GetParam())) GTEST_SKIP() << "no server";
  const auto url = parse_target_url(GetParam().url);
  ASSERT_TRUE(url.has_value() && url->port.has_value());
  TargetSpec spec = GetParam();
  spec.url = replaced(spec.url, ":" + std::to_string(*url->port), ":1");
  const auto engine = driver().connect(spec, {"contractdown", Deadline::after(kPatience)});
  ASSERT_FALSE(engine.has_value());
  EXPECT_EQ(engine.error().fault, Fault::target_unusable);
  EXPECT_FALSE(engine.error().hint.empty());
  EXPECT_THAT(engine.error().message + engine.error().hint, Not(HasSubstr(url->password)));
}

}  // namespace
}  // namespace enginediff::contract
