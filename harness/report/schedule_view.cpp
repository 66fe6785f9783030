#include "harness/report/schedule_view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "harness/base/contains.hpp"
#include "harness/base/utf8.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/outcome_words.hpp"

namespace enginediff {

namespace {

constexpr int kNumberWidth = 3, kGap = 2, kMark = 2;
constexpr int kNarrowestLane = 10, kWidestLane = 46;
constexpr std::size_t kFewRows = 3, kLabelLines = 2;

// A wait, downwards.
struct Bar {
  std::string_view begins, middle, ends;
};
constexpr Bar kUnicodeBar = {"┏", "┃", "┗"}, kAsciiBar = {"+", "|", "+"};

// `(1, 10) (2, 20)`, or how many rows there are.
std::string rows_words(const ResultSet& rows) {
  if (rows.total_rows == 0) return "no rows";
  if (rows.total_rows > kFewRows || !rows.all_rows_kept() || rows.columns.empty())
    return counted(rows.total_rows, "row", "rows");
  std::string out;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < rows.columns.size(); ++column)
      cells.push_back(full_cell_text(rows, row, column));
    out += fmt::format("{}({})", row == 0 ? "" : " ", fmt::join(cells, ", "));
  }
  return out;
}

std::string_view interruption_words(Interrupted::Reason reason) {
  switch (reason) {
    case Interrupted::Reason::deadline: return "stopped at its deadline";
    case Interrupted::Reason::cancelled: return "cancelled";
    case Interrupted::Reason::stuck: return "stuck: nothing could free it";
  }
  return {};
}

struct Words {
  std::string text;
  Style style = Style::plain;
};

Words answer_words(const StepRecord& record) {
  if (const auto* not_run = std::get_if<NotRun>(&record.result))
    return {"not run: " + on_one_line(not_run->reason), Style::caution};
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr) return {};
  if (const SqlError* error = outcome->error()) {
    return {fmt::format("error {}; transaction {}", error_class_name(error->error_class),
                        transaction_state_name(outcome->transaction)),
            Style::bad};
  }
  if (const Interrupted* interrupted = outcome->interrupted())
    return {std::string(interruption_words(interrupted->reason)), Style::bad};
  if (const ResultSet* rows = outcome->rows()) return {rows_words(*rows), Style::plain};
  if (const std::string_view undone = rollback_words(record); !undone.empty())
    return {fmt::format("ok{}", undone), Style::caution};
  if (!outcome->affected_rows) return {"ok", Style::good};
  return {
      "ok " + counted(static_cast<std::uint64_t>(std::max<std::int64_t>(0, *outcome->affected_rows)), "row", "rows"),
      Style::good};
}

// Whether a wait ended otherwise than by a step.
bool is_no_step(std::string_view until) {
  return until == "timeout" || until == "detector" || until == "cancel" || until == "disconnect";
}

class Picture {
 public:
  Picture(const Case& parsed, const std::vector<StepRecord>& records, int width, bool unicode)
      : case_(parsed), records_(records), bar_(unicode ? kUnicodeBar : kAsciiBar), ellipsis_(glyphs(unicode).ellipsis) {
    name_lanes();
    const int count = std::max(1, static_cast<int>(lanes_.size()));
    lane_width_ = std::clamp((width - kNumberWidth) / count - kGap, kNarrowestLane, kWidestLane);
  }

  std::vector<StyledLine> draw() {
    if (lanes_.empty()) return {};
    draw_head();
    for (const StepRecord& record : records_) {
      if (!is_drawn(record)) continue;
      close_all_but(record.while_waiting);
      draw_launch(record);
    }
    close_all_but({});
    draw_afterwards();
    return std::move(lines_);
  }

 private:
  struct Lane {
    std::string name;
    const StepRecord* waiting = nullptr;  // its bar is being drawn
    std::size_t wait = 0;                 // which of its waits
  };

  bool is_known(const StepRecord& record) const {
    return record.index < case_.steps.size() && case_.steps[record.index].role != StepRole::setup &&
           !std::holds_alternative<Absent>(record.result);
  }
  bool is_drawn(const StepRecord& record) const {
    return is_known(record) && !record.session.empty() && record.launched >= 0;
  }

  // In the order of the file.
  void name_lanes() {
    std::vector<const StepRecord*> drawn;
    for (const StepRecord& record : records_) {
      if (is_drawn(record)) drawn.push_back(&record);
    }
    std::stable_sort(drawn.begin(), drawn.end(), [](const auto* a, const auto* b) { return a->index < b->index; });
    for (const StepRecord* record : drawn) {
      const bool known =
          std::any_of(lanes_.begin(), lanes_.end(), [&](const Lane& lane) { return lane.name == record->session; });
      if (!known) lanes_.push_back({record->session});
    }
  }

  Lane& lane_of(const StepRecord& record) {
    return *std::find_if(lanes_.begin(), lanes_.end(), [&](const Lane& lane) { return lane.name == record.session; });
  }

  // ---- Rows ----

