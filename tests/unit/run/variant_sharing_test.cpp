#include "harness/run/variant_sharing.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "harness/casefile/parser.hpp"
#include "harness/engines/registry.hpp"
#include "harness/run/case_runner.hpp"
#include "harness/run/portable_rewrites.hpp"
#include "harness/run/shared_run.hpp"

// On the embedded engine, which needs no server and is always there.
namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Counts the scratches that are asked for.
class CountingEngine : public Engine {
 public:
  explicit CountingEngine(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
  const EngineInfo& info() const override { return engine_->info(); }
  const LexicalRules& lexical_rules() const override { return engine_->lexical_rules(); }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions& options) override {
    ++scratches;
    return engine_->create_scratch(options);
  }
  Result<void> ping() override { return engine_->ping(); }

  int scratches = 0;

 private:
  const std::unique_ptr<Engine> engine_;
};

class VariantSharingTest : public testing::Test {
 protected:
  VariantSharingTest() {
    TargetSpec spec;
    spec.name = "embedded";
    spec.url = std::string(driver_for_scheme("sqlite")->embedded_url);
    ConnectOptions options;
    options.run_token = "sharingtest";
    engine_ = std::make_unique<CountingEngine>(std::move(*driver_for_scheme("sqlite")->connect(spec, options)));
  }

  static Case parse(const std::string& text) {
    ParseResult result = parse_case(text, "case.sql");
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
    return std::move(result.parsed);
  }

  VariantSharing sharing(const Case& parsed) {
    return sharing_on(parsed, variants_on(parsed, engine_->info()), *engine_);
  }

  // `1 2 | 3`: the values of the groups' variants.
  std::string groups(const std::string& text) {
    const Case parsed = parse(text);
    std::string out;
    for (const auto& group : sharing(parsed).groups) {
      out += out.empty() ? "" : " |";
      for (const Variant& variant : group) out += (out.empty() ? "" : " ") + variant.values.front().second;
    }
    return out;
  }

  // All variants, group after group; their records as text, in the order of the variants.
  std::vector<std::string> run_together(const Case& parsed) {
    VariantSharing plan = sharing(parsed);
    RewriteMemory memory(plan.rewrites);
    std::vector<std::string> out;
    for (const auto& group : plan.groups) {
      SharedRun shared(parsed, *engine_, options_, &memory);
      for (const Variant& variant : group) {
        const auto run = shared.run(variant, &variant == &group.back());
        EXPECT_TRUE(run) << run.error().message;
        out.push_back(told(run->trace));
      }
    }
    return out;
  }

  std::vector<std::string> run_alone(const Case& parsed) {
    std::vector<std::string> out;
    for (const auto& group : sharing(parsed).groups) {
      for (const Variant& variant : group) out.push_back(told(run_variant(parsed, variant, *engine_, options_)->trace));
    }
    return out;
  }

  static std::string cell(const Value& value) {
    return value.carries_bytes() ? std::string(value.bytes()) : std::to_string(value.bits());
  }

  static std::string told(const Trace& trace) {
    std::string out = trace.variant.to_string();
    for (const StepRecord& record : trace.records) {
      out += "; " + record.step + "#" + std::to_string(record.launched) + " " + record.sql + ": ";
      if (const Outcome* outcome = record.outcome()) {
        if (const auto* rows = std::get_if<ResultSet>(&outcome->answer)) {
          for (std::size_t i = 0; i < rows->row_count(); ++i) out += fmt::format("({})", cell(rows->at(i, 0)));
        } else {
          out += outcome->succeeded() ? "ok" : "error";
        }
      } else {
        out += std::holds_alternative<NotRun>(record.result) ? "not run" : "absent";
      }
    }
    return out;
  }

  std::unique_ptr<CountingEngine> engine_;
  const CaseRunOptions options_;
};

constexpr const char* kReads = R"(-- @title t
-- @each v = 1, 2, 3
CREATE TABLE t (a TEXT);
INSERT INTO t VALUES ('x');
-- @step read
SELECT a || ${v} FROM t;
-- @step wrong
SELECT nothing${v} FROM t;
)";

TEST_F(VariantSharingTest, VariantsThatOnlyReadShareTheScratch) {
  EXPECT_EQ(groups(kReads), "1 2 3");
  const Case parsed = parse(kReads);
  const auto together = run_together(parsed);
  EXPECT_EQ(engine_->scratches, 1);
  EXPECT_EQ(together, run_alone(parsed));
  EXPECT_THAT(together[1], testing::HasSubstr("(x2)"));
}

TEST_F(VariantSharingTest, AnotherSetupIsAnotherScratch) {
  EXPECT_EQ(groups("-- @title t\n-- @each v = 1, 2, 1 + 0\nCREATE TABLE t (a INTEGER CHECK (a > ${v}));\n-- @step "
                   "s\nSELECT 1;\n"),
            "1 | 2 | 1 + 0");
  EXPECT_EQ(groups("-- @title t\n-- @each v = 1, 2\n-- @sql sqlite[v=2]\nCREATE TABLE t (a TEXT);\n-- @sql *\n"
                   "CREATE TABLE t (a INTEGER);\n-- @end\n-- @step s\nSELECT ${v};\n"),
            "1 | 2");
}

