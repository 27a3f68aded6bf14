import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { viewerOf } from '../auth/request-viewer.js';
import { requestOf } from './request-of.js';

/** The viewer who asks. Only behind `@Allow`: a public handler has none, and asking for one is a fault. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const viewer = viewerOf(requestOf(context));
  if (!viewer) throw new Error('CurrentViewer on a handler that does not @Allow anything');
  return viewer;
});
