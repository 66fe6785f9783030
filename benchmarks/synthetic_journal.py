#!/usr/bin/env python3
"""Writes a journal of as many behaviours and targets as wanted, the same for the same numbers: what a large report is measured with.

Usage: benchmarks/synthetic_journal.py [--behaviours 1000] [--targets 8] OUTPUT.jsonl

The cases are of the kinds that real ones are: one value, several rows, errors, bound variants, and sessions that wait. Nothing was run.
"""

import argparse
import json
import pathlib

TARGETS = [
    ("sqlite", "sqlite", "3.40.1"),
    ("postgres-15", "postgres", "15.14"),
    ("postgres-17", "postgres", "17.6"),
    ("postgres-18", "postgres", "18.1"),
    ("mysql-8.4", "mysql", "8.4.7"),
    ("mysql-9.7", "mysql", "9.7.0"),
    ("mariadb-10.11", "mariadb", "10.11.14"),
    ("mariadb-11.8", "mariadb", "11.8.6"),
]
CATEGORIES = ["aggregation", "boolean", "collation", "concurrency", "constraints", "conversion", "datetime", "ddl", "dml", "json", "null", "numeric", "query", "typing", "window"]
WIRE = {"sqlite": "INTEGER", "postgres": "int4", "mysql": "LONG", "mariadb": "LONG"}


def completion(tag, affected=None, transaction="none"):
    outcome = {"completion": {"tag": tag}}
    if affected is not None:
        outcome["affected_rows"] = affected
    return {**outcome, "transaction": transaction}


def rows(columns, cells, transaction="none"):
    described = [{"name": name, "type": kind, "wire_type": wire} for name, kind, wire in columns]
    return {"result": {"columns": described, "rows": cells, "total_rows": len(cells)}, "transaction": transaction}


def error(name, sqlstate, code, message):
    return {"error": {"class": name, "sqlstate": sqlstate, "native_code": code, "message": message}, "transaction": "none"}


