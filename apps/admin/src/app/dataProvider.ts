/**
 * react-admin's data provider over the typed operations. The API is read here; what changes something is a mutation with
 * a name of its own, called by its screen, never a generic "update".
 */
import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { Failure } from '../api/failure.js';
import { request } from '../api/line.js';
import {
  FormVersionDocument,
  FormVersionsDocument,
  LibrariesDocument,
  LibraryDocument,
  LibraryTypesDocument,
  ObligationsDocument,
  RoundsDocument,
  UnitsDocument,
  type LibraryFilter,
  type ObligationFilter,
  type ObligationSort,
  type UnitLevel,
} from '../gql/graphql.js';
import { pageOf, sliceOf, type Listed } from './listing.js';

interface Source {
  list(params: GetListParams): Promise<Listed>;
  one?(id: number): Promise<RaRecord | null | undefined>;
}

type UnitQuestion = { level: UnitLevel; asOf?: string; parentId?: number; q?: string };

const sources: Readonly<Record<string, Source>> = {
  libraries: {
    list: async (params) => {
      const filter = params.filter as LibraryFilter;
      const { libraries } = await request(LibrariesDocument, { filter, page: pageOf(params) }, params.signal);
      return { data: libraries.rows, total: libraries.total };
    },
    one: async (id) => (await request(LibraryDocument, { id })).library,
  },
  obligations: {
    list: async (params) => {
      const sort = (params.sort?.field ?? 'NAME') as ObligationSort;
      const variables = { filter: params.filter as ObligationFilter, sort, page: pageOf(params) };
      const { obligations } = await request(ObligationsDocument, variables, params.signal);
      return { data: obligations.rows, total: obligations.total };
    },
  },
  units: {
    list: async (params) =>
      sliceOf((await request(UnitsDocument, params.filter as UnitQuestion, params.signal)).units, params),
  },
  libraryTypes: {
    list: async (params) => {
      const { libraryTypes } = await request(LibraryTypesDocument, {}, params.signal);
      return sliceOf(
        libraryTypes.map((type) => ({ ...type, id: type.code })),
        params,
      );
    },
  },
  rounds: {
    list: async (params) => sliceOf((await request(RoundsDocument, {}, params.signal)).rounds, params),
    one: async (id) => (await request(RoundsDocument, {})).rounds.find((round) => round.id === id),
  },
  formVersions: {
    list: async (params) => sliceOf((await request(FormVersionsDocument, {}, params.signal)).formVersions, params),
    one: async (id) => (await request(FormVersionDocument, { id })).formVersion,
  },
};

const sourceOf = (resource: string): Source => {
  const source = sources[resource];
  if (!source) throw new Failure('fault', `no such resource: ${resource}`);
  return source;
};

const getOne = async (resource: string, id: Identifier) => {
  const data = await sourceOf(resource).one?.(Number(id));
  if (!data) throw new Failure('fault', `${resource} ${id} not found`, { code: 'NOT_FOUND' });
  return data;
};

const readOnly = () => Promise.reject(new Failure('fault', 'changes are named mutations, not generic updates'));

// react-admin types its records generically; what comes back is checked by the operations' own types above.
export const dataProvider = {
  supportAbortSignal: true,
  getList: (resource, params) => sourceOf(resource).list(params),
  getOne: async (resource, { id }) => ({ data: await getOne(resource, id) }),
  getMany: async (resource, { ids }) => ({ data: await Promise.all(ids.map((id) => getOne(resource, id))) }),
  getManyReference: (resource, { target, id, ...params }) =>
    sourceOf(resource).list({ ...params, filter: { ...params.filter, [target]: id } }),
  create: readOnly,
  update: readOnly,
  updateMany: readOnly,
  delete: readOnly,
  deleteMany: readOnly,
} as DataProvider;
