#include "harness/report/markdown.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>
#include <sstream>

#include "harness/base/ascii.hpp"
#include "harness/report/case_names.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/file_names.hpp"
#include "harness/report/markdown_category.hpp"
#include "harness/report/markdown_sections.hpp"
#include "harness/report/markdown_table.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kTitle = "Where the engines differ";
constexpr std::string_view kIndex = "README.md";
// In bytes. Forges render some hundreds of kilobytes and show more as plain text, or not at all.
constexpr std::size_t kLongestPage = 200'000;

// Set by us, since each renderer makes its own of a heading.
std::string anchor(std::string_view category) {
  std::string out = "category-";
  for (const char c : category) {
    const bool word = is_lower(c) || is_digit(c) || c == '-';
    out += word ? std::string(1, c) : fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return out;
}

void write_opening(const RunReport& report, std::ostream& out) {
  fmt::print(out, "# {}\n\n", kTitle);
  fmt::print(out,
             "{} on {}, recorded on {} with enginediff {}. Each answer was given by the target that it stands under; "
             "nothing is typed by hand.\n",
             counted(report.cases.size(), "behaviour", "behaviours"),
             counted(report.targets.size(), "target", "targets"), markdown_text(day_of(report)),
             markdown_text(report.tool_version));
  write_markdown_problems(report, out);
  write_markdown_notes(report, out);
  out << "\n## Targets\n\n";
  write_markdown_targets(report, out);
}

// links[i] leads to categories[i].
void write_counts(const std::vector<MarkdownCategory>& categories, const std::vector<std::string>& links,
                  const RunSummary& summary, std::ostream& out) {
  std::vector<std::vector<std::string>> rows = {{"category", "behaviours", "the same everywhere", "only on some"}};
  for (std::size_t i = 0; i < kSeverityCount; ++i) rows[0].emplace_back(severity_name(static_cast<Severity>(i)));
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const MarkdownCategory& category = categories[i];
    const auto counts = category.by_severity();
    std::vector<std::string> row = {links[i], fmt::format("{}", category.behaviours()),
                                    fmt::format("{}", category.alike.size()),
                                    fmt::format("{}", category.answered_somewhere())};
    for (const std::size_t count : counts) row.push_back(fmt::format("{}", count));
    rows.push_back(std::move(row));
  }
  out << "\n## Categories\n\nBehaviours by their worst difference; only on some: nothing differs, and not every "
         "target answers.\n\n";
  write_markdown_table(rows, true, out);
  out << "\n## Pairs\n\nBehaviours by the worst difference between the two.\n\n";
  write_markdown_pairs(summary, out);
}

// links[i] leads to categories[i].
void write_rewrites(const std::vector<MarkdownCategory>& categories, const std::vector<std::string>& links,
                    std::ostream& out) {
  std::vector<std::vector<std::string>> rows = {{"category", "silent steps", "with a portable rewrite"}};
  MarkdownCategory::SilentSteps total;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const auto [all, rewritten] = categories[i].silent_steps();
    if (all == 0) continue;
    rows.push_back({links[i], fmt::format("{}", all), fmt::format("{}", rewritten)});
    total.all += all;
    total.rewritten += rewritten;
  }
  if (total.all == 0) return;
  fmt::print(
      out,
      "\n## Portable rewrites\n\n{}, {} of them with a portable rewrite: the same question, which is run as well "
      "and fails where two targets answer it differently.\n\n",
      counted(total.all, "silent step", "silent steps"), total.rewritten);
  write_markdown_table(rows, true, out);
}

void write_words(const RunReport& report, std::ostream& out) {
  out << "\n## Words\n\n"
         "- **silent**: all accept, and the data differ.\n"
         "- **outcome**: one commits where the other rolls back, waits or aborts.\n"
         "- **warning**: the same data, and one warns.\n"
         "- **loud**: one refuses.\n"
         "- **cosmetic**: the same but for its form (`3.50` and `3.5`, an integer for a boolean).\n"
         "- **after** a step: in what followed a statement that only one of the two carried out; it does not count by "
         "itself.\n"
         "- An answer is a value with its type, or `[column type] (row) (row)`, `ok 1 row`, `error` with its "
         "class.\n\n"
         "One case with all its evidence: `enginediff explain ID`";
  std::vector<const Case*> cases;
  for (const CaseReport& one : report.cases) cases.push_back(&one.parsed);
  const std::string word = word_for(cases);
  if (word != "ID")
    fmt::print(out, "; where that finds none (ids are looked for below `cases/`), its file, as in {}",
               markdown_code("enginediff explain " + word));
  out << ".\n";
}

