/**
 * One feature's share of loading the reference data. Every step must be repeatable: it adds what is new, corrects what
 * has changed and leaves the rest, so that a new version of the data is loaded by the same command.
 */
import { isRefusal, type Refusal } from '@vlis/domain';
import type { ReferenceData } from '@vlis/seed';
import type { EntityManager } from 'typeorm';
import type { Profile } from '../config/settings.js';

export interface ReferenceStep {
  /** What is loaded, for the line that reports it: `units`, `accounts`. */
  readonly name: string;
  /** Names of the steps that must have been taken before, of whatever feature: what is loaded here stands on what they load. */
  readonly after?: readonly string[];
  /** Loaded in this profile alone: the ready accounts are not for production. */
  readonly only?: Profile;
  /** Loads it inside the one transaction; the number of rows that stand there afterwards. */
  load(tx: EntityManager, reference: ReferenceData): Promise<number>;
}

/** The reference data are our own: where a use-case refuses them, the build is broken, and loading stops with the reason. */
export function accepted<T>(answer: T | Refusal): T {
  if (!isRefusal(answer)) return answer;
  const { code, issues, params } = answer;
  throw new Error(
    `the reference data are refused: ${code} ${JSON.stringify(params)} ${JSON.stringify(issues.slice(0, 5))}`,
  );
}
