#include "harness/engines/postgres/result_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "harness/engines/postgres/error_map.hpp"

namespace enginediff::postgres {

namespace {

// A loop that raises notices must not fill the memory.
constexpr std::size_t kMaxDiagnostics = 1000;
// How many results pass between two looks at the clock.
constexpr unsigned kResultsBetweenLooks = 256;

// `INSERT 0 3` → INSERT, `CREATE TABLE AS`, `SELECT 5` → SELECT.
std::string words_of_tag(std::string_view tag) {
  const auto digit = tag.find_first_of("0123456789");
  std::string_view words = tag.substr(0, digit);
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return std::string(words);
}

bool is_dml(std::string_view tag) {
  constexpr std::array<std::string_view, 4> kDml = {"INSERT", "UPDATE", "DELETE", "MERGE"};
  return std::find(kDml.begin(), kDml.end(), tag) != kDml.end();
}

}  // namespace

void ResultReader::begin(RowSink& sink) {
  sink_ = &sink;
  decoders_.clear();
  origins_.clear();
  described_ = has_rows_ = copying_out_ = refused_copy_in_ = false;
  tag_.clear();
  next_tag_.clear();
  affected_rows_.reset();
  next_affected_rows_.reset();
  error_.reset();
  diagnostics_.clear();
  completed_results_ = 0;
}

ResultReader::Progress ResultReader::advance(PGconn* connection, Deadline pause) {
  for (unsigned round = 1;; ++round) {
    if (copying_out_) {
      if (const Progress progress = copy_out(connection); progress != Progress::finished) return progress;
    }
    if (PQisBusy(connection) != 0) return Progress::needs_input;
    const PgResult result(PQgetResult(connection));
    if (!result) return Progress::finished;
    absorb(connection, result.get());
    if (round % kResultsBetweenLooks == 0 && pause.expired()) return Progress::paused;
  }
}

void ResultReader::absorb(PGconn* connection, PGresult* result) {
  switch (PQresultStatus(result)) {
#ifdef LIBPQ_HAS_CHUNK_MODE
    case PGRES_TUPLES_CHUNK:
#endif
    case PGRES_SINGLE_TUPLE:
      add_rows(result);
      note_tag(result);
      return;
    case PGRES_TUPLES_OK:
      add_rows(result);
      complete(result);
      return;
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY: complete(result); return;
    case PGRES_COPY_OUT:
      sink_->begin({Column{"copy", {TypeKind::text, {}}, "copy line", {}, {}}});
      origins_.assign(1, ColumnOrigin{0, -1, 0, 0, true});
      described_ = copying_out_ = true;
      return;
    case PGRES_COPY_IN:
    case PGRES_COPY_BOTH:
      // Nothing will come, so say so instead of waiting for ever.
      refused_copy_in_ = true;
      PQputCopyEnd(connection, "enginediff sends no rows to COPY FROM STDIN");
      return;
    case PGRES_BAD_RESPONSE:
    case PGRES_NONFATAL_ERROR:
    case PGRES_FATAL_ERROR:
      if (error_) return;  // the first one counts: a lost connection adds its own
      error_ = sql_error_of(result);
      if (refused_copy_in_) error_->error_class = ErrorClass::not_authorized;
      return;
    case PGRES_PIPELINE_SYNC:
    case PGRES_PIPELINE_ABORTED: return;  // cases never run in a pipeline
  }
}

void ResultReader::describe(const PGresult* result) {
  const int count = PQnfields(result);
  std::vector<Column> columns(static_cast<std::size_t>(count));
  decoders_.resize(columns.size());
  origins_.resize(columns.size());
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    ColumnOrigin& origin = origins_[at];
    origin = {PQftype(result, i), PQfmod(result, i), PQftable(result, i), PQftablecol(result, i), true};
    auto type = well_known_type(origin.type, origin.modifier);
    if (!type) type = names_.find({origin.type, origin.modifier});
    if (!type) {
      const auto own = own_names_.find({origin.type, origin.modifier});
      origin.type_known = own != own_names_.end();
      type = origin.type_known ? own->second : unnamed_type(origin.type);
    }
    decoders_[at] = decoder_for(type->type);
    columns[at].name = PQfname(result, i);
    columns[at].type = std::move(type->type);
    columns[at].wire_type = std::move(type->wire_type);
  }
  sink_->begin(std::move(columns));
  described_ = true;
}

void ResultReader::add_rows(const PGresult* result) {
  if (!described_) describe(result);
  const int rows = PQntuples(result);
  const int columns = static_cast<int>(decoders_.size());
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      const int length = PQgetlength(result, row, column);
      if (length == 0 && PQgetisnull(result, row, column) != 0) {
        sink_->null();
      } else {
        const char* const text = PQgetvalue(result, row, column);
        append_cell(*sink_, decoders_[static_cast<std::size_t>(column)], {text, static_cast<std::size_t>(length)});
      }
    }
    sink_->end_row();
  }
}

void ResultReader::complete(PGresult* result) {
  note_tag(result);
  tag_ = std::exchange(next_tag_, {});
  affected_rows_ = std::exchange(next_affected_rows_, {});
  has_rows_ = described_;
  described_ = false;
  ++completed_results_;
  sink_->end_result(has_rows_);
}

// The tag comes with a command's last result; where rows come in chunks, it comes with the last chunk instead.
void ResultReader::note_tag(PGresult* result) {
  const std::string_view tag = PQcmdStatus(result);
  if (tag.empty()) return;
  next_tag_ = words_of_tag(tag);
  next_affected_rows_.reset();
  if (!is_dml(next_tag_)) return;
  const std::string_view count = PQcmdTuples(result);
  std::int64_t rows = 0;
  if (std::from_chars(count.data(), count.data() + count.size(), rows).ec == std::errc()) next_affected_rows_ = rows;
}

ResultReader::Progress ResultReader::copy_out(PGconn* connection) {
  for (unsigned lines = 0; lines < kResultsBetweenLooks; ++lines) {
    char* raw = nullptr;
    const int length = PQgetCopyData(connection, &raw, 1);
    const PgMemory line(raw);
    if (length == 0) return Progress::needs_input;
    if (length < 0) {
      copying_out_ = false;
      return Progress::finished;
    }
    std::string_view text(line.get(), static_cast<std::size_t>(length));
    if (text.ends_with('\n')) text.remove_suffix(1);
    sink_->bytes(TypeKind::text, text);
    sink_->end_row();
  }
  return Progress::paused;
}

void ResultReader::add_notice(const PGresult* result) {
  if (diagnostics_.size() < kMaxDiagnostics) {
    diagnostics_.push_back(diagnostic_of(result));
  } else if (diagnostics_.size() == kMaxDiagnostics) {
    SqlError more{{},
                  0,
                  ErrorClass::warning_other,
                  fmt::format("more than {} warnings and notices: the rest is not kept", kMaxDiagnostics)};
    diagnostics_.push_back({Diagnostic::Level::notice, std::move(more)});
  }
}

Outcome ResultReader::take() {
  Outcome outcome;
  outcome.diagnostics = std::move(diagnostics_);
  if (error_) {
    outcome.answer = *error_;
    return outcome;
  }
  outcome.affected_rows = affected_rows_;
  if (has_rows_) {
    outcome.answer = sink_->finish();
  } else {
    outcome.answer = Completion{tag_};
  }
  return outcome;
}

}  // namespace enginediff::postgres
