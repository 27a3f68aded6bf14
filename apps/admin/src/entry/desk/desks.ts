/**
 * The desks in use. A change of language mounts the whole page anew while the report it was opened with stays in memory;
 * a desk made anew from that would have forgotten everything saved since. So a desk belongs to what was read from the
 * server, not to what is drawn of it, and goes when that is read again.
 */
import type { Whole } from '../../report/report.js';
import type { Desk } from './desk.js';

const desks = new WeakMap<Whole, { readonly accountId: number; readonly desk: Desk }>();

export function deskFor(whole: Whole, accountId: number, sitDown: () => Desk): Desk {
  const known = desks.get(whole);
  if (known?.accountId === accountId) return known.desk;
  const desk = sitDown();
  desks.set(whole, { accountId, desk });
  return desk;
}
