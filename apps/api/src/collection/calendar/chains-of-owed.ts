/** Settles, when a round is opened, which review chain the submission of each library will take (libs/domain review/chain.ts). */
import { chainFor, issue, refuse, type Issue, type IsoDate, type Refusal } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { existsOnSql } from '../../ground/territory/index.js';
import { loadReviewChains } from '../chains/index.js';

/**
 * By type and governing body, `X/UBND-X`, as `oblige` looks them up.
 * @returns the codes of the chains, or a refusal that names every type and body without one
 */
export async function chainsOfOwed(
  tx: EntityManager,
  day: IsoDate,
  types: readonly string[],
): Promise<ReadonlyMap<string, string> | Refusal> {
  const owing: { type: string; body: string }[] = await tx.query(
    `select distinct state.type, state.body from library_state state
     where ${existsOnSql('state', '$1')} and state.status = 'active' and state.type = any($2) order by 1, 2`,
    [day, types],
  );
  const chains = await loadReviewChains(tx);
  const found = new Map<string, string>();
  const wrong: Issue[] = [];
  for (const { type, body } of owing) {
    const chain = chainFor(chains, { type, body, day });
    if (chain) found.set(`${type}/${body}`, chain.code);
    else wrong.push(issue('NO_CHAIN', type, { type, body, day }));
  }
  return wrong.length ? refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') }) : found;
}
