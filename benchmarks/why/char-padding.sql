-- prod: postgres-18
-- behind: typing.char.padding
CREATE TABLE countries (code CHAR(4), name VARCHAR(30));
INSERT INTO countries VALUES ('de', 'Germany'), ('fr', 'France');
SELECT code, name FROM countries ORDER BY name;
