#!/usr/bin/env python3
"""Scripts of many statements with one culprit, made from a seed: what `enginediff repro --reduce` is measured on.

    python3 benchmarks/repro_scripts.py --binary build/release/enginediff --prod postgres-18 --seeds 12
"""

import argparse
import pathlib
import random
import subprocess
import tempfile
import time

# What to add for the culprit: statements of which the last one diverges from SQLite.
CULPRITS = {
    "like": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'Marker', 1)", "SELECT id FROM {t} WHERE name LIKE 'marker%' ORDER BY id"],
    "loose-typing": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'x', 'many')"],
    "group-by": ["SELECT name, amount, COUNT(*) AS n FROM {t} GROUP BY name ORDER BY name"],
    "division": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'x', 7)", "SELECT amount / 2 AS half FROM {t} WHERE id = {id}"],
    "too-long": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'a name that is much longer than its column', 1)"],
    "stored-fraction": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'x', 2.5)", "SELECT SUM(amount) AS total FROM {t} WHERE id >= {id}"],
    "view": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'Marker', 1)", "CREATE VIEW marked AS SELECT id, amount FROM {t} WHERE name LIKE 'marker%'", "SELECT COUNT(*) AS n FROM marked"],
    "trigger": ["CREATE TRIGGER halves AFTER INSERT ON {t} FOR EACH ROW BEGIN INSERT INTO {u} (id, name, amount) VALUES (NEW.id + 1, 'half', NEW.amount / 2); END", "INSERT INTO {t} (id, name, amount) VALUES ({id}, 'x', 7)", "SELECT amount FROM {u} WHERE name = 'half'"],
    "unique-index": ["CREATE UNIQUE INDEX by_note ON {t} (amount, name)", "INSERT INTO {t} (id, name, amount) VALUES ({id}, 'Marker', 7000)", "INSERT INTO {t} (id, name, amount) VALUES ({id2}, 'marker', 7000)"],
    "update-between": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'Marker', 1)", "UPDATE {t} SET note = 'found' WHERE name {alike} 'marker'", "SELECT id, name FROM {t} WHERE note = 'found'"],
    "delete-count": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'Marker', 1), ({id2}, 'MARKER', 2)", "DELETE FROM {t} WHERE name {alike} 'marker'"],
    "rolled-back": ["BEGIN", "INSERT INTO {t} (id, name, amount) VALUES ({id}, 'x', 1)", "CREATE TABLE extra (a INTEGER)", "ROLLBACK", "SELECT COUNT(*) AS n FROM {t} WHERE id = {id}"],
    "aborted": ["BEGIN", "INSERT INTO {t} (id, name, amount) VALUES ({id}, 'x', 1)", "INSERT INTO {t} (id, name, amount) VALUES ({id}, 'y', 2)", "UPDATE {t} SET amount = 5 WHERE id = {id}", "COMMIT", "SELECT COUNT(*) AS n FROM {t} WHERE id = {id}"],
    "cte": ["INSERT INTO {t} (id, name, amount) VALUES ({id}, 'Marker', 7)", "WITH marked AS (SELECT id, amount FROM {t} WHERE name {alike} 'marker') SELECT COUNT(*) AS n, MAX(amount) AS most FROM marked"],
}
# Which of them show on which engine.
SHOWS = {
    "postgres": ["like", "loose-typing", "group-by", "too-long", "stored-fraction", "view", "update-between", "delete-count", "aborted", "cte"],
    "mysql": ["loose-typing", "group-by", "division", "too-long", "stored-fraction", "trigger", "unique-index", "update-between", "delete-count", "rolled-back", "cte"],
    "mariadb": ["loose-typing", "division", "too-long", "stored-fraction", "trigger", "unique-index", "update-between", "delete-count", "rolled-back", "cte"],
}


def seeded_script(seed, statements, engine="postgres", culprit=None):
    """The text of a script, and what its culprit is called."""
    chance = random.Random(f"{seed} {statements}")
    shows = next((culprits for name, culprits in SHOWS.items() if engine.startswith(name)), SHOWS["mysql"])
    culprit = culprit or shows[seed % len(shows)]
    tables = [f"{chance.choice(['orders', 'items', 'people', 'visits'])}_{i}" for i in range(5)]
    lines = [f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL, amount INTEGER, note VARCHAR(50))" for table in tables]
    ids = iter(range(1, 1_000_000))
    while len(lines) < statements - len(CULPRITS[culprit]):
        table = chance.choice(tables)
        kind = chance.random()
        if kind < 0.6:
            rows = ", ".join(f"({next(ids)}, '{chance.choice('abcdefgh')}{chance.randrange(1000)}', {chance.randrange(100)}, {chance.choice(['NULL', chr(39) + 'note' + chr(39)])})" for _ in range(chance.randrange(1, 5)))
            lines.append(f"INSERT INTO {table} (id, name, amount, note) VALUES {rows}")
        elif kind < 0.75:
            lines.append(f"UPDATE {table} SET amount = amount + {chance.randrange(9)} WHERE id = {chance.randrange(300)}")
        elif kind < 0.8:
            lines.append(f"DELETE FROM {table} WHERE id = {chance.randrange(300)}")
        else:
            lines.append(f"SELECT id, name, amount FROM {table} WHERE amount > {chance.randrange(100)} ORDER BY id")
    table = chance.choice(tables)
    place = len(lines) - chance.randrange(20)
    # Both find `Marker` on one of both engines only.
    words = {"t": table, "u": next(one for one in tables if one != table), "id": 900000, "id2": 900001, "alike": "LIKE" if engine.startswith("postgres") else "="}
    wanted = [text.format(**words) for text in CULPRITS[culprit]]
    if culprit == "group-by":
        wanted.insert(0, f"INSERT INTO {table} (id, name, amount) VALUES (900000, 'same', 1), (900001, 'same', 2)")
    lines[place:place] = wanted
    return "".join(line + ";\n" for line in lines), culprit


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default="build/release/enginediff")
    parser.add_argument("--prod", default="postgres-18")
    parser.add_argument("--targets-file", default=".enginediff/targets.json")
    parser.add_argument("--seeds", type=int, default=12)
    parser.add_argument("--statements", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(1, options.seeds + 1):
            text, culprit = seeded_script(seed, options.statements, options.prod)
            script, output = pathlib.Path(folder, "script.sql"), pathlib.Path(folder, "reduced.sql")
            script.write_text(text)
            output.unlink(missing_ok=True)
            begun = time.monotonic()
            done = subprocess.run([options.binary, "-q", "repro", script, "--prod", options.prod, "--targets-file", options.targets_file, "--reduce", "--output", output], capture_output=True, text=True)
            seconds = time.monotonic() - begun
            left = output.read_text().count(";") if output.exists() else None
            numbers = next((line.strip() for line in done.stdout.splitlines() if " runs in " in line), done.stderr.strip()[:200])
            print(f"seed {seed:2}  {culprit:16} {options.statements} -> {left} statements, {seconds:5.1f} s  {numbers}", flush=True)


if __name__ == "__main__":
    main()
