import { whole } from '../../submission/testing/planted.js';
import { whyReadOnly } from './why-read-only.js';

const TODAY = '2026-05-20';
const round = (phase: 'OPEN' | 'CLOSED' | 'NOT_OPEN' | 'OVERDUE') => ({ round: { ...whole().round, phase } });

describe('whether a submission may be typed in', () => {
  it('may, while the library holds it and the round takes it, late or not', () => {
    expect(whyReadOnly(whole(), TODAY)).toBeUndefined();
    expect(
      whyReadOnly(whole({ state: 'RETURNED', obligationState: 'RETURNED', ...round('OVERDUE') }), TODAY),
    ).toBeUndefined();
  });

  it('may not once it is on its way, and says where it is', () =>
    expect(whyReadOnly(whole({ state: 'SUBMITTED', obligationState: 'SUBMITTED', moves: [] }), TODAY)).toBe(
      'SUBMITTED',
    ));

  it('may after the round has closed as long as it is back with the library, and no longer', () => {
    const back = whole({
      ...{ state: 'RETURNED', obligationState: 'RETURNED', returnedUntil: '2026-07-15' },
      ...round('CLOSED'),
    });
    expect([whyReadOnly(back, '2026-07-15'), whyReadOnly(back, '2026-07-16')]).toEqual([undefined, 'return-closed']);
  });

  it('may not outside of its round, nor by whoever may not submit it', () => {
    expect(whyReadOnly(whole(round('CLOSED')), TODAY)).toBe('closed');
    expect(whyReadOnly(whole(round('NOT_OPEN')), TODAY)).toBe('not-open');
    expect(whyReadOnly(whole({ moves: [] }), TODAY)).toBe('not-yours');
  });
});
