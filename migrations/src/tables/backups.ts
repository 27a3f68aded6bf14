/** The record of backups. */
import type { Table } from '../table.js';

export const backups: Readonly<Record<string, Table>> = {
  backup_run: {
    may: ['select', 'insert'],
    open: 'when backups ran and whether they succeeded: nothing about persons or libraries',
  },
};
