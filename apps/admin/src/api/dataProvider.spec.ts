import { dataProviderOf, type Source } from './dataProvider.js';

const asked: unknown[] = [];
const source: Source = {
  list: (params) => {
    asked.push(params.filter);
    return Promise.resolve({ data: [{ id: 1 }], total: 1 });
  },
  one: (id) => Promise.resolve(id === 1 ? { id: 1 } : null),
};
const { getList, getOne, getMany, getManyReference, update } = dataProviderOf({ libraries: source });

describe('the data provider', () => {
  it('reads a resource from what its feature says', async () => {
    expect(await getList('libraries', { filter: { q: 'a' } })).toEqual({ data: [{ id: 1 }], total: 1 });
    expect(await getMany('libraries', { ids: [1, '1'] })).toEqual({ data: [{ id: 1 }, { id: 1 }] });
    const page = { pagination: { page: 1, perPage: 5 }, sort: { field: 'id', order: 'ASC' as const } };
    await getManyReference('libraries', { ...page, target: 'provinceId', id: 7, filter: { q: 'b' } });
    expect(asked).toEqual([{ q: 'a' }, { q: 'b', provinceId: 7 }]);
  });

  it('takes what is not there, and a name that no feature has, for a fault', async () => {
    await expect(getOne('libraries', { id: 2 })).rejects.toMatchObject({ kind: 'fault', code: 'NOT_FOUND' });
    await expect((async () => getList('libaries', {}))()).rejects.toThrow('no such resource: libaries');
  });

  it('changes nothing: that is what named mutations do', async () =>
    await expect(update('libraries', { id: 1, data: {}, previousData: { id: 1 } })).rejects.toThrow('named mutations'));
});
