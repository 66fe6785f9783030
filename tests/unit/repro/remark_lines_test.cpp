#include "harness/repro/remark_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

using testing::ElementsAre;

StepRecord not_run(std::string_view reason) {
  StepRecord record;
  record.result = NotRun{std::string(reason)};
  return record;
}

TEST(RemarkLines, TellWhichStatementsWereNotRunAndWhy) {
  Script script;
  script.statements.resize(4);
  for (int i = 0; i < 4; ++i) script.statements[static_cast<std::size_t>(i)].line = i + 1;
  for (const std::size_t i : {0, 1, 3}) script.statements[i].prepared = true;
  ScriptRun run;
  const StepRecord ran, mismatch = not_run("it has 0 placeholders for 1 values"), stopped = not_run(kStopped),
                        moved = not_run("it went into the CREATE TABLE of line 1");
  run.records = {{mismatch, mismatch, moved, stopped}, {ran, mismatch, ran, stopped}};
  run.rewrites = {{1, 2, {"a"}, {"not translated: x"}}};
  ReproFindings findings;
  findings.script = &script;
  findings.run = &run;
  findings.targets.resize(2);
  findings.targets[0].name = "dev";
  findings.targets[1].name = "prod";
  EXPECT_THAT(remark_lines(findings), ElementsAre("prod, line 3: not translated: x",
                                                  "line 1: not run on dev: it has 0 placeholders for 1 values",
                                                  "line 2: not run on dev, prod: it has 0 placeholders for 1 values"));
}

}  // namespace
}  // namespace enginediff
