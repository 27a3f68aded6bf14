/**
 * How many statements a request may still run. Counted where statements are sent, so that neither a wrong price nor an overlooked
 * loop lets one request run thousands of them. Outside a request nothing is counted.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { NotAdmitted } from '../auth/not-admitted.js';
import type { Places } from './places.js';

export interface Allowance {
  left: number;
  spent: number;
  /** The connections of the caller, shared by all their requests. */
  connections?: Places;
}

/** For requests without a number of their own, such as a download. */
const PLAIN_ALLOWANCE = 400;

const allowances = new AsyncLocalStorage<Allowance>();

/** Runs the work of a request; it gets the allowance, which shows afterwards what was used. */
export function withinAllowance<T>(work: (allowance: Readonly<Allowance>) => T): T {
  const allowance = { left: PLAIN_ALLOWANCE, spent: 0 };
  return allowances.run(allowance, () => work(allowance));
}

/** Sets how many statements the request may run from here on. */
export function limitStatements(most: number): void {
  const allowance = allowances.getStore();
  if (allowance) allowance.left = most;
}

/** Called for each statement; throws QUERY_TOO_COMPLEX where the allowance is used up. */
export function spendStatement(): void {
  const allowance = allowances.getStore();
  if (!allowance) return;
  allowance.spent += 1;
  if ((allowance.left -= 1) < 0) throw new NotAdmitted(400, 'QUERY_TOO_COMPLEX');
}

/** For what the platform records about a request, such as that it was refused for too many statements. */
export function beyondAllowance<T>(work: () => Promise<T>): Promise<T> {
  const allowance = allowances.getStore();
  return allowance ? allowances.run({ ...allowance, left: Infinity }, work) : work();
}

/** Sets the places from which the request takes its connections. */
export function shareConnections(places: Places): void {
  const allowance = allowances.getStore();
  if (allowance) allowance.connections = places;
}

/** Runs work that takes one connection as soon as the caller has a free place. */
export const withConnection = <T>(work: () => Promise<T>): Promise<T> => {
  const places = allowances.getStore()?.connections;
  return places ? places.through(work) : work();
};
