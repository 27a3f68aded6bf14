/**
 * One word for one thing: names in the code use no word that docs/glossary.md gives up (its last section).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './settings.js';

const section = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').split('## One word for one thing')[1] ?? '';
/** By the word that is given up, the one to use. */
const GIVEN_UP = new Map(
  [...section.matchAll(/^\| (\w+) +\| (.+?) +\|$/gm)].map(([, word, instead]) => [word!, instead!] as const),
);
GIVEN_UP.delete('not');

/** Names in which such a word means something else. */
const OTHERWISE: Readonly<Record<string, string>> = {
  partDuty: 'of staff who do library work beside another job (item I02)',
  partDutyChance: 'as partDuty',
  ReportsBegun1764100006950: 'a landed migration',
  ReportOutlined: 'an icon',
  useEffect: 'of React',
  useLayoutEffect: 'as useEffect',
  effect: 'of an animation, as the browser calls it',
};

/** A landed migration is never changed; the contract's types are made of it. */
const LEFT_OUT = /^migrations\/src\/\d|^apps\/admin\/src\/gql\//;

/** Called after the landed migration that it tries. */
const IS_OF_MIGRATION = /\.migration\.spec\.ts$/;

const paths = execFileSync('git', ['ls-files', 'apps', 'libs', 'migrations', 'seed', 'tools'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !LEFT_OUT.test(path));

/** Rooms of what a province writes: there a report is nothing else, and needs no first word. */
const OF_PROVINCE_REPORTS =
  /\/(?:province-report|programme\/(?:reports|signing|compilation)|admin\/src\/reports|testing\/matrix\/ways\/(?:reports|signing))[./]/;

/** Elsewhere it is named whole, `ProvinceReport`, or with what no submission has: `reportOutlines`. */
const PROVINCE_REPORT = /province[-_]?reports?|report[-_]?(?:outline|section|figure)s?/gi;

/** `ObligationTable` → obligation, table; `OBLIGATION_STATES` → obligation, states. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(PROVINCE_REPORT, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase());

/** Every identifier of a source, once. */
function namesIn(text: string, path: string): ReadonlySet<string> {
  const names = new Set<string>();
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind));
  return names;
}

const wrongIn = (names: Iterable<string>, path = ''): readonly string[] =>
  [...names].flatMap((name) =>
    wordsOf(name).flatMap((word) => {
      const isFree = OTHERWISE[name] !== undefined || (/^reports?$/.test(word) && OF_PROVINCE_REPORTS.test(path));
      const instead = isFree ? undefined : GIVEN_UP.get(word);
      return instead === undefined ? [] : [`${name}: not ${word} but ${instead}`];
    }),
  );

it('the glossary gives up some words, and none that it uses', () => {
  expect(GIVEN_UP.size).toBeGreaterThan(2);
  for (const instead of GIVEN_UP.values()) expect(GIVEN_UP.has(instead)).toBe(false);
});

it('tells a word wherever it stands in a name', () => {
  const names = namesIn('const dutyOf = (a: Duty) => a.lateDuties.map(Standing.DUTY_FLAGS);', 'a.ts');
  expect(wrongIn(names)).toHaveLength(5);
  expect(wrongIn(['individuality', 'obligationOf', 'outstanding'])).toEqual([]);
  expect(wrongIn(['ProvinceReport', 'provinceReportId', 'province_report'])).toEqual([]);
  expect(wrongIn(['reportOf', 'provinceOfReport'])).toHaveLength(2);
  expect(wrongIn(['reportTable'], 'libs/domain/src/province-report/outline-table.ts')).toEqual([]);
});

it('no name in the code, and no file, uses a word that is given up', () => {
  const wrong = paths.flatMap((path) => [
    ...wrongIn(namesIn(readFileSync(join(ROOT, path), 'utf8'), path), path).map((line) => `${path}: ${line}`),
    ...(IS_OF_MIGRATION.test(path) ? [] : wrongIn([basename(path)], path)).map((line) => `${path}: the file ${line}`),
  ]);
  expect(wrong).toEqual([]);
});
