/** The place in which the role will hold, once a role is chosen: a library, a province, a sector, or nothing for the nation. */
import Typography from '@mui/material/Typography';
import { isComing } from '../../api/press.js';
import { unreadAs } from '../../api/form-issue.js';
import type { Mutation } from '../../api/useMutation.js';
import { useFormat } from '../../format/useFormat.js';
import { LibrariesDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { issueAt, withOthers } from '../../parts/form/issues.js';
import { PickInput } from '../../parts/form/PickInput.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { useServerSearch } from '../../parts/form/useServerSearch.js';
import { useGoverningBodies, useProvinces } from '../../reference/useLists.js';
import { kindOf, kindsOf, type GrantDraft } from './grant-draft.js';

/** As many libraries as are found at once. */
const FOUND = 20;

/** At most one of these fields is shown. */
export const PLACE_FIELDS = ['libraryId', 'unitId', 'body'] as const;

interface Props {
  readonly draft: Pick<GrantDraft, 'role' | 'at'>;
  readonly mutation: Mutation;
}

type FieldProps = Pick<Props, 'mutation'>;

function LibraryField({ mutation }: FieldProps) {
  const t = useT();
  const f = useFormat();
  const { data, box } = useServerSearch(LibrariesDocument, (q) => ({ filter: { q }, page: { limit: FOUND } }));
  const found = data?.libraries.rows ?? [];
  const options = found.map(({ id, name, identifier, province }) => ({
    id,
    label: `${f.words(name)} (${[identifier, f.words(province.name)].join(', ')})`,
  }));
  return (
    <PickInput
      source="library"
      label={t('accounts.field.library')}
      means={t('accounts.means.library')}
      options={options}
      none={t('accounts.noPlace')}
      more={found.length >= FOUND}
      {...box}
      {...issueAt(mutation, 'libraryId')}
    />
  );
}

function ProvinceField({ mutation }: FieldProps) {
  const t = useT();
  const f = useFormat();
  const { list, need } = useProvinces();
  const options = list.map(({ id, name }) => ({ id, label: f.words(name) }));
  return (
    <PickInput
      source="province"
      label={t('accounts.field.province')}
      means={t('accounts.means.province')}
      options={options}
      none={need.failure ? unreadAs(need.failure, t) : t('accounts.noPlace')}
      searching={isComing(need)}
      {...issueAt(mutation, 'unitId')}
    />
  );
}

function BodyField({ mutation }: FieldProps) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const { list, need } = useGoverningBodies();
  const options = list
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(({ code, name }) => ({ id: code, label: f.words(name) }));
  return (
    <PickInput
      source="body"
      label={t('accounts.field.body')}
      means={t('accounts.means.body')}
      options={options}
      none={need.failure ? unreadAs(need.failure, t) : t('accounts.noPlace')}
      searching={isComing(need)}
      {...issueAt(mutation, 'body')}
    />
  );
}

export function WhereFields({ draft, mutation }: Props) {
  const t = useT();
  const kinds = kindsOf(draft.role);
  const kind = kindOf(draft);
  return (
    <>
      {kinds.length > 1 && (
        <SelectInput
          source="at"
          label={t('accounts.field.at')}
          means={t('accounts.means.at')}
          options={kinds.map((one) => ({ id: one, label: t(`accounts.place.${one}`) }))}
          {...withOthers(issueAt(mutation), mutation, ...PLACE_FIELDS)}
        />
      )}
      {kind === 'library' && <LibraryField mutation={mutation} />}
      {kind === 'province' && <ProvinceField mutation={mutation} />}
      {kind === 'sector' && <BodyField mutation={mutation} />}
      {kind === 'nation' && <Typography color="text.secondary">{t('accounts.means.nation')}</Typography>}
    </>
  );
}
