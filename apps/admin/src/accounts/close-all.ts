/** Closing several accounts, one after the other; what is wrong with the reason is wrong for all of them, and none is closed. */
import type { LocalizedText } from '@vlis/domain';
import type { AccountLineFragment, CloseAccountMutation } from '../gql/graphql.js';

type Answer = CloseAccountMutation['closeAccount'];
type Refusal = Extract<Answer, { __typename: 'Refusal' }>;

export interface ClosedAccounts {
  readonly __typename: 'ClosedAccounts';
  readonly closed: number;
  readonly refused: readonly { readonly name: string; readonly why: LocalizedText }[];
}

export async function closeAll(
  accounts: readonly AccountLineFragment[],
  close: (account: AccountLineFragment) => Promise<Answer>,
): Promise<ClosedAccounts | Refusal> {
  const refused: { name: string; why: LocalizedText }[] = [];
  let closed = 0;
  for (const account of accounts) {
    const answer = await close(account);
    if (answer.__typename !== 'Refusal') closed += 1;
    else if (answer.code === 'INVALID_INPUT') return answer;
    else refused.push({ name: account.name, why: answer.message });
  }
  return { __typename: 'ClosedAccounts', closed, refused };
}
