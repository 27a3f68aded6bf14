/**
 * A screen in its own file of the build. When the file does not come, either there is no line, or the system was
 * renewed and the file has another name now; both are mended by loading the page anew, see layout/PageBoundary.tsx.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { Failure } from '../api/failure.js';

export const SCREEN_NOT_LOADED = 'SCREEN_NOT_LOADED';

export type Screen<P = object> = LazyExoticComponent<ComponentType<P>> & {
  /** Fetches the file before it is drawn. Whether it came is found out when it is. */
  readonly preload: () => void;
};

export function screen<P = object>(load: () => Promise<{ readonly default: ComponentType<P> }>): Screen<P> {
  const Page = lazy(() =>
    load().catch((cause: unknown) => {
      const kind = navigator.onLine ? 'unavailable' : 'offline';
      throw new Failure(kind, 'the file of a screen did not come', { code: SCREEN_NOT_LOADED, cause });
    }),
  );
  return Object.assign(Page, { preload: () => void load().catch(() => undefined) });
}
