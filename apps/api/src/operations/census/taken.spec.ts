import { issue, refuse } from '@vlis/domain';
import { readLibraries, type CensusLibrary } from './read-libraries.js';
import { readStudy } from './read-study.js';
import type { Study } from './study.js';
import { refusedFor, taken } from './taken.js';
import { smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
let study: Study;
let libraries: readonly CensusLibrary[];
beforeEach(async () => {
  census = await smallCensus();
  study = await readStudy(census.study);
  ({ libraries } = await readLibraries(study));
});
afterEach(() => census.remove());

const thrownBy = (work: () => unknown): { spot: object; message: string } => {
  try {
    work();
  } catch (error) {
    return error as { spot: object; message: string };
  }
  throw new Error('nothing was refused');
};

it('what was taken is handed on', () => expect(taken(study, 7)).toBe(7));

it('a refused row is told by its library, line and column, in both languages, not by its number in the batch', () => {
  const broken = issue('RULE_BROKEN', 'rows.1.CHI', { rule: 'TIEN', expression: 'CHI == CHI_SACH' });
  const { spot, message } = thrownBy(() =>
    taken(study, refuse('INVALID_CELLS', [broken], { count: '1' }), libraries.slice(2)),
  );
  expect(spot).toEqual({ file: `${census.folder}/libraries.csv`, line: 5, column: 'Chi' });
  const [, vi, en] = message.split('\n');
  expect(vi).toMatch(/hệ thống không nhận: thư viện “C1” · Có 1 ô chưa hợp lệ.* · RULE_BROKEN Chưa đạt quy tắc TIEN/);
  expect(en).toMatch(
    /refused by the system: library “C1” · 1 cells are not valid.* · RULE_BROKEN Rule TIEN does not hold/,
  );
  expect(message).not.toContain('rows.');
});

it('all that a refusal names is told, each by its own library and column, with the sentence of the refusal once', () => {
  const wrong = ['rows.0.CHI', 'rows.1.DIEM', 'rows.1'].map((path) => issue('NOT_A_NUMBER', path, { text: 'x' }));
  const { message, ...thrown } = thrownBy(() =>
    taken(study, refuse('INVALID_CELLS', wrong, { count: '3' }), libraries),
  );
  expect(thrown).toMatchObject({
    issues: [
      { code: 'IMPORT_REFUSED', spot: { line: 2, column: 'Chi' } },
      { code: 'IMPORT_REFUSED', spot: { line: 3, column: 'Điểm' } },
      { code: 'IMPORT_REFUSED', spot: { line: 3 } },
    ],
  });
  expect(message.match(/cells are not valid/g)).toHaveLength(1);
  expect(message).toMatch(/“A1”[^]*“A2”[^]*“A2”/);
});

it('of very many fifty are told, and how many more there are', () => {
  const wrong = Array.from({ length: 73 }, (_, n) => issue('NOT_A_NUMBER', `rows.1.X${n}`, { text: 'x' }));
  const { message } = thrownBy(() => taken(study, refuse('INVALID_CELLS', wrong, { count: '73' }), libraries));
  expect(message.match(/^IMPORT_REFUSED/gm)).toHaveLength(50);
  expect(message).toMatch(/còn 23 lỗi nữa \/ and 23 more$/);
});

it('so is a row that is refused as a whole, and the place that the sentence names', () => {
  const lacking = issue('NAME_REQUIRED', 'rows.0.states.0.name');
  const { spot, message } = thrownBy(() =>
    taken(study, refuse('INVALID_INPUT', [lacking], { detail: lacking.path }), libraries),
  );
  expect(spot).toEqual({ file: `${census.folder}/libraries.csv`, line: 2, part: 'states.0.name' });
  expect(message).toMatch(/“A1” · What was sent is not valid: states\.0\.name/);
});

it('a submission that is not accepted is told by its library', () => {
  const thrown = refusedFor(study, refuse('NOT_FOUND'), libraries[4]);
  expect(thrown).toMatchObject({ code: 'IMPORT_REFUSED', spot: { line: 6 } });
  expect(thrown.message).toMatch(/thư viện “C2”[^]*library “C2”/);
});

it('what is about no library is told by the study', () => {
  const { spot, message } = thrownBy(() => taken(study, refuse('NOT_FOUND'), libraries));
  expect(spot).toEqual({ file: census.study });
  expect(message).toMatch(/hệ thống không nhận: Không tìm thấy.*\n.*refused by the system: Nothing found/);
});
