/**
 * How long it takes until a question that costs too much is refused: over HTTP with a real token, from sending it to the whole
 * answer, beside a question that costs next to nothing. Then one account asks all of them at once, while another works.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadReferenceInto } from '../../command/index.js';
import { readyAccounts, signIn } from '../../embedded-identity/index.js';
import { Config, readConfig, type Environment } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { readOwnerUrl } from '../../../platform/config/owner-url.js';
import type { Application } from '../../../platform/application.js';
import { asOwner, migrateDatabase } from '../../../platform/database/migrate-database.js';
import { GRAPHQL_PATH } from '../../../platform/graphql/graphql-path.js';
import { EXPENSIVE_TO_VALIDATE, THREE_PRICED, THREE_SHAPES } from '../../../platform/graphql/hostile-documents.js';
import { DemonstrationClock } from '../../provisioning/index.js';
import { serveApi } from '../corridor/served-api.js';
import type { RecordMeasurement } from '../measurement.js';
import { quantileOf } from '../stopwatch.js';
import { askFromAfar, type Answered, type Ask, type Asked, type Asker } from './asking.js';
import type { Calls } from './size.js';

const MOST_MS = 50;
const WARM_UP = 10;
const CHEAP = 'who am I';
const ME = '{ me { username } }';
const TYPO = 'a field that there is not';

const COSTLY = { ...THREE_SHAPES, ...THREE_PRICED, ...EXPENSIVE_TO_VALIDATE };
const QUESTIONS: Asker['questions'] = { [CHEAP]: ME, [TYPO]: '{ me { usrname } }', ...COSTLY };
/** Reads figures and may ask anything; reads a province and may ask, in production, what the screens ask. */
const [ANALYST, OFFICER] = ['phantich.bo', 'chuyenvien.daklak'] as const;

export async function costlyQuestions(
  application: Application,
  calls: Calls,
  record: RecordMeasurement,
  progress: (line: string) => void,
  near?: Ask,
): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  await asOwner(readOwnerUrl(process.env, databaseUrl), async (owner) => {
    await migrateDatabase(owner, databaseUrl, application.features().jobs);
  });
  const far = near ? undefined : askFromAfar();
  try {
    const bench: Bench = { ask: near ?? far!.ask, calls, record, progress };
    await withServedApi(application, {}, (askerOf) => anyQuestion(bench, askerOf));
    await withServedApi(application, { GRAPHQL_OPERATIONS: 'known' }, (askerOf) => knownOnly(bench, askerOf));
  } finally {
    far?.close();
  }
}

interface Bench {
  readonly ask: Ask;
  readonly calls: Calls;
  readonly record: RecordMeasurement;
  readonly progress: (line: string) => void;
}

type AskerOf = (username: string, questions: Asker['questions']) => Promise<Asker>;

async function withServedApi(
  application: Application,
  env: Environment,
  measure: (askerOf: AskerOf) => Promise<void>,
): Promise<void> {
  const { app, listen, close } = await serveApi(application, new DemonstrationClock(), [], env);
  try {
    await loadReferenceInto(app.get(Database, { strict: false }), application.features(), 'embedded', () => undefined);
    await listen();
    const { publicUrl } = app.get(Config);
    await measure(async (username, questions) => {
      const { accessToken: token } = await signIn(publicUrl, username, readyAccounts().password);
      return { address: `${publicUrl}${GRAPHQL_PATH}`, token, questions };
    });
  } finally {
    await close();
  }
}

/** Where any question may be asked: bounds on the document, and its price. */
async function anyQuestion(
  { ask, calls: { calls, atOnce }, record, progress }: Bench,
  askerOf: AskerOf,
): Promise<void> {
  const analyst = await askerOf(ANALYST, QUESTIONS);
  await ask({ asker: analyst, calls: Math.min(WARM_UP, calls) });
  const memory = process.memoryUsage.rss();
  const { asked, latest } = await watchingLoop(() => ask({ asker: analyst, calls }));
  const cheap = asked.questions[CHEAP]!;
  record(`${CHEAP}, answered, p50`, quantileOf(cheap.laps, 0.5), 'ms');
  for (const [name, answered] of Object.entries(asked.questions))
    if (name !== CHEAP) recordRefused(record, name, answered, cheap);
  for (const [name, { answers }] of Object.entries(asked.questions)) progress(`${name}: ${JSON.stringify(answers)}`);
  record('costly questions not refused as such', notRefused(asked, 'QUERY_TOO_COMPLEX'), 'answers', undefined, {
    max: 0,
  });
  record('the longest that the server heard nobody, of all of them', latest, 'ms');
  record('memory that the server has more afterwards', (process.memoryUsage.rss() - memory) / 2 ** 20, 'MB');

  const officer = await askerOf(OFFICER, { [CHEAP]: ME });
  const attacker = await askerOf(ANALYST, COSTLY);
  const during = await ask({ asker: officer, calls: calls * 5, beside: { asker: attacker, atOnce } });
  progress(`meanwhile: ${JSON.stringify(during.beside.answers)}`);
  const other = during.questions[CHEAP]!;
  const alone = { name: `${CHEAP}, with nobody else`, value: quantileOf(cheap.laps, 0.95) };
  record(
    `${CHEAP}, while another account asks ${atOnce} costly ones at once, p95`,
    quantileOf(other.laps, 0.95),
    'ms',
    alone,
  );
  const turnedAway = other.laps.length - (other.answers['200'] ?? 0);
  record('answers that the other account did not get', turnedAway, 'answers', undefined, { max: 0 });
}

/** As in production: what is none of the screens' is not even read. */
async function knownOnly({ ask, calls: { calls }, record }: Bench, askerOf: AskerOf): Promise<void> {
  const officer = await askerOf(OFFICER, { [TYPO]: QUESTIONS[TYPO]!, ...THREE_SHAPES });
  await ask({ asker: officer, calls: Math.min(WARM_UP, calls) });
  const asked = await ask({ asker: officer, calls });
  const beside = asked.questions[TYPO]!;
  for (const name of Object.keys(THREE_SHAPES))
    recordRefused(record, `production: ${name}`, asked.questions[name]!, beside, `production: ${TYPO}`);
  record('production: not refused as such', notRefused(asked, 'OPERATION_NOT_ALLOWED'), 'answers', undefined, {
    max: 0,
  });
}

function recordRefused(
  record: RecordMeasurement,
  name: string,
  { laps }: Answered,
  beside: Answered,
  besideWhat = CHEAP,
): void {
  for (const [what, part, bound] of [
    ['p50', 0.5, undefined],
    ['p95', 0.95, { max: MOST_MS }],
    ['max', 1, undefined],
  ] as const) {
    const baseline = { name: `${besideWhat}, ${what}`, value: quantileOf(beside.laps, part) };
    record(`refused, ${name}: ${what}`, quantileOf(laps, part), 'ms', baseline, bound);
  }
}

/** How many answers to costly questions were anything but this refusal. */
const notRefused = ({ questions }: Asked, code: string): number =>
  Object.entries(questions)
    .filter(([name]) => name in COSTLY)
    .flatMap(([, { answers }]) => Object.entries(answers))
    .filter(([answer]) => !answer.endsWith(code))
    .reduce((sum, [, times]) => sum + times, 0);

/** Milliseconds of the longest turn of the event loop meanwhile. */
async function watchingLoop(work: () => Promise<Asked>): Promise<{ readonly asked: Asked; readonly latest: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const asked = await work();
  delay.disable();
  return { asked, latest: delay.max / 1e6 };
}
