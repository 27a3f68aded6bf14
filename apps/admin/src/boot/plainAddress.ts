/** Addresses without `#`, as people type and pass them on: `/figures?item=B01` is `/#/figures?item=B01`. */
import { hereAt } from '../auth/returnAddress.js';

type Place = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** What belongs behind the path `/`; undefined: all is in its place. An address behind `#` counts before the path in front of it. */
export function hashMeant({ pathname, search, hash }: Place): string | undefined {
  if (pathname === '/') return undefined;
  const path = pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  if (hash.startsWith('#/')) return hash;
  return path === '' || path === '/index.html' ? '' : `#${path}${search}`;
}

export function enterPlainAddress(): void {
  const { origin } = window.location;
  const hash = hashMeant(window.location);
  if (hash !== undefined)
    window.history.replaceState(window.history.state, '', hereAt(hash, { origin, pathname: '/' }));
}
