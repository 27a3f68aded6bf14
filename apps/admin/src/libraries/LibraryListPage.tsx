/**
 * The register as react-admin keeps lists: filters and page are in the address, and come back with the back button. They are
 * kept nowhere else: a search that is remembered would come back by itself whenever somebody goes back out of it.
 */
import Add from '@mui/icons-material/Add';
import LocalLibraryOutlined from '@mui/icons-material/LocalLibraryOutlined';
import Card from '@mui/material/Card';
import { ListBase, useCanAccess, useListContext } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useColumns } from '../list/column.js';
import { ListRows } from '../list/ListRows.js';
import { ListTools } from '../list/ListTools.js';
import { RecordTable } from '../list/RecordTable.js';
import { Blank } from '../parts/Blank.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { useNarrow } from '../parts/useNarrow.js';
import { REGISTER_LIBRARY } from './address.js';
import { columnsOf } from './columns.js';
import { readFilter } from './filter.js';
import { LibraryCards } from './LibraryCards.js';
import { LibraryFilters } from './LibraryFilters.js';
import { orderOf, USUAL_ORDER } from './order.js';

function RegisterButton() {
  const t = useT();
  const { canAccess } = useCanAccess({ resource: 'libraries', action: 'create' });
  if (!canAccess) return null;
  return (
    <ButtonLink to={REGISTER_LIBRARY} variant="contained" startIcon={<Add />}>
      {t('libraries.register')}
    </ButtonLink>
  );
}

function Page() {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const { filterValues, sort, total = 0, page, perPage, setPage } = useListContext<LibraryLineFragment>();
  const all = columnsOf(f);
  const columns = useColumns('libraries', all);
  const none = (
    <Blank Icon={LocalLibraryOutlined} title={t('libraries.noneYet')} action={<RegisterButton />}>
      {t('libraries.noneYetNext')}
    </Blank>
  );
  return (
    <>
      <PageHeader title={t('libraries.title')} about={t('libraries.about')} actions={<RegisterButton />} />
      <Card>
        <LibraryFilters
          found={total > 0 ? t('libraries.count', { smart_count: total, count: f.count(total) }) : undefined}
        />
        <ListTools
          {...{ all, columns }}
          workbook={{
            path: '/exports/libraries.xlsx',
            filter: readFilter(filterValues as object),
            order: orderOf(sort),
          }}
        />
        <ListRows<LibraryLineFragment>
          none={none}
          nothing={{ title: t('libraries.empty'), next: t('libraries.emptyNext') }}
        >
          {(rows) =>
            narrow ? (
              <LibraryCards libraries={rows} />
            ) : (
              <RecordTable
                {...{ rows, columns: columns.shown, label: t('libraries.title') }}
                nameOf={({ name }) => f.words(name)}
              />
            )
          }
        </ListRows>
        <Pager total={total} page={page} perPage={perPage} onPage={setPage} />
      </Card>
    </>
  );
}

export default function LibraryListPage() {
  return (
    <ListBase<LibraryLineFragment> resource="libraries" perPage={25} sort={USUAL_ORDER} storeKey={false}>
      <Page />
    </ListBase>
  );
}
