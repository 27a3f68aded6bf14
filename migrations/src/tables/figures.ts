/** The dictionary of indicators, facts and roll-ups. */
import type { Table } from '../table.js';

export const figures: Readonly<Record<string, Table>> = {
  edition_day: {
    may: ['select', 'update (day)'],
    open: 'one day, the same for everybody',
  },
  fact: {
    may: ['select', 'insert', 'update (missing)'], // update: where a new indicator adds measures
  },
  indicator: {
    may: ['select', 'insert'],
    open: 'the dictionary of indicators is published with the figures',
  },
  indicator_version: {
    may: ['select', 'insert', 'update (valid_to)'], // update: once, when a later version begins
    open: 'how each published indicator is calculated, and from when to when',
  },
  measure: {
    may: ['select', 'insert'],
    open: 'what is added up is written in published forms and indicators',
  },
  measure_stamp: {
    may: ['select', 'update (number)'],
    open: 'how often the list of measures has changed, one number for everybody',
  },
  rollup: {
    may: ['select', 'insert', 'update', 'delete'],
  },
};
