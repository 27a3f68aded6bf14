/** Sends the submissions of a census the way every submission goes: imported and checked, accepted twice, added up. */
import type { INestApplicationContext } from '@nestjs/common';
import { ruleOutcomes, type RuleOutcome, type Viewer } from '@vlis/domain';
import { AcceptSubmissions } from '../../collection/reviews/index.js';
import { asTheyStand, ImportSubmissions } from '../../collection/submissions/index.js';
import { IssueList } from './issues.js';
import type { CensusLibrary } from './read-libraries.js';
import type { Study } from './study.js';
import { refusedFor, taken } from './taken.js';
import { Database } from '../../platform/database/database.js';
import type { CensusWorld } from './world.js';

const BATCH = 500;

export interface CheckTally {
  readonly ok: number;
  readonly fail: number;
  readonly notEvaluable: number;
  readonly failing: readonly string[];
}

export interface Staff {
  readonly importer: Viewer;
  readonly province: Viewer;
  readonly ministry: Viewer;
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

/**
 * Imports and submits every submission; the tally of each check by its code. The refusals of all batches are thrown
 * together.
 */
export async function importRows(
  app: INestApplicationContext,
  viewer: Viewer,
  study: Study,
  world: CensusWorld,
  libraries: readonly CensusLibrary[],
): Promise<{ ids: readonly number[]; checks: ReadonlyMap<string, CheckTally> }> {
  const importer = app.get(ImportSubmissions, { strict: false });
  const tallies = new Map(
    study.checks.map(({ code }) => [code, { ok: 0, fail: 0, notEvaluable: 0, failing: [] as string[] }]),
  );
  const keys = new Map([...world.libraryIds].map(([key, id]) => [id, key]));
  const count = (code: string, verdict: RuleOutcome, key: string): void => {
    const tally = tallies.get(code)!;
    if (verdict === 'holds') tally.ok += 1;
    else if (verdict === 'not-evaluable') tally.notEvaluable += 1;
    else tally.failing.push(key);
    tally.fail = tally.failing.length;
  };
  const ids: number[] = [];
  const issues = new IssueList();
  for (const batch of batches(libraries)) {
    const rows = batch.map(({ key, cells }) => ({ libraryId: world.libraryIds.get(key)!, library: key, cells }));
    const imported = await importer.run(viewer, {
      ...{ roundId: world.roundId, rows, submit: true, explanation: study.explanation },
      onChecked: ({ libraryId }, { questionnaire, cells, context }) => {
        for (const { rule, outcome: verdict } of ruleOutcomes(questionnaire, cells, context)) {
          count(rule.rule.code, verdict, keys.get(libraryId)!);
        }
      },
    });
    ids.push(...(issues.attempt(() => taken(study, imported, batch))?.ids ?? []));
  }
  issues.end();
  return { ids, checks: tallies };
}

/**
 * Accepts at both stages; the second makes the values official and moves the roll-ups.
 * @param ids the submissions, in the order of their libraries
 */
export async function acceptAll(
  app: INestApplicationContext,
  staff: Staff,
  study: Study,
  libraries: readonly CensusLibrary[],
  ids: readonly number[],
): Promise<void> {
  const accept = app.get(AcceptSubmissions, { strict: false });
  const database = app.get(Database, { strict: false });
  for (const stage of ['province', 'ministry'] as const) {
    const issues = new IssueList();
    for (const batch of batches(ids)) {
      const submissions = await database.read(staff[stage], (db) => asTheyStand(db, batch));
      const { refused } = taken(study, await accept.run(staff[stage], { stage, submissions }));
      for (const { id, refusal } of refused) issues.add(refusedFor(study, refusal, libraries[ids.indexOf(id)]));
    }
    issues.end();
  }
}
