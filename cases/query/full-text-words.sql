-- @title     A full-text search for apples finds apple on PostgreSQL only; cafe finds café everywhere else
-- @id        query.fulltext.words
-- @category  query
-- @why       plurals, accents, short words and words such as "the" find a row on one engine and none on the next, without an error
-- @see       https://sqlite.org/fts5.html#full_text_query_syntax
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fulltext-fine-tuning.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fulltext-stopwords.html
-- @see       https://www.postgresql.org/docs/current/textsearch-controls.html
-- @see       https://mariadb.com/kb/en/full-text-index-stopwords/
-- @each word = 'apple', 'APPLE', 'apples', 'the', 'tv', 'cafe', 'café', 'day apple', 'appl*', 'appl', 'well-known', 'known'

-- @step create
-- @sql sqlite
CREATE VIRTUAL TABLE note USING fts5(id UNINDEXED, body);
INSERT INTO note VALUES (1, 'An apple a day'), (2, 'The green apples'), (3, 'A TV in the café'), (4, 'A well-known text');
-- @sql mysql, mariadb
CREATE TABLE note (id INTEGER PRIMARY KEY, body VARCHAR(100), FULLTEXT (body));
INSERT INTO note VALUES (1, 'An apple a day'), (2, 'The green apples'), (3, 'A TV in the café'), (4, 'A well-known text');
-- @sql postgres
CREATE TABLE note (id INTEGER PRIMARY KEY, body VARCHAR(100));
INSERT INTO note VALUES (1, 'An apple a day'), (2, 'The green apples'), (3, 'A TV in the café'), (4, 'A well-known text');
-- @end
-- => sqlite, mariadb, postgres, mysql
-- |  ok 4 rows
-- => sqlite[build=default]
-- |  error undefined_object

-- @step find
-- @after create
-- @sql sqlite
SELECT id FROM note WHERE note MATCH ${word} ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM note WHERE MATCH (body) AGAINST (${word}) ORDER BY id;
-- @sql postgres
SELECT id FROM note WHERE to_tsvector('english', body) @@ plainto_tsquery('english', ${word}) ORDER BY id;
-- @end
-- => sqlite
-- |  word         | outcome
-- |  'apple'      | [id integer] (1)
-- |  'APPLE'      | [id integer] (1)
-- |  'apples'     | [id integer] (2)
-- |  'the'        | [id integer] (2) (3)
-- |  'tv'         | [id integer] (3)
-- |  'cafe'       | [id integer] (3)
-- |  'café'       | [id integer] (3)
-- |  'day apple'  | [id integer] (1)
-- |  'appl*'      | [id integer] (1) (2)
-- |  'appl'       | [id null]
-- |  'well-known' | error undefined_column
-- |  'known'      | [id integer] (4)
-- => mariadb, mysql
-- |  word         | outcome
-- |  'apple'      | [id integer] (1)
-- |  'APPLE'      | [id integer] (1)
-- |  'apples'     | [id integer] (2)
-- |  'the'        | [id integer]
-- |  'tv'         | [id integer]
-- |  'cafe'       | [id integer] (3)
-- |  'café'       | [id integer] (3)
-- |  'day apple'  | [id integer] (1)
-- |  'appl*'      | [id integer]
-- |  'appl'       | [id integer]
-- |  'well-known' | [id integer] (4)
-- |  'known'      | [id integer] (4)
-- => postgres
-- |  word         | outcome
-- |  'apple'      | [id integer] (1) (2)
-- |  'APPLE'      | [id integer] (1) (2)
-- |  'apples'     | [id integer] (1) (2)
-- |  'the'        | [id integer]
-- |  'tv'         | [id integer] (3)
-- |  'cafe'       | [id integer]
-- |  'café'       | [id integer] (3)
-- |  'day apple'  | [id integer] (1)
-- |  'appl*'      | [id integer] (1) (2)
-- |  'appl'       | [id integer] (1) (2)
-- |  'well-known' | [id integer] (4)
-- |  'known'      | [id integer] (4)

-- The form that takes operators.
-- @step find-by-operators
-- @after create
-- @sql sqlite
SELECT id FROM note WHERE note MATCH ${word} ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM note WHERE MATCH (body) AGAINST (${word} IN BOOLEAN MODE) ORDER BY id;
-- @sql postgres
SELECT id FROM note WHERE to_tsvector('english', body) @@ to_tsquery('english', ${word}) ORDER BY id;
-- => sqlite
-- |  word         | outcome
-- |  'apple'      | [id integer] (1)
-- |  'APPLE'      | [id integer] (1)
-- |  'apples'     | [id integer] (2)
-- |  'the'        | [id integer] (2) (3)
-- |  'tv'         | [id integer] (3)
-- |  'cafe'       | [id integer] (3)
-- |  'café'       | [id integer] (3)
-- |  'day apple'  | [id integer] (1)
-- |  'appl*'      | [id integer] (1) (2)
-- |  'appl'       | [id null]
-- |  'well-known' | error undefined_column
-- |  'known'      | [id integer] (4)
-- => mariadb, mysql
-- |  word         | outcome
-- |  'apple'      | [id integer] (1)
-- |  'APPLE'      | [id integer] (1)
-- |  'apples'     | [id integer] (2)
-- |  'the'        | [id integer]
-- |  'tv'         | [id integer]
-- |  'cafe'       | [id integer] (3)
-- |  'café'       | [id integer] (3)
-- |  'day apple'  | [id integer] (1)
-- |  'appl*'      | [id integer] (1) (2)
-- |  'appl'       | [id integer]
-- |  'well-known' | [id integer]
-- |  'known'      | [id integer] (4)
-- => postgres
-- |  word         | outcome
-- |  'apple'      | [id integer] (1) (2)
-- |  'APPLE'      | [id integer] (1) (2)
-- |  'apples'     | [id integer] (1) (2)
-- |  'the'        | [id integer]
-- |  'tv'         | [id integer] (3)
-- |  'cafe'       | [id integer]
-- |  'café'       | [id integer] (3)
-- |  'day apple'  | error syntax_error
-- |  'appl*'      | [id integer] (1) (2)
-- |  'appl'       | [id integer] (1) (2)
-- |  'well-known' | [id integer] (4)
-- |  'known'      | [id integer] (4)
