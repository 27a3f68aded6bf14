/** What people do all day behind row-level security: the dashboard, an officer's queue, a librarian's submission. */
import { setTimeout as pause } from 'node:timers/promises';
import { OpenRound } from '../../../collection/calendar/index.js';
import { granted } from '../../provisioning/index.js';
import { DASHBOARD_ITEMS, questionsOf, type Ask } from './dashboards.js';
import type { Scene } from './scene.js';
import { OUTSIDERS } from './withheld.js';

export interface GuardedAction {
  readonly name: string;
  readonly work: () => Promise<unknown>;
}

// The queries of the screens (apps/admin/src), without the fields that hold texts.
const QUEUE = `query ($filter: ObligationFilter!) { obligations(filter: $filter, sort: TO_LOOK_AT, page: { limit: 50 }) {
  total rows { id dueOn state overdue library { id name { vi } province { id code } } round { id period closesOn }
    submission { id state revision filled asked errors toLookAt openWarnings openQueries submittedAt late influence
      influenceItem influenceLabel { vi } explanation whyNotAccept { code } } } } }`;
const SUBMISSION = `query ($id: Int!) { submission(id: $id) { id state revision sight filled asked dueOn submittedAt late
  cells { code value missing } explanations { rule item text } activeDays { from to } attributes { name value }
  library { id name { vi } type { answersAs } } round { id period closesOn phase } formVersion { id number }
  history { relation period cells { code value missing } } queries { id item reason answer }
  steps { id move from to by at note } changes { code before { code value missing } } } }`;
const BEGIN = `mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { __typename
  ... on Submission { id revision } ... on Refusal { code } } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename
  ... on Submission { id state revision updatedAt cells { code value missing } } ... on Refusal { code } } }`;

/** One after the other, each with a token of its own: a token lasts five minutes. */
export async function* guardedActions(
  scene: Scene,
  open: (username?: string) => Promise<Ask>,
  roundIds: readonly number[],
  calls: number,
): AsyncGenerator<GuardedAction> {
  const [totals, places] = await questionsOf(scene, roundIds);
  for (const { name, document, variables } of [totals!, places!]) {
    const ask = await open();
    let n = 0;
    yield { name, work: () => ask(document, variables((n += 1))) };
  }
  const officer = await open(OUTSIDERS['an officer of a province']);
  const filter = { roundId: roundIds.at(-1)! };
  yield { name: 'an officer’s queue, 50 rows', work: () => officer(QUEUE, { filter }) };
  yield* ofLibrarian(scene, await open(OUTSIDERS['a librarian']), calls);
}

/** In a round that is opened for it, for the others are over. */
async function* ofLibrarian(scene: Scene, ask: Ask, calls: number): AsyncGenerator<GuardedAction> {
  const [{ libraryId }]: [{ libraryId: number }] = await scene.db.query(`select min(id) as "libraryId" from library`);
  const roundId = await openNextRound(scene);
  const [first, second] = DASHBOARD_ITEMS as [string, string];
  const cells = (n: number): readonly object[] => [first, second].map((code) => ({ code, text: `${1000 + n}` }));
  const begun = written(await ask(BEGIN, { input: { roundId, libraryId, cells: cells(0) } }), 'beginSubmission');
  const { id } = begun;
  let { revision } = begun;
  await shareOfAMinute(calls);
  yield { name: 'a librarian’s report opened', work: () => ask(SUBMISSION, { id }) };
  await shareOfAMinute(calls);
  yield {
    name: 'a save',
    work: async () => {
      const input = { submissionId: id, baseRevision: revision, cells: cells(revision) };
      ({ revision } = written(await ask(SAVE, { input }), 'saveCells'));
    },
  };
}

/** One account asks both: what so many calls use of its minute (platform/web/fair-share.ts) has to come back first. */
const shareOfAMinute = (calls: number): Promise<void> => pause(Math.min(60_000, calls * 500));

interface Written {
  readonly __typename: string;
  readonly id: number;
  readonly revision: number;
}

function written(answer: unknown, mutation: string): Written {
  const one = (answer as Readonly<Record<string, Written>>)[mutation]!;
  if (one.__typename !== 'Submission') throw new Error(`${mutation}: ${JSON.stringify(one)}`);
  return one;
}

async function openNextRound({ app, cast, clock, db }: Scene): Promise<number> {
  const [{ year, formVersionId }]: [{ year: number; formVersionId: number }] = await db.query(
    `select max(year) + 1 as year, max(form_version_id) as "formVersionId" from round`,
  );
  const on = (day: string): string => `${year}-${day}`;
  clock.set(new Date(`${on('12-01')}T03:00:00Z`));
  const command = {
    ...{ period: `${year}`, formVersionId, opensOn: on('11-01'), cutoffOn: on('11-30') },
    ...{ dueOn: on('12-15'), closesOn: on('12-31') },
  };
  return granted(await app.get(OpenRound, { strict: false }).run(cast.clerk, command), 'one more round').id;
}
