-- prod: postgres-18
-- behind: conversion.compare.textcolumn | typing.primarykey.text
-- blind
CREATE TABLE addresses (id INTEGER PRIMARY KEY, zip VARCHAR(10));
INSERT INTO addresses VALUES (1, '50100'), (2, '00501');
SELECT id FROM addresses WHERE zip = 50100;
