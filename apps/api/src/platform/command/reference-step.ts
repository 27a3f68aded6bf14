/**
 * A feature's part of loading the reference data. It must be repeatable: it adds what is new, corrects what has changed and
 * leaves the rest, so that a new version of the data is loaded by the same command.
 */
import { isRefusal, type Refusal } from '@vlis/domain';
import type { ReferenceData } from '@vlis/seed';
import type { EntityManager } from 'typeorm';
import type { Profile } from '../config/settings.js';

export interface ReferenceStep {
  /** What is loaded, for the printed line: `units`, `accounts`. */
  readonly name: string;
  /** Names of the steps, of any feature, whose rows this one refers to. */
  readonly after?: readonly string[];
  /** Loaded in this profile only: the ready accounts are not for production. */
  readonly only?: Profile;
  /**
   * Loads the data in the one transaction of all steps.
   * @returns how many rows there are afterwards
   */
  load(tx: EntityManager, reference: ReferenceData): Promise<number>;
}

/** The reference data are our own: a refusal of them means a wrong build, so loading stops with the reason. */
export function accepted<T>(answer: T | Refusal): T {
  if (!isRefusal(answer)) return answer;
  const { code, issues, params } = answer;
  throw new Error(
    `the reference data are refused: ${code} ${JSON.stringify(params)} ${JSON.stringify(issues.slice(0, 5))}`,
  );
}