TEST_F(VariantSharingTest, WhoWritesIsAlone) {
  EXPECT_EQ(
      groups("-- @title t\n-- @each v = 1, 2\nCREATE TABLE t (a INTEGER);\n-- @step s\nINSERT INTO t VALUES (${v});\n"),
      "1 | 2");
  EXPECT_EQ(groups("-- @title t\n-- @each v = 1, 2\n-- @step s\nSELECT ${v};\n-- @step p\nPRAGMA foreign_keys = ON;\n"),
            "1 | 2");
  EXPECT_EQ(groups("-- @title t\n-- @each v = 1, changes(), 3\n-- @step s\nSELECT ${v};\n"), "1 3 | changes()");
}

TEST_F(VariantSharingTest, ASetupThatTheSessionKeepsIsNotShared) {
  EXPECT_EQ(groups("-- @title t\n-- @each v = 1, 2\nCREATE TEMPORARY TABLE t (a INTEGER);\n-- @step s\nSELECT ${v};\n"),
            "1 | 2");
  EXPECT_EQ(groups("-- @title t\n-- @exclusive\n-- @each v = 1, 2\n-- @step s\nSELECT ${v};\n"), "1 | 2");
  EXPECT_EQ(groups("-- @title t\n-- @each v = 1, 2\n-- @step s\nSELECT '${scratch}', ${v};\n"), "1 | 2");
}

TEST_F(VariantSharingTest, AnotherJournalIsAnotherScratch) {
  EXPECT_EQ(groups("-- @title t\n-- @each v = 1, 2\n-- @journal sqlite: delete, wal\n-- @step s\nSELECT ${v};\n"),
            "1 2 | 1 2");
}

TEST_F(VariantSharingTest, AFailedSetupIsTriedAgain) {
  const Case parsed = parse(
      "-- @title t\n-- @each v = 1, 2\nCREATE TABLE t (a INTEGER);\nINSERT INTO u VALUES (1);\n"
      "-- @step s\nSELECT ${v};\n");
  const auto together = run_together(parsed);
  EXPECT_EQ(engine_->scratches, 2);
  EXPECT_EQ(together, run_alone(parsed));
}

constexpr const char* kRewrite = R"(-- @title t
-- @each v = 1, 2
CREATE TABLE t (a TEXT);
-- @step write
INSERT INTO t VALUES (${v});
-- @portable write
CREATE TABLE u (a TEXT);
INSERT INTO u VALUES ('same');
SELECT a FROM u;
)";

TEST_F(VariantSharingTest, ARewriteThatStandsAloneIsExecutedOnce) {
  const Case parsed = parse(kRewrite);
  const VariantSharing plan = sharing(parsed);
  EXPECT_THAT(plan.rewrites, ElementsAre(2u));
  RewriteMemory memory(plan.rewrites);
  std::vector<Trace> traces;
  for (const auto& group : plan.groups) {
    auto run = SharedRun(parsed, *engine_, options_, &memory).run(group.front(), true);
    ASSERT_TRUE(run);
    traces.push_back(std::move(run->trace));
  }
  ASSERT_EQ(traces.size(), 2u);
  EXPECT_GT(traces[0].records[2].microseconds, 0);
  EXPECT_EQ(traces[1].records[2].microseconds, 0);
  EXPECT_GT(traces[1].records[1].microseconds, 0);
  EXPECT_EQ(run_together(parsed), run_alone(parsed));
}

TEST_F(VariantSharingTest, ARewriteThatDependsOnTheCaseIsExecutedEachTime) {
  const auto rewrites = [&](std::string text, std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
    return sharing(parse(text)).rewrites;
  };
  EXPECT_THAT(rewrites(kRewrite, "SELECT a FROM u", "SELECT u.a FROM u, t"), IsEmpty());
  EXPECT_THAT(rewrites(kRewrite, "CREATE TABLE t (a TEXT)", "CREATE TABLE u (a TEXT)"), IsEmpty());
  EXPECT_THAT(rewrites(kRewrite, "INSERT INTO t VALUES (${v})", "DROP TABLE IF EXISTS u"), IsEmpty());
  EXPECT_THAT(rewrites(kRewrite, "INSERT INTO t VALUES (${v})", "PRAGMA case_sensitive_like = ON"), IsEmpty());
  EXPECT_THAT(rewrites(kRewrite, "CREATE TABLE u (a TEXT)", "CREATE TABLE u (a TEXT); CREATE INDEX i ON u (a)"),
              IsEmpty());
}

TEST_F(VariantSharingTest, ARewriteOfAnotherTextIsExecuted) {
  std::string text = kRewrite;
  text.replace(text.find("'same'"), 6, "${v} + 1");
  const auto together = run_together(parse(text));
  EXPECT_THAT(together, ElementsAre(testing::HasSubstr("(2)"), testing::HasSubstr("(3)")));
}

}  // namespace
}  // namespace enginediff
