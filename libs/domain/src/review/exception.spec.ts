import { refuseEnding, refuseException, type ExceptionWish } from './exception.js';

const wish: ExceptionWish = {
  ...{ accountId: 3, validFrom: '2026-06-01', validTo: '2026-12-31', reason: 'Sở chỉ còn một người' },
};
const wrong = (differing: Partial<ExceptionWish>): readonly string[] =>
  refuseException(9, { ...wish, ...differing }, '2026-06-01')?.issues.map(({ path, code }) => `${path} ${code}`) ?? [];

it('is given by somebody else, from today on at the earliest, with a reason, and for a year at most', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ validFrom: '2026-05-31' })).toEqual(['validFrom DAY_TOO_EARLY']);
  expect(wrong({ validTo: '2026-05-31' })).toEqual(['validTo DAYS_OUT_OF_ORDER']);
  expect([wrong({ validTo: '2027-06-02' }), wrong({ validTo: '2027-06-03' })]).toEqual([[], ['validTo DAY_TOO_LATE']]);
  expect(wrong({ reason: 'gấp' })).toEqual(['reason EXPLANATION_TOO_SHORT']);
  expect(refuseException(3, wish, '2026-06-01')).toMatchObject({ code: 'OWN_GRANT' });
});

it('is ended by somebody else', () => {
  expect(refuseEnding(9, 3)).toBeUndefined();
  expect(refuseEnding(3, 3)).toMatchObject({ code: 'OWN_GRANT' });
});
