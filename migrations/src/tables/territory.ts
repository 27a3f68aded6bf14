/** Administrative units, their mergers, and how many people live there. */
import type { Table } from '../table.js';

export const territory: Readonly<Record<string, Table>> = {
  admin_unit: {
    may: ['select', 'insert', 'update'],
    open: 'the statistics office publishes its catalogue of units',
  },
  admin_unit_successor: {
    may: ['select', 'insert', 'update (whole, note)'],
    open: 'mergers of units are published in resolutions',
  },
  population: {
    may: ['select', 'insert', 'update (value, source)'],
    open: 'published by the statistics office',
  },
  population_source: {
    may: ['select', 'insert', 'update'],
    open: 'who published it',
  },
};
