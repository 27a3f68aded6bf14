/**
 * The roles of an account: those that hold or will, each with the button that ends it, and those that are over. Where the API would
 * refuse an action, the reason stands in place of its button.
 */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import type { AccountLineFragment } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { Offer, type OnAccountAction } from './AccountActions.js';
import { RoleText } from './RoleText.js';

interface Props {
  readonly account: AccountLineFragment;
  readonly onAction: OnAccountAction;
}

/** Each reason once, however many buttons are missing for it. */
function useReasons({ active, whyNotGrant, whyNotClose, roles }: AccountLineFragment): readonly string[] {
  const f = useFormat();
  if (!active) return [];
  const all = [whyNotGrant, whyNotClose, ...roles.map(({ over, whyNotEnd }) => (over ? null : whyNotEnd))];
  return [...new Set(all.flatMap((why) => (why ? [f.words(why.message)] : [])))];
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

export function AccountRoles({ account, onAction }: Props) {
  const t = useT();
  const f = useFormat();
  const reasons = useReasons(account);
  const { name, active, roles } = account;
  const living = roles.filter(({ over }) => !over);
  return (
    <>
      {active && living.length === 0 && <Box>{t('accounts.noRole')}</Box>}
      {living.map((role) => (
        <Box key={role.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          <RoleText role={role} />
          {role.whyNotEnd === null && (
            <Offer
              variant="text"
              label={t('accounts.end')}
              of={t('accounts.endOf', { name, role: codeWord('roles', role.role, f.language) })}
              onAction={() => onAction({ action: 'end', account, roleId: role.id })}
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
    </>
  );
}
