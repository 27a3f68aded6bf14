/** Phase and year; every change is in the address. */
import { parsePeriod } from '@vlis/domain';
import type { RoundPhase } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { FilterBar } from '../list/FilterBar.js';
import { FilterSelect } from '../list/FilterSelect.js';
import { useFilters } from '../list/useFilters.js';
import { useRounds } from '../obligations/useRounds.js';
import { PHASES, readFilter } from './list.js';

export function RoundFilters({ found }: { readonly found?: string | undefined }) {
  const t = useT();
  const { filter, any, set, clear } = useFilters(readFilter);
  const years = (useRounds().data ?? []).flatMap(({ period }) => parsePeriod(period)?.year ?? []);
  return (
    <FilterBar found={found} onClear={any ? clear : undefined}>
      <FilterSelect
        label={t('rounds.phase')}
        all={t('rounds.allPhases')}
        value={filter.phase ?? ''}
        options={PHASES.map((phase) => ({ value: phase, label: t(`obligations.phase.${phase}`) }))}
        onPick={(phase) => set({ phase: (phase || undefined) as RoundPhase | undefined })}
      />
      <FilterSelect
        label={t('rounds.year')}
        all={t('rounds.allYears')}
        value={String(filter.year ?? '')}
        options={[...new Set(years)].map((year) => ({ value: String(year), label: String(year) }))}
        onPick={(year) => set({ year: year ? Number(year) : undefined })}
      />
    </FilterBar>
  );
}
