// How the model is written as JSON and read back, without loss. docs/journal.md describes it, docs/journal.schema.json
// defines it.
//
// Two libraries: nlohmann's writes (reports, too), simdjson reads, since journals are long and read for every report.
// Only sources that write or read JSON include this: interfaces stay free of the JSON libraries.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/journal/run_report.hpp"

namespace simdjson::dom {
class element;
}

namespace enginediff {

// Keeps members in the order in which they were added: the order of the documentation.
using Json = nlohmann::ordered_json;

// Text with any bytes: a string where it is valid UTF-8, otherwise {"hex": "00ff"}.
Json encode_bytes(std::string_view bytes);
// A number, or a string where it may be larger than what readers of JSON hold.
Json encode_count(std::uint64_t number);
Json encode(const Value& value);
Json encode(const Outcome& outcome);
Json encode(const Variant& variant);
Json encode(const StepRecord& record);
Json encode(const Trace& trace);
Json encode(const TargetStatus& status);

// JSON that was read: a view into the memory of the JsonReader that read it (json_reader.hpp).
using JsonElement = simdjson::dom::element;

// The JSON is not what encode() writes. The message says what is wrong, not where.
class DecodeError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// All of these throw DecodeError, never read out of bounds, and ignore members that they do not know.
std::string decode_bytes(const JsonElement& json);
OwnedValue decode_value(const JsonElement& json);
Outcome decode_outcome(const JsonElement& json);
Variant decode_variant(const JsonElement& json);
Trace decode_trace(const JsonElement& json);
TargetStatus decode_target(const JsonElement& json);

// The JSON as text that is safe to show: what must not reach a terminal or a page raw stands as \u escapes.
std::string dump_line(const Json& json);    // on one line, without the line feed
std::string dump_pretty(const Json& json);  // indented by two

}  // namespace enginediff
