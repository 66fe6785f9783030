-- @title     2 = TRUE is false on SQLite, MySQL and MariaDB and refused by PostgreSQL
-- @id        conversion.boolean.equality
-- @category  conversion
-- @why       a flag that holds 2 passes "WHERE flag" and not "flag = TRUE", and PostgreSQL refuses the comparison
-- @see       https://sqlite.org/lang_expr.html#booleanexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @each number = 0, 1, 2, 0.5

-- @step equal
SELECT ${number} = TRUE AS same;
-- => sqlite, mariadb, mysql
-- |  number | outcome
-- |  0      | [same integer] (0)
-- |  1      | [same integer] (1)
-- |  2      | [same integer] (0)
-- |  0.5    | [same integer] (0)
-- => postgres
-- |  error undefined_function

-- @portable equal
SELECT CASE WHEN ${number} = 1 THEN 1 ELSE 0 END AS same;
-- => *
-- |  number | outcome
-- |  0      | [same integer] (0)
-- |  1      | [same integer] (1)
-- |  2      | [same integer] (0)
-- |  0.5    | [same integer] (0)
