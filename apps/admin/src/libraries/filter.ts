/** The filters of the list of libraries, read from its address; a value that makes no sense is left out. */
import type { LibraryFilter, LibraryStatus } from '../gql/graphql.js';
import { codesIn, dayIn, idIn, oneIn, textIn, without } from '../list/address-values.js';

export const STATUSES: readonly LibraryStatus[] = ['ACTIVE', 'SUSPENDED', 'CLOSED'];

export const readFilter = (address: object): LibraryFilter => {
  const { q, types, bodies, provinceId, status, asOf } = address as Readonly<Record<string, unknown>>;
  return without({
    ...{ q: textIn(q), types: codesIn(types), bodies: codesIn(bodies), provinceId: idIn(provinceId) },
    ...{ status: oneIn(STATUSES, status), asOf: dayIn(asOf) },
  });
};
