/**
 * react-admin's data provider over the typed operations. Each feature declares what its resource is read from and by which mutation a
 * record of it is made. What changes a record is a mutation with a name of its own, called by its screen, never a generic "update".
 */
import type { Language } from '@vlis/domain';
import type { CreateParams, DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { Failure } from './failure.js';
import type { Listed } from './listing.js';
import { unwrap } from './refusal.js';

/** What the API answers to a mutation: the record that came of it, or its refusal. */
export interface Answered {
  readonly __typename?: string;
}

export interface Source {
  list(params: GetListParams): Promise<Listed>;
  one(id: number): Promise<RaRecord | null | undefined>;
  /** Several at once; without it they are asked one by one. */
  many?(ids: readonly number[]): Promise<RaRecord[]>;
  /** @param input what the form of the resource sends, of the type that its own code knows */
  create?(input: object): Promise<Answered>;
}

const named = () => Promise.reject(new Failure('fault', 'changes are named mutations, not generic updates'));

/**
 * @param sources by the name of the resource; another name is a fault of ours
 * @param language of the reader, in which a refusal is written
 */
export function dataProviderOf(sources: Readonly<Record<string, Source>>, language: () => Language): DataProvider {
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
  const getMany = async (resource: string, ids: readonly Identifier[]): Promise<RaRecord[]> => {
    const source = sourceOf(resource);
    return source.many ? source.many(ids.map(Number)) : Promise.all(ids.map((id) => getOne(resource, id)));
  };
  const create = async (resource: string, { data }: CreateParams): Promise<RaRecord> => {
    const source = sourceOf(resource);
    if (!source.create) return named();
    return unwrap(await source.create(data as object), language()) as Answered & RaRecord;
  };
  // react-admin types its records generically; what comes back is checked by the operations' own types.
  return {
    supportAbortSignal: true,
    getList: (resource, params) => sourceOf(resource).list(params),
    getOne: async (resource, { id }) => ({ data: await getOne(resource, id) }),
    getMany: async (resource, { ids }) => ({ data: await getMany(resource, ids) }),
    getManyReference: (resource, { target, id, ...params }) =>
      sourceOf(resource).list({ ...params, filter: { ...params.filter, [target]: id } }),
    create: async (resource, params) => ({ data: await create(resource, params) }),
    update: named,
    updateMany: named,
    delete: named,
    deleteMany: named,
  } as DataProvider;
}
