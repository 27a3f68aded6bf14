/** The page on ASVS 5.0.0 leaves no requirement of levels 1 and 2 out, and every row shows something. */
import { readPage } from './testing/pages.js';

const { text } = readPage('docs/security-asvs.md');
const rows = text.split('\n').filter((line) => /^\| V\d/.test(line));

/** `V3.3.1 to V3.3.4` stands for all four. */
const expanded = (first: string, last: string | undefined): readonly string[] => {
  if (last === undefined) return [first];
  const [chapter, section, from] = first.slice(1).split('.').map(Number) as [number, number, number];
  const to = Number(last.split('.')[2]);
  return Array.from({ length: to - from + 1 }, (_, n) => `V${chapter}.${section}.${from + n}`);
};

const inRows = rows.map((row) => /^\| (V[\d.]+)/.exec(row)![1]!);
const notApplicable = [...text.matchAll(/^Not applicable:([\s\S]*?)(?=\n\n|\n*$(?![\s\S]))/gm)].flatMap(
  ([, list = '']) =>
    [...list.matchAll(/(V\d+\.\d+\.\d+)(?: to (V\d+\.\d+\.\d+))?/g)].flatMap(([, first, last]) =>
      expanded(first!, last),
    ),
);
const all = [...inRows, ...notApplicable];

/** OWASP ASVS 5.0.0: 70 requirements of level 1 and 183 of level 2, by chapter. */
const OF_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

it('names each of the 253 requirements once', () => {
  expect(all.filter((item, n) => all.indexOf(item) !== n)).toEqual([]);
  const counts = OF_CHAPTER.map((_, n) => all.filter((item) => item.startsWith(`V${n + 1}.`)).length);
  expect({ counts, sum: all.length }).toEqual({ counts: OF_CHAPTER, sum: 253 });
});

it('says in every row what is there and what shows it', () => {
  for (const row of rows) {
    const [item, here = '', shownBy = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    expect([item, here.length > 5, /\]\([^)]+\)/.test(shownBy)]).toEqual([item, true, true]);
  }
});
