/**
 * Tables and series are read from whatever source they are given: out of a snapshot in memory, without a database, they
 * are what the live figures were when it was taken, and stay so when these move on.
 */
import { isRefusal, type Viewer, CALENDAR_YEAR } from '@vlis/domain';
import { ReadNationalTotals } from '../dashboards/national-totals.js';
import { ReadPlaceTable } from '../dashboards/place-table.js';
import { ReadSeries } from '../dashboards/series.js';
import { ReadIndicatorSeries } from '../indicators/indicator-series.js';
import { ReadIndicatorTable } from '../indicators/indicator-table.js';
import { startApi, type Api } from '../../testing/index.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { FigureReader } from './reader/figure-reader.js';
import type { MapBasis } from './reading/shown-places.js';
import { FigureSource } from './source/figure-source.js';
import { freeze, type FrozenFigures } from '../../testing/figures/frozen-figures.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';

let api: Api;
let world: ThreeProvinces;
let viewer: Viewer;
let frozen: FrozenFigures;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
  viewer = systemViewer('second-source');
  frozen = await live().open(viewer, freeze);
});
afterAll(() => api.stop());

const live = (): FigureSource => api.app.get(FigureSource, { strict: false });

const ITEMS = ['B01', 'A04', 'A05', 'E06', 'H07', 'I13', 'B90'];
const INDICATORS = ['CS01', 'CS02', 'CS05', 'CS10', 'CS20', 'CS33'];

interface Question {
  readonly basis: MapBasis;
  readonly placeId?: number;
  readonly types?: readonly string[];
}

/** What each of the five readers answers about a place, with numbers written out. */
async function answers(source: FigureSource, asked: Question): Promise<unknown> {
  const reader = new FigureReader(source);
  const all: unknown[] = [];
  const wanted = { changes: false, reasons: true };
  for (const { id: roundId, kind } of [world.rounds['2025-H1'], world.rounds['2025'], world.rounds['2026-H1']]) {
    const filter = { ...asked, roundId };
    const of = { kind, regime: CALENDAR_YEAR };
    const codes = INDICATORS;
    const ofForm = ITEMS.filter((code) => code !== 'B90' || roundId === world.rounds['2026-H1'].id);
    all.push(
      await new ReadNationalTotals(reader).run(viewer, filter, ofForm, wanted),
      await new ReadPlaceTable(reader).run(viewer, filter, ofForm, wanted),
      await new ReadIndicatorTable(reader).run(viewer, filter, codes, { reasons: true, population: false }),
      await new ReadSeries(reader).run(viewer, ofForm, { ...asked, ...of }, wanted),
    );
    for (const code of codes) all.push(await new ReadIndicatorSeries(reader).run(viewer, code, of, asked));
  }
  const unanswered = all.filter((one) => one === undefined || isRefusal(one));
  if (unanswered.length) throw new Error(`not answered: ${JSON.stringify(unanswered)}`);
  return JSON.parse(JSON.stringify(all));
}

const questions = (): readonly Question[] => [
  { basis: 'as-reported' },
  { basis: 'current' },
  { basis: 'current', placeId: world.before.phuyen },
  { basis: 'as-reported', placeId: world.before.daklak, types: ['T'] },
  { basis: 'current', placeId: world.since.hanoi, types: ['U', 'X'] },
];

it('gives from a snapshot in memory what the live figures give', async () => {
  for (const asked of questions()) {
    const [kept, now] = [await answers(frozen, asked), await answers(live(), asked)];
    expect(JSON.stringify(now)).toContain('"value":"');
    expect(kept).toEqual(now);
  }
});

it('stays as it was when the live figures move on', async () => {
  const [asked] = questions();
  const before = await answers(frozen, asked!);
  await api.db.query(`update rollup set accepted = accepted + 1`);
  expect(await answers(live(), asked!)).not.toEqual(before);
  expect(await answers(frozen, asked!)).toEqual(before);
});
