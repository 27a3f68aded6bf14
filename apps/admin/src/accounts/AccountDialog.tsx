/** Opening, closing, reopening and releasing an account, and ending a role: what happens is said before it is done. */
import TextField from '@mui/material/TextField';
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { useState } from 'react';
import { request } from '../api/line.js';
import {
  CloseAccountDocument,
  EndHeldRoleDocument,
  OpenAccountDocument,
  ReleaseAccountDocument,
  ReopenAccountDocument,
  type AccountLineFragment,
} from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { DeedDialog } from '../parts/form/DeedDialog.js';
import { faultsAt } from '../parts/form/faults.js';

export type Wanted =
  | { readonly deed: 'open' }
  | { readonly deed: 'close' | 'reopen' | 'release'; readonly account: AccountLineFragment }
  | { readonly deed: 'end'; readonly account: AccountLineFragment; readonly roleId: number };

interface Typed {
  readonly username: string;
  readonly name: string;
  readonly reason: string;
}

async function send(wanted: Wanted, { username, name, reason }: Typed) {
  if (wanted.deed === 'open') return (await request(OpenAccountDocument, { input: { username, name } })).openAccount;
  const accountId = wanted.account.id;
  if (wanted.deed === 'end') return (await request(EndHeldRoleDocument, { roleId: wanted.roleId })).endHeldRole;
  if (wanted.deed === 'close') return (await request(CloseAccountDocument, { accountId, reason })).closeAccount;
  if (wanted.deed === 'release') return (await request(ReleaseAccountDocument, { accountId, reason })).releaseAccount;
  return (await request(ReopenAccountDocument, { accountId })).reopenAccount;
}

const FIELDS = { open: ['username', 'name'], close: ['reason'], reopen: [], release: ['reason'], end: [] } as const;

export function AccountDialog({ wanted, onClose }: { readonly wanted: Wanted; readonly onClose: () => void }) {
  const t = useT();
  const [typed, setTyped] = useState<Typed>({ username: '', name: '', reason: '' });
  const name = wanted.deed === 'open' ? typed.name : wanted.account.name;
  const fields = FIELDS[wanted.deed];
  return (
    <DeedDialog
      title={t(`accounts.ask.${wanted.deed}`, { name })}
      next={t(`accounts.next.${wanted.deed}`)}
      button={t(`accounts.${wanted.deed}`)}
      atButton={fields.length === 0}
      ask={() => send(wanted, typed)}
      doneText={() => t(`accounts.done.${wanted.deed}`, { name })}
      onClose={onClose}
    >
      {(deed) =>
        fields.map((field, n) => {
          const { said, onChange } = faultsAt(deed, field);
          return (
            <TextField
              key={field}
              required
              autoFocus={n === 0}
              label={t(`accounts.field.${field}`)}
              value={typed[field]}
              onChange={({ target }) => {
                setTyped({ ...typed, [field]: target.value });
                onChange();
              }}
              error={Boolean(said)}
              helperText={said}
              slotProps={{ htmlInput: { maxLength: MAXIMUM_EXPLANATION, autoComplete: 'off' } }}
            />
          );
        })
      }
    </DeedDialog>
  );
}
