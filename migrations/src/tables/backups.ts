/** What backups have said of themselves. */
import type { Table } from '../table.js';

export const backups: Readonly<Record<string, Table>> = {
  backup_run: {
    may: ['select', 'insert'],
    open: 'likewise: when backups ran and what came of them',
  },
};
