import { loadReference } from '@vlis/seed';
import { isRefusal, type AdministrativeUnit } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { startApi, type Api } from '../../testing/index.js';
import { ImportUnits, type Catalogue } from './import-units.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const run = (catalogue: Catalogue) => api.app.get(ImportUnits, { strict: false }).run(systemViewer('test'), catalogue);

const nation = { level: 'nation', code: 'VN', validFrom: '2004-07-01' } as const;
const unit = (differing: Partial<AdministrativeUnit>): AdministrativeUnit => ({
  level: 'province',
  code: '99',
  validFrom: '2026-10-01',
  validTo: null,
  kind: 'tỉnh',
  name: { vi: 'Tân Lập', en: 'Tan Lap' },
  parent: nation,
  ...differing,
});

it('changes nothing when the catalogue that stands is loaded again', async () => {
  const { units, successions } = loadReference();
  expect(await run({ units, successions })).toEqual({ units: 0, successions: 0 });
});

it('ends a unit, adds its successor and links them', async () => {
  const [{ name_vi, kind }] = await api.db.query(
    `select name_vi, kind from admin_unit where code = '01' and level = 'province'`,
  );
  const before = unit({
    code: '01',
    validFrom: '2004-07-01',
    validTo: '2026-12-31',
    kind,
    name: { vi: name_vi, en: 'Ha Noi' },
  });
  const after = unit({ code: '01', validFrom: '2027-01-01', kind: 'thủ đô', name: before.name });
  const link = { from: before, to: after, whole: true, note: 'thử' };
  expect(await run({ units: [before, after], successions: [link] })).toEqual({ units: 2, successions: 1 });
});

it('refuses what does not stand in a catalogue, and takes none of it', async () => {
  const stranger = { level: 'nation', code: 'XX', validFrom: '2004-07-01' } as const;
  const codes = async (catalogue: Catalogue) => {
    const answer = await run(catalogue);
    return isRefusal(answer) && answer.issues.map(({ path, code }) => `${path} ${code}`);
  };
  const wrong = [unit({}), unit({}), unit({ code: '98', validTo: '2026-09-30' })];
  expect(await codes({ units: wrong, successions: [] })).toEqual([
    'units.1 DUPLICATE_UNIT',
    'units.2.validTo DAYS_OUT_OF_ORDER',
  ]);
  expect(await codes({ units: [unit({ parent: stranger })], successions: [] })).toEqual(['units UNKNOWN_UNIT']);
  const link = { from: unit({}), to: stranger, whole: true, note: '' };
  expect(await codes({ units: [unit({})], successions: [link] })).toEqual(['successions UNKNOWN_UNIT']);
  const [{ n }] = await api.db.query(`select count(*)::int as n from admin_unit where code = '99'`);
  expect(n).toBe(0);
});
