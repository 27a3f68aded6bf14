/** Whether an account is open; of a closed one since when, by whom and why. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import type { AccountLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';

export function AccountState({ account }: { readonly account: AccountLineFragment }) {
  const t = useT();
  const f = useFormat();
  const { active, closedAt, closedBy, closedWhy } = account;
  if (active) return <span>{t('accounts.isOpen')}</span>;
  return (
    <Box>
      <b>{t('accounts.closed')}</b>
      {closedAt && ` ${t('accounts.closedBy', { date: f.dateTime(closedAt), by: closedBy ?? '' })}`}
      {closedWhy && <q>{closedWhy}</q>}
    </Box>
  );
}
