/** Opening, closing, reopening and releasing an account, and ending a role: the dialog explains what will happen before it is done. */
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { request } from '../api/line.js';
import { useCreating } from '../api/useCreating.js';
import {
  CloseAccountDocument,
  EndHeldRoleDocument,
  ReleaseAccountDocument,
  ReopenAccountDocument,
  type AccountLineFragment,
  type OpenAccountInput,
} from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';
import { issueAt } from '../parts/form/issues.js';
import { TextInput } from '../parts/form/TextInput.js';

export type AccountAction =
  | { readonly action: 'open' }
  | { readonly action: 'close' | 'reopen' | 'release'; readonly account: AccountLineFragment }
  | { readonly action: 'end'; readonly account: AccountLineFragment; readonly roleId: number };

const BLANK = { username: '', name: '', reason: '' };
type Typed = typeof BLANK;

const FIELDS = { open: ['username', 'name'], close: ['reason'], reopen: [], release: ['reason'], end: [] } as const;

async function change(wanted: Exclude<AccountAction, { action: 'open' }>, { reason }: Typed) {
  const accountId = wanted.account.id;
  if (wanted.action === 'end') return (await request(EndHeldRoleDocument, { roleId: wanted.roleId })).endHeldRole;
  if (wanted.action === 'close') return (await request(CloseAccountDocument, { accountId, reason })).closeAccount;
  if (wanted.action === 'release') return (await request(ReleaseAccountDocument, { accountId, reason })).releaseAccount;
  return (await request(ReopenAccountDocument, { accountId })).reopenAccount;
}

type Changed = Awaited<ReturnType<typeof change>>;

export function AccountDialog({ wanted, onClose }: { readonly wanted: AccountAction; readonly onClose: () => void }) {
  const t = useT();
  const open = useCreating<OpenAccountInput, AccountLineFragment>('accounts');
  const name = wanted.action === 'open' ? '' : wanted.account.name;
  const fields = FIELDS[wanted.action];
  const opened = async ({ username, name: called }: Typed): Promise<Changed> => {
    const made = await open({ username, name: called });
    return { ...made, __typename: 'AccountDetail' };
  };
  return (
    <MutationDialog
      title={t(`accounts.ask.${wanted.action}`, { name })}
      next={t(`accounts.next.${wanted.action}`)}
      button={t(`accounts.${wanted.action}`)}
      atButton={fields.length === 0}
      blank={BLANK}
      ask={(typed: Typed): Promise<Changed> => (wanted.action === 'open' ? opened(typed) : change(wanted, typed))}
      doneText={(done) => t(`accounts.done.${wanted.action}`, { name: done.name })}
      onClose={onClose}
    >
      {(mutation) =>
        fields.map((field, n) => (
          <TextInput
            key={field}
            source={field}
            autoFocus={n === 0}
            label={t(`accounts.field.${field}`)}
            longest={MAXIMUM_EXPLANATION}
            {...issueAt(mutation, field)}
          />
        ))
      }
    </MutationDialog>
  );
}
