-- prod: postgres-18
-- behind: conversion.compare.join | conversion.compare.columns | conversion.compare.textcolumn
CREATE TABLE a(id INTEGER PRIMARY KEY, ref TEXT);
CREATE TABLE b(id INTEGER PRIMARY KEY, a_ref INTEGER);
INSERT INTO a VALUES(1,'7'),(2,'8');
INSERT INTO b VALUES(1,7),(2,9);
SELECT a.id FROM a JOIN b ON a.ref = b.a_ref;
