/**
 * The grid by keyboard: which key means what in a cell. Letters never belong to a figure (they do to an answer in words), so `n`, `g` and `d` are commands
 * wherever the cell is empty or wholly selected, also where an input method has taken them; in the middle of typing every
 * key types. A digit in a cell for a figure is always text, also where the row asks which number is meant: `1500` over the
 * selected `1.234` is 1500.
 */
export interface KeyPress {
  /** As `keyOf` names it. */
  readonly key: string;
  /** The key's place on the keyboard (`Digit1`): what Alt makes of its letter differs from system to system. */
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** An input method is putting a letter together. */
  readonly composing: boolean;
}

export interface CellSituation {
  /** `words`: letters belong to the answer. `choice`: the browser's own list takes letters and arrows. */
  readonly kind: 'number' | 'yes-no' | 'choice' | 'words' | 'computed';
  /** Nothing typed, or everything selected: the next key begins anew. */
  readonly fresh: boolean;
  /** Something was typed since the cell was entered. */
  readonly edited: boolean;
  /** How many readings of its text the row offers; 0: it asks nothing. */
  readonly readings: 0 | 1 | 2;
}

export type GridAction =
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'section'; readonly by: 1 | -1 }
  | { readonly do: 'answer'; readonly yes: boolean }
  | { readonly do: 'reading'; readonly which: 'first' | 'second' }
  | { readonly do: 'reasons' | 'explain' | 'define' | 'keys' | 'submit' | 'undo' | 'clear' | 'forget' | 'toggle' };

const move = (by: 1 | -1): GridAction => ({ do: 'move', by });

const COMMANDS: Readonly<Record<string, GridAction>> = {
  n: { do: 'reasons' },
  g: { do: 'explain' },
  d: { do: 'define' },
  '?': { do: 'keys' },
};

const YES_NO: Readonly<Record<string, GridAction>> = {
  c: { do: 'answer', yes: true },
  y: { do: 'answer', yes: true },
  '1': { do: 'answer', yes: true },
  k: { do: 'answer', yes: false },
  '0': { do: 'answer', yes: false },
  ' ': { do: 'toggle' },
  Backspace: { do: 'clear' },
  Delete: { do: 'clear' },
};

/** The digits above the letters only: Alt with those of the number pad writes characters by their number on Windows. */
const READING_KEYS: readonly string[] = ['Digit1', 'Digit2'];

function withAlt({ code, ctrl, shift }: KeyPress, { readings }: CellSituation): GridAction | undefined {
  const reading = READING_KEYS.indexOf(code) + 1;
  if (ctrl || shift || reading < 1 || reading > readings) return undefined;
  return { do: 'reading', which: reading === 1 ? 'first' : 'second' };
}

function withControl({ key }: KeyPress, { edited }: CellSituation): GridAction | undefined {
  if (key === 'Enter') return { do: 'submit' };
  // What is being typed the browser undoes itself, letter by letter.
  return key.toLowerCase() === 'z' && !edited ? { do: 'undo' } : undefined;
}

function whereMoving({ key, shift }: KeyPress): GridAction | undefined {
  switch (key) {
    case 'Enter':
      return move(shift ? -1 : 1);
    case 'ArrowDown':
      return move(1);
    case 'ArrowUp':
      return move(-1);
    case 'PageDown':
      return { do: 'section', by: 1 };
    case 'PageUp':
      return { do: 'section', by: -1 };
    default:
      return undefined;
  }
}

/** Arrows choose within the list; what leaves the cell or empties it is the grid's. */
function inList({ key, shift }: KeyPress): GridAction | undefined {
  if (key === 'Enter') return move(shift ? -1 : 1);
  return key === 'Delete' || key === 'Backspace' ? { do: 'clear' } : undefined;
}

/** What a letter does that an input method has written into a cell without a key that could be known. */
export const commandOf = (letter: string): GridAction | undefined => COMMANDS[letter];

/** What a key does in a cell; undefined: the browser does what it always does (type, Tab on, move the caret). */
export function gridAction(press: KeyPress, cell: CellSituation): GridAction | undefined {
  if (press.composing && !cell.fresh) return undefined;
  if (press.alt) return withAlt(press, cell);
  if (press.ctrl) return withControl(press, cell);
  if (cell.kind === 'choice') return inList(press);
  const moving = whereMoving(press);
  if (moving) return moving;
  if (press.key === 'Escape') return cell.edited ? { do: 'forget' } : undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (cell.kind === 'yes-no' && YES_NO[key]) return YES_NO[key];
  if (cell.kind === 'words') return undefined;
  return cell.fresh || cell.kind !== 'number' ? COMMANDS[key] : undefined;
}
