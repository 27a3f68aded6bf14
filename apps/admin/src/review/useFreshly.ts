/** What others change is asked again every minute, unless told otherwise, while it is looked at, and when somebody comes back to it. */
import { useEffect, useRef } from 'react';

const MINUTE = 60_000;

export function useFreshly(again: () => void, every = MINUTE): void {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    const ask = () => document.visibilityState === 'visible' && latest.current();
    const timer = setInterval(ask, every);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [every]);
}
