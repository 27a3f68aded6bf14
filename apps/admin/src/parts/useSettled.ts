/** A text that is being typed, as it stood when the hands last rested: what is searched for, not every letter on the way. */
import { useEffect, useState } from 'react';

const REST_MS = 250;

export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
