-- @title     LIKE and the case and accents of letters beyond ASCII
-- @id        collation.like.nonascii
-- @category  collation
-- @why       'É' LIKE 'é' is true on MySQL and false on SQLite, which folds A to Z only
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

-- @step case
SELECT 'É' LIKE 'é' AS matches;

-- @step accent
SELECT 'e' LIKE 'é' AS matches;

-- @step greek
SELECT 'ΣΑΣ' LIKE 'σας' AS matches;

-- @step cyrillic
SELECT 'ПРИВЕТ' LIKE 'привет' AS matches;
