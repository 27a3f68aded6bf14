/**
 * The dashboard's queries as the screens ask them: GraphQL over HTTP with a real token, every round and both maps by
 * turns. Beside each the same sums by one bare SQL grouping of the facts.
 */
import { sumKeysOf } from '@vlis/domain';
import { PublishedForms } from '../../../collection/forms/index.js';
import { Dictionary, loadMeasures } from '../../../figures/dictionary/index.js';
import { columnsOf, measureSql } from '../../../figures/rollups/index.js';
import { Stopwatch } from '../stopwatch.js';
import type { Scene } from './scene.js';

/** What the head of the dashboard shows: collection, loans, readers, visits, staff, money. */
export const DASHBOARD_ITEMS = ['B01', 'B05', 'C01', 'C05', 'D01', 'E01', 'E04', 'F02'];
const WARM_UP = 10;

export type Ask = (document: string, variables: object) => Promise<unknown>;

export interface Question {
  readonly name: string;
  readonly document: string;
  variables(n: number): object;
  /** The same answer by hand. */
  readonly bare: string;
}

const UNIT = 'id code kind name { vi en }';
const FIGURE = 'item value reported expected';
const CHANGE = 'percent why libraries shareOfNow shareOfBefore';
const INDICATOR = 'code value numerator denominator used obliged why';

export async function askDashboards(scene: Scene, ask: Ask, roundIds: readonly number[], calls: number): Promise<void> {
  const { db, record, progress } = scene;
  for (const { name, document, variables, bare } of await questionsOf(scene, roundIds)) {
    for (let i = 0; i < WARM_UP; i += 1) await ask(document, variables(i));
    const [asking, grouping] = [new Stopwatch(), new Stopwatch()];
    for (let i = 0; i < calls; i += 1) {
      await asking.time(() => ask(document, variables(i)));
      if (i % 10 === 0) await grouping.time(() => db.query(bare, [roundIds[(i / 10) % roundIds.length]]));
    }
    const baseline = { name: 'one bare SQL grouping of the facts, median', value: grouping.median };
    record(`${name}, p50`, asking.median, 'ms', baseline);
    record(`${name}, p95`, asking.quantile(0.95), 'ms', baseline);
    progress(`${name}: ${calls} calls`);
  }
}

export async function questionsOf({ app, db }: Scene, roundIds: readonly number[]): Promise<readonly Question[]> {
  const [{ versionId }]: [{ versionId: number }] = await db.query(
    `select form_version_id as "versionId" from round order by id limit 1`,
  );
  const { definition } = await app.get(PublishedForms, { strict: false }).get(db, versionId);
  const columns = columnsOf(definition);
  const dictionary = await app.get(Dictionary, { strict: false }).open(db);
  const indicators = dictionary.of(definition, '2026-12-31');
  const codes = [...indicators.keys()];
  const ofIndicators = new Set([...indicators.values()].flatMap(sumKeysOf));
  const { all } = await loadMeasures(db, versionId);
  const sums = (wanted: ReadonlySet<string>): string =>
    all
      .filter(({ key }) => wanted.has(key))
      .map((measure) => measureSql(measure, columns)!)
      .map(({ sum, count }) => `${sum}, ${count}`)
      .join(', ');
  const items = sums(new Set(DASHBOARD_ITEMS));
  const ofRound = 'from fact where year = (select year from round where id = $1) and round_id = $1';
  const filter = (n: number) => ({
    roundId: roundIds[n % roundIds.length],
    basis: n % 2 ? 'CURRENT' : 'AS_REPORTED',
  });
  return [
    {
      name: 'nationalTotals, 8 items',
      document: `query ($filter: FigureFilter!, $items: [String!]!) { nationalTotals(filter: $filter, items: $items) {
        round { id period } libraries accepted obliged totals { ${FIGURE} previous { ${FIGURE} } change { ${CHANGE} } } } }`,
      variables: (n) => ({ filter: filter(n), items: DASHBOARD_ITEMS }),
      bare: `select ${items} ${ofRound}`,
    },
    {
      name: 'placeTable, 8 items × provinces',
      document: `query ($filter: FigureFilter!, $items: [String!]!) { placeTable(filter: $filter, items: $items) {
        basis items rows { place { ${UNIT} } obliged accepted figures { ${FIGURE} } }
        nation { place { ${UNIT} } obliged accepted figures { ${FIGURE} } } } }`,
      variables: (n) => ({ filter: filter(n), items: DASHBOARD_ITEMS }),
      bare: `select province_id, ${items} ${ofRound} group by 1`,
    },
    {
      name: 'ranking, 1 item × provinces with its changes',
      document: `query ($filter: FigureFilter!, $items: [String!]!) { placeTable(filter: $filter, items: $items) {
        rows { place { ${UNIT} } figures { ${FIGURE} } changes { ${CHANGE} } } } }`,
      variables: (n) => ({ filter: filter(n), items: [DASHBOARD_ITEMS[n % DASHBOARD_ITEMS.length]] }),
      bare: `select province_id, ${sums(new Set(DASHBOARD_ITEMS.slice(0, 1)))} ${ofRound} group by 1`,
    },
    {
      name: 'series, 8 items over the rounds of a kind',
      document: `query ($items: [String!]!, $kind: PeriodKind!, $basis: MapBasis!) {
        series(items: $items, kind: $kind, basis: $basis) { item points { period value reported expected preliminary } } }`,
      variables: (n) => ({
        ...{ items: DASHBOARD_ITEMS, kind: n % 4 < 2 ? 'YEAR' : 'HALF', basis: n % 2 ? 'CURRENT' : 'AS_REPORTED' },
      }),
      bare: `select round_id, ${items} from fact
        where round_id in (select id from round where kind = (select kind from round where id = $1)) group by 1`,
    },
    {
      name: `indicatorTable, ${codes.length} indicators × provinces`,
      document: `query ($filter: FigureFilter!, $codes: [String!]!) { indicatorTable(filter: $filter, codes: $codes) {
        basis codes rows { place { ${UNIT} } figures { ${INDICATOR} } }
        nation { place { ${UNIT} } figures { ${INDICATOR} } } } }`,
      variables: (n) => ({ filter: filter(n), codes }),
      bare: `select province_id, ${sums(ofIndicators)} ${ofRound} group by 1`,
    },
  ];
}
