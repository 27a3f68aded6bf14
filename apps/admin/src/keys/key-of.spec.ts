import { isTaken, keyOf } from './key-of.js';

const taken = (code: string, shiftKey = false, key = 'Process') => keyOf({ key, code, shiftKey });

describe('the key that was pressed', () => {
  it('is what the browser says', () => {
    expect(keyOf({ key: 'n', code: 'KeyN', shiftKey: false })).toBe('n');
    // Another keyboard has its letters elsewhere.
    expect(keyOf({ key: 'a', code: 'KeyQ', shiftKey: false })).toBe('a');
    expect(keyOf({ key: '¡', code: 'Digit1', shiftKey: false })).toBe('¡');
  });

  it.each([
    ['KeyN', 'n'],
    ['KeyD', 'd'],
    ['Digit1', '1'],
    ['Numpad0', '0'],
    ['Slash', '/'],
    ['Space', ' '],
    ['Enter', 'Enter'],
    ['NumpadEnter', 'Enter'],
    ['ArrowDown', 'ArrowDown'],
    ['Escape', 'Escape'],
    ['F2', 'F2'],
  ])('is known by its place %s where an input method has taken it', (code, key) => {
    expect(taken(code)).toBe(key);
    expect(taken(code, false, 'Unidentified')).toBe(key);
  });

  it('is the other sign of its place with the shift key', () =>
    expect(['KeyA', 'Slash', 'Enter'].map((code) => taken(code, true))).toEqual(['A', '?', 'Enter']));

  it('stays unknown where the place says nothing: a phone', () => {
    expect(taken('', false, 'Unidentified')).toBe('Unidentified');
    expect(taken('Digit1', true)).toBe('Process'); // what stands above a digit differs between keyboards
  });
});

describe('a key that an input method has', () => {
  it.each([
    ['Process', 229],
    ['n', 229], // macOS
    ['Unidentified', 0],
  ])('is called %s (%d)', (key, keyCode) => expect(isTaken({ key, keyCode })).toBe(true));

  it('is none otherwise', () => expect(isTaken({ key: 'n', keyCode: 78 })).toBe(false));
});
