/** The list on a phone: one account under the other, the same facts and actions in the same order. */
import Box from '@mui/material/Box';
import type { AccountLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { AccountActions, type OnAccountAction } from './AccountActions.js';
import { AccountRoles } from './AccountRoles.js';
import { AccountState } from './AccountState.js';

interface Props {
  readonly accounts: readonly AccountLineFragment[];
  readonly onAction: OnAccountAction;
}

export function AccountCards({ accounts, onAction }: Props) {
  const t = useT();
  return (
    <Box component="ul" aria-label={t('accounts.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {accounts.map((account) => (
        <Box
          component="li"
          key={account.id}
          sx={{
            ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 2, rowGap: 1 },
            ...{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
            <Box sx={{ fontWeight: 600 }}>{account.name}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{account.username}</Box>
            {!account.active && <AccountState account={account} />}
            <AccountRoles {...{ account, onAction }} />
          </Box>
          <AccountActions {...{ account, onAction }} />
        </Box>
      ))}
    </Box>
  );
}
