import { decidePoints, decideText, refuseNumber, refuseUnready } from './decide-signing.js';

it('is signed with figures that have moved only by who has seen it, and never with points unanswered', () => {
  const stale = ['now:B01'];
  expect(refuseUnready({ stale: [], unanswered: 0 }, false)).toBeUndefined();
  expect(refuseUnready({ stale, unanswered: 0 }, false)).toMatchObject({
    code: 'FIGURES_STALE',
    params: { count: '1' },
  });
  expect(refuseUnready({ stale, unanswered: 0 }, true)).toBeUndefined();
  expect(refuseUnready({ stale, unanswered: 2 }, true)).toMatchObject({ code: 'POINTS_UNANSWERED' });
});

it.each([
  [null, undefined],
  [1, undefined],
  [99_999, undefined],
  [0, 'INVALID_INPUT'],
  [100_000, 'INVALID_INPUT'],
  [1.5, 'INVALID_INPUT'],
  [Number.NaN, 'INVALID_INPUT'],
])('the number %s of a document: %s', (number, code) => expect(refuseNumber(number)?.code).toBe(code));
it('a number that is none is named', () => {
  expect(refuseNumber(0)?.issues).toMatchObject([{ code: 'NUMBER_OUT_OF_RANGE', path: 'number' }]);
});

const PARTS = new Set(['section:plans', 'figure:now:B01']);
const point = { section: 'plans', figure: null, text: ' Nêu rõ kinh phí ' };

it('takes points that say something and where', () => {
  expect(decidePoints([point, { section: null, figure: null, text: 'Thiếu phụ lục' }], PARTS)).toEqual([
    { ...point, text: 'Nêu rõ kinh phí' },
    { section: null, figure: null, text: 'Thiếu phụ lục' },
  ]);
  expect(decidePoints([], PARTS)).toMatchObject({ issues: [{ code: 'POINT_MISSING' }] });
  expect(decidePoints([{ ...point, section: 'money' }], PARTS)).toMatchObject({ issues: [{ code: 'UNKNOWN_PART' }] });
  expect(
    decidePoints(
      Array.from({ length: 101 }, () => point),
      PARTS,
    ),
  ).toMatchObject({ code: 'TOO_MANY_ROWS' });
});

it('wants a reason that somebody can read', () => {
  expect(decideText('  Sửa số liệu ', 'reason')).toBe('Sửa số liệu');
  expect(decideText('x', 'reason')).toMatchObject({ issues: [{ path: 'reason' }] });
  expect(decideText('x'.repeat(2001), 'answer')).toMatchObject({ issues: [{ code: 'TEXT_TOO_LONG' }] });
});
