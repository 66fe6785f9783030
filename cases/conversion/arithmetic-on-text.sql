-- @title     Calculating with text
-- @id        conversion.arithmetic.text
-- @category  conversion
-- @why       text that is no number counts as 0 on SQLite and MySQL and hides the mistake
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @each expression = 'abc' + 1, '5' + '5', '5' + 5, '1.5abc' * 2, '' + 1, ' 7 ' + 1, '1e2' + 0, '0x10' + 0, '10' / '4', '10' / 4, '3' * '4', '7' % 4, '9223372036854775807' + 1

-- @step value
SELECT ${expression} AS v;
