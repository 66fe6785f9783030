// The shell without its terminal: which line does what, the sessions, the answers of all targets.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/event_fd.hpp"
#include "harness/engine/stop_switch.hpp"
#include "harness/report/console.hpp"
#include "harness/run/campaign.hpp"
#include "harness/shell/commands.hpp"
#include "harness/shell/completion.hpp"
#include "harness/shell/shell_log.hpp"
#include "harness/shell/shell_target.hpp"
#include "harness/shell/shell_view.hpp"
#include "harness/shell/statement_reader.hpp"

namespace enginediff {

struct ShellOptions {
  ConsoleOptions console;
  std::string reference;                 // pairs are shown against it; empty: all pairs
  std::chrono::milliseconds timeout{0};  // for one statement; zero: none
  const StopSwitch* stop = nullptr;      // with the interrupt: nothing is done any more; may be null
  bool typed = true;                     // somebody types the lines and sees them; otherwise statements are shown too
};

// What the shell needs of those around it. Each may be empty; then the command says that it cannot be done here.
struct ShellHooks {
  // Connects a target that `\targets +NAME` names.
  std::function<Result<ConnectedTarget>(const std::string& wanted)> connect;
  // Writes a case with what the engines answer to it.
  std::function<Result<void>(const Case& made, const std::string& path, const std::vector<Engine*>& engines)> save;
  std::function<std::vector<std::string>()> history;
};

// What the exit status tells.
struct ShellTally {
  std::size_t statements = 0, identical = 0, equivalent = 0, divergent = 0, not_compared = 0;
  std::vector<std::string> rules;  // that made answers equivalent
  bool mistaken = false;           // a command was wrong, or a statement could not be sent
  bool target_lost = false;
};

class Shell {
 public:
  // `targets` are connected, one at least. `out` receives all that is shown. `interrupt` is raised by Ctrl-C; the shell
  // takes it down.
  Shell(std::vector<ConnectedTarget> targets, ShellOptions options, ShellHooks hooks, EventFd& interrupt,
        std::ostream& out);
  ~Shell();

  // Does what the line says; returns when every statement has ended or waits for another session.
  void take_line(std::string_view line);
  // The input is at its end: what is unfinished runs, or is told when somebody typed it. What waits is cancelled.
  void end_input();
  // Ctrl-C on a line that is being typed: what was typed of its statement is forgotten.
  void forget_unfinished() { reader_.clear(); }

  bool finished() const { return finished_; }
  // A statement has begun and not ended.
  bool unfinished() const { return reader_.open(); }
  std::string prompt() const;
  const ShellTally& tally() const { return tally_; }
  // One paragraph: how many statements agreed. Nothing where none was compared.
  void write_summary();

  // Readable when a statement that waited may have ended while nobody did anything. show_news() shows it then, and says
  // whether there was any.
  int news_fd() const { return news_->fd(); }
  bool news_waiting();
  bool show_news();

  TabCompletion complete(std::string_view line) const;

 private:
  struct Entry {
    std::unique_ptr<ShellTarget> target;  // null once it was lost and given up
    TargetStanding standing;
  };

  // Input
  void act(const TypedStatement& typed);
  void act(const TypedCommand& typed);
  void act(const ForeignCommand& typed);
  std::string why_refused(const std::string& sql) const;
  void update_dialects();

  // Commands
  void help(const std::string& word);
  void targets(const std::string& rest);
  void add_target(const std::string& wanted);
  void remove_target(const std::string& name);
  void session(const std::string& name);
  void write_sessions();
  void cancel(const std::string& session);
  void reset();
  void save(const std::string& rest);
  void history();
  void timing(const std::string& word);

  // Statements
  void await_settled();
  bool is_stopped() const { return enginediff::is_stopped(options_.stop); }
  void interrupt_statements();
  void give_up_unsettled();
  std::string unsettled_names() const;
  bool all_settled() const;
  void collect();
  void collect(std::size_t target, const ShellEvent& event);
  void lose(std::size_t target, const std::string& reason);
  void show_changes();
  void count(const ShellStatement& statement);
  const ShellStatement* busy_statement(const std::string& session) const;
  ShellStatement* find(std::size_t number);
  ShellAnswer* answer_of(std::size_t statement, std::size_t target);
  std::vector<const ShellStatement*> log() const;

  void say(std::string_view text, Style style = Style::plain);
  void complain(std::string_view text);

  ShellOptions options_;
  ShellHooks hooks_;
  EventFd& interrupt_;
  std::ostream& out_;
  std::shared_ptr<EventFd> news_ = std::make_shared<EventFd>();
  std::vector<Entry> entries_;
  std::vector<TargetInfo> infos_;  // of entries_
  StatementReader reader_;
  KnownNames names_;
  std::deque<ShellStatement> log_;    // since the last reset
  std::vector<std::size_t> changed_;  // numbers of statements that have news to be shown
  std::vector<std::string> notes_;    // lines to be shown below them
  std::vector<std::string> sessions_ = {"A"};
  std::string session_ = "A";
  std::size_t next_number_ = 0;
  std::optional<std::size_t> just_sent_;  // the statement that was typed last, until it is shown
  ShellTally tally_;
  bool timing_ = false, finished_ = false;
};

}  // namespace enginediff
