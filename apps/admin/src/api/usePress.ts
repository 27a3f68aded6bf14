/**
 * One press, one action: `const press = usePress([map.need], send)`, and `press.press()` wherever somebody sends, by button, Enter
 * or key. See `press.ts` for what becomes of a press that comes too early, and `KeptPress` for how it is shown.
 */
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { Press, type Need, type PressState } from './press.js';

export interface OnePress<Given extends readonly unknown[]> {
  readonly state: PressState;
  readonly press: (...given: Given) => void;
  /** Presses again with the arguments of the last press. */
  readonly again: () => void;
  /** Call when what would be sent has been changed: a press that is kept is dropped. */
  readonly takeBack: () => void;
}

/** @param action the one of the latest render is done, when everything is there; it shows its own failures */
export function usePress<Given extends readonly unknown[]>(
  needs: readonly Need[],
  action: (...given: Given) => unknown,
): OnePress<Given> {
  const [one] = useState(() => new Press(needs, action));
  useLayoutEffect(() => one.know(needs, action));
  useEffect(() => one.look());
  const state = useSyncExternalStore(one.subscribe, one.state);
  return { state, press: one.press, again: one.again, takeBack: one.takeBack };
}
