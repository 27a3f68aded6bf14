/** Accepts every report without a flag in the filtered list, portion by portion, and tells how it went. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/line.js';
import { failedAs } from '../api/useDeed.js';
import { useT } from '../i18n/useT.js';
import { AcceptAtMinistryDocument, AcceptAtProvinceDocument, type ObligationFilter } from '../gql/graphql.js';
import type { Level } from '../rounds/progress.js';
import { addAnswer, isHeavy, NOTHING_DONE, portionsOf, type BulkResult } from './bulk.js';
import { readOrder, type InQueue } from './useOrder.js';

/** More than one province has; the national queue is worked off in several goes. */
export const MOST = 5_000;

export interface BulkState {
  readonly running: boolean;
  readonly total: number;
  readonly result: BulkResult | undefined;
  readonly stopped: string | undefined;
  readonly libraries: ReadonlyMap<number, InQueue['library']>;
}

const IDLE: BulkState = { running: false, total: 0, result: undefined, stopped: undefined, libraries: new Map() };

async function accept(level: Level, ids: readonly number[]) {
  const submissionIds = [...ids];
  if (level === 'province') return (await request(AcceptAtProvinceDocument, { submissionIds })).acceptAtProvince;
  return (await request(AcceptAtMinistryDocument, { submissionIds })).acceptAtMinistry;
}

export function useBulk(level: Level, filter: ObligationFilter) {
  const client = useQueryClient();
  const t = useT();
  const [state, setState] = useState<BulkState>(IDLE);
  const run = async (leaveHeavy: boolean) => {
    setState({ ...IDLE, running: true });
    let result = NOTHING_DONE;
    try {
      const found = (await readOrder(filter, 'NAME', MOST)).filter((one) => !leaveHeavy || !isHeavy(one));
      const libraries = new Map(found.map(({ id, library }) => [id, library]));
      for (const portion of portionsOf(found.map(({ id }) => id))) {
        result = addAnswer(result, portion, await accept(level, portion));
        setState({ running: true, total: found.length, result, stopped: undefined, libraries });
      }
      setState((last) => ({ ...last, running: false, result }));
    } catch (error) {
      setState((last) => ({ ...last, running: false, result, stopped: failedAs(error, t) }));
    } finally {
      await client.invalidateQueries({ queryKey: ['operation'] });
    }
  };
  return { state, run: (leaveHeavy: boolean) => void run(leaveHeavy), forget: () => setState(IDLE) };
}
