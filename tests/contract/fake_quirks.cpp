#include "tests/contract/quirks.hpp"

namespace enginediff::contract {

namespace {

std::vector<ValueProbe> values() {
  return {
      {"SELECT 1", "integer", "1"},
      {"SELECT -9223372036854775808", "integer", "-9223372036854775808"},
      {"SELECT 18446744073709551615", "unsigned", "18446744073709551615"},
      {"SELECT 12345678901234567890.1200", "decimal", "12345678901234567890.1200"},
      {"SELECT 1e300", "double", "1e+300"},
      {"SELECT -inf", "double", "-inf"},
      {"SELECT true", "bool", "true"},
      {"SELECT 'a\\nb\\'c\\u{e9}'", "text", "'a\\nb\\'cé'"},
      {"SELECT 'a\\xffb'", "text", "'a\\xFFb'"},
      {"SELECT 'NULL'", "text", "'NULL'"},
      {"SELECT NULL", "null", "NULL"},
      {"SELECT x'00ff27'", "blob", "x'00ff27'"},
      {"ANSWER [q decimal] (3.50)", "decimal", "3.50"},
      {"ANSWER [q date] ('2024-02-29')", "date", "'2024-02-29'"},
      {"ANSWER [q interval] ('1 day')", "interval", "'1 day'"},
      {"ANSWER [q json] ('{\"a\": 1}')", "json", "'{\"a\": 1}'"},
      {"ANSWER [q uuid] (a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11)", "uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"},
      {"ANSWER [q array(integer)] ('{1,NULL}')", "array(integer)", "'{1,NULL}'"},
      {"ANSWER [q other(point)] ('(1,2)')", "other(point)", "'(1,2)'"},
      {"ANSWER [q text] (NULL)", "text", "NULL"},
      {"ANSWER [q integer]", "integer", ""},
  };
}

}  // namespace

Quirks fake_quirks(const EngineInfo&) {
  using enum TransactionState;
  Quirks quirks;
  quirks.engine = "fake";
  quirks.values = values();
  quirks.binds = {
      {"SELECT ?", natural(Value::integer(-7)), "integer", "-7"},
      {"SELECT ? AS a", natural(Value::text("a'b")), "text", "'a\\'b'"},
      {"SELECT ?", natural(Value::blob(std::string_view("\0\xff", 2))), "blob", "x'00ff'"},
      {"SELECT ?", natural(Value::null()), "null", "NULL"},
  };
  quirks.errors = {
      {{"SELEC 1"}, "syntax_error", "", 0},
      {{"FAIL division_by_zero by a script"}, "division_by_zero", "", 0},
      {{"ANSWER error undefined_table"}, "undefined_table", "", 0},
      {{"ASK missing"}, "undefined_object", "", 0},
      {{"BEGIN", "BEGIN"}, "active_sql_transaction", "", 0},
  };
  quirks.warnings = {
      {{"WARN value_converted to fit"}, Diagnostic::Level::warning, "value_converted"},
      {{"NOTE by the way"}, Diagnostic::Level::notice, ""},
  };
  quirks.affected = {{{"ANSWER ok"}, -1}, {{"ANSWER ok 2 rows"}, 2}, {{"PUT a 1"}, 1}, {{"SELECT 1"}, -1}};
  quirks.states = {
      {"commit", {{"SELECT 1", none}, {"BEGIN", open}, {"SELECT 1", open}, {"COMMIT", none}}},
      {"an error keeps the transaction", {{"START TRANSACTION", open}, {"FAIL other", open}, {"ROLLBACK", none}}},
  };
  quirks.locks = {
      {"key", {}, {}, {"BEGIN", "LOCK k"}, "LOCK k", "COMMIT", "ok"},
      {"unlocked within the transaction", {}, {}, {"BEGIN", "LOCK k"}, "LOCK k", "UNLOCK k", "ok"},
      {"put", {"PUT k 1"}, {"BEGIN"}, {"BEGIN", "PUT k 2"}, "PUT k 3", "ROLLBACK", "ok"},
  };
  quirks.lock_timeout_class = "lock_not_available";
  quirks.dirt = {{{"PUT dirt 1", "BEGIN"}, "GET dirt", "", ""}};
  quirks.endless = "FOREVER";
  quirks.many_rows = "COUNT 200000";
  quirks.settings = {
      {"answer.q", "[q integer] (3)", "ASK q", "3"},
      {"answer.q", "'three'", "ASK q", "'three'"},
      {"on_error", "aborts", "SELECT 1", "1"},
  };
  return quirks;
}

}  // namespace enginediff::contract
