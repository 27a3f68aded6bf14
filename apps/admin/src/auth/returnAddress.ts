/**
 * Where somebody was going when the login came in between. The address lives behind `#`, which is never sent to the
 * identity provider, so it waits in this tab's storage.
 */
const KEY = 'vlis.return';

export const rememberAddress = (hash = window.location.hash): void => sessionStorage.setItem(KEY, hash);

/** This page with another place in it. With its origin in front: a path that begins with two strokes would be another host. */
export const hereAt = (hash: string, { origin, pathname } = window.location): string => `${origin}${pathname}${hash}`;

/** Puts the remembered address back; call after the login and before the router looks. */
export function restoreAddress(): void {
  const hash = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (hash && hash.startsWith('#/') && window.location.hash !== hash) {
    window.history.replaceState(window.history.state, '', hereAt(hash));
  }
}
