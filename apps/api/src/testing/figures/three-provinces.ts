/**
 * A country small enough to add up by hand, planted through the product's own actions: Đắk Lắk and Phú Yên, which
 * became one on 01/07/2025, and Hà Nội. Seven libraries and a managing body; not everybody reports, and not everything
 * is accepted.
 *
 *   Đắk Lắk (66)  daklak T · eakar X · managing QL     Phú Yên (54)  phuyen T · songhinh X (never accepted)
 *   Hà Nội (01)   university U · silent X (never reports) · closed X (suspended: owes nothing)
 */
import {
  compileForm,
  isRefusal,
  type Cells,
  type CompiledForm,
  type FormDefinition,
  type PeriodKind,
  type Role,
  type Viewer,
} from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { OpenRound } from '../../collection/calendar/open-round.js';
import type { RoundRow } from '../../collection/calendar/rounds.js';
import { PublishForm } from '../../collection/forms/publish-form.js';
import { asTheyStand } from '../../collection/submissions/record/revisions.js';
import { AcceptSubmissions } from '../../collection/reviews/accept-submissions.js';
import { ImportSubmissions } from '../../collection/submissions/imports/import-submissions.js';
import type { Api } from '../index.js';
import { library, plantLibraries, provinceBefore2025 } from '../plant.js';
import { wholeSubmission, type Figures } from '../whole-submission.js';

const { forms, libraryTypes } = loadReference();
const form = forms[0]!;

export const LIBRARIES = {
  daklak: { province: '66', type: 'T' },
  eakar: { province: '66', type: 'X' },
  managing: { province: '66', type: 'QL' },
  phuyen: { province: '54', type: 'T' },
  songhinh: { province: '54', type: 'X' },
  university: { province: '01', type: 'U' },
  silent: { province: '01', type: 'X' },
  closed: { province: '01', type: 'X', status: 'suspended' },
} as const;
export type LibraryName = keyof typeof LIBRARIES;

/** What a library reports: numbers or reasons by item; every other item it is asked is "not collected". */
export interface Reporting {
  readonly figures: Figures;
  readonly on: string;
  readonly accepted?: false;
}

const submission = (on: string, figures: Figures, accepted?: false): Reporting => ({ on, figures, accepted });

