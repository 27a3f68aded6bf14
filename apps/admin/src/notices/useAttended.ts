/**
 * Whether somebody is at the page: has pressed, typed or scrolled within a quarter of an hour. What a page asks by itself must
 * not keep a login alive that would end for want of use after an hour (docs/security-asvs.md, V7.3.1).
 */
import { useEffect, useState } from 'react';

const QUIET_MS = 15 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

export function useAttended(): boolean {
  const [attended, setAttended] = useState(true);
  useEffect(() => {
    const leave = () => setAttended(false);
    let quiet = setTimeout(leave, QUIET_MS);
    const touched = () => {
      clearTimeout(quiet);
      quiet = setTimeout(leave, QUIET_MS);
      setAttended(true);
    };
    for (const sign of SIGNS) window.addEventListener(sign, touched, { passive: true, capture: true });
    return () => {
      clearTimeout(quiet);
      for (const sign of SIGNS) window.removeEventListener(sign, touched, { capture: true });
    };
  }, []);
  return attended;
}
