// What the shell's commands do.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"
#include "harness/casefile/source.hpp"
#include "harness/engines/registry.hpp"
#include "harness/report/display_text.hpp"
#include "harness/shell/session_case.hpp"
#include "harness/shell/shell.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kLongestName = 20;

bool is_session_name(std::string_view name) {
  return !name.empty() && name != "setup" && name.size() <= kLongestName && is_letter(name.front()) &&
         std::all_of(name.begin(), name.end(), is_word_part);
}

// The next word of `rest`, which is taken off.
std::string take_word(std::string_view& rest) {
  const std::size_t begin = std::min(rest.find_first_not_of(" \t,"), rest.size());
  const std::size_t end = std::min(rest.find_first_of(" \t,", begin), rest.size());
  std::string word(rest.substr(begin, end - begin));
  rest.remove_prefix(end);
  return word;
}

}  // namespace

void Shell::act(const TypedCommand& typed) {
  const ShellCommandRow* row = find_shell_command(typed.word);
  if (row == nullptr) {
    std::vector<std::string_view> known;
    for (const ShellCommandRow& one : shell_commands()) known.push_back(one.name);
    return complain(
        fmt::format("unknown command \\{}{}; \\help lists them", typed.word, did_you_mean(typed.word, known)));
  }
  if (row->argument == ShellArgument::none && !typed.rest.empty())
    return complain(fmt::format("\\{} takes nothing: {}", row->name, typed.rest));
  switch (row->command) {
    case ShellCommand::help: return help(typed.rest);
    case ShellCommand::quit: finished_ = true; return;
    case ShellCommand::targets: return targets(typed.rest);
    case ShellCommand::session: return session(typed.rest);
    case ShellCommand::cancel: return cancel(typed.rest.empty() ? session_ : typed.rest);
    case ShellCommand::reset: return reset();
    case ShellCommand::save: return save(typed.rest);
    case ShellCommand::history: return history();
    case ShellCommand::timing: return timing(typed.rest);
  }
}

void Shell::help(const std::string& word) {
  Page page(options_.console, out_);
  const auto title = [](const ShellCommandRow& row) {
    return fmt::format("\\{}{}{}", row.name, row.usage.empty() ? "" : " ", row.usage);
  };
  if (!word.empty()) {
    const ShellCommandRow* row = find_shell_command(word.starts_with('\\') ? word.substr(1) : word);
    if (row == nullptr) return complain(fmt::format("there is no command {}; \\help lists them", word));
    page.line(title(*row), Style::strong);
    page.paragraph(StyledLine(), fmt::format("{}. {}", row->help, row->more), Style::plain, 2);
    if (!row->alias.empty()) page.line(fmt::format("\\{} is the same.", row->alias), Style::plain, 2);
    page.blank();
    return;
  }
  page.paragraph(
      StyledLine(),
      "A statement ends at its semicolon and runs on every target that is on. Targets that answered the same "
      "share a column; what differs is marked.",
      Style::plain, 0);
  page.blank();
  for (const ShellCommandRow& row : shell_commands())
    page.paragraph(StyledLine(title(row), Style::strong).pad_to(28), row.help, Style::plain, 2);
  page.blank();
  page.paragraph(StyledLine(),
                 "TAB completes. Ctrl-C cancels the statement that runs, or clears what was typed. Ctrl-D leaves.",
                 Style::plain, 0);
  page.blank();
}

// ---- Targets ----

void Shell::targets(const std::string& rest) {
  std::string_view words = rest;
  for (std::string word = take_word(words); !word.empty(); word = take_word(words)) {
    if (word.size() > 1 && word.front() == '+') {
      add_target(word.substr(1));
    } else if (word.size() > 1 && word.front() == '-') {
      remove_target(word.substr(1));
    } else {
      return complain(fmt::format("\\targets {}: say +{} or -{}", word, word, word));
    }
  }
  std::vector<TargetStanding> standings;
  for (const Entry& entry : entries_) standings.push_back(entry.standing);
  Page page(options_.console, out_);
  write_targets(page, infos_, standings);
}

void Shell::add_target(const std::string& wanted) {
  const std::string name = wanted.substr(0, wanted.find('='));
  const auto known =
      std::find_if(infos_.begin(), infos_.end(), [&](const TargetInfo& info) { return info.name == name; });
  const auto place = static_cast<std::size_t>(known - infos_.begin());
  if (known != infos_.end() && entries_[place].standing.lost.empty()) {
    entries_[place].standing.on = true;
    return update_dialects();
  }
  if (!hooks_.connect) return complain("no target can be connected here");
  auto connected = hooks_.connect(wanted);
  if (!connected) {
    const Error& error = connected.error();
    return complain(error.hint.empty() ? error.message : fmt::format("{}; {}", error.message, error.hint));
  }
  if (connected->engine == nullptr)
    return complain(fmt::format("target {}: cannot be used: {}", name, connected->status.unusable));
  Entry entry;
  const TargetInfo info = connected->engine->info().target;
  entry.target = std::make_unique<ShellTarget>(std::move(connected->engine), news_, options_.timeout);
  entry.target->reset();
  entry.standing.missed = static_cast<std::size_t>(
      std::count_if(log_.begin(), log_.end(), [](const ShellStatement& one) { return !one.is_cancel; }));
  if (known == infos_.end()) {
    infos_.push_back(info);
    entries_.push_back(std::move(entry));
  } else {
    infos_[place] = info;
    entries_[place] = std::move(entry);
  }
  update_dialects();
  await_settled();
  show_changes();
}

