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
    options="--no-defaults --user=mysql --datadir=$seed --secure-file-priv=NULL --innodb-use-native-aio=OFF
             --disable-log-bin --mysqlx=OFF"
    mysqld $options --initialize-insecure
    mysqld $options --skip-networking --socket="$socket" --daemonize --log-error=/tmp/seed.log \
        --pid-file=/tmp/seed.pid || { cat /tmp/seed.log; exit 1; }
    mysql_tzinfo_to_sql /usr/share/zoneinfo 2>/dev/null |
        mysql --no-defaults --user=root --socket="$socket" mysql
    mysqladmin --no-defaults --user=root --socket="$socket" shutdown
    # The shutdown command returns before the server is gone; the files are complete when the pid file is.
    while [ -e /tmp/seed.pid ]; do sleep 0.1; done
    # Each container gets an identity and TLS keys of its own: the server makes them when they are missing.
    rm -f "$seed"/auto.cnf "$seed"/*.pem /tmp/seed.log
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
