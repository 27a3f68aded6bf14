/**
 * Tells PostgreSQL for whom a transaction runs, until it ends: the row-level policies read these settings
 * (migrations/src/1764100007000-row-security.ts).
 * Without them a query sees only what everybody may see.
 */
import { rowSightOf, SUBJECTS, type RowSight, type SightSubject, type Viewer } from '@vlis/domain';
import type { Statement } from '../database/packet.js';

const PARTS = ['reach', 'provinces', 'libraries', 'bodies'] as const;
/** The names of the subjects in the policies. */
const NAMES: Readonly<Record<SightSubject, string>> = { register: 'register', submissions: 'reports' };
const subjects = Object.keys(SUBJECTS) as SightSubject[];
const settings = [
  'vlis.account',
  ...subjects.flatMap((subject) => PARTS.map((part) => `vlis.${NAMES[subject]}_${part}`)),
];
const TEXT = `select ${settings.map((name, n) => `set_config('${name}', $${n + 1}, true)`).join(', ')}`;

const WHOLE: RowSight = { reach: 'whole', provinceIds: [], libraryIds: [], bodies: [] };

/**
 * @param extent `own`: what the viewer's rights reach. `nation`: everything, for sums over the nation, which name no library
 *   (whoever reads them decides what may be shown), and for actions that concern every library.
 */
export const viewerStatement = (viewer: Viewer, extent: 'own' | 'nation' = 'own'): Statement => ({
  name: 'state-viewer',
  text: TEXT,
  values: [
    `${viewer.accountId}`,
    ...subjects.flatMap((subject) => valuesOf(extent === 'nation' ? WHOLE : rowSightOf(viewer, subject))),
  ],
});

const valuesOf = ({ reach, provinceIds, libraryIds, bodies }: RowSight): readonly string[] => [
  reach,
  arrayOf(provinceIds),
  arrayOf(libraryIds),
  arrayOf(bodies),
];

/** A PostgreSQL array. */
const arrayOf = (values: readonly (number | string)[]): string =>
  `{${values.map((value) => JSON.stringify(`${value}`)).join(',')}}`;
