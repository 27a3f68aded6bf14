/** A part of a study with the path that leads to it, so that whatever is wrong is named by its place. */
import { CensusFault } from './census-fault.js';
import { nearestOf } from './nearest.js';

export class Part {
  constructor(
    private readonly file: string,
    private readonly path: string,
    private readonly value: unknown,
  ) {}

  has(name: string): boolean {
    return typeof this.value === 'object' && this.value !== null && Object.hasOwn(this.value, name);
  }

  at(name: string): Part {
    return new Part(this.file, this.pathOf(name), this.fields()[name]);
  }

  /** This part, refused where it has others than these: a part whose name is misspelt would be passed over in silence. */
  only(...known: readonly string[]): this {
    const unknown = Object.keys(this.fields()).find((name) => !known.includes(name));
    if (unknown === undefined) return this;
    const nearest = nearestOf(unknown, known);
    throw new CensusFault(
      'STUDY_KEY',
      { file: this.file, part: this.pathOf(unknown) },
      `“${unknown}”${nearest ? ` → “${nearest}”?` : ''} (biết / known: ${known.join(', ')})`,
    );
  }

  text(pattern = /\S/): string {
    if (typeof this.value !== 'string' || !pattern.test(this.value)) this.wrong(`text ${pattern.source}`);
    if ((this.value as string).includes('\0')) this.wrong('text, U+0000');
    return this.value as string;
  }

  list<T>(read: (part: Part) => T): readonly T[] {
    if (!Array.isArray(this.value)) this.wrong('[ … ]');
    return (this.value as unknown[]).map((one, i) => read(new Part(this.file, `${this.path}[${i}]`, one)));
  }

  record<T>(read: (part: Part) => T): Readonly<Record<string, T>> {
    return Object.fromEntries(Object.keys(this.fields()).map((name) => [name, read(this.at(name))]));
  }

  checked(holds: (value: unknown) => boolean): unknown {
    if (!holds(this.value)) this.wrong('');
    return this.value;
  }

  private pathOf(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }

  private fields(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.wrong('{ … }');
    return this.value as Record<string, unknown>;
  }

  private wrong(expected: string): never {
    const found = this.value === undefined ? 'thiếu / missing' : JSON.stringify(this.value).slice(0, 80);
    throw new CensusFault(
      'STUDY_SHAPE',
      { file: this.file, part: this.path },
      [found, expected].filter(Boolean).join(' ≠ '),
    );
  }
}
