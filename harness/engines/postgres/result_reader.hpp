// Turns what libpq delivers for one statement into an outcome, piece by piece as it arrives.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "harness/base/deadline.hpp"
#include "harness/engine/row_sink.hpp"
#include "harness/engines/postgres/handles.hpp"
#include "harness/engines/postgres/type_names.hpp"
#include "harness/engines/postgres/values.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff::postgres {

// What a column's description from the server leaves to be looked up.
struct ColumnOrigin {
  Oid type = 0;
  int modifier = -1;
  Oid table = 0;  // 0: an expression
  int table_column = 0;
  bool type_known = false;
};

class ResultReader {
 public:
  enum class Progress { needs_input, paused, finished };

  // `names` must outlive this object; `own_names` are those of the session's case.
  ResultReader(const TypeNames& names, std::map<TypeNames::Key, ColumnType>& own_names)
      : names_(names), own_names_(own_names) {}

  // Forgets the last statement. To be called before the next one is sent.
  void begin(RowSink& sink);

  // Takes what has arrived, without blocking: until more input is needed, the statement is finished, or, looked at from
  // time to time, `pause` has passed.
  Progress advance(PGconn* connection, Deadline pause);

  // Records a warning or notice of the statement under way.
  void add_notice(const PGresult* result);

  // The outcome of the finished statement, without its transaction state. Empty of any answer only when the connection
  // broke.
  Outcome take();

  // Of the rows in the last outcome.
  const std::vector<ColumnOrigin>& origins() const { return origins_; }
  // The command tag's words, `INSERT`; of the last statement.
  const std::string& tag() const { return tag_; }
  bool failed() const { return error_.has_value(); }
  // How many statements of the batch under way are complete.
  int completed_results() const { return completed_results_; }

 private:
  void absorb(PGconn* connection, PGresult* result);
  void describe(const PGresult* result);
  void add_rows(const PGresult* result);
  void complete(PGresult* result);
  void note_tag(PGresult* result);
  Progress copy_out(PGconn* connection);

  const TypeNames& names_;
  std::map<TypeNames::Key, ColumnType>& own_names_;
  RowSink* sink_ = nullptr;
  std::vector<CellDecoder> decoders_;
  std::vector<ColumnOrigin> origins_;
  bool described_ = false;  // the sink has the columns of the result being read
  bool has_rows_ = false;   // the last finished result has rows
  bool copying_out_ = false;
  bool refused_copy_in_ = false;
  int completed_results_ = 0;
  std::string tag_, next_tag_;  // of the last finished result, and of the one being read once it is known
  std::optional<std::int64_t> affected_rows_, next_affected_rows_;
  std::optional<SqlError> error_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace enginediff::postgres
