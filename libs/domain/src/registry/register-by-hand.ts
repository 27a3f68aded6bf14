/**
 * One library as a person types it in at a screen: ids of units instead of keys, one state that goes on to today. If
 * the province already has a library of that name, the registration is refused once with POSSIBLE_DUPLICATE; whoever is
 * sure confirms and sends again.
 *
 * Odd case: the types are those of the law of 2020, and libraries older than it carry them too; a type that the law has
 * given up since (H, the districts') is refused whatever the day, because what is registered here goes on to today.
 */
import type { IsoDate } from '../calendar/day.js';
import { can, type Viewer } from '../access/viewer.js';
import { LONGEST_NAME, tooLong } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { checkEncoding } from '../shared/legacy-encoding.js';
import { isRefusal, refuse, type Refusal } from '../shared/refusal.js';
import { isRequestKey } from '../shared/request-key.js';
import { plainName, searchKey, type LocalizedText } from '../shared/text.js';
import { existsOn, type UnitKey } from '../territory/unit.js';
import type { KnownReference } from './check-registrations.js';
import { decideRegister, type RegisterDecision } from './decide-register.js';
import { checkFirstDay } from './first-day.js';
import type { KeptLibrary, RegisteredLibrary, Registration } from './registration.js';

export interface RegisterWish {
  /** Made by the screen for one draft: the same draft sent twice is one library. */
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn?: string | null;
  readonly type: string;
  readonly provinceId: number;
  readonly communeId?: number | null;
  readonly body?: string | null;
  readonly activeSince: IsoDate;
  /** That it is another library than those of the same name. */
  readonly confirmed?: boolean | null;
}

export interface NamedUnit extends UnitKey {
  readonly id: number;
  readonly nameVi: string;
}

/** The units of the wish, as far as there are any. */
export interface WishedUnits {
  readonly province: NamedUnit | undefined;
  readonly commune: NamedUnit | undefined;
}

/** A library of the province that is, or was, called the same. */
export interface Namesake extends RegisteredLibrary {
  readonly name: LocalizedText;
  readonly body: string;
  readonly restricted: boolean;
  readonly province: Pick<NamedUnit, 'id' | 'nameVi'>;
  readonly commune: Pick<NamedUnit, 'nameVi'> | null;
}

export interface RegisterFacts {
  readonly viewer: Viewer;
  readonly today: IsoDate;
  readonly reference: KnownReference;
  readonly units: WishedUnits;
  /** What is registered under the key of the wish already. */
  readonly kept: ReadonlyMap<string, KeptLibrary>;
  readonly namesakes: readonly Namesake[];
}

export interface HandRegistration extends RegisterDecision {
  /** Identifiers of the libraries of the same name beside which it was confirmed. */
  readonly confirmedBeside: readonly string[];
}

/** The key under which it is kept. */
export const handKey = ({ key }: Pick<RegisterWish, 'key'>): string => `desk:${key}`;

/**
 * Why the viewer may not register it at all; checked before anything of the register is shown. The body is that of the
 * wish, or of its type.
 */
export function refuseRegistrar(
  viewer: Viewer,
  { key, provinceId, type, body }: RegisterWish,
  { types, bodies }: Pick<KnownReference, 'types' | 'bodies'>,
): Refusal | undefined {
  if (!isRequestKey(key)) return refuse('INVALID_INPUT', [], { detail: 'key' });
  const code = body ?? types.get(type)?.governedBy ?? '';
  const restricted = bodies.get(code)?.restricted ?? false;
  if (can(viewer, 'library.register', { provinceId, body: code, restricted })) return undefined;
  return refuse('NOT_FOUND', [issue('OUTSIDE_SCOPE', restricted ? 'type' : 'provinceId')]);
}

