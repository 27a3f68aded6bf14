/**
 * Accepts exactly the submissions it is given, at the revisions at which they were listed, portion by portion, and keeps the outcome of
 * each.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/line.js';
import { failedAs } from '../api/form-issue.js';
import { AcceptSubmissionsDocument, type ObligationFilter } from '../gql/graphql.js';
import type { Side } from '../obligations/progress/progress.js';
import { useT } from '../i18n/useT.js';
import { addAnswer, cameSince, NOTHING_DONE, portionsOf, type BulkResult } from './bulk.js';
import { MOST } from './useBulkList.js';
import { BY_NAME, readOrder, type InQueue } from './useOrder.js';

export interface BulkState {
  readonly running: boolean;
  readonly total: number;
  readonly result: BulkResult | undefined;
  readonly stopped: string | undefined;
  readonly libraries: ReadonlyMap<number, InQueue['library']>;
  /** Sent in after the list was read, and left where they are. */
  readonly came: readonly InQueue[];
}

const IDLE: BulkState = {
  running: false,
  total: 0,
  result: undefined,
  stopped: undefined,
  libraries: new Map(),
  came: [],
};

async function accept(stage: string, chosen: readonly InQueue[]) {
  const submissions = chosen.map(({ id, revision }) => ({ id, revision }));
  return (await request(AcceptSubmissionsDocument, { stage, submissions })).acceptSubmissions;
}

/** @param own the stage at which the reader reviews; without one nothing is offered to accept */
export function useBulk({ own }: Side, filter: ObligationFilter) {
  const client = useQueryClient();
  const t = useT();
  const [state, setState] = useState<BulkState>(IDLE);
  /** @param counted what the reviewer was shown, and nothing else, is accepted */
  const run = async (counted: readonly InQueue[]) => {
    const libraries = new Map(counted.map(({ id, library }) => [id, library]));
    setState({ ...IDLE, running: true, total: counted.length, libraries });
    let result = NOTHING_DONE;
    try {
      for (const portion of portionsOf(counted)) {
        result = addAnswer(
          result,
          portion.map(({ id }) => id),
          await accept(own?.code ?? '', portion),
        );
        setState((last) => ({ ...last, result }));
      }
      // Where this cannot be read, all is done that was to be done, and the list itself shows what has come.
      const now = await readOrder(filter, BY_NAME, MOST).catch(() => counted);
      const came = cameSince(counted, now);
      setState((last) => ({ ...last, running: false, result, came }));
    } catch (error) {
      setState((last) => ({ ...last, running: false, result, stopped: failedAs(error, t) }));
    } finally {
      await client.invalidateQueries({ queryKey: ['operation'] });
    }
  };
  return { state, run: (counted: readonly InQueue[]) => void run(counted) };
}
