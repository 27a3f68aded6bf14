/** A part of a study with the path that leads to it, so that whatever is wrong is named by its place. */
import { CensusFault, inBoth, type Said } from './census-fault.js';
import { eachOf, Faults } from './faults.js';
import { nearestOf } from './nearest.js';
import { tidy } from './tidy.js';

/** PostgreSQL has neither NUL nor half a pair of surrogates in its texts. */
const UNKEEPABLE = /\0|\p{Surrogate}/u;

/** A reader for each part; only one that may be left out may give nothing. */
export type Readers<T> = {
  readonly [K in keyof T]-?: (part: Part) => Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K];
};

export class Part {
  constructor(
    private readonly file: string,
    private readonly path: string,
    private readonly value: unknown,
  ) {}

  at(name: string): Part {
    return new Part(this.file, this.pathOf(name), this.fields()[name]);
  }

  /**
   * Reads its parts, each by its reader, and tells all that is wrong with them at once. A part that no reader has is
   * refused: one whose name is misspelt would be passed over in silence. A reader is given nothing where it may be left out.
   */
  parts<T extends object>(readers: Readers<T>): T {
    const faults = new Faults();
    const known = Object.keys(readers);
    for (const name of Object.keys(this.fields())) if (!known.includes(name)) faults.add(this.unknown(name, known));
    const read = Object.entries<(part: Part) => unknown>(readers).flatMap(([name, reader]) => {
      const value = faults.attempt(() => reader(this.at(name)));
      return value === undefined ? [] : [[name, value] as const];
    });
    faults.end();
    return Object.fromEntries(read) as T;
  }

  /** What the part says; undefined where it is left out. */
  optional<T>(read: (part: Part) => T): T | undefined {
    return this.value === undefined ? undefined : read(this);
  }

  private unknown(name: string, known: readonly string[]): CensusFault {
    const nearest = nearestOf(name, known);
    return new CensusFault(
      'STUDY_KEY',
      { file: this.file, part: this.pathOf(name) },
      `“${name}”${nearest ? ` → “${nearest}”?` : ''} (biết / known: ${known.join(', ')})`,
    );
  }

  /** As it stands there: a file is found by the very signs of its name. */
  raw(pattern = /\S/): string {
    if (typeof this.value !== 'string' || !pattern.test(this.value)) this.wrong(`text ${pattern.source}`);
    if (UNKEEPABLE.test(this.value as string)) this.wrong('text, U+0000, U+D800 – U+DFFF');
    return this.value as string;
  }

  /** In composed signs, whatever the editor of the study makes. */
  text(pattern?: RegExp): string {
    return this.raw(pattern).normalize();
  }

  /** What is looked for in a file: the name of a column, the text of a cell. */
  tidy(): string {
    return tidy(this.raw());
  }

  orNull<T>(read: (part: Part) => T): T | null {
    return this.value === null ? null : read(this);
  }

  list<T>(read: (part: Part) => T): readonly T[] {
    if (!Array.isArray(this.value)) this.wrong('[ … ]');
    return eachOf(this.value as unknown[], (one, i) => read(new Part(this.file, `${this.path}[${i}]`, one)));
  }

  /** A list that is not empty, or the one thing in its place. */
  oneOrMore<T>(read: (part: Part) => T): readonly T[] {
    if (!Array.isArray(this.value)) return [read(this)];
    if (!this.value.length) this.wrong('[ …, … ]');
    return this.list(read);
  }

  is(value: unknown): boolean {
    return this.value === value;
  }

  /** By names that are looked for in a file. */
  record<T>(read: (part: Part) => T): Readonly<Record<string, T>> {
    const entries = eachOf(Object.keys(this.fields()), (name) => [tidy(name), read(this.at(name))] as const);
    const names = entries.map(([name]) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) this.wrong({ vi: `“${twice}” có hai lần`, en: `“${twice}” stands twice` });
    return Object.fromEntries(entries);
  }

  checked(holds: (value: unknown) => boolean, allowed: Said): unknown {
    if (!holds(this.value)) this.wrong(allowed);
    return this.value;
  }

  private pathOf(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }

  private fields(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.wrong('{ … }');
    return this.value as Record<string, unknown>;
  }

  /** Refuses this part with what was expected in its place. */
  wrong(said: Said): never {
    const expected = inBoth(said);
    const found = this.value === undefined ? 'thiếu / missing' : JSON.stringify(this.value).slice(0, 80);
    throw new CensusFault(
      'STUDY_SHAPE',
      { file: this.file, part: this.path },
      typeof said === 'string'
        ? `${found} ≠ ${said}`
        : { vi: `${found} ≠ ${expected.vi}`, en: `${found} ≠ ${expected.en}` },
    );
  }
}