// ---- The folder ----

// A page of the folder: a category, or a part of one.
struct CategoryPage {
  MarkdownCategory part;
  std::string title, file;
};

struct CategoryPages {
  std::vector<CategoryPage> pages;
  std::vector<std::string> links;  // of each category, to all of its pages
};

CategoryPages pages_of(const std::vector<MarkdownCategory>& categories) {
  CategoryPages out;
  std::vector<std::string> names;
  std::vector<std::size_t> parts_of;
  for (const MarkdownCategory& category : categories) {
    std::vector<MarkdownCategory> parts = in_parts(category, kLongestPage);
    parts_of.push_back(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      names.push_back(i == 0 ? category.name : fmt::format("{}-{}", category.name, i + 1));
      std::string title = markdown_text(category.name);
      if (parts.size() > 1) title += fmt::format(" \\({} of {}\\)", i + 1, parts.size());
      out.pages.push_back({std::move(parts[i]), std::move(title), {}});
    }
  }
  const std::vector<std::string> files = file_names(names, ".md", {std::string(kIndex)});
  for (std::size_t i = 0; i < files.size(); ++i) out.pages[i].file = files[i];
  for (std::size_t category = 0, page = 0; category < categories.size(); ++category) {
    std::string link = fmt::format("[{}]({})", markdown_text(categories[category].name), out.pages[page].file);
    for (std::size_t i = 1; i < parts_of[category]; ++i)
      link += fmt::format(", [{}]({})", i + 1, out.pages[page + i].file);
    page += parts_of[category];
    out.links.push_back(std::move(link));
  }
  return out;
}

std::string page_text(const RunReport& report, const std::vector<CategoryPage>& pages, std::size_t number) {
  const CategoryPage& page = pages[number];
  std::ostringstream out;
  fmt::print(out, "# {}: {}\n\n", kTitle, page.title);
  if (number > 0) fmt::print(out, "← [{}]({}) · ", pages[number - 1].title, pages[number - 1].file);
  fmt::print(out, "[all categories, targets and words]({})", kIndex);
  if (number + 1 < pages.size()) fmt::print(out, " · [{}]({}) →", pages[number + 1].title, pages[number + 1].file);
  out << '\n';
  write_markdown_problems(report, out);
  write_markdown_category(report, page.part, out);
  return out.str();
}

}  // namespace

void write_markdown(const RunReport& report, std::ostream& out) {
  const std::vector<MarkdownCategory> categories = markdown_categories(report);
  std::vector<std::string> links;
  for (const MarkdownCategory& category : categories)
    links.push_back(fmt::format("[{}](#{})", markdown_text(category.name), anchor(category.name)));
  write_opening(report, out);
  write_counts(categories, links, summarise(report, default_fail_on()), out);
  write_rewrites(categories, links, out);
  for (const MarkdownCategory& category : categories) {
    fmt::print(out, "\n<a id=\"{}\"></a>\n\n## {}\n", anchor(category.name), markdown_text(category.name));
    write_markdown_category(report, category, out);
  }
  write_words(report, out);
}

std::vector<ReportFile> markdown_pages(const RunReport& report) {
  const std::vector<MarkdownCategory> categories = markdown_categories(report);
  const CategoryPages all = pages_of(categories);
  std::ostringstream index;
  write_opening(report, index);
  write_counts(categories, all.links, summarise(report, default_fail_on()), index);
  write_rewrites(categories, all.links, index);
  write_words(report, index);
  std::vector<ReportFile> files{{std::string(kIndex), index.str()}};
  for (std::size_t i = 0; i < all.pages.size(); ++i)
    files.push_back({all.pages[i].file, page_text(report, all.pages, i)});
  return files;
}

}  // namespace enginediff
