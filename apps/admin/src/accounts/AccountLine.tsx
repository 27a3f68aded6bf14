/** One account: who it is, whether it is closed and why, and its roles. What would be refused is not offered, and why is said. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormat } from '../format/useFormat.js';
import type { AccountLineFragment } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import type { Wanted } from './AccountDialog.js';
import { RoleText } from './RoleText.js';

interface Props {
  readonly account: AccountLineFragment;
  readonly onWant: (wanted: Wanted | { readonly deed: 'grant'; readonly account: AccountLineFragment }) => void;
}

/** Each reason once, however many buttons are missing for it. */
function useReasons({ active, whyNotGrant, whyNotClose, roles }: AccountLineFragment): readonly string[] {
  const f = useFormat();
  if (!active) return [];
  const all = [whyNotGrant, whyNotClose, ...roles.map(({ over, whyNotEnd }) => (over ? null : whyNotEnd))];
  return [...new Set(all.flatMap((why) => (why ? [f.words(why.message)] : [])))];
}

function Closed({ account: { closedAt, closedBy, closedWhy } }: { readonly account: AccountLineFragment }) {
  const t = useT();
  const f = useFormat();
  return (
    <Box>
      <b>{t('accounts.closed')}</b>
      {closedAt && ` ${t('accounts.closedBy', { date: f.dateTime(closedAt), by: closedBy ?? '' })}`}
      {closedWhy && <q>{closedWhy}</q>}
    </Box>
  );
}

function Past({ roles }: Pick<AccountLineFragment, 'roles'>) {
  const t = useT();
  if (roles.length === 0) return null;
  return (
    <Box component="details" sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 0.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', width: 'fit-content' }}>
        {t('accounts.past', { smart_count: roles.length })}
      </Box>
      {roles.map((role) => (
        <Box key={role.id}>
          <RoleText role={role} />
        </Box>
      ))}
    </Box>
  );
}

interface OfferProps {
  readonly label: string;
  /** Read out in place of the label, which is the same in every line; begins with it, because that is what people say who speak to the machine. */
  readonly of: string;
  readonly variant?: 'outlined' | 'text';
  readonly onWant: () => void;
}

function Offer({ label, of, variant = 'outlined', onWant }: OfferProps) {
  return (
    <Button size="small" variant={variant} onClick={onWant} aria-label={of}>
      {label}
    </Button>
  );
}

export function AccountLine({ account, onWant }: Props) {
  const t = useT();
  const f = useFormat();
  const reasons = useReasons(account);
  const { name, username, active, roles } = account;
  const living = roles.filter(({ over }) => !over);
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
        {!active && <Closed account={account} />}
        {active && living.length === 0 && <Box>{t('accounts.noRole')}</Box>}
        {living.map((role) => (
          <Box key={role.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
            <RoleText role={role} />
            {role.whyNotEnd === null && (
              <Offer
                variant="text"
                label={t('accounts.end')}
                of={t('accounts.endOf', { name, role: codeWord('roles', role.role, f.language) })}
                onWant={() => onWant({ deed: 'end', account, roleId: role.id })}
              />
            )}
          </Box>
        ))}
        {reasons.map((reason) => (
          <Box key={reason} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            {reason}
          </Box>
        ))}
        <Past roles={roles.filter(({ over }) => over)} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {account.whyNotGrant === null && (
          <Offer
            label={t('accounts.grant')}
            of={t('accounts.ask.grant', { name })}
            onWant={() => onWant({ deed: 'grant', account })}
          />
        )}
        {(!active || account.whyNotClose === null) && (
          <Offer
            label={t(active ? 'accounts.close' : 'accounts.reopen')}
            of={t(active ? 'accounts.closeOf' : 'accounts.reopenOf', { name })}
            onWant={() => onWant({ deed: active ? 'close' : 'reopen', account })}
          />
        )}
        {account.whyNotRelease === null && (
          <Offer
            label={t('accounts.release')}
            of={t('accounts.releaseOf', { name })}
            onWant={() => onWant({ deed: 'release', account })}
          />
        )}
      </Box>
    </Box>
  );
}
