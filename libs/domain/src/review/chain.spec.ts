import { ROLES } from '../access/policy.js';
import type { Viewer } from '../access/viewer.js';
import { MINISTRY_STAGE, PROVINCE_STAGE, STRAIGHT, THROUGH_PROVINCE } from '../testing/small-chains.js';
import { chainFor, isLastStage, reviewsAt, stagesInOrder, type ReviewChain, type ReviewStage } from './chain.js';
import { checkChains } from './check-chains.js';

const chain = (code: string, differing: Partial<ReviewChain> = {}): ReviewChain => ({
  ...{ code, name: { vi: code, en: code }, types: ['X'], bodies: [], validFrom: '2020-07-01', validTo: null },
  stages: THROUGH_PROVINCE,
  ...differing,
});
const commune: ReviewStage = { ...PROVINCE_STAGE, code: 'commune', name: { vi: 'Xã', en: 'commune' } };

describe('which chain holds', () => {
  const old = chain('old', { validTo: '2025-12-31' });
  const now = chain('new', { validFrom: '2026-01-01', stages: STRAIGHT });
  const own = chain('own', { bodies: ['BQP'] });
  const on = (day: string, body = 'UBND-X', type = 'X') => chainFor([old, own, now], { type, body, day })?.code;

  it('is the one of its day, and first the one for its body', () => {
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-01-01', 'BQP')]).toEqual(['old', 'new', 'own']);
    expect([on('2020-06-30'), on('2026-01-01', 'UBND-X', 'T')]).toEqual([undefined, undefined]);
  });

  it('makes official at its last stage', () =>
    expect(['province', 'ministry'].map((code) => isLastStage(THROUGH_PROVINCE, code))).toEqual([false, true]));
});

it('counts the stages of all chains side by side, from the libraries up', () => {
  const ready = chain('ready', { types: [], stages: [{ ...commune, code: 'nobody' }] });
  const chains = [
    ready,
    chain('a', { stages: STRAIGHT }),
    chain('b'),
    chain('c', { stages: [commune, ...THROUGH_PROVINCE] }),
  ];
  expect(stagesInOrder(chains).map(({ code, toGo }) => `${code} ${toGo}`)).toEqual([
    ...['commune 3', 'province 2', 'ministry 1'],
  ]);
});

it('lets those review at a stage who hold its role where the library stands', () => {
  const place = { provinceId: 66, libraryId: 7, body: 'UBND', restricted: false };
  const both: Viewer = {
    ...{ accountId: 1, username: 'hong', name: 'Hồng' },
    assignments: [
      { role: 'province-officer', scope: { kind: 'province', provinceIds: [66] } },
      { role: 'ministry-analyst', scope: { kind: 'nation' } },
    ],
  };
  expect([PROVINCE_STAGE, MINISTRY_STAGE].map((stage) => reviewsAt(both, stage, place))).toEqual([true, true]);
  const elsewhere = { ...place, provinceId: 54 };
  expect([PROVINCE_STAGE, MINISTRY_STAGE].map((stage) => reviewsAt(both, stage, elsewhere))).toEqual([false, true]);
});

describe('a chain is refused with its place', () => {
  const world = {
    types: new Map([
      ['X', { governedBy: 'UBND-X' }],
      ['V', { governedBy: 'BQP' }],
    ]),
    bodies: new Map([
      ['UBND-X', { restricted: false }],
      ['BQP', { restricted: true }],
    ]),
  };
  const wrong = (...chains: readonly ReviewChain[]) =>
    checkChains(chains, world).map(({ path, code }) => `${path} ${code}`);

  it('but not where it can be finished', () =>
    expect(
      wrong(
        chain('a'),
        chain('b', { types: ['V'], stages: STRAIGHT }),
        chain('c', { bodies: ['UBND-X'] }),
        chain('d', { types: [] }),
      ),
    ).toEqual([]));

  it.each([
    [{ stages: [] }, 'a CHAIN_WITHOUT_STAGES'],
    [{ types: ['Z'] }, 'a.types UNKNOWN_LIBRARY_TYPE'],
    [{ bodies: ['Z'] }, 'a.bodies UNKNOWN_BODY'],
    [{ validTo: '2020-06-30' }, 'a.validTo DAYS_OUT_OF_ORDER'],
    [{ types: ['V'] }, 'a.stages.province.role ROLE_OUT_OF_REACH'],
    [{ stages: [{ ...PROVINCE_STAGE, role: 'nobody' as never }] }, 'a.stages.province.role UNKNOWN_ROLE'],
    [{ stages: [{ ...PROVINCE_STAGE, role: 'assessor' }] }, 'a.stages.province.role ROLE_REVIEWS_NOTHING'],
    [{ stages: [PROVINCE_STAGE, PROVINCE_STAGE] }, 'a.stages.province STAGE_TWICE'],
    [{ stages: [{ ...PROVINCE_STAGE, code: 'library' }] }, 'a.stages.library STAGE_TWICE'],
    [
      { stages: [{ ...PROVINCE_STAGE, returnsTo: ['ministry'] }, MINISTRY_STAGE] },
      'a.stages.province.returnsTo RETURN_NOT_BACK',
    ],
    [{ stages: [{ ...PROVINCE_STAGE, returnsTo: [] }] }, 'a.stages.province.returnsTo STAGE_RETURNS_NOWHERE'],
  ] as readonly [Partial<ReviewChain>, string][])('%j', (differing, found) =>
    expect(wrong(chain('a', differing))).toEqual([found]),
  );

  it('where another is for the same libraries on the same days', () => {
    expect(wrong(chain('a', { validTo: '2025-12-31' }), chain('b', { validFrom: '2025-12-31' }))).toEqual([
      'b CHAINS_OVERLAP',
    ]);
    expect(wrong(chain('a', { validTo: '2025-12-30' }), chain('b', { validFrom: '2025-12-31' }))).toEqual([]);
  });

  it('has a place of its own for each role that reviews', () =>
    expect(ROLES.filter((role) => wrong(chain('a', { stages: [{ ...MINISTRY_STAGE, role }] })).length === 0)).toEqual([
      'library-director',
      'province-officer',
      'sector-officer',
      'ministry-analyst',
    ]));
});
