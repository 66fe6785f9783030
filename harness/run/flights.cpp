#include "harness/run/flights.hpp"

#include <poll.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "harness/base/contains.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/engine/watchdog.hpp"

namespace enginediff {

namespace {

// Of a session with nothing under way it is that the server ends it.
bool has_news(const Session& session) {
  pollfd descriptor{session.wait_fd(), POLLIN | POLLRDHUP, 0};
  return descriptor.fd >= 0 && ::poll(&descriptor, 1, 0) > 0;
}

}  // namespace

Flights::Flights(std::vector<PlannedSession> sessions, std::vector<Flight> flights, const CaseRunOptions& options)
    : sessions_(std::move(sessions)),
      flights_(std::move(flights)),
      options_(options),
      case_deadline_(Deadline::after(options.case_timeout)) {}

Flights::~Flights() {
  for (PlannedSession& lane : sessions_) lane.session.reset();
}

std::vector<int> Flights::sessions_named(const std::vector<std::string>& names) const {
  std::vector<int> out;
  for (std::size_t i = 0; i < sessions_.size(); ++i) {
    if (contains(names, sessions_[i].name)) out.push_back(static_cast<int>(i));
  }
  return out;
}

Result<void> Flights::send(std::size_t i) {
  Flight& flight = flights_[i];
  Session& session = *session_of(flight).session;
  flight.sink = std::make_unique<RowSink>(&make_row_digester);
  flight.deadline = statement_deadline();
  const StopSwitch::Executing executing(options_.stop, session);
  const WatchdogGuard guard(session, flight.deadline);
  return session.start(flight.sql.statements[flight.statement], *flight.sink);
}

Result<Progress> Flights::ask(std::size_t i) {
  Flight& flight = flights_[i];
  Session& session = *session_of(flight).session;
  Result<Progress> progress = [&] {
    const StopSwitch::Executing executing(options_.stop, session);
    const WatchdogGuard guard(session, flight.deadline);
    return session.poll();
  }();
  if (!progress || std::holds_alternative<Outcome>(*progress)) return progress;
  if (std::holds_alternative<WaitingForLock>(*progress)) {
    flight.waiting = true;
    flight.deadline = case_deadline_;
  } else if (flight.waiting) {
    flight.waiting = false;
    flight.deadline = statement_deadline();
  }
  if (flight.deadline.expired()) cancel(i, Interrupted::Reason::deadline);
  return progress;
}

void Flights::cancel(std::size_t i, Interrupted::Reason reason) {
  Flight& flight = flights_[i];
  if (flight.cancelled) return;
  flight.cancelled = reason;
  session_of(flight).session->cancel();
}

void Flights::pause(const std::vector<std::size_t>& flights, int milliseconds) {
  std::vector<pollfd> descriptors;
  for (const std::size_t i : flights) {
    const int fd = session_of(flights_[i]).session->wait_fd();
    if (fd < 0 && !flights_[i].waiting) return;
    if (fd >= 0) descriptors.push_back({fd, POLLIN, 0});
  }
  ::poll(descriptors.data(), descriptors.size(), milliseconds);
}

void Flights::explain(std::size_t i, Interrupted& interrupted) {
  const Flight& flight = flights_[i];
  if (flight.cancelled) {
    interrupted.reason = *flight.cancelled;
  } else if (flight.deadline.expired()) {
    // The watchdog ended what ran within one call.
    interrupted.reason = Interrupted::Reason::deadline;
  }
}

bool Flights::any_killed(const std::vector<std::string>& names) const {
  return std::any_of(sessions_.begin(), sessions_.end(),
                     [&](const PlannedSession& lane) { return lane.killed && contains(names, lane.name); });
}

bool Flights::any_gone(const std::vector<std::string>& names) const {
  return std::any_of(sessions_.begin(), sessions_.end(),
                     [&](const PlannedSession& lane) { return !lane.gone.empty() && contains(names, lane.name); });
}

bool Flights::waits_for_gone(const Flight& flight) const {
  return std::any_of(sessions_.begin(), sessions_.end(), [&](const PlannedSession& lane) {
    return contains(flight.by, lane.name) && !lane.step && lane.session != nullptr && has_news(*lane.session);
  });
}

bool Flights::past_own_limit(const Flight& flight) const {
  const PlannedSession& lane = sessions_[flight.session];
  if (lane.computed_timeout) return true;
  const auto limit = lane.shortest_timeout;
  return limit && Deadline::Clock::now() - flight.begun >= *limit;
}

}  // namespace enginediff
