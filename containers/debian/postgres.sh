#!/bin/sh
# Prepares and starts PostgreSQL in an image built from Debian packages, the way the official image does.
#   postgres.sh seed               at image build: the locale that the official image creates its cluster with
#   postgres.sh postgres ARGS...   at start: a fresh cluster on the tmpfs, then the server in the foreground
# The environment is the official image's: POSTGRES_USER, POSTGRES_PASSWORD.
set -eu

bin=$(echo /usr/lib/postgresql/*/bin)
data=/var/lib/enginediff/data

if [ "$1" = seed ]; then
    localedef -i en_US -c -f UTF-8 en_US.UTF-8
    exit 0
fi

shift
export LANG=en_US.utf8
run_as_postgres="setpriv --reuid=postgres --regid=postgres --init-groups"

# A key of this container's own, so that no private key is shared through an image.
make-ssl-cert generate-default-snakeoil --force-overwrite

install -d -o postgres -g postgres -m 0755 /var/run/postgresql
install -d -o postgres -g postgres -m 0700 "$data"
password_file=/var/lib/enginediff/password
(umask 077; printf '%s\n' "$POSTGRES_PASSWORD" >"$password_file")
chown postgres "$password_file"
unset POSTGRES_PASSWORD
$run_as_postgres "$bin/initdb" --pgdata="$data" --username="$POSTGRES_USER" --pwfile="$password_file" \
    --auth-local=trust --auth-host=scram-sha-256 --no-sync
rm "$password_file"
echo 'host all all all scram-sha-256' >>"$data/pg_hba.conf"
exec $run_as_postgres "$bin/postgres" -D "$data" "$@"
