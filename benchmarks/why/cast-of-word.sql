-- prod: postgres-18
-- behind: conversion.cast.integer
-- blind
CREATE TABLE answers (id INTEGER PRIMARY KEY, reply VARCHAR(10));
INSERT INTO answers VALUES (1, '42'), (2, 'none');
SELECT SUM(CAST(reply AS INTEGER)) AS total FROM answers;
