/** What the platform keeps for all: the audit, news, mail, files, migrations. */
import type { Table } from '../table.js';

export const platform: Readonly<Record<string, Table>> = {
  archive_state: {
    may: ['select'], // written by the archivist, who is the superuser (tools/src/backup/state.ts)
    open: 'how far the log is kept says nothing of anybody, and monitoring asks on a line of its own',
  },
  audit_entry: {
    may: ['select'], // added to by append_audit alone
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
