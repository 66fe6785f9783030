#include "harness/shell/session_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/shell/shell_view.hpp"

namespace enginediff {

namespace {

// Whether every dialect takes the text for one statement, and no line of it for a directive.
bool stands_plain(const std::string& sql, const std::vector<const LexicalRules*>& dialects) {
  const std::string text = sql + ";\n";
  if (sql.find(";\n") != std::string::npos) return false;
  return std::all_of(dialects.begin(), dialects.end(), [&](const LexicalRules* rules) {
    const std::vector<StatementSpan> spans = split_statements(text, *rules);
    return spans.size() == 1 && spans[0].terminated && spans[0].begin == 0 && spans[0].end == sql.size();
  });
}

class SessionCaseMaker {
 public:
  SessionCaseMaker(const std::vector<const ShellStatement*>& log, const std::vector<TargetInfo>& infos,
                   const std::vector<const LexicalRules*>& dialects)
      : infos_(infos), dialects_(dialects) {
    std::set<std::string> sessions, cancelled;
    // From the end: a \cancel says that the stopped statement before it stays.
    for (auto at = log.rbegin(); at != log.rend(); ++at) {
      const ShellStatement& one = **at;
      if (one.is_cancel) cancelled.insert(one.session);
      if (!one.is_cancel && one.stopped && cancelled.erase(one.session) == 0) continue;
      log_.insert(log_.begin(), &one);
      sessions.insert(one.session);
    }
    several_ = sessions.size() > 1;
  }

  Case make(const CaseNames& names, const std::string& title) {
    Case out;
    out.id = names.id;
    out.category = names.category;
    out.title = title;
    bool in_setup = true;
    for (const ShellStatement* one : log_) {
      if (in_setup && leaves_setup(*one)) in_setup = false;
      out.steps.push_back(step(*one, in_setup));
    }
    return out;
  }

 private:
  const LexicalRules& rules() const { return *dialects_.front(); }

  bool leaves_setup(const ShellStatement& one) const {
    if (one.is_cancel || is_telling(one)) return true;
    if (!several_) return false;
    // Setup is run on a connection of its own: what a statement leaves in its session would be lost.
    if (one.housekeeping || one.session != log_.front()->session) return true;
    const Tokens tokens = tokens_of(one.sql, rules());
    const StatementKind kind = statement_kind(tokens);
    const bool keeps =
        kind == StatementKind::create || kind == StatementKind::change_schema || kind == StatementKind::write;
    return !keeps || std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return is_word(token, "TEMP") || is_word(token, "TEMPORARY");
    });
  }

  // Whether its outcome says something about the engines.
  bool is_telling(const ShellStatement& one) const {
    if (one.housekeeping) return false;
    const auto ended = [](const ShellAnswer& answer) { return answer.state == ShellAnswer::State::ended; };
    const bool fails_or_waits = std::any_of(one.answers.begin(), one.answers.end(), [&](const ShellAnswer& answer) {
      if (!ended(answer)) return false;
      return answer.record.outcome() == nullptr || !answer.record.outcome()->succeeded() ||
             !answer.record.waits.empty();
    });
    return fails_or_waits || statement_kind(tokens_of(one.sql, rules())) == StatementKind::read ||
           relation_of(one, infos_, "").kind == ShellRelation::Kind::divergent;
  }

  Step step(const ShellStatement& one, bool in_setup) {
    Step out;
    out.role = in_setup ? StepRole::setup : StepRole::step;
    if (several_ && !in_setup) out.session = one.session;
    if (one.is_cancel) {
      out.pseudo = PseudoStep::cancel;
      return out;
    }
    out.named = !in_setup && (several_ || is_telling(one));
    if (out.named) out.name = (several_ ? one.session + "." : "") + name_for(one);
    out.spellings = spellings(one);
    return out;
  }

  // `select-3`: the first word, and which statement of the case it is.
  std::string name_for(const ShellStatement& one) {
    std::string word = to_lower(leading_words(one.sql, rules(), 1));
    const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), is_lower);
    const auto place = std::find(log_.begin(), log_.end(), &one) - log_.begin() + 1;
    return fmt::format("{}-{}", plain ? word : "step", place);
  }

  std::vector<Spelling> spellings(const ShellStatement& one) const {
    std::vector<Spelling> out;
    std::map<std::string, bool> sent;  // by engine: to one of its targets at least
    for (std::size_t i = 0; i < infos_.size(); ++i) {
      const ShellAnswer* answer = one.answer(i);
      sent[infos_[i].engine] |= answer != nullptr && answer->state != ShellAnswer::State::not_sent;
    }
    for (const auto& [engine, was_sent] : sent) {
      if (was_sent) continue;
      Spelling none;
      none.absent = true;
      none.selectors.emplace_back().engine = engine;
      out.push_back(std::move(none));
    }
    Spelling common;
    common.statements.push_back({one.sql, !stands_plain(one.sql, dialects_), {}});
    out.push_back(std::move(common));
    return out;
  }

  const std::vector<TargetInfo>& infos_;
  const std::vector<const LexicalRules*>& dialects_;
  std::vector<const ShellStatement*> log_;
  bool several_ = false;
};

}  // namespace

Case case_of_session(const std::vector<const ShellStatement*>& log, const std::vector<TargetInfo>& infos,
                     const std::vector<const LexicalRules*>& dialects, const CaseNames& names,
                     const std::string& title) {
  return SessionCaseMaker(log, infos, dialects).make(names, title);
}

}  // namespace enginediff
