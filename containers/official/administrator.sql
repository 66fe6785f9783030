-- Makes the user that the official MySQL and MariaDB images create an administrator; run by them on first start.
GRANT ALL PRIVILEGES ON *.* TO 'enginediff'@'%' WITH GRANT OPTION;
