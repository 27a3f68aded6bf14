/**
 * The page may move under a hand that is pressing: with the press a field is left, a sentence appears or goes above the button,
 * and the mouse comes up beside it. The browser then clicks on what holds both places, and the button hears nothing. Where the
 * hand has stayed, the press counts.
 */
const PRESSED = 'button, a[href], [role="button"]';

/** A hand that presses trembles by so many pixels. */
const TREMBLES = 4;

interface Down {
  readonly on: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/** Call once, for the whole page. */
export function keepMovedPresses(): void {
  let down: Down | undefined;
  const begin = ({ target, isPrimary, button, clientX: x, clientY: y }: PointerEvent): void => {
    const on = target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null;
    down = on && isPrimary && button === 0 ? { on, x, y } : undefined;
  };
  const end = ({ target, clientX, clientY }: PointerEvent): void => {
    const begun = down;
    down = undefined;
    if (!begun?.on.isConnected || (target instanceof Node && begun.on.contains(target))) return;
    if (Math.hypot(clientX - begun.x, clientY - begun.y) <= TREMBLES) begun.on.click();
  };
  window.addEventListener('pointerdown', begin, true);
  window.addEventListener('pointerup', end, true);
}
