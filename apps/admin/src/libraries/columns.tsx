/** The columns of the list of libraries, by the names under which the server sorts them and writes them into a workbook. */
import type { Format } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import type { Column } from '../list/column.js';
import { TextLink } from '../parts/RouteLink.js';
import { libraryAddress } from './address.js';
import { StatusMark } from './StatusMark.js';

export const placeOf = ({ commune, province }: Pick<LibraryLineFragment, 'commune' | 'province'>, f: Format): string =>
  [commune, province].flatMap((unit) => (unit ? [f.words(unit.name)] : [])).join(', ');

export const columnsOf = (f: Format): readonly Column<LibraryLineFragment>[] => [
  {
    ...{ key: 'name', label: 'libraries.name', sorts: true },
    cell: ({ id, name }) => (
      <TextLink to={libraryAddress(id)} sx={{ fontWeight: 600 }}>
        {f.words(name)}
      </TextLink>
    ),
  },
  {
    ...{ key: 'identifier', label: 'libraries.identifier', sorts: true, numeric: true },
    cell: ({ identifier }) => identifier,
  },
  { key: 'type', label: 'libraries.type', sorts: true, cell: ({ type }) => f.words(type.name) },
  { key: 'body', label: 'libraries.body', sorts: true, cell: ({ body }) => f.words(body.name) },
  { key: 'place', label: 'reference.place', sorts: true, cell: (library) => placeOf(library, f) },
  {
    ...{ key: 'status', label: 'libraries.state', sorts: true },
    cell: ({ status }) => <StatusMark status={status} />,
  },
];
