-- prod: mysql-9.7
-- behind: conversion.date.text | typing.date.canonical
CREATE TABLE trips (id INTEGER PRIMARY KEY, starts DATE);
INSERT INTO trips VALUES (1, '2024-03-01'), (2, '2024-03-09');
SELECT id FROM trips WHERE starts = '2024-3-1';
