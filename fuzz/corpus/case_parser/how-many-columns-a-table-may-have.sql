-- @title How many columns a table may have
-- @repeat cols = 1000 of 'c${i} INT' joined by ', '

-- @step thousand
CREATE TABLE t (${cols});
-- => *
-- |  ok
