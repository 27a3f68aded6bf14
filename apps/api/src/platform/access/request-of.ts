import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphContext } from '../graphql/graph-context.js';

/** The HTTP request behind a handler, GraphQL or REST alike. */
export const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<GraphContext>().request
    : context.switchToHttp().getRequest<FastifyRequest>();
