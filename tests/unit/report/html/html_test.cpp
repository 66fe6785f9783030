#include "harness/report/html/html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

RunReport two_cases(const std::string& first, const std::string& second) {
  RunReport report = sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(2)}, {}}});
  report.cases.push_back(report.cases.front());
  report.cases[0].parsed.id = first;
  report.cases[1].parsed.id = second;
  return report;
}

std::vector<std::string> paths(const std::vector<ReportFile>& files) {
  std::vector<std::string> all;
  for (const ReportFile& file : files) all.push_back(file.path);
  return all;
}

TEST(Html, a_policy_names_an_asset_by_its_hash) {
  // Of the empty text.
  EXPECT_EQ(html::policy_hash({"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
}

TEST(Html, the_policy_allows_the_embedded_assets_alone) {
  std::ostringstream out;
  write_html(two_cases("x.one", "x.two"), out);
  EXPECT_THAT(out.str(), HasSubstr("default-src 'none'; script-src " + html::policy_hash(html::kScript) +
                                   "; style-src " + html::policy_hash(html::kStyle) + ";"));
  EXPECT_THAT(out.str(), Not(HasSubstr("unsafe-inline")));
}

TEST(Html, assets_hold_no_end_tag) {
  EXPECT_THAT(std::string(html::kScript.text), Not(HasSubstr("</script")));
  EXPECT_THAT(std::string(html::kScript.text), Not(HasSubstr("<!--")));
  EXPECT_THAT(std::string(html::kStyle.text), Not(HasSubstr("</style")));
}

TEST(HtmlSite, every_behaviour_has_its_page) {
  EXPECT_EQ(paths(html_site(two_cases("typing.one", "typing.two"))),
            (std::vector<std::string>{"enginediff.css", "enginediff.js", "index.html", "behaviours/typing.one.html",
                                      "behaviours/typing.two.html"}));
}

TEST(HtmlSite, an_id_never_leads_out_of_the_folder) {
  const auto all = paths(html_site(two_cases("../../etc/passwd", ".hidden")));
  EXPECT_EQ(all[3], "behaviours/-.-..-etc-passwd.html");
  EXPECT_EQ(all[4], "behaviours/-hidden.html");
}

TEST(HtmlSite, ids_that_a_file_system_takes_for_one_get_two_pages) {
  const auto all = paths(html_site(two_cases("typing.a", "typing.A")));
  EXPECT_EQ(all[3], "behaviours/typing.a.html");
  EXPECT_EQ(all[4], "behaviours/typing.A-2.html");
}

TEST(HtmlSite, titles_are_escaped_in_the_page_itself) {
  RunReport report = two_cases("x.one", "x.two");
  report.cases[0].parsed.title = "<b>\"&'</title>";
  const auto files = html_site(report);
  EXPECT_THAT(files[3].content, HasSubstr("<title>&lt;b&gt;&quot;&amp;'&lt;/title&gt;</title>"));
}

}  // namespace
}  // namespace enginediff
