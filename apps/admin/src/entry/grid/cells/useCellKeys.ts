/** Keys of a cell, carried out. What each key means is decided in `grid-keys.ts`. */
import type { KeyboardEvent } from 'react';
import { no, yes, isReported } from '@vlis/domain';
import { keyOf } from '../../../keys/key-of.js';
import type { Row } from '../../../submission/grid/rows.js';
import { BLANK, inputOf, type Input } from '../../../submission/sheet/input.js';
import { useEntry } from '../../EntryContext.js';
import { commandOf, gridAction, type CellSituation, type GridAction } from '../grid-keys.js';

/** The shell's key list opens on `?` pressed anywhere outside of a text; from inside a cell we press it there. */
const openKeyList = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));

interface CellHandlers {
  /** Escape. */
  readonly forget?: () => void;
  /** Whether the cursor must stay, because the row asks something first. */
  readonly stays?: () => boolean;
  /** A reading was chosen. The cursor stays: whoever was typing anew sees it here and not in the next cell. */
  readonly chosen?: () => void;
}

/** What the action puts into the cell; undefined: it does something else. */
function inputBy(action: GridAction, { cell, ambiguous }: Row): Input | undefined {
  switch (action.do) {
    case 'answer':
      return inputOf(action.yes ? yes : no);
    case 'toggle':
      return inputOf(isReported(cell) && cell.value.isZero() ? yes : no);
    case 'clear':
      return BLANK;
    case 'reading':
      return { kind: 'read', plain: ambiguous![action.which] };
    default:
      return undefined;
  }
}

export function useCellKeys(row: Row, { forget, stays, chosen }: CellHandlers = {}) {
  const { session, ...scene } = useEntry();
  const { code } = row.item;

  /** Whether the action was one that writes into the cell. */
  const written = (action: GridAction): boolean => {
    const input = inputBy(action, row);
    if (input) session.put(new Map([[code, input]]));
    if (action.do === 'reading') chosen?.();
    return input !== undefined;
  };

  const doIt = (action: GridAction) => {
    if (written(action)) return;
    switch (action.do) {
      case 'move':
        return stays?.() ? undefined : scene.move(code, action.by);
      case 'section':
        return scene.section(action.by);
      case 'reasons':
        return scene.reasons(code);
      case 'explain':
        return scene.explain(code);
      case 'define':
        return scene.define(code);
      case 'keys':
        return openKeyList();
      case 'submit':
        return scene.submit();
      case 'undo':
        return session.undo();
      case 'forget':
        return forget?.();
    }
  };

  const press = (event: KeyboardEvent<HTMLElement>, situation: CellSituation): GridAction | undefined => {
    const { code, shiftKey: shift, altKey: alt, ctrlKey, metaKey } = event;
    const composing = event.nativeEvent.isComposing;
    const key = keyOf(event);
    const action = gridAction({ key, code, shift, alt, ctrl: ctrlKey || metaKey, composing }, situation);
    if (!action) return undefined;
    event.preventDefault();
    doIt(action);
    return action;
  };
  const command = (letter: string): void => {
    const action = commandOf(letter);
    if (action) doIt(action);
  };
  return { press, command };
}
