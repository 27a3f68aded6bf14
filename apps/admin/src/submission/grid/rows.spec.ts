import { decimal, missing, reported } from '@vlis/domain';
import { sentence } from '../remarks/sentence.js';
import { none, typed, type Input } from '../sheet/input.js';
import { judge } from '../sheet/judge.js';
import { explain, put } from '../sheet/sheet.js';
import { ALL, onScreen } from '../testing/on-screen.js';
import { form, query, submission, sheet } from '../testing/planted.js';
import { badAmong, rowsOf, rowMarkOf, unreadable, whereWords } from './rows.js';

describe('the rows of the grid', () => {
  it('are the items this library is asked in this period, calculated ones among them', () => {
    const { rows } = onScreen({});
    // K02 is asked once a year, in the annual submission.
    expect(rows.map(({ item, kind }) => `${item.code} ${kind}`)).toEqual([
      'A05 number',
      'B01 number',
      'B02 number',
      'E01 number',
      'E02 number',
      'E04 computed',
      'E06 number',
      'H07 yes-no',
    ]);
  });

  it('calculate as one types', () =>
    expect(onScreen(ALL, { E02: typed('80') }).row('E04').cell).toEqual(reported(decimal('500'))));

  it('have no total while a part of it cannot be read', () =>
    expect(onScreen(ALL, { E02: typed('8o') }).row('E04').cell).toEqual(missing('not-yet')));

  it('show the same item in the same period last year and at the end of the last', () => {
    expect(onScreen({}).row('B01').past).toEqual([reported(decimal('2315')), reported(decimal('2340'))]);
    expect(onScreen({}).row('B02').past).toEqual([undefined, undefined]);
  });

  it('ask about an ambiguous text with both readings', () =>
    expect(onScreen({}, { A05: typed('1.234') }).row('A05')).toMatchObject({
      typed: '1.234',
      ambiguous: { first: '1234', second: '1.234', mayBeFraction: false },
    }));

  it('take a whole number as it is written in Vietnamese, without a question', () => {
    const { row } = onScreen({}, { B01: typed('66.647') });
    expect(row('B01')).toMatchObject({ cell: reported(decimal('66647')) });
    expect([row('B01').typed, row('B01').ambiguous]).toEqual([undefined, undefined]);
  });

  it('are counted where they cannot be read', () =>
    expect(unreadable(onScreen({}, { A05: typed('1.234'), B02: typed('8o'), E01: typed('7') }).rows)).toBe(2));

  it('of a pasted block are told apart: what cannot be read, and what breaks a rule', () => {
    const { rows } = onScreen(ALL, { B01: typed('100'), B02: typed('200'), E01: typed('8o'), A05: typed('1.234') });
    expect(badAmong(rows, () => true)).toEqual({ unreadable: 2, broken: 1 });
    expect(badAmong(rows, (code) => code === 'E01')).toEqual({ unreadable: 1, broken: 0 });
  });

  it('say what blocks before what asks', () => {
    const { row } = onScreen(ALL, { B01: typed('900'), B02: typed('2904') });
    expect([rowMarkOf(row('B02')), rowMarkOf(row('B01')), rowMarkOf(row('E06'))]).toEqual(['error', 'ask', 'quiet']);
  });

  it('speak with the figures the rule looked at', () => {
    const { row } = onScreen(ALL, { B01: typed('900'), B02: typed('2904') });
    const sentencesOf = (code: string) => row(code).findings.map(({ issue }) => sentence(issue, form, 'vi'));
    expect(sentencesOf('B02')).toEqual(['Số tên không vượt số bản: B02 = 2.904, B01 = 900']);
    expect(sentencesOf('B01')).toEqual(['Biến động trên 50% so với cùng kỳ: B01 = 900, B01 cùng kỳ năm trước = 2.315']);
  });

  it('are mended by another figure than was sent, and by no reason for having none', () => {
    const asked = [query(1, 'B01', null, '900')];
    const mended = (entry: Input) => {
      const { row, judged } = onScreen(ALL, { B01: entry }, asked);
      return judged.unanswered.length === 0 && rowMarkOf(row('B01')) !== 'error';
    };
    expect([typed('901'), typed('900'), none('not-collected'), typed('9oo'), typed('')].map(mended)).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it('take words to what waits for them: the reviewer, then a rule; then to what has some', () => {
    const words = (entry: Input, queries: Parameters<typeof onScreen>[2]) => {
      const found = whereWords(onScreen(ALL, { B01: entry }, queries).row('B01'));
      return found && ('reason' in found ? `query ${found.id}` : found.key);
    };
    const [answered, open] = [query(1, 'B01', 'đúng', '9'), query(2, 'B01', null, '2371')];
    expect(words(typed('2371'), [answered, open])).toBe('query 2');
    expect(words(typed('9000'), [answered, open])).toBe('R49:B01'); // mended, but the rule asks why
    expect(words(typed('2371'), [answered])).toBe('query 1');
    expect(words(typed('9000'), [])).toBe('R49:B01');
    expect(words(typed('2371'), [])).toBeUndefined();
  });

  it('rest once a warning is explained', () => {
    const planted = submission(ALL);
    const on = explain(put(sheet(ALL), new Map([['B01', typed('5000')]])), 'R49:B01', 'nhận sách tặng');
    const judged = judge(planted, on, []);
    expect(judged.asks).toBe(0);
    expect(rowMarkOf(rowsOf(planted, on, judged, [])[1]!)).toBe('explained');
  });
});
