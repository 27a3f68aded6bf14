/**
 * Who does the actions of the demonstration. Each has an account of its own, whose name stands in histories and in the
 * audit; the accounts are inactive, nobody signs in with them. One for each stage of review, because nobody accepts
 * what they have entered or accepted before.
 */
import { isRefusal, stagesInOrder, type Role, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadReviewChains } from '../../collection/chains/index.js';
import { systemAccount } from '../../ground/people/index.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import type { Database } from '../../platform/database/database.js';

export interface Cast {
  /** Registers, opens rounds, enters and answers. */
  readonly clerk: Viewer;
  /** By the code of the stage at which they review, in the order of the stages. */
  readonly reviewers: ReadonlyMap<string, Viewer>;
  /** Of a department, who signs its reports. */
  readonly leader: Viewer;
  /** Of the Ministry, who reads the figures of the country. */
  readonly ministry: Viewer;
}

export async function castOf(database: Database): Promise<Cast> {
  const cast = await database.run(systemViewer('demonstration'), 'library.register', async (tx, audit) => {
    const clerk = await account(tx, 'clerk', 'thư viện', ['administrator', 'library-staff']);
    const reviewers = new Map<string, Viewer>();
    for (const { code, name, role } of stagesInOrder(await loadReviewChains(tx)))
      reviewers.set(code, await account(tx, code, name.vi, [role]));
    const leader = await account(tx, 'leader', 'lãnh đạo Sở', ['province-leader']);
    const ministry = reviewers.get('ministry') ?? (await account(tx, 'ministry', 'Bộ', ['ministry-analyst']));
    const all = new Set([clerk, ...reviewers.values(), leader, ministry].map(({ accountId }) => accountId));
    audit.about('account', [...all]);
    return { clerk, reviewers, leader, ministry };
  });
  if (isRefusal(cast)) throw new Error(`the accounts of the demonstration are refused: ${cast.code}`);
  return cast;
}

const account = (tx: EntityManager, part: string, who: string, roles: readonly Role[]): Promise<Viewer> =>
  systemAccount(tx, 'demonstration', { action: `demonstration-${part}`, name: `Dữ liệu minh họa: ${who}`, roles });

/** Throws where the chains have no such stage. */
export function reviewerAt({ reviewers }: Cast, stage: string | null): Viewer {
  const reviewer = reviewers.get(stage ?? '');
  if (!reviewer) throw new Error(`nobody reviews at ${stage}`);
  return reviewer;
}
