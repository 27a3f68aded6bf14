/** The ledger of follow-up, and reminders. */
import type { Table } from '../table.js';

export const followUp: Readonly<Record<string, Table>> = {
  follow_up: {
    may: ['select', 'insert'],
  },
  reminder: {
    may: ['select', 'insert'],
  },
};
