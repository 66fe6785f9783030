#include "harness/spec/transcript_printer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ostream>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

// Shortest digits that read back the same, in the server's choice between fixed and scientific form.
std::string real_text(double value, bool single) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (value == 0) return std::signbit(value) ? "-0" : "0";
  char digits[64];
  const auto end =
      single
          ? std::to_chars(digits, digits + sizeof digits, static_cast<float>(value), std::chars_format::scientific).ptr
          : std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific).ptr;
  const std::string scientific(digits, end);
  const auto e = scientific.find('e');
  int exponent = 0;
  std::from_chars(scientific.data() + e + (scientific[e + 1] == '+' ? 2 : 1), scientific.data() + scientific.size(),
                  exponent);
  const int first_scientific = single ? 6 : 15;
  if (exponent < -4 || exponent >= first_scientific) return scientific;
  const auto fixed =
      single ? std::to_chars(digits, digits + sizeof digits, static_cast<float>(value), std::chars_format::fixed).ptr
             : std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed).ptr;
  return std::string(digits, fixed);
}

// Whether libpq takes a column's cell for a number: nothing but digits and what may stand between them, a digit last.
bool looks_like_number(std::string_view text) {
  const auto fits = [](char c) { return is_digit(c) || c == '.' || c == 'E' || c == 'e' || c == ' ' || c == '-'; };
  return std::all_of(text.begin(), text.end(), fits) && text.front() != 'E' && text.front() != 'e' &&
         is_digit(text.back());
}

struct PrintedColumn {
  std::size_t width = 0;
  bool number = true;
};

void print_cells(const std::vector<std::string>& cells, const std::vector<PrintedColumn>& columns, std::ostream& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out << '|';
    // By bytes, as printf pads; fmt would count characters.
    const std::string padding(columns[i].width - cells[i].size(), ' ');
    out << (columns[i].number ? padding + cells[i] : cells[i] + padding);
  }
  out << '\n';
}

class TranscriptPrinter {
 public:
  TranscriptPrinter(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}

  void operator()(const StepShown& shown) const {
    switch (shown.report) {
      case StepPort::Report::done: out_ << "step " << shown.name << ": " << shown.sql << '\n'; return;
      case StepPort::Report::waiting: out_ << "step " << shown.name << ": " << shown.sql << " <waiting ...>\n"; return;
      case StepPort::Report::completed: out_ << "step " << shown.name << ": <... completed>\n"; return;
    }
  }
  void operator()(const ResultSet& result) const { print_result(result, out_); }
  void operator()(const ErrorShown& shown) const {
    out_ << (shown.fatal ? "FATAL:  " : "ERROR:  ") << shown.error.message << '\n';
  }
  void operator()(const NoticeShown& shown) const { out_ << shown.session << ": " << shown.text; }
  void operator()(const NotificationShown& shown) const {
    out_ << shown.session << ": NOTIFY \"" << shown.channel << "\" with payload \"" << shown.payload << "\" from "
         << shown.sender << '\n';
  }
  void operator()(const CancelShown& shown) const {
    out_ << fmt::format("isolationtester: canceling step {} after {} seconds\n", shown.step, shown.seconds);
  }
  void operator()(const TroubleShown& shown) const {
    out_.flush();
    err_ << shown.text << '\n';
  }

 private:
  std::ostream& out_;
  std::ostream& err_;
};

}  // namespace

std::string server_text(const Value& value, const Column& column) {
  switch (value.kind()) {
    case TypeKind::null: return {};
    case TypeKind::boolean: return value.as_boolean() ? "t" : "f";
    case TypeKind::integer: return fmt::to_string(value.as_integer());
    case TypeKind::unsigned_integer: return fmt::to_string(value.as_unsigned());
    case TypeKind::double_precision: return real_text(value.as_double(), column.wire_type == "real");
    case TypeKind::blob: {
      std::string out = "\\x";
      for (const char c : value.bytes()) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
      return out;
    }
    default: return std::string(value.bytes());
  }
}

void print_result(const ResultSet& result, std::ostream& out) {
  if (result.columns.empty()) return;
  std::vector<PrintedColumn> columns(result.columns.size());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    names.push_back(result.columns[i].name);
    columns[i].width = names[i].size();
  }
  std::vector<std::vector<std::string>> rows(result.row_count());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string& text = rows[row].emplace_back(server_text(result.at(row, i), result.columns[i]));
      if (text.empty()) continue;
      columns[i].width = std::max(columns[i].width, text.size());
      columns[i].number = columns[i].number && looks_like_number(text);
    }
  }
  print_cells(names, columns, out);
  for (std::size_t i = 0; i < columns.size(); ++i) out << (i > 0 ? "+" : "") << std::string(columns[i].width, '-');
  out << '\n';
  for (const auto& row : rows) print_cells(row, columns, out);
  out << fmt::format("({} row{})\n\n", result.total_rows, result.total_rows == 1 ? "" : "s");
}

void print_transcript(const SpecTranscript& transcript, std::ostream& out, std::ostream& err) {
  for (const std::string& step : transcript.unused_steps) err << "unused step name: " << step << '\n';
  err.flush();
  out << fmt::format("Parsed test spec with {} sessions\n", transcript.sessions);
  const TranscriptPrinter printer(out, err);
  for (const Transcript& permutation : transcript.permutations) {
    out << "\nstarting permutation:";
    for (const std::string& step : permutation.steps) out << ' ' << step;
    out << '\n';
    for (const TranscriptEntry& entry : permutation.entries) std::visit(printer, entry);
  }
}

}  // namespace enginediff
