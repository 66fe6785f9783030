#include "harness/spec/spec_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "harness/base/ascii.hpp"
#include "harness/casefile/source.hpp"
#include "harness/spec/spec_lexer.hpp"

namespace enginediff {

namespace {

// The comment lines before anything else, joined by line breaks.
std::string head_comment(std::string_view text) {
  std::string out;
  while (text.starts_with('#')) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(1, end - 1);
    while (!line.empty() && (line.front() == ' ' || line.front() == '#')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!out.empty()) out += '\n';
    out += line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string line_of(std::string_view text, int number) {
  for (int line = 1; line < number && !text.empty(); ++line)
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return std::string(text.substr(0, text.find_first_of("\r\n")));
}

std::string shown(const SpecToken& token) {
  switch (token.kind) {
    case SpecToken::Kind::end: return "end of the file";
    case SpecToken::Kind::sql: return "SQL block";
    case SpecToken::Kind::keyword:
    case SpecToken::Kind::name:
    case SpecToken::Kind::number:
    case SpecToken::Kind::symbol:
    case SpecToken::Kind::error: break;
  }
  return fmt::format("'{}'", token.text);
}

// Goes through the tokens from left to right and stops at the first that does not fit.
class SpecParser {
 public:
  SpecParser(std::string_view text, const std::string& file) : text_(text), file_(file), tokens_(tokenize_spec(text)) {}

  SpecParseResult run() {
    if (file()) resolve();
    result_.spec.comment = head_comment(text_);
    return std::move(result_);
  }

 private:
  using Kind = SpecToken::Kind;

  // A step as a permutation names it, and what it names as blockers, before names are looked up.
  struct NamedBlocker {
    SpecBlocker blocker;
    SpecToken step;  // not of `once`
  };
  struct NamedStep {
    SpecToken step;
    std::vector<NamedBlocker> blockers;
  };

  // ---- What the file may hold ----

  bool file() {
    while (keyword("setup")) {
      if (!sql(result_.spec.setups.emplace_back())) return false;
    }
    if (!block("teardown", result_.spec.teardown)) return false;
    if (!is_keyword("session")) return expected("session NAME", {"session", "setup", "teardown"});
    while (keyword("session")) {
      if (!session()) return false;
    }
    while (keyword("permutation")) {
      if (!permutation()) return false;
    }
    return peek().kind == Kind::end ||
           expected(permutations_.empty() ? "a session, a permutation or the end of the file"
                                          : "a step's name, a permutation or the end of the file",
                    {"session", "permutation", "step", "teardown"});
  }

  bool session() {
    SpecSession& session = result_.spec.sessions.emplace_back();
    if (!name_token(session.name) || !block("setup", session.setup)) return false;
    if (!is_keyword("step")) return expected("step NAME { SQL }", {"step", "setup"});
    while (keyword("step")) {
      if (!step()) return false;
    }
    return block("teardown", session.teardown);
  }

  bool step() {
    SpecStep step;
    step.session = static_cast<int>(result_.spec.sessions.size()) - 1;
    const SpecToken& name = peek();
    if (!name_token(step.name) || !sql(step.sql)) return false;
    if (!steps_.emplace(step.name, result_.spec.steps.size()).second)
      return problem(name, fmt::format("a second step '{}'", step.name), "step names are unique in the whole file");
    result_.spec.sessions.back().steps.push_back(result_.spec.steps.size());
    result_.spec.steps.push_back(std::move(step));
    return true;
  }

  bool permutation() {
    std::vector<NamedStep>& permutation = permutations_.emplace_back();
    const int first_line = tokens_[at_ - 1].line;
    do {
      NamedStep& step = permutation.emplace_back();
      step.step = peek();
      if (std::string ignored; !name_token(ignored)) return false;
      if (!symbol("(")) continue;
      do {
        if (!blocker(step.blockers.emplace_back())) return false;
      } while (symbol(","));
      if (!symbol(")")) return expected("',' or ')'");
    } while (peek().kind == Kind::name);
    result_.permutation_lines.emplace_back(first_line, tokens_[at_ - 1].line);
    return true;
  }

  bool blocker(NamedBlocker& out) {
    if (symbol("*")) return true;
    out.blocker.kind = SpecBlocker::Kind::step;
    out.step = peek();
    if (peek().kind != Kind::name) return expected("'*' or a step's name");
    ++at_;
    if (!keyword("notices")) return true;
    out.blocker.kind = SpecBlocker::Kind::notices;
    const std::string& digits = peek().text;
    const bool fits =
        std::from_chars(digits.data(), digits.data() + digits.size(), out.blocker.notices).ec == std::errc();
    if (peek().kind != Kind::number || !fits) return expected("how many notices");
    ++at_;
    return true;
  }

  // ---- Tokens ----

  const SpecToken& peek() const { return tokens_[at_]; }
  bool is_keyword(std::string_view word) const { return peek().kind == Kind::keyword && peek().text == word; }
  bool keyword(std::string_view word) {
    if (!is_keyword(word)) return false;
    ++at_;
    return true;
  }
  bool symbol(std::string_view text) {
    if (peek().kind != Kind::symbol || peek().text != text) return false;
    ++at_;
    return true;
  }
  bool name_token(std::string& out) {
    if (peek().kind == Kind::keyword) return expected(fmt::format("a name; \"{}\" in quotes is one", peek().text));
    if (peek().kind != Kind::name) return expected("a name");
    out = tokens_[at_++].text;
    return true;
  }
  bool sql(std::string& out) {
    if (peek().kind != Kind::sql) return expected("{ SQL }");
    out = tokens_[at_++].text;
    return true;
  }
  bool block(std::string_view word, std::optional<std::string>& out) { return !keyword(word) || sql(out.emplace()); }

  // ---- Names ----

  bool resolve() {
    for (const auto& named : permutations_) {
      Permutation& permutation = result_.spec.permutations.emplace_back();
      for (const NamedStep& step : named) {
        PlannedStep& planned = permutation.emplace_back();
        if (!find(step.step, planned.step)) return false;
        for (const NamedBlocker& blocker : step.blockers) {
          planned.blockers.push_back(blocker.blocker);
          if (blocker.blocker.kind == SpecBlocker::Kind::once) continue;
          if (!find(blocker.step, planned.blockers.back().step)) return false;
          if (!may_block(named, step, blocker, planned)) return false;
        }
      }
    }
    return true;
  }

  bool may_block(const std::vector<NamedStep>& permutation, const NamedStep& step, const NamedBlocker& blocker,
                 const PlannedStep& planned) {
    const auto is_it = [&](const NamedStep& other) { return other.step.text == blocker.step.text; };
    if (std::none_of(permutation.begin(), permutation.end(), is_it)) {
      return problem(blocker.step,
                     fmt::format("step '{}' shall wait for '{}', which is not in this permutation", step.step.text,
                                 blocker.step.text),
                     "");
    }
    const auto session_of = [&](std::size_t number) { return result_.spec.steps[number].session; };
    if (session_of(planned.step) != session_of(planned.blockers.back().step)) return true;
    return problem(blocker.step,
                   fmt::format("step '{}' shall wait for its own session's '{}'", step.step.text, blocker.step.text),
                   "a step of another session");
  }

  bool find(const SpecToken& name, std::size_t& out) {
    const auto found = steps_.find(name.text);
    if (found == steps_.end()) {
      // A name goes on with the permutation before it, also one that was meant to begin another.
      Words words = {"permutation"};
      for (const auto& [step, number] : steps_) words.push_back(step);
      return problem(name, fmt::format("there is no step '{}'{}", name.text, perhaps(name.text, words)), "");
    }
    out = found->second;
    return true;
  }

  // ---- Problems ----

  using Words = std::vector<std::string_view>;

  static std::string perhaps(std::string_view word, const Words& words) {
    const std::string lower = to_lower(word);
    const std::string_view exact = closest_word(word, words);
    const std::string_view closest = exact.empty() ? closest_word(lower, words) : exact;
    return closest.empty() ? "" : fmt::format("; did you mean '{}'?", closest);
  }

  // `words`: those that may stand there, for a name that looks like one.
  bool expected(std::string what, const Words& words = {}) {
    const SpecToken& token = peek();
    if (token.kind == Kind::error) return problem(token, token.text + cut_short(), "");
    const std::string hint = token.kind == Kind::name ? perhaps(token.text, words) : "";
    return problem(token, fmt::format("unexpected {}{}{}", shown(token), hint, cut_short()), std::move(what));
  }
  // Where what does not fit may be the rest of the SQL before it.
  std::string cut_short() const {
    const SpecToken* const before = at_ == 0 ? nullptr : &tokens_[at_ - 1];
    if (before == nullptr || before->kind != Kind::sql || before->text.find('{') == std::string::npos) return "";
    return "; the SQL block before it ended at its first '}', which cannot be quoted";
  }
  bool problem(const SpecToken& token, std::string message, std::string wanted) {
    std::string line = line_of(text_, token.line);
    const int column = code_points(std::string_view(line).substr(0, token.column)) + 1;
    result_.problems.push_back({file_, token.line, column, std::move(line), std::move(message), std::move(wanted)});
    return false;
  }

  const std::string_view text_;
  const std::string& file_;
  const std::vector<SpecToken> tokens_;
  std::size_t at_ = 0;
  std::map<std::string, std::size_t> steps_;
  std::vector<std::vector<NamedStep>> permutations_;
  SpecParseResult result_;
};

}  // namespace

SpecParseResult parse_spec(std::string_view text, const std::string& file) { return SpecParser(text, file).run(); }

}  // namespace enginediff
