/** Who signs: the leader, or somebody to whom a leader has delegated it. Names are those of the day on which it is signed. */
import { decideSigner, HEAD, isRefusal, refuse, refusePost, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';
import { mayAtProvince } from '../reports/index.js';
import { ownDelegations, type OwnDelegation } from './delegations.js';

export interface Signer {
  readonly name: string;
  readonly post: string;
  /** Name of the leader in whose place it is signed; null: in the signer's own right. */
  readonly behalf: string | null;
  readonly delegationId: number | null;
}

interface Asking {
  readonly provinceId: number;
  readonly today: string;
  /** Of a leader who signs in their own right; a delegation has its post. */
  readonly post?: string | null | undefined;
}

export async function findSigner(
  db: EntityManager,
  viewer: Viewer,
  { provinceId, today, post: own }: Asking,
): Promise<Signer | Refusal> {
  // Whoever may not even write there is not told that there is such a report.
  if (!(await mayAtProvince(db, viewer, 'province-report.issue', provinceId))) return refuse('NOT_FOUND');
  const leads = await mayAtProvince(db, viewer, 'province-report.sign', provinceId);
  const held = leads ? NONE : await ownDelegations(db, viewer, provinceId);
  const found = decideSigner(leads, held, today);
  if (isRefusal(found)) return found;
  const { name } = await db.findOneByOrFail(AccountEntity, { id: viewer.accountId });
  if (found.kind === 'delegate') {
    const { id, post, givenBy } = found.delegation;
    return { name, post, behalf: givenBy, delegationId: id };
  }
  const post = own?.trim() ?? HEAD;
  return refusePost(post) ?? { name, post, behalf: null, delegationId: null };
}

const NONE: readonly OwnDelegation[] = [];
