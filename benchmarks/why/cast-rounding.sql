-- prod: postgres-18
-- behind: conversion.cast.fraction
CREATE TABLE marks (pupil VARCHAR(20), mark DECIMAL(4, 2));
INSERT INTO marks VALUES ('ann', 2.75), ('bob', 1.25);
SELECT pupil, CAST(mark AS INTEGER) AS rounded FROM marks ORDER BY pupil;
