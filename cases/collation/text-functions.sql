-- @title     Which text functions exist
-- @id        collation.functions
-- @category  collation
-- @why       a function used in a view or default keeps a schema from moving
-- @see       https://sqlite.org/lang_corefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = CHR(65), CHAR(65), ASCII('A'), UNICODE('A'), ORD('A'), HEX('A'), UNHEX('41'), ENCODE('A', 'hex'), TO_HEX(255), MD5('a'), SHA1('a'), SHA2('a', 256), REPEAT('a', 3), REVERSE('abc'), SPACE(3), INITCAP('ab cd'), TRANSLATE('abc', 'ab', 'xy'), OVERLAY('abc' PLACING 'X' FROM 2), INSERT('abc', 2, 1, 'X'), STUFF('abc', 2, 1, 'X'), SUBSTRING_INDEX('a,b,c', ',', 1), SPLIT_PART('a,b,c', ',', 1), CONCAT_WS('-', 'a', 'b'), QUOTE('a'), QUOTE_LITERAL('a'), SOUNDEX('Robert'), STARTS_WITH('abc', 'a'), FIELD('b', 'a', 'b'), ELT(2, 'a', 'b'), FIND_IN_SET('b', 'a,b'), STRCMP('a', 'b'), LCASE('A'), UCASE('a'), TO_BASE64('a')

-- @step value
SELECT ${call} AS v;
