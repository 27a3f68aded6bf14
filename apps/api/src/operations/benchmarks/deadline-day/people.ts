/**
 * A country on the eve of the deadline: libraries with the submissions of the year before and of the half-year behind them,
 * the annual submission of each as a draft, and for each an account that may sign in.
 */
import { isReported, periodCode } from '@vlis/domain';
import { loadReference, type DemonstrationAccount, type ReferenceData } from '@vlis/seed';
import { loadAccounts } from '../../../ground/people/index.js';
import { granted, inParts } from '../../provisioning/index.js';
import { ImportSubmissions } from '../../../collection/submissions/index.js';
import { countryOf, type Country, type SentSubmission } from '../corridor/country.js';
import { registerCountry } from '../corridor/register.js';
import type { Scene } from '../corridor/scene.js';
import type { Person } from './crowd.js';

/** Six-month and annual, two years: the last is the one being filled in, three others are what its rules compare with. */
const ROUNDS = 4;
const FIGURES = 12;
const EXPLANATION = 'Thư viện đã rà soát, số liệu đúng với sổ theo dõi.';

export interface Plan {
  readonly reference: ReferenceData;
  readonly country: Country;
  readonly accounts: readonly DemonstrationAccount[];
  /** What each library of an account reports, by the library's key. */
  readonly drafts: ReadonlyMap<string, SentSubmission>;
}

/** Who there will be, before there is a database. */
export function planPeople(users: number): Plan {
  const reference = loadReference();
  // Some libraries are younger than the last round, or had nothing to send.
  const country = countryOf(reference, {
    units: Math.ceil(users * 1.4) + 50,
    rounds: ROUNDS,
    seed: 1,
    singles: 0,
    calls: 0,
  });
  const last = periodCode(country.rounds.at(-1)!.period);
  const drafts = new Map<string, SentSubmission>();
  for (const lot of country.lots)
    for (const sent of country.sentBy(lot).get(last) ?? [])
      if (drafts.size < users && figuresOf(sent, reference).length >= FIGURES) drafts.set(sent.library, sent);
  if (drafts.size < users) throw new Error(`only ${drafts.size} libraries have something to report`);
  const title = { vi: 'Cán bộ thư viện', en: 'Library staff' };
  const accounts = [...drafts.keys()].map((library, n): DemonstrationAccount => ({
    ...{ username: `thuthu.${n + 1}`, name: `Thủ thư ${n + 1}`, title, role: 'library-staff' },
    scope: { kind: 'library', library },
  }));
  return { reference, country, accounts, drafts };
}

/** Plants the plan through the use-cases and leaves the clock on the day the round is due. */
export async function plantPeople(scene: Scene, plan: Plan): Promise<readonly Person[]> {
  const { app, cast, clock, db, progress } = scene;
  const { country, drafts, accounts, reference } = plan;
  const { libraryIds, roundIds } = await registerCountry({ ...scene, record: () => undefined }, country);
  const importer = app.get(ImportSubmissions, { strict: false });
  const take = async (period: string, sent: readonly SentSubmission[], submit: boolean): Promise<void> => {
    for (const part of inParts(sent)) {
      const rows = part.map(({ library, submission: { cells, explanations } }) => ({
        ...{ libraryId: libraryIds.get(library)!, cells, explanations },
      }));
      const command = { roundId: roundIds.get(period)!, rows, submit, explanation: EXPLANATION };
      granted(await importer.run(cast.clerk, command), period);
    }
  };
  const last = country.rounds.at(-1)!;
  for (const round of country.rounds) {
    const period = periodCode(round.period);
    clock.set(new Date(`${round.dueOn}T10:00:00+07:00`));
    const sent = country.lots.flatMap((lot) => country.sentBy(lot).get(period) ?? []);
    if (round === last) await take(period, [...drafts.values()], false);
    else
      await take(
        period,
        sent.filter(({ library }) => drafts.has(library)),
        true,
      );
  }
  await loadAccounts.load(db, { ...reference, accounts });
  await db.query('analyze');
  const rows: { key: string; id: number; revision: number }[] = await db.query(
    `select l.external_key as key, s.id, s.revision from submission s join library l on l.id = s.library_id
     where s.round_id = $1`,
    [roundIds.get(periodCode(last.period))],
  );
  const ids = new Map(rows.map((row) => [row.key, row]));
  progress(`planted: ${accounts.length} people, each with a draft`);
  return accounts.map(({ username }, n) => {
    const [library, sent] = [...drafts][n]!;
    const { id, revision } = ids.get(library)!;
    return { username, submissionId: id, revision, figures: Object.fromEntries(figuresOf(sent, reference)) };
  });
}

/** Typed whole numbers of a submission. */
function figuresOf({ submission }: SentSubmission, { forms }: ReferenceData): readonly [string, number][] {
  const whole = new Set(
    forms.flatMap(({ items }) =>
      items.filter(({ type, formula }) => type.kind === 'integer' && formula === undefined).map(({ code }) => code),
    ),
  );
  return [...submission.cells]
    .flatMap(([code, cell]): [string, number][] =>
      whole.has(code) && isReported(cell) ? [[code, cell.value.toNumber()]] : [],
    )
    .slice(0, FIGURES);
}
