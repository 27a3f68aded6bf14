/**
 * How many statements a request may still run. Counted where statements leave for the database, so that no price that is
 * wrong and no loop that was overlooked lets one request run thousands. Outside a request nothing is counted.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { NotAdmitted } from '../auth/not-admitted.js';

interface Allowance {
  left: number;
}

/** For requests that say no number of their own, such as a download. */
const PLAIN_ALLOWANCE = 400;

const allowances = new AsyncLocalStorage<Allowance>();

export const withinAllowance = <T>(deed: () => T): T => allowances.run({ left: PLAIN_ALLOWANCE }, deed);

/** From here on the request may run so many. */
export function limitStatements(most: number): void {
  const allowance = allowances.getStore();
  if (allowance) allowance.left = most;
}

/** Called for each statement; throws QUERY_TOO_COMPLEX when there have been enough. */
export function spendStatement(): void {
  const allowance = allowances.getStore();
  if (allowance && (allowance.left -= 1) < 0) throw new NotAdmitted(400, 'QUERY_TOO_COMPLEX');
}
