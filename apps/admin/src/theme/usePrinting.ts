/**
 * Whether the page is being laid out for paper at this moment. A browser says so before it counts the sheets (`beforeprint`), and React
 * has drawn what is for paper when that event is over; the change of media comes too late for that, but is the only event where somebody
 * just looks at the page as it would be printed.
 */
import { useSyncExternalStore } from 'react';

let found: MediaQueryList | undefined;
const paper = (): MediaQueryList => (found ??= window.matchMedia('print'));
let sheets = false;

function subscribe(onChange: () => void): () => void {
  const to = (printing: boolean) => () => {
    sheets = printing;
    onChange();
  };
  const [begin, end] = [to(true), to(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper().addEventListener('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper().removeEventListener('change', onChange);
  };
}

export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => sheets || paper().matches);
