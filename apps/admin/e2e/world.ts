/**
 * A small country, planted through the API: four libraries of Đắk Lắk and the National Library, which answers to the ministry alone. The
 * year 2025 is collected and accepted; 2026 is being collected, and some of it is in already.
 *
 *   Tuy Hòa    2025 accepted; 2026 not begun            Ea Kar      2025 and 2026 accepted
 *   province   2025 accepted; 2026 not begun            Krông Pắc   2025 accepted; 2026 waits for the province
 *   nation     2025 and 2026 accepted
 */
import {
  compileForm,
  questionnaireFor,
  type CompiledForm,
  type Item,
  type ReadSubmission,
  type UnitKey,
} from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { as, type Api } from '@vlis/api/testing';
import {
  communeOf2025,
  library,
  plantLibraries,
  plantRoles,
  plantRound,
  provinceBefore2025,
  provinceOf2025,
} from '@vlis/api/testing/plant';
import { asked } from './asked.js';

export type Figures = Readonly<Record<string, number | string>>;

interface Sketch {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly type: string;
  readonly province?: UnitKey;
  readonly commune?: string;
}

export const LIBRARIES = {
  tuyhoa: {
    ...{ key: 'demo:X:22015', type: 'X', commune: '22015' },
    ...{ vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa Ward Library' },
  },
  eakar: { key: 'e2e:X:eakar', type: 'X', vi: 'Thư viện xã Ea Kar', en: 'Ea Kar Commune Library' },
  krongpac: { key: 'e2e:X:krongpac', type: 'X', vi: 'Thư viện xã Krông Pắc', en: 'Krong Pac Commune Library' },
  province: { key: 'demo:T:66', type: 'T', vi: 'Thư viện tỉnh Đắk Lắk', en: 'Dak Lak Provincial Library' },
  nation: {
    ...{ key: 'e2e:N', type: 'N', province: provinceBefore2025('01') },
    ...{ vi: 'Thư viện Quốc gia Việt Nam', en: 'National Library of Viet Nam' },
  },
} as const satisfies Record<string, Sketch>;
export type LibraryName = keyof typeof LIBRARIES;

const YEARS = {
  '2025': { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' },
  '2026': { opensOn: '2026-11-16', cutoffOn: '2026-11-15', dueOn: '2026-12-05', closesOn: '2026-12-31' },
} as const;
export type Year = keyof typeof YEARS;

/** What each library reported, by item; every other item it is asked is "not collected". */
const SUBMISSIONS: Readonly<Record<Year, Readonly<Partial<Record<LibraryName, Figures>>>>> = {
  '2025': {
    tuyhoa: {
      ...{ A03: 4100, A04: 245, A05: 40, B01: 2340, B02: 1980, B05: 2, C01: 60, D01: 250, D02: 30 },
      ...{ E01: 1150, E03: 400, E06: 1100, E08: 310, E09: 0, F01: 4, G01: 52, G03: 20, H07: 'có' },
      ...{ I01: 1, K02: 1050, K07: 12 },
    },
    eakar: {
      A04: 200,
      B01: 480,
      B02: 410,
      C01: 20,
      D01: 75,
      E01: 800,
      E02: 0,
      E03: 10,
      E06: 260,
      E08: 90,
      E09: 0,
      G03: 20,
      I01: 1,
    },
    krongpac: { A04: 180, B01: 610, B02: 500, C01: 10, D01: 60, E01: 700, E06: 200, E08: 50, E09: 0, G03: 20, I01: 1 },
    province: { A04: 290, B01: 210_400, B02: 98_000, C01: 5_200, D01: 8_900, E01: 121_000, G03: 300, I01: 31 },
    nation: {
      A04: 300,
      B01: 2_104_377,
      B02: 812_090,
      C01: 30_112,
      D01: 40_250,
      E01: 310_000,
      E02: 0,
      E03: 900_100,
      ...{ E06: 0, E08: 402_000, E09: 0, G03: 1200, I01: 170 },
    },
  },
  '2026': {
    eakar: {
      A04: 210,
      B01: 500,
      B02: 420,
      C01: 20,
      D01: 80,
      E01: 850,
      E02: 0,
      E03: 12,
      E06: 300,
      E08: 95,
      E09: 0,
      G03: 20,
      I01: 1,
    },
    krongpac: { A04: 190, B01: 640, B02: 510, C01: 12, D01: 20, E01: 720, E06: 210, E08: 55, E09: 0, G03: 20, I01: 1 },
    nation: {
      A04: 300,
      B01: 2_135_002,
      B02: 830_400,
      C01: 30_625,
      D01: 41_800,
      E01: 325_000,
      E02: 0,
      E03: 954_320,
      ...{ E06: 0, E08: 420_110, E09: 0, G03: 1200, I01: 171 },
    },
  },
};

const ACCEPTED: Readonly<Record<Year, readonly LibraryName[]>> = {
  '2025': ['tuyhoa', 'eakar', 'krongpac', 'province', 'nation'],
  '2026': ['eakar', 'nation'],
};

export interface World {
  readonly libraries: Readonly<Record<LibraryName, { readonly id: number; readonly identifier: string }>>;
  readonly rounds: Readonly<Record<Year, number>>;
}

const { forms, libraryTypes } = loadReference();

function annualForm(): CompiledForm {
  const compilation = compileForm(forms[0]!);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.issues));
  return compilation.form;
}

/** What a library of this type can type in for a whole year, in the form's order. */
function typedBy(type: string): readonly Item[] {
  const asked = libraryTypes.find(({ code }) => code === type)!;
  return questionnaireFor(annualForm(), asked, 'year').items.filter(({ formula }) => formula === undefined);
}

