/**
 * One JSON line per event on standard output, written by pino: time, level, message, request, and the fields given by the caller.
 * Secrets are removed from the finished line, and a line that cannot be written never ends the process (`StandardOutput`).
 */
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { currentRequest } from './request-context.js';
import { withoutSecrets } from './secrets.js';
import { StandardOutput } from './standard-output.js';

export type Fields = Readonly<Record<string, unknown>>;
export type Level = 'info' | 'warn' | 'error';

export class Log implements LoggerService {
  private readonly lines: Logger;

  /** @param write takes a line without its line break */
  constructor(write: (line: string) => void = new StandardOutput().write) {
    this.lines = pino(
      {
        base: undefined,
        messageKey: 'message',
        timestamp: () => `,"at":"${new Date().toISOString()}"`,
        formatters: { level: (level) => ({ level }) },
        hooks: { streamWrite: withoutSecrets },
      },
      { write: (line: string) => write(line.trimEnd()) },
    );
  }

  event(level: Level, message: string, fields: Fields = {}): void {
    const id = currentRequest()?.correlationId;
    this.lines[level]({ ...(id ? { id } : {}), ...fields }, message);
  }

  /** A programming fault: its stack is logged here and shown nowhere else. */
  fault(error: unknown, fields: Fields = {}): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.event('error', message, { ...fields, stack });
  }

  // Messages of Nest itself. Those of its start (one line per route and module) are left out.
  log(message: unknown, context?: unknown): void {
    if (QUIET_CONTEXTS.has(String(context))) return;
    this.event('info', String(message), { context });
  }
  warn(message: unknown, context?: unknown): void {
    this.event('warn', String(message), { context });
  }
  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) return this.fault(message, { context: rest.at(-1) });
    this.event('error', String(message), { context: rest.at(-1), stack: rest.length > 1 ? rest[0] : undefined });
  }
}

const QUIET_CONTEXTS = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'GraphQLModule',
]);
