/** Opening, closing, reopening and releasing an account, and ending a role: what happens is said before it is done. */
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
import { DeedDialog } from '../parts/form/DeedDialog.js';
import { faultsAt } from '../parts/form/faults.js';
import { TextInput } from '../parts/form/TextInput.js';

export type Wanted =
  | { readonly deed: 'open' }
  | { readonly deed: 'close' | 'reopen' | 'release'; readonly account: AccountLineFragment }
  | { readonly deed: 'end'; readonly account: AccountLineFragment; readonly roleId: number };

const BLANK = { username: '', name: '', reason: '' };
type Typed = typeof BLANK;

const FIELDS = { open: ['username', 'name'], close: ['reason'], reopen: [], release: ['reason'], end: [] } as const;

async function change(wanted: Exclude<Wanted, { deed: 'open' }>, { reason }: Typed) {
  const accountId = wanted.account.id;
  if (wanted.deed === 'end') return (await request(EndHeldRoleDocument, { roleId: wanted.roleId })).endHeldRole;
  if (wanted.deed === 'close') return (await request(CloseAccountDocument, { accountId, reason })).closeAccount;
  if (wanted.deed === 'release') return (await request(ReleaseAccountDocument, { accountId, reason })).releaseAccount;
  return (await request(ReopenAccountDocument, { accountId })).reopenAccount;
}

type Changed = Awaited<ReturnType<typeof change>>;

export function AccountDialog({ wanted, onClose }: { readonly wanted: Wanted; readonly onClose: () => void }) {
  const t = useT();
  const open = useCreating<OpenAccountInput, AccountLineFragment>('accounts');
  const name = wanted.deed === 'open' ? '' : wanted.account.name;
  const fields = FIELDS[wanted.deed];
  const opened = async ({ username, name: called }: Typed): Promise<Changed> => {
    const made = await open({ username, name: called });
    return { ...made, __typename: 'AccountDetail' };
  };
  return (
    <DeedDialog
      title={t(`accounts.ask.${wanted.deed}`, { name })}
      next={t(`accounts.next.${wanted.deed}`)}
      button={t(`accounts.${wanted.deed}`)}
      atButton={fields.length === 0}
      blank={BLANK}
      ask={(typed: Typed): Promise<Changed> => (wanted.deed === 'open' ? opened(typed) : change(wanted, typed))}
      doneText={(done) => t(`accounts.done.${wanted.deed}`, { name: done.name })}
      onClose={onClose}
    >
      {(deed) =>
        fields.map((field, n) => (
          <TextInput
            key={field}
            source={field}
            autoFocus={n === 0}
            label={t(`accounts.field.${field}`)}
            longest={MAXIMUM_EXPLANATION}
            {...faultsAt(deed, field)}
          />
        ))
      }
    </DeedDialog>
  );
}
