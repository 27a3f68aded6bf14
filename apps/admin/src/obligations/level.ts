/** From whose side progress is read: a province's or the nation's. */
import type { Me } from '../me/useMe.js';
import type { Level } from './progress/progress.js';

/** A sector lies all over the nation, and sees its own libraries there. */
const scopesNation = ({ assignments }: Pick<Me, 'assignments'>): boolean =>
  assignments.some(({ scope }) => scope === 'NATION' || scope === 'SECTOR');

/** The province somebody is bound to; undefined for whoever sees the whole country. */
export const ownProvince = (me: Pick<Me, 'assignments'>): number | undefined =>
  scopesNation(me) ? undefined : me.assignments.find(({ scope, place }) => scope === 'PROVINCE' && place)?.place?.id;

export const levelOf = (me: Pick<Me, 'assignments'>): Level => (scopesNation(me) ? 'ministry' : 'province');
