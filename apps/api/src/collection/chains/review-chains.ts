/** Review chains as stored: some dozen rows, always read whole. */
import { Injectable } from '@nestjs/common';
import {
  checkChains,
  isRefusal,
  issue,
  refuse,
  type Issue,
  type Refusal,
  type ReviewChain,
  type ReviewStage,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadGoverningBodies, loadLibraryTypes } from '../../ground/registry/index.js';
import { Database } from '../../platform/database/database.js';
import { insert } from '../../platform/database/insert.js';
import { isSameDocument } from '../../platform/schema/same-document.js';
import { ReviewChainEntity } from './review-chain.entity.js';

/** The stages of the chain of the obligation `o`, as JSON. */
export const CHAIN_SQL = `(select stages from review_chain where review_chain.code = o.chain)`;

export const loadReviewChains = (db: EntityManager): Promise<readonly ReviewChain[]> =>
  db.find(ReviewChainEntity, { order: { validFrom: 'asc', code: 'asc' } });

@Injectable()
export class ImportReviewChains {
  constructor(private readonly database: Database) {}

  /**
   * Adds chains and corrects names, types and days of existing ones. The stages of a chain that submissions take are never
   * changed.
   */
  run(viewer: Viewer, chains: readonly ReviewChain[]): Promise<{ readonly changed: number } | Refusal> {
    return this.database.run(viewer, 'round.open', async (tx, audit) => {
      const changed = await takeChains(tx, chains);
      if (isRefusal(changed)) return changed;
      const codes = chains.map(({ code }) => code);
      audit.about('review-chain', codes).note({ changed });
      return { changed };
    });
  }
}

/** The same in the caller's transaction; the caller writes the audit. */
export async function takeChains(tx: EntityManager, chains: readonly ReviewChain[]): Promise<number | Refusal> {
  const kept = await loadReviewChains(tx);
  const codes = new Set(chains.map(({ code }) => code));
  const all = [...kept.filter(({ code }) => !codes.has(code)), ...chains];
  const [types, bodies] = [await loadLibraryTypes(tx), await loadGoverningBodies(tx)];
  const wrong = [...checkChains(all, { types, bodies }), ...(await inUse(tx, kept, chains))];
  if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') });
  const changed = chains.filter(
    (chain) =>
      !isSameDocument(
        kept.find(({ code }) => code === chain.code),
        chain,
      ),
  );
  if (changed.length) await insert(tx, ReviewChainEntity, changed.map(rowOf)).orUpdate(CHANGING, ['code']).execute();
  return changed.length;
}

const CHANGING = ['name_vi', 'name_en', 'types', 'bodies', 'stages', 'valid_from', 'valid_to'];

const rowOf = ({ types, bodies, stages, ...chain }: ReviewChain) => ({
  ...{ ...chain, types: [...types], bodies: [...bodies], stages: [...stages] },
});

/** What must not change in a chain that is in use: who reviews, and to whom a submission is returned. Names may be corrected. */
const shapeOf = ({ stages }: ReviewChain): string =>
  JSON.stringify(stages.map(({ code, role, returnsTo }: ReviewStage) => [code, role, returnsTo]));

async function inUse(
  tx: EntityManager,
  kept: readonly ReviewChain[],
  chains: readonly ReviewChain[],
): Promise<readonly Issue[]> {
  const turned = chains.filter((chain) => {
    const before = kept.find(({ code }) => code === chain.code);
    return before !== undefined && shapeOf(before) !== shapeOf(chain);
  });
  if (!turned.length) return [];
  const used: { code: string }[] = await tx.query(
    `select code from unnest($1::text[]) as code where exists (select from obligation where chain = code)`,
    [turned.map(({ code }) => code)],
  );
  return used.map(({ code }) => issue('CHAIN_IN_USE', `${code}.stages`, { chain: code }));
}
