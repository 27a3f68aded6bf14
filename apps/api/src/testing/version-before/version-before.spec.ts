/** A data folder that an earlier version made starts with this one, and nothing is lost of what people did in it. */
import { as, type Api } from '../index.js';
import { verifyAudit } from '../system-transaction.js';
import { oldRows, startOverVersionBefore, type Row } from './version-before.js';

const before = oldRows();
const rowsOf = (table: string): readonly Row[] => before.get(table) ?? [];

let api: Api;
beforeAll(async () => (api = await startOverVersionBefore(before)));
afterAll(() => api.stop());

const now = async (table: string): Promise<readonly Row[]> => {
  const rows: { row: Row }[] = await api.db.query(`select to_jsonb(t) as row from ${table} t`);
  return rows.map(({ row }) => row);
};

it('is a world with work in it', () => {
  expect(new Set(rowsOf('submission').map(({ state }) => state))).toEqual(
    new Set(['draft', 'submitted', 'returned', 'ministry-accepted']),
  );
  expect(rowsOf('fact')).toHaveLength(1);
  expect(rowsOf('cell_query').length).toBeGreaterThan(0);
});

it.each([
  'library',
  'library_state',
  'submission_revision',
  'cell_query',
  'audit_entry',
  'account_role',
  'round',
  'form_version',
])('every row of %s is there as it was, with what was added since', async (table) => {
  const rows = await now(table);
  for (const row of rowsOf(table)) expect(rows).toContainEqual(expect.objectContaining(columnsThatStayed(table, row)));
});

/** A level is a stage by now, and a move names none; that a report is a closing one is an answer like others. */
const columnsThatStayed = (table: string, row: Row): Row => {
  if (table === 'submission_revision') return { ...row, changes: withClosingItem(row.changes as Row) };
  if (table !== 'cell_query') return row;
  const { level: _, ...rest } = row;
  return rest;
};

const withClosingItem = ({ 'report.partial_period': declared, ...changes }: Row): Row =>
  declared === undefined ? changes : { ...changes, A00: declared };

const cellsOf = ({ cells, partial_period: declared }: Row): Row =>
  declared === null ? (cells as Row) : { ...(cells as Row), A00: declared ? '1' : '0' };

it('every report has its figures, its explanations and its standing', async () => {
  expect(rowsOf('submission').filter(({ partial_period: declared }) => declared === true).length).toBeGreaterThan(0);
  const rows = await now('submission');
  for (const { state, ...row } of rowsOf('submission')) {
    const { id, explanations, revision, submitted_at, late, returned_until } = row;
    const kept = { id, cells: cellsOf(row), explanations, revision, submitted_at, late, returned_until };
    expect(rows).toContainEqual(
      expect.objectContaining({ ...kept, state: state === 'ministry-accepted' ? 'official' : state }),
    );
  }
  expect(rows).toHaveLength(rowsOf('submission').length);
});

it('the figures are the same, and what they add up to is what the facts say', async () => {
  expect((await now('fact')).map(({ values, missing }) => ({ values, missing }))).toEqual(
    rowsOf('fact').map(({ values, missing }) => ({ values, missing })),
  );
  const ministry = as(api, 'phantich.bo');
  const roundId = rowsOf('round')[0]!.id;
  const TOTALS = `query ($filter: FigureFilter!) { nationalTotals(filter: $filter, items: ["B01"]) {
    accepted obliged } }`;
  const { nationalTotals } = await ministry.ask<{ nationalTotals: { accepted: number; obliged: number } }>(TOTALS, {
    filter: { roundId },
  });
  expect(nationalTotals).toMatchObject({ accepted: 1, obliged: rowsOf('obligation').length });
  const REBUILD = `mutation { rebuildRollups { __typename ... on RebuiltRollups { identical } } }`;
  expect(await ministry.ask(REBUILD)).toMatchObject({ rebuildRollups: { identical: true } });
});

it('the chain of the audit goes on unbroken', async () => {
  const { entries, broken } = await verifyAudit(api);
  expect(broken).toEqual([]);
  expect(entries).toBeGreaterThanOrEqual(rowsOf('audit_entry').length);
});

it('identifiers go on where they ended: none is given twice', async () => {
  const [{ next }]: [{ next: number }] = await api.db.query(
    `select nextval(pg_get_serial_sequence('library', 'id'))::int as next`,
  );
  expect(next).toBeGreaterThan(Math.max(...rowsOf('library').map(({ id }) => Number(id))));
});
