#define XXH_INLINE_ALL
#include "harness/sql/abbreviated_sql.hpp"

#include <fmt/format.h>
#include <xxhash.h>

namespace enginediff {

namespace {

constexpr std::size_t kLongest = 16 << 10, kHead = 4 << 10, kTail = 1 << 10;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::string abbreviated_sql(std::string_view sql) {
  if (sql.size() <= kLongest) return std::string(sql);
  // No character is cut in two; what is no UTF-8 has no characters to spare.
  constexpr std::size_t kLongestCharacter = 4;
  std::size_t head = kHead, tail = sql.size() - kTail;
  while (head > kHead - kLongestCharacter && is_continuation(sql[head])) --head;
  while (tail < sql.size() - kTail + kLongestCharacter && is_continuation(sql[tail])) ++tail;
  const XXH128_hash_t digest = XXH3_128bits(sql.data(), sql.size());
  return fmt::format("{} /* {} bytes left out; XXH3 of the whole: {:016x}{:016x} */ {}", sql.substr(0, head),
                     tail - head, digest.high64, digest.low64, sql.substr(tail));
}

}  // namespace enginediff