  void draw_head() {
    StyledLine line;
    for (std::size_t i = 0; i < lanes_.size(); ++i)
      line.pad_to(begin_of(i) + kMark)
          .add(cut(escape_for_terminal(lanes_[i].name), lane_width_ - kMark), Style::strong);
    lines_.push_back(std::move(line));
  }

  int begin_of(std::size_t lane) const { return kNumberWidth + static_cast<int>(lane) * (lane_width_ + kGap); }

  std::string cut(std::string_view text, int width) const { return cut_to_width(text, width, ellipsis_); }

  // One row: what is new in one lane, with its mark, and the bars of the others.
  void draw_row(const Lane& lane, std::string_view mark, const std::vector<StyledLine>& cell,
                std::optional<int> number) {
    for (std::size_t i = 0; i < cell.size(); ++i) {
      StyledLine line;
      if (i == 0 && number) line.add(fmt::format("{:>2}", *number), Style::dim);
      for (std::size_t at = 0; at < lanes_.size(); ++at) {
        line.pad_to(begin_of(at));
        const bool own = &lanes_[at] == &lane;
        const bool bar = lanes_[at].waiting != nullptr;
        if (own && i == 0 && !mark.empty()) {
          line.add(mark, Style::caution);
        } else if (bar) {
          line.add(bar_.middle, Style::caution);
        }
        if (own) line.pad_to(begin_of(at) + kMark).add(cell[i]);
      }
      lines_.push_back(std::move(line));
    }
  }

  // `hold  ok 1 row`, below each other where both do not fit in one line.
  std::vector<StyledLine> cell_of(const Words& label, const Words& answer) const {
    const int width = lane_width_ - kMark;
    std::vector<StyledLine> cell;
    if (display_width(label.text) + 2 + display_width(answer.text) <= width) {
      StyledLine line(label.text, label.style);
      if (!answer.text.empty()) line.add("  ").add(answer.text, answer.style);
      cell.push_back(std::move(line));
      return cell;
    }
    std::vector<std::string> label_lines = wrap_to_width(label.text, width);
    if (label_lines.size() > kLabelLines) {
      label_lines.resize(kLabelLines);
      label_lines.back() = cut(label_lines.back() + std::string(ellipsis_), width);
    }
    for (const std::string& line : label_lines) cell.emplace_back(line, label.style);
    if (answer.text.empty()) return cell;
    for (const std::string& line : wrap_to_width(answer.text, width)) cell.emplace_back(line, answer.style);
    return cell;
  }

  // A step's own name, or its statement where it has none.
  Words label_of(const StepRecord& record) const {
    const Step& step = case_.steps[record.index];
    if (step.pseudo)
      return {on_one_line(record.sql.substr(std::min<std::size_t>(record.sql.find('@'), record.sql.size()))),
              Style::dim};
    if (!step.named) return {on_one_line(record.sql), Style::sql};
    const std::string prefix = record.session + ".";
    return {escape_for_terminal(record.step.starts_with(prefix) ? record.step.substr(prefix.size()) : record.step),
            Style::strong};
  }

  Words wait_words(const WaitRecord& wait) const {
    return {escape_for_terminal(
                fmt::format("waits for {}", fmt::join(wait.by_steps.empty() ? wait.by_sessions : wait.by_steps, ", "))),
            Style::caution};
  }

  void draw_launch(const StepRecord& record) {
    Lane& lane = lane_of(record);
    Words label = label_of(record);
    if (record.deferred) label.text += " (deferred)";
    const int number = ++number_;
    if (record.waits.empty()) {
      draw_waits_until(record);
      draw_row(lane, "", cell_of(label, case_.steps[record.index].pseudo ? Words() : answer_words(record)), number);
      note_ended(record);
      return;
    }
    lane.waiting = &record;
    lane.wait = 0;
    draw_row(lane, bar_.begins, cell_of(label, wait_words(record.waits.front())), number);
  }

  // Ends the bars of the sessions that do not wait any more.
  void close_all_but(const std::vector<std::string>& waiting) {
    std::vector<Lane*> ended;
    for (Lane& lane : lanes_) {
      if (lane.waiting != nullptr && !contains(waiting, lane.name)) ended.push_back(&lane);
    }
    std::sort(ended.begin(), ended.end(),
              [](const Lane* a, const Lane* b) { return a->waiting->finished < b->waiting->finished; });
    for (Lane* lane : ended) {
      const StepRecord& record = *lane->waiting;
      Words answer = answer_words(record);
      if (std::any_of(record.waits.begin(), record.waits.end(), [](const WaitRecord& wait) { return wait.racy; }))
        answer.text += " (racy)";
      const std::string& until = record.waits.back().until;
      if (is_no_step(until)) answer.text += fmt::format(" (by {})", until);
      draw_waits_until(record);
      draw_waits(*lane, record.waits.size() - 1);
      lane->waiting = nullptr;
      draw_row(*lane, bar_.ends, cell_of(label_of(record), answer), std::nullopt);
      note_ended(record);
    }
  }

