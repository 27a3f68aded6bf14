/** The short lists that pickers offer: library types, governing bodies, and the provinces that exist on a day. */
import type { Need } from '../api/press.js';
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

/** An administrative unit, as the pickers list it. */
export type Unit = UnitsQuery['units'][number];

/** Empty until it is there; `need` tells an empty list from one that is on its way, or cannot be had. */
export interface PickList<One> {
  readonly list: readonly One[];
  readonly need: Need;
}

export function useLibraryTypes(): PickList<LibraryTypesQuery['libraryTypes'][number]> {
  const { data, need } = useOperation(LibraryTypesDocument, {}, { fresh: HOUR });
  return { list: data?.libraryTypes ?? [], need };
}

export function useGoverningBodies(): PickList<GoverningBodiesQuery['governingBodies'][number]> {
  const { data, need } = useOperation(GoverningBodiesDocument, {}, { fresh: HOUR });
  return { list: data?.governingBodies ?? [], need };
}

/** While the map of another day is on its way, the provinces of the day before it. */
export function useProvinces(asOf?: string): PickList<Unit> {
  const { data, need } = useOperation(UnitsDocument, { level: 'PROVINCE', asOf }, { fresh: HOUR, keep: true });
  return { list: (data?.units ?? []).toSorted((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi')), need };
}
