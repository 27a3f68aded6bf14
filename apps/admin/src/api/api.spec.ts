import { isPassing, Failure } from './failure.js';
import { Refused, unwrap } from './refusal.js';

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

it('asks again by itself only what passes by itself', () => {
  expect([isPassing(new Failure('offline', '')), isPassing(new Failure('fault', '')), isPassing(new Error())]).toEqual([
    true,
    false,
    false,
  ]);
});
