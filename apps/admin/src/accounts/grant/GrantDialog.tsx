/** Gives an account a role: which one, where it holds, and from which day to which. What is refused is said at its field. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { Form, FormDataConsumer, useNotify } from 'react-admin';
import { request } from '../../api/line.js';
import { useDeed, type Deed } from '../../api/useDeed.js';
import { useFormat } from '../../format/useFormat.js';
import { GrantRoleDocument, type AccountLineFragment } from '../../gql/graphql.js';
import { codeWord } from '../../i18n/codeWords.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { FormTrouble, useFirstFault } from '../../parts/FormTrouble.js';
import { DayOfForm } from '../../parts/form/DayOfForm.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { WhereFields } from './WhereFields.js';
import { inputOf, kindsOf, ROLE_CHOICES, type Wish } from './wish.js';

const two = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' }, gap: 2 } as const;

function Fields({ deed, wish }: { readonly deed: Deed; readonly wish: Pick<Wish, 'role' | 'at'> }) {
  const t = useT();
  const { language } = useFormat();
  const said = (path: string) => deed.trouble?.errors[path] || undefined;
  const field = (path: 'role' | 'validFrom' | 'validTo') => ({
    label: t(`accounts.field.${path}`),
    means: t(`accounts.means.${path}`),
    source: path,
    // That the account already holds the role is said of the account, which stands here in the title.
    said: said(path) ?? (path === 'role' ? said('username') : undefined),
    onChange: () => {
      deed.forget(path);
      if (path === 'role') deed.forget('username');
    },
  });
  const roles = ROLE_CHOICES.map((one) => ({
    id: one,
    label: `${codeWord('roles', one, language)} (${kindsOf(one)
      .map((kind) => t(`accounts.place.${kind}`).toLocaleLowerCase(language))
      .join(', ')})`,
  }));
  return (
    <>
      <SelectInput {...field('role')} options={roles} autoFocus />
      <WhereFields wish={wish} said={said} forget={deed.forget} />
      <Box sx={two}>
        <DayOfForm {...field('validFrom')} source="validFrom" required />
        <DayOfForm {...field('validTo')} source="validTo" />
      </Box>
    </>
  );
}

interface Props {
  readonly account: AccountLineFragment;
  readonly onClose: () => void;
}

export function GrantDialog({ account, onClose }: Props) {
  const t = useT();
  const notify = useNotify();
  const deed = useDeed();
  const today = useToday();
  const [tries, setTries] = useState(0);
  const content = useRef<HTMLDivElement>(null);
  useFirstFault(content, tries || undefined);
  const { name, username } = account;
  const blank: Wish = {
    role: '',
    at: 'nation',
    library: null,
    province: null,
    body: null,
    validFrom: today,
    validTo: '',
  };
  const grant = async (values: object) => {
    const input = inputOf(username, values as Wish);
    const done = await deed.run(async () => (await request(GrantRoleDocument, { input })).grantRole);
    if (!done) return setTries((n) => n + 1);
    notify(t('accounts.done.grant', { name }), { type: 'success' });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="grant-title">
      <Form defaultValues={blank} onSubmit={grant} noValidate disableInvalidFormNotification>
        <DialogTitle id="grant-title">{t('accounts.ask.grant', { name })}</DialogTitle>
        <DialogContent ref={content} sx={{ display: 'grid', gap: 2 }}>
          <FormTrouble trouble={deed.trouble} />
          <Typography>{t('accounts.next.grant')}</Typography>
          <FormDataConsumer<Wish>>{({ formData }) => <Fields deed={deed} wish={formData} />}</FormDataConsumer>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" variant="contained" loading={deed.working}>
            {t('accounts.grant')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
