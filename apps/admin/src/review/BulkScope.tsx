/** Which submissions are meant by "those of the list": its filters in words, so that nobody accepts others than he thinks. */
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { usePartWord } from '../obligations/progress/partLook.js';
import { ownPart } from '../obligations/progress/progress.js';
import { Facts, type Fact } from '../parts/Facts.js';
import { useLibraryTypes, useProvinces } from '../reference/useLists.js';
import type { QueueAddress } from './useQueue.js';

interface Props {
  readonly round: RoundLine;
  readonly address: Pick<QueueAddress, 'queue' | 'side'>;
}

export function BulkScope({ round, address: { queue, side } }: Props) {
  const t = useT();
  const f = useFormat();
  const word = usePartWord(side);
  const own = useMe().assignments.flatMap(({ place }) => (place ? [place] : []));
  const provinces = [...useProvinces(round.cutoffOn).list, ...own];
  const types = useLibraryTypes().list.filter(({ code }) => queue.types.includes(code));
  const province = provinces.find(({ id }) => id === queue.provinceId);
  const facts: Fact[] = [
    [t('review.state'), word(ownPart(side) ?? 'received')],
    [t('review.toLookAt'), t('review.noneToLookAt')],
    [t('review.round'), f.period(round.period)],
    // A place or type that has no name here still narrows the list: never "all" instead.
    [
      t('review.province'),
      queue.provinceId === undefined ? t('review.allProvinces') : province ? f.words(province.name) : '…',
    ],
    [
      t('review.type'),
      queue.types.length === 0 ? t('review.allTypes') : types.map(({ name }) => f.words(name)).join(', ') || '…',
    ],
    ...(queue.q ? [[t('review.search'), `“${queue.q}”`] as const] : []),
  ];
  return <Facts facts={facts} />;
}
