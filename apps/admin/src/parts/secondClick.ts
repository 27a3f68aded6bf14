/**
 * The second click of a double click belongs to what the first one was on. If that has opened a dialog, a menu or a drawer, it
 * lies under the hand by then: the click would close it again by its grey ground, or press a button that nobody has seen yet.
 */
const MODAL = '.MuiModal-root';

const modalUnder = ({ target }: Event): Element | null => (target instanceof Element ? target.closest(MODAL) : null);

/** Call once, for the whole page. */
export function keepSecondClicks(): void {
  let first: Element | null = null;
  const look = (event: MouseEvent): void => {
    if (event.detail > 1 && modalUnder(event) !== first) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.type === 'mousedown') first = modalUnder(event);
  };
  window.addEventListener('mousedown', look, true);
  window.addEventListener('click', look, true);
}