void Shell::remove_target(const std::string& name) {
  const auto known =
      std::find_if(infos_.begin(), infos_.end(), [&](const TargetInfo& info) { return info.name == name; });
  if (known == infos_.end()) return complain(fmt::format("there is no target {} here", name));
  entries_[static_cast<std::size_t>(known - infos_.begin())].standing.on = false;
  update_dialects();
}

// ---- Sessions ----

void Shell::session(const std::string& name) {
  if (name.empty()) return write_sessions();
  if (!is_session_name(name))
    return complain(
        fmt::format("\\session {}: a session is called by a letter, with letters and digits behind it", name));
  session_ = name;
  if (std::find(sessions_.begin(), sessions_.end(), name) == sessions_.end()) sessions_.push_back(name);
}

void Shell::write_sessions() {
  Page page(options_.console, out_);
  for (const std::string& name : sessions_) {
    const ShellStatement* busy = busy_statement(name);
    const ShellStatement* last = nullptr;
    for (const ShellStatement& one : log_) {
      if (one.session == name && !one.is_cancel) last = &one;
    }
    std::string text = last == nullptr ? "nothing was sent yet" : fmt::format("{}: {}", last->step, last->sql);
    if (busy != nullptr) text = fmt::format("{}: {}", waits_of(*busy, infos_), busy->sql);
    page.paragraph(StyledLine(name == session_ ? "* " : "  ").add(escape_for_terminal(name) + "  ", Style::strong),
                   on_one_line(text), busy != nullptr ? Style::caution : Style::plain, 0, 2);
  }
  page.blank();
}

void Shell::cancel(const std::string& name) {
  const ShellStatement* busy = busy_statement(name);
  if (busy == nullptr) return complain(fmt::format("session {} waits for nothing", name));
  ShellStatement& statement = *find(busy->number);
  statement.stopped = true;
  for (std::size_t i = 0; i < statement.answers.size(); ++i) {
    if (statement.answers[i].state == ShellAnswer::State::waiting && entries_[i].target != nullptr)
      entries_[i].target->cancel(name);
  }
  ShellStatement entry;
  entry.number = next_number_++;
  entry.session = name;
  entry.is_cancel = true;
  log_.push_back(std::move(entry));
  await_settled();
  show_changes();
}

void Shell::reset() {
  log_.clear();
  changed_.clear();
  names_.clear();
  sessions_ = {"A"};
  session_ = sessions_.front();
  for (Entry& entry : entries_) {
    entry.standing.missed = 0;
    if (entry.target != nullptr) entry.target->reset();
  }
  await_settled();
  show_changes();
  say("clean databases, session A");
}

// ---- The rest ----

void Shell::save(const std::string& rest) {
  if (!hooks_.save) return complain("nothing can be saved here");
  std::string_view words = rest;
  const std::string path = take_word(words);
  if (path.empty()) return complain("\\save: name a new file, FILE.sql");
  const std::size_t title = std::min(words.find_first_not_of(" \t"), words.size());
  const auto waiting = std::find_if(log_.begin(), log_.end(), [](const ShellStatement& one) { return !one.ended(); });
  if (waiting != log_.end())
    return complain(
        fmt::format("\\save: {} still; end that first, or \\cancel {}", waits_of(*waiting, infos_), waiting->session));
  std::vector<const LexicalRules*> dialects;
  for (const Driver* driver : drivers()) dialects.push_back(driver->lexical_rules);
  const Case made = case_of_session(log(), infos_, dialects, names_for_file(path), std::string(words.substr(title)));
  if (made.steps.empty()) return complain("\\save: nothing was sent since the databases were clean");
  std::vector<Engine*> engines;
  for (const Entry& entry : entries_) {
    if (entry.standing.on && entry.target != nullptr) engines.push_back(&entry.target->engine());
  }
  if (engines.empty()) return complain("\\save: no target is on");
  if (const auto saved = hooks_.save(made, path, engines); !saved) {
    complain(saved.error().hint.empty() ? "\\save: " + saved.error().message
                                        : fmt::format("\\save: {}; {}", saved.error().message, saved.error().hint));
  }
  // What ran there may have met Ctrl-C, which is not for what is typed next.
  interrupt_.clear();
  out_ << "\n" << std::flush;
}

void Shell::history() {
  if (!hooks_.history) return complain("there is no history: nobody types");
  for (const std::string& line : hooks_.history()) {
    std::string_view rest = line;
    while (rest.ends_with('\n')) rest.remove_suffix(1);
    for (bool first = true;; first = false) {
      const std::size_t end = rest.find('\n');
      out_ << (first ? "  " : "    ") << escape_for_terminal(rest.substr(0, end)) << "\n";
      if (end == rest.npos) break;
      rest.remove_prefix(end + 1);
    }
  }
  out_ << "\n" << std::flush;
}

void Shell::timing(const std::string& word) {
  if (!word.empty() && word != "on" && word != "off") return complain(fmt::format("\\timing {}: say on or off", word));
  timing_ = word.empty() ? !timing_ : word == "on";
  say(timing_ ? "timing is on" : "timing is off");
}

}  // namespace enginediff
