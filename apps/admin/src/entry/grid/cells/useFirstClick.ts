/**
 * The first click into a cell that nobody has typed in selects all of it, however the cursor came there: what is typed next
 * replaces the figure and never runs into it. Every later click puts the caret where it falls.
 */
import { useRef, type MouseEvent } from 'react';

export function useFirstClick(untouched: boolean) {
  const clicked = useRef(false);
  return {
    onMouseDown: (event: MouseEvent<HTMLInputElement>) => {
      if (clicked.current || !untouched) return;
      clicked.current = true;
      // The browser would put the caret somewhere.
      event.preventDefault();
      event.currentTarget.focus();
      event.currentTarget.select();
    },
    left: () => {
      clicked.current = false;
    },
  };
}
