#include "harness/report/badge.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

#include "harness/report/display_text.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

// White on each of these has a contrast of more than 4.5.
constexpr std::string_view kLeft = "#3b3f46", kGood = "#1a7f37", kBad = "#b42318", kUnknown = "#6b5b00";
constexpr int kPadding = 7, kCharacter = 7, kHeight = 20;

struct BadgeWords {
  std::string text;
  std::string_view color;
};

bool is_whole(const RunReport& report) {
  return report.problems.empty() && std::all_of(report.targets.begin(), report.targets.end(),
                                                [](const TargetStatus& one) { return one.unusable.empty(); });
}

BadgeWords words_for(const RunReport& report, const FailOn& fail_on) {
  const RunSummary summary = summarise(report, fail_on);
  const std::string behaviours = counted(summary.cases, "behaviour", "behaviours");
  if (summary.cases == 0) return {"nothing was run", kUnknown};
  if (summary.failed_cases > 0)
    return {fmt::format("{} of {} failed", with_thousands(summary.failed_cases), behaviours), kBad};
  if (!is_whole(report) || summary.cases_not_run > 0) return {fmt::format("{}, incomplete", behaviours), kUnknown};
  return {fmt::format("{} on {} as recorded", behaviours, counted(report.targets.size(), "target", "targets")), kGood};
}

void write_text(std::string_view text, int begin, int width, std::ostream& out) {
  // The length is given, so that the text fits whatever font stands in.
  fmt::print(out, "    <text x=\"{}\" y=\"14\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>\n",
             begin + kPadding, width - 2 * kPadding, xml_content(text));
}

}  // namespace

void write_badge(const RunReport& report, const FailOn& fail_on, std::ostream& out) {
  const std::string label = "SQL compatibility";
  const BadgeWords words = words_for(report, fail_on);
  const int left = display_width(label) * kCharacter + 2 * kPadding,
            right = display_width(words.text) * kCharacter + 2 * kPadding;
  const std::string title = xml_attribute(label + ": " + words.text);
  fmt::print(out,
             "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" role=\"img\" aria-label=\"{}\">\n",
             left + right, kHeight, title);
  fmt::print(out, "  <title>{}</title>\n", title);
  fmt::print(out, "  <clipPath id=\"round\"><rect width=\"{}\" height=\"{}\" rx=\"3\"/></clipPath>\n", left + right,
             kHeight);
  fmt::print(out, "  <g clip-path=\"url(#round)\">\n    <rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", left,
             kHeight, kLeft);
  fmt::print(out, "    <rect x=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n  </g>\n", left, right, kHeight,
             words.color);
  out << "  <g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,Geneva,sans-serif\" font-size=\"11\">\n";
  write_text(label, 0, left, out);
  write_text(words.text, left, right, out);
  out << "  </g>\n</svg>\n";
}

}  // namespace enginediff
