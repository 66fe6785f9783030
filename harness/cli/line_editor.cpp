#include "harness/cli/line_editor.hpp"

#include <histedit.h>
#include <langinfo.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "harness/base/check.hpp"
#include "harness/base/utf8.hpp"
#include "harness/report/display_text.hpp"

namespace enginediff {

namespace {

constexpr int kHistorySize = 2000;
constexpr wchar_t kControlC = L'\x03';

// The window has another size, or the process goes on after having been stopped.
std::atomic<bool> terminal_changed{false};
static_assert(std::atomic<bool>::is_always_lock_free);

// Names longer than the rest of the line would break the columns.
constexpr int kWidestColumn = 40;

struct EndEditLine {
  void operator()(EditLine* editor) const { el_end(editor); }
};
struct EndHistory {
  void operator()(History* history) const { history_end(history); }
};

// libedit writes wide characters as the locale says, and shows what it cannot write as \U+….
void use_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) std::setlocale(LC_CTYPE, "C.UTF-8");
}

}  // namespace

class LineEditor::Terminal {
 public:
  Terminal(LineEditorHooks hooks, EventFd& interrupt) : hooks_(std::move(hooks)), interrupt_(interrupt) {
    use_utf8();
    for (const int number : {SIGWINCH, SIGCONT}) {
      struct sigaction action{};
      action.sa_handler = [](int) { terminal_changed = true; };
      sigaction(number, &action, nullptr);
    }
    history_.reset(history_init());
    editor_.reset(el_init("enginediff", stdin, stdout, stderr));
    CHECK(history_ != nullptr && editor_ != nullptr);
    HistEvent event;
    history(history_.get(), &event, H_SETSIZE, kHistorySize);
    EditLine* const editor = editor_.get();
    el_set(editor, EL_CLIENTDATA, this);
    el_set(editor, EL_PROMPT, &Terminal::prompt_of);
    el_set(editor, EL_HIST, history, history_.get());
    el_set(editor, EL_EDITOR, "emacs");
    el_set(editor, EL_GETCFN, &Terminal::next_character_of);
    // Its form for narrow names copies them and never frees the copies.
    el_wset(editor, EL_ADDFN, L"enginediff-complete", L"Complete the word before the cursor", &Terminal::on_complete);
    el_wset(editor, EL_ADDFN, L"enginediff-clear", L"Clear the line", &Terminal::on_clear);
    el_source(editor, nullptr);
    el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
    el_set(editor, EL_BIND, "^I", "enginediff-complete", nullptr);
    el_set(editor, EL_BIND, "^C", "enginediff-clear", nullptr);
  }

  EditedLine read(const std::string& prompt) {
    prompt_ = prompt;
    cleared_ = false;
    interrupt_.clear();
    if (hooks_.stopping()) return {EditedLine::Kind::end, ""};
    // Before the prompt, so that who types at once is not echoed twice.
    el_set(editor_.get(), EL_PREP_TERM, 1);
    int length = 0;
    const char* text = el_gets(editor_.get(), &length);
    if (cleared_) return {EditedLine::Kind::cleared, ""};
    if (text == nullptr || length <= 0) return {EditedLine::Kind::end, ""};
    std::string line(text, static_cast<std::size_t>(length));
    if (line.ends_with('\n')) line.pop_back();
    return {EditedLine::Kind::text, std::move(line)};
  }

  void remember(const std::string& entry) {
    HistEvent event;
    history(history_.get(), &event, H_ENTER, entry.c_str());
  }

 private:
  static Terminal& of(EditLine* editor) {
    void* data = nullptr;
    el_get(editor, EL_CLIENTDATA, &data);
    return *static_cast<Terminal*>(data);
  }
  static char* prompt_of(EditLine* editor) { return of(editor).prompt_.data(); }
  static int next_character_of(EditLine* editor, wchar_t* out) { return of(editor).next_character(out); }
  static unsigned char on_complete(EditLine* editor, int) { return of(editor).complete(); }
  static unsigned char on_clear(EditLine* editor, int) {
    std::fputs("^C\n", stdout);
    of(editor).cleared_ = true;
    return CC_EOF;
  }

  // ---- Reading ----

