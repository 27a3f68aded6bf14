/** The list on a phone: one library a line, the same facts in the same order. */
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { LineList } from '../parts/LineList.js';
import { libraryAddress } from './address.js';
import { StatusMark } from './StatusMark.js';

export function LibraryCards({ libraries }: { readonly libraries: readonly LibraryLineFragment[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <LineList
      label={t('libraries.title')}
      lines={libraries.map(({ id, name, identifier, type, commune, province, status }) => ({
        key: id,
        to: libraryAddress(id),
        primary: f.words(name),
        secondary: (
          <>
            <div>{[identifier, f.words(type.name)].join(' · ')}</div>
            <div>{[commune, province].flatMap((unit) => (unit ? [f.words(unit.name)] : [])).join(', ')}</div>
            {status !== 'ACTIVE' && <StatusMark status={status} />}
          </>
        ),
      }))}
    />
  );
}