class Behaviour:
    """One case: its file, and what each engine answers to its steps."""

    def __init__(self, number):
        self.number = number
        self.category = CATEGORIES[number % len(CATEGORIES)]
        self.kind = ["value", "rows", "error", "variants", "same", "sessions"][(number // len(CATEGORIES)) % 6]
        self.id = f"{self.category}.{self.kind}-{number:04}"
        self.title = f"What becomes of {self.kind} number {number} when it is written as {self.category} code would"
        self.values = ["'1'", "'abc'", "1.5", "NULL", "-0", "''"] if self.kind == "variants" else [None]

    def setup(self):
        table = f"t{self.number}"
        return [
            f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, amount INTEGER, label VARCHAR(40), created_at TIMESTAMP)",
            f"INSERT INTO {table} (id, amount, label) VALUES (1, {self.number}, 'alpha'), (2, {self.number * 7}, 'Beta'), (3, NULL, 'gamma')",
        ]

    def steps(self, value):
        """(name, session, SQL, answer of an engine)"""
        table, n = f"t{self.number}", self.number
        if self.kind == "sessions":
            update = f"UPDATE {table} SET amount = amount + 10 WHERE id = 1"
            return [
                ("A.1", "A", "BEGIN", lambda e: completion("BEGIN", transaction="open")),
                ("A.first", "A", update, lambda e: completion("UPDATE", 1, "open")),
                ("B.1", "B", "BEGIN", lambda e: completion("BEGIN", transaction="open")),
                ("B.second", "B", update, lambda e: completion("UPDATE", 1, "open") if e != "postgres" or n % 2 else error("serialization_failure", "40001", 0, "could not serialize access due to concurrent update")),
                ("A.end", "A", "COMMIT", lambda e: completion("COMMIT")),
                ("B.end", "B", "COMMIT", lambda e: completion("COMMIT")),
            ]
        if self.kind == "error":
            sql = f"INSERT INTO {table} (id, amount, label) VALUES ({n % 90 + 10}, 'twelve', 'a label that is {n} characters long or so')"
            return [
                ("insert", "", sql, lambda e: completion("INSERT", 1) if e == "sqlite" else error("invalid_text_representation", "22P02" if e == "postgres" else "HY000", 0 if e == "postgres" else 1366, f"invalid input for integer of row {n}: \"twelve\"")),
                ("look", "", f"SELECT id, amount, label FROM {table} ORDER BY id", self.table_rows),
            ]
        if self.kind == "rows":
            return [("list", "", f"SELECT id, label, amount / 2 AS half FROM {table} WHERE label LIKE '%a%' ORDER BY label", self.table_rows)]
        if self.kind == "variants":
            return [("convert", "", f"SELECT CAST({value} AS INTEGER) + {n} AS converted", lambda e: rows([("converted", "integer", WIRE[e])], [[n + (len(value) if e in ("sqlite", "mysql") else 1)]]))]
        divides = self.kind == "value"
        return [("divide", "", f"SELECT amount / 2 AS q FROM {table} WHERE id = 1 AND label = 'alpha'", lambda e: rows([("q", "decimal", "NEWDECIMAL")], [[{"decimal": f"{n / 2:.4f}"}]]) if divides and e in ("mysql", "mariadb") else rows([("q", "integer", WIRE[e])], [[n // 2]]))]

    def table_rows(self, engine):
        order = ["Beta", "alpha", "gamma"] if engine in ("sqlite",) else ["alpha", "Beta", "gamma"]
        cells = [[i + 1, label, None if i == 2 else self.number + i * (1 if engine != "mysql" else 2)] for i, label in enumerate(order)]
        return rows([("id", "integer", WIRE[engine]), ("label", "text", "text" if engine != "mysql" else "VAR_STRING"), ("half", "integer", WIRE[engine])], cells)

    def text(self):
        lines = [f"-- @title     {self.title}", f"-- @id        {self.id}", f"-- @category  {self.category}", f"-- @why       totals that are computed in SQL change when number {self.number} moves to another engine", "-- @see       https://example.org/manual/expressions.html"]
        if self.kind == "variants":
            lines.append(f"-- @each value = {', '.join(self.values)}")
        lines += [""] + [f"{sql};" for sql in self.setup()] + [""]
        value = "${value}" if self.kind == "variants" else None
        for name, session, sql, _ in self.steps(value or ""):
            if session:
                lines.append(f"-- @session {session}")
            if not name.rpartition(".")[2].isdigit():
                lines.append(f"-- @step {name.rpartition('.')[2]}")
            lines += [f"{sql};", ""]
        return "\n".join(lines)

    def records(self, engine, value):
        """In the order of the steps; a session that waits finishes behind the step that frees it."""
        made = []
        for i, sql in enumerate(self.setup()):
            made.append({"step": f"setup.{i + 1}", "sql": sql, "outcome": completion(sql.split()[0], 3 if i else None)})
        for name, session, sql, answer in self.steps(value or ""):
            record = {"step": name, "sql": sql, "outcome": answer(engine)}
            if session:
                record["session"] = session
            if sql.rstrip().endswith(("ORDER BY label", "ORDER BY id")):
                record["ordered"] = True
            made.append(record)
        finished = list(range(len(made)))
        if self.kind == "sessions":
            finished[5], finished[6] = 6, 5
            made[5]["waits"] = [{"by_sessions": ["A"], "by_steps": ["A.first"], "resource": f"row of t{self.number}", "until": "A.end"}]
        for i, record in enumerate(made):
            record.update({"index": i, "launched": i, "finished": finished[i], "microseconds": 100})
        return made


def lines(behaviours, targets):
    yield {"line": "run", "format": 1, "tool_version": "0.1.0", "started": "2026-11-20T08:00:00Z"}
    for name, engine, version in targets:
        fingerprint = [["default collation", f"{engine} default"], ["isolation default", "read committed"], ["client library", f"lib{engine} {version}"], ["role", "sandboxed"]]
        yield {"line": "target", "name": name, "engine": engine, "version": version, "version_number": [int(part) for part in version.split(".")], "fingerprint": fingerprint}
    for number in range(1, behaviours + 1):
        one = Behaviour(number)
        yield {"line": "case", "id": one.id, "title": one.title, "category": one.category, "why": f"totals that are computed in SQL change when number {number} moves to another engine", "file": f"cases/{one.category}/{one.kind}-{number:04}.sql", "text": one.text()}
        for value in one.values:
            for name, engine, _ in targets:
                variant = {} if value is None else {"variant": [["value", value]]}
                yield {"line": "trace", "case": one.id, **variant, "target": name, "records": one.records(engine, value)}
    yield {"line": "end"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--behaviours", type=int, default=1000)
    parser.add_argument("--targets", type=int, default=len(TARGETS), choices=range(1, len(TARGETS) + 1), metavar=f"1..{len(TARGETS)}")
    parser.add_argument("output", type=pathlib.Path)
    options = parser.parse_args()
    with options.output.open("w") as out:
        for line in lines(options.behaviours, TARGETS[: options.targets]):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