/** The part of it that is asked of every library. */
export const askedOf = (type: string): readonly Item[] =>
  typedBy(type).filter(({ askedWhere }) => askedWhere === undefined);

/** What only some are asked is answered where the figures say so. */
const cellsOf = (type: string, figures: Figures): readonly object[] =>
  typedBy(type).flatMap(({ code, askedWhere }): object[] => {
    if (figures[code] !== undefined) return [{ code, text: String(figures[code]) }];
    return askedWhere === undefined ? [{ code, missing: 'NOT_COLLECTED' }] : [];
  });

const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename
  ... on ImportedSubmissions { submitted } ... on Refusal { code issues { code path rule } } } }`;
const SUBMISSIONS_OF = `query ($roundId: Int!) { obligations(filter: { roundId: $roundId }, sort: NAME, page: { limit: 50 }) {
  rows { library { id } submission { id revision } } } }`;

interface Obligations {
  readonly obligations: {
    readonly rows: ReadonlyArray<{
      readonly library: { readonly id: number };
      readonly submission: ReadSubmission | null;
    }>;
  };
}

export interface Submission {
  /** Identifier of the library. */
  readonly library: string;
  /** Code of its type. */
  readonly type: string;
  /** Every other item that the library is asked is "not collected". */
  readonly figures: Figures;
}

export interface FoundSubmission extends ReadSubmission {
  readonly state: string;
  /** Code of the stage at which it waits. */
  readonly stage: string | null;
}

/** The submission of a library in a round, as it stands; undefined: not begun. */
export async function findSubmission(
  api: Api,
  roundId: number,
  libraryId: number,
): Promise<FoundSubmission | undefined> {
  const [submission]: FoundSubmission[] = await api.db.query(
    `select id, revision, state, stage from submission where round_id = $1 and library_id = $2`,
    [roundId, libraryId],
  );
  return submission;
}

/**
 * Imports submissions and submits them with every warning explained.
 * @param by who may import for these libraries; the administrator unless said
 */
export async function submitSubmissions(
  api: Api,
  roundId: number,
  submissions: readonly Submission[],
  by: Parameters<typeof as>[1] = 'quantri',
): Promise<void> {
  // Whoever imports over what others have saved says which revision he has seen.
  const begun: { library: string; revision: number }[] = await api.db.query(
    `select identifier as library, revision from submission join library on library.id = library_id where round_id = $1`,
    [roundId],
  );
  const seen = new Map(begun.map(({ library, revision }) => [library, revision]));
  const rows = submissions.map(({ library, type, figures }) => ({
    ...{ library, baseRevision: seen.get(library) },
    cells: cellsOf(type, figures),
  }));
  const input = { roundId, submit: true, explanation: 'Đã đối chiếu sổ theo dõi', rows };
  const imported = await as(api, by).ask(IMPORT, { input });
  expect(imported).toEqual({ importSubmissions: { __typename: 'ImportedSubmissions', submitted: submissions.length } });
}

async function collect(api: Api, year: Year, roundId: number, libraries: World['libraries']): Promise<void> {
  const submissions = Object.entries(SUBMISSIONS[year]) as [LibraryName, Figures][];
  await submitSubmissions(
    api,
    roundId,
    submissions.map(([name, figures]) => ({
      library: libraries[name].identifier,
      type: LIBRARIES[name].type,
      // They all began on 01/07/2025, so their first submissions are closing ones.
      figures: year === '2025' ? { ...figures, A00: 1 } : figures,
    })),
  );

  const { obligations } = await as(api, 'quantri').ask<Obligations>(SUBMISSIONS_OF, { roundId });
  const submissionOf = (name: LibraryName): ReadSubmission =>
    obligations.rows.find(({ library: { id } }) => id === libraries[name].id)!.submission!;
  const accepted = ACCEPTED[year];
  const byProvince = accepted.filter((name) => LIBRARIES[name].type !== 'N');
  for (const [who, stage, names] of [
    ['chuyenvien.daklak', 'province', byProvince],
    ['phantich.bo', 'ministry', accepted],
  ] as const) {
    const answer = await as(api, who).ask<object>(asked('AcceptSubmissions'), {
      stage,
      submissions: names.map(submissionOf),
    });
    expect(Object.values(answer)).toMatchObject([{ refused: [] }]);
  }
}

/** Leaves the API's clock on 20/11/2026, ten in the morning. */
async function plantWorld(api: Api): Promise<World> {
  const sketches = Object.values<Sketch>(LIBRARIES);
  api.clock.set('2025-11-25T03:00:00Z');
  const registered = await plantLibraries(
    api,
    sketches.map(({ key, vi, en, type, province = provinceOf2025('66'), commune }) =>
      library(key, {
        ...{ type, name: { vi, en }, province },
        commune: commune === undefined ? null : communeOf2025(commune),
      }),
    ),
  );
  await plantRoles(api);
  const entries = Object.entries(LIBRARIES).map(([name, { key }]) => [name, registered.get(key)!]);
  const libraries = Object.fromEntries(entries) as World['libraries'];
  const rounds = {} as Record<Year, number>;
  for (const year of Object.keys(YEARS) as Year[]) {
    api.clock.set(`${year}-11-18T03:00:00Z`);
    rounds[year] = (await plantRound(api, { period: year, ...YEARS[year] })).id;
    await collect(api, year, rounds[year], libraries);
  }
  api.clock.set('2026-11-20T03:00:00Z');
  return { libraries, rounds };
}

export const WORLD = ['world', plantWorld] as const;
