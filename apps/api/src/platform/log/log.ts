/** One JSON line per event on standard output. Fields are named by the caller; tokens and cookies are never among them. */
import type { LoggerService } from '@nestjs/common';
import { currentScene } from './request-scene.js';
import { StandardOutput } from './standard-output.js';

export type Fields = Readonly<Record<string, unknown>>;
export type Level = 'info' | 'warn' | 'error';

export class Log implements LoggerService {
  constructor(private readonly write: (line: string) => void = new StandardOutput().write) {}

  event(level: Level, message: string, fields: Fields = {}): void {
    const id = currentScene()?.correlationId;
    this.write(JSON.stringify({ at: new Date().toISOString(), level, message, ...(id ? { id } : {}), ...fields }));
  }

  /** A programming fault: its stack belongs here and nowhere else. */
  fault(error: unknown, fields: Fields = {}): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.event('error', message, { ...fields, stack });
  }

  // What Nest itself says. Its start-up chatter (one line per route and module) is left out.
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
