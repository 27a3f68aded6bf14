/** Rounds, obligations, and who reviews whose submissions. */
import type { Table } from '../table.js';

export const calendar: Readonly<Record<string, Table>> = {
  day_off: {
    may: ['select', 'insert'],
    open: 'which days are off is the law',
  },
  obligation: {
    may: ['select', 'insert', 'update (due_on)', 'maintain'],
  },
  obligation_total: {
    may: ['select', 'insert'],
  },
  period: {
    may: ['select', 'insert'],
    open: 'which days a period has is announced with the round that asks it',
  },
  period_pattern: {
    may: ['select', 'insert', 'update'],
    open: 'which periods a year has is the law',
  },
  period_regime: {
    may: ['select', 'insert', 'update'],
    open: 'which periods a year has is the law',
  },
  review_chain: {
    may: ['select', 'insert', 'update'],
    open: 'who reviews whose submissions is announced',
  },
  round: {
    may: ['select', 'insert', 'update (opens_on, due_on, closes_on)'],
    open: 'which period is asked, and until when, is announced',
  },
  round_change: {
    may: ['select', 'insert'],
    open: 'how the days of a round were changed, and why, is announced',
  },
};
