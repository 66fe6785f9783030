#include "harness/journal/journal.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <thread>

#include "harness/casefile/parser.hpp"
#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::unique_ptr<JournalWriter> opened(const std::string& path, bool resume = false) {
  auto writer = JournalWriter::open(path, resume);
  EXPECT_TRUE(writer) << writer.error().message;
  return writer ? std::move(*writer) : nullptr;
}

const RunHeader kHeader = {"0.1.0", "2030-01-02T03:04:05Z", "a", "2/8"};

// A journal of one case on the targets a and b.
std::string written(const std::string& name) {
  const std::string path = scratch_path(name);
  const auto writer = opened(path);
  EXPECT_TRUE(writer->run(kHeader));
  EXPECT_TRUE(writer->target(sample_target("a")));
  EXPECT_TRUE(writer->target(sample_target("b")));
  const Case parsed = sample_case("sample.one");
  EXPECT_TRUE(writer->trace(parsed, sample_trace("sample.one", "a"), sample_text("sample.one")));
  EXPECT_TRUE(writer->trace(parsed, sample_trace("sample.one", "b"), sample_text("sample.one")));
  EXPECT_TRUE(writer->end());
  return path;
}

Journal read(const std::string& path) {
  auto journal = read_journal(path);
  EXPECT_TRUE(journal) << journal.error().message;
  return journal ? std::move(*journal) : Journal();
}

std::string error_of(const std::string& text) {
  const std::string path = scratch_path("broken.jsonl");
  write_file(path, text);
  const auto journal = read_journal(path);
  if (journal) return "(no error)";
  EXPECT_EQ(journal.error().fault, Fault::malformed);
  return journal.error().message;
}

TEST(Journal, comes_back_as_it_was_written) {
  const Journal journal = read(written("run.jsonl"));
  EXPECT_EQ(journal.header.tool_version, "0.1.0");
  EXPECT_EQ(journal.header.started, kHeader.started);
  EXPECT_EQ(journal.header.reference, "a");
  EXPECT_EQ(journal.header.shard, "2/8");
  ASSERT_THAT(journal.targets, SizeIs(2));
  EXPECT_EQ(journal.targets[1].info, sample_target("b").info);
  ASSERT_THAT(journal.cases, SizeIs(1));
  EXPECT_EQ(journal.cases[0], sample_case("sample.one"));
  EXPECT_EQ(journal.cases[0].file, "cases/sample/sample.one.sql");
  ASSERT_THAT(journal.traces, SizeIs(2));
  EXPECT_EQ(journal.traces[1].target, "b");
  EXPECT_TRUE(journal.complete);
  EXPECT_THAT(journal.problems, IsEmpty());
}

TEST(Journal, steps_keep_their_lines_with_the_text_and_without) {
  const int line = sample_case("sample.one").steps[1].lines.first;
  ASSERT_GT(line, 0);
  EXPECT_EQ(read(written("run.jsonl")).cases[0].steps[1].lines.first, line);
  const std::string path = scratch_path("canonical.jsonl");
  Case moved = sample_case("sample.one");
  moved.steps[1].lines.first = 4711;
  const auto writer = opened(path);
  ASSERT_TRUE(writer->run(kHeader) && writer->trace(moved, sample_trace("sample.one", "a")));
  EXPECT_EQ(read(path).cases[0].steps[1].lines.first, 4711);
  EXPECT_EQ(read(path).cases[0], moved);
}

TEST(Journal, a_case_is_written_once) {
  const std::string text = file_text(written("run.jsonl"));
  EXPECT_EQ(text.find(R"({"line":"case")"), text.rfind(R"({"line":"case")"));
}

TEST(Journal, a_cut_last_line_is_a_problem_and_everything_before_it_is_used) {
  const std::string path = written("run.jsonl");
  const std::string text = file_text(path);
  const std::size_t last_trace = text.rfind(R"({"line":"trace")");
  for (const std::size_t size : {last_trace + 1, last_trace + 40, text.rfind(R"({"line":"end")") - 1}) {
    write_file(path, text.substr(0, size));
    const Journal journal = read(path);
    EXPECT_THAT(journal.traces, SizeIs(1)) << size;
    EXPECT_FALSE(journal.complete);
    ASSERT_THAT(journal.problems, SizeIs(1));
    EXPECT_THAT(journal.problems[0], HasSubstr("run.jsonl: line 6 was cut"));
  }
}

TEST(Journal, a_journal_without_its_end_line_is_not_complete) {
  const std::string path = written("run.jsonl");
  const std::string text = file_text(path);
  write_file(path, text.substr(0, text.rfind(R"({"line":"end")")));
  EXPECT_FALSE(read(path).complete);
  EXPECT_THAT(read(path).traces, SizeIs(2));
}

