import type { Viewer } from '../access/viewer.js';
import { isRefusal } from '../shared/refusal.js';
import { dakLak, phuYen, smallRegister, tuyHoa } from '../testing/small-register.js';
import {
  decideRegisterByHand,
  handKey,
  refuseRegistrar,
  type Namesake,
  type RegisterFacts,
  type RegisterWish,
} from './register-by-hand.js';
import { statesOf } from './registration.js';

const officer: Viewer = {
  ...{ accountId: 1, username: 'hong', name: 'Hồng' },
  assignments: [{ role: 'province-officer', scope: { kind: 'province', provinceIds: [66, 54] } }],
};
const wished: RegisterWish = {
  ...{ key: 'draft-key-1', nameVi: ' Thư viện   Tuy Hòa', type: 'X', activeSince: '2025-07-01' },
  ...{ provinceId: dakLak.id, communeId: tuyHoa.id },
};
const namesake: Namesake = {
  ...{ id: 9, identifier: 'VN-7K3M-9QXD-4', name: { vi: 'Thư viện Tuy Hòa', en: '' }, body: 'UBND', restricted: false },
  ...{ province: dakLak, commune: tuyHoa },
};
const register = (wish: Partial<RegisterWish> = {}, facts: Partial<RegisterFacts> = {}) =>
  decideRegisterByHand(
    { ...wished, ...wish },
    {
      ...{ viewer: officer, today: '2026-11-21', reference: smallRegister, kept: new Map(), namesakes: [] },
      units: { province: dakLak, commune: tuyHoa },
      ...facts,
    },
  );
const wrong = (...asked: Parameters<typeof register>): readonly string[] => {
  const decided = register(...asked);
  return isRefusal(decided) ? decided.issues.map(({ path, code }) => `${path} ${code}`) : [];
};

it('is one state that goes on to today, under the key of its draft', () => {
  const decided = register();
  if (isRefusal(decided)) throw new Error(JSON.stringify(decided));
  expect(decided.fresh[0]).toMatchObject({
    externalKey: handKey(wished),
    states: [{ validTo: null, status: 'active' }],
  });
  expect(statesOf(decided.fresh[0]!, smallRegister)[0]).toMatchObject({ nameVi: 'Thư viện Tuy Hòa', body: 'UBND' });
});

it('is the same library when the same draft is sent twice', () => {
  const first = register();
  if (isRefusal(first)) throw new Error(JSON.stringify(first));
  const kept = new Map([
    [handKey(wished), { ...{ id: 7, identifier: 'VN-1' }, states: statesOf(first.fresh[0]!, smallRegister) }],
  ]);
  expect(register({}, { kept })).toMatchObject({ fresh: [], known: kept });
});

it('tells at each field what is wrong, and names units as people do', () => {
  const nothing = { units: { province: undefined, commune: undefined } };
  expect(wrong({ nameVi: ' – ', type: 'H', activeSince: '2026-11-22' }, nothing)).toEqual([
    ...['nameVi NAME_REQUIRED', 'type UNKNOWN_LIBRARY_TYPE', 'activeSince DAY_IN_FUTURE'],
    ...['provinceId UNKNOWN_UNIT', 'communeId UNKNOWN_UNIT'],
  ]);
  expect(wrong({ nameVi: 'a'.repeat(201), activeSince: '0225-07-01' })).toEqual([
    ...['nameVi TEXT_TOO_LONG', 'activeSince DAY_TOO_EARLY'],
  ]);
  expect(register({}, { units: { province: phuYen, commune: tuyHoa } })).toMatchObject({
    ...{ code: 'INVALID_INPUT', params: { detail: 'provinceId' } },
    issues: [{ code: 'UNKNOWN_UNIT', path: 'provinceId', params: { unit: 'Phú Yên' } }],
  });
});

it('asks about a name that the province has, once', () => {
  const namesakes = [namesake];
  expect(register({}, { namesakes })).toMatchObject({
    ...{ code: 'POSSIBLE_DUPLICATE', params: { count: '1' } },
    issues: [{ severity: 'warning', path: 'nameVi', params: { place: 'Phường Tuy Hòa, Đắk Lắk' } }],
  });
  expect(register({ confirmed: true }, { namesakes })).toMatchObject({ confirmedBeside: ['VN-7K3M-9QXD-4'] });
});

it('names a restricted namesake to nobody outside its chain', () =>
  expect(register({}, { namesakes: [{ ...namesake, restricted: true, body: 'BQP' }] })).toMatchObject({
    confirmedBeside: [],
  }));

it('is refused to whoever may not register there', () => {
  const refused = (wish: Partial<RegisterWish>) => refuseRegistrar(officer, { ...wished, ...wish }, smallRegister);
  expect(refused({})).toBeUndefined();
  expect(refused({ key: 'short' })).toMatchObject({ code: 'INVALID_INPUT', params: { detail: 'key' } });
  expect(refused({ provinceId: 68 })).toMatchObject({ code: 'NOT_FOUND', issues: [{ path: 'provinceId' }] });
  for (const other of [{ type: 'V' }, { body: 'BQP' }])
    expect(refused(other)).toMatchObject({ code: 'NOT_FOUND', issues: [{ code: 'OUTSIDE_SCOPE', path: 'type' }] });
});
