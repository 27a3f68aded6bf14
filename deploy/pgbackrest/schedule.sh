#!/bin/sh
# The service `backup`: lays the stanza, then backs up every night at BACKUP_HOUR (UTC; 19 is two in the morning in Việt Nam), in
# full on Sundays. What pgBackRest knows is left in /var/lib/vlis-backups, where the service `backup-record` reads it.
set -eu

hour=${BACKUP_HOUR:-19}
state=/var/lib/vlis-backups

tell() {
  pgbackrest --stanza=vlis info --output=json > "$state/info.json.new"
  mv "$state/info.json.new" "$state/info.json"
}

# Both do nothing where all is well; `check` pushes a segment and waits until it has come.
until pgbackrest --stanza=vlis stanza-create && pgbackrest --stanza=vlis check; do sleep 30; done
[ "${1:-}" = once ] && { pgbackrest --stanza=vlis --type="${2:-full}" backup; tell; exit; }

# A stanza without a backup gets its first one at once.
pgbackrest --stanza=vlis info --output=json | grep -q '"label"' || pgbackrest --stanza=vlis --type=full backup
tell

while :; do
  now=$(date -u +%s)
  next=$(date -u -d "today $hour:00" +%s)
  [ "$next" -gt "$now" ] || next=$((next + 86400))
  sleep $((next - now))
  type=diff
  [ "$(date -u +%u)" = 7 ] && type=full
  # A failure is seen on the administrator's page, whose last good backup grows old; the next night tries again.
  pgbackrest --stanza=vlis --type="$type" backup || echo "backup failed" >&2
  tell || true
done
