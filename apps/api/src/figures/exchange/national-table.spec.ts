/** The workbook of items: every figure in it is the API's own. */
import { recomputed } from '@vlis/reporting/testing';
import { askAnalyst } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { anybody, as, startApi, type Api } from '../../testing/index.js';
import { addressOf, openWorkbook, type Opened, type Query } from '../../testing/figures/open-workbook.js';

interface FigureAnswer {
  readonly item: string;
  readonly value: string | null;
  readonly reported: number;
  readonly expected: number;
  /** In the order of the columns. */
  readonly missing: Readonly<Record<string, number>>;
}
interface Row {
  readonly place: { readonly code: string; readonly name: { readonly vi: string; readonly en: string } };
  readonly obliged: number;
  readonly accepted: number;
  readonly figures: readonly FigureAnswer[];
}
const MISSING = 'missing { notCollected closed refused unanswered notApplicable }';
const ROW = `place { code name { vi en } } obliged accepted figures { item value reported expected ${MISSING} }`;
const TABLE = `query ($filter: FigureFilter!, $items: [String!]!) { placeTable(filter: $filter, items: $items) {
  rows { ${ROW} } nation { ${ROW} } } }`;

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const fetched = (query: Query, who = 'phantich.bo'): Promise<Response> => as(api, who).fetch(addressOf(query));
const opened = (query: Query, who?: string): Promise<Opened> => openWorkbook(api, query, who);

/** The row of a sheet in which a place stands: its code in the second column; the nation has its name instead. */
const placeRow = (sheet: string[][], { place }: Row, nation?: string): string[] =>
  sheet.find((cells) => (nation ? cells[2] === nation : cells[1] === place.code && cells[2] === place.name.vi))!;

async function table(filter: object, items: readonly string[]): Promise<{ rows: readonly Row[]; nation: Row }> {
  const { placeTable } = await askAnalyst<{ placeTable: { rows: readonly Row[]; nation: Row } }>(api, TABLE, {
    ...{ filter, items },
  });
  return placeTable;
}

const half2025 = () => world.rounds['2025-H1'].id;

describe('the workbook', () => {
  it.each(['AS_REPORTED', 'CURRENT'])(
    'holds exactly the figures and the response rate of the API, %s',
    async (basis) => {
      const items = ['B01', 'E04', 'A04', 'H07', 'C06', 'I13'];
      const { sheets } = await opened({ round: `${half2025()}`, basis, items: items.join(',') });
      const [figures, , responseRate] = sheets;
      const { rows, nation } = await table({ roundId: half2025(), basis }, items);
      for (const row of [nation, ...rows]) {
        const name = row === nation ? 'CẢ NƯỚC' : undefined;
        const counts = [`${row.obliged}`, `${row.accepted}`];
        const shown = placeRow(figures!, row, name);
        expect([shown.slice(3, 5), shown.slice(6)]).toEqual([counts, row.figures.map(({ value }) => value ?? '…')]);
        const complete = placeRow(responseRate!, row, name);
        expect(complete.slice(6)).toEqual(
          row.figures.flatMap(({ reported, expected, missing }) =>
            [reported, expected, ...Object.values(missing)].map(String),
          ),
        );
      }
    },
  );

  it('adds up: the provinces of a sum are the nation', async () => {
    const { sheets } = await opened({ round: `${half2025()}`, items: 'B01' });
    const provinces = sheets[0]!.filter((cells) => /^\d{2}$/.test(cells[1] ?? '') && /^\d+$/.test(cells[6] ?? ''));
    expect(provinces.map((cells) => `${cells[2]} ${cells[6]}`)).toEqual(['Hà Nội 4000', 'Phú Yên 600', 'Đắk Lắk 1200']);
    expect(sheets[0]!.find((cells) => cells[2] === 'CẢ NƯỚC')![6]).toBe('5800'); // 4000 + 600 + 1200
  });

  it('holds the key totals of the period where no items are named, and says what their codes mean', async () => {
    const { sheets } = await opened({ round: `${half2025()}` });
    expect(sheets).toHaveLength(4);
    const codes = sheets[3]!.map(([code]) => code!).filter((code) => /^[A-L]\d{2}$/.test(code));
    expect(codes).toEqual(['B01', 'D01', 'E04', 'E10', 'C01', 'I01', 'E03', 'B15']);
    expect(sheets[3]!.flat().join('\n')).toContain('VLIS');
  });

  it('is narrowed by types and says so', async () => {
    const chosen = { round: `${half2025()}`, items: 'B01', types: 'X', basis: 'CURRENT' };
    const { response, sheets } = await opened(chosen);
    const [figures] = sheets;
    expect(figures!.find((cells) => cells[2] === 'CẢ NƯỚC')![6]).toBe('200');
    expect(figures!.flat().join('\n')).toContain('Loại thư viện: Thư viện công cộng cấp xã');
    expect(response.headers.get('content-disposition')).toContain('vlis-tong-hop-2025-H1-loai-X.xlsx');
  });

  it('speaks either language, and is named after its round', async () => {
    const { response } = await opened({ round: `${world.rounds['2026-H1'].id}`, items: 'B01' });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="vlis-tong-hop-2026-H1.xlsx"');
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const english = await opened({ round: `${world.rounds['2026-H1'].id}`, items: 'B01', language: 'en' });
    expect(english.response.headers.get('content-disposition')).toContain('vlis-summary-2026-H1.xlsx');
    const words = english.sheets[0]!.flat().join('\n');
    expect(words).toContain('WHOLE COUNTRY');
    expect(words).toContain('PRELIMINARY'); // closes on 30/06/2026
  });
});

