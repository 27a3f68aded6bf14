/** Documents nobody would write, for tests that hold for all of them. */
import fc from 'fast-check';
import type { Block, FigureSign, Run } from '../document/blocks.js';
import { AUTHORITIES, type Document } from '../document/document.js';
import type { BlockCell, TableBlock } from '../document/table-block.js';
import { barChart } from './png.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('=HYPERLINK("x")', '<w:t>', 'Đắk Lắk\nTuy Hòa', '\u202e1', ''),
);
const look = { bold: fc.boolean(), italic: fc.boolean() };
const sign = fc.constantFrom<FigureSign>('…', 'x', '(k)', '≠');

/** Machine text of up to 30 digits. */
const machineText = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
  )
  .map(([whole, fraction]) => (fraction === undefined ? `${whole}` : `${whole}.${fraction}`));

const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text, ...look }),
  fc.record(
    {
      ...{ kind: fc.constant('figure' as const), key: text, value: machineText, ...look },
      ...{ unit: fc.constantFrom('bản', '%', 'triệu đồng'), decimals: fc.nat(4) },
    },
    { requiredKeys: ['kind', 'key', 'value'] },
  ),
  fc.record({ kind: fc.constant('no-figure' as const), key: text, sign }),
);
const runs = fc.array(run, { maxLength: 5 });

const cell: fc.Arbitrary<BlockCell> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('figure' as const), value: machineText }),
  fc.record({ kind: fc.constant('no-figure' as const), sign }),
);
const optional = {
  group: fc.constantFrom('Sách', 'Báo'),
  unit: text,
  sign: text,
  centred: fc.boolean(),
  width: fc.nat(120),
};
const column = fc.record(
  { label: text, kind: fc.constantFrom('text' as const, 'figure' as const), decimals: fc.nat(3), ...optional },
  { requiredKeys: ['label', 'kind', 'decimals'] },
);
const table: fc.Arbitrary<TableBlock> = fc.array(column, { maxLength: 8 }).chain((columns) =>
  fc.record({
    ...{ kind: fc.constant('table' as const), caption: text, columns: fc.constant(columns) },
    rows: fc.array(
      fc.record({
        kind: fc.constantFrom('total' as const, 'beside' as const, 'place' as const),
        cells: fc.array(cell, { minLength: columns.length, maxLength: columns.length }),
      }),
      { maxLength: 6 },
    ),
    notes: fc.array(text, { maxLength: 2 }),
  }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), runs, centred: fc.boolean() }),
  fc.record({
    kind: fc.constant('list' as const),
    mark: fc.constantFrom('dash' as const, 'plus' as const, 'letter' as const, 'number' as const),
    items: fc.array(runs, { maxLength: 4 }),
  }),
  table,
  fc.record({ kind: fc.constant('picture' as const), png: fc.constant(barChart([1], 4, 4)), alt: text, caption: text }),
  fc.constant({ kind: 'page-break' as const }),
);
const blocks = fc.array(block, { maxLength: 6 });

export const anyDocument: fc.Arbitrary<Document> = fc.record(
  {
    language: fc.constantFrom('vi' as const, 'en' as const),
    madeOn: fc.constant('2026-06-05'),
    head: fc.record(
      {
        ...{ superior: text, issuing: text, number: fc.nat(9999), symbol: text, place: text, draft: fc.boolean() },
        issued: fc.record({ year: fc.integer({ min: 2020, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) }),
      },
      { requiredKeys: ['issuing', 'symbol', 'place', 'issued'] },
    ),
    ...{ kind: text, summary: text, addressees: fc.array(text, { maxLength: 3 }), blocks },
    signature: fc.record(
      {
        authority: fc.array(fc.record({ kind: fc.constantFrom(...AUTHORITIES), of: text }), { maxLength: 2 }),
        ...{ post: text, acting: fc.boolean(), name: text },
      },
      { requiredKeys: ['authority', 'post'] },
    ),
    recipients: fc.array(text, { maxLength: 4 }),
    annexes: fc.array(
      fc.record({ title: text, orientation: fc.constantFrom('portrait' as const, 'landscape' as const), blocks }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['language', 'madeOn', 'head', 'kind', 'summary', 'addressees', 'blocks', 'recipients', 'annexes'] },
);
