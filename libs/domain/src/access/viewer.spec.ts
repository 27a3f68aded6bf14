import fc from 'fast-check';
import { ACTIONS, POLICY, ACTIONS_ON_RESTRICTED_UNITS, ROLES, type Action, type Role } from './policy.js';
import {
  can,
  covers,
  may,
  permissionsOf,
  scopesFor,
  type AccessScope,
  type Assignment,
  type Grant,
  type Viewer,
} from './viewer.js';

const viewer = (...assignments: readonly Assignment[]): Viewer => ({
  ...{ accountId: 7, username: 'lan', name: 'Nguyễn Thị Lan' },
  assignments,
});
const nation: AccessScope = { kind: 'nation' };
const inProvinces = (...provinceIds: readonly number[]): AccessScope => ({ kind: 'province', provinceIds });
const inLibraries = (...libraryIds: readonly number[]): AccessScope => ({ kind: 'library', libraryIds });

const inSector = (...bodies: readonly string[]): AccessScope => ({ kind: 'sector', bodies });

const civil = { body: 'UBND-T', restricted: false };
const army = { body: 'BQP', restricted: true };
const dakLak = { provinceId: 66, ...civil };
const library12 = { ...dakLak, libraryId: 12 };
const library13 = { ...dakLak, libraryId: 13 };
const regiment = { provinceId: 66, libraryId: 20, ...army };
const open = (scope: AccessScope): Grant => ({ scope, restricted: false });

describe('a scope', () => {
  it('of the nation covers everything', () => {
    expect(covers(open(nation), dakLak)).toBe(true);
    expect(covers(open(nation), library12)).toBe(true);
  });

  it('of a province covers it and its predecessors, with their libraries', () => {
    const today = inProvinces(66, 54); // Đắk Lắk and what was Phú Yên
    expect(covers(open(today), library12)).toBe(true);
    expect(covers(open(today), { provinceId: 54, libraryId: 99, ...civil })).toBe(true);
    expect(covers(open(today), { provinceId: 1, ...civil })).toBe(false);
  });

  it('of a library covers it alone, and never its province', () => {
    expect(covers(open(inLibraries(12)), library12)).toBe(true);
    expect(covers(open(inLibraries(12)), library13)).toBe(false);
    expect(covers(open(inLibraries(12)), dakLak)).toBe(false);
    expect(covers(open(inLibraries()), library12)).toBe(false);
    expect(covers(open(inProvinces()), library12)).toBe(false);
  });
});

describe('who may do what, where', () => {
  const clerk = viewer({ role: 'library-staff', scope: inLibraries(12) });
  const officer = viewer({ role: 'province-officer', scope: inProvinces(66) });

  it('a clerk enters for the own library alone', () => {
    expect(can(clerk, 'submission.save', library12)).toBe(true);
    expect(can(clerk, 'submission.save', library13)).toBe(false);
    expect(can(clerk, 'review.accept', library12)).toBe(false);
  });

  it('a provincial officer decides in the own province alone', () => {
    expect(can(officer, 'review.accept', library12)).toBe(true);
    expect(can(officer, 'review.accept', { provinceId: 1, libraryId: 5, ...civil })).toBe(false);
    expect(can(officer, 'submission.save', library12)).toBe(false);
  });

  it('two obligations do not lend each other their places', () => {
    const both = viewer(
      { role: 'library-staff', scope: inLibraries(12) },
      { role: 'province-leader', scope: inProvinces(1) },
    );
    expect(can(both, 'submission.save', library12)).toBe(true);
    expect(can(both, 'submission.save', { provinceId: 1, libraryId: 5, ...civil })).toBe(false);
    expect(scopesFor(both, 'submission.read')).toEqual([inLibraries(12), inProvinces(1)]);
    expect(scopesFor(both, 'submission.save')).toEqual([inLibraries(12)]);
  });

  it('somebody without an obligation may do nothing at all', () => {
    expect(permissionsOf(viewer())).toEqual([]);
    for (const action of ACTIONS) expect(may(viewer(), action)).toBe(false);
  });
});

