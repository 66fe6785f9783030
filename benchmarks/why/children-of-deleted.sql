-- prod: mysql-9.7
-- behind: ddl.foreignkey.default.actions
CREATE TABLE teams(id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE TABLE players(id INTEGER PRIMARY KEY, team_id INTEGER NOT NULL, name VARCHAR(20), CONSTRAINT fk_team FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE);
INSERT INTO teams VALUES(1,'red'),(2,'blue');
INSERT INTO players VALUES(1,1,'ann'),(2,2,'bob');
DELETE FROM teams WHERE name = 'red';
SELECT p.name FROM players p LEFT JOIN teams t ON t.id = p.team_id ORDER BY p.id;
