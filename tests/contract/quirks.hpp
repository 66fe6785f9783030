// What the contract suite has to know about an engine: how it spells things and what it answers, as data.
//
// One function per engine gives its Quirks; an empty list or text means that the engine has no such thing, and the test
// says so and passes. Expected values are written as case files write them (literal() in model/value.hpp).
#pragma once

#include <string>
#include <vector>

#include "harness/engine/engine.hpp"

namespace enginediff::contract {

// A query that gives one cell, as text and prepared. SQL here writes placeholders as `?`.
struct ValueProbe {
  std::string sql;
  std::string type;     // of the column, in the shared vocabulary: `unsigned`, `array(integer)`
  std::string literal;  // `18446744073709551615`, `'text'`, `x'00ff'`, `NULL`
};

// A column declared so, holding what is inserted: gives the value back and tells its declaration.
struct ColumnProbe {
  std::string declaration;  // `DECIMAL(10,2)`, `TEXT COLLATE NOCASE`
  std::string inserted;     // an expression
  std::string type;
  std::string literal;
  std::string wire_type;  // compared when not empty
  std::string collation;  // compared when not empty
};

// A value bound to the one placeholder of `sql`.
struct BindProbe {
  std::string sql;
  Parameter parameter;
  std::string type;
  std::string literal;
};

// The last statement fails so; the others are setup and succeed.
struct ErrorProbe {
  std::vector<std::string> statements;
  std::string error_class;
  std::string sqlstate;  // empty: the engine has none
  std::int64_t native_code = 0;
};

// The last statement succeeds with this warning, or this notice.
struct WarningProbe {
  std::vector<std::string> statements;
  Diagnostic::Level level = Diagnostic::Level::warning;
  std::string warning_class;  // not compared for notices
};

// The last statement affects so many rows; -1: it is no DML and says nothing.
struct AffectedProbe {
  std::vector<std::string> statements;
  std::int64_t rows = 0;
};

// Statements in order, with the transaction state after each.
struct StateProbe {
  struct Statement {
    std::string sql;
    TransactionState state;
  };
  std::string name;
  std::vector<Statement> statements;
};

// Session A runs `hold`, then session B's `wait` waits for A alone until A runs `release`.
struct LockProbe {
  std::string name;
  std::vector<std::string> setup;    // in A
  std::vector<std::string> prepare;  // in B, before A holds anything
  std::vector<std::string> hold;
  std::string wait;
  std::string release;
  std::string then;  // how B's statement ends: `ok`, or the class of its error
};

// What the sandbox must refuse: a statement, or several of which the last must fail, with any of these classes.
struct RefusedProbe {
  std::vector<std::string> statements;  // `${outside}` stands for a file outside the scratch
  std::vector<std::string> error_classes;
};

// What a session leaves behind in its connection, and a query in a later session that shows whether it is still there.
struct DirtProbe {
  std::vector<std::string> statements;
  std::string query;
  std::string literal;      // when clean: its one cell
  std::string error_class;  // when clean: or that it fails so
};

struct Quirks {
  std::string engine;  // EngineInfo::target.engine
  std::vector<ValueProbe> values;
  std::vector<ColumnProbe> columns;
  std::vector<BindProbe> binds;
  std::vector<Parameter> unfit;  // none of the type that it names; only where the client has to say so
  std::vector<ErrorProbe> errors;
  std::vector<WarningProbe> warnings;
  std::vector<AffectedProbe> affected;
  std::vector<StateProbe> states;
  std::vector<LockProbe> locks;
  std::vector<RefusedProbe> refused;
  std::vector<DirtProbe> dirt;

  std::string endless;        // a statement that runs for minutes and can be cancelled
  std::string endless_write;  // the same, writing to table t(a INTEGER), so that the cancel undoes it; may be empty
  std::string many_rows;      // gives the numbers from 1 to 200000, one column
  // Extra settings that connect() must accept, with a query whose one cell shows that they took effect.
  struct Setting {
    std::string name, value, query, literal;
  };
  std::vector<Setting> settings;
  std::string
      lock_timeout_class;  // how a wait ends that is longer than the session's lock_timeout; empty: no such setting
};

// A parameter of the natural type.
inline Parameter natural(const Value& value) { return {OwnedValue(value), {}}; }
inline Parameter typed(const Value& value, std::string type) { return {OwnedValue(value), std::move(type)}; }

Quirks sqlite_quirks(const EngineInfo& info);
Quirks fake_quirks(const EngineInfo& info);
Quirks postgres_quirks(const EngineInfo& info);
Quirks mysql_quirks(const EngineInfo& info);
Quirks mariadb_quirks(const EngineInfo& info);

// By EngineInfo::target.engine; CHECKs that there is one.
Quirks quirks_of(const EngineInfo& info);

}  // namespace enginediff::contract
