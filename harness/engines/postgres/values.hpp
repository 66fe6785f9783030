// PostgreSQL's types in the shared vocabulary, and cells in text format as values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "harness/engine/row_sink.hpp"
#include "harness/engines/postgres/handles.hpp"
#include "harness/model/type.hpp"

namespace enginediff::postgres {

// Objects below this number come with the server and never change their names.
inline constexpr Oid kFirstUserOid = 16384;

struct ColumnType {
  TypeName type;
  std::string wire_type;  // as format_type() prints it: `numeric(10,2)`
};

// The type where the server need not be asked; nullopt for everything less common.
std::optional<ColumnType> well_known_type(Oid oid, int modifier);

// The number of a well-known type by any of its names, without modifier (`int8`, `double precision`); 0 for others.
Oid well_known_oid(std::string_view name);

// How the text of a column's cells becomes values.
enum class Decoding { boolean, integer, real, hex, bytes };
struct CellDecoder {
  Decoding decoding = Decoding::bytes;
  TypeKind kind = TypeKind::other;  // of cells that carry bytes
};
CellDecoder decoder_for(const TypeName& type);

// Appends one cell that is not NULL. Text that does not read as its type says is kept as it is, as `other`.
void append_cell(RowSink& sink, const CellDecoder& decoder, std::string_view text);

}  // namespace enginediff::postgres
