-- prod: postgres-18
-- behind: conversion.arithmetic.text
CREATE TABLE parcels (id INTEGER PRIMARY KEY, weight VARCHAR(10));
INSERT INTO parcels VALUES (1, '12'), (2, '7');
SELECT id, weight + 1 AS packed FROM parcels ORDER BY id;
