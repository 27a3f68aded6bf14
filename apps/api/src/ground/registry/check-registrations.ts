/** What can be wrong with libraries to be registered, told row by row: `rows.3.states.0.validTo`. */
import {
  checkEncoding,
  isNamed,
  issue,
  mayGovern,
  unitKey,
  type GoverningBody,
  type Issue,
  type LibraryType,
  type UnitKey,
} from '@vlis/domain';
import type { Gazetteer } from '../territory/index.js';
import type { RegisteredState, Registration } from './registration.js';

export interface Known {
  readonly types: ReadonlyMap<string, LibraryType>;
  readonly units: Gazetteer;
  readonly bodies: ReadonlyMap<string, GoverningBody>;
}

export function checkRegistrations(rows: readonly Registration[], known: Known): readonly Issue[] {
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
      ...checkOrder(row, `rows.${i}.states`),
    ];
  });
}

/** Each day of a library's life has at most one state. */
function checkOrder({ externalKey: library, states }: Registration, path: string): readonly Issue[] {
  const inOrder = [...states].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.slice(1).flatMap(({ validFrom: day }, i) => {
    const { validTo } = inOrder[i]!;
    return validTo === null || validTo >= day ? [issue('STATES_OVERLAP', path, { library, day })] : [];
  });
}

function checkState(state: RegisteredState, path: string, { types, units, bodies }: Known): readonly Issue[] {
  const { validFrom: from, validTo: to, name, type, status, province, commune } = state;
  const issues: Issue[] = [];
  const wrong = (field: string, code: Parameters<typeof issue>[0], params: Record<string, string>) =>
    issues.push(issue(code, `${path}.${field}`, params));

  if (to !== null && to < from) wrong('validTo', 'DAYS_OUT_OF_ORDER', { from, to });
  if (!isNamed(name.vi)) wrong('name', 'NAME_REQUIRED', {});
  issues.push(...checkEncoding(`${path}.name`, name.vi, name.en));
  if (!types.has(type)) wrong('type', 'UNKNOWN_LIBRARY_TYPE', { type, day: from });
  if (state.body != null) {
    const body = bodies.get(state.body);
    const usual = bodies.get(types.get(type)?.governedBy ?? '');
    // A body may be carried back beyond its first day, as names of units are, but governs nothing that begins after its last.
    if (!body || (body.validTo !== null && body.validTo < from))
      wrong('body', 'UNKNOWN_BODY', { body: state.body, day: from });
    else if (usual && !mayGovern(body, usual)) wrong('body', 'BODY_NOT_OF_TYPE', { body: state.body, type });
  }

  const day = from < units.firstDay ? units.firstDay : from;
  // What has closed is told where it last was, though the map may have changed that very day.
  const find = (unit: UnitKey) => (status === 'closed' ? units.idUntil(unit, day) : units.idOn(unit, day));
  const provinceId = province.level === 'province' ? find(province) : undefined;
  if (provinceId === undefined) wrong('province', 'UNKNOWN_UNIT', { unit: unitKey(province), day });
  if (commune === null) return issues;
  const communeId = commune.level === 'commune' ? find(commune) : undefined;
  if (communeId === undefined) wrong('commune', 'UNKNOWN_UNIT', { unit: unitKey(commune), day });
  else if (provinceId !== undefined && !units.liesIn(communeId, provinceId)) {
    wrong('commune', 'COMMUNE_ELSEWHERE', { commune: commune.code, province: province.code, day });
  }
  return issues;
}
