/** A part of a study with the path that leads to it, so that whatever is wrong is named by its place. */
import { CensusFault } from './census-fault.js';

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
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.wrong('{ … }');
    return new Part(
      this.file,
      this.path ? `${this.path}.${name}` : name,
      (this.value as Record<string, unknown>)[name],
    );
  }

  text(pattern = /\S/): string {
    if (typeof this.value !== 'string' || !pattern.test(this.value)) this.wrong(`text ${pattern.source}`);
    return this.value as string;
  }

  list<T>(read: (part: Part) => T): readonly T[] {
    if (!Array.isArray(this.value)) this.wrong('[ … ]');
    return (this.value as unknown[]).map((one, i) => read(new Part(this.file, `${this.path}[${i}]`, one)));
  }

  record<T>(read: (part: Part) => T): Readonly<Record<string, T>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.wrong('{ … }');
    return Object.fromEntries(Object.keys(this.value as object).map((name) => [name, read(this.at(name))]));
  }

  checked(holds: (value: unknown) => boolean): unknown {
    if (!holds(this.value)) this.wrong('');
    return this.value;
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
