import { pageOf, sliceOf } from './listing.js';
import { Refused, unwrap } from './refusal.js';
import { isPassing, Failure } from './failure.js';

const text = (vi: string, en: string) => ({ vi, en });

describe('refusals', () => {
  const refusal = {
    __typename: 'Refusal' as const,
    code: 'OPEN_ISSUES',
    message: text('Còn 2 lỗi', '2 errors are open'),
    params: [{ name: 'errors', value: '2' }],
    issues: [
      { path: 'E06', message: text('Quá lớn', 'Too large') },
      { path: '', message: text('Chung', 'General') },
    ],
  };

  it('become an error react-admin puts at its inputs, in the language of the reader', () => {
    expect(() => unwrap(refusal, 'en')).toThrow('2 errors are open');
    const refused = new Refused(refusal, 'vi');
    expect(refused.body.errors).toEqual({ E06: 'Quá lớn', root: 'Chung' });
    expect([refused.code, refused.params]).toEqual(['OPEN_ISSUES', { errors: '2' }]);
  });

  it('let a good answer through', () =>
    expect(unwrap({ __typename: 'Submission', id: 7 } as const, 'vi')).toEqual({ __typename: 'Submission', id: 7 }));
});

describe('pages', () => {
  it('are counted from 1 here and in rows from 0 there', () =>
    expect(pageOf({ pagination: { page: 3, perPage: 25 } })).toEqual({ offset: 50, limit: 25 }));

  it('are cut from lists that come whole, sorted as asked', () => {
    const rows = [
      { id: 1, name: 'b' },
      { id: 2, name: 'a' },
      { id: 3, name: 'c' },
    ];
    expect(sliceOf(rows, { pagination: { page: 1, perPage: 2 }, sort: { field: 'name', order: 'ASC' } })).toEqual({
      data: [rows[1], rows[0]],
      total: 3,
    });
    expect(sliceOf(rows, { sort: { field: 'nowhere', order: 'ASC' } }).data).toEqual(rows);
  });
});

it('asks again by itself only what passes by itself', () => {
  expect([isPassing(new Failure('offline', '')), isPassing(new Failure('fault', '')), isPassing(new Error())]).toEqual([
    true,
    false,
    false,
  ]);
});
