import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { viewerOf } from '../auth/request-viewer.js';
import { requestOf } from './request-of.js';

/**
 * The viewer of the request, as an argument of a handler with `@Allow`. A public handler has no viewer; asking for one there is a
 * fault.
 */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const viewer = viewerOf(requestOf(context));
  if (!viewer) throw new Error('CurrentViewer on a handler that does not @Allow anything');
  return viewer;
});