describe('the year before', () => {
  interface Seen {
    readonly value: string | null;
    readonly withheld: boolean;
    readonly reported: number;
    readonly expected: number;
  }
  interface Total extends Seen {
    readonly previous: Seen | null;
    readonly change: { readonly percent: string | null; readonly why: string | null } | null;
  }
  const SEEN = 'value withheld reported expected';
  const TOTALS = `query ($filter: FigureFilter!, $items: [String!]!) { nationalTotals(filter: $filter, items: $items) {
    totals { ${SEEN} previous { ${SEEN} } change { percent why } } } }`;

  const figure = (one: Seen | null): string => (one?.withheld ? '(k)' : (one?.value ?? '…'));
  /** What the tiles of the dashboard make of it. */
  function change({ previous, change: shown, ...now }: Total): string {
    if (now.withheld || previous?.withheld || shown?.why === 'WITHHELD') return '(k)';
    if (now.value === null || !previous || previous.value === null || !shown) return '…';
    return shown.percent ?? '≠';
  }

  it.each([
    ['phantich.bo', 'AS_REPORTED'],
    ['phantich.bo', 'CURRENT'],
    ['chuyenvien.daklak', 'CURRENT'],
  ])('stands beside each figure as %s sees it on the screens, %s', async (who, basis) => {
    const items = ['B01', 'E01', 'A04', 'H07', 'C06'];
    const roundId = world.rounds['2026-H1'].id;
    const { sheets, book } = await opened({ round: `${roundId}`, basis, items: items.join(',') }, who);
    const seen = new Set<string>();
    for (const [place, code] of [
      [undefined, ''],
      [world.since.daklak, '66'],
      [world.since.hanoi, '01'],
    ] as const) {
      const filter = { roundId, basis, ...(place && { placeId: place }) };
      const { nationalTotals } = await as(api, who).ask<{ nationalTotals: { totals: readonly Total[] } }>(TOTALS, {
        ...{ filter, items },
      });
      const row = sheets[1]!.find((cells) => (place ? cells[1] === code : cells[2] === 'CẢ NƯỚC'))!;
      const expected = nationalTotals.totals.flatMap((one) => [figure(one.previous), figure(one), change(one)]);
      expect([place, ...row.slice(3)]).toEqual([place, ...expected]);
      for (const cell of row) seen.add(cell);
    }
    // Where a place of a column is withheld, nothing in it is a formula.
    const comparison = book.worksheets[1]!;
    for (const { address } of recomputed(comparison)) {
      const column = comparison.getColumn(address.replace(/\d+/, ''));
      const cells: unknown[] = [];
      column.eachCell((cell) => void cells.push(cell.value));
      expect(cells).not.toContain('(k)');
    }
    if (who === 'chuyenvien.daklak') expect([...seen]).toContain('(k)');
    else expect(recomputed(comparison).length).toBeGreaterThan(basis === 'CURRENT' ? 2 : 0);
  });

  it('is not there where there was no such round', async () => {
    const { sheets } = await opened({ round: `${world.rounds['2025'].id}`, items: 'B01' });
    expect(sheets).toHaveLength(3);
    expect(sheets[0]!.flat().join('\n')).not.toContain('Tăng, giảm');
  });
});

describe('the door', () => {
  it('refuses what it cannot read with a code and a sentence in both languages', async () => {
    const answers = [
      ...[{ round: 'x' }, { round: '99999999999' }, { round: `${half2025()}`, basis: 'OLD' }, {}],
      ...[
        { round: `${half2025()}`, language: 'fr' },
        { round: `${half2025()}`, items: 'B01,Z99,Z98' },
      ],
      ...[{ round: `${half2025()}`, types: 'Z' }],
    ];
    for (const query of answers) {
      const response = await fetched(query as Query);
      const body = (await response.json()) as { code: string; message: { vi: string; en: string } };
      expect([response.status, body.code]).toEqual([400, 'INVALID_INPUT']);
      expect([body.message.vi, body.message.en].every((words) => words.length > 10)).toBe(true);
    }
    const twice = await as(api, 'phantich.bo').fetch(`${addressOf({ round: `${half2025()}` })}&round=1`);
    expect(twice.status).toBe(400);
  });

  it('names the items that the form does not have', async () => {
    const response = await fetched({ round: `${half2025()}`, items: 'B01,Z99,Z98' });
    const { issues, params } = (await response.json()) as {
      issues: { code: string; params: object; message: { vi: string } }[];
      params: object;
    };
    expect(params).toEqual({ detail: 'items=Z99; items=Z98' });
    expect(issues.map(({ code, params: of }) => [code, of])).toEqual([
      ['UNKNOWN_ITEM', { item: 'Z99' }],
      ['UNKNOWN_ITEM', { item: 'Z98' }],
    ]);
    expect(issues[0]!.message.vi).toContain('Z99');
  });

  it('does not find an unknown round', async () => {
    const response = await fetched({ round: '999999' });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
  });

  it('is closed to who is not signed in, and to roles that may read but not take away', async () => {
    expect((await anybody(api).fetch(addressOf({ round: `${half2025()}` }))).status).toBe(401);
    await api.db.query(
      `insert into account_role (account_id, role, valid_from)
       select id, 'library-staff', '2020-01-01' from account where username = 'thuthu.tuyhoa'`,
    );
    const refused = await fetched({ round: `${half2025()}` }, 'thuthu.tuyhoa');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'FORBIDDEN']);
    const filter = { roundId: half2025() };
    const read = await as(api, 'thuthu.tuyhoa').query(TABLE, { filter, items: ['B01'] });
    expect(read.errors).toBeUndefined();
  });
});