export function decideRegisterByHand(wish: RegisterWish, facts: RegisterFacts): HandRegistration | Refusal {
  const { viewer, today, reference, units, kept, namesakes } = facts;
  const issues = checkWish(wish, reference, units, today);
  if (issues[0]) return refuse('INVALID_INPUT', issues, { detail: issues[0].path });
  const decided = decideRegister([registrationOf(wish, units)], reference, kept);
  if (isRefusal(decided)) return atFields(decided, units);
  // A restricted unit is named to nobody outside its chain, not even as a library of the same name.
  const alike = namesakes.filter(
    ({ restricted, body, province, id: libraryId }) =>
      !restricted || can(viewer, 'library.read', { provinceId: province.id, libraryId, body, restricted }),
  );
  if (alike.length && !wish.confirmed) return possibleDuplicate(alike);
  return { ...decided, confirmedBeside: alike.map(({ identifier }) => identifier) };
}

function checkWish(
  { nameVi, nameEn, type, activeSince, provinceId, communeId }: RegisterWish,
  { types }: KnownReference,
  { province, commune }: WishedUnits,
  today: IsoDate,
): readonly Issue[] {
  const found = types.get(type);
  const unknown = (path: string, id: number) => issue('UNKNOWN_UNIT', path, { unit: `${id}`, day: activeSince });
  return [
    ...(searchKey(nameVi) ? nameTooLong(nameVi, 'nameVi') : [issue('NAME_REQUIRED', 'nameVi')]),
    ...nameTooLong(nameEn ?? '', 'nameEn'),
    ...checkEncoding('nameVi', nameVi),
    ...checkEncoding('nameEn', nameEn ?? ''),
    ...(found && existsOn(found, today) ? [] : [issue('UNKNOWN_LIBRARY_TYPE', 'type', { type, day: today })]),
    ...checkFirstDay(activeSince, today, 'activeSince'),
    ...(province ? [] : [unknown('provinceId', provinceId)]),
    ...(communeId == null || commune ? [] : [unknown('communeId', communeId)]),
  ];
}

/** As it would be kept. */
const nameTooLong = (text: string, path: string): readonly Issue[] => tooLong(plainName(text), path, LONGEST_NAME);

/** The units are both of the wish, known to be there. */
function registrationOf(wish: RegisterWish, { province, commune }: WishedUnits): Registration {
  const { nameVi, nameEn, type, activeSince, body } = wish;
  const name = { vi: plainName(nameVi), en: plainName(nameEn ?? '') };
  const place = { province: province!, commune: commune ?? null };
  return {
    externalKey: handKey(wish),
    states: [{ validFrom: activeSince, validTo: null, name, type, status: 'active', body: body ?? null, ...place }],
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'nameVi',
  province: 'provinceId',
  commune: 'communeId',
  validFrom: 'activeSince',
};

/** A row's issues at the fields that were filled in, and units by their names instead of their keys. */
function atFields({ code, issues }: Refusal, { province, commune }: WishedUnits): Refusal {
  const placed = issues.map((found): Issue => {
    const field = found.path.replace(/^rows\.0\.states(\.0)?\.?/, '');
    const unit = field === 'commune' ? commune : province;
    const names = {
      ...('unit' in found.params && { unit: unit?.nameVi ?? '' }),
      ...('commune' in found.params && { commune: commune?.nameVi ?? '' }),
      ...('province' in found.params && { province: province?.nameVi ?? '' }),
    };
    return { ...found, path: FIELDS[field] ?? field, params: { ...found.params, ...names } };
  });
  return refuse(code, placed, { detail: placed[0]!.path });
}

function possibleDuplicate(alike: readonly Namesake[]): Refusal {
  const issues = alike.map(({ identifier, name, commune, province }) => {
    const place = [commune, province].flatMap((unit) => (unit ? [unit.nameVi] : [])).join(', ');
    return issue('POSSIBLE_DUPLICATE', 'nameVi', { identifier, name: name.vi, place }, 'warning');
  });
  return refuse('POSSIBLE_DUPLICATE', issues, { count: `${alike.length}` });
}
