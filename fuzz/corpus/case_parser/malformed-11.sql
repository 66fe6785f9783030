-- @titel Dividing two integers
-- @each n = 1, 2, 2
SELECT ${n} / 2;

-- @step half
SELECT ${n} / 2.0
-- => mysql-9.7
-- |  ok 1 rows
