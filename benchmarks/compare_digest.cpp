// Digests a scan of three columns as a driver delivers it; count with `valgrind --tool=callgrind`. At most 350
// instructions a row in XxhRowDigester::add, both digests included.
#include <fmt/format.h>

#include "harness/compare/row_digest.hpp"
#include "harness/engine/row_sink.hpp"

int main() {
  using namespace enginediff;
  RowSink sink(&make_row_digester);
  sink.begin({{"a", {TypeKind::integer, {}}, "", "", ""},
              {"b", {TypeKind::double_precision, {}}, "", "", ""},
              {"c", {TypeKind::text, {}}, "", "", ""}});
  for (int row = 1; row <= 20'000; ++row) {
    sink.integer(row);
    sink.real(row * 0.37 + 0.001);
    sink.bytes(TypeKind::text, fmt::format("row {}", row));
    sink.end_row();
  }
  const ResultSet rows = sink.finish();
  fmt::print("{} rows, {} kept, digest {:016x}\n", rows.total_rows, rows.row_count(), rows.digests->ordered_raw.low);
}
