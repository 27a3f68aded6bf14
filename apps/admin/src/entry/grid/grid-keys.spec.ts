import { gridAction, type CellSituation, type KeyPress } from './grid-keys.js';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : '',
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

  it('a letter being put together by an input method is nobody else’s, unless there is nothing yet to put it to', () => {
    expect(gridAction(press('n', { composing: true }), typing)).toBeUndefined();
    expect(gridAction(press('Enter', { composing: true }), typing)).toBeUndefined();
    expect(gridAction(press('n', { composing: true }), cell())).toEqual({ do: 'reasons' });
  });

  it('c and k, 1 and 0 answer yes and no', () => {
    const question = cell({ kind: 'yes-no' });
    expect(['c', '1', 'k', '0'].map((key) => gridAction(press(key), question))).toEqual(
      [true, true, false, false].map((yes) => ({ do: 'answer', yes })),
    );
    expect(gridAction(press('1'), cell())).toBeUndefined();
  });

  it('a digit is text, also over the selected text of a row that asks which number is meant', () => {
    for (const digit of '0123456789') expect(gridAction(press(digit), cell({ readings: 2 }))).toBeUndefined();
  });

  it('Alt+1 and Alt+2 choose a reading, only one that the row offers', () => {
    const alt = { alt: true };
    expect(gridAction(press('1', alt), cell({ readings: 2 }))).toEqual({ do: 'reading', which: 'first' });
    expect(gridAction(press('2', alt), cell({ readings: 2 }))).toEqual({ do: 'reading', which: 'second' });
    expect(gridAction(press('2', alt), cell({ readings: 1 }))).toBeUndefined();
    expect(gridAction(press('1', alt), cell())).toBeUndefined();
    expect(gridAction(press('1', { alt: true, ctrl: true }), cell({ readings: 2 }))).toBeUndefined();
  });

  it('goes by the key’s place: Alt makes other letters on a Mac, and numbers of characters of the number pad', () => {
    const asked = cell({ readings: 2 });
    expect(gridAction(press('¡', { alt: true, code: 'Digit1' }), asked)).toEqual({ do: 'reading', which: 'first' });
    expect(gridAction(press('1', { alt: true, code: 'Numpad1' }), asked)).toBeUndefined();
  });

  it('Ctrl+Enter submits; Ctrl+Z undoes a step, but typed letters one by one', () => {
    expect(gridAction(press('Enter', { ctrl: true }), typing)).toEqual({ do: 'submit' });
    expect(gridAction(press('z', { ctrl: true }), cell())).toEqual({ do: 'undo' });
    expect(gridAction(press('z', { ctrl: true }), typing)).toBeUndefined();
  });

  it('letters belong to an answer in words; arrows and letters to the list of a choice', () => {
    const words = cell({ kind: 'words', fresh: false });
    expect(['n', 'g', 'd', '?', ' ', 'c', 'Backspace'].map((key) => gridAction(press(key), words))).toEqual(
      Array(7).fill(undefined),
    );
    expect(gridAction(press('ArrowDown'), words)).toEqual({ do: 'move', by: 1 });
    const choice = cell({ kind: 'choice' });
    expect(['n', 'ArrowDown', ' ', 'PageDown'].map((key) => gridAction(press(key), choice))).toEqual(
      Array(4).fill(undefined),
    );
    expect(gridAction(press('Enter', { shift: true }), choice)).toEqual({ do: 'move', by: -1 });
    expect(gridAction(press('Delete'), choice)).toEqual({ do: 'clear' });
  });

  it('Escape forgets what is being typed', () => expect(gridAction(press('Escape'), typing)).toEqual({ do: 'forget' }));
});
