/**
 * The types of PostgreSQL's answers, by the place in the code that asked; recorded while a test lets people do their
 * work.
 */
import { relative } from 'node:path';
import type { Viewer } from '@vlis/domain';
import pg from 'pg';
import { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Statement } from '../../platform/database/packet.js';

export interface Column {
  readonly name: string;
  /** OID of its type. */
  readonly type: number;
}

/** One place that asks, with the columns of one of its answers. */
export interface Answer {
  /** From `src` on. */
  readonly file: string;
  readonly line: number;
  readonly columns: readonly Column[];
}

interface RowDescription {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}
/** What the driver's query does with the description of its rows; its types leave it out. */
interface DescribedQuery {
  readonly text: string;
  handleRowDescription(message: RowDescription): void;
}

const SOURCES = new URL('../../..', import.meta.url).pathname;
const FRAME = /\(?(?:file:\/\/)?(\/[^():]+\.ts):(\d+):\d+\)?$/;

/** How deep the caller of the recorded function lies below `whoAsked`: no frame beyond it is read, and each costs time. */
const DEPTH = 4;

/** Whoever called the recorded function: frames of this file stand above it. */
function whoAsked(): Pick<Answer, 'file' | 'line'> | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = DEPTH + 1;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  const frame = stack.split('\n')[DEPTH + 1] ?? '';
  const [, path = '', line] = FRAME.exec(frame.trim()) ?? [];
  return path.startsWith(SOURCES) ? { file: relative(SOURCES, path), line: Number(line) } : undefined;
}

export class RecordedAnswers {
  private readonly columns = new Map<string, readonly Column[]>();
  private readonly asked = new Map<string, Pick<Answer, 'file' | 'line'> & { readonly text: string }>();

  /** From here on, in this process. @returns how to end it */
  begin(): () => void {
    const described = (pg.Query as unknown as { prototype: DescribedQuery }).prototype;
    const { handleRowDescription } = described;
    const { query } = EntityManager.prototype;
    const { ask } = Database.prototype;
    const { columns } = this;
    const note = (text: string): void => this.note(text);
    described.handleRowDescription = function (message) {
      columns.set(
        this.text,
        message.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })),
      );
      handleRowDescription.call(this, message);
    };
    EntityManager.prototype.query = function (this: EntityManager, text: string, values?: unknown[]) {
      note(text);
      return query.call(this, text, values);
    } as typeof query;
    Database.prototype.ask = function (this: Database, viewer: Viewer, statement: Statement) {
      note(statement.text);
      return ask.call(this, viewer, statement);
    } as typeof ask;
    return () => {
      Database.prototype.ask = ask;
      described.handleRowDescription = handleRowDescription;
      EntityManager.prototype.query = query;
    };
  }

  private note(text: string): void {
    const place = whoAsked();
    if (place) this.asked.set(`${place.file}:${place.line} ${text}`, { ...place, text });
  }

  /** Statements that answer with rows, in the order in which they were asked first. */
  get answers(): readonly Answer[] {
    return [...this.asked.values()].flatMap(({ text, ...place }) => {
      const columns = this.columns.get(text);
      return columns ? [{ ...place, columns }] : [];
    });
  }
}
