-- @title     Full-text search is MATCH … AGAINST on MySQL and MariaDB, @@ on PostgreSQL, MATCH of fts5 on SQLite
-- @id        query.fulltext.spelling
-- @category  query
-- @why       a search box over full text has to be written anew for each engine, index and all, as none reads the words of another
-- @see       https://sqlite.org/fts5.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fulltext-search.html
-- @see       https://www.postgresql.org/docs/current/textsearch-intro.html
-- @see       https://mariadb.com/kb/en/full-text-index-overview/

CREATE TABLE note (id INTEGER PRIMARY KEY, body VARCHAR(100));
INSERT INTO note VALUES (1, 'An apple a day'), (2, 'Two pears');

-- @step match-without-index
SELECT id FROM note WHERE MATCH (body) AGAINST ('apple');
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_object

-- @step fulltext-index
CREATE FULLTEXT INDEX note_body ON note (body);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb
-- |  ok
-- => mysql
-- |  ok; warning warning

-- @step match-against
SELECT id FROM note WHERE MATCH (body) AGAINST ('apple');
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  id integer
-- |  1

-- @step tsvector
SELECT id FROM note WHERE to_tsvector('english', body) @@ to_tsquery('english', 'apple');
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  id integer
-- |  1

-- @step gin-index
CREATE INDEX note_words ON note USING gin (to_tsvector('english', body));
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step fts5-table
CREATE VIRTUAL TABLE word USING fts5(id UNINDEXED, body);
-- => sqlite
-- |  ok
-- => sqlite[build=default]
-- |  error undefined_object
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step fill-fts5-table
-- @after fts5-table
INSERT INTO word (id, body) SELECT id, body FROM note;
-- => sqlite
-- |  ok 2 rows

-- @step match
-- @after fts5-table
SELECT id FROM word WHERE word MATCH 'apple';
-- => sqlite
-- |  id integer
-- |  1

-- @step match-a-plain-table
SELECT id FROM note WHERE body MATCH 'apple';
-- => sqlite
-- |  error undefined_object
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- Finds parts of words too, and has no index.
-- @portable match-against
SELECT id FROM note WHERE LOWER(body) LIKE '%apple%';
-- => *
-- |  id integer
-- |  1
