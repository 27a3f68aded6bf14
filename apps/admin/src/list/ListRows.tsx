/** What stands in a list: its lines, grey ones until they are there, why there are none, or that they could not be read. */
import SearchOff from '@mui/icons-material/SearchOff';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useListContext, type RaRecord } from 'react-admin';
import { failureOf } from '../api/failure.js';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { GreyLines } from '../parts/Loaded.js';

interface Props<Row> {
  /** Where there is no record at all. */
  readonly none: ReactNode;
  /** The texts where the filters leave no record: that there is none, and what to try. */
  readonly nothing: { readonly title: string; readonly next: string };
  readonly children: (rows: readonly Row[]) => ReactNode;
}

export function ListRows<Row extends RaRecord>({ none, nothing, children }: Props<Row>) {
  const t = useT();
  const { data, error, isPending, refetch, filterValues, setFilters } = useListContext<Row>();
  if (isPending) return <GreyLines lines={8} />;
  if (data === undefined || error) return <FailureBlank failure={failureOf(error)} again={() => void refetch()} />;
  if (data.length > 0) return children(data);
  if (Object.keys(filterValues as object).length === 0) return none;
  const clear = (
    <Button variant="outlined" onClick={() => setFilters({}, {})}>
      {t('list.clear')}
    </Button>
  );
  return (
    <Blank Icon={SearchOff} title={nothing.title} action={clear}>
      {nothing.next}
    </Blank>
  );
}
