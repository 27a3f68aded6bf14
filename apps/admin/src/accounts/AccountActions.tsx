/**
 * What can be done with an account: giving it a role, closing or reopening it, releasing who signs in. An action that the API would
 * refuse has no button.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AccountLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { AccountAction } from './AccountDialog.js';

export type OnAccountAction = (
  wanted: AccountAction | { readonly action: 'grant'; readonly account: AccountLineFragment },
) => void;

interface OfferProps {
  readonly label: string;
  /**
   * The accessible name: the label, which is the same in every line, and whose account it is. It begins with the label, so that speech
   * input finds the button by the words that are seen.
   */
  readonly of: string;
  readonly variant?: 'outlined' | 'text';
  readonly onAction: () => void;
}

export function Offer({ label, of, variant = 'outlined', onAction }: OfferProps) {
  return (
    <Button size="small" variant={variant} onClick={onAction} aria-label={of}>
      {label}
    </Button>
  );
}

interface Props {
  readonly account: AccountLineFragment;
  readonly onAction: OnAccountAction;
}

export function AccountActions({ account, onAction }: Props) {
  const t = useT();
  const { name, active } = account;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {account.whyNotGrant === null && (
        <Offer
          label={t('accounts.grant')}
          of={t('accounts.ask.grant', { name })}
          onAction={() => onAction({ action: 'grant', account })}
        />
      )}
      {(!active || account.whyNotClose === null) && (
        <Offer
          label={t(active ? 'accounts.close' : 'accounts.reopen')}
          of={t(active ? 'accounts.closeOf' : 'accounts.reopenOf', { name })}
          onAction={() => onAction({ action: active ? 'close' : 'reopen', account })}
        />
      )}
      {account.whyNotRelease === null && (
        <Offer
          label={t('accounts.release')}
          of={t('accounts.releaseOf', { name })}
          onAction={() => onAction({ action: 'release', account })}
        />
      )}
    </Box>
  );
}
