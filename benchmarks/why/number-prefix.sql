-- prod: postgres-18
-- behind: conversion.like.number
-- blind
CREATE TABLE invoices (nr INTEGER PRIMARY KEY, total INTEGER);
INSERT INTO invoices VALUES (1001, 5), (1002, 7), (2001, 9);
SELECT nr FROM invoices WHERE nr LIKE '10%' ORDER BY nr;
