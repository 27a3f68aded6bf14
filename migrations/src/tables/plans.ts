/** What provinces and libraries are to reach. */
import type { Table } from '../table.js';

export const plans: Readonly<Record<string, Table>> = {
  plan_figure: {
    may: ['select', 'insert', 'update (ended_at, ended_by)'],
  },
};
