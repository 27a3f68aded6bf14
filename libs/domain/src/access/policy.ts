/**
 * Who may do what: role × scope × action, one table for API and screens. What the table does not name is refused. Rights that several
 * matters ask for stand here; a right of one matter stands in its `matter.ts`, with the roles that have it. As a whole it is read in
 * access/policy.spec.ts.
 * At which stage somebody reviews follows from the role (review/chain.ts): the province does not accept for the ministry.
 *
 * Roles alone do not separate entering from accepting: a director may do both, where the chain has a stage for the sign-off, and so
 * may a provincial officer, who imports for libraries that cannot enter (ENT-10). On one submission the same person is refused the
 * second of the two (review/two-people.ts).
 */
import { matterEntries, matterNames, type MatterName } from '../matters.js';

export const ROLES = [
  'library-staff',
  'library-director',
  'province-officer',
  'province-leader',
  'sector-officer',
  'ministry-analyst',
  'ministry-leader',
  'assessor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that hold in a library. */
export const LIBRARY_ROLES = ['library-staff', 'library-director'] as const satisfies readonly Role[];
export type LibraryRole = (typeof LIBRARY_ROLES)[number];

/** Those that several matters ask for. */
export const COMMON_ACTIONS = [
  'me.read',
  'notice.read',
  'session.end',
  'reference.read',
  'library.read',
  'library.register',
  'unit.import',
  'form.read',
  'form.publish',
  'round.read',
  'round.open',
  'progress.read',
  'submission.read',
  'submission.begin',
  'submission.save',
  'submission.submit',
  'submission.withdraw',
  'submission.import',
  'query.answer',
  'review.accept',
  'review.return',
  'review.reopen',
  'exception.read',
  'exception.grant',
  'figure.read',
  'figure.export',
  'rollup.rebuild',
  'account.read',
  'account.open',
  'account.close',
  'account.bind',
  'role.read',
  'role.assign',
  'role.end',
  'audit.read',
  'mail.read',
  'backup.read',
  'backup.record',
  'graphql.free',
] as const;
export type Action = (typeof COMMON_ACTIONS)[number] | MatterName<'rights'>;

export const ACTIONS: readonly Action[] = [...COMMON_ACTIONS, ...matterNames('rights')];

/** What takes a stage of a chain too (review/chain.ts). */
export const REVIEWING = ['review.accept', 'review.return'] as const satisfies readonly Action[];

const everyone: readonly Action[] = [
  'me.read',
  'notice.read',
  'session.end',
  'reference.read',
  'form.read',
  'round.read',
];
const reading: readonly Action[] = [
  ...everyone,
  'library.read',
  'submission.read',
  'progress.read',
  'figure.read',
  'figure.export',
];
const entering: readonly Action[] = ['submission.begin', 'submission.save', 'submission.withdraw', 'query.answer'];
/** At the stages of review that name the role, and nowhere else. */
const reviewing: readonly Action[] = ['review.accept', 'review.return', 'review.reopen'];

const COMMON: Readonly<Record<Role, readonly Action[]>> = {
  'library-staff': [...everyone, 'library.read', 'submission.read', 'figure.read', ...entering, 'submission.submit'],
  // Signs what others have entered, where the chain of review has a stage for it (review/chain.ts).
  'library-director': [
    ...everyone,
    'library.read',
    'submission.read',
    'figure.read',
    ...entering,
    'submission.submit',
    ...reviewing,
  ],
  'province-officer': [...reading, 'library.register', 'submission.import', ...reviewing],
  'province-leader': reading,
  'sector-officer': [...reading, ...reviewing],
  'ministry-analyst': [...reading, ...reviewing, 'rollup.rebuild', 'graphql.free'],
  'ministry-leader': reading,
  assessor: reading,
  administrator: [
    ...reading,
    'library.register',
    'unit.import',
    'form.publish',
    'round.open',
    'submission.import',
    'rollup.rebuild',
    'account.read',
    'account.open',
    'account.close',
    'account.bind',
    'role.read',
    'role.assign',
    'role.end',
    'exception.read',
    'exception.grant',
    'audit.read',
    'mail.read',
    'backup.read',
    'backup.record', // the system records as administrator
    'graphql.free',
  ],
};

const ofMatters = (role: Role): readonly Action[] =>
  matterEntries('rights').flatMap(([action, roles]) => (roles.includes(role) ? [action] : []));

export const POLICY: Readonly<Record<Role, readonly Action[]>> = Object.fromEntries(
  ROLES.map((role) => [role, [...COMMON[role], ...ofMatters(role)]]),
) as unknown as Record<Role, readonly Action[]>;

/**
 * Whoever decides or reads for the whole nation, or gives rights, must show more than a password where the installation
 * asks for it.
 */
export const SECOND_FACTOR_ROLES = [
  'ministry-analyst',
  'ministry-leader',
  'administrator',
] as const satisfies readonly Role[];

/**
 * What roles of the nation may do with restricted units (armed forces: Luật Thư viện 46/2019/QH14, Điều 49, gives them to
 * their own ministries). Besides the library's own people and the officers of its sector, only these see a restricted unit: the
 * analyst, whose acceptance makes a submission official; the administrator, for the register and its people, not for submissions;
 * and for figures, which name no library, the leader who answers for the national total. A province sees none.
 */
export const ACTIONS_ON_RESTRICTED_UNITS: Readonly<Partial<Record<Role, readonly Action[]>>> = {
  'ministry-analyst': POLICY['ministry-analyst'],
  'ministry-leader': ['figure.read', 'figure.export'],
  administrator: ['library.read', 'library.register', 'role.read', 'role.assign', 'role.end'],
};
