/**
 * The register as react-admin keeps lists: filters and page are in the address, and come back with the back button. They are
 * kept nowhere else: a search that is remembered would come back by itself whenever somebody goes back out of it.
 */
import Add from '@mui/icons-material/Add';
import LocalLibraryOutlined from '@mui/icons-material/LocalLibraryOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { ListBase, useCanAccess, useListContext } from 'react-admin';
import { failureOf } from '../api/failure.js';
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useColumns, type Column } from '../list/column.js';
import { RecordTable } from '../list/RecordTable.js';
import { Blank } from '../parts/Blank.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { GreyLines } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { useNarrow } from '../parts/useNarrow.js';
import { REGISTER_LIBRARY } from './address.js';
import { LibraryCards } from './LibraryCards.js';
import { LibraryFilters } from './LibraryFilters.js';
import { columnsOf } from './columns.js';
import { ListTools } from './ListTools.js';
import { USUAL_ORDER } from './order.js';

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

function Rows({ columns }: { readonly columns: readonly Column<LibraryLineFragment>[] }) {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const { data, error, isPending, refetch, filterValues, setFilters } = useListContext<LibraryLineFragment>();
  if (isPending) return <GreyLines lines={8} />;
  if (data === undefined || error) return <FailureBlank failure={failureOf(error)} again={() => void refetch()} />;
  if (data.length === 0 && Object.keys(filterValues as object).length === 0) {
    return (
      <Blank Icon={LocalLibraryOutlined} title={t('libraries.noneYet')} action={<RegisterButton />}>
        {t('libraries.noneYetNext')}
      </Blank>
    );
  }
  if (data.length === 0) {
    const clear = (
      <Button variant="outlined" onClick={() => setFilters({}, {})}>
        {t('libraries.clear')}
      </Button>
    );
    return (
      <Blank Icon={SearchOff} title={t('libraries.empty')} action={clear}>
        {t('libraries.emptyNext')}
      </Blank>
    );
  }
  return narrow ? (
    <LibraryCards libraries={data} />
  ) : (
    <RecordTable label={t('libraries.title')} rows={data} columns={columns} nameOf={({ name }) => f.words(name)} />
  );
}

function Page() {
  const t = useT();
  const f = useFormat();
  const { total = 0, page, perPage, setPage } = useListContext();
  const all = columnsOf(f);
  const columns = useColumns('libraries', all);
  return (
    <>
      <PageHeader title={t('libraries.title')} about={t('libraries.about')} actions={<RegisterButton />} />
      <Card>
        <LibraryFilters
          found={total > 0 ? t('libraries.count', { smart_count: total, count: f.count(total) }) : undefined}
        />
        <ListTools all={all} columns={columns} />
        <Rows columns={columns.shown} />
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