TEST(Journal, what_is_no_journal_is_an_error_with_file_and_line) {
  EXPECT_THAT(error_of(""), HasSubstr("broken.jsonl: is no journal"));
  EXPECT_THAT(error_of("{\"line\":\"ru"), HasSubstr("broken.jsonl: is no journal"));
  EXPECT_THAT(error_of("SELECT 1;\n"), HasSubstr("broken.jsonl:1: "));
  EXPECT_THAT(error_of("\x28\xB5\x2F\xFD rest"), HasSubstr("broken.jsonl: is compressed with zstd"));
  EXPECT_THAT(error_of("\xFD\x37zXZ\n rest\n"), HasSubstr("is compressed with xz"));
  EXPECT_THAT(error_of("{\"line\":\"end\"}\n"), HasSubstr("broken.jsonl:1: a journal begins with its run line"));
  const std::string run = R"({"line":"run","format":1,"tool_version":"1","started":"x"})"
                          "\n";
  EXPECT_THAT(error_of(run + "\n"), HasSubstr("broken.jsonl:2: "));
  EXPECT_THAT(error_of(run + R"({"line":"step"})"
                             "\n"),
              HasSubstr("'step' is no kind of line"));
  EXPECT_THAT(error_of(run + R"({"line":"trace","case":"a.b","target":"a","records":[]})"
                             "\n"),
              HasSubstr("a trace of case a.b, which has no case line"));
  EXPECT_THAT(error_of(run + R"({"line":"case","id":"a.b","file":"f","text":"-- @nonsense\n"})"
                             "\n"),
              HasSubstr("the text of case a.b cannot be read"));
}

TEST(Journal, another_format_is_refused_by_its_number) {
  EXPECT_THAT(error_of(R"({"line":"run","format":2,"tool_version":"9","started":"x"})"
                       "\n"),
              HasSubstr("format 2"));
}

TEST(Journal, a_record_of_a_step_that_the_case_does_not_have_is_an_error) {
  const std::string text = file_text(written("run.jsonl"));
  std::string other = text;
  other.replace(other.find(R"("step":"read","index":1)"), 23, R"("step":"read","index":9)");
  EXPECT_THAT(error_of(other), HasSubstr("step read is not step number 9 of case sample.one"));
}

