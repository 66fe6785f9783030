#include "harness/run/campaign.hpp"

#include <gmock/gmock.h>

#include "harness/casefile/parser.hpp"
#include "harness/engines/registry.hpp"

// On the embedded engine, which needs no server and is always there.
namespace enginediff {
namespace {

using testing::HasSubstr;

class Nobody : public CampaignObserver {
 public:
  void planned(std::size_t) override {}
  void finished(const CampaignItem&) override {}
  void target_lost(const TargetStatus& status) override { lost += status.unusable; }
  std::string lost;
};

class Refusals : public testing::Test {
 protected:
  Refusals() {
    ConnectedTarget& target = targets_.emplace_back();
    target.spec.name = "embedded";
    target.spec.url = std::string(driver_for_scheme("sqlite")->embedded_url);
    ConnectOptions options;
    options.run_token = "campaigntest";
    auto engine = driver_for_scheme("sqlite")->connect(target.spec, options);
    EXPECT_TRUE(engine) << engine.error().message;
    target.engine = std::move(*engine);
    target.status.info = target.engine->info().target;
  }

  // A case that asks for more than the engine takes, which no file can.
  static Case asking(const std::string& id, const std::string& body, const std::string& session) {
    Case made = good(id, body);
    made.settings.push_back({session, "lock_timeout", "3000000000ms"});
    return made;
  }

  static Case good(const std::string& id, const std::string& body) {
    ParseResult read = parse_case("-- @id " + id + "\n" + body, id + ".sql");
    EXPECT_TRUE(read.ok());
    return std::move(read.parsed);
  }

  // Runs them one after the other; the traces in their order.
  std::vector<Trace> run(const std::vector<Case>& cases) {
    Nobody observer;
    Journal journal;
    const auto done = run_campaign(cases, targets_, CampaignOptions(), nullptr, observer, journal);
    EXPECT_TRUE(done) << done.error().message;
    EXPECT_EQ(observer.lost, "");
    return std::move(journal.traces);
  }

  std::vector<ConnectedTarget> targets_;
};

constexpr const char* kAlone = "-- @step one\nSELECT 1 AS a;\n";
constexpr const char* kMatrix =
    "-- @each n = 1, 2\nCREATE TABLE t (a INTEGER);\n-- @step one\nSELECT ${n} AS a FROM t;\n";
constexpr const char* kTwo =
    "CREATE TABLE t (a INTEGER);\n-- @session A\n-- @step one\nINSERT INTO t VALUES (1);\n-- @session B\n-- @step "
    "two\nINSERT INTO t VALUES (2);\n-- @final\n-- @step all\nSELECT a FROM t ORDER BY a;\n";

TEST_F(Refusals, OfWhatOneCaseAsksForConcernThatCaseAlone) {
  const auto traces = run({asking("a.alone", kAlone, ""), good("b.good", kAlone), asking("c.two", kTwo, "B"),
                           asking("d.all", "-- @interleave all\n" + std::string(kTwo), "B"), good("e.good", kTwo)});
  ASSERT_EQ(traces.size(), 5u);
  for (const std::size_t refused : {0u, 2u, 3u}) {
    EXPECT_THAT(traces[refused].not_run.value_or("run"), HasSubstr("lock_timeout=3000000000ms"));
    EXPECT_TRUE(traces[refused].records.empty());
    EXPECT_FALSE(traces[refused].census);
  }
  for (const std::size_t fine : {1u, 4u}) {
    EXPECT_EQ(traces[fine].not_run, std::nullopt);
    ASSERT_FALSE(traces[fine].records.empty());
    EXPECT_NE(traces[fine].records.back().outcome(), nullptr);
  }
}

TEST_F(Refusals, AreToldOfEachVariantOfAGroup) {
  const auto traces = run({asking("a.matrix", kMatrix, ""), good("b.matrix", kMatrix)});
  ASSERT_EQ(traces.size(), 4u);
  for (std::size_t i = 0; i < traces.size(); ++i) {
    EXPECT_EQ(traces[i].not_run.has_value(), i < 2);
    EXPECT_EQ(traces[i].variant.to_string(), i % 2 == 0 ? "n=1" : "n=2");
  }
}

}  // namespace
}  // namespace enginediff
