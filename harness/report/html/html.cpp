#include "harness/report/html/html.hpp"

#include <fmt/format.h>

#include <ostream>

#include "harness/report/file_names.hpp"
#include "harness/report/html/page_data.hpp"
#include "harness/report/html/pool.hpp"

namespace enginediff {

namespace html {

namespace {

std::string escape(std::string_view text) {
  std::string out;
  for (const char c : shown(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

// How a page comes to its style sheet and script.
struct Links {
  std::string policy, style, script;
};

// With the hashes nothing but these very texts is applied or executed, whatever else a page should come to hold.
Links embedded(const PageAssets& assets) {
  return {fmt::format("script-src {}; style-src {}", policy_hash(assets.script), policy_hash(assets.style)),
          fmt::format("<style>{}</style>", assets.style.text), fmt::format("<script>{}</script>", assets.script.text)};
}

// A page that was opened from disk has no origin, so that its own files are named by their scheme too.
Links linked(std::string_view folder) {
  return {"script-src 'self' file:; style-src 'self' file:",
          fmt::format("<link rel=\"stylesheet\" href=\"{}enginediff.css\">", folder),
          fmt::format("<script src=\"{}enginediff.js\"></script>", folder)};
}

struct PageText {
  std::string title, description, body;  // body: for readers without a script; HTML
};

std::string page(const PageText& text, const Links& links, const std::string& data) {
  std::string out = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {}; img-src data:; base-uri 'none'; "
      "form-action 'none'\">\n",
      links.policy);
  out +=
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" "
      "content=\"light dark\">\n";
  out += "<meta name=\"referrer\" content=\"no-referrer\">\n";
  out += fmt::format(
      "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n<link rel=\"icon\" href=\"data:,\">\n",
      escape(text.title), escape(text.description));
  out += links.style + "\n</head>\n<body>\n<div id=\"app\"></div>\n";
  out += fmt::format(
      "<noscript><h1>{}</h1>\n{}<p>This page draws its tables with a script of its own, which is switched off "
      "here.</p></noscript>\n",
      escape(text.title), text.body);
  out += fmt::format("<script type=\"application/json\" id=\"data\">{}</script>\n{}\n</body>\n</html>\n", data,
                     links.script);
  return out;
}

std::string target_names(const RunReport& report) {
  std::string names;
  for (const TargetStatus& status : report.targets) names += (names.empty() ? "" : ", ") + status.info.name;
  return names;
}

PageText text_of(const RunReport& report) {
  return {
      "Where database engines differ",
      fmt::format("What {} answer to the same SQL, recorded on {}", target_names(report), report.started.substr(0, 10)),
      {}};
}

PageText text_of(const CaseReport& one) {
  const Case& parsed = one.parsed;
  std::string body =
      fmt::format("<p>{}</p>\n<p>{} ({})</p>\n", escape(parsed.why), escape(parsed.id), escape(parsed.file));
  return {parsed.title.empty() ? parsed.id : parsed.title, parsed.why, std::move(body)};
}

std::vector<std::string> page_names(const RunReport& report) {
  std::vector<std::string> ids;
  for (const CaseReport& one : report.cases) ids.push_back(one.parsed.id);
  return file_names(ids, ".html");
}

}  // namespace

std::string policy_hash(const Asset& asset) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto digit = [](char c) -> unsigned { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (const char c : asset.sha256) {
    bits = (bits << 4 | digit(c)) & 0xFFF;
    held += 4;
    if (held < 6) continue;
    held -= 6;
    out += kLetters[bits >> held & 0x3F];
  }
  if (held > 0) out += kLetters[bits << (6 - held) & 0x3F];
  while (out.size() % 4 != 0) out += '=';
  return fmt::format("'sha256-{}'", out);
}

}  // namespace html

void write_html(const RunReport& report, const html::PageAssets& assets, std::ostream& out) {
  out << html::page(html::text_of(report), html::embedded(assets), html::page_data(report, {}));
}

void write_html(const RunReport& report, std::ostream& out) { write_html(report, {html::kStyle, html::kScript}, out); }

std::vector<ReportFile> html_site(const RunReport& report) {
  using Kind = html::PagePart::Kind;
  const std::vector<std::string> names = html::page_names(report);
  std::vector<std::string> addresses;
  for (const std::string& name : names) addresses.push_back("behaviours/" + name);
  std::vector<ReportFile> files{{"enginediff.css", std::string(html::kStyle.text)},
                                {"enginediff.js", std::string(html::kScript.text)}};
  files.push_back({"index.html", html::page(html::text_of(report), html::linked(""),
                                            html::page_data(report, {Kind::list, 0, addresses}))});
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::vector<std::string> around{"../index.html", i > 0 ? names[i - 1] : "",
                                          i + 1 < names.size() ? names[i + 1] : ""};
    files.push_back({addresses[i], html::page(html::text_of(report.cases[i]), html::linked("../"),
                                              html::page_data(report, {Kind::behaviour, i, around}))});
  }
  return files;
}

}  // namespace enginediff
