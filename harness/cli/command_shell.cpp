// `enginediff shell`: a prompt whose statements run on every target.

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/case_saving.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/consent.hpp"
#include "harness/cli/input_history.hpp"
#include "harness/cli/line_editor.hpp"
#include "harness/cli/stop_signals.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/run/campaign.hpp"
#include "harness/shell/shell.hpp"

namespace enginediff {

namespace {

constexpr const char* kWhat = "what you type";

constexpr const char* kFooter =
    R"(At a terminal there is a prompt with editing, history and completion by TAB; \help lists the commands.
Otherwise the statements of standard input are run and shown without prompts:
  enginediff shell < file.sql

Exit status:
  0  the targets agreed on every statement (at a terminal: left)
  1  they diverged on one at least (not at a terminal)
  2  usage error; or nothing diverged and a command was wrong (not at a terminal)
  3  a target could not be used, or was lost
  130, 143, 129  stopped by SIGINT (not at a terminal), SIGTERM or SIGHUP; what was made on the
     targets is dropped. A second signal ends it at once; `enginediff clean` removes the rest)";

struct ShellCommandOptions {
  TargetOptions targets;
  std::string reference;
  double timeout_seconds = 0;
  bool yes = false;
};

// Lines of standard input, until the interrupt.
class InputLines {
 public:
  explicit InputLines(EventFd& interrupt) : interrupt_(interrupt) {}

  // Nothing at the end of the input. A last line without a line feed is one.
  std::optional<std::string> next() {
    for (;;) {
      const std::size_t end = buffer_.find('\n', searched_);
      if (end != std::string::npos || (ended_ && !buffer_.empty())) {
        std::string line = buffer_.substr(0, end);
        buffer_.erase(0, end == std::string::npos ? end : end + 1);
        searched_ = 0;
        return line;
      }
      if (ended_) return std::nullopt;
      searched_ = buffer_.size();
      read_more();
    }
  }

 private:
  void read_more() {
    pollfd descriptors[] = {{STDIN_FILENO, POLLIN, 0}, {interrupt_.fd(), POLLIN, 0}};
    if (::poll(descriptors, 2, -1) < 0) return;
    if (descriptors[1].revents != 0 && interrupt_.clear()) {
      ended_ = true;
      buffer_.clear();
      return;
    }
    if (descriptors[0].revents == 0) return;
    const std::size_t before = buffer_.size();
    constexpr std::size_t kChunk = 65'536;
    buffer_.resize(before + kChunk);
    const ssize_t got = ::read(STDIN_FILENO, buffer_.data() + before, kChunk);
    buffer_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    ended_ = got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN);
  }

  EventFd& interrupt_;
  std::string buffer_;
  std::size_t searched_ = 0;
  bool ended_ = false;
};

// What is typed about a target may hold its password.
bool may_be_kept(const std::string& entry) { return entry.find("://") == std::string::npos; }

class ShellRun {
 public:
  ShellRun(const ShellCommandOptions& options, CommandEnvironment& environment)
      : options_(options), environment_(environment), signals_(environment) {}

