// Every format, made from every journal: byte for byte what was approved.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

#include "harness/journal/journal.hpp"
#include "harness/report/console.hpp"
#include "harness/report/format.hpp"
#include "harness/report/html/html.hpp"
#include "tests/golden/golden_file.hpp"
#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {

namespace fs = std::filesystem;

void expect_golden(const std::string& name, const std::string& received) {
  const fs::path approved = kGoldenFolder / name, kept = fs::path(ENGINEDIFF_RECEIVED_DIR) / name;
  const bool exists = fs::exists(approved);
  if (exists && file_text(approved.string()) == received) {
    fs::remove(kept);
    return;
  }
  fs::create_directories(kept.parent_path());
  write_file(kept.string(), received);
  std::istringstream old_lines(exists ? file_text(approved.string()) : ""), new_lines(received);
  std::string old_line, new_line;
  int number = 0;
  bool old_more = true, new_more = true;
  do {
    ++number;
    old_more = static_cast<bool>(std::getline(old_lines, old_line));
    new_more = static_cast<bool>(std::getline(new_lines, new_line));
  } while (old_more && new_more && old_line == new_line);
  ADD_FAILURE() << "tests/golden/" << name
                << (exists ? " differs from line " + std::to_string(number) + " on" : " is not there yet")
                << "\n  approved: " << (old_more ? old_line : "(its end)")
                << "\n  received: " << (new_more ? new_line : "(its end)")
                << "\ntests/golden/approve shows the whole difference and approves it if you agree.";
}

namespace {

// One way to show a run. Report formats come from their table, so a new one has golden files from its first day.
struct Rendition {
  std::string folder, extension;
  std::function<void(const RunReport& report, std::ostream& out)> write;
};

void write_narrow(const RunReport& report, std::ostream& out) {
  ConsoleOptions options;
  options.width = 60;
  options.unicode = false;
  write_console(report, options, out);
}

void write_colored(const RunReport& report, std::ostream& out) {
  ConsoleOptions options;
  options.color = options.verbose = true;
  write_console(report, options, out);
}

void write_explanations(const RunReport& report, std::ostream& out) {
  for (const CaseReport& one : report.cases) {
    write_explanation(report, one.parsed.id, ConsoleOptions(), out);
    out << '\n';
  }
}

// The style sheet and the script are looked at in a browser; here they would be the same in every file.
void write_page(const RunReport& report, std::ostream& out) {
  const html::Asset none{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};
  write_html(report, {none, none}, out);
}

// All files of the folder, one below the other.
void write_markdown_folder(const RunReport& report, std::ostream& out) {
  for (const ReportFile& file : find_report_format("markdown")->files(report))
    out << "<!-- " << file.path << " -->\n" << file.content << '\n';
}

std::vector<Rendition> renditions() {
  std::vector<Rendition> all = {{"markdown-folder", ".md", write_markdown_folder},
                                {"console-narrow", ".txt", write_narrow},
                                {"console-color", ".ansi", write_colored},
                                {"explain", ".txt", write_explanations}};
  for (const ReportFormat& format : report_formats()) {
    if (format.write == nullptr) continue;  // its pages are those of another format
    Rendition rendition{std::string(format.name), std::string(format.extension), write_page};
    if (format.write != find_report_format("html")->write) {
      rendition.write = [write = format.write](const RunReport& report, std::ostream& out) {
        write(report, default_fail_on(), out);
      };
    }
    all.push_back(std::move(rendition));
  }
  return all;
}

// `NAME.jsonl` is a run by itself; the journals of a folder `NAME` are merged.
std::vector<std::string> runs() {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(kGoldenFolder / "journals"))
    names.insert(entry.path().stem().string());
  return {names.begin(), names.end()};
}

std::vector<fs::path> journals_of(const std::string& run) {
  const fs::path folder = kGoldenFolder / "journals" / run;
  if (!fs::is_directory(folder)) return {folder.string() + ".jsonl"};
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Journal read_golden(const fs::path& path) {
  auto journal = read_journal(path.string());
  EXPECT_TRUE(journal) << journal.error().message;
  if (!journal) return {};
  // Where the repository lies is no part of a report.
  const std::string begin = path.string(), shown = fs::relative(path, kGoldenFolder).string();
  for (std::string& problem : journal->problems) {
    if (problem.starts_with(begin)) problem.replace(0, begin.size(), shown);
  }
  journal->source = shown;
  return std::move(*journal);
}

RunReport report_of(std::vector<fs::path> paths) {
  std::vector<Journal> journals;
  for (const fs::path& path : paths) journals.push_back(read_golden(path));
  return make_run_report(std::move(journals));
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, every_format_is_as_approved) {
  const RunReport report = report_of(journals_of(GetParam()));
  for (const Rendition& rendition : renditions()) {
    std::ostringstream out;
    rendition.write(report, out);
    expect_golden(rendition.folder + "/" + GetParam() + rendition.extension, out.str());
  }
}

TEST_P(Golden, the_order_in_which_journals_are_named_does_not_matter) {
  std::vector<fs::path> paths = journals_of(GetParam());
  std::ostringstream there, back;
  find_report_format("json")->write(report_of(paths), default_fail_on(), there);
  std::reverse(paths.begin(), paths.end());
  find_report_format("json")->write(report_of(paths), default_fail_on(), back);
  EXPECT_EQ(there.str() == back.str(), true);
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(Runs, Golden, ::testing::ValuesIn(runs()), test_name);

TEST(GoldenFolder, holds_no_file_that_no_run_makes) {
  std::set<std::string> made;
  for (const Rendition& rendition : renditions()) {
    for (const std::string& run : runs()) made.insert(rendition.folder + "/" + run + rendition.extension);
  }
  for (const auto& entry : fs::directory_iterator(kGoldenFolder)) {
    if (!entry.is_directory() || entry.path().filename() == "journals" || entry.path().filename() == "__pycache__")
      continue;
    for (const auto& file : fs::recursive_directory_iterator(entry.path())) {
      const std::string name = fs::relative(file.path(), kGoldenFolder).string();
      EXPECT_TRUE(file.is_directory() || made.contains(name))
          << "tests/golden/" << name << " belongs to no run and format: remove it";
    }
  }
}

}  // namespace
}  // namespace enginediff
