/**
 * The second click of a double click, and a key that is held down, belong to what the first press was on. If that has opened a
 * dialog, a menu or a drawer, it lies under the hand by then: the click would close it again by its grey ground, or press a
 * button that nobody has seen yet.
 */
import { keyOf } from '../keys/key-of.js';

const MODAL = '.MuiModal-root';

const modalUnder = ({ target }: Event): Element | null => (target instanceof Element ? target.closest(MODAL) : null);

/** The keys that press a button. */
const PRESSING: ReadonlySet<string> = new Set(['Enter', ' ']);

/** How the hand came down last. */
let last = { at: 0, again: false };

/** Whether the last press was begun after a moment of `performance.now()`, and is not the second of a pair. */
export const isPressedAnewSince = (moment: number): boolean => !last.again && last.at > moment;

/** Call once, for the whole page. */
export function keepSecondClicks(): void {
  let first: Element | null = null;
  const judge = (event: Event, again: boolean, begins: boolean): void => {
    if (begins) last = { at: event.timeStamp, again };
    if (again && modalUnder(event) !== first) {
      event.preventDefault();
      event.stopPropagation();
    } else if (begins) first = modalUnder(event);
  };
  const click = (event: MouseEvent): void => {
    // Pressed by a key, whose own event came before, or by a screen reader, which has no pointer.
    const spoken = event.detail === 0 && !last.again;
    judge(event, event.detail > 1, event.type === 'mousedown' || spoken);
  };
  const key = (event: KeyboardEvent): void => {
    if (PRESSING.has(keyOf(event))) judge(event, event.repeat, true);
  };
  window.addEventListener('mousedown', click, true);
  window.addEventListener('click', click, true);
  window.addEventListener('keydown', key, true);
  window.addEventListener('keyup', () => (last = { ...last, again: false }), true);
}
