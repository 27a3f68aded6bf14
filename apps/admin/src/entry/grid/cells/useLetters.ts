/**
 * Letters that reach a cell for figures as text. A keyboard says its letter before it is written, and a command is never
 * written; an input method (Telex, VNI) writes it all the same, and may not say before which it is. What is written then
 * is the command, once, and is taken out again.
 */
import { useRef } from 'react';
import { loneCommand, spelled } from '../letters.js';

export function useLetters(command: (letter: string) => void) {
  /** Letters that were commands since the cursor came in. */
  const before = useRef('');
  /** The last of them, for as long as no other key was pressed: it may still be written. */
  const last = useRef<string | undefined>(undefined);
  /** What an input method has taken and not written yet. A command may lead elsewhere, and the letter must not be written there. */
  const expected = useRef<string | undefined>(undefined);
  const heard = (letter: string | undefined) => {
    expected.current = undefined;
    last.current = letter;
    before.current += letter ?? '';
  };
  const carryOut = (letter: string) => {
    heard(letter);
    command(letter);
  };
  return {
    begin: () => {
      before.current = '';
      last.current = undefined;
      expected.current = undefined;
    },
    /** A key was pressed; the letter, if it was a command. */
    heard,
    expect: (letter: string) => {
      last.current = undefined;
      expected.current = letter;
    },
    /** The key is up: an input method that has not written by now does not. */
    released: () => {
      if (expected.current) carryOut(expected.current);
    },
    /** Whether what was written into the cell is a command and no text. */
    isCommand: (text: string): boolean => {
      const letter = loneCommand(text, before.current);
      if (!letter) return false;
      if (last.current !== letter) carryOut(letter);
      return true;
    },
    spelled: (text: string): string => spelled(text, before.current),
  };
}
