/**
 * Which rows a viewer may read at all, whatever the query: the union of what their rights reach. Repositories narrow
 * each query to one action; behind them PostgreSQL enforces this wider bound by row-level security
 * (docs/decisions/0042).
 */
import type { Action } from './policy.js';
import { grantsOf, type Grant, type Viewer } from './viewer.js';

/** What rows are about: libraries and people, or what was reported. A right to the one gives no right to the other. */
export const SUBJECTS = {
  register: ['library.read', 'library.register', 'role.read', 'role.assign', 'role.end'],
  submissions: [
    'submission.read',
    'submission.begin',
    'submission.save',
    'submission.submit',
    'submission.withdraw',
    'submission.import',
    'query.answer',
    'progress.read',
    'review.accept',
    'review.return',
    'review.reopen',
    'contact.read',
    'contact.keep',
    'extension.read',
    'extension.ask',
    'extension.decide',
    'followup.read',
    'followup.record',
    'plan.keep',
    'province-report.read',
    'province-report.write',
    'province-report.issue',
    'province-report.sign',
    'province-report.receive',
    'compilation.read',
    'compilation.write',
    'delegation.read',
    'delegation.give',
    'reminder.send',
  ],
} as const satisfies Readonly<Record<string, readonly Action[]>>;
export type SightSubject = keyof typeof SUBJECTS;

export interface RowSight {
  /** `nation`: everywhere but in restricted units; `whole`: in them too; `places`: in the places below alone. */
  readonly reach: 'places' | 'nation' | 'whole';
  /** Units of provinces; restricted units that lie there are not among it. */
  readonly provinceIds: readonly number[];
  readonly libraryIds: readonly number[];
  /** Codes of governing bodies. */
  readonly bodies: readonly string[];
}

export function rowSightOf(viewer: Viewer, subject: SightSubject): RowSight {
  const grants = SUBJECTS[subject].flatMap((action) => grantsOf(viewer, action));
  const national = grants.filter(({ scope }) => scope.kind === 'nation');
  const reach = national.some(({ restricted }) => restricted) ? 'whole' : national.length ? 'nation' : 'places';
  return {
    reach,
    provinceIds: gathered(grants, ({ scope }) => (scope.kind === 'province' ? scope.provinceIds : [])),
    libraryIds: gathered(grants, ({ scope }) => (scope.kind === 'library' ? scope.libraryIds : [])),
    bodies: gathered(grants, ({ scope }) => (scope.kind === 'sector' ? scope.bodies : [])),
  };
}

const gathered = <T>(grants: readonly Grant[], placesOf: (grant: Grant) => readonly T[]): readonly T[] => [
  ...new Set(grants.flatMap(placesOf)),
];
