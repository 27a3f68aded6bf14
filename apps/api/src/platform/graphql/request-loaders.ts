import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphContext } from './graph-context.js';

/** The loaders of the request, as an argument of a resolver. */
export const RequestLoaders = createParamDecorator(
  (_: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext<GraphContext>().loaders,
);