describe('a sector', () => {
  const education = viewer({ role: 'sector-officer', scope: inSector('BGDDT', 'BLDTBXH') });
  const defence = viewer({ role: 'sector-officer', scope: inSector('BQP') });

  it('is the libraries of its bodies, wherever they lie, and no others', () => {
    const school = { provinceId: 1, libraryId: 7, body: 'BGDDT', restricted: false };
    expect(can(education, 'submission.read', school)).toBe(true);
    expect(can(education, 'submission.read', { ...school, body: 'BLDTBXH' })).toBe(true);
    expect(can(education, 'submission.read', library12)).toBe(false);
    expect(can(education, 'submission.read', regiment)).toBe(false);
    expect(can(defence, 'submission.read', regiment)).toBe(true);
    expect(can(defence, 'submission.read', { ...regiment, body: 'BCA' })).toBe(false);
  });

  it('without a body is nowhere', () =>
    expect(can(viewer({ role: 'sector-officer', scope: inSector() }), 'submission.read', library12)).toBe(false));
});

describe('a restricted unit', () => {
  const at = (role: Role, scope: AccessScope, action: Action) => can(viewer({ role, scope }), action, regiment);

  it('is seen by its own people and by the analyst who makes its submission official', () => {
    expect(at('library-staff', inLibraries(20), 'submission.save')).toBe(true);
    expect(at('ministry-analyst', nation, 'submission.read')).toBe(true);
    expect(at('ministry-analyst', nation, 'review.accept')).toBe(true);
  });

  it('is kept in the register by the administrator, who does not read its submission', () => {
    expect(at('administrator', nation, 'library.read')).toBe(true);
    expect(at('administrator', nation, 'role.assign')).toBe(true);
    expect(at('administrator', nation, 'submission.read')).toBe(false);
    expect(at('administrator', nation, 'submission.import')).toBe(false);
  });

  it('is nobody else’s: not its province’s, not the assessor’s, not by name the leader’s', () => {
    for (const action of ACTIONS) {
      expect(at('province-officer', inProvinces(66), action)).toBe(false);
      expect(at('province-leader', inProvinces(66), action)).toBe(false);
      expect(at('assessor', nation, action)).toBe(false);
    }
    expect(at('ministry-leader', nation, 'library.read')).toBe(false);
    expect(at('ministry-leader', nation, 'submission.read')).toBe(false);
  });
});

describe('any viewer', () => {
  const scope = fc.oneof(
    fc.constant(nation),
    fc.subarray(['UBND-T', 'BGDDT', 'BQP']).map((bodies) => inSector(...bodies)),
    fc.array(fc.nat({ max: 4 })).map((ids) => inProvinces(...ids)),
    fc.array(fc.nat({ max: 4 })).map((ids) => inLibraries(...ids)),
  );
  const anyViewer = fc
    .array(fc.record({ role: fc.constantFrom(...ROLES), scope }), { maxLength: 3 })
    .map((assignments) => viewer(...assignments));
  const anyPlace = fc.record({
    provinceId: fc.nat({ max: 4 }),
    libraryId: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
    body: fc.constantFrom('UBND-T', 'BGDDT', 'BQP'),
    restricted: fc.boolean(),
  });

  it('can do exactly what one of the obligations says in exactly its place', () => {
    fc.assert(
      fc.property(anyViewer, fc.constantFrom(...ACTIONS), anyPlace, (one, action, place) => {
        const expected = one.assignments.some(
          ({ role, scope: where }) =>
            POLICY[role].includes(action) &&
            ((where.kind === 'nation' &&
              (!place.restricted || (ACTIONS_ON_RESTRICTED_UNITS[role] ?? []).includes(action))) ||
              (where.kind === 'sector' && where.bodies.includes(place.body)) ||
              (where.kind === 'province' &&
                !place.restricted &&
                where.provinceIds.some((id) => id === place.provinceId)) ||
              (where.kind === 'library' && where.libraryIds.some((id) => id === place.libraryId))),
        );
        expect(can(one, action, place)).toBe(expected);
        if (expected) expect(may(one, action)).toBe(true);
        expect(may(one, action)).toBe(permissionsOf(one).includes(action));
      }),
      { numRuns: 1000 },
    );
  });
});
