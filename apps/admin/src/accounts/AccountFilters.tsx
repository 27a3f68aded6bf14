/** Words of a name, a role, open or closed; every change is in the address. */
import { useFormat } from '../format/useFormat.js';
import type { Role } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { FilterBar } from '../list/FilterBar.js';
import { FilterSelect } from '../list/FilterSelect.js';
import { SearchBox } from '../list/SearchBox.js';
import { useFilters } from '../list/useFilters.js';
import { ROLE_CHOICES } from './grant/grant-draft.js';
import { readFilter } from './list.js';

export function AccountFilters({ found }: { readonly found?: string | undefined }) {
  const t = useT();
  const { language } = useFormat();
  const { filter, any, set, clear } = useFilters(readFilter);
  return (
    <FilterBar found={found} onClear={any ? clear : undefined}>
      <SearchBox label={t('accounts.search')} hint={t('accounts.searchHint')} filter={filter} />
      <FilterSelect
        label={t('accounts.field.role')}
        all={t('accounts.allRoles')}
        value={filter.role ?? ''}
        options={ROLE_CHOICES.map((role) => ({ value: role, label: codeWord('roles', role, language) }))}
        onPick={(role) => set({ role: (role || undefined) as Role | undefined })}
      />
      <FilterSelect
        label={t('accounts.state')}
        all={t('accounts.allStates')}
        value={filter.active == null ? '' : String(filter.active)}
        options={[
          { value: 'true', label: t('accounts.isOpen') },
          { value: 'false', label: t('accounts.closed') },
        ]}
        onPick={(active) => set({ active: active ? active === 'true' : undefined })}
      />
    </FilterBar>
  );
}
