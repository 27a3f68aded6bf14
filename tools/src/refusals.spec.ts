/**
 * Each code with which the system refuses stands in a test, or is retired: a refusal that no test tries could be lost
 * unnoticed.
 */
import { ISSUE_CODES, REFUSAL_CODES, RETIRED_CODES } from '@vlis/domain';
import { ADMISSION_CODES } from '@vlis/reporting';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.js';

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = ['apps/api/src', 'apps/admin/src', 'libs/domain/src', 'libs/reporting/src'].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/(?:^|\/)gql\//.test(name))
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') })),
);
const isTest = ({ path }: Source): boolean => path.endsWith('.spec.ts');
const tests = sources.filter((one) => isTest(one) && !one.path.startsWith('libs/reporting'));
const apiTests = tests.filter(({ path }) => path.startsWith('apps/api'));

/** Where the lists and the sentences stand. */
const isList = ({ path }: Source): boolean =>
  /^libs\/(?:domain\/src\/(?:shared\/(?:issue|refusal|retired-codes)|\w+\/matter)\.ts|reporting\/src\/words\/)/.test(
    path,
  );
const production = sources.filter((one) => !isTest(one) && !isList(one));

const unmentioned = (
  codes: readonly string[],
  among: readonly Source[],
  as: (code: string) => RegExp,
): readonly string[] => codes.filter((code) => !among.some(({ text }) => as(code).test(text)));
const named = (code: string): RegExp => new RegExp(`\\b${code}\\b`);

it('every refusal is met by somebody who asks at the door', () =>
  expect(unmentioned(REFUSAL_CODES, apiTests, (code) => new RegExp(`\\.toRefuse\\(\\s*'${code}'`))).toEqual([]));

it('so is every door that is shut', () => expect(unmentioned(ADMISSION_CODES, apiTests, named)).toEqual([]));

it('every issue is found by a test', () => expect(unmentioned(ISSUE_CODES, tests, named)).toEqual([]));

it('every code that is in a list is given somewhere', () =>
  expect(unmentioned([...REFUSAL_CODES, ...ISSUE_CODES, ...ADMISSION_CODES], production, named)).toEqual([]));

it('no code that was retired has come back', () => {
  const live: readonly string[] = [...REFUSAL_CODES, ...ISSUE_CODES, ...ADMISSION_CODES];
  expect(RETIRED_CODES.filter((code) => live.includes(code))).toEqual([]);
  const again = RETIRED_CODES.filter((code) => production.some(({ text }) => named(code).test(text)));
  expect(again).toEqual([]);
});