TEST(Journal, messages_show_nothing_unsafe) {
  EXPECT_THAT(error_of("\x1b[31m\n"), ::testing::Not(HasSubstr("\x1b")));
  const std::string run = R"({"line":"run","format":1,"tool_version":"1","started":"x"})"
                          "\n";
  EXPECT_THAT(error_of(run + R"({"line":"\u001b[31m"})"
                             "\n"),
              HasSubstr("'\\u{1B}[31m' is no kind of line"));
}

TEST(Journal, a_later_line_replaces_an_earlier_one) {
  const std::string path = scratch_path("run.jsonl");
  const auto writer = opened(path);
  const Case parsed = sample_case("sample.one");
  TargetStatus lost = sample_target("a");
  lost.unusable = "gone";
  Trace not_run = sample_trace("sample.one", "a");
  not_run.records.clear();
  not_run.not_run = "gone";
  ASSERT_TRUE(writer->run(kHeader) && writer->target(sample_target("a")) && writer->target(lost));
  ASSERT_TRUE(writer->trace(parsed, not_run));
  EXPECT_EQ(read(path).targets[0].unusable, "gone");
  EXPECT_EQ(read(path).traces[0].not_run, not_run.not_run);
  ASSERT_TRUE(writer->target(sample_target("a")) && writer->trace(parsed, sample_trace("sample.one", "a")));
  const Journal journal = read(path);
  ASSERT_THAT(journal.targets, SizeIs(1));
  EXPECT_EQ(journal.targets[0].unusable, "");
  ASSERT_THAT(journal.traces, SizeIs(1));
  EXPECT_FALSE(journal.traces[0].not_run);
}

TEST(Journal, a_target_that_became_unusable_stays_known) {
  const std::string path = scratch_path("run.jsonl");
  const auto writer = opened(path);
  TargetStatus lost;
  lost.info.name = "a";
  lost.unusable = "gone";
  ASSERT_TRUE(writer->run(kHeader) && writer->target(sample_target("a")) && writer->target(lost));
  const Journal journal = read(path);
  EXPECT_EQ(journal.targets[0].info, sample_target("a").info);
  EXPECT_EQ(journal.targets[0].unusable, "gone");
}

// ---- Resuming ----

TEST(JournalResume, continues_after_taking_a_cut_line_off) {
  const std::string path = written("run.jsonl");
  const std::string text = file_text(path);
  write_file(path, text.substr(0, text.rfind(R"({"line":"trace")") + 30));
  {
    const auto writer = opened(path, true);
    ASSERT_TRUE(writer->run(kHeader));
    ASSERT_TRUE(writer->trace(sample_case("sample.one"), sample_trace("sample.one", "b")));
    ASSERT_TRUE(writer->end());
  }
  const Journal journal = read(path);
  EXPECT_THAT(journal.problems, IsEmpty());
  EXPECT_THAT(journal.traces, SizeIs(2));
  EXPECT_TRUE(journal.complete);
  const std::string resumed = file_text(path);
  EXPECT_EQ(resumed.find(R"({"line":"case")"), resumed.rfind(R"({"line":"case")")) << "the case is there already";
}

TEST(JournalResume, of_a_file_that_was_never_begun) {
  const std::string path = scratch_path("new.jsonl");
  ASSERT_TRUE(opened(path, true)->run(kHeader));
  write_file(path, "{\"line\":");
  ASSERT_TRUE(opened(path, true)->run(kHeader));
  EXPECT_EQ(read(path).header.started, kHeader.started);
}

TEST(JournalResume, keeps_what_need_not_be_run_again) {
  const Case one = sample_case("sample.one"), two = sample_case("sample.two");
  Case changed = two;
  changed.title = "Another title";
  Journal journal = sample_journal({"sample.one", "sample.two"}, {"a", "b"});
  journal.traces[1].not_run = "the server is gone";
  journal.problems = {"run.jsonl: line 9 was cut"};
  keep_for_resume(journal, std::vector<Case>{one, changed});
  ASSERT_THAT(journal.traces, SizeIs(1));
  EXPECT_EQ(journal.traces[0].case_id, "sample.one");
  EXPECT_EQ(journal.traces[0].target, "a");
  EXPECT_THAT(journal.problems, IsEmpty());
  EXPECT_FALSE(journal.complete);
}

TEST(JournalResume, a_case_that_changed_meanwhile_replaces_the_old_one_and_its_records) {
  const std::string path = written("run.jsonl");
  Case changed = sample_case("sample.one");
  changed.title = "Another title";
  {
    const auto writer = opened(path, true);
    ASSERT_TRUE(writer->run(kHeader) && writer->trace(changed, sample_trace("sample.one", "a")) && writer->end());
  }
  const Journal journal = read(path);
  ASSERT_THAT(journal.cases, SizeIs(1));
  EXPECT_EQ(journal.cases[0].title, "Another title");
  ASSERT_THAT(journal.traces, SizeIs(1)) << "the record of b is of the old file";
  ASSERT_THAT(journal.problems, SizeIs(1));
  EXPECT_THAT(journal.problems[0],
              HasSubstr("case sample.one changed while the run was interrupted; 2 earlier records"));
}

TEST(JournalResume, by_another_version_or_on_another_server_is_a_problem) {
  const std::string path = written("run.jsonl");
  RunHeader newer = kHeader;
  newer.tool_version = "0.2.0";
  TargetStatus upgraded = sample_target("a");
  upgraded.info.version = "2.0";
  {
    const auto writer = opened(path, true);
    ASSERT_TRUE(writer->run(newer) && writer->target(upgraded) && writer->end());
  }
  EXPECT_THAT(read(path).problems,
              ElementsAre(HasSubstr("begun by enginediff 0.1.0 and resumed by 0.2.0"),
                          HasSubstr("target a was 1.2.3 (test) when the run began and 2.0 later")));
}

// ---- Writing ----

TEST(JournalWriter, overwrites_an_old_journal_but_no_other_file) {
  const std::string path = written("run.jsonl");
  ASSERT_TRUE(opened(path)->run(kHeader));
  EXPECT_THAT(read(path).traces, IsEmpty());
  const std::string other = scratch_path("thesis.txt");
  write_file(other, "forty pages");
  for (const bool resume : {false, true}) {
    const auto writer = JournalWriter::open(other, resume);
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().fault, Fault::usage);
    EXPECT_THAT(writer.error().message, HasSubstr("is there already and is no journal"));
  }
  EXPECT_EQ(file_text(other), "forty pages");
}

TEST(JournalWriter, replaces_nothing_before_the_run_begins) {
  const std::string path = written("run.jsonl"), text = file_text(path);
  {
    const auto writer = opened(path);
  }
  EXPECT_EQ(file_text(path), text);
}

