/** Gives a library to an account that is there already; accounts are found by the server, twenty at a time. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { LONGEST_SEARCH } from '@vlis/domain';
import { useRef, useState, type SubmitEvent } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../api/line.js';
import { useDeed } from '../api/useDeed.js';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import {
  AccountsDocument,
  AssignRoleDocument,
  type AccountsQuery,
  type LibraryLineFragment,
  type LibraryRole,
} from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { FormTrouble, useFirstFault } from '../parts/FormTrouble.js';
import { Said } from '../parts/Said.js';
import { usePickBox } from '../parts/usePickBox.js';

type Account = AccountsQuery['accounts'][number];

const ROLES: readonly LibraryRole[] = ['LIBRARY_STAFF', 'LIBRARY_DIRECTOR'];
const labelOf = ({ name, username }: Account): string => `${name} (${username})`;

interface Props {
  readonly library: LibraryLineFragment;
  readonly onClose: () => void;
}

export function AssignDialog({ library, onClose }: Props) {
  const t = useT();
  const pickBox = usePickBox();
  const f = useFormat();
  const notify = useNotify();
  const { accountId: me } = useMe();
  const deed = useDeed();
  const [typed, setTyped] = useState('');
  const [account, setAccount] = useState<Account | null>(null);
  const [role, setRole] = useState<LibraryRole>('LIBRARY_STAFF');
  const [tries, setTries] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  useFirstFault(element, tries || undefined);
  // What stands in the box after a pick is the pick itself; the list then is that of everybody.
  const q = account && typed === labelOf(account) ? '' : typed;
  const accounts = useOperation(AccountsDocument, { q }, { keep: true });

  const error = tries > 0 && !account ? t('form.required') : deed.trouble?.errors['username'] || undefined;
  const assign = async () => {
    if (account) {
      const input = { username: account.username, role, libraryId: library.id };
      const done = await deed.run(async () => (await request(AssignRoleDocument, { input })).assignRole);
      if (done) {
        notify(t('libraries.assigned', { name: account.name }), { type: 'success' });
        return onClose();
      }
    }
    setTries((n) => n + 1);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!deed.working) void assign();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="assign-title">
      <Box component="form" ref={element} noValidate onSubmit={submit}>
        <DialogTitle id="assign-title">{t('libraries.assignTitle', { library: f.words(library.name) })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{t('libraries.assignNext')}</Typography>
          {!error && <FormTrouble trouble={deed.trouble} />}
          <Autocomplete
            {...pickBox}
            // What was found before must not be taken by a quick Enter.
            options={accounts.refreshing ? [] : [...(accounts.data?.accounts ?? [])]}
            value={account}
            onChange={(_, picked) => {
              setAccount(picked);
              deed.forget('username');
            }}
            inputValue={typed}
            onInputChange={(_, text) => setTyped(text)}
            filterOptions={(all) => all}
            getOptionDisabled={({ id }) => id === me}
            getOptionLabel={labelOf}
            loading={accounts.pending || accounts.refreshing}
            noOptionsText={t('libraries.noAccount')}
            renderInput={(input) => (
              <TextField
                {...input}
                slotProps={{
                  ...input.slotProps,
                  htmlInput: { ...input.slotProps.htmlInput, maxLength: LONGEST_SEARCH },
                }}
                required
                autoFocus
                label={t('libraries.account')}
                error={Boolean(error)}
                helperText={<Said error={error} means={t('libraries.accountMeans')} />}
              />
            )}
          />
          <TextField
            select
            required
            label={t('libraries.role')}
            helperText={t('libraries.roleMeans')}
            value={role}
            onChange={({ target }) => setRole(target.value as LibraryRole)}
          >
            {ROLES.map((one) => (
              <MenuItem key={one} value={one}>
                {codeWord('roles', one, f.language)}
              </MenuItem>
            ))}
          </TextField>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" variant="contained" loading={deed.working}>
            {t('libraries.assignIt')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
