/** The days off that a proposed day is reckoned by, from last year to the end of next year: as the API reckons. */
import { byDay, type DaysOff, type IsoDate } from '@vlis/domain';
import { useMemo } from 'react';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { DaysOffDocument } from '../gql/graphql.js';
import { useToday } from './useToday.js';

interface KnownDaysOff {
  /** None until the server has answered, or where it could not be reached. */
  readonly daysOff: DaysOff;
  /** Whether the server has answered, or was asked and could not be reached. */
  readonly isAsked: boolean;
  /** What a day off is called; undefined: the day is none. */
  readonly noteOf: (day: IsoDate) => string | undefined;
}

export function useDaysOff(): KnownDaysOff {
  const f = useFormat();
  const year = Number(useToday().slice(0, 4));
  const between = { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` };
  const { data, isAsked } = useOperation(DaysOffDocument, between, { fresh: 15 * 60_000 });
  const daysOff = useMemo(() => byDay(data?.daysOff ?? []), [data]);
  const noteOf = (day: IsoDate) => {
    const known = daysOff.get(day);
    return known && f.words(known.name);
  };
  return { daysOff, isAsked, noteOf };
}
