/** A library as it is typed in at a screen: ids of units instead of keys, one state that goes on to today. */
import {
  checkEncoding,
  checkFirstDay,
  existsOn,
  issue,
  LONGEST_NAME,
  plainName,
  refuse,
  searchKey,
  tooLong,
  type IsoDate,
  type Issue,
  type Refusal,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadUnits, type UnitRow } from '../territory/index.js';
import { loadLibraryTypes } from './library-types.js';
import type { Registration } from './registration.js';

export interface RegisterLibraryCommand {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn?: string | null;
  readonly type: string;
  readonly provinceId: number;
  readonly communeId?: number | null;
  readonly body?: string | null;
  readonly activeSince: IsoDate;
  readonly confirmed?: boolean | null;
}

/** What is wrong before the register is asked. */
export async function checkByHand(
  tx: EntityManager,
  command: RegisterLibraryCommand,
  units: NamedUnits,
  today: IsoDate,
): Promise<readonly Issue[]> {
  const { nameVi, nameEn, type, activeSince } = command;
  const found = (await loadLibraryTypes(tx)).get(type);
  return [
    ...(searchKey(nameVi) ? nameTooLong(nameVi, 'nameVi') : [issue('NAME_REQUIRED', 'nameVi')]),
    ...nameTooLong(nameEn ?? '', 'nameEn'),
    ...checkEncoding('nameVi', nameVi),
    ...checkEncoding('nameEn', nameEn ?? ''),
    ...(found && existsOn(found, today) ? [] : [issue('UNKNOWN_LIBRARY_TYPE', 'type', { type, day: today })]),
    ...checkFirstDay(activeSince, today, 'activeSince'),
    ...checkUnits(units, command),
  ];
}

/** As it would be kept. */
const nameTooLong = (text: string, path: string): readonly Issue[] => tooLong(plainName(text), path, LONGEST_NAME);

export interface NamedUnits {
  readonly province: UnitRow | undefined;
  readonly commune: UnitRow | undefined;
}

/** The units of the command, as far as there are any. */
export async function namedUnits(
  tx: EntityManager,
  { provinceId, communeId }: RegisterLibraryCommand,
): Promise<NamedUnits> {
  const found = await loadUnits(tx, [provinceId, communeId ?? provinceId]);
  const unit = (id: number | null | undefined): UnitRow | undefined => found.find((one) => one.id === id);
  return { province: unit(provinceId), commune: unit(communeId) };
}

const checkUnits = (
  { province, commune }: NamedUnits,
  { provinceId, communeId, activeSince }: RegisterLibraryCommand,
) => [
  ...(province ? [] : [issue('UNKNOWN_UNIT', 'provinceId', { unit: `${provinceId}`, day: activeSince })]),
  ...(communeId == null || commune
    ? []
    : [issue('UNKNOWN_UNIT', 'communeId', { unit: `${communeId}`, day: activeSince })]),
];

/** The units are both of the command, known to be there. */
export function registrationOf(command: RegisterLibraryCommand, { province, commune }: NamedUnits): Registration {
  const { key, nameVi, nameEn, type, activeSince, body } = command;
  const name = { vi: plainName(nameVi), en: plainName(nameEn ?? '') };
  const place = { province: province!, commune: commune ?? null };
  return {
    externalKey: `desk:${key}`,
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
export function atFields({ code, issues }: Refusal, { province, commune }: NamedUnits): Refusal {
  const told = issues.map((found): Issue => {
    const field = found.path.replace(/^rows\.0\.states(\.0)?\.?/, '');
    const unit = field === 'commune' ? commune : province;
    const names = {
      ...('unit' in found.params && { unit: unit?.nameVi ?? '' }),
      ...('commune' in found.params && { commune: commune?.nameVi ?? '' }),
      ...('province' in found.params && { province: province?.nameVi ?? '' }),
    };
    return { ...found, path: FIELDS[field] ?? field, params: { ...found.params, ...names } };
  });
  return refuse(code, told, { detail: told[0]!.path });
}
