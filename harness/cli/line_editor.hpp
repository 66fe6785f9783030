// Lines from a terminal, with editing, history and completion. The only code that knows libedit.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "harness/base/event_fd.hpp"
#include "harness/shell/completion.hpp"

namespace enginediff {

struct LineEditorHooks {
  std::function<TabCompletion(std::string_view before_cursor)> complete;
  // While a line is typed `news_fd` may become readable; then `news_waiting` says whether there is something to show,
  // and `show_news` shows it.
  int news_fd = -1;
  std::function<bool()> news_waiting;
  std::function<void()> show_news;
  std::function<bool()> stopping;  // whether the interrupt ends the input
};

struct EditedLine {
  enum class Kind { text, cleared /* by Ctrl-C */, end /* Ctrl-D */ };
  Kind kind = Kind::end;
  std::string text;  // without its line feed; has several lines when it comes from the history
};

class LineEditor {
 public:
  // Takes standard input and output, which are a terminal. `interrupt` is raised by Ctrl-C; it is taken down while a
  // line is read.
  LineEditor(LineEditorHooks hooks, EventFd& interrupt);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  EditedLine read(const std::string& prompt);
  // Offers `entry` behind the arrow keys.
  void remember(const std::string& entry);

 private:
  class Terminal;
  std::unique_ptr<Terminal> terminal_;
};

}  // namespace enginediff
