-- prod: postgres-18
-- behind: typing.integer.range | ddl.prisma.int
-- blind
CREATE TABLE downloads (file VARCHAR(20), bytes INTEGER);
INSERT INTO downloads VALUES ('small.zip', 1024);
INSERT INTO downloads VALUES ('disk.iso', 4700372992);
SELECT file FROM downloads WHERE bytes > 1000000;
