#!/bin/sh
# Prepares and starts MySQL in an image built from Debian packages, the way the official image does.
#   mysql.sh seed             at image build: system tables and time zones, which take seconds and never differ
#   mysql.sh mysqld ARGS...   at start: a copy of them on the tmpfs, the administrator, the server in the foreground
# The environment is the official image's: MYSQL_USER, MYSQL_PASSWORD.
set -eu

seed=/usr/share/enginediff/seed
data=/var/lib/enginediff/data
socket=/var/run/mysqld/mysqld.sock

# Runs in the image build as well as at start: /run may be a tmpfs.
install -d -o mysql -g mysql /var/run/mysqld

if [ "$1" = seed ]; then
    install -d -o mysql -g mysql "$seed"
    zones=$(mktemp)
    { echo 'USE mysql;'; mysql_tzinfo_to_sql /usr/share/zoneinfo 2>/dev/null; } >"$zones"
    chmod 0644 "$zones"
    mysqld --no-defaults --user=mysql --datadir="$seed" --secure-file-priv=NULL --innodb-use-native-aio=OFF \
        --disable-log-bin --mysqlx=OFF --initialize-insecure --init-file="$zones"
    # Each container gets an identity and TLS keys of its own: the server makes them when they are missing.
    rm -f "$seed"/auto.cnf "$seed"/*.pem "$zones"
    exit 0
fi

shift
cp -a "$seed" "$data"
init=/var/run/mysqld/init.sql
(umask 077
 cat >"$init" <<SQL
CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';
GRANT ALL PRIVILEGES ON *.* TO '$MYSQL_USER'@'%' WITH GRANT OPTION;
ALTER USER 'root'@'localhost' IDENTIFIED BY '$MYSQL_PASSWORD';
SQL
)
chown mysql "$init"
unset MYSQL_PASSWORD MYSQL_ROOT_PASSWORD
exec mysqld --no-defaults --user=mysql --datadir="$data" --socket="$socket" --init-file="$init" "$@"
