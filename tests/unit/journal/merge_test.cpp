#include "harness/journal/merge.hpp"

#include <gmock/gmock.h>

#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Journal shard(const std::string& name, const std::vector<std::string>& ids,
              const std::vector<std::string>& targets = {"a", "b"}) {
  Journal journal = sample_journal(ids, targets);
  journal.header.shard = name;
  journal.source = "shard-" + name + ".jsonl";
  return journal;
}

MergedJournals merged(std::vector<Journal> journals) { return merge_journals(std::move(journals)); }

TEST(Merge, shards_make_one_run_in_any_order) {
  const Journal one = shard("1/2", {"s.b"}), two = shard("2/2", {"s.a"});
  for (const auto& journals : {std::vector<Journal>{one, two}, std::vector<Journal>{two, one}}) {
    const MergedJournals all = merged(journals);
    EXPECT_THAT(all.problems, IsEmpty());
    ASSERT_THAT(all.cases, SizeIs(2));
    EXPECT_EQ(all.cases[0].id, "s.a");
    EXPECT_THAT(all.traces, SizeIs(4));
    EXPECT_EQ(all.header.shard, "");
  }
}

TEST(Merge, the_order_of_targets_is_that_of_the_first_shard) {
  const MergedJournals all = merged({shard("10/10", {"s.a"}, {"z", "y"}), shard("2/10", {"s.b"}, {"y", "z"})});
  EXPECT_EQ(all.targets[0].info.name, "y");
}

TEST(Merge, a_missing_shard_is_named) {
  EXPECT_THAT(merged({shard("1/3", {"s.a"}), shard("3/3", {"s.b"})}).problems,
              ElementsAre("shard 2/3 on a, b is missing"));
}

TEST(Merge, each_set_of_targets_has_its_own_shards) {
  const auto problems =
      merged({shard("1/2", {"s.a"}, {"a"}), shard("2/2", {"s.b"}, {"a"}), shard("1/2", {"s.a"}, {"b"})}).problems;
  EXPECT_THAT(problems, ElementsAre("shard 2/2 on b is missing", "b has no record of 1 case: s.b"));
}

TEST(Merge, shards_of_different_runs_are_told) {
  EXPECT_THAT(merged({shard("1/1", {"s.a"}), shard("2/2", {"s.b"})}).problems,
              Contains(HasSubstr("shards of different runs on a, b: of 1 and of 2")));
  EXPECT_THAT(merged({shard("0/2", {"s.a"})}).problems, ElementsAre(HasSubstr("'0/2' is no shard")));
  EXPECT_THAT(merged({shard("two", {"s.a"})}).problems, ElementsAre(HasSubstr("'two' is no shard")));
}

TEST(Merge, the_same_answers_twice_are_no_conflict) {
  Journal again = shard("", {"s.a"});
  again.traces[0].records[0].microseconds = 999;
  EXPECT_THAT(merged({shard("", {"s.a"}), again}).problems, IsEmpty());
}

TEST(Merge, different_answers_are_a_conflict_and_those_of_the_earlier_run_are_kept) {
  Journal other = shard("", {"s.a"});
  other.source = "another.jsonl";
  other.header.started = "2031-01-01T00:00:00Z";
  other.traces[0] = sample_trace("s.a", "a", 2);
  const Journal earlier = shard("", {"s.a"});
  for (const auto& journals : {std::vector<Journal>{earlier, other}, std::vector<Journal>{other, earlier}}) {
    const MergedJournals all = merged(journals);
    EXPECT_THAT(
        all.problems,
        ElementsAre(
            "case s.a on a answered differently in shard-.jsonl and another.jsonl; what shard-.jsonl says is shown"));
    EXPECT_EQ(all.traces[0].records[1].outcome()->rows()->at(0, 0), Value::integer(1));
  }
}

