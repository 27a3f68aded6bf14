/** `/accounts`: who may enter, with which roles; opening and closing accounts, giving and ending roles at every level. */
import Card from '@mui/material/Card';
import TextField from '@mui/material/TextField';
import { LONGEST_SEARCH } from '@vlis/domain';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { AccountListDocument, type AccountLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { useSettled } from '../parts/useSettled.js';
import { AccountLine } from './AccountLine.js';
import { AccountDialog, type Wanted } from './AccountDialog.js';
import { GrantDialog } from './grant/GrantDialog.js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

const PER_PAGE = 25;

export default function AccountsPage() {
  const t = useT();
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const asked = useSettled(q);
  const [wanted, setWanted] = useState<Wanted | { readonly deed: 'grant'; readonly account: AccountLineFragment }>();
  const reading = useOperation(
    AccountListDocument,
    { q: asked, page: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } },
    { keep: true, fresh: 0 },
  );
  return (
    <>
      <PageHeader
        title={t('accounts.title')}
        about={t('accounts.about')}
        actions={
          <Button variant="contained" onClick={() => setWanted({ deed: 'open' })}>
            {t('accounts.open')}
          </Button>
        }
      />
      <Card>
        <Box sx={{ p: 2 }}>
          <TextField
            fullWidth
            label={t('accounts.search')}
            value={q}
            onChange={({ target }) => {
              setQ(target.value);
              setPage(1);
            }}
            slotProps={{ htmlInput: { maxLength: LONGEST_SEARCH } }}
          />
        </Box>
        <Loaded reading={reading} skeleton={<GreyLines lines={8} />}>
          {({ accountList: { rows, total } }) => (
            <>
              <Box component="ul" aria-label={t('accounts.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {rows.map((account) => (
                  <AccountLine key={account.id} account={account} onWant={setWanted} />
                ))}
              </Box>
              {total === 0 && <Box sx={{ p: 2 }}>{t('accounts.none')}</Box>}
              <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Card>
      {wanted?.deed === 'grant' && <GrantDialog account={wanted.account} onClose={() => setWanted(undefined)} />}
      {wanted && wanted.deed !== 'grant' && <AccountDialog wanted={wanted} onClose={() => setWanted(undefined)} />}
    </>
  );
}
