/** The list on a phone: one library a line, the same facts in the same order. */
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { LineList } from '../parts/LineList.js';
import { libraryAddress } from './address.js';
import { placeOf } from './columns.js';
import { StatusMark } from './StatusMark.js';

export function LibraryCards({ libraries }: { readonly libraries: readonly LibraryLineFragment[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <LineList
      label={t('libraries.title')}
      lines={libraries.map(({ id, name, identifier, type, status, ...library }) => ({
        key: id,
        to: libraryAddress(id),
        primary: f.words(name),
        secondary: (
          <>
            <div>{[identifier, f.words(type.name)].join(' · ')}</div>
            <div>{placeOf(library, f)}</div>
            {status !== 'ACTIVE' && <StatusMark status={status} />}
          </>
        ),
      }))}
    />
  );
}