TEST(JournalWriter, never_replaces_what_a_run_that_was_cut_has_recorded) {
  const std::string path = written("run.jsonl"), text = file_text(path);
  const std::size_t end = text.rfind(R"({"line":"end")");
  for (const std::size_t size : {end, end - 20, text.size() - 1, text.find(R"({"line":"trace")") + 40}) {
    write_file(path, text.substr(0, size));
    const auto writer = JournalWriter::open(path, false);
    ASSERT_FALSE(writer) << size;
    EXPECT_EQ(writer.error().fault, Fault::usage);
    EXPECT_THAT(writer.error().message, HasSubstr("run.jsonl: holds a run that did not come to its end"));
    EXPECT_THAT(writer.error().hint, HasSubstr("--resume continues it"));
    EXPECT_EQ(file_text(path), text.substr(0, size));
    EXPECT_TRUE(JournalWriter::open(path, true));
  }
}

TEST(JournalWriter, a_resumed_run_has_an_end_of_its_own) {
  const std::string path = written("run.jsonl");
  {
    ASSERT_TRUE(opened(path, true)->run(kHeader));
  }
  EXPECT_FALSE(JournalWriter::open(path, false)) << "what was resumed did not come to its end";
  {
    const auto writer = opened(path, true);
    ASSERT_TRUE(writer->run(kHeader) && writer->end());
  }
  EXPECT_TRUE(JournalWriter::open(path, false));
}

TEST(JournalWriter, replaces_a_journal_in_which_nothing_is_recorded) {
  const std::string path = written("run.jsonl"), text = file_text(path);
  for (const std::size_t size : {std::size_t{0}, std::size_t{9}, text.find('\n'), text.find(R"({"line":"trace")")}) {
    write_file(path, text.substr(0, size));
    ASSERT_TRUE(opened(path)->run(kHeader)) << size;
    EXPECT_THAT(read(path).targets, IsEmpty());
  }
}

TEST(JournalWriter, finds_the_first_trace_of_a_long_journal) {
  const std::string path = scratch_path("run.jsonl");
  const std::string run = R"({"line":"run","format":1,"tool_version":"1","started":"x"})",
                    trace = R"({"line":"trace","case":"a.b"})";
  // The line begins around the place where one piece that is read ends and the next begins.
  for (const std::size_t before : {65520, 65530, 65535, 65536, 65537, 200000}) {
    write_file(path, run + "\n" + std::string(before - run.size() - 2, ' ') + "\n" + trace);
    EXPECT_FALSE(JournalWriter::open(path, false)) << before;
    write_file(path, run + "\n" + std::string(before - run.size() - 2, ' ') + "\n");
    EXPECT_TRUE(JournalWriter::open(path, false)) << before;
  }
}

TEST(JournalWriter, a_second_writer_is_refused) {
  const std::string path = scratch_path("run.jsonl");
  const auto writer = opened(path);
  ASSERT_TRUE(writer->run(kHeader));
  const auto second = JournalWriter::open(path, false);
  ASSERT_FALSE(second);
  EXPECT_THAT(second.error().message, HasSubstr("another run writes this journal"));
  EXPECT_EQ(read(path).header.started, kHeader.started) << "the first one's lines are there";
}

TEST(JournalWriter, writes_to_what_is_no_file) {
  const auto writer = opened("/dev/null"), second = opened("/dev/null", true);
  EXPECT_TRUE(writer->run(kHeader));
  EXPECT_TRUE(second->run(kHeader));
}

TEST(JournalWriter, says_where_it_cannot_write) {
  const auto writer = JournalWriter::open(scratch_path("no") + "/such/folder/run.jsonl", false);
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().fault, Fault::io);
  EXPECT_THAT(writer.error().message,
              HasSubstr("such/folder/run.jsonl: cannot write the journal: No such file or directory"));
}

TEST(JournalWriter, a_full_disk_is_an_error) {
  const auto writer = opened("/dev/full");
  const auto result = writer->run(kHeader);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().fault, Fault::io);
  EXPECT_THAT(result.error().message, HasSubstr("/dev/full: cannot append to the journal: No space left on device"));
}

TEST(JournalWriter, lines_of_several_threads_do_not_mix) {
  const std::string path = scratch_path("run.jsonl");
  constexpr int kThreads = 8, kCases = 20;
  {
    const auto writer = opened(path);
    ASSERT_TRUE(writer->run(kHeader));
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
      threads.emplace_back([&writer, thread] {
        for (int i = 0; i < kCases; ++i) {
          const std::string id = "sample.n" + std::to_string(i);
          EXPECT_TRUE(writer->trace(sample_case(id), sample_trace(id, "t" + std::to_string(thread))));
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    ASSERT_TRUE(writer->end());
  }
  const Journal journal = read(path);
  EXPECT_THAT(journal.cases, SizeIs(kCases));
  EXPECT_THAT(journal.traces, SizeIs(kThreads * kCases));
  EXPECT_TRUE(journal.complete);
}

}  // namespace
}  // namespace enginediff
