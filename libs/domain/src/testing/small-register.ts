/** A register small enough to check by hand, for tests only: two provinces, one merged into the other, and a ward. */
import type { KnownReference } from '../registry/check-registrations.js';
import type { GoverningBody } from '../registry/governing-body.js';
import type { LibraryType } from '../registry/library-type.js';
import type { RegisteredState, Registration } from '../registry/registration.js';
import { existsOn, unitKey, type UnitKey } from '../territory/unit.js';

type Unit = UnitKey & { readonly id: number; readonly nameVi: string; readonly validTo: string | null };

/** Phú Yên went over into Đắk Lắk on 01/07/2025. */
export const phuYen: Unit = {
  ...{ id: 54, level: 'province', code: '54', nameVi: 'Phú Yên', validFrom: '2004-01-01', validTo: '2025-06-30' },
};
export const dakLak: Unit = {
  ...{ id: 66, level: 'province', code: '66', nameVi: 'Đắk Lắk', validFrom: '2025-07-01', validTo: null },
};
export const lamDong: Unit = { ...dakLak, id: 68, code: '68', nameVi: 'Lâm Đồng' };
export const tuyHoa: Unit = { ...dakLak, id: 22015, level: 'commune', code: '22015', nameVi: 'Phường Tuy Hòa' };

const UNITS = [phuYen, dakLak, lamDong, tuyHoa];
const find = (key: UnitKey): Unit | undefined => UNITS.find((unit) => unitKey(unit) === unitKey(key));
const idIf = (unit: Unit | undefined, holds: (unit: Unit) => boolean) => (unit && holds(unit) ? unit.id : undefined);

const committee: GoverningBody = {
  ...{ code: 'UBND', name: { vi: 'UBND', en: 'Committee' }, kind: 'committee', restricted: false },
  ...{ validFrom: '1975-01-01', validTo: null, succeededBy: null },
};
const publicType = { code: 'X', governedBy: 'UBND', validFrom: '2020-07-01', validTo: null } as LibraryType;

export const smallRegister: KnownReference = {
  types: new Map([
    ['X', publicType],
    ['H', { ...publicType, code: 'H', validTo: '2025-06-30' }],
    ['V', { ...publicType, code: 'V', governedBy: 'BQP' }],
  ]),
  bodies: new Map([
    ['UBND', committee],
    ['BQP', { ...committee, code: 'BQP', kind: 'ministry', restricted: true }],
    ['CU', { ...committee, code: 'CU', kind: 'ministry', validTo: '2025-02-28' }],
  ]),
  places: {
    firstDay: '2004-01-01',
    idOn: (key, day) => idIf(find(key), (unit) => existsOn(unit, day)),
    idUntil: (key, day) => idIf(find(key), ({ validFrom }) => validFrom <= day),
    idOf: (key) => find(key)!.id,
    liesIn: (communeId, provinceId) => communeId === tuyHoa.id && provinceId === dakLak.id,
  },
};

const registered = (differing: Partial<RegisteredState> = {}): RegisteredState => ({
  ...{ validFrom: '2025-07-01', validTo: null, name: { vi: 'Thư viện Tuy Hòa', en: '' }, type: 'X', status: 'active' },
  ...{ province: dakLak, commune: tuyHoa },
  ...differing,
});

export const registration = (externalKey: string, ...states: readonly Partial<RegisteredState>[]): Registration => ({
  externalKey,
  states: (states.length ? states : [{}]).map(registered),
});
