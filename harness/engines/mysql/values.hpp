// Types and values: how a column of the server is named in the shared vocabulary, and its cells put into a result.
#pragma once

#include <string_view>
#include <vector>

#include "harness/engine/row_sink.hpp"
#include "harness/engines/mysql/client_api.hpp"
#include "harness/model/result_set.hpp"

namespace enginediff::mysql {

// How the cells of one column are read.
enum class CellForm : unsigned char { integer, unsigned_integer, real, single_real, bit, temporal, bytes };

struct ColumnPlan {
  CellForm form = CellForm::bytes;
  TypeKind kind = TypeKind::text;  // of the cells, when they carry bytes
  unsigned bits = 0;               // form bit: how many digits
  unsigned decimals = 0;           // form temporal: digits of the fraction, 0 to 6, or kAsNeeded
  static constexpr unsigned kAsNeeded = 7;
  int field_type = 0;  // as on the wire
};

// Name, type and wire type; what only the catalogue knows is left empty.
Column describe_column(const MYSQL_FIELD& field);
// How to read the column's cells.
ColumnPlan plan_column(const MYSQL_FIELD& field, TypeKind kind);

// Puts one cell of a text-protocol row into `sink`. REQUIRES: it is not NULL.
void put_text_cell(RowSink& sink, const ColumnPlan& plan, std::string_view cell);

// Puts a BIT value, big-endian bytes, as `digits` binary digits.
void put_bits(RowSink& sink, std::string_view bytes, unsigned digits);

// Puts a FLOAT as the double that prints with the same shortest digits: 0.1, not 0.10000000149011612. The text protocol
// says 0.1 too, and each FLOAT still has a double of its own.
void put_single(RowSink& sink, float value);

}  // namespace enginediff::mysql
