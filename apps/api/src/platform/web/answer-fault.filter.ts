/**
 * The answer to a failed HTTP request: a code and a sentence in both languages, a page for a browser that navigates, never a
 * stack. Errors of GraphQL are passed on to `mask-faults`, which does the same for `errors[]`.
 */
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { admissionWords, type AdmissionCode } from '@vlis/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotAdmitted } from '../auth/not-admitted.js';
import { storageCodeOf, storageEvents } from '../database/storage-code.js';
import { Log } from '../log/log.js';
import { Metrics } from '../metrics/metrics.js';
import { sendFault, type Fault } from './send-fault.js';

@Catch()
export class AnswerFaultFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const fault = this.faultOf(error, request.id);
    this.metrics.errors.inc({ code: fault.code });
    sendFault(request, http.getResponse<FastifyReply>(), fault);
  }

  private faultOf(error: unknown, id: string): Fault {
    if (error instanceof NotAdmitted) {
      if (error.reason) this.log.event('error', error.code, { reason: error.reason });
      return { status: error.status, code: error.code, message: error.words };
    }
    const away = storageCodeOf(error);
    if (away) {
      const { level, message } = storageEvents[away];
      this.log.event(level, message, { reason: String(error) });
      return { status: 503, code: away, message: admissionWords(away) };
    }
    const status = statusOf(error);
    if (status !== undefined && status < 500) {
      const code = CODES[status] ?? 'BAD_REQUEST';
      const detail = error instanceof Error ? error.message : '';
      return { status, code, message: admissionWords(code, { detail }) };
    }
    this.log.fault(error, { fault: id });
    return { status: 500, code: 'INTERNAL', message: admissionWords('INTERNAL', { id }) };
  }
}

const CODES: Readonly<Record<number, AdmissionCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'PAGE_NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
};

/** Nest's exceptions and Fastify's own errors (body too large, malformed JSON) both have a status. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
