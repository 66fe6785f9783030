#include "harness/cli/run_options.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

namespace enginediff {

namespace {

// CLI11 reads a number that is negative or too large for its type as some other one.
CLI::Validator whole_number_up_to(std::uint64_t most) {
  return CLI::Validator(
      [most](const std::string& text) -> std::string {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc{} && end == text.data() + text.size() && number <= most) return {};
        return fmt::format("'{}' is no whole number from 0 to {}", text, most);
      },
      "");
}

void add_choice_options(CLI::App& command, RunOptions& options) {
  command
      .add_option("cases", options.words,
                  "Files (*.sql, *.spec), folders, FILE:LINE, or ids and their beginnings\n(typing.integer); all of "
                  "--root without any")
      ->type_name("CASE");
  command.add_option("--root", options.root, "The folder in which ids are looked for")
      ->type_name("FOLDER")
      ->capture_default_str();
  command.add_option("--filter", options.filters, "Only ids that match this shell pattern; repeatable")
      ->allow_extra_args(false)
      ->type_name("PATTERN");
  options.targets.add_to(command);
  command.add_option("--reference", options.reference, "Show pairs against this target only")->type_name("TARGET");
  command
      .add_option("--shard", options.shard,
                  "Run only part K of N of the cases (also from TEST_TOTAL_SHARDS and\nTEST_SHARD_INDEX, GoogleTest's "
                  "variables, or a Kubernetes job's JOB_COMPLETION_INDEX)")
      ->type_name("K/N");
  command.add_option("--shuffle", options.shuffle, "Run the cases in a random order made from this seed")
      ->type_name("SEED")
      ->check(whole_number_up_to(std::numeric_limits<unsigned>::max()));
}

void add_running_options(CLI::App& command, RunOptions& options) {
  command.add_option("-j,--jobs", options.jobs, "Cases at a time on each target; by default the number of processors")
      ->type_name("N")
      ->check(CLI::Range(1, 256));
  options.limits.add_to(command);
  command.add_flag("--keep", options.keep,
                   "Leave each case's database in place and say how to look at it; `enginediff clean` drops it");
  command.add_flag("--bless", options.bless, "Write the observed outcomes into the case files as their expectations");
}

void add_interleaving_options(CLI::App& command, RunOptions& options) {
  command
      .add_option("--interleave-limit", options.interleave_limit,
                  "Run at most so many interleavings of a case, whatever it says")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000));
  command
      .add_option("--interleave-seed", options.interleave_seed,
                  "Which sample to take where a case has more interleavings than its limit")
      ->type_name("SEED")
      ->check(whole_number_up_to(std::numeric_limits<std::uint64_t>::max()));
  command
      .add_option("--schedules", options.schedules,
                  "Write every interleaving that is run to this file, a `trace` line as in the journal\nfor each; the "
                  "journal keeps one of each class")
      ->type_name("FILE");
}

void add_output_options(CLI::App& command, RunOptions& options) {
  command
      .add_option(
          "--fail-on", options.fail_on,
          "What makes the exit status 1: verdicts (changed, missing, new-divergence, not-run)\nand severities (silent, "
          "outcome, warning, loud, cosmetic); by default\nchanged,missing,new-divergence; `none` for nothing")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES");
  command
      .add_option("--results", options.results,
                  "Write the journal to this file, a line per case variant and target; that of a\nfinished run is "
                  "replaced, that of a run that was killed or stopped never")
      ->type_name("FILE");
  command.add_flag("--resume", options.resume, "Continue the journal of a run that was killed or stopped");
  command
      .add_option("--format", options.format,
                  "How to report: see `enginediff report --help`; `isolationtester` prints\nwhat PostgreSQL's tool of "
                  "that name prints for *.spec files")
      ->type_name("FORMAT")
      ->capture_default_str();
  command.add_flag("-v,--verbose", options.verbose, "Show recorded divergences too, not only failed verdicts");
}

}  // namespace

void RunOptions::add_to(CLI::App& command) {
  add_choice_options(command, *this);
  add_running_options(command, *this);
  add_interleaving_options(command, *this);
  add_output_options(command, *this);
}

}  // namespace enginediff
