#include "harness/cli/journal_files.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <set>

#include "harness/run/case_check.hpp"

namespace enginediff {

namespace {

namespace fs = std::filesystem;

// The end of the year 9999: later years have more than four digits.
constexpr std::int64_t kLastSecond = 253402300799;

std::string in_utc(std::time_t time) {
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

// Empty when the variable is not set.
Result<std::string> source_date(const CommandEnvironment& environment) {
  const std::string seconds = environment.variable("SOURCE_DATE_EPOCH");
  if (seconds.empty()) return std::string();
  std::int64_t time = 0;
  const char* const end = seconds.data() + seconds.size();
  const auto [at, error] = std::from_chars(seconds.data(), end, time);
  if (error != std::errc{} || at != end || time < 0 || time > kLastSecond) {
    return fail(Fault::usage, fmt::format("SOURCE_DATE_EPOCH is '{}'", seconds),
                "set it to seconds since 1970, or not at all");
  }
  return in_utc(static_cast<std::time_t>(time));
}

bool is_journal_name(const std::string& name) { return name.ends_with(".jsonl") || name.ends_with(".jsonl.gz"); }

Result<std::vector<std::string>> files_of(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector<std::string>{path};
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file(error) && is_journal_name(at->path().filename().string()))
      files.push_back(at->path().string());
  }
  if (error) return fail(Fault::io, fmt::format("{}: cannot be read: {}", path, error.message()));
  if (files.empty())
    return fail(Fault::usage, fmt::format("{}: the folder holds no journal", path),
                "journals are called *.jsonl or *.jsonl.gz");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Result<std::vector<Journal>> read_journals(const std::vector<std::string>& paths) {
  std::vector<Journal> journals;
  for (const std::string& path : paths) {
    TRY_ASSIGN(const std::vector<std::string> files, files_of(path));
    for (const std::string& file : files) {
      TRY_ASSIGN(Journal journal, read_journal(file, dialects_of_drivers()));
      journals.push_back(std::move(journal));
    }
  }
  return journals;
}

Result<void> keep_targets(std::vector<Journal>& journals, const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::set<std::string> known;
  for (const Journal& journal : journals) {
    for (const TargetStatus& status : journal.targets) known.insert(status.info.name);
  }
  for (const std::string& name : names) {
    if (known.contains(name)) continue;
    return fail(Fault::usage, fmt::format("the journals hold no target '{}'", name),
                fmt::format("targets: {}", fmt::join(known, ", ")));
  }
  const auto is_wanted = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (Journal& journal : journals) {
    std::erase_if(journal.targets, [&](const TargetStatus& one) { return !is_wanted(one.info.name); });
    std::erase_if(journal.traces, [&](const Trace& one) { return !is_wanted(one.target); });
  }
  // What ran on none of them is no part that could be missing.
  std::erase_if(journals, [](const Journal& journal) { return journal.targets.empty(); });
  return {};
}

Result<RunReport> read_run_report(const std::vector<std::string>& paths, const CommandEnvironment& environment) {
  TRY_ASSIGN(std::string date, source_date(environment));
  TRY_ASSIGN(std::vector<Journal> journals, read_journals(paths));
  RunReport report = make_run_report(std::move(journals));
  if (!date.empty()) report.started = std::move(date);
  return report;
}

Result<std::string> time_to_record(const CommandEnvironment& environment) {
  TRY_ASSIGN(std::string date, source_date(environment));
  return date.empty() ? in_utc(std::time(nullptr)) : date;
}

}  // namespace enginediff
