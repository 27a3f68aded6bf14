/**
 * react-admin's data provider over the typed operations. The API is read here; what changes something is a mutation with
 * a name of its own, called by its screen, never a generic "update". What a resource is read from, its feature says.
 */
import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { Failure } from './failure.js';
import type { Listed } from './listing.js';

export interface Source {
  list(params: GetListParams): Promise<Listed>;
  one(id: number): Promise<RaRecord | null | undefined>;
}

const readOnly = () => Promise.reject(new Failure('fault', 'changes are named mutations, not generic updates'));

/** @param sources by the name of the resource; another name is a fault of ours */
export function dataProviderOf(sources: Readonly<Record<string, Source>>): DataProvider {
  const sourceOf = (resource: string): Source => {
    const source = sources[resource];
    if (!source) throw new Failure('fault', `no such resource: ${resource}`);
    return source;
  };
  const getOne = async (resource: string, id: Identifier): Promise<RaRecord> => {
    const data = await sourceOf(resource).one(Number(id));
    if (!data) throw new Failure('fault', `${resource} ${id} not found`, { code: 'NOT_FOUND' });
    return data;
  };
  // react-admin types its records generically; what comes back is checked by the operations' own types.
  return {
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
}
