/** Name, type, body, province, status and day; every change is in the address. */
import { useFormat } from '../format/useFormat.js';
import type { LibraryStatus } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { FilterBar } from '../list/FilterBar.js';
import { FilterSelect } from '../list/FilterSelect.js';
import { SearchBox } from '../list/SearchBox.js';
import { useFilters } from '../list/useFilters.js';
import { DayInput } from '../parts/DayInput.js';
import { notYet } from '../parts/notYet.js';
import { useGoverningBodies, useLibraryTypes, useProvinces } from '../reference/useLists.js';
import { readFilter, STATUSES } from './filter.js';

const listed = (code: string): string[] | undefined => (code ? [code] : undefined);

export function LibraryFilters({ found }: { readonly found?: string | undefined }) {
  const t = useT();
  const f = useFormat();
  const { filter, any, set, clear } = useFilters(readFilter);
  const provinces = useProvinces(filter.asOf ?? undefined);
  const types = useLibraryTypes();
  const bodies = useGoverningBodies();
  return (
    <FilterBar found={found} onClear={any ? clear : undefined}>
      <SearchBox label={t('libraries.search')} hint={t('libraries.searchHint')} filter={filter} />
      <FilterSelect
        label={t('libraries.type')}
        all={t('libraries.allTypes')}
        value={filter.types?.[0] ?? ''}
        options={types.list.map(({ code, name }) => ({ value: code, label: f.words(name) }))}
        instead={notYet(types.need, t)}
        onPick={(code) => set({ types: listed(code) })}
      />
      <FilterSelect
        label={t('libraries.body')}
        all={t('libraries.allBodies')}
        value={filter.bodies?.[0] ?? ''}
        options={bodies.list.map(({ code, name }) => ({ value: code, label: f.words(name) }))}
        instead={notYet(bodies.need, t)}
        onPick={(code) => set({ bodies: listed(code) })}
      />
      <FilterSelect
        label={t('libraries.province')}
        all={t('libraries.allProvinces')}
        value={String(filter.provinceId ?? '')}
        options={provinces.list.map(({ id, name }) => ({ value: String(id), label: f.words(name) }))}
        instead={notYet(provinces.need, t)}
        onPick={(id) => set({ provinceId: id ? Number(id) : undefined })}
      />
      <FilterSelect
        label={t('libraries.state')}
        all={t('libraries.allStates')}
        value={filter.status ?? ''}
        options={STATUSES.map((status) => ({ value: status, label: t(`libraries.status.${status}`) }))}
        onPick={(status) => set({ status: (status || undefined) as LibraryStatus | undefined })}
      />
      <DayInput
        label={t('libraries.asOf')}
        helperText={t('libraries.asOfHint')}
        value={filter.asOf ?? ''}
        onChange={(day) => set({ asOf: day || undefined })}
        sx={{ flex: '1 1 140px', maxWidth: { md: 170 } }}
      />
    </FilterBar>
  );
}
