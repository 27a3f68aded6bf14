import fc from 'fast-check';
import { changesBetween } from './compare-reports.js';
import { checkSeal, sealOf, type SealedReport } from './seal.js';

/** Good enough where nobody attacks: the digest that is used is given from outside. */
const digest = (text: string): string => `${[...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) | 0, 7)}`;

const text = (value: string) => ({
  paragraphs: [
    { kind: 'paragraph' as const, runs: [{ kind: 'text' as const, text: value, bold: false, italic: false }] },
  ],
});
const report: SealedReport = {
  of: { period: '2026-H1', province: '66' },
  passages: { plans: text('Một'), money: text('Hai') },
  figures: [
    { key: 'now:B01', value: '2250', waiting: 0 },
    { key: 'now:C01', value: null, waiting: 1 },
  ],
};
const kept = sealOf(report, digest);
const broken = (changed: Partial<SealedReport>) => checkSeal({ ...report, ...changed }, kept, digest);

it('holds for what was signed, in whatever order its fields come', () => {
  const turned = JSON.parse(JSON.stringify(report, (_, value: unknown) => turnFields(value))) as SealedReport;
  expect(Object.keys(turned)[0]).toBe('figures');
  expect(checkSeal(turned, kept, digest)).toEqual({ intact: true, broken: [] });
});

it('breaks with one figure or one word, and says where', () => {
  expect(broken({ figures: [{ ...report.figures[0]!, value: '2251' }, report.figures[1]!] }).broken).toEqual([
    'figure:now:B01',
  ]);
  // A blank is no zero.
  expect(broken({ figures: [report.figures[0]!, { ...report.figures[1]!, value: '0' }] }).broken).toEqual([
    'figure:now:C01',
  ]);
  expect(broken({ passages: { ...report.passages, plans: text('Môt') } }).broken).toEqual(['section:plans']);
  expect(broken({ figures: report.figures.slice(1) }).broken).toEqual(['figure:now:B01']);
  expect(broken({ passages: { ...report.passages, more: text('') } })).toEqual({
    intact: false,
    broken: ['section:more'],
  });
  expect(broken({ of: { ...report.of, province: '01' } }).broken).toEqual(['of']);
});

it('breaks when the digests themselves were changed along', () => {
  const changed = { ...report, figures: [] };
  const parts = sealOf(changed, digest).parts;
  expect(checkSeal(changed, { ...kept, parts }, digest)).toEqual({ intact: false, broken: [] });
});

it('breaks with any other value of a figure', () => {
  fc.assert(
    fc.property(
      fc.integer().filter((value) => value !== 2250),
      (value) => {
        const figures = [{ ...report.figures[0]!, value: `${value}` }, report.figures[1]!];
        const asText = (one: string): string => one;
        expect(checkSeal({ ...report, figures }, sealOf(report, asText), asText).broken).toEqual(['figure:now:B01']);
      },
    ),
  );
});

it('says what another version says anew', () => {
  const after: SealedReport = {
    ...report,
    passages: { plans: text('Ba'), money: text('Hai') },
    figures: [
      { key: 'now:B01', value: '7350', waiting: 0 },
      report.figures[1]!,
      { key: 'now:D01', value: '1', waiting: 0 },
    ],
  };
  expect(changesBetween(report, after)).toEqual({
    sections: ['plans'],
    figures: [
      { key: 'now:B01', was: '2250', is: '7350' },
      { key: 'now:D01', was: undefined, is: '1' },
    ],
  });
  expect(changesBetween(report, report)).toEqual({ sections: [], figures: [] });
});

const turnFields = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toReversed())
    : value;
