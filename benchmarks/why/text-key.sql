-- prod: mysql-9.7
-- behind: typing.text.key | ddl.index.text
CREATE TABLE sessions (token TEXT PRIMARY KEY, owner INTEGER);
INSERT INTO sessions VALUES ('abc', 1);
SELECT owner FROM sessions WHERE token = 'abc';
