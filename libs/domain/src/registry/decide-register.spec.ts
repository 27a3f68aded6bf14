import fc from 'fast-check';
import { daysAfter } from '../calendar/working-days.js';
import { existsOn } from '../territory/unit.js';
import { isRefusal } from '../shared/refusal.js';
import { dakLak, lamDong, phuYen, registration, smallRegister, tuyHoa } from '../testing/small-register.js';
import { decideRegister } from './decide-register.js';
import { statesOf, type KeptLibrary, type Registration } from './registration.js';

const decide = (rows: readonly Registration[], kept: ReadonlyMap<string, KeptLibrary> = new Map()) =>
  decideRegister(rows, smallRegister, kept);
const wrong = (...states: Parameters<typeof registration>[1][]): readonly string[] => {
  const decided = decide([registration('a', ...states)]);
  return isRefusal(decided) ? decided.issues.map(({ path, code }) => `${path.replace('rows.0.', '')} ${code}`) : [];
};
const keptAs = (row: Registration): KeptLibrary => ({
  ...{ id: 7, identifier: 'VN-7K3M-9QXD-4' },
  states: statesOf(row, smallRegister),
});

it('enters what is new, and answers with what is there', () => {
  const [old, fresh] = [registration('old'), registration('new')];
  const kept = new Map([['old', keptAs(old)]]);
  expect(decide([old, fresh], kept)).toEqual({ fresh: [fresh], known: kept });
});

it('keeps a state with its ids, the English name that is missing, and the body of its type', () =>
  expect(statesOf(registration('a'), smallRegister)).toEqual([
    {
      ...{ validFrom: '2025-07-01', validTo: null, nameVi: 'Thư viện Tuy Hòa', nameEn: 'Thư viện Tuy Hòa' },
      ...{ type: 'X', status: 'active', provinceId: dakLak.id, communeId: tuyHoa.id, body: 'UBND' },
    },
  ]));

it('takes no other history for a library that is there, whatever differs', () => {
  const kept = new Map([['a', keptAs(registration('a'))]]);
  const names = (row: Registration) => {
    const decided = decide([row], kept);
    return isRefusal(decided) ? decided.issues.map(({ code }) => code) : [];
  };
  expect(names(registration('a'))).toEqual([]);
  for (const other of [{ name: { vi: 'Thư viện khác', en: '' } }, { status: 'closed' as const }, { commune: null }])
    expect(names(registration('a', other))).toEqual(['HISTORY_DIFFERS']);
  expect(names(registration('a', { validTo: '2025-12-31' }, { validFrom: '2026-01-01' }))).toEqual(['HISTORY_DIFFERS']);
  // A body that is not named is the one that it was registered with.
  const sworn = new Map([['a', { ...kept.get('a')!, states: [{ ...kept.get('a')!.states[0]!, body: 'CU' }] }]]);
  expect(isRefusal(decideRegister([registration('a')], smallRegister, sworn))).toBe(false);
});

it('names what is wrong with a state, field by field', () => {
  expect(wrong({ validTo: '2025-06-01', name: { vi: ' ', en: '' }, type: 'Z' })).toEqual([
    ...['states.0.validTo DAYS_OUT_OF_ORDER', 'states.0.name NAME_REQUIRED', 'states.0.type UNKNOWN_LIBRARY_TYPE'],
  ]);
  expect(wrong({ body: 'BQP' })).toEqual(['states.0.body BODY_NOT_OF_TYPE']);
  expect([wrong({ body: 'CU' }), wrong({ body: 'KHONG' })]).toEqual([
    ...[['states.0.body UNKNOWN_BODY'], ['states.0.body UNKNOWN_BODY']],
  ]);
  expect(wrong({ province: lamDong })).toEqual(['states.0.commune COMMUNE_ELSEWHERE']);
  expect(wrong({ province: phuYen, commune: dakLak })).toEqual([
    ...['states.0.province UNKNOWN_UNIT', 'states.0.commune UNKNOWN_UNIT'],
  ]);
});

it('places what is older than the catalogue on its first day, and what has closed where it last was', () => {
  expect(wrong({ validFrom: '1976-01-01', province: phuYen, commune: null })).toEqual([]);
  const gone = { province: phuYen, commune: null };
  expect(wrong(gone)).toEqual(['states.0.province UNKNOWN_UNIT']);
  expect(wrong({ ...gone, status: 'closed' })).toEqual([]);
});

it('gives each day of a life one state, whatever order they come in', () => {
  const [first, second] = [{ validTo: '2025-12-31' }, { validFrom: '2026-01-01' }];
  expect([wrong(first, second), wrong(second, first)]).toEqual([[], []]);
  expect(wrong({ validFrom: '2025-12-31' }, first)).toEqual(['states STATES_OVERLAP']);
  expect(wrong({}, second)).toEqual(['states STATES_OVERLAP']);
});

it('takes no row twice, and no library without a state', () => {
  const decided = decide([registration('a'), registration('b'), registration('a')]);
  expect(isRefusal(decided) && decided.issues).toMatchObject([
    { code: 'DUPLICATE_ROW', path: 'rows.2.externalKey', params: { first: '1', second: '3' } },
  ]);
  expect(decide([{ externalKey: 'a', states: [] }])).toMatchObject({ issues: [{ code: 'NAME_REQUIRED' }] });
});

describe('any history', () => {
  const FIRST = '2025-07-01';
  const day = fc.nat({ max: 20 }).map((n) => daysAfter(FIRST, n));
  const anyState = fc.record({
    validFrom: day,
    validTo: fc.option(day),
    status: fc.constantFrom('active' as const, 'suspended' as const, 'closed' as const),
  });
  const anyHistory = fc.array(anyState, { minLength: 1, maxLength: 4 });

  it('is let in exactly when each of its days has one state', () =>
    fc.assert(
      fc.property(anyHistory, (states) => {
        const days = Array.from({ length: 30 }, (_, n) => daysAfter(FIRST, n));
        const isTwice = days.some((one) => states.filter((state) => existsOn(state, one)).length > 1);
        const isBackward = states.some(({ validFrom, validTo }) => validTo !== null && validTo < validFrom);
        expect(isRefusal(decide([registration('a', ...states)]))).toBe(isTwice || isBackward);
      }),
      { numRuns: 500 },
    ));

  it('is the same library when it is sent again, in whatever order, and another one is not', () =>
    fc.assert(
      fc.property(anyHistory, anyHistory, (states, others) => {
        const row = registration('a', ...states);
        fc.pre(!isRefusal(decide([row])) && !isRefusal(decide([registration('a', ...others)])));
        const kept = new Map([['a', keptAs(row)]]);
        expect(decide([registration('a', ...states.toReversed())], kept)).toMatchObject({ fresh: [] });
        const asText = (history: typeof states) =>
          history
            .map((state) => JSON.stringify(state))
            .sort()
            .join();
        const isOther = asText(states) !== asText(others);
        expect(isRefusal(decide([registration('a', ...others)], kept))).toBe(isOther);
      }),
      { numRuns: 300 },
    ));
});
