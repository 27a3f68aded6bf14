/** The viewer of a request, known once the request is admitted. Stored with the request, not in a global. */
import type { Viewer } from '@vlis/domain';

const viewers = new WeakMap<object, Viewer>();

export const rememberViewer = (request: object, viewer: Viewer): void => void viewers.set(request, viewer);
export const viewerOf = (request: object): Viewer | undefined => viewers.get(request);
