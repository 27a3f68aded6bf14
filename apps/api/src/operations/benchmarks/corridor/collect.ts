/**
 * The submissions of the country through import and both acceptances, in batches, lot by lot and round by round. Every tenth
 * batch is also written by bare statements into bare tables, over the same connection: what the database alone takes.
 */
import { encodeCells, isReported } from '@vlis/domain';
import { granted, reviewerAt } from '../../provisioning/index.js';
import { AcceptSubmissions } from '../../../collection/reviews/index.js';
import { asTheyStand, ImportSubmissions } from '../../../collection/submissions/index.js';
import { Stopwatch } from '../stopwatch.js';
import { BareTables } from './bare-tables.js';
import type { Country, SentSubmission } from './country.js';
import type { Registered } from './register.js';
import type { Scene } from './scene.js';

const BATCH = 500;
const EVERY = 10;
const EXPLANATION = 'Thư viện đã rà soát, số liệu đúng với sổ theo dõi.';

interface Watches {
  readonly import: Stopwatch;
  readonly province: Stopwatch;
  readonly ministry: Stopwatch;
}

/** @returns submissions that the province has accepted and the Ministry has not yet, for the single acceptances */
export async function collectSubmissions(
  scene: Scene,
  country: Country,
  { libraryIds, roundIds }: Registered,
  singles: number,
): Promise<readonly number[]> {
  const { progress, db } = scene;
  const watches: Watches = { import: new Stopwatch(), province: new Stopwatch(), ministry: new Stopwatch() };
  const bare = await BareTables.create(db);
  const counted = { submissions: 0, facts: 0 };
  const held: number[] = [];
  const lastRound = [...roundIds.values()].at(-1);
  const perBatch = Math.ceil(singles / country.lots.length);
  let batches = 0;
  for (const [n, lot] of country.lots.entries()) {
    const sent = country.sentBy(lot);
    for (const [period, roundId] of roundIds) {
      for (const batch of inBatches(sent.get(period) ?? [])) {
        const ids = await importBatch(scene, watches.import, roundId, batch, libraryIds);
        const facts = batch.reduce((sum, { submission }) => sum + factsOf(submission), 0);
        if (batches % EVERY === 0) {
          await bare.documents(
            ids,
            batch.map(({ submission }) => encodeCells(submission.derived)),
            facts,
          );
        }
        const toProvince = await below(scene, ids);
        for (const [stage, some] of toProvince) await accept(scene, watches.province, stage, some);
        const wanted = roundId === lastRound ? Math.min(singles - held.length, perBatch) : 0;
        const kept = [...toProvince.values()].flat().slice(0, wanted);
        held.push(...kept);
        const official = ids.filter((id) => !kept.includes(id));
        await accept(scene, watches.ministry, 'ministry', official);
        if (batches % EVERY === 0) await bare.facts(official);
        counted.submissions += ids.length;
        counted.facts += facts;
        batches += 1;
      }
    }
    progress(
      `part ${n + 1} of ${country.lots.length}: ${counted.submissions} submissions, ${counted.facts} facts, import ${watches.import.seconds.toFixed(0)} s, acceptance ${(watches.province.seconds + watches.ministry.seconds).toFixed(0)} s`,
    );
    await db.query('analyze submission, fact, rollup, review_step');
  }
  recordRates(scene, watches, counted.facts, bare);
  await bare.drop();
  return held;
}

function recordRates(
  { record }: Scene,
  { import: importing, province, ministry }: Watches,
  facts: number,
  bare: BareTables,
): void {
  record('bulk import', facts / importing.seconds, 'facts/s', {
    ...{ name: 'bare INSERT of the same documents, unchecked', value: bare.documentRate },
  });
  const bareFacts = { name: 'bare INSERT of the same fact rows', value: bare.factRate };
  record('bulk acceptance at both levels', facts / (province.seconds + ministry.seconds), 'facts/s', bareFacts);
  record('bulk acceptance at the province', facts / province.seconds, 'facts/s');
  record('bulk acceptance at the Ministry', facts / ministry.seconds, 'facts/s', bareFacts);
}

function* inBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

/** Numbers, computed ones included; a cell without a number is no fact. */
const factsOf = ({ derived }: SentSubmission['submission']): number => [...derived.values()].filter(isReported).length;

async function importBatch(
  { app, cast, clock }: Scene,
  watch: Stopwatch,
  roundId: number,
  batch: readonly SentSubmission[],
  libraryIds: ReadonlyMap<string, number>,
): Promise<readonly number[]> {
  const rows = batch.map(({ library, submission: { cells, explanations, steps } }) => {
    const submittedAt = new Date(steps[0]!.at);
    return { libraryId: libraryIds.get(library)!, cells, explanations, submittedAt };
  });
  clock.set(new Date(Math.max(...rows.map(({ submittedAt }) => submittedAt.getTime()))));
  const command = { roundId, rows, submit: true, explanation: EXPLANATION };
  const imported = await watch.time(() => app.get(ImportSubmissions, { strict: false }).run(cast.clerk, command));
  return granted(imported, 'import').ids;
}

/** The submissions that wait below the Ministry, by the stage at which they do: all but the National Library's. */
async function below({ db }: Scene, ids: readonly number[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows: { stage: string; ids: number[] }[] = await db.query(
    `select stage, array_agg(id order by id) as ids from submission
     where id = any($1) and stage <> 'ministry' group by stage order by stage`,
    [ids],
  );
  return new Map(rows.map((row) => [row.stage, row.ids]));
}

async function accept(
  { app, cast, db }: Scene,
  watch: Stopwatch,
  stage: string,
  ids: readonly number[],
): Promise<void> {
  if (!ids.length) return;
  const submissions = await asTheyStand(db, ids);
  const accepting = () =>
    app.get(AcceptSubmissions, { strict: false }).run(reviewerAt(cast, stage), { stage, submissions });
  const { refused } = granted(await watch.time(accepting), stage);
  if (refused[0]) granted(refused[0].refusal, `submission ${refused[0].id}`);
}
