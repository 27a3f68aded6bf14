/** What the platform keeps for all: the audit, news, mail, files, migrations. */
import type { Table } from '../table.js';

export const platform: Readonly<Record<string, Table>> = {
  archive_state: {
    may: ['select'], // written by the backup program as superuser (tools/src/backup/state.ts)
    open: 'how far the write-ahead log is archived: nothing about persons; monitoring reads it without a viewer',
  },
  audit_entry: {
    may: ['select'], // written by the function append_audit only
  },
  audit_lane: {
    may: ['select'],
  },
  file: {
    may: ['select', 'insert', 'delete'],
  },
  file_chunk: {
    may: ['select', 'insert'],
  },
  mail: {
    may: ['select', 'insert', 'update (state, attempts, doubtful, answer, changed_at)'],
  },
  news: {
    may: ['select', 'insert', 'update (read_at)'],
  },
  schema_migration: {
    may: ['select'],
    open: 'which migrations have run',
  },
};
