/** Exceptions to the rule of two people as the review page has them: which hold for a submission, and what is sent for a new one. */
import { POLICY, type IsoDate, type Role } from '@vlis/domain';
import type { ExceptionLineFragment, GrantExceptionInput, ReviewersQuery } from '../../gql/graphql.js';
import { domainCode } from '../../i18n/codeWords.js';
import type { ListOption } from '../../parts/form/list-option.js';

/** The library of the submission, with the province that it is counted in. */
interface Where {
  readonly id: number;
  readonly province: { readonly id: number };
}

type Reach = Pick<ExceptionLineFragment, 'place' | 'library' | 'validTo' | 'endedAt'>;

/** Whether it reaches this library today or later. One without a place holds in the whole nation. */
export function reachesHere({ place, library, validTo, endedAt }: Reach, here: Where, today: IsoDate): boolean {
  if (endedAt !== null || validTo < today) return false;
  if (library) return library.id === here.id;
  return !place || place.id === here.province.id;
}

export interface ExceptionDraft {
  readonly account: ListOption<string> | null;
  readonly at: 'library' | 'province';
  readonly validTo: IsoDate | '';
  readonly reason: string;
}

export const inputOf = (
  { account, at, validTo, reason }: ExceptionDraft,
  here: Where,
  today: IsoDate,
): GrantExceptionInput => ({
  username: account?.id ?? '',
  ...(at === 'library' ? { libraryId: here.id } : { unitId: here.province.id }),
  validFrom: today,
  validTo: validTo || today,
  reason,
});

const accepts = (role: string): boolean => POLICY[domainCode(role) as Role].includes('review.accept');

type Account = ReviewersQuery['accountList']['rows'][number];

/** Of the accounts found, those that an exception would help: it gives no right that a role does not give. */
export const reviewersAmong = (found: readonly Account[], granter: number): readonly Account[] =>
  found.filter(
    ({ id, active, roles }) => active && id !== granter && roles.some(({ role, holds }) => holds && accepts(role)),
  );
