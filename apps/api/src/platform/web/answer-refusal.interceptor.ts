/** A REST handler refuses by returning a Refusal, as everywhere; here it becomes a status and a JSON body. */
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { isRefusal, type RefusalCode } from '@vlis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { wordedRefusal } from '../graphql/refused-query.js';

const STATUS: Partial<Readonly<Record<RefusalCode, number>>> = {
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  TOO_MANY_ROWS: 413,
};

@Injectable()
export class AnswerRefusalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() === 'graphql') return next.handle();
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { id } = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!isRefusal(answer)) return answer;
        void reply.code(STATUS[answer.code] ?? 409);
        const { words: message, ...worded } = wordedRefusal(answer);
        return { ...worded, message, id };
      }),
    );
  }
}
