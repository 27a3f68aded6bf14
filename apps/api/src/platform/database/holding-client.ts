/**
 * A connection that holds statements back in order to send several in one packet: what begins a transaction is sent with its
 * first statement, and the last write of an action with the commit. A save waits for PostgreSQL three times instead of six
 * (docs/decisions/0016-the-last-day.md).
 *
 * Nothing is held after the end of a transaction: a commit sends everything held, a rollback discards it.
 */
import type { ClientConfig, QueryResult } from 'pg';
import { KeptPlans } from './kept-plans.js';
import { Packet, type Statement } from './packet.js';
import { SturdyClient, type SturdyConfig } from './sturdy-client.js';

const BEGINS = /^start transaction\b/i;
const ROLLBACK = /^rollback$/i;
const NOTHING: Pick<QueryResult, 'rows' | 'rowCount' | 'command'> = { rows: [], rowCount: null, command: '' };

export interface HoldingConfig extends SturdyConfig {
  /** One for all connections of a pool, so that every execution of a text is counted, on whichever connection. */
  readonly plans?: KeptPlans;
}

export class HoldingClient extends SturdyClient {
  private readonly columnTypes: ClientConfig['types'];
  private readonly plans: KeptPlans;
  private held: readonly Statement[] = [];
  /** Set while a transaction begins or ends: statements that come in the meantime wait for it, and fail with it. */
  private beginning: Promise<unknown> | undefined;

  constructor(config: HoldingConfig = {}) {
    super(config);
    this.columnTypes = config.types;
    this.plans = config.plans ?? new KeptPlans();
  }

  /** Sent before the next statement, in its packet. Where it fails, the next one is not run and throws the error. */
  hold(statement: Statement): void {
    this.held = [...this.held, this.named(statement)];
  }

  /** The beginning of a transaction: sent with its first statement, and never where there is none. */
  begin(...statements: readonly Statement[]): void {
    this.held = [...this.held, ...statements];
  }

  /**
   * Ends a transaction that has only read, without waiting for the answer; the next user of the connection is served after it.
   */
  leave(): void {
    if (this.held.length > 0) this.held = [];
    else {
      const left = (super.query('commit') as Promise<unknown>).catch(() => undefined);
      this.beginning = left.finally(() => (this.beginning = undefined));
    }
  }

  override query(...asked: readonly unknown[]): never {
    const statement = statementOf(asked);
    return this.inTurn(statement ? [this.named(statement)] : asked) as never;
  }

  private named(one: Statement): Statement {
    return { ...one, name: one.name ?? this.plans.nameOf(one.text) };
  }

  private inTurn(asked: readonly unknown[]): unknown {
    const statement = statementOf(asked);
    if (statement && BEGINS.test(statement.text)) {
      this.held = [...this.held, statement];
      return Promise.resolve(NOTHING);
    }
    if (this.beginning) {
      const next = (): unknown => this.inTurn(asked);
      // A failed beginning may have begun a transaction in part, so a rollback is sent all the same.
      return this.beginning.then(next, statement && ROLLBACK.test(statement.text) ? next : undefined);
    }
    if (this.held.length === 0) return super.query(...asked);
    const { held } = this;
    this.held = [];
    const answer = this.withHeld(held, asked, statement);
    this.beginning = answer;
    return answer.finally(() => (this.beginning = undefined));
  }

  private async withHeld(held: readonly Statement[], asked: readonly unknown[], last?: Statement): Promise<unknown> {
    if (last && ROLLBACK.test(last.text)) return hasBegun(held) ? super.query(...asked) : NOTHING;
    if (last && [...held, last].every(isOneStatement)) return this.inOnePacket([...held, last]);
    for (const { name, text, values } of held)
      await (super.query({ name, text, values: [...values] }) as Promise<unknown>);
    return super.query(...asked);
  }

  private inOnePacket(statements: readonly Statement[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const answered = (error: Error | null, answer: unknown): void => (error ? reject(error) : resolve(answer));
      super.query(new Packet(statements, this.columnTypes), answered);
    });
  }
}

/**
 * A text with a semicolon may be several statements, which the driver's simple protocol takes and a prepared statement does not.
 * A statement with a name was prepared, so it is one.
 */
const isOneStatement = ({ name, text }: Statement): boolean => name !== undefined || !text.includes(';');

const hasBegun = ([first]: readonly Statement[]): boolean => !first || !BEGINS.test(first.text);

/** Undefined for what the driver answers in another way: as a stream, or with options of its own. */
function statementOf([asked, values]: readonly unknown[]): Statement | undefined {
  if (typeof values === 'function') return undefined;
  if (typeof asked === 'string') return { text: asked, values: (values as readonly unknown[] | undefined) ?? [] };
  const { name, text, values: own, ...options } = asked as Partial<Statement>;
  return text === undefined || Object.keys(options).length ? undefined : { name, text, values: own ?? [] };
}
