/** What can be wrong with libraries to be registered, with the place in the rows: `rows.3.states.0.validTo`. */
import { issue, type Issue } from '../shared/issue.js';
import { isNamed } from '../shared/text.js';
import { checkEncoding } from '../shared/legacy-encoding.js';
import { unitKey, type UnitKey } from '../territory/unit.js';
import { mayBegin, mayGovern, type GoverningBody } from './governing-body.js';
import type { LibraryType } from './library-type.js';
import type { KnownPlaces, RegisteredState, Registration } from './registration.js';

/** The reference data that the register refers to. */
export interface KnownReference {
  readonly types: ReadonlyMap<string, LibraryType>;
  readonly places: KnownPlaces;
  readonly bodies: ReadonlyMap<string, GoverningBody>;
}

export function checkRegistrations(rows: readonly Registration[], known: KnownReference): readonly Issue[] {
  const firstRow = new Map<string, number>();
  return rows.flatMap((row, i) => {
    const library = row.externalKey;
    const first = firstRow.get(library);
    if (first === undefined) firstRow.set(library, i);
    // Counted from 1, as the lines of a file are.
    const twice = { library, first: `${(first ?? i) + 1}`, second: `${i + 1}` };
    return [
      ...(first === undefined ? [] : [issue('DUPLICATE_ROW', `rows.${i}.externalKey`, twice)]),
      ...(row.states.length ? [] : [issue('NAME_REQUIRED', `rows.${i}.states`)]),
      ...row.states.flatMap((state, n) => checkState(state, `rows.${i}.states.${n}`, known)),
      ...checkOverlap(row, `rows.${i}.states`),
    ];
  });
}

/** Each day of a library's life has at most one state. */
function checkOverlap({ externalKey: library, states }: Registration, path: string): readonly Issue[] {
  const inOrder = [...states].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.slice(1).flatMap(({ validFrom: day }, i) => {
    const { validTo } = inOrder[i]!;
    return validTo === null || validTo >= day ? [issue('STATES_OVERLAP', path, { library, day })] : [];
  });
}

const checkState = (state: RegisteredState, path: string, known: KnownReference): readonly Issue[] => [
  ...checkDays(state, path),
  ...checkName(state, path),
  ...checkType(state, path, known),
  ...checkBody(state, path, known),
  ...checkPlace(state, path, known.places),
];

const checkDays = ({ validFrom: from, validTo: to }: RegisteredState, path: string): readonly Issue[] =>
  to !== null && to < from ? [issue('DAYS_OUT_OF_ORDER', `${path}.validTo`, { from, to })] : [];

const checkName = ({ name }: RegisteredState, path: string): readonly Issue[] => [
  ...(isNamed(name.vi) ? [] : [issue('NAME_REQUIRED', `${path}.name`)]),
  ...checkEncoding(`${path}.name`, name.vi, name.en),
];

const checkType = ({ type, validFrom: day }: RegisteredState, path: string, { types }: KnownReference) =>
  types.has(type) ? [] : [issue('UNKNOWN_LIBRARY_TYPE', `${path}.type`, { type, day })];

function checkBody(
  { body: code, type, validFrom: day }: RegisteredState,
  path: string,
  { types, bodies }: KnownReference,
): readonly Issue[] {
  if (code == null) return [];
  const body = bodies.get(code);
  if (!body || !mayBegin(body, day)) return [issue('UNKNOWN_BODY', `${path}.body`, { body: code, day })];
  const usual = bodies.get(types.get(type)?.governedBy ?? '');
  return usual && !mayGovern(body, usual) ? [issue('BODY_NOT_OF_TYPE', `${path}.body`, { body: code, type })] : [];
}

function checkPlace(
  { validFrom: from, status, province, commune }: RegisteredState,
  path: string,
  places: KnownPlaces,
): readonly Issue[] {
  const day = from < places.firstDay ? places.firstDay : from;
  // A closed library keeps the place where it last was, even if the map changed on that very day.
  const find = (unit: UnitKey, level: UnitKey['level']): number | undefined => {
    if (unit.level !== level) return undefined;
    return status === 'closed' ? places.idUntil(unit, day) : places.idOn(unit, day);
  };
  const unknown = (field: string, unit: UnitKey): Issue =>
    issue('UNKNOWN_UNIT', `${path}.${field}`, { unit: unitKey(unit), day });

  const provinceId = find(province, 'province');
  const wrong = provinceId === undefined ? [unknown('province', province)] : [];
  if (commune === null) return wrong;
  const communeId = find(commune, 'commune');
  if (communeId === undefined) return [...wrong, unknown('commune', commune)];
  if (provinceId === undefined || places.liesIn(communeId, provinceId)) return wrong;
  return [issue('COMMUNE_ELSEWHERE', `${path}.commune`, { commune: commune.code, province: province.code, day })];
}
