#include "harness/run/session_end.hpp"

namespace enginediff {

bool ends_session(const Outcome& outcome) {
  const SqlError* error = outcome.error();
  if (error == nullptr) return false;
  switch (error->error_class) {
    case ErrorClass::admin_shutdown:
    case ErrorClass::crash_shutdown:
    case ErrorClass::idle_in_transaction_session_timeout:
    case ErrorClass::idle_session_timeout:
    case ErrorClass::transaction_timeout: return true;
    default: return false;
  }
}

}  // namespace enginediff
