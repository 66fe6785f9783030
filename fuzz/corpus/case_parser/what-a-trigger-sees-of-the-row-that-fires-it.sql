-- @title What a trigger sees of the row that fires it
CREATE TABLE t (a INTEGER);
CREATE TABLE seen (a INTEGER);
-- @sql sqlite
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO seen VALUES (new.a); INSERT INTO seen VALUES (new.a + 1); END;
-- @sql mysql, mariadb
-- @raw
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN
  INSERT INTO seen VALUES (new.a);
  INSERT INTO seen VALUES (new.a + 1);
END
-- @end
-- @sql postgres
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO seen VALUES (new.a), (new.a + 1);
  RETURN new;
END $$;
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- @end
INSERT INTO t VALUES (7);

-- @step see
SELECT a FROM seen ORDER BY a;
-- => *
-- |  a integer
-- |  7
-- |  8
