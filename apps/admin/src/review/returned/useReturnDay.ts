/** The last day of a returned submission as somebody chooses it: the usual one to begin with, and what is wrong with another. */
import { checkReturn, usualReturn, type IsoDate } from '@vlis/domain';
import { issueWords } from '@vlis/reporting';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.js';
import type { WholeSubmissionFragment } from '../../gql/graphql.js';
import { useToday } from '../../me/useToday.js';

export interface ReturnDay {
  readonly day: IsoDate | '';
  /** Why the API would refuse the day, shown before it is sent. */
  readonly wrong: string | undefined;
  readonly choose: (day: IsoDate | '') => void;
}

/** @param until the day that is set already: more time is reckoned from there, or from today where it has passed */
export function useReturnDay(round: WholeSubmissionFragment['round'], until: IsoDate | null = null): ReturnDay {
  const f = useFormat();
  const today = useToday();
  const [chosen, choose] = useState<IsoDate | ''>();
  const day = chosen ?? usualReturn(until !== null && until > today ? until : today, round);
  const [found] = day === '' ? [] : checkReturn(day, today, round);
  return { day, wrong: found && f.words(issueWords(found)), choose };
}
