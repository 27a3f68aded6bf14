/**
 * Where somebody was going when the login came in between. The address lives behind `#`, which is never sent to the
 * identity provider, so it waits in this tab's storage.
 */
const KEY = 'vlis.return';

export const rememberAddress = (hash = window.location.hash): void => sessionStorage.setItem(KEY, hash);

/** Puts the remembered address back; call after the login and before the router looks. */
export function restoreAddress(): void {
  const hash = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (hash && hash.startsWith('#/') && window.location.hash !== hash) {
    window.history.replaceState(window.history.state, '', window.location.pathname + hash);
  }
}
