/**
 * The least that PostgreSQL must do to take the same things: documents and fact rows into tables with a primary key, no
 * other index, no foreign keys, nothing checked, one statement and one commit for a batch.
 */
import type { EncodedCells } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Stopwatch } from '../stopwatch.js';

interface FactRow {
  readonly year: number;
  readonly round_id: number;
  readonly library_id: number;
  readonly submission_id: number;
  readonly province_id: number;
  readonly type: string;
  readonly values: string;
}

export const COUNT_FACTS = `coalesce(sum(cardinality(values) - coalesce(cardinality(array_positions(values, null)), 0)), 0)`;

export class BareTables {
  private readonly documentWatch = new Stopwatch();
  private readonly factWatch = new Stopwatch();
  private documented = 0;
  private factual = 0;

  private constructor(private readonly db: EntityManager) {}

  static async create(db: EntityManager): Promise<BareTables> {
    await db.query(`create table bare_document (submission_id int primary key, cells jsonb not null)`);
    await db.query(`create table bare_fact (like fact including defaults, primary key (year, round_id, library_id))`);
    return new BareTables(db);
  }

  /** Facts per second. */
  get documentRate(): number {
    return this.documented / this.documentWatch.seconds;
  }

  get factRate(): number {
    return this.factual / this.factWatch.seconds;
  }

  async documents(ids: readonly number[], cells: readonly EncodedCells[], facts: number): Promise<void> {
    const text = JSON.stringify(ids.map((submission_id, i) => ({ submission_id, cells: cells[i] })));
    await this.documentWatch.time(() =>
      this.db.query(
        `insert into bare_document
         select submission_id, cells from jsonb_to_recordset($1::jsonb) as n (submission_id int, cells jsonb)`,
        [text],
      ),
    );
    this.documented += facts;
  }

  /** Writes the fact rows of these submissions once more. */
  async facts(ids: readonly number[]): Promise<void> {
    const rows: FactRow[] = await this.db.query(
      `select year, round_id, library_id, submission_id, province_id, type, values::text from fact
       where submission_id = any($1)`,
      [ids],
    );
    await this.factWatch.time(() => this.insert(rows));
    const [counted]: { facts: string }[] = await this.db.query(
      `select ${COUNT_FACTS}::text as facts from bare_fact where submission_id = any($1)`,
      [ids],
    );
    this.factual += Number(counted!.facts);
  }

  /** Milliseconds in which one fact row is written and committed. */
  async oneFact(id: number): Promise<number> {
    const rows: FactRow[] = await this.db.query(
      `select year, round_id, library_id, submission_id, province_id, type, values::text from fact
       where submission_id = $1`,
      [id],
    );
    const watch = new Stopwatch();
    await watch.time(() => this.insert(rows));
    return watch.laps[0]!;
  }

  async drop(): Promise<void> {
    await this.db.query(`drop table bare_document, bare_fact`);
  }

  private insert(rows: readonly FactRow[]): Promise<unknown> {
    const column = (name: keyof FactRow) => rows.map((row) => row[name]);
    return this.db.query(
      `insert into bare_fact select year, round_id, library_id, submission_id, province_id, type, values::bigint[]
       from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[])
         as n (year, round_id, library_id, submission_id, province_id, type, values)`,
      [
        ...[column('year'), column('round_id'), column('library_id'), column('submission_id')],
        ...[column('province_id'), column('type'), column('values')],
      ],
    );
  }
}
