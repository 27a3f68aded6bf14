/** One account: who it is, whether it is closed and why, and the roles that hold today. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormat } from '../format/useFormat.js';
import type { AccountLineFragment } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import type { Wanted } from './AccountDialog.js';

interface Props {
  readonly account: AccountLineFragment;
  readonly onWant: (wanted: Wanted) => void;
}

export function AccountLine({ account, onWant }: Props) {
  const t = useT();
  const f = useFormat();
  const { name, username, active, closedAt, closedBy, closedWhy, roles } = account;
  const held = roles.filter(({ holds }) => holds);
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 2, rowGap: 1 },
        ...{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{username}</Box>
        {!active && (
          <Box>
            <b>{t('accounts.closed')}</b>
            {closedAt && ` ${t('accounts.closedBy', { date: f.dateTime(closedAt), by: closedBy ?? '' })}`}
            {closedWhy && <q>{closedWhy}</q>}
          </Box>
        )}
        {active && held.length === 0 && <Box>{t('accounts.noRole')}</Box>}
        {held.map((role) => (
          <Box key={role.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
            <span>
              {[
                codeWord('roles', role.role, f.language),
                role.library ? f.words(role.library.name) : role.place ? f.words(role.place.name) : role.body,
                role.validTo && t('accounts.until', { date: f.date(role.validTo) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button
              size="small"
              onClick={() => onWant({ deed: 'end', account, roleId: role.id })}
              aria-label={t('accounts.endOf', { name, role: codeWord('roles', role.role, f.language) })}
            >
              {t('accounts.end')}
            </Button>
          </Box>
        ))}
      </Box>
      <Button
        size="small"
        variant="outlined"
        onClick={() => onWant({ deed: active ? 'close' : 'reopen', account })}
        aria-label={t(active ? 'accounts.closeOf' : 'accounts.reopenOf', { name })}
      >
        {t(active ? 'accounts.close' : 'accounts.reopen')}
      </Button>
    </Box>
  );
}
