import { chordOf, isPlain, isTyping, opensChord } from './chord.js';

const wanted = ['?', 'n', 'A', 'g h', 'g f'];

describe('keys', () => {
  it('knows single keys, and two in a row', () => {
    expect(chordOf(undefined, 'n', wanted)).toBe('n');
    expect(chordOf('g', 'h', wanted)).toBe('g h');
    expect(chordOf(undefined, 'h', wanted)).toBeUndefined();
  });

  it('takes a key for itself when it does not complete what was begun', () => {
    expect(chordOf('g', 'n', wanted)).toBe('n');
  });

  it('tells accept from accept all', () => expect(chordOf(undefined, 'A', wanted)).toBe('A'));

  it('waits for the second half', () => {
    expect(opensChord('g', wanted)).toBe(true);
    expect(opensChord('n', wanted)).toBe(false);
  });

  it('leaves typing and browser shortcuts alone', () => {
    expect(isTyping({ tagName: 'INPUT', type: 'text' })).toBe(true);
    expect(isTyping({ tagName: 'INPUT', type: 'checkbox' })).toBe(false);
    expect(isTyping({ tagName: 'DIV', isContentEditable: true })).toBe(true);
    expect(isTyping(null)).toBe(false);
    expect(isPlain({ key: 'n', ctrlKey: true, metaKey: false, altKey: false })).toBe(false);
  });
});
