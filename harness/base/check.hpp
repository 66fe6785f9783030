// CHECK: a broken invariant ends the program with the place and the condition; it is never a way to report bad input.
#pragma once

namespace enginediff {

[[noreturn]] void check_failed(const char* file, int line, const char* condition) noexcept;

}  // namespace enginediff

#define CHECK(condition)                                                          \
  do {                                                                            \
    if (!(condition)) ::enginediff::check_failed(__FILE__, __LINE__, #condition); \
  } while (false)
