#!/bin/sh
# A drill: restores a copy beside the running server, to a moment if one is given, and starts it on another port until it is
# stopped again. Prints the moment, how long it took and what is in the copy, and runs DRILL_CHECK (a command) while it is up.
#
#   drill.sh ["2026-11-29 17:05:00+07"]
#
# PGBACKREST, PG_CTL, PSQL, DRILL_HOME, DRILL_PORT: other programs and places than the image's.
set -eu

to=${1:-}
home=${DRILL_HOME:-/var/lib/postgresql/drill}
port=${DRILL_PORT:-54321}
pgbackrest=${PGBACKREST:-pgbackrest}
pg_ctl=${PG_CTL:-/usr/lib/postgresql/18/bin/pg_ctl}

[ -e "$home" ] && { echo "DRILL_HOME is there already: $home" >&2; exit 1; }
mkdir -m 700 "$home"
stop() {
  "$pg_ctl" -D "$home" -m immediate -w stop > /dev/null 2>&1 || true
  rm -rf "$home"
}
trap stop EXIT INT TERM

began=$(date +%s)
# The copy archives nothing: its log must not get among the log of the running server.
if [ -n "$to" ]; then
  set -- --type=time --target="$to" --target-action=promote
else
  set -- --type=default
fi
$pgbackrest --stanza=vlis --pg1-path="$home" --archive-mode=off "$@" restore
"$pg_ctl" -D "$home" -w -t 3600 -l "$home/drill.log" \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$home -c archive_mode=off -c hot_standby=off" start > /dev/null
echo "restored ${to:-to the end of the log} in $(($(date +%s) - began)) s, port $port"
if [ -n "${DRILL_CHECK:-}" ]; then sh -c "$DRILL_CHECK"; fi
