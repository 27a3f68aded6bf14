/** Loads the page anew, but not again and again: when that has just been tried, it is left to the reader. */
const KEY = 'vlis.reloaded';
const PAUSE = 30_000;

export function reloadOnce(now = Date.now()): boolean {
  if (now - Number(sessionStorage.getItem(KEY) ?? 0) < PAUSE) return false;
  sessionStorage.setItem(KEY, String(now));
  window.location.reload();
  return true;
}
