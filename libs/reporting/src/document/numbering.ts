/**
 * Numbers of headings, lists and annexes after Nghị định 30/2020/NĐ-CP, Phụ lục I: I, II for parts and annexes, 1., 2. under
 * them, then a), b) in the order of the Vietnamese alphabet, which has đ and neither f, j, w nor z.
 */
import type { Block, List } from './blocks.js';

const ROMAN = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** 1 → I, 4 → IV. */
export function roman(number: number): string {
  const step = ROMAN.find(([value]) => value <= number);
  return step ? step[1] + roman(number - step[0]) : '';
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** 1 → a, 5 → đ, 24 → aa. */
const letter = (number: number): string =>
  number <= LETTERS.length
    ? LETTERS.charAt(number - 1)
    : letter(Math.floor((number - 1) / LETTERS.length)) + letter(((number - 1) % LETTERS.length) + 1);

const MARKS = { 1: (n: number) => `${roman(n)}.`, 2: (n: number) => `${n}.`, 3: (n: number) => `${letter(n)})` };

/** What stands before each block: `I.`, `1.`, `a)` before a heading, which begins anew under the one above it. */
export function headingNumbers(blocks: readonly Block[]): readonly (string | undefined)[] {
  const counts = { 1: 0, 2: 0, 3: 0 };
  return blocks.map((block) => {
    if (block.kind !== 'heading') return undefined;
    counts[block.level] += 1;
    if (block.level < 3) counts[3] = 0;
    if (block.level < 2) counts[2] = 0;
    return MARKS[block.level](counts[block.level]);
  });
}

/** What stands before an item of a list, counted from 0. */
export function itemMark(mark: List['mark'], index: number): string {
  if (mark === 'dash') return '-';
  if (mark === 'plus') return '+';
  return mark === 'letter' ? MARKS[3](index + 1) : MARKS[2](index + 1);
}