TEST(Merge, contradictions_are_gathered) {
  const std::vector<std::string> few = {"s.a", "s.b"}, many = {"s.a", "s.b", "s.c", "s.d", "s.e", "s.f"};
  const auto problems = [](const std::vector<std::string>& ids) {
    Journal other = shard("", ids);
    other.source = "zz.jsonl";
    for (Trace& trace : other.traces) trace = sample_trace(trace.case_id, trace.target, 2);
    return merged({shard("", ids), other}).problems;
  };
  EXPECT_THAT(problems(few),
              ElementsAre(HasSubstr("case s.a on a, b answered differently"), HasSubstr("case s.b on a, b answered")));
  EXPECT_THAT(
      problems(many),
      ElementsAre(
          "6 cases answered differently in shard-.jsonl and zz.jsonl; what shard-.jsonl says is shown: s.a, s.b, "
          "s.c, s.d, s.e, s.f"));
}

TEST(Merge, targets_stand_in_one_order_whatever_is_named_first) {
  const Journal one = shard("", {"s.a"}, {"b"}), two = shard("", {"s.a"}, {"a"});
  for (const auto& journals : {std::vector<Journal>{one, two}, std::vector<Journal>{two, one}}) {
    const MergedJournals all = merged(journals);
    EXPECT_EQ(all.targets[0].info.name + all.targets[1].info.name, "ab");
  }
}

TEST(Merge, records_of_a_target_that_is_not_there_are_left_out_and_told) {
  Journal journal = shard("", {"s.a"});
  journal.targets.pop_back();
  EXPECT_THAT(merged({journal}).problems,
              ElementsAre("shard-.jsonl: records of targets that it does not hold are left out: b"));
}

TEST(Merge, what_was_run_wins_over_what_was_not) {
  Journal dead = shard("", {"s.a"});
  for (Trace& trace : dead.traces) {
    trace.not_run = "the server is gone";
    trace.records.clear();
  }
  const Journal alive = shard("", {"s.a"});
  for (const auto& journals : {std::vector<Journal>{dead, alive}, std::vector<Journal>{alive, dead}}) {
    const MergedJournals all = merged(journals);
    EXPECT_THAT(all.problems, IsEmpty());
    EXPECT_FALSE(all.traces[0].not_run);
  }
}

TEST(Merge, a_case_that_differs_keeps_the_records_of_the_first) {
  Journal other = shard("", {"s.a"}, {"c"});
  other.source = "other.jsonl";
  other.cases[0].title = "Another title";
  const MergedJournals all = merged({shard("", {"s.a"}), other});
  EXPECT_THAT(
      all.problems,
      Contains("case s.a is not the same in shard-.jsonl and other.jsonl; the records of the latter are left out"));
  EXPECT_THAT(all.traces, SizeIs(2));
}

TEST(Merge, cases_that_differ_are_told_on_one_line) {
  Journal other = shard("", {"s.b", "s.a"}, {"c"});
  other.source = "other.jsonl";
  for (Case& one : other.cases) one.title = "Another title";
  EXPECT_THAT(merged({shard("", {"s.b", "s.a"}), other}).problems,
              Contains("2 cases are not the same in shard-.jsonl and other.jsonl; the records of the latter are left "
                       "out: s.a, s.b"));
}

TEST(Merge, targets_that_are_not_the_same_everywhere_are_told) {
  Journal other = shard("2/2", {"s.b"});
  other.targets[0].info.fingerprint[0].second = "en_US";
  EXPECT_THAT(merged({shard("1/2", {"s.a"}), other}).problems,
              ElementsAre("shard-2/2.jsonl: target a is not the same everywhere: collation 'C' and 'en_US'"));
  other.targets[0].info.version = "2.0";
  EXPECT_THAT(merged({shard("1/2", {"s.a"}), other}).problems,
              ElementsAre(HasSubstr("version '1.2.3 (test)' and '2.0'")));
}

TEST(Merge, a_target_that_one_shard_could_not_use_is_unusable_and_known) {
  Journal dead = shard("1/2", {"s.a"});
  dead.targets[0] = TargetStatus();
  dead.targets[0].info.name = "a";
  dead.targets[0].unusable = "connection refused";
  std::erase_if(dead.traces, [](const Trace& trace) { return trace.target == "a"; });
  const MergedJournals all = merged({dead, shard("2/2", {"s.b"})});
  EXPECT_THAT(all.problems, IsEmpty());
  EXPECT_EQ(all.targets[0].unusable, "connection refused");
  EXPECT_EQ(all.targets[0].info.engine, "a");
}

