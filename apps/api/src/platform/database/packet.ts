/**
 * Several statements in one packet: each side is waited for once, and each makes one system call where it made one a statement.
 *
 * The packet ends with one Sync, so PostgreSQL does nothing that stands behind a statement that fails
 * (PostgreSQL 18, "Message Flow", section "Pipelining"). The driver's own `pipeline` ends every statement with a Sync: there a statement
 * whose transaction could not begin would be done by itself.
 */
import pg, { type Connection, type QueryResult, type Submittable } from 'pg';

export interface Statement {
  /** The connection keeps it parsed by this name, of at most 63 characters; the same name always stands for the same text. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export type Answered = (error: Error | null, result?: QueryResult) => void;

/** What the driver's query does with the messages of its statement; its types leave these methods out. */
interface DriverQuery {
  readonly name?: string;
  readonly text: string;
  callback: Answered;
  prepare(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

/** How the driver writes a value; its types leave this out. */
const { prepareValue } = (pg as unknown as { readonly utils: { prepareValue(value: unknown): unknown } }).utils;

/** A statement that leaves the Sync to its packet. */
class Part extends (pg.Query as unknown as new (config: object) => DriverQuery) {
  protected _getRows(connection: Connection): void {
    connection.execute({ portal: '' }, true);
  }
}

/** What the driver has sent to be parsed under a name and not heard of yet; its types leave this out. */
interface NamesOfConnection {
  readonly submittedNamedStatements: Record<string, string | undefined>;
}

/** Asked by `client.query(packet)`. */
export class Packet implements Submittable {
  /** Set by the driver; called once: with what the last statement answers, or with what went wrong first. */
  callback: Answered | undefined;
  private readonly parts: readonly DriverQuery[];
  private done = 0;

  /**
   * Throws where a value cannot be written. The driver would find that out between two statements of the packet, and end
   * it there with a Sync of its own.
   * @param types how columns are read
   */
  constructor(statements: readonly Statement[], types: unknown) {
    this.parts = statements.map((one) => new Part({ ...one, values: one.values.map(prepareValue), types }));
    for (const part of this.parts) part.callback = (...answer) => this.callback?.(...answer);
  }

  submit(connection: Connection): void {
    connection.stream.cork();
    try {
      for (const part of this.parts) part.prepare(connection);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  // Read by the driver when PostgreSQL has parsed a statement: they come in order, so it is the current one.

  get name(): string | undefined {
    return this.current.name;
  }

  get text(): string {
    return this.current.text;
  }

  // Called by the driver as messages come in.

  handleRowDescription(message: unknown): void {
    this.current.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.current.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.current.handleCommandComplete(message, connection);
    if (this.done < this.parts.length - 1) this.done += 1;
  }

  /** What stood behind the failed statement has not been parsed either. */
  handleError(error: Error, connection: Connection): void {
    const { submittedNamedStatements } = connection as unknown as NamesOfConnection;
    for (const { name } of this.parts) if (name !== undefined) submittedNamedStatements[name] = undefined;
    this.callback?.(error);
  }

  handleReadyForQuery(connection: Connection): void {
    this.current.handleReadyForQuery(connection);
  }

  private get current(): DriverQuery {
    const part = this.parts[this.done];
    if (!part) throw new Error('a packet holds at least one statement');
    return part;
  }
}
