/**
 * Who signs for a province: its leader, or somebody to whom a leader has delegated it for some days by a document. From the day after the
 * last one the delegation is nothing (WFL-10).
 */
import type { IsoDate } from '../../calendar/day.js';
import { checkReason, signsIn, tooLong } from '../../shared/bounded-text.js';
import { issue, type Issue } from '../../shared/issue.js';
import { refuse, type Refusal } from '../../shared/refusal.js';

export interface DelegatedDays {
  readonly validFrom: IsoDate;
  /** Last day. */
  readonly validTo: IsoDate;
}

export interface DelegationWish extends DelegatedDays {
  /** Chức vụ of whoever is to sign: "Phó Giám đốc". */
  readonly post: string;
  /** The document by which it is delegated, and why. */
  readonly basis: string;
}

const LONGEST_POST = 100;

/** A post that can stand under a document. */
export function checkPost(post: string, path = 'post'): readonly Issue[] {
  if (signsIn(post) === 0) return [issue('POST_MISSING', path)];
  return tooLong(post, path, LONGEST_POST);
}

export interface DelegationCase {
  readonly today: IsoDate;
  /** Whether the account works for the province, and is another one than the leader's own. */
  readonly fit: boolean;
  /** Days for which the same account has it already. */
  readonly others: readonly DelegatedDays[];
}

export function decideDelegation(
  { post, basis, validFrom, validTo }: DelegationWish,
  { today, fit, others }: DelegationCase,
): DelegationWish | Refusal {
  const wish = { post: post.trim(), basis: basis.trim(), validFrom, validTo };
  const issues = [
    ...(fit ? [] : [issue('NOT_OF_PROVINCE', 'accountId')]),
    ...checkPost(wish.post),
    ...checkReason(wish.basis, 'basis'),
    ...checkDays(wish, today),
  ];
  if (issues.length) return refuse('INVALID_INPUT', issues, { detail: issues.map(({ path }) => path).join(', ') });
  const taken = others.find((other) => other.validFrom <= validTo && validFrom <= other.validTo);
  return taken ? refuse('DELEGATION_OVERLAPS', [], { from: taken.validFrom, until: taken.validTo }) : wish;
}

function checkDays({ validFrom, validTo }: DelegatedDays, today: IsoDate): readonly Issue[] {
  if (validFrom < today) return [issue('DAY_PASSED', 'validFrom', { day: validFrom, today })];
  return validTo < validFrom ? [issue('DAYS_OUT_OF_ORDER', 'validTo', { from: validFrom, to: validTo })] : [];
}

/** A delegation of the account that asks. `endedOn`: the day on which it was taken back. */
export interface HeldDelegation extends DelegatedDays {
  readonly id: number;
  readonly post: string;
  readonly endedOn: IsoDate | null;
}

export type SigningAs<D extends HeldDelegation> =
  { readonly kind: 'leader' } | { readonly kind: 'delegate'; readonly delegation: D };

/**
 * @param leads the account has the right itself
 * @param held every delegation that the account was given in the province
 */
export function decideSigner<D extends HeldDelegation>(
  leads: boolean,
  held: readonly D[],
  today: IsoDate,
): SigningAs<D> | Refusal {
  if (leads) return { kind: 'leader' };
  const delegation = held.find(
    ({ validFrom, validTo, endedOn }) => endedOn === null && validFrom <= today && today <= validTo,
  );
  if (delegation) return { kind: 'delegate', delegation };
  const over = held
    .filter(({ validFrom }) => validFrom <= today)
    .map(lastDay)
    .toSorted()
    .at(-1);
  if (over !== undefined) return refuse('DELEGATION_OVER', [], { until: over });
  const next = held
    .filter(({ endedOn }) => endedOn === null)
    .map(({ validFrom }) => validFrom)
    .toSorted()
    .at(0);
  return next === undefined ? refuse('NOT_SIGNER') : refuse('DELEGATION_NOT_BEGUN', [], { from: next });
}

const lastDay = ({ validTo, endedOn }: HeldDelegation): IsoDate =>
  endedOn !== null && endedOn < validTo ? endedOn : validTo;

/** NĐ 30/2020: a deputy signs for the head (KT.), another one by a written authority (TUQ.), the head without either. */
export function authorityOf(post: string): 'KT' | 'TUQ' | undefined {
  const plain = post.trim().toLowerCase();
  if (plain === HEAD.toLowerCase()) return undefined;
  return plain.startsWith('phó') ? 'KT' : 'TUQ';
}

/** The post of the head of a department. */
export const HEAD = 'Giám đốc';
