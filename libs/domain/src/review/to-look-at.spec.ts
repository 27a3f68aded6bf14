import { issue } from '../shared/issue.js';
import { asked, cells, d } from '../testing/small-form.js';
import { cellsToLookAt, turnBetween, type KnownOfSubmission } from './to-look-at.js';

const figures = { B01: 2371, B02: 1992, E01: 900, E02: 640, E04: 1540 };
const NOTHING: KnownOfSubmission = {
  ...{ cells: cells(figures), prevYear: cells(figures), issues: [], explanations: {} },
  ...{ influence: undefined, reviewed: [] },
};
const look = (known: Partial<KnownOfSubmission>) => [...cellsToLookAt(asked(), { ...NOTHING, ...known })];

describe('what is to look at', () => {
  it('is nothing where nothing is asked, said, turned, changed or moved', () => expect(look({})).toEqual([]));

  it('is a cell of an error, or of a question that nobody has answered; information and blanks are not', () => {
    const issues = [
      issue('RULE_BROKEN', 'B02'),
      issue('UNLIKE_BEFORE', 'E01', {}, 'warning'),
      issue('RULE_BROKEN', 'E01', {}, 'warning'),
      issue('RULE_BROKEN', '', {}, 'warning'),
      issue('RULE_BROKEN', 'B01', {}, 'info'),
      issue('BLANK', 'E19'),
    ];
    expect(look({ issues, explanations: { 'UNLIKE_BEFORE:E02': 'mở thêm điểm phục vụ' } })).toEqual(['B02', 'E01', '']);
  });

  it('is an answered question only where it is grave', () => {
    const question = issue('UNLIKE_BEFORE', 'E01', {}, 'warning');
    const explanations = { 'UNLIKE_BEFORE:E01': 'mở thêm điểm phục vụ' };
    expect(look({ issues: [question], explanations })).toEqual([]);
    expect(look({ issues: [{ ...question, grave: true }], explanations })).toEqual(['E01']);
  });

  it('is a remark, but no blank one, and no explanation by itself', () =>
    expect(look({ explanations: { 'NOTE:B01': 'kiểm kê lại', 'NOTE:B02': ' ', 'R49:E01': 'đã kiểm tra' } })).toEqual([
      'B01',
    ]));

  it('is a number that has become a reason, and the reverse, where it is no small one; a computed item only follows', () => {
    const now = cells({ ...figures, E02: 'not-collected', E04: 'not-collected', B06: 500 });
    expect(look({ cells: now, prevYear: cells({ ...figures, B06: 'closed' }) })).toEqual(['B06', 'E02']);
    expect(look({ cells: now, prevYear: undefined })).toEqual([]);
    const small = cells({ ...figures, E02: 'not-collected', B06: 5 });
    expect(look({ cells: small, prevYear: cells({ ...figures, E02: 12, B06: 'closed' }) })).toEqual([]);
  });

  it('is what a reviewer has asked about, or has changed since', () =>
    expect(look({ reviewed: ['E01', 'B01', 'E01', 'Z99'] })).toEqual(['E01', 'B01']));

  it('is the item by which a total of the province is moved, from a tenth on', () => {
    const influence = (share: string) => ({ item: 'B01', share: d(share) });
    expect(look({ influence: influence('0.1') })).toEqual(['B01']);
    expect([look({ influence: influence('0.0999') }), look({ influence: null })]).toEqual([[], []]);
  });
});

it('turns only between answers', () => {
  const of = (code: string, figure: number | string) => cells({ [code]: figure }).get(code);
  const [number, none, blank] = [of('B01', 5), of('B01', 'closed'), of('B01', 'not-yet')];
  expect([turnBetween(number, none), turnBetween(none, number)]).toEqual(['silent', 'speaking']);
  for (const [before, now] of [
    [number, number],
    [none, none],
    [blank, number],
    [number, blank],
    [undefined, none],
  ]) {
    expect(turnBetween(before, now)).toBeUndefined();
  }
});
