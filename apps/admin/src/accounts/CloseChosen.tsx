/**
 * Closes the chosen accounts with one reason. The dialog names them first. Each is closed by its own mutation, so that a refused one does
 * not keep the others open.
 */
import Button from '@mui/material/Button';
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { useState } from 'react';
import { useCanAccess, useGetMany, useListContext } from 'react-admin';
import { request } from '../api/line.js';
import { useFormat } from '../format/useFormat.js';
import { CloseAccountDocument, type AccountLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';
import { issueAt } from '../parts/form/issues.js';
import { TextInput } from '../parts/form/TextInput.js';
import { useCounted } from '../parts/useCounted.js';
import { closeAll } from './close-all.js';

interface DialogProps {
  readonly accounts: readonly AccountLineFragment[];
  readonly onClose: () => void;
}

function CloseDialog({ accounts, onClose }: DialogProps) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { onUnselectItems } = useListContext();
  return (
    <MutationDialog
      title={t('accounts.closeChosenTitle', counted(accounts.length))}
      next={t('accounts.closeChosenNext', { names: accounts.map(({ name }) => name).join(', ') })}
      button={t('accounts.close')}
      wide
      blank={{ reason: '' }}
      ask={({ reason }) =>
        closeAll(
          accounts,
          async ({ id }) => (await request(CloseAccountDocument, { accountId: id, reason })).closeAccount,
        )
      }
      doneText={({ closed, refused }) => {
        onUnselectItems();
        const done = t('accounts.closeChosenDone', counted(closed));
        const reasons = refused.map(({ name, why }) => `${name}: ${f.words(why)}`);
        return reasons.length ? `${done} ${t('accounts.closeChosenRefused', { reasons: reasons.join('; ') })}` : done;
      }}
      onClose={onClose}
    >
      {(mutation) => (
        <TextInput
          source="reason"
          multiline
          autoFocus
          label={t('accounts.field.reason')}
          means={t('accounts.means.reason')}
          longest={MAXIMUM_EXPLANATION}
          {...issueAt(mutation, 'reason')}
        />
      )}
    </MutationDialog>
  );
}

export function CloseChosen() {
  const t = useT();
  const { selectedIds } = useListContext();
  const { canAccess } = useCanAccess({ resource: 'accounts', action: 'bulk' });
  const { data = [] } = useGetMany<AccountLineFragment>(
    'accounts',
    { ids: selectedIds },
    { enabled: canAccess === true },
  );
  const [open, setOpen] = useState(false);
  const accounts = data.filter((account) => account?.active);
  if (!canAccess) return null;
  return (
    <>
      <Button size="small" disabled={accounts.length === 0} onClick={() => setOpen(true)}>
        {t('accounts.closeChosen')}
      </Button>
      {open && <CloseDialog accounts={accounts} onClose={() => setOpen(false)} />}
    </>
  );
}
