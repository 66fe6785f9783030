// Prints what a spec's run showed as PostgreSQL's isolationtester does, so that a diff against its output is empty.
#pragma once

#include <iosfwd>

#include "harness/spec/transcript.hpp"

namespace enginediff {

// `out` gets what that tool writes to standard output, `err` what it writes to standard error.
void print_transcript(const SpecTranscript& transcript, std::ostream& out, std::ostream& err);

// A result as libpq prints it: columns aligned by bytes, numbers to the right. Nothing for a result without columns.
void print_result(const ResultSet& result, std::ostream& out);

// A value as the server's own text form has it.
std::string server_text(const Value& value, const Column& column);

}  // namespace enginediff
