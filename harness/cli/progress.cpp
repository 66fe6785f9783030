#include "harness/cli/progress.hpp"

#include <fmt/format.h>

#include <ostream>

#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kBarWidth = 30;
constexpr std::size_t kPlainLines = 10;  // in the whole run
constexpr auto kRedrawEvery = std::chrono::milliseconds(50);

}  // namespace

void ProgressDisplay::planned(std::size_t items) {
  items_ = items;
  next_line_at_ = items / kPlainLines + 1;
  if (!quiet_ && !terminal_) err_ << fmt::format("running {} case variants\n", items);
}

void ProgressDisplay::finished(const CampaignItem& item) {
  ++finished_;
  if (!item.kept.empty()) {
    kept_ = true;
    erase();
    const std::string variant = escape_for_terminal(item.trace->variant.to_string());
    err_ << fmt::format("{}{} on {}: {}\n", escape_for_terminal(item.parsed->id),
                        variant.empty() ? "" : fmt::format(" [{}]", variant), item.trace->target,
                        escape_for_terminal(item.kept));
  }
  if (quiet_) return;
  if (terminal_) {
    const auto now = std::chrono::steady_clock::now();
    if (now - drawn_ < kRedrawEvery) return;
    drawn_ = now;
    draw(escape_for_terminal(item.parsed->id));
  } else if (finished_ >= next_line_at_ || finished_ == items_) {
    next_line_at_ += items_ / kPlainLines + 1;
    err_ << fmt::format("  {} of {}\n", finished_, items_) << std::flush;
  }
}

void ProgressDisplay::target_lost(const TargetStatus& status) {
  erase();
  err_ << fmt::format("target {}: {}\n", status.info.name, escape_for_terminal(status.unusable)) << std::flush;
}

void ProgressDisplay::done() {
  erase();
  if (kept_) err_ << "`enginediff clean`, on the same targets, removes what is kept\n" << std::flush;
}

void ProgressDisplay::draw(const std::string& what) {
  const std::size_t filled = items_ == 0 ? kBarWidth : finished_ * kBarWidth / items_;
  err_ << fmt::format("\r\x1b[K[{}{}] {}/{} {}", std::string(filled, '#'), std::string(kBarWidth - filled, ' '),
                      finished_, items_, what.substr(0, 40))
       << std::flush;
}

void ProgressDisplay::erase() {
  if (terminal_ && !quiet_) err_ << "\r\x1b[K" << std::flush;
}

}  // namespace enginediff
