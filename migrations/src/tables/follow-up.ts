/** The ledger of follow-up, reminders, and the steps by which they are sent. */
import type { Table } from '../table.js';

export const followUp: Readonly<Record<string, Table>> = {
  follow_up: {
    may: ['select', 'insert'],
  },
  reminder: {
    may: ['select', 'insert'],
  },
  reminder_step: {
    may: ['select', 'insert'],
    open: 'when people are reminded is announced with the round',
  },
};
