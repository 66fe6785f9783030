#include "harness/base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace enginediff {

void check_failed(const char* file, int line, const char* condition) noexcept {
  std::fprintf(stderr, "enginediff: internal error: %s:%d: CHECK(%s) failed; please report this\n", file, line,
               condition);
  std::abort();
}

}  // namespace enginediff
