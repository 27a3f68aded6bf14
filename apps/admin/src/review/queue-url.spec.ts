import fc from 'fast-check';
import { sideOf } from '../obligations/side.js';
import { PLACED } from '../obligations/testing/stages.js';
import { bulkFilter, changeQueue, keptWords, partShown, queueFilter, readQueue } from './queue-url.js';

const province = sideOf(PLACED, 'province');
const nation = sideOf(PLACED, 'nation');

describe('the queue in the address', () => {
  it('without a word is what waits for the reader, the most weighty first', () => {
    expect(readQueue('', province)).toMatchObject({
      ...{ states: [], stages: ['province'], sort: 'TO_LOOK_AT', page: 1 },
    });
    expect(readQueue('', nation).stages).toEqual(['ministry']);
  });

  it('reads what other screens link to', () =>
    expect(
      readQueue('?round=3&province=66&states=RETURNED&stages=province,nowhere&types=X&overdue=true', province),
    ).toMatchObject({
      ...{ roundId: 3, provinceId: 66, states: ['RETURNED'], stages: ['province'], types: ['X'], overdue: true },
    }));

  it('sorts the silent by their deadline', () =>
    expect(readQueue('?states=NOT_STARTED,DRAFT', province).sort).toBe('DUE'));

  it('asks for every state when told so', () => {
    const queue = readQueue('?states=ALL', province);
    expect([queue.states, queue.stages]).toEqual([[], []]);
    expect(queueFilter(queue, 3)).toEqual({ roundId: 3, provinceId: undefined });
  });

  it('begins at the first page after any change but turning the page', () => {
    expect(changeQueue('?page=4', { q: 'ea kar' })).toBe('?q=ea+kar');
    expect(changeQueue('?q=ea+kar', { page: '2' })).toBe('?q=ea+kar&page=2');
  });

  it('is turned round by a word, and another order begins as it is usual', () => {
    expect(readQueue('?sort=NAME&order=DESC', province)).toMatchObject({ sort: 'NAME', descending: true });
    expect(readQueue('?order=up', province).descending).toBe(false);
    expect(changeQueue('?sort=NAME&order=DESC', { sort: 'DUE' })).toBe('?sort=DUE');
    expect(changeQueue('?sort=NAME', { sort: 'NAME', order: 'DESC' })).toBe('?sort=NAME&order=DESC');
    expect(changeQueue('?sort=NAME&order=DESC', { page: '2' })).toBe('?sort=NAME&order=DESC&page=2');
  });

  it('is kept with all its words but the page', () =>
    expect(keptWords('?round=3&q=ea+kar&sort=NAME&order=DESC&page=4&other=1')).toEqual({
      ...{ round: '3', q: 'ea kar', sort: 'NAME', order: 'DESC' },
    }));

  it('narrows to a follow-up only those that have not sent anything', () => {
    const silent = '?states=NOT_STARTED,DRAFT,WITHDRAWN';
    const asked = (word: string) => queueFilter(readQueue(`${silent}&followUp=${word}`, province), 3);
    expect(asked('MUST')).toMatchObject({ mustBeChased: true });
    expect(asked('NONE')).toMatchObject({ followedUp: false });
    expect(asked('NOT_REACHED')).toMatchObject({ lastOutcomes: ['NOT_REACHED'] });
    expect(asked('nowhere')).toEqual(queueFilter(readQueue(silent, province), 3));
    expect(readQueue('?followUp=MUST', province).followUp).toBeUndefined();
  });

  it('knows under which counter it stands', () => {
    expect(partShown(readQueue('?states=DRAFT,NOT_STARTED,WITHDRAWN', province), province)).toBe('silent');
    expect(partShown(readQueue('', nation), nation)).toBe('at ministry');
    expect(partShown(readQueue('?states=DRAFT', province), province)).toBeUndefined();
  });

  it('takes any address without falling over', () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('round', 'states', 'stages', 'sort', 'order', 'page', 'toLookAt'),
        (text, name) => {
          const queue = readQueue(`?${new URLSearchParams({ [name]: text })}`, province);
          expect(queue.page).toBeGreaterThanOrEqual(1);
          expect(queue.states.length).toBeLessThanOrEqual(6);
        },
      ),
    ));
});

describe('accepting in one go what has no cell to look at', () => {
  const filter = (search: string, side = province) => bulkFilter(readQueue(search, side), 3, side);

  it('takes what waits for the reader in the list, by the other filters of the list', () => {
    expect(filter('')).toEqual({ roundId: 3, provinceId: undefined, stages: ['province'], toLookAt: false });
    expect(filter('?states=ALL&province=66&types=X&q=ea+kar', nation)).toEqual({
      ...{ roundId: 3, provinceId: 66, stages: ['ministry'], types: ['X'], q: 'ea kar', toLookAt: false },
    });
    expect(filter('?states=RETURNED&stages=province&toLookAt=false')).toEqual(filter(''));
  });

  it('is not offered beside a list of others', () => {
    const others = [
      'states=OFFICIAL&stages=ministry',
      'states=NOT_STARTED,DRAFT',
      'toLookAt=true',
      'states=ALL&overdue=true',
    ];
    expect(others.map((words) => filter(`?${words}`))).toEqual(Array(4).fill(undefined));
    expect(filter('?stages=province', nation)).toBeUndefined();
  });
});
