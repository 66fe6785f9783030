// The checked-in journals are what the writer writes, so that validating them validates it.

#include <gtest/gtest.h>

#include <sstream>

#include "harness/journal/journal.hpp"
#include "tests/golden/golden_file.hpp"
#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {
namespace {

TEST(JournalGolden, every_kind_of_line_value_and_outcome) {
  const std::string path = scratch_path("every-kind.jsonl"), id = "sample.everything";
  {
    const auto writer = JournalWriter::open(path, false).value();
    TargetStatus lost;
    lost.info.name = "lost";
    lost.unusable = "connection refused";
    TargetStatus wal = sample_target("sqlite:wal");
    wal.info.engine = "sqlite";
    wal.info.profile = "wal";
    wal.info.build = "debian";
    ASSERT_TRUE(writer->run({"0.0.0", "2030-01-02T03:04:05Z", "sqlite:wal", "1/2"}));
    ASSERT_TRUE(writer->target(wal) && writer->target(sample_target("other")) && writer->target(lost));
    Trace everything = trace_of_everything(id, "sqlite:wal"), unsupported = sample_trace(id, "other");
    unsupported.records.clear();
    unsupported.unsupported = "lacks window_functions";
    Trace not_run = unsupported;
    not_run.unsupported.reset();
    not_run.target = "lost";
    not_run.not_run = "connection refused";
    ASSERT_TRUE(writer->trace(sample_case(id), everything, sample_text(id)) &&
                writer->trace(sample_case(id), unsupported) && writer->trace(sample_case(id), not_run));
    ASSERT_TRUE(writer->trace(sample_case("sample.canonical"), sample_trace("sample.canonical", "other")));
    ASSERT_TRUE(writer->end());
  }
  expect_golden("journals/every-kind.jsonl", file_text(path));
}

// `line` of its kind: what stands in a journal besides the texts of cases.
bool is_case_line(const std::string& line) { return line.starts_with(R"({"line":"case")"); }

TEST(JournalGolden, every_finished_journal_is_written_again_as_it_was) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kGoldenFolder / "journals")) {
    if (entry.is_directory()) continue;
    const auto journal = read_journal(entry.path().string());
    ASSERT_TRUE(journal) << journal.error().message;
    if (!journal->complete) continue;
    const std::string path = scratch_path("again.jsonl");
    {
      const auto writer = JournalWriter::open(path, false).value();
      ASSERT_TRUE(writer->run(journal->header));
      if (!journal->claims.text.empty()) {
        ASSERT_TRUE(writer->claims(journal->claims));
      }
      for (const TargetStatus& status : journal->targets) ASSERT_TRUE(writer->target(status));
      for (const Trace& trace : journal->traces) {
        const auto parsed = std::find_if(journal->cases.begin(), journal->cases.end(),
                                         [&](const Case& one) { return one.id == trace.case_id; });
        ASSERT_TRUE(writer->trace(*parsed, trace));
      }
      ASSERT_TRUE(writer->end());
    }
    std::istringstream before(file_text(entry.path().string())), after(file_text(path));
    std::string line, again;
    while (std::getline(before, line)) {
      ASSERT_TRUE(std::getline(after, again)) << entry.path().filename();
      EXPECT_TRUE(line == again || (is_case_line(line) && is_case_line(again))) << entry.path().filename() << "\n"
                                                                                << line.substr(0, 500) << "\n"
                                                                                << again.substr(0, 500);
    }
    EXPECT_FALSE(std::getline(after, again));
  }
}

}  // namespace
}  // namespace enginediff
