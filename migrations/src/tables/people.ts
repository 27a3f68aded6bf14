/** Accounts, their roles, and sessions that have ended. */
import type { Table } from '../table.js';

export const people: Readonly<Record<string, Table>> = {
  account: {
    may: [
      'select',
      'insert',
      'update (name, active, closed_at, closed_by, closed_why, signed_out_at, issuer, subject, email)',
    ],
  },
  account_role: {
    may: ['select', 'insert', 'update (valid_to, ended_at, ended_by)'],
  },
  ended_session: {
    may: ['select', 'insert', 'delete'],
  },
  logout_token: {
    may: ['select', 'insert', 'delete'],
  },
};
