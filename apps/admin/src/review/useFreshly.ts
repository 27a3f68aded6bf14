/** What others change is asked again every minute, or as often as given, while it is looked at, and when somebody comes back to it. */
import { useEffect } from 'react';
import { useStable } from '../parts/useStable.js';

const MINUTE = 60_000;

export function useFreshly(again: () => void, every = MINUTE): void {
  const stable = useStable({ again });
  useEffect(() => {
    const ask = () => document.visibilityState === 'visible' && stable.again();
    const timer = setInterval(ask, every);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [every, stable]);
}
