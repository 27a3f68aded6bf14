/**
 * The dashboard's queries as those ask them from whom figures are withheld. The first question after a start works out the
 * patterns of what it reads; later ones find them, however many submissions are accepted meanwhile.
 */
import { Stopwatch } from '../stopwatch.js';
import { questionsOf, type Ask } from './dashboards.js';
import type { Scene } from './scene.js';

/** The accounts that ask, as the lines name them. */
export const OUTSIDERS = { 'an officer of a province': 'chuyenvien.daklak', 'a librarian': 'thuthu.tuyhoa' } as const;

/** Long enough after the last close for every edition to be out. */
const A_YEAR = 366 * 86_400_000;
const BOUND = { max: 200 };

/** @param open signs somebody in, and returns the function with which they ask */
export async function askWithheld(
  scene: Scene,
  open: (username: string) => Promise<Ask>,
  roundIds: readonly number[],
  calls: number,
): Promise<void> {
  const { db, clock, record, progress } = scene;
  clock.set(new Date(clock.now().getTime() + A_YEAR));
  await db.query(
    `insert into account_role (account_id, role, library_id, valid_from)
     select account.id, 'library-staff', (select min(id) from library), '2000-01-01' from account where username = $1`,
    [OUTSIDERS['a librarian']],
  );
  const questions = await questionsOf(scene, roundIds);
  for (const [who, username] of Object.entries(OUTSIDERS)) {
    for (const { name, document, variables } of questions) {
      // A token lasts five minutes.
      const ask = await open(username);
      const [first, later] = [new Stopwatch(), new Stopwatch()];
      for (let i = 0; i < roundIds.length * 2; i += 1) await first.time(() => ask(document, variables(i)));
      for (let i = 0; i < calls; i += 1) await later.time(() => ask(document, variables(i)));
      record(`${name}, asked by ${who}, the slowest first question`, first.quantile(1), 'ms');
      record(`${name}, asked by ${who}, p95`, later.quantile(0.95), 'ms', undefined, BOUND);
    }
    progress(`asked by ${who}: ${questions.length} queries, ${calls} calls each`);
  }
}
