/**
 * Which key was pressed, also where an input method took it for itself. Under Telex, VNI and their like the browser calls
 * each key `Process`, or nothing at all, and only its place on the keyboard says which it was; the keyboards they are typed
 * on have their letters where the American one has them.
 */
interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** Places that are named as their keys are. */
const NAMED = /^(?:Enter|Escape|Tab|Backspace|Delete|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right)|F\d+)$/;
/** Other places, and what they give with the shift key. */
const SIGNS: Readonly<Record<string, readonly [key: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadEnter: ['Enter', 'Enter'],
};

function keyAt(code: string, shifted: boolean): string | undefined {
  if (NAMED.test(code)) return code;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shifted ? letter : letter.toLowerCase();
  return shifted ? SIGNS[code]?.[1] : (SIGNS[code]?.[0] ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]);
}

export const keyOf = ({ key, code, shiftKey }: Pressed): string =>
  key === 'Process' || key === 'Unidentified' ? (keyAt(code, shiftKey) ?? key) : key;

/** An input method has the key, and may write what it makes of it, whatever is done about the key here. */
export const isTaken = ({ key, keyCode }: Pick<KeyboardEvent, 'key' | 'keyCode'>): boolean =>
  keyCode === 229 || key === 'Process' || key === 'Unidentified';
