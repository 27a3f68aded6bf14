import { ACTIONS, POLICY, ACTIONS_ON_RESTRICTED_UNITS, ROLES, type Action, type Role } from './policy.js';

const rolesWith = (...actions: readonly Action[]): readonly Role[] =>
  ROLES.filter((role) => actions.some((action) => POLICY[role].includes(action)));

const entering: readonly Action[] = [
  ...(['submission.begin', 'submission.save', 'submission.submit', 'submission.withdraw', 'query.answer'] as const),
];
const deciding: readonly Action[] = ['review.accept', 'review.return', 'review.reopen'];

describe('the policy', () => {
  it('gives each role these actions and no others', () => {
    const table = ACTIONS.map((action) => {
      const allowed = ROLES.map((role) => (POLICY[role].includes(action) ? '●' : '·'));
      return `${action.padEnd(30)}${allowed.join('  ')}`;
    });
    expect(['', ROLES.join(' | '), ...table, ''].join('\n')).toMatchSnapshot();
  });

  it('names only actions there are, each once', () => {
    for (const role of ROLES) {
      expect(POLICY[role].filter((action) => !ACTIONS.includes(action))).toEqual([]);
      expect(new Set(POLICY[role]).size).toBe(POLICY[role].length);
    }
    expect(Object.keys(POLICY).sort()).toEqual([...ROLES].sort());
  });

  it('leaves no action to nobody', () =>
    expect(ACTIONS.filter((action) => rolesWith(action).length === 0)).toEqual([]));

  it('lets everybody see themselves and the forms', () => {
    for (const action of ['me.read', 'reference.read', 'form.read', 'round.read'] as const) {
      expect(rolesWith(action)).toEqual(ROLES);
    }
  });
});

it('lets roles of the nation do with restricted units these actions and no others', () => {
  const table = ROLES.map((role) => `${role}: ${(ACTIONS_ON_RESTRICTED_UNITS[role] ?? []).join(', ') || 'nothing'}`);
  expect(['', ...table, ''].join('\n')).toMatchSnapshot();
  for (const role of ROLES)
    expect(POLICY[role]).toEqual(expect.arrayContaining([...(ACTIONS_ON_RESTRICTED_UNITS[role] ?? [])]));
});

describe('separation of duties', () => {
  // A director signs what others have entered; a person who entered is refused by OWN_ENTRY, submission by submission.
  it('knows one role that enters and reviews', () => {
    const both = rolesWith(...entering).filter((role) => rolesWith(...deciding).includes(role));
    expect(both).toEqual(['library-director']);
  });

  // At which stage each of them does, its chain says (review/chain.ts).
  it('lets these review, and whoever may accept may return', () => {
    expect(rolesWith('review.accept')).toEqual([
      ...['library-director', 'province-officer', 'sector-officer', 'ministry-analyst'],
    ]);
    expect(rolesWith('review.return')).toEqual(rolesWith('review.accept'));
    expect(rolesWith('review.reopen')).toEqual(rolesWith('review.accept'));
  });

  // The province may enter for a library that cannot (ENT-10); a person who did so is refused by OWN_ENTRY, submission
  // by submission.
  it('knows one role that imports and decides', () =>
    expect(rolesWith('submission.import').filter((role) => rolesWith(...deciding).includes(role))).toEqual([
      'province-officer',
    ]));

  it('lets a province enter its own libraries into the register', () =>
    expect(rolesWith('library.register')).toEqual(['province-officer', 'administrator']));

  it('keeps forms, rounds and the audit with the administrator, who decides no submission', () => {
    expect(rolesWith('form.publish', 'round.open', 'audit.read', 'unit.import')).toEqual(['administrator']);
    expect(rolesWith('role.read', 'role.assign', 'role.end')).toEqual(['administrator']);
    expect(rolesWith(...deciding)).not.toContain('administrator');
  });
});