export const ROUNDS = {
  '2024-H1': { opensOn: '2024-05-16', cutoffOn: '2024-05-15', dueOn: '2024-06-05', closesOn: '2024-06-30' },
  '2025-H1': { opensOn: '2025-05-16', cutoffOn: '2025-05-15', dueOn: '2025-06-05', closesOn: '2025-06-30' },
  '2025': { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' },
  '2026-H1': { opensOn: '2026-05-16', cutoffOn: '2026-05-15', dueOn: '2026-06-05', closesOn: '2026-06-30' },
} as const;
export type PeriodName = keyof typeof ROUNDS;

/** Nobody reported in 2024-H1. From 2026-H1 on a second version of the form is asked, with one more item in front. */
const SUBMISSIONS: Readonly<Partial<Record<PeriodName, Partial<Record<LibraryName, Reporting>>>>> = {
  '2025-H1': {
    daklak: submission('2025-06-01', {
      ...{ A04: 180, B01: 1000, B02: 500, B21: 250, C01: 100, E01: 300, E02: 50, E03: 40, E06: 400, H07: 1, I13: 12 },
    }),
    eakar: submission('2025-06-10', { A04: 100, B01: 200, C01: 20, E06: 60, H07: 0 }),
    managing: submission('2025-06-05', { L01: 90 }),
    phuyen: submission('2025-06-05', {
      ...{ A04: 150, B01: 600, E01: 100, E03: 'not-applicable', E06: 240, H07: 1, I13: 'not-applicable' },
    }),
    songhinh: submission('2025-06-04', { A04: 90, B01: 5000, C01: 1, E01: 1, E06: 1, H07: 1 }, false),
    university: submission('2025-06-05', {
      ...{ A04: 120, B01: 4000, B02: 0, B21: 5, C01: 400, E01: 900, E06: 2000, H07: 1, I13: 'closed' },
    }),
  },
  '2025': {
    daklak: submission('2025-12-01', { A03: 50_000, A05: '40.5', B01: 1050, E18: '4.5', E19: 100 }),
    eakar: submission('2025-12-01', { A05: 30, B01: 210 }),
    phuyen: submission('2025-12-01', { B01: 650, E18: 3, E19: 300 }),
    university: submission('2025-12-01', { A05: 50, B01: 4050, E18: 4 }),
  },
  '2026-H1': {
    daklak: submission('2026-06-01', { B01: 1100, B90: 7 }),
    eakar: submission('2026-06-01', { B01: 250, C01: 25 }),
    phuyen: submission('2026-06-01', { B01: 900 }),
    university: submission('2026-06-01', { B01: 4100, B90: 5, C01: 410 }),
  },
};

export interface ThreeProvinces {
  readonly rounds: Readonly<Record<PeriodName, RoundRow>>;
  /** Ids of provinces: before the merger, and since. */
  readonly before: { readonly daklak: number; readonly phuyen: number };
  readonly since: { readonly daklak: number; readonly hanoi: number };
}

function granted<T>(answer: T): Exclude<T, { refused: true }> {
  if (isRefusal(answer)) throw new Error(`planting was refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: true }>;
}

async function viewerOf({ db }: Api, username: string, role: Role): Promise<Viewer> {
  const [account]: { id: number }[] = await db.query('select id from account where username = $1', [username]);
  return { accountId: account!.id, username, name: username, assignments: [{ role, scope: { kind: 'nation' } }] };
}

/** The form of 2026: one item more, in front of all others, so that every position moves. */
const [inFront] = form.items;
const secondVersion: FormDefinition = {
  ...form,
  version: form.version + 1,
  items: [{ ...inFront!, code: 'B90', section: 'B', frequency: 'half-year' }, ...form.items],
};

function compiled(definition: FormDefinition): CompiledForm {
  const compilation = compileForm(definition);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.issues));
  return compilation.form;
}

function cellsOf(asked: CompiledForm, name: LibraryName, kind: PeriodKind, figures: Figures): Cells {
  return wholeSubmission(
    asked,
    libraryTypes.find(({ code }) => code === LIBRARIES[name].type)!,
    kind,
    figures,
  );
}

/** Everything is accepted when the last submission is in, before its round closes. */
const lastDay = (submissions: readonly (readonly [LibraryName, Reporting])[]): Date =>
  new Date(
    `${
      submissions
        .map(([, { on }]) => on)
        .sort()
        .at(-1) ?? '2024-06-01'
    }T05:00:00Z`,
  );

interface Planting {
  readonly api: Api;
  readonly idOf: (name: LibraryName) => number;
  readonly viewers: Readonly<Record<'importer' | 'officer' | 'analyst', Viewer>>;
}

async function plantSubmissions({ api, idOf, viewers }: Planting, round: RoundRow, asked: CompiledForm): Promise<void> {
  const submissions = Object.entries(SUBMISSIONS[round.period as PeriodName] ?? {}) as [LibraryName, Reporting][];
  const rows = submissions.map(([name, { on, figures }]) => ({
    libraryId: idOf(name),
    cells: cellsOf(asked, name, round.kind, figures),
    submittedAt: new Date(`${on}T03:00:00Z`),
  }));
  const { ids } = granted(
    await api.app
      .get(ImportSubmissions, { strict: false })
      .run(viewers.importer, { roundId: round.id, rows, submit: true, explanation: 'Đã đối chiếu sổ theo dõi' }),
  );
  const acceptable = ids.filter((_, i) => submissions[i]![1].accepted !== false);
  const accept = api.app.get(AcceptSubmissions, { strict: false });
  for (const [viewer, stage] of [
    [viewers.officer, 'province'],
    [viewers.analyst, 'ministry'],
  ] as const) {
    const { refused } = granted(
      await accept.run(viewer, {
        stage,
        submissions: await asTheyStand(api.db.manager, acceptable),
        at: lastDay(submissions),
      }),
    );
    if (refused.length) throw new Error(JSON.stringify(refused));
  }
}

export async function plantThreeProvinces(api: Api): Promise<ThreeProvinces> {
  const viewers = {
    importer: await viewerOf(api, 'quantri', 'administrator'),
    officer: await viewerOf(api, 'chuyenvien.daklak', 'province-officer'),
    analyst: await viewerOf(api, 'phantich.bo', 'ministry-analyst'),
  };
  const registrations = Object.entries(LIBRARIES).map(([key, { province, ...state }]) =>
    library(`test:${key}`, { ...state, validFrom: '2021-01-01', province: provinceBefore2025(province) }),
  );
  const registered = await plantLibraries(api, registrations);
  const idOf = (name: LibraryName): number => registered.get(`test:${name}`)!.id;

  const second = granted(await api.app.get(PublishForm, { strict: false }).run(viewers.importer, secondVersion));
  const [first]: { id: number }[] = await api.db.query('select id from form_version where number = 1');
  const rounds = {} as Record<PeriodName, RoundRow>;
  for (const period of Object.keys(ROUNDS) as PeriodName[]) {
    const isSecond = period === '2026-H1';
    const command = { period, formVersionId: isSecond ? second.id : first!.id, ...ROUNDS[period] };
    const round = granted(await api.app.get(OpenRound, { strict: false }).run(viewers.importer, command));
    rounds[period] = round;
    await plantSubmissions({ api, idOf, viewers }, round, compiled(isSecond ? secondVersion : form));
  }
  const [places]: Omit<ThreeProvinces, 'rounds'>[] = await api.db.query(
    `select json_build_object('daklak', max(id) filter (where code = '66' and valid_from < '2025-07-01'),
         'phuyen', max(id) filter (where code = '54')) as before,
       json_build_object('daklak', max(id) filter (where code = '66' and valid_from = '2025-07-01'),
         'hanoi', max(id) filter (where code = '01')) as since
     from admin_unit where level = 'province'`,
  );
  return { rounds, ...places! };
}
