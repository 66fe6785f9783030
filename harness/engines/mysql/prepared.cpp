// The binary protocol: prepared statements with bound values.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <iterator>

#include "harness/engines/mysql/parameters.hpp"
#include "harness/engines/mysql/reply.hpp"
#include "harness/engines/mysql/values.hpp"

namespace enginediff::mysql {

namespace {

// MariaDB Connector/C keeps errors that come while rows are read with the connection and not with the statement.
NativeError error_of(MYSQL* connection, MYSQL_STMT* statement) {
  if (mysql_stmt_errno(statement) == 0)
    return {mysql_errno(connection), mysql_sqlstate(connection), mysql_error(connection)};
  return {mysql_stmt_errno(statement), mysql_stmt_sqlstate(statement), mysql_stmt_error(statement)};
}

// Where the cells of one column arrive.
struct ColumnBuffer {
  ColumnPlan plan;
  long long integer = 0;
  double real = 0;
  float single = 0;
  MYSQL_TIME time{};
  std::string bytes;
  unsigned long length = 0;
  ClientBool is_null = 0;
  ClientBool is_truncated = 0;
};

void put_temporal(RowSink& sink, const ColumnPlan& plan, const MYSQL_TIME& time) {
  fmt::basic_memory_buffer<char, 48> text;
  auto out = std::back_inserter(text);
  if (plan.kind == TypeKind::time) {
    // Whole days are counted apart by one of the two libraries.
    fmt::format_to(out, "{}{:02}:{:02}:{:02}", time.neg ? "-" : "", time.day * 24 + time.hour, time.minute,
                   time.second);
  } else {
    fmt::format_to(out, "{:04}-{:02}-{:02}", time.year, time.month, time.day);
    if (plan.kind == TypeKind::timestamp)
      fmt::format_to(out, " {:02}:{:02}:{:02}", time.hour, time.minute, time.second);
  }
  const bool has_time = plan.kind != TypeKind::date;
  unsigned digits = plan.decimals;
  if (digits == ColumnPlan::kAsNeeded) digits = time.second_part != 0 ? 6 : 0;
  if (has_time && digits > 0) {
    auto fraction = static_cast<unsigned long>(time.second_part);
    for (unsigned i = digits; i < 6; ++i) fraction /= 10;
    fmt::format_to(out, ".{:0{}}", fraction, digits);
  }
  sink.bytes(plan.kind, {text.data(), text.size()});
}

// Binds the columns of one result set and reads its rows.
class RowReader {
 public:
  RowReader(MYSQL_STMT* statement, MYSQL_RES* metadata, const std::vector<Column>& columns) : statement_(statement) {
    const unsigned count = mysql_num_fields(metadata);
    const MYSQL_FIELD* const fields = mysql_fetch_fields(metadata);
    buffers_.resize(count);
    binds_.resize(count);
    for (unsigned i = 0; i < count; ++i) {
      buffers_[i].plan = plan_column(fields[i], columns[i].type.kind);
      constexpr unsigned long kSmallest = 64, kLargest = 4096;
      if (buffers_[i].plan.form == CellForm::bytes || buffers_[i].plan.form == CellForm::bit) {
        buffers_[i].bytes.resize(std::clamp(fields[i].length, kSmallest, kLargest));
      }
    }
  }

  // False when reading failed.
  bool read(RowSink& sink) {
    if (!bind()) return false;
    for (;;) {
      const int status = mysql_stmt_fetch(statement_);
      if (status == MYSQL_NO_DATA) return true;
      if (status != 0 && status != MYSQL_DATA_TRUNCATED) return false;
      bool grown = false;
      for (std::size_t i = 0; i < buffers_.size(); ++i) {
        if (!put(sink, i, grown)) return false;
      }
      sink.end_row();
      if (grown && !bind()) return false;
    }
  }

 private:
  bool bind() {
    for (std::size_t i = 0; i < buffers_.size(); ++i) bind_column(buffers_[i], binds_[i]);
    return mysql_stmt_bind_result(statement_, binds_.data()) == 0;
  }

  static void bind_column(ColumnBuffer& buffer, MYSQL_BIND& bind) {
    bind = MYSQL_BIND{};
    bind.length = &buffer.length;
    bind.is_null = &buffer.is_null;
    bind.error = &buffer.is_truncated;
    switch (buffer.plan.form) {
      case CellForm::integer:
      case CellForm::unsigned_integer:
        bind.buffer_type = MYSQL_TYPE_LONGLONG;
        bind.is_unsigned = buffer.plan.form == CellForm::unsigned_integer;
        bind.buffer = &buffer.integer;
        return;
      case CellForm::real:
        bind.buffer_type = MYSQL_TYPE_DOUBLE;
        bind.buffer = &buffer.real;
        return;
      case CellForm::single_real:
        bind.buffer_type = MYSQL_TYPE_FLOAT;
        bind.buffer = &buffer.single;
        return;
      case CellForm::temporal:
        bind.buffer_type = static_cast<enum_field_types>(buffer.plan.field_type);
        bind.buffer = &buffer.time;
        bind.buffer_length = sizeof buffer.time;
        return;
      case CellForm::bit:
      case CellForm::bytes:
        bind.buffer_type = MYSQL_TYPE_BLOB;
        bind.buffer = buffer.bytes.data();
        bind.buffer_length = static_cast<unsigned long>(buffer.bytes.size());
        return;
    }
  }

