/** `/accounts`: who may enter, with which roles; opening and closing accounts, giving and ending roles at every level. */
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { useState } from 'react';
import { ListBase, useCanAccess, useListContext } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import type { AccountLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useColumns } from '../list/column.js';
import { ListRows } from '../list/ListRows.js';
import { ListTools } from '../list/ListTools.js';
import { RecordTable } from '../list/RecordTable.js';
import { Blank } from '../parts/Blank.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { useNarrow } from '../parts/useNarrow.js';
import { AccountCards } from './AccountCards.js';
import { AccountActions } from './AccountActions.js';
import { AccountDialog, type AccountAction } from './AccountDialog.js';
import { AccountFilters } from './AccountFilters.js';
import { CloseChosen } from './CloseChosen.js';
import { columnsOf } from './columns.js';
import { GrantDialog } from './grant/GrantDialog.js';
import { orderOf, readFilter, USUAL_ORDER } from './list.js';

function Page() {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const { filterValues, sort, total = 0, page, perPage, setPage } = useListContext<AccountLineFragment>();
  const [wanted, setWanted] = useState<
    AccountAction | { readonly action: 'grant'; readonly account: AccountLineFragment }
  >();
  const { canAccess: mayOpen } = useCanAccess({ resource: 'accounts', action: 'create' });
  const all = columnsOf(setWanted);
  const columns = useColumns('accounts', all);
  const open = mayOpen && (
    <Button variant="contained" onClick={() => setWanted({ action: 'open' })}>
      {t('accounts.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('accounts.title')} about={t('accounts.about')} actions={open} />
      <Card>
        <AccountFilters
          found={total > 0 ? t('accounts.count', { smart_count: total, count: f.count(total) }) : undefined}
        />
        <ListTools
          {...{ all, columns }}
          workbook={{
            path: '/exports/accounts.xlsx',
            filter: readFilter(filterValues as object),
            order: orderOf(sort),
          }}
        >
          <CloseChosen />
        </ListTools>
        <ListRows<AccountLineFragment>
          none={<Blank Icon={ManageAccountsOutlined} title={t('accounts.noneYet')} action={open} />}
          nothing={{ title: t('accounts.empty'), next: t('accounts.emptyNext') }}
        >
          {(rows) =>
            narrow ? (
              <AccountCards accounts={rows} onAction={setWanted} />
            ) : (
              <RecordTable
                {...{ rows, columns: columns.shown, label: t('accounts.title') }}
                nameOf={({ name }) => name}
                actions={(account) => <AccountActions account={account} onAction={setWanted} />}
              />
            )
          }
        </ListRows>
        <Pager total={total} page={page} perPage={perPage} onPage={setPage} />
      </Card>
      {wanted?.action === 'grant' && <GrantDialog account={wanted.account} onClose={() => setWanted(undefined)} />}
      {wanted && wanted.action !== 'grant' && <AccountDialog wanted={wanted} onClose={() => setWanted(undefined)} />}
    </>
  );
}

export default function AccountListPage() {
  return (
    <ListBase<AccountLineFragment> resource="accounts" perPage={25} sort={USUAL_ORDER} storeKey={false}>
      <Page />
    </ListBase>
  );
}
