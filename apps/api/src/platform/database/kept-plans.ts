/**
 * Which statements a connection keeps prepared: those that run again and again. With row-level security, planning a statement
 * takes longer than running it, and neither TypeORM nor most of our SQL names its statements. As in PostgreSQL's JDBC driver
 * ("Server Prepared Statements", `prepareThreshold`), a text gets a name once it has run a few times.
 */
import { createHash } from 'node:crypto';

/** A text that has run so often is expected to run again. Rare ones, such as a seldom filter, stay without a name. */
const OFTEN = 3;
/**
 * The most plans at once, since each connection keeps them in PostgreSQL's memory. The application has some hundred texts in
 * daily use.
 */
const MOST_NAMES = 250;
/** How many texts are counted at the same time. */
const MOST_COUNTED = 1000;

const ONE_STATEMENT = /^\s*(select|with|insert|update|delete)\b[^;]*$/i;

export class KeptPlans {
  private readonly names = new Map<string, string>();
  private counts = new Map<string, number>();

  /** The name for this text, of at most 63 characters; undefined while it is rare, and for texts that cannot be prepared. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST_NAMES) return known;
    const count = (this.counts.get(text) ?? 0) + 1;
    if (count < OFTEN || !ONE_STATEMENT.test(text)) {
      if (this.counts.size >= MOST_COUNTED) this.counts = new Map();
      this.counts.set(text, count);
      return undefined;
    }
    this.counts.delete(text);
    const name = `kept-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    this.names.set(text, name);
    return name;
  }
}
