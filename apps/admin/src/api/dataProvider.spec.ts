import { dataProviderOf, type Source } from './dataProvider.js';

const asked: unknown[] = [];
const refusal = {
  ...{ __typename: 'Refusal', code: 'INVALID_INPUT', message: { vi: 'Chưa nhận', en: 'Not taken' } },
  issues: [{ path: 'nameVi', message: { vi: 'Chưa điền.', en: 'Blank.' } }],
};
const made = (nameVi: string) => ({ __typename: 'Library', id: 2, nameVi });
const source: Source = {
  list: (params) => {
    asked.push(params.filter);
    return Promise.resolve({ data: [{ id: 1 }], total: 1 });
  },
  one: (id) => Promise.resolve(id === 1 ? { id: 1 } : null),
  create: ({ nameVi }: { readonly nameVi: string }) => Promise.resolve(nameVi ? made(nameVi) : refusal),
};
const several: Source = { ...source, many: (ids) => Promise.resolve(ids.map((id) => ({ id }))), create: undefined };
const provider = dataProviderOf({ libraries: source, rounds: several }, () => 'en');
const { getList, getOne, getMany, getManyReference, create, update } = provider;

describe('the data provider', () => {
  it('reads a resource from what its feature says', async () => {
    expect(await getList('libraries', { filter: { q: 'a' } })).toEqual({ data: [{ id: 1 }], total: 1 });
    expect(await getMany('libraries', { ids: [1, '1'] })).toEqual({ data: [{ id: 1 }, { id: 1 }] });
    expect(await getMany('rounds', { ids: [4, '5'] })).toEqual({ data: [{ id: 4 }, { id: 5 }] });
    const page = { pagination: { page: 1, perPage: 5 }, sort: { field: 'id', order: 'ASC' as const } };
    await getManyReference('libraries', { ...page, target: 'provinceId', id: 7, filter: { q: 'b' } });
    expect(asked).toEqual([{ q: 'a' }, { q: 'b', provinceId: 7 }]);
  });

  it('takes what is not there, and a name that no feature has, for a fault', async () => {
    await expect(getOne('libraries', { id: 2 })).rejects.toMatchObject({ kind: 'fault', code: 'NOT_FOUND' });
    await expect((async () => getList('libaries', {}))()).rejects.toThrow('no such resource: libaries');
  });

  it('makes a record by the mutation of its feature, and gives a refusal to the fields in the reader’s language', async () => {
    expect(await create('libraries', { data: { nameVi: 'A' } })).toEqual({ data: made('A') });
    await expect(create('libraries', { data: { nameVi: '' } })).rejects.toMatchObject({
      message: 'Not taken',
      body: { errors: { nameVi: 'Blank.' } },
    });
  });

  it('changes nothing else: that is what named mutations do', async () => {
    await expect(create('rounds', { data: {} })).rejects.toThrow('named mutations');
    await expect(update('libraries', { id: 1, data: {}, previousData: { id: 1 } })).rejects.toThrow('named mutations');
  });
});
