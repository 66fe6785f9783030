-- @title     A UNION ALL of 1 and '2' is mixed on SQLite, text on MySQL and MariaDB and integer on PostgreSQL
-- @id        query.set.types
-- @category  query
-- @why       the parts agree on a type of their own on each engine: 1 may come back as 1.0 or '1', or the query is refused
-- @see       https://sqlite.org/lang_select.html#compound
-- @see       https://dev.mysql.com/doc/refman/8.4/en/union.html
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @each second = 2, 2.5, 2e0, NULL, 'x', '2', DATE '2024-01-31', TRUE

-- @step union
SELECT 1 AS v UNION ALL SELECT ${second};
-- => sqlite
-- |  second            | outcome
-- |  2                 | [v integer] (1) (2)
-- |  2.5               | [v any] (integer:1) (double:2.5)
-- |  2e0               | [v any] (integer:1) (double:2.0)
-- |  NULL              | [v integer] (1) (NULL)
-- |  'x'               | [v any] (integer:1) (text:'x')
-- |  '2'               | [v any] (integer:1) (text:'2')
-- |  DATE '2024-01-31' | error undefined_column
-- |  TRUE              | [v integer] (1) (1)
-- => mariadb, mysql
-- |  second            | outcome
-- |  2                 | [v integer] (1) (2)
-- |  2.5               | [v decimal] (1.0) (2.5)
-- |  2e0               | [v double] (1.0) (2.0)
-- |  NULL              | [v integer] (1) (NULL)
-- |  'x'               | [v text] ('1') ('x')
-- |  '2'               | [v text] ('1') ('2')
-- |  DATE '2024-01-31' | [v text] ('1') ('2024-01-31')
-- |  TRUE              | [v integer] (1) (1)
-- => postgres
-- |  second            | outcome
-- |  2                 | [v integer] (1) (2)
-- |  2.5               | [v decimal] (1) (2.5)
-- |  2e0               | [v decimal] (1) (2)
-- |  NULL              | [v integer] (1) (NULL)
-- |  'x'               | error invalid_text_representation
-- |  '2'               | [v integer] (1) (2)
-- |  DATE '2024-01-31' | error datatype_mismatch
-- |  TRUE              | error datatype_mismatch

-- @step columns-differ
SELECT 1 AS v UNION ALL SELECT 2, 1;
-- => *
-- |  error syntax_error

-- One type on both sides: text where one of them is no number, and TRUE as a number.
-- @portable union
-- @sql mysql[second=('x'|'2')], mariadb[second=('x'|'2')]
SELECT CAST(1 AS CHAR) AS v UNION ALL SELECT ${second};
-- @sql *[second=('x'|'2')]
SELECT CAST(1 AS TEXT) AS v UNION ALL SELECT ${second};
-- @sql sqlite[second=DATE '2024-01-31']
SELECT CAST(1 AS TEXT) AS v UNION ALL SELECT '2024-01-31';
-- @sql mysql[second=DATE '2024-01-31'], mariadb[second=DATE '2024-01-31']
SELECT CAST(1 AS CHAR) AS v UNION ALL SELECT CAST(${second} AS CHAR);
-- @sql postgres[second=DATE '2024-01-31']
SELECT CAST(1 AS TEXT) AS v UNION ALL SELECT TO_CHAR(${second}, 'YYYY-MM-DD');
-- @sql *[second=TRUE]
SELECT 1 AS v UNION ALL SELECT CASE WHEN ${second} THEN 1 ELSE 0 END;
-- @sql *[second=(2.5|2e0)]
SELECT 1e0 AS v UNION ALL SELECT ${second};
-- @sql *
SELECT 1 AS v UNION ALL SELECT ${second};
-- => *
-- |  second            | outcome
-- |  2                 | [v integer] (1) (2)
-- |  2.5               | [v] (decimal:1) (2.5)
-- |  2e0               | [v] (decimal:1) (decimal:2)
-- |  NULL              | [v integer] (1) (NULL)
-- |  'x'               | [v text] ('1') ('x')
-- |  '2'               | [v text] ('1') ('2')
-- |  DATE '2024-01-31' | [v text] ('1') ('2024-01-31')
-- |  TRUE              | [v integer] (1) (1)
