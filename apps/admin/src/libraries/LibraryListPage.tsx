/**
 * The register as react-admin keeps lists: filters and page are in the address, and come back with the back button. They are
 * kept nowhere else: a search that is remembered would come back by itself whenever somebody goes back out of it.
 */
import Add from '@mui/icons-material/Add';
import LocalLibraryOutlined from '@mui/icons-material/LocalLibraryOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { ListBase, useListContext } from 'react-admin';
import { failureOf } from '../api/failure.js';
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
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
import { LibraryTable } from './LibraryTable.js';

function RegisterButton() {
  const t = useT();
  if (!useMe().permissions.includes('library.register')) return null;
  return (
    <ButtonLink to={REGISTER_LIBRARY} variant="contained" startIcon={<Add />}>
      {t('libraries.register')}
    </ButtonLink>
  );
}

function Rows() {
  const t = useT();
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
  return narrow ? <LibraryCards libraries={data} /> : <LibraryTable libraries={data} />;
}

function Page() {
  const t = useT();
  const f = useFormat();
  const { total = 0, page, perPage, setPage } = useListContext();
  return (
    <>
      <PageHeader title={t('libraries.title')} about={t('libraries.about')} actions={<RegisterButton />} />
      <Card>
        <LibraryFilters
          found={total > 0 ? t('libraries.count', { smart_count: total, count: f.count(total) }) : undefined}
        />
        <Rows />
        <Pager total={total} page={page} perPage={perPage} onPage={setPage} />
      </Card>
    </>
  );
}

export default function LibraryListPage() {
  return (
    <ListBase<LibraryLineFragment> resource="libraries" perPage={25} storeKey={false} disableAuthentication>
      <Page />
    </ListBase>
  );
}
