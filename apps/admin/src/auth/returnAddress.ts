/**
 * Where somebody was going when the login came in between, and the way back there. The address lives behind `#`, which is
 * never sent to the identity provider, so it waits in this tab's storage.
 *
 * The login leaves no step behind that Back would lead to. It takes the place of the page that needs it. Where it has shown a
 * form, the page to which it leads lies beyond that form: then the tab goes back to where the way began, and comes through from
 * there without a form, because somebody is signed in now.
 */
const KEY = 'vlis.return';

interface Way {
  readonly hash: string;
  /** Where it began, see `stepNow`. */
  readonly step: number;
  readonly wentBack: boolean;
}

const keep = (way: Way): void => sessionStorage.setItem(KEY, JSON.stringify(way));

function keptWay(): Way | undefined {
  const text = sessionStorage.getItem(KEY);
  // An older version kept the address alone.
  return text?.startsWith('{') ? (JSON.parse(text) as Way) : undefined;
}

/**
 * The place of this page among the pages of its tab, from 1 on. The length of the history counts also the pages that somebody
 * has come back from; browsers that do not tell how many those are count them along. At 50 pages the history grows no more:
 * then nothing is seen of a form, and Back leads to it.
 */
const stepNow = (): number => {
  const navigation = 'navigation' in window ? window.navigation : undefined;
  const ahead = navigation?.currentEntry ? navigation.entries().length - 1 - navigation.currentEntry.index : 0;
  return window.history.length - ahead;
};

/** Whether the identity provider has just led here: then the address has `state`, which nobody types, with `code` or `error`. */
export function comesFromLogin({ search }: Pick<Location, 'search'> = window.location): boolean {
  const parameters = new URLSearchParams(search);
  return parameters.has('state') && (parameters.has('code') || parameters.has('error'));
}

/** This page with another place in it. With its origin in front: a path that begins with two strokes would be another host. */
export const hereAt = (
  hash: string,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'> = window.location,
): string => `${origin}${pathname}${hash}`;

/** Call before the login. A page to which the tab went back may have lost its address on the way, and goes where it was going. */
export function rememberAddress(hash = window.location.hash): void {
  if (hash === '' && keptWay()?.wentBack) return;
  keep({ hash, step: stepNow(), wentBack: false });
}

/** Goes back over the pages of a login that has succeeded, if there are any: then this page is about to go. */
export function goBackOverLogin(): boolean {
  const way = keptWay();
  if (!way || way.wentBack || !new URLSearchParams(window.location.search).has('code')) return false;
  const pages = stepNow() - way.step;
  if (pages <= 0) return false;
  keep({ ...way, wentBack: true });
  window.history.go(-pages);
  return true;
}

/** Puts the remembered address back; call after the login and before the router looks. */
export function restoreAddress(): void {
  const hash = keptWay()?.hash;
  sessionStorage.removeItem(KEY);
  if (hash?.startsWith('#/') && window.location.hash !== hash) {
    window.history.replaceState(window.history.state, '', hereAt(hash));
  }
}
