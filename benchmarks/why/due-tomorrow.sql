-- prod: postgres-18
-- behind: conversion.date.arithmetic
-- blind
CREATE TABLE loans (id INTEGER PRIMARY KEY, due DATE);
INSERT INTO loans VALUES (1, '2024-02-28');
SELECT due + 1 AS reminder FROM loans WHERE id = 1;