  int next_character(wchar_t* out) {
    for (;;) {
      if (take_decoded(out)) return 1;
      pollfd descriptors[] = {{STDIN_FILENO, POLLIN, 0}, {interrupt_.fd(), POLLIN, 0}, {hooks_.news_fd, POLLIN, 0}};
      const int ready = ::poll(descriptors, 3, -1);
      if (terminal_changed.exchange(false)) restore();
      if (ready < 0) continue;
      if (hooks_.stopping()) return 0;
      if (descriptors[1].revents != 0 && interrupt_.clear()) {
        undecoded_.clear();
        *out = kControlC;
        return 1;
      }
      if (descriptors[2].revents != 0 && hooks_.news_waiting()) show_news();
      if (descriptors[0].revents == 0) continue;
      char byte = 0;
      const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return static_cast<int>(got);
      undecoded_ += byte;
    }
  }

  // One character of what was read, once it is whole. A byte that begins none is passed on as it is.
  bool take_decoded(wchar_t* out) {
    if (undecoded_.empty()) return false;
    const CodePoint point = decode_utf8(undecoded_);
    const auto first = static_cast<unsigned char>(undecoded_.front());
    const std::size_t wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (!point.valid && undecoded_.size() < wanted) return false;
    *out = static_cast<wchar_t>(point.value);
    undecoded_.erase(0, static_cast<std::size_t>(point.length));
    return true;
  }

  // What was typed is shown again below the news.
  void show_news() {
    std::fputs("\n", stdout);
    std::fflush(stdout);
    hooks_.show_news();
    el_set(editor_.get(), EL_REFRESH);
  }

  void restore() {
    el_resize(editor_.get());
    el_set(editor_.get(), EL_PREP_TERM, 1);
    el_set(editor_.get(), EL_REFRESH);
  }

  // ---- Completing ----

  unsigned char complete() {
    const LineInfo* const line = el_line(editor_.get());
    const std::string before(line->buffer, static_cast<std::size_t>(line->cursor - line->buffer));
    const TabCompletion found = hooks_.complete(before);
    if (found.candidates.empty()) return CC_REFRESH_BEEP;
    const std::string common = common_beginning(found.candidates);
    const std::string typed = before.substr(found.begin);
    const bool whole = found.candidates.size() == 1;
    if (!whole && common.size() <= typed.size()) {
      list(found.candidates);
      return CC_REDISPLAY;
    }
    // The case of what was typed gives way to that of the name.
    const auto letters =
        static_cast<int>(std::count_if(typed.begin(), typed.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    el_deletestr(editor_.get(), letters);
    el_insertstr(editor_.get(), (common + (whole ? " " : "")).c_str());
    return CC_REFRESH;
  }

  static void list(const std::vector<std::string>& candidates) {
    int widest = 0;
    for (const std::string& one : candidates) widest = std::max(widest, display_width(one));
    widest = std::min(widest, kWidestColumn);
    constexpr int kLine = 78;
    const int columns = std::max(1, kLine / (widest + 2));
    std::fputs("\n", stdout);
    int column = 0;
    for (const std::string& one : candidates) {
      const std::string shown = cut_to_width(escape_for_terminal(one), kWidestColumn, "…");
      std::fputs(shown.c_str(), stdout);
      if (++column == columns || &one == &candidates.back()) {
        std::fputs("\n", stdout);
        column = 0;
      } else {
        std::fputs(std::string(static_cast<std::size_t>(std::max(0, widest + 2 - display_width(shown))), ' ').c_str(),
                   stdout);
      }
    }
    std::fflush(stdout);
  }

  LineEditorHooks hooks_;
  EventFd& interrupt_;
  std::unique_ptr<History, EndHistory> history_;
  std::unique_ptr<EditLine, EndEditLine> editor_;
  std::string prompt_, undecoded_;
  bool cleared_ = false;
};

LineEditor::LineEditor(LineEditorHooks hooks, EventFd& interrupt)
    : terminal_(std::make_unique<Terminal>(std::move(hooks), interrupt)) {}
LineEditor::~LineEditor() = default;

EditedLine LineEditor::read(const std::string& prompt) { return terminal_->read(prompt); }
void LineEditor::remember(const std::string& entry) { terminal_->remember(entry); }

}  // namespace enginediff
