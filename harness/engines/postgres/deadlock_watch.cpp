#include "harness/engines/postgres/deadlock_watch.hpp"

#include <algorithm>
#include <charconv>

#include "harness/base/ascii.hpp"

namespace enginediff::postgres {

namespace {

using std::chrono::milliseconds;

// A longer time is the case's way to say who is not to look before somebody else does: that is not waited for.
constexpr milliseconds kWatched(250);
// A statement of the case's may have silenced the messages. Then none is waited for any more.
constexpr milliseconds kSilence(1000);

milliseconds duration_of(std::string_view text) {
  long long number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
  const bool seconds = std::string_view(end, static_cast<std::size_t>(text.data() + text.size() - end)) == "s";
  return milliseconds(seconds ? number * 1000 : number);
}

std::vector<std::string_view> words_of(std::string_view text) {
  const auto in_word = [&](std::size_t i) { return is_alphanumeric(text[i]); };
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && in_word(end)) ++end;
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

DeadlockWatch::DeadlockWatch(const SessionOptions& options, bool permitted, const ServerSettings& target) {
  const bool of_target = target.contains("deadlock_timeout") || target.contains("log_lock_waits") ||
                         target.contains("client_min_messages");
  // Only a session with others beside it waits, and what converses is to be as the engine's own tools are.
  if (!permitted || of_target || options.converses || options.name.empty()) return;
  const auto given = options.settings.find("deadlock_timeout");
  if (given == options.settings.end()) setup_sql_ = "; SET deadlock_timeout = 1";
  watches_ = given == options.settings.end() || duration_of(given->second) <= kWatched;
  if (watches_) setup_sql_ += "; SET log_lock_waits = on; SET client_min_messages = log";
}

bool DeadlockWatch::look_is_ahead(const std::string& lock) {
  if (!watches_ || lock.empty() || told_of(lock)) return false;
  const auto now = std::chrono::steady_clock::now();
  if (awaited_ != lock) {
    awaited_ = lock;
    since_ = now;
  }
  watches_ = now - since_ < kSilence;
  return watches_;
}

bool DeadlockWatch::told_of(std::string_view lock) const {
  return std::any_of(heard_.begin(), heard_.end(), [&](const std::string& one) { return is_about_lock(one, lock); });
}

bool is_about_lock(std::string_view message, std::string_view lock) {
  const std::vector<std::string_view> said = words_of(message), wanted = words_of(lock);
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](std::string_view word) { return std::find(said.begin(), said.end(), word) != said.end(); });
}

}  // namespace enginediff::postgres
