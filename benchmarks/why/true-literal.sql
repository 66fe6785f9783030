-- prod: postgres-18
-- behind: conversion.boolean.equality
CREATE TABLE users (id INTEGER PRIMARY KEY, admin INTEGER);
INSERT INTO users VALUES (1, 1), (2, 0);
SELECT id FROM users WHERE admin = TRUE;
