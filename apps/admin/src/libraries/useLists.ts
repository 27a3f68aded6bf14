/** The short lists that pickers offer: library types, governing bodies, and the provinces that exist on a day. */
import { useOperation } from '../api/useOperation.js';
import {
  GoverningBodiesDocument,
  LibraryTypesDocument,
  UnitsDocument,
  type GoverningBodiesQuery,
  type LibraryTypesQuery,
  type UnitsQuery,
} from '../gql/graphql.js';

const HOUR = 3_600_000;

export function useLibraryTypes(): LibraryTypesQuery['libraryTypes'] {
  return useOperation(LibraryTypesDocument, {}, { fresh: HOUR }).data?.libraryTypes ?? [];
}

export function useGoverningBodies(): GoverningBodiesQuery['governingBodies'] {
  return useOperation(GoverningBodiesDocument, {}, { fresh: HOUR }).data?.governingBodies ?? [];
}

export function useProvinces(asOf?: string): UnitsQuery['units'] {
  const units = useOperation(UnitsDocument, { level: 'PROVINCE', asOf }, { fresh: HOUR, keep: true }).data?.units ?? [];
  return units.toSorted((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
}
