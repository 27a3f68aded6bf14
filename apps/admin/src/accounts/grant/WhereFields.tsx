/** The place in which the role will hold, once a role is chosen: a library, a province, a sector, or nothing for the nation. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { LibrariesDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useGoverningBodies, useProvinces } from '../../libraries/useLists.js';
import { useToday } from '../../me/useToday.js';
import { useSettled } from '../../parts/useSettled.js';
import { PickInput } from '../../parts/form/PickInput.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { kindOf, kindsOf, type Wish } from './wish.js';

interface Props {
  readonly wish: Pick<Wish, 'role' | 'at'>;
  readonly said: (path: string) => string | undefined;
  readonly forget: (path: string) => void;
}

type FieldProps = Omit<Props, 'wish'>;

function LibraryField({ said, forget }: FieldProps) {
  const t = useT();
  const f = useFormat();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed);
  const reading = useOperation(LibrariesDocument, { filter: { q: asked }, page: { limit: 20 } }, { keep: true });
  const found = reading.data?.libraries.rows ?? [];
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
      onType={setTyped}
      searching={asked !== typed || reading.pending || reading.refreshing}
      said={said('libraryId')}
      onChange={() => forget('libraryId')}
    />
  );
}

function ProvinceField({ said, forget }: FieldProps) {
  const t = useT();
  const f = useFormat();
  const options = useProvinces().map(({ id, name }) => ({ id, label: f.words(name) }));
  return (
    <PickInput
      source="province"
      label={t('accounts.field.province')}
      means={t('accounts.means.province')}
      options={options}
      none={t('accounts.noPlace')}
      said={said('unitId')}
      onChange={() => forget('unitId')}
    />
  );
}

function BodyField({ said, forget }: FieldProps) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const options = useGoverningBodies()
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(({ code, name }) => ({ id: code, label: f.words(name) }));
  return (
    <PickInput
      source="body"
      label={t('accounts.field.body')}
      means={t('accounts.means.body')}
      options={options}
      none={t('accounts.noPlace')}
      said={said('body')}
      onChange={() => forget('body')}
    />
  );
}

export function WhereFields({ wish, ...rest }: Props) {
  const t = useT();
  const kinds = kindsOf(wish.role);
  const kind = kindOf(wish);
  return (
    <>
      {kinds.length > 1 && (
        <SelectInput
          source="at"
          label={t('accounts.field.at')}
          means={t('accounts.means.at')}
          options={kinds.map((one) => ({ id: one, label: t(`accounts.place.${one}`) }))}
          said={undefined}
          onChange={() => undefined}
        />
      )}
      {kind === 'library' && <LibraryField {...rest} />}
      {kind === 'province' && <ProvinceField {...rest} />}
      {kind === 'sector' && <BodyField {...rest} />}
      {kind === 'nation' && <Typography color="text.secondary">{t('accounts.means.nation')}</Typography>}
    </>
  );
}
