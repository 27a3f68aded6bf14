/** Libraries, their types, and who governs them. */
import type { Table } from '../table.js';

export const registry: Readonly<Record<string, Table>> = {
  governing_body: {
    may: ['select', 'insert', 'update'],
    open: 'which bodies there are is in laws and decrees',
  },
  library: {
    may: ['select', 'insert', 'maintain'], // maintain: fresh statistics after a load
  },
  library_contact: {
    may: ['select', 'insert', 'update (ended_at, ended_by)'],
  },
  library_state: {
    may: ['select', 'insert', 'maintain'],
  },
  library_type: {
    may: ['select', 'insert', 'update'],
    open: 'the types are those of the law',
  },
};
