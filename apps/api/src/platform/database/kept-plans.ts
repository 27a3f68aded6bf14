/**
 * Which statements a connection keeps parsed and planned: those that are asked again and again. To plan one with the policies of
 * its tables (row-level security) takes longer than to do it, and neither TypeORM nor most of our SQL names its statements.
 * As in PostgreSQL's JDBC driver ("Server Prepared Statements", `prepareThreshold`), the same text gets a name when it has
 * been asked a few times.
 */
import { createHash } from 'node:crypto';

/** Asked so often, a text will be asked again. Texts that are made up once, such as of a rare filter, stay without a name. */
const OFTEN = 3;
/** So many plans at most, as each connection holds them in PostgreSQL's memory. The house asks some hundred texts all day. */
const MOST_NAMES = 250;
/** Texts whose occurrences are counted at a time. */
const MOST_COUNTED = 1000;

const ONE_STATEMENT = /^\s*(select|with|insert|update|delete)\b[^;]*$/i;

export class KeptPlans {
  private readonly names = new Map<string, string>();
  private counts = new Map<string, number>();

  /** The name for this text, of at most 63 characters; undefined while it is rare, and for what cannot be prepared. */
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
