/**
 * Who asks in the matrix of rights: for each role somebody who has it, and in the places of the world some for whom a thing
 * is their own and some for whom it is another's; those whose role is over, or not begun; somebody without any; nobody.
 */
import type { AccessScope, Role, UnitKey, Viewer } from '@vlis/domain';
import type { DemonstrationAccount } from '@vlis/seed';
import { provinceBefore2025, provinceOf2025 } from '../plant.js';

/** Đắk Lắk, of the map of today, and Hà Nội, which that map has left as it was. */
export const provinceKey = (code: string): UnitKey => (code === '01' ? provinceBefore2025(code) : provinceOf2025(code));

/** Where the libraries of the world stand. */
export const PLACES = {
  home: { province: '66', type: 'X', body: 'UBND-X', restricted: false },
  away: { province: '01', type: 'X', body: 'UBND-X', restricted: false },
  school: { province: '01', type: 'G', body: 'BGDDT', restricted: false },
  armed: { province: '66', type: 'V', body: 'BQP', restricted: true },
} as const;
export type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];

/** How far the submission of each library there has come. */
export const WORK_STATES = ['blank', 'draft', 'submitted', 'returned'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export const keyOf = (place: PlaceName, workState: WorkState): string => `matrix:${place}/${workState}`;

type Reach =
  | { readonly kind: 'nation' }
  | { readonly kind: 'province'; readonly code: string }
  | { readonly kind: 'sector'; readonly body: string }
  | { readonly kind: 'libraries'; readonly of: readonly PlaceName[] };

interface Held {
  readonly role: Role;
  readonly reach: Reach;
}

/** A role that holds no more, or not yet, when the matrix is asked; `ended`: by an administrator, before its last day. */
interface Lapsed extends Held {
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly ended?: true;
}

export interface Actor {
  readonly username: string;
  readonly holds: readonly Held[];
  readonly lapsed?: Lapsed;
}

export const PLANTED_ON = '2025-11-19T03:00:00Z';
export const GIVEN_BACK_ON = '2025-11-19T04:00:00Z';
export const ASKED_ON = '2025-11-20T03:00:00Z';

const nation: Reach = { kind: 'nation' };
const province = (code: string): Reach => ({ kind: 'province', code });
const sector = (body: string): Reach => ({ kind: 'sector', body });
const libraries = (...of: readonly PlaceName[]): Reach => ({ kind: 'libraries', of });
const has = (username: string, role: Role, reach: Reach): Actor => ({ username, holds: [{ role, reach }] });
const hasNot = (username: string, lapsed?: Lapsed): Actor => ({ username, holds: [], ...(lapsed && { lapsed }) });

export const CAST: readonly Actor[] = [
  has('thuthu.tuyhoa', 'library-staff', libraries('home')),
  has('giamdoc.tvdaklak', 'library-director', libraries('home')),
  has('thuthu.hanoi', 'library-staff', libraries('away', 'school')),
  has('thuthu.donvi', 'library-staff', libraries('armed')),
  has('chuyenvien.daklak', 'province-officer', province('66')),
  has('chuyenvien.hanoi', 'province-officer', province('01')),
  has('lanhdao.daklak', 'province-leader', province('66')),
  has('danhgia.hanoi', 'assessor', province('01')),
  has('nganh.giaoduc', 'sector-officer', sector('BGDDT')),
  has('nganh.quocphong', 'sector-officer', sector('BQP')),
  has('phantich.bo', 'ministry-analyst', nation),
  has('lanhdao.bo', 'ministry-leader', nation),
  has('danhgia', 'assessor', nation),
  has('quantri', 'administrator', nation),
  {
    ...has('het.vaitro', 'library-director', libraries('away')),
    lapsed: { role: 'province-officer', reach: province('66'), ended: true },
  },
  hasNot('qua.han', { role: 'ministry-analyst', reach: nation, validTo: '2025-11-19' }),
  hasNot('chua.den', { role: 'administrator', reach: nation, validFrom: '2025-11-21' }),
  hasNot('khong.vaitro'),
];

/** People of the administrator's actions, who ask for nothing that others are compared with. */
export const SUBJECTS = { one: 'nguoi.mot', other: 'nguoi.hai' } as const;
export const SUBJECT_ROLES: readonly Actor[] = [
  has(SUBJECTS.one, 'assessor', nation),
  has(SUBJECTS.one, 'library-staff', libraries('armed')),
  has(SUBJECTS.other, 'assessor', nation),
];

const scopesOf = (reach: Reach): readonly DemonstrationAccount['scope'][] => {
  if (reach.kind === 'nation' || reach.kind === 'sector') return [reach];
  if (reach.kind === 'province') return [{ kind: 'province', province: provinceKey(reach.code) }];
  const keys = reach.of.flatMap((place) => WORK_STATES.map((workState) => keyOf(place, workState)));
  return keys.map((library) => ({ kind: 'library', library }));
};

/** An account for each role, as the reference data have them. */
export const accountsOf = ({ username, holds }: Actor): readonly DemonstrationAccount[] =>
  holds.flatMap(({ role, reach }) =>
    scopesOf(reach).map((scope) => ({ username, name: username, title: { vi: '', en: '' }, role, scope })),
  );

/** The ids under which the places are kept. */
export interface Ids {
  readonly provinces: ReadonlyMap<string, number>;
  readonly libraries: ReadonlyMap<PlaceName, readonly number[]>;
}

/** The person as the policy knows them: what their roles say, and nothing that the system has kept of them. */
export const viewerOf = ({ username, holds }: Actor, ids: Ids): Viewer => ({
  ...{ accountId: 0, username, name: username },
  assignments: holds.map(({ role, reach }) => ({ role, scope: scopeOf(reach, ids) })),
});

function scopeOf(reach: Reach, { provinces, libraries: kept }: Ids): AccessScope {
  switch (reach.kind) {
    case 'nation':
      return { kind: 'nation' };
    case 'sector':
      return { kind: 'sector', bodies: [reach.body] };
    case 'province':
      return { kind: 'province', provinceIds: [provinces.get(reach.code)!] };
    case 'libraries':
      return { kind: 'library', libraryIds: reach.of.flatMap((place) => kept.get(place)!) };
  }
}