  Result<void> run() {
    TRY_ASSIGN(auto specs, options_.targets.choose(environment_));
    TRY(check_reference(specs));
    TRY(ask_for_consent(specs, kWhat, options_.yes, environment_));
    signals_.protect(specs);
    auto targets = connect_targets(std::move(specs), options_.targets.connect_options());
    if (signals_.requested()) return {};
    report_unusable(targets);
    if (targets.empty()) return fail(Fault::target_unusable, "no target can be used");
    typed_ = isatty(STDIN_FILENO) != 0 && environment_.out_is_terminal();
    signals_.raise_too(interrupt_, typed_);
    if (signals_.requested()) return {};
    if (typed_) greet(targets);
    ShellOptions shell_options;
    shell_options.console = environment_.console();
    shell_options.console.quiet = environment_.quiet;
    shell_options.reference = options_.reference;
    shell_options.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(options_.timeout_seconds * 1000));
    shell_options.typed = typed_;
    shell_options.stop = &signals_.stop();
    Shell shell(std::move(targets), std::move(shell_options), hooks(), interrupt_, environment_.out);
    if (typed_) {
      converse(shell);
    } else {
      run_lines(shell);
    }
    if (shell.tally().target_lost) environment_.worsen(kExitTargetUnusable);
    if (typed_) return {};
    // What diverged counts more than a command that is wrong.
    if (shell.tally().divergent > 0) {
      environment_.worsen(kExitVerdictFailed);
    } else if (shell.tally().mistaken) {
      environment_.worsen(kExitUsage);
    }
    return {};
  }

 private:
  Result<void> check_reference(const std::vector<TargetSpec>& specs) const {
    const auto is_reference = [&](const TargetSpec& spec) { return spec.name == options_.reference; };
    if (options_.reference.empty() || std::any_of(specs.begin(), specs.end(), is_reference)) return {};
    return fail(Fault::usage, fmt::format("--reference {}: that is none of the targets", options_.reference));
  }

  // Takes targets away that cannot be used.
  void report_unusable(std::vector<ConnectedTarget>& targets) {
    for (const ConnectedTarget& target : targets) {
      if (target.engine != nullptr) continue;
      environment_.err << fmt::format("target {}: cannot be used: {}\n", escape_for_terminal(target.spec.name),
                                      escape_for_terminal(target.status.unusable));
      environment_.worsen(exit_status_of(target.fault));
    }
    std::erase_if(targets, [](const ConnectedTarget& target) { return target.engine == nullptr; });
  }

  void greet(const std::vector<ConnectedTarget>& targets) const {
    std::string names;
    for (const ConnectedTarget& target : targets)
      names += (names.empty() ? "" : ", ") + target.engine->info().target.name;
    environment_.out << fmt::format(
        "enginediff shell on {}\nEach statement runs on all of them, in clean databases. "
        "\\help says what else there is.\n\n",
        escape_for_terminal(names));
  }

  ShellHooks hooks() {
    ShellHooks out;
    out.connect = [this](const std::string& wanted) { return connect(wanted); };
    out.save = [this](const Case& made, const std::string& path, const std::vector<Engine*>& engines) -> Result<void> {
      TRY(check_is_new_case_file(path));
      std::vector<TargetInfo> infos;
      for (Engine* engine : engines) infos.push_back(engine->info().target);
      const auto not_run = options_.targets.defined_but_not(infos, environment_);
      return save_case(made, path, engines, not_run, environment_.out);
    };
    if (typed_) out.history = [this] { return history_.entries(); };
    return out;
  }

  Result<ConnectedTarget> connect(const std::string& wanted) {
    TargetOptions chosen = options_.targets;
    chosen.wanted = {wanted};
    chosen.all = false;
    TRY_ASSIGN(auto specs, chosen.choose(environment_));
    TRY(ask_for_consent(specs, kWhat, options_.yes, environment_));
    signals_.protect(specs);
    auto connected = connect_targets(std::move(specs), options_.targets.connect_options());
    return std::move(connected.front());
  }

  // ---- At a terminal ----

  void converse(Shell& shell) {
    if (const auto kept = history_.open(history_file(environment_)); !kept)
      environment_.err << fmt::format("the history is not kept: {}\n", escape_for_terminal(kept.error().message));
    LineEditorHooks editor_hooks;
    editor_hooks.complete = [&shell](std::string_view line) { return shell.complete(line); };
    editor_hooks.news_fd = shell.news_fd();
    editor_hooks.news_waiting = [&shell] { return shell.news_waiting(); };
    editor_hooks.show_news = [&shell] { shell.show_news(); };
    editor_hooks.stopping = [this] { return signals_.requested(); };
    LineEditor editor(std::move(editor_hooks), interrupt_);
    for (const std::string& entry : history_.entries()) editor.remember(entry);
    std::string entry;  // the lines of what is not finished
    while (!shell.finished()) {
      const EditedLine line = editor.read(shell.prompt());
      if (line.kind == EditedLine::Kind::end) {
        environment_.out << "\n" << std::flush;
        break;
      }
      if (line.kind == EditedLine::Kind::cleared) {
        shell.forget_unfinished();
        entry.clear();
        continue;
      }
      entry += (entry.empty() ? "" : "\n") + line.text;
      take_lines(shell, line.text);
      if (shell.unfinished()) continue;
      if (may_be_kept(entry)) {
        history_.add(entry);
        editor.remember(entry);
      }
      entry.clear();
    }
    shell.end_input();
  }

  static void take_lines(Shell& shell, std::string_view text) {
    for (std::size_t begin = 0; begin <= text.size() && !shell.finished();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      shell.take_line(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  // ---- Not at a terminal ----

  void run_lines(Shell& shell) {
    InputLines lines(interrupt_);
    while (!shell.finished() && !signals_.requested()) {
      const auto line = lines.next();
      if (!line) break;
      shell.take_line(*line);
    }
    if (signals_.requested()) shell.forget_unfinished();
    shell.end_input();
    shell.write_summary();
  }

  const ShellCommandOptions& options_;
  CommandEnvironment& environment_;
  StopSignals signals_;
  EventFd interrupt_;
  InputHistory history_;
  bool typed_ = false;
};

}  // namespace

void add_shell_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand("shell", "A prompt: each statement runs on every target, answers are grouped");
  const auto options = std::make_shared<ShellCommandOptions>();
  options->targets.add_to(*command);
  command->add_option("--reference", options->reference, "Show pairs against this target only")->type_name("TARGET");
  command->add_option("--timeout", options->timeout_seconds, "Seconds for one statement; 0: until it ends or Ctrl-C")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  command->add_flag("--yes", options->yes, "Create databases of our own on hosts other than this one without asking");
  command->footer(kFooter);
  command->callback([options, &environment] {
    if (auto done = ShellRun(*options, environment).run(); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
