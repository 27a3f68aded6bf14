/** The dictionary as it stands: of each indicator the version of today. */
import Add from '@mui/icons-material/Add';
import CalculateOutlined from '@mui/icons-material/CalculateOutlined';
import Card from '@mui/material/Card';
import { ListBase, useCanAccess, useListContext } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useColumns } from '../list/column.js';
import { FilterBar } from '../list/FilterBar.js';
import { FilterSelect } from '../list/FilterSelect.js';
import { ListRows } from '../list/ListRows.js';
import { ListTools } from '../list/ListTools.js';
import { RecordTable } from '../list/RecordTable.js';
import { SearchBox } from '../list/SearchBox.js';
import { useFilters } from '../list/useFilters.js';
import { Blank } from '../parts/Blank.js';
import { LineList } from '../parts/LineList.js';
import { PageHeader } from '../parts/PageHeader.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { useNarrow } from '../parts/useNarrow.js';
import { indicatorAddress, publishAddress } from './address.js';
import { columnsOf } from './columns.js';
import type { DictionaryEntry } from './dictionary.js';
import { readFilter, USUAL_ORDER } from './list.js';
import { formulaText } from './termText.js';

/** More than there will be: the dictionary is read on one page. */
const ALL = 1000;

function Filters() {
  const t = useT();
  const f = useFormat();
  const { total = 0 } = useListContext();
  const { filter, any, set, clear } = useFilters(readFilter);
  return (
    <FilterBar
      found={t('indicators.count', { smart_count: total, count: f.count(total) })}
      onClear={any ? clear : undefined}
    >
      <SearchBox label={t('indicators.search')} hint={t('indicators.searchHint')} filter={filter} />
      <FilterSelect
        label={t('indicators.validity')}
        all={t('indicators.anyValidity')}
        value={String(filter.inForce ?? '')}
        options={[
          { value: 'true', label: t('indicators.inForce') },
          { value: 'false', label: t('indicators.notInForce') },
        ]}
        onPick={(inForce) => set({ inForce: inForce ? inForce === 'true' : undefined })}
      />
    </FilterBar>
  );
}

/** The list on a phone. */
function IndicatorCards({ entries }: { readonly entries: readonly DictionaryEntry[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <LineList
      label={t('indicators.title')}
      lines={entries.map(({ id, code, now: { indicator } }) => ({
        key: id,
        to: indicatorAddress(id),
        primary: `${code} · ${f.words(indicator.name)}`,
        secondary: formulaText(indicator, t),
      }))}
    />
  );
}

function Page() {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const { canAccess } = useCanAccess({ resource: 'indicators', action: 'create' });
  const all = columnsOf(f, t);
  const columns = useColumns('indicators', all);
  const publish = canAccess && (
    <ButtonLink to={publishAddress()} variant="contained" startIcon={<Add />}>
      {t('indicators.publishNew')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('indicators.title')} about={t('indicators.about')} actions={publish} />
      <Card>
        <Filters />
        <ListTools {...{ all, columns }} />
        <ListRows<DictionaryEntry>
          none={<Blank Icon={CalculateOutlined} title={t('indicators.empty')} />}
          nothing={{ title: t('indicators.nothing'), next: t('indicators.nothingNext') }}
        >
          {(rows) =>
            narrow ? (
              <IndicatorCards entries={rows} />
            ) : (
              <RecordTable
                dense
                choosable={false}
                {...{ rows, columns: columns.shown, label: t('indicators.title') }}
                nameOf={({ code }) => code}
              />
            )
          }
        </ListRows>
      </Card>
    </>
  );
}

export default function IndicatorListPage() {
  return (
    <ListBase<DictionaryEntry> resource="indicators" perPage={ALL} sort={USUAL_ORDER} storeKey={false}>
      <Page />
    </ListBase>
  );
}