  bool put(RowSink& sink, std::size_t column, bool& grown) {
    ColumnBuffer& buffer = buffers_[column];
    if (buffer.is_null) {
      sink.null();
      return true;
    }
    switch (buffer.plan.form) {
      case CellForm::integer: sink.integer(buffer.integer); return true;
      case CellForm::unsigned_integer: sink.unsigned_integer(static_cast<std::uint64_t>(buffer.integer)); return true;
      case CellForm::real: sink.real(buffer.real); return true;
      case CellForm::single_real: put_single(sink, buffer.single); return true;
      case CellForm::temporal: put_temporal(sink, buffer.plan, buffer.time); return true;
      case CellForm::bit:
      case CellForm::bytes: break;
    }
    if (buffer.length > buffer.bytes.size()) {
      buffer.bytes.resize(buffer.length);
      grown = true;
      bind_column(buffer, binds_[column]);
      if (mysql_stmt_fetch_column(statement_, &binds_[column], static_cast<unsigned>(column), 0) != 0) return false;
    }
    const std::string_view cell(buffer.bytes.data(), buffer.length);
    if (buffer.plan.form == CellForm::bit) {
      put_bits(sink, cell, buffer.plan.bits);
    } else {
      sink.bytes(buffer.plan.kind, cell);
    }
    return true;
  }

  MYSQL_STMT* statement_;
  std::vector<ColumnBuffer> buffers_;
  std::vector<MYSQL_BIND> binds_;
};

// Columns that the client library would read by a function it does not have.
const Column* unreadable_column(const std::vector<Column>& columns) {
  if (!kMariadbConnector) return nullptr;
  const auto found = std::find_if(columns.begin(), columns.end(), [](const Column& column) {
    return column.type == TypeName{TypeKind::other, "vector"} && column.wire_type == "vector";
  });
  return found == columns.end() ? nullptr : &*found;
}

// The values for one execution; they must outlive it.
struct BoundParameters {
  std::deque<BoundParameter> values;
  std::vector<MYSQL_BIND> binds;
};

Result<void> bind_parameters(const Statement& statement, BoundParameters& bound) {
  bound.binds.resize(statement.parameters.size());
  for (std::size_t i = 0; i < statement.parameters.size(); ++i) {
    TRY(bound.values.emplace_back().fill(statement.parameters[i], bound.binds[i]));
  }
  return {};
}

// How many warnings there are once all rows are read. Connector/C keeps the count of the packet before the rows, which
// says what preparing them warned of; that of the one behind them is the last that it received.
unsigned warnings_behind_rows(MYSQL* handle) {
  constexpr unsigned char kEndOfRows = 0xFE;
  const unsigned char* const packet = handle->net.read_pos;
  if (!kMariadbConnector || packet == nullptr || packet[0] != kEndOfRows) return mysql_warning_count(handle);
  return packet[1] | static_cast<unsigned>(packet[2]) << 8u;
}

// Reads the result sets of an executed statement; false when reading failed.
bool read_results(MYSQL* handle, MYSQL_STMT* statement, RowSink& sink, ColumnCatalogue& catalogue, Reply& reply) {
  int next = 0;
  while (next == 0) {
    const ResultHandle metadata(mysql_stmt_result_metadata(statement));
    if (metadata) {
      std::vector<Column> columns = catalogue.describe(metadata.get());
      if (const Column* const column = unreadable_column(columns)) {
        reply.error = NativeError{0, "0A000",
                                  fmt::format("{} cannot read the {} column {} of a prepared statement",
                                              client_library(), column->wire_type, column->name)};
        mysql_stmt_free_result(statement);
        return true;
      }
      note_superseded(reply);
      sink.begin(std::move(columns));
      if (!RowReader(statement, metadata.get(), sink.columns()).read(sink)) return false;
      reply.has_rows = true;
      reply.rows = sink.finish();
      reply.warnings = warnings_behind_rows(handle);
    } else {
      reply.affected = static_cast<std::int64_t>(mysql_stmt_affected_rows(statement));
      reply.warnings = mysql_warning_count(handle);
    }
    mysql_stmt_free_result(statement);
    next = mysql_more_results(handle) ? mysql_stmt_next_result(statement) : -1;
  }
  return next < 0;
}

}  // namespace

Result<Reply> run_prepared(Connection& connection, const Statement& statement, RowSink& sink,
                           ColumnCatalogue& catalogue) {
  Reply reply;
  BoundParameters bound;
  TRY(bind_parameters(statement, bound));
  reply.prepared.reset(mysql_stmt_init(connection.get()));
  if (!reply.prepared) {
    reply.error =
        NativeError{mysql_errno(connection.get()), mysql_sqlstate(connection.get()), connection.last_message()};
    return reply;
  }
  MYSQL_STMT* const handle = reply.prepared.get();
  if (mysql_stmt_prepare(handle, statement.sql.data(), static_cast<unsigned long>(statement.sql.size())) != 0) {
    reply.error = error_of(connection.get(), handle);
    return reply;
  }
  const auto wanted = static_cast<std::size_t>(mysql_stmt_param_count(handle));
  if (wanted != bound.binds.size()) {
    constexpr unsigned kParametersNotBound = 2031;
    reply.error =
        NativeError{kParametersNotBound, "07001",
                    fmt::format("the statement has {} parameters and {} values are bound", wanted, bound.binds.size())};
    return reply;
  }
  if ((wanted > 0 && mysql_stmt_bind_param(handle, bound.binds.data()) != 0) || mysql_stmt_execute(handle) != 0 ||
      !read_results(connection.get(), handle, sink, catalogue, reply)) {
    reply.error = error_of(connection.get(), handle);
  }
  return reply;
}

}  // namespace enginediff::mysql
