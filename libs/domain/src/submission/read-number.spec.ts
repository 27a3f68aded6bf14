import fc from 'fast-check';
import { readNumber, type NumberReading } from './read-number.js';

/** A reading as one line: `1234.5`, `? 1234 | 1.234`, or `—`. */
const shown = (reading: NumberReading): string => {
  if (reading.kind === 'number') return reading.value.toFixed();
  return reading.kind === 'ambiguous' ? `? ${reading.whole} | ${reading.fraction}` : '—';
};

describe('a number as it is typed', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['1234567', '1234567'],
    // two kinds of mark
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567,25', '1234567.25'],
    ['1,234,567.25', '1234567.25'],
    ['1.234,567', '1234.567'],
    ['1 234,5', '1234.5'],
    ['1 234.5', '1234.5'],
    // one mark, three digits: asked
    ['1.234', '? 1234 | 1.234'],
    ['1,234', '? 1234 | 1.234'],
    ['999.000', '? 999000 | 999.000'],
    ['-1.234', '? -1234 | -1.234'],
    // one mark that can only be a decimal mark
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['12,50', '12.5'],
    ['12,5', '12.5'],
    ['1234.567', '1234.567'],
    [',5', '0.5'],
    // a mark that repeats, or a space, only groups
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1 234', '1234'],
    // signs
    ['-5', '-5'],
    ['- 5', '-5'],
    ['−5', '-5'],
    ['–5', '-5'],
    ['  12  ', '12'],
    // what is not seen, and what is only wider
    ['1２３', '123'],
    ['１．２３４，５', '1234.5'],
    ['－５', '-5'],
    ['1\u200b2\u00ad3\ufeff', '123'],
    ['\u202a1.234,5\u202c', '1234.5'],
    ['1\u3000234', '1234'],
  ])('%s is %s', (typed, reading) => expect(shown(readNumber(typed))).toBe(reading));

  it.each([
    ...['1.234.56', '1.23.456', '1234.567.890', '1.234,567,890', '12.', '.', ','],
    ...['1,234 567', '1  234', '12 34', '1 234 56', '0.125.000', '0 125', '012.345.678'],
    ...['-', '--5', '+5', '5-', '(5)', '1e5', '1E5', '0x1F', 'NaN', 'Infinity', '1/2', '50%', '5 bản', 'năm'],
    ...['١٢٣', '²', '1\t234', '1\n234', "1'234", '1_234', '', ' ', '9'.repeat(41)],
  ])('%j is no number', (typed) => expect(shown(readNumber(typed))).toBe('—'));

  it.each([
    ['space', '\u0020'],
    ['no-break space', '\u00a0'],
    ['narrow no-break space', '\u202f'],
    ['thin space', '\u2009'],
    ['figure space', '\u2007'],
  ])('is grouped by a %s', (_, space) => {
    expect(shown(readNumber(['1', '234', '567'].join(space)))).toBe('1234567');
    expect(shown(readNumber(`1${space}234,5`))).toBe('1234.5');
  });
});

/**
 * The oracle knows nothing of ambiguity: it reads the text as a Vietnamese would, as an English would and with spaces,
 * character by character, and sees how many different numbers come out.
 */
function numbersIn(typed: string): ReadonlySet<string> {
  const text = [...asSeen(typed).trim()].map((sign) => (/\p{Zs}/u.test(sign) ? ' ' : sign)).join('');
  const negative = ['-', '−', '–'].includes(text[0] ?? '');
  const rest = negative ? text.slice(1).replace(/^ +/, '') : text;
  const found = new Set<string>();
  if (text.length > 40) return found;
  for (const [group, mark] of [...'., '].flatMap((g) => [...'.,'].map((m) => [g, m] as const))) {
    const plain = group === mark ? undefined : readWith(rest, group, mark);
    if (plain !== undefined) found.add(negative && plain !== '0' ? `-${plain}` : plain);
  }
  return found;
}

/** Nobody sees a zero-width space, and a full-width ７ is a 7. */
const asSeen = (typed: string): string =>
  [...typed]
    .filter((sign) => !/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(sign))
    .map((sign) => (/[\uff01-\uff5e]/.test(sign) ? sign.normalize('NFKC') : sign))
    .join('');

const digitsOnly = (text: string): boolean => [...text].every((sign) => sign >= '0' && sign <= '9');

function areGroups([head = '', ...tail]: readonly string[]): boolean {
  if (![head, ...tail].every(digitsOnly)) return false;
  if (tail.length > 0 && (head.length < 1 || head.length > 3 || head[0] === '0')) return false;
  return tail.every((three) => three.length === 3);
}

function readWith(text: string, group: string, mark: string): string | undefined {
  const [whole = '', fraction, ...more] = text.split(mark);
  if (more.length > 0 || fraction === '' || !digitsOnly(fraction ?? '')) return undefined;
  const groups = whole.split(group);
  if (!areGroups(groups) || (whole === '' && fraction === undefined)) return undefined;
  const integer = BigInt(groups.join('') || '0').toString();
  const decimals = (fraction ?? '').replace(/0+$/, '');
  return decimals ? `${integer}.${decimals}` : integer;
}

const withoutTrailingZeros = (fraction: string): string => fraction.replace(/\.?0*$/, '');

/** Agrees with the oracle: no reading → no number, one → that number, two → asked, with exactly those two. */
function expectNoMisreading(typed: string): void {
  const numbers = numbersIn(typed);
  const reading = readNumber(typed);
  if (reading.kind === 'not-a-number') expect([typed, ...numbers]).toEqual([typed]);
  else if (reading.kind === 'number') expect([typed, ...numbers]).toEqual([typed, reading.value.toFixed()]);
  else
    expect(new Set([reading.whole, withoutTrailingZeros(reading.fraction)])).toEqual(
      numbers.size === 2 ? numbers : typed,
    );
}

describe('10 000 random strings', () => {
  const sign = fc.constantFrom(
    ...'0123456789',
    ...'0123456789',
    ...'.,.,',
    ' ',
    '\u00a0',
    '\u2009',
    '-',
    '−',
    'e',
    '+',
  );
  const scribble = fc.array(sign, { maxLength: 14 }).map((signs) => signs.join(''));
  const grouped = fc
    .record({
      head: fc.integer({ min: 0, max: 1200 }),
      groups: fc.array(fc.integer({ min: 0, max: 1100 }), { maxLength: 3 }),
      marks: fc.array(fc.constantFrom('.', ',', ' ', '\u202f'), { minLength: 1, maxLength: 2 }),
      fraction: fc.option(fc.stringMatching(/^\d{0,4}$/), { nil: undefined }),
      minus: fc.constantFrom('', '-', '−', '- '),
    })
    .map(({ head, groups, marks, fraction, minus }) => {
      const whole = [`${head}`, ...groups.map((three) => `${three}`.padStart(3, '0'))].join(marks[0]);
      return `${minus}${whole}${fraction === undefined ? '' : `${marks[1] ?? ','}${fraction}`}`;
    });

  it.each([
    ['of digits, marks and spaces', scribble, 4000],
    ['like numbers, well and badly grouped', grouped, 4000],
    ['of anything at all', fc.string({ unit: 'grapheme', maxLength: 60 }), 2000],
  ])('%s: never a silent misreading', (_, strings, numRuns) =>
    fc.assert(fc.property(strings, expectNoMisreading), { numRuns }),
  );
});
