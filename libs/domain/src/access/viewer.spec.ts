import fc from 'fast-check';
import { ACTIONS, POLICY, ROLES } from './policy.js';
import {
  can,
  covers,
  may,
  permissionsOf,
  scopesFor,
  type AccessScope,
  type Assignment,
  type Viewer,
} from './viewer.js';

const viewer = (...assignments: readonly Assignment[]): Viewer => ({
  ...{ accountId: 7, username: 'lan', name: 'Nguyễn Thị Lan' },
  assignments,
});
const nation: AccessScope = { kind: 'nation' };
const inProvinces = (...provinceIds: readonly number[]): AccessScope => ({ kind: 'province', provinceIds });
const inLibraries = (...libraryIds: readonly number[]): AccessScope => ({ kind: 'library', libraryIds });

const dakLak = { provinceId: 66 };
const library12 = { ...dakLak, libraryId: 12 };
const library13 = { ...dakLak, libraryId: 13 };

describe('a scope', () => {
  it('of the nation covers everything', () => {
    expect(covers(nation, dakLak)).toBe(true);
    expect(covers(nation, library12)).toBe(true);
  });

  it('of a province covers it and its predecessors, with their libraries', () => {
    const today = inProvinces(66, 54); // Đắk Lắk and what was Phú Yên
    expect(covers(today, library12)).toBe(true);
    expect(covers(today, { provinceId: 54, libraryId: 99 })).toBe(true);
    expect(covers(today, { provinceId: 1 })).toBe(false);
  });

  it('of a library covers it alone, and never its province', () => {
    expect(covers(inLibraries(12), library12)).toBe(true);
    expect(covers(inLibraries(12), library13)).toBe(false);
    expect(covers(inLibraries(12), dakLak)).toBe(false);
    expect(covers(inLibraries(), library12)).toBe(false);
    expect(covers(inProvinces(), library12)).toBe(false);
  });
});

describe('who may do what, where', () => {
  const clerk = viewer({ role: 'library-staff', scope: inLibraries(12) });
  const officer = viewer({ role: 'province-officer', scope: inProvinces(66) });

  it('a clerk enters for the own library alone', () => {
    expect(can(clerk, 'submission.save', library12)).toBe(true);
    expect(can(clerk, 'submission.save', library13)).toBe(false);
    expect(can(clerk, 'review.accept-at-province', library12)).toBe(false);
  });

  it('a provincial officer decides in the own province alone', () => {
    expect(can(officer, 'review.accept-at-province', library12)).toBe(true);
    expect(can(officer, 'review.accept-at-province', { provinceId: 1, libraryId: 5 })).toBe(false);
    expect(can(officer, 'submission.save', library12)).toBe(false);
  });

  it('two duties do not lend each other their places', () => {
    const both = viewer(
      { role: 'library-staff', scope: inLibraries(12) },
      { role: 'province-leader', scope: inProvinces(1) },
    );
    expect(can(both, 'submission.save', library12)).toBe(true);
    expect(can(both, 'submission.save', { provinceId: 1, libraryId: 5 })).toBe(false);
    expect(scopesFor(both, 'submission.read')).toEqual([inLibraries(12), inProvinces(1)]);
    expect(scopesFor(both, 'submission.save')).toEqual([inLibraries(12)]);
  });

  it('somebody without a duty may do nothing at all', () => {
    expect(permissionsOf(viewer())).toEqual([]);
    for (const action of ACTIONS) expect(may(viewer(), action)).toBe(false);
  });
});

describe('any viewer', () => {
  const scope = fc.oneof(
    fc.constant(nation),
    fc.array(fc.nat({ max: 4 })).map((ids) => inProvinces(...ids)),
    fc.array(fc.nat({ max: 4 })).map((ids) => inLibraries(...ids)),
  );
  const anyViewer = fc
    .array(fc.record({ role: fc.constantFrom(...ROLES), scope }), { maxLength: 3 })
    .map((assignments) => viewer(...assignments));
  const anyPlace = fc.record({
    provinceId: fc.nat({ max: 4 }),
    libraryId: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
  });

  it('can do exactly what one of the duties says in exactly its place', () => {
    fc.assert(
      fc.property(anyViewer, fc.constantFrom(...ACTIONS), anyPlace, (one, action, place) => {
        const expected = one.assignments.some(
          ({ role, scope: where }) =>
            POLICY[role].includes(action) &&
            (where.kind === 'nation' ||
              (where.kind === 'province' && where.provinceIds.some((id) => id === place.provinceId)) ||
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
