/** Opening, closing, reopening and releasing an account, and ending a role: what happens is said before it is done. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type SubmitEvent } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../api/line.js';
import { useDeed } from '../api/useDeed.js';
import {
  CloseAccountDocument,
  EndHeldRoleDocument,
  OpenAccountDocument,
  ReleaseAccountDocument,
  ReopenAccountDocument,
  type AccountLineFragment,
} from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { FormTrouble } from '../parts/FormTrouble.js';

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
  const notify = useNotify();
  const deed = useDeed();
  const [typed, setTyped] = useState<Typed>({ username: '', name: '', reason: '' });
  const person = wanted.deed === 'open' ? typed.name : wanted.account.name;
  const run = async () => {
    const done = await deed.run(() => send(wanted, typed));
    if (!done) return;
    notify(t(`accounts.done.${wanted.deed}`, { name: person }), { type: 'success' });
    onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!deed.working) void run();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="account-title">
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle id="account-title">{t(`accounts.ask.${wanted.deed}`, { name: person })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <FormTrouble trouble={deed.trouble} />
          <Typography>{t(`accounts.next.${wanted.deed}`)}</Typography>
          {FIELDS[wanted.deed].map((field, n) => (
            <TextField
              key={field}
              required
              autoFocus={n === 0}
              label={t(`accounts.field.${field}`)}
              value={typed[field]}
              onChange={({ target }) => {
                setTyped({ ...typed, [field]: target.value });
                deed.forget(field);
              }}
              error={Boolean(deed.trouble?.errors[field])}
              helperText={deed.trouble?.errors[field]}
              slotProps={{ htmlInput: { maxLength: 2000, autoComplete: 'off' } }}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" variant="contained" loading={deed.working} autoFocus={FIELDS[wanted.deed].length === 0}>
            {t(`accounts.${wanted.deed}`)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
