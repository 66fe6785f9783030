#!/bin/sh
# Prepares and starts MariaDB in an image built from Debian packages, the way the official image does.
#   mariadb.sh seed               at image build: system tables and time zones, which take seconds and never differ
#   mariadb.sh mariadbd ARGS...   at start: a copy of them on the tmpfs, the administrator, the server in the foreground
# The environment is the official image's: MARIADB_USER, MARIADB_PASSWORD. Debian's own /etc/mysql is not read.
set -eu

seed=/usr/share/enginediff/seed
data=/var/lib/enginediff/data
socket=/var/run/mysqld/mysqld.sock

# Runs in the image build as well as at start: /run may be a tmpfs.
install -d -o mysql -g mysql /var/run/mysqld

if [ "$1" = seed ]; then
    install -d -o mysql -g mysql "$seed"
    mariadb-install-db --no-defaults --user=mysql --datadir="$seed" --skip-test-db \
        --auth-root-authentication-method=socket --innodb-use-native-aio=OFF
    { echo 'USE mysql;'; mariadb-tzinfo-to-sql /usr/share/zoneinfo 2>/dev/null; } |
        mariadbd --no-defaults --user=mysql --datadir="$seed" --innodb-use-native-aio=OFF --bootstrap
    exit 0
fi

shift
cp -a "$seed" "$data"

# From 11.4 on the server makes a certificate of its own at each start; the older series needs one to offer TLS at all.
tls=
case $(mariadbd --no-defaults --version) in
*'Ver 10.'*)
    keys=/var/lib/enginediff/tls
    install -d -o mysql -g mysql -m 0700 "$keys"
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=enginediff \
        -keyout "$keys/key.pem" -out "$keys/cert.pem" 2>/dev/null
    chown mysql "$keys"/*.pem
    tls="--ssl-cert=$keys/cert.pem --ssl-key=$keys/key.pem"
    ;;
esac

init=/var/run/mysqld/init.sql
(umask 077
 cat >"$init" <<SQL
CREATE USER '$MARIADB_USER'@'%' IDENTIFIED BY '$MARIADB_PASSWORD';
GRANT ALL PRIVILEGES ON *.* TO '$MARIADB_USER'@'%' WITH GRANT OPTION;
SQL
)
chown mysql "$init"
unset MARIADB_PASSWORD MARIADB_ROOT_PASSWORD
exec mariadbd --no-defaults --user=mysql --datadir="$data" --socket="$socket" --init-file="$init" $tls "$@"