TEST(Merge, what_a_usable_target_never_answered_is_told) {
  Journal journal = shard("", {"s.a", "s.b", "s.c", "s.d"});
  std::erase_if(journal.traces, [](const Trace& trace) { return trace.target == "b"; });
  EXPECT_THAT(merged({journal}).problems, ElementsAre("b has no record of 4 cases: s.a, s.b, s.c, …"));
}

TEST(Merge, an_engine_may_have_no_variant_of_a_case) {
  Journal journal = shard("", {"s.a"});
  std::erase_if(journal.traces, [](const Trace& trace) { return trace.target == "b"; });
  journal.cases[0].isolation = {"serializable"};
  EXPECT_THAT(merged({journal}).problems, IsEmpty());
  journal.cases[0].isolation = {"default", "serializable"};
  EXPECT_THAT(merged({journal}).problems, SizeIs(1));
}

TEST(Merge, an_unfinished_run_and_the_problems_of_the_files_are_told) {
  Journal journal = shard("", {"s.a"});
  journal.complete = false;
  journal.problems = {"shard-.jsonl: line 9 was cut"};
  EXPECT_THAT(merged({journal}).problems,
              ElementsAre("shard-.jsonl: line 9 was cut", HasSubstr("shard-.jsonl: the run did not come to its end")));
}

TEST(Merge, only_a_run_that_is_in_a_file_can_be_continued) {
  Journal journal = shard("", {"s.a"});
  journal.source.clear();
  journal.complete = false;
  EXPECT_THAT(merged({journal}).problems,
              ElementsAre(HasSubstr(
                  "this run: the run did not come to its end; `enginediff run --results … --resume` continues it")));
  journal.can_be_resumed = false;
  EXPECT_THAT(
      merged({journal}).problems,
      ElementsAre(
          "this run: the run did not come to its end; it is recorded in no file (--results), and cannot be continued"));
}

TEST(Merge, records_without_a_case_are_left_out_and_told) {
  Journal journal = shard("", {"s.a"});
  journal.traces.push_back(sample_trace("s.other", "a"));
  const MergedJournals all = merged({journal});
  EXPECT_THAT(all.problems, ElementsAre(HasSubstr("records of cases that it does not hold are left out: s.other")));
  EXPECT_THAT(all.traces, SizeIs(2));
}

TEST(Merge, headers_that_differ_are_told_and_the_earliest_start_is_kept) {
  Journal other = shard("2/2", {"s.b"});
  other.header.tool_version = "0.2.0";
  other.header.started = "2029-01-01T00:00:00Z";
  const MergedJournals all = merged({shard("1/2", {"s.a"}), other});
  EXPECT_THAT(all.problems, ElementsAre("shard-2/2.jsonl: enginediff version '0.2.0', elsewhere '0.1.0'"));
  EXPECT_EQ(all.header.started, "2029-01-01T00:00:00Z");
}

TEST(Merge, journals_in_which_nothing_was_run_are_not_whole) {
  EXPECT_THAT(merged({shard("", {"s.a"}, {})}).problems, ElementsAre("nothing was run: the journals hold no target"));
  EXPECT_THAT(merged({shard("", {})}).problems, ElementsAre("nothing was run: the journals hold no case"));
  Journal own = shard("", {});
  own.source.clear();
  EXPECT_THAT(merged({own}).problems, IsEmpty());
}

TEST(Merge, a_run_of_this_process_that_was_asked_for_one_shard_is_whole) {
  Journal own = shard("2/3", {"s.a"});
  EXPECT_THAT(merged({own}).problems, SizeIs(2));
  own.source.clear();
  EXPECT_THAT(merged({own}).problems, IsEmpty());
}

}  // namespace
}  // namespace enginediff
