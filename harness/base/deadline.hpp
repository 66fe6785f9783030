// A point on the steady clock by which something has to be done, or never.
#pragma once

#include <chrono>
#include <optional>

namespace enginediff {

class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  static Deadline never() { return Deadline(std::nullopt); }
  static Deadline at(Clock::time_point when) { return Deadline(when); }
  static Deadline after(Clock::duration duration) { return Deadline(Clock::now() + duration); }

  bool is_never() const { return !when_; }
  bool expired() const { return when_ && Clock::now() >= *when_; }
  const std::optional<Clock::time_point>& when() const { return when_; }

  // Milliseconds left as poll(2) takes them: -1 for never, 0 when expired, rounded up otherwise.
  int poll_timeout() const {
    if (!when_) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*when_ - Clock::now()).count();
    if (left <= 0) return 0;
    return left > 86'400'000 ? 86'400'000 : static_cast<int>(left);
  }

  // The earlier of the two.
  Deadline earlier(const Deadline& other) const {
    if (!when_) return other;
    if (!other.when_) return *this;
    return *when_ <= *other.when_ ? *this : other;
  }

 private:
  explicit Deadline(std::optional<Clock::time_point> when) : when_(when) {}
  std::optional<Clock::time_point> when_;
};

}  // namespace enginediff
