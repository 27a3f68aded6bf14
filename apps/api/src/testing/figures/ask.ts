/** What the figure tests ask and how they write it down: `B01 5800 4/6` is item, value, reported of expected. */
import { as, queriesOf, snapshotsOf, type Api } from '../index.js';

export interface FigureAnswer {
  readonly item: string;
  readonly value: string | null;
  readonly reported: number;
  readonly expected: number;
}

export const line = ({ item, value, reported, expected }: FigureAnswer): string =>
  `${item} ${value ?? '–'} ${reported}/${expected}`;

/** Asks as a ministry analyst. */
export const askAnalyst = <T>(api: Api, document: string, variables: object): Promise<T> =>
  as(api, 'phantich.bo').ask<T>(document, variables);

/** How many statements a screen's figures take, all in one snapshot. */
export async function statementsOfSnapshot(api: Api, action: () => Promise<unknown>): Promise<number> {
  await action(); // published forms are compiled once and kept
  let statements: readonly string[] = [];
  const snapshots = await snapshotsOf(api, async () => {
    statements = await queriesOf(api, action);
  });
  if (snapshots !== 1) throw new Error('the figures were not read in one snapshot');
  const [signIn = '', ...figures] = statements;
  expect(signIn).toContain('recursive viewer');
  return figures.length;
}
