import fc from 'fast-check';
import { bulkFilter, changeQueue, partShown, queueFilter, readQueue } from './queue-url.js';

describe('the queue in the address', () => {
  it('without a word is what waits for the reader, the most weighty first', () => {
    expect(readQueue('', 'province')).toMatchObject({ states: ['AT_PROVINCE'], sort: 'TO_LOOK_AT', page: 1 });
    expect(readQueue('', 'ministry').states).toEqual(['AT_MINISTRY']);
  });

  it('reads what other screens link to', () =>
    expect(
      readQueue('?round=3&province=66&states=AT_PROVINCE,RETURNED&types=X&overdue=true', 'province'),
    ).toMatchObject({
      ...{ roundId: 3, provinceId: 66, states: ['RETURNED', 'AT_PROVINCE'] as const, types: ['X'], overdue: true },
    }));

  it('sorts the silent by their deadline', () =>
    expect(readQueue('?states=NOT_STARTED,DRAFT', 'province').sort).toBe('DUE'));

  it('asks for every state when told so', () => {
    const queue = readQueue('?states=ALL', 'province');
    expect(queue.states).toEqual([]);
    expect(queueFilter(queue, 3)).toEqual({ roundId: 3, provinceId: undefined });
  });

  it('begins at the first page after any change but turning the page', () => {
    expect(changeQueue('?page=4', { q: 'ea kar' })).toBe('?q=ea+kar');
    expect(changeQueue('?q=ea+kar', { page: '2' })).toBe('?q=ea+kar&page=2');
  });

  it('knows under which counter it stands', () => {
    expect(partShown(readQueue('?states=DRAFT,NOT_STARTED', 'province'), 'province')).toBe('silent');
    expect(partShown(readQueue('', 'ministry'), 'ministry')).toBe('waitingMinistry');
    expect(partShown(readQueue('?states=DRAFT', 'province'), 'province')).toBeUndefined();
  });

  it('takes any address without falling over', () =>
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('round', 'states', 'sort', 'page', 'toLookAt'), (text, name) => {
        const queue = readQueue(`?${new URLSearchParams({ [name]: text })}`, 'province');
        expect(queue.page).toBeGreaterThanOrEqual(1);
        expect(queue.states.length).toBeLessThanOrEqual(6);
      }),
    ));
});

describe('accepting in one go what has no cell to look at', () => {
  const filter = (search: string, level: 'province' | 'ministry' = 'province') =>
    bulkFilter(readQueue(search, level), 3, level);

  it('takes what waits for the reader in the list, by the other filters of the list', () => {
    expect(filter('')).toEqual({ roundId: 3, provinceId: undefined, states: ['AT_PROVINCE'], toLookAt: false });
    expect(filter('?states=ALL&province=66&types=X&q=ea+kar', 'ministry')).toEqual({
      ...{ roundId: 3, provinceId: 66, states: ['AT_MINISTRY'], types: ['X'], q: 'ea kar', toLookAt: false },
    });
    expect(filter('?states=AT_PROVINCE,RETURNED&toLookAt=false')).toEqual(filter(''));
  });

  it('is not offered beside a list of others', () => {
    const others = [
      'states=AT_MINISTRY,ACCEPTED',
      'states=NOT_STARTED,DRAFT',
      'toLookAt=true',
      'states=ALL&overdue=true',
    ];
    expect(others.map((words) => filter(`?${words}`))).toEqual(Array(4).fill(undefined));
    expect(filter('?states=AT_PROVINCE', 'ministry')).toBeUndefined();
  });
});
