import { DEFAULTS } from './dashboard-address.js';
import { notThere, without, type AvailableChoices } from './notThere.js';

const known = {
  rounds: [{ id: 3 }],
  places: [{ id: 66 }],
  types: [{ code: 'T' }, { code: 'X' }],
  form: { items: [{ code: 'B01' }], indicators: [{ code: 'CS05' }] },
} as unknown as AvailableChoices;

const found = (address: Partial<typeof DEFAULTS>, more: Partial<AvailableChoices> = {}) =>
  notThere({ ...DEFAULTS, ...address }, { ...known, ...more }).map(({ part, value }) => `${part} ${value}`);

describe('an address', () => {
  it.each([[{}], [{ round: '3', place: '66', types: 'T,X', item: 'B01' }], [{ place: 'nation', item: 'CS05' }]])(
    'that asks for what is there is right: %j',
    (address) => expect(found(address)).toEqual([]),
  );

  it.each([
    [{ place: 'nonsense' }, ['place nonsense']],
    [{ place: '999999' }, ['place 999999']],
    [{ item: 'nonsense' }, ['item nonsense']],
    [{ excel: 'CS05,B99,B01' }, ['excel B99']],
    [{ round: '99', types: 'T,Z,Q' }, ['round 99', 'types Z', 'types Q']],
  ])('that does not is told apart: %j', (address, wrong) => expect(found(address)).toEqual(wrong));

  it('is not judged by lists that are not read yet; what is no number is no province all the same', () => {
    const unread = { places: [], types: [], form: undefined };
    expect(found({ place: '999999', types: 'Z', item: 'nonsense' }, unread)).toEqual([]);
    expect(found({ place: 'nonsense' }, unread)).toEqual(['place nonsense']);
    expect(found({ place: '99999999999' }, unread)).toEqual(['place 99999999999']);
  });

  it('is mended without losing what was right', () => {
    const address = { ...DEFAULTS, place: 'x'.repeat(90), types: 'T,Z', item: 'B01', round: '3', excel: 'B99,B01' };
    const wrong = notThere(address, known);
    expect(wrong[0]!.value).toHaveLength(41);
    expect(without(address, wrong)).toEqual({ place: 'nation', types: 'T', excel: 'B01' });
    expect(notThere({ ...address, ...without(address, wrong) }, known)).toEqual([]);
  });
});