  // Who waited for this step may wait for another one now. A session that the server ended lets go without a step, of
  // all who waited for it.
  void note_ended(const StepRecord& ended) {
    const bool by_disconnect = !ended.waits.empty() && ended.waits.back().until == "disconnect";
    for (Lane& lane : lanes_) {
      if (lane.waiting == nullptr || lane.wait + 1 >= lane.waiting->waits.size()) continue;
      const std::string& until = lane.waiting->waits[lane.wait].until;
      if (until == ended.step || (by_disconnect && until == "disconnect")) draw_waits(lane, lane.wait + 1);
    }
  }

  // All of its waits up to this one that are not drawn yet.
  void draw_waits(Lane& lane, std::size_t last) {
    while (lane.wait < last) {
      ++lane.wait;
      draw_row(lane, bar_.middle, cell_of(wait_words(lane.waiting->waits[lane.wait]), {}), std::nullopt);
    }
  }

  // This step is about to end: the waits that it ends have begun, where no step ended those before them.
  void draw_waits_until(const StepRecord& record) {
    for (Lane& lane : lanes_) {
      if (lane.waiting == nullptr) continue;
      const std::vector<WaitRecord>& waits = lane.waiting->waits;
      std::size_t next = lane.wait;
      while (next + 1 < waits.size() && is_no_step(waits[next].until)) ++next;
      if (waits[next].until == record.step) draw_waits(lane, next);
    }
  }

  // What is read when all sessions are through.
  void draw_afterwards() {
    for (const StepRecord& record : records_) {
      if (!is_known(record) || !record.session.empty() || record.outcome() == nullptr) continue;
      const Words answer = answer_words(record);
      StyledLine line;
      line.pad_to(kNumberWidth)
          .add("then ", Style::dim)
          .add(cut(label_of(record).text, kWidestLane), Style::strong)
          .add("  ")
          .add(answer.text, answer.style);
      lines_.push_back(std::move(line));
    }
  }

  const Case& case_;
  const std::vector<StepRecord>& records_;
  const Bar& bar_;
  const std::string_view ellipsis_;
  std::vector<Lane> lanes_;
  int lane_width_ = 0;
  int number_ = 0;
  std::vector<StyledLine> lines_;
};

// A picture, what stands above it, and the targets that it is of.
struct Drawn {
  std::string heading, evidence;
  std::vector<StyledLine> lines;
  std::vector<std::string> targets;
};

class ScheduleGallery {
 public:
  ScheduleGallery(const Page& page, const CaseReport& one, const VariantReport& variant)
      : page_(page), case_(one.parsed) {
    for (const Trace& trace : variant.traces) {
      if (!trace.census) {
        add("", "", trace.records, trace.target);
        continue;
      }
      for (const CensusClass& of : trace.census->classes) {
        if (of.name != "serial") add(of.name, of.evidence, of.example, trace.target);
      }
    }
  }

  const std::vector<Drawn>& pictures() const { return pictures_; }

 private:
  static constexpr int kIndent = 4;

  void add(const std::string& heading, const std::string& evidence, const std::vector<StepRecord>& records,
           const std::string& target) {
    std::vector<StyledLine> lines = draw_schedule(case_, records, page_.width() - kIndent, page_.options().unicode);
    if (lines.empty()) return;
    const auto same = [&](const Drawn& drawn) {
      return drawn.heading == heading && drawn.evidence == evidence && drawn.lines == lines;
    };
    auto at = std::find_if(pictures_.begin(), pictures_.end(), same);
    if (at == pictures_.end()) {
      pictures_.push_back({heading, evidence, std::move(lines), {}});
      at = pictures_.end() - 1;
    }
    at->targets.push_back(target);
  }

  const Page& page_;
  const Case& case_;
  std::vector<Drawn> pictures_;
};

}  // namespace

std::vector<StyledLine> draw_schedule(const Case& parsed, const std::vector<StepRecord>& records, int width,
                                      bool unicode) {
  return Picture(parsed, records, width, unicode).draw();
}

void write_schedules(Page& page, const CaseReport& one, const VariantReport& variant, std::size_t most) {
  const ScheduleGallery gallery(page, one, variant);
  std::size_t shown = 0;
  for (const Drawn& drawn : gallery.pictures()) {
    if (shown == most) break;
    ++shown;
    StyledLine heading("schedule", Style::strong);
    heading.add(fmt::format("  {}  ", page.glyphs().dot), Style::dim);
    heading.add(escape_for_terminal(fmt::format("{}", fmt::join(drawn.targets, ", "))));
    if (!variant.variant.values.empty())
      heading.add(fmt::format("  {}  ", page.glyphs().dot), Style::dim)
          .add(escape_for_terminal(variant.variant.to_string()));
    page.line(heading, 2);
    if (!drawn.heading.empty())
      page.paragraph(StyledLine(escape_for_terminal(drawn.heading) + ": ", Style::caution), on_one_line(drawn.evidence),
                     Style::plain, 4);
    for (const StyledLine& line : drawn.lines) page.line(line, 4);
    page.blank();
  }
  if (shown < gallery.pictures().size()) {
    page.line(fmt::format("{} {}", page.glyphs().ellipsis,
                          counted(gallery.pictures().size() - shown, "more schedule", "more schedules")),
              Style::dim, 2);
    page.blank();
  }
}

}  // namespace enginediff
