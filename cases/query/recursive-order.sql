-- @title     ORDER BY inside WITH RECURSIVE walks a tree depth first on SQLite only, SEARCH on PostgreSQL only
-- @id        query.recursive.order
-- @category  query
-- @why       the first page of a thread of comments, read branch by branch, is one clause on SQLite and an error on the servers
-- @see       https://sqlite.org/lang_with.html#controlling_depth_first_versus_breadth_first_search_of_a_tree_using_order_by
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html#common-table-expressions-recursive
-- @see       https://mariadb.com/kb/en/recursive-common-table-expressions-overview/
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-SEARCH

CREATE TABLE node (id INTEGER PRIMARY KEY, parent_id INTEGER, name VARCHAR(10));
INSERT INTO node VALUES (1, NULL, 'root'), (2, 1, 'a'), (3, 1, 'b'), (4, 2, 'a1'), (5, 2, 'a2'), (6, 3, 'b1');

-- The first four are the root, a and what is below a.
-- @step depth-first
WITH RECURSIVE tree (id, depth) AS (
  SELECT id, 0 FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.depth + 1 FROM node n JOIN tree t ON n.parent_id = t.id
  ORDER BY 2 DESC, 1 LIMIT 4
) SELECT id FROM tree ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  5
-- => postgres, mysql, mariadb
-- |  error feature_not_supported

-- The first four are the root, a, b and the first below a.
-- @step breadth-first
WITH RECURSIVE tree (id, depth) AS (
  SELECT id, 0 FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.depth + 1 FROM node n JOIN tree t ON n.parent_id = t.id
  ORDER BY 2, 1 LIMIT 4
) SELECT id FROM tree ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- => postgres, mysql, mariadb
-- |  error feature_not_supported

-- @step search
WITH RECURSIVE tree (id, depth) AS (
  SELECT id, 0 FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.depth + 1 FROM node n JOIN tree t ON n.parent_id = t.id
) SEARCH DEPTH FIRST BY id SET place SELECT id FROM tree ORDER BY place;
-- => sqlite, mysql, mariadb
-- |  error syntax_error
-- => postgres
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  5
-- |  3
-- |  6

-- The way to each row as a text that sorts, of ids of up to ten digits; MySQL and MariaDB want to know how long it may get.
-- @portable search
-- @sql sqlite
WITH RECURSIVE tree (id, way) AS (
  SELECT id, PRINTF('%010d', id) FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.way || PRINTF('%010d', n.id) FROM node n JOIN tree t ON n.parent_id = t.id
) SELECT id FROM tree ORDER BY way;
-- @sql mysql, mariadb
WITH RECURSIVE tree (id, way) AS (
  SELECT id, CAST(LPAD(id, 10, '0') AS CHAR(1000)) FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, CONCAT(t.way, LPAD(n.id, 10, '0')) FROM node n JOIN tree t ON n.parent_id = t.id
) SELECT id FROM tree ORDER BY way;
-- @sql postgres
WITH RECURSIVE tree (id, way) AS (
  SELECT id, LPAD(CAST(id AS TEXT), 10, '0') FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.way || LPAD(CAST(n.id AS TEXT), 10, '0') FROM node n JOIN tree t ON n.parent_id = t.id
) SELECT id FROM tree ORDER BY way;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  5
-- |  3
-- |  6

-- @portable depth-first
-- @sql sqlite
WITH RECURSIVE tree (id, way) AS (
  SELECT id, PRINTF('%010d', id) FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.way || PRINTF('%010d', n.id) FROM node n JOIN tree t ON n.parent_id = t.id
) SELECT id FROM (SELECT id FROM tree ORDER BY way LIMIT 4) q ORDER BY id;
-- @sql mysql, mariadb
WITH RECURSIVE tree (id, way) AS (
  SELECT id, CAST(LPAD(id, 10, '0') AS CHAR(1000)) FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, CONCAT(t.way, LPAD(n.id, 10, '0')) FROM node n JOIN tree t ON n.parent_id = t.id
) SELECT id FROM (SELECT id FROM tree ORDER BY way LIMIT 4) q ORDER BY id;
-- @sql postgres
WITH RECURSIVE tree (id, way) AS (
  SELECT id, LPAD(CAST(id AS TEXT), 10, '0') FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.way || LPAD(CAST(n.id AS TEXT), 10, '0') FROM node n JOIN tree t ON n.parent_id = t.id
) SELECT id FROM (SELECT id FROM tree ORDER BY way LIMIT 4) q ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  5

-- @portable breadth-first
WITH RECURSIVE tree (id, depth) AS (
  SELECT id, 0 FROM node WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, t.depth + 1 FROM node n JOIN tree t ON n.parent_id = t.id
) SELECT id FROM (SELECT id FROM tree ORDER BY depth, id LIMIT 4) q ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
