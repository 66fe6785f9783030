-- @title     What the wildcards of LIKE match
-- @id        collation.like.wildcards
-- @category  collation
-- @why       one underscore is one character whatever its bytes, but a family emoji is several characters
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html
-- @portable-by-nature
-- @each condition = 'é' LIKE '_', '😀' LIKE '_', '👩‍👧' LIKE '_', '' LIKE '%', '' LIKE '_', 'a' LIKE '', 'a%b' LIKE 'a%b', 'ab' LIKE 'a%%b', NULL LIKE '%', 'ss' LIKE 'ß', 'a' LIKE '[a-c]'

-- @step matches
SELECT CASE WHEN ${condition} THEN 'yes' ELSE 'no' END AS v;
