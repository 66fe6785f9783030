-- prod: postgres-18
-- behind: json.extract.function
CREATE TABLE p(id INTEGER PRIMARY KEY, j TEXT);
INSERT INTO p VALUES(1,'{"a":1}');
SELECT json_extract(j,'$.a') FROM p;
