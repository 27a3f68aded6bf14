/**
 * How many statements a request may still run. Counted where statements leave for the database, so that no price that is
 * wrong and no loop that was overlooked lets one request run thousands. Outside a request nothing is counted.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { NotAdmitted } from '../auth/not-admitted.js';
import type { Places } from './places.js';

export interface Allowance {
  left: number;
  spent: number;
  /** The connections of whoever asks, shared by all his requests. */
  connections?: Places;
}

/** For requests that say no number of their own, such as a download. */
const PLAIN_ALLOWANCE = 400;

const allowances = new AsyncLocalStorage<Allowance>();

/** The work is given what its request may spend, and will have spent. */
export function withinAllowance<T>(work: (allowance: Readonly<Allowance>) => T): T {
  const allowance = { left: PLAIN_ALLOWANCE, spent: 0 };
  return allowances.run(allowance, () => work(allowance));
}

/** From here on the request may run so many. */
export function limitStatements(most: number): void {
  const allowance = allowances.getStore();
  if (allowance) allowance.left = most;
}

/** Called for each statement; throws QUERY_TOO_COMPLEX when there have been enough. */
export function spendStatement(): void {
  const allowance = allowances.getStore();
  if (!allowance) return;
  allowance.spent += 1;
  if ((allowance.left -= 1) < 0) throw new NotAdmitted(400, 'QUERY_TOO_COMPLEX');
}

/** For what the house writes down of a request, such as that it was refused for having run too many. */
export function beyondAllowance<T>(work: () => Promise<T>): Promise<T> {
  const allowance = allowances.getStore();
  return allowance ? allowances.run({ ...allowance, left: Infinity }, work) : work();
}

/** From here on the request takes its connections from these places. */
export function shareConnections(places: Places): void {
  const allowance = allowances.getStore();
  if (allowance) allowance.connections = places;
}

/** Does what takes one connection as soon as whoever asks has one left. */
export const withConnection = <T>(work: () => Promise<T>): Promise<T> => {
  const places = allowances.getStore()?.connections;
  return places ? places.through(work) : work();
};
