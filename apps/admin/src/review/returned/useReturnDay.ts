/** The last day of a returned submission as somebody chooses it: the usual one to begin with, and what is wrong with another. */
import { checkReturn, usualReturn, type IsoDate } from '@vlis/domain';
import { issueWords } from '@vlis/reporting';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.js';
import type { WholeSubmissionFragment } from '../../gql/graphql.js';
import { useDaysOff } from '../../me/useDaysOff.js';
import { useToday } from '../../me/useToday.js';

export interface ReturnDay {
  readonly day: IsoDate | '';
  /** What the day is called, where it is a day off. */
  readonly note: string | undefined;
  /** Why the API would refuse the day, shown before it is sent. */
  readonly wrong: string | undefined;
  readonly choose: (day: IsoDate | '') => void;
}

/** @param until the day that is set already: more time is reckoned from there, or from today where it has passed */
export function useReturnDay(round: WholeSubmissionFragment['round'], until: IsoDate | null = null): ReturnDay {
  const f = useFormat();
  const today = useToday();
  const [chosen, choose] = useState<IsoDate | ''>();
  const { daysOff, isAsked, noteOf } = useDaysOff();
  // A day that moves under the reader's eyes would be worse than a blank that lasts a moment.
  const usual = isAsked ? usualReturn(until !== null && until > today ? until : today, round, daysOff) : '';
  const day = chosen ?? usual;
  const [found] = day === '' ? [] : checkReturn(day, today, round);
  return { day, note: day === '' ? undefined : noteOf(day), wrong: found && f.words(issueWords(found)), choose };
}
