import { gridAction, type CellSituation, type KeyPress } from './grid-keys.js';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  composing: false,
  ...held,
});
const cell = (differing: Partial<CellSituation> = {}): CellSituation => ({
  kind: 'number',
  fresh: true,
  edited: false,
  readings: 0,
  ...differing,
});
const typing = cell({ fresh: false, edited: true });

describe('the grid by keyboard', () => {
  it('Enter goes down and Shift+Enter up, also in the middle of typing', () => {
    expect(gridAction(press('Enter'), typing)).toEqual({ do: 'move', by: 1 });
    expect(gridAction(press('Enter', { shift: true }), typing)).toEqual({ do: 'move', by: -1 });
  });

  it('arrows move between rows; along the text they stay the browser’s', () => {
    expect(gridAction(press('ArrowUp'), cell())).toEqual({ do: 'move', by: -1 });
    expect(gridAction(press('ArrowLeft'), cell())).toBeUndefined();
  });

  it('Tab is the browser’s', () => expect(gridAction(press('Tab'), cell())).toBeUndefined());

  it.each([
    ['n', 'reasons'],
    ['g', 'explain'],
    ['d', 'define'],
    ['?', 'keys'],
    ['N', 'reasons'],
  ])('%s in a fresh cell: %s', (key, what) => expect(gridAction(press(key), cell())).toEqual({ do: what }));

  it('letters in the middle of typing are typed', () => expect(gridAction(press('n'), typing)).toBeUndefined());

  it('a letter being put together by an input method is nobody else’s', () =>
    expect(gridAction(press('n', { composing: true }), cell())).toBeUndefined());

  it('c and k, 1 and 0 answer yes and no', () => {
    const question = cell({ kind: 'yes-no' });
    expect(['c', '1', 'k', '0'].map((key) => gridAction(press(key), question))).toEqual(
      [true, true, false, false].map((yes) => ({ do: 'answer', yes })),
    );
    expect(gridAction(press('1'), cell())).toBeUndefined();
  });

  it('1 and 2 choose a reading only where the row asks, and only before typing goes on', () => {
    expect(gridAction(press('2'), cell({ readings: 2 }))).toEqual({ do: 'reading', which: 'second' });
    expect(gridAction(press('2'), cell({ readings: 2, fresh: false, edited: true }))).toBeUndefined();
    expect(gridAction(press('1'), cell({ readings: 1 }))).toEqual({ do: 'reading', which: 'first' });
    expect(gridAction(press('2'), cell({ readings: 1 }))).toBeUndefined();
  });

  it('Ctrl+Enter submits; Ctrl+Z undoes a step, but typed letters one by one', () => {
    expect(gridAction(press('Enter', { ctrl: true }), typing)).toEqual({ do: 'submit' });
    expect(gridAction(press('z', { ctrl: true }), cell())).toEqual({ do: 'undo' });
    expect(gridAction(press('z', { ctrl: true }), typing)).toBeUndefined();
  });

  it('Escape forgets what is being typed', () => expect(gridAction(press('Escape'), typing)).toEqual({ do: 'forget' }));
});
