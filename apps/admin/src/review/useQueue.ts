/** The queue of the address, with the round it means when none is named. */
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { useMe } from '../me/useMe.js';
import { workingRound, type RoundLine } from '../obligations/choose.js';
import { mySide, ownProvince } from '../obligations/side.js';
import type { Side } from '../obligations/progress/progress.js';
import { changeQueue, readQueue, type Queue, type QueueWords } from './queue-url.js';

export interface QueueAddress {
  readonly side: Side;
  readonly queue: Queue;
  readonly search: string;
  readonly change: (change: Partial<QueueWords>) => void;
}

export function useQueue(): QueueAddress {
  const me = useMe();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const side = useMemo(() => mySide(me), [me]);
  const own = ownProvince(me);
  const queue = useMemo(() => {
    const read = readQueue(search, side);
    return { ...read, provinceId: own ?? read.provinceId };
  }, [search, side, own]);
  return {
    ...{ side, queue, search },
    change: (change) => navigate({ pathname, search: changeQueue(search, change) }, { replace: true }),
  };
}

/** The round named, else the one at work, else the newest that has opened. */
export const roundOf = ({ roundId }: Queue, rounds: readonly RoundLine[]): RoundLine | undefined =>
  rounds.find(({ id }) => id === roundId) ?? workingRound(rounds) ?? rounds.find(({ phase }) => phase !== 'NOT_OPEN');
