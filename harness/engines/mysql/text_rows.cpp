// The text protocol.
#include <fmt/format.h>

#include "harness/engines/mysql/reply.hpp"
#include "harness/engines/mysql/values.hpp"

namespace enginediff::mysql {

namespace {

NativeError error_of(MYSQL* handle) { return {mysql_errno(handle), mysql_sqlstate(handle), mysql_error(handle)}; }

// Reads all rows of one result set into `sink`; false when reading failed.
bool read_rows(MYSQL* handle, MYSQL_RES* result, RowSink& sink) {
  const std::vector<Column>& columns = sink.columns();
  const unsigned count = mysql_num_fields(result);
  const MYSQL_FIELD* const fields = mysql_fetch_fields(result);
  std::vector<ColumnPlan> plans;
  plans.reserve(count);
  for (unsigned i = 0; i < count; ++i) plans.push_back(plan_column(fields[i], columns[i].type.kind));
  while (MYSQL_ROW row = mysql_fetch_row(result)) {
    const unsigned long* const lengths = mysql_fetch_lengths(result);
    for (unsigned i = 0; i < count; ++i) {
      if (row[i] == nullptr) {
        sink.null();
      } else {
        put_text_cell(sink, plans[i], {row[i], lengths[i]});
      }
    }
    sink.end_row();
  }
  return mysql_errno(handle) == 0;
}

}  // namespace

void note_superseded(Reply& reply) {
  if (!reply.has_rows) return;
  Diagnostic notice;
  notice.level = Diagnostic::Level::notice;
  notice.condition.error_class = ErrorClass::dynamic_result_sets_returned;
  notice.condition.message = fmt::format("a further result set of {} columns and {} rows came before the one shown",
                                         reply.rows.columns.size(), reply.rows.total_rows);
  reply.notices.push_back(std::move(notice));
}

Reply run_text(Connection& connection, const Statement& statement, RowSink& sink, ColumnCatalogue& catalogue) {
  MYSQL* const handle = connection.get();
  Reply reply;
  // Any value but 0 is a failure: Connector/C answers -1 where the statement could not even be sent, which the calls
  // that go on to the next result use for "there is none".
  if (mysql_real_query(handle, statement.sql.data(), static_cast<unsigned long>(statement.sql.size())) != 0) {
    reply.error = error_of(handle);
    return reply;
  }
  int next = 0;
  while (next == 0) {
    const ResultHandle result(mysql_use_result(handle));
    if (result) {
      note_superseded(reply);
      sink.begin(catalogue.describe(result.get()));
      if (!read_rows(handle, result.get(), sink)) {
        reply.error = error_of(handle);
        return reply;
      }
      reply.has_rows = true;
      reply.rows = sink.finish();
    } else if (mysql_errno(handle) != 0) {
      reply.error = error_of(handle);
      return reply;
    } else {
      reply.affected = static_cast<std::int64_t>(mysql_affected_rows(handle));
    }
    reply.warnings = mysql_warning_count(handle);
    next = mysql_next_result(handle);
  }
  if (next > 0) reply.error = error_of(handle);
  return reply;
}

}  // namespace enginediff::mysql
