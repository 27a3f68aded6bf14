/**
 * A connection to PostgreSQL whose end is an error for its callers and never the end of the process.
 *
 * The driver's client reports a broken connection by an `error` event, and Node ends a process where nobody listens to such an
 * event. Nobody listens while a connection passes from the pool to TypeORM, nor where a server sends FATAL in the same packet as
 * its ReadyForQuery. The driver's parser throws at bytes it cannot read, and nobody catches that either. So the client listens to
 * itself and remembers that it is lost: everything it is asked then fails with `ConnectionLost`.
 */
import pg, { type ClientConfig } from 'pg';
import { ConnectionLost, SessionNotOpened } from './unreachable.js';

export interface SturdyConfig extends ClientConfig {
  /** Milliseconds without an answer after which the server counts as gone: a machine that froze, a cable that was cut. */
  readonly patienceMs?: number;
}

/** An ErrorResponse as the driver reads it. */
interface ErrorResponse extends Error {
  readonly severity?: string;
  readonly code?: string;
}

type Socket = Pick<NodeJS.ReadableStream, 'on'>;
type Ask = (...asked: readonly unknown[]) => unknown;
type Callback = (error: unknown, ...rest: readonly unknown[]) => unknown;

// Shutting down, starting up, dropped, idle for too long, rejected. By code, because the severity may be in another language.
const SESSION_ENDS = /^(57P0[1-5]|08(000|001|003|004|006|007)|25P0[34])$/;
const FATAL = new Set(['FATAL', 'PANIC']);

/** Whether PostgreSQL ends the session with this message. An error without a code comes from the driver. */
const endsSession = ({ severity = '', code }: ErrorResponse): boolean =>
  code === undefined || FATAL.has(severity) || SESSION_ENDS.test(code);

const lostBy = (error: unknown): ConnectionLost =>
  error instanceof ConnectionLost ? error : new ConnectionLost(reasonOf(error), { cause: error });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class SturdyClient extends pg.Client {
  private loss: ConnectionLost | undefined;
  private readonly patienceMs: number | undefined;
  /** Whether the server has accepted the connection. */
  private reached = false;

  constructor(config: SturdyConfig = {}) {
    super(config);
    this.patienceMs = config.patienceMs;
    this.on('error', (error) => this.remember(error));
    this.connection.once('connect', () => (this.reached = true));
    this.connection.once('end', () => this.remember(new Error('the connection was closed')));
    this.connection.on('errorMessage', (response: ErrorResponse) => {
      if (endsSession(response)) this.lose(response);
    });
    this.readCarefully();
  }

  /** Why this connection cannot be used any more. */
  get lost(): ConnectionLost | undefined {
    return this.loss;
  }

  /** Breaks the connection off. Whoever waits for an answer gets this error, and the pool discards the client. */
  lose(reason: Error): void {
    this.remember(reason);
    this.connection.stream.destroy(reason);
  }

  // The driver's `query` has many forms, with a promise or a callback, and its types list each of them. Here arguments and answer
  // are passed on unchanged; `never` fits every form of the answer.

  override connect(...asked: readonly unknown[]): never {
    const failed = (error: unknown): ConnectionLost =>
      this.reached ? new SessionNotOpened(reasonOf(error), { cause: error }) : lostBy(error);
    return this.heard(super.connect as Ask, asked, { failed });
  }

  override query(...asked: readonly unknown[]): never {
    const failed = (error: unknown): unknown =>
      this.loss ? new ConnectionLost(reasonOf(error), { cause: error }) : error;
    if (this.patienceMs === undefined) return this.heard(super.query as Ask, asked, { failed });
    const impatient = (): void => this.lose(new ConnectionLost(`no answer within ${this.patienceMs} ms`));
    const timer = setTimeout(impatient, this.patienceMs).unref();
    return this.heard(super.query as Ask, asked, { failed, answered: () => clearTimeout(timer) });
  }

  private heard(
    ask: Ask,
    asked: readonly unknown[],
    { failed, answered = () => undefined }: { failed: (error: unknown) => unknown; answered?: () => void },
  ): never {
    const wrap = (callback: Callback): Callback => {
      return (error, ...rest) => {
        answered();
        return callback(error === null || error === undefined ? error : failed(error), ...rest);
      };
    };
    const answer = ask.apply(
      this,
      asked.map((one) => (typeof one === 'function' ? wrap(one as Callback) : one)),
    );
    if (!(answer instanceof Promise)) return answer as never;
    return answer.then(
      (result: unknown) => {
        answered();
        return result;
      },
      (error: unknown) => {
        answered();
        throw failed(error);
      },
    ) as never;
  }

  private remember(reason: unknown): void {
    this.loss ??= lostBy(reason);
  }

  /** Bytes that the parser cannot read break the connection off. The driver's types leave this method out. */
  private readCarefully(): void {
    const connection = this.connection as unknown as { attachListeners(socket: Socket): void };
    const read = connection.attachListeners.bind(connection);
    connection.attachListeners = (socket) => {
      const carefully = (event: string, listener: Callback): unknown =>
        socket.on(event, (...given: [unknown, ...unknown[]]) => {
          try {
            listener(...given);
          } catch (error) {
            this.lose(lostBy(error));
          }
        });
      read({ on: carefully as Socket['on'] });
    };
  }
}
