#include "harness/engine/stop_switch.hpp"

#include <algorithm>

#include "harness/engine/engine.hpp"

namespace enginediff {

void StopSwitch::stop() {
  requested_.store(true, std::memory_order_release);
  const std::lock_guard lock(mutex_);
  for (Session* session : executing_) session->cancel();
}

StopSwitch::Executing::Executing(StopSwitch* stop, Session& session) : stop_(stop), session_(session) {
  if (stop_ == nullptr) return;
  const std::lock_guard lock(stop_->mutex_);
  stop_->executing_.push_back(&session_);
}

StopSwitch::Executing::~Executing() {
  if (stop_ == nullptr) return;
  const std::lock_guard lock(stop_->mutex_);
  auto& executing = stop_->executing_;
  executing.erase(std::find(executing.begin(), executing.end(), &session_));
}

}  // namespace enginediff
