// Puts new expectations into a case file and leaves every other byte as it is.
#include <algorithm>
#include <map>
#include <utility>

#include "harness/base/check.hpp"
#include "harness/casefile/printer.hpp"

namespace enginediff {

namespace {

// Replaces the bytes up to `end` by `text`.
struct Edit {
  std::size_t end = 0;
  std::string text;
};

// Where the lines of a text begin; one more entry for its end.
std::vector<std::size_t> line_begins(std::string_view text) {
  std::vector<std::size_t> begins = {0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') begins.push_back(i + 1);
  }
  if (begins.back() != text.size()) begins.push_back(text.size());
  return begins;
}

class Rewriter {
 public:
  explicit Rewriter(std::string_view text) : text_(text), begins_(line_begins(text)) {
    const std::size_t first_end = text.find('\n');
    newline_ = first_end != text.npos && first_end > 0 && text[first_end - 1] == '\r' ? "\r\n" : "\n";
  }

  void add(const Step& step, const std::vector<Expectation>& expectations) {
    std::string lines;
    for (const Expectation& expectation : expectations) lines += with_line_ends(print_expectation(expectation));
    if (step.expectations.empty()) {
      if (!lines.empty()) insert_behind(step, std::move(lines));
      return;
    }
    // The new ones take the place of the first; comments that stand between the old ones stay.
    for (const Expectation& old : step.expectations) {
      edits_.emplace(begin_of(old.lines.first), Edit{begin_of(old.lines.last + 1), std::exchange(lines, {})});
    }
  }

  std::string result() {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, edit] : edits_) {
      CHECK(begin >= at);
      out += text_.substr(at, begin - at);
      if (!edit.text.empty() && !out.empty() && out.back() != '\n') out += newline_;
      out += edit.text;
      at = edit.end;
    }
    return out.append(text_.substr(at));
  }

 private:
  std::size_t begin_of(int line) const {
    CHECK(line >= 1);
    return line <= static_cast<int>(begins_.size()) ? begins_[static_cast<std::size_t>(line) - 1] : text_.size();
  }

  std::string with_line_ends(const std::string& lines) const {
    std::string out;
    for (const char c : lines) out += c == '\n' ? newline_ : std::string(1, c);
    return out;
  }

  // Where the first thing behind `at` stands that is neither a blank nor a comment that ends before it; the end of a
  // line where nothing does. A `#` begins a comment wherever a statement could begin.
  std::size_t behind_comments(std::size_t at) const {
    while (true) {
      at = std::min(text_.find_first_not_of(" \t\r", at), text_.size());
      const std::string_view rest = text_.substr(at);
      if (rest.starts_with("--") || rest.starts_with("#")) return std::min(text_.find('\n', at), text_.size());
      const bool is_code = rest.starts_with("/*!") || rest.starts_with("/*M!");
      const std::size_t end = rest.starts_with("/*") && !is_code ? text_.find("*/", at + 2) : text_.npos;
      if (end == text_.npos) return at;
      at = end + 2;
    }
  }

  // Below the line in which the step and the comments behind it end; or, when another statement follows in that line,
  // right behind the semicolon.
  void insert_behind(const Step& step, std::string lines) {
    CHECK(step.lines.end > 0 && step.lines.end <= text_.size());
    const std::size_t line_end = behind_comments(step.lines.end);
    if (line_end == text_.size() || text_[line_end] == '\n') {
      const std::size_t next = std::min(line_end + 1, text_.size());
      edits_.emplace(next, Edit{next, std::move(lines)});
    } else {
      const std::size_t visible = std::min(text_.find_first_not_of(" \t\r", step.lines.end), text_.size());
      edits_.emplace(step.lines.end, Edit{visible, std::move(lines)});
    }
  }

  std::string_view text_;
  std::vector<std::size_t> begins_;
  std::string newline_;
  std::multimap<std::size_t, Edit> edits_;  // by where they begin
};

}  // namespace

std::string rewrite_expectations(std::string_view text, const Case& parsed,
                                 const std::vector<StepExpectations>& steps) {
  Rewriter rewriter(text);
  for (const StepExpectations& change : steps) {
    CHECK(change.step < parsed.steps.size());
    rewriter.add(parsed.steps[change.step], change.expectations);
  }
  return rewriter.result();
}

}  // namespace enginediff
