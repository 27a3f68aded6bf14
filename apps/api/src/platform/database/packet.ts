/**
 * Several statements in one packet: one wait and one system call on each side instead of one per statement.
 *
 * The packet ends with one Sync, so PostgreSQL skips everything after a statement that fails (PostgreSQL 18, "Message Flow",
 * section "Pipelining"). The driver's own `pipeline` ends every statement with a Sync: there a statement would run on its own
 * where its transaction could not begin.
 */
import pg, { type Connection, type QueryResult, type Submittable } from 'pg';

export interface Statement {
  /** The name under which the connection keeps it prepared, of at most 63 characters; one name always has the same text. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export type Answered = (error: Error | null, result?: QueryResult) => void;

/** The methods by which the driver's query handles the messages of its statement; the driver's types leave them out. */
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

/** How the driver writes a value; the driver's types leave it out. */
const { prepareValue } = (pg as unknown as { readonly utils: { prepareValue(value: unknown): unknown } }).utils;

/** A statement without a Sync of its own. */
class Part extends (pg.Query as unknown as new (config: object) => DriverQuery) {
  protected _getRows(connection: Connection): void {
    connection.execute({ portal: '' }, true);
  }
}

/** The statements that the driver has sent to be prepared and that are not confirmed yet; the driver's types leave it out. */
interface NamesOfConnection {
  readonly submittedNamedStatements: Record<string, string | undefined>;
}

/** Run by `client.query(packet)`. */
export class Packet implements Submittable {
  /** Set by the driver; called once, with the answer of the last statement or with the first error. */
  callback: Answered | undefined;
  private readonly parts: readonly DriverQuery[];
  private done = 0;

  /**
   * Throws where a value cannot be written. Otherwise the driver would find it out between two statements of the packet, and end
   * the packet there with a Sync of its own.
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

  // Read by the driver when PostgreSQL has parsed a statement; statements are parsed in order, so it is the current one.

  get name(): string | undefined {
    return this.current.name;
  }

  get text(): string {
    return this.current.text;
  }

  // The methods below are called by the driver as messages come in.

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

  /** The statements after the failed one have not been parsed either. */
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
