/** From whose side progress is read: at which stage somebody reviews, or whose work they follow. */
import { PLACES_OF_ROLE, type Role } from '@vlis/domain';
import { domainCode } from '../i18n/codeWords.js';
import { useMe, type Me, type Stage } from '../me/useMe.js';
import type { Side } from './progress/progress.js';

/** Whether lists name the province of each submission. A sector lies all over the nation, and sees its own libraries there. */
export const scopesNation = ({ assignments }: Pick<Me, 'assignments'>): boolean =>
  assignments.some(({ scope }) => scope === 'NATION' || scope === 'SECTOR');

/** The province somebody is bound to; undefined for whoever sees the whole country. */
export const ownProvince = (me: Pick<Me, 'assignments'>): number | undefined =>
  scopesNation(me) ? undefined : me.assignments.find(({ scope, place }) => scope === 'PROVINCE' && place)?.place?.id;

const isOfProvince = ({ role }: Stage): boolean => PLACES_OF_ROLE[domainCode(role) as Role].includes('province');

/** The province's own stage, or the last: whoever reviews nowhere follows the work of one of them. */
export const sideOf = (stages: readonly Stage[], of: 'province' | 'nation'): Side => ({
  stages,
  own: (of === 'province' ? stages.findLast(isOfProvince) : undefined) ?? stages.at(-1),
});

/** The side of whoever asks: of several stages at which they review, the last. */
export function mySide(me: Pick<Me, 'assignments' | 'stages'>): Side {
  const own = me.stages.findLast((stage) => me.assignments.some(({ role }) => role === stage.role));
  return own ? { stages: me.stages, own } : sideOf(me.stages, scopesNation(me) ? 'nation' : 'province');
}

export const useSide = (of: 'province' | 'nation'): Side => sideOf(useMe().stages, of);
